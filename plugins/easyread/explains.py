"""Whether the words beside a picture, or beside the next one, say what a hard word means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from easyread.page import EasyReadPage, PictureBlock
from plainenglish.document import Block
from plainenglish.explained import meaning
from plainenglish.words import forms

_THAT = re.compile(
    r"(?:this|that|these|those|it|they)\s+(?:is|are|was|were|means?)\s", re.IGNORECASE
)


def beside(page: EasyReadPage) -> Callable[[Block], Sequence[PictureBlock]]:
    """A function from a block of text to the picture block around it and the next one.

    It returns nothing for the words of a heading, which nothing stands beside.
    """
    blocks = page.blocks
    place = {id(text): at for at, found in enumerate(blocks) for text in found.text}

    def pair(block: Block) -> Sequence[PictureBlock]:
        at = place.get(id(block))
        return () if at is None else blocks[at : at + 2]

    return pair


def is_explained_beside(word: str, blocks: Sequence[PictureBlock]) -> bool:
    """Whether one of the blocks says ``A WORD is …`` or ``WORD means …``, or goes on ``That is …``.

    Easy read asks where a meaning stands, not how it is put: any ``is …`` will do. A plural is
    explained by its singular, and the other way round.
    """
    return any(
        _names(word, subject) for block in blocks for subject in _subjects(block, word.lower())
    )


def _subjects(block: PictureBlock, word: str) -> Iterator[str]:
    """What the sentences of a block say the meaning of. ``That is`` goes back a sentence."""
    before = ""
    for sentence in block.sentences:
        text = sentence.text
        if _THAT.match(text):
            if word in before:
                yield word
        elif found := meaning(sentence, loosely=True):
            yield found["subject"].lower()
        before = text.lower()


def _names(word: str, subject: str) -> bool:
    return bool(forms(word, "noun") & forms(subject, "noun"))
