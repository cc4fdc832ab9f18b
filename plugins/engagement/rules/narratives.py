"""What a core narrative has to hold."""

from __future__ import annotations

from collections.abc import Iterator

from engagement.site import Entry, Site
from engagement.types import Narrative
from engagement.wrong import Wrong
from plainenglish import sentences
from plainenglish.document import Kind
from plainenglish.rule import rule

PARTS = {
    "What we do": 2,
    "Why change is needed": 2,
    "What happens if we do not change": 2,
    "What we plan to do": 2,
    "How this helps": 2,
    "For patients": 3,
    "For staff": 3,
    "For partners": 3,
}
"""The parts of the story, as headings, with their level."""


@rule(
    on=Narrative,
    source="S1 toolkit, step 2: what a core narrative includes (N5)",
    good=["## " + "\n## ".join(PARTS)],
    bad=["## What we do, and nothing else"],
)
def missing_part(entry: Entry, site: Site) -> Iterator[Wrong]:
    """A story that people can follow says what we do, why it must change and what happens if it does
    not, what we plan, and how that helps patients, staff and partners.
    """
    headings = {
        (block.text.strip().lower(), block.level)
        for block in entry.document.blocks
        if block.kind is Kind.HEADING
    }
    for part, level in PARTS.items():
        if (part.lower(), level) not in headings:
            yield Wrong(f"A part of the story is missing. Add the heading '{'#' * level} {part}'.")


@rule(
    on=Narrative,
    source="S1 toolkit, step 2: a small number of key one-line messages (N4)",
    good=["key_messages:\n  - We will ask you first."],
    bad=["key_messages:\n  - We will ask you first. Then we will decide."],
)
def long_key_message(entry: Entry, site: Site) -> Iterator[Wrong]:
    """A key message is one sentence, so that everybody can say it in the same words."""
    assert isinstance(entry.content, Narrative)
    for index, message in enumerate(entry.content.key_messages):
        count = len(sentences.split(message))
        if count > 1:
            yield Wrong(
                f"This key message has {count} sentences. Keep it to 1, or make 2 messages of it.",
                ("key_messages", index),
            )
