"""Paragraphs that are a wall of text."""

from __future__ import annotations

from collections.abc import Iterator

from plainenglish.document import Block, Kind
from plainenglish.rule import Fault, rule

_PARAGRAPHS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TABLE_CELL, Kind.FIELD})


@rule(
    on=Block,
    source="S1 toolkit, step 2: no more than 3 sentences in a paragraph",
    good=["We asked. You told us. We changed it.", "- One. Two.\n- Three. Four.\n"],
    bad=["We asked. You told us. We changed it. Here is how.", "- One. Two. Three. Four."],
)
def long_paragraph(block: Block, *, limit: int = 3) -> Iterator[Fault]:
    """A short paragraph looks like something a reader can take on. Start a new one for each new
    idea. Each item of a list counts as a paragraph of its own.
    """
    sentences = block.sentences
    if block.kind in _PARAGRAPHS and len(sentences) > limit:
        first_over = sentences[limit]
        opening = " ".join(word.text for word in first_over.words[:3]).rstrip(".,;:")
        yield Fault(
            f"This paragraph has {len(sentences)} sentences. Keep to {limit} or fewer. "
            f"You could start a new paragraph at '{opening}'."
        )
