from itertools import pairwise

import pytest

from easyread.figures import find


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("12/06/26", "12 June 2026"),
        ("1.6.2026", "1 June 2026"),
        ("2026-06-12", "12 June 2026"),
        ("31/12/99", "31 December 1999"),
        ("12th June", "12 June"),
        ("5th of June", "5 June"),
        ("12 Jan", "12 January"),
        ("3 Sept.", "3 September"),
        ("14:00", "2pm"),
        ("09:30", "9:30am"),
        ("00:00", "midnight"),
        ("12:00", "midday"),
        ("12:30", "12:30pm"),
        ("00:15", "12:15am"),
        ("14:00-16:00", "2pm to 4pm"),
        ("1400hrs", "2pm"),
        ("25% of people", "25 in every 100 people"),
        ("25 per cent of the people", "25 in every 100 of the people"),
        ("25% said yes", "25 in every 100 said yes"),
        ("twenty-two buses", "22 buses"),
        ("Two buses", "2 buses"),
        ("Part II", "Part 2"),
        ("Phase IV", "Phase 4"),
        ("XIX", "19"),
    ],
)
def test_a_hard_figure_has_an_easy_one(text: str, instead: str) -> None:
    (figure,) = find(text)
    assert figure.instead is not None
    assert text[: figure.start] + figure.instead + text[figure.end :] == instead


@pytest.mark.parametrize(
    "text",
    [
        "32/13/26",  # no such day
        "2:30",  # morning or afternoon
        "up by 25%",
        "9% more people",
        "12.5%",
        "150% of people",
        "a third of people",
        "\u00bd",
        "2.5 miles",
        "\u00a31.2 million",
        "24/7",
        "Come on 5/6",  # 5 June, of a year we do not know
        "until Monday 5/6",
        "5/6 of people",
    ],
)
def test_a_figure_that_could_mean_two_things_is_left_to_a_person(text: str) -> None:
    assert [figure.instead for figure in find(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Friday 12 June 2026",
        "2pm",
        "9:30am",
        "10.30am",
        "\u00a32.50",
        "01632 960101",
        "1 in 4",
        "24 hours",
        "one voice",
        "I",
        "X-ray",
        "a two-year plan",
        "someone",
        "1,000 people",
        "https://a.example/12/06/26?x=25%25",
        "nights@12.5.example",
        "NN1 1AA",
        "World War II",
        "Henry VIII",
        "Ward 3/4",
        "a score of 5/10",
    ],
)
def test_an_easy_figure_is_left_alone(text: str) -> None:
    assert list(find(text)) == []


def test_a_figure_says_what_kind_it_is() -> None:
    text = "Open 24/7, come on 5/6, 5/6 of us, 1/2."
    assert [figure.kind for figure in find(text)] == ["always", "date", "fraction", "fraction"]


def test_no_figure_stands_inside_another() -> None:
    figures = list(find("On 12/06/26 at 14:00-16:00, two thirds, 25% of people and 1/2."))
    assert all(a.end <= b.start for a, b in pairwise(figures))
    assert len(figures) == 5
