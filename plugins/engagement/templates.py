"""What the templates get: the NHS components, filters, and the data of each page."""

from __future__ import annotations

import datetime as dt
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
        "nhs_datetime": nhs_datetime,
        "inline": lambda line: Markup(inline(line)),  # noqa: S704  # it escapes all but bold
        "picture": lambda name: f"assets/pictures/{name}.svg" if name in pictures.names() else "",
    }
    env.globals["site"] = site
    return env


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


def nhs_datetime(moment: dt.datetime) -> str:
    """``15 June 2026 at 5:30pm``, in UK time."""
    local = moment.astimezone(stages.LONDON)
    hour = local.hour % 12 or 12
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{nhs_date(local.date())} at {hour}{minutes}{'am' if local.hour < 12 else 'pm'}"
