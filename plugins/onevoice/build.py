"""Build the site to one side and swap it in, so that a failed build leaves the last good one."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from engagement.check import Checked, check
from engagement.packages import PackagesMissing, packages
from engagement.plugin import EngagementPlugin
from plainenglish.reports import REPORTS


class NotBuilt(Exception):
    """The site could not be built. The message, which may be empty, says why in plain words."""


def load(config_file: Path) -> MkDocsConfig:
    """The settings of a site. Raises `NotBuilt` where they cannot be read."""
    if not config_file.is_file():
        raise NotBuilt(f"There is no '{config_file}' here. Run this in the folder of your site.")
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(str(config_file))
    except (Abort, ConfigurationError) as fault:
        raise NotBuilt(f"We cannot read '{config_file}'. {fault}".strip()) from None
    if "engagement" not in config.plugins:
        raise NotBuilt(f"Add 'engagement' to the plugins in '{config_file}'.")
    return config


def check_site(config: MkDocsConfig) -> Checked:
    """Everything that is wrong with a site's content."""
    return check(Path(config.docs_dir), _plugin(config).site(config))


def build(config: MkDocsConfig) -> Checked:
    """Check and build the whole site into its folder, which stays as it was if anything is wrong.

    Raises `NotBuilt` with an empty message where the content has a breach: see the findings of
    `check_site`.
    """
    checked = check_site(config)
    if not checked.has_breach:
        _build_and_swap(config, checked, Path(config.site_dir), strict=True)
    return checked


def serve(config_file: Path, port: int, say: Callable[[str], None]) -> None:
    """Build the site into a folder of its own and serve it, again after each change, until stopped.

    Words that break a rule are listed and the page is shown all the same, so that a writer sees
    both. A file that cannot be taken in leaves the last good site in place.
    """
    config = load(config_file)
    with _folder_beside(Path(config.site_dir)) as root:
        server = LiveReloadServer(lambda: rebuild(), "127.0.0.1", port, str(root))

        def rebuild() -> None:
            try:
                current = load(config_file)
                current.site_url = server.url
                checked = check_site(current)
                say(REPORTS["text"](checked.findings, checked.files))
                if checked.is_whole:
                    _build_and_swap(current, checked, root, strict=False)
                else:
                    say("You still see the last page that worked.")
                    _hold_place(root)
            except NotBuilt as fault:
                say(str(fault))
                _hold_place(root)

        rebuild()
        server.error_handler = lambda code: _page(root / "404.html") if code == 404 else None
        for path in (config.docs_dir, str(config_file), *config.theme.dirs[:1]):
            server.watch(path)
        say(f"Open {server.url} in your browser. Press Ctrl and C to stop.")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def _plugin(config: MkDocsConfig) -> EngagementPlugin:
    return cast(EngagementPlugin, config.plugins["engagement"])


def _build_and_swap(config: MkDocsConfig, checked: Checked, target: Path, *, strict: bool) -> None:
    with _folder_beside(target) as side:
        wanted = config.site_dir, config.strict
        config.site_dir, config.strict = str(side), strict
        _plugin(config).checked = checked
        try:
            packages()
            build_with_mkdocs(config)
        except (Abort, BuildError, ConfigurationError, PackagesMissing) as fault:
            raise NotBuilt(f"The site was not built. {fault}".strip()) from None
        finally:
            config.site_dir, config.strict = wanted
        _index_for_search(side)
        _swap(side, target)


def _index_for_search(folder: Path) -> None:
    """Let Pagefind read the built pages and write its index beside them."""
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotBuilt(f"The search index was not made. Pagefind said: {done.stderr.strip()}")


@contextmanager
def _folder_beside(target: Path) -> Iterator[Path]:
    """A new folder next to ``target``, on the same disk, that is gone afterwards unless moved."""
    target.parent.mkdir(parents=True, exist_ok=True)
    number = 0
    while True:
        side = target.with_name(f".{target.name}-{os.getpid()}-{number}")
        try:
            side.mkdir()
            break
        except FileExistsError:
            number += 1
    try:
        yield side
    finally:
        shutil.rmtree(side, ignore_errors=True)


def _swap(side: Path, target: Path) -> None:
    """Put ``side`` in the place of ``target``, whatever another build does meanwhile."""
    with _folder_beside(target) as attic:
        for attempt in range(100):
            with suppress(FileNotFoundError):
                target.rename(attic / str(attempt))
            try:
                side.rename(target)
                return
            except OSError:  # another build has put its site here since we moved the old one away
                continue
    raise NotBuilt(f"Another build keeps writing '{target}'. Wait for it to end, then build again.")


def _hold_place(root: Path) -> None:
    """A page to look at until the first build works: it reloads by itself when one does."""
    if not (root / "index.html").exists():
        (root / "index.html").write_text(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built yet</title>'
            "<body><h1>The site is not built yet</h1><p>Look at the window you started it from. "
            "It lists what to put right. This page will change when you have.</p></body></html>",
            "utf-8",
        )


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
