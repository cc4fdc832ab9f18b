"""The four seed documents, which are real NHS prose: the checker runs on them and finds what is there.

The ranges were set from a run whose findings were read by hand, a sample of 30 of them.
"""

from collections import Counter
from pathlib import Path

import pytest

from plainenglish import files
from plainenglish.check import check
from plainenglish.document import Document

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the four seed documents are not on this machine"
)

TOTALS = {
    "acronym": range(12, 19),
    "block-capitals": range(4, 8),
    "bracketed-plural": range(1, 3),
    "contraction-of-not": range(6, 10),
    "dash-in-range": range(9, 14),
    "date-form": range(5, 9),
    "heading-question": range(5, 8),
    "jargon": range(690, 790),
    "latin": range(24, 31),
    "long-heading": range(1, 4),
    "long-paragraph": range(28, 39),
    "long-sentence": range(240, 275),
    "longish-sentence": range(155, 180),
    "names-for-people": range(5, 8),
    "number-in-words": range(19, 26),
    "superseded-term": range(13, 20),
}


def test_the_totals_stay_within_what_was_read_by_hand():
    paths = list(files.find([SEEDS]))
    assert len(paths) == 4
    found = Counter(
        finding.rule for path in paths for finding in check(Document.read(path, files.read(path)))
    )
    assert set(found) == set(TOTALS)
    assert {rule: n for rule, n in found.items() if n not in TOTALS[rule]} == {}


def test_every_finding_points_at_the_words_it_is_about():
    for path in files.find([SEEDS]):
        source = files.read(path)
        lines = source.split("\n")
        for finding in check(Document.read(path, source)):
            line = lines[finding.line - 1]
            assert 1 <= finding.column <= len(line) + 1
            if finding.rule == "acronym":
                short = line[finding.column - 1 : finding.end_column - 1]
                assert short.removesuffix("s") in finding.message
