"""`python -m tests.learning`: learns from all labelled messages and writes the weights."""

import json
from hashlib import blake2b
from pathlib import Path

from bot.reading.choosing.traits import names_around, names_so_far
from bot.reading.choosing.weights import INTENTS, WEIGHTS
from bot.reading.words.scores import Weights, unpacked
from tests.learning.labels import Line, digest, example, labelled
from tests.learning.lessons import known, learn

LEARNED = WEIGHTS / "learned.json"
"""What the weights were learned from."""
SMALL = 4
"""Every so-manieth message of one set."""


def write(weights: Weights, folder: Path = WEIGHTS) -> None:
    """One line a feature, sorted, so that a change can be read."""
    folder.mkdir(exist_ok=True)
    for file, lines in rows_of(weights).items():
        (folder / f"{file}.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def rows_of(weights: Weights) -> dict[str, list[str]]:
    """The lines of each file."""
    structure = [
        [kind, name, value, unpacked(row, scores.size)]
        for kind, scores in weights.structure.items()
        for name, table in zip(names_around(kind) + names_so_far(kind), scores.around + scores.so_far, strict=True)
        for value, row in table.items()
    ]
    intents = [
        [name, value, unpacked(row, len(INTENTS))]
        for name, table in weights.intents.items()
        for value, row in table.items()
    ]
    both = (("structure", structure), ("intents", intents))
    return {file: sorted(json.dumps(row, ensure_ascii=False) for row in rows) for file, rows in both}


def small(lines: list[Line]) -> str:
    """A digest of what a small fixed part teaches: the same on every machine, or learning is not exact."""
    weights = learn(known([example(line) for line in lines if line["pen"].startswith("seventh")][::SMALL]))
    return blake2b(json.dumps(rows_of(weights)).encode(), digest_size=16).hexdigest()


def main() -> None:
    """Learns and writes."""
    lines = labelled()
    lessons = known([example(line) for line in lines])
    reached = sum(bool(paths) for _, paths in lessons)
    wanted = sum(example.want is not None for example, _ in lessons)
    weights = learn(lessons)
    write(weights)
    learned = {"labels": digest(lines), "messages": len(lines), "small": small(lines)}
    LEARNED.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")
    values = sum(len(table) for kind in weights.structure.values() for table in kind.around + kind.so_far)
    print(f"{len(lessons)} messages; {reached} of {wanted} readings can be built")
    print(f"{values} features of structure, {sum(map(len, weights.intents.values()))} facts of intent")


if __name__ == "__main__":
    main()
