"""The last good site stays, whatever ends a build."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onevoice.cli import main

HIDDEN = ".site-"


def build(*words: str) -> Result:
    return CliRunner().invoke(main, ["build", *words])


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(HIDDEN)]


def test_a_swap_that_cannot_end_puts_the_last_site_back(folder, monkeypatch):
    assert build().exit_code == 0
    before = (folder / "site/index.html").read_bytes()
    rename = Path.rename

    def only_away(path: Path, target: Path) -> Path:
        if path.name.startswith(HIDDEN) and Path(target).name == "site":
            raise PermissionError(13, "Permission denied", str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", only_away)
    done = build()
    monkeypatch.undo()
    assert done.exit_code == 1
    assert "permission denied" in done.output
    assert (folder / "site/index.html").read_bytes() == before
    assert left_over(folder) == []


def test_a_site_that_a_killed_build_had_moved_aside_is_brought_back(folder):
    assert build().exit_code == 0
    aside = folder / f"{HIDDEN}123-0"
    aside.mkdir()
    (folder / "site").rename(aside / "0")
    (folder / "content/contact.md").write_text("No front matter.\n")
    assert build().exit_code == 1
    assert (folder / "site/index.html").is_file()


def test_a_folder_with_other_files_in_it_is_never_built_over(folder):
    (folder / "site").mkdir()
    (folder / "site/thesis.docx").write_text("mine")
    done = build()
    assert done.exit_code == 1
    assert "holds files that OneVoice did not make" in done.output
    assert (folder / "site/thesis.docx").read_text() == "mine"


def test_an_empty_content_folder_does_not_replace_the_last_good_site(folder):
    assert build().exit_code == 0
    (folder / "content/index.md").unlink()
    done = build()
    assert done.exit_code == 1
    assert "content/index.md:1:1: There is no home page." in done.output
    assert (folder / "site/index.html").is_file()


def test_a_fault_of_our_own_is_said_in_one_line(folder, monkeypatch):
    monkeypatch.setattr("engagement.check.catalogue.read", lambda _: 1 / 0)
    done = build()
    assert done.exit_code == 1
    assert "It is our fault, and your files are safe." in done.output
    assert "Traceback" not in done.output


def test_a_link_to_a_folder_stays_a_link(folder):
    (folder / "web").mkdir()
    (folder / "web").chmod(0o775)
    (folder / "site").symlink_to("web")
    assert build().exit_code == 0
    assert (folder / "site").is_symlink()
    assert (folder / "web/index.html").is_file()
    assert (folder / "web").stat().st_mode & 0o777 == 0o775


def test_a_file_in_the_place_of_the_site_is_not_lost(folder):
    (folder / "site").write_text("mine")
    done = build()
    assert done.exit_code == 1
    assert "is a file" in done.output
    assert (folder / "site").read_text() == "mine"


def test_results_that_became_late_do_not_stop_a_scheduled_build(folder):
    page = folder / "content/consultations/nights.md"
    page.write_text(
        page.read_text("utf-8")
        .replace("2026-05-18", "2025-12-01")
        .replace("2026-08-09", "2026-01-30"),
        "utf-8",
    )
    done = build()
    assert done.exit_code == 1
    assert "The results were due on 2026-04-24 and are not out." in done.output
    assert not (folder / "site").exists()
    done = build("--scheduled")
    assert done.exit_code == 0, done.output
    assert "The results were due on 2026-04-24 and are not out." in done.output
    assert "Results are late" in (folder / "site/consultations/nights/index.html").read_text(
        "utf-8"
    )


def test_another_breach_stops_a_scheduled_build_too(folder):
    (folder / "content/contact.md").write_text("No front matter.\n")
    assert build("--scheduled").exit_code == 1


def test_front_matter_that_ends_the_file_is_not_shown_to_the_public(folder):
    (folder / "content/contact.md").write_text("---\ntype: page\ntitle: A\nsummary: B.\n---")
    assert build().exit_code == 0
    assert "type: page" not in (folder / "site/contact/index.html").read_text("utf-8")


def test_words_after_a_comment_that_never_ends_are_checked(folder):
    page = "---\ntype: page\ntitle: A\nsummary: B.\n---\n\n<!-- to do\n\nWe leverage it.\n"
    (folder / "content/contact.md").write_text(page)
    done = build()
    assert done.exit_code == 1
    assert "content/contact.md:9:4: 'leverage' is jargon." in done.output


@pytest.mark.parametrize("settings", ["", "[]", "plugins: []\nsite_name: A\n", "site_name: A\n"])
def test_settings_that_make_no_site_are_told_in_plain_words(folder, settings):
    (folder / "mkdocs.yml").write_text(settings)
    done = build()
    assert done.exit_code == 1
    assert done.output.count("\n") <= 4
    assert "mkdocs.yml" in done.output


def test_where_the_site_parts_are_missing_the_command_says_what_to_install():
    code = "import sys\nsys.modules['pydantic'] = None\nfrom onevoice import main\nmain()\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "pip install 'onevoice[site]'" in done.stderr
