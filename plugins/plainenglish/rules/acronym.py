"""Short forms such as ICB that a page never spells out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator

from plainenglish.document import Block, Document
from plainenglish.explained import cells_beside, explained_words, is_expanded, short_forms
from plainenglish.rule import Fault, rule

EVERYBODY_KNOWS = frozenset(
    "NHS GP GPS UK USA US EU A&E MP MPS BBC ITV TV DVD CD PDF ID IT OK AM PM DNA HIV AIDS COVID "
    "URL SMS FAQ DIY VAT PO WC UV BST GMT Q&A MBE OBE CBE KBE".split()
)
"""Short forms that need no words beside them (the NHS service manual leaves NHS, GP, UK and A&E)."""

LONGEST = 6
"""Capitals longer than this are a word made loud: a fault, but another one."""

_SHOUTED = frozenset(
    "AFTER ALL ALWAYS AND ANY APRIL ARE AS AT AUGUST BE BEFORE BOTH BUT BY CALL CAN CANNOT CARE CLOSE "
    "CLOSED DATE DAY DO DRAFT END EVERY FOR FREE FRIDAY FROM FULL HAS HAVE HEALTH HELP HERE HOME HOW "
    "IF IMPORTANT IN IS JULY JUNE LAST LATE MARCH MAY MONDAY MUST NEVER NEW NO NOT NOTE NOTES NOW OF "
    "OFF ON ONE ONLY OPEN OR OUR OUT PLEASE READ STOP SUNDAY TEAM THAT THE THEY THIS TO TODAY UNTIL "
    "UP URGENT WARNING WAS WE WILL WITH YES YOU YOUR".split()
)
"""Words that writers put in capitals to make them loud."""


@rule(
    on=Document,
    source="S4 (glossary of terms and abbreviations), N10; NHS service manual, A to Z: abbreviations",
    good=[
        "The Integrated Care Board (ICB) met. The ICB will meet again.",
        "Ask your GP or A&E in the UK.",
        "The ICB (integrated care board) met.",
        "ICB stands for integrated care board.",
        "Write to us at NN1 1AA.",
    ],
    bad=[
        "The ICB met.",
        "The ICB met. The Integrated Care Board (ICB) will meet again.",
        "Ask the PPG about it.",
    ],
)
def acronym(document: Document, *, known: Collection[str] = ()) -> Iterator[Fault]:
    """A short form means nothing to a reader who is new to it. Write the full words the first time,
    with the short form in brackets after them. If you use it once only, leave it out.
    """
    seen = {word.upper() for word in known} | EVERYBODY_KNOWS
    seen |= {word.upper() for word in explained_words(document.blocks)} | _SHOUTED
    ordinary = frozenset(
        word.text.strip(".,;:!?()'\"").lower()
        for block in document.blocks
        for word in block.words
        if word.text.islower()
    )
    blocks = document.ours
    for at, block in enumerate(blocks):
        if _is_all_capitals(block):
            continue
        loud = _Loud(block, ordinary)
        for short, start, end in short_forms(block):
            if short in seen or len(short) > LONGEST or loud.is_loud(short, start):
                continue
            seen.add(short)
            if not is_expanded(short, block, start, end, cells_beside(blocks, at)):
                yield Fault(
                    f"'{short}' is not spelled out. Write its full words here, "
                    f"with '{short}' in brackets after them.",
                    start,
                    end,
                    unit=block,
                )


def _is_all_capitals(block: Block) -> bool:
    """Block capitals hide which words are short forms. They are a fault of their own.

    A list of short forms is no such block: block capitals have long or everyday words among them.
    """
    letters = [char for char in block.text if char.isalpha()]
    if len(letters) <= 12 or sum(char.isupper() for char in letters) <= 0.7 * len(letters):
        return False
    return any(_is_everyday(found[0]) for found in _CAPITALS.finditer(block.text))


_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def _is_everyday(word: str) -> bool:
    """Whether a word in capitals is too long for a short form, or one that writers make loud."""
    return len(word) > LONGEST or word in _SHOUTED


class _Loud:
    """Which words of a block are capitals only to be loud, as in ``CLOSED ON MONDAY``.

    ``ordinary`` are the words that the page has in small letters.
    """

    def __init__(self, block: Block, ordinary: frozenset[str]) -> None:
        self.ordinary = ordinary
        self.runs = [run for run in _RUN.finditer(block.text) if self._is_shouted(run[0])]
        self.starts = [run.start() for run in self.runs]

    def is_loud(self, short: str, start: int) -> bool:
        """Whether the word at an offset is part of a shouted run, or a long word of the page.

        A short one with a twin in small letters may well be a short form: SEND, NICE, WHO.
        """
        if len(short) > _LONGEST_TWIN and short.lower() in self.ordinary:
            return True
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and start < self.runs[at].end()

    def _is_shouted(self, run: str) -> bool:
        words = run.split()
        return any(map(_is_everyday, words)) or all(w.lower() in self.ordinary for w in words)


_RUN = re.compile(
    r"(?<![\w&/-])[A-Z]+(?:['\u2019][A-Z]+)?(?:\s+[A-Z]+(?:['\u2019][A-Z]+)?)+(?![\w&/-])"
)
"""Two or more words in capitals with nothing but space between them."""

_LONGEST_TWIN = 5
