import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.render import inline


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ("This is a **survey**.", "This is a <strong>survey</strong>."),
        ("**a** and **b**", "<strong>a</strong> and <strong>b</strong>"),
        ("5 < 6 & 7 > 6", "5 &lt; 6 &amp; 7 &gt; 6"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("[us](https://a.example/?x=1&y=2)", '<a href="https://a.example/?x=1&amp;y=2">us</a>'),
        ("[us](../contact/)", '<a href="../contact/">us</a>'),
        ("[us](mailto:a@b.example)", '<a href="mailto:a@b.example">us</a>'),
        ("[us](tel:111)", '<a href="tel:111">us</a>'),
        ("[**us**](/x)", '<a href="/x"><strong>us</strong></a>'),
        ("**[us](/x)**", '<strong><a href="/x">us</a></strong>'),
        (r"2 \* 3 \<b\>", "2 * 3 &lt;b&gt;"),
        ("a*b*c _d_", "a*b*c _d_"),
        ("&pound;5 &lt;", "\u00a35 &lt;"),
        ("**open", "**open"),
        ("", ""),
    ],
)
def test_bold_and_links_are_the_only_marks(line: str, html: str) -> None:
    assert inline(line) == html


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert`1`",
        "JavaScript:alert`1`",
        "java&#115;cript:x",
        "javascript&colon;x",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\x01javascript:x",
        "",
    ],
)
def test_a_link_that_leads_somewhere_unsafe_is_only_its_words(target: str) -> None:
    assert inline(f"[us]({target})") == "us"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))


PIECES = st.sampled_from(
    ["**", "[", "]", "(", ")", "<", ">", '"', "&", "\\", "javascript:", "a", "#"]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_no_text_gets_any_other_tag_onto_the_page(line: str) -> None:
    tags = Tags()
    tags.feed(inline(line))
    for tag, attributes in tags.found:
        assert tag in ("strong", "a")
        for name, value in attributes:
            assert name == "href"
            assert not re.match(r"\s*(?:javascript|data|vbscript):", value or "", re.IGNORECASE)


def test_a_very_long_line_takes_no_time() -> None:
    for piece in ("[", "**", "\\", "[a](", "&", "[a]"):
        inline(piece * 50_000)
