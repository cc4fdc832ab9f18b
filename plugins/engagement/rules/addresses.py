"""Pages that cannot be reached, or links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from engagement.site import Entry, Site
from engagement.types import Content
from engagement.wrong import Wrong
from plainenglish.document import Link
from plainenglish.rule import rule

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@rule(
    on=Content,
    source="Addresses that people can read out and type (GOV.UK and NHS practice)",
    good=["consultations/care-at-night.md"],
    bad=["consultations/Care at Night (final).md"],
)
def file_name(entry: Entry, site: Site) -> Iterator[Wrong]:
    """The name of a file becomes the address of its page. People read addresses out and type them,
    so use small letters, numbers and hyphens.
    """
    for part in entry.path.with_suffix("").parts:
        if not _NAME.fullmatch(part):
            plain = "-".join(re.findall(r"[a-z0-9]+", part.lower())) or "night-care"
            yield Wrong(f"Rename '{part}' to '{plain}': small letters, numbers and hyphens only.")


@rule(
    on=Content,
    source="One address, one page",
    good=["night-care.md alone"],
    bad=["night-care.md and night-care/index.md"],
)
def same_address(entry: Entry, site: Site) -> Iterator[Wrong]:
    """Two files that lead to one address would overwrite each other, and one would be lost."""
    for other in site.entries:
        if other.url == entry.url and other.path < entry.path:
            yield Wrong(
                f"This page and '{other.path}' have the same address: '/{entry.url}'. Rename one of them."
            )


@rule(
    on=Content,
    source="One address, one page",
    good=["content/consultations/night-care.md"],
    bad=["content/consultations/index.md"],
)
def taken_address(entry: Entry, site: Site) -> Iterator[Wrong]:
    """OneVoice makes some pages itself: lists, the search and easy-read pages. A file of the same
    address would take their place.
    """
    if f"{entry.url}index.md" in site.made:
        yield Wrong(f"OneVoice makes the page '/{entry.url}' itself. Give this page another name.")


@rule(
    on=Content,
    source="WCAG 2.2, link purpose; S1 toolkit, step 5: reports available and accessible",
    good=["[our plan](../narratives/one-nhs.md)"],
    bad=["[our plan](../narratives/one-nsh.md)"],
)
def broken_link(entry: Entry, site: Site) -> Iterator[Wrong]:
    """A link to a page that is not there wastes a reader's time and trust."""
    for link in entry.document.links:
        if message := _what_is_wrong(link, entry, site):
            yield Wrong(message, place=(link.line, link.column))


@rule(
    on=Content,
    source="WCAG 2.2, link purpose; S1 toolkit, step 5: reports available and accessible",
    good=["[Contact us](../contact.md)"],
    bad=["[Contact us](../contcat.md)"],
)
def broken_easy_read_link(entry: Entry, site: Site) -> Iterator[Wrong]:
    """A link of an easy-read page is written as on its full page, and has to lead somewhere too."""
    if entry.easy_read is not None:
        for link in entry.easy_read.links:
            is_picture_name = link.target.startswith("picture:")
            if not is_picture_name and (message := _what_is_wrong(link, entry, site)):
                yield Wrong(message, place=(link.line, link.column), path=entry.easy_read.path)


def _what_is_wrong(link: Link, entry: Entry, site: Site) -> str | None:
    try:
        target = urlsplit(link.target)
    except ValueError:
        return f"We cannot read the address '{link.target[:60]}'. Check it."
    if target.scheme or target.netloc:
        if link.is_picture:
            return "This picture is on another website. Put its file in the content folder, and name that."
        return None
    if not target.path:
        return _about_anchor(target.fragment, entry, link.target)
    if target.path.startswith("/"):
        return f"Write '{link.target}' from this page on, such as '../contact.md'."
    path = _resolve(entry.path.parent, unquote(target.path))
    if path is None or str(path) not in site.targets:
        return _not_there(link, path, site)
    if link.is_html:
        return (
            f"Write this in Markdown, so that it leads to the right place: [words]({link.target})."
        )
    other = site.page_at(path)
    return _about_anchor(target.fragment, other, link.target) if other else None


def _resolve(folder: PurePosixPath, target: str) -> PurePosixPath | None:
    """The path that a link means, or ``None`` where it leads out of the content folder."""
    parts = list(folder.parts)
    for part in PurePosixPath(target).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            return None
    return PurePosixPath(*parts)


def _not_there(link: Link, path: PurePosixPath | None, site: Site) -> str:
    kind = "picture" if link.is_picture else "page"
    if path is None:
        return f"'{link.target}' leads out of the content folder. Name a file inside it."
    if site.page_at(path):
        return f"'{link.target}' is not published yet. Link to it from the day it comes out."
    if str(path / "index.md") in site.targets:
        return f"Name the file: '{link.target.rstrip('/')}/index.md'."
    near = get_close_matches(str(path), site.targets, n=1, cutoff=0.8)
    hint = f"Did you mean '{near[0]}'?" if near else "Check the name, and where the file is."
    return f"There is no {kind} at '{link.target}'. {hint}"


def _about_anchor(fragment: str, page: Entry, written: str) -> str | None:
    if not fragment or unquote(fragment) in page.anchors:
        return None
    near = get_close_matches(fragment, page.anchors, n=1)
    hint = f"Did you mean '#{near[0]}'?" if near else "Check the heading you mean."
    return f"'{page.path}' has no heading '#{fragment}', as in '{written}'. {hint}"
