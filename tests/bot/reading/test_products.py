"""Apps that people name and nobody publishes figures for: counted like a model, told, and never ChatGPT in silence."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from bot.languages.refusals import BadLanguage
from bot.reading import Lexicon, read
from bot.reading.loading.apps import read_products
from bot.reading.words.products import Product
from bot.wiring import Parts

ROWS = list(csv.DictReader((Path(__file__).parent / "products.csv").read_text(encoding="utf-8").splitlines()))
PRODUCTS = Path(__file__).parents[3] / "bot/languages/products.yaml"
PIECES = {
    "en": {"chat": "questions", "image": "images", "video": "clips", "music": "songs", "speech": "voice-overs"},
    "fr": {"chat": "questions", "image": "images", "video": "vidéos", "music": "chansons", "speech": "voix off"},
}
ELIDED = {("fr", "c.ai")}
"""What French reads as "c'est" without its end."""
FRAMES = {
    "en": ("what do 20 {piece} with {name} cost the planet?", "20 {piece} from {name}, energy?"),
    "fr": ("combien d'énergie pour 20 {piece} avec {name} ?", "20 {piece} de {name}, quelle empreinte carbone ?"),
}


def test_sixty_phrasings_a_language_are_there() -> None:
    assert min(sum(row["lang"] == lang for row in ROWS) for lang in ("en", "fr")) >= 40
    assert len(ROWS) >= 120


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:60])
def test_what_people_name_is_read_with_what_they_said_of_it(row: dict[str, str], lexicon: Lexicon) -> None:
    reading = read(row["text"], lexicon, hint=row["lang"])
    assert " ".join(dict.fromkeys(say for _, say in reading.products)) == row["say"]
    if row["say"] == "nothing":
        assert reading.refused == "unpublished"
        return
    use = reading.items[0]
    length = f"{use.length.value:g} {use.length.unit}" if use.length else ""
    read_as = (use.activity, f"{use.count:g}", use.per or "", length, use.model or "")
    assert read_as == tuple(row[key] for key in ("activity", "count", "per", "length", "model"))
    assert reading.left_aside == ()


def frames(lang: str, product: Product) -> list[tuple[str, str]]:
    """(name, message) of a product in each frame of a language."""
    piece = PIECES[lang].get(product.makes[0], "") if product.makes else ""
    return [
        (name, frame.format(piece=piece, name=name))
        for name in product.names
        for frame in FRAMES[lang]
        if piece and (lang, name) not in ELIDED
    ]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_name_of_every_product_counts_its_uses_in_both_languages(lang: str, lexicon: Lexicon) -> None:
    wrong = []
    for product in lexicon.products.values():
        for name, text in frames(lang, product):
            reading = read(text, lexicon, hint=lang)
            counted = [(use.activity, use.count, use.model) for use in reading.items]
            if counted != [(product.makes[0], 20, product.model)] or not reading.products:
                wrong.append((name, text, counted))
    assert wrong == []


def test_a_use_of_no_known_model_is_one_of_a_closed_model(lexicon: Lexicon) -> None:
    (use,) = read("20 questions to Notion AI, energy?", lexicon).items
    assert (use.model, use.band) == (None, "closed")
    (plain,) = read("20 questions to an AI, energy?", lexicon).items
    assert plain.band is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("20 questions to ChatGPT and 5 pictures with Canva, CO2?", "en"),
        ("20 questions à ChatGPT et 5 images avec Canva, CO2 ?", "fr"),
    ],
)
def test_a_product_stands_for_what_it_makes_alone(text: str, lang: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon, hint=lang)
    assert [(use.activity, use.count, use.model, use.band) for use in reading.items] == [
        ("chat", 20, "chatgpt", None),
        ("image", 5, None, "closed"),
    ]
    assert [name.casefold() for name, _ in reading.products] == ["canva"]


@pytest.mark.parametrize(
    "text",
    [
        "Alexa play despacito on repeat",
        "who has the login for Canva Pro? deadline 5pm",
        "Siri plays my music every morning",
        "my Replika is named Bob and he is nice",
        "la qualité des traductions DeepL a baissé ou c moi ?",
        "vous utilisez quoi pour upscaler, topaz ou un truc gratuit ?",
        "Did you hear that Grammarly flagged the Governor's speech?",
        "Poe wrote The Raven in 1845.",
        "Otters and fireflies at the lake tonight, lovely",
    ],
)
def test_chatter_that_names_an_app_stays_chatter(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize("text", ["Siri vs Alexa, CO2?", "Siri ou Alexa, quel CO2 ?"])
def test_two_names_for_what_is_known_of_neither_are_one_typical_use(text: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.intent, len(reading.items)) == ("footprint", 1)
    assert len(reading.products) == 2


@pytest.mark.parametrize(
    ("text", "spent"),
    [
        ("2 hours a day on Character.AI", "2 hours"),
        ("how bad is 3 hours of ChatGPT a day for the planet?", "3 hours"),
        ("I spend 45 minutes a day talking to Replika, what does that cost the environment?", "45 minutes"),
        ("je discute 2 h par jour avec Claude, c'est grave pour la planète ?", "2 h"),
        ("je passe 4 heures par jour sur Replika, ça pollue combien ?", "4 heures"),
    ],
)
def test_time_spent_with_a_chatbot_is_no_count_and_is_not_left_aside(text: str, spent: str, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.spent == spent
    assert [(use.activity, use.count) for use in reading.items] == [("chat", 1)]
    assert reading.left_aside == ()


@pytest.mark.parametrize(
    "text",
    [
        "8 hours of Claude Code, energy?",
        "20 ChatGPT questions in 2 hours, energy?",
        "an hour of AI narration, footprint?",
        "une heure de four ou 20 questions à ChatGPT ?",
        "10 minutes of Suno music, carbon?",
    ],
)
def test_a_time_that_counts_something_is_not_time_spent(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).spent is None


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ("{makes: [chat, gardening], names: [x ai]}", "gardening"),
        ("{makes: [chat], model: no-such-model, names: [x ai]}", "no-such-model"),
        ("{makes: [video], model: claude, names: [x ai]}", "claude"),
        ("{makes: [chat], names: [x ai], colour: red}", "colour"),
    ],
)
def test_a_product_that_the_catalogue_cannot_bear_is_refused_by_name(
    entry: str, named: str, made: Parts, tmp_path: Path
) -> None:
    file = tmp_path / "products.yaml"
    file.write_text(f"x: {entry}\n", encoding="utf-8")
    with pytest.raises(BadLanguage, match=named):
        read_products(file, made.context.catalog)


def test_every_product_has_its_sentence_in_every_language_or_a_model_of_its_own(made: Parts, lexicon: Lexicon) -> None:
    for product in lexicon.products.values():
        for lang in made.context.languages:
            said = made.book[lang].has(f"product-{product.say}")
            assert said or product.model is not None or not product.makes, (product.id, lang)


def test_the_products_as_kept_are_those_of_the_file(made: Parts, lexicon: Lexicon) -> None:
    assert lexicon.products == read_products(PRODUCTS, made.context.catalog)
    assert replace(next(iter(lexicon.products.values())), id="other") not in lexicon.products.values()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("how much energy does Ideogram 3 use per image?", 1),
        ("20 Ideogram 3 images", 20),
        ("Ideogram v2 image", 1),
        ("Ideogram, 3 images", 3),
        ("Ideogram 30 images", 30),
        ("recraft v3 posters, 4 of them", 4),
    ],
)
def test_a_version_behind_an_app_s_name_is_no_number_of_uses(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Une heure de discussion avec Claude, combien ça pollue ?", "Une heure"),
        ("An hour of talking to ChatGPT, co2?", "An hour"),
        ("is eating a steak worse than chatting with DeepSeek R1 for two hours?", "two hours"),
        ("a year of GitHub Copilot for a team of 12, co2?", "a year"),
    ],
)
def test_time_spent_with_an_ai_is_told_to_be_no_number(text: str, time: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).spent == time
