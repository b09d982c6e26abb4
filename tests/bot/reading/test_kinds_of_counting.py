"""How many there are after parts, rates by the hour and counts within counts, each kind in words of its own."""

import pytest

from bot.reading import Lexicon, read, reading_json


def _uses(text: str, lexicon: Lexicon) -> list[tuple[object, ...]]:
    items = reading_json(read(text, lexicon))["items"]
    return [(item["activity"], item["count"], item["per"], item["model"]) for item in items]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        (
            "There are 90 nurses here; a third of them ask ChatGPT 4 questions a day. CO2?",
            ("chat", 120, "day", "chatgpt"),
        ),
        ("We have 500 employees. 20% use Copilot for 3 questions a day. Footprint?", ("chat", 300, "day", "copilot")),
        (
            "The tower has 60 bell-ringers; a third of them make 2 AI posters a month. CO2?",
            ("image", 40, "month", None),
        ),
        ("There are 40 of us in the choir and half of us made 2 AI images. Impact?", ("image", 40, None, None)),
        ("Les deux tiers de nos 30 bénévoles ont fait une affiche IA. Quelle eau ?", ("image", 20, None, None)),
        ("60 employés, et un quart d'entre eux demandent 4 textes à ChatGPT. Impact ?", ("chat", 60, None, "chatgpt")),
        (
            "Notre commune a 3 000 habitants ; un sur dix fait un starter pack, quel impact ?",
            ("image", 300, None, None),
        ),
        ("24 kids ask ChatGPT 3 questions each, half an hour of homework. CO2?", ("chat", 72, None, "chatgpt")),
    ],
)
def test_a_part_of_people_named_before_is_as_many_of_them(text: str, use: tuple[object, ...], lexicon: Lexicon) -> None:
    assert _uses(text, lexicon) == [use]
