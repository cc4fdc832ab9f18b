"""Where a consultation stands, at every boundary, in UK time."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from engagement.stages import LONDON, Stage, changes, next_change, stage
from engagement.types import Consultation

UTC = dt.UTC


def consultation(opens: str, closes: str, **more: object) -> Consultation:
    return Consultation.model_validate(
        {
            "type": "consultation",
            "title": "Care at night",
            "summary": "We ask about care at night.",
            "opens": opens,
            "closes": closes,
            "why": "We need more staff.",
            "affects": "You, if you live here.",
            "options": [{"name": "Stay open", "summary": "We stay open."}],
            "questions": ["What do you think?"],
            "ways_to_respond": [
                {"how": "online", "where": "https://example.org"},
                {"how": "post", "where": "Freepost"},
            ],
            "contact": {"team": "Team", "email": "a@example.org", "phone": "1", "post": "Freepost"},
            "what_next": "We will read it all.",
            **more,
        }
    )


def at(text: str, zone: dt.tzinfo = LONDON) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


SPRING = consultation("2026-03-29", "2026-04-19")
AUTUMN = consultation("2026-10-01", "2026-10-25", results_due="2026-11-20")
LEAP = consultation("2028-02-15", "2028-02-29")


@pytest.mark.parametrize(
    ("subject", "now", "expected"),
    [
        (SPRING, at("2026-03-28T23:59:59"), Stage.PLANNED),
        (SPRING, at("2026-03-29T00:00:00"), Stage.OPEN),
        (SPRING, at("2026-03-29T02:30:00"), Stage.OPEN),
        (SPRING, at("2026-04-19T23:59:59"), Stage.OPEN),
        (SPRING, at("2026-04-20T00:00:00"), Stage.CLOSED),
        (SPRING, at("2026-04-19T22:59:00", UTC), Stage.OPEN),
        (SPRING, at("2026-04-19T23:00:00", UTC), Stage.CLOSED),
        (AUTUMN, at("2026-10-25T23:59:59"), Stage.OPEN),
        (AUTUMN, at("2026-10-25T23:59:59", UTC), Stage.OPEN),
        (AUTUMN, at("2026-10-26T00:00:00", UTC), Stage.CLOSED),
        (AUTUMN, at("2026-11-20T23:59:59"), Stage.CLOSED),
        (AUTUMN, at("2026-11-21T00:00:00"), Stage.OVERDUE),
        (LEAP, at("2028-02-29T23:59:59"), Stage.OPEN),
        (LEAP, at("2028-03-01T00:00:00"), Stage.CLOSED),
        (LEAP, at("2028-02-29T23:59:59", ZoneInfo("America/New_York")), Stage.CLOSED),
    ],
)
def test_the_stage_changes_at_midnight_in_the_uk(
    subject: Consultation, now: dt.datetime, expected: Stage
):
    assert stage(subject, now, reported_on=None) is expected


def test_results_are_promised_within_12_weeks_unless_the_page_says_sooner():
    """C5"""
    assert SPRING.promised == dt.date(2026, 4, 19) + dt.timedelta(days=84)
    assert AUTUMN.promised == dt.date(2026, 11, 20)


def test_a_report_ends_the_wait_on_the_day_it_comes_out():
    out = dt.date(2026, 6, 1)
    assert stage(SPRING, at("2026-05-31T23:59:59"), out) is Stage.CLOSED
    assert stage(SPRING, at("2026-06-01T00:00:00"), out) is Stage.REPORTED
    assert stage(SPRING, at("2027-01-01T00:00:00"), out) is Stage.REPORTED


def test_the_changes_are_the_moments_at_which_the_stage_differs():
    for reported_on in (None, dt.date(2026, 6, 1), dt.date(2026, 8, 1)):
        for moment, begins in changes(SPRING, reported_on):
            just_before = moment.astimezone(UTC) - dt.timedelta(seconds=1)
            assert stage(SPRING, moment, reported_on) is begins
            assert stage(SPRING, just_before, reported_on) is not begins


def test_the_next_change_is_the_first_one_still_to_come():
    moments = [moment for moment, _ in changes(SPRING, None)]
    assert next_change(moments, at("2026-04-01T12:00:00")) == at("2026-04-20T00:00:00")
    assert next_change(moments, at("2027-04-01T12:00:00")) is None
