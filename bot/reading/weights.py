"""What reading has learned from labelled messages: two committed files of whole numbers, one line a feature.

`structure.json`: what a chunk is taken for (features.py); one number for each action of its kind, in the table's order.
`intents.json`: what a message wants (mood.py); one number for each of INTENTS.
Made by `make learn`, never by hand.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.reading.result import Intent

INTENTS: tuple[Intent, ...] = ("footprint", "compare", "faq", "help", "none")
WEIGHTS = Path(__file__).parent / "weights"
SCALE = 100
"""Weights are whole numbers: hundredths of what was learned."""
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """structure: feature -> a number for each action; intents: fact -> a number for each intent."""

    structure: Mapping[tuple[str, ...], Row]
    intents: Mapping[str, Row]


def load_weights(folder: Path = WEIGHTS) -> Weights:
    """The weights as they stand in the files."""
    structure = json.loads((folder / "structure.json").read_text(encoding="utf-8"))
    intents = json.loads((folder / "intents.json").read_text(encoding="utf-8"))
    return Weights(
        {tuple(feature.split("|")): tuple(row) for feature, row in structure.items()},
        {fact: tuple(row) for fact, row in intents.items()},
    )
