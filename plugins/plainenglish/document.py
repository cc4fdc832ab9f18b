"""A page as the reader sees it, whose every word knows its line and column."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import PurePath

from plainenglish import sentences


class Kind(StrEnum):
    """What a block is to the reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_HEADER = "table header"
    TABLE_CELL = "table cell"
    TERM = "term"
    LABEL = "label"
    """The title of a callout, an expander or a tab."""
    ALT_TEXT = "alt text"
    CODE = "code"
    FIELD = "field"
    """Text from the front matter that the reader sees."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters between spaces that holds a letter or a digit."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block. ``start`` and ``end`` are offsets into the block's text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they stand in the block."""
        return self.block.text[self.start : self.end]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that count: not code, not web or email addresses."""
        words = self.block.words
        first = bisect_left(words, self.start, key=_start)
        return words[first : bisect_left(words, self.end, first, key=_start)]


def _start(part: Word | Sentence) -> int:
    return part.start


_TOKEN = re.compile(r"\S+")
_HAS_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
ADDRESS = re.compile(r"[(\[<\"']*(?:https?://|www\.)\S|[^\s@]+@[^\s@]+\.\w", re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item or the like: text that the reader meets as one piece.

    ``runs`` say where the text stands in the file: from offset ``o`` on, character by character,
    the text is line ``l`` of the file (from 1) from column ``c`` (from 1). ``silent`` are the
    stretches that no rule reads: code. ``quoted`` is true inside a quotation, whose words are
    somebody else's. The one block without text is a table header whose cells are all empty.
    """

    kind: Kind
    text: str
    runs: tuple[tuple[int, int, int], ...]
    level: int = 0
    quoted: bool = False
    silent: tuple[tuple[int, int], ...] = ()
    name: str = ""
    """The name of a front-matter field, with dots between its parts: ``options.0.summary``."""

    def where(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of the character at ``offset``."""
        at = max(bisect_right(self.runs, offset, key=lambda run: run[0]) - 1, 0)
        start, line, column = self.runs[at]
        return line, column + offset - start

    def where_ends(self, offset: int) -> tuple[int, int]:
        """The line and column just after the character before ``offset``."""
        if offset == 0:
            return self.where(0)
        line, column = self.where(offset - 1)
        return line, column + 1

    @property
    def is_ours(self) -> bool:
        """Whether the words are the publisher's own: not a quotation, not code."""
        return not self.quoted and self.kind is not Kind.CODE

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that count, in order: not code, not web or email addresses."""
        return tuple(
            Word(token[0], token.start(), token.end())
            for token in _TOKEN.finditer(self.text)
            if _HAS_LETTER_OR_DIGIT.search(token[0])
            and not ADDRESS.match(token[0])
            and not self.is_silent(token.start(), token.end())
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order."""
        return tuple(Sentence(self, start, end) for start, end in sentences.split(self.text))

    def is_silent(self, start: int, end: int) -> bool:
        """Whether a stretch touches code."""
        at = bisect_left(self.silent, end, key=lambda stretch: stretch[0]) - 1
        return at >= 0 and start < self.silent[at][1]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that the character at ``offset`` belongs to."""
        at = bisect_right(self.sentences, offset, key=_start) - 1
        return self.sentences[max(at, 0)]


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads or a picture comes from, and the place of its first character.

    ``is_html`` marks one that is written as HTML, which the site's builder leaves as it is.
    ``text`` is what a screen reader says of it: the words of a link, the alt text of a picture; and
    ``runs`` are the places of that text, as in a `Block`. ``is_decorative`` marks a picture whose
    HTML says that there is nothing to say.
    """

    target: str
    line: int
    column: int
    is_picture: bool = False
    is_html: bool = False
    text: str = ""
    runs: tuple[tuple[int, int, int], ...] = ()
    is_decorative: bool = False

    @property
    def block(self) -> Block:
        """The text as a block, for a rule to point at."""
        kind = Kind.ALT_TEXT if self.is_picture else Kind.PARAGRAPH
        return Block(kind, self.text, self.runs or ((0, self.line, self.column),))


@dataclass(frozen=True)
class Document:
    """A page: its file and its blocks, front-matter fields first, in reading order."""

    path: PurePath
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()

    @classmethod
    def read(
        cls, path: PurePath, source: str, fields: Iterable[str] = ("title", "summary")
    ) -> Document:
        """The document in ``source`` (Markdown, or plain text where the file ends in ``.txt``).

        ``fields`` name the front-matter text that the reader sees, with dots between the parts of
        a name and ``*`` for each item of a list: ``options.*.summary``. Front matter that cannot
        be read holds no fields; whoever needs it says so.
        """
        from plainenglish import frontmatter, markdown, plaintext

        if path.suffix.lower() == ".txt":
            return cls(path, tuple(plaintext.blocks(source)))
        page = frontmatter.split(source)
        read = frontmatter.read(page.front) if page.front is not None else None
        visible = frontmatter.blocks(read, fields) if read else ()
        blocks, links = markdown.read_body(page.body, page.first_line)
        return cls(path, (*visible, *blocks), tuple(links))

    @property
    def ours(self) -> Sequence[Block]:
        """The blocks whose words are the publisher's own."""
        return [block for block in self.blocks if block.is_ours]
