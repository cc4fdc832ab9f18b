"""Bodies, laws and standards that have ended or have a new name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainenglish.document import Block, Document, Kind
from plainenglish.explained import is_explained
from plainenglish.rule import Fault, rule


@dataclass(frozen=True, slots=True)
class _Old:
    """A name that is no longer right: its forms, the date it changed, and what stands now.

    ``is_mistake`` marks a name that was never right, whatever the date.
    """

    forms: str
    changed: str
    now: str
    is_mistake: bool = False

    @property
    def year(self) -> int:
        return int(self.changed[-4:])


_BOARD = "'integrated care board (ICB)'"
_ENGLAND = "'NHS England'"
_OLD = (
    _Old(r"(?i:clinical commissioning groups?)|CCGs?", "1 July 2022", _BOARD),
    _Old(r"(?i:primary care trusts?)|PCTs?", "1 April 2013", _BOARD),
    _Old(r"(?i:strategic health authorit(?:y|ies))", "1 April 2013", _ENGLAND),
    _Old(
        r"(?i:sustainability and transformation partnerships?)|STPs?",
        "1 July 2022",
        "'integrated care system'",
    ),
    _Old(r"(?i:sustainability and transformation plans?)", "1 July 2022", "'joint forward plan'"),
    _Old(
        "Public Health England",
        "1 October 2021",
        "'UK Health Security Agency' or 'Office for Health Improvement and Disparities'",
    ),
    _Old("NHS Improvement|NHSI", "1 July 2022", _ENGLAND),
    _Old("NHS Digital", "1 February 2023", _ENGLAND),
    _Old("NHSX", "1 February 2022", _ENGLAND),
    _Old("Health Education England", "1 April 2023", _ENGLAND),
    _Old("NHS Commissioning Board", "1 April 2013", _ENGLAND),
    _Old("NHS Trust Development Authority", "1 April 2016", _ENGLAND),
    _Old("NHS Direct", "31 March 2014", "'NHS 111'"),
    _Old("Local Involvement Networks?", "1 April 2013", "'Healthwatch'"),
    _Old("Equalities Act(?: 2010)?", "8 April 2010", "'Equality Act 2010'", is_mistake=True),
    _Old(
        "(?:Disability|Sex) Discrimination Act(?: 19[79]5)?|Race Relations Act(?: 1976)?",
        "1 October 2010",
        "'Equality Act 2010'",
    ),
    _Old("Data Protection Act 1998", "25 May 2018", "'Data Protection Act 2018'"),
    _Old(r"(?:DCB|SCCI)[ ]?1605", "3 June 2025", "'DAPB1605'"),
)


@rule(
    on=Document,
    source="Health and Care Act 2022; Equality Act 2010; GOV.UK notices of each change; DAPB1605 (R-35)",
    good=[
        "NHS England runs this website.",
        "In 2020 Public Health England asked you about it.",
        "Until 2022, NHS Improvement helped hospitals.",
        "The work follows the Equality Act 2010.",
    ],
    bad=[
        "Ask your clinical commissioning group.",
        "We work with NHS Improvement.",
        "Public Health England will publish it.",
        "The work follows the Equalities Act.",
        "We meet DCB1605.",
    ],
)
def superseded_term(document: Document) -> Iterator[Fault]:
    """A body that has ended cannot answer anyone, and an old law or standard misleads. Give the name
    that stands now. Where you write about the past, give the year, or say what took its place.
    """
    page_year = _year_of(document)
    found = [
        (block, hit)
        for block in document.ours
        for hit in _ANY_OLD.finditer(block.text)
        if not block.is_silent(hit.start(), hit.end())
    ]
    times = _Times()
    excused: set[str | None] = set()
    for block, hit in found:
        if hit.lastgroup not in excused and (
            times.of(block, hit).has_ended or is_explained(block, *hit.span())
        ):
            excused.add(hit.lastgroup)
    for block, hit in found:
        old = _OLD[int((hit.lastgroup or "n0")[1:])]
        if not old.is_mistake and (
            hit.lastgroup in excused
            or (page_year is not None and page_year <= old.year)
            or times.of(block, hit).is_before(old.year)
            or _is_author(block, hit)
        ):
            continue
        yield Fault(
            f"'{hit[0]}' is the wrong name of a law. Write {old.now}."
            if old.is_mistake
            else f"'{hit[0]}' has not stood since {old.changed}. Write {old.now}, "
            "or give the year if you write about the past.",
            hit.start(),
            hit.end(),
            "Equality Act 2010" if old.is_mistake else None,
            block,
        )


_ANY_OLD = re.compile(
    r"(?<![\w@./-])(?:"
    + "|".join(f"(?P<n{at}>{old.forms})" for at, old in enumerate(_OLD))
    + r")(?![\w@/]|\.\w)"
)
_YEAR = re.compile(r"(?<![\d£.,/-])(?<!Act )(?:19|20)\d\d(?!\d|,\d)")
"""A year, but not that of a law."""

_ENDED = re.compile(
    r"\b(?:former(?:ly)?|replac(?:ed|es|ing)|abolished|took\s+over|taken\s+over|became|become|merged|until"
    r"|no\s+longer|used\s+to|ended|closed|dissolved|previously|successor|now\s+(?:known|called|part|the))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|then|former|previous|old|\w{2,}ed\s+(?:by|in|to|with|that|a|an|the|on|for))\b"
)


_WORK = re.compile(
    r"(?:['\u2019]s)?(?:\s+[\w-]+){0,4}?\s+(?:guid(?:ance|elines?|es?)|reports?|publications?|papers?|documents?"
    r"|frameworks?|toolkits?|dashboards?|statistics|data|figures|research|stud(?:y|ies)|surveys?|manuals?|standards?"
    r"|github|gitlab|repositor(?:y|ies))\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:[Bb]y|from)\s+(?:the\s+)?$")
_NEAR = 60


def _is_author(block: Block, hit: re.Match[str]) -> bool:
    """Whether the words name who wrote something, which stays theirs: "a guide by NHSX"."""
    after = block.text[hit.end() : hit.end() + _NEAR]
    return bool(
        _WORK.match(after) or _BY.search(block.text[max(0, hit.start() - 12) : hit.start()])
    )


def _year_of(document: Document) -> int | None:
    """The latest year in the title or the file name, for a page about a time that has passed."""
    titles = [
        block.text
        for block in document.blocks
        if (block.kind is Kind.FIELD and block.name == "title")
        or (block.kind is Kind.HEADING and block.level == 1)
    ]
    name = document.path.stem.replace("-", " ")
    years = [int(year[0]) for text in (*titles, name) for year in _YEAR.finditer(text)]
    return max(years, default=None)


@dataclass(frozen=True, slots=True)
class _Time:
    """The time that a sentence is about: whether something ends in it, its tense, its first year."""

    has_ended: bool
    is_past: bool
    year: int | None

    def is_before(self, year: int) -> bool:
        """Whether the sentence is about a time up to a year."""
        return self.is_past or (self.year is not None and self.year <= year)


class _Times:
    """The time of each sentence, looked for once however many names it holds."""

    def __init__(self) -> None:
        self.known: dict[tuple[int, int], _Time] = {}

    def of(self, block: Block, hit: re.Match[str]) -> _Time:
        """The time of the sentence around a name."""
        sentence = block.sentence_at(hit.start())
        key = (id(block), sentence.start)
        if key not in self.known:
            text = sentence.text
            years = [int(year[0]) for year in _YEAR.finditer(text)]
            self.known[key] = _Time(
                bool(_ENDED.search(text)), bool(_PAST.search(text)), min(years, default=None)
            )
        return self.known[key]
