"""What reading has learned from labelled messages: two committed files of whole numbers, one line a feature.

`structure.json`: what a chunk is taken for (features.py); one number for each action of its kind, in the table's order.
`intents.json`: what a message wants (mood.py); one number for each of INTENTS.
Made by `make learn`, never by hand.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from sys import intern
from typing import Any

from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.traits import names_around, names_so_far
from bot.reading.result import Intent
from bot.reading.words.scores import Row, Scores, Table, Value, Weights, packed

INTENTS: tuple[Intent, ...] = ("footprint", "compare", "faq", "help", "none")
WEIGHTS = Path(__file__).parent / "weights"


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
