"""Markdown as the reader sees it: blocks of text, each character with its place in the file.

`plainenglish.containers` opens up what only Python-Markdown knows, and pyromark reads the rest. A
test holds the words found here to the words of the built page.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

import pyromark

from plainenglish import containers
from plainenglish.containers import Line
from plainenglish.document import Block, Kind, Link

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_DEFINITION_LIST
)


def read_body(body: str, first_line: int = 1) -> tuple[list[Block], list[Link]]:
    """The blocks and links of a page's body, in reading order.

    ``first_line`` is the body's line in the file.
    """
    return read(containers.opened(body, first_line))


def read(lines: list[Line]) -> tuple[list[Block], list[Link]]:
    """The blocks and links of plain Markdown lines."""
    text = "\n".join(line.text for line in lines)
    reader = _Reader(_Places(lines, text), text)
    for event, span in pyromark.events_with_range(text, options=_OPTIONS, merge_text=False):
        reader.take(event, span["start"], span["end"])
    reader.flush()
    return reader.blocks, reader.links


class _Places:
    """From a byte offset in the parser's text to a character in it, and to a line and column."""

    def __init__(self, lines: list[Line], text: str) -> None:
        self.lines = lines
        self.starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
        self.is_ascii = text.isascii()
        self.byte_starts = (
            self.starts
            if self.is_ascii
            else [0, *accumulate(len(line.text.encode()) + 1 for line in lines)]
        )

    def character(self, byte: int) -> int:
        """The character at a byte offset."""
        if self.is_ascii:
            return byte
        at = bisect_right(self.byte_starts, byte) - 1
        if at >= len(self.lines):
            return self.starts[-1]
        text = self.lines[at].text
        within = byte - self.byte_starts[at]
        return self.starts[at] + (
            within if text.isascii() else len(text.encode()[:within].decode(errors="ignore"))
        )

    def of(self, character: int) -> tuple[int, int]:
        """The line and column in the file, both from 1."""
        line = self.line(character)
        at = bisect_right(self.starts, character) - 1
        return line.number, line.column + character - self.starts[min(at, len(self.lines) - 1)]

    def line(self, character: int) -> Line:
        """The line that holds a character."""
        return self.lines[min(bisect_right(self.starts, character) - 1, len(self.lines) - 1)]


@dataclass(slots=True)
class _Open:
    """A block that is being put together."""

    kind: Kind
    level: int = 0
    text: list[str] = field(default_factory=list)
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    silent: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, place: tuple[int, int]) -> None:
        self.runs.append((self.length, *place))
        self.text.append(text)
        self.length += len(text)


@dataclass(slots=True)
class _Named:
    """A link or picture whose text is being put together: its place in the list of links."""

    link: int
    is_html: bool = False
    text: list[str] = field(default_factory=list)
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, place: tuple[int, int]) -> None:
        self.runs.append((self.length, *place))
        self.text.append(text)
        self.length += len(text)


_LONGEST_NAME = 300
"""As much of a picture's alt text as counts in the link around it."""

