import csv
from collections import Counter
from pathlib import Path

import pytest

from bot.reading import Lexicon, read
from bot.reading.tagging.numbers import number_at
from bot.reading.words.text import normalise, tokenise

TABLE = Path(__file__).parent / "numbers.csv"
"""Spellings with their values: lang, where it is said so (empty: everywhere), spelling, value."""
WITH_DE = (
    *("million", "millions", "milliard", "milliards", "millier", "milliers", "couple", "paire", "demi", "demie"),
    *("M", "K", "mio", "Md", "Mds", "dz", "dz.", "centaines", "dizaines", "douzaines"),
)
WITHOUT_DE = ("trois et demi", "trois et demie", "un et demi")

with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def asked(row: dict[str, str]) -> str:
    if row["lang"] == "en":
        return f"How much CO2 for {row['spelling']} images?"
    last = row["spelling"].split()[-1]
    takes_de = last in WITH_DE or last.endswith(("aine", "aines"))
    of = "d’" if takes_de and row["spelling"] not in WITHOUT_DE else ""
    return f"Combien de CO2 pour {row['spelling']} {of}images ?"


def test_the_table_holds_the_spellings_of_both_languages_and_four_countries() -> None:
    assert Counter(row["lang"] for row in ROWS) >= Counter(en=400, fr=340)
    assert {row["where"] for row in ROWS} >= {"France", "Québec", "Belgique", "Suisse"}
    assert len({(row["lang"], row["spelling"]) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['lang']}-{row['spelling']}" for row in ROWS])
def test_a_spelling_is_worth_its_value(row: dict[str, str], lexicon: Lexicon) -> None:
    reading = read(asked(row), lexicon)
    assert reading.lang == row["lang"]
    assert [use.count for use in reading.items] == pytest.approx([float(row["value"])])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0 images", "zero"),
        ("-3 images", "negative"),
        ("minus 3 images", "negative"),
        ("moins 3 images", "negative"),
        ("what do minus 3 images cost in carbon?", "negative"),
        ("CO2 of -3 images?", "negative"),
        ("10^400 images", "too_large"),
        ("1e999 images", "too_large"),
        ("12345678901234567 images", "too_large"),
        ("9 trillion billion images", "too_large"),
    ],
)
def test_a_number_that_nobody_can_estimate_is_refused_by_name(text: str, code: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).refused == code


@pytest.mark.parametrize(
    "text",
    [
        "My 7 year old made 5 images, CO2?",
        "In 2024 I made 5 images, how much CO2?",
        "5 images (90% of them cats), how much CO2?",
        "That costs $20: how much CO2 for 5 images?",
        "1) 5 images\n\nco2?",
        "GPT-4o or not, 5 images: how much CO2?",
        "For my 2nd class, 5 images. CO2?",
    ],
)
def test_ages_years_prices_and_ordinals_count_nothing(text: str, lexicon: Lexicon) -> None:
    assert 5 in [use.count for use in read(text, lexicon).items]
    assert {use.count for use in read(text, lexicon).items} <= {5, 1}


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("20 images", 20, "images"),
        ("20 (twenty) images", 20, "images"),
        ("twenty (20) prompts", 20, "prompts"),
        ("20 (thirty) images", 20, "( thirty ) images"),
        ("20 (twenty images", 20, "( twenty images"),
        ("20 or so images", 20, "images"),
        ("20 or so 5", 20, "or so 5"),
        ("20+ images", 20, "images"),
        ("20 + 5 images", 20, "+ 5 images"),
        ("between 10 and 20 images", 15, "images"),
        ("3 thousand 500 images", 3500, "images"),
        ("a dozen images", 12, "images"),
        ("a or so images", 1, "or so images"),
        ("half of our", 0.5, "our"),
    ],
)
def test_a_number_ends_where_what_is_said_of_it_ends(text: str, value: float, rest: str, lexicon: Lexicon) -> None:
    tokens = tokenise(normalise(text))
    number = number_at(tokens, 0, lexicon.languages["en"].numbers)
    assert number is not None
    assert (number.value, " ".join(token.text for token in tokens[number.end :])) == (value, rest)


@pytest.mark.parametrize("text", ["score images", "scores of images", "for 10. images", "or so images"])
def test_a_word_that_is_a_number_only_elsewhere_is_none_here(text: str, lexicon: Lexicon) -> None:
    assert number_at(tokenise(normalise(text)), 0, lexicon.languages["en"].numbers) is None
