"""Ideas without a picture, and pictures that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from easyread import pictures
from easyread.page import PictureBlock
from plainenglish.rule import rule

_SOURCE = (
    "E3; Department of Health, Making written information easier to understand (2010): each idea "
    "needs both words and pictures; Inclusion Europe, Information for all"
)


@rule(
    on=PictureBlock,
    source=_SOURCE,
    good=[
        "![](picture:hospital)\nThe hospital may close at night.",
        "- Corby Library, Monday 1 June 2026\n- Kettering Library, Tuesday 2 June 2026",
    ],
    bad=["The hospital may close at night.", "![]()\nThe hospital may close at night."],
)
def easy_read_no_picture(block: PictureBlock) -> Iterator[str]:
    """A picture beside the words tells a reader what they are about before a word is read. Every
    idea has one. Only headings, and lists of dates or addresses, do without.
    """
    if not block.picture and not block.is_list:
        words = " ".join(block.lines)
        name, *_ = [*pictures.suggest(words, 1), "information"]
        yield f"There is no picture here. Put one above these words, as '![](picture:{name})'."


@rule(
    on=PictureBlock,
    source=_SOURCE,
    good=["![](picture:hospital)\nThe hospital may close at night."],
    bad=["![](picture:hospital)\n\nThe hospital may close at night.", "![](picture:bus)\n## Buses"],
)
def easy_read_no_words(block: PictureBlock) -> Iterator[str]:
    """A picture alone can mean many things. Write what it stands for on the line under it, without
    an empty line between.
    """
    if block.picture is not None and not block.lines:
        yield "This picture has no words. Write them on the next line, without an empty line between."


@rule(
    on=PictureBlock,
    source=_SOURCE,
    good=["![](picture:hospital)\nThe hospital may close at night."],
    bad=[
        "![](picture:hopsital)\nThe hospital may close at night.",
        "![](picture:../secret/hospital)\nThe hospital may close at night.",
        "![](images/hospital.svg)\nThe hospital may close at night.",
    ],
)
def easy_read_unknown_picture(block: PictureBlock, *, known: Collection[str] = ()) -> Iterator[str]:
    """Pictures go by name, so that a site can change to a set that its readers know better. A name
    that is not on the list shows nothing. ``known`` are the names of the site's own pictures.
    """
    names = {*pictures.names(), *known}
    if block.picture and block.picture not in names:
        nearest = [f"'{name}'" for name in _nearest(block, names)]
        shown = block.picture if len(block.picture) <= 40 else block.picture[:37] + "..."
        yield (
            f"There is no picture called '{shown}'. "
            f"You could use {', '.join(nearest[:-1])} or {nearest[-1]}."
        )


def _nearest(block: PictureBlock, names: Collection[str], most: int = 3) -> list[str]:
    """The names most like the one given, then those that fit the words."""
    wanted = (block.picture or "")[:40]
    alike = get_close_matches(wanted, sorted(names), n=most)
    fitting = pictures.suggest(f"{wanted} {' '.join(block.lines)}", most)
    anything = get_close_matches(wanted, sorted(names), n=most, cutoff=0)
    return list(dict.fromkeys([*alike, *fitting, *anything]))[:most]
