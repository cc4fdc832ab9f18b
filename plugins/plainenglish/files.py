"""Find the files to check and read them, whatever state they are in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from plainenglish.finding import Finding
from plainenglish.rule import on_reading

ENDINGS = frozenset({".md", ".markdown", ".txt"})
LARGEST = 1_000_000
"""The most bytes a page may have. Nobody reads a page this long, and it would slow every build."""


UNREADABLE = on_reading(
    "unreadable-file",
    "A file has to be text, saved as UTF-8, and no larger than 1 MB.",
    source="UTF-8, the standard of the web, which every reader's device understands",
    good="A page saved as UTF-8",
    bad="A page saved as Windows-1252, in which the pound sign breaks",
)


class Unreadable(Exception):
    """A file that cannot be checked at all, with the finding that says why."""

    def __init__(self, path: PurePath, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.finding = Finding(path, line, column, line, column, UNREADABLE.name, message)


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file to check: the files named, and in folders those that end as text files do.

    Hidden files and folders are passed over. Files come in order of name within each folder.
    """
    for path in paths:
        if path.is_dir():
            inside = (
                found
                for found in path.rglob("*")
                if found.suffix.lower() in ENDINGS
                and found.is_file()
                and not any(part.startswith(".") for part in found.relative_to(path).parts)
            )
            yield from sorted(inside)
        else:
            yield path


def read(path: Path, shown_as: PurePath | None = None) -> str:
    """The text of a file, with Unix line ends and no byte order mark.

    Raises `Unreadable` for a file that is missing, too long, or not UTF-8 text. ``shown_as`` is
    the path that the finding names.
    """
    named = shown_as or path
    try:
        bytes_in_all = path.stat().st_size
        data = path.read_bytes() if path.is_file() and bytes_in_all <= LARGEST else None
    except OSError:
        data, bytes_in_all = None, 0
    if bytes_in_all > LARGEST:
        size = f"{bytes_in_all / 1_000_000:.1f} MB"
        raise Unreadable(
            named, f"This file is {size}. A page can be up to 1 MB. Split it into more pages."
        )
    if data is None:
        raise Unreadable(named, "We cannot open this file. Check that it is there.")
    return decode(data, named)


def decode(data: bytes, path: PurePath) -> str:
    """Bytes as text, or `Unreadable` naming the first character that is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8-sig", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise Unreadable(
            path,
            "This character is not saved as UTF-8. In your editor, choose 'Save with encoding' "
            "and 'UTF-8', then save the file again.",
            line,
            column,
        ) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise Unreadable(path, "This is not a text file. Save it as plain text.", line)
    return text.replace("\r\n", "\n").replace("\r", "\n")
