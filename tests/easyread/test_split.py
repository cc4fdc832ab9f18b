import pytest

from easyread.split import count_words, split


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "You can phone 111 at any time of the night, and a nurse can visit you at home.",
            ["You can phone 111 at any time of the night.", "A nurse can visit you at home."],
        ),
        (
            "We looked at all of the ideas in the spring, but we have not decided what to do.",
            ["We looked at all of the ideas in the spring.", "But we have not decided what to do."],
        ),
        (
            "School holidays fall in this time every single year, so we are asking for 12 weeks.",
            [
                "School holidays fall in this time every single year.",
                "So we are asking for 12 weeks.",
            ],
        ),
        (
            "We will close the centre after midnight because few people come to us at that time.",
            [
                "We will close the centre after midnight.",
                "This is because few people come to us at that time.",
            ],
        ),
        (
            "We will meet you at the library in Corby, which is next to the bus station.",
            ["We will meet you at the library in Corby.", "This is next to the bus station."],
        ),
        (
            "We will send you two letters in the spring, which are free to send back to us.",
            ["We will send you two letters in the spring.", "These are free to send back to us."],
        ),
        ("We listen to you; you talk to us.", ["We listen to you.", "You talk to us."]),
    ],
)
def test_a_long_sentence_splits_at_a_safe_join(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces


@pytest.mark.parametrize(
    "text",
    [
        # a condition holds for both halves
        "If you live in Corby and need help at night, you can phone us, and we will come to you.",
        "We will come to your home if you ask us on the day, and you can bring a friend.",
        # what people said would turn into a fact
        "Many people said that the bus is always late at night, and the centre is too far away.",
        "After midnight you can phone 111 at any time, and a nurse can visit you at home.",
        # a list, not two clauses
        "We met patients, carers, councils and schools, and the staff who will work there at night.",
        "We want to hear from people who care for others in the county, and from people who need care.",
        # 'not' may reach over 'because'
        "We did not choose this option in the spring because it was cheap for all of us to do.",
        "We will close the centre at night because of the number of people who come to us then.",
        # the first half is no sentence
        "Arranging times to hear from all of the groups on their terms, so they are at ease with us.",
        "This is partly because the two trusts use different people to look at what they spend each year.",
        # 'which' belongs to the middle of the sentence
        "The library in the middle of Corby, which is next to the bus station, will be open all day.",
        # a question is about both
        "Which of the options do you like best for you today, and would you change anything about it?",
        "Both the centre in Corby and the library can help you, and you may go to either one.",
        # a list with semicolons
        "Bring your letter; a pen; any medicine that you take; the name of your doctor and your glasses.",
        "Few people come, and so on, and so on, and so on, and so on, and so on, and so on.",
    ],
)
def test_a_sentence_stays_whole_when_a_split_could_change_what_it_says(text: str) -> None:
    assert split(text) == [text]


def test_a_short_sentence_stays_whole() -> None:
    assert split("We came, and you left early.") == ["We came, and you left early."]


def test_a_sentence_splits_as_often_as_it_takes() -> None:
    text = (
        "We met in Corby in the spring of the year, and we talked with many of the people there, "
        "and you told us what you want from us in the end, and we wrote it all down in a list."
    )
    assert [count_words(piece) <= 15 for piece in split(text)].count(False) <= 1
    assert len(split(text)) >= 3


def test_a_very_long_sentence_takes_no_time() -> None:
    text = "We go, and " * 50_000
    assert split(text) == [text]
