"""Numbers that count no use of AI stand beside one that does; only that one is counted."""

import pytest

from bot.reading import Lexicon, read
from bot.reading.quantities.composing import compose
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.tagging.tagger import tag
from bot.reading.words.text import normalise, tokenise

ENGLISH = {
    "age": [
        "my 14 years old son",
        "my 14-year-old son",
        "my son, aged 14",
        "I'm 47 and",
        "kids of age 9",
        "12 yo kids, who",
    ],
    "money": [
        "for $20",
        "for €20",
        "for £9.99",
        "for 20 euros",
        "for 20 bucks",
        "for 20$/month",
        "for 5 CHF",
        "for 15 euros a month",
    ],
    "date": [
        *(
            "in 2025",
            "since 2023",
            "on 2024-08-06",
            "on 12/03/2025",
            "on May 5",
            "on 5 May 2025",
            "on the 3rd of March",
        ),
        *(
            "on March 3, 2025",
            "in nineteen eighty-four",
            "in twenty twenty-four",
            "before 2030",
            "at 3pm",
            "at 3 o'clock",
        ),
    ],
    "bystander": [
        *(
            "for chapter 3",
            "for page 12",
            "in room 108",
            "at number 12",
            "for my top 10",
            "for slide #3",
            "on A4",
            "on Windows 11",
        ),
        *("with my iPhone 15", "on my PS5", "in version 2", "for year 9", "for grade 5", "with 24 GB", "in 35 degrees"),
    ],
}
FRENCH = {
    "age": ["mon fils âgé de 14 ans", "j'ai 14 ans et", "ma fille a 12 ans et", "pour les 40 ans de ma sœur"],
    "money": ["pour 20 €", "pour 20 euros", "pour 9,99 €", "pour 5 CHF", "pour 20 € par mois", "pour 15 balles"],
    "date": [
        *("en 2025", "depuis 2023", "le 14 juillet", "le 3 mars 2025", "depuis mars 2025", "le 12/03/2025", "fin 2024"),
        *("à 15h30", "vers 9 h", "le 1er avril"),
    ],
    "bystander": [
        *("au chapitre 3", "à la page 12", "en salle 108", "au numéro 12", "au top 10", "sur A4", "sur Windows 11"),
        *("avec mon iPhone 15", "sur ma PS5", "en version 2", "avec 80 Go", "avec 2 To", "par 35 degrés"),
    ],
}
SAID = [
    *[(kind, f"{said} I made 7 images, how much CO2?") for kind, texts in ENGLISH.items() for said in texts],
    *[(kind, f"{said} j'ai fait 7 images, combien de CO2 ?") for kind, texts in FRENCH.items() for said in texts],
]


def chunks_of(text: str, lexicon: Lexicon) -> list[Chunk]:
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, None)
    tokens = spell(raw, language, lexicon)
    return compose(tag(tokens, language, lexicon, plain).chunks, tokens, language)


@pytest.mark.parametrize(("kind", "text"), SAID)
def test_a_bystander_is_known_for_what_it_is_and_counts_nothing(kind: str, text: str, lexicon: Lexicon) -> None:
    assert kind in {chunk.kind for chunk in chunks_of(text, lexicon)}
    assert [(use.count, use.per) for use in read(text, lexicon).items] == [(7, None)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("in 2000 images, how much CO2?", 2000),
        ("between 2000 and 2050 images, CO2?", 2025),
        ("de 2000 à 2100 images, CO2 ?", 2050),
        ("this year 9 images, CO2?", 9),
        ("2000 images in 2025, CO2?", 2000),
        ("a 4 second video, CO2?", 1),
        ("20 images for $20, CO2?", 20),
        ("12-year-old pupils (25 of them) made 2 images each, CO2?", 50),
        ("5 images par jour pendant 2 ans, CO2 ?", 3650),
    ],
)
def test_what_only_looks_like_a_bystander_is_counted(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]


@pytest.mark.parametrize(
    ("text", "spread"),
    [
        ("CO2 of 10 to 20 images?", (10, 20)),
        ("CO2 of 10-20 images?", (10, 20)),
        ("CO2 of between 2 and 3 thousand images?", (2000, 3000)),
        ("CO2 of 10 give or take 2 images?", (8, 12)),
        ("CO2 of several hundred images?", (200, 400)),
        ("CO2 of a dozen or two images?", (12, 24)),
        ("CO2 pour une dizaine ou une vingtaine d’images ?", (10, 20)),
        ("CO2 pour entre 10 et 20 images ?", (10, 20)),
        ("CO2 pour quelques milliers d’images ?", (2000, 4000)),
        ("CO2 pour deux ou trois images ?", (2, 3)),
        ("CO2 of 10 images?", None),
        ("CO2 of 10 or more images?", None),
    ],
)
def test_a_range_tells_what_it_is_the_middle_of(text: str, spread: object, lexicon: Lexicon) -> None:
    (count,) = [chunk for chunk in chunks_of(text, lexicon) if chunk.kind == "count"]
    assert count.spread == spread
    assert spread is None or [use.count for use in read(text, lexicon).items] == [count.value]


@pytest.mark.parametrize("hint", [None, "en-GB", "fr"])
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3 millions d'images", 3e6),
        ("1,5 million d'images", 1.5e6),
        ("1,5M d'images", 1.5e6),
        ("2 milliers d'images", 2000),
        ("une centaine d'images", 100),
    ],
)
def test_a_bare_number_with_an_elided_de_is_french(text: str, count: float, hint: str | None, lexicon: Lexicon) -> None:
    reading = read(text, lexicon, hint=hint)
    assert reading.lang == "fr"
    assert [use.count for use in reading.items] == [count]


def test_an_elided_de_binds_its_number_in_an_english_sentence_too(lexicon: Lexicon) -> None:
    reading = read("how much CO2 for 3 millions d'images?", lexicon)
    assert (reading.lang, [use.count for use in reading.items]) == ("en", [3e6])


def test_the_parts_of_a_models_name_tell_no_language(lexicon: Lexicon) -> None:
    assert read("20 questions to gpt-6.1-sol", lexicon).lang == "en"
