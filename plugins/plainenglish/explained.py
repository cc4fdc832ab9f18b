"""Whether a page says what a hard word or a short form means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from plainenglish.document import Block, Kind, Sentence

_REACH = 300
"""How many characters away an explanation may end. It also keeps long paragraphs cheap to read."""

_QUOTE = "\"'\u2018\u2019\u201c\u201d*"
_SMALL = frozenset("a an and at by for in of on or the to with".split())


def explained_words(blocks: Iterable[Block]) -> Iterator[str]:
    """The words a page explains in a list of terms, as they stand there."""
    for block in blocks:
        if block.kind is Kind.TERM:
            yield block.text.strip()


def is_explained(block: Block, start: int, end: int) -> bool:
    """Whether the word at ``start`` to ``end`` of a block is explained there and then.

    That is: ``word (what it means)`` and ``what it means (word)``; ``called word`` and ``known as
    word`` after the meaning; ``word, which means``; or a sentence about the word, as `meaning`
    finds them.
    """
    sentence = block.sentence_at(start)
    if start - sentence.start <= _LONGEST_OPENING:
        found = meaning(sentence)
        if found is not None and found.span("subject") == (start, end):
            return True
    before, after = _around(block, start, end)
    if (inside := _IN_BRACKETS.match(after)) and _may_be_meaning(inside["words"]):
        return True
    if _OPEN_BRACKET.search(before) and _CLOSE_BRACKET.match(after):
        return True
    if _CALLED.search(before) and _IS_ALL_OF_IT.match(after):
        return True
    if _BY.search(before) and _WE_MEAN.match(after):
        return True
    if _CLAUSE.search(before) and _WORD_IS_WHEN.match(after):
        return True
    return bool(_STANDS_FOR.match(after) or _WHICH_MEANS.match(after))


_LONGEST_OPENING = 30
"""Longer than any quotes and ``The word`` before the word that a sentence is about."""

_IN_BRACKETS = re.compile(rf"[{_QUOTE}]*\s*\((?P<words>[^()]*)\)")
_OPEN_BRACKET = re.compile(rf"\([{_QUOTE}]*$")
_CLOSE_BRACKET = re.compile(rf"[{_QUOTE}]*\)")
_OFTEN = r"(?:also|often|sometimes|usually|commonly|now|together|otherwise|better)"
_CALLED = re.compile(
    rf"(?:\b(?:is|are|was|were|be|{_OFTEN})\s+called|[,(]\s*called|\b(?:we|they|people|staff)\s+call\s+(?:them|it|this|these)"
    rf"|\bwhat\s+(?:we|they)\s+call|\bknown\s+(?:{_OFTEN}\s+)?as|\breferred\s+to\s+as)"
    rf"\s+(?:an?\s+|the\s+)?[{_QUOTE}]*$",
    re.IGNORECASE,
)
_IS_ALL_OF_IT = re.compile(
    rf"[{_QUOTE}]*(?:$|[.,;:!?)]|\s+(?:[(\u2013\u2014-]|(?:and|are|at|by|can|for|from|has|have|in|is|may|must"
    r"|of|on|or|that|to|was|were|which|who|will|with)\b))"
)
_BY = re.compile(rf"\bby\s+(?:an?\s+)?[{_QUOTE}]*$", re.IGNORECASE)
_WE_MEAN = re.compile(rf"[{_QUOTE}]*,?\s+(?:we|I)\s+mean\b")
_CLAUSE = re.compile(rf"[,;:(\u2013\u2014]\s*(?:an?\s+)?[{_QUOTE}]*$")
_WORD_IS_WHEN = re.compile(rf"[{_QUOTE}]*\s+(?:means\b|(?:is|are)\s+(?:when|where|how|what)\b)")
_STANDS_FOR = re.compile(
    rf"[{_QUOTE}]*,?\s+(?:which\s+)?"
    r"(?:stands?\s+for|(?:is|are)\s+(?:short|(?:another|the|a|our)\s+(?:word|name)s?)\s+for)\b"
)
_CONSEQUENCE = (
    r"(?!\s+(?:fewer|he|I|it|less|more|no|nobody|our|she|that|there|they|this|we|you|your)\b)"
)
"""After ``which means``, words that begin what follows from all that was said, not a meaning."""


def _may_be_meaning(words: str) -> bool:
    """Whether words in brackets can say what the word before them means."""
    if len(words.split()) < 2 or _NO_MEANING.match(words):
        return False
    # a name, such as "(NHS England)", is an example
    return any(word[0].islower() and word not in _SMALL for word in words.split())


_NO_MEANING = re.compile(
    r"\s*(?:\d|\W*$|(?:about|all|almost|and|around|as|at|both|but|by|chapter|depending|e\.?g|excluding|figure|for|from"
    r"|if|includ\w+|less|more|mostly|nearly|not|now|over|page|pages|part|per|previously|section|see"
    r"|some|still|subject|such|table|to|under|up|updated|with|within|without)\b|[io]n\s+(?!other\s+words))",
    re.IGNORECASE,
)


def meaning(sentence: Sentence, *, loosely: bool = False) -> re.Match[str] | None:
    """The start of a sentence that says what something is, with the group ``subject``.

    Such as ``A WORD is a …``, ``WORDS are people who …``, ``WORD means …``, ``WORD: a …``. What
    comes after "is" has to look like a meaning, unless ``loosely``: where readers were promised
    one, as in easy read, any ``WORD is …`` will do.
    """
    block, end = sentence.block, min(sentence.end, sentence.start + _REACH)
    found = (_LOOSE if loosely else _STRICT).match(block.text, sentence.start, end)
    if found is None or loosely:
        return found
    if found["the"] and not found["of_any"]:
        return None  # "The pathway means less waiting": of one, and not of the word
    if found["sign"] and (block.kind not in _RUNNING or found["a"]):
        return None  # "Care: the next steps", as a title
    return found


_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TABLE_CELL})

_SUBJECT = rf"""
    [{_QUOTE}]*
    (?: the\s+(?:word|term|phrase)s?\s+ | (?P<a>an?\s+) | (?P<the>the\s+) )?
    [{_QUOTE}]*
    (?P<subject> [^\s,;:.!?()\[\]{_QUOTE}] [^,;:.!?()\[\]]{{0,79}}? )
    [{_QUOTE}]*
    (?: \s+ \( [^()]{{1,40}} \) )?
