"""Headings that do not show how a page is built."""

from __future__ import annotations

from collections.abc import Iterator

from plainenglish.document import Block, Document, Kind
from plainenglish.finding import Severity
from plainenglish.rule import Fault, rule

_SOURCE = "NHS service manual, Formatting: headings; WCAG 2.2, info and relationships (R-21)"


@rule(
    on=Document,
    source=_SOURCE,
    good=["## How care works\n\n### At night\n\n## What we ask", "### At night\n\n#### On Sunday"],
    bad=[
        "## How care works\n\n#### At night",
        "---\ntitle: Care at night\n---\n\n### How it works",
    ],
)
def skipped_heading(document: Document) -> Iterator[Fault]:
    """Headings show which part belongs to which, above all to people who listen to a page. When a
    level is left out, they think that they missed a part. Go down one level at a time.
    """
    # without a title, we cannot know what stands above the first heading
    above = 1 if _title(document) else 6
    for heading in _headings(document):
        if heading.level > above + 1:
            yield Fault(
                f"This heading is level {heading.level}, below a heading of level {above}. "
                f"Make it level {above + 1}: '{'#' * (above + 1)} '.",
                unit=heading,
            )
        above = heading.level


@rule(
    on=Document,
    source=_SOURCE,
    good=[
        "---\ntitle: Care at night\n---\n\n## How it works",
        "# Care at night\n\n## How it works",
    ],
    bad=["---\ntitle: Care at night\n---\n\n# How it works"],
)
def second_main_heading(document: Document) -> Iterator[Fault]:
    """The title of a page is its main heading. A second one makes the page look like 2 pages to
    people who listen to it. Begin the parts of a page with headings of level 2.
    """
    if _title(document):
        for heading in _headings(document):
            if heading.level == 1:
                yield Fault(
                    "The title is the main heading of this page, so this is a second one. "
                    "Make it level 2: '## '.",
                    unit=heading,
                )


@rule(
    on=Block,
    source="NHS service manual, Formatting: headings of at most 65 characters (R-21)",
    severity=Severity.ADVICE,
    good=["## How care at night works now"],
    bad=["## How the ways in which we give urgent care at night could change from next year"],
)
def long_heading(block: Block, *, limit: int = 65) -> Iterator[Fault]:
    """A reader should see at a glance what comes below a heading. Keep it short, and put the rest
    in the first sentence below it.
    """
    count = len(block.text.strip())
    if _is_heading(block) and count > limit:
        yield Fault(f"This heading has {count} characters. Keep to {limit} or fewer.")


@rule(
    on=Block,
    source="NHS service manual, Formatting: headings that are not questions (R-21)",
    severity=Severity.ADVICE,
    good=["## How we decide"],
    bad=["## How will you decide?"],
)
def heading_question(block: Block) -> Iterator[Fault]:
    """A heading that says what comes is quicker to find than a question, since the words that
    matter come first.
    """
    if _is_heading(block) and block.text.rstrip().endswith("?"):
        yield Fault("This heading is a question. Say what comes below it instead.")


def _title(document: Document) -> Block | None:
    """The title in the front matter, which the site prints as the main heading."""
    return next((block for block in document.blocks if _is_title(block)), None)


def _is_title(block: Block) -> bool:
    return block.kind is Kind.FIELD and block.name == "title"


def _headings(document: Document) -> Iterator[Block]:
    if document.path.suffix.lower() != ".txt":  # its levels are an accident
        yield from (block for block in document.ours if block.kind is Kind.HEADING)


def _is_heading(block: Block) -> bool:
    return block.kind is Kind.HEADING or _is_title(block)
