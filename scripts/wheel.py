"""Put the theme, and what a site needs of the npm packages, into the wheel."""

from pathlib import Path
from typing import Any

import yaml
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ALWAYS = {
    "nhsuk-frontend": (
        "package.json",
        "README.md",
        "dist/nhsuk/assets/images",
        "dist/nhsuk/nhsuk-frontend.min.css",
        "dist/nhsuk/nhsuk-frontend.min.js",
    ),
    "openmoji": ("package.json", "LICENSE.txt"),
    "healthicons": ("package.json", "LICENSE"),
}


class CarryAssets(BuildHookInterface):
    """Adds the files where `engagement.packages` looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add them, where the set-up has fetched them."""
        if version == "editable":
            return
        root = Path(self.root)
        packages = root / "node_modules"
        if not packages.is_dir():
            self.app.display_warning(
                "This wheel checks words but builds no site. Run 'scripts/setup' first for one that does."
            )
            return
        pictures = yaml.safe_load((root / "plugins/easyread/pictures.yml").read_text("utf-8"))
        wanted = {packages / name / file for name, files in ALWAYS.items() for file in files}
        wanted.update(_picture_files(pictures, packages))
        for path in sorted(wanted):
            inside = path.relative_to(root)
            build_data["force_include"][str(path)] = f"engagement/{inside.as_posix()}"
        build_data["force_include"][str(root / "theme")] = "engagement/theme"


def _picture_files(pictures: Any, packages: Path) -> list[Path]:
    sets = pictures["sets"]
    return [
        packages / sets[picture["set"]]["folder"] / picture["file"]
        for picture in pictures["pictures"].values()
    ]
