"""Numbers, dates and times that are hard to read, and the easy-read way to write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from easyread.readable import without_addresses


class Kind(StrEnum):
    """What makes a figure hard to read."""

    DATE = "date"
    TIME = "time"
    ALWAYS = "always"
    """24/7."""
    PERCENTAGE = "percentage"
    FRACTION = "fraction"
    DECIMAL = "decimal"
    ROMAN = "roman"
    IN_WORDS = "in words"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``start`` to ``end`` of a text, with the easy way to write it.

    ``instead`` is ``None`` where the easy way depends on what the writer means.
    """

    kind: Kind
    text: str
    start: int
    end: int
    instead: str | None


def find(text: str) -> Iterator[Figure]:
    """The hard figures of a text, in order, none inside another."""
    shown = without_addresses(text)
    found = [
        Figure(kind, match[0], match.start(), match.end(), instead(match))
        for kind, pattern, instead in _PATTERNS
        for match in pattern.finditer(shown)
        if kind is not Kind.ROMAN or not _is_in_name(match)
    ]
    end = 0
    # of two that overlap, the first wins, and at the same place the one whose kind is named first
    for figure in sorted(found, key=lambda figure: figure.start):
        if figure.start >= end:
            end = figure.end
            yield figure


def _is_in_name(match: re.Match[str]) -> bool:
    """Whether Roman numerals end a name, as in "World War II" and "Henry VIII"."""
    before = _NAME_BEFORE.search(match.string, max(0, match.start() - 40), match.start())
    return before is not None and before["word"].lower() not in _LABELS


_NAME_BEFORE = re.compile(r"\b(?P<word>[A-Z][a-z'\u2019-]+)\s$")
_LABELS = frozenset(
    "act annex appendix article band book category chapter class figure grade group level note part phase "
    "schedule section stage step table tier type unit volume year".split()
)
"""What is numbered in a document or a plan: "Part II" is "Part 2"."""

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?!\w)"
_MONTH = "(?:" + "|".join(_MONTHS) + r")\b"
_DATE = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)")
_ISO_DATE = re.compile(r"(?<![\w/-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_DATE_IN_WORDS = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)(?:\s+of)?\s+(?P<full>{_MONTH})"
    rf"|(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<short>{_SHORT_MONTH}))"
)
_TIME = r"(?<![\d:./-])(?:[01]?\d|2[0-3]):[0-5]\d(?!\s*[ap]\.?m\b)(?![\d:])"
_TIME_RANGE = re.compile(rf"({_TIME})\s*[-\u2013]\s*({_TIME.replace('./-', '.')})", re.IGNORECASE)
_ONE_TIME = re.compile(rf"({_TIME.replace('/-', '/')})", re.IGNORECASE)
_HOURS = re.compile(r"(?<![\d:.])([01]\d|2[0-3])([0-5]\d)\s?hrs?\b", re.IGNORECASE)
_COUNTED = (
    r"(?:people|patients|carers|adults|children|women|men|staff|residents|replies|answers|parents"
    r"|respondents|families|households|visits|calls)\b"
)
_PERCENTAGE = re.compile(
    rf"(?<![\w.,])(?P<number>\d+(?:\.\d+)?)(?:\s?%|\s+per\s?cent\b)(?P<of>\s+of(?=\s+{_COUNTED}))?"
    r"|\bper\s?cent\b|\bpercentages?(?:\s+points?)?\b|%",
    re.IGNORECASE,
)
_ALWAYS = re.compile(r"(?<![\w/.-])24\s?/\s?7(?![\w/-])")
_DAY_AND_MONTH = re.compile(
    r"(?:(?<=\bon )|(?<=\buntil )|(?<=\btill )|(?<=\bsince )|(?<=day ))"
    r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\w/]|\s+(?:of|an?)\b)",
    re.IGNORECASE,
)
_NUMBERED = "".join(
    rf"(?<!\b{word} )"
    for word in "band grade level page part room stage step type unit ward year".split()
)
"""Not after such a word: "Ward 3/4" are two wards."""

