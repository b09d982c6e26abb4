"""Learns what chunks are taken for, from whole labels alone: log-linear over the k best, AdaGrad, in a fixed order."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt

from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.scene import Scene
from bot.reading.choosing.search import Path, search, steps_of
from bot.reading.choosing.traits import names_around, names_so_far
from bot.reading.words.scores import Value
from tests.learning.exact import exponential
from tests.learning.labels import Key
from tests.learning.ways import key_of

EPOCHS, BEAM, RATE, SEED = 5, 8, 0.2, 7
_SURE, _SLIGHT = 0.99, 1e-4
_KEPT = 8
Floats = dict[str, tuple[tuple[dict[Value, list[float]], ...], tuple[dict[Value, list[float]], ...]]]
"""Kind of chunk -> the tables of its features, as in the weights."""


class Learning:
    """Scores by what is being learned: rows of floats, summed in one order, so that each machine sums alike."""

    zero = 0.0

    def __init__(self, kind: str, weights: Floats) -> None:
        self._around, self._before = weights[kind]
        self._size = len(ACTIONS[kind])

    def base(self, values: list[Value]) -> list[float]:
        """What the surroundings say."""
        rows = [row for of, value in zip(self._around, values, strict=False) if (row := of.get(value)) is not None]
        return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * self._size

    def each(self, base: list[float], values: list[Value]) -> list[float]:
        """The score of each action."""
        rows = [row for of, value in zip(self._before, values, strict=False) if (row := of.get(value)) is not None]
        return [sum(column) for column in zip(*rows, base, strict=True)]


Place = tuple[str, int, int, Value, int]
"""Where a weight stands: kind, part, feature, value, action."""
Lesson = tuple[Scene, Key, list[Path]]
"""A message, its right reading, and ways to it."""
_INDEX = {kind: {action.name: at for at, action in enumerate(table)} for kind, table in ACTIONS.items()}


def empty() -> Floats:
    """Tables without a weight."""
    return {
        kind: (tuple([{} for _ in names_around(kind)]), tuple([{} for _ in names_so_far(kind)])) for kind in ACTIONS
    }


def learn_structure(lessons: Sequence[Lesson], epochs: int = EPOCHS) -> Floats:
    """The weights, averaged over the last two rounds."""
    weights, history, average = empty(), empty(), empty()
    scorers = {kind: Learning(kind, weights) for kind in weights}
    taught = [lesson for lesson in lessons if lesson[2]]
    order = list(range(len(taught)))
    shuffled = random.Random(SEED)
    for epoch in range(epochs):
        shuffled.shuffle(order)
        for at in order:
            _learn_from(taught[at], weights, history, scorers)
        if epoch >= epochs - 2:
            _add_half(average, weights)
    return average


def _add_half(average: Floats, weights: Floats) -> None:
    for kind, parts in weights.items():
        for part, tables in enumerate(parts):
            for at, table in enumerate(tables):
                for value, row in table.items():
                    mean = average[kind][part][at].setdefault(value, [0.0] * len(row))
                    for index, weight in enumerate(row):
                        mean[index] += weight / 2


def _learn_from(lesson: Lesson, weights: Floats, history: Floats, scorers: Mapping[str, Learning]) -> None:
    scene, want, known = lesson
    found = search(scene, scorers, BEAM, clear=float("inf"))
    right = [key_of(path.state) == want for path in found]
    good = [(path.score, path) for path, is_right in zip(found, right, strict=True) if is_right]
    good += [(_score(path, scene, weights), path) for path in known]
    good = sorted(good, key=lambda pair: -pair[0])[:_KEPT]
    bad = [(path.score, path) for path, is_right in zip(found, right, strict=True) if not is_right]
    top = max(score for score, _ in [*good, *bad])
    of_good = [exponential(score - top) for score, _ in good]
    of_bad = [exponential(score - top) for score, _ in bad]
    if not sum(of_good):
        of_good[0] = 1e-9  # the right one lies too far behind to be seen
    all_good, everything = sum(of_good), sum(of_good) + sum(of_bad)
    if all_good / everything > _SURE:
        return
    slope: dict[Place, float] = defaultdict(float)
    for share, (_, path) in zip(of_good, good, strict=True):
        _add(slope, path, scene, share / all_good - share / everything)
    for share, (_, path) in zip(of_bad, bad, strict=True):
        _add(slope, path, scene, -share / everything)
    for (kind, part, at, value, index), step in slope.items():
        size = len(ACTIONS[kind])
        row = weights[kind][part][at].setdefault(value, [0.0] * size)
        seen = history[kind][part][at].setdefault(value, [1.0] * size)
        drawn = step - 1e-4 * row[index]
        seen[index] += drawn * drawn
        row[index] += RATE * drawn / sqrt(seen[index])


def _add(slope: dict[Place, float], path: Path, scene: Scene, share: float) -> None:
    if -_SLIGHT < share < _SLIGHT:
        return
    for step in steps_of(path):
        kind = scene.chunks[step.at].kind
        index = _INDEX[kind][step.action.name]
        for part, values in enumerate((step.fixed, step.moving)):
            for at, value in enumerate(values):
                if value is not None:
                    slope[kind, part, at, value, index] += share


def _score(path: Path, scene: Scene, weights: Floats) -> float:
    score = 0.0
    for step in steps_of(path):
        kind = scene.chunks[step.at].kind
        index = _INDEX[kind][step.action.name]
        for tables, values in zip(weights[kind], (step.fixed, step.moving), strict=True):
            for table, value in zip(tables, values, strict=False):
                row = table.get(value)
                if row is not None:
                    score += row[index]
    return score
