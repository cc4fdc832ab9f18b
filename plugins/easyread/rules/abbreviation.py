"""Short forms that stand for words the reader has not been given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from easyread.explains import beside, is_explained
from easyread.page import EasyReadPage
from plainenglish.explained import is_expanded
from plainenglish.rule import Fault, rule

EVERYBODY_KNOWS = frozenset({"NHS", "GP", "UK", "A&E", "TV"})
"""Fewer than in plain English. A site adds those that its own readers know."""

_SHORT_FORM = re.compile(r"(?<![\w@#./&-])[A-Z][A-Z&]*[A-Z](?:s|'s|\u2019s)?(?![\w@&/]|-\w|\.\w)")
_FREEPOST = re.compile(r"\bfreepost\s+(?:[A-Z&-]+\s+)*$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+$")


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
        for found in _SHORT_FORM.finditer(block.text):
            short = re.sub(r"['\u2019]?s$", "", found[0])
            if short in seen or _ROMAN.match(short) or block.is_silent(found.start(), found.end()):
                continue
            if _FREEPOST.search(block.text[: found.start()]):
                continue
            seen.add(short)
            if is_explained(short, around(block)) or is_expanded(
                short, block, found.start(), found.end()
            ):
                continue
            yield Fault(
                f"Write the full words for '{short}', or say what it means: '{short} means'.",
                found.start(),
                found.end(),
                unit=block,
            )
