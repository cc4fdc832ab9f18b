"""A feedback report: what people said, and what was done about each thing they said."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engagement.types.content import Content, Day, Part, Prose, Words


class YouSaid(Part):
    """One thing people said, and our answer to it: what we did, what we did not and why (S1, F1)."""

    you_said: Prose
    we_did: Prose | None = None
    we_did_not: Prose | None = None
    because: Prose | None = Field(None, description="Why we did not. Needed with we_did_not.")


class FeedbackReport(Content):
    """The report that closes a consultation (S1 toolkit, step 5; C31 to C36)."""

    plural: ClassVar[str] = "What you said, what we did"

    type: Literal["feedback-report"]
    consultation: Words = Field(
        description="The consultation it answers: its file, such as consultations/survey-2019.md."
    )
    published: Day = Field(description="The day it goes out. It is hidden until then.")
    responses: Annotated[int, Field(ge=0)] = Field(description="How many people took part.")
    who_took_part: Prose = Field(description="Who we heard from, and who we did not.")
    you_said: Annotated[tuple[YouSaid, ...], Field(min_length=1)]
    outside_the_questions: Prose = Field(
        description="What people raised that we did not ask about, or that there was nothing."
    )
    what_next: Prose = Field(description="What happens now, and how to stay involved.")
    thanks: Prose = Field(description="Thank the people who took part.")
