"""A message as tokens: each with its place in the text and with what binds it to the one before."""

import pytest

from bot.reading.words.text import LONGEST, MOST_TOKENS, country_of_flag, fold, normalise, tokenise


def told(text: str) -> list[tuple[str, str]]:
    return [(token.before, token.text) for token in tokenise(normalise(text))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("t-shirt", [(" ", "t"), ("-", "shirt")]),
        ("d’images", [(" ", "d"), ("'", "images")]),
        ("3.5 flux.1", [(" ", "3"), (".", "5"), (" ", "flux"), (".", "1")]),
        ("3-5", [(" ", "3"), ("", "-"), ("", "5")]),
        ("end.Then", [(" ", "end"), ("", "."), ("", "then")]),
        ("- a", [(" ", "-"), (" ", "a")]),
        ("a- b", [(" ", "a"), ("", "-"), (" ", "b")]),
        ("Québec, ŒUVRE", [(" ", "quebec"), ("", ","), (" ", "oeuvre")]),
        ("CO² 10⁶", [(" ", "co"), ("", "2"), (" ", "10"), ("", "^6")]),
        ("٣ ½", [(" ", "3"), (" ", "½")]),
    ],
)
def test_a_sign_inside_a_word_or_a_number_binds_and_elsewhere_stands_alone(
    text: str, tokens: list[tuple[str, str]]
) -> None:
    assert told(text) == tokens


def test_each_token_knows_where_it_stands_in_the_text() -> None:
    text = "Combien  d'énergie pour 3.5 millions ?"
    for token in tokenise(text):
        assert fold(text[token.start : token.end]) == token.text


def test_an_address_leaves_a_blank_as_long_as_itself() -> None:
    text = "see https://example.org/20-images now"
    assert normalise(text) == "see " + " " * len("https://example.org/20-images") + " now"


def test_no_more_is_read_than_a_message_may_hold() -> None:
    assert len(normalise("é" * 3 * LONGEST)) == len(normalise("e" * 3 * LONGEST)) == LONGEST
    assert len(tokenise("a " * LONGEST)) == MOST_TOKENS


def test_a_flag_is_its_country_and_one_letter_alone_is_none() -> None:
    flag = tokenise(normalise("🇫🇷 images"))
    assert country_of_flag(flag, 0) == "FR"
    assert country_of_flag(flag, 1) is None
    assert country_of_flag(tokenise(normalise("images 🇫")), 1) is None
