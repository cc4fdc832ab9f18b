"""Where a sentence ends, in British public-sector prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

STARTERS = frozenset(
    """
    a all also although an and any are as at be because before but by can did do does each even
    every few first for from further has have he her here his how however i if in is it its last
    like many more most my no not now of on once one only or other our over people please several
    she since so some such that the their then there these they this those though through thus to
    today under until was we well were what when where which while who why will with without would
    yes you your
    """.split()
)
"""Words that begin a sentence far more often than they begin a name."""

_BEFORE_NAME = frozenset(
    """
    mr mrs ms mx dr drs messrs prof rev revd cllr capt cpt lt sgt e.g eg i.e ie viz cf vs esp p.s ps
    n.b nb
    """.split()
)
"""Titles, and short forms that introduce something: a stop after them ends nothing."""

_BEFORE_CAPITAL = frozenset(
    """
    st rd ave blvd sq apt bldg mt ft jr sr co cos corp inc ltd plc pvt llc bros assoc assn asst
    dept dist govt intl natl univ inst div mgr hosp admin appt hon gen col cdr maj gov sen rep fr
    ed eds trans approx est incl misc temp avg cont
    """.split()
)
"""Shortened words within names and phrases: they end a sentence only where a starter follows."""

_BEFORE_NUMBER = frozenset(
    """
    nos n° nr figs tab eq para paras pp vol vols ch chap chaps sec sect sch ss arts reg regs ref
    refs ver ca circa cl ext tel max min al
    """.split()
)
"""Shortened words that a number follows: they end a sentence only before a capital."""

_ALSO_WORDS = frozenset("no fig art app".split())
"""Such words that are whole words too: they end a sentence unless a number follows."""

_DATES = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)

_OFTEN_LAST = frozenset({"a.m", "p.m", "etc"})
"""Shortened words that end a sentence before any capital but a day or a time zone."""

_AFTER_TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday gmt bst utc est edt cst cdt pst pdt
    """.split()
)

_LABELLED = frozenset(
    """
    annex annexe appendix band block category chapter class clause day figure grade group hepatitis
    influenza level module option page paragraph part phase plan rule schedule section stage step
    table tier type unit vitamin ward war year zone
    """.split()
)
"""Words that a number or a letter follows as a label, which is no initial: "group B"."""

_NAMES_WITH_A_MARK = frozenset({"Yahoo!", "Which?", "Jeopardy!", "Oklahoma!", "Joomla!"})
_DOMAINS = frozenset("co com edu eu gov html io js net org pdf py uk".split())

_CAPITALISED = "|".join(word.capitalize() for word in sorted(STARTERS - {"i"}))
# Only single characters are matched possessively: before 3.11.5 Python gets groups wrong.
_STOP = re.compile(
    rf"""
    (?P<mark>
        [.!?…]                                  # a run of marks is looked at once, as a whole,
        (?: (?<=\w\.) (?=(?:\ \.){{3}}\ [A-Z])  # but ". . . . The" is a stop and then an ellipsis
          | [.!?…]*+ (?: \ \. (?=[\s"'\u2019”)\]]|$) )*
        )
    )
    (?P<closing>                                # these close with the sentence:
        ["'\u2019”»)\]*_]*+                     # quotes, brackets and emphasis,
        (?: \ ["'\u2019”»)\]] (?=\s|$) )?       # also one that stands alone,
        (?: \ ?\[ (?:[\d,\ \u2013-]{{1,20}}|\.\.\.|…) \] )*     # a reference, or words left out,
        (?: \ \d{{1,3}} (?=\ (?:{_CAPITALISED})\b) )?           # a footnote's number,
    )
    (?P<smile> \ ?[:;=]['-]?[()DPp] (?=\s|$) )?                 # and an emoticon
    | (?<=\ )[:;]['-]?[()DP] (?=\s+[A-Z])       # an emoticon can also stand for the stop
    """,
    re.VERBOSE,
)
_NEXT = re.compile(
    r"""
    (?P<space>\s*) (?P<opening>["'\u2018“(\[*_]*) (?P<word>(?P<first>\S)[^\s.,;:!?)\]…]*) (?P<then>.?)
    """,
    re.VERBOSE | re.DOTALL,
)
_NEAR = 60
"""How many characters are looked at before a stop: more than any word that it could shorten."""


def split(text: str) -> list[tuple[int, int]]:
    """The start and end of each sentence in ``text``, in order, without the space around them.

    Every character that is not a space belongs to exactly one sentence. Text without a stop is one
    sentence.
    """
    found: list[tuple[int, int]] = []
    for begin, end in pairwise([0, *_later_items(text), len(text)]):
        start = _skip_space(text, begin)
        for stop in _STOP.finditer(text, start, end):
            if _ends_sentence(text, start, stop):
                found.append((start, stop.end()))
                start = _skip_space(text, stop.end())
        if start < end:
            found.append((start, start + len(text[start:end].rstrip())))
    return found


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    after = _NEXT.match(text, stop.end())
    mark = stop["mark"]
    if after is None or mark is None:
        return True
    word, first = after["word"], after["first"]
    token = _token_before(text, start, stop)
    if not after["space"]:
        return _lacks_space(token, word, after["then"])
    if first in ",;:.…" and not text.startswith(" . . . ", stop.end()):
        return False
    if not token and _has_no_word(text, start, stop.start()):
        return False
    if stop["smile"] or _ADDRESS.match(word):
        return True
    if first.islower() and stop["closing"]:
        return False
    if mark[-1] in "!?":
        return not (first.islower() and token + mark in _NAMES_WITH_A_MARK)
    if mark != ".":
        left_out = stop["closing"].startswith("]") and text[stop.start() - 1] == "["
        return not (first.islower() or left_out or (not token and _PRONOUN.fullmatch(word)))
    if stop.start() - start < _NEAR and _only_opens(text[start : stop.start()], token):
        return False
    return not _is_shortened(text, start, stop, token, after)


