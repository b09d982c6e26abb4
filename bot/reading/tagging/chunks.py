"""The pieces that a message is cut into, and those that may be two things."""

from dataclasses import dataclass
from typing import Literal

from bot.reading.words.vocabulary import Meaning

PLAIN = Meaning()
"""Of all plain words: no reading changes it."""


@dataclass(slots=True)
class Chunk:
    """Some tokens and what they are. value, unit: of numbers, lengths, rates. flaw: a number nobody can estimate."""

    kind: str
    start: int
    end: int
    text: str = ""
    meaning: Meaning = PLAIN
    value: float = 0.0
    unit: str = ""
    flaw: str | None = None
    spread: tuple[float, float] | None = None
    """Of a number that is a middle: the lowest and the highest that were said."""
    terms: tuple[float, ...] = ()
    """Of a number that was added up: the numbers that were said."""
    on_days: tuple[float, ...] = ()
    """On how many days each of these counts, where they differ from day to day."""
    near: bool = False
    """Of a model: the catalogue has only a relative of what was named."""
    also: str | None = None
    """Of a place: the code of the other place that is likely to be meant by that name."""
    everyone: str | None = None
    """Of people: the place whose people are all meant."""
    trip: bool = False
    """Of a place: an end of a trip, and nowhere that an AI runs."""
    grids: tuple[str, ...] = ()
    """Of what a trip is made in: the places whose electricity it takes."""

    def plays(self, role: str) -> bool:
        """Has it this part in the grammar?"""
        return role in self.meaning.roles


Other = Literal["count", "name", "size", "unit", "place"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A piece that may be two things: where it begins, what else it may be, and its words."""

    at: int
    other: Other
    words: str
