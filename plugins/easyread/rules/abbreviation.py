"""Short forms that stand for words the reader has not been given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from easyread.explains import beside, is_explained_beside
from easyread.page import EasyReadPage
from plainenglish.explained import is_expanded, short_forms
from plainenglish.rule import Fault, rule

EVERYBODY_KNOWS = frozenset({"NHS", "GP", "UK", "A&E", "TV"})
"""Fewer than in plain English. A site adds those that its own readers know."""

_FREEPOST = re.compile(r"\bfreepost\s+(?:[A-Z&-]+\s+)*$", re.IGNORECASE)
_REACH = 100
"""How many characters a Freepost name may go back."""


@rule(
    on=EasyReadPage,
    source="E5; GOV.UK, accessible communication formats: use full words, not acronyms; Inclusion "
    "Europe, Information for all: avoid initials, use the word in full where possible",
    good=[
        "![](picture:gp)\nAsk your GP or the NHS.",
        "![](picture:team)\nThe **ICB** will decide.\nThe ICB is the group that plans your care.",
        "![](picture:post)\nYou can write to Freepost EXAMPLE.",
        "![](picture:post)\nWrite to us at NN1 1AA.",
    ],
    bad=[
        "![](picture:team)\nThe ICB will decide.",
        "![](picture:computer)\nYou can get a PDF.",
        "## What the CCG does",
    ],
)
def easy_read_abbreviation(page: EasyReadPage, *, known: Collection[str] = ()) -> Iterator[Fault]:
    """Capital letters in a row say nothing to a reader who does not know the words behind them.
    Write the words. If readers will meet the letters elsewhere, say what they mean in the next
    sentence.
    """
    seen = {word.upper() for word in known} | EVERYBODY_KNOWS
    around = beside(page)
    for block in page.document.ours:
        for short, start, end in short_forms(block):
            if short in seen or _FREEPOST.search(block.text[max(start - _REACH, 0) : start]):
                continue
            seen.add(short)
            if is_explained_beside(short, around(block)) or is_expanded(short, block, start, end):
                continue
            yield Fault(
                f"Write the full words for '{short}', or say what it means: '{short} means'.",
                start,
                end,
                unit=block,
            )
