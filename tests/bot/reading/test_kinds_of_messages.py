"""Kinds of message that were once misread, each in words of its own."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("each of our 12 welders asks ChatGPT 3 questions, footprint?", [("chat", 36, None, "chatgpt")]),
        ("we're 14 in the band and everyone made 5 album covers, impact?", [("image", 70, None, None)]),
        ("all 6 of my roommates generate 3 pics a day, what's the impact", [("image", 18, "day", None)]),
        ("on est 25 en td et chacun a fait 2 portraits ghibli, quel impact", [("image", 50, None, None)]),
        ("chaque membre du club (18) fait 2 memes par semaine, co2 ?", [("image", 36, "week", None)]),
    ],
)
def test_people_are_counted_whatever_they_are_called(
    text: str, uses: list[tuple[object, ...]], lexicon: Lexicon
) -> None:
    assert _uses(text, lexicon) == uses


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("half of a class of 28 makes a figurine, what impact", 14),
        ("one in five of our 600 members made a starter pack, how bad?", 120),
        ("un élève sur trois d'un lycée de 900 élèves a fait un starter pack, impact ?", 300),
    ],
)
def test_a_part_of_the_people_is_as_many_of_them(text: str, count: float, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("image", count, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "2 clips every other week for a year with Sora, how much water",
        "2 vidéos Sora une semaine sur deux pendant un an, combien d'eau ?",
    ],
)
def test_every_other_week_is_half_of_the_weeks(text: str, lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [("video", 52, None, "sora")]


def test_half_hour_pieces_are_so_many_of_half_an_hour(lexicon: Lexicon) -> None:
    (use,) = read("five half-hour lectures transcribed with Whisper, footprint?", lexicon).items
    assert use.count == 5
    assert use.length is not None
    assert (use.length.value, use.length.unit) == (30, "minutes")


def test_a_model_in_the_middle_of_a_list_is_that_of_its_own_item(lexicon: Lexicon) -> None:
    text = "50 stickers and 10 emails written by claude and 2 min of ai voiceover, carbon footprint?"
    assert _uses(text, lexicon) == [("image", 50, None, None), ("chat", 10, None, "claude"), ("speech", 1, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "red bull gave me so much energy lol wrote my whole essay",
        "how much power does a 1200 W kettle draw in 3 minutes? physics homework due tomorrow",
        "plus de courant depuis 3 heures, pas de chatgpt",
        "lost power for 3 hours last night, couldn't use chatgpt",
    ],
)
def test_talk_of_other_energy_asks_nothing(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "qu'est-ce qui demande plus d'électricité, 3 images ou un café ?",
        "what takes more power, 3 images or a hot shower?",
    ],
)
def test_such_words_keep_no_real_question_silent(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "compare"
