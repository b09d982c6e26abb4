"""What is asked, and whether anything is, each kind in words of its own."""

import pytest

from bot.reading import Lexicon, read, reading_json


@pytest.mark.parametrize(
    ("text", "activity", "thing"),
    [
        ("how many prompts equal a cup of coffee?", "chat", "coffee-cup"),
        ("How many Midjourney pictures does it take to match a shower?", "image", "shower"),
        ("a shower is how many AI pictures?", "image", "shower"),
        ("Un burger, c'est combien de prompts ?", "chat", "beef-burger"),
        ("combien d'images IA font un burger ?", "image", "beef-burger"),
        ("Combien de vidéos Sora dans un aller Paris-New York ?", "video", "flight-paris-newyork"),
    ],
)
def test_how_many_uses_equal_a_thing_compares_one_with_one(
    text: str, activity: str, thing: str, lexicon: Lexicon
) -> None:
    reading = reading_json(read(text, lexicon))
    assert reading["intent"] == "compare"
    assert [(item["activity"], item["count"]) for item in reading["items"]] == [(activity, 1)]
    assert reading["everyday"] == [{"thing": thing, "count": 1}]


@pytest.mark.parametrize("text", ["How many showers is 1,000 prompts?", "combien de douches pour 1000 prompts ?"])
def test_how_many_things_a_number_of_uses_is_asks_for_a_yardstick(text: str, lexicon: Lexicon) -> None:
    reading = reading_json(read(text, lexicon))
    assert (reading["intent"], reading["items"][0]["count"]) == ("footprint", 1000)
    assert reading["everyday"] == [{"thing": "shower", "count": None}]


@pytest.mark.parametrize(
    "text",
    [
        "ChatGPT told my neighbour that water freezes at 0 degrees.",
        "My AI poster won a prize at the eco fair!",
        "Grok claims that carbon fibre bikes are faster",
        "who's got the energy to finish that painting tonight",
        "le compteur affiche 12 kWh hier, normal ?",
        "combien d'eau pour 300 g de pâtes ?",
        "tout le monde a l'énergie pour le dessin ce soir ?",
    ],
)
def test_words_that_are_also_a_piece_are_no_use_without_a_sign_of_ai(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize("text", ["carbon footprint of a poster?", "une affiche IA, combien de kWh ?"])
def test_a_piece_whose_footprint_is_asked_for_is_a_use(text: str, lexicon: Lexicon) -> None:
    assert [use.activity for use in read(text, lexicon).items] == ["image"]


@pytest.mark.parametrize(
    "text",
    [
        "Client sent me 46 Midjourney pics instead of a brief. What did those cost the planet?",
        "On m'a envoyé 46 images Midjourney au lieu d'un brief. Ça coûte combien à la planète ?",
    ],
)
def test_what_was_not_done_is_no_side_of_a_comparison(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.intent == "footprint"
    assert [(use.activity, use.count, use.model) for use in reading.items] == [("image", 46, "midjourney")]


@pytest.mark.parametrize("text", ["20 prompts in Rivendell?", "50 images in Wakanda", "12 vidéos Sora à Trifouillis"])
def test_a_place_that_nobody_knows_is_none_and_the_question_stands(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, reading.place) == ("footprint", None)


@pytest.mark.parametrize("text", ["50 images in my head", "I sent 50 images to Bob", "I saw 50 images in Wakanda lol"])
def test_other_words_after_a_number_of_pictures_ask_nothing(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


def test_a_model_beside_a_strange_noun_is_that_of_the_list(lexicon: Lexicon) -> None:
    items = read("3 portraits and 3 gargoyles with Flux, energy?", lexicon).items
    assert [(use.count, use.model) for use in items] == [(3, "flux"), (3, "flux")]
