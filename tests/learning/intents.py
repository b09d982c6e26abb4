"""Learns what a message wants: a linear model over its facts, AdaGrad on the log-likelihood, fixed seed and order."""

import random
from collections import Counter
from collections.abc import Sequence
from math import sqrt

from bot.reading.choosing.mood import Facts
from bot.reading.choosing.weights import INTENTS
from bot.reading.result import Intent
from bot.reading.words.scores import Value
from tests.learning.exact import shares

EPOCHS, RATE, SEED, LEAST = 10, 0.06, 7, 2
"""LEAST: messages in which a fact must stand to be learned from."""
_SURE, _SLIGHT = 0.98, 0.004


Fact = tuple[str, Value]


def learn_intents(lessons: Sequence[tuple[Facts, Intent]]) -> dict[Fact, list[float]]:
    """The weights of each fact, averaged over the last two rounds. lessons: the facts of a message, and its intent."""
    held = [[(name, value) for name, values in facts.items() for value in values] for facts, _ in lessons]
    often = Counter(fact for facts in held for fact in facts)
    kept = sorted((fact for fact, times in often.items() if times >= LEAST), key=repr)
    number = {fact: at for at, fact in enumerate(kept)}
    size = len(INTENTS)
    weights = [[0.0] * size for _ in kept]
    history = [[1.0] * size for _ in kept]
    average = [[0.0] * size for _ in kept]
    coded = [
        (sorted({number[fact] for fact in facts if fact in number}), INTENTS.index(intent))
        for facts, (_, intent) in zip(held, lessons, strict=True)
    ]
    order = list(range(len(coded)))
    shuffled = random.Random(SEED)
    for epoch in range(EPOCHS):
        shuffled.shuffle(order)
        for at in order:
            facts, right = coded[at]
            likely = shares([sum(column) for column in zip(*[weights[f] for f in facts], strict=True)])
            if likely[right] > _SURE:
                continue
            slopes = [(k, (k == right) - likely[k]) for k in range(size)]
            slopes = [(k, slope) for k, slope in slopes if abs(slope) > _SLIGHT]
            for fact in facts:
                row, seen = weights[fact], history[fact]
                for k, slope in slopes:
                    seen[k] += slope * slope
                    row[k] += RATE * slope / sqrt(seen[k])
        if epoch >= EPOCHS - 2:
            for mean, row in zip(average, weights, strict=True):
                for k, weight in enumerate(row):
                    mean[k] += weight / 2
    return dict(zip(kept, average, strict=True))
