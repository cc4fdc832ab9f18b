"""Pages that speak to nobody, or that nobody seems to have written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Document
from plainenglish.finding import Severity
from plainenglish.rule import Fault, rule

_LONG = "The centre is open each day. Nurses work there at night, and a doctor comes by day. " * 7


@rule(
    on=Document,
    source="NHS service manual, Voice and tone: address the reader as 'you' (R-20)",
    severity=Severity.ADVICE,
    good=[
        _LONG.replace("\n", " ").replace(". Nurses", ".\n\nNurses")
        + "\n\nWe want to hear from you."
    ],
    bad=[_LONG],
)
def no_you_or_we(document: Document, *, limit: int = 100) -> Iterator[Fault]:
    """A page that says 'you' and 'we' tells readers what is meant for them, and who speaks. It also
    keeps sentences short, since they say who does what.
    """
    blocks = document.ours
    if sum(len(block.words) for block in blocks) < limit:
        return
    missing = [
        word
        for word, pattern in (("you", _YOU), ("we", _WE))
        if not any(pattern.search(block.text) for block in blocks)
    ]
    if missing:
        either = " or ".join(f"'{word}'" for word in missing)
        yield Fault(
            f"This page never says {either}. Speak to the reader as 'you', and of your organisation as 'we'."
        )


_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|us|WE|OUR)\b")
