"""The YAML at the top of a page: its values, and the place of every one of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from plainenglish.document import Block, Kind

Key = tuple[str | int, ...]
"""The way to a value: keys of mappings and places in lists, from the top."""

Place = tuple[int, int]
"""A line and a column of the file, both from 1."""

_FENCE = re.compile(r"---[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Problem:
    """Something in the YAML itself that cannot be read: the line and column count from 1."""

    line: int
    column: int
    message: str


@dataclass(frozen=True)
class FrontMatter:
    """Values, and where each begins in the file (line and column from 1).

    ``keys`` holds the place of each key, ``values`` the place of each value.
    """

    data: Mapping[str, Any]
    keys: Mapping[Key, Place] = field(default_factory=dict)
    values: Mapping[Key, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    lines: Sequence[str] = ()
    """The lines of the YAML, and below it the line of the file that they begin on."""
    first_line: int = 2

    def place(self, key: Key) -> Place:
        """Where the key stands, or the nearest thing around it that is there."""
        for length in range(len(key), 0, -1):
            found = self.keys.get(key[:length]) or self.values.get(key[:length])
            if found:
                return found
        return (1, 1)


class Split(NamedTuple):
    """A page in its two halves. ``front`` is ``None`` where a page has no front matter."""

    front: str | None
    body: str
    first_line: int
    """The line of the file that the body begins on, from 1."""
    is_closed: bool = True
    """False where the front matter is opened and never closed: then the body is empty."""


def split(source: str) -> Split:
    """Part the front matter from the body."""
    opening = _FENCE.match(source)
    if opening is None:
        return Split(None, source, 1)
    closing = _END.search(source, opening.end())
    if closing is None:
        return Split(source[opening.end() :], "", source.count("\n") + 2, is_closed=False)
    body = closing.end() + 1
    front = source[opening.end() : closing.start()]
    return Split(front, source[body:], source[:body].count("\n") + 1)


def read(front: str, first_line: int = 2) -> FrontMatter:
    """The values of the YAML in ``front``, or the problems that keep it from being read.

    ``first_line`` is the line of the file that ``front`` begins on: 2 below a ``---``, 1 in a file
    that is all YAML.
    """
    lines = _OTHER_LINE_ENDS.sub(" ", front).split("\n")
    node, data, problems = _compose(lines, first_line)
    if node is None:
        return FrontMatter({}, problems=tuple(problems))
    if not isinstance(node, yaml.MappingNode):
        message = "Write these lines as 'name: value', such as 'title: Care at night'."
        return FrontMatter({}, problems=(*problems, Problem(first_line, 1, message)))
    keys: dict[Key, Place] = {}
    values: dict[Key, Place] = {}
    problems += _walk(node, (), keys, values, first_line)
    return FrontMatter(data, keys, values, tuple(problems), lines, first_line)


def _compose(lines: Sequence[str], first_line: int) -> tuple[yaml.Node | None, Any, list[Problem]]:
    """The YAML in ``lines`` as a node and as data, and what is wrong with it.

    Text that only lacks quotes is put in quotes and read again, so that one such line does not
    hide what is wrong with the others.
    """
    problems: list[Problem] = []
    tried = list(lines)
    for _ in lines:
        try:
            node = yaml.compose("\n".join(tried), Loader=_Loader)
            data = _Loader("").construct_document(node) if node else {}
        except yaml.MarkedYAMLError as fault:
            mark = fault.problem_mark or fault.context_mark
            line, column = (mark.line, mark.column) if mark else (0, 0)
            problems.append(Problem(line + first_line, column + 1, _in_plain_words(fault)))
            is_colon = "mapping values are not allowed" in str(fault.problem)
            unquoted = _UNQUOTED.fullmatch(tried[line]) if is_colon else None
            if unquoted is None or len(problems) > _MOST_UNQUOTED:
                return None, {}, problems
            tried[line] = unquoted["key"] + json.dumps(unquoted["text"], ensure_ascii=False)
        except (yaml.YAMLError, ValueError, RecursionError):
            return None, {}, [*problems, Problem(first_line, 1, _UNCLEAR)]
        else:
            return node, data, problems
    return None, {}, problems


_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Characters from Word that YAML takes for the end of a line, and no editor does."""

_UNQUOTED = re.compile(r"(?P<key>\s*(?:- +)?[\w-]+: +)(?P<text>[^\s\"'\[{|>&*!].*?)(?:\s+#.*)?")
_MOST_UNQUOTED = 20
"""Reading again costs time, and after so many lines the writer knows what to do."""


