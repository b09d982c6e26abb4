"""How many of a use come to an amount of energy, carbon or water."""

import pytest

from bot.reading import Lexicon, read
from bot.reading.result import Amount

ASKED = {
    "how many images for one litre of water": ("image", Amount("water", 1)),
    "1 liter of water = how many images": ("image", Amount("water", 1)),
    "combien d'images avec 1 kWh": ("image", Amount("energy", 1000)),
    "wie viele Bilder für 1 kWh": ("image", Amount("energy", 1000)),
    "how many AI answers make one kilo of CO2": ("chat", Amount("carbon", 1000)),
    "how many prompts can i ask on 1 kWh": ("chat", Amount("energy", 1000)),
    "combien de réponses pour un litre d'eau": ("chat", Amount("water", 1)),
    "combien de vidéos avec 10 kWh au Québec ?": ("video", Amount("energy", 10_000)),
    "how many ChatGPT answers for 500 ml of water in France?": ("chat", Amount("water", 0.5)),
    "how many songs for 2 tonnes of CO2?": ("music", Amount("carbon", 2e6)),
}
NOT = [
    "how many kWh for 50 images",
    "how many litres of water for one image",
    "combien de kg de CO2 pour 1 image ?",
    "how many images make a burger?",
    "12 images, how many litres",
    "how many kilos of apples for 12 images",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_number_of_the_use_is_asked_for(text: str, lexicon: Lexicon) -> None:
    activity, amount = ASKED[text]
    reading = read(text, lexicon)
    assert (reading.intent, reading.amount) == ("footprint", amount)
    assert [(use.activity, use.count, use.per) for use in reading.items] == [(activity, 1, None)]


@pytest.mark.parametrize("text", NOT)
def test_an_amount_of_a_number_of_uses_is_none(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).amount is None
