"""The report a program reads."""

from __future__ import annotations

import json
from collections.abc import Sequence

from plainenglish.finding import Finding

VERSION = 1
"""Goes up when a field changes its meaning or goes away, not when one is added."""


def report(findings: Sequence[Finding], files: int) -> str:
    """An object with ``version``, ``files`` (how many were checked) and ``findings``."""
    return json.dumps(
        {"version": VERSION, "files": files, "findings": [_as_dict(found) for found in findings]},
        ensure_ascii=False,
        indent=2,
    )


def _as_dict(found: Finding) -> dict[str, object]:
    return {
        "path": found.path.as_posix(),
        "line": found.line,
        "column": found.column,
        "end_line": found.end_line,
        "end_column": found.end_column,
        "rule": found.rule,
        "severity": str(found.severity),
        "message": found.message,
        "suggestion": found.suggestion,
    }
