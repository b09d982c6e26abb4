""" "How many prompts make a burger?" asks for a number of the use; "how many burgers is this?" for one of the thing."""

import pytest

from bot.reading import Lexicon, read

INVERSE = (
    ("how many prompts make a burger?", "chat", "beef-burger", 1),
    ("a burger equals how many prompts", "chat", "beef-burger", 1),
    ("how many prompts is a tank of petrol?", "chat", "petrol-tank", 1),
    ("how many Sora videos until I've matched my shower", "video", "shower", 1),
    ("number of chatgpt prompts in one kettle", "chat", "kettle-boil", 1),
    ("hw many imgs make a steak??", "image", "beef-meal", 1),
    ("To match 15 km by car I'd need how many Midjourney images?", "image", "car-km", 15),
    ("I flew 2,000 km. How many ChatGPT prompts would that be?", "chat", "flight-km", 2000),
    ("how many prompts to Claude could I send for the carbon of one avocado", "chat", "avocado", 1),
    ("how many images does one tree absorb?", "image", "tree-year", 1),
    ("how many prompts can I ask before it's like a Paris to London flight", "chat", "flight-km", 344),
    ("combien d'images pour un steak ?", "image", "beef-meal", 1),
    ("un burger, ça fait combien de prompts ?", "chat", "beef-burger", 1),
    ("ca fait combien de requetes un plein d'essence", "chat", "petrol-tank", 1),
    ("combien de questions à Gemini avant d'atteindre une douche ?", "chat", "shower", 1),
    ("pour une machine à laver je peux faire combien d'images", "image", "washing-machine", 1),
    ("cb de prompts pour un trajet de 50 km en voiture", "chat", "car-km", 50),
    ("combien de vidéos Sora font une heure de Netflix", "video", "streaming-hour", 1),
)
OTHERWISE = (
    "how many phone charges is 50 images?",
    "how many burgers is 1000 images?",
    "how many trees to offset 1,000 images?",
    "how much water do images take compared to a shower",
    "how many litres of water does an image take compared to a shower?",
    "100 images or 1 burger?",
    "combien de douches pour 1000 images ?",
    "combien consomme une image par rapport à un burger",
    "combien d'arbres pour compenser 1000 images ?",
)


@pytest.mark.parametrize(("text", "activity", "thing", "count"), INVERSE)
def test_a_number_of_the_use_is_asked_for(text: str, activity: str, thing: str, count: float, lexicon: Lexicon) -> None:
    found = read(text, lexicon)
    assert found.inverse
    assert found.intent == "compare"
    assert [(use.activity, use.count) for use in found.items] == [(activity, 1)]
    assert [(one.thing, one.count) for one in found.everyday] == [(thing, count)]


@pytest.mark.parametrize("text", OTHERWISE)
def test_other_questions_of_how_much_are_none(text: str, lexicon: Lexicon) -> None:
    assert not read(text, lexicon).inverse
