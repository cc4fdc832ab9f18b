"""A consultation: we ask before we decide, between two dates, about real options."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from engagement.types.content import Content, Day, Part, Prose, Words

ANALYSIS = dt.timedelta(weeks=12)
"""How long after closing the results are promised, unless a page says sooner (S4, C5)."""

OFFLINE = frozenset({"post", "phone", "text relay", "in person"})


class Option(Part):
    """One of the choices that people are asked about."""

    name: Prose
    summary: Prose
    preferred: bool = Field(False, description="True if this is the option we would choose today.")


class WayToRespond(Part):
    """One way for a person to tell us what they think."""

    how: Literal["online", "email", "post", "phone", "text relay", "in person"]
    where: Words = Field(
        description="The web address, email address, postal address, number or place."
    )
    note: Prose | None = None


class Contact(Part):
    """Who to ask, also after the consultation has closed."""

    team: Words
    email: Words
    phone: Words
    post: Words


class Delay(Part):
    """Why the results are late, and when they will come (S4, C5; GOV.UK publishing guidance, R-3)."""

    reason: Prose
    new_date: Day


class Consultation(Content):
    """A consultation, from the day it is planned to the day its results are out.

    The stage (planned, open, closed, reported, overdue) is never written down: it comes from the
    dates, in `engagement.stages`. Requirement ids are those of the mission's list: C1 to C41.
    """

    plural: ClassVar[str] = "Consultations"

    type: Literal["consultation"]
    opens: Day = Field(description="The first day people can respond.")
    closes: Day = Field(description="The last day. People have until 11:59pm, UK time.")
    results_due: Day | None = Field(
        None, description="When the results come out, if sooner than 12 weeks after closing."
    )
    why: Prose = Field(description="Why we are asking, in a few sentences.")
    affects: Prose = Field(description="Who this is about, so that readers can tell if it is them.")
    options: Annotated[tuple[Option, ...], Field(min_length=1)] = Field(
        description="The choices. One alone needs single_option_reason."
    )
    single_option_reason: Prose | None = None
    questions: Annotated[tuple[Prose, ...], Field(min_length=1)] = Field(description="What we ask.")
    ways_to_respond: Annotated[tuple[WayToRespond, ...], Field(min_length=2)] = Field(
        description="At least two, and one that needs no internet."
    )
    contact: Contact
    what_next: Prose = Field(description="What happens after it closes.")
    length_reason: Prose | None = Field(
        None, description="Why it lasts under 2 or over 12 weeks, if it does."
    )
    delay: Delay | None = Field(None, description="Fill this in if the results are late.")

    @field_validator("closes")
    @classmethod
    def _closes_after_it_opens(cls, closes: dt.date, info: ValidationInfo) -> dt.date:
        opens = info.data.get("opens")
        if opens and closes < opens:
            raise ValueError(
                f"The consultation closes on {closes} but opens on {opens}. "
                "Give a closing date after the opening date."
            )
        return closes

    @field_validator("results_due")
    @classmethod
    def _due_after_it_closes(cls, due: dt.date | None, info: ValidationInfo) -> dt.date | None:
        closes = info.data.get("closes")
        if due and closes and due <= closes:
            raise ValueError(
                f"The results are due on {due}, but people can respond until {closes}. "
                "Give a later day."
            )
        return due

    @property
    def days_open(self) -> int:
        """How many days people can respond on, the first and the last counted."""
        return (self.closes - self.opens).days + 1

    @property
    def promised(self) -> dt.date:
        """The day by which we said we would publish what people told us."""
        return self.results_due or self.closes + ANALYSIS
