"""Build the site to one side and swap it in, so that a failed build leaves the last good one."""

from __future__ import annotations

import errno
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
from plainenglish import cli as plain
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
    except (Abort, ConfigurationError, OSError):
        raise NotBuilt(
            f"We cannot use '{config_file}'. Put right what the lines above say."
        ) from None
    if not config.use_directory_urls:
        raise NotBuilt(f"Take 'use_directory_urls: false' out of '{config_file}'. Menus need it.")
    if "engagement" not in config.plugins:
        raise NotBuilt(f"Add 'engagement' to the plugins in '{config_file}'.")
    return config


def check_site(config: MkDocsConfig) -> Checked:
    """Everything that is wrong with a site's content."""
    return check(Path(config.docs_dir), _plugin(config).site(config))


def build(config: MkDocsConfig, *, scheduled: bool = False) -> Checked:
    """Check and build the whole site into its folder, which stays as it was if anything is wrong.

    Look at ``stops_build`` of what comes back: where it is true, nothing was built. ``scheduled``
    is for a build that no edit asked for: a promise that fell due since then is told but does not
    stop it, or every other page would go out of date as well. Raises `NotBuilt` where the content
    is right but the site could not be made.
    """
    target = _target(config)
    checked = check_site(config)
    if not checked.stops_build(scheduled=scheduled):
        _build_and_swap(config, checked, target, strict=not checked.has_breach)
    return checked


def _target(config: MkDocsConfig) -> Path:
    """The folder of the site. A link to a folder stays a link."""
    target = Path(config.site_dir).resolve()
    if target.exists() and not target.is_dir():
        raise NotBuilt(f"'{target}' is a file. Name a folder for the site, as 'site_dir'.")
    if not target.exists():
        _bring_back(target)
    elif any(target.iterdir()) and not (target / _OURS).exists():
        raise NotBuilt(
            f"'{target}' holds files that OneVoice did not make, and a build would lose them. "
            "Name another folder as 'site_dir'."
        )
    return target


_OURS = "next-change.json"
"""A file that every site we built has."""


def _bring_back(target: Path) -> None:
    """Put back the last good site, if a build was killed just when it had moved it aside."""
    kept = sorted(target.parent.glob(f".{target.name}-*-*/*/{_OURS}"), key=os.path.getmtime)
    if kept:
        kept[-1].parent.rename(target)


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
                elif not _hold_place(root):
                    say("You still see the last site that worked.")
            except NotBuilt as fault:
                say(str(fault))
                _hold_place(root)
            except Exception as fault:  # noqa: BLE001  # the server has to live on, whatever it was
                say(plain.our_fault(fault))
                _hold_place(root)

        try:
            server.server_bind()
        except OSError as fault:
            said = f"We cannot use port {port}: {(fault.strerror or '').lower()}."
            raise NotBuilt(f"{said} Try another one with --port.") from None
        server.server_bind = lambda: None  # type: ignore[method-assign]  # it is bound already
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
        except PackagesMissing as fault:
            raise NotBuilt(str(fault)) from None
        except (Abort, BuildError, ConfigurationError):
            raise NotBuilt("The site was not built. The lines above say why.") from None
        except RecursionError:
            message = (
                "A page holds lists, quotes or tags hundreds deep in each other. Write it flatter."
            )
            raise NotBuilt(f"The site was not built. {message}") from None
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
    """Put ``side`` in the place of ``target``, whatever another build does meanwhile.

    If that cannot be done, what was there is put back.
    """
    if target.is_dir():
        shutil.copymode(target, side)
    with _folder_beside(target) as attic:
        kept: Path | None = None
        try:
            for attempt in range(100):
                with suppress(FileNotFoundError):
                    kept = target.rename(attic / str(attempt))
                try:
                    side.rename(target)
                    return
                except OSError as fault:
                    if fault.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                        raise
                    # another build has put its site here since we moved the old one away
            raise NotBuilt(
                f"Another build keeps writing '{target}'. Wait for it, then build again."
            )
        finally:
            if kept and not target.exists():
                kept.rename(target)


def _hold_place(root: Path) -> bool:
    """A page to look at until the first build works: it reloads by itself when one does.

    Returns whether that page is what there is to see.
    """
    page = root / "index.html"
    if not page.exists() or _NOT_BUILT in page.read_text("utf-8"):
        (root / "index.html").write_text(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built yet</title>'
            f"<body><h1>{_NOT_BUILT}</h1><p>Look at the window you started it from. "
            "It lists what to put right. This page will change when you have.</p></body></html>",
            "utf-8",
        )
        return True
    return False


_NOT_BUILT = "The site is not built yet"


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
