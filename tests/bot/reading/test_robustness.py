import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import Lexicon, Reading, read, reading_json
from bot.reading.words.text import LONGEST, MOST_TOKENS, normalise, tokenise
from tests.questions.fuzz import messages

WORST = (
    "",
    "0x10 images",
    "1 " * 500,
    "1)" * 500,
    "-3-" * 333,
    "l'" * 500,
    "1/" * 500,
    "1,1" * 333,
    "10 x " * 200,
    "deux cent " * 100,
    "5 images and " * 77,
    "per day " * 125,
    "between 1 and " * 71,
    "de " * 333,
    "(" * 1000,
    "🇫🇷" * 500,
    "é" * 1000,
    "zqwrt " * 166,
    "\u0301" * 1000,
    "\x00" * 50,
    "\u202e50 images",
    "２０ images",
    "٣٤ images",
    "0 to 5 images",
    "GPT for 1 image every 0 days for a year, CO2?",
    "chaque 1/0 jour 5 images pendant un an",
    "1/0 images",
    "İİİ ßßß",
)
"""The slowest and the oddest that the fuzzer found, kept."""


def whole(reading: Reading) -> bool:
    """Everything that leaves the reader is finite, of the right kind, and JSON."""
    json.dumps(reading_json(reading), allow_nan=False)
    reading.question()
    return all(use.count >= 0 for use in reading.items) and (
        reading.refused is not None or all(0 < use.count <= 1e15 for use in reading.items)
    )


@given(text=st.text(max_size=1200))
@pytest.mark.threat("S17")
def test_any_unicode_text_is_read_without_a_word(lexicon: Lexicon, text: str) -> None:
    assert whole(read(text, lexicon))


@given(
    words=st.lists(
        st.sampled_from(
            [
                "3",
                "images",
                "de",
                "per",
                "day",
                "x",
                "and",
                "ChatGPT",
                "each",
                "kids",
                "half",
                "a",
                "million",
                "km",
                "by car",
                "?",
                ",",
                "-",
                "of",
                "10",
                "to",
                "chacun",
                "vs",
                "shower",
            ]
        ),
        max_size=60,
    )
)
def test_any_order_of_the_grammars_own_words_is_read(lexicon: Lexicon, words: list[str]) -> None:
    assert whole(read(" ".join(words), lexicon))


@pytest.mark.parametrize("text", WORST, ids=range(len(WORST)))
@pytest.mark.threat("S16")
def test_the_worst_strings_are_read(lexicon: Lexicon, text: str) -> None:
    assert whole(read(text, lexicon))


def test_four_hundred_messages_of_the_fuzzer_are_read(lexicon: Lexicon) -> None:
    stream = messages(7)
    assert all(whole(read(next(stream), lexicon)) for _ in range(400))


@pytest.mark.threat("S16")
def test_the_work_is_bounded_by_the_caps_whatever_the_length() -> None:
    assert len(tokenise(normalise("1," * 10**6))) <= MOST_TOKENS
    assert len(normalise("a" * 10**7)) <= LONGEST


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "nothing"),
        ("   ", "nothing"),
        ("😀😀", "no_words"),
        ("?!", "no_words"),
        ("a" * 1001, "too_long"),
        ("\x00", "no_words"),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_by_name(lexicon: Lexicon, text: str, code: str) -> None:
    assert read(text, lexicon).refused == code
