import re
from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread.check import check
from easyread.draft import draft
from easyread.page import EasyReadPage, read
from plainenglish.document import Document

CONTENT = Path(__file__).parents[2] / "content"


def draft_of(source: str, title: str = "Care at night") -> str:
    return draft(Document.read(PurePath("night.md"), source), title)


def page_of(text: str) -> EasyReadPage:
    page, findings = read(PurePath("night.easy.md"), text)
    assert findings == []
    assert page is not None
    return page


def lines_of(text: str) -> list[str]:
    return [line for block in page_of(text).blocks for line in block.lines][:-1]


def test_a_draft_is_never_a_checked_page() -> None:
    page = page_of(draft_of("Words."))
    assert page.status == "draft"
    assert not page.is_checked


def test_headings_are_kept_and_each_sentence_is_an_idea_with_a_picture() -> None:
    text = draft_of("## What happens\n\nThe bus is late. You wait.\n\n### Then\n\nA nurse comes.\n")
    assert text == (
        "---\nstatus: draft\n---\n# Care at night\n\n## What happens\n\n"
        "![](picture:bus)\n<!-- or: time -->\nThe bus is late.\n\n"
        "![](picture:wait)\nYou wait.\n\n"
        "### Then\n\n![](picture:nurse)\nA nurse comes.\n\n"
        "## The full page\n\n![](picture:internet)\nThe full page is on this website.\n"
    )


def test_figures_short_words_and_jargon_are_put_right() -> None:
    text = draft_of(
        "Come on 12/06/26 at 14:00. We don't charge & 25% of people come.\n\n"
        "A utilise of care, e.g. nursing, helps.\n"
    )
    shown = " ".join(lines_of(text))
    assert "Come on 12 June 2026 at 2pm." in shown
    assert "We do not charge and 25 in every 100 people come." in shown
    assert "A use of care such as nursing, helps." in shown


def test_a_figure_we_are_unsure_of_is_kept_and_marked() -> None:
    text = draft_of("Numbers went up by 9%.")
    assert "Numbers went up by 9%.\n<!-- check: Write '9%'" in text


def test_a_long_sentence_without_a_safe_split_is_kept_and_marked() -> None:
    sentence = (
        "We visit groups for disabled people, for parents of small children and for people at work."
    )
    text = draft_of(sentence)
    assert f"{sentence}\n<!-- check: this sentence is still long -->" in text


def test_an_aside_goes_and_is_listed_but_a_fact_in_brackets_stays() -> None:
    text = draft_of("The centre (a small one) is open.\n\nThe centre (open until 8pm) is near.")
    assert "The centre is open.\n" in text
    assert "- line 1: a small one" in text
    assert "The centre (open until 8pm) is near.\n<!-- check: Take '(open until 8pm)'" in text


def test_sentences_after_the_second_are_listed_unless_they_name_a_fact() -> None:
    text = draft_of("One is first. It is here. It is dull. You must come. Phone 111.")
    assert "Left out of this draft. Check that nobody needs it:\n- line 1: It is dull.\n" in text
    assert lines_of(text) == ["One is first.", "It is here.", "You must come.", "Phone 111."]


def test_list_items_that_are_no_sentences_stay_a_list() -> None:
    page = page_of(draft_of("You can change:\n\n- the hours\n- the place\n- We will help you.\n"))
    assert [(block.lines, block.is_list) for block in page.blocks][:3] == [
        (("You can change:",), False),
        (("the hours", "the place"), True),
        (("We will help you.",), False),
    ]


def test_a_lead_in_to_a_list_is_never_left_out() -> None:
    text = draft_of("One is first. It is here. It is dull. We will:\n\n- listen\n- write\n")
    assert "We will:" in lines_of(text)


def test_tables_quotations_and_code_are_left_out_and_listed() -> None:
    text = draft_of("| a | b |\n| - | - |\n| c | d |\n\n> It was good.\n\n`x`\n\n    code\n")
    assert "- line 1: a table: a, b, c, d\n" in text
    assert "- line 5: a quotation: It was good.\n" in text


@pytest.mark.parametrize(
    "source", ["", "---\ntitle: A\n---\n", "| a |\n| - |\n| b |\n", "    code\n", "> q\n"]
)
def test_a_page_without_sentences_gives_a_stub_that_says_so(source: str) -> None:
    text = draft_of(source)
    assert "<!-- check: this page has no sentences to draft from." in text
    assert page_of(text).title == "Care at night"


def test_the_title_is_not_said_twice() -> None:
    text = draft_of(
        "---\ntitle: Care at night\nsummary: We may close.\n---\n# Care at night\n\nWords."
    )
    assert text.count("Care at night") == 1
    assert "We may close." in lines_of(text)


def test_signs_that_markdown_would_take_come_through_as_they_are() -> None:
    text = draft_of(r"A 5 \* 3 \[x\] \<b\> \`c\` word.", "A *big* [x] # title <!-- x -->")
    page = page_of(text)
    assert page.title == "A *big* [x] # title <!-- x -->"
    assert page.blocks[0].sentences[0].text == "A 5 * 3 [x] <b> `c` word."


def test_an_address_alone_gets_no_stop() -> None:
    assert lines_of(draft_of("nights@onevoice.example")) == ["nights@onevoice.example"]


def is_marked(text: str, line: int) -> bool:
    """Whether the idea at a line of the draft ends in a note to check it."""
    rest = text.split("\n")[line - 1 :]
    idea = rest[: rest.index("")] if "" in rest else rest
    return any(one.startswith("<!-- check: ") for one in idea)


def assert_kept_or_marked(text: str) -> None:
    page = page_of(text)
    for finding in check(page):
        assert not finding.is_breach or is_marked(text, finding.line), finding
    assert page.status == "draft"
    assert len(re.findall("<!--", text)) == len(re.findall("-->", text))


@pytest.mark.parametrize(
    "path", sorted(CONTENT.rglob("*.md")), ids=lambda path: path.relative_to(CONTENT).as_posix()
)
def test_the_draft_of_our_own_page_keeps_every_rule_or_marks_it(path: Path) -> None:
    document = Document.read(PurePath(path.name), path.read_text("utf-8"))
    text = draft(document, "A page")
    assert_kept_or_marked(text)
    assert draft(document, "A page") == text


WORDS = st.sampled_from(
    "we you the bus nurse will can is late , and but so because which ; : ( ) - & 25% 12/06/26 14:00 "
    "don't etc. ICB commissioning utilise if not <!-- --> ** [ ] # | ` \\ . ? ! \n \n\n - > 1. ![](x)".split(
        " "
    )
)


@settings(deadline=None)
@given(st.lists(WORDS | st.text(max_size=5), max_size=60).map(" ".join), st.text(max_size=20))
def test_the_draft_of_any_page_can_be_read_and_keeps_every_rule_or_marks_it(
    source: str, title: str
) -> None:
    assert_kept_or_marked(draft_of(source, title))


def test_a_huge_page_has_a_draft() -> None:
    text = draft_of("The bus to Corby is late, and the nurse will wait for you there.\n\n" * 3_000)
    assert text.count("![](picture:") > 3_000
