"""Range: low <= central <= high, open top ("or more"), its algebra, honest rounding; and the factors behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import copysign, exp, floor, isfinite, log, log10, sqrt

Z95 = 1.6449
"""The standard normal at 95 %, as the method rounds it."""
TWO = 2
NEARLY = 9.5


@dataclass(frozen=True, slots=True)
class Range:
    """P5, median and P95 of a positive quantity; `open_top`: nobody can exclude more."""

    low: float
    central: float
    high: float
    open_top: bool = False

    def times(self, by: float) -> "Range":
        """Every end times a number that is certain (a count, a unit): the band scales whole, never by a root.

        >>> Range(1, 2, 5, open_top=True).times(10)
        Range(low=10, central=20, high=50, open_top=True)
        """
        return Range(self.low * by, self.central * by, self.high * by, self.open_top)

    def inverse(self) -> "Range":
        """One over it, for a ratio that is easier to say the other way round. An open top gets lost.

        >>> Range(1, 2, 5).inverse()
        Range(low=0.2, central=0.5, high=1.0, open_top=False)
        """
        return Range(1 / self.high, 1 / self.central, 1 / self.low)

    def overlaps(self, other: "Range") -> bool:
        """Whether the two bands share a value.

        >>> Range(1, 2, 5).overlaps(Range(5, 6, 7)), Range(1, 2, 5).overlaps(exactly(6))
        (True, False)
        """
        return self.low <= other.high and other.low <= self.high


def exactly(value: float) -> Range:
    """A number without doubt, as a Range."""
    return Range(value, value, value)


def significant(value: float, digits: int = 2) -> float:
    """Rounded to so many significant figures, two at most where people read it: 1,155 is 1,200.

    At two figures 95 to 99 is told as 100: the next step up is 10 wide, so a step of 1 would claim too much.

    >>> significant(1_155), significant(0.0987), significant(1_155, 3)
    (1200, 0.1, 1160)
    """
    if value == 0 or not isfinite(value):
        return value
    rounded = round(value, digits - 1 - floor(log10(abs(value))))
    if digits == TWO and abs(rounded) >= NEARLY * 10 ** floor(log10(abs(rounded))):
        return copysign(10.0 ** (floor(log10(abs(rounded))) + 1), value)
    return rounded


@dataclass(frozen=True, slots=True)
class Factor:
    """One lognormal unknown, by its two half-sigmas.

    name: what a chat can call it (`model`, `activity`, `tokens`, `facility_factor`, `closed_multiplier`, `grid`,
    `water_factor`). key: the standard normal it hangs on; two factors with one key move together.
    """

    name: str
    key: str
    median: float
    sigma_low: float
    sigma_high: float


def factor(name: str, key: str, p5: float, median: float, p95: float) -> Factor:
    """A factor from its P5, median and P95, all above 0 (ValueError, ZeroDivisionError).

    >>> one = factor("grid", "grid", 50, 100, 200)
    >>> one.sigma_low == one.sigma_high
    True
    """
    return Factor(name, key, median, log(median / p5) / Z95, log(p95 / median) / Z95)


def reach(factors: Iterable[Factor]) -> tuple[float, float]:
    """How far independent factors multiplied lie apart: P5 and P95 over the median. The half-variances add.

    >>> [round(end, 3) for end in reach((factor("grid", "grid", 50, 100, 200),))]
    [0.5, 2.0]
    """
    low, high = 0.0, 0.0
    for one in factors:
        low += one.sigma_low * one.sigma_low
        high += one.sigma_high * one.sigma_high
    return exp(-Z95 * sqrt(low)), exp(Z95 * sqrt(high))


def product(
    factors: tuple[Factor, ...], scale: float, *, open_top: bool, ends: tuple[float, float] | None = None
) -> Range:
    """Independent factors multiplied: the medians multiply, the half-variances add.

    scale: what is certain, a count or a unit. One factor alone keeps its own band. ends: the factors' `reach`, for
    whoever keeps it.

    >>> product((factor("grid", "grid", 50, 100, 200),), 2, open_top=False).times(1 / 100)
    Range(low=1.0, central=2.0, high=4.0, open_top=False)
    """
    down, up = reach(factors) if ends is None else ends
    median = scale
    for one in factors:
        median *= one.median
    return Range(median * down, median, median * up, open_top)
