"""Numbers in digits, with every separator people use; own grammar, linear, at most 15 digits."""

from dataclasses import dataclass

from bot.reading.lexicon import NumberWords
from bot.reading.text import Token
from estimator.question import MOST

_MOST_DIGITS = 15
_GROUP = 3
_INDIAN_GROUP = 2
_TEN = 10
HALF = 0.5


@dataclass(slots=True)
class Number:
    """A number that ends before the token `end`. `article`: only "a" or "un"."""

    value: float
    end: int
    article: bool = False
    flaw: str | None = None
    """`negative` or `too_large`."""


def written(tokens: list[Token], at: int) -> Number:
    """Digits with separators of thousands (comma, dot, space, apostrophe) and of decimals (comma, dot)."""
    whole, end = tokens[at].text, at + 1
    if end == len(tokens) or (tokens[end].before == " " and not tokens[end].text.isdecimal()):
        return _valued(whole, "", 0, end)
    grouped = False
    while len(tokens[at].text) <= _GROUP and (step := _thousands(tokens, end)):
        whole += tokens[end + step - 1].text
        end += step
        grouped = True
    decimals, end = _decimals(tokens, end, whole, grouped=grouped)
    if (
        end + 1 < len(tokens)
        and tokens[end].text == "/"
        and tokens[end].before == ""
        and tokens[end + 1].text.isdecimal()
        and tokens[end + 1].before == ""
    ):
        return _quotient(tokens, at, end)
    exponent, end = _exponent(tokens, end)
    return _valued(whole, decimals, exponent, end)


def _valued(whole: str, decimals: str, exponent: int, end: int) -> Number:
    digits = len(whole.lstrip("0"))
    if digits > _MOST_DIGITS or digits + exponent > _MOST_DIGITS + 1:
        return Number(MOST * 10, end, flaw="too_large")
    return Number(float(f"{whole}.{decimals[:_MOST_DIGITS] or '0'}e{exponent}"), end)


def bounded(value: float, end: int, flaw: str | None) -> Number:
    """The number, marked where it is too large."""
    if flaw or value > MOST:
        return Number(MOST * 10, end, flaw="too_large")
    return Number(value, end)


def _thousands(tokens: list[Token], at: int) -> int:
    """How many tokens the next group of three digits takes: 0 where there is none."""
    if at >= len(tokens):
        return 0
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    three = len(token.text) == _GROUP and token.text.isdecimal()
    if three and token.before in {".", "'"}:
        return 1
    # "5 100-word essays" are five essays: a group glued to a word is no thousand.
    if three and token.before == " " and not (after and after.before in {"-", ""} and after.text.isalpha()):
        return 1
    if token.text == "," and token.before == "" and after and after.before == "" and after.text.isdecimal():
        return 2 if len(after.text) == _GROUP or _indian(tokens, at + 1) else 0
    return 0


def _indian(tokens: list[Token], at: int) -> bool:
    """1,00,000: a group of two digits that another group follows."""
    return (
        len(tokens[at].text) == _INDIAN_GROUP
        and at + 2 < len(tokens)
        and tokens[at + 1].text == ","
        and tokens[at + 2].before == ""
        and tokens[at + 2].text.isdecimal()
    )


def _decimals(tokens: list[Token], end: int, whole: str, *, grouped: bool) -> tuple[str, int]:
    if end < len(tokens) and tokens[end].before == "." and tokens[end].text.isdecimal():
        return tokens[end].text, end + 1
    comma = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end].before == ""
    if comma and tokens[end + 1].before == "" and tokens[end + 1].text.isdecimal() and (whole or grouped):
        return tokens[end + 1].text, end + 2
    return "", end


def _quotient(tokens: list[Token], at: int, slash: int) -> Number:
    top, bottom = tokens[at].text[:_MOST_DIGITS], tokens[slash + 1].text[:_MOST_DIGITS]
    value = float(top) / float(bottom) if float(bottom) else 0.0
    return Number(value, slash + 2)


def _exponent(tokens: list[Token], end: int) -> tuple[int, int]:
    """`1e6`, `10^6`, `10**6` (the last two as a power of ten written out by hand)."""
    if (
        end + 1 < len(tokens)
        and tokens[end].text == "e"
        and tokens[end].before == ""
        and tokens[end + 1].before == ""
        and tokens[end + 1].text.isdecimal()
    ):
        return int(tokens[end + 1].text[:6]), end + 2
    return 0, end


def power_at(tokens: list[Token], number: Number) -> Number:
    """`10^6` after its ten was read; any other base is left as it stands."""
    if number.value != _TEN:
        return number
    at = number.end
    stars = at + 2 < len(tokens) and tokens[at].text == "*" and tokens[at + 1].text == "*"
    skip = 2 if stars else 1
    if at + skip < len(tokens) and (stars or tokens[at].text == "^") and tokens[at + skip].text.isdecimal():
        exponent = int(tokens[at + skip].text[:6])
        if exponent > _MOST_DIGITS:
            return Number(MOST * 10, at + skip + 1, flaw="too_large")
        return Number(10.0**exponent, at + skip + 1)
    return number


def halves_its_noun(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """As in "seven half-hour podcasts": so many, each half an hour long; "three half hours" is no such thing."""
    if at + 2 >= len(tokens) or words.fractions.get(tokens[at].text) != HALF or tokens[at].text in words.not_alone:
        return False
    noun, piece = tokens[at + 1].text, tokens[at + 2].text
    return noun.isalpha() and not noun.endswith("s") and noun not in words.of | words.article and piece.isalpha()
