import os
import re
from pathlib import Path

import pytest
import yaml

from easyread import pictures

PACKAGES = Path(os.environ.get("ONEVOICE_PACKAGES") or Path(__file__).parents[2] / "node_modules")
PROMISED = """
ask book bus calendar carer change check choice clock community computer conversation council cross
decide difficult disability doctor easy email family feedback future gp growing happy health help home
hospital idea important information internet law leaflet letter list listen map medicine meeting
mental-health money news newsletter night number nurse older-person patient people phone plan post
practice question report research safe same search social-media staff stop survey talk team thank-you
tick time together town travel vote wait write year yes young-person
""".split()


def test_every_promised_picture_is_in_the_map() -> None:
    assert set(PROMISED) <= set(pictures.names())
    assert len(pictures.names()) >= len(PROMISED) + 40


@pytest.mark.parametrize("name", pictures.names())
def test_a_picture_has_a_plain_name_and_words(name: str) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", name)
    assert pictures.words(name)
    assert all(word == word.lower().strip() for word in pictures.words(name))


@pytest.mark.parametrize("name", pictures.names())
def test_the_file_of_a_picture_is_in_its_package(name: str) -> None:
    if not PACKAGES.is_dir():
        pytest.skip(f"There are no packages in {PACKAGES}.")
    file = pictures.file_of(name, PACKAGES)
    assert file is not None
    assert file.is_file()
    assert "<svg" in file.read_text("utf-8")


def test_no_name_stands_in_the_map_twice() -> None:
    text = Path(pictures.__file__).with_name("pictures.yml").read_text("utf-8")
    names = re.findall(r"^  \"?([a-z-]+)\"?: \{set:", text, re.MULTILINE)
    assert len(names) == len(set(names)) == len(yaml.safe_load(text)["pictures"])


def test_every_name_of_the_map_is_text() -> None:
    assert all(isinstance(name, str) for name in pictures.names())


@pytest.mark.parametrize("name", ["../bus", "/etc/passwd", "bus.svg", "", "Bus", "openmoji/1F68C"])
def test_a_name_that_is_not_in_the_map_has_no_file(name: str) -> None:
    assert pictures.file_of(name, PACKAGES) is None
    assert pictures.words(name) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The hospitals are open.", "hospital"),
        ("Nurses can visit.", "nurse"),
        ("You can phone 01632 960101.", "phone"),
        ("Tell us by Sunday 9 August 2026.", "calendar"),
        ("It costs \u00a35.", "money"),
        ("My family and I", "family"),
        ("Your mental health matters.", "mental-health"),
        ("Look for older people.", "older-person"),
        ("It is 11 miles away.", "travel"),
        ("Bring your child.", "child"),
        ("Children\u2019s teeth", "child"),
    ],
)
def test_a_text_brings_its_picture_to_mind(text: str, name: str) -> None:
    assert name in pictures.suggest(text)


def test_a_longer_phrase_beats_a_word_inside_it() -> None:
    assert pictures.suggest("You can stop smoking.")[0] == "no-smoking"
    assert pictures.suggest("We wrote a list of questions.")[0] == "survey"


def test_suggestions_stop_at_the_number_asked_for() -> None:
    text = "A nurse, a doctor and a bus to the hospital"
    assert len(pictures.suggest(text)) == 3
    assert len(pictures.suggest(text, 1)) == 1
    assert pictures.suggest("") == pictures.suggest("Zyx qwv.") == []


def test_each_set_in_use_is_credited_with_its_licence() -> None:
    found = pictures.credits()
    assert [(credit.set, credit.licence) for credit in found] == [
        ("Health Icons", "public domain (the package is under the MIT licence)"),
        ("OpenMoji", "CC BY-SA 4.0"),
    ]
    assert all(credit.link.startswith("https://") and credit.credit for credit in found)
