"""Long sentences as two or more short ones, where the join is safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainenglish.document import Block, Kind

LIMIT = 15
_LONGEST = 200
"""A sentence of more words than this is a list or a slip, and is left to a person."""


def split(text: str, limit: int = LIMIT) -> list[str]:
    """The sentence as sentences of up to ``limit`` words, each whole, as far as that is safe.

    A join is safe when both sides can stand alone and mean what they meant. Where none is, the
    sentence stays as it is. A semicolon between two clauses is always taken apart.
    """
    count = count_words(text)
    if count > _LONGEST or (count <= limit and ";" not in text):
        return [text]
    if _DEPENDS.match(text) or text.rstrip().endswith("?"):
        return [text]
    pairs = list(_ways(text, only_semicolon=count <= limit))
    if not pairs:
        return [text]
    first, second = min(pairs, key=lambda pair: max(map(count_words, pair)))
    return [*split(first, limit), *split(second, limit)]


def count_words(text: str) -> int:
    """How many words the rules see in a text."""
    return len(Block(Kind.PARAGRAPH, text, ((0, 1, 1),)).words)


_DEPENDS = re.compile(
    r"(?:if|when|while|although|though|because|since|as|after|before|unless|until|whether|whenever"
    r"|once|where|wherever|even|given|despite|in case|so that)\b",
    re.IGNORECASE,
)
"""The first words of a part that leans on the rest: what is true in it holds for all that follows."""

_JOIN = re.compile(
    r"(?P<semicolon>;\s+)|(?P<dash>\s[-\u2013\u2014]\s)"
    r"|,\s+(?P<word>and|but|so)\s+|(?P<because>\s+because\s+)(?!of\b)|,\s+which\s+(?P<which>\w+)\s+"
)
_SHORTEST = 3
"""The fewest words that either side of a join may have."""

_UNFINISHED = re.compile(
    r"^(?:\w+\s+and\s+)?(?!(?:during|nothing|everything|something|anything)\b)\w{2,}ing\b"
    r"|\b(?:partly|mainly|mostly|largely|simply|just|probably|perhaps|is|are|was|were|be|this|that)$",
    re.IGNORECASE,
)
"""A first part that is no sentence: it opens with 'arranging', or breaks off at 'this is partly'."""


def _ways(text: str, *, only_semicolon: bool) -> Iterator[tuple[str, str]]:
    """Every safe way to make two sentences of one."""
    for join in _JOIN.finditer(text):
        first, second = text[: join.start()].rstrip(" ,;:"), text[join.end() :]
        if min(count_words(first), count_words(second)) < _SHORTEST:
            continue
        if only_semicolon and not join["semicolon"]:
            continue
        if _UNFINISHED.search(first):
            continue
        if pair := _pair(first, second, join):
            yield pair


def _pair(first: str, second: str, join: re.Match[str]) -> tuple[str, str] | None:
    if join["which"]:
        return _which(first, second, join["which"].lower())
    if join["because"]:
        is_plain = _HAS_SCOPE.search(first) is None
        return (f"{first}.", f"This is because {second}") if is_plain else None
    if not _stands_alone(second) or _LEANS_ON.search(first):
        return None
    if _REPORTS.search(first) and not _WE.match(second):
        return None
    opening = join["word"].capitalize() if join["word"] in ("but", "so") else ""
    return f"{first}.", f"{opening} {second}" if opening else second[:1].upper() + second[1:]


_AUXILIARY = (
    r"(?:is|are|was|were|will|would|can|cannot|could|may|might|must|should|has|have|had|do|does"
    r"|did)\b"
)
_CLAUSE = re.compile(
    r"(?:(?:we|you|they|it|he|she)\s+(?!and\b|or\b)\w+"
    rf"|(?:there|this|these|that|those)\s+{_AUXILIARY}"
    r"|(?:the|an?|our|your|their|some|many|most|all|each|every|no|people|patients|carers|staff|everyone)"
    rf"\s+(?:(?!who\b|which\b|that\b|whose\b|and\b|or\b)[\w'\u2019-]+\s+){{0,4}}?{_AUXILIARY})",
    re.IGNORECASE,
)
_LEANS_ON = re.compile(
    r"\b(?:if|unless|both|either|neither|between|not only|whether|such as|including)\b|:",
    re.IGNORECASE,
)
"""What in a first part may reach over the join."""

_REPORTS = re.compile(
    r"\b(?:said|says?|told|tells?|thinks?|thought|believed?|felt|feels?|asked|agreed|hoped?|expect"
    r"|expected|suggested|reported|means?|shows?|showed|found|know|knew)\b",
    re.IGNORECASE,
)
"""Words that make what follows somebody's view, not a fact of ours."""

_WE = re.compile(r"we\b", re.IGNORECASE)
_HAS_SCOPE = re.compile(
    rf"\b(?:not|cannot|never|only|no)\b|n['\u2019]t\b|{_REPORTS.pattern}|{_LEANS_ON.pattern}",
    re.IGNORECASE,
)


def _stands_alone(text: str) -> bool:
    """Whether a text begins as a main clause does: who, and what they do."""
    return _CLAUSE.match(text) is not None


_ONE = frozenset({"is", "was", "has", "means", "does", "includes", "gives", "helps"})
_MANY = frozenset({"are", "were", "have", "do"})


def _which(first: str, second: str, verb: str) -> tuple[str, str] | None:
    """``A, which is B`` as ``A. This is B``, where B runs to the end of the sentence."""
    if "," in second or _REPORTS.search(first) or verb not in _ONE | _MANY:
        return None
    if not re.search(rf"\b{_AUXILIARY}|^(?:we|you|they|it)\b", first, re.IGNORECASE):
        return None
    return f"{first}.", f"{'This' if verb in _ONE else 'These'} {verb} {second}"
