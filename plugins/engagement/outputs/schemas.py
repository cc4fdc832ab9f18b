"""A JSON Schema for each content type, so that an editor can help while an officer types."""

from __future__ import annotations

import json
from collections.abc import Iterator

from engagement.site import Site
from engagement.types import TYPES


def schemas(site: Site) -> Iterator[tuple[str, bytes]]:
    """``schemas/<type>.json`` for each content type."""
    for name in TYPES:
        yield f"schemas/{name}.json", schema(name).encode()


def schema(name: str) -> str:
    """The JSON Schema (draft 2020-12) of a content type's front matter, as text."""
    body = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TYPES[name].model_json_schema(),
    }
    return json.dumps(body, indent=2, ensure_ascii=False) + "\n"
