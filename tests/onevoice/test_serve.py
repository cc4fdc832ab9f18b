"""Serving: what a writer sees in the browser and in the window, edit by edit."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PAGE = "---\ntype: page\ntitle: How to reach us\nsummary: More.\n---\n\n{}\n"
PATIENCE = 60


class Served:
    """A running `onevoice serve`, its pages and what it has said so far."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = folder / "said.txt"
        command = [sys.executable, "-u", "-m", "onevoice", "serve", "--port", str(self.port)]
        with self.log.open("w") as out:
            self.process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out)

    def page(self, path: str) -> str:
        address = f"http://127.0.0.1:{self.port}/{path}"
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                return answer.read().decode("utf-8")
        except (urllib.error.URLError, ConnectionError):
            return ""

    @property
    def said(self) -> str:
        return self.log.read_text("utf-8")

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, self.said
            assert self.process.poll() is None, self.said
            time.sleep(0.1)


@pytest.fixture
def served(folder: Path) -> Iterator[Served]:
    server = Served(folder)
    yield server
    server.process.send_signal(signal.SIGINT)
    server.process.wait(PATIENCE)


def test_a_writer_sees_each_edit_and_never_loses_the_last_good_page(folder, served):
    contact = folder / "content/contact.md"
    served.wait_until(lambda: "Call us." in served.page("contact/"))
    assert "livereload" in served.page("contact/")

    contact.write_text(PAGE.format("Write to us."), "utf-8")
    served.wait_until(lambda: "Write to us." in served.page("contact/"))

    contact.write_text(PAGE.format("We " + "very " * 30 + "much hope you come."), "utf-8")
    served.wait_until(lambda: "very very" in served.page("contact/"))
    assert "content/contact.md:7:1: This sentence has 35 words." in served.said

    contact.write_text("---\ntype: page\ntitle: [cut off\n---\n", "utf-8")
    served.wait_until(lambda: "You still see the last site that worked." in served.said)
    assert "very very" in served.page("contact/")

    contact.write_text(PAGE.format("All is well."), "utf-8")
    served.wait_until(lambda: "All is well." in served.page("contact/"))

    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(PATIENCE) == 0
    assert "Traceback" not in served.said
    assert [path.name for path in folder.iterdir() if path.name.startswith(".site")] == []


def test_a_site_that_was_never_good_has_a_page_that_says_where_to_look(folder):
    (folder / "content/contact.md").write_text("No front matter.\n", "utf-8")
    server = Served(folder)
    server.wait_until(lambda: "The site is not built yet" in server.page(""))
    assert "content/contact.md:1:1: This page has no front matter." in server.said
    (folder / "content/contact.md").write_text(PAGE.format("Now it is right."), "utf-8")
    server.wait_until(lambda: "Now it is right." in server.page("contact/"))
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(PATIENCE) == 0


def test_a_port_that_is_taken_is_said_in_one_line(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "onevoice", "serve", "--port", str(port)]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"We cannot use port {port}" in done.stderr
    assert "Traceback" not in done.stderr
