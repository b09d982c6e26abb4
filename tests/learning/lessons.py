"""From labelled messages to weights."""

from collections.abc import Mapping, Sequence

from bot.reading.choosing.candidates import candidates
from bot.reading.choosing.mood import Facts
from bot.reading.choosing.search import Path, search
from bot.reading.choosing.traits import names_around, names_so_far
from bot.reading.choosing.weighing import told_by
from bot.reading.choosing.weights import weights_of
from bot.reading.words.scores import SCALE, Scores, Value, Weights
from tests.learning.intents import learn_intents
from tests.learning.labels import Example
from tests.learning.structure import Floats, Lesson, learn_structure
from tests.learning.ways import ways

_FOLDS = 3
_SLIGHT, _SLIGHTER = 0.12, 0.05
"""Features that say less of every action, facts that say less of every intent: left out, for they change nothing."""
Row = tuple[int, ...]
Known = tuple[Example, list[Path]]
"""A message and the ways to its right reading."""


def known(examples: Sequence[Example]) -> list[Known]:
    """Each message with the ways to its right reading, which hang on no weights and are looked for once."""
    return [(example, ways(example)) for example in examples]


def learn(lessons: Sequence[Known]) -> Weights:
    """What some messages teach. The facts of an intent come of readings by weights that had not seen the message."""
    told: list[Facts] = [{} for _ in lessons]
    for fold in range(_FOLDS):
        others = weights_of(
            whole(learn_structure(_structured([k for at, k in enumerate(lessons) if at % _FOLDS != fold]))), {}
        ).structure
        for at in range(fold, len(lessons), _FOLDS):
            told[at] = facts_by(lessons[at][0], others)
    structure = whole(learn_structure(_structured(lessons)))
    pairs = [(facts, example.line["intent"]) for facts, (example, _) in zip(told, lessons, strict=True)]
    intents: dict[str, dict[Value, Row]] = {}
    for (name, value), floats in learn_intents(pairs).items():
        if max(map(abs, floats)) >= _SLIGHTER:
            intents.setdefault(name, {})[value] = _rounded(floats)
    return weights_of(structure, intents)


def _structured(lessons: Sequence[Known]) -> list[Lesson]:
    return [(example.pieces.scene, example.want, paths) for example, paths in lessons if example.want is not None]


def facts_by(example: Example, structure: Mapping[str, Scores]) -> Facts:
    """The facts of a message's intent, where its structure is read with these weights."""
    found = candidates(search(example.pieces.scene, structure), answers=bool(example.pieces.handed))
    return told_by(example.message, example.pieces, found[0])[0]


def whole(floats: Floats) -> dict[str, dict[str, dict[Value, Row]]]:
    """The weights as whole numbers, by kind and name; features that say nothing are left out."""
    return {
        kind: {
            name: {value: _rounded(row) for value, row in table.items() if max(map(abs, row)) >= _SLIGHT}
            for names, tables in zip((names_around(kind), names_so_far(kind)), parts, strict=True)
            for name, table in zip(names, tables, strict=True)
        }
        for kind, parts in floats.items()
    }


def _rounded(weights: Sequence[float]) -> Row:
    return tuple([round(weight * SCALE) for weight in weights])
