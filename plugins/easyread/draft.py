"""The first draft of an easy-read page, made by rule for a person to edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import PurePath

from easyread import contractions, figures, jargon, pictures
from easyread.check import check
from easyread.page import read
from easyread.split import count_words, split
from plainenglish.document import Block, Document, Kind, Sentence
from plainenglish.rule import Fault

KEPT = 2
"""How many sentences of a paragraph the draft keeps, and with them all that name a fact."""


def draft(document: Document, title: str) -> str:
    """The text of a ``NAME.easy.md`` file with the status of a draft, whatever the page holds.

    Each sentence that is kept gets a block of its own with a picture. Notes in comments say which
    other pictures fit, what a person has to look at, and what the draft leaves out.
    """
    maker = _Maker(_easy_words(document))
    maker.add(document, title)
    chunks = [Chunk(f"# {_escape(title) or 'Title'}"), *maker.chunks]
    if not maker.has_words:
        chunks.append(Chunk("", (_NO_WORDS,)))
    chunks += [Chunk("## The full page"), _idea(["The full page is on this website."])]
    shown = "\n\n".join(filter(None, map(str, _marked(chunks))))
    return f"---\nstatus: draft\n---\n{shown}\n{_as_comment(maker.left_out)}"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A heading, or a picture with its words, as Markdown; ``notes`` are for the person who edits."""

    text: str
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [self.text, *(f"<!-- check: {_safe(note)} -->" for note in self.notes)]
        return "\n".join(filter(None, lines))


_NO_WORDS = (
    "this page has no sentences to draft from. Write what it is about, what people can do, by when, "
    "and who to ask"
)


@dataclass(frozen=True, slots=True)
class Swap:
    """Words of a block that an easier word takes the place of."""

    start: int
    end: int
    instead: str


def _easy_words(document: Document) -> Mapping[int, list[Swap]]:
    """For each block (by identity), its hard words that one everyday word can replace."""
    found: dict[int, list[Swap]] = {}
    for fault in jargon.find(document):
        if swap := _one_word(fault):
            found.setdefault(id(fault.unit), []).append(swap)
    return found


def _one_word(fault: Fault) -> Swap | None:
    if fault.suggestion is None or fault.end is None or not fault.suggestion.isalpha():
        return None
    is_one = fault.unit.text[fault.start : fault.end].isalpha()
    return Swap(fault.start, fault.end, fault.suggestion) if is_one else None


_TABLE = frozenset({Kind.TABLE_HEADER, Kind.TABLE_CELL})
_UNSAID = frozenset({Kind.CODE, Kind.ALT_TEXT})


