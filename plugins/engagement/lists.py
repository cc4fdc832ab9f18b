"""A Python-Markdown extension: lists as people write them, and as every other Markdown tool reads them.

Python-Markdown prints a list as one run-on paragraph if no empty line stands above it, or if its
numbers are written ``1)``. People who write in Word never leave the line, and often use brackets.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r" {0,3}(?:[-*+]|1\.)\s+\S")
_ANY_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s+\S")
_BRACKETED = re.compile(r"^(?P<number>\s*\d{1,9})\)(?=\s+\S)")
_NOT_PROSE = re.compile(r"\s*(?:>|\||#|:\s|!!!|\?\?\?|\[\^)|\s{4,}")


class ListsAfterText(Extension):
    """Put the empty line in where it was left out, and a stop in the place of a bracket."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's own name
        """Register the step that does it."""
        # after code blocks (25) and HTML (20) have been put away, before anything reads lines
        md.preprocessors.register(_EmptyLineBeforeList(md), "lists_after_text", 15)


class _EmptyLineBeforeList(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        found: list[str] = []
        in_list = False
        for line in (_BRACKETED.sub(r"\g<number>.", line, count=1) for line in lines):
            before = found[-1] if found else ""
            if not before.strip():
                in_list = in_list and line.startswith((" ", "\t"))
            if (
                _ITEM.match(line)
                and before.strip()
                and not in_list
                and not _NOT_PROSE.match(before)
            ):
                found.append("")
            in_list = in_list or bool(_ANY_ITEM.match(line))
            found.append(line)
        return found


def makeExtension(**options: object) -> ListsAfterText:  # noqa: N802  # Python-Markdown's own name
    """What Python-Markdown calls to get the extension."""
    return ListsAfterText(**options)
