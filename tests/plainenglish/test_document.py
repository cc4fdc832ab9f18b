"""A document holds the words a reader sees, each with its exact place."""

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainenglish.document import Document, Kind

EVERYTHING = """\
---
title: "Care at night"
summary: >
  A long summary
  over two lines.
key_messages:
  - We ask first.
  - 'We don''t guess.'
---
# Heading *one* here

A café paragraph with `code` and [a link](https://example.org) &amp; more
on a second line. Then [an end][1].

!!! note "My title"
    Body of a note.

    - item one
    - item **two**

        ??? tip "Deep"
            Deepest text.

=== "Tab A"
    tab text

> quoted words
> go on

- outer
    - inner
- loose

    second paragraph

1. first
2. second

| a | b |
|---|---|
| c1 | c2 |

Term
:   Definition text

A claim[^1].

[^1]: Footnote text
    goes on.

*[NHS]: National Health Service

<div markdown>
**Bold** in HTML
</div>

<p>Raw &amp; plain <b>words</b><br>here</p>
<script>hidden()</script>

![Alt text](x.png){ .wide }

## Headed { #here }

[1]: https://example.org
"""


def read(source: str, *fields: str) -> Document:
    return Document.read(
        PurePath("page.md"), source, fields or ("title", "summary", "key_messages.*")
    )


def test_every_word_stands_where_it_says():
    lines = EVERYTHING.split("\n")
    places = [
        (word.text, lines[line - 1][column - 1 :])
        for block in read(EVERYTHING).blocks
        for word in block.words
        for line, column in [block.where(word.start)]
    ]
    assert len(places) > 70
    wrong = [(word, found) for word, found in places if not found.startswith(word[:2])]
    assert wrong == []


def test_what_the_reader_never_sees_is_not_there():
    words = " ".join(block.text for block in read(EVERYTHING).blocks)
    for unseen in ("hidden", "National", ".wide", "#here", "https", "---", "title:"):
        assert unseen not in words


def test_blocks_know_what_they_are():
    kinds = {block.text: block.kind for block in read(EVERYTHING).blocks}
    assert kinds["My title"] is Kind.LABEL
    assert kinds["Tab A"] is Kind.LABEL
    assert kinds["Term"] is Kind.TERM
    assert kinds["Definition text"] is Kind.LIST_ITEM
    assert kinds["Alt text"] is Kind.ALT_TEXT
    assert kinds["a"] is Kind.TABLE_HEADER
    assert kinds["c2"] is Kind.TABLE_CELL
    assert kinds["Headed"] is Kind.HEADING
    assert kinds["Care at night"] is Kind.FIELD


def test_a_callout_without_a_title_shows_the_name_of_its_kind():
    assert [block.text for block in read("!!! warning\n    Hot.").blocks] == ["Warning", "Hot."]
    assert [block.text for block in read('!!! warning ""\n    Hot.').blocks] == ["Hot."]


def test_quotes_and_code_are_not_our_words():
    document = read("Ours.\n\n> Theirs.\n\n```\ncode\n```\n")
    assert [block.text for block in document.ours] == ["Ours."]


def test_folded_and_quoted_front_matter_keeps_its_places():
    blocks = {block.name: block for block in read(EVERYTHING).blocks if block.name}
    assert blocks["summary"].text == "A long summary over two lines."
    assert blocks["summary"].where(blocks["summary"].text.index("over")) == (5, 3)
    assert blocks["key_messages.0"].where(0) == (7, 5)


def test_links_and_pictures_are_listed_with_their_places():
    links = [(link.target, link.line, link.is_picture) for link in read(EVERYTHING).links]
    assert links == [
        ("https://example.org", 12, False),
        ("https://example.org", 13, False),
        ("x.png", 60, True),
    ]


@pytest.mark.parametrize("source", ["", "\n", "---\n", "---\n---\n", "---\ntitle: [", "\t", "***"])
def test_hardly_anything_is_no_trouble(source: str):
    read(source)


@given(st.text(alphabet=st.sampled_from('a b\n#>-*_`!?=|[](){}<&":\t1.é\\~^'), max_size=80))
def test_no_text_is_any_trouble(source: str):
    for block in read(source).blocks:
        for sentence in block.sentences:
            line, column = block.where(sentence.start)
            assert line >= 1
            assert column >= 1


@given(st.text(max_size=60))
def test_no_front_matter_is_any_trouble(front: str):
    read(f"---\n{front}\n---\nBody.\n")


def test_plain_text_has_a_paragraph_on_each_line_and_cells_between_tabs():
    document = Document.read(PurePath("a.txt"), "One line here\n· a bullet\nA\tB\n" + "x" * 120)
    assert [block.text for block in document.blocks][:4] == ["One line here", "a bullet", "A", "B"]
    assert document.blocks[1].where(0) == (2, 3)
    assert document.blocks[3].where(0) == (3, 3)


def test_wrapped_plain_text_runs_on_to_the_next_empty_line():
    source = "We asked you what\nyou think of it.\n\nYou told us.\n"
    document = Document.read(PurePath("a.txt"), source)
    assert [block.text for block in document.blocks] == [
        "We asked you what you think of it.",
        "You told us.",
    ]
