"""What a rule is: a function that looks at one unit of text, with all that explains it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from plainenglish.finding import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule yields when the fault is a part of its unit, or can be put right by a swap.

    ``start`` and ``end`` are offsets into the text of ``unit`` (or of the unit the rule was given,
    if that is left out); ``end`` may be left out to mean the end of the unit.
    """

    message: str
    start: int = 0
    end: int | None = None
    suggestion: str | None = None
    unit: Any = None


Check = Callable[..., Iterator[Any]]
"""Called with a unit; yields a `str` or a `Fault` for each thing at fault in it. A package further
out may yield a type of its own, if it runs its own rules."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as a value: what it is called, what it looks at, why, and examples that prove it.

    ``name`` names the fault (``long-sentence``). ``unit`` is the type the check is called with:
    `Sentence`, `Block`, `Document`, or a type of a package further out. ``good`` and ``bad`` are
    Markdown (or the text of the unit); the tests run every one of them.
    """

    name: str
    unit: type
    check: Check
    why: str
    source: str
    severity: Severity
    good: Sequence[str] = ()
    bad: Sequence[str] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)


def rule(
    *,
    on: type,
    source: str,
    good: Sequence[str] = (),
    bad: Sequence[str] = (),
    severity: Severity = Severity.BREACH,
) -> Callable[[Check], Rule]:
    """Turn a function into a `Rule`. Its docstring is the reason; its keyword arguments, settings."""

    def make(check: Check) -> Rule:
        settings = {
            name: parameter.default
            for name, parameter in inspect.signature(check).parameters.items()
            if parameter.kind is inspect.Parameter.KEYWORD_ONLY
        }
        return Rule(
            name=check.__name__.replace("_", "-"),
            unit=on,
            check=check,
            why=inspect.getdoc(check) or "",
            source=source,
            severity=severity,
            good=good,
            bad=bad,
            settings=settings,
        )

    return make


def on_reading(name: str, why: str, *, source: str, good: str, bad: str) -> Rule:
    """A fault that is found while a file is read, before there is a unit to look at.

    It is a `Rule` so that it can be explained like the others. Its check never finds anything.
    """
    return Rule(
        name=name,
        unit=type(None),
        check=lambda _: iter(()),
        why=why,
        source=source,
        severity=Severity.BREACH,
        good=(good,),
        bad=(bad,),
    )


def rules_in(package: ModuleType) -> list[Rule]:
    """Every rule of a package's modules, by name: the folder is the registry."""
    modules = (
        importlib.import_module(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
    )
    return sorted(_rules_of(modules), key=lambda found: found.name)


def _rules_of(modules: Iterable[ModuleType]) -> Iterator[Rule]:
    for module in modules:
        yield from (value for value in vars(module).values() if isinstance(value, Rule))
