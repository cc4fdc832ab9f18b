"""The words of a sentence with what no rule about wording may read as spaces."""

from __future__ import annotations

import re

from plainenglish.document import ADDRESS, Sentence


def readable(sentence: Sentence) -> str:
    """The sentence, as long as it was, without web addresses, email addresses and code."""
    text = without_addresses(sentence.text)
    for start, end in sentence.block.silent:
        start, end = max(start - sentence.start, 0), max(end - sentence.start, 0)
        text = text[:start] + " " * len(text[start:end]) + text[end:]
    return text


def without_addresses(text: str) -> str:
    """Text of the same length with spaces where web and email addresses stand."""
    return _TOKEN.sub(
        lambda found: " " * len(found[0]) if ADDRESS.match(found[0]) else found[0], text
    )


_TOKEN = re.compile(r"\S+")
