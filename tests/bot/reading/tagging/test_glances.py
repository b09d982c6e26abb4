"""What is told of a word at a glance is what the whole look says of it: on every labelled message, token by token."""

from dataclasses import replace

import pytest

from bot.reading import Lexicon
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.numbers import number_at
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.tagging.tagger import _named_once, _Tagger, tag
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token, normalise, tokenise
from tests.questions.scoring import lines

EVERY = 4
"""Each language's words meet the same numbers, names and signs in every fourth message."""
MESSAGES = [line["text"] for line in lines()][::EVERY]


def taken_apart(text: str, lexicon: Lexicon) -> tuple[list[Token], Language, str]:
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, None)
    return spell(raw, language, lexicon, plain), language, plain


def looked_at(tokens: list[Token], language: Language, lexicon: Lexicon, plain: str) -> list[Chunk]:
    """The chunks with no glance: each token is left to the tagger."""
    tagger = _Tagger(tokens, language, lexicon, plain, None)
    chunks: list[Chunk] = []
    while not chunks or chunks[-1].end < len(tokens):
        chunks.append(tagger.chunk_at(chunks[-1].end if chunks else 0, chunks[-1] if chunks else None))
    return chunks


@pytest.mark.parametrize("joined", [" ", " 20 ", " - ", " de ", " of 4 "])
def test_a_glance_says_what_the_whole_look_says(lexicon: Lexicon, joined: str) -> None:
    for text in MESSAGES:
        words = text.split(" ")
        tokens, language, plain = taken_apart(text if joined == " " else joined.join(words), lexicon)
        slow = looked_at(tokens, language, lexicon, plain)
        # As they are told: the plain meaning of a vocabulary that was kept is not the one object that chunks share.
        assert repr(tag(tokens, language, lexicon, plain).chunks) == repr(_named_once(slow, tokens)), text


@pytest.mark.parametrize("joined", [" ", " a ", " six ", " entre "])
def test_a_number_is_the_same_with_and_without_a_glance_ahead(lexicon: Lexicon, joined: str) -> None:
    for text in MESSAGES:
        tokens, language, _ = taken_apart(joined.join(text.split(" ")), lexicon)
        unaided = replace(language.numbers, ahead={})
        for at in range(len(tokens)):
            if tokens[at].text.isdecimal() or tokens[at].text in language.numbers.begins:
                assert number_at(tokens, at, language.numbers) == number_at(tokens, at, unaided), text
