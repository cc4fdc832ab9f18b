"""Facts that tell who a person is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Block, Document, Kind
from plainenglish.finding import Severity
from plainenglish.rule import Fault, rule

_SOURCE = "UK GDPR, articles 5 and 9 (R-41); NHS data dictionary, NHS number"


@rule(
    on=Document,
    source=_SOURCE,
    good=[
        "Phone us on 0300 123 4567 or 01604 651100, or write to NN1 1AA.",
        "Our form is number 943 476 5918.",
        "> I had to wait for 3 hours, said one patient.",
        "> The team at team@example.nhs.uk helped me.",
    ],
    bad=[
        "Your NHS number is 943 476 5919.",
        "> My number is 999 000 0018, and nobody asked me.",
        "> You can ring me on 07700 900123.",
        "> I live at NN1 1AA, said one patient.",
        "> Write to jane.smith@example.com about it.",
    ],
)
def personal_data(document: Document) -> Iterator[Fault]:
    """A number, an email address or a postcode can tell who said something, and a page stays on the
    web for years. Take out what tells who a person is, above all from what they told us. An example
    should not look like a real NHS number.
    """
    for block in document.blocks:
        for found in _NHS_NUMBER.finditer(block.text):
            if _is_nhs_number(block, found):
                yield _fault(block, found, "may be the NHS number of a person. Take it out.")
        if block.quoted and block.kind is not Kind.CODE:
            for found in _MOBILE.finditer(block.text):
                yield _fault(block, found, "may be the phone number of a person. Take it out.")
            for found in _emails(block):
                if _is_named(found) or _PRIVATE_MAIL.search(found[0]):
                    yield _fault(block, found, "may be the email of a person. Take it out.")
            for found in _POSTCODE.finditer(block.text):
                yield _fault(
                    block,
                    found,
                    "may tell where the person lives. Leave only the first part of the postcode.",
                    found[0].split()[0] if " " in found[0] else None,
                )


@rule(
    on=Document,
    source=_SOURCE,
    severity=Severity.ADVICE,
    good=[
        "Write to team@example.nhs.uk or patient.experience@example.nhs.uk.",
        "Phone 0300 123 4567.",
    ],
    bad=["Write to jane.smith@nhs.net.", "Text Jane on 07700 900123."],
)
def personal_contact(document: Document) -> Iterator[Fault]:
    """People change jobs, and a page stays. Give the address or number of a team, which goes on
    working and tells nothing about a person.
    """
    for block in document.ours:
        for found in _MOBILE.finditer(block.text):
            yield _fault(block, found, "is a mobile number. If it is one person's, give a team's.")
        for found in _emails(block):
            if _is_named(found):
                yield _fault(block, found, "looks like one person's email. Give a team's.")


def _fault(block: Block, found: re.Match[str], what: str, suggestion: str | None = None) -> Fault:
    return Fault(f"'{found[0]}' {what}", found.start(), found.end(), suggestion, block)


_NHS_NUMBER = re.compile(
    r"(?<![\w./@+-])(?P<digits>[34679]\d{2}(?P<gap>[ \u00a0-]?)\d{3}(?P=gap)\d{4})(?![\w/@-]|\.\d)"
)
_OTHER_NUMBER = re.compile(
    r"(?:\d|\+44|\(0\)|isbn(?:-1[03])?:?|(?:ref|reference|order|charity|company|account|tel|telephone|phone|call|ring|fax"
    r"|mobile|form|invoice|product|item|doi)(?:\s+(?:no|number|us|on|is|id))*\.?:?)\s*$",
    re.IGNORECASE,
)


def _is_nhs_number(block: Block, found: re.Match[str]) -> bool:
    """Whether the digits add up as those of an NHS number do, and the words before fit."""
    digits = [int(digit) for digit in found["digits"] if digit.isdigit()]
    # all the weights, 10 to 1, so that the last digit is checked in the same sum
    if sum(digit * weight for digit, weight in zip(digits, range(10, 0, -1), strict=True)) % 11:
        return False
    return len(set(digits)) > 1 and not _OTHER_NUMBER.search(
        block.text[max(0, found.start() - _NEAR) : found.start()]
    )


_NEAR = 30

_MOBILE = re.compile(r"(?<![\w./-])(?:\+44\s?(?:\(0\)\s?)?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}(?![\w/@-])")
_POSTCODE = re.compile(
    r"\b(?!GIR)[A-PR-UWYZ][A-HK-Y]?\d(?:\d|[A-HJKPSTUW])?[ \u00a0]\d[ABD-HJLNP-UW-Z]{2}\b"
)
_EMAIL = re.compile(r"(?<![\w.+@-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NAMED = re.compile(
    r"(?P<first>[a-z]{2,})\.(?P<last>[a-z']{3,}(?:-[a-z']{3,})?)\d{0,3}@", re.IGNORECASE
)
_PRIVATE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|me|aol|live|msn|btinternet|sky|talktalk|virginmedia)\.",
    re.IGNORECASE,
)
_ROLES = frozenset(
    """
    access admin advice advocacy access appointments booking bookings care carers centre charity clinic comms
    communication communications community complaints consultation consultations contact customer
    data desk development digital east england engagement engage enquiries enquiry equality events experience
    family feedback foi freedom general get governance group have health healthwatch help helpdesk home
    hospital hub human icb info information inclusion integrated involve involved involvement join
    learning library line liaison mail media medical member members membership mental north nhs night
    nurse nursing office officer online our pals participation partnership partnerships patient patients
    people planning plans practice press primary privacy programme project protection public quality
    reception referrals relations research resources safety say secretary service services south staff
    strategy support surgery survey talk team teams the training transport trust urgent views voice
    volunteer volunteering volunteers west website wellbeing work working your youth
    """.split()
)
"""Words of which the address of a team is made: `patient.experience@`."""


def _emails(block: Block) -> Iterator[re.Match[str]]:
    if "@" in block.text:
        yield from _EMAIL.finditer(block.text)


def _is_named(email: re.Match[str]) -> bool:
    """Whether an email address looks like a first and a last name."""
    named = _NAMED.match(email[0])
    return named is not None and not ({named["first"].lower(), named["last"].lower()} & _ROLES)
