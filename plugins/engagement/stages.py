"""Where a consultation stands: pure functions of its dates and of the time now, in UK time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from zoneinfo import ZoneInfo

from engagement.types import Consultation

LONDON = ZoneInfo("Europe/London")


class Stage(StrEnum):
    """The stages a reader can meet, in the order of a consultation's life."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    """Closed, and what people said is being read. The results are not due yet."""
    OVERDUE = "overdue"
    """The day we promised the results by has passed, and they are not out."""
    REPORTED = "reported"


def stage(consultation: Consultation, now: dt.datetime, reported_on: dt.date | None) -> Stage:
    """The stage at ``now``, which must carry a time zone.

    A consultation is open from the first minute of its opening day to 11:59pm on its closing day,
    and its results are overdue from the first minute after the promised day, all in UK time.
    ``reported_on`` is the publication day of its feedback report, or ``None`` where there is none.
    """
    today = london_day(now)
    if today < consultation.opens:
        return Stage.PLANNED
    if today <= consultation.closes:
        return Stage.OPEN
    if reported_on and reported_on <= today:
        return Stage.REPORTED
    return Stage.OVERDUE if today > consultation.promised else Stage.CLOSED


def changes(
    consultation: Consultation, reported_on: dt.date | None
) -> list[tuple[dt.datetime, Stage]]:
    """Every moment at which the stage changes, with the stage that begins then, in order of time."""
    a_day = dt.timedelta(days=1)
    days = {consultation.opens, consultation.closes + a_day, consultation.promised + a_day}
    if reported_on:
        days.add(reported_on)
    moments = sorted(london_midnight(day) for day in days)
    found: list[tuple[dt.datetime, Stage]] = []
    before = Stage.PLANNED
    for moment in moments:
        begins = stage(consultation, moment, reported_on)
        if begins is not before:
            found.append((moment, begins))
            before = begins
    return found


def next_change(moments: Iterable[dt.datetime], now: dt.datetime) -> dt.datetime | None:
    """The first of ``moments`` still to come, so that a build can be set for it."""
    return min((moment for moment in moments if moment > now), default=None)


def london_day(now: dt.datetime) -> dt.date:
    """The date in the UK at ``now``."""
    return now.astimezone(LONDON).date()


def london_midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day in the UK."""
    return dt.datetime.combine(day, dt.time.min, tzinfo=LONDON)
