"""The wheel builds a site by itself: it carries the theme, the NHS styles and the pictures."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]


def test_the_wheel_builds_a_site_where_there_is_no_checkout(folder: Path):
    command = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        str(folder / "dist"),
    ]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("onevoice-*.whl")
    unpacked = folder / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    settings["theme"]["custom_dir"] = "ours"
    (folder / "ours").mkdir()
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    done = subprocess.run(
        [sys.executable, "-m", "onevoice", "build"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / "site/assets/nhsuk-frontend.min.css").is_file()
    assert "nhsuk-header" in (folder / "site/index.html").read_text("utf-8")
    used = subprocess.run(
        [sys.executable, "-c", "import engagement; print(engagement.__file__)"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert used.stdout.startswith(str(unpacked))
