"""The guard: the words a document holds are the words of the built article."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path, PurePath

import markdown
import pytest
from mkdocs.config import load_config

from engagement import article
from plainenglish import frontmatter
from plainenglish.document import Document, Kind

ROOT = Path(__file__).parents[2]
CONTENT = [
    path for path in sorted((ROOT / "content").rglob("*.md")) if not path.name.endswith(".easy.md")
]
EVERYTHING = Path(__file__).with_name("everything.md")
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def as_built() -> markdown.Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


@pytest.mark.parametrize("path", [EVERYTHING, *CONTENT], ids=lambda path: path.name)
def test_the_words_of_a_document_are_the_words_of_the_article(path, as_built):
    assert_same_words(path.read_text("utf-8"), as_built)


@pytest.mark.skipif(not SEEDS, reason="the four seed documents are not on this machine")
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_so_they_are_where_a_real_document_is_read_as_markdown(path, as_built):
    assert_same_words(path.read_text("utf-8"), as_built)


def test_every_extension_the_site_switches_on_is_used_on_the_page_that_has_them_all():
    used = {
        "abbr": "*[NHS]:",
        "admonition": "!!! note",
        "attr_list": "{: .note }",
        "def_list": ":   What",
        "footnotes": "[^note]:",
        "md_in_html": "<div markdown>",
        "tables": "| ---",
        "toc": "## A heading",
        "pymdownx.details": "??? important",
        "pymdownx.superfences": "    ```python",
        "engagement.lists": "lead-in:\n- first",
    }
    switched_on = set(load_config(str(ROOT / "mkdocs.yml")).markdown_extensions)
    assert switched_on - {"fenced_code"} == set(used)
    source = EVERYTHING.read_text("utf-8")
    assert [name for name, mark in used.items() if mark not in source] == []


def assert_same_words(source: str, as_built: markdown.Markdown) -> None:
    body = frontmatter.split(source).body
    as_built.reset()
    shown = Shown()
    shown.feed(article.safe(as_built.convert(body)))
    blocks = Document.read(PurePath("page.md"), source, fields=()).blocks
    read = " ".join(block.text for block in blocks if block.kind is not Kind.ALT_TEXT)
    assert words(read) == words("".join(shown.text))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


class Shown(HTMLParser):
    """The text of an article, without the numbers and arrows of its footnotes."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.note = 0

    def handle_starttag(self, tag, attributes):
        if tag == "a" and "footnote-" in (dict(attributes).get("class") or ""):
            self.note += 1
        if tag not in ("a", "b", "em", "strong", "code", "sub", "sup", "kbd", "abbr"):
            self.text.append(" ")

    def handle_endtag(self, tag):
        if tag == "a" and self.note:
            self.note -= 1
        if tag not in ("a", "b", "em", "strong", "code", "sub", "sup", "kbd", "abbr"):
            self.text.append(" ")

    def handle_data(self, data):
        if not self.note:
            self.text.append(data)
