"""Numbers, dates and times that are not written the easy way."""

from __future__ import annotations

from collections.abc import Iterator

from easyread import figures
from easyread.figures import Figure, Kind
from easyread.readable import readable
from plainenglish.document import Sentence
from plainenglish.rule import Fault, rule

_SAY = {
    Kind.PERCENTAGE: "Write '{text}' as people or things to count, such as '25 in every 100'.",
    Kind.FRACTION: "Write '{text}' as things to count, such as '1 in 4'.",
    Kind.DECIMAL: "Write '{text}' as a whole number, such as 'about 3'.",
    Kind.ROMAN: "Write '{text}' in the digits we count with, such as '2'.",
    Kind.IN_WORDS: "Write '{text}' in digits.",
    Kind.DATE: "Write '{text}' as a day, a month in words and a year, such as '12 June 2026'.",
    Kind.TIME: "Write '{text}' with am or pm, such as '2pm'.",
    Kind.ALWAYS: "Write '{text}' in words, such as 'all day and all night'.",
}


@rule(
    on=Sentence,
    source="E6; Inclusion Europe, Information for all: numbers",
    good=[
        "1 in 4 people said yes.",
        "285 people took part.",
        "It costs \u00a32.50.",
        "This is one voice.",
        "Phone 01632 960101.",
        "He was in World War II.",
    ],
    bad=[
        "25% of people said yes.",
        "9 per cent more people came.",
        "A third of people said yes.",
        "About 1/2 of us came.",
        "You wait 2.5 hours.",
        "Look at Part II.",
        "There are two nurses.",
    ],
)
def easy_read_number(sentence: Sentence) -> Iterator[Fault]:
    """A number is easy when the reader can picture it: people or things to count, in digits. Per
    cent, fractions and decimals ask for sums, and Roman numerals look like letters.
    """
    yield from _faults(sentence, dates=False)


@rule(
    on=Sentence,
    source="E7; Inclusion Europe, Information for all: dates",
    good=[
        "Come on Friday 12 June 2026 at 2pm.",
        "We open at 9:30am.",
        "You may come on 5 May.",
    ],
    bad=[
        "Come on 12/06/26.",
        "Come on 2026-06-12.",
        "Come on 12th June.",
        "Come on 12 Jun 2026.",
        "Come at 14:00.",
        "Come at 1400hrs.",
        "Come on 5/6.",
        "We are open 24/7.",
    ],
)
def easy_read_date(sentence: Sentence) -> Iterator[Fault]:
    """Dates in numbers can be read two ways, and the 24-hour clock asks for sums. Write the day,
    the month in words and the year, and a time with am or pm.
    """
    yield from _faults(sentence, dates=True)


def _faults(sentence: Sentence, *, dates: bool) -> Iterator[Fault]:
    for figure in figures.find(readable(sentence)):
        if (figure.kind in (Kind.DATE, Kind.TIME, Kind.ALWAYS)) == dates:
            message = _message(figure)
            yield Fault(message, figure.start, figure.end, figure.instead)


def _message(figure: Figure) -> str:
    if figure.instead:
        return f"Write '{figure.instead}', not '{figure.text}'."
    return _SAY[figure.kind].format(text=figure.text)
