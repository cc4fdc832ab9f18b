"""Negatives that a reader can miss or has to work out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread import contractions
from easyread.readable import readable
from plainenglish.document import Sentence
from plainenglish.rule import Fault, rule


@rule(
    on=Sentence,
    source="E10; our own rule after Norfolk County Council, How to make easy read documents "
    "accessible: write 'cannot', not 'can't'",
    good=["You do not need a stamp.", "You cannot park here."],
    bad=["You don't need a stamp.", "You can\u2019t park here.", "We won't close."],
)
def easy_read_contraction(sentence: Sentence) -> Iterator[Fault]:
    """The end of "don't" is easy to miss, and then the sentence says the opposite. Write "do not"."""
    yield from contractions.find(readable(sentence))


_NO = r"no|nobody|nothing|never|none|nowhere"
_UN = (
    r"uncommon|unusual|unlikely|unhappy|unable|unclear|unimportant|unreasonable|unsafe|unfair|unwell"
    r"|impossible|illegal|dissimilar"
)
_DOUBLED = re.compile(
    rf"\b(?:(?:not|cannot|never)\s+(?:\w+\s+){{0,2}}?(?:{_NO}|{_UN}|without)"
    rf"|(?:nobody|nothing|none)\s+(?:\w+\s+){{0,2}}?(?:not|cannot|never|no))\b",
    re.IGNORECASE,
)


@rule(
    on=Sentence,
    source="E10; The Easy Read Standard 1.0 (2026): negative constructions require more mental work",
    good=["This is likely.", "You do not need to book.", "Do not come if you are unwell."],
    bad=["This is not unlikely.", "We do not have no plan.", "Nobody can not come."],
)
def easy_read_double_negative(sentence: Sentence) -> Iterator[Fault]:
    """Two negatives make the reader work out what is left. Say what is so."""
    for found in _DOUBLED.finditer(readable(sentence)):
        yield Fault(
            f"'{found[0]}' says no twice. Say what is so, without 'no' or 'not'.",
            found.start(),
            found.end(),
        )
