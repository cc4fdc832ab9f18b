"""A line of an easy-read page as safe HTML: bold words and links, and nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

_MARKS = re.compile(
    r"\\(?P<plain>[!-/:-@\[-`{-~])"
    r"|\*\*(?P<bold>[^*\n]+)\*\*"
    r"|\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s]*)\)"
    r"|&(?P<entity>#?\w{1,32};)"
)


def inline(line: str, address: Callable[[str], str] = str) -> str:
    """The line as HTML that is safe to put on a page. Marks other than bold and links are text.

    ``address`` turns the target of a link, as the writer wrote it, into what a browser needs.
    """
    found: list[str] = []
    end = 0
    for mark in _MARKS.finditer(line):
        found += [html.escape(line[end : mark.start()]), _as_html(mark, address)]
        end = mark.end()
    return "".join([*found, html.escape(line[end:])])


def _as_html(mark: re.Match[str], address: Callable[[str], str]) -> str:
    if mark["plain"]:
        return html.escape(mark["plain"])
    if mark["entity"]:
        return html.escape(html.unescape(mark[0]))
    if mark["bold"]:
        return f"<strong>{inline(mark['bold'], address)}</strong>"
    words = inline(mark["words"], address)
    if not _is_safe(mark["target"]):
        return words
    return f'<a href="{html.escape(address(mark["target"]))}">{words}</a>'


_SCHEME = re.compile(r"[^/?#]*:")
_SAFE_SCHEME = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_HIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\\]")


def _is_safe(target: str) -> bool:
    """Whether a link leads to a page of this site, or to the web, an email or a phone number."""
    target = html.unescape(target)
    if not target or _HIDDEN.search(target) or target.startswith("//"):
        return False
    return _SCHEME.match(target) is None or _SAFE_SCHEME.match(target) is not None
