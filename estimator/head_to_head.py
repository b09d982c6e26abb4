"""Two sides of a question against each other: which is larger, by how much, with what chance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log
from typing import TYPE_CHECKING, Literal

from estimator.comparing import Duel, figure_over, runs_apart, thing_of, where_of
from estimator.estimating import parts_of
from estimator.grid import grid_over, setting_of, site_factors
from estimator.question import MOST, Measure, Question, Yardstick
from estimator.ranges import Z95, Factor, Range
from estimator.refusals import BadQuestion
from estimator.summing import POINTS, Draws, central_of, medians, quantiles, sample_of

if TYPE_CHECKING:
    from estimator.catalog import Catalog
    from estimator.records import ThingFigure
    from estimator.summing import Sample
    from estimator.uses import Part

LIKELY = 0.9
HAIR = 1e-9
"""A hair's breadth of rounding must not turn "equal" into "larger"."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side: a use, or so many of an everyday thing, as its central and its sample."""

    central: float
    sample: Sample
    open_top: bool


def sides(question: Question) -> tuple[int, tuple[Yardstick, ...]]:
    """How many uses, and which everyday things, stand against each other; one without a number counts as 1."""
    return len(question.items), tuple(
        replace(one, count=1.0 if one.count is None else one.count) for one in question.everyday
    )


def duel(question: Question, measure: Measure, catalog: Catalog, first: int = 0, second: int = 1) -> Duel | None:
    """Two sides of the question by one measure; None where one of them has no figure, or it is 0. Raises BadQuestion.

    Shared unknowns are cancelled: the grid, PUE, WUE, off-site water and facility factor hang on one normal each; so
    does the own factor of two uses that stand on one band or one family of models. What happens somewhere of its own
    shares neither grid nor figure with what happens elsewhere. Two rates are brought to one period.
    """
    uses, things = sides(question)
    if first == second or not all(0 <= side < uses + len(things) for side in (first, second)):
        raise BadQuestion("side", "There are not two such sides in this question.", about=f"{first}, {second}")
    parts, place = parts_of(question, catalog)
    draws = Draws()
    rated = all(side < uses and parts[side].use.per is not None for side in (first, second))
    grid = parts[0].setting.grid if parts else setting_of(catalog, place, "us", 0).grid
    for side in (first, second):
        if side < uses:
            draws.reserve(parts[side].energy or (), f"own:{parts[side].basis.key}")
        else:
            draws.of(_own_key(things[side - uses]))
    found = [
        _use_side(parts[side], measure, draws, catalog, rated=rated)
        if side < uses
        else _thing_side(things[side - uses], measure, draws, catalog, question.place, grid=grid)
        for side in (first, second)
    ]
    one, other = found
    if one is None or other is None or one.central <= 0 or other.central <= 0:
        return None
    if one.central >= other.central:
        return result_of(measure, (first, one), (second, other))
    return result_of(measure, (second, other), (first, one))


def result_of(measure: Measure, larger: tuple[int, Side], smaller: tuple[int, Side]) -> Duel:
    """What two sides come to, the one with the larger central first; ratio: the larger over the smaller."""
    over, under = larger[1], smaller[1]
    drawn: Sample = over.sample / under.sample
    low, middle, high = quantiles(drawn, (0.05, 0.5, 0.95))
    central = over.central / under.central
    ratio = Range(low / middle * central, central, high / middle * central, over.open_top and not under.open_top)
    chance = _chance(drawn * (central / middle))
    verdict: Literal["clear", "likely", "either"] = "either"
    if ratio.low > 1 + HAIR:
        verdict = "clear"
    elif chance >= LIKELY:
        verdict = "likely"
    return Duel(measure, larger[0], smaller[0], ratio, chance, verdict)


def _chance(drawn: Sample) -> float:
    """The share of the points above 1; those that are equal count half."""
    import numpy as np

    # Counted, which numpy does five times as fast as it takes the mean of truths.
    above, equal = np.count_nonzero(drawn > 1 + HAIR) / POINTS, np.count_nonzero(abs(drawn - 1) <= HAIR) / POINTS
    return min(1.0, max(0.5, above + equal / 2))


def _use_side(part: Part, measure: Measure, draws: Draws, catalog: Catalog, *, rated: bool) -> Side | None:
    sample = sample_of(part, measure, draws, f"own:{part.basis.key}", site_factors(catalog))
    if sample is None:
        return None
    days = catalog.method.defaults.days_per[part.use.per] if rated and part.use.per else 1
    return Side(central_of(part, measure) / days, sample / days, part.open_top)


def _thing_side(
    yardstick: Yardstick, measure: Measure, draws: Draws, catalog: Catalog, place: str | None, *, grid: Factor
) -> Side | None:
    thing, count = thing_of(catalog, yardstick.thing), yardstick.count or 0.0
    if not 0 < count <= MOST:
        raise BadQuestion("count_not_finite", f"How many {thing.unit}?", about=yardstick.thing)
    on_grid = measure == "carbon" and thing.grid_scaled
    where = where_of(yardstick, catalog, place)
    figure = figure_over(catalog, thing, "energy" if on_grid else measure, where)
    if figure is None:
        return None
    if runs_apart(yardstick, place):
        grid = grid_over(catalog, [one for one in where if one is not None])
    own = _thing_factor(_own_key(yardstick), figure)
    factors = (own, grid) if on_grid else (own,)
    median = medians(factors) * (count / 1000 if on_grid else count)
    return Side(median, median * draws.spread(factors, "own"), open_top=False)


def _own_key(yardstick: Yardstick) -> str:
    """The unknown of an everyday thing: the same thing in two places is two."""
    return ":".join(("thing", yardstick.thing, *yardstick.places))


def _thing_factor(key: str, figure: ThingFigure) -> Factor:
    low, high = log(figure.central / figure.low) / Z95, log(figure.high / figure.central) / Z95
    return Factor("thing", key, figure.central, low, high)
