"""One use taken apart: what it stands on, times its count."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from estimator.catalog import Catalog
from estimator.caveats import Caveat
from estimator.grid import Setting
from estimator.grounds import Ground, ground_of
from estimator.question import MOST, Measure, Use
from estimator.ranges import Factor, Range, exactly, product
from estimator.records import Place
from estimator.refusals import BadQuestion
from estimator.results import Figures, Share, Step
from estimator.unit_factors import Basis


@dataclass(frozen=True, slots=True)
class Part:
    """A use, ready to be multiplied, added and compared.

    energy, carbon: the factors (None where nobody published it), to be multiplied by their scale, which holds the
    count. water = energy x setting.water, its factors. open_top: a closed model without a published method enters.
    shares: how much of each measure's spread one unknown explains.
    """

    use: Use
    item: int
    basis: Basis
    setting: Setting
    region: str
    energy: tuple[Factor, ...] | None
    scale: float
    carbon: tuple[Factor, ...] | None
    carbon_scale: float
    water: tuple[Factor, ...] | None
    open_top: bool
    steps: tuple[Step, ...]
    caveats: tuple[Caveat, ...]
    assumed: tuple[str, ...]
    figures: Figures
    shares: Mapping[Measure, tuple[Share, ...]]


def checked_count(count: float) -> float:
    """The count as a float, if it is a number from 0 to MOST. Raises BadQuestion.

    >>> checked_count(50)
    50.0
    """
    if count > MOST:
        raise BadQuestion("count_too_large", f"That is more than I count: at most {MOST:.0e}.", about="")
    if not isfinite(count):
        raise BadQuestion("count_not_finite", "The count is not a number.", about=str(count))
    if count < 0:
        raise BadQuestion("count_negative", "A count cannot be below zero.", about=str(count)[:60])
    return float(count)


def part_of(use: Use, catalog: Catalog, item: int, place: Place | None) -> Part:
    """A use taken apart. Raises BadQuestion."""
    count = checked_count(use.count)
    ground = ground_of(use, catalog, item, place)
    scale = count * ground.scale
    carbon_scale = count if ground.published or ground.energy is None else scale / 1000
    return Part(
        use=use,
        item=item,
        basis=ground.basis,
        setting=ground.setting,
        region=ground.region,
        energy=ground.energy,
        scale=scale,
        carbon=ground.carbon,
        carbon_scale=carbon_scale,
        water=ground.water,
        open_top=ground.open_top,
        steps=(
            *ground.before,
            Step("count", item, exactly(count), ground.unit, use.per),
            *ground.after,
            *[
                Step(one.code, item, one.value.times(count), one.unit, one.about, one.citations)
                for one in ground.basis.beside
            ],
        ),
        caveats=ground.caveats,
        assumed=ground.assumed,
        figures=Figures(
            _range_of(ground, "energy", ground.energy, scale),
            _range_of(ground, "carbon", ground.carbon, carbon_scale),
            _range_of(ground, "water", ground.water, scale / 1000),
        ),
        shares=ground.shares,
    )


def _range_of(ground: Ground, measure: Measure, factors: tuple[Factor, ...] | None, scale: float) -> Range | None:
    if factors is None:
        return None
    return product(factors, scale, open_top=ground.open_top, ends=ground.ends[measure])
