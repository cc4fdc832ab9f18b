"""The `plainenglish` command: check Markdown anywhere, without a site around it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from plainenglish import files
from plainenglish.check import all_rules, check
from plainenglish.document import Document
from plainenglish.files import Unreadable
from plainenglish.finding import Finding
from plainenglish.reports import REPORTS
from plainenglish.rule import Rule

BREACHES = 1
"""Exit code when something has to be put right. Click exits with 2 when the command is wrong."""


class Commands(click.Group):
    """A group that says what is wrong with a command in plain words, and exits with 2."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002  # click's way
        **extra: Any,
    ) -> Any:
        """Run the command, and end the program as its result asks for."""
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.UsageError as fault:
            if not standalone_mode:
                raise
            click.echo(fault.format_message(), err=True)
            if fault.ctx:
                click.echo(
                    f"Run '{fault.ctx.command_path} --help' to see what it can do.", err=True
                )
            raise SystemExit(2) from None
        except (click.Abort, BrokenPipeError):
            raise SystemExit(BREACHES) from None
        except Exception as fault:
            if not standalone_mode or os.environ.get(TRACEBACK):
                raise
            click.echo(our_fault(fault), err=True)
            raise SystemExit(BREACHES) from None
        if not standalone_mode:
            return code
        raise SystemExit(code if isinstance(code, int) else 0)


TRACEBACK = "PLAINENGLISH_TRACEBACK"
"""Set this in the environment to see where our own code went wrong."""


def our_fault(fault: Exception) -> str:
    """What to say when our own code went wrong: the writer did nothing to put right."""
    return (
        "Something in OneVoice went wrong. It is our fault, and your files are safe. "
        f"Please tell us: {type(fault).__name__}: {' '.join(str(fault).split())[:200]}"
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check that words are in plain English."""


paths_argument = click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), required=True
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(sorted(REPORTS)),
    default="text",
    help="How to show what we find.",
)


@main.command("check")
@paths_argument
@format_option
def check_command(paths: tuple[Path, ...], form: str) -> None:
    """Check files, and the files in folders. Exit with 1 if something has to be put right."""
    found = list(files.find(paths))
    show([finding for path in found for finding in check_file(path)], len(found), form)


def check_file(path: Path) -> Iterable[Finding]:
    """The findings in one file, also when it cannot be read."""
    try:
        source = files.read(path)
    except Unreadable as fault:
        return [fault.finding]
    return check(Document.read(path, source))


def show(findings: Sequence[Finding], files: int, form: str) -> None:
    """Print a report, and exit with 1 if it holds a breach."""
    click.echo(REPORTS[form](sorted(findings), files))
    if any(finding.is_breach for finding in findings):
        raise SystemExit(BREACHES)


def explain_command(rules: Callable[[], Iterable[Rule]]) -> click.Command:
    """An `explain` command over a set of rules, for this command and for those built on it."""

    @click.command("explain")
    @click.argument("name", metavar="RULE", required=False)
    def explain(name: str | None) -> None:
        """Say why a rule is there, where it comes from, and show good and bad examples.

        Without a name, list the rules.
        """
        by_name = {rule.name: rule for rule in rules()}
        if name is None:
            width = max(map(len, by_name))
            for rule in by_name.values():
                click.echo(f"{rule.name:<{width}}  {rule.severity}  {first_sentence(rule.why)}")
        elif name in by_name:
            click.echo(explanation(by_name[name]))
        else:
            raise click.UsageError(f"There is no rule '{name}'. {_nearest(name, by_name)}")

    return explain


def first_sentence(why: str) -> str:
    """The first sentence of a rule's reason, on one line."""
    return " ".join(why.split()).split(". ")[0].rstrip(".") + "."


def explanation(rule: Rule) -> str:
    """Everything about a rule, as text."""
    effect = "It stops the page." if rule.severity.name == "BREACH" else "It is advice."
    parts = [f"{rule.name}\n\n{rule.why}\n{effect}\n\nSource: {rule.source}"]
    limits = [f"{name} {value}" for name, value in rule.settings.items() if isinstance(value, int)]
    if limits:
        parts.append(f"Set to: {', '.join(limits).replace('_', ' ')}")
    for heading, examples in (("Good", rule.good), ("Bad", rule.bad)):
        if examples:
            shown = "\n".join("  " + example.strip().replace("\n", "\n  ") for example in examples)
            parts.append(f"{heading}:\n{shown}")
    return "\n\n".join(parts)


def _nearest(name: str, names: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, list(names), n=1)
    return f"Did you mean '{close[0]}'?" if close else "Run 'explain' alone to list the rules."


main.add_command(explain_command(lambda: (*all_rules(), files.UNREADABLE)))
