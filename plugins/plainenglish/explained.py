"""Whether a page says what a hard word or a short form means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plainenglish.document import Block, Kind

_SMALL = frozenset("a an and at by for in of on or the to with".split())
_SHORT = re.compile(r"[A-Z]")


def explained_words(blocks: Iterable[Block]) -> Iterator[str]:
    """The words a page explains in a list of terms, in small letters."""
    for block in blocks:
        if block.kind is Kind.TERM:
            yield block.text.strip().lower()


def is_explained(word: str, block: Block, start: int, end: int) -> bool:
    """Whether the word at ``start`` to ``end`` of a block is explained there and then.

    That is: ``word (what it means)``, ``what it means (word)``, ``word means``, ``word is when``,
    ``a word is a``, ``called word`` after its meaning, or ``word, which means``.
    """
    before, after = _around(block, start, end)
    if re.match(r"[\"'\u2019*]*\s*\((?!e\.?g|see)[^)]*\s[^)]*\)", after):
        return True
    if before.rstrip("\"'* ").endswith("(") and re.match(r"[\"'*]*s?\)", after):
        return True
    if _SAYS_WHAT_IT_IS.match(after):
        return True
    return bool(_CALLED.search(before))


_SAYS_WHAT_IT_IS = re.compile(
    r"[\"'\u2019*]*,?\s+(?:(?:which\s+|this\s+)?means?\b|(?:which\s+|this\s+)?(?:is|are)\s+(?:when|where|how|what)\b"
    r"|(?:is|are)\s+(?:short|another\s+word|the\s+name)\s+for\b|stands?\s+for\b)"
)
_CALLED = re.compile(
    r"\b(?:is|are|was|were|this|these|what\s+we)\s+(?:is\s+|are\s+)?call(?:ed)?\s+[\"'*]*$"
)


def is_expanded(short: str, block: Block, start: int, end: int) -> bool:
    """Whether a short form such as ICB has its full words beside it, either way round."""
    before, after = _around(block, start, end)
    inside = re.match(r"[\"'*]*\s*\(([^)]+)\)", after)
    if inside and _spells(short, inside[1].split()):
        return True
    if before.rstrip("\"'*").endswith("(") and _spells(
        short, before.rstrip("\"'*( ").split()[-12:]
    ):
        return True
    return bool(_SAYS_WHAT_IT_IS.match(after))


def _around(block: Block, start: int, end: int) -> tuple[str, str]:
    """The text just before and after a word, as far as an explanation may reach."""
    return block.text[max(0, start - _REACH) : start], block.text[end : end + _REACH]


_REACH = 300


def _spells(short: str, words: list[str]) -> bool:
    """Whether the first letters of the last words spell the short form, small words apart."""
    letters = [letter.lower() for letter in _SHORT.findall(short)]
    initials = [
        part[0].lower()
        for word in words
        for part in re.split(r"[-/\u2013]", word.strip("\"'*(,.;:"))
        if part and (part.lower() not in _SMALL or part[0].lower() in letters)
    ]
    # each letter is found in turn, from the last word back, so that words before do not matter
    at = len(initials)
    for letter in reversed(letters):
        while at > 0 and initials[at - 1] != letter:
            at -= 1
        if at == 0:
            return False
        at -= 1
    return True
