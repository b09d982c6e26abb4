"""A message as tokens: folded words, numbers and signs, each with its place in the text. One pass, linear."""

import re
import unicodedata
from typing import NamedTuple

LONGEST = 1000
"""Characters that are read; a longer message gets a kind line."""
MOST_TOKENS = 260
"""Words and signs that are read: a message of 1,000 characters that holds more is no question."""
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’ʼ‘´`′＇", "'"),
        **dict.fromkeys("‐‑‒–—−―", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u2002\u2003\u3000\t", " "),
        **dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True)),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\ufe0f\u00ad", " "),
        "／": "/",
        "％": "%",
        "？": "?",
        "！": "!",
        "，": ",",
        "＋": "+",
    }
)
# Addresses, mentions and custom emoji of the platforms: no part of what is said. Each alternative is linear.
_ASIDE = re.compile(r"https?://\S+|www\.\S+|<[@#:a][^<>\s]{0,80}>")
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}
_TOKEN = re.compile(r"[½¼¾⅓⅔⅛⅕]|[^\W\d_½¼¾⅓⅔⅛⅕]+|\d+|\n|\S")
_JOINS = {"-": "-", "'": "'", "_": "-", ".": "."}
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


class Token(NamedTuple):
    """A word, number or sign. `before`: what stands between it and the one before (nothing, a space, a hyphen ...)."""

    text: str
    before: str
    start: int
    end: int


def fold(word: str) -> str:
    """Lower case, no accents: Québec -> quebec, Cœur -> coeur."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().translate(_LIGATURES))
    return "".join(c for c in plain if not unicodedata.combining(c)) or word


def normalise(text: str) -> str:
    """The text that is read, and that spans count in: composed, one kind of apostrophe and hyphen, no addresses."""
    plain = unicodedata.normalize("NFC", text[: LONGEST * 2]).translate(_ALIKE)[:LONGEST]
    return _ASIDE.sub(lambda found: " " * (found.end() - found.start()), plain)


def tokenise(plain: str) -> list[Token]:
    """Tokens of a normalised text. Hyphens, apostrophes and dots inside a word only mark the token after them."""
    found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(plain)]
    tokens: list[Token] = []
    before, last_end = " ", 0
    for index, (raw, start, end) in enumerate(found):
        if start > last_end:
            before = " "
        last_end = end
        if raw in _JOINS and _joins(found, index):
            before = _JOINS[raw]
            continue
        word = raw if raw in FRACTIONS or not raw[0].isalnum() else _digits(raw) if raw[0].isdecimal() else fold(raw)
        tokens.append(Token(word, before, start, end))
        before = ""
        if len(tokens) == MOST_TOKENS:
            break
    return tokens


def _digits(raw: str) -> str:
    return raw if raw.isascii() else "".join(str(unicodedata.decimal(c)) for c in raw)


def _joins(found: list[tuple[str, int, int]], index: int) -> bool:
    """Does the sign at index stand inside a word (t-shirt, l'eau, flux.1) or between numbers it does not separate?"""
    if not 0 < index < len(found) - 1:
        return False
    (left, _, left_end), (sign, start, end), (right, right_start, _) = found[index - 1 : index + 2]
    if left_end != start or right_start != end or not (left[-1].isalnum() and right[0].isalnum()):
        return False
    digits = left[-1].isdecimal(), right[0].isdecimal()
    if sign == "'":
        return True
    if all(digits):
        return sign == "."
    return sign != "." or any(digits) or len(left) == 1 or len(right) == 1
