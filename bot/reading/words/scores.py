"""Weights as they are looked up: the numbers of a feature side by side in one integer, LANE bits each.

So the features that hold are summed for all choices at once, in C: a sum of integers is the sum of each lane, and is
taken apart at the end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from struct import Struct

Value = str | tuple[str, ...] | None
"""What a feature says: a word, or several; None where it does not apply."""
SCALE = 100
"""Weights are whole numbers: hundredths of what was learned."""
LANE = 32
ZERO = 1 << (LANE - 1)
"""Nothing, in a lane: lanes hold no sign, so that they do not borrow from each other."""
Row = Sequence[int]
"""How much a feature speaks for each choice."""
Table = Mapping[Value, int]
"""The values of one feature -> its row, packed."""
_LANES = tuple([Struct(f"<{size}I") for size in range(16)])
_get = dict.get


def packed(row: Row) -> int:
    """The numbers of a row side by side; the first stands lowest. Their sum is the row of the sums."""
    return sum(number << (LANE * at) for at, number in enumerate(row))


def unpacked(lanes: int, size: int) -> list[int]:
    """The numbers of a row, or of a sum of rows."""
    found = _LANES[size].unpack((lanes + nothing(size)).to_bytes(LANE // 8 * size, "little"))
    return [number - ZERO for number in found]


def nothing(size: int) -> int:
    """A row in which each lane says nothing, and none can borrow: what a sum begins with."""
    return packed([ZERO] * size)


class Scores:
    """What the features of one kind of chunk say for each action; a table for each feature, in order."""

    __slots__ = ("_bytes", "_lanes", "_nothing", "around", "size", "so_far")
    zero = ZERO
    """What each score is too much."""

    def __init__(self, around: tuple[Table, ...], so_far: tuple[Table, ...], size: int) -> None:
        self.around, self.so_far, self.size = around, so_far, size
        self._nothing, self._bytes = nothing(size), LANE // 8 * size
        self._lanes = _LANES[size].unpack

    def __reduce__(self) -> tuple[object, ...]:
        return Scores, (self.around, self.so_far, self.size)

    def base(self, values: list[Value]) -> int:
        """What the surroundings say, to be added to what each way to read what came before says."""
        return sum(map(_get, self.around, values, repeat(0)), self._nothing)  # type: ignore[arg-type]

    def each(self, base: int, values: list[Value]) -> Sequence[float]:
        """The score of each action, and `zero`."""
        total: int = sum(map(_get, self.so_far, values, repeat(0)), base)  # type: ignore[arg-type]
        return self._lanes(total.to_bytes(self._bytes, "little"))


@dataclass(frozen=True, slots=True)
class Weights:
    """structure: by kind of chunk; intents: by name of fact."""

    structure: Mapping[str, Scores]
    intents: Mapping[str, Table]
