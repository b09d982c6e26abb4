"""What reading has learned from labelled messages: two committed files of whole numbers, one line a feature.

`structure.json`: what a chunk is taken for (features.py); one number for each action of its kind, in the table's order.
`intents.json`: what a message wants (mood.py); one number for each of INTENTS.
Made by `make learn`, never by hand.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.reading.result import Intent
from bot.reading.traits import Value, names_around, names_so_far

INTENTS: tuple[Intent, ...] = ("footprint", "compare", "faq", "help", "none")
WEIGHTS = Path(__file__).parent / "weights"
SCALE = 100
"""Weights are whole numbers: hundredths of what was learned."""
Table = Mapping[Value, Sequence[float]]
"""The values of one feature -> how much each speaks for each choice."""
Kind = tuple[tuple[Table, ...], tuple[Table, ...]]
"""A kind of chunk: a table for each feature of its surroundings, and of what was read before it, in order."""


@dataclass(frozen=True, slots=True)
class Weights:
    """structure: by kind of chunk; intents: by name of fact."""

    structure: Mapping[str, Kind]
    intents: Mapping[str, Table]


def load_weights(folder: Path = WEIGHTS) -> Weights:
    """The weights as they stand in the files."""
    structure: dict[str, dict[str, dict[Value, tuple[int, ...]]]] = {}
    for kind, name, value, row in _lines(folder / "structure.json"):
        structure.setdefault(kind, {}).setdefault(name, {})[_value(value)] = tuple(row)
    intents: dict[str, dict[Value, tuple[int, ...]]] = {}
    for name, value, row in _lines(folder / "intents.json"):
        intents.setdefault(name, {})[_value(value)] = tuple(row)
    return Weights({kind: tables_of(kind, by_name) for kind, by_name in structure.items()}, intents)


def tables_of(kind: str, by_name: Mapping[str, Table]) -> Kind:
    """The tables of a kind in the order of its features."""
    around = tuple([by_name.get(name, {}) for name in names_around(kind)])
    return around, tuple([by_name.get(name, {}) for name in names_so_far(kind)])


def _lines(file: Path) -> list[list[Any]]:
    found: list[list[Any]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _value(value: str | list[str]) -> Value:
    return value if isinstance(value, str) else tuple(value)
