"""Punctuation other than the full stop, comma and question mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.readable import readable
from plainenglish.document import Kind, Sentence
from plainenglish.rule import Fault, rule

_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"[(\[][^()\[\]]*[)\]]|[()\[\]]"),
        "Take '{}' out of its brackets. Give it a sentence.",
    ),
    (re.compile(r";"), "End the sentence where this '{}' is."),
    (re.compile(r"(?<!\d):(?=\s*\S)|:(?=\s+\S)"), "Write two sentences in place of this '{}'."),
    (
        re.compile(r"(?<=\s)[-\u2013\u2014]+(?=\s)|\u2014|(?<=[^\W\d])\u2013(?=[^\W\d])"),
        "Write two sentences in place of this '{}'.",
    ),
    (re.compile(r"(?<!\bA)&(?!E\b)"), "Write 'and' for '{}'."),
    (re.compile(r"\betc\b\.?", re.IGNORECASE), "Say all you mean, or leave '{}' out."),
    (re.compile(r"\b(?:e\.g\b\.?|eg\b\.?)", re.IGNORECASE), "Write 'for example' for '{}'."),
    (re.compile(r"\b(?:i\.e\b\.?|ie\b\.?)", re.IGNORECASE), "Say what you mean in place of '{}'."),
)


@rule(
    on=Sentence,
    source="E11; Inclusion Europe, Information for all: avoid special characters and abbreviations; "
    "our own rule for the rest",
    good=[
        "You can phone, write or email.",
        "Is it far?",
        "Go to A&E.",
        "You can tell us by:",
        "- Phone: 01632 960101",
        "Go to https://onevoice.example/survey.",
        "It is a drop-in from 2:30pm.",
    ],
    bad=[
        "You can phone (or write).",
        "We listen; you talk.",
        "There are 2 choices: stay or go.",
        "The bus \u2013 if it comes \u2013 is full.",
        "Health & care.",
        "Bring tea, milk, etc.",
        "Ask someone, eg a nurse.",
        "Ask someone, e.g. a nurse.",
    ],
)
def easy_read_punctuation(sentence: Sentence) -> Iterator[Fault]:
    """Every mark but the full stop makes a sentence do two jobs. End the sentence and start a new
    one. A colon may end the line above a list, and stand between a name and an address in a list.
    """
    text = readable(sentence)
    in_list = sentence.block.kind is Kind.LIST_ITEM
    for pattern, message in _MARKS:
        for found in pattern.finditer(text):
            if in_list and found[0] == ":":
                continue
            suggestion = "and" if found[0] == "&" else None
            shown = message.format(_clip(found[0]))
            yield Fault(shown, found.start(), found.end(), suggestion)


def _clip(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "..."
