"""What the law, case law and the seeds ask of a consultation."""

from __future__ import annotations

from collections.abc import Iterator

from engagement.site import Entry, Site
from engagement.stages import Stage
from engagement.types import Consultation
from engagement.types.consultation import OFFLINE
from engagement.wrong import Wrong
from plainenglish.finding import Severity
from plainenglish.rule import rule


@rule(
    on=Consultation,
    source="S4: report within 12 weeks of closing, or briefly explain the delay (C5, R-3)",
    good=[
        "delay:\n  reason: We are still reading the 900 letters you sent.\n  new_date: 2026-09-01"
    ],
    bad=["A consultation whose results are late, with no delay"],
)
def late_without_reason(entry: Entry, site: Site) -> Iterator[Wrong]:
    """We promise a day for the results. If we miss it, people are told why and when they will come."""
    consultation = _of(entry)
    if site.stage(entry) is Stage.OVERDUE:
        if consultation.delay is None:
            yield Wrong(
                f"The results were due on {consultation.promised} and are not out. "
                "Add 'delay' with a 'reason' and a 'new_date'.",
                ("results_due",) if consultation.results_due else ("closes",),
            )
        elif consultation.delay.new_date < site.today:
            yield Wrong(
                f"The new day for the results, {consultation.delay.new_date}, has passed. "
                "Publish the feedback report, or give another day and the reason.",
                ("delay", "new_date"),
            )


@rule(
    on=Consultation,
    source="S4: options considered; Gunning (R-1): proposals at a formative stage (C13, C14)",
    good=["Two options", "One option, with single_option_reason"],
    bad=["One option alone"],
)
def single_option(entry: Entry, site: Site) -> Iterator[Wrong]:
    """People need a real choice. If there is only one option, say in public why there are no others."""
    consultation = _of(entry)
    if len(consultation.options) == 1 and not consultation.single_option_reason:
        yield Wrong(
            "There is only 1 option. Add another, or say in 'single_option_reason' why there is none.",
            ("options",),
        )


@rule(
    on=Consultation,
    source="S4: a range of opportunities to take part (K11)",
    good=["ways_to_respond: an online form, and a postal address"],
    bad=["ways_to_respond: an online form, and an email address"],
)
def only_online(entry: Entry, site: Site) -> Iterator[Wrong]:
    """Many people are not online. Give at least one way to respond by post, by phone or in person."""
    if not any(way.how in OFFLINE for way in _of(entry).ways_to_respond):
        yield Wrong(
            "Every way to respond needs the internet. Add one of: post, phone, text relay, in person.",
            ("ways_to_respond",),
        )


@rule(
    on=Consultation,
    source="S4: typically 2 to 12 weeks (C3); Gunning: adequate time (R-1)",
    good=["opens: 2026-05-04, closes: 2026-06-14"],
    bad=["opens: 2026-05-04, closes: 2026-05-10, with no length_reason"],
)
def short_consultation(entry: Entry, site: Site, *, fewest_days: int = 14) -> Iterator[Wrong]:
    """People need time to find out, think and answer. Under 2 weeks needs a reason in public."""
    consultation = _of(entry)
    if consultation.days_open < fewest_days and not consultation.length_reason:
        yield Wrong(
            f"People have {consultation.days_open} days to respond. Give {fewest_days} or more, "
            "or say in 'length_reason' why it has to be shorter.",
            ("closes",),
        )


@rule(
    on=Consultation,
    source="S4: typically 2 to 12 weeks (C3)",
    severity=Severity.ADVICE,
    good=["opens: 2026-05-04, closes: 2026-07-26"],
    bad=["opens: 2026-01-05, closes: 2026-12-20, with no length_reason"],
)
def long_consultation(entry: Entry, site: Site, *, most_days: int = 84) -> Iterator[Wrong]:
    """Over 12 weeks is rare. Say why, so that people know it is no mistake."""
    consultation = _of(entry)
    if consultation.days_open > most_days and not consultation.length_reason:
        yield Wrong(
            f"People have {consultation.days_open} days to respond, which is over 12 weeks. "
            "Say in 'length_reason' why.",
            ("closes",),
        )


@rule(
    on=Consultation,
    source="S1 toolkit: 1 month to analyse and report; S4: report within 12 weeks (C5, C6)",
    severity=Severity.ADVICE,
    good=["closes: 2026-05-03, results_due: 2026-06-14"],
    bad=[
        "closes: 2026-05-03, results_due: 2026-05-10",
        "closes: 2026-05-03, results_due: 2027-05-03",
    ],
)
def unusual_promise(
    entry: Entry, site: Site, *, fewest_days: int = 28, most_days: int = 84
) -> Iterator[Wrong]:
    """It takes about a month to read what people said, and they should not wait over 12 weeks."""
    consultation = _of(entry)
    days = (consultation.promised - consultation.closes).days
    if not fewest_days <= days <= most_days:
        yield Wrong(
            f"The results are promised {days} days after it closes. "
            f"Promise them after {fewest_days} to {most_days} days.",
            ("results_due",),
        )


def _of(entry: Entry) -> Consultation:
    assert isinstance(entry.content, Consultation)
    return entry.content
