"""The pages that nobody writes: lists, easy-read pages, search, the glossary and the credits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from easyread import pictures
from engagement.site import Entry, Site
from engagement.stages import Stage
from engagement.types import FeedbackReport, Narrative, Newsletter


@dataclass(frozen=True)
class GeneratedPage:
    """A page made from data. ``path`` is where its file would stand in the content folder."""

    path: str
    title: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Listing:
    """A list of pages in groups: a heading, a note in plain words, and the pages under it."""

    title: str
    summary: str
    groups: tuple[tuple[str, str, list[Entry]], ...]


_STAGES = (
    (Stage.OPEN, "Open now", "You can respond to these today."),
    (Stage.PLANNED, "Opening soon", "You can respond to these from the day shown."),
    (Stage.CLOSED, "Closed", "We are reading what you said."),
    (
        Stage.OVERDUE,
        "Results late",
        "We said we would publish these results by now. Each page says why we have not.",
    ),
    (Stage.REPORTED, "Reported", "We have published what you said and what we did."),
)


def generated(site: Site) -> Iterator[GeneratedPage]:
    """Every generated page of a site."""
    yield from _listings(site)
    for entry in site.published:
        if site.shows_easy_read(entry) and entry.easy_read:
            yield GeneratedPage(
                f"{entry.easy_read_url}index.md",
                entry.easy_read.title,
                "easy-read.html",
                {"entry": entry, "easy": entry.easy_read},
            )
    yield GeneratedPage("search/index.md", "Search and A to Z", "search.html")
    if site.glossary:
        yield GeneratedPage("glossary/index.md", "Words we use", "glossary.html")
    credits_ = {"picture_credits": pictures.credits()}
    yield GeneratedPage("pictures/index.md", "Picture credits", "pictures.html", credits_)


def _listings(site: Site) -> Iterator[GeneratedPage]:
    groups = tuple((heading, note, site.at_stage(stage)) for stage, heading, note in _STAGES)
    summary = "When we plan a change, we ask you first. See what is open and what came of the rest."
    yield _listing("consultations", "Consultations", summary, *groups)
    for folder, model, summary in (
        (
            "feedback",
            FeedbackReport,
            "What you told us, and what we did about each thing you said.",
        ),
        (
            "newsletters",
            Newsletter,
            "News from all your local health and care bodies, in one place.",
        ),
        ("narratives", Narrative, "What we plan, why, and how it helps you."),
    ):
        entries = site.of_type(model.name())
        yield _listing(folder, model.plural, summary, ("", "", entries))


def _listing(
    folder: str, title: str, summary: str, *groups: tuple[str, str, list[Entry]]
) -> GeneratedPage:
    listing = Listing(title, summary, tuple(group for group in groups if group[2]))
    return GeneratedPage(f"{folder}/index.md", title, "listing.html", {"listing": listing})
