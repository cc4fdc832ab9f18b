"""Each content type is held to one example for each stage, and to bad ones that mark their faults."""

import datetime as dt
import json
import re
from pathlib import Path, PurePosixPath

import pytest
from jsonschema import Draft202012Validator

from engagement.outputs.schemas import schema
from engagement.reading import read_page
from engagement.site import Entry, Site
from engagement.stages import LONDON
from engagement.types import TYPES
from plainenglish import frontmatter

HERE = Path(__file__).with_name("types")
GOOD = sorted(HERE.glob("*/*.md"))
BAD = sorted(HERE.glob("*/bad/*.md"))
NOW = dt.datetime(2026, 6, 15, 12, tzinfo=LONDON)


def name_of(path: Path) -> str:
    return str(path.relative_to(HERE))


def test_each_type_has_an_example_and_a_bad_one():
    assert {path.parent.name for path in GOOD} == set(TYPES)
    assert {path.parent.parent.name for path in BAD} == set(TYPES)


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_a_good_example_is_read_without_a_finding(path: Path):
    content, _, findings = read_page(PurePosixPath(path.name), path.read_text("utf-8"))
    assert findings == []
    assert content
    assert content.type == path.parent.name


@pytest.mark.parametrize("path", sorted((HERE / "consultation").glob("*.md")), ids=name_of)
def test_a_consultation_is_at_the_stage_its_file_is_named_for(path: Path):
    site = Site(
        "Example", "", NOW, tuple(map(entry, [path, HERE / "feedback-report/published.md"]))
    )
    assert site.stage(site.entries[0]) == path.stem


def entry(path: Path) -> Entry:
    folder = {"consultation": "consultations"}.get(path.parent.name, path.parent.name)
    name = PurePosixPath(folder, path.name)
    content, document, _ = read_page(name, path.read_text("utf-8"))
    assert content
    return Entry(name, f"{folder}/{path.stem}/", content, document)


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_a_bad_example_has_each_marked_message_on_its_line_and_no_other(path: Path):
    source = path.read_text("utf-8")
    expected = [
        (number, mark[1].strip())
        for number, line in enumerate(source.split("\n"), start=1)
        if (mark := re.search(r"# expect: (.*)", line))
    ]
    _, _, findings = read_page(PurePosixPath(path.name), source)
    said = [(f.line, f.message) for f in sorted(findings) if f.line > 1]
    on_no_line = [f.message for f in findings if f.line == 1]
    assert [message for message in on_no_line if " is missing. Add it." not in message] == []
    assert [line for line, _ in said] == [line for line, _ in expected]
    for (_, message), (_, wanted) in zip(said, expected, strict=True):
        assert message.startswith(wanted)


def test_a_missing_field_is_named_with_what_it_is_for():
    _, _, findings = read_page(PurePosixPath("a.md"), "---\ntype: page\ntitle: A\n---\n")
    assert [f.message for f in findings] == [
        "'summary' is missing. Add it. 1 or 2 sentences for lists and search results."
    ]


@pytest.mark.parametrize("name", TYPES)
def test_the_schema_for_editors_accepts_what_we_accept(name: str):
    validator = Draft202012Validator(json.loads(schema(name)))
    Draft202012Validator.check_schema(validator.schema)
    for path in GOOD:
        if path.parent.name == name:
            front = frontmatter.split(path.read_text("utf-8")).front
            assert front
            assert list(validator.iter_errors(frontmatter.read(front).data)) == []


@pytest.mark.parametrize("name", TYPES)
def test_the_schema_for_editors_refuses_an_unknown_key(name: str):
    validator = Draft202012Validator(json.loads(schema(name)))
    assert list(validator.iter_errors({"type": name, "sumary": "x"}))


def test_the_words_the_public_reads_are_checked_wherever_they_stand():
    fields = TYPES["consultation"].public_fields()
    for field in ("title", "options.*.summary", "questions.*", "delay.reason", "source.note"):
        assert field in fields
    assert "contact.team" not in fields
