"""The content types: one model for each, named like the word after `type:` in the front matter."""

from __future__ import annotations

from engagement.types.consultation import Consultation
from engagement.types.content import Content
from engagement.types.feedback_report import FeedbackReport
from engagement.types.narrative import Narrative
from engagement.types.newsletter import Newsletter
from engagement.types.page import Page

TYPES: dict[str, type[Content]] = {
    model.name(): model for model in (Consultation, FeedbackReport, Narrative, Newsletter, Page)
}
"""Each content type by the word an officer writes after ``type:``."""

__all__ = ["TYPES", "Consultation", "Content", "FeedbackReport", "Narrative", "Newsletter", "Page"]
