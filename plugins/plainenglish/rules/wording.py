"""Small words and signs that slow a reader down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Block
from plainenglish.finding import Severity
from plainenglish.matches import as_capital, matches
from plainenglish.rule import Fault, rule


@rule(
    on=Block,
    source="NHS service manual, A to Z of NHS health writing: eg, etc and ie (R-26)",
    severity=Severity.ADVICE,
    good=["Bring a photo, for example. Go by bus."],
    bad=[
        "Bring a photo, eg a bus pass.",
        "Bring a photo, i.e. a picture.",
        "Bring a pen, etc.",
        "Write to us via email.",
        "We compared the north vs the south.",
    ],
)
def latin(block: Block) -> Iterator[Fault]:
    """Latin words and short forms are hard for many readers, and a screen reader may read 'eg' as
    'egg'. Write 'for example', 'that is', 'by' or 'through', or end the list.
    """
    for found in matches(_LATIN, block):
        short = found[0].lower().replace(".", "")
        instead = _PLAIN[short]
        is_swap = short in ("eg", "ie")
        end = found.end()
        if is_swap and found[0].endswith(".") and found[0].count(".") == 1:
            end -= 1  # the stop of a sentence, not of "e.g."
        yield Fault(
            f"'{block.text[found.start() : end]}' is Latin. {instead}",
            found.start(),
            end,
            as_capital(_SWAPS[short], found[0]) if is_swap else None,
        )


_LATIN = re.compile(
    r"(?<![\w.@/-])(?:[Ee]\.?g\b\.?|[Ii](?:\.e|e)\b\.?|etc\b\.?|(?<=\s)via(?=\s)|(?<=\s)vs\b\.?(?=\s)|viz\b\.?)(?![\w@/-])"
)
_SWAPS = {"eg": "for example", "ie": "that is"}
_PLAIN = {
    "eg": "Write 'for example'.",
    "ie": "Write 'that is', or say it in another way.",
    "etc": "Begin with 'such as', or end the list with 'and more'.",
    "via": "Write 'by' or 'through'.",
    "vs": "Write 'and' or 'against'.",
    "viz": "Write 'that is'.",
}


@rule(
    on=Block,
    source="NHS service manual, Punctuation: negative contractions (R-26)",
    severity=Severity.ADVICE,
    good=["You do not need to book. We'll write to you."],
    bad=["You don't need to book.", "You can\u2019t come in."],
)
def contraction_of_not(block: Block) -> Iterator[Fault]:
    """Many people miss the 'n't' in 'don't', and then read the opposite. Write 'do not'."""
    for found in matches(_CONTRACTION, block):
        verb = found["verb"]
        full = _IRREGULAR.get(verb.lower(), f"{verb} not")
        yield Fault(
            f"'{found[0]}' is easily misread. Write '{as_capital(full, verb)}'.",
            found.start(),
            found.end(),
            # "don't you" would become "do not you"
            None
            if verb.isupper() or _SUBJECT_FOLLOWS.match(block.text, found.end())
            else as_capital(full, verb),
        )


_CONTRACTION = re.compile(
    r"\b(?P<verb>do|does|did|is|are|was|were|have|has|had|ca|wo|sha|would|could|should|must|need|might)"
    r"n['\u2019]t\b",
    re.IGNORECASE,
)
_IRREGULAR = {"ca": "cannot", "wo": "will not", "sha": "shall not"}
_SUBJECT_FOLLOWS = re.compile(
    r"\s+(?:I|you|we|they|he|she|it|there|this|that|these|those|the|people|an?|our|your|my)\b"
)


@rule(
    on=Block,
    source="NHS service manual, Formatting: no block capitals (R-26)",
    severity=Severity.ADVICE,
    good=["Please speak clearly.", "Ask NHS England or the GP."],
    bad=["PLEASE SPEAK CLEARLY to us."],
)
def block_capitals(block: Block) -> Iterator[Fault]:
    """Words in capitals all have the same shape, so they are slow to read, and they seem to shout.
    Use small letters, and bold for the few words that must stand out.
    """
    for found in matches(_CAPITALS, block):
        words = _LETTERS.findall(found[0])
        loud = [word for word in words if len(word) > _LONGEST_SHORT_FORM or word in _EVERYDAY]
        if len(words) >= _MANY and len(loud) * 2 >= len(words):
            yield Fault(
                f"'{_opening(found[0])}' is in capitals. Use small letters.",
                found.start(),
                found.end(),
            )


def _opening(words: str) -> str:
    first = words.split()
    return " ".join(first[:5]) + (" \u2026" if len(first) > 5 else "")


_MANY = 3
_LONGEST_SHORT_FORM = 5
_CAPITALS = re.compile(
    r"(?<![\w&'\u2019/-])[A-Z][A-Z'\u2019/-]*+(?:[ ,:&-]++[A-Z0-9][A-Z0-9'\u2019/-]*+)+(?![\w&])"
)
_LETTERS = re.compile(r"[A-Z]+(?:['\u2019][A-Z]+)?")
_EVERYDAY = frozenset(
    "A ABOUT ALL AN AND ANY ARE AS AT BE BEFORE BY CALL CAN CARE CLOSE DATE DO DRAFT END FOR FREE FROM "
    "FULL HAS HAVE HEALTH HELP HERE HOME HOW I IF IN IS IT LAST LATE MAY MUST NEW NO NOT NOTE NOW OF OFF "
    "ON ONE ONLY OPEN OR OUR OUT PLAN READ STOP TEAM THAT THE THEY THIS TO TODAY UNTIL UP WAS WE WHAT "
    "WHEN WHO WILL WITH WORK YES YOU YOUR".split()
)


@rule(
    on=Block,
    source="NHS service manual, Punctuation: ampersand (R-26)",
    severity=Severity.ADVICE,
    good=[
        "Go to A&E with your Q&A sheet.",
        "Marks & Spencer came.",
        "Patients and carers came.",
    ],
    bad=["Patients & carers came.", "We plan care & support."],
)
def ampersand(block: Block) -> Iterator[Fault]:
    """The sign '&' is hard to read for some people, and some screen readers leave it out. Write
    'and', but keep the sign in a name and in A&E.
    """
    for found in matches(_AMPERSAND, block):
        if not (found["before"][0].isupper() and found["after"][0].isupper()):
            at = found.start("sign")
            spaced = bool(found["space"]) and block.text[at + 1].isspace()
            yield Fault("Write 'and' for '&'.", at, at + 1, "and" if spaced else None)


_AMPERSAND = re.compile(
    r"(?<![\w'\u2019-])(?P<before>[^\W_][\w'\u2019-]{0,40}),?(?P<space>\s?)(?P<sign>&)(?=\s?(?P<after>[^\W_]))"
)


@rule(
    on=Block,
    source="NHS service manual, Numbers: use numerals (R-24)",
    severity=Severity.ADVICE,
    good=[
        "You can come on 3 days.",
        "You can ask one of us.",
        "Three nurses work here.",
        "The three of us met.",
    ],
    bad=["You can come on three days.", "Our plan has five new aims.", "It is a three-year plan."],
)
def number_in_words(block: Block) -> Iterator[Fault]:
    """Figures are quicker to find and to read than words: '3 days'. Words are right for 'one' in
    running text and at the start of a sentence.
    """
    for found in matches(_NUMBER, block):
        words = found["number"]
        if _BESIDE.search(block.text, max(0, found.start() - _NEAR), found.start()):
            continue
        yield Fault(
            f"Write '{_FIGURES[words]}' for '{words}'.",
            found.start("number"),
            found.end("number"),
            _FIGURES[words],
        )


_FIGURES = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine".split(), start=2)
    if number > 2
}
_NUMBER = re.compile(
    rf"""(?<=[a-z,;(][ ]) (?<!\bone[ ]or[ ]) (?P<number>{"|".join(_FIGURES)})
    (?: -(?:year|month|week|day|hour|minute|point|step|stage|bed|part|way|tier|page)\b
      | [ ](?:(?!of\b|or\b|and\b|to\b|in\b|is\b|was\b|has\b)[a-z-]+[ ]){{0,2}}?
        (?: (?!(?:is|was|has|as|this|its|us|plus|does|thus|perhaps|always|besides|needs)\b)
            [a-z-]{{2,}}(?<![siu])s
          | people|men|women|children )\b )
    """,
    re.VERBOSE,
)
_BESIDE = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:to|or|and|in|out\sof|by)"
    r"|(?:[Cc]hapter|[Dd]ay|[Ff]igure|[Ll]evel|[Ll]ine|[Oo]ption|[Pp]age|[Pp]art|[Pp]hase|[Ss]ection|[Ss]tage"
    r"|[Ss]tep|[Tt]able|[Ww]eek|[Yy]ear))\s$"
)
"""What comes before a number that counts nothing ("step three"), or that is half of a pair."""

_NEAR = 20


@rule(
    on=Block,
    source="NHS service manual, Punctuation: brackets for plurals (R-26)",
    severity=Severity.ADVICE,
    good=["Tell us about your condition or conditions."],
    bad=["Tell us about your condition(s)."],
)
def bracketed_plural(block: Block) -> Iterator[Fault]:
    """'(s)' is hard to say and to hear. The plural nearly always means both."""
    for found in matches(_PLURAL, block):
        plural = found["word"] + found["ending"]
        if found["ending"] == "ies":
            plural = re.sub("y$", "", found["word"]) + "ies"
        yield Fault(f"Write '{plural}' for '{found[0]}'.", found.start(), found.end(), plural)


_PLURAL = re.compile(r"\b(?P<word>[A-Za-z]{2,40})\((?P<ending>s|es|ies)\)(?!\w)")
