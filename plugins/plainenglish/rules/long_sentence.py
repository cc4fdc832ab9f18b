"""Sentences that are too long to follow at one reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plainenglish.document import Sentence
from plainenglish.finding import Severity
from plainenglish.rule import Fault, rule

_TWENTY_SIX = (
    "We will visit each town in the county this spring to hear what you think about the new "
    "clinics, the bus routes and the hours that suit you best."
)


@rule(
    on=Sentence,
    source="S1 toolkit, step 2: no more than 25 words in a sentence",
    good=[
        "We will write to you by 5 May.",
        "We will visit each town this spring. Tell us what you think about the new clinics.",
        "> This is how one person put it: " + _TWENTY_SIX,
    ],
    bad=[_TWENTY_SIX],
)
def long_sentence(sentence: Sentence, *, limit: int = 25) -> Iterator[Fault]:
    """A long sentence is hard to follow, most of all for a reader who is tired, worried or new to
    the words. Say one thing in each sentence, or put the parts in a list.
    """
    count = len(sentence.words)
    if count > limit:
        yield _too_long(sentence, count, limit)


@rule(
    on=Sentence,
    source="NHS service manual, How we write: no more than 20 words in a sentence",
    severity=Severity.ADVICE,
    good=["We will write to you by 5 May."],
    bad=[
        "We will visit each town in the county this spring to hear what you think about the new "
        "clinics and the bus routes.",
    ],
)
def longish_sentence(sentence: Sentence, *, limit: int = 20, breach: int = 25) -> Iterator[Fault]:
    """The NHS service manual asks for 20 words or fewer. From 21 to 25 words we advise; above
    that, `long-sentence` stops the page.
    """
    count = len(sentence.words)
    if limit < count <= breach:
        yield _too_long(sentence, count, limit)


def _too_long(sentence: Sentence, count: int, limit: int) -> Fault:
    message = (
        f"This sentence has {count} words. Keep to {limit} or fewer. {_where_to_split(sentence)}"
    )
    return Fault(message)


_JOINS = re.compile(
    r"""
    (?P<strong> [;:] | ,\s+(?:and|but|so|or|which|who|because|while|although|if|when|then)\b )
    | (?P<weaker> \s[-\u2013\u2014]\s
      | \s(?:but|so|because|which|while|although|whereas)\b
      | \s(?:and|or)\s+(?:we|you|they|it|he|she|this|these|there|people|will|can|must|is|are|has|have)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORTH = {"strong": 0, "weaker": 3}
"""How many words further from the middle a better join may be and still be chosen."""


def _where_to_split(sentence: Sentence) -> str:
    """The join nearest the middle of the sentence, as words the writer can find."""
    words = sentence.words
    middle = len(words) / 2
    best: tuple[float, str] | None = None
    for join in _JOINS.finditer(sentence.text):
        at = sentence.start + join.start()
        before = bisect_left(words, at, key=lambda word: word.start)
        if not 4 <= before <= len(words) - 4:
            continue
        cost = abs(before - middle) + _WORTH[join.lastgroup or "weaker"]
        if best is None or cost < best[0]:
            after = " ".join(word.text for word in words[before : before + 3])
            best = (cost, after.rstrip(".,;:"))
    if best is not None:
        return f"You could end the sentence before '{best[1]}'."
    if len(re.findall("[,;]", sentence.text)) >= _PARTS:
        return "You could put the parts in a list."
    return "Say it in two sentences."


_PARTS = 3
"""Commas or semicolons that make a list likely. Two may only stand between adjectives."""
