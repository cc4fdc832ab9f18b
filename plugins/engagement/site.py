"""What a template or an output may read: every page, typed, as it stands at one moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from easyread.page import EasyReadPage
from engagement import stages
from engagement.stages import Stage
from engagement.types import Consultation, Content, FeedbackReport, Newsletter
from plainenglish.document import Document


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that publishes on the site, from ``data/organisations.yml``."""

    id: str
    name: str
    kind: str
    website: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the site's glossary, from ``data/glossary.yml``."""

    term: str
    meaning: str
    expansion: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its file (relative to the content folder), address, front matter and words.

    ``url`` is relative to the site's root and ends in ``/`` (the home page's is empty).
    """

    path: PurePosixPath
    url: str
    content: Content
    document: Document
    easy_read: EasyReadPage | None = None
    anchors: frozenset[str] = frozenset()
    """The ids on the page that a link may lead to."""

    @property
    def easy_read_url(self) -> str:
        """The address of the easy-read page that belongs to this one."""
        return f"{self.url}easy-read/"


@dataclass(frozen=True)
class Site:
    """Every page and every body at one moment (``now``, with its time zone).

    ``fixed_date`` is true when ``now`` was set in ``mkdocs.yml``, as for a demonstration, so that
    the pages can say so. ``show_unchecked`` shows easy-read pages that nobody has checked, each
    under a banner that says it.
    """

    name: str
    url: str
    now: dt.datetime
    entries: tuple[Entry, ...] = ()
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    media: frozenset[str] = frozenset()
    """Pictures and documents of the content folder, by their paths: they are published as they are."""
    organisations_unread: bool = False
    """Whether ``data/organisations.yml`` has to be put right first, so that nobody is known yet."""
    made: frozenset[str] = frozenset()
    """The pages that nobody writes, by the paths their files would have."""
    fixed_date: bool = False
    show_unchecked: bool = False

    @cached_property
    def today(self) -> dt.date:
        """The date in the UK."""
        return stages.london_day(self.now)

    @cached_property
    def published(self) -> tuple[Entry, ...]:
        """The pages that may be shown: a newsletter or a report waits for its day."""
        return tuple(entry for entry in self.entries if self._is_out(entry.content))

    @cached_property
    def targets(self) -> frozenset[str]:
        """Everything in the content folder that a link may lead to, by its path."""
        return frozenset(str(entry.path) for entry in self.published) | self.media | self.made

    def page_at(self, path: PurePosixPath) -> Entry | None:
        """The page that a file holds, also before it is published."""
        return self._by_path.get(str(path))

    def of_type(self, kind: str) -> list[Entry]:
        """The published pages of one type, newest first where they have a day, else by title."""
        found = [entry for entry in self.published if entry.content.type == kind]
        found.sort(key=lambda entry: entry.content.title)
        found.sort(key=lambda entry: _day_of(entry.content), reverse=True)
        return found

    def stage(self, entry: Entry) -> Stage:
        """The stage of a consultation's page."""
        report = self.report_on(entry)
        reported = report.content.published if report else None  # type: ignore[attr-defined]
        assert isinstance(entry.content, Consultation)
        return stages.stage(entry.content, self.now, reported)

    def at_stage(self, *wanted: str) -> list[Entry]:
        """The consultations at any of these stages."""
        return [entry for entry in self.of_type("consultation") if self.stage(entry) in wanted]

    def report_on(self, entry: Entry) -> Entry | None:
        """The feedback report that answers a consultation, also before it is published."""
        return self._reports.get(str(entry.path))

    def consultation_of(self, entry: Entry) -> Entry | None:
        """The consultation that a feedback report answers."""
        report = entry.content
        assert isinstance(report, FeedbackReport)
        return self._by_path.get(report.consultation)

    def bodies(self, entry: Entry) -> list[Organisation]:
        """The organisations that publish a page, in its own order."""
        names = entry.content.organisations
        return [self.organisations[name] for name in names if name in self.organisations]

    def named_in_header(self, entry: Entry | None) -> list[Organisation]:
        """The organisations that publish a page, or where it names none, those of the home page."""
        found = self.bodies(entry) if entry else []
        home = next((other for other in self.published if not other.url), None)
        return found or (self.bodies(home) if home else [])

    def shows_easy_read(self, entry: Entry) -> bool:
        """Whether a page's easy-read page may be shown: it was checked, or this is a demonstration."""
        easy = entry.easy_read
        return easy is not None and (easy.is_checked or self.show_unchecked)

    def changes(self) -> list[dt.datetime]:
        """Every moment at which some page changes by itself, in order."""
        moments = {
            stages.london_midnight(entry.content.published)
            for entry in self.entries
            if isinstance(entry.content, FeedbackReport | Newsletter)
        }
        for entry in self.entries:
            if isinstance(entry.content, Consultation):
                report = self.report_on(entry)
                day = report.content.published if report else None  # type: ignore[attr-defined]
                moments.update(moment for moment, _ in stages.changes(entry.content, day))
        return sorted(moments)

    @cached_property
    def _by_path(self) -> dict[str, Entry]:
        return {str(entry.path): entry for entry in self.entries}

    @cached_property
    def _reports(self) -> dict[str, Entry]:
        return {
            entry.content.consultation: entry
            for entry in self.entries
            if isinstance(entry.content, FeedbackReport)
        }

    def _is_out(self, content: Content) -> bool:
        if isinstance(content, FeedbackReport | Newsletter):
            return content.published <= self.today
        return True


def _day_of(content: Content) -> dt.date:
    match content:
        case Consultation():
            return content.closes
        case FeedbackReport() | Newsletter():
            return content.published
        case _:
            return dt.date.min
