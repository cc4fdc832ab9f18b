"""Measures sentence splitters beside each other, on text whose sentences people have marked.

The text is the *dev* set of the treebanks UD English EWT (web) and GUM (16 kinds of writing and
speech). The test sets are held back. None of these texts is ours, so none is in this repository:
fetch them by hand into one folder. The golden rules are one to a line, with | between two
sentences. A paragraph runs from one `# newdoc` or `# newpar` to the next. Its text is its `# text`
lines, joined by one space, or by none where the last word of a sentence has `SpaceAfter=No`. A
boundary is the place where one sentence ends and another follows in the same paragraph; both ends
of a paragraph are known to everybody and are not counted. Places are counted in characters that are
not spaces, so nobody gains or loses by the space that they keep.

Figures for each splitter and treebank:

- all: F1 of the boundaries.
- shown: F1 of the boundaries that punctuation can show. Only places after one of . ! ? … (and the
  quotes and brackets that close with it) count, both of the true and of the found boundaries.
- count: share of the paragraphs in which all true boundaries are shown, and which the splitter cuts
  into as many sentences as there are.
- golden: how many of Pragmatic Segmenter's 48 English golden rules come out right.
- MB/s: the text of both treebanks, one paragraph after the other; the best of three runs.
"""

import re
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from plainenglish import sentences

Pieces = Callable[[str], Iterable[str]]
"""A splitter: text in, its sentences out, in order. Their spaces do not matter."""

TREEBANKS = ("ewt", "gum")


@dataclass(frozen=True)
class Paragraph:
    """Text, and the places where its sentences end but for the last."""

    text: str
    ends: frozenset[int]
    shown: frozenset[int]

    @property
    def all_shown(self) -> bool:
        """Whether punctuation can show each of the ends."""
        return self.ends <= self.shown


def main() -> None:
    """Print the table, or our errors."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "folder",
        type=Path,
        help="holds en_ewt-ud-dev.conllu, en_gum-ud-dev.conllu, golden_rules.txt",
    )
    parser.add_argument("--errors", choices=TREEBANKS, help="print where ours errs, and no table")
    options = parser.parse_args()
    sets = {
        name: list(paragraphs((options.folder / f"en_{name}-ud-dev.conllu").read_text("utf-8")))
        for name in (TREEBANKS if not options.errors else [options.errors])
    }
    if options.errors:
        say(*errors(sets[options.errors]))
        return
    written = (options.folder / "golden_rules.txt").read_text("utf-8").splitlines()
    rules = [line for line in written if not line.startswith("#")]
    say("           |        EWT dev        |        GUM dev        |        |")
    say("splitter   |   all | shown | count |   all | shown | count | golden |  MB/s")
    for name, splitter in installed():
        figures = [figure for found in sets.values() for figure in measure(splitter, found)]
        cells = [name.ljust(10), *(f"{figure:5.3f}" for figure in figures)]
        texts = [paragraph.text for found in sets.values() for paragraph in found]
        cells += [f"{golden(splitter, rules):3d}/{len(rules)}", f"{speed(splitter, texts):5.1f}"]
        say(" | ".join(cells))


def say(*lines: str) -> None:
    """Print lines."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def paragraphs(conllu: str) -> Iterator[Paragraph]:
    """The paragraphs of a treebank."""
    sentences: list[str] = []
    for block in conllu.strip().split("\n\n"):
        if sentences and re.search(r"^# new(doc|par)\b(?!_)", block, re.MULTILINE):
            yield paragraph(sentences)
            sentences = []
        text = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        assert text
        glued = "SpaceAfter=No" in block.rpartition("\n")[2]
        sentences.append(text[1] + ("" if glued else " "))
    yield paragraph(sentences)


def paragraph(sentences: list[str]) -> Paragraph:
    """One paragraph, given its sentences with the space that follows them."""
    text = "".join(sentences).strip()
    shown = {solid(text[: m.end()]) for m in re.finditer(r"[.!?…][\"'\u2019”)\]]*", text)}
    return Paragraph(text, places(sentences), frozenset(shown))


def solid(text: str) -> int:
    """How many characters of a text are not spaces."""
    return len("".join(text.split()))


def places(pieces: Iterable[str]) -> frozenset[int]:
    """Where pieces of text end, but for the last."""
    ends = list(accumulate(solid(piece) for piece in pieces))
    return frozenset(ends[:-1]) - {0, ends[-1]} if ends else frozenset()


