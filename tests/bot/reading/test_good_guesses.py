"""Right where a good guess, and the library behind it, is wrong: each kind as people write it."""

import pytest

from bot.reading import Lexicon, read


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        # text2num 3.1.0 makes "1000, 100", "2.5 1000000" and "2,5000000" of these
        ("one thousand, one hundred images", "en", 1100),
        ("four thousand, two hundred images, CO2?", "en", 4200),
        ("two million, five hundred thousand images", "en", 2_500_000),
        ("two point five million images", "en", 2_500_000),
        ("one point two billion prompts", "en", 1_200_000_000),
        ("deux virgule cinq millions d'images", "fr", 2_500_000),
        ("un virgule deux million de requêtes à ChatGPT", "fr", 1_200_000),
        # words that both languages share
        ("3 millions d'images", "fr", 3_000_000),
        ("1,5 million d'images", "fr", 1_500_000),
        ("2,5 millions d’images", "fr", 2_500_000),
        ("3 million images", "en", 3_000_000),
        # a date of a release is no count, a name from English no language
        ("3 voice-overs with gpt-4o-mini-tts-2025-03-20", "en", 3),
        ("3 voix off avec gpt-4o-mini-tts-2025-03-20", "fr", 3),
        ("how much for 20 questions to gpt-6.1-sol?", "en", 20),
        ("combien pour 20 questions à gpt-6.1-sol ?", "fr", 20),
    ],
)
def test_numbers_and_names_are_taken_as_they_were_meant(text: str, lang: str, count: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert (reading.lang, [use.count for use in reading.items]) == (lang, [count])


@pytest.mark.parametrize("text", ["a thirty-second video", "a twenty-second clip by Sora, CO2?"])
def test_a_length_in_words_is_no_ordinal(text: str, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.count == 1
    assert use.length is not None
    assert (use.length.value, use.length.unit) == (30 if "thirty" in text else 20, "seconds")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("50 images in quebec", "CA-QC"),
        ("50 images in Québec", "CA-QC"),
        ("50 images in QUÉBEC", "CA-QC"),
        ("50 images au Quebec", "CA-QC"),
        ("50 images à Montreal", "CA-QC"),
        ("50 images à Montréal", "CA-QC"),
        ("50 images in Cote d'Ivoire", "CI"),
        ("50 images in Côte d’Ivoire", "CI"),
        ("50 images à la Reunion", "RE"),
        ("50 images à La Réunion", "RE"),
        ("50 images en Turquie", "TR"),
        ("50 images in Turkiye", "TR"),
        ("50 images in Türkiye", "TR"),
    ],
)
def test_an_accent_more_or_less_is_the_same_place(text: str, place: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).place == place
