"""Number words as another library writes them, read back."""

import random

import pytest
from num2words import num2words

from bot.reading import Lexicon, read

COUNTRIES = ("en", "fr", "fr_CH", "fr_BE")
SEED = 20261128
WHOLE = 5000
LARGEST = 1_000_000


def numbers(size: int) -> list[int]:
    """Every size alike: as many numbers of one digit as of six."""
    chosen = random.Random(SEED)
    return [1, LARGEST, *(chosen.randint(1, 10 ** chosen.randint(1, 6)) for _ in range(size - 2))]


def misread(country: str, values: list[float], lexicon: Lexicon) -> list[tuple[str, list[float]]]:
    wrong = []
    for value in values:
        words = num2words(value, lang=country)
        of = "d’" if words.endswith(("million", "millions")) else ""
        text = f"How much CO2 for {words} images?" if country == "en" else f"Combien de CO2 pour {words} {of}images ?"
        counts = [use.count for use in read(text, lexicon).items]
        if counts != pytest.approx([value]):
            wrong.append((words, counts))
    return wrong


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_sample_of_number_words_is_read_back(country: str, lexicon: Lexicon) -> None:
    assert misread(country, list(numbers(150)), lexicon) == []


@pytest.mark.long
@pytest.mark.parametrize("country", COUNTRIES)
def test_number_words_up_to_a_million_are_read_back(country: str, lexicon: Lexicon) -> None:
    assert misread(country, list(numbers(WHOLE)), lexicon) == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_spoken_decimals_are_read_back(country: str, lexicon: Lexicon) -> None:
    chosen = random.Random(SEED)
    decimals = [round(chosen.uniform(0.01, 100), chosen.randint(1, 3)) for _ in range(100)]
    assert misread(country, [value for value in decimals if value % 1], lexicon) == []


@pytest.mark.parametrize(
    ("form", "lang"),
    [
        ("How much CO2 for {} thousand images?", "en"),
        ("How much CO2 for {} million images?", "en"),
        ("Combien de CO2 pour {} mille images ?", "fr"),
        ("Combien de CO2 pour {} millions d’images ?", "fr"),
    ],
)
def test_a_spoken_decimal_takes_its_scale(form: str, lang: str, lexicon: Lexicon) -> None:
    scale = 1e6 if "million" in form else 1e3
    wrong = []
    for tenths in range(11, 100):
        if tenths % 10:
            words = num2words(tenths / 10, lang=lang)
            counts = [use.count for use in read(form.format(words), lexicon).items]
            if counts != pytest.approx([tenths / 10 * scale]):
                wrong.append((words, counts))
    assert wrong == []
