"""The lists of hard words of plain English, read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from plainenglish import words
from plainenglish.document import Document
from plainenglish.rule import Fault, Rule


def find(
    document: Document, known: tuple[str, ...] = (), *, explained_too: bool = False
) -> Iterator[Fault]:
    """Each hard word of a document that it does not explain in a plain-English way, list by list.

    A fault's unit is the block the word stands in. ``known`` are words to pass over. With
    ``explained_too`` come also those that the document explains somewhere.
    """
    for rule in _lists():
        yield from rule.check(document, known=known, explained_too=explained_too)


@cache
def _lists() -> tuple[Rule, ...]:
    return tuple(words.rules())
