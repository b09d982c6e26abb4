"""A message as tokens: folded words, numbers and signs, each with its place in the text. One pass, linear."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 1000
"""Characters that are read; a longer message gets a kind line."""
MOST_TOKENS = 260
"""Words and signs that are read: a message of 1,000 characters that holds more is no question."""
_ALIKE = {
    **dict.fromkeys("’ʼ‘´`′＇", "'"),
    **dict.fromkeys("‐‑‒–—−―·", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True)),
    "\u200b": " ",
    "\u066c": "'",
    "．": ".",
    "／": "/",
    "％": "%",
    "？": "?",
    "！": "!",
    "，": ",",
    "＋": "+",
}
# What is not seen does not part what is: only a blank of no width may stand between words, and in no number.
_UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|(?<=\d)\u200b+(?=\d)"
)
_ARABIC_DECIMALS = re.compile(r"(?<=\d)\u066b(\d+)")
_RARE = re.compile("[\u00ad\u034f\u061c\u066b\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
"""What the two above look for: nearly no message has any of it, which is seen at once."""
_UNLIKE = re.compile(f"[{''.join(_ALIKE)}]")
# Addresses, mentions and custom emoji of the platforms: no part of what is said. Each alternative is linear.
_ASIDE = re.compile(r"https?://\S+|www\.\S+|<[@#:a][^<>\s]{0,80}>")
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
# Blanks, and what stands after them: words, digits, fractions, raised digits, single signs, or the end of the text,
# which keeps a long row of blanks there linear. Every character of what is written is in one piece.
_PIECE = re.compile(r"([^\S\n]*)([^\W\d_½¼¾⅓⅔⅛⅕⁰¹²³⁴-⁹]+|\d+|[½¼¾⅓⅔⅛⅕]|[⁰¹²³⁴-⁹]+|\n|\S|\Z)")
_ASCII_PIECE = re.compile(r"([^\S\n]*)([a-z]+|\d+|\n|\S|\Z)", re.ASCII)
_REGIONAL = {chr(0x1F1E6 + index): letter for index, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_JOINS = {"-": "-", "'": "'", "_": "-", ".": "."}
Piece = tuple[str, str]
"""The blanks before a word, a number or a sign, and itself."""
_LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss"}


@dataclass(slots=True)
class Token:
    """A word, number or sign. `before`: what stands between it and the one before (nothing, a space, a hyphen ...)."""

    text: str
    before: str
    start: int
    end: int


def _unaccented(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", _LIGATURES.get(letter, letter))
    return "".join([c for c in plain if not unicodedata.combining(c)])


_UNACCENTED = {code: _unaccented(chr(code)) for code in range(0x80, 0x180)}
"""The letters of Latin alphabets, which make up nearly all that is written."""


def fold(word: str) -> str:
    """Lower case, no accents: Québec -> quebec, Cœur -> coeur."""
    if word.isascii():
        return word.lower()
    plain = word.lower().translate(_UNACCENTED)
    return (plain if plain.isascii() else "".join([_unaccented(c) for c in plain])) or word


def normalise(text: str) -> str:
    """The text that is read, and that spans count in: composed, one kind of apostrophe and hyphen, no addresses."""
    if text.isascii():
        plain = text[:LONGEST].replace("`", "'").replace("\t", " ")
    else:
        cut = text[: LONGEST * 2]
        rare = _RARE.search(cut) is not None
        plain = unicodedata.normalize("NFC", _UNSEEN.sub("", cut) if rare else cut)[:LONGEST]
        if rare:  # the further nought keeps three decimals from passing for a group of thousands
            plain = _ARABIC_DECIMALS.sub(r".\g<1>0", plain)
        plain = _UNLIKE.sub(lambda found: _ALIKE[found.group()], plain)
    if not ("://" in plain or "www." in plain or "<" in plain):
        return plain
    return _ASIDE.sub(lambda found: " " * (found.end() - found.start()), plain)


def tokenise(plain: str) -> list[Token]:
    """Tokens of a normalised text. Hyphens, apostrophes and dots inside a word only mark the token after them."""
    ascii_only = plain.isascii()
    pieces: list[Piece] = _ASCII_PIECE.findall(plain.lower()) if ascii_only else _PIECE.findall(plain)
    tokens: list[Token] = []
    before, end = " ", 0
    for index, (blanks, piece) in enumerate(pieces):
        if not piece:
            break  # the end of the text
        start = end + len(blanks)
        end = start + len(piece)
        if blanks:
            before = " "
        elif piece in _JOINS and _joins(pieces, index):
            before = _JOINS[piece]
            continue
        if ascii_only:
            text = piece
        elif piece.isascii():
            text = piece.lower()
        else:
            text = _folded(piece, pieces[index - 1][1] if index and not blanks else "")
        tokens.append(Token(text, before, start, end))
        before = ""
        if len(tokens) == MOST_TOKENS:
            break
    return tokens


def _folded(raw: str, last: str) -> str:
    """A word without its accents, digits of any script as ours, signs as they stand; ^6 of the raised six of 10⁶."""
    if raw in FRACTIONS or not raw[0].isalnum():
        return raw
    if raw[0] in _RAISED:
        plain = "".join([_RAISED[c] for c in raw])
        return f"^{plain}" if last.isdecimal() else plain  # CO² is no power
    return "".join(str(unicodedata.decimal(c)) for c in raw) if raw[0].isdecimal() else fold(raw)


def _joins(pieces: list[Piece], index: int) -> bool:
    """Does the sign at index, with no blank before it, stand inside a word (t-shirt, flux.1) or a number (3.5)?"""
    if not 0 < index < len(pieces) - 1:
        return False
    (_, left), (_, sign), (blanks, right) = pieces[index - 1 : index + 2]
    if blanks or not (left[-1].isalnum() and right and right[0].isalnum()):
        return False
    if sign == "'":
        return True
    digits = left[-1].isdecimal(), right[0].isdecimal()
    if all(digits):
        return sign == "."
    return sign != "." or any(digits) or len(left) == 1 or len(right) == 1


def country_of_flag(tokens: list[Token], at: int) -> str | None:
    """Two regional letters are a country's code: 🇫🇷 is FR."""
    letters = [token.text for token in tokens[at : at + 2]]
    if letters[0] not in _REGIONAL or letters[-1] not in _REGIONAL or len(letters) < len("FR"):
        return None
    return "".join([_REGIONAL[letter] for letter in letters])
