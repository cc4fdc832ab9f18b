"""Whatever a file holds, there is a plain message for it, or it works."""

import re

import pytest
from click.testing import CliRunner

from onevoice.cli import main

FRONT = "---\ntype: page\ntitle: A page\nsummary: About it.\n---\n"

CASES = {
    "empty": (b"", "This page has no front matter."),
    "no-front-matter": (b"Hello.\n", "This page has no front matter."),
    "cut-off": (b"---\ntype: page\ntitle: A\n", "The front matter has no end."),
    "cut-off-quote": (b'---\ntype: page\ntitle: "A\nsummary: B\n---\n', "never closed"),
    "cut-off-list": (b"---\ntype: page\ntitle: [A\nsummary: B\n---\n", "We cannot read this"),
    "tab": (b"---\ntype: page\n\ttitle: A\n---\n", "There is a tab here."),
    "latin-1": (FRONT.encode() + "café".encode("latin-1"), "not saved as UTF-8"),
    "utf-16": ("---\ntype: page".encode("utf-16"), "UTF-8"),
    "null-bytes": (FRONT.encode() + b"a\0b", "not a text file"),
    "too-big": (FRONT.encode() + b"We ask you. " * 450_000, "This file is 5.4 MB."),
    "not-a-mapping": (b"---\n- a\n- b\n---\n", "'name: value'"),
    "references": (b"---\ntype: page\ntitle: &a x\nsummary: *a\n---\n", "in quotes"),
    "deep": (b"---\nx: " + b"[" * 5000 + b"]" * 5000 + b"\n---\n", "front matter"),
    "bad-yaml-tag": (b"---\ntype: !!python/object/apply:os.system [ls]\n---\n", "in quotes"),
    "yaml-tag": (b"---\ntype: page\ntitle: !!bool maybe\nsummary: B\n---\n", "in quotes"),
    "bad-address": (FRONT.encode() + b"[a](http://[::1)\n", "We cannot read the address"),
    "strange-name": (FRONT.encode(), "Rename"),
}
WORKS = {
    "crlf": FRONT.replace("\n", "\r\n").encode() + b"We ask you.\r\n\r\nYou tell us.\r\n",
    "byte-order-mark": b"\xef\xbb\xbf" + FRONT.encode() + b"We ask you.\n",
    "only-a-table": FRONT.encode() + b"| Where | When |\n| --- | --- |\n| Corby | May |\n",
    "only-front-matter": FRONT.encode(),
    "hostile": FRONT.encode()
    + b"<script>alert(1)</script><svg onload=alert(1)></svg>\n\n[a](javascript:alert(1))\n\n"
    + b"<iframe src='https://example.org'></iframe> {{ config }} {% raw %}\n\n"
    + b"<a href='https://example.org' onclick='alert(1)' style='x'>our site</a>\n",
    "deep-lists": FRONT.encode() + b"".join(b" " * i + b"- a\n" for i in range(200)),
    "word-line-ends": "---\ntype: page\ntitle: 'A\u2028\u2028b'\nsummary: B\n---\n".encode(),
    "half-character": b'---\ntype: page\ntitle: "A \\ud800 b"\nsummary: B\n---\n',
    "long-mark": FRONT.encode() + b"!!! " + b" " * 5000 + b"!\n",
    "many-quotes": FRONT.encode() + b">" * 1000 + b" deep\n",
}


def check(path: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["check", path])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


@pytest.mark.parametrize("name", CASES)
def test_there_is_one_plain_message_with_the_file_and_line(folder, name):
    data, message = CASES[name]
    path = folder / "content" / ("Strange 'name'.md" if name == "strange-name" else f"{name}.md")
    path.write_bytes(data)
    code, output = check(f"content/{path.name}")
    assert code == 1
    said = [line for line in output.splitlines() if message in line]
    assert len(said) == 1, output
    assert re.match(rf"content/{re.escape(path.name)}:\d+:\d+: ", said[0])


@pytest.mark.parametrize("name", WORKS)
def test_it_works(folder, name):
    (folder / "content" / f"{name}.md").write_bytes(WORKS[name])
    code, output = check(f"content/{name}.md")
    assert code == 0, output
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 0, done.output
    assert (folder / "site" / name / "index.html").is_file()


def test_nothing_hostile_reaches_the_reader(folder):
    (folder / "content" / "hostile.md").write_bytes(WORKS["hostile"])
    assert CliRunner().invoke(main, ["build"]).exit_code == 0
    page = (folder / "site/hostile/index.html").read_text("utf-8")
    for danger in ("alert(1)", "onload", "onclick", "javascript:", "<iframe", "style="):
        assert danger not in page


def test_two_pages_with_one_address_are_told_apart(folder):
    (folder / "content" / "contact").mkdir()
    (folder / "content/contact/index.md").write_text(FRONT)
    code, output = check("content")
    assert code == 1
    assert "have the same address: '/contact/'" in output


def test_an_easy_read_page_without_its_page_is_told(folder):
    (folder / "content/lost.easy.md").write_text("---\nstatus: draft\n---\n# A\n")
    code, output = check("content/lost.easy.md")
    assert code == 1
    assert "There is no page 'lost.md' beside this easy-read page." in output


def test_a_link_to_nothing_is_told_with_its_line_and_the_nearest_page(folder):
    (folder / "content/privacy.md").write_text(FRONT + "\nSee [how to reach us](contcat.md).\n")
    code, output = check("content/privacy.md")
    assert code == 1
    assert (
        "content/privacy.md:7:5: There is no page at 'contcat.md'. Did you mean 'contact.md'?"
        in output
    )


def test_a_settings_file_that_cannot_be_read_is_told(folder):
    (folder / "mkdocs.yml").write_text("site_name: [")
    code, output = check("content")
    assert code == 1
    assert "mkdocs.yml" in output
    assert "Traceback" not in output
