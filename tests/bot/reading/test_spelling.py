"""Which language a message is in: told by its words, and not by what stands in capitals as a code."""

import pytest

from bot.reading import Lexicon
from bot.reading.spelling import language_of
from bot.reading.text import normalise, tokenise


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("combien 20 images ?", "fr"),
        ("20 prompts, COMBIEN ?", "fr"),
        ("LA TAXE 20 PROMPTS", "fr"),
        ("20 images Baton Rouge, LA", "en"),
    ],
)
def test_a_word_in_capitals_tells_its_language_and_a_code_of_two_letters_does_not(
    text: str, lang: str, lexicon: Lexicon
) -> None:
    plain = normalise(text)
    assert language_of(tokenise(plain), plain, lexicon, None).lang == lang