@dataclass(slots=True)
class _Maker:
    """Goes through a page in order and collects the chunks of the draft, and what it leaves out."""

    easy_words: Mapping[int, list[Swap]]
    chunks: list[Chunk] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    has_words: bool = False

    def add(self, document: Document, title: str) -> None:
        """All the blocks of a page."""
        blocks = [block for block in document.blocks if not _says_title(block, title)]
        for kind, group in groupby(blocks, key=_group):
            found = list(group)
            if kind == "table":
                self._leave_out(found[0], f"a table: {_first_words(found)}")
            elif kind == "quote":
                for block in found:
                    self._leave_out(block, f"a quotation: {block.text}")
            elif kind == "heading":
                for block in found:
                    self._heading(block)
            elif kind == "items":
                self._items(found)
            elif kind == "text":
                for block in found:
                    self._sentences(block)

    def _heading(self, block: Block) -> None:
        mark = "##" if block.kind is Kind.HEADING and block.level < 3 else "###"
        if text := _escape(block.text):
            self.chunks.append(Chunk(f"{mark} {text}"))

    def _items(self, blocks: Sequence[Block]) -> None:
        """Items that are sentences become ideas; the others stay a list, which needs no picture."""
        for is_sentence, group in groupby(blocks, key=_is_sentence):
            if is_sentence:
                for block in group:
                    self._sentences(block)
                continue
            lines = [line for block in group if (line := _escape(self._easier(block)))]
            if lines:
                self.has_words = True
                self.chunks.append(Chunk("\n".join(f"- {line}" for line in lines)))

    def _sentences(self, block: Block) -> None:
        for at, sentence in enumerate(block.sentences):
            if at >= KEPT and not _is_needed(sentence.text):
                self._leave_out(block, sentence.text, sentence.start)
                continue
            text, asides = _without_asides(self._easier(block, sentence))
            for aside in asides:
                self._leave_out(block, aside, sentence.start)
            for piece in split(text):
                if line := _finished(piece):
                    self.has_words = True
                    self.chunks.append(_idea([line]))

    def _easier(self, block: Block, sentence: Sentence | None = None) -> str:
        """A sentence (or all of a block) with easier words, numbers and dates, on one line."""
        start, end = (sentence.start, sentence.end) if sentence else (0, len(block.text))
        text = block.text[start:end]
        swaps = [
            replace(swap, start=swap.start - start, end=swap.end - start)
            for swap in self.easy_words.get(id(block), ())
            if start <= swap.start and swap.end <= end
        ]
        swaps += [Swap(f.start, f.end, f.instead) for f in figures.find(text) if f.instead]
        swaps += [
            Swap(fault.start, fault.end, fault.suggestion)
            for fault in contractions.find(text)
            if fault.suggestion and fault.end is not None
        ]
        swaps += [
            Swap(found.start(), found.end(), instead)
            for pattern, instead in _SHORT_WORDS
            for found in pattern.finditer(text)
        ]
        return " ".join(_swapped(text, swaps).split())

    def _leave_out(self, block: Block, what: str, offset: int = 0) -> None:
        line, _ = block.where(offset)
        self.left_out.append(f"line {line}: {_short(what)}")


_SHORT_WORDS = (
    (re.compile(r"(?<=\s)&(?=\s)"), "and"),
    (re.compile(r",?\s+(?:e\.g\.|eg)(?=\s+[a-z])", re.IGNORECASE), " such as"),
    (re.compile(r",?\s+etc\.(?=\s+[a-z])|,?\s+etc(?=\W|$)", re.IGNORECASE), " and more"),
)
_NAMES_A_FACT = re.compile(
    r"\d|@|www\.|https?:|\b(?:must|not|cannot|never|no longer|free|phone|email|write to|deadline)\b",
    re.IGNORECASE,
)
"""Numbers, dates, amounts, ways to reach us, and what may or may not be done."""


def _is_needed(text: str) -> bool:
    """Whether a sentence names a fact, or leads to the list under it."""
    return text.endswith(":") or _NAMES_A_FACT.search(text) is not None


def _group(block: Block) -> str:
    if block.quoted:
        return "quote"
    if block.kind in _TABLE:
        return "table"
    if block.kind in _UNSAID:
        return "unsaid"
    if block.kind in (Kind.HEADING, Kind.LABEL, Kind.TERM):
        return "heading"
    return "items" if block.kind is Kind.LIST_ITEM else "text"


def _says_title(block: Block, title: str) -> bool:
    """Whether a block is the title once more, as front matter or as the first heading."""
    if block.kind is Kind.FIELD and block.name == "title":
        return True
    return block.kind is Kind.HEADING and block.level == 1 and block.text.strip() == title.strip()


def _is_sentence(block: Block) -> bool:
    text = block.text.strip()
    return text[:1].isupper() and text.endswith((".", "!", "?"))


def _first_words(cells: Iterable[Block]) -> str:
    texts = [cell.text.strip() for cell in cells if cell.text.strip()]
    return ", ".join(texts[:4]) + (" and more" if len(texts) > 4 else "")


def _swapped(text: str, swaps: Iterable[Swap]) -> str:
    """The text with every swap made that does not touch one before it."""
    pieces: list[str] = []
    end = 0
    for swap in sorted(swaps, key=lambda swap: (swap.start, -swap.end)):
        if swap.start < end:
            continue
        before = _with_article(text[end : swap.start], text[swap.start], swap.instead)
        pieces += [before, swap.instead]
        end = swap.end
    return "".join((*pieces, text[end:]))


