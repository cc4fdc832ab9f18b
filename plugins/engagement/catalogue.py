"""Every page and every body of a site's content folder, typed, with all that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal, TypeVar

from markdown.extensions.toc import slugify, unique
from pydantic import BaseModel, ConfigDict, RootModel, ValidationError

import easyread.page
from easyread.page import EasyReadPage
from engagement import reading
from engagement.site import Entry, Organisation, Term
from engagement.types.content import Part, Prose, Words
from plainenglish import files, frontmatter
from plainenglish.document import Document, Kind
from plainenglish.files import Unreadable
from plainenglish.finding import Finding
from plainenglish.rule import on_reading

EASY_READ = ".easy.md"
DATA = "data"
HOME = "index.md"

NO_HOME = on_reading(
    "no-home-page",
    "A site begins with its home page. Where there is none, the content folder is likely the wrong one.",
    source="OneVoice: a build never replaces a good site with an empty one",
    good="content/index.md",
    bad="A content folder without index.md",
)

DATA_FILES = ("glossary.yml", "organisations.yml")
MEDIA = (
    *(".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"),
    *(".csv", ".docx", ".ods", ".odt", ".pdf", ".pptx", ".xlsx"),
    *(".m4a", ".mp3", ".mp4", ".vtt", ".webm"),
)
"""Endings of files that are published as they are. None of them can carry a script that runs on a
page of the site, as HTML and SVG can."""

UNKNOWN_FILE = on_reading(
    "unknown-file",
    "Only pages, pictures and documents are published. Other files are not checked, and some can "
    "carry a script.",
    source="OneVoice: content comes from many partners and is not trusted",
    good="content/consultations/map.png",
    bad="content/consultations/map.html",
)
WITHOUT_PAGE = on_reading(
    "easy-read-without-page",
    "An easy-read page belongs to a full page, and readers can go from one to the other.",
    source="OneVoice: an easy-read page is the variant of a page, and stands beside it",
    good="night-care.md and night-care.easy.md",
    bad="night-care.easy.md alone",
)


@dataclass
class Catalogue:
    """What a content folder holds. ``findings`` are about files that could not be taken in whole.

    ``entries`` hold only pages whose front matter is right; ``documents`` the words of every page
    that could be read, and of the glossary; ``media`` the pictures and documents; ``files`` counts
    the text files that were looked at.
    Paths are relative to the content folder.
    """

    entries: list[Entry] = field(default_factory=list)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    glossary: list[Term] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    media: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    files: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every file could be taken in, so that a site can be built."""
        return not self.findings


def read(content: Path) -> Catalogue:
    """Read a whole content folder. Whatever is in it, every problem is a finding."""
    catalogue = Catalogue()
    _read_data(content, catalogue)
    _sort_others(content, catalogue)
    easy = dict(_read_easy_pages(content, catalogue))
    for path in files.find([content]):
        name = PurePosixPath(path.relative_to(content).as_posix())
        if path.suffix != ".md" or name.parts[0] == DATA or path.name.endswith(EASY_READ):
            continue
        catalogue.files += 1
        try:
            source = files.read(path, name)
        except Unreadable as fault:
            catalogue.findings.append(fault.finding)
            easy.pop(name, None)
            continue
        page, document, found = reading.read_page(name, source)
        catalogue.documents.append(document)
        catalogue.findings += found
        variant = easy.pop(name, None)
        if page is not None:
            anchors = frozenset(_anchors(document, source))
            entry = Entry(name, url_of(name), page, document, variant, anchors)
            catalogue.entries.append(entry)
    if not (content / HOME).is_file():
        message = "There is no home page. Write this page."
        catalogue.findings.append(Finding(PurePosixPath(HOME), 1, 1, 1, 1, NO_HOME.name, message))
    for name, variant in easy.items():
        message = (
            f"There is no page '{name.name}' beside this easy-read page. Give both the same name."
        )
        catalogue.findings.append(Finding(variant.path, 1, 1, 1, 1, WITHOUT_PAGE.name, message))
    return catalogue


_OWN_ID = re.compile(r"""\{:?[^{}\n]*\#(?P<mark>[\w:.-]+)[^{}\n]*\}|\bid=["']?(?P<html>[\w:.-]+)""")


def _anchors(document: Document, source: str) -> Iterator[str]:
    """The ids of a page: those its writer gave, and those its headings get when it is built."""
    used = {found["mark"] or found["html"] for found in _OWN_ID.finditer(source)}
    yield from used
    for block in document.blocks:
        if block.kind is Kind.HEADING:
            yield unique(slugify(block.text, "-"), used)


