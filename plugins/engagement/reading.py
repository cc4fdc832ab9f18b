"""Turn the text of a file into a typed page, or into a finding for each thing to put right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from engagement.types import TYPES, Content
from plainenglish import frontmatter
from plainenglish.document import Document
from plainenglish.finding import Finding
from plainenglish.frontmatter import FrontMatter, Key
from plainenglish.rule import on_reading

FRONT_MATTER = on_reading(
    "front-matter",
    "The lines between the two '---' say what a page is and when things happen. Lists, dates and "
    "stages on other pages come from them, so they have to be right.",
    source="The content types of OneVoice, in `onevoice schema TYPE`",
    good="---\ntype: page\ntitle: Contact us\nsummary: How to reach us.\n---",
    bad="---\ntype: pgae\ntitle: Contact us\n---",
)


def read_page(path: PurePath, source: str) -> tuple[Content | None, Document, list[Finding]]:
    """The typed front matter (``None`` where it cannot be had), the words, and what is wrong.

    The words are there in any case, so that they can be checked as well. Findings name ``path``.
    """
    page = frontmatter.split(source)
    if page.front is None:
        message = (
            "This page has no front matter. Begin the file with these lines: "
            "'---', 'type: page', 'title: ...', 'summary: ...', '---'."
        )
        return None, Document.read(path, source), [at(path, message)]
    if not page.is_closed:
        message = "The front matter has no end. Put '---' on a line of its own below it."
        return None, Document.read(path, source), [at(path, message)]
    front = frontmatter.read(page.front)
    found = [at(path, p.message, (p.line, p.column)) for p in front.problems]
    kind = front.data.get("type")
    if not isinstance(kind, str) or kind not in TYPES:
        if not found:
            found = [at(path, _about_type(kind), front.place(("type",)))]
        return None, Document.read(path, source), found
    document = Document.read(path, source, TYPES[kind].public_fields())
    try:
        content = TYPES[kind].model_validate(front.data)
    except ValidationError as fault:
        return None, document, [*found, *findings(path, front, TYPES[kind], fault)]
    return (None if found else content), document, found


def at(path: PurePath, message: str, place: tuple[int, int] = (1, 1)) -> Finding:
    """A finding about the front matter, at a line and column."""
    return Finding(path, *place, *place, FRONT_MATTER.name, message)


def findings(
    path: PurePath, front: FrontMatter, model: type[BaseModel], fault: ValidationError
) -> Iterator[Finding]:
    """What pydantic found, in plain words, each at its line."""
    errors = fault.errors(include_url=False)
    for error in errors:
        key = tuple(error["loc"])
        if error["type"] == "too_short" and _holds_others(key, errors):
            continue  # pydantic counts only the items that are right
        yield at(path, _in_plain_words(error, key, front, model), _place(front, key, error["type"]))


def _holds_others(key: Key, errors: Sequence[ErrorDetails]) -> bool:
    return any(len(other["loc"]) > len(key) and other["loc"][: len(key)] == key for other in errors)


def _place(front: FrontMatter, key: Key, kind: str) -> tuple[int, int]:
    if kind == "missing":
        return front.place(key[:-1]) if len(key) > 1 else (1, 1)
    return front.place(key)


def _about_type(kind: object) -> str:
    known = ", ".join(TYPES)
    if kind is None:
        return f"Say what this page is. Add the line 'type: page', or one of: {known}."
    near = get_close_matches(str(kind), TYPES, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    return f"There is no type '{kind}'.{hint} Write one of: {known}."


def _in_plain_words(
    error: ErrorDetails, key: Key, front: FrontMatter, model: type[BaseModel]
) -> str:
    name = _spoken(key)
    context: Mapping[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f"{name} is missing. Add it. {_description(model, key)}".strip()
        case "extra_forbidden":
            return f"We do not know {name} here. {_hint(model, key)}"
        case "value_error":
            return f"{name}: {context['error']}"
        case "literal_error":
            written = _written(error["input"])
            return f"{name} cannot be {written}. Write one of these: {context['expected']}."
        case "too_long" | "string_too_long" if isinstance(error["input"], str):
            size = len(error["input"])
            return f"{name} has {size} characters. Keep to {context['max_length']} or fewer."
        case "string_type" if isinstance(error["input"], int | float | bool):
            return f'{name} reads as a number or a switch. Put it in quotes: "{error["input"]}".'
        case "string_type" if error["input"] is None:
            return f"{name} is empty. Write some words after it, or take the line out."
        case "string_type":
            return (
                f"{name} has to be one piece of text. Write it after the colon, on the same line."
            )
        case "string_pattern_mismatch":
            written = _written(error["input"])
            return f"{written} cannot be a name here. Use small letters, numbers and hyphens."
        case "too_short":
            return f"{name} has {_count(context['actual_length'])}. Give {context['min_length']} or more."
        case "too_long":
            return f"{name} has {_count(context['actual_length'])}. Keep to {context['max_length']} or fewer."
        case "tuple_type":
            return f"{name} is a list. Write each item on a line of its own, after '  - '."
        case "model_type" | "model_attributes_type":
            return f"{name} has parts. Write each as 'name: text' on a line of its own, moved in 2 spaces."
        case "int_type" | "int_parsing" | "int_from_float":
            return (
                f"{name} has to be a whole number, such as 285. It is {_written(error['input'])}."
            )
        case "bool_type" | "bool_parsing":
            return f"{name} has to be true or false. It is {_written(error['input'])}."
        case "greater_than_equal":
            return f"{name} has to be {context['ge']} or more. It is {error['input']}."
        case _:
            return f"{name} is not what we need here. {_description(model, key)}".strip()


def _spoken(key: Key) -> str:
    """A key as a person would say it: ``'summary' of item 2 of 'options'``."""
    parts = [f"item {part + 1}" if isinstance(part, int) else f"'{part}'" for part in key]
    return " of ".join(reversed(parts))


def _written(value: object) -> str:
    text = str(value)
    return f"'{text[:40]}...'" if len(text) > 40 else f"'{text}'"


def _count(number: int) -> str:
    return "1 item" if number == 1 else f"{number} items"


def _description(model: type[BaseModel], key: Key) -> str:
    owner = _model_at(model, key[:-1])
    field = owner.model_fields.get(str(key[-1])) if owner else None
    return (field.description or "") if field else ""


def _hint(model: type[BaseModel], key: Key) -> str:
    owner = _model_at(model, key[:-1])
    names = list(owner.model_fields) if owner else []
    near = get_close_matches(str(key[-1]), names, n=1)
    if near:
        return f"Did you mean '{near[0]}'?"
    return f"Take the line out, or write one of these: {', '.join(names)}."


def _model_at(model: type[BaseModel], key: Key) -> type[BaseModel] | None:
    """The group of fields that a key leads to."""
    for part in key:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        inner = _first_model(field.annotation) if field else None
        if inner is None:
            return None
        model = inner
    return model


def _first_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_first_model, get_args(annotation))), None)
