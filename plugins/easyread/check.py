"""Run the rules of easy read over a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import easyread.rules
from easyread.page import EasyReadPage, PictureBlock
from plainenglish import check as plain
from plainenglish.check import Settings
from plainenglish.document import Block, Document, Sentence
from plainenglish.finding import Finding
from plainenglish.rule import Fault, Rule, rules_in

Unit = Sentence | PictureBlock | EasyReadPage


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every easy-read rule, by name."""
    return tuple(rules_in(easyread.rules))


def check(
    page: EasyReadPage,
    source: str = "",
    *,
    rules: Iterable[Rule] | None = None,
    settings: Settings | None = None,
) -> list[Finding]:
    """The findings of ``rules`` (all of them if left out) on one page, in the order of the file.

    ``source`` is the text of the file. With it, a finding about a picture spans the picture's line.
    """
    document, lines = page.document, source.split("\n")
    return sorted(
        _finding(page, document, lines, rule, unit, fault)
        for rule in (all_rules() if rules is None else rules)
        for unit in _units(page, document, rule.unit)
        for fault in rule.check(unit, **(settings or {}).get(rule.name, {}))
    )


def _units(page: EasyReadPage, document: Document, unit: type) -> Iterator[Unit]:
    if unit is EasyReadPage:
        yield page
    elif unit is PictureBlock:
        yield from page.blocks
    else:
        yield from (sentence for block in document.ours for sentence in block.sentences)


def _finding(
    page: EasyReadPage,
    document: Document,
    lines: Sequence[str],
    rule: Rule,
    unit: Unit,
    fault: str | Fault,
) -> Finding:
    """What a rule said, as a finding at its place in the file."""
    said = Fault(fault) if isinstance(fault, str) else fault
    at: Any = said.unit or unit
    if isinstance(at, Block | Sentence):
        return plain.finding(document, rule, at, said)
    line, column = at.status_at if isinstance(at, EasyReadPage) else (at.line_number, 1)
    text = lines[line - 1].rstrip() if line <= len(lines) else ""
    end = max(len(text) + 1, column)
    return Finding(
        page.path, line, column, line, end, rule.name, said.message, rule.severity, said.suggestion
    )
