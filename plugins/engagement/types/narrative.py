"""A core narrative: what we do, why it must change, what we plan and who gains."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engagement.types.content import Content, Day, Prose, Words


class Narrative(Content):
    """One agreed story that every partner tells in the same words (S1 toolkit, step 2).

    The text of the page carries the four parts of the story under headings (requirement N5); the
    front matter carries the key messages that other pages reuse (N4).
    """

    plural: ClassVar[str] = "Our plans"

    type: Literal["narrative"]
    key_messages: Annotated[tuple[Prose, ...], Field(min_length=3, max_length=6)] = Field(
        description="3 to 6 messages of one sentence each: what people must hear and understand."
    )
    approved_by: Words = Field(description="The group that agreed this narrative.")
    approved_on: Day = Field(description="The day they agreed it.")
