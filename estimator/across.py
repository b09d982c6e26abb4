"""The same in two or more places: what changes (carbon, water), by how much, and what does not (energy).

What is shared cancels: the use itself, PUE and WUE are the same unknowns in each place. What is each place's own does
not: two grids are two unknowns, and so is the water of their power stations, unless one figure stands for both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from estimator.estimating import estimate, parts_of
from estimator.grid import asked_place, site_factors
from estimator.head_to_head import Side, result_of
from estimator.machine import energy_of, machine_setting
from estimator.refusals import BadQuestion
from estimator.summing import Draws, central_of, medians, sample_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.catalog import Catalog
    from estimator.comparing import Duel
    from estimator.grid import Setting
    from estimator.question import Measure, Question
    from estimator.ranges import Factor
    from estimator.results import Estimate
    from estimator.uses import Part

FEWEST, MOST = 2, 4


def in_place(question: Question, place: str) -> Question:
    """The same uses in one of the question's places; an everyday thing beside them is no part of what is set apart."""
    return replace(question, place=place, places=(), everyday=())


def distinct(question: Question) -> tuple[str, ...]:
    """The question's places, each once, in the order asked, four at most."""
    return tuple(dict.fromkeys(question.places))[:MOST]


def across(question: Question, catalog: Catalog) -> tuple[Estimate, ...]:
    """An estimate for each distinct place. Raises BadQuestion, also for an unknown place."""
    places = distinct(question)
    unknown = next((place for place in places if asked_place(catalog, place) is None), None)
    if unknown is not None or len(places) < FEWEST:
        raise BadQuestion("place", "That takes two places that I know.", about=(unknown or "")[:60])
    return tuple(estimate(in_place(question, place), catalog) for place in places)


def place_duel(question: Question, measure: Measure, catalog: Catalog, first: int = 0, second: int = 1) -> Duel | None:
    """The same in two of the question's distinct places by one measure; None where nobody published a figure of it.

    first, second, larger, smaller: indexes into those places, and so into what `across` gives. Raises BadQuestion.
    """
    places = distinct(question)
    if first == second or not all(0 <= side < len(places) for side in (first, second)):
        raise BadQuestion("side", "There are not two such places in this question.", about=f"{first}, {second}")
    draws = Draws()
    one, other = (_side(in_place(question, places[at]), measure, draws, catalog) for at in (first, second))
    if one is None or other is None or one.central <= 0 or other.central <= 0:
        return None
    if one.central >= other.central:
        return result_of(measure, (first, one), (second, other))
    return result_of(measure, (second, other), (first, one))


def _side(question: Question, measure: Measure, draws: Draws, catalog: Catalog) -> Side | None:
    """All that is asked, in one place."""
    if question.machine is not None:
        return _machine_side(question, measure, draws, catalog)
    parts, _ = parts_of(question, catalog)
    site, sides = site_factors(catalog), []
    days = catalog.method.defaults.days_per
    together = len({part.use.per for part in parts}) == 1
    for part in parts:
        draws.reserve(part.energy or part.carbon or (), f"own:{part.basis.key}")
    for part in map(_own_grid, parts):
        sample = sample_of(part, measure, draws, f"own:{part.basis.key}", site)
        if sample is None:
            return None
        by = 1 if together or part.use.per is None else days[part.use.per]
        sides.append(Side(central_of(part, measure) / by, sample / by, part.open_top))
    whole = sides[0].sample
    for side in sides[1:]:
        whole = whole + side.sample
    return Side(sum(side.central for side in sides), whole, any(side.open_top for side in sides))


def _own_grid(part: Part) -> Part:
    """A use whose electricity is its place's own unknown."""
    carbon = part.carbon and tuple(_owned(part.carbon, part.setting.grid_steps[0].about))
    (ewif,) = _owned((part.setting.ewif,), _water_figure(part.setting))
    return replace(part, carbon=carbon, setting=replace(part.setting, ewif=ewif))


def _water_figure(setting: Setting) -> str:
    """Which figure the water of the power stations is: that of a country stands for all its provinces."""
    step = next(step for step in setting.water_steps if step.code == "ewif")
    return f"{step.value.central}:{step.citations[0].source if step.citations else step.about}"


def _owned(factors: Sequence[Factor], about: str | None) -> list[Factor]:
    """The factors, those of the electricity by whose figure it is: two places with one figure share the unknown."""
    return [replace(one, key=f"{one.key}:{about}") if one.key in {"grid", "ewif"} else one for one in factors]


def _machine_side(question: Question, measure: Measure, draws: Draws, catalog: Catalog) -> Side | None:
    if question.machine is None:
        return None
    energy, setting = energy_of(question.machine), machine_setting(catalog, question.place)
    factors = {"energy": (), "carbon": (setting.grid,), "water": (setting.ewif,)}[measure]
    owned = _owned(factors, _water_figure(setting) if measure == "water" else setting.grid_steps[0].about)
    central = medians(owned) * (energy if measure == "energy" else energy / 1000)
    return Side(central, central * draws.spread(owned, "own"), open_top=False)
