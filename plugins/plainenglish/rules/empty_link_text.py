"""Links whose words do not say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Document
from plainenglish.rule import Fault, rule


@rule(
    on=Document,
    source="NHS service manual, Formatting: links; WCAG 2.2, link purpose (R-22)",
    good=[
        "Read [how we involve you](involve.md).",
        "Find out more about [care at night](night.md).",
        "[Read more about care at night](night.md)",
        "Write to [team@example.org](mailto:team@example.org).",
    ],
    bad=[
        "To have your say, [click here](survey.md).",
        "Care is changing. [Find out more](night.md)",
        "See [https://example.org/plans](https://example.org/plans).",
        'Go <a href="night.md">here</a>.',
        "[](night.md)",
    ],
)
def empty_link_text(document: Document) -> Iterator[Fault]:
    """Many people who use a screen reader hear the links of a page one after another, without the
    words around them. 'Click here' says nothing then. Make a link of the words that say what a
    reader will find.
    """
    for link in document.links:
        if link.is_picture:
            continue
        words = " ".join(link.text.split())
        if not words and not link.is_html:
            yield Fault(
                "This link has no words. Say what a reader will find there.", unit=link.block
            )
        elif _says_nothing(words):
            yield Fault(
                f"The link '{words}' does not say where it leads. "
                "Make a link of the words that say what a reader will find.",
                unit=link.block,
            )
        elif _WEB_ADDRESS.fullmatch(words):
            yield Fault(
                f"The link '{words}' is a web address. Write what a reader will find there, and make "
                "a link of those words.",
                unit=link.block,
            )


def _says_nothing(words: str) -> bool:
    plain = _NO_LETTER.sub(" ", words.lower()).strip()
    return bool(_EMPTY.fullmatch(plain))


_NO_LETTER = re.compile(r"[^\w]+")
_HERE = r"(?:here|this|(?:on |at )?(?:this|the|our) (?:link|page|webpage|web page))"
_MORE = (
    r"(?:more|(?:(?:for|get|find) )?(?:more|further|full) (?:info|information|details?)|details)"
)
_VERB = (
    r"(?:click|tap|press|follow|use|visit|see|go|read|view|look|open|find(?: out)?|found|available"
    r"|learn|discover|show|know|continue|download|get|please)"
)
_EMPTY = re.compile(
    rf"(?:{_VERB} )*(?:on |to |at |it )*(?:{_HERE}|{_MORE}(?: {_HERE})?|(?:web ?)?link|on|reading|url)"
    rf"|(?:please )?{_HERE} (?:for|to (?:find|see|read|get|learn|view)(?: out)?) {_MORE}"
    rf"|(?:please )?click {_HERE} (?:for|to (?:find|see|read|get|learn|view)(?: out)?) {_MORE}"
    r"|(?:click|tap|press)(?: on)?(?: the)? (?:below|link below|link above)"
    r"|(?:read|see|view|open|click|continue|download|visit|info|information)"
)
_WEB_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:uk|org|com|net|gov)/\S+", re.IGNORECASE
)
