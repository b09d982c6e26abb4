"""`python -m tests.learning`: learns from all labelled messages and writes the weights."""

import json
from pathlib import Path

from bot.reading.weights import WEIGHTS, Weights
from tests.learning.labels import example, labelled
from tests.learning.lessons import known, learn


def write(weights: Weights, folder: Path = WEIGHTS) -> None:
    """One line a feature, sorted, so that a change can be read."""
    folder.mkdir(exist_ok=True)
    structure = {"|".join(feature): row for feature, row in weights.structure.items()}
    for name, rows in (("structure", structure), ("intents", weights.intents)):
        lines = [f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(list(rows[key]))}" for key in sorted(rows)]
        (folder / f"{name}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main() -> None:
    """Learns and writes."""
    lessons = known([example(line) for line in labelled()])
    reached = sum(bool(paths) for _, paths in lessons)
    wanted = sum(example.want is not None for example, _ in lessons)
    weights = learn(lessons)
    write(weights)
    print(f"{len(lessons)} messages; {reached} of {wanted} readings can be built")
    print(f"{len(weights.structure)} features of structure, {len(weights.intents)} facts of intent")


if __name__ == "__main__":
    main()