class _Loader(yaml.SafeLoader):
    """YAML without the surprises.

    ``yes``, ``on``, ``12:30`` and dates stay the text they look like, since whoever reads them
    knows better what they are. References (``*name``) are refused: a few lines of them can stand
    for more text than a machine can hold.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, _SIGN, mark)
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if getattr(event, "tag", None):
            raise yaml.composer.ComposerError(None, None, _SIGN, event.start_mark)
        return super().compose_node(parent, index)

    def compose_scalar_node(self, anchor: dict[Any, Any]) -> yaml.ScalarNode:
        """Text without half characters, which no file or page can hold."""
        node = super().compose_scalar_node(anchor)
        node.value = node.value.encode(errors="replace").decode()
        return node


_PLAIN_VALUES = {
    "tag:yaml.org,2002:bool": (re.compile(r"(?:true|True|false|False)$"), "tTfF"),
    "tag:yaml.org,2002:int": (re.compile(r"[-+]?(?:0|[1-9][0-9]*)$"), "-+0123456789"),
    "tag:yaml.org,2002:null": (re.compile(r"(?:null|~|)$"), ["n", "~", ""]),
}
_Loader.yaml_implicit_resolvers = {}
for _tag, (_pattern, _firsts) in _PLAIN_VALUES.items():
    _Loader.add_implicit_resolver(_tag, _pattern, list(_firsts))

_SIGN = "cannot start any token"
_UNCLEAR = "We cannot read this front matter. Write each line as 'name: value'."


def _in_plain_words(fault: yaml.MarkedYAMLError) -> str:
    problem = str(fault.problem or "")
    if "\\t" in problem or "'\t'" in problem:
        return "There is a tab here. Use spaces in its place."
    if "mapping values are not allowed" in problem:
        return (
            'There is a colon in this text. Put the text in quotes: title: "Night care: what next".'
        )
    if "found unexpected end of stream" in problem or "quoted scalar" in str(fault.context):
        return "A quotation mark is opened here or above, and never closed. Close it."
    if "expected <block end>" in problem or "could not find expected ':'" in problem:
        return (
            "We cannot read this line. Write 'name: value', line it up with the lines around it, "
            "and put text that holds a colon or a quotation mark in quotes."
        )
    if _SIGN in problem:
        return "Text may not begin with this sign unless it is in quotes. Put the text in quotes."
    return _UNCLEAR


def _walk(
    node: yaml.Node, key: Key, keys: dict[Key, Place], values: dict[Key, Place], first_line: int
) -> Iterator[Problem]:
    """Note where everything stands, and yield what is there twice."""
    values[key] = (node.start_mark.line + first_line, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        for name_node, value_node in node.value:
            name = name_node.value if isinstance(name_node, yaml.ScalarNode) else "?"
            place = (name_node.start_mark.line + first_line, name_node.start_mark.column + 1)
            inner = (*key, name)
            if inner in keys:
                yield Problem(*place, f"'{name}' is here twice. Keep one and take the other out.")
            keys[inner] = place
            yield from _walk(value_node, inner, keys, values, first_line)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*key, index), keys, values, first_line)


def blocks(front: FrontMatter, fields: Iterable[str]) -> Iterator[Block]:
    """A block for each text value that ``fields`` name, in the order of the file."""
    wanted = [tuple(pattern.split(".")) for pattern in fields]
    for key, value in _texts(front.data, ()):
        if key in front.values and any(_fits(key, pattern) for pattern in wanted):
            text = " ".join(value.split())
            if text:
                runs = tuple(_runs(text, front, front.values[key]))
                yield Block(Kind.FIELD, text, runs, name=".".join(map(str, key)))


def _texts(value: object, key: Key) -> Iterator[tuple[Key, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _texts(inner, (*key, str(name)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*key, index))


def _fits(key: Key, pattern: tuple[str, ...]) -> bool:
    return len(key) == len(pattern) and all(
        wanted in ("*", str(part)) for part, wanted in zip(key, pattern, strict=True)
    )


def _runs(text: str, front: FrontMatter, start: Place) -> Iterator[tuple[int, int, int]]:
    """Find each word of a value in the YAML, in order, whatever quotes or folding are around it."""
    line, column = start[0] - front.first_line, start[1] - 1
    indent = _indent(front.lines[line])
    for word in re.finditer(r"\S+", text):
        found = _find(word[0], front.lines, line, column, indent)
        if found:
            line, column = found
        yield word.start(), line + front.first_line, column + 1
        column += len(word[0]) if found else 0


def _find(
    word: str, lines: Sequence[str], line: int, column: int, indent: int
) -> tuple[int, int] | None:
    """Where a word stands next, as it is or as YAML writes its quotation marks."""
    spellings = {word, word.replace("'", "''"), word.replace('"', '\\"')}
    for _ in range(_FURTHEST):
        places = [lines[line].find(spelling, column) for spelling in spellings]
        if any(place >= 0 for place in places):
            return line, min(place for place in places if place >= 0)
        line, column = line + 1, 0
        if line >= len(lines) or not _goes_on(lines[line], indent):
            return None
    return None


_FURTHEST = 20
"""How many lines on a word of a value may stand. The next is nearly always the one."""


def _goes_on(line: str, indent: int) -> bool:
    """Whether a line still belongs to a value whose first line has this indent."""
    return not line.strip() or _indent(line) > indent


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
