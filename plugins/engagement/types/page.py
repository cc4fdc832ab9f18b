"""A page of words that is none of the other content types."""

from __future__ import annotations

from typing import ClassVar, Literal

from engagement.types.content import Content


class Page(Content):
    """A page of words, such as the home page or the accessibility statement."""

    plural: ClassVar[str] = "Pages"

    type: Literal["page"]