def measure(splitter: Pieces, found: list[Paragraph]) -> tuple[float, float, float]:
    """The figures all, shown and count."""
    pairs = [(p, places(splitter(p.text))) for p in found]
    exact = [len(cuts) == len(p.ends) for p, cuts in pairs if p.all_shown]
    return (
        f1((p.ends, cuts) for p, cuts in pairs),
        f1((p.ends & p.shown, cuts & p.shown) for p, cuts in pairs),
        sum(exact) / len(exact),
    )


def f1(pairs: Iterable[tuple[frozenset[int], frozenset[int]]]) -> float:
    """F1 of pairs of what is true and what was found."""
    right = wrong = 0
    for true, cuts in pairs:
        right += len(true & cuts)
        wrong += len(true ^ cuts)
    return 2 * right / (2 * right + wrong)


def golden(splitter: Pieces, rules: list[str]) -> int:
    """How many golden rules come out right."""
    return sum(
        [piece.strip() for piece in splitter(rule.replace("|", " "))] == rule.split("|")
        for rule in rules
    )


def speed(splitter: Pieces, texts: list[str]) -> float:
    """Megabytes a second."""
    size = sum(len(text.encode()) for text in texts)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            list(splitter(text))
        best = min(best, time.process_time() - start)
    return size / best / 1e6


def errors(found: list[Paragraph]) -> Iterator[str]:
    """Each place where ours errs, with the text around it."""
    for p in found:
        cuts = places(ours(p.text))
        for place in sorted(p.ends ^ cuts):
            at = [m.end() for m in re.finditer(r"\S", p.text)][place - 1]
            kind = "missed" if place in p.ends else "extra "
            seen = "shown " if place in p.shown else "hidden"
            yield f"{kind} {seen} {p.text[max(at - 60, 0) : at]:>60} ‖{p.text[at : at + 50]}"


def ours(text: str) -> list[str]:
    """Our own splitter."""
    return [text[start:end] for start, end in sentences.split(text)]


def installed() -> Iterator[tuple[str, Pieces]]:
    """Ours, then each peer that can be loaded."""
    yield "ours", ours
    for load in (pysbd, syntok, blingfire, nltk, nupunkt, sentencex, spacy, icu):
        try:
            yield load.__name__, load()
        except (ImportError, LookupError) as missing:
            why = next(line for line in str(missing).splitlines() if line.strip(" *"))
            say(f"{load.__name__:10} | not here: {why.strip()}")


def pysbd() -> Pieces:
    """The rules of Pragmatic Segmenter, in Python."""
    import pysbd

    return list_of_str(pysbd.Segmenter(language="en", clean=False).segment)


def syntok() -> Pieces:
    """Rules over tokens."""
    from syntok import segmenter

    def split(text: str) -> list[str]:
        return [
            "".join(token.spacing + token.value for token in sentence)
            for part in segmenter.process(text)
            for sentence in part
        ]

    return split


def blingfire() -> Pieces:
    """Microsoft's finite automaton."""
    import blingfire

    return lambda text: blingfire.text_to_sentences(text).split("\n")


def nltk() -> Pieces:
    """Punkt, with the model for English that nltk downloads."""
    from nltk.tokenize import PunktTokenizer

    return list_of_str(PunktTokenizer("english").tokenize)


def nupunkt() -> Pieces:
    """Punkt, with a model of its own, made for legal text."""
    import nupunkt

    return list_of_str(nupunkt.sent_tokenize)


def sentencex() -> Pieces:
    """Wikimedia's rules."""
    import sentencex

    return lambda text: sentencex.segment("en", text)


def spacy() -> Pieces:
    """The sentencizer, which needs no model."""
    import spacy

    pipe = spacy.blank("en")
    pipe.add_pipe("sentencizer")
    return lambda text: [sentence.text for sentence in pipe(text).sents]


def icu() -> Pieces:
    """The rules of Unicode TR 29."""
    import icu

    def split(text: str) -> list[str]:
        # ICU counts in units of UTF-16
        whole = icu.UnicodeString(text)
        breaks = icu.BreakIterator.createSentenceInstance(icu.Locale("en_GB"))
        breaks.setText(whole)
        ends = [0, *breaks]
        return [str(whole[a:b]) for a, b in pairwise(ends)]

    return split


def list_of_str(function: Callable[[str], Iterable[str]]) -> Pieces:
    """The same function, under its type."""
    return function


if __name__ == "__main__":
    main()
