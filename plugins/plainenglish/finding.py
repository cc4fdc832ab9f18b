"""The one thing a check reports, whatever it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import PurePath


class Severity(IntEnum):
    """How much a finding matters. A breach stops the page; advice does not."""

    ADVICE = 1
    BREACH = 2

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem at one place, said so that the writer can act on it.

    Findings sort by place, so a report is ``sorted(findings)``. ``line`` and ``column`` count from
    1, in characters of the source file; ``end_line`` and ``end_column`` are where the words at
    fault stop (the column after the last character). ``suggestion`` is text that may replace the
    words at fault, or ``None`` where a person has to decide.
    """

    path: PurePath
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    message: str
    severity: Severity = Severity.BREACH
    suggestion: str | None = None

    @property
    def is_breach(self) -> bool:
        """Whether it stops the page."""
        return self.severity is Severity.BREACH
