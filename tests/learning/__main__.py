"""`python -m tests.learning`: learns from all labelled messages and writes the weights."""

import json
from pathlib import Path

from bot.reading.traits import names_around, names_so_far
from bot.reading.weights import WEIGHTS, Weights
from tests.learning.labels import example, labelled
from tests.learning.lessons import known, learn


def write(weights: Weights, folder: Path = WEIGHTS) -> None:
    """One line a feature, sorted, so that a change can be read."""
    structure = [
        [kind, name, value, row]
        for kind, parts in weights.structure.items()
        for names, tables in zip((names_around(kind), names_so_far(kind)), parts, strict=True)
        for name, table in zip(names, tables, strict=True)
        for value, row in table.items()
    ]
    intents = [[name, value, row] for name, table in weights.intents.items() for value, row in table.items()]
    folder.mkdir(exist_ok=True)
    for file, rows in (("structure", structure), ("intents", intents)):
        lines = sorted(json.dumps(row, ensure_ascii=False) for row in rows)
        (folder / f"{file}.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def main() -> None:
    """Learns and writes."""
    lessons = known([example(line) for line in labelled()])
    reached = sum(bool(paths) for _, paths in lessons)
    wanted = sum(example.want is not None for example, _ in lessons)
    weights = learn(lessons)
    write(weights)
    print(f"{len(lessons)} messages; {reached} of {wanted} readings can be built")
    values = sum(len(table) for parts in weights.structure.values() for tables in parts for table in tables)
    print(f"{values} features of structure, {sum(map(len, weights.intents.values()))} facts of intent")


if __name__ == "__main__":
    main()
