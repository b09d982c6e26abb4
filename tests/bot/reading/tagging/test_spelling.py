"""Which language a message is in, told by its words; and which words are none of the vocabulary's mistyped."""

import pytest

from bot.reading import Lexicon, read
from bot.reading.loading.compiling import LANGUAGES
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.text import normalise, tokenise


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


@pytest.mark.parametrize("lang", sorted(path.parent.name for path in LANGUAGES.glob("*/frequent.txt")))
def test_no_frequent_word_is_taken_for_another_mistyped(lang: str, lexicon: Lexicon) -> None:
    lines = (LANGUAGES / lang / "frequent.txt").read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    language = lexicon.languages[lang]
    mended = {word: spell(tokenise(word), language, lexicon, word) for word in words}
    assert len(words) > 3000
    assert {word: tokens for word, tokens in mended.items() if [token.text for token in tokens] != [word]} == {}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Walter asks ChatGPT three questions, carbon?", 3),
        ("for conservation week we made 20 posters with AI, carbon?", 20),
        ("dans mon intérêt : 5 questions à ChatGPT, CO2 ?", 5),
        ("drei Fragen standen an ChatGPT, CO2?", 3),
    ],
)
def test_a_real_word_that_looks_like_a_cue_asks_for_nothing(text: str, count: float, lexicon: Lexicon) -> None:
    reading = read(text, lexicon)
    assert reading.measures == ("carbon",)
    assert [use.count for use in reading.items] == [count]


def test_a_frequent_word_is_not_told_as_not_understood_and_a_strange_one_is(lexicon: Lexicon) -> None:
    assert read("20 posters for geography with AI", lexicon).unread == ()
    assert read("20 posters for my zorgon with AI", lexicon).unread == ("zorgon",)
