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
    source="WCAG 2.2, link purpose; S1 toolkit, step 5: reports available and accessible",
    good=["[our plan](../narratives/one-nhs.md)"],
    bad=["[our plan](../narratives/one-nsh.md)"],
)
def broken_link(entry: Entry, site: Site) -> Iterator[Wrong]:
    """A link to a page that is not there wastes a reader's time and trust."""
    for link in entry.document.links:
        target = urlsplit(link.target)
        if link.is_picture and (target.scheme or target.netloc):
            message = "This picture is on another website. Put its file in the content folder, and name that."
            yield Wrong(message, place=(link.line, link.column))
            continue
        if target.scheme or target.netloc or not target.path:
            continue
        place = (link.line, link.column)
        if target.path.startswith("/"):
            message = f"Write '{link.target}' from this page on, such as '../contact.md'."
            yield Wrong(message, place=place)
            continue
        path = _resolve(entry.path.parent, unquote(target.path))
        if path is None or str(path) not in site.targets:
            yield Wrong(
                _not_there(link.target, path, site, is_picture=link.is_picture), place=place
            )


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


def _not_there(written: str, path: PurePosixPath | None, site: Site, *, is_picture: bool) -> str:
    kind = "picture" if is_picture else "page"
    near = get_close_matches(str(path), site.targets, n=1) if path else []
    hint = f" Did you mean '{near[0]}'?" if near else " Check the name, and where the file is."
    return f"There is no {kind} at '{written}'.{hint}"
