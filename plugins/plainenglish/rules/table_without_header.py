"""Tables that do not say what their columns hold."""

from __future__ import annotations

from collections.abc import Iterator

from plainenglish.document import Document, Kind
from plainenglish.rule import Fault, rule


@rule(
    on=Document,
    source="WCAG 2.2, info and relationships; NHS service manual, Tables",
    good=[
        "| Day | Time |\n| --- | --- |\n| Monday | 9am |\n",
        "| | Monday |\n| --- | --- |\n| Open | 9am |\n",
    ],
    bad=["| | |\n| --- | --- |\n| Monday | 9am |\n"],
)
def table_without_header(document: Document) -> Iterator[Fault]:
    """People who listen to a table hear the header of a column before each cell. Where the header
    row is empty, they hear numbers and words that belong to nothing. Name each column.
    """
    for block in document.blocks:
        if block.kind is Kind.TABLE_HEADER and not block.text:
            yield Fault(
                "The first row of this table is empty. Write there what each column holds.",
                unit=block,
            )