_FRACTION = re.compile(
    # 5/6 alone may be a date, a score or two wards, so we ask for words that count parts of a thing
    r"(?<![\w/.-])(?:\d+\s?/\s?\d+(?=\s+(?:of|an?|the|more|less|full)\b)"
    rf"|{_NUMBERED}(?:1/[234]|2/3|3/4)(?![\w/-]|\.\d))"
    r"|\d*[\u00bc-\u00be\u2150-\u215e]"
    r"|\b(?:an?|one|two|three|four|[1-9])[\s-](?:third|quarter|fifth|sixth|eighth|tenth)s?\b"
    r"(?=\s+(?:of|more|less)\b|[.,;]|$)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(
    r"(?<![\w.,/\u00a3-])(?!\d+\.\d+\s?[ap]\.?m\b)"
    r"(?!\u00a3[\d,]+\.\d\d(?!\d)(?!\s*(?:million|billion|m\b|bn\b)))"  # pounds and pence
    r"\u00a3?\d[\d,]*\.\d+(?!\.?\d)",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"(?<![\w'-])(?:X{1,3}(?:IX|IV|VI{0,3}|I{1,3})|X{2,3}|IX|IV|VI{1,3}|I{2,3})(?![\w'-])"
    r"|(?<=\b[Pp]art )[IVX](?!\w)|(?<=\b[Pp]hase )[IVX](?!\w)|(?<=\b[Ss]tage )[IVX](?!\w)"
    r"|(?<=\b[Ll]evel )[IVX](?!\w)|(?<=\b[Tt]ype )[IVX](?!\w)|(?<=\b[Aa]nnex )[IVX](?!\w)"
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(_UNITS[2:])})"
    r"(?![\w-]|['\u2019]s\b)",
    re.IGNORECASE,
)


def _numbered_date(match: re.Match[str]) -> str | None:
    day, _, month, year = match.groups()
    return _date(int(year), int(month), int(day))


def _iso_date(match: re.Match[str]) -> str | None:
    return _date(int(match["year"]), int(match["month"]), int(match["day"]))


def _date(year: int, month: int, day: int) -> str | None:
    """The date in words. Two digits of a year mean 1970 to 2069."""
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def _date_in_words(match: re.Match[str]) -> str:
    short = match["full"] or match["short"]
    return f"{int(match['day'])} {next(m for m in _MONTHS if m.startswith(short[:3]))}"


def _time(clock: str) -> str | None:
    """A time of the 24-hour clock as we say it. One digit alone may be morning or afternoon."""
    hour, minute = (int(part) for part in clock.split(":"))
    if len(clock) < 5 and hour < 8:
        return None
    if minute == 0 and hour in (0, 12):
        return "midday" if hour else "midnight"
    shown = f"{hour % 12 or 12}:{minute:02}" if minute else f"{hour % 12 or 12}"
    return f"{shown}{'pm' if hour >= 12 else 'am'}"


def _time_range(match: re.Match[str]) -> str | None:
    first, last = _time(match[1]), _time(match[2])
    return f"{first} to {last}" if first and last else None


_SAID = frozenset(
    "said say told tell agreed agree want wanted were are did do have had think thought felt feel preferred"
    " prefer like liked chose replied answered asked use used".split()
)
_AFTER = re.compile(
    rf"\s+(?:{_COUNTED}|(?:of\s+(?:us|them|you|those)\b|of\s+(?:the|our|these)\s+{_COUNTED})|(?P<word>\w+))"
)


def _percentage(match: re.Match[str]) -> str | None:
    """``25 in every 100``, where the words after it go on counting people or things."""
    number = match["number"] or ""
    if not number.isdigit() or not 0 < int(number) < 100:
        return None
    after = _AFTER.match(match.string, match.end())
    if after is None or (after["word"] or "said").lower() not in _SAID:
        return None
    return f"{number} in every 100"


def _roman(match: re.Match[str]) -> str:
    values = [{"I": 1, "V": 5, "X": 10}[sign] for sign in match[0]]
    following = [*values[1:], 0]
    return str(sum(-v if v < after else v for v, after in zip(values, following, strict=True)))


def _in_digits(match: re.Match[str]) -> str:
    words = match[0].lower().split("-")
    return str(sum(_UNITS.index(w) if w in _UNITS else (_TENS.index(w) + 2) * 10 for w in words))


_PATTERNS: tuple[tuple[Kind, re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (Kind.DATE, _DATE, _numbered_date),
    (Kind.DATE, _ISO_DATE, _iso_date),
    (Kind.DATE, _DATE_IN_WORDS, _date_in_words),
    (Kind.TIME, _TIME_RANGE, _time_range),
    (Kind.TIME, _ONE_TIME, lambda match: _time(match[1])),
    (Kind.TIME, _HOURS, lambda match: _time(f"{match[1]}:{match[2]}")),
    (Kind.DATE, _DAY_AND_MONTH, lambda match: None),
    (Kind.ALWAYS, _ALWAYS, lambda match: None),
    (Kind.PERCENTAGE, _PERCENTAGE, _percentage),
    (Kind.FRACTION, _FRACTION, lambda match: None),
    (Kind.DECIMAL, _DECIMAL, lambda match: None),
    (Kind.ROMAN, _ROMAN, _roman),
    (Kind.IN_WORDS, _IN_WORDS, _in_digits),
)
