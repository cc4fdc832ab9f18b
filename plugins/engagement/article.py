"""Make the HTML of an article safe and usable, whoever wrote its Markdown."""

from __future__ import annotations

import html
import re
from itertools import count

import nh3

_TAGS = frozenset(
    """
    a abbr b blockquote br caption cite code dd del details dfn div dl dt em h2 h3 h4 h5 h6 hr i img
    ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th
    thead time tr u ul var
    """.split()
)
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "time": {"datetime"},
    "details": {"open"},
}
_CALLOUTS = {"admonition", "note", "warning", "tip", "important", "danger", "info", "example"}
_CLASSES = {
    "div": {*_CALLOUTS, "footnote"},
    "details": _CALLOUTS,
    "p": {"admonition-title"},
    "a": {"footnote-ref", "footnote-backref"},
}


def safe(article: str) -> str:
    """The article without anything that runs, calls out, or looks like another part of the site.

    Partners write the content, so it is not trusted: no script, style, frame, form or event
    handler, links only to the web, email and telephone, and pictures only from this site.
    """
    return nh3.clean(
        article,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
        attribute_filter=_no_harm,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


_OURS = "--"
"""What every id of our templates holds, and no heading's address ever does."""

_UNSEEN = re.compile(r"[\x00-\x20\x7f]")
"""Characters that a browser takes out of an address before it reads it."""

_FROM_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)


def _no_harm(tag: str, name: str, value: str) -> str | None:
    if tag == "img" and name == "src" and _FROM_ELSEWHERE.match(_UNSEEN.sub("", value)):
        return None
    if name == "id" and _OURS in value:
        return None
    return value


_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.DOTALL)
"""A table that holds no other. Around a table inside a cell there is no room for a region."""
_HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_EMPTY_HEADER = re.compile(r"<th\b[^>]*>\s*</th>")
"""A corner cell that heads nothing. A screen reader would announce a heading without a name."""

_TAG = re.compile(r"<[^>]+>")


def scrollable_tables(article: str) -> str:
    """The article with each table in a region that a keyboard can reach and scroll.

    Regions are numbered, so that each has a name of its own.
    """
    numbers = count(1)

    def wrap(table: re.Match[str]) -> str:
        headers = [html.unescape(_TAG.sub("", text)).strip() for text in _HEADER.findall(table[0])]
        name = f"Table {next(numbers)}: {', '.join(filter(None, headers))}".rstrip(": ")
        label = html.escape(name, quote=True)
        return (
            f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">'
            f"{_EMPTY_HEADER.sub('<td></td>', table[0])}</div>"
        )

    return _TABLE.sub(wrap, article)
