"""From labelled messages to weights."""

from collections.abc import Sequence

from bot.reading.choice import candidates
from bot.reading.reader import told_by
from bot.reading.search import search
from bot.reading.weights import SCALE, Row, Weights
from tests.learning.intents import learn_intents
from tests.learning.labels import Example
from tests.learning.structure import Floats, Lesson, learn_structure
from tests.learning.ways import ways

_FOLDS = 3
Known = tuple[Example, list["Path"]]  # type: ignore[name-defined]  # noqa: F821
"""A message and the ways to its right reading."""


def known(examples: Sequence[Example]) -> list[Known]:
    """Each message with the ways to its right reading, which hang on no weights and are looked for once."""
    return [(example, ways(example)) for example in examples]


def learn(lessons: Sequence[Known]) -> Weights:
    """What some messages teach. The facts of an intent come of readings by weights that had not seen the message."""
    told: list[list[str]] = [[] for _ in lessons]
    for fold in range(_FOLDS):
        others = whole(learn_structure(_structured([k for at, k in enumerate(lessons) if at % _FOLDS != fold], )))
        for at in range(fold, len(lessons), _FOLDS):
            told[at] = facts_by(lessons[at][0], others)
    structure = whole(learn_structure(_structured(lessons)))
    pairs = [(facts, example.line["intent"]) for facts, (example, _) in zip(told, lessons, strict=True)]
    intents = {fact: row for fact, floats in learn_intents(pairs).items() if any(row := _rounded(floats))}
    return Weights(structure, intents)


def _structured(lessons: Sequence[Known]) -> list[Lesson]:
    return [(example.pieces.scene, example.want, paths) for example, paths in lessons if example.want is not None]


def facts_by(example: Example, structure: dict[tuple[str, ...], Row]) -> list[str]:
    """The facts of a message's intent, where its structure is read with these weights."""
    found = candidates(search(example.pieces.scene, structure), answers=bool(example.pieces.handed))
    return told_by(example.message, example.pieces, found[0])[0]


def whole(floats: Floats) -> dict[tuple[str, ...], Row]:
    """The weights as whole numbers; features that say nothing are left out."""
    return {feature: row for feature, weights in sorted(floats.items()) if any(row := _rounded(weights))}


def _rounded(weights: Sequence[float]) -> Row:
    return tuple([int(round(weight * SCALE)) for weight in weights])