"""
_PRAISE = (
    r"(?:all|best|better|big|central|clear|complex|core|critical|crucial|difficult|essential|final|first"
    r"|good|great|growing|hard|huge|important|key|last|long|main|major|more|most|much|new|next|only|real"
    r"|right|same|slow|such|top|very|vital)"
)
_OPINION = (
    r"(?:aim|answer|beginning|bit|challenge|concern|cornerstone|end|failure|focus|foundation|future|goal"
    r"|hallmark|heart|issue|joy|key|lot|matter|mess|must|myth|priority|problem|reality|reason"
    r"|responsibility|result|start|strength|subject|success|theme|topic|way\s+forward|weakness)"
)
"""What we say of a thing without saying what it is: "Integration is a priority"."""

_GOING_ON = (
    r"(?:(?:affect|becom|begin|be|chang|com|continu|deliver|develop|driv|evolv|fac|fall|go|grow|happen|hav"
    r"|improv|increas|lead|mov|progress|prov|ris|runn|show|start|transform|undergo)ing"
    r"|work(?:ing)(?!\s+(?:together|with|as|to))|bringing(?!\s+together)|helping(?!\s+people|\s+someone)"
    r"|making(?!\s+sure|\s+plans|\s+decisions|\s+choices)|getting\s+(?:better|easier|harder|worse)"
    r"|taking\s+(?:place|shape|off|longer|time))"
)
"""What is happening to a thing: "Integration is changing our work"."""

_NO_ADJECTIVE = (
    rf"(?!{_PRAISE}\b|\w+ing\b|(?:about|among|also|asked|at|being|by|for|from|in|invited|like|not|now|of|on"
    r"|our|ready|responsible|seen|sure|their|to|welcome|with|your)\b)"
)
_MANY = (
    r"(?:bodies|carers|charities|companies|conditions|councils|doctors|drugs|groups|illnesses|medicines|nurses"
    r"|organisations|patients|places|problems|professionals|rules|services|staff|steps|teams"
    r"|tests|things|treatments|ways|workers)"
)
_MUCH = (
    r"(?:advice|care|equipment|food|help|illness|information|medicine|money|pain|relief|support|surgery"
    r"|training|treatment|work)"
)
_WHAT = rf"""
    (?: (?:when|where|how|what|someone|somebody|anyone|anybody|something|anything|(?:all\s+)?those)\b
      | (?:an?|the|one|any|another) \s+ (?!{_PRAISE}\b)
        (?!(?:[\w-]+\s+)?{_OPINION}(?=[.,;!?]|$|\s+(?:across|and|as|at|behind|but|for|in|of|on|to|we)\b)) \w
      | (?:all\s+|the\s+|any\s+)? (?:{_NO_ADJECTIVE}[\w-]+,?\s+(?:(?:and|or)\s+)?){{0,2}}
        (?: {_MANY}\b | people\s+(?!also\b|and\b|like\b|too\b)\w )
      | {_NO_ADJECTIVE}(?:[\w-]+\s+){{0,2}} \w{{2,}}s \s+ (?:who|that|which|whose)\b
      | (?:{_NO_ADJECTIVE}[\w-]+\s+){{0,3}} {_MUCH} (?=[.,;]|$
        |\s+(?:after|at|before|for|from|given|in|of|that|to|when|where|which|who|with|we|you)\b)
      | (?!{_GOING_ON}\b) \w{{2,}}ing \s+ \w
    )
