"""What the templates get: the NHS components, filters, and the data of each page."""

from __future__ import annotations

import datetime as dt
import posixpath
from pathlib import PurePosixPath
from typing import Any

import jinja2
from markupsafe import Markup

from easyread import pictures
from easyread.render import inline
from engagement import stages
from engagement.pages import GeneratedPage
from engagement.site import Entry, Site
from engagement.types import Consultation


def prepare(env: jinja2.Environment, site: Site) -> jinja2.Environment:
    """The environment with NHS components, our filters, and every value escaped when printed."""
    assert env.loader is not None
    env.loader = jinja2.ChoiceLoader([env.loader, jinja2.PackageLoader("nhsuk_frontend_jinja")])
    env.undefined = jinja2.ChainableUndefined
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.filters |= {
        "nhs_date": nhs_date,
        "inline": _inline,
        "picture": lambda name: f"assets/pictures/{name}.svg" if name in pictures.names() else "",
    }
    env.globals["site"] = site
    return env


@jinja2.pass_context
def _inline(context: jinja2.runtime.Context, line: str) -> Markup:
    """A line of an easy-read page, with links to other pages as seen from this one."""
    entry: Entry = context["entry"]
    site: Site = context["site"]

    def address(target: str) -> str:
        path, mark, fragment = target.partition("#")
        page = site.page_at(PurePosixPath(posixpath.normpath(entry.path.parent / path)))
        if not path or ":" in path or page is None:
            return target
        here: str = context["page"].url
        return posixpath.relpath(page.url or ".", here) + "/" + mark + fragment

    return Markup(inline(line, address))  # noqa: S704  # it escapes all but bold words and links


def template_of(entry: Entry | None, generated: GeneratedPage | None) -> str:
    """The template that shows a page: the content type's, or the generated page's own."""
    if generated is not None:
        return generated.template
    if entry is None:
        return "main.html"
    return "home.html" if entry.url == "" else f"{entry.content.type}.html"


def context_of(entry: Entry | None, generated: GeneratedPage | None, site: Site) -> dict[str, Any]:
    """The data of one page, by the names the templates use."""
    context: dict[str, Any] = {"entry": entry}
    if generated is not None:
        context |= generated.context
    if entry is not None and isinstance(entry.content, Consultation):
        report = site.report_on(entry)
        day = report.content.published if report else None  # type: ignore[attr-defined]
        context["stage_changes"] = [
            [moment.isoformat(), str(stage)] for moment, stage in stages.changes(entry.content, day)
        ]
    return context


def nhs_date(day: dt.date) -> str:
    """``15 June 2026`` (NHS service manual, R-25)."""
    return f"{day.day} {day:%B %Y}"
