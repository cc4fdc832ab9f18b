"""Every rule is held to its own examples, and to the awkward cases kept beside this file."""

from pathlib import Path, PurePath

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


def test_each_file_of_awkward_cases_is_named_like_a_rule():
    assert {case.stem for case in CASES} <= set(RULES)
