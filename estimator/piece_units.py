"""What the size of one piece comes to, and the units that it is told in."""

from dataclasses import dataclass

from estimator.ranges import Factor
from estimator.results import Step

SECONDS = {"seconds": 1.0, "minutes": 60.0, "hours": 3600.0}
TEXT = ("words", "tokens", "pages")
UNITS = (*TEXT, *SECONDS)


@dataclass(frozen=True, slots=True)
class Size:
    """scale multiplies the basis; factors, where any, replace the basis' own; beyond: doubts added to them."""

    scale: float = 1.0
    factors: tuple[Factor, ...] | None = None
    steps: tuple[Step, ...] = ()
    assumed: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    beyond: tuple[Factor, ...] = ()
