"""The `onevoice` command."""

from __future__ import annotations


def main() -> None:
    """Run the command, or say what to install where only the word checks are."""
    try:
        from onevoice import cli
    except ModuleNotFoundError as fault:
        raise SystemExit(
            f"The part that builds sites is not installed ('{fault.name}' is missing). "
            "Run: pip install 'onevoice[site]'. To check words alone, use 'plainenglish'."
        ) from None
    cli.main(prog_name="onevoice")
