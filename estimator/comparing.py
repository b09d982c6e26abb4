"""Estimate -> everyday comparisons; two sides against each other."""

from dataclasses import dataclass
from typing import Literal

from estimator.question import Measure
from estimator.ranges import Range


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure of an estimate as a number of some everyday thing."""

    measure: Measure
    thing: str
    part: int | None
    """Index into the thing's `parts` where a smaller part was taken (seconds, metres, teaspoons), else None."""
    count: Range
    """How many of the thing (or of its part): 1 to 100 where anything fits."""
    source: str | None
    rough: bool = False
    """The thing's own figure is remembered, not read: say "roughly"."""


@dataclass(frozen=True, slots=True)
class Duel:
    """Two sides of a comparison by one measure. ratio = larger / smaller by the centrals."""

    measure: Measure
    larger: int
    smaller: int
    """Indexes into the sides: the uses in order, then the everyday things in order."""
    ratio: Range
    chance_larger: float
    """The chance, 0.5 to 1, that the larger side is the larger, shared unknowns cancelled."""
    verdict: Literal["clear", "likely", "either"]
    """`clear`: the ranges of the ratio stay above 1; `likely`: the chance is 0.9 or more; `either`: could be either."""
