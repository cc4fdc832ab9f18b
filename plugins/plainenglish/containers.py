"""Callouts, expanders and tabs opened up, so that a parser of plain Markdown reads what they hold.

The site is built by Python-Markdown with extensions, which no fast parser understands. Here the
bodies of its containers are moved to the outer level, line by line, and the marks that a reader
never sees become spaces. Each line remembers what was taken off it, so places stay exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line on its way to the parser: its text, and the place in the file of its first character.

    ``is_label`` marks the title of a callout, an expander or a tab.
    """

    text: str
    number: int
    column: int
    is_label: bool = False

    def without(self, characters: int) -> Line:
        """The line with so many characters taken off its front."""
        return Line(self.text[characters:], self.number, self.column + characters, self.is_label)

    def cut(self, characters: int) -> Line:
        """The line with only so many characters of its front left."""
        return Line(self.text[:characters], self.number, self.column, self.is_label)

    def blank(self) -> Line:
        """An empty line in the same place."""
        return Line("", self.number, self.column)


_FENCE = re.compile(r"\s*(?:>\s*)*(?P<mark>`{3,}|~{3,})")
_CONTAINER = re.compile(
    r"""
    (?P<indent>\s*)
    (?: !!! | \?\?\?\+? | ===[!+]? ) \s+
    (?P<classes> [\w-]+ (?:\s+[\w-]+)* )? \s*
    (?: "(?P<title>.*)" )? \s* $
    """,
    re.VERBOSE,
)
_LONGEST_MARK = 300
"""Longer than any mark that a person writes. It keeps these patterns cheap on a line of any length."""

_ABBREVIATION = re.compile(r"\s{0,3}\*\[[^\]]+\]:")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[.#\w][^{}\n]*\}")
_ATTRIBUTES_FOLLOW = re.compile(r"(?:^\s*|[*_)\]`]|^\s*\#.*\S\s+|\|\s*|^\s*[-*+]\s.*\s)$")
_MARKDOWN_IN_HTML = re.compile(r"\s*(?:<\w+\b[^<>]*\bmarkdown\b[^<>]*>\s*|</\w+>\s*)+$")


def opened(body: str, first_line: int = 1) -> list[Line]:
    """The lines of a page's body as plain Markdown, with the text of containers at the outer level.

    ``first_line`` is the body's line in the file.
    """
    texts = _without_unclosed_comment(body).split("\n")
    return _open([Line(text, number, 1) for number, text in enumerate(texts, start=first_line)])


def _without_unclosed_comment(body: str) -> str:
    """The body with the start of a comment that never ends as spaces: the site shows what follows."""
    at = body.rfind("<!--")
    return body if at < 0 or "-->" in body[at:] else f"{body[:at]}    {body[at + 4 :]}"


def _open(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    stack = [(lines, 0)]  # what is left to read, outermost first, so that nesting costs no depth
    fence = ""
    while stack:
        current, at = stack.pop()
        if at >= len(current):
            fence = ""
            continue
        line = current[at]
        next_at = at + 1
        if fence:
            if _closes(line.text, fence):
                fence = ""
            found.append(line)
        elif opening := _FENCE.match(line.text):
            fence = opening["mark"]
            found.append(line)
        elif header := len(line.text) <= _LONGEST_MARK and _CONTAINER.match(line.text):
            next_at = _end_of_body(current, at, len(header["indent"]))
            body = [_dedent(inner, 4) for inner in current[at + 1 : next_at]]
            found += [line.blank(), *_label(line, header), line.blank()]
            stack += [(current, next_at), (body, 0)]
            continue
        else:
            found.append(_without_marks(line))
        stack.append((current, next_at))
    return found


def _closes(text: str, fence: str) -> bool:
    mark = text.strip().lstrip("> ")
    return len(mark) >= len(fence) and set(mark) == {fence[0]}


def _end_of_body(lines: list[Line], header: int, indent: int) -> int:
    """The place of the first line after a container: one that is indented less than its body."""
    at = header + 1
    while at < len(lines):
        text = lines[at].text
        if text.strip() and len(text) - len(text.lstrip()) < indent + 4:
            break
        at += 1
    return at


def _dedent(line: Line, width: int) -> Line:
    return line.without(min(width, len(line.text) - len(line.text.lstrip())))


def _label(line: Line, header: re.Match[str]) -> list[Line]:
    """The title that the reader sees: the one given, or the first word of the kind, as a capital."""
    indent = header["indent"]
    if header["title"] is not None:
        text, start = header["title"], header.start("title")
    else:
        kind = (header["classes"] or "").split()
        text, start = (kind[0].capitalize() if kind else ""), header.start("classes")
    if not text.strip():
        return []
    return [Line(indent + text, line.number, line.column + start - len(indent), is_label=True)]


def _without_marks(line: Line) -> Line:
    """The line with the marks that the reader never sees turned to spaces."""
    text = line.text
    if _ABBREVIATION.match(text) or ("<" in text and _is_markdown_tag(text)):
        return line.blank()
    if "{" in text:
        text = _ATTRIBUTES.sub(_spaces_if_attributes, text)
    return line if text is line.text else Line(text, line.number, line.column)


def _is_markdown_tag(text: str) -> bool:
    """Whether the line is only a tag that opens or closes Markdown inside HTML."""
    return len(text) <= _LONGEST_MARK and bool(_MARKDOWN_IN_HTML.match(text))


def _spaces_if_attributes(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - _LONGEST_MARK) : found.start()]
    return " " * len(found[0]) if _ATTRIBUTES_FOLLOW.search(before) else found[0]
