"""Learns what chunks are taken for, from whole labels alone: log-linear over the k best, AdaGrad, fixed seed and order."""

import random
from collections import defaultdict
from collections.abc import Sequence
from math import sqrt

from bot.reading.actions import ACTIONS
from bot.reading.features import Key as Feature
from bot.reading.search import Path, search, steps_of
from bot.reading.scene import Scene
from tests.learning.exact import exponential
from tests.learning.labels import Key
from tests.learning.ways import key_of

EPOCHS, BEAM, RATE, SEED = 5, 8, 0.2, 7
_SURE, _SLIGHT = 0.99, 1e-4
_KEPT = 8
Floats = dict[Feature, list[float]]
Lesson = tuple[Scene, Key, list[Path]]
"""A message, its right reading, and ways to it."""
_INDEX = {kind: {action.name: at for at, action in enumerate(table)} for kind, table in ACTIONS.items()}


def learn_structure(lessons: Sequence[Lesson], epochs: int = EPOCHS) -> Floats:
    """The weights, averaged over the last two rounds."""
    weights: Floats = {}
    history: Floats = {}
    average: Floats = {}
    taught = [lesson for lesson in lessons if lesson[2]]
    order = list(range(len(taught)))
    shuffled = random.Random(SEED)
    for epoch in range(epochs):
        shuffled.shuffle(order)
        for at in order:
            _learn_from(taught[at], weights, history)
        if epoch >= epochs - 2:
            for feature, row in weights.items():
                mean = average.setdefault(feature, [0.0] * len(row))
                for index, weight in enumerate(row):
                    mean[index] += weight / 2
    return average


def _learn_from(lesson: Lesson, weights: Floats, history: Floats) -> None:
    scene, want, known = lesson
    found = search(scene, weights, BEAM, clear=float("inf"))
    right = [key_of(path.state) == want for path in found]
    good = [(path.score, path) for path, is_right in zip(found, right, strict=True) if is_right]
    good += [(_score(path, scene, weights), path) for path in known]
    good = sorted(good, key=lambda pair: -pair[0])[:_KEPT]
    bad = [(path.score, path) for path, is_right in zip(found, right, strict=True) if not is_right]
    top = max(score for score, _ in [*good, *bad])
    of_good = [exponential(score - top) for score, _ in good]
    of_bad = [exponential(score - top) for score, _ in bad]
    all_good, everything = sum(of_good), sum(of_good) + sum(of_bad)
    if not all_good or all_good / everything > _SURE:
        if all_good:
            return
        of_good[0] = all_good = 1e-9
    slope: dict[tuple[Feature, int, int], float] = defaultdict(float)
    for share, (_, path) in zip(of_good, good, strict=True):
        _add(slope, path, scene, share / all_good - share / everything)
    for share, (_, path) in zip(of_bad, bad, strict=True):
        _add(slope, path, scene, -share / everything)
    for (feature, index, size), step in slope.items():
        row = weights.setdefault(feature, [0.0] * size)
        seen = history.setdefault(feature, [1.0] * size)
        step -= 1e-4 * row[index]
        seen[index] += step * step
        row[index] += RATE * step / sqrt(seen[index])


def _add(slope: dict[tuple[Feature, int, int], float], path: Path, scene: Scene, share: float) -> None:
    if -_SLIGHT < share < _SLIGHT:
        return
    for step in steps_of(path):
        kind = scene.chunks[step.at].kind
        index, size = _INDEX[kind][step.action.name], len(_INDEX[kind])
        for feature in step.fixed:
            slope[feature, index, size] += share
        for feature in step.moving:
            slope[feature, index, size] += share


def _score(path: Path, scene: Scene, weights: Floats) -> float:
    score = 0.0
    for step in steps_of(path):
        index = _INDEX[scene.chunks[step.at].kind][step.action.name]
        for feature in (*step.fixed, *step.moving):
            row = weights.get(feature)
            if row is not None:
                score += row[index]
    return score
