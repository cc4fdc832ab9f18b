"""Check a whole site: its words, its facts and its easy-read pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePath, PurePosixPath

import easyread.check
import easyread.page
import engagement.rules
import plainenglish.check
from engagement import catalogue, pages
from engagement.catalogue import NO_HOME, UNKNOWN_FILE, WITHOUT_PAGE, Catalogue
from engagement.reading import FRONT_MATTER
from engagement.rules.consultations import late_without_reason
from engagement.rules.organisations import unknown_organisation
from engagement.site import Entry, Site
from engagement.wrong import Wrong
from plainenglish import files, frontmatter
from plainenglish.files import UNREADABLE
from plainenglish.finding import Finding
from plainenglish.frontmatter import FrontMatter
from plainenglish.rule import Rule, rules_in


@dataclass(frozen=True)
class Checked:
    """A site, and everything that is wrong with it, in order.

    ``is_whole`` is false where a file could not be taken in, so that no site can be built from it.
    """

    site: Site
    findings: tuple[Finding, ...]
    files: int
    is_whole: bool

    @property
    def has_breach(self) -> bool:
        """Whether anything has to be put right."""
        return any(finding.is_breach for finding in self.findings)

    def stops_build(self, *, scheduled: bool) -> bool:
        """Whether the site may not be built. A scheduled build passes over what came with time."""
        passed_over = COMES_WITH_TIME if scheduled else ()
        return not self.is_whole or any(
            finding.is_breach and finding.rule not in passed_over for finding in self.findings
        )


COMES_WITH_TIME = frozenset({late_without_reason.name})
"""Rules that a page can come to break without an edit, when a day passes."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule that a site is held to, by name: words, easy read and facts."""
    found = {rule.name: rule for rule in plainenglish.check.all_rules()}
    found |= {rule.name: rule for rule in easyread.check.all_rules()}
    found |= {rule.name: rule for rule in rules_in(engagement.rules)}
    return tuple(found[name] for name in sorted(found))


def explained() -> tuple[Rule, ...]:
    """Everything a finding can be filed under, by name: the rules, and faults found in reading."""
    reading_faults = (
        UNREADABLE,
        UNKNOWN_FILE,
        NO_HOME,
        FRONT_MATTER,
        WITHOUT_PAGE,
        *easyread.page.READING,
    )
    return tuple(sorted((*all_rules(), *reading_faults), key=lambda rule: rule.name))


def check(content: Path, template: Site) -> Checked:
    """Read and check a content folder.

    ``template`` is a site without pages: its name, address, clock and settings. Findings name
    files as ``content/...`` would be typed from where the command runs.
    """
    read = catalogue.read(content)
    site = replace(
        template,
        entries=tuple(read.entries),
        organisations=read.organisations,
        glossary=tuple(read.glossary),
        media=frozenset(read.media),
        organisations_unread=any(found.path.name == "organisations.yml" for found in read.findings),
    )
    site = replace(site, made=frozenset(page.path for page in pages.generated(site)))
    findings = [*read.findings, *_words(read), *_easy_read(content, read), *_facts(content, site)]
    shown = sorted(replace(found, path=_shown(content, found.path)) for found in findings)
    return Checked(site, tuple(shown), read.files, read.is_whole)


def _words(read: Catalogue) -> Iterator[Finding]:
    """The plain-English rules, on every page that could be read, with the site's glossary."""
    known = [name for term in read.glossary for name in (term.term, term.expansion) if name]
    settings = {rule: {"known": known} for rule in ("acronym", "jargon")}
    for document in read.documents:
        yield from plainenglish.check.check(document, settings=settings)


def _easy_read(content: Path, read: Catalogue) -> Iterator[Finding]:
    """The easy-read rules. An easy-read page explains its own words, whatever the glossary says."""
    for entry in read.entries:
        if entry.easy_read is not None:
            yield from easyread.check.check(entry.easy_read, _source(content, entry.easy_read.path))


def _facts(content: Path, site: Site) -> Iterator[Finding]:
    rules = rules_in(engagement.rules)
    if site.organisations_unread:
        rules = [rule for rule in rules if rule.name != unknown_organisation.name]
    for entry in site.entries:
        front: FrontMatter | None = None
        for rule in rules:
            if not isinstance(entry.content, rule.unit):
                continue
            for wrong in rule.check(entry, site):
                assert isinstance(wrong, Wrong)
                front = front or _front_matter(content, entry)
                place = wrong.place or front.place(wrong.key)
                path = wrong.path or entry.path
                yield Finding(path, *place, *place, rule.name, wrong.message, rule.severity)


def _front_matter(content: Path, entry: Entry) -> FrontMatter:
    return frontmatter.read(frontmatter.split(_source(content, entry.path)).front or "")


def _source(content: Path, path: PurePath) -> str:
    return files.read(content / path)


def _shown(content: Path, path: PurePath) -> PurePath:
    """The path as a person would type it from where they are."""
    whole = content / path
    here = Path.cwd()
    return PurePosixPath(
        (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()
    )
