"""Where a sentence ends."""

import timeit
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainenglish.sentences import split

# Each case is a text with | where a sentence ends.
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
    # titles, initials and names
    "Prof. Sir A. B. Jones, Cllr. Khan and Mrs. O'Neil met.| Rev. Lee did not.",
    "St. James' Park is on Mill Rd. near Smith & Co. Ltd. offices.| It is open.",
    "Write to Smith & Sons Ltd.| They will reply.",
    "The Court heard Smith v. Jones.| It agreed.",
    "Take vitamin D.| Vitamin C is free.| It may be hepatitis B.| Doctors know.",
    "You and I.| Dr Elizabeth I. Brown agreed.",
    "The St.Mary's site shut.| The U.K. Government paid.",
    # times and dates
    "Come at 9 a.m. on Mon. or Tues. 5 May.| Doors shut at 5 p.m.| Bring a friend.",
    "At 5 a.m. Dr Smith came.| We opened at 10 a.m. Monday.| We shut at 6 p.m. (GMT) as planned.",
    "It opened in Sept. 2024 and shut on 3 Dec. that year.| The man sat.| Mary stood.",
    # numbers, sections and lists
    "Read para. 4, paras. 5 to 6, pp. 7-9, s. 47 and reg. 12.| They apply.",
    "See section 2.| Then read section 3.4.| It is short.",
    "1. Go to section 2.| Then stop.",
    "We will: 1. Listen.| 2. Decide (Smith et al. 2019).",
    "Come to No. 10 The Parade.| See Fig. 3 The wards.",
    "Q. Why?| A. Because it helps.",
    "1) Listen| 2) Decide| 3) Reply",
    "a. Listen| b. Decide",
    "• 1. Listen| • 2. Decide",
    "• Listen • Decide",  # no reader takes these for sentences
    "The no. of patients fell by approx. 5.| No. of beds: 4.",
    # quotes, brackets and references
    '"Will it shut?" asked Mary.| "No!" said the chair.',
    "He went (see page 5.) to town.| (We did not.)| We stayed.",
    "It fell.[3]| It rose. [4, 5]| It fell again (Figure 1.6). 5| Even so, we paid.",
    "He left [...] at noon.| It ended.",
    # marks that do not end, and ends without a capital or a space
    "Which? magazine asked.| Yahoo! and others did not.",
    "we came.| they left.| iPads are free.| gov.uk is a site.| www.nhs.uk helps.",
    "Ask the dept. of health, the mgmt. team etc. before you go, i.e. now.",
    "We asked.|You told us.| Send a file.Pdf to Jane.Doe@nhs.net or a.b@c.org.",
    "I think ... I do.| Well… maybe.| So be it…| We left.",
    "It ended . . . .| We left.| He said that . . . it did.",
    # web text and headings
    "I love it. :)| Thanks :-)| We will be back!! ;)| bye",
    "Try it!| http://a.uk/x.y?z=1.| https://b.uk is new.",
    "Our plan \u2014 What you told us",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_would_end_them(case: str):
    text = case.replace("|", "")
    assert [text[start:end] for start, end in split(text)] == [
        part.strip() for part in case.split("|")
    ]


@pytest.mark.parametrize(
    "unit",
    [
        ". ",
        ".",
        "? ",
        "a. ",
        "A. ",
        "e.g. ",
        "... ",
        " . .",
        ".)",
        ".(",
        "No. 1 ",
        "1. A 2. ",
        "\u2022 a ",
        ". [1]",
        ". 1",
        " ",
        ".a",
        ".A ",
        "a",
        "at 5 a.m. X ",
        ":) A",
        " \u2014 The",
        '." ',
        "* ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit: str):
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        return min(timeit.repeat(lambda: split(text), number=1, repeat=3))

    assert seconds(160_000) < 4 * 8 * seconds(20_000) + 0.05


@given(st.text())
def test_no_character_is_lost_and_none_is_counted_twice(text: str):
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
