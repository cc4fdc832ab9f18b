"""Ways to show findings: to a person, to a program, to a pull request."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plainenglish.finding import Finding
from plainenglish.reports import github, json, text

Report = Callable[[Sequence[Finding], int], str]
"""Sorted findings and the number of files checked in; the whole report out."""

REPORTS: dict[str, Report] = {"text": text.report, "json": json.report, "github": github.report}
