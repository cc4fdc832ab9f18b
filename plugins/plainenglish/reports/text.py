"""The report a person reads: a line for each finding, then what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from plainenglish.finding import Finding


def report(findings: Sequence[Finding], files: int) -> str:
    """The findings as ``file:line:column: message (rule)``, and a closing line that counts them."""
    lines = [
        f"{found.path}:{found.line}:{found.column}: "
        f"{'' if found.is_breach else 'advice: '}{found.message} ({found.rule})"
        for found in findings
    ]
    return "\n".join([*lines, *([""] if lines else []), summary(findings, files)])


def summary(findings: Sequence[Finding], files: int) -> str:
    """One or two sentences: how many findings, and what they mean."""
    breaches = sum(found.is_breach for found in findings)
    advice = len(findings) - breaches
    checked = _count(files, "file")
    if not findings:
        return f"We checked {checked}. There is nothing to put right."
    if not breaches:
        return f"We checked {checked}. There is nothing you must put right, and {advice} to think about."
    must = f"We checked {checked}. Put right {_count(breaches, 'problem')} before you publish."
    if not advice:
        return must
    return f"{must} There {'is' if advice == 1 else 'are'} also {advice} to think about."


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