def _token_before(text: str, start: int, stop: re.Match[str]) -> str:
    """What stands before a stop, from the last space, bracket or quote."""
    near = text[max(start, stop.start() - _NEAR) : stop.start()]
    if not near or near[-1].isspace():
        return ""
    return near.rsplit(None, 1)[-1].rpartition("/")[2].lstrip("([\"'\u2018“*_")


def _lacks_space(token: str, word: str, then: str) -> bool:
    """Whether a sentence ends here although no space follows, as in "We asked.You told us."."""
    return (
        _CAPITAL_WORD.fullmatch(word) is not None
        and (then.isspace() or then == ",")
        and _LAST_WORD.fullmatch(token) is not None
        and (token.islower() or word.lower() in STARTERS)
        and token.lower() not in _SHORTENED
        and word.lower() not in _DOMAINS
    )


def _has_no_word(text: str, start: int, end: int) -> bool:
    nothing = _WORDLESS.match(text, start, min(end, start + _NEAR))
    return nothing is not None and nothing.end() == end


def _only_opens(so_far: str, token: str) -> bool:
    """Whether the sentence so far is only what opens one: "1", "(a)", "Q", "At 5 a.m"."""
    bare = so_far.strip("*_•\u2043 ")
    return (
        bare.lower() in _LIST_LETTERS
        or not bare.rstrip(")").strip("0123456789.")
        or (token.lower() in _OFTEN_LAST and _ONLY_TIME.fullmatch(bare) is not None)
    )


def _is_shortened(
    text: str, start: int, stop: re.Match[str], token: str, after: re.Match[str]
) -> bool:
    """Whether this single stop only shortens the word before it, so that the sentence goes on."""
    first, then = after["first"], after["word"].replace("\u2019", "'").partition("'")[0].lower()
    starts = then in STARTERS and first.isupper()
    word = token.lower()
    if word in _BEFORE_NAME:
        return True
    if word in _OFTEN_LAST:
        return first.islower() or after["opening"] == "(" or then in _AFTER_TIME
    if word in _BEFORE_CAPITAL:
        return not starts
    numbered = first.isdigit() or stop["closing"][-1:].isdigit()
    if word in _BEFORE_NUMBER:
        return numbered or not first.isupper()
    if word in _ALSO_WORDS:
        return numbered or then == "of"
    if word in _DATES and token[0].isupper():
        return not first.isupper() or then in _DATES or then in _AFTER_TIME
    if _INITIALS.fullmatch(word):
        return first.islower() or (first.isupper() and not starts)
    if len(word) == 1 and word.isalpha():
        return first.islower() or not (starts or _is_label(token, _word_before(text, start, stop)))
    if word.isdigit():
        return _word_before(text, start, stop).endswith(":")
    return first.islower() and _VOWELLESS.fullmatch(token) is not None


def _is_label(letter: str, before: str) -> bool:
    """Whether a letter is a whole word, as in "vitamin D" or "you and I", and no initial."""
    return before.lower() in _LABELLED or (letter == "I" and before.islower())


def _word_before(text: str, start: int, stop: re.Match[str]) -> str:
    """The word before the word that stands before a stop."""
    near = text[max(start, stop.start() - _NEAR) : stop.start()].rsplit(None, 2)
    return near[-2] if len(near) > 1 else ""


_SHORTENED = _BEFORE_NAME | _BEFORE_CAPITAL | _BEFORE_NUMBER
_LIST_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz") | {"i", "ii", "iii", "iv", "v", "vi"}
_ONLY_TIME = re.compile(r"(?:[A-Z][a-z]+ )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.m", re.IGNORECASE)
_ADDRESS = re.compile(r"https?\b|www\b")
_PRONOUN = re.compile(r"I(?:['\u2019]\w+)?")
_CAPITAL_WORD = re.compile(r"A|I|[A-Z]['\u2019]?[a-z][a-z'\u2019]*")
_LAST_WORD = re.compile(r"[\w'\u2019-]*[a-z]")
_WORDLESS = re.compile(r"[\W_]*")
_INITIALS = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,2}")
_VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-Z]?[b-df-hj-np-tv-xz]{1,4}")
_ITEM = re.compile(r"(?<!\S)([•\u2043] ?)?(?P<label>[0-9]{1,2}|[a-z])(\.\)|[.)])(?=\s)")


def _later_items(text: str) -> Iterator[int]:
    """Where each later item of a list begins, in text that opens with the first one.

    The items are told by numbers or letters in order: "1. Listen 2. Reply".
    """
    item = _ITEM.match(text, _skip_space(text, 0))
    if item is None:
        return
    for later in _ITEM.finditer(text, item.end()):
        before = text[max(0, later.start() - _NEAR) : later.start()].split()[-1:]
        alike = later[1] == item[1] and later[3] == item[3]
        if alike and _follows(item["label"], later["label"]) and not _LABELLED.issuperset(before):
            yield later.start()
            item = later


def _follows(label: str, later: str) -> bool:
    if label.isdecimal() and later.isdecimal():
        return int(later) == int(label) + 1
    return len(label) == len(later) == 1 and ord(later) == ord(label) + 1


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
