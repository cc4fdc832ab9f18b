"""A newsletter: one issue of news from all the partners, in one voice."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from engagement.types.content import Content, Day, Words


class Newsletter(Content):
    """One issue of a newsletter. The stories are the text of the page, a heading for each."""

    plural: ClassVar[str] = "Newsletters"

    type: Literal["newsletter"]
    name_of_newsletter: Words = Field(
        description="The name every issue shares, such as Member Update."
    )
    issue: Words = Field(description="Which issue this is, such as Summer 2019.")
    published: Day = Field(description="The day it goes out. It is hidden until then.")
    cadence: Literal["weekly", "monthly", "4 a year", "2 a year", "yearly"] = Field(
        description="How often an issue comes out."
    )
    audience: Words = Field("everyone", description="Who it is written for.")