_ARTICLE = re.compile(r"\b(?P<a>[Aa])n?(?P<space>\s+)$")


def _with_article(before: str, old: str, instead: str) -> str:
    """The words before a swap, with "a" or "an" as the new word needs it."""
    if not instead[:1].isalpha() or not old.isalpha():
        return before
    n = "n" if instead[0].lower() in "aeiou" and not instead.lower().startswith("us") else ""
    return _ARTICLE.sub(lambda found: f"{found['a']}{n}{found['space']}", before)


_ASIDE = re.compile(r"\s*\((?P<words>[^()]*)\)")


def _without_asides(text: str) -> tuple[str, list[str]]:
    """The sentence without what stands in brackets, unless that names a fact."""
    if _NAMES_A_FACT.search(" ".join(found["words"] for found in _ASIDE.finditer(text))):
        return text, []
    shorter = _ASIDE.sub("", text).strip()
    if not re.search(r"[^\W\d_]{2}", shorter):
        return text, []
    return shorter, [found["words"] for found in _ASIDE.finditer(text)]


def _finished(piece: str) -> str:
    """A piece as a line of the file: a capital at the front, a stop at the end."""
    text = " ".join(piece.split()).rstrip(" ,;")
    if not re.search(r"[^\W_]", text):
        return ""
    if count_words(text) == 0:
        return _escape(text)  # nothing but an address, which a stop would make part of itself
    if _PLAIN_WORD.match(text):
        text = text[0].upper() + text[1:]
    if not re.search(r"[.!?:\u2026][\"'\u2019\u201d)]*$", text):
        text += "."
    return _escape(text)


_PLAIN_WORD = re.compile(r"[a-z][a-z'\u2019-]*[,;:]?(?:\s|$)")
"""A first word that may take a capital: not an address, and not a name such as iPhone."""


def _idea(lines: Sequence[str]) -> Chunk:
    """Lines with the picture that fits them best, and the runners-up as a note."""
    best, *others = [*pictures.suggest(" ".join(lines)), ""]
    others = [name for name in others if name]
    head = [f"![](picture:{best})"] if best else []
    note = [f"<!-- or: {', '.join(others)} -->"] if others else []
    return Chunk("\n".join([*head, *note, *lines]))


_SIGNS = re.compile(r"[\\*\[\]<`#]|&(?=#?\w{1,32};)|(?<!\w)_|_(?!\w)|!(?=\[|--)|(?<=--)>")
_FIRST_SIGN = re.compile(r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=[>+|=~\u2022-])")


def _escape(text: str) -> str:
    """Text on one line, whose signs Markdown takes as they stand."""
    text = _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
    first = _FIRST_SIGN.match(text)
    return f"{text[: first.end()]}\\{text[first.end() :]}" if first else text


def _marked(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunks, each with a note for every rule of easy read that it does not keep."""
    lines = [number for number, chunk in enumerate(chunks) for _ in (*chunk.text.split("\n"), "")]
    text = "\n\n".join(chunk.text for chunk in chunks)
    page, _ = read(PurePath("draft.easy.md"), text)
    notes: dict[int, list[str]] = {}
    for finding in check(page) if page else ():
        if finding.is_breach:
            note = _NOTES.get(finding.rule, finding.message)
            notes.setdefault(lines[finding.line - 1], []).append(note)
    for number, chunk in enumerate(chunks):
        found = dict.fromkeys((*chunk.notes, *notes.get(number, ())))
        yield replace(chunk, notes=tuple(found))


_NOTES = {"easy-read-long-sentence": "this sentence is still long"}


def _as_comment(left_out: Sequence[str]) -> str:
    if not left_out:
        return ""
    items = "\n".join(f"- {_safe(item)}" for item in left_out)
    return f"\n<!--\nLeft out of this draft. Check that nobody needs it:\n{items}\n-->\n"


def _short(text: str, most: int = 200) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 3] + "..."


def _safe(note: str) -> str:
    """A note that cannot end the comment it stands in."""
    return " ".join(note.split()).replace("--", "\u2013").replace("<!", "< !")
