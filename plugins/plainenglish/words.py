"""Rules that are only a list of words, written as YAML so that a content designer can add one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import yaml

from plainenglish.document import Block, Document, Kind, Sentence
from plainenglish.explained import expansions, explained_words, is_explained
from plainenglish.finding import Severity
from plainenglish.rule import Fault, Rule
from plainenglish.sentences import STARTERS

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase to avoid, and the plain words that can stand in its place.

    ``unless`` are words that, in the same sentence, make this an allowed sense of the term.
    """

    term: str
    instead: str
    unless: frozenset[str] = frozenset()


def rules() -> list[Rule]:
    """A rule for each list in the ``words`` folder, named like its file."""
    lists = (entry for entry in files("plainenglish").joinpath("words").iterdir())
    return [
        _rule(entry.name.removesuffix(".yml").replace("_", "-"), entry.read_text("utf-8"))
        for entry in sorted(lists, key=lambda entry: entry.name)
        if entry.name.endswith(".yml")
    ]


_IS_JARGON = "'{words}' is jargon. Write {instead}, or say on this page what it means."


def _rule(name: str, text: str) -> Rule:
    """The rule of one list.

    A list may have a ``message`` of its own, and ``may_be_explained: false`` where no explanation
    makes its words right.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Mapping[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506  # a safe loader, in C
    index = _index(data["terms"])
    message = " ".join(data.get("message", _IS_JARGON).split())
    may_be_explained = data.get("may_be_explained", True)

    def check(
        document: Document, *, known: Collection[str] = (), explained_too: bool = False
    ) -> Iterator[Fault]:
        found = [
            (block, start, end, term)
            for block in document.ours
            for start, end, term in _find(block, index)
        ]
        named = (*known, *explained_words(document.blocks)) if may_be_explained else ()
        excused = {term.term for words in named for term in _terms_that_are(words, index)}
        if may_be_explained and not explained_too:
            found = _left_unexplained(document, found)
        for block, start, end, term in found:
            if term.term not in excused:
                words = block.text[start:end]
                yield Fault(
                    message.format(words=words, instead=_choices(term)),
                    start,
                    end,
                    _as_written(words, term),
                    block,
                )

    return Rule(
        name=name,
        unit=Document,
        check=check,
        why=" ".join(data["why"].split()),
        source=data["source"],
        severity=Severity[data.get("severity", "breach").upper()],
        good=data["good"],
        bad=data["bad"],
        settings={"known": ()},
    )


Found = tuple[Block, int, int, Term]
"""A term where it stands: from one offset to another in the text of a block."""


def _left_unexplained(document: Document, found: Sequence[Found]) -> list[Found]:
    """What is left of the terms without those that the page says the meaning of.

    A term next to its short form is explained too: to write those words out is what the rule about
    short forms asks for, so we cannot forbid it here.
    """
    explained: set[str] = set()
    for block, start, end, term in found:
        if term.term not in explained and is_explained(block, start, end):
            explained.add(term.term)
    left = [one for one in found if one[3].term not in explained]
    if not any(" " in term.term for *_, term in left):
        return left
    full = _full_words(document)
    whole = {
        term.term
        for block, start, end, term in left
        if (stretch := _stretch_around(full.get(id(block), ()), start, end, term))
        and stretch[1] == end
    }
    return [
        (block, start, end, term)
        for block, start, end, term in left
        # the first words of a longer name, as "integrated care" of an ICB, are so only in that place
        if term.term not in whole and not _stretch_around(full.get(id(block), ()), start, end, term)
    ]


Stretch = tuple[int, int]


def _full_words(document: Document) -> dict[int, list[Stretch]]:
    """Where the full words of short forms stand, in order, for each block (by identity)."""
    full: dict[int, list[Stretch]] = {}
    for block, start, end in expansions(document.ours):
        full.setdefault(id(block), []).append((start, end))
    for stretches in full.values():
        stretches.sort()
    return full


def _stretch_around(
    stretches: Sequence[Stretch], start: int, end: int, term: Term
) -> Stretch | None:
    """The full words of a short form that hold a term of several words."""
    if " " not in term.term:
        return None
    at = bisect_right(stretches, start, key=lambda stretch: stretch[0])
    # of those that begin before the term, the last may end before it, and the one before may not
    near = stretches[max(at - 2, 0) : at]
    return next((stretch for stretch in near if end <= stretch[1]), None)


def _choices(term: Term) -> str:
    """The plain words to choose from: ``'give', 'provide' or 'run'``, or one phrase as it is."""
    choices = term.instead.split(" or ")
    if any(" " in choice for choice in choices):
        return f"'{term.instead}'"
    *others, last = (f"'{choice}'" for choice in choices)
    return f"{', '.join(others)} or {last}" if others else last


def _as_written(words: str, term: Term) -> str | None:
    """The plain word as a swap, where there is one and the term stands as it is in the list."""
    if " or " in term.instead or words.lower() != term.term:
        return None
    instead = term.instead
    # not str.capitalize, which makes "Gps" of "GPs"
    return instead[:1].upper() + instead[1:] if words[0].isupper() else instead


Index = Mapping[str, list[tuple[tuple[str, ...], Term]]]
"""Terms by their first word; each with its words, longest first."""


def _index(terms: list[dict[str, Any]]) -> Index:
    index: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for entry in terms:
        unless = frozenset(word.lower() for word in entry.get("unless", ()))
        term = Term(entry["term"], entry["instead"], unless)
        for form in forms(entry["term"], entry.get("as", "")):
            words = tuple(form.split())
            index.setdefault(words[0], []).append((words, term))
    for found in index.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return index


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a block: its place, and its letters small, with a straight apostrophe."""

    start: int
    end: int
    lower: str


