from collections.abc import Callable
from pathlib import PurePath

import pytest

from easyread.check import all_rules, check
from easyread.page import EasyReadPage, read
from plainenglish.rule import Rule

Easy = Callable[[str], EasyReadPage]


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in all_rules()
        for number, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_keeps_its_rule(rule: Rule, example: str, easy: Easy) -> None:
    assert check(easy(example), rules=[rule]) == []


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_breaks_its_rule(rule: Rule, example: str, easy: Easy) -> None:
    assert check(easy(example), rules=[rule])


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert rule.name.startswith("easy-read-")
    assert rule.why
    assert rule.source.startswith("E")
    assert rule.good
    assert rule.bad


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_message_says_what_to_do_in_plain_words(rule: Rule, easy: Easy) -> None:
    for example in rule.bad:
        for finding in check(easy(example), rules=[rule]):
            assert finding.message.endswith((".", "?"))
            for word in ("invalid", "failed", "error", "!["):
                assert word not in finding.message.lower().replace("'![](picture:", "")


def test_a_finding_stands_at_the_words_at_fault(easy: Easy) -> None:
    page = easy("![](picture:bus)\nThis is **new**: come at 14:00 & see, don't wait.")
    assert sorted((f.line, f.column, f.end_column, f.suggestion) for f in check(page)) == [
        (7, 11, 14, None),  # the bold word, which nothing explains
        (7, 16, 17, None),
        (7, 26, 31, "2pm"),
        (7, 32, 33, "and"),
        (7, 39, 44, "do not"),
    ]


def test_a_finding_about_a_picture_spans_its_line() -> None:
    source = "---\nstatus: draft\n---\n# Care\n\n![](picture:hopsital)\nIt is open.\n"
    page, _ = read(PurePath("night.easy.md"), source)
    assert page is not None
    (found,) = check(page, source)
    assert (found.line, found.column, found.end_line, found.end_column) == (6, 1, 6, 22)


def test_fifteen_words_pass_and_sixteen_do_not(easy: Easy) -> None:
    fifteen = "One " + "word " * 13 + "more."
    long_sentence = [rule for rule in all_rules() if rule.name == "easy-read-long-sentence"]
    assert not check(easy(f"![](picture:list)\n{fifteen}"), rules=long_sentence)
    assert check(easy(f"![](picture:list)\nAnd {fifteen}"), rules=long_sentence)


def test_the_same_words_on_two_lines_are_two_sentences(easy: Easy) -> None:
    eight = "word " * 8
    assert check(easy(f"![](picture:list)\n{eight}\n{eight}")) == []


def test_an_address_is_no_sentence_to_check(easy: Easy) -> None:
    page = easy("![](picture:internet)\nGo to https://a.example/12/06/26?x=1;y=2&z=(3) today.")
    assert check(page) == []


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "bus.svg", "sets/bus", "..\\bus"]
)
def test_a_picture_name_with_a_path_in_it_is_refused(name: str, easy: Easy) -> None:
    found = check(easy(f"![](picture:{name})\nThe bus is late."))
    assert [finding.rule for finding in found] == ["easy-read-unknown-picture"]
    assert found[0].message.count("'") == 8  # the name, and 3 names to use
    assert "'bus'" in found[0].message


def test_a_site_may_have_pictures_words_and_short_forms_of_its_own(easy: Easy) -> None:
    page = easy("![](picture:our-van)\nWe ask the ICB about commissioning.")
    settings = {
        "easy-read-unknown-picture": {"known": ["our-van"]},
        "easy-read-abbreviation": {"known": ["ICB"]},
        "easy-read-jargon": {"known": ["commissioning"]},
    }
    assert len(check(page)) == 3
    assert check(page, settings=settings) == []


def test_a_hard_word_explained_too_late_is_not_explained(easy: Easy) -> None:
    page = easy(
        "![](picture:money)\nThis is about commissioning.\n\n"
        "![](picture:bus)\nA bus is late.\n\n"
        "![](picture:plan)\nCommissioning means planning care.\n"
    )
    assert [(finding.line, finding.rule) for finding in check(page)] == [(7, "easy-read-jargon")]


def test_a_hard_word_stays_explained_in_all_its_forms(easy: Easy) -> None:
    page = easy(
        "![](picture:team)\nA clinician is a doctor or nurse.\n\n"
        "![](picture:bus)\nA bus is late.\n\n"
        "![](picture:doctor)\nAsk the clinicians.\n"
    )
    assert check(page) == []


def test_both_halves_of_a_pair_are_short_forms(easy: Easy) -> None:
    page = easy("![](picture:team)\nAsk the CCG/ICB.\n")
    assert [finding.rule for finding in check(page)] == ["easy-read-abbreviation"] * 2
