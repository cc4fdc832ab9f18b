"""Plain text, such as words pasted from Word: read like Markdown, but a line is a paragraph."""

from __future__ import annotations

import re

from plainenglish import markdown
from plainenglish.containers import Line
from plainenglish.document import Block

WRAPPED_AT = 100
"""Text whose lines are nearly all shorter than this was broken into lines by an editor."""

_BULLET = re.compile(r"(\s*)[·•‣◦▪\u2013]\s*(?=\S)")


def blocks(source: str) -> list[Block]:
    """The blocks of plain text.

    Each line is a paragraph, unless the text was wrapped: then a paragraph runs on to the next
    empty line. A tab parts the cells of a table; a bullet sign begins a list item.
    """
    lines = [Line(text, number, 1) for number, text in enumerate(source.split("\n"), start=1)]
    if not _is_wrapped(lines):
        lines = [part for line in lines for part in (*_cells(line), line.blank())]
    return markdown.read([_as_markdown(line) for line in lines])[0]


def _is_wrapped(lines: list[Line]) -> bool:
    lengths = sorted(len(line.text) for line in lines if line.text.strip())
    return bool(lengths) and lengths[len(lengths) * 95 // 100] <= WRAPPED_AT


def _cells(line: Line) -> list[Line]:
    if "\t" not in line.text:
        return [line]
    found: list[Line] = []
    column = 0
    for cell in line.text.split("\t"):
        found += [line.without(column).cut(len(cell)), line.blank()]
        column += len(cell) + 1
    return found


def _as_markdown(line: Line) -> Line:
    """The line without the indent that Markdown would take for code, its bullet as Markdown's."""
    line = line.without(len(line.text) - len(line.text.lstrip()))
    if bullet := _BULLET.match(line.text):
        width = bullet.end()
        return Line("- " + line.text[width:], line.number, line.column + width - 2)
    return line
