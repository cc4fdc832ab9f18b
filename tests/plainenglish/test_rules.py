"""Every rule is held to its own examples, and to the awkward cases kept beside this file."""

from pathlib import Path, PurePath
from time import process_time

import pytest

from plainenglish.check import all_rules, check
from plainenglish.document import Document
from plainenglish.rule import Rule

RULES = {rule.name: rule for rule in all_rules()}
CASES = sorted(Path(__file__).with_name("rules").glob("*.md"))


def lines_at_fault(rule: Rule, source: str) -> list[int]:
    document = Document.read(PurePath("page.md"), source)
    return sorted({finding.line for finding in check(document, [rule])})


def examples(which: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{name}-{number}")
        for name, rule in RULES.items()
        for number, example in enumerate(getattr(rule, which))
    ]


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_has_no_finding(rule: Rule, example: str):
    assert lines_at_fault(rule, example) == []


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_has_a_finding(rule: Rule, example: str):
    assert lines_at_fault(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_breaks_no_other_rule(rule: Rule, example: str):
    """What one rule asks for, another may not forbid."""
    document = Document.read(PurePath("page.md"), example)
    assert [finding.message for finding in check(document) if finding.is_breach] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_why_and_where_it_comes_from(rule: Rule):
    assert rule.why.endswith(".")
    assert rule.source
    assert rule.good
    assert rule.bad


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_the_marked_lines_and_no_others_are_at_fault(case: Path):
    source = case.read_text("utf-8")
    marked = [
        number
        for number, line in enumerate(source.split("\n"), start=1)
        if "<!-- expect -->" in line
    ]
    assert lines_at_fault(RULES[case.stem], source) == marked


def suggestions(source: str) -> list[str | None]:
    document = Document.read(PurePath("page.md"), source)
    return [finding.suggestion for finding in check(document, [RULES["jargon"]])]


def test_a_suggestion_keeps_the_capitals_of_the_plain_words():
    assert suggestions("Primary care is here.") == ["GPs, pharmacies, dentists and opticians"]
    assert suggestions("Prior to that.") == ["Before"]


@pytest.mark.parametrize("known", ["Stakeholders", "the stakeholder", "stakeholder (a person)"])
def test_a_known_word_covers_all_its_forms(known: str):
    document = Document.read(PurePath("page.md"), "A stakeholder met other stakeholders.")
    assert list(check(document, [RULES["jargon"]], {"jargon": {"known": [known]}})) == []


@pytest.mark.parametrize(
    ("marks", "hint"),
    [(", with a new, kind, warm and bright", "a list"), (", with a new, kind and bright", "two")],
)
def test_a_list_is_advised_only_where_there_are_many_parts(marks: str, hint: str):
    source = (
        f"We will visit each of the towns in all of the county this spring{marks} team of nurses "
        "from all of the wards."
    )
    (finding,) = check(Document.read(PurePath("page.md"), source), [RULES["long-sentence"]])
    assert hint in finding.message


@pytest.mark.parametrize(
    "words",
    ["stakeholder ", "the integrated care board (ICB) and ", "x e.g. 5 no. ", ". ", "ICB/", "a@"],
)
def test_a_huge_paragraph_takes_no_more_than_its_share_of_time(words: str):
    def seconds(length: int) -> float:
        document = Document.read(PurePath("page.txt"), (words * length)[:length])
        start = process_time()
        assert all(check(document))
        return process_time() - start

    # 8 times the text takes about 8 times as long; in a rule that looks back to the start, 64
    assert seconds(80_000) < 24 * max(seconds(10_000), 0.01)


def test_each_file_of_awkward_cases_is_named_like_a_rule():
    assert {case.stem for case in CASES} <= set(RULES)
