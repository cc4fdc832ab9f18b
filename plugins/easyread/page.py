"""An easy-read page as its file describes it: headings, and blocks of a picture with its words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import PurePath

from plainenglish import frontmatter, markdown
from plainenglish.containers import Line
from plainenglish.document import Block, Document, Kind, Link, Sentence
from plainenglish.finding import Finding
from plainenglish.frontmatter import FrontMatter
from plainenglish.rule import on_reading

DRAFT, CHECKED = "draft", "checked"

_STANDARD = "The file of an easy-read page, as README.md describes it"
FRONT_MATTER = on_reading(
    "easy-read-front-matter",
    "The lines between the two '---' say how far an easy-read page is: a draft, or checked by whom "
    "and when.",
    source=_STANDARD,
    good="---\nstatus: draft\n---",
    bad="---\nstatus: done\n---",
)
TITLE = on_reading(
    "easy-read-title",
    "An easy-read page has one title, so that readers know what it is about.",
    source=_STANDARD,
    good="# Care at night",
    bad="A page that begins with a picture",
)
MARKUP = on_reading(
    "easy-read-markup",
    "An easy-read page is made of headings, pictures and short sentences. Tables, quotations and "
    "the like ask for too much at once.",
    source="Department of Health, Making written information easier to understand (2010)",
    good="![](picture:night)\nThe centre is open at night.",
    bad="| Open | Shut |\n| --- | --- |",
)
READING = (FRONT_MATTER, MARKUP, TITLE)
"""What can be wrong with the file of an easy-read page, before its words are looked at."""


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """One idea: a picture on the left, and one or two short sentences beside it.

    ``picture`` is a name of the picture map, or ``None`` where the block has none. ``lines`` are
    the words as Markdown (bold is the only mark in use), a line for each sentence. ``is_list``
    marks a list of dates, addresses or the like, whose ``lines`` are its items, without bullets.
    ``alt`` is what the picture shows, or empty where the words say the same. ``text`` is the words
    once more, as the reader sees them, each with its place in the file.
    """

    picture: str | None
    lines: tuple[str, ...]
    line_number: int
    is_list: bool = False
    alt: str = ""
    text: tuple[Block, ...] = field(default=(), repr=False, compare=False)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences beside the picture, in order."""
        return tuple(sentence for block in self.text for sentence in block.sentences)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside an easy-read page, with its address on the page."""

    text: str
    anchor: str
    line_number: int
    level: int = 2
    words: tuple[Block, ...] = field(default=(), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class EasyReadPage:
    """The easy-read variant of a page (``NAME.easy.md`` beside ``NAME.md``).

    ``status`` is the word of the file. ``status_at`` is the line and column of that word, and
    ``in_step_with`` the fingerprint of the full page as it was when this one was checked.
    """

    path: PurePath
    title: str
    parts: tuple[Heading | PictureBlock, ...]
    status: str
    checked_by: str | None = None
    checked_on: dt.date | None = None
    in_step_with: str | None = None
    status_at: tuple[int, int] = (1, 1)
    title_words: tuple[Block, ...] = field(default=(), repr=False, compare=False)
    links: tuple[Link, ...] = field(default=(), repr=False, compare=False)

    @property
    def is_checked(self) -> bool:
        """Whether people have checked it (E17). A draft may not be shown as easy read."""
        return (
            self.status == CHECKED and self.checked_by is not None and self.checked_on is not None
        )

    @property
    def blocks(self) -> tuple[PictureBlock, ...]:
        """The parts that are not headings, in order."""
        return tuple(part for part in self.parts if isinstance(part, PictureBlock))

    @property
    def document(self) -> Document:
        """The title, the headings and the words, in order, as the plain-English rules read them."""
        words = [*self.title_words]
        for part in self.parts:
            words += part.words if isinstance(part, Heading) else part.text
        return Document(self.path, tuple(words), self.links)


def read(path: PurePath, source: str) -> tuple[EasyReadPage | None, list[Finding]]:
    """The easy-read page in ``source``, and everything that keeps it from being read as meant.

    The page is ``None`` where there is none to show: the file holds no title and no words, or its
    front matter never ends. No text makes this raise. What the words say is for `easyread.check`.
    """
    source = _as_lines_of_text(source)
    halves = frontmatter.split(source)
    if not halves.is_closed:
        message = "This front matter is never closed. Put a line of '---' under it."
        return None, [_finding(path, FRONT_MATTER.name, (1, 1), message)]
    front = frontmatter.read(halves.front) if halves.front is not None else None
    findings = [_finding(path, *fault) for fault in _front_faults(front)]
    reader = _Reader(path)
    reader.read(halves.body, halves.first_line)
    findings += reader.findings
    if not reader.title and not reader.parts:
        message = "This file has no words. Start with '# ' and a title, or take the file away."
        return None, sorted([*findings, _finding(path, TITLE.name, (1, 1), message)])
    if not reader.title:
        message = "This page has no title. Put it above the first picture, as '# Care at night'."
        findings.append(_finding(path, TITLE.name, (halves.first_line, 1), message))
    easy = EasyReadPage(path, reader.title, tuple(reader.parts), DRAFT)
    easy = replace(easy, title_words=reader.words, links=tuple(reader.links))
    return _with_front(easy, front), sorted(findings)


def _as_lines_of_text(source: str) -> str:
    """Text with one kind of line end, without what is half a character."""
    source = source.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    return source if source.isascii() else source.encode(errors="replace").decode()


_KEYS = ("status", "checked_by", "checked_on", "in_step_with")
_Fault = tuple[str, tuple[int, int], str]


def _front_faults(front: FrontMatter | None) -> Iterator[_Fault]:
    """The rule, the place and the message of everything wrong in the front matter."""
    rule = FRONT_MATTER.name
    if front is None:
        yield rule, (1, 1), "Start this file with three lines: '---', 'status: draft' and '---'."
        return
    for problem in front.problems:
        yield rule, (problem.line, problem.column), problem.message
    for key in front.data:
        if key not in _KEYS:
            place = front.place((str(key),))
            yield rule, place, f"'{_clip(key)}' has no use here. {_did_you_mean(str(key), _KEYS)}"
    status = front.data.get("status")
    if status not in (DRAFT, CHECKED):
        place = front.values.get(("status",), (1, 1))
        if "status" in front.data:
            yield rule, place, f"Write 'draft' or 'checked' for the status, not '{_clip(status)}'."
        elif not front.problems:
            yield rule, place, "Say how far this page is: add a line 'status: draft'."
    for key in ("checked_by", "in_step_with"):
        if key in front.data and not _text(front.data[key]):
            place = front.place((key,))
            yield rule, place, f"Write some words after '{key}:', or take the line out."
    if "checked_on" in front.data and _date(front.data["checked_on"]) is None:
        place = front.values.get(("checked_on",), (1, 1))
        shown = _clip(front.data["checked_on"])
        yield (
            rule,
            place,
            f"Write this date as year, month and day, as in 2026-05-01, not '{shown}'.",
        )


def _with_front(page: EasyReadPage, front: FrontMatter | None) -> EasyReadPage:
    """The page with what its front matter says, as far as that can be read."""
    if front is None:
        return page
    status = front.data.get("status")
    return replace(
        page,
        status=CHECKED if status == CHECKED else DRAFT,
        checked_by=_text(front.data.get("checked_by")),
        checked_on=_date(front.data.get("checked_on")),
        in_step_with=_text(front.data.get("in_step_with")),
        status_at=front.values.get(("status",), (1, 1)),
    )


def _text(value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return " ".join(str(value).split()) or None


_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _date(value: object) -> dt.date | None:
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def _clip(value: object) -> str:
    """The writer's words on one line, short enough for a message."""
    words = " ".join(str(value).split())
    return words if len(words) <= 60 else words[:57] + "..."


