"""Dates, times and ranges that are not written as NHS readers know them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Block
from plainenglish.finding import Severity
from plainenglish.matches import matches
from plainenglish.rule import Fault, rule

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = rf"(?:{'|'.join(_MONTHS)})"


@rule(
    on=Block,
    source="NHS service manual, Dates: 6 August 2018 (R-25)",
    severity=Severity.ADVICE,
    good=["Come on 12 June 2026.", "We met in 2018/19 for 24/7 care.", "You may come in Sept."],
    bad=[
        "Come on 12/06/2026.",
        "Come on 12th June.",
        "It opened in Sept 2025.",
        "It opens on 3 Oct.",
    ],
)
def date_form(block: Block) -> Iterator[Fault]:
    """One form of date is easy to find and hard to mistake: 12 June 2026. In figures, some readers
    take the month for the day.
    """
    for found in matches(_DATE, block):
        instead = _date(found)
        if instead is None:
            continue
        follows_the = block.text[max(0, found.start() - 4) : found.start()].lower() == "the "
        yield Fault(
            f"Write '{instead}' for '{found[0]}'.",
            found.start(),
            found.end(),
            None if follows_the else instead,
        )


_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
_DATE = re.compile(
    rf"""(?<![\w/.-]) (?:
        (?P<d>\d{{1,2}})(?P<sep>[/.])(?P<m>\d{{1,2}})(?P=sep)(?P<y>(?:19|20)?\d\d)
      | (?P<day>\d{{1,2}})(?:st|nd|rd|th)\ (?:of\ )?(?P<month>{_MONTH}|{_SHORT_MONTH}\b)
      | (?P<before>{_MONTH}|{_SHORT_MONTH})\ (?P<after>\d{{1,2}})(?:st|nd|rd|th)
      | (?P<shortday>\d{{1,2}})\ (?P<short>{_SHORT_MONTH})\b\.?
      | (?P<alone>{_SHORT_MONTH})\.?\ (?P<year>(?:19|20)\d\d)
    ) (?![\w/]|\.\d|-\d)""",
    re.VERBOSE,
)


def _date(found: re.Match[str]) -> str | None:
    """The date as we write it; nothing where the figures are no date."""
    if found["m"]:
        day, month, year = int(found["d"]), int(found["m"]), found["y"]
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        return f"{day} {_MONTHS[month - 1]} {year if len(year) > 2 else '20' + year}"
    if found["alone"]:
        return f"{_full(found['alone'])} {found['year']}"
    day = int(found["day"] or found["after"] or found["shortday"])
    return (
        f"{day} {_full(found['month'] or found['before'] or found['short'])}" if day < 32 else None
    )


def _full(month: str) -> str:
    return next(full for full in _MONTHS if full.startswith(month[:3]))


@rule(
    on=Block,
    source="NHS service manual, Times: 5pm, 5:30pm, midday, midnight (R-25)",
    severity=Severity.ADVICE,
    good=[
        "Come from 5pm to 5:30pm, at midday or at midnight.",
        "It costs \u00a317.00.",
        "Mix it 1:10.",
    ],
    bad=[
        "Come at 5.00pm.",
        "Come at 17:00.",
        "Come at 9 a.m. on Monday.",
        "Come from 09.00 to 17.30 daily.",
    ],
)
def time_form(block: Block) -> Iterator[Fault]:
    """One form of time is quick to read: 5pm or 5:30pm. Many people do not use the 24-hour clock."""
    for found in matches(_TIME, block):
        instead = _time(found, block)
        if instead and instead != found[0]:
            yield Fault(f"Write '{instead}' for '{found[0]}'.", found.start(), found.end(), instead)


_TIME = re.compile(
    r"""(?<![\w:.,/\u00a3$-]|[\u2013]) (?:
        (?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:m\b|\.m\b(?:\.(?=\s+[a-z0-9(]|[,;)]))?)
      | (?P<h24>[01]\d|2[0-3]):(?P<m24>[0-5]\d)(?:\s?hrs\b)?
      | (?P<hdot>[01]\d|2[0-3])\.(?P<mdot>00|15|30|45)(?:\s?hrs\b)?
    ) (?![\w:%]|\.\d|\s?(?:%|per\b|million|billion|[ap]\.?m\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_ABOUT_TIME = re.compile(
    r"\b(?:daily|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|weekdays?|weekends?|open|opens|hours|hrs|o'clock|January"
    r"|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def _time(found: re.Match[str], block: Block) -> str | None:
    """The time as we write it; nothing where it may be a plain number."""
    if found["half"]:
        hour, minute, half = int(found["hour"]), found["minute"], found["half"].lower()
        return _said(hour % 12 + (12 if half == "p" else 0), minute or "00")
    if found["h24"]:
        return _said(int(found["h24"]), found["m24"])
    sentence = block.sentence_at(found.start())
    near = block.text[max(sentence.start, found.start() - 80) : min(sentence.end, found.end() + 80)]
    return _said(int(found["hdot"]), found["mdot"]) if _ABOUT_TIME.search(near) else None


def _said(hour: int, minute: str) -> str:
    if minute == "00" and hour in (0, 12):
        return "midday" if hour else "midnight"
    half = "am" if hour < 12 else "pm"
    return f"{hour % 12 or 12}{'' if minute == '00' else ':' + minute}{half}"


@rule(
    on=Block,
    source="NHS service manual, Numbers: 'to' in ranges (R-24)",
    severity=Severity.ADVICE,
    good=["It takes 10 to 15 minutes.", "Phone 01604-651100 about COVID-19.", "See form 12-1."],
    bad=[
        "It takes 10-15 minutes.",
        "Open 9am \u2013 5pm.",
        "Open Monday-Friday.",
        "Our plan for 2019-22.",
    ],
)
def dash_in_range(block: Block) -> Iterator[Fault]:
    """A screen reader may leave out a dash, or say 'minus'. Write 'to'."""
    for found in matches(_RANGE, block):
        first, last = found["first"] or found["from"], found["last"] or found["to"]
        if found["first"] and not _is_range(first, last):
            continue
        half = _TIME_OF_DAY.search(last)
        if half and not _TIME_OF_DAY.search(first):
            first += half[0].strip()
        before = block.text[max(0, found.start() - _NEAR) : found.start()]
        if " " in found[0] and len(first) < 3 and _ENDS_IN_NAME.search(before):
            continue  # "Radio 4 - 28 minutes"
        if found["first"] and len(first) == 4 and len(last) == 2:
            last = first[:2] + last
        joined = "and" if before.lower().endswith("between ") else "to"
        instead = f"{first} {joined} {last}"
        yield Fault(f"Write '{instead}' for '{found[0]}'.", found.start(), found.end(), instead)


_NAMED = "|".join(
    [
        *_DAYS,
        *(day[:3] for day in _DAYS),
        "Tues",
        "Thurs",
        *_MONTHS,
        *(month[:3] for month in _MONTHS),
    ]
)
_AMOUNT = r"[\u00a3]?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?%?|(?:19|20)\d\d|\d{1,2}(?:[:.]\d\d)?\s?[ap]m"
_RANGE = re.compile(
    rf"""(?<![\w/.,:+\u00a3-])(?<!\d[ ])(?<!\w[\u2013]) (?:
        (?P<first>(?:{_AMOUNT})) \s?[-\u2013]\s? (?P<last>(?:{_AMOUNT}))
      | (?P<from>{_NAMED}) \s?[-\u2013]\s? (?P<to>{_NAMED})
    ) (?![\w/-]|[.,:]\d|\s?\u2013|\ \d)""",
    re.VERBOSE,
)
_NEAR = 40
_ENDS_IN_NAME = re.compile(r"\b[A-Z][\w'\u2019-]*\s$")
_LEADING_ZERO = re.compile(r"\u00a3?0\d")
_TIME_OF_DAY = re.compile(r"\s?[ap]m$")


def _is_range(first: str, last: str) -> bool:
    """Whether the second number comes after the first, so that they are no score or reference."""
    if _TIME_OF_DAY.search(first) or _TIME_OF_DAY.search(last):
        return True
    if _LEADING_ZERO.match(first):
        return False
    low, high = (float(re.sub("[^0-9.]", "", number)) for number in (first, last))
    if len(first) == 4 and first.isdigit() and len(last) == 2:
        return low % 100 < high
    return low < high
