"""Range: low <= central <= high, open top ("or more"), its algebra, honest rounding."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """P5, median and P95 of a positive quantity; `open_top`: nobody can exclude more."""

    low: float
    central: float
    high: float
    open_top: bool = False