def _tokens(block: Block) -> list[_Token]:
    """The words of a block, without numbers, code, and web and email addresses."""
    return [
        _Token(found.start(), found.end(), found[0].lower().replace("\u2019", "'"))
        for word in block.words
        for found in _WORD.finditer(block.text, word.start, word.end)
    ]


def _find(block: Block, index: Index) -> Iterator[tuple[int, int, Term]]:
    """Each term in a block, the longest at each place, none inside another."""
    tokens = _tokens(block)
    allowed = _Allowed(block, tokens)
    at = 0
    while at < len(tokens):
        for words, term in index.get(tokens[at].lower, ()):
            last = at + len(words) - 1
            if _stands_at(at, words, tokens, block.text):
                if not allowed.lets(at, last, term):
                    yield tokens[at].start, tokens[last].end, term
                at = last
                break
        at += 1


def _stands_at(at: int, words: tuple[str, ...], tokens: Sequence[_Token], text: str) -> bool:
    """Whether the words are there, with nothing but space and light marks between them."""
    here = tokens[at : at + len(words)]
    return tuple(token.lower for token in here) == words and not any(
        _GAP.search(text, token.end, after.start) for token, after in pairwise(here)
    )


_GAP = re.compile(r"[^\W_]|[.!?;:]")


def _terms_that_are(text: str, index: Index) -> Iterator[Term]:
    """The terms that a text is a form of: "Stakeholders", "The stakeholder", "CCGs (the …)"."""
    shown = _ARTICLE.sub("", _BRACKETS.sub("", text.lower().replace("\u2019", "'")))
    words = tuple(_WORD.findall(shown))
    if words:
        yield from (term for form, term in index.get(words[0], ()) if form == words)


_BRACKETS = re.compile(r"\([^()]*\)")
_ARTICLE = re.compile(r"^\W*(?:an?|the)\s+")


