"""Numbers that stand beside a piece and count none: rates, attributes, sizes of paper, codes, makers' names."""

import pytest

from bot.reading import Lexicon, read


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("5 prompts at 60 tokens per second, CO2?", 5),
        ("une vidéo à 24 images par seconde, CO2 ?", 1),
        ("a 300-character answer by ChatGPT, CO2?", 1),
        ("a 6-paragraph essay by Claude, CO2?", 1),
        ("3 A2 posters, CO2?", 3),
        ("a 20 megapixel photo by Flux, CO2?", 1),
        ("a 10-bit video by Sora, CO2?", 1),
        ("an x265 video by Sora, CO2?", 1),
        ("half of our 300 images, CO2?", 150),
        ("la moitié de mes 80 images, CO2 ?", 40),
        ("10k-14k images, CO2?", 12_000),
        ("anthropic/claude-opus-4-6, 18 prompts, CO2?", 18),
        ("gpt-4o-2024-11-20 41 prompts, CO2?", 41),
        ("12 images and 4 videos, but leave out the videos, CO2?", 12),
        ("an 8-track album by Suno, CO2?", 8),
    ],
)
def test_a_number_that_counts_no_piece_is_not_its_count(text: str, count: float, lexicon: Lexicon) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]


@pytest.mark.parametrize(
    ("text", "seconds"), [("a 1:30 video by Kling, CO2?", 90), ("3 chansons de 3:20 par Suno, CO2 ?", 200)]
)
def test_minutes_and_seconds_are_how_long_a_piece_lasts(text: str, seconds: float, lexicon: Lexicon) -> None:
    (use,) = read(text, lexicon).items
    assert use.length is not None
    assert (use.length.value, use.length.unit) == (seconds, "seconds")


@pytest.mark.parametrize(
    "text", ["what do 0k5 images cost?", "0m6 images", "empreinte de 0k5 requêtes ?", "0/0 images"]
)
def test_nought_with_a_scale_is_refused_and_breaks_nothing(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).refused in {"zero", None}


@pytest.mark.parametrize("text", ["blorp 12 flim wug", "zorb 12 flim blat"])
def test_a_mended_word_amid_others_that_nobody_knows_is_no_use(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).intent == "none"


@pytest.mark.parametrize(
    ("text", "count"), [("5 images Higgsfield Soul", 5), ("zorb 12 imgaes wug, co2?", 12), ("12 flims", 12)]
)
def test_a_name_that_nobody_knows_and_a_slip_of_the_finger_leave_the_use(
    text: str, count: float, lexicon: Lexicon
) -> None:
    assert [use.count for use in read(text, lexicon).items] == [count]
