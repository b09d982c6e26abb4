"""How far a message is understood: uses and things so far, and what waits for a noun. Values, never changed."""

from typing import NamedTuple

Amount = tuple[float, str]
"""So many of a unit: 10 seconds, 300 words."""


class Part(NamedTuple):
    """One use so far. at: the chunk it was named by last. people: how many do it.

    None where nobody was named before it: whoever comes may be meant.
    """

    activity: str
    at: int
    count: float = 1.0  # type: ignore[assignment]  # and no method of the tuple
    counted: bool = False
    per: str | None = None
    every: float = 1.0
    length: Amount | None = None
    model: str | None = None
    people: float | None = None
    by: str = "piece"
    """What named it: a piece, a verb, a source, a model, a number, an AI."""


class Beside(NamedTuple):
    """One everyday thing so far. count: None where it is only the yardstick."""

    thing: str
    at: int
    count: float | None = 1.0  # type: ignore[assignment]
    counted: bool = False


class Partial(NamedTuple):
    """A message read up to some chunk. count, length, distance, model: chunks that wait for their noun, -1 for none."""

    uses: tuple[Part, ...] = ()
    sides: tuple[Beside, ...] = ()
    count: int = -1  # type: ignore[assignment]
    length: int = -1
    distance: int = -1
    model: int = -1
    rest: int = -1
    """The model of all that follows."""
    people: float = 1.0
    times: float = 1.0
    """Variants and occasions that wait for their noun."""
    rate: tuple[float, str] | None = None
    spans: tuple[float, ...] = ()
    last: int = -1
    """The chunk of the use or thing named last."""

    # What most actions change, written out: `_replace` takes four times as long.

    def holding(self, count: int, length: int, model: int) -> "Partial":
        """The same with other chunks that wait for a noun."""
        uses, sides, _, _, distance, _, rest, people, times, rate, spans, last = self
        return Partial(uses, sides, count, length, distance, model, rest, people, times, rate, spans, last)

    def named(self, uses: tuple[Part, ...], count: int, length: int, at: int) -> "Partial":
        """Uses of which the last was named at a chunk: no model, no variants wait any more."""
        _, sides, _, _, distance, _, rest, people, _, rate, spans, _ = self
        return Partial(uses, sides, count, length, distance, -1, rest, people, 1.0, rate, spans, at)

    def with_uses(self, uses: tuple[Part, ...]) -> "Partial":
        """The same with other uses."""
        return Partial(uses, *self[1:])


START = Partial()
