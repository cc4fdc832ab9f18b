"""Run rules over documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import plainenglish.rules
from plainenglish import words
from plainenglish.document import Block, Document, Sentence
from plainenglish.finding import Finding
from plainenglish.rule import Fault, Rule, rules_in

Settings = Mapping[str, Mapping[str, Any]]
"""For each rule by name, the settings that differ from its own: ``{"acronym": {"known": [...]}}``."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every plain-English rule, by name."""
    found = [*rules_in(plainenglish.rules), *words.rules()]
    return tuple(sorted(found, key=lambda rule: rule.name))


def check(
    document: Document, rules: Iterable[Rule] | None = None, settings: Settings | None = None
) -> Iterator[Finding]:
    """The findings of ``rules`` (all of them if left out) in one document, in no set order."""
    for rule in all_rules() if rules is None else rules:
        keywords = (settings or {}).get(rule.name, {})
        for unit in _units(document, rule.unit):
            for fault in rule.check(unit, **keywords):
                yield finding(document, rule, unit, fault)


def _units(document: Document, unit: type) -> Iterable[Document | Block | Sentence]:
    if unit is Document:
        return [document]
    if unit is Block:
        return document.ours
    return (sentence for block in document.ours for sentence in block.sentences)


def finding(
    document: Document, rule: Rule, unit: Document | Block | Sentence, fault: str | Fault
) -> Finding:
    """What a rule said of a unit, as a finding at its place in the file."""
    said = Fault(fault) if isinstance(fault, str) else fault
    at = said.unit or unit
    if isinstance(at, Document):
        line, column, end_line, end_column = 1, 1, 1, 1
    else:
        block, offset, length = (
            (at.block, at.start, at.end - at.start)
            if isinstance(at, Sentence)
            else (at, 0, len(at.text))
        )
        line, column = block.where(offset + said.start)
        end_line, end_column = block.where_ends(offset + (length if said.end is None else said.end))
    return Finding(
        document.path,
        line,
        column,
        end_line,
        end_column,
        rule.name,
        said.message,
        rule.severity,
        said.suggestion,
    )
