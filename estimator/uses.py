"""One use taken apart: checked, resolved to its basis, size and electricity, with its assumptions and its doubts."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from estimator.catalog import Catalog
from estimator.caveats import Caveat
from estimator.grid import Setting, setting_of
from estimator.measures import unit_of
from estimator.piece_units import Size
from estimator.question import MOST, Use
from estimator.ranges import Factor, Range, exactly, product
from estimator.records import Activity, Model, Place
from estimator.refusals import BadQuestion
from estimator.results import Figures, Step
from estimator.sizing import size_of
from estimator.unit_factors import Basis, basis_of

PERS = ("day", "week", "month", "year")
BANDS = ("open", "closed")


@dataclass(frozen=True, slots=True)
class Part:
    """A use, ready to be multiplied, added and compared.

    energy, carbon: the factors (None where nobody published it), to be multiplied by their scale, which holds the
    count. water = energy x setting.water. open_top: a closed model without a published method enters.
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
    open_top: bool
    steps: tuple[Step, ...]
    caveats: tuple[Caveat, ...]
    assumed: tuple[str, ...]
    figures: Figures


def _near(word: str, names: Iterable[str]) -> tuple[str, ...]:
    from difflib import get_close_matches

    return tuple(get_close_matches(word.lower(), list(names), 3, 0.5))


def _unknown(kind: str, word: object, names: Iterable[str]) -> BadQuestion:
    text = str(word)[:60]
    near = _near(text, names)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return BadQuestion(kind, f"I do not know the {kind} {text!r}.{hint}", about=text, nearest=near)


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


def _resolved(use: Use, catalog: Catalog) -> tuple[Activity, Model | None, bool]:
    """Activity, model, and whether the model only stands in."""
    activity = catalog.activities.get(use.activity)
    if activity is None:
        raise _unknown("activity", use.activity, catalog.activities)
    if use.per is not None and use.per not in PERS:
        raise _unknown("per", use.per, PERS)
    if use.band is not None and use.band not in BANDS:
        raise _unknown("band", use.band, BANDS)
    if use.model is not None:
        model = catalog.models.get(use.model)
        if model is None:
            near = tuple(dict.fromkeys(catalog.names[name].model for name in _near(str(use.model), catalog.names)))
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            text = str(use.model)[:60]
            raise BadQuestion("model", f"I do not know the model {text!r}.{hint}", about=text, nearest=near)
        return activity, model, False
    if activity.stand_in is not None and use.band is None:
        return activity, catalog.models[activity.stand_in], True
    return activity, None, False


def _doubts(basis: Basis, size: Size, setting: Setting, item: int, *, placed: bool) -> tuple[Caveat, ...]:
    figures = basis.figures
    found = [Caveat(basis.disclosure, item, basis.model.id if basis.model else None)]
    if basis.evidence in {"weak", "guess"} and basis.factors:
        found.append(Caveat("weak_source" if basis.evidence == "weak" else "guess", item))
    if basis.member or (figures and figures.family):
        found.append(Caveat("family", item, basis.member))
    if figures:
        found += [Caveat(code, item) for code in figures.caveats]
        if basis.lifecycle:
            found.append(Caveat("lifecycle_beside", item))
    if basis.dissent:
        found.append(Caveat("dissent", item))
    found += [Caveat(code, item) for code in size.ignored]
    found += [Caveat(f"{one.name}_beyond", item) for one in size.beyond]
    if setting.world_water and placed and basis.factors:
        found.append(Caveat("world_water", item))
    return tuple(found)


def _training_doubts(basis: Basis, item: int) -> tuple[Caveat, ...]:
    if not basis.factors and basis.carbon is None:
        return (Caveat("training_unpublished", item),)
    scope = basis.carbon.scope_class if basis.carbon and not basis.factors else basis.scope
    doubts = [Caveat("training_scope", item, scope)]
    if not basis.factors:
        doubts.append(Caveat("training_carbon_only", item))
    return tuple(doubts)


def _carbon(basis: Basis, catalog: Catalog, place: Place | None) -> tuple[tuple[Factor, ...] | None, bool]:
    """Factors of the published carbon of a training, where it is to be taken; else None."""
    row = basis.carbon
    if row is None or row.middle is None or (place is not None and basis.factors):
        return None, False
    worth = unit_of(row.unit)
    grams = row.middle * (worth[1] if worth else 1.0)
    sigma = catalog.method.remaining_sigma["training"].value
    return (Factor("model", "own", grams, sigma, sigma),), True


def _range_of(factors: tuple[Factor, ...] | None, scale: float, *, open_top: bool) -> Range | None:
    return None if factors is None else product(factors, scale, open_top=open_top)


def part_of(use: Use, catalog: Catalog, item: int, place: Place | None) -> Part:
    """A use taken apart. Raises BadQuestion."""
    count = checked_count(use.count)
    activity, model, stand_in = _resolved(use, catalog)
    basis = basis_of(catalog, activity, model, use.band if use.model is None else None, item)
    size = size_of(use, catalog, basis, item)
    region = model.region if model is not None and not stand_in else "us"
    setting = setting_of(catalog, place, region, item)
    open_top = basis.openness == "closed" and basis.disclosure != "closed_with_method"

    factors = basis.factors if size.factors is None else size.factors
    energy = (*factors, *size.beyond) if factors else None
    scale = count * size.scale
    carbon, published = _carbon(basis, catalog, place)
    carbon_scale = count
    if carbon is None and energy is not None:
        carbon, carbon_scale = (*energy, setting.grid), scale / 1000
    water = None if energy is None else (*energy, setting.water)
    replaced = bool(size.factors) and any(step.code == "energy_per_use" for step in size.steps)
    steps = (
        *(() if replaced else basis.shown),
        *size.steps,
        Step("count", item, exactly(count), activity.unit, use.per),
        *(basis.published_carbon if published else setting.grid_steps if energy else ()),
        *(setting.water_steps if energy else ()),
        *basis.dissent,
        *(Step(one.code, item, one.value.times(count), one.unit, one.about, one.citations) for one in basis.beside),
    )
    caveats = _doubts(basis, size, setting, item, placed=place is not None)
    if activity.id == "training":
        caveats += _training_doubts(basis, item)
    assumed = size.assumed
    if stand_in or (use.model is None and energy is not None):
        assumed = ("model", *assumed)
    if basis.member or (basis.figures and basis.figures.family):
        assumed = (*assumed, "family_member")
    figures = Figures(
        _range_of(energy, scale, open_top=open_top),
        _range_of(carbon, carbon_scale, open_top=open_top),
        _range_of(water, scale / 1000, open_top=open_top),
    )
    return Part(
        use=use,
        item=item,
        basis=basis,
        setting=setting,
        region=region,
        energy=energy,
        scale=scale,
        carbon=carbon,
        carbon_scale=carbon_scale,
        open_top=open_top,
        steps=steps,
        caveats=caveats,
        assumed=assumed,
        figures=figures,
    )
