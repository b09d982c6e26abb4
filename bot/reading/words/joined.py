"""Words written as one: numbers (einundzwanzig), compounds (Stromverbrauch), letters spelt out (fuenf); of known parts.

Everything here comes from a language's grammar.yaml (`numbers.one_word`, `compounds`, `spelt_out`); a language without
these is not looked at.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.reading.words.lexicon import NumberWords

LONGEST_NUMBER = 60
"""Letters: more is no number that anybody says."""
SHORTEST_PART = 3
_TEN = 10


@dataclass(frozen=True, slots=True)
class Joined:
    """How a language joins words. numbers: the parts of its number words, none where it writes them apart."""

    numbers: tuple[str, ...]
    counted: tuple[str, ...]
    """What a number may be joined to: "times", units of length (zwanzigmal, zehnsekündig)."""
    first: frozenset[str]
    last: tuple[str, ...]
    heads: tuple[str, ...]
    joints: tuple[str, ...]
    spelt_out: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        return bool(self.numbers or self.last or self.heads or self.spelt_out)


def apart(
    text: str, joined: Joined, known: Callable[[str], bool], numbers: "NumberWords", add_up: Callable[..., float | None]
) -> tuple[str, ...] | None:
    """What an unknown word is made of: digits for a number, else its parts; None where it is made of nothing known.

    Of a compound with a known head its first part is left out where it is not of the grammar's list: Katzenbild.
    """
    for word in _spellings(text, joined.spelt_out):
        if word != text and known(word):
            return (word,)
        number = number_of(word, joined, numbers, add_up)
        if number is not None:
            return (number,)
        parts = _counted(word, joined, numbers, add_up) or _parts(word, joined)
        if parts is not None:
            return parts
    return None


def number_of(text: str, joined: Joined, numbers: "NumberWords", add_up: Callable[..., float | None]) -> str | None:
    """The digits of a number that is written as one word of two parts or more; None for any other word."""
    if not joined.numbers or len(text) > LONGEST_NUMBER:
        return None
    parts = _numbers_in(joined.numbers).findall(text)
    if len(parts) < 2 or sum(map(len, parts)) != len(text) or parts[-1] in numbers.joiner:  # noqa: PLR2004 -- one is a word
        return None
    value = add_up(_tens_first(parts, numbers.words, numbers.joiner), numbers)
    return None if value is None or value % 1 or value <= 0 else f"{value:.0f}"


def _counted(
    word: str, joined: Joined, numbers: "NumberWords", add_up: Callable[..., float | None]
) -> tuple[str, str] | None:
    """A number and what it is joined to: zwanzigmal -> zwanzig mal, zehnsekündig -> zehn sekündig."""
    for last in joined.counted:
        said = word.removesuffix(last)
        if said != word and max(numbers.words.get(said, 0), numbers.scales.get(said, 0)) > 1:
            return said, last
        if said != word and (number := number_of(said, joined, numbers, add_up)) is not None:
            return number, last
    return None


@cache
def _numbers_in(parts: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the parts, the longest first; made at the first need, since what is kept between runs holds no pattern."""
    return re.compile("|".join(map(re.escape, parts)))


def _tens_first(parts: list[str], values: Mapping[str, float], joiner: frozenset[str]) -> list[str]:
    """The parts without their "and"; what it sets before the tens comes after them: ein und zwanzig -> zwanzig ein."""
    out: list[str] = []
    for at, part in enumerate(parts):
        if part in joiner:
            continue
        turned = at > 1 and parts[at - 1] in joiner and values.get(parts[at - 2], _TEN) < _TEN <= values.get(part, 0)
        out.insert(len(out) - 1 if turned else len(out), part)
    return out


def speaks(text: str, joined: Joined) -> bool:
    """Is it a word that only this way of joining makes: a number of several parts, a compound of two known ones?"""
    if joined.numbers and len(text) <= LONGEST_NUMBER:
        parts = _numbers_in(joined.numbers).findall(text)
        if len(parts) > 1 and sum(map(len, parts)) == len(text):
            return True
    return bool(joined.first) and len(_parts(text, joined) or ()) > 1


def _parts(text: str, joined: Joined) -> tuple[str, ...] | None:
    for last in (*joined.last, *joined.heads):
        rest = text.removesuffix(last)
        if rest == text or len(rest) < SHORTEST_PART - 1:
            continue
        for joint in joined.joints:
            if rest.endswith(joint) and rest.removesuffix(joint) in joined.first:
                return (rest.removesuffix(joint), last)
        if last in joined.heads and len(rest) >= SHORTEST_PART:
            return (last,)
    return None


def _spellings(text: str, spelt_out: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The word, and with the letters that stand for one with a sign as that one is looked up: fuenf -> funf."""
    other = text
    for typed, meant in spelt_out:
        other = other.replace(typed, meant)
    return (text,) if other == text else (text, other)
