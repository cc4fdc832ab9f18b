"""People called by one thing about them, as in 'the elderly'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Block
from plainenglish.rule import Fault, rule

_GROUPS = {
    "aged": "older people",
    "blind": "blind people",
    "chronically ill": "people with a long illness",
    "deaf": "deaf people",
    "disabled": "disabled people",
    "elderly": "older people",
    "frail": "people who are frail",
    "frail elderly": "frail older people",
    "handicapped": "disabled people",
    "hard of hearing": "people who are hard of hearing",
    "hearing impaired": "deaf people and people with hearing loss",
    "homeless": "people who are homeless",
    "infirm": "people who are ill",
    "learning disabled": "people with a learning disability",
    "mentally disabled": "people with a learning disability",
    "mentally handicapped": "people with a learning disability",
    "mentally ill": "people with a mental health condition",
    "obese": "people who live with obesity",
    "partially sighted": "people with sight loss",
    "physically disabled": "disabled people",
    "severely disabled": "people with a severe disability",
    "terminally ill": "people who are dying",
    "unemployed": "people who are out of work",
    "visually impaired": "people with sight loss",
    "vulnerable": "people who may need more help",
}
_PERSONS = {
    "alcoholic": "a person with an alcohol addiction",
    "diabetic": "a person with diabetes",
    "epileptic": "a person with epilepsy",
    "haemophiliac": "a person with haemophilia",
    "paraplegic": "a person with paraplegia",
    "schizophrenic": "a person with schizophrenia",
}


@rule(
    on=Block,
    source="NHS service manual, Inclusive content; GOV.UK, Inclusive language about disability",
    good=[
        "We listen to disabled people.",
        "The elderly population grows. The blind man met us. The disabled toilet is shut.",
        "Ask the Royal Society for the Blind.",
        "This is a diabetic eye check.",
    ],
    bad=[
        "We care for the elderly.",
        "The disabled are welcome.",
        "The homeless in our towns wait longest.",
        "My son is a diabetic.",
    ],
)
def adjective_for_people(block: Block) -> Iterator[Fault]:
    """'The elderly' makes people one thing, and all alike. Say 'people' first, in the words that they
    choose: 'older people', 'disabled people', 'people with diabetes'.
    """
    for found in _CALLED.finditer(block.text):
        words = found["words"]
        if block.is_silent(found.start(), found.end()):
            continue
        label = (found["group"] or found["person"]).lower()
        instead = _GROUPS[label] if found["group"] else _PERSONS[label]
        yield Fault(
            f"'{words}' makes people one thing. Write '{instead}'.",
            found.start(),
            found.start() + len(words),
            instead[0].upper() + instead[1:] if words[0].isupper() else instead,
        )


_GOES_ON = (
    "about after all also although always among and are around as at because before being both but by "
    "can cannot could deserve do during each even face feel find for from get had has have how if in "
    "including into is less like live lived living may might more most must need needs never not of "
    "often on or rather receive should since so still than that through to too under until was we were "
    "what when where whether which while who whose will with within without would"
)
"""Words that can follow people so called, but not an adjective before what it describes."""


def _any(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace("\\ ", r"\s+")


_PEOPLE = "(?:people|persons?|patients?|residents?|adults?|children|men|women)"
_CALLED = re.compile(
    rf"""
    (?<![\w-]) (?P<words>
        (?-i:[Tt]he) \s+ (?:most\s+|very\s+)? (?P<group> (?-i:{_any(list(_GROUPS))}) )
      | (?-i:[Aa]n?) \s+ (?P<person> (?-i:{_any(list(_PERSONS))}) )
    )
    (?= \s*(?:$|[.,;:!?)\]]) | \s+[\u2013\u2014-]\s | \s+(?:{"|".join(_GOES_ON.split())})\b )
    (?! ,\s+(?:[\w-]+,?\s+){{0,4}}{_PEOPLE}\b )
    (?! \s+(?:and|or)\s+(?:[\w-]+\s+){{1,3}}?(?:{_PEOPLE}|care|services?)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
