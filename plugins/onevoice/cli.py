"""The `onevoice` command: check, build and serve a site, and start its pages."""

from __future__ import annotations

from pathlib import Path

import click

from engagement.check import explained
from engagement.outputs.schemas import schema
from engagement.types import TYPES
from onevoice import build as builder
from onevoice.build import NotBuilt
from plainenglish import cli as plain
from plainenglish import files
from plainenglish.reports import REPORTS

_config = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of the site.",
)


class _Commands(plain.Commands):
    """A group whose commands say in one line why a site could not be built."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command, and turn what stopped it into a sentence and exit code 1."""
        try:
            return super().invoke(ctx)
        except NotBuilt as fault:
            said = str(fault)
        except OSError as fault:
            if isinstance(fault, BrokenPipeError):
                raise
            named = f"'{fault.filename}'" if fault.filename else "this disk"
            said = f"We cannot use {named}: {(fault.strerror or '').lower()}."
        click.echo(said, err=True)
        raise SystemExit(plain.BREACHES) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check, build and serve a site that involves people in their local NHS."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@plain.format_option
@_config
def check(paths: tuple[Path, ...], form: str, config_file: Path) -> None:
    """Check the whole site, or only the files and folders you name.

    Files outside the site's content have only their words checked. Exits with 1 if something has
    to be put right.
    """
    content = None
    if not paths or config_file.is_file():
        if not config_file.is_file():
            raise click.UsageError(f"There is no '{config_file}' here. Name the files to check.")
        config = builder.load(config_file)
        content = Path(config.docs_dir)
    outside = [path for path in paths if not (content and _is_in(path, content))]
    inside = [path for path in paths if path not in outside]
    found, count = [], 0
    if content and (inside or not paths):
        checked = builder.check_site(config)
        wanted = [path.resolve() for path in inside] or [content.resolve()]
        found += [
            finding
            for finding in checked.findings
            if any(Path(finding.path).resolve().is_relative_to(path) for path in wanted)
        ]
        count += checked.files if not inside else len(set(files.find(inside)))
    for path in dict.fromkeys(files.find(outside)):
        found += plain.check_file(path)
        count += 1
    plain.show(found, count, form)


def _is_in(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


@main.command()
@plain.format_option
@click.option(
    "--scheduled",
    is_flag=True,
    help="For a build that no edit asked for: results that are late do not stop it.",
)
@_config
def build(form: str, scheduled: bool, config_file: Path) -> None:  # noqa: FBT001  # click's way
    """Check the content and build the site. If something is wrong, the last good site stays."""
    config = builder.load(config_file)
    checked = builder.build(config, scheduled=scheduled)
    click.echo(REPORTS[form](checked.findings, checked.files))
    if checked.stops_build(scheduled=scheduled):
        kept = " The last one is still in place." if Path(config.site_dir).exists() else ""
        click.echo(f"The site was not built.{kept}", err=True)
        raise SystemExit(plain.BREACHES)
    click.echo(f"The site is in {config.site_dir}.", err=True)


@main.command()
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="The port on this machine.",
)
@_config
def serve(port: int, config_file: Path) -> None:
    """Build the site and show it in your browser. It changes as you save your files."""
    try:
        builder.serve(config_file, port, click.echo)
    except OSError as fault:
        raise NotBuilt(
            f"We cannot use port {port}: {fault.strerror}. Try --port {port + 1}."
        ) from None


@main.command("schema")
@click.argument("name", metavar="TYPE", type=click.Choice(list(TYPES)))
def schema_command(name: str) -> None:
    """Print the JSON Schema of a content type, for an editor."""
    click.echo(schema(name), nl=False)


@main.group()
def easyread() -> None:
    """Make easy-read pages."""


@easyread.command()
@click.argument("page", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def draft(page: Path) -> None:
    """Write a first draft of a page's easy-read version, for a person to edit.

    The draft is a new file beside the page. A file that is there already is never changed.
    """
    from easyread.draft import draft as draft_of
    from engagement.reading import read_page

    if page.name.endswith(".easy.md"):
        raise click.UsageError(f"'{page}' is an easy-read page already. Name the full page.")
    target = page.with_suffix(".easy.md")
    if target.exists():
        raise click.UsageError(f"'{target}' is there already. Rename it if you want a new draft.")
    try:
        content, document, _ = read_page(page, files.read(page))
    except files.Unreadable as fault:
        raise NotBuilt(f"{page}: {fault}") from None
    title = content.title if content else page.stem.replace("-", " ").capitalize()
    text = draft_of(document, title)
    try:
        with target.open("x", encoding="utf-8") as new:
            new.write(text)
    except FileExistsError:
        raise click.UsageError(f"'{target}' is there already.") from None
    click.echo(f"The draft is in {target}. Read it, edit it, then ask people to check it.")


main.add_command(plain.explain_command(explained))
