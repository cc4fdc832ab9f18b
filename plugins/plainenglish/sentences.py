"""Where a sentence ends, in British public-sector prose."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"""
    (?<![.!?…]) (?P<mark> [.!?…]++ )            # a run of marks is looked at once, as a whole
    (?P<closing> ["'\u2019\u201d)\]*_]*+ )      # quotes, brackets and emphasis close with the sentence
    (?: \[\d+\] )?                              # a reference mark
    (?= \s | $ )
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"\s+[\"'\u2018\u201c(\[*_]*(?P<first>\S)(?P<rest>[^\s.,;:!?)\]]*)")
_TOKEN_BEFORE = re.compile(r"[^\s(\[\"'\u2018\u201c/]+$")

_NEVER_LAST = frozenset(
    """
    mr mrs ms mx dr prof sir st rev revd hon cllr gen col maj capt lt sgt fr
    e.g eg i.e ie viz cf vs v approx c ca circa esp fig figs no nos para paras p pp
    vol ch chap sec sect art reg regs ref ed eds trans tel ext dept govt
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
"""Shortened words that are followed by what they belong to, so a stop after them ends nothing."""

_NEEDS_NUMBER = frozenset(
    "no nos fig figs para paras p pp vol ch chap sec sect art reg regs ref v c mar sat sun".split()
)
"""Those that are also whole words or letters: they end nothing only where a number follows."""

STARTERS = frozenset(
    """
    a all also although an and any as at be because before but by can do each even every few first
    for from further has have he her here his how however i if in is it its last like many more
    most my no not now of on once one only or other our over people please several she since so
    some such that the their then there these they this those though through thus to today under
    until we well what when where which while who why will with without would yes you your
    """.split()
)
"""Words that begin a sentence far more often than they begin a name."""


def split(text: str) -> list[tuple[int, int]]:
    """The start and end of each sentence in ``text``, in order, without the space around them.

    Every character that is not a space belongs to exactly one sentence. Text without a stop is one
    sentence.
    """
    found: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for stop in _STOP.finditer(text):
        if stop.start() >= start and _ends_sentence(text, start, stop):
            found.append((start, stop.end()))
            start = _skip_space(text, stop.end())
    if start < len(text):
        found.append((start, len(text.rstrip())))
    return found


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    after = _NEXT.match(text, stop.end())
    if after is None:
        return True
    first, rest = after["first"], after["rest"]
    if first.islower():
        return False
    if stop["mark"] != ".":
        return True
    # only the last few characters matter, and a sentence with many stops can be long
    near = max(start, stop.start() - _LONGEST_TOKEN)
    before = _TOKEN_BEFORE.search(text, near, stop.start())
    token = before[0] if before else ""
    so_far = text[start : stop.start()] if near == start else None
    return not _is_shortened(token.lower().lstrip("*_"), token, first, rest, so_far)


_LONGEST_TOKEN = 60
"""Longer than any word that a stop shortens, and than any number in front of a list item."""


def _is_shortened(word: str, token: str, first: str, rest: str, so_far: str | None) -> bool:
    """Whether the stop after ``token`` only shortens it, so that the sentence goes on.

    ``so_far`` is the sentence up to the stop, or ``None`` where it is long.
    """
    if so_far is not None and _is_list_number(so_far):
        return True
    if word in _NEVER_LAST:
        return first.isdigit() if word in _NEEDS_NUMBER else True
    if len(token) == 1 and token.isupper() and token != "I":
        return (first + rest).lower() not in STARTERS
    if _INITIALS.fullmatch(token):
        return first.isupper() and (first + rest).lower() not in STARTERS and word not in _TIMES
    return False


def _is_list_number(so_far: str) -> bool:
    """Whether this is the number or letter before a list item, such as "1." or "(a)."."""
    return (
        not so_far.strip("*_ ").rstrip(")").strip("0123456789.") or so_far.strip() in _LIST_LETTERS
    )


_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_TIMES = frozenset({"a.m", "p.m"})
_LIST_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz") | {"i", "ii", "iii", "iv", "v", "vi"}


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
