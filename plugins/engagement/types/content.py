"""What every content type shares: its fields, and the kinds of value they hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)


class Public:
    """Marks a field whose words the public reads, so the plain-English rules apply to it."""


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("Write some words here, or take the line out.")
    return text.strip()


def _read_day(value: object) -> object:
    """Only a date as ISO 8601 writes it: numbers would otherwise pass as seconds since 1970."""
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            day = dt.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"There is no day '{value}' in the calendar. Check it.") from None
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise ValueError(f"The year {day.year} cannot be right. Check it.")
        return day
    if value is None:
        raise ValueError("Write a date here, such as 2026-06-12, or take the line out.")
    raise ValueError(
        f"'{value}' is not a date we can read. Write the year, month and day: 2026-06-12."
    )


_FIRST_YEAR, _LAST_YEAR = 1900, 2200
"""A year outside these is a slip of the finger."""

Prose = Annotated[str, AfterValidator(_not_blank), Public()]
"""Words the public reads, as plain text (no Markdown)."""

Words = Annotated[str, AfterValidator(_not_blank)]
"""Words that are not checked: a name, an address, a phone number."""

Day = Annotated[dt.date, BeforeValidator(_read_day, json_schema_input_type=dt.date)]
"""A date, written ``2026-06-12``."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The short name of a thing in ``data/``: small letters, digits and hyphens."""


class Part(BaseModel):
    """A group of fields inside a page's front matter."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Part):
    """Where the facts on a page come from, so that a reader can check them."""

    document: Words = Field(description="The title of the document.")
    by: Words = Field(description="Who published it, and when.")
    note: Prose | None = Field(None, description="What it does not tell, or what is made up.")


class Content(BaseModel):
    """A page of the site, as its front matter describes it.

    Subclasses set ``type`` to the word an officer writes in the front matter. Every subclass is
    also a template (``theme/<type>.html``) and a folder of examples (``tests/engagement/types``).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    plural: ClassVar[str]
    """What a list of these is called, as a heading."""

    type: str
    title: Annotated[Prose, Field(max_length=65)] = Field(
        description="What the page is about, in 65 characters or fewer."
    )
    summary: Prose = Field(description="1 or 2 sentences for lists and search results.")
    organisations: tuple[Slug, ...] = Field(
        (), description="Who publishes this: names from data/organisations.yml."
    )
    source: Source | None = Field(None, description="The document the facts come from.")
    reviewed: Day | None = Field(None, description="The day somebody last read it through.")

    @classmethod
    def name(cls) -> str:
        """The word an officer writes after ``type:``."""
        return str(get_args(cls.model_fields["type"].annotation)[0])

    @classmethod
    def public_fields(cls) -> list[str]:
        """The fields whose words the public reads, as `Document.read` takes them."""
        return list(_public_fields(cls, ""))


def _public_fields(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield from _public_in(Annotated[field.annotation, *field.metadata, ()], prefix + name)


def _public_in(annotation: Any, name: str) -> Iterator[str]:
    """Look through ``| None``, lists and groups of fields for what is marked `Public`."""
    if any(isinstance(mark, Public) for mark in getattr(annotation, "__metadata__", ())):
        yield name
        return
    inner = get_args(annotation) or (annotation,)
    is_list = getattr(annotation, "__origin__", None) is tuple
    for part in inner:
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield from _public_fields(part, f"{name}.*." if is_list else f"{name}.")
        elif get_args(part):
            yield from _public_in(part, f"{name}.*" if is_list else name)