def _sort_others(content: Path, catalogue: Catalogue) -> None:
    """Note the pictures and documents, and report whatever else a site would publish unread."""
    for path in sorted(content.rglob("*")):
        name = PurePosixPath(path.relative_to(content).as_posix())
        if path.is_symlink() and path.is_dir():
            message = "This is a link to another folder. Put the files themselves here."
            catalogue.findings.append(Finding(name, 1, 1, 1, 1, UNKNOWN_FILE.name, message))
        if not path.is_file() or path.suffix == ".md" or any(p.startswith(".") for p in name.parts):
            continue
        if name.parts[0] == DATA:
            if name.name not in DATA_FILES:
                message = f"We do not know this file. Name it one of: {', '.join(DATA_FILES)}."
                catalogue.findings.append(Finding(name, 1, 1, 1, 1, UNKNOWN_FILE.name, message))
        elif path.suffix in MEDIA:
            catalogue.media.add(str(name))
        else:
            message = _about_ending(path.suffix)
            catalogue.findings.append(Finding(name, 1, 1, 1, 1, UNKNOWN_FILE.name, message))


def _about_ending(suffix: str) -> str:
    if suffix.lower() in (*MEDIA, ".md"):
        return f"Write the ending of this file in small letters: '{suffix.lower()}'."
    if suffix.lower() in (".markdown", ".mdown", ".mkdn", ".mkd", ".txt"):
        return "Rename this page so that it ends in '.md'."
    ending = f"that end in '{suffix}'" if suffix else "without an ending"
    return f"We do not publish files {ending}. Take it out of the content folder."


def url_of(path: PurePosixPath) -> str:
    """The address of a page, relative to the site: ``a/b.md`` is ``a/b/``, ``a/index.md`` is ``a/``."""
    stem = path.with_suffix("")
    if stem.name.lower() in ("index", "readme"):
        stem = stem.parent
    return "" if str(stem) == "." else f"{stem}/"


def _read_easy_pages(
    content: Path, catalogue: Catalogue
) -> Iterator[tuple[PurePosixPath, EasyReadPage]]:
    """Each easy-read page, by the path of the page it belongs to."""
    for path in files.find([content]):
        if not path.name.endswith(EASY_READ):
            continue
        name = PurePosixPath(path.relative_to(content).as_posix())
        catalogue.files += 1
        try:
            source = files.read(path, name)
        except Unreadable as fault:
            catalogue.findings.append(fault.finding)
            continue
        page, found = easyread.page.read(name, source)
        catalogue.findings += found
        if page is not None:
            yield name.with_name(name.name.removesuffix(EASY_READ) + ".md"), page


class _Organisation(Part):
    name: Words
    kind: Literal["nhs", "council", "healthwatch", "charity", "partnership"]
    website: Words | None = None


class _Term(Part):
    term: Words
    meaning: Prose
    expansion: Words | None = None


class _Organisations(RootModel[dict[str, _Organisation]]):
    model_config = ConfigDict(frozen=True)


class _Glossary(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    terms: tuple[_Term, ...]


def _read_data(content: Path, catalogue: Catalogue) -> None:
    bodies = _data_file(content, "organisations.yml", _Organisations, catalogue)
    if bodies is not None:
        catalogue.organisations = {
            name: Organisation(name, body.name, body.kind, body.website)
            for name, body in bodies.root.items()
        }
    glossary = _data_file(content, "glossary.yml", _Glossary, catalogue)
    if glossary is not None:
        catalogue.glossary = [Term(t.term, t.meaning, t.expansion) for t in glossary.terms]


Model = TypeVar("Model", bound=BaseModel)


def _data_file(content: Path, name: str, model: type[Model], catalogue: Catalogue) -> Model | None:
    """A file of the data folder, or ``None`` where there is none or something is wrong with it."""
    path = content / DATA / name
    shown_as = PurePosixPath(DATA, name)
    if not path.exists():
        return None
    catalogue.files += 1
    try:
        front = frontmatter.read(files.read(path, shown_as), first_line=1)
    except Unreadable as fault:
        catalogue.findings.append(fault.finding)
        return None
    if front.problems:
        catalogue.findings += [
            reading.at(shown_as, p.message, (p.line, p.column)) for p in front.problems
        ]
        return None
    words = frontmatter.blocks(front, ["terms.*.meaning"])
    catalogue.documents.append(Document(shown_as, tuple(words)))
    try:
        return model.model_validate(front.data)
    except ValidationError as fault:
        catalogue.findings += reading.findings(shown_as, front, model, fault)
        return None
