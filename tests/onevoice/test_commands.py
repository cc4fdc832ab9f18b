"""The commands, as an officer and a build server use them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engagement.check import explained
from onevoice.cli import main

ROOT = Path(__file__).parents[2]
LONG = "We " + "very " * 25 + "much hope you come.\n"
SEEDS = ROOT.parent / "shared" / "seeds"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def shown(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_a_site_that_is_right_is_built(folder):
    done = run("build")
    assert done.exit_code == 0, done.output
    assert "Care at night" in (folder / "site/consultations/nights/index.html").read_text("utf-8")
    assert (folder / "site/pagefind/pagefind.js").is_file()
    assert [p.name for p in folder.iterdir() if p.name.startswith(".site")] == []


def test_a_breach_stops_the_build_and_leaves_the_last_good_site(folder):
    assert run("build").exit_code == 0
    before = shown(folder / "site")
    (folder / "content/contact.md").write_text(
        "---\ntype: page\ntitle: A\nsummary: B.\n---\n" + LONG
    )
    done = run("build")
    assert done.exit_code == 1
    assert "content/contact.md:6:1: This sentence has 30 words." in done.output
    assert "Traceback" not in done.output
    assert shown(folder / "site") == before
    assert [p.name for p in folder.iterdir() if p.name.startswith(".site")] == []


def test_mkdocs_itself_is_stopped_too(folder):
    (folder / "content/contact.md").write_text(
        "---\ntype: page\ntitle: A\nsummary: B.\n---\n" + LONG
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "elsewhere"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode == 1
    assert "This sentence has 30 words" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_breach_in_the_template_stage_leaves_the_last_good_site(folder, monkeypatch):
    assert run("build").exit_code == 0
    before = shown(folder / "site")
    body = "---\ntype: page\ntitle: A\nsummary: B.\n---\n\n[To a part](contact.md#nowhere)\n"
    (folder / "content/privacy.md").write_text(body)
    done = run("build")
    assert done.exit_code == 1
    assert shown(folder / "site") == before


def test_two_builds_at_once_both_end_well(folder):
    command = [sys.executable, "-m", "onevoice", "build"]
    runs = [
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    assert [build.wait(120) for build in runs] == [0, 0, 0]
    for build in runs:
        build.communicate()
    assert (folder / "site/index.html").is_file()
    assert [p.name for p in folder.iterdir() if p.name.startswith(".site")] == []


def test_two_builds_give_the_same_bytes(folder):
    assert run("build").exit_code == 0
    first = shown(folder / "site")
    assert run("build").exit_code == 0
    second = shown(folder / "site")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_check_exits_with_0_1_or_2(folder):
    assert run("check").exit_code == 0
    (folder / "draft.md").write_text(LONG)
    assert run("check", "draft.md").exit_code == 1
    assert run("check", "no-such-file.md").exit_code == 2
    assert run("chekc").exit_code == 2
    assert run("check", "--format", "pigeon").exit_code == 2


def test_check_of_one_page_tells_only_of_that_page(folder):
    (folder / "content/contact.md").write_text("No front matter.\n")
    assert run("check", "content/consultations").exit_code == 0
    done = run("check", "content/contact.md")
    assert done.exit_code == 1
    assert "This page has no front matter." in done.output


def test_check_says_everything_at_once_as_json(folder):
    (folder / "content/contact.md").write_text(LONG)
    (folder / "content/privacy.md").write_text("---\ntype: pgae\ntitle: A\n---\nAsk the ICB.\n")
    done = run("check", "--format", "json")
    report = json.loads(done.output)
    said = [(Path(f["path"]).name, f["rule"], f["severity"]) for f in report["findings"]]
    assert report["version"] == 1
    assert said == [
        ("contact.md", "front-matter", "breach"),
        ("contact.md", "long-sentence", "breach"),
        ("privacy.md", "front-matter", "breach"),
        ("privacy.md", "acronym", "breach"),
    ]


def test_check_shows_a_pull_request_the_line(folder):
    (folder / "content/contact.md").write_text(LONG)
    done = run("check", "--format", "github")
    assert "::error file=content/contact.md,line=1," in done.output


def test_check_without_a_site_asks_for_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("check")
    assert done.exit_code == 2
    assert "Name the files to check" in done.output


@pytest.mark.parametrize("name", [rule.name for rule in explained()])
def test_explain_gives_the_reason_the_source_and_examples(name):
    done = run("explain", name)
    assert done.exit_code == 0
    for part in (name, "Source: ", "Good:\n", "Bad:\n"):
        assert part in done.output


def test_explain_of_an_unknown_rule_names_the_nearest():
    done = run("explain", "long-sentense")
    assert done.exit_code == 2
    assert "Did you mean 'long-sentence'?" in done.output


def test_explain_alone_lists_every_rule():
    assert "longish-sentence" in run("explain").output


def test_schema_prints_the_schema_of_a_type():
    assert json.loads(run("schema", "newsletter").output)["title"] == "Newsletter"
    assert run("schema", "novel").exit_code == 2


def test_a_draft_is_written_once_and_never_over_an_edited_file(folder):
    page = "content/consultations/nights.md"
    done = run("easyread", "draft", page)
    assert done.exit_code == 0, done.output
    draft = folder / "content/consultations/nights.easy.md"
    assert "status: draft" in draft.read_text("utf-8")
    draft.write_text("edited by a person")
    assert run("easyread", "draft", page).exit_code == 2
    assert draft.read_text("utf-8") == "edited by a person"


def test_a_draft_is_shown_only_on_a_demonstration(folder):
    easy = "---\nstatus: draft\n---\n# Care at night\n\n![](picture:night)\nWe ask about care at night.\n"
    (folder / "content/consultations/nights.easy.md").write_text(easy)
    assert run("build").exit_code == 0
    shown_at = folder / "site/consultations/nights/easy-read/index.html"
    assert "Nobody with a learning disability has checked" in shown_at.read_text("utf-8")
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(
        settings.replace("show_unchecked: true", "show_unchecked: false")
    )
    assert run("build").exit_code == 0
    assert not shown_at.exists()
    page = (folder / "site/consultations/nights/index.html").read_text("utf-8")
    assert "easy-read/" not in page


def test_the_words_alone_can_be_checked_without_the_site_parts(tmp_path):
    """`plainenglish` must run where only its own three libraries are installed."""
    hidden = "mkdocs pydantic markdown nh3 jinja2 nhsuk_frontend_jinja pagefind easyread engagement".split()
    code = (
        "import sys\n"
        f"sys.modules.update(dict.fromkeys({hidden!r}))\n"
        "from plainenglish.cli import main\n"
        "main(['check', 'a.md'])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    (tmp_path / "a.md").write_text("We ask you first.\n")
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "There is nothing to put right." in done.stdout
