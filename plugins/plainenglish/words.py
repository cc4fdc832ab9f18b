"""Rules that are only a list of words, written as YAML so that a content designer can add one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from plainenglish.document import Block, Document, Kind
from plainenglish.explained import explained_words, is_explained
from plainenglish.finding import Severity
from plainenglish.rule import Fault, Rule

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


def _rule(name: str, text: str) -> Rule:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Mapping[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506  # a safe loader, in C
    index = _index(data["terms"])

    def check(document: Document, *, known: Collection[str] = ()) -> Iterator[Fault]:
        explained = {word.lower() for word in known} | set(explained_words(document.blocks))
        hits = [
            (block, start, end, term)
            for block in document.ours
            for start, end, term in _find(block, index)
        ]
        explained |= {
            term.term
            for block, start, end, term in hits
            if is_explained(term.term, block, start, end)
        }
        for block, start, end, term in hits:
            if term.term not in explained:
                words = block.text[start:end]
                yield Fault(
                    f"'{words}' is jargon. Write {_choices(term)}, or say on this page what it means.",
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
    return term.instead.capitalize() if words[0].isupper() else term.instead


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


def _find(block: Block, index: Index) -> Iterator[tuple[int, int, Term]]:
    """Each term in a block, the longest at each place, none inside another."""
    tokens = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(block.text)]
    lower = [token[2].lower().replace("\u2019", "'") for token in tokens]
    at = 0
    while at < len(tokens):
        for words, term in index.get(lower[at], ()):
            if tuple(lower[at : at + len(words)]) == words:
                start, end = tokens[at][0], tokens[at + len(words) - 1][1]
                if not _is_left_alone(block, start, end, term):
                    yield start, end, term
                at += len(words) - 1
                break
        at += 1


def _is_left_alone(block: Block, start: int, end: int, term: Term) -> bool:
    """Whether this is code, an allowed sense of the term, or a word of somebody's name."""
    if block.is_silent(start, end):
        return True
    sentence = block.sentence_at(start)
    if term.unless and any(w.lower() in term.unless for w in _WORD.findall(sentence.text)):
        return True
    if " " in term.term or block.kind is Kind.HEADING or not block.text[start].isupper():
        return False
    # a capital inside a sentence, beside another one, as in "the Care Quality Commission"
    before = _CAPITAL_BEFORE.search(block.text, sentence.start, start)
    after = _CAPITAL_AFTER.match(block.text, end)
    begins = before.start() if before else start
    return bool(before or after) and begins > sentence.start


_CAPITAL_BEFORE = re.compile(r"[A-Z][\w'\u2019-]*\s(?:(?:of|and|the|for)\s)*$")
_CAPITAL_AFTER = re.compile(r"\s(?:(?:of|and|the|for)\s)*[A-Z]")


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
