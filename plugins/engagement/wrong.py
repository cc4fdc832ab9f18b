"""What a check of a page's facts yields: words for the writer, and the field they are about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from plainenglish.frontmatter import Key


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something to put right.

    ``key`` is the way to the field. ``place`` is a line and column instead, and ``path`` the file
    they are in where that is not the page's own.
    """

    message: str
    key: Key = ()
    place: tuple[int, int] | None = None
    path: PurePath | None = None
