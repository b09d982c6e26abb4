"""Numbers in digits, with every separator people use; own grammar, linear, at most 15 digits."""

from dataclasses import dataclass

from bot.reading.words.text import Token
from estimator.question import MOST

_MOST_DIGITS = 15
_GROUP = 3
_INDIAN_GROUP = 2
_SIGNED = 2
_BLOCKS = frozenset(" -.")
_LONG_CODE = 8
"""Digits from which blocks that begin with a nought are a code."""


@dataclass(slots=True)
class Number:
    """A number that ends before the token `end`. `article`: only "a" or "un"."""

    value: float
    end: int
    article: bool = False
    flaw: str | None = None
    """`negative` or `too_large`."""
    scale: float = 1
    """The scale word that it ends in, 1,000 of "3 thousand": what follows may be added to it."""
    spread: tuple[float, float] | None = None
    """The lowest and the highest that were said, where the value is their middle."""
    code: bool = False
    """What makes no number: "twenty twenty-four", "one oh five", the blocks of "07700 900412"."""


def written(tokens: list[Token], at: int) -> Number:
    """Digits with separators of thousands (comma, dot, space, apostrophe, _) and of decimals (comma, dot)."""
    whole, end = tokens[at].text, at + 1
    if whole[0] == "0" and len(whole) > 1 and (last := _code_ends(tokens, at)):
        return Number(0.0, last, code=True)
    if end == len(tokens) or (tokens[end].before == " " and not tokens[end].text.isdecimal()):
        return _valued(whole, "", 0, end)
    quotient = quotient_at(tokens, end) if tokens[end].before == " " else None
    if quotient is not None and 0 < quotient.value < 1 and len(whole) <= _MOST_DIGITS:
        return Number(float(whole) + quotient.value, quotient.end)  # "2 1/2"
    grouped = False
    while len(tokens[at].text) <= _GROUP and (step := _thousands(tokens, end)):
        whole += tokens[end + step - 1].text
        end += step
        grouped = True
    decimals, end = _decimals(tokens, end, whole, grouped=grouped)
    quotient = quotient_at(tokens, at)
    if quotient is not None and quotient.end == end + 2:
        return quotient
    exponent, end = _exponent(tokens, end)
    return _valued(whole, decimals, exponent, end)


def _code_ends(tokens: list[Token], at: int) -> int:
    """Where blocks of digits that begin with a nought end, a number to call or a reference; 0 where they are few."""
    end = at + 1
    while end < len(tokens) and tokens[end].text.isdecimal() and tokens[end].before in _BLOCKS:
        end += 1
    blocks = tokens[at:end]
    return end if sum(len(block.text) for block in blocks) >= _LONG_CODE else 0


def _valued(whole: str, decimals: str, exponent: int, end: int) -> Number:
    digits = len(whole.lstrip("0"))
    if digits > _MOST_DIGITS or digits + exponent > _MOST_DIGITS + 1:
        return Number(MOST * 10, end, flaw="too_large")
    return Number(float(f"{whole}.{decimals[:_MOST_DIGITS] or '0'}e{exponent}"), end)


def bounded(number: Number) -> Number:
    """The number, marked where it is too large."""
    if number.flaw or number.value > MOST:
        return Number(MOST * 10, number.end, flaw="too_large")
    return number


def _glued(tokens: list[Token], at: int) -> bool:
    """Do digits stand here, with nothing before them?"""
    return at < len(tokens) and tokens[at].before == "" and tokens[at].text.isdecimal()


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
    if token.text in {",", "_"} and token.before == "" and after and _glued(tokens, at + 1):
        return 2 if len(after.text) == _GROUP or _indian(tokens, at + 1) else 0
    return 0


def _indian(tokens: list[Token], at: int) -> bool:
    """1,00,000: a group of two digits that another group follows."""
    return (
        len(tokens[at].text) == _INDIAN_GROUP
        and at + 2 < len(tokens)
        and tokens[at + 1].text == ","
        and _glued(tokens, at + 2)
    )


def _decimals(tokens: list[Token], end: int, whole: str, *, grouped: bool) -> tuple[str, int]:
    if end < len(tokens) and tokens[end].before == "." and tokens[end].text.isdecimal():
        return tokens[end].text, end + 1
    comma = end < len(tokens) and tokens[end].text == "," and tokens[end].before == ""
    if comma and _glued(tokens, end + 1) and (whole or grouped):
        return tokens[end + 1].text, end + 2
    return "", end


def quotient_at(tokens: list[Token], at: int) -> Number | None:
    """`1/2`, with nothing between; `12/6` and `1/06` are no part of anything, but a code: a date, a score."""
    slash = at + 1
    if not tokens[at].text.isdecimal() or slash >= len(tokens) or tokens[slash].text != "/":
        return None
    if tokens[slash].before or not _glued(tokens, slash + 1):
        return None
    top, bottom = tokens[at].text[:_MOST_DIGITS], tokens[slash + 1].text[:_MOST_DIGITS]
    if bottom[0] == "0" or float(top) >= float(bottom):
        return Number(0.0, slash + 2, code=True)
    return Number(float(top) / float(bottom), slash + 2)


def _exponent(tokens: list[Token], end: int) -> tuple[int, int]:
    """`1e6`, `1e+6`, `1E-3`: the power of ten."""
    if end + 1 >= len(tokens) or tokens[end].text != "e" or tokens[end].before:
        return 0, end
    if _glued(tokens, end + 1):
        return int(tokens[end + 1].text[:6]), end + 2
    if tokens[end + 1].before == "-" and tokens[end + 1].text.isdecimal():
        return -int(tokens[end + 1].text[:_SIGNED]), end + 2
    if tokens[end + 1].text == "+" and _glued(tokens, end + 2):
        return int(tokens[end + 2].text[:6]), end + _SIGNED + 1
    return 0, end


def raised(base: Number, exponent: float, end: int) -> Number:
    """The base to a power, where it is one that can be counted."""
    if base.value > 1 and exponent > _MOST_DIGITS:
        return Number(MOST * 10, end, flaw="too_large")
    return bounded(Number(base.value**exponent, end))
