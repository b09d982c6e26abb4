"""No number that people write breaks the arithmetic: whatever stands with whatever unit, there is a reading of it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import Lexicon, read
from estimator.question import Question, Use
from tests import kept
from tests.bot.reading.test_robustness import whole

LEXICON = kept.made().lexicon
NUMBERS = (
    "0",
    "00",
    "0.0",
    "0,000001",
    "-0",
    "-1",
    "−3",
    "0/0",
    "1/0",
    "0/1",
    "1",
    "2.5",
    "1e0",
    "1e-9",
    "1e16",
    "1e400",
    "9" * 15,
    "9" * 400,
    "nan",
    "inf",
    "-inf",
    "0%",
    "100%",
    "½",
    "٠",
    "٣٫٥",
    "1٬000",
    "０",
    "none",
    "zero",
    "half",
    "zéro",
    "demi",
    "10^0",
    "10^400",
    "0h00",
    "0 to 0",
    "1 in 0",
    "0 million",
    "zillion",
)
UNITS = {
    "en": (
        "second",
        "seconds",
        "minute",
        "hours",
        "day",
        "week",
        "months",
        "years",
        "s",
        "h",
        "words",
        "pages",
        "tokens",
    ),
    "fr": (
        "seconde",
        "secondes",
        "minute",
        "heures",
        "jour",
        "semaine",
        "mois",
        "ans",
        "s",
        "h",
        "mots",
        "pages",
        "jetons",
    ),
}
SENTENCES = {
    "en": (
        "one image every {a} {u}",
        "{a} images every {b} {u}",
        "{a} images per {u} for {b} {v}",
        "a {a} {u} video",
        "{a} videos of {b} {u}",
        "{a} prompts an hour, {b} hours a day",
        "{a} a day, {b} days a week",
        "{a} out of {b} people make {a} images",
        "{a}% of {b} users ask {b} prompts",
        "{a} people with {b} images each, every {u}",
        "a prompt every {u} for {a} {v}",
        "GPT for {b} {u} every {a} {v} for a year",
        "{a} times {b} images of {a} {u}",
        "between {a} and {b} images a {u}",
        "a {a}-{u} video every {b} {v}",
        "{a} {u} of video for {b} images",
    ),
    "fr": (
        "une image toutes les {a} {u}",
        "{a} images toutes les {b} {u}",
        "{a} images par {u} pendant {b} {v}",
        "une vidéo de {a} {u}",
        "{a} vidéos de {b} {u}",
        "{a} requêtes par heure, {b} heures par jour",
        "{a} par jour, {b} jours par semaine",
        "{a} personnes sur {b} font {a} images",
        "chaque {a} {u} {b} images pendant un an",
        "{a} fois {b} images de {a} {u}",
        "entre {a} et {b} images par {u}",
        "{a} élèves avec {b} images chacun, chaque {u}",
    ),
}


@st.composite
def messages_of_numbers(draw: st.DrawFn) -> str:
    lang = draw(st.sampled_from(sorted(SENTENCES)))
    number, unit = st.sampled_from(NUMBERS), st.sampled_from(UNITS[lang])
    sentence = draw(st.sampled_from(SENTENCES[lang]))
    return sentence.format(a=draw(number), b=draw(number), u=draw(unit), v=draw(unit))


@given(text=messages_of_numbers(), count=st.sampled_from([1e-6, 1.0, 1e15]))
def test_any_number_with_any_unit_has_a_reading_asked_or_followed_up(text: str, count: float) -> None:
    assert whole(read(text, LEXICON))
    before = Question((Use("image", count, per="day"),))
    assert whole(read(f"and {text}?", LEXICON, about=before))


@pytest.mark.long
@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_each_number_with_each_unit_in_each_sentence_has_a_reading(lang: str) -> None:
    for sentence, a, b, u in itertools.product(SENTENCES[lang], NUMBERS, NUMBERS[::3], UNITS[lang]):
        assert whole(read(sentence.format(a=a, b=b, u=u, v=u), LEXICON)), (sentence, a, b, u)


@pytest.mark.parametrize(
    "text", ["one image every 0 seconds", "le CO2 d'une image toutes les 0 secondes ?", "5 prompts every 0 hours, CO2?"]
)
def test_a_pace_of_nothing_gets_a_kind_line(text: str) -> None:
    assert read(text, LEXICON).refused == "zero"


UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0f"


@pytest.mark.parametrize(
    "text",
    ["1{}0{}0 images", "1{}00 im{}ages", "{}100 images{}", "100{} images{}?", "100{}ima{}ges".replace("ima{}", "ima")],
)
@pytest.mark.parametrize("sign", UNSEEN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_sign_that_nobody_sees_changes_no_number(text: str, sign: str) -> None:
    if sign == "\u200b" and "im{}" in text:
        sign = ""  # a blank, if one of no width: it parts words
    (use,) = read(text.replace("{}", sign), LEXICON).items
    assert (use.activity, use.count) == ("image", 100)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1٬000 images", 1000),
        ("١٬٠٠٠ images", 1000),
        ("١٬٠٠٠٬٠٠٠ images", 1_000_000),
        ("٢٫٥ million images", 2_500_000),
        ("１００ images", 100),
        ("１，０００ images", 1000),
        ("２．５ million images", 2_500_000),
        ("१०० images", 100),
        ("১০০ images", 100),
        ("१,००,००० images", 100_000),
        ("๑๐๐ images", 100),
        ("𝟏𝟎𝟎 images", 100),
        ("𝟙𝟘𝟘 images", 100),
        ("۱۰۰ images", 100),
    ],
)
def test_a_number_counts_the_same_in_every_script(text: str, count: float) -> None:
    (use,) = read(text, LEXICON).items
    assert use.count == count


@pytest.mark.parametrize("text", ["1٫500 hours of video", "١٫٥٠٠ hours of video", "1,5 hour of video"])
def test_an_arabic_decimal_point_never_makes_thousands(text: str) -> None:
    (use,) = read(text, LEXICON).items
    assert use.length is not None
    assert (use.length.value, use.length.unit) == (1.5, "hours")


def test_a_total_is_said_after_its_parts_and_a_word_for_one_between_them_sums_nothing(lexicon: Lexicon) -> None:
    found = read("20 images in total, 15 videos, 35 songs, CO2?", lexicon).items
    assert [(use.activity, use.count) for use in found] == [("image", 20), ("video", 15), ("music", 35)]


def test_a_total_takes_the_place_of_its_parts(lexicon: Lexicon) -> None:
    found = read("20 images before lunch, 15 after, 35 altogether, CO2?", lexicon).items
    assert [(use.activity, use.count) for use in found] == [("image", 35)]
