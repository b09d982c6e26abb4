"""What changes no number and is told; all users of an AI together; what is denied, and what nothing knows."""

import pytest

from bot.reading import Lexicon, read

WHOLE = {
    "how much energy does ChatGPT use per day?": "day",
    "how much energy does ChatGPT use in total?": "day",
    "how much energy does ChatGPT use worldwide": "day",
    "how much energy does OpenAI use per day": "day",
    "how much energy does Midjourney use a day": "day",
    "how much water does Gemini use per year?": "year",
    "what is ChatGPT's annual carbon footprint?": "year",
    "combien consomme ChatGPT par jour dans le monde": "day",
    "combien consomme ChatGPT par an ?": "year",
    "empreinte carbone annuelle de ChatGPT": "year",
    "Wie viel Strom verbraucht ChatGPT weltweit pro Jahr?": "year",
    "Wie viel Energie verbraucht Gemini pro Jahr?": "year",
    "what does ChatGPT consume in a day": "day",
}
OWN = [
    "how much energy does ChatGPT use per question",
    "how much energy does ChatGPT use per prompt?",
    "how much energy does ChatGPT use",
    "I use ChatGPT every day: 10 questions per day",
    "my annual ChatGPT footprint",
    "I talk to ChatGPT an hour a day, footprint?",
    "ChatGPT 5 times a day, footprint?",
    "a day of ChatGPT, footprint?",
    "une question à ChatGPT par jour, quelle empreinte ?",
    "j'utilise ChatGPT tous les jours, quel impact ?",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_an_ai_takes_a_day_is_all_of_it(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, reading.whole, reading.spent) == ("footprint", WHOLE[text], None)
    assert reading.place is None


@pytest.mark.parametrize(
    "text",
    [
        "how much water does AI use per day",
        "how much energy does AI use per year?",
        "how much water does AI use in the world",
        "combien d'eau consomme l'IA par an",
    ],
)
def test_all_of_ai_is_for_an_entry_and_no_answer_a_day(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, reading.items) == ("faq", ())


@pytest.mark.parametrize("text", OWN)
def test_ones_own_use_and_one_piece_are_not(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).whole is None


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("gpt-5 thinking, 10 questions", (("thinking", "thinking"),)),
        ("10 questions to ChatGPT with reasoning", (("thinking", "with reasoning"),)),
        ("10 questions en mode raisonnement", (("thinking", "mode raisonnement"),)),
        ("10 questions with claude with extended thinking", (("thinking", "extended thinking"),)),
        ("10 thinking answers", (("thinking", "thinking"),)),
        ("I was thinking, 50 images?", ()),
        ("50 images on 100% renewable energy", (("renewable", "renewable energy"),)),
        ("20 images avec de l'énergie 100 % renouvelable", (("renewable", "renouvelable"),)),
        ("50 images avec de l'énergie verte", (("renewable", "énergie verte"),)),
        ("50 images in 2061", (("later", "in 2061"),)),
        ("50 images en 2061", (("later", "en 2061"),)),
        ("50 images in 2024", ()),
    ],
)
def test_what_changes_no_number_is_told(text: str, remarks: tuple[object, ...], lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.remarks == remarks
    assert reading.measures == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("50 images a day only in summer", ("only in summer",)),
        ("12 images par jour, seulement en été", ("seulement en été",)),
        ("10 questions a day by everybody in France", ("everybody in France",)),
        ("50 images, a steak and a pizza", ("pizza",)),
        ("I write an essay of 80 pages and ask 10 questions a day for 3 months", ("80 pages",)),
    ],
)
def test_what_is_passed_over_is_left_aside(text: str, left: tuple[str, ...], lexicon: Lexicon) -> None:
    assert read(text, lexicon).left_aside == left


@pytest.mark.parametrize(
    "text",
    [
        "don't tell me about water: 50 images",
        "ne me parle pas d'eau : 50 images",
        "don't mention the water, 50 images",
        "erzähl mir nicht von Wasser: 50 Bilder",
    ],
)
def test_a_measure_that_nobody_wants_is_not_the_one_asked_for(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.measures == ()
    assert [use.count for use in reading.items] == [50]


@pytest.mark.parametrize(
    "text", ["50 pictures of cats with no AI", "50 photos sans IA", "50 imágenes", "50 wibbles a day"]
)
def test_what_is_made_without_ai_or_known_to_nobody_has_no_figure(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).items == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("my class of 30 made 2 images each in October and 3 in November", [60, 90]),
        ("notre classe de 30 a fait 2 images chacun en octobre et 3 en novembre", [60, 90]),
        ("a quadrillion images", [1e15]),
    ],
)
def test_a_number_more_is_added_and_a_large_one_is_read(text: str, counts: list[float], lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == counts


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("une cinquantaine de packs", "image"),
        ("50 packs", "image"),
        ("fifty packs", "image"),
        ("50 packs of crisps", None),
        ("un pack de bières", None),
    ],
)
def test_a_pack_alone_is_a_starter_pack(text: str, activity: str | None, lexicon: Lexicon) -> None:
    assert [use.activity for use in read(text, lexicon).items] == ([activity] if activity else [])


@pytest.mark.parametrize(
    "text",
    [
        "a 50-page report summed up in 200 words",
        "summarise a 50-page report in 200 words",
        "summarize a 50-page report into 200 words with Gemini",
        "résume un rapport de 50 pages en 200 mots",
    ],
)
def test_what_is_summed_up_is_handed_in_and_what_it_becomes_is_written(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    (use,) = reading.items
    assert use.input is not None
    assert use.length is not None
    assert (use.input.value, use.input.unit, use.length.value, use.length.unit) == (50, "pages", 200, "words")
    assert reading.left_aside == ()


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("and for 15-second videos?", (15, "seconds")),
        ("and with 3 hour long songs?", (3, "hours")),
        ("et pour des vidéos de 15 secondes ?", (15, "seconds")),
        ("und für Videos von 15 Sekunden?", (15, "seconds")),
    ],
)
def test_a_reply_that_names_another_thing_says_how_long_it_is(
    text: str, length: tuple[float, str], lexicon: Lexicon
) -> None:
    about = read("20 images", lexicon).question()
    (use,) = read(text, lexicon, about=about).items
    assert use.count == 20
    assert use.length is not None
    assert (use.length.value, use.length.unit) == length


def test_nothing_but_a_sign_is_answered_in_the_language_of_the_house(lexicon: Lexicon) -> None:
    for lang in ("en", "fr"):
        assert read("?", lexicon, default=lang).lang == lang
        assert read("50 images on Mars", lexicon, default="en").lang == "en"
