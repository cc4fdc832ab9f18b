"""Contractions of "not", and the words in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.rule import Fault

_CONTRACTION = re.compile(r"\b(?P<verb>[A-Za-z]+)n['\u2019]t\b", re.IGNORECASE)
_ODD = {"ca": "cannot", "wo": "will not", "sha": "shall not"}
_UNCLEAR = frozenset({"ai"})


def find(text: str) -> Iterator[Fault]:
    """Each contraction of "not" in a text, with the full words where there is one reading."""
    for found in _CONTRACTION.finditer(text):
        full = _in_full(found["verb"])
        said = f"Write '{full}', not '{found[0]}'." if full else f"Write '{found[0]}' in full."
        yield Fault(said, found.start(), found.end(), full)


def _in_full(verb: str) -> str | None:
    if verb.lower() in _UNCLEAR:
        return None
    full = _ODD.get(verb.lower(), f"{verb.lower()} not")
    return full[0].upper() + full[1:] if verb[0].isupper() else full
