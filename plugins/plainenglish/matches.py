"""Where a pattern stands in the words of a block, and not in its code or addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import ADDRESS, Block


def matches(pattern: re.Pattern[str], block: Block) -> Iterator[re.Match[str]]:
    """Each place of a pattern in a block that touches no code, and no web or email address."""
    addresses: list[tuple[int, int]] | None = None
    at = 0
    for found in pattern.finditer(block.text):
        if addresses is None:
            addresses = _addresses(block.text)
        while at < len(addresses) and addresses[at][1] <= found.start():
            at += 1
        in_address = at < len(addresses) and addresses[at][0] < found.end()
        if not in_address and not block.is_silent(found.start(), found.end()):
            yield found


def as_capital(words: str, like: str) -> str:
    """Words with a capital where what they stand in for has one."""
    return words[:1].upper() + words[1:] if like[:1].isupper() else words


def _addresses(text: str) -> list[tuple[int, int]]:
    return [token.span() for token in _TOKEN.finditer(text) if _IS_ADDRESS.match(token[0])]


_TOKEN = re.compile(r"\S+")
_IS_ADDRESS = re.compile(
    rf"(?:{ADDRESS.pattern})|\W*(?:[\w-]+\.)+(?:uk|org|com|net|gov)(?:/|\W*$)", re.IGNORECASE
)
