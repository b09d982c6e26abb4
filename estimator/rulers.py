"""A range -> a ruler of everyday things: those that lie within reach of it, one at the middle of each figure.

Which things people know best is data (data/rulers.yaml). As in comparing.py: the same measure, nothing that is only
remembered, nothing that runs on the grid whose carbon is asked for. Values are in the base units (Wh, g, L).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from estimator.catalog import Catalog
from estimator.comparing import home_of, thing_figure
from estimator.grid import asked_place
from estimator.methods import Rung
from estimator.question import Measure
from estimator.records import Place

MOST, FEWEST = 5, 3
APART, EDGE = 0.2, 0.1
"""Of the ruler's length: how far two things stand apart at least, and how near to its ends a name can stand."""
NEAR, REACH = 0.75, 1.25
"""Decades beyond an end of the range: within which the best known thing is its neighbour, and the nearest one."""
WIDER = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Decades by which a ruler is made longer, at both ends, until it holds enough; else the one that holds most."""


@dataclass(frozen=True, slots=True)
class Mark:
    """So many of an everyday thing (or of its part, an index into the thing's `parts`), where they lie."""

    thing: str
    part: int | None
    count: float
    value: float


@dataclass(frozen=True, slots=True)
class Ruler:
    """A logarithmic ruler: its ends, and at most five things on it from small to large."""

    low: float
    high: float
    marks: tuple[Mark, ...]


def ruler(
    measure: Measure,
    low: float,
    high: float,
    catalog: Catalog,
    *,
    place: str | None = None,
    lang_region: str | None = None,
    without: Sequence[str] = (),
) -> Ruler:
    """The ruler for what lies between low and high (both above 0), with room for an arrow at its upper end.

    place, lang_region: whose everyday life, as in `compare_everyday`. without: things that are drawn themselves.
    """
    home = home_of(catalog, place, lang_region)
    named = asked_place(catalog, place)
    known = [
        mark
        for rung in catalog.rungs[measure]
        if rung.thing not in without
        for mark in _marks(catalog, rung, measure, home, named)
    ]
    below = _neighbour([mark for mark in known if mark.value <= low], low)
    above = _neighbour([mark for mark in known if mark.value >= high], high, below.thing if below else None)
    nearest = [mark for mark in (below, above) if mark is not None]
    reach = log10(high / low)
    left = log10(low) - max(0.3, 0.06 * reach)
    right = log10(high) + max(0.4, 0.1 * reach)
    for mark in nearest:
        left, right = min(left, log10(mark.value) - 0.15), max(right, log10(mark.value) + 0.15)
    found = [
        Ruler(10 ** (left - more), 10 ** (right + more), _spread(nearest, known, left - more, right + more))
        for more in WIDER
    ]
    enough = (one for one in found if len(one.marks) >= FEWEST)
    return next(enough, max(found, key=lambda one: len(one.marks)))


def _marks(catalog: Catalog, rung: Rung, measure: Measure, home: Place | None, named: Place | None) -> list[Mark]:
    """What one rung puts on a ruler; nothing where the place has another, or its figure may not be used."""
    lineage = {named.id, named.parent} if named is not None else set()
    if (rung.places and not lineage & set(rung.places)) or lineage & set(rung.elsewhere):
        return []
    thing = catalog.things[rung.thing]
    figure = thing_figure(catalog, thing, measure, home)
    if figure is None or figure.basis == "remembered" or (measure == "carbon" and thing.grid_scaled):
        return []
    part = next((number for number, one in enumerate(thing.parts) if one.id == rung.part), None)
    one = figure.central / (1.0 if part is None else thing.parts[part].per_unit)
    return [Mark(thing.id, part, count, one * count) for count in rung.counts]


def _neighbour(beyond: list[Mark], end: float, other: str | None = None) -> Mark | None:
    """The best known thing near an end of the range, another one than `other` if there is one; else the nearest."""
    far = {mark: abs(log10(mark.value / end)) for mark in beyond}
    near = [mark for mark in beyond if far[mark] <= NEAR]
    best = next((mark for mark in near if mark.thing != other), next(iter(near), None))
    nearest = min(far, key=far.__getitem__, default=None)
    return best or (nearest if nearest is not None and far[nearest] <= REACH else None)


def _spread(first: Sequence[Mark], wanted: Sequence[Mark], left: float, right: float) -> tuple[Mark, ...]:
    """Those on the ruler whose names have room beside each other: `first`, then each thing once, then more of each."""
    chosen: dict[float, Mark] = {}
    for mark, again in (*((mark, True) for mark in first), *((m, again) for again in (False, True) for m in wanted)):
        at = (log10(mark.value) - left) / (right - left)
        name_at = min(max(at, EDGE), 1 - EDGE)
        has_room = 0 <= at <= 1 and len(chosen) < MOST and all(abs(name_at - other) >= APART for other in chosen)
        if has_room and (again or all(mark.thing != other.thing for other in chosen.values())):
            chosen[name_at] = mark
    return tuple(chosen[at] for at in sorted(chosen))
