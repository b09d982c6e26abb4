"""Watts and watt-hours in a message: "350 W" counts no use of AI."""

from dataclasses import dataclass, replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.numbers import Numbers
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END

_A_KILOWATT = 1000.0
_COUNTED = frozenset({"act", "sources", "thing", "carrier", "people", "model", "unit", "dist"})


@dataclass(frozen=True, slots=True)
class Said:
    """A power or an energy in a message: its tokens, and what it comes to in W or Wh."""

    start: int
    end: int
    value: float
    energy: bool
    spread: tuple[float, float] | None = None
    """The ends of a range whose middle the value is, as they were said."""


def powers_in(tokens: list[Token], language: Language, numbers: Numbers) -> list[Said]:
    """Every number of watts or of watt-hours, in order."""
    found, at = [], 0
    while at < len(tokens):
        said = _said_at(tokens, language, numbers, at)
        if said is not None:
            found.append(said)
        at = said.end if said is not None else at + 1
    return found


def _said_at(tokens: list[Token], language: Language, numbers: Numbers, at: int) -> Said | None:
    number = numbers.at(at)
    if number is None or number.end >= len(tokens) or number.flaw is not None:
        return None
    unit, end = tokens[number.end].text, number.end + 1
    if number.article and language.power_units.get(unit, 0.0) < _A_KILOWATT:
        return None  # "a watt's a watt"
    if unit in language.energy_units:
        return Said(at, end, number.value * language.energy_units[unit], energy=True)
    watts = language.power_units.get(unit)
    if watts is None:
        return None
    if end < len(tokens) and _is_hour(tokens, end, language):  # "kW h", "watt-heures"
        return Said(at, end + 1, number.value * watts, energy=True)
    return Said(at, end, number.value * watts, energy=False, spread=number.spread)


def _is_hour(tokens: list[Token], at: int, language: Language) -> bool:
    if at + 1 < len(tokens) and tokens[at + 1].before == "" and tokens[at + 1].text.isdecimal():
        return False  # the H100 of "a 700 W H100"
    meaning = language.index.get(tokens[at].text, {}).get(END)
    return meaning is not None and meaning.unit == "hours"


def lift_power(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with powers as bystanders and cards as words: "350 W" and "my 3090" are so many of nothing."""
    units, cards = language.power_units, language.cards
    if not any(token.text in units or token.text in cards for token in tokens):
        return chunks
    said = [one for one in powers_in(tokens, language, Numbers(tokens, language.numbers)) if not one.energy]
    taken = tokens_of(said)
    lifted = []
    for at, chunk in enumerate(chunks):
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        card = chunk.text in cards and (after is None or after.kind not in _COUNTED)
        if chunk.kind in {"number", "article"} and (card or chunk.start in taken):
            chunk = replace(chunk, kind="word" if card else "bystander")  # noqa: PLW2901 -- the same chunk, taken otherwise
        lifted.append(chunk)
    return lifted


def tokens_of(said: list[Said]) -> frozenset[int]:
    """The tokens that these take."""
    return frozenset(at for one in said for at in range(one.start, one.end))
