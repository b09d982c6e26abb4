"""German, a preview: messages by a pen who wrote them before any German was there, and what a stranger may type."""

from pathlib import Path

import pytest

from bot.reading import Lexicon, read, reading_json
from tests.questions.scoring import lines, read_whole

PREVIEW = Path(__file__).parents[2] / "questions" / "de" / "preview.jsonl"
LEAST = 0.88
"""Of the messages read whole; the first run read 134 of 150."""


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


@pytest.mark.parametrize(
    ("text", "count", "per"),
    [
        ("Ich frage ChatGPT siebenmal am Tag, wie viel Strom ist das?", 7, "day"),
        ("ChatGPT zwanzigmal pro Woche fragen: wie viel Wasser?", 20, "week"),
        ("Ich frage ChatGPT fünfundzwanzigmal am Tag, wie viel Strom ist das?", 25, "day"),
        ("zehnmal 5 Bilder, wie viel CO2?", 50, None),
        ("hundertmal ein Bild erzeugt, wie viel Energie war das?", 100, None),
        ("20 mal ein Video mit Sora in Wien", 20, None),
        ("Was kostet es, wenn 30 Schüler je zweimal ein Bild erzeugen?", 60, None),
    ],
)
def test_times_glued_to_a_number_multiply(text: str, count: float, per: str | None, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.count, use.per) == (count, per)


@pytest.mark.parametrize(
    ("text", "images", "burgers"),
    [
        ("Sind 100 KI-Bilder schlimmer als ein Burger?", 100, 1),
        ("100 Bilder oder 2 Hamburger?", 100, 2),
        ("100 Bilder gegen zwei Burger", 100, 2),
    ],
)
def test_a_burger_is_no_citizen(text: str, images: float, burgers: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.intent == "compare"
    assert [(use.activity, use.count) for use in reading.items] == [("image", images)]
    assert [(thing.thing, thing.count) for thing in reading.everyday] == [("beef-burger", burgers)]


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Was braucht mehr Strom, Claude oder Gemini?", ["claude", "gemini"]),
        ("Was ist umweltfreundlicher: Gemini oder ChatGPT?", ["gemini", "chatgpt"]),
        ("Ist Claude sparsamer als ChatGPT?", ["claude", "chatgpt"]),
        ("Verbraucht Midjourney weniger Strom als DALL-E?", ["midjourney", "dall-e"]),
        ("ein Video mit Sora oder 20 Bilder mit Midjourney?", ["sora", "midjourney"]),
    ],
)
def test_a_comparative_or_a_bare_oder_sets_two_sides_against_each_other(
    text: str, models: list[str], lexicon: Lexicon
) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, [use.model for use in reading.items]) == ("compare", models)


@pytest.mark.parametrize(
    "text",
    ["Wie kann ich KI sparsamer nutzen?", "Soll ich ChatGPT oder Google benutzen?", "Sind kleine Modelle sparsamer?"],
)
def test_advice_stays_a_question_for_the_faq(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "faq"


@pytest.mark.parametrize(
    "text",
    [
        "Leider machen wir das selten allein: wie viel Strom braucht ein Video?",
        "In der Regel ist das erst morgen fertig: wie viel Strom braucht ein Video?",
        "Den Vertrag und die Bemerkung hab ich vergessen. Wie viel Strom braucht ein Video?",
    ],
)
def test_plain_words_are_no_slips_of_songs_pages_and_reels(text: str, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert (use.activity, use.count, use.length) == ("video", 1, None)


@pytest.mark.parametrize("text", ["5 Bilder oder so, wie viel Strom?", "Wie viel Strom für mehr als 5 Bilder?"])
def test_a_number_told_roughly_is_no_second_side(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, [(use.activity, use.count) for use in reading.items]) == ("footprint", [("image", 5)])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("10 Bilder pro Woche, wie viel Strom im Schuljahr?", 360),
        ("10 Bilder pro Woche, wie viel Strom im Semester?", 260),
        ("10 Bilder am Tag, wie viel Strom im Quartal?", 900),
        ("Ich mache jeden Tag 10 Bilder, was kommt da im Jahr zusammen", 3650),
    ],
)
def test_a_rate_is_told_over_the_time_that_is_asked_for(text: str, count: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    (use,) = reading.items
    assert (reading.intent, use.count, use.per) == ("footprint", count, None)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Wie viel Energie steckt in einem zehnsekündigen KI-Video?", (10, "seconds")),
        ("ein fünfminütiges Video mit Sora, CO2?", (5, "minutes")),
        ("eine zweistündige Besprechung transkribieren, wie viel Strom?", (2, "hours")),
    ],
)
def test_a_length_in_one_word_is_one(text: str, length: tuple[float, str], lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.length is not None
    assert (use.count, use.length.value, use.length.unit) == (1, *length)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("in der 7b sind 27 Kinder, jedes macht 2 Bilder mit ChatGPT", 54),
        ("Meine 10a hat 30 Schüler, jeder macht 5 Bilder. Wie viel CO2?", 150),
    ],
)
def test_the_name_of_a_school_class_counts_nobody(text: str, count: float, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.count == count


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Vergleiche 200 Bilder mit einem Glas Wasser", "water-glass"),
        ("Vergleiche ein Video mit einer Pizza", "pizza"),
        ("vergleiche eine Anfrage mit einer Google-Suche", "web-search"),
    ],
)
def test_compared_with_a_thing_it_is_no_picture_of_it(text: str, thing: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, [one.thing for one in reading.everyday]) == ("compare", [thing])
    assert read("10 Bilder von einem Glas Wasser, wie viel Strom?", lexicon).everyday == ()


@pytest.mark.parametrize(
    ("text", "per", "seconds"),
    [
        ("5 Reels mit Kling, je 15 Sek", None, 15),
        ("3 Videos, je 10 Sekunden, CO2?", None, 10),
        ("10 Videos je Tag, wie viel Strom?", "day", None),
        ("4 Videos je Woche, je 10 Sekunden", "week", 10),
    ],
)
def test_je_before_a_length_is_each_and_before_a_day_is_a_rate(
    text: str, per: str | None, seconds: float | None, lexicon: Lexicon
) -> None:
    (use,) = read(text, lexicon).items
    assert (use.per, use.length and use.length.value) == (per, seconds)


def test_two_places_are_set_side_by_side_by_a_comparative(lexicon: Lexicon) -> None:
    reading = read("Ist KI in Norwegen sauberer als in Polen?", lexicon)
    assert (reading.intent, reading.places) == ("compare", ("NO", "PL"))


@pytest.mark.parametrize(("text", "place"), [("Kostet ein Bild auch Strom?", None), ("50 Bilder in Auch", "FR")])
def test_also_is_no_town_in_gascony(text: str, place: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).place == place
