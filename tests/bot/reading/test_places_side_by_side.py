"""The same use in two or more places is a comparison; a trip, a subject, a home and a passing mention are no side."""

import csv
from pathlib import Path

import pytest

from bot.reading import Lexicon, read, reading_json
from estimator.question import Question, Use

ROWS = list(
    csv.DictReader((Path(__file__).parent / "places_side_by_side.csv").read_text(encoding="utf-8").splitlines())
)


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_the_same_use_in_several_places_is_one_item_and_its_places(row: dict[str, str], lexicon: Lexicon) -> None:
    reading = read(row["text"], lexicon)
    uses = " + ".join(f"{use.count:g} {use.activity}" for use in reading.items)
    assert (uses, " ".join(reading.places), reading.intent) == (row["uses"], row["places"], "compare")
    assert reading.place == reading.places[0]
    assert not reading.everyday


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("50 images in Paris, France", "FR"),
        ("50 images in London, Ontario", "CA-ON"),
        ("flight Paris New York vs 100 images", None),
        ("a Paris–London train or 50 images?", None),
        ("10 pictures of Paris and London", None),
        ("I live in France, what do 50 images cost if the server is in Virginia?", "US-VA"),
        ("ChatGPT in the US vs Mistral in France, 10 questions each", "US"),
        ("what do 50 images cost in France for a client in Poland?", "FR"),
        ("je vis en Belgique, le serveur est en Irlande, 50 images ?", "IE"),
        ("un vol Paris-Montréal ou 100 images ?", None),
        ("co2 de 30 images pour nos clients en Belgique et au Luxembourg", "BE"),
        ("mon équipe est à Lyon, le serveur à Francfort : 200 images, quel CO2 ?", "DE"),
        ("how much is 20 prompts in France (I'm from Canada)", "FR"),
        ("combien pour 50 images faites au Québec pour un client en Alberta ?", "CA-QC"),
    ],
)
def test_a_trip_a_subject_a_home_and_a_client_s_place_are_no_side(
    text: str, place: str | None, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.places, reading.place) == ((), place)


@pytest.mark.parametrize(
    "text",
    [
        "Paris or London for the holidays?",
        "why is AI cleaner in France than in Poland?",
        "how much power do data centers use in the us vs china",
        "pourquoi c'est plus propre en France qu'en Pologne ?",
        "ma tante est à Nice ou à Cannes ce weekend",
        "is there some law in the EU or India that forces OpenAI to publish energy numbers?",
    ],
)
def test_places_of_which_something_else_is_asked_are_not_compared(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).places == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Moving from Warsaw to Oslo next month. Would my 20 images a week be cleaner there?", ("PL", "NO")),
        ("je déménage de Paris à Varsovie, mes 20 images par semaine polluent plus là-bas ?", ("FR", "PL")),
        ("we moved our servers from Poland to Québec, are 100 prompts greener now?", ("PL", "CA-QC")),
        ("wir ziehen von Warschau nach Oslo, sind 20 Bilder dort sauberer?", ("PL", "NO")),
    ],
)
def test_where_one_moves_from_and_to_are_set_side_by_side(text: str, places: tuple[str, ...], lexicon: Lexicon) -> None:
    assert read(text, lexicon).places == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Moving from Warsaw to Oslo next month. What do 20 images emit there?", "NO"),
        ("we moved our servers from Texas to Quebec, what do 100 prompts emit?", "CA-QC"),
        ("je déménage de Paris à Varsovie, combien de CO2 pour 20 images là-bas ?", "PL"),
    ],
)
def test_where_one_moves_to_is_the_place_where_nothing_is_compared(text: str, place: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.place, reading.places) == (place, ())


def test_four_places_are_taken_and_the_fifth_is_told_as_left_aside(lexicon: Lexicon) -> None:
    reading = read("carbon of 50 images in France, Germany, Spain, Italy and Poland", lexicon)
    assert reading.places == ("FR", "DE", "ES", "IT")
    assert reading.left_aside == ("Poland",)


@pytest.mark.parametrize(
    ("reply", "place", "places"),
    [
        ("and in Québec?", "CA-QC", ()),
        ("France vs Poland?", "FR", ("FR", "PL")),
        ("Québec or Alberta?", "CA-QC", ("CA-QC", "CA-AB")),
        ("compared to Poland?", "NO", ("NO", "PL")),
        ("et si c'était en Pologne ?", "PL", ()),
        ("Québec ou Alberta ?", "CA-QC", ("CA-QC", "CA-AB")),
        ("par rapport à la Pologne ?", "NO", ("NO", "PL")),
    ],
)
def test_a_reply_that_names_two_places_keeps_the_use_of_the_question_before(
    reply: str, place: str, places: tuple[str, ...], lexicon: Lexicon
) -> None:
    about = Question((Use("image", 50),), place="NO")
    reading = read(reply, lexicon, about=about)
    assert (reading.items, reading.place, reading.places) == (about.items, place, places)


def test_a_reply_changes_the_number_in_all_places(lexicon: Lexicon) -> None:
    about = Question((Use("image", 50),), place="FR", places=("FR", "PL"))
    reading = read("and 200?", lexicon, about=about)
    assert (reading.intent, reading.items, reading.places) == ("compare", (Use("image", 200),), ("FR", "PL"))


def test_two_places_alone_are_one_answer_and_it_is_said_that_no_use_was_named(lexicon: Lexicon) -> None:
    reading = read("Québec or Alberta?", lexicon)
    assert (reading.lang, reading.items) == ("en", (Use("chat"),))
    assert "use" in reading.assumed


def test_the_reading_s_json_lists_the_places(lexicon: Lexicon) -> None:
    assert reading_json(read("50 images in France or in Poland?", lexicon))["places"] == ["FR", "PL"]
    assert "places" not in reading_json(read("50 images in France", lexicon))
