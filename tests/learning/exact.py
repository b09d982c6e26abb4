"""Arithmetic that gives the same bits on every machine: multiplication and square roots alone."""

from collections.abc import Sequence

_STEPS = 12
_PARTS = 4096
"""Two to the power of the steps."""


def exponential(x: float) -> float:
    """e to the x, for x of 0 or less."""
    y = 1.0 + x / _PARTS
    if y <= 0:
        return 0.0
    for _ in range(_STEPS):
        y *= y
    return y


def shares(scores: Sequence[float]) -> list[float]:
    """The softmax of some scores."""
    top = max(scores)
    powers = [exponential(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
