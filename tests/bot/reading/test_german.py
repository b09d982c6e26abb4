"""German, a preview: messages by a pen who wrote them before any German was there, and what a stranger may type."""

from pathlib import Path

import pytest

from bot.reading import Lexicon, load_lexicon, read, reading_json
from estimator import Catalog
from tests.questions.scoring import lines, read_whole

PREVIEW = Path(__file__).parents[2] / "questions" / "de" / "preview.jsonl"
LEAST = 0.88
"""Of the messages read whole; the first run read 134 of 150."""


@pytest.fixture(scope="module")
def lexicon(catalog: Catalog) -> Lexicon:
    return load_lexicon(catalog)


def test_the_messages_are_read_whole_as_often_as_at_the_last_count(lexicon: Lexicon) -> None:
    labelled = lines([PREVIEW])
    assert len(labelled) == len({line["text"] for line in labelled}) == 150
    whole = [read_whole(line, reading_json(read(line["text"], lexicon))) for line in labelled]
    assert sum(whole) / len(whole) >= LEAST


@pytest.mark.parametrize(
    ("text", "uses", "place"),
    [
        ("Wie viel CO2 verursachen 1.500 Bilder in Österreich?", [("image", 1500, None)], "AT"),
        ("Wieviel Strom fressen 40 Antworten von Claude in der Schweiz?", [("chat", 40, "claude")], "CH"),
        ("Was kosten 3 Videos mit Sora in Nürnberg?", [("video", 3, "sora")], "DE"),
        ("Emissionen von 10 Songs mit Suno in Mailand", [("music", 10, "suno")], "IT"),
        ("wieviel wasser brauchen 8 bilder in genf", [("image", 8, None)], "CH"),
    ],
)
def test_uses_and_places_by_their_german_names(
    text: str, uses: list[tuple[str, float, str | None]], place: str, *, lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.lang, reading.intent, reading.place) == ("de", "footprint", place)
    assert [(use.activity, use.count, use.model) for use in reading.items] == uses


@pytest.mark.parametrize("text", ["How much water for 50 images in Berlin?", "What is the art of the image?"])
def test_english_stays_english(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).lang == "en"


@pytest.mark.parametrize("text", ["Combien d'eau pour 50 images à Berlin ?", "une image, c'est quoi en CO2 ?"])
def test_french_stays_french(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).lang == "fr"


@pytest.mark.parametrize(
    ("text", "per", "model"),
    [
        ("10 Fragen an Gemini pro Tag", "day", "gemini"),
        ("10 Fragen an Gemini pro Woche", "week", "gemini"),
        ("10 Fragen an Gemini Pro pro Tag", "day", "gemini-pro"),
        ("10 Fragen an Gemini Pro", None, "gemini-pro"),
    ],
)
def test_pro_before_a_time_is_no_part_of_a_name(text: str, per: str | None, model: str, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.per, use.model) == (10, per, model)
