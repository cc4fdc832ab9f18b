"""The report a pull request shows: GitHub's workflow commands, beside the lines at fault."""

from __future__ import annotations

from collections.abc import Sequence

from plainenglish.finding import Finding
from plainenglish.reports.text import summary


def report(findings: Sequence[Finding], files: int) -> str:
    """A workflow command for each finding, then the closing line of the text report."""
    return "\n".join([*map(_command, findings), summary(findings, files)])


def _command(found: Finding) -> str:
    level = "error" if found.is_breach else "warning"
    place = (
        f"file={_property(found.path.as_posix())},line={found.line},endLine={found.end_line},"
        f"col={found.column},endColumn={found.end_column},title={_property(found.rule)}"
    )
    return f"::{level} {place}::{_data(found.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
