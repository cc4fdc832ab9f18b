"""Sentences that are too long for easy read."""

from __future__ import annotations

from collections.abc import Iterator

from plainenglish.document import Sentence
from plainenglish.finding import Severity
from plainenglish.rule import rule

_SIXTEEN = "We will visit each town in the county this spring to hear what you all think."
_THIRTEEN = "We will visit each town this spring to hear what you all think."


@rule(
    on=Sentence,
    source="E1; Department of Health, Making written information easier to understand (2010): more "
    "than 15 words is harder to read; GOV.UK, accessible communication formats: 10 to 15 words",
    good=["We will visit each town.\nTell us what you think.", _THIRTEEN],
    bad=[_SIXTEEN, f"## {_SIXTEEN}"],
)
def easy_read_long_sentence(sentence: Sentence, *, limit: int = 15) -> Iterator[str]:
    """A reader who finds reading hard has lost the start of a long sentence by its end. Say one
    thing in each sentence, in 15 words or fewer.
    """
    if (count := len(sentence.words)) > limit:
        yield f"This sentence has {count} words. Keep to {limit} or fewer."


@rule(
    on=Sentence,
    source="E1; GOV.UK, accessible communication formats: 10 to 15 words",
    severity=Severity.ADVICE,
    good=["We will visit each town this spring.", _SIXTEEN],
    bad=[_THIRTEEN],
)
def easy_read_longish_sentence(
    sentence: Sentence, *, limit: int = 12, breach: int = 15
) -> Iterator[str]:
    """Most easy-read sentences need no more than 12 words. From 13 to 15 we advise; above that,
    `easy-read-long-sentence` stops the page.
    """
    if limit < (count := len(sentence.words)) <= breach:
        yield f"This sentence has {count} words. See if {limit} or fewer will do."
