"""Every rule about facts is held to an example that breaks it, and to one that does not."""

import datetime as dt
from pathlib import Path

import pytest

import engagement.rules
from engagement.check import check
from engagement.site import Site
from engagement.stages import LONDON
from plainenglish.rule import rules_in

TYPES = Path(__file__).with_name("types")
NOW = dt.datetime(2026, 6, 15, 12, tzinfo=LONDON)
OPEN = "consultations/open.md"
LATE = "consultations/overdue.md"
REPORT = "feedback/published.md"
STORY = "narratives/approved.md"
HOME = "index.md"

# The rule, the file that is changed, what is taken out, what is put in, and what is then said where.
BROKEN = [
    ("late-without-reason", LATE, "delay:\n  reason: We are still reading the 900 letters you sent.\n"
     "  new_date: 2026-07-31\n", "", "The results were due on 2026-04-24 and are not out.", 12),
    ("late-without-reason", LATE, "new_date: 2026-07-31", "new_date: 2026-06-01",
     "The new day for the results, 2026-06-01, has passed.", 37),
    ("single-option", OPEN, "  - name: Close at midnight\n    summary: After midnight, a nurse "
     "visits you at home.\n    preferred: true\n", "", "There is only 1 option.", 15),
    ("only-online", OPEN, "how: post\n    where: Freepost EXAMPLE", "how: email\n    where: a@b.example",
     "Every way to respond needs the internet.", 24),
    ("short-consultation", OPEN, "closes: 2026-08-09", "closes: 2026-05-30",
     "People have 13 days to respond.", 12),
    ("long-consultation", OPEN, "closes: 2026-08-09", "closes: 2026-08-30",
     "People have 105 days to respond, which is over 12 weeks.", 12),
    ("unusual-promise", OPEN, "closes: 2026-08-09", "closes: 2026-08-09\nresults_due: 2026-08-20",
     "The results are promised 11 days after it closes.", 13),
    ("unusual-promise", OPEN, "closes: 2026-08-09", "closes: 2026-08-09\nresults_due: 2027-08-20",
     "Promise them after 28 to 84 days.", 13),
    ("unanswered", REPORT, "    we_did: We now ask before we plan.\n", "", "Answer this.", 10),
    ("unanswered", REPORT, "    because: Too few people came.\n", "", "Say why you did not.", 12),
    ("report-on-nothing", REPORT, "consultations/reported.md", "consultations/reporter.md",
     "Did you mean 'consultations/reported.md'?", 5),
    ("report-on-nothing", REPORT, "published: 2026-04-20", "published: 2026-02-15",
     "The report comes out on 2026-02-15, but people can respond until 2026-02-15.", 6),
    ("missing-part", STORY, "## What we plan to do", "## Plans",
     "Add the heading '## What we plan to do'.", 1),
    ("missing-part", STORY, "### For staff", "## For staff", "Add the heading '### For staff'.", 1),
    ("long-key-message", STORY, "- We ask you first.", "- We ask you first. Then we decide.",
     "This key message has 2 sentences.", 7),
    ("unknown-organisation", HOME, "summary: Ask.", "summary: Ask.\norganisations: [exampel-trust]",
     "There is no organisation 'exampel-trust'. Did you mean 'example-trust'?", 5),
    ("broken-link", HOME, "Body.", "See [it](consultations/opne.md).",
     "There is no page at 'consultations/opne.md'. Did you mean 'consultations/open.md'?", 7),
    ("broken-link", HOME, "Body.", "See [it](consultations/).",
     "Name the file: 'consultations/index.md'.", 7),
    ("broken-link", HOME, "Body.", "See [it](#body-text).", "'index.md' has no heading '#body-text'", 7),
    ("broken-link", HOME, "Body.", "See [it](newsletters/to-come.md).", "is not published yet", 7),
    ("broken-link", HOME, "Body.", "See [it](../../etc/passwd).", "leads out of the content folder", 7),
    ("broken-link", HOME, "Body.", '<a href="consultations/open.md">It</a>', "in Markdown", 7),
    ("broken-link", HOME, "Body.", "![A map](https://example.org/map.png)", "on another website", 7),
    ("broken-link", HOME, "Body.", "See [it](/consultations/open/).", "from this page on", 7),
]  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A whole site of the good examples, with nothing to put right."""
    folders = {
        "consultation": "consultations",
        "feedback-report": "feedback",
        "narrative": "narratives",
    }
    for path in TYPES.glob("*/*.md"):
        folder = tmp_path / folders.get(path.parent.name, path.parent.name + "s")
        folder.mkdir(exist_ok=True)
        (folder / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (tmp_path / "index.md").write_text(
        "---\ntype: page\ntitle: Home\nsummary: Ask.\n---\n\nBody.\n\n## A heading\n", "utf-8"
    )
    (tmp_path / "data").mkdir()
    bodies = "example-trust:\n  name: Example Trust\n  kind: nhs\n"
    (tmp_path / "data" / "organisations.yml").write_text(bodies, "utf-8")
    return tmp_path


def findings(content: Path) -> list[tuple[str, str, int, str]]:
    site = Site("Example", "", NOW)
    return [
        (f.rule, f.path.as_posix().removeprefix(f"{content.as_posix()}/"), f.line, f.message)
        for f in check(content, site).findings
    ]


def test_the_good_examples_together_make_a_site_with_nothing_to_put_right(content):
    assert findings(content) == []


@pytest.mark.parametrize(("rule", "path", "old", "new", "said", "line"), BROKEN)
def test_a_broken_fact_is_said_at_its_line(content, rule, path, old, new, said, line):
    file = content / path
    source = file.read_text("utf-8")
    assert old in source
    file.write_text(source.replace(old, new, 1), "utf-8")
    found = [
        (name, where, number)
        for name, where, number, message in findings(content)
        if said in message
    ]
    assert found == [(rule, path, line)]


@pytest.mark.parametrize(
    "right",
    [
        "See [it](consultations/open.md#how-care-at-night-works-now).",
        "See [the list](consultations/index.md) and [words](search/index.md).",
        "See [below](#a-heading), [a site](https://example.org) and [us](mailto:a@example.org).",
    ],
)
def test_a_link_that_leads_somewhere_is_let_be(content, right):
    home = content / HOME
    home.write_text(home.read_text("utf-8").replace("Body.", right), "utf-8")
    assert findings(content) == []


def test_a_page_may_not_take_the_place_of_one_we_make(content):
    page = "---\ntype: page\ntitle: Search\nsummary: Ask.\n---\n"
    (content / "search.md").write_text(page, "utf-8")
    assert [(rule, path) for rule, path, _, _ in findings(content)] == [
        ("taken-address", "search.md")
    ]


def test_two_files_of_one_address_are_told_apart(content):
    (content / "consultations" / "open").mkdir()
    example = (content / OPEN).read_text("utf-8")
    (content / "consultations" / "open" / "index.md").write_text(example, "utf-8")
    assert "same-address" in {rule for rule, *_ in findings(content)}


def test_an_easy_read_page_may_not_link_to_nothing(content):
    easy = "---\nstatus: draft\n---\n# Open\n\n![](picture:night)\nRead [our page](opne.md).\n"
    (content / "consultations" / "open.easy.md").write_text(easy, "utf-8")
    assert findings(content) == [
        (
            "broken-easy-read-link",
            "consultations/open.easy.md",
            7,
            "There is no page at 'opne.md'. Did you mean 'consultations/open.md'?",
        )
    ]


def test_a_strange_file_name_is_told(content):
    (content / OPEN).rename(content / "consultations" / "Open (final).md")
    assert ("file-name", "Rename 'Open (final)' to 'open-final'") in {
        (rule, message.partition(":")[0]) for rule, _, _, message in findings(content)
    }


@pytest.mark.parametrize("name", ["evil.html", "evil.svg", "js/site.js", "Shout.MD", "notes.txt"])
def test_a_file_that_nobody_checks_is_not_published(content, name):
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_text("<script>alert(1)</script>", "utf-8")
    assert [(rule, path) for rule, path, _, _ in findings(content)] == [("unknown-file", name)]


def test_the_words_of_the_glossary_are_checked_too(content):
    terms = "terms:\n  - term: panel\n    meaning: We leverage it.\n"
    (content / "data" / "glossary.yml").write_text(terms, "utf-8")
    assert [(rule, path, line) for rule, path, line, _ in findings(content)] == [
        ("jargon", "data/glossary.yml", 3)
    ]


def test_every_rule_is_broken_here():
    tested = {rule for rule, *_ in BROKEN}
    tested |= {"file-name", "same-address", "taken-address", "broken-easy-read-link"}
    assert {rule.name for rule in rules_in(engagement.rules)} == tested
