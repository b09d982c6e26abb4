"""The names that the estimator's command line suggests are those that the bot says in English."""

import csv

from bot.wiring import Parts
from estimator.grid import NAMES


def test_every_place_is_suggested_by_the_name_that_the_bot_says(made: Parts) -> None:
    with NAMES.open(encoding="utf-8", newline="") as file:
        suggested = {row["id"]: row["name"] for row in csv.DictReader(file)}
    names = made.context.names["en"]
    assert suggested == {place: names.place(place) for place in suggested}
    assert set(suggested) <= set(made.context.catalog.places)