"""
_WHAT_IT_IS = re.compile(_WHAT, re.VERBOSE | re.IGNORECASE)
_STRICT = re.compile(
    rf"""{_SUBJECT}
    (?: (?P<of_any> \s+(?:is|are)\s+{_WHAT} )
      | \s+(?:is|are)\s+for\s+(?!all\b|each\b|every|good\b|life\b|us\b|you\b)\w
      | \s+means?\s+\w
      | (?P<sign> : | \s[-\u2013\u2014] ) \s+ (?-i:(?=[a-z])) {_WHAT}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"{_SUBJECT} \s+ (?:is|are|was|were|means?|stands?\s+for) \s+ \S",
    re.VERBOSE | re.IGNORECASE,
)
_WHICH_MEANS = re.compile(
    rf"""[{_QUOTE}]*
    (?: , \s+ (?:(?:which|this)\s+means?|meaning|or\s+in\s+other\s+words,?) {_CONSEQUENCE} \s+ \w
      | , \s+ which\s+(?:is|are) \s+ {_WHAT}
      | , \s+ that\s+is, \s+ \w
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def is_expanded(
    short: str, block: Block, start: int, end: int, beside: Sequence[Block] = ()
) -> bool:
    """Whether a short form such as ICB has its full words next to it, either way round.

    ``beside`` are the cells of a table to the left and right, where the block is a cell.
    """
    if expansion(short, block, start, end) or any(
        _is_row(short, block, cell) or _is_row(short, cell, block) for cell in beside
    ):
        return True
    _, after = _around(block, start, end)
    return bool(_STANDS_FOR.match(after) or _MEANS.match(after))


_MEANS = re.compile(
    rf"[{_QUOTE}]*,?\s+(?:(?:which|this)\s+)?(?:means?|(?:is|are)\s+(?:when|where|how|what))\b"
)


def _is_row(short: str, cell: Block, other: Block) -> bool:
    """Whether one cell holds the short form alone and the other its full words."""
    alone = re.sub(rf"['\u2019]?s$|[{_QUOTE}()]", "", cell.text.strip())
    return alone == short and _spelled(short, _words(other.text[:_REACH], 0)) is not None


def cells_beside(blocks: Sequence[Block], at: int) -> list[Block]:
    """The cells before and after the one at ``at``; nothing where that is no cell of a table."""
    if blocks[at].kind is not Kind.TABLE_CELL:
        return []
    near = (*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2])
    return [block for block in near if block.kind is Kind.TABLE_CELL]


def expansions(blocks: Sequence[Block]) -> Iterator[tuple[Block, int, int]]:
    """Every stretch of full words on a page that has its short form next to it."""
    for block in blocks:
        for short, start, end in short_forms(block):
            if found := expansion(short, block, start, end):
                yield block, *found
    for cell, other in pairwise(blocks):
        if cell.kind is other.kind is Kind.TABLE_CELL:
            for alone, full in ((cell, other), (other, cell)):
                short = re.sub(r"['\u2019]?s$", "", alone.text.strip())
                if _CAPITALS.fullmatch(short) and _is_row(short, alone, full):
                    yield full, 0, len(full.text)


def short_forms(block: Block) -> Iterator[tuple[str, int, int]]:
    """Each run of capitals in a block, without the ``s`` of a plural, with its start and end.

    In ``ICB-wide`` and ``CCG/ICB`` each part is one. Code, addresses, numbers such as ``COVID-19``
    and Roman numerals are none.
    """
    for chunk in _CHUNK.finditer(block.text):
        if _IS_CODE.search(chunk[0].rstrip("./:-'\u2019")):
            continue
        for found in _CAPITALS.finditer(block.text, chunk.start(), chunk.end()):
            short = re.sub(r"['\u2019]?s$", "", found[0])
            if not ROMAN.fullmatch(short) and not block.is_silent(found.start(), found.end()):
                yield short, found.start(), found.end()


ROMAN = re.compile(r"[IVX]+")
_CHUNK = re.compile(r"[\w@#/&'\u2019.:-]+")
_IS_CODE = re.compile(r"[\d@#_.]|://")
_CAPITALS = re.compile(r"(?<![^\W\d_])(?<!&)[A-Z][A-Z&]*[A-Z](?:['\u2019]?s)?(?![^\W\d_]|&)")


def expansion(short: str, block: Block, start: int, end: int) -> tuple[int, int] | None:
    """Where the full words of a short form stand that are next to it: ``integrated care board
    (ICB)`` or ``ICB, the integrated care board,``. Offsets into the text of the block.
    """
    first = max(0, start - _REACH)
    before, after = _around(block, start, end)
    if (inside := _IN_BRACKETS.match(after)) or (inside := _STANDS_FOR_WORDS.match(after)):
        words = _words(inside["words"], end + inside.start("words"))
        if (found := _spelled(short, words, strictly=False)) is not None:
            return words[found][1], words[-1][2]
    if (inside := _BESIDE_AFTER.match(after)) and inside["words"]:
        words = _words(inside["words"], end + inside.start("words"))
        if _spelled(short, words) == 0:
            return words[0][1], words[-1][2]
    for pattern, strictly in ((_BRACKET_BEFORE, False), (_BESIDE_BEFORE, True)):
        if found_before := pattern.search(before):
            words = _words(before[: found_before.start()], first)[-12:]
            if (found := _spelled(short, words, strictly=strictly)) is not None:
                return words[found][1], words[-1][2]
    return None


_THE = r"(?:the\s+|an?\s+|our\s+)?"
_STANDS_FOR_WORDS = re.compile(
    rf"[{_QUOTE}]*,?\s+(?:which\s+)?(?:stands?\s+for|means?|(?:is|are)\s+short\s+for)\s+{_THE}"
    r"(?P<words>[^.,;:()]+)"
)
_BESIDE_AFTER = re.compile(
    rf"[{_QUOTE}]*(?:[,:]|\s[-\u2013\u2014])\s+(?:or\s+|which\s+is\s+|meaning\s+)?{_THE}"
    r"(?P<words>[^.,;:()\u2013\u2014]+)(?=[.,;:()]|\s[\u2013\u2014]|$)"
)
_BRACKET_BEFORE = re.compile(
    rf"[{_QUOTE}]*\s*\([{_QUOTE}]*(?:(?:now|also|or|hereafter|known|called|referred|abbreviated|shortened|the|an?|our)\s"
    rf"[^()]{{0,50}})?[{_QUOTE}]*$"
)
_BESIDE_BEFORE = re.compile(
    rf"[{_QUOTE}]*(?:,|,?\s[-\u2013\u2014])?\s+(?:or|(?:also\s+|often\s+|better\s+)?(?:known\s+as|called))"
    rf"\s+{_THE}[{_QUOTE}]*$|[{_QUOTE}]*,\s+the\s+[{_QUOTE}]*$"
)


def _around(block: Block, start: int, end: int) -> tuple[str, str]:
    """The text just before and after a word, as far as an explanation may reach."""
    return block.text[max(0, start - _REACH) : start], block.text[end : end + _REACH]


_Placed = tuple[str, int, int]


def _words(text: str, offset: int) -> list[_Placed]:
    """The words of a text, each with its start and end, counted from ``offset``."""
    return [
        (found[0], offset + found.start(), offset + found.end())
        for found in re.finditer(r"[^\W_][^\s,.;:()\"\u201c\u201d*]*", text)
    ]


def _spelled(short: str, words: Sequence[_Placed], *, strictly: bool = True) -> int | None:
    """The place of the first of the words that spell a short form, the last words of all.

    Small words such as "of" may stand between. ``strictly`` lets no other word stand between;
    without it, one long word may also stand for two letters or more, as in ``TB (tuberculosis)``.
    """
    letters = [char.lower() for char in short if char.isupper()]
    if words and not strictly and _is_one_word(letters, words[-1][0].lower()):
        return len(words) - 1
    for at in range(len(words) - 1, -1, -1):
        first, *rest = (part for part in re.split(r"[-/\u2013]", words[at][0].lower()) if part)
        for part in reversed(rest):
            if letters and part[0] == letters[-1]:
                letters.pop()
        if letters and first[0] == letters[-1]:
            letters.pop()
        elif strictly and not rest and first not in _SMALL:
            return None
        if not letters:
            return at
    return None


def _is_one_word(letters: Sequence[str], word: str) -> bool:
    """Whether the letters stand in a long word in their order, the first of them at its front."""
    rest = iter(word)
    return len(word) > 6 and word[0] == letters[0] and all(letter in rest for letter in letters)
