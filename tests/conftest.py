"""A real browser, and a plain web host, for whoever needs one."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    assert program, "Install Chromium: the tests look at the site in it."
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    quiet += ["--disable-component-update", "--disable-sync", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=quiet)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served_at() -> Iterator[Callable[[Path], str]]:
    """Serve a folder, and give its address. Every server ends with the tests."""
    with ExitStack() as open_servers:

        def serve(folder: Path) -> str:
            handler = functools.partial(PlainHost, directory=str(folder))
            server = open_servers.enter_context(PatientServer(("127.0.0.1", 0), handler))
            open_servers.callback(server.shutdown)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}/"

        yield serve


class PatientServer(http.server.ThreadingHTTPServer):
    def handle_error(self, *args: object) -> None:
        """A browser that leaves a page early is no news."""


class PlainHost(http.server.SimpleHTTPRequestHandler):
    """Answers like a plain web host, with the site's own page for what is not there."""

    def log_message(self, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())
