"""Our grid intensities beside those that other tools bundle (data/grids.csv): which rows stand apart, and why.

A figure of the same grid in about the same years widens a row's low or high; what lies beyond its band needs a reason.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from estimator.catalog import Catalog
from estimator.grid import grid_ends
from estimator.loading import DATA
from estimator.records import Place

GRIDS = DATA / "grids.csv"
COLUMNS = ("tool", "release", "place", "carbon_g_per_kwh", "year", "scope")
APART = 1.25
"""A row that differs from all others by more than this, either way, is looked at."""
TWOFOLD = 2.0
"""And one among whose figures, its own included, the highest is so many times the lowest."""
SAME_AGE = 4
"""Years within which another's figure is of the same grid: coal leaves a grid faster than that."""


@dataclass(frozen=True, slots=True)
class Other:
    """What another tool bundles for a place.

    year None: not told. scope: `life cycle`, or `at the stack` of the plants within its borders.
    """

    tool: str
    carbon_g_per_kwh: float
    year: int | None
    scope: str


@dataclass(frozen=True, slots=True)
class Found:
    """A row that stands apart. outside: those beyond its band, each with the reason; None: there is none yet."""

    place: Place
    low: float
    high: float
    others: tuple[Other, ...]
    outside: tuple[tuple[Other, str | None], ...]


def read_grids(path: Path = GRIDS) -> Mapping[str, tuple[Other, ...]]:
    """The other tools' figures (g/kWh) by place, from data/grids.csv. Raises OSError, KeyError, ValueError."""
    found: dict[str, list[Other]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            year = int(line["year"]) if line["year"] else None
            other = Other(line["tool"], float(line["carbon_g_per_kwh"]), year, line["scope"])
            found[line["place"]].append(other)
    return {place: tuple(others) for place, others in found.items()}


def others_of(place: Place, grids: Mapping[str, tuple[Other, ...]]) -> tuple[Other, ...]:
    """What the tools say of a place, and the row's own second source where it has one."""
    own = place.electricity_maps_2025
    second = () if own is None or place.source == "em2025" else (Other("Electricity Maps", own, 2025, "life cycle"),)
    return (*second, *grids.get(place.id, ()))


def stands_apart(place: Place, others: tuple[Other, ...]) -> bool:
    """More than a quarter from all others, or twofold among them and it; a zero is as far as can be."""
    figures = [other.carbon_g_per_kwh for other in others]
    own = place.carbon_g_per_kwh
    if not figures:
        return False
    all_far = all(max(own, one) > APART * min(own, one) for one in figures)
    return all_far or max(own, *figures) >= TWOFOLD * min(own, *figures)


def reason_of(place: Place, other: Other) -> str | None:
    """Why another's figure is none of this grid's, though it lies beyond its band; None: nothing says why."""
    if other.carbon_g_per_kwh == 0:
        return "a zero is a rounding: what burns nothing was built"
    if other.scope == "at the stack":
        return "what leaves the stacks within the borders; ours is the life cycle of what is used there"
    if other.year is not None and place.year - other.year >= SAME_AGE:
        return f"of {other.year}; ours is of {place.year}"
    return None


def cross_check(catalog: Catalog, grids: Mapping[str, tuple[Other, ...]]) -> Iterator[Found]:
    """The rows that stand apart, in the order of places.csv."""
    for place in catalog.places.values():
        others = others_of(place, grids)
        if stands_apart(place, others):
            low, high = grid_ends(catalog, place)
            beyond = [other for other in others if not low <= other.carbon_g_per_kwh <= high]
            yield Found(place, low, high, others, tuple((other, reason_of(place, other)) for other in beyond))


def report(found: Found) -> Iterator[str]:
    """A row that stands apart, then each figure beyond its band, in plain lines."""
    place = found.place
    told = ", ".join(f"{one.tool} {one.carbon_g_per_kwh:g}" for one in found.others)
    yield f"{place.id}: {place.carbon_g_per_kwh:g} ({found.low:.4g} to {found.high:.4g}) g/kWh; {told}"
    for other, reason in found.outside:
        yield f"  {other.tool} {other.carbon_g_per_kwh:g}: {reason or 'NO REASON: widen low and high of this row'}"
