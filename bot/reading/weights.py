"""What reading has learned from labelled messages: two committed files of whole numbers, one line a feature.

`structure.json`: what a chunk is taken for (features.py); one number for each action of its kind, in the table's order.
`intents.json`: what a message wants (mood.py); one number for each of INTENTS.
Made by `make learn`, never by hand.

In memory the numbers of a feature stand side by side in one integer, LANE bits each, so that the features that hold are
summed for all choices at once, in C: a sum of integers is the sum of each lane, and is taken apart at the end.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from struct import Struct
from sys import intern
from typing import Any

from bot.reading.actions import ACTIONS
from bot.reading.result import Intent
from bot.reading.traits import Value, names_around, names_so_far

INTENTS: tuple[Intent, ...] = ("footprint", "compare", "faq", "help", "none")
WEIGHTS = Path(__file__).parent / "weights"
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


def load_weights(folder: Path = WEIGHTS) -> Weights:
    """The weights as they stand in the files."""
    structure: dict[str, dict[str, dict[Value, Row]]] = {}
    for kind, name, value, row in _lines(folder / "structure.json"):
        structure.setdefault(kind, {}).setdefault(name, {})[_value(value)] = row
    intents: dict[str, dict[Value, Row]] = {}
    for name, value, row in _lines(folder / "intents.json"):
        intents.setdefault(name, {})[_value(value)] = row
    return weights_of(structure, intents)


def weights_of(
    structure: Mapping[str, Mapping[str, Mapping[Value, Row]]], intents: Mapping[str, Mapping[Value, Row]]
) -> Weights:
    """The weights from rows by kind of chunk, name of feature and value, and by name of fact and value."""
    return Weights(
        {kind: _scores(kind, structure.get(kind, {}), len(table)) for kind, table in ACTIONS.items()},
        {name: _table(rows) for name, rows in intents.items()},
    )


def _scores(kind: str, by_name: Mapping[str, Mapping[Value, Row]], size: int) -> Scores:
    around, so_far = names_around(kind), names_so_far(kind)
    tables = {name: _table(by_name.get(name, {})) for name in (*around, *so_far)}
    return Scores(tuple([tables[name] for name in around]), tuple([tables[name] for name in so_far]), size)


def _table(rows: Mapping[Value, Row]) -> Table:
    return {value: packed(row) for value, row in rows.items()}


def _lines(file: Path) -> list[list[Any]]:
    found: list[list[Any]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _value(value: str | list[str]) -> Value:
    """One object for each word, in the vocabulary's tables too: the next look finds it at hand."""
    return intern(value) if isinstance(value, str) else tuple(map(intern, value))
