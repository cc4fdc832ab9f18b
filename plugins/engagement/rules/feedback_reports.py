"""What a feedback report owes the people who took part."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from engagement.site import Entry, Site
from engagement.types import Consultation, FeedbackReport
from engagement.wrong import Wrong
from plainenglish.rule import rule


@rule(
    on=FeedbackReport,
    source="S1 toolkit, step 5: show how feedback has made a difference (F1)",
    good=[
        "- you_said: Ask us earlier.\n  we_did: We now ask before we plan.",
        "- you_said: Open all night.\n  we_did_not: We did not open all night.\n"
        "  because: Too few people came.",
    ],
    bad=["- you_said: Open all night.", "- you_said: Open all night.\n  we_did_not: We did not."],
)
def unanswered(entry: Entry, site: Site) -> Iterator[Wrong]:
    """Each thing people said gets an answer: what we did, what we did not and why, or both."""
    for index, pair in enumerate(_of(entry).you_said):
        key = ("you_said", index)
        if not pair.we_did and not pair.we_did_not:
            yield Wrong("Answer this. Add 'we_did', or 'we_did_not' with 'because'.", key)
        elif pair.we_did_not and not pair.because:
            yield Wrong("Say why you did not. Add 'because' below 'we_did_not'.", key)


@rule(
    on=FeedbackReport,
    source="S4: responses are published or summarised (C31)",
    good=["consultation: consultations/survey-2019.md"],
    bad=["consultation: consultations/survey.md, where there is no such page"],
)
def report_on_nothing(entry: Entry, site: Site) -> Iterator[Wrong]:
    """A feedback report belongs to one consultation, after it has closed, and the only one."""
    report = _of(entry)
    consultation = site.consultation_of(entry)
    known = [str(other.path) for other in site.entries if isinstance(other.content, Consultation)]
    if consultation is None or str(consultation.path) not in known:
        near = get_close_matches(report.consultation, known, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else "Write its file: 'consultations/NAME.md'."
        yield Wrong(f"There is no consultation '{report.consultation}'. {hint}", ("consultation",))
        return
    for other in site.entries:
        if (
            isinstance(other.content, FeedbackReport)
            and other.content.consultation == report.consultation
            and other.path < entry.path
        ):
            message = f"'{other.path}' already reports on this consultation. Keep one report."
            yield Wrong(message, ("consultation",))
    assert isinstance(consultation.content, Consultation)
    if report.published <= consultation.content.closes:
        yield Wrong(
            f"The report comes out on {report.published}, but people can respond until "
            f"{consultation.content.closes}. Give a later day.",
            ("published",),
        )


def _of(entry: Entry) -> FeedbackReport:
    assert isinstance(entry.content, FeedbackReport)
    return entry.content