def _did_you_mean(word: str, words: Sequence[str]) -> str:
    close = get_close_matches(word[:60], words, n=1)
    return f"Did you mean '{close[0]}'?" if close else f"You can use {', '.join(words)}."


def _finding(path: PurePath, rule: str, place: tuple[int, int], message: str) -> Finding:
    return Finding(path, *place, *place, rule, message)


_HEADING = re.compile(r"(?P<mark>#{1,6})(?:[ \t]+|$)(?P<text>.*)$")
_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\([ \t]*(?P<target>[^()\s]*)[ \t]*\)[ \t]*")
_PICTURE_SCHEME = "picture:"
_BULLET = re.compile(r"[-*+\u2022][ \t]+(?=\S)|[-*+](?=\*\*\S)")
_NOT_EASY_READ = re.compile(
    r"(?P<table>\|)|(?P<quote>>)|(?P<code>`{3,}|~{3,})|(?P<html></?[a-zA-Z])"
    r"|(?P<line>(?:[-=][ \t]*){3,}$|(?:[*_][ \t]*){3,}$)"
)
_INSTEAD = {
    "table": "An easy-read page has no tables. Write what the table says as sentences.",
    "quote": "An easy-read page has no '>' quotations. Write: One person told us.",
    "code": "An easy-read page has no code. Write sentences.",
    "html": "An easy-read page has no HTML. Write sentences, and put ** around a hard word.",
    "line": "An easy-read page has no lines across it. Start a new part with '## ' and a heading.",
}


