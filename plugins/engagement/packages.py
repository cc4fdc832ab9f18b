"""Where the theme and the npm packages are: in a checkout, or inside the installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


class PackagesMissing(Exception):
    """The npm packages that a site is made from are not on this machine."""


@cache
def packages() -> Path:
    """The folder that holds ``nhsuk-frontend`` and the picture sets.

    Raises `PackagesMissing` with a sentence that says what to do.
    """
    for folder in (_HERE / "node_modules", _HERE.parents[1] / "node_modules"):
        if (folder / "nhsuk-frontend").is_dir():
            return folder
    raise PackagesMissing(
        "The NHS styles are not on this machine yet. Run 'scripts/build' to get them."
    )


def theme() -> Path:
    """The folder of our own templates, styles and scripts."""
    carried = _HERE / "theme"
    return carried if carried.is_dir() else _HERE.parents[1] / "theme"
