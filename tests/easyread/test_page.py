import datetime as dt
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.check import check
from easyread.page import EasyReadPage, Heading, PictureBlock, read
from plainenglish.finding import Finding

PATH = PurePath("night.easy.md")
CONTENT = Path(__file__).parents[2] / "content"

WHOLE = """\
---
status: checked
checked_by: a group in Corby
checked_on: 2026-05-01
in_step_with: 9c1e
---
# Care at night

![](picture:hospital)
The hospital may close.

## What you can do

![Two people](picture:talk)
This is a **survey**.
A survey is a list of questions.

- Monday 1 June 2026
- Tuesday 2 June 2026

### By post
"""


def place(finding: Finding) -> tuple[int, int, str]:
    return finding.line, finding.column, finding.rule


def body(text: str) -> tuple[EasyReadPage, list[Finding]]:
    page, findings = read(PATH, f"---\nstatus: draft\n---\n# Care\n\n{text}")
    assert page is not None
    return page, findings


def test_a_whole_page_is_read_as_written() -> None:
    page, findings = read(PATH, WHOLE)
    assert not findings
    assert page == EasyReadPage(
        PATH,
        "Care at night",
        (
            PictureBlock("hospital", ("The hospital may close.",), 9),
            Heading("What you can do", "what-you-can-do", 12),
            PictureBlock(
                "talk",
                ("This is a **survey**.", "A survey is a list of questions."),
                14,
                alt="Two people",
            ),
            PictureBlock(None, ("Monday 1 June 2026", "Tuesday 2 June 2026"), 18, is_list=True),
            Heading("By post", "by-post", 21, 3),
        ),
        "checked",
        "a group in Corby",
        dt.date(2026, 5, 1),
        "9c1e",
        (2, 9),
    )
    assert page.is_checked


def test_every_word_knows_its_line_and_column() -> None:
    page, _ = read(PATH, WHOLE)
    assert page is not None
    for block in page.document.blocks:
        for word in block.words:
            line, column = block.where(word.start)
            assert WHOLE.split("\n")[line - 1][column - 1 :].startswith(word.text.rstrip(".")[:4])


def test_a_sentence_never_runs_into_the_next_line() -> None:
    page, _ = body("![](picture:bus)\nThe bus is late\nWe wait")
    assert [sentence.text for sentence in page.blocks[0].sentences] == [
        "The bus is late",
        "We wait",
    ]


def test_words_may_follow_their_picture_on_its_line() -> None:
    page, findings = body("![](picture:bus) The bus is late.")
    assert page.blocks[0].lines == ("The bus is late.",)
    assert page.blocks[0].text[0].where(0) == (6, 18)
    assert not findings


def test_a_new_picture_starts_a_new_idea_without_an_empty_line() -> None:
    page, _ = body("![](picture:bus)\nA bus.\n![](picture:car)\nA car.")
    assert [block.picture for block in page.blocks] == ["bus", "car"]


def test_a_list_under_a_sentence_is_a_part_of_its_own() -> None:
    page, _ = body("![](picture:choice)\nYou can choose:\n- a bus\n- a car")
    assert [(block.picture, block.lines, block.is_list) for block in page.blocks] == [
        ("choice", ("You can choose:",), False),
        (None, ("a bus", "a car"), True),
    ]


def test_tabs_and_spaces_before_words_change_nothing() -> None:
    page, findings = body("\t![](picture:bus)\n    The bus is late.\n\t- not a list\t")
    assert page.blocks[0].lines == ("The bus is late.",)
    assert not findings


def test_notes_to_the_writer_are_left_out_and_break_nothing() -> None:
    page, findings = body(
        "![](picture:bus)\n<!-- or: car,\n\n van -->\nThe bus <!-- check --> is late.\n"
    )
    assert [block.picture for block in page.blocks] == ["bus"]
    assert page.blocks[0].lines[0].split() == ["The", "bus", "is", "late."]
    assert page.blocks[0].text[0].where(page.blocks[0].text[0].text.index("is")) == (10, 24)
    assert not findings


def test_two_headings_of_the_same_words_have_two_addresses() -> None:
    page, _ = body("## Who to ask\n\n## Who to ask\n\n## Contents\n\n## \u4f60\u597d\n")
    assert [part.anchor for part in page.parts if isinstance(part, Heading)] == [
        "who-to-ask",
        "who-to-ask-2",
        "contents",
        "part",
    ]