class _Allowed:
    """Which terms of a block to let through: allowed senses, and words of somebody's name."""

    def __init__(self, block: Block, tokens: Sequence[_Token]) -> None:
        self.block, self.tokens = block, tokens
        self.sentence: Sentence | None = None
        self.words: frozenset[str] = frozenset()

    def lets(self, first: int, last: int, term: Term) -> bool:
        """Whether the term from one token to another is no fault."""
        if term.unless and term.unless & self._sentence_words(first):
            return True
        return self._is_in_name(first, last)

    def _sentence_words(self, at: int) -> frozenset[str]:
        """The words of the sentence around a token, kept until the next sentence."""
        start = self.tokens[at].start
        if self.sentence is None or not self.sentence.start <= start < self.sentence.end:
            self.sentence = self.block.sentence_at(start)
            begin = bisect_left(self.tokens, self.sentence.start, key=_place)
            end = bisect_left(self.tokens, self.sentence.end, begin, key=_place)
            self.words = frozenset(token.lower for token in self.tokens[begin:end])
        return self.words

    def _is_in_name(self, first: int, last: int) -> bool:
        """Whether capitals make the words part of a name, as in "the Care Quality Commission".

        A capital says nothing where every word has one, as in some headings, nor on the first word
        of a sentence.
        """
        words = range(first, last + 1)
        if not all(self._is_capital(at) or self.tokens[at].lower in _LINKS for at in words):
            return False
        if self.block.kind is Kind.HEADING and not _is_sentence_case(self.block):
            return False
        after = last + 1
        while after < len(self.tokens) and self.tokens[after].lower in _LINKS:
            after += 1
        has_after = self._is_capital(after) and self._is_joined(last, after)
        if first < last:
            return (has_after and after == last + 1) or self._is_name_before(first)
        if self._is_first(first):
            return False
        return has_after or self._is_capital_before(first)

    def _is_capital_before(self, at: int) -> bool:
        """Whether a capital that is not the first of the sentence leads to a word: "Bank of X"."""
        before = at - 1
        while before >= 0 and self.tokens[before].lower in _LINKS:
            before -= 1
        return (
            self._is_capital(before) and not self._is_first(before) and self._is_joined(before, at)
        )

    def _is_name_before(self, at: int) -> bool:
        """Whether the word just before a phrase of capitals is the first part of its name."""
        before = at - 1
        if not self._is_capital(before, shouted=True) or not self._is_joined(before, at):
            return False
        return not self._is_first(before) or self.tokens[before].lower not in _OPENINGS

    def _is_capital(self, at: int, *, shouted: bool = False) -> bool:
        """Whether a token begins with a capital, and (unless ``shouted``) is not capitals only."""
        if not 0 <= at < len(self.tokens):
            return False
        word = self.block.text[self.tokens[at].start : self.tokens[at].end]
        return word[0].isupper() and (shouted or not word.isupper() or len(word) < _LOUD)

    def _is_first(self, at: int) -> bool:
        """Whether a token is the first word of its sentence."""
        start = self.tokens[at].start
        return at == 0 or self.tokens[at - 1].end <= self.block.sentence_at(start).start

    def _is_joined(self, first: int, last: int) -> bool:
        """Whether only single spaces stand between the tokens from one to another."""
        return all(
            self.block.text[self.tokens[at].end : self.tokens[at + 1].start].isspace()
            for at in range(first, last)
        )


def _place(token: _Token) -> int:
    return token.start


_LOUD = 6
"""Words of as many capitals are loud; fewer are a short form such as NHS, which a name can hold."""

_LINKS = frozenset("of and the for".split())
_OPENINGS = STARTERS | frozenset(
    "another ask better both bring call contact current every former future good great how join key "
    "know local main meet national new old own recent regional see send tell use visit".split()
)
"""Words that begin a sentence and have their capital from that, not from a name."""


def _is_sentence_case(block: Block) -> bool:
    """Whether a heading has a longer word without a capital, so that its capitals mean names."""
    return any(
        token.lower not in _SMALL_IN_TITLES and block.text[token.start].islower()
        for token in _tokens(block)
        if token.end - token.start > 3
    )


_SMALL_IN_TITLES = frozenset("from into onto over than that this with your".split())


@cache
def forms(term: str, part_of_speech: str = "") -> frozenset[str]:
    """A term with all its endings, and with both British spellings (-ise and -ize).

    ``part_of_speech`` is ``noun``, ``verb`` or ``phrase`` (never inflected). Without it a single
    word takes the endings of both; several words take those of a noun on the last. An ending that
    makes no English word does no harm: nobody writes it.
    """
    term = term.lower()
    *first, last = term.split()
    if part_of_speech == "phrase":
        endings = {last}
    elif part_of_speech == "noun" or (first and part_of_speech != "verb"):
        endings = {last, *_plurals(last)}
    elif first:  # a phrase that begins with its verb: "drive change", "reach out"
        head, *rest = term.split()
        return frozenset(
            spelling
            for form in {head, *_plurals(head), *_verb_endings(head)}
            for spelling in _spellings(" ".join((form, *rest)))
        )
    else:
        endings = {last, *_plurals(last), *_verb_endings(last)}
    return frozenset(
        spelling for ending in endings for spelling in _spellings(" ".join((*first, ending)))
    )


def _plurals(word: str) -> set[str]:
    if re.search(r"[^aeiou]y$", word):
        return {word[:-1] + "ies"}
    return {word + "es"} if re.search(r"(?:s|x|z|ch|sh)$", word) else {word + "s"}


def _verb_endings(word: str) -> set[str]:
    if word.endswith("e") and not word.endswith("ee"):
        return {word + "d", word[:-1] + "ing"}
    if re.search(r"[^aeiou]y$", word):
        return {word[:-1] + "ied", word + "ing"}
    found = {word + "ed", word + "ing"}
    if re.search(r"(?:^|[^aeiou])[aeiou][bdfglmnprt]$", word):
        found |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return found


_ISE = re.compile(r"(?<=\w{2})is(?=(?:e|es|ed|ing|ation|ations)\b)")


def _spellings(form: str) -> set[str]:
    return {form, _ISE.sub("iz", form)}