class _Reader:
    """Takes the lines of a body one by one and puts the parts of the page together."""

    def __init__(self, path: PurePath) -> None:
        self.path = path
        self.title = ""
        self.words: tuple[Block, ...] = ()
        self.parts: list[Heading | PictureBlock] = []
        self.findings: list[Finding] = []
        self.links: list[Link] = []
        self.anchors: set[str] = set()
        self.counts: dict[str, int] = {}
        self.has_title = False
        self.picture: tuple[str, str] | None = None
        self.first_line = 0
        self.lines: list[Line] = []
        self.said: set[str] = set()

    def read(self, body: str, first_line: int) -> None:
        """All the lines of a body. ``first_line`` is its line in the file."""
        for line in self._without_comments(body, first_line):
            self._take(line)
        self._finish()

    def _without_comments(self, body: str, first_line: int) -> Iterator[Line]:
        """The lines, with notes to the writer as spaces. A line of nothing but notes is left out."""
        text, touched, unclosed = _blank_comments(body)
        if unclosed is not None:
            line = body.count("\n", 0, unclosed)
            place = (first_line + line, unclosed - (body.rfind("\n", 0, unclosed) + 1) + 1)
            self._say(MARKUP.name, place, "This note is never closed. Put '-->' after it.")
        for index, shown in enumerate(text.split("\n")):
            if index not in touched or shown.strip():
                yield Line(shown, first_line + index, 1)

    def _take(self, line: Line) -> None:
        line = line.without(len(line.text) - len(line.text.lstrip()))
        if not line.text:
            self._finish()
        elif heading := _HEADING.match(line.text):
            self._finish()
            self._heading(line, heading)
        elif picture := _PICTURE.match(line.text):
            self._finish()
            self._picture(line, picture)
        elif other := _NOT_EASY_READ.match(line.text):
            self._not_easy_read(line, other)
        else:
            self._add(line)

    def _heading(self, line: Line, found: re.Match[str]) -> None:
        text = _without_closing_marks(" ".join(found["text"].split()))
        level = len(found["mark"])
        if not text:
            self._say(MARKUP.name, (line.number, line.column), "Write words after this '#'.")
            return
        words = _blocks(line.cut(len(line.text.rstrip())))
        plain = " ".join("".join(block.text for block in words).split()) or text
        if level == 1 and not self.has_title:
            self.has_title, self.title, self.words = True, plain, words
            return
        if level == 1:
            message = f"A page has one title. Write '## {_clip(plain)}' for a heading inside it."
            self._say(TITLE.name, (line.number, line.column), message)
        anchor = self._anchor(plain)
        self.parts.append(Heading(plain, anchor, line.number, min(max(level, 2), 3), words))

    def _anchor(self, text: str) -> str:
        """An address that no other heading of the page has."""
        name = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "part"
        anchor = name
        while anchor in self.anchors:
            self.counts[name] = self.counts.get(name, 1) + 1
            anchor = f"{name}-{self.counts[name]}"
        self.anchors.add(anchor)
        return anchor

    def _picture(self, line: Line, found: re.Match[str]) -> None:
        name = found["target"].removeprefix(_PICTURE_SCHEME)
        self.picture, self.first_line = (name, found["alt"].strip()), line.number
        rest = line.without(found.end())
        if second := _PICTURE.match(rest.text):
            message = (
                "Put one picture beside an idea. Start a new line and a new idea for this one."
            )
            self._say(MARKUP.name, (rest.number, rest.column), message)
            rest = rest.without(second.end())
        if rest.text:
            self._add(rest)

    def _not_easy_read(self, line: Line, found: re.Match[str]) -> None:
        """Say it once for each table or the like, not for each of its lines."""
        kind = found.lastgroup or "html"
        if kind not in self.said:
            self._say(MARKUP.name, (line.number, line.column), _INSTEAD[kind])
        self.said.add(kind)

    def _add(self, line: Line) -> None:
        if bool(_BULLET.match(line.text)) and self.lines and not _BULLET.match(self.lines[0].text):
            self._finish()
        self.first_line = self.first_line or line.number
        self.lines.append(line.cut(len(line.text.rstrip())))

    def _finish(self) -> None:
        """Close the block that is being put together, if there is one."""
        if self.lines or self.picture is not None:
            name, alt = self.picture or (None, "")
            is_list = bool(self.lines) and bool(_BULLET.match(self.lines[0].text))
            lines = [_without_bullet(line) for line in self.lines]
            self.links += _links(lines)
            part = PictureBlock(
                name,
                tuple(line.text for line in lines),
                self.first_line,
                is_list,
                alt,
                tuple(_as_read(lines, Kind.LIST_ITEM if is_list else Kind.PARAGRAPH)),
            )
            self.parts.append(part)
        self.picture, self.first_line, self.lines, self.said = None, 0, [], set()

    def _say(self, rule: str, place: tuple[int, int], message: str) -> None:
        self.findings.append(_finding(self.path, rule, place, message))


