"""A small site of its own for each test, built with the real theme."""

from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "tests" / "engagement" / "types"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a home page and an open consultation, as the folder a command runs in."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["theme"]["custom_dir"] = str(ROOT / "theme")
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    content = tmp_path / "content"
    (content / "consultations").mkdir(parents=True)
    home = "---\ntype: page\ntitle: Home\nsummary: Have your say.\n---\n\nWe ask you first.\n"
    (content / "index.md").write_text(home, "utf-8")
    for name in ("contact", "accessibility", "privacy", "how-we-involve-you"):
        page = f"---\ntype: page\ntitle: About {name}\nsummary: More.\n---\n\nCall us.\n"
        (content / f"{name}.md").write_text(page, "utf-8")
    example = (EXAMPLES / "consultation" / "open.md").read_text("utf-8")
    (content / "consultations" / "nights.md").write_text(
        example.replace("organisations: [example-trust]\n", ""), "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path