def test_everything_wrong_is_said_at_once_at_its_place() -> None:
    source = (
        "---\nstatus: Done\nchecked_bye: us\nchecked_on: 12/06/26\nin_step_with:\n---\n"
        "# Care\n# Night\n\n| a | b |\n| c | d |\n\n> Words\n\n![](picture:a) ![](picture:b)\nWords\n"
        "<!-- never closed\n##\n"
    )
    page, findings = read(PATH, source)
    assert page is not None
    assert [place(finding) for finding in findings] == [
        (2, 9, "easy-read-front-matter"),
        (3, 1, "easy-read-front-matter"),
        (4, 13, "easy-read-front-matter"),
        (5, 1, "easy-read-front-matter"),
        (8, 1, "easy-read-title"),
        (10, 1, "easy-read-markup"),
        (13, 1, "easy-read-markup"),
        (15, 16, "easy-read-markup"),
        (17, 1, "easy-read-markup"),
        (18, 1, "easy-read-markup"),
    ]
    assert "Did you mean 'checked_by'?" in findings[1].message
    assert all(finding.is_breach for finding in findings)


def test_a_page_without_front_matter_is_a_draft() -> None:
    page, findings = read(PATH, "# Care\n\n![](picture:bus)\nA bus.\n")
    assert page is not None
    assert page.status == "draft"
    assert [place(finding) for finding in findings] == [(1, 1, "easy-read-front-matter")]


@pytest.mark.parametrize(
    "front",
    [
        "status: checked",
        "status: checked\nchecked_by: us",
        "status: checked\nchecked_on: 2026-05-01",
        "status: checked\nchecked_by: us\nchecked_on: 2026-02-30",
        "status: checked\nchecked_by: ''\nchecked_on: 2026-05-01",
        "status: checked\nchecked_by: [us]\nchecked_on: 2026-05-01",
        "status: CHECKED\nchecked_by: us\nchecked_on: 2026-05-01",
        "status: draft\nchecked_by: us\nchecked_on: 2026-05-01",
        "checked_by: us\nchecked_on: 2026-05-01",
    ],
)
def test_a_page_is_only_checked_with_who_and_when(front: str) -> None:
    page, findings = read(PATH, f"---\n{front}\n---\n# Care\n\n![](picture:bus)\nA bus.\n")
    assert page is not None
    assert not page.is_checked
    assert front.startswith("status: draft") or findings or check(page)


@pytest.mark.parametrize("source", ["", "\n\n", "---\nstatus: draft\n", "---\n---\n", "<!-- x -->"])
def test_a_file_without_a_page_says_so(source: str) -> None:
    page, findings = read(PATH, source)
    assert page is None
    assert findings


@pytest.mark.parametrize(
    "source",
    [
        "---\n: [\n---\n# A\n",
        "---\n- a\n---\n# A\n",
        "---\nstatus: *x\n---\n# A\n",
        "---\n1: 2\nnull: 3\n---\n# A\n",
        "\x00\x01\x02\x7f",
        "\ud800",
        "\ufeff---\r\nstatus: draft\r\n---\r\n# A\r\n",
        "![](picture:" + "a" * 100_000,
        "<!--" * 50_000,
        "<!-- a -->" * 20_000,
        "\\<!--" * 50_000,
        "**" * 50_000,
        "# " + "#" * 50_000,
        "- \n" * 50_000,
        "# A\n" + "## B\n\n" * 2_000,
        "![" * 50_000,
        "|\n" * 50_000,
    ],
)
def test_no_text_is_too_odd_to_read(source: str) -> None:
    page, findings = read(PATH, source)
    assert page is not None or findings
    if page is not None and len(source) < 1_000:
        check(page)


ODD = st.lists(
    st.sampled_from(
        [
            "---",
            "\n",
            "# ",
            "## ",
            "![](picture:bus)",
            "<!--",
            "-->",
            "- ",
            "**",
            "\t",
            "a b.",
            "|",
            "\\",
        ]
    )
    | st.text(max_size=8),
    max_size=40,
).map("".join)


@given(ODD)
def test_any_text_can_be_read_and_checked(source: str) -> None:
    page, findings = read(PATH, source)
    assert page is not None or findings
    for finding in [*findings, *(check(page) if page else [])]:
        assert 1 <= finding.line <= source.count("\n") + source.count("\r") + 1
        assert finding.message[-1] in ".?"


def test_a_page_with_windows_line_ends_is_the_same_page() -> None:
    assert read(PATH, WHOLE.replace("\n", "\r\n")) == read(PATH, WHOLE)


def test_our_own_easy_read_pages_keep_every_rule() -> None:
    found = []
    for path in sorted(CONTENT.rglob("*.easy.md")):
        page, findings = read(PurePath(path.name), path.read_text("utf-8"))
        assert page is not None
        found += [f for f in [*findings, *check(page)] if f.is_breach]
    assert found == []
