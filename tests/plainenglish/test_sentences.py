"""Where a sentence ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainenglish.sentences import split

# Each case is written as its sentences, with | between them.
CASES = [
    "We asked.| You told us.",
    "Dr. Smith came.| He left at 5 p.m.| We stayed.",
    "See No. 10 and St. Mary's.| Go to www.nhs.uk.| Then call.",
    "It costs £3.50.| Yes!| No?| Well.",
    "1. First of all, this.| Then that.",
    'She said "Stop."| Then she left.',
    "J. R. Smith wrote it.| We read it.",
    "Wait... what?| Yes.",
    "Call us (Monday to Friday).| We care.",
    "The U.K. is here.| The end.",
    "Bring fruit, e.g. apples.| Eat it.",
    "Choose plan B.| We will too.",
    "This is fig. 3 of 4.| That is all.",
    "No.| We did not.",
    "**PR.** | The news media.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_would_end_them(case: str):
    parts = [part.strip() for part in case.split("|")]
    text = " ".join(parts)
    assert [text[start:end] for start, end in split(text)] == parts


@given(st.text())
def test_no_character_is_lost_and_none_is_counted_twice(text: str):
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
