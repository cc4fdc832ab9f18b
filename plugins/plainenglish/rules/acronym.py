"""Short forms such as ICB that a page never spells out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from plainenglish.document import Block, Document
from plainenglish.explained import explained_words, is_expanded
from plainenglish.rule import Fault, rule

EVERYBODY_KNOWS = frozenset(
    "NHS GP GPS UK USA US EU A&E MP MPS BBC ITV TV DVD CD PDF ID IT OK AM PM DNA HIV AIDS COVID "
    "URL SMS FAQ DIY VAT PO WC UV BST GMT Q&A MBE OBE CBE KBE".split()
)
"""Short forms that need no words beside them (the NHS service manual leaves NHS, GP, UK and A&E)."""

LONGEST = 6
"""Capitals longer than this are a word made loud: a fault, but another one."""

_SHORT_FORM = re.compile(r"(?<![\w@#./-])[A-Z][A-Z&]*[A-Z](?:s|'s|\u2019s)?(?![\w@&/]|-\w|\.\w)")
_SHOUTED = frozenset(
    "ALL ALWAYS AND AFTER ANY BEFORE BOTH CANNOT DO EVERY FREE HERE IF IN IMPORTANT IS MUST NEVER NEW "
    "NO NOT NOTE NOW OFF ON ONE ONLY OPEN OR OUT OUR PLEASE STOP THE THIS TO UP WARNING WE WILL YES "
    "YOU YOUR".split()
)
"""Words that writers put in capitals to make them loud."""

_ROMAN = re.compile(r"[IVX]+$")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|\b[A-Z]{1,2}\d")


@rule(
    on=Document,
    source="S4 (glossary of terms and abbreviations), N10; NHS service manual, A to Z: abbreviations",
    good=[
        "The Integrated Care Board (ICB) met. The ICB will meet again.",
        "Ask your GP or A&E in the UK.",
        "The ICB (integrated care board) met.",
        "ICB stands for integrated care board.",
        "Write to us at NN1 1AA.",
    ],
    bad=[
        "The ICB met.",
        "The ICB met. The Integrated Care Board (ICB) will meet again.",
        "Ask the PPG about it.",
    ],
)
def acronym(document: Document, *, known: Collection[str] = ()) -> Iterator[Fault]:
    """A short form means nothing to a reader who is new to it. Write the full words the first time,
    with the short form in brackets after them. If you use it once only, leave it out.
    """
    seen = {word.upper() for word in known} | EVERYBODY_KNOWS
    seen |= {word.upper() for word in explained_words(document.blocks)} | _SHOUTED
    ordinary = {
        word.text.strip(".,;:!?()'\"").lower()
        for block in document.blocks
        for word in block.words
        if word.text.islower()
    }
    for block in document.ours:
        if _is_all_capitals(block):
            continue
        for found in _SHORT_FORM.finditer(block.text):
            short = re.sub(r"['\u2019]?s$", "", found[0])
            if short in seen or _ROMAN.match(short) or short.lower() in ordinary:
                continue
            if len(short) > LONGEST:
                continue
            if block.is_silent(found.start(), found.end()):
                continue
            if found.end() < len(block.text) and _POSTCODE.match(block.text, found.start()):
                continue
            seen.add(short)
            if not is_expanded(short, block, found.start(), found.end()):
                yield Fault(
                    f"'{short}' is not spelled out. Write its full words here, "
                    f"with '{short}' in brackets after them.",
                    found.start(),
                    found.end(),
                    unit=block,
                )


def _is_all_capitals(block: Block) -> bool:
    """Block capitals hide which words are short forms. They are a fault of their own."""
    letters = [char for char in block.text if char.isalpha()]
    return len(letters) > 12 and sum(char.isupper() for char in letters) > 0.7 * len(letters)
