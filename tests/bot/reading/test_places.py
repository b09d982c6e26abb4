"""Where a message says that the electricity comes from: names in a table, and every name that the data has."""

import csv
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from bot.answers.context import place_phrase
from bot.reading import Lexicon, read
from bot.reading.loading.compiling import LANGUAGES
from bot.reading.loading.towns import read_towns
from bot.reading.questions.scenery import places_of
from bot.reading.tagging.placing import tag_places
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.text import normalise, tokenise
from bot.wiring import Parts
from estimator import Catalog

HERE = Path(__file__).parent
FRAMES = {
    "en": ("how much carbon do 50 images emit {}?", "20 questions to Claude {}, CO2?"),
    "fr": ("combien de carbone pour 50 images {} ?", "20 questions à Claude {}, quel CO2 ?"),
}
IN = {"en": "in {}", "fr": "à {}"}
STEP = 9
"""Every ninth town beside each state: each town meets seven or so of them."""


def rows(file: str) -> list[tuple[str, str, str | None]]:
    """Language, words and place of each row."""
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return [
            (row["lang"], row[key], row["place"] or None)
            for row in csv.DictReader(lines)
            for key in row
            if key in {"said", "text"}
        ]


TOWNS = read_towns(LANGUAGES / "towns.yaml")


def misread(said: Sequence[tuple[str, str, str | None]], lexicon: Lexicon) -> list[tuple[str, str | None]]:
    """The messages whose place or language is read as another."""
    wrong = []
    for lang, text, place in said:
        reading = read(text, lexicon)
        if (reading.lang, reading.place) != (lang, place):
            wrong.append((text, reading.place))
    return wrong


@pytest.mark.parametrize("frame", [0, 1])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_place_of_the_table_is_read_alone_beside_its_region_and_by_its_short_form(
    lang: str, frame: int, lexicon: Lexicon
) -> None:
    said = [(of, FRAMES[of][frame].format(words), place) for of, words, place in rows("places.csv") if of == lang]
    assert len(said) > 200
    assert misread(said, lexicon) == []


def test_trips_subjects_people_and_words_are_no_places_of_the_electricity(lexicon: Lexicon) -> None:
    assert misread(rows("places_in_sentences.csv"), lexicon) == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_place_that_the_bot_prints_is_read_back_as_that_place(lang: str, made: Parts, lexicon: Lexicon) -> None:
    said = []
    for place in made.context.catalog.places:
        printed = place_phrase(made.context, lang, place)
        told = made.context.words[lang].say("grid-place", place=printed)
        said += [(lang, frame.format(printed), place) for frame in FRAMES[lang]]
        said += [(lang, FRAMES[lang][0].format("") + told, place)]
    assert misread(said, lexicon) == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_town_of_the_data_is_read_as_the_place_that_answers_for_it(lang: str, lexicon: Lexicon) -> None:
    said = [
        (lang, FRAMES[lang][0].format(IN[lang].format(town)), place)
        for place, towns in TOWNS.towns.items()
        for town in towns
    ]
    assert misread(said, lexicon) == []


def _towns_with_states(lang: str, made: Parts, catalog: Catalog) -> list[tuple[str, str, str]]:
    names = made.context.names[lang]
    towns = [town for of in TOWNS.towns.values() for town in of if "." not in town and not town.endswith(" DC")]
    said = []
    for at, state in enumerate(code for code in catalog.places if "-" in code):
        region = names.place(state) if lang == "en" else names.place_in(state)
        said += [
            (lang, FRAMES[lang][0].format(f"{IN[lang].format(town)}, {region}"), state)
            for town in towns[at % STEP :: STEP]
        ]
    assert len(said) > 10_000
    return said


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_state_or_province_after_a_towns_name_decides_wherever_else_that_town_is(
    lang: str, made: Parts, catalog: Catalog, lexicon: Lexicon
) -> None:
    assert misread(Random(14).sample(_towns_with_states(lang, made, catalog), 1500), lexicon) == []


@pytest.mark.long
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_state_or_province_after_any_towns_name_decides(
    lang: str, made: Parts, catalog: Catalog, lexicon: Lexicon
) -> None:
    assert misread(_towns_with_states(lang, made, catalog), lexicon) == []


@pytest.mark.parametrize("name", TOWNS.also)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_name_that_is_two_places_is_answered_for_the_likelier_and_offers_the_other(
    lang: str, name: str, lexicon: Lexicon
) -> None:
    reading = read(FRAMES[lang][0].format(IN[lang].format(name)), lexicon)
    offered = [(offer.kind, offer.words, offer.question.place) for offer in reading.offers]
    assert reading.place is not None
    assert offered == [("place", name, TOWNS.also[name])]


@pytest.mark.parametrize(
    ("text", "place", "other"),
    [
        ("how much carbon do 50 images emit in Georgia?", "GE", "US-GA"),
        ("combien de carbone pour 50 images en Géorgie ?", "GE", "US-GA"),
        ("how much carbon do 50 images emit in Washington?", "US-WA", "US-DC"),
        ("combien de carbone pour 50 images à Washington ?", "US-DC", "US-WA"),
        ("how much carbon do 50 images emit in Europe?", "EU", "EUROPE"),
        ("how much carbon do 50 images emit in LA?", "US-LA", "US-CA"),
    ],
)
def test_a_country_or_state_with_a_namesake_offers_it(text: str, place: str, other: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.place, [offer.question.place for offer in reading.offers]) == (place, [other])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("CO2 of 50 images in France and in Poland?", ["FR", "PL"]),
        ("CO2 of 50 images in Paris, London and Berlin?", ["FR", "GB", "DE"]),
        ("co2 de 50 images en France, en Allemagne et en Espagne ?", ["FR", "DE", "ES"]),
        ("CO2 of 50 images in Paris, Texas, and in London, Ontario?", ["US-TX", "CA-ON"]),
        ("50 images in France against a flight to New York, CO2?", ["FR"]),
    ],
)
def test_all_places_named_are_told_in_their_order(text: str, places: list[str], lexicon: Lexicon) -> None:
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, None)
    tokens = spell(raw, language, lexicon, plain)
    chunks = tag_places(tokens, language, lexicon, plain).chunks
    assert [code for code, _ in places_of(chunks, lexicon.places)] == places


def test_the_second_place_of_two_different_uses_is_told_as_left_aside(lexicon: Lexicon) -> None:
    assert read("CO2 of 50 images in France and 3 songs in Poland?", lexicon).left_aside == ("Poland",)


def test_no_town_stands_for_two_places(catalog: Catalog) -> None:
    towns = [town for of in TOWNS.towns.values() for town in of]
    assert len(towns) == len(set(towns))
    assert set(TOWNS.towns) <= set(catalog.places)


def test_a_flag_is_a_place_and_takes_nothing_of_what_follows_it(lexicon: Lexicon) -> None:
    found = read("CO2 in 🇫🇷 50 images?", lexicon)
    assert (found.place, [(use.activity, use.count) for use in found.items]) == ("FR", [("image", 50)])
