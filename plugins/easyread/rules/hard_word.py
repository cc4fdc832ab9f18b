"""Hard words that nothing beside them explains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from easyread import jargon
from easyread.explains import beside, is_explained_beside
from easyread.page import EasyReadPage, PictureBlock
from plainenglish.document import Block, Document
from plainenglish.explained import is_explained
from plainenglish.rule import Fault, rule
from plainenglish.words import forms

_SOURCE = (
    "E4; GOV.UK, accessible communication formats: say what a difficult word means in the next "
    "sentence; Inclusion Europe, Information for all: always explain difficult words"
)


@rule(
    on=EasyReadPage,
    source=_SOURCE,
    good=[
        "![](picture:team)\nWe work with many groups.",
        "![](picture:money)\nThis is about **commissioning**.\n"
        "Commissioning means planning and paying for care.",
        "![](picture:money)\nThis is about **commissioning**.\n\n"
        "![](picture:plan)\nCommissioning is how we plan and pay for care.",
    ],
    bad=[
        "![](picture:money)\nThis is about commissioning.",
        "![](picture:team)\nThis is about commissioning.\n\n![](picture:bus)\nA bus is late.\n\n"
        "![](picture:plan)\nCommissioning is about plans.",
    ],
)
def easy_read_jargon(page: EasyReadPage, *, known: Collection[str] = ()) -> Iterator[Fault]:
    """A word that only people inside the NHS use shuts readers out. Write an everyday word. If
    readers will meet the hard word again, put it in bold and say what it means in the next sentence,
    beside the same picture or the next.
    """
    document, around = page.document, beside(page)
    explained: set[str] = set()
    for fault in _in_order(document, jargon.find(document, tuple(known), explained_too=True)):
        word = fault.unit.text[fault.start : fault.end]
        if word.lower() in explained or _is_explained(fault, around(fault.unit)):
            explained |= forms(word, "noun")
        else:
            yield fault


def _is_explained(fault: Fault, beside: Sequence[PictureBlock]) -> bool:
    """Whether the hard word is explained where it stands, or beside this picture or the next."""
    assert fault.end is not None
    word = fault.unit.text[fault.start : fault.end]
    return is_explained_beside(word, beside) or is_explained(fault.unit, fault.start, fault.end)


def _in_order(document: Document, faults: Iterator[Fault]) -> list[Fault]:
    """The faults in reading order, so that a word counts as explained only after it was."""
    place = {id(block): at for at, block in enumerate(document.blocks)}
    return sorted(faults, key=lambda fault: (place[id(fault.unit)], fault.start))


_BOLD = re.compile(r"(?<!\\)\*\*(?P<word>[^*\n]{1,200})\*\*")


@rule(
    on=EasyReadPage,
    source=_SOURCE,
    good=[
        "![](picture:gp)\nWe work with 71 **GP practices**.\nA GP practice is where you see your doctor.",
        "![](picture:gp)\nMeet us at your **GP surgery**.\nThat is where you see your doctor.",
        "![](picture:night)\nThis is about **urgent care**.\n\n"
        "![](picture:doctor)\nUrgent care is for problems that cannot wait.",
    ],
    bad=[
        "![](picture:conversation)\nThis is a **consultation**.",
        "![](picture:conversation)\nThis is a **consultation**.\nTell us what you think.",
    ],
)
def easy_read_unexplained_word(page: EasyReadPage) -> Iterator[Fault]:
    """Bold tells the reader: this is a hard word, and its meaning comes now. Say what it means in
    the next sentence, beside the same picture or the next.
    """
    blocks = page.blocks
    explained: set[str] = set()
    for at, block in enumerate(blocks):
        for bold in _BOLD.finditer("\n".join(block.lines)):
            word = bold["word"].strip(" .,;:?!")
            if not word or word.lower() in explained:
                continue
            if not is_explained_beside(word, blocks[at : at + 2]):
                yield _fault(word, block.text)
            explained.add(word.lower())


def _fault(word: str, texts: tuple[Block, ...]) -> Fault:
    message = f"Say what '{word}' means, beside this picture or the next: '{word} means'."
    for text in texts:
        if (start := text.text.find(word)) >= 0:
            return Fault(message, start, start + len(word), unit=text)
    return Fault(message, unit=texts[0] if texts else None)