_BLOCK_KINDS = {
    "Paragraph": Kind.PARAGRAPH,
    "Item": Kind.LIST_ITEM,
    "TableCell": Kind.TABLE_CELL,
    "DefinitionListTitle": Kind.TERM,
    "DefinitionListDefinition": Kind.LIST_ITEM,
}
_HTML_TOKEN = re.compile(
    r"""
    (?P<hidden> <!--.*?(?:-->|$) | <(?P<raw>script|style|template)\b.*?(?:</(?P=raw)\s*>|$) )
    | <(?P<close>/?) (?P<tag>[A-Za-z][\w-]*) (?:[^<>"']|"[^"]*"|'[^']*')* >
    | (?P<entity> &(?:\#\w+|\w+); )
    | (?P<text> [^<&\n]+ | [<&] )
    | (?P<newline> \n )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_HTML_LINK = re.compile(
    r"""<(?P<tag>a|img)\s[^>]*?(?:href|src)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
_ALT = re.compile(
    r"""\s(?:alt|aria-label)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?(?=[\s/>])""",
    re.IGNORECASE,
)
_INLINE_TAGS = frozenset(
    "a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var".split()
)


class _Reader:
    """Turns the parser's events into blocks."""

    def __init__(self, places: _Places, text: str) -> None:
        self.places = places
        self.source = text
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.open: _Open | None = None
        self.items: list[Kind] = []  # the lists, cells and terms around us, innermost last
        self.quotes = 0
        self.in_head = False
        self.head_began = (0, 0)  # the blocks there were, and the byte, where a table's head began
        self.alt: list[_Open] = []
        self.named: list[_Named] = []  # the links and pictures around us, innermost last
        self.raw: list[tuple[int, int]] = []

    def take(self, event: Any, start: int, end: int) -> None:
        """One event, with its byte range."""
        if isinstance(event, str):
            if event in ("SoftBreak", "HardBreak"):
                self._add(" ", start)
            return
        (name, value), *_ = event.items()
        match name:
            case "Start":
                self._start(value, start)
            case "End":
                self._end(value)
            case "Text":
                self._text(value, start, end)
            case "Code":
                self._code(value, start, end)
            case "InlineHtml":
                self._html_link(value, self.places.character(start))
                if value[:3].lower() == "</a":
                    self._end_html_link()
                if re.match(r"<(?:br|wbr|hr)\b", value, re.IGNORECASE):
                    self._add(" ", start)
            case "Html":
                self.raw.append((self.places.character(start), self.places.character(end)))

    def _start(self, tag: Any, start: int) -> None:
        name: str
        value: Any
        name, value = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        match name:
            case "Heading":
                self._begin(Kind.HEADING, int(value["level"][1]))
            case "Paragraph":
                self._begin(self._paragraph_kind(start))
            case "BlockQuote":
                self.flush()
                self.quotes += 1
            case "CodeBlock":
                self._begin(Kind.CODE)
            case "TableHead":
                self.in_head = True
                self.head_began = (len(self.blocks), start)
            case "Item" | "DefinitionListDefinition" | "DefinitionListTitle":
                self._begin(_BLOCK_KINDS[name])
                self.items.append(_BLOCK_KINDS[name])
            case "TableCell":
                self._begin(Kind.TABLE_HEADER if self.in_head else Kind.TABLE_CELL)
            case "Image":
                self.alt.append(_Open(Kind.ALT_TEXT))
                self._link(value["dest_url"], start, is_picture=True)
            case "Link":
                self._link(value["dest_url"], start)
            case "HtmlBlock":
                self.flush()
                self.raw = []

    def _end(self, tag: Any) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        match name:
            case "BlockQuote":
                self.flush()
                self.quotes -= 1
            case "Item" | "DefinitionListDefinition" | "DefinitionListTitle":
                self.flush()
                self.items.pop()
            case "TableHead":
                self.flush()
                self.in_head = False
                self._note_empty_head()
            case "Heading" | "Paragraph" | "CodeBlock" | "TableCell":
                self.flush()
                self.named.clear()
            case "Image":
                self._finish(self.alt.pop())
                self._end_link()
            case "Link":
                self._end_link()
            case "HtmlBlock":
                self._html_block()
                self.named.clear()

    def _note_empty_head(self) -> None:
        blocks, start = self.head_began
        if len(self.blocks) == blocks:
            place = self.places.of(self.places.character(start))
            self.blocks.append(Block(Kind.TABLE_HEADER, "", ((0, *place),), 0, self.quotes > 0))

    def _link(self, target: str, start: int, *, is_picture: bool = False) -> None:
        line, column = self.places.of(self.places.character(start))
        self.links.append(Link(target, line, column, is_picture))
        self.named.append(_Named(len(self.links) - 1))

    def _end_link(self) -> None:
        """Give the link or picture in Markdown that ends here its text."""
        while self.named:
            done = self.named.pop()
            if not done.is_html:
                self._name(done)
                return

    def _end_html_link(self) -> None:
        if self.named and self.named[-1].is_html:
            self._name(self.named.pop())

    def _name(self, done: _Named) -> None:
        """Put the text in its link, and say it in the link around that, if there is one."""
        link, text = self.links[done.link], "".join(done.text)
        if not link.text:
            self.links[done.link] = replace(link, text=text, runs=tuple(done.runs))
        if text and self.named:
            self.named[-1].add(text[:_LONGEST_NAME], done.runs[0][1:])

    def _say(self, text: str, place: tuple[int, int]) -> None:
        if self.named:
            self.named[-1].add(text, place)

    def _paragraph_kind(self, start: int) -> Kind:
        if self.places.line(self.places.character(start)).is_label:
            return Kind.LABEL
        return self.items[-1] if self.items else Kind.PARAGRAPH

    def _begin(self, kind: Kind, level: int = 0) -> None:
        self.flush()
        self.open = _Open(kind, level)

    def flush(self) -> None:
        """Finish the block that is being put together, if there is one."""
        if self.open is not None:
            self._finish(self.open)
            self.open = None

    def _finish(self, done: _Open) -> None:
        text = "".join(done.text)
        if text.strip():
            runs, silent = tuple(done.runs), tuple(done.silent)
            self.blocks.append(Block(done.kind, text, runs, done.level, self.quotes > 0, silent))

    def _target(self) -> _Open:
        if self.alt:
            return self.alt[-1]
        if self.open is None:
            self.open = _Open(self.items[-1] if self.items else Kind.PARAGRAPH)
        return self.open

    def _add(self, text: str, start: int) -> None:
        self._put(text, self.places.of(self.places.character(start)))

    def _put(self, text: str, place: tuple[int, int]) -> None:
        self._target().add(text, place)
        self._say(text, place)

    def _text(self, text: str, start: int, end: int) -> None:
        """Text as it stands in the file, or what an entity stands for.

        In a code block one event can hold many lines, each with its own place.
        """
        first = self.places.character(start)
        if "\n" not in text:
            self._put(text, self.places.of(first))
            return
        for line in re.findall(r"[^\n]*\n|[^\n]+", text):
            self._put(line, self.places.of(first))
            first += len(line)

    def _code(self, code: str, start: int, end: int) -> None:
        first, last = self.places.character(start), self.places.character(end)
        at = self.source.find(code, first, last)
        target = self._target()
        target.silent.append((target.length, target.length + len(code)))
        self._put(code, self.places.of(at if at >= 0 else first))

    def _html_block(self) -> None:
        """The words inside raw HTML: a block for each tag that begins one."""
        if not self.raw:
            return
        start, end = self.raw[0][0], self.raw[-1][1]
        kind, level = Kind.PARAGRAPH, 0
        outside, quotes = self.quotes, 0
        for token in _HTML_TOKEN.finditer(self.source, start, end):
            if tag := token["tag"]:
                self._html_link(token[0], token.start())
                if tag.lower() == "a" and token["close"]:
                    self._end_html_link()
                if tag.lower() == "blockquote":
                    self.flush()
                    quotes += -1 if token["close"] else 1
                    self.quotes = outside + max(quotes, 0)
                if tag.lower() == "br":
                    self._html_text(" ", token.start(), kind, level)
                elif tag.lower() not in _INLINE_TAGS:
                    self.flush()
                    kind = _HTML_KINDS.get(tag.lower(), Kind.PARAGRAPH)
                    level = int(tag[1]) if kind is Kind.HEADING else 0
            elif token["entity"]:
                self._html_text(html.unescape(token["entity"]), token.start(), kind, level)
            elif token["text"]:
                self._html_text(token["text"], token.start(), kind, level)
            elif token["newline"]:
                self._html_text(" ", token.start(), kind, level)
        self.flush()
        self.quotes = outside

    def _html_link(self, tag: str, character: int) -> None:
        found = _HTML_LINK.match(tag)
        if found:
            line, column = self.places.of(character)
            is_picture = found["tag"].lower() == "img"
            alt = _ALT.search(tag)
            text = _value(alt).strip() if alt else ""
            self.links.append(
                Link(
                    _value(found),
                    line,
                    column,
                    is_picture,
                    is_html=True,
                    text=text,
                    is_decorative=is_picture and alt is not None and not text,
                )
            )
            if is_picture:
                self._say(text, (line, column))
            else:
                self.named.append(_Named(len(self.links) - 1, is_html=True))

    def _html_text(self, text: str, character: int, kind: Kind, level: int) -> None:
        place = self.places.of(character)
        self._say(text, place)
        if self.open is None:
            if not text.strip():
                return
            self.open = _Open(kind, level)
        self.open.add(text, place)


def _value(attribute: re.Match[str]) -> str:
    """The value of an HTML attribute, however it is quoted."""
    return html.unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "")


_HTML_KINDS = {
    "li": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "dt": Kind.TERM,
    "td": Kind.TABLE_CELL,
    "th": Kind.TABLE_HEADER,
    "summary": Kind.LABEL,
    "pre": Kind.CODE,
    **{f"h{level}": Kind.HEADING for level in range(1, 7)},
}
