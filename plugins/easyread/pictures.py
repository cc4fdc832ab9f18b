"""The curated pictures: their names, which of them fit a text, and where their files are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from plainenglish.words import forms


@dataclass(frozen=True, slots=True)
class Credit:
    """Who drew a set of pictures, and the licence it comes with."""

    set: str
    licence: str
    credit: str
    link: str


def names() -> tuple[str, ...]:
    """The name of every picture, in order."""
    return tuple(sorted(_map()["pictures"]))


def words(name: str) -> tuple[str, ...]:
    """The words and phrases that a picture fits, the best first. Empty for a name not in the map."""
    return tuple(_map()["pictures"].get(name, {}).get("words", ()))


def suggest(text: str, most: int = 3) -> list[str]:
    """The names of the pictures that fit a text best, the best first. Empty where none fits.

    Words count in any of their forms ("nurses" is "nurse"). A longer phrase beats a shorter one, a
    word that few pictures share beats one that many do, and of two that fit as well the one whose
    word comes first in the text wins.
    """
    shown = text[:_LONGEST].lower().replace("\u2019", "'")
    tokens = [token.removesuffix("'s") for token in _WORD.findall(shown)]
    index = _index()
    scores: dict[str, tuple[float, int]] = {}
    at = 0
    while at < len(tokens):
        length = next(
            (n for n in range(_MOST_WORDS, 0, -1) if " ".join(tokens[at : at + n]) in index), 0
        )
        for name, worth in index.get(" ".join(tokens[at : at + length]), {}).items():
            score, first = scores.get(name, (0.0, at))
            scores[name] = (score + worth, first)
        at += max(length, 1)
    ranked = sorted(scores, key=lambda name: (-scores[name][0], scores[name][1], name))
    return ranked[:most]


def file_of(name: str, packages: Path) -> Path | None:
    """The file of a picture in a ``node_modules`` folder, or ``None`` for a name not in the map.

    The name is only ever looked up in the map, never on disk.
    """
    picture = _map()["pictures"].get(name)
    if picture is None:
        return None
    folder: str = _map()["sets"][picture["set"]]["folder"]
    return packages.joinpath(*folder.split("/"), *picture["file"].split("/"))


def credits() -> list[Credit]:  # noqa: A001  # what the page that shows them is called
    """A credit for each set that a picture of the map comes from, in order of name."""
    used = {picture["set"] for picture in _map()["pictures"].values()}
    return [
        Credit(found["name"], found["licence"], found["credit"], found["link"])
        for key, found in sorted(_map()["sets"].items())
        if key in used
    ]


_WORD = re.compile(r"\u00a3|[a-z0-9]+(?:['&-][a-z0-9]+)*")
_MOST_WORDS = 5
_LONGEST = 5_000
"""The most characters of a text that decide its picture."""


@cache
def _map() -> Mapping[str, Any]:
    text = files("easyread").joinpath("pictures.yml").read_text("utf-8")
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded


@cache
def _index() -> Mapping[str, Mapping[str, float]]:
    """For each word or phrase in all its forms, the pictures it fits and how well."""
    index: dict[str, dict[str, float]] = {}
    for name, picture in _map()["pictures"].items():
        for rank, phrase in enumerate(picture["words"]):
            worth = phrase.count(" ") * 2 + (1.5 if rank == 0 else 1)
            for form in _forms(phrase.lower()):
                found = index.setdefault(form, {})
                found[name] = max(worth, found.get(name, 0))
    return {
        form: {name: worth / len(found) for name, worth in found.items()}
        for form, found in index.items()
    }


def _forms(phrase: str) -> frozenset[str]:
    """The forms of a word; of a phrase, those of its first word and of its last."""
    if " " in phrase:
        return forms(phrase, "verb") | forms(phrase, "noun")
    return forms(phrase)