def _without_closing_marks(text: str) -> str:
    """A heading without the ``#`` that some people close it with."""
    shorter = text.rstrip("#")
    return shorter.rstrip() if shorter != text and shorter[-1:] in ("", " ") else text


def _blank_comments(body: str) -> tuple[str, set[int], int | None]:
    """The text with comments as spaces, the lines they touch (from 0), and one never closed."""
    pieces: list[str] = []
    touched: set[int] = set()
    unclosed: int | None = None
    at, line = 0, 0
    while (start := _next_comment(body, at)) >= 0:
        end = body.find("-->", start + 4)
        stop = end + 3 if end >= 0 else start + 4
        unclosed = start if end < 0 else None
        comment = body[start:stop]
        line += body.count("\n", at, start)
        touched.update(range(line, line + comment.count("\n") + 1))
        line += comment.count("\n")
        pieces += [body[at:start], re.sub(r"[^\n]", " ", comment)]
        at = stop
        if unclosed is not None:
            break
    return "".join((*pieces, body[at:])), touched, unclosed


def _next_comment(body: str, at: int) -> int:
    """Where the next comment opens, or -1. A backslash before ``<`` makes it a plain sign."""
    start = body.find("<!--", at)
    while start > 0 and body[start - 1] == "\\":
        start = body.find("<!--", start + 4)
    return start


def _without_bullet(line: Line) -> Line:
    bullet = _BULLET.match(line.text)
    return line.without(bullet.end()) if bullet else line


def _as_read(lines: Sequence[Line], kind: Kind) -> Iterator[Block]:
    """The lines as blocks of plain text. Each stands alone, so that no sentence runs into the next."""
    for line in lines:
        for block in _blocks(line):
            yield replace(block, kind=kind) if block.kind is Kind.PARAGRAPH else block


def _blocks(line: Line) -> tuple[Block, ...]:
    blocks, _ = markdown.read([line])
    return tuple(blocks)


def _links(lines: Iterable[Line]) -> Iterator[Link]:
    for line in lines:
        yield from markdown.read([line])[1]
