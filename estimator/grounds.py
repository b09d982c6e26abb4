"""What a use stands on, whatever its count: its basis, size and electricity as factors, its assumptions, its doubts.

Most uses say nothing of how long or how large one of them is. What such a use stands on depends on the catalogue alone
and is worked out once; numbers that a person typed are never kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from estimator.catalog import Catalog
from estimator.caveats import Caveat
from estimator.grid import Setting, setting_of
from estimator.measures import unit_of
from estimator.piece_units import Size
from estimator.question import Measure, Use
from estimator.ranges import Factor, reach
from estimator.records import Activity, Model, Place
from estimator.refusals import BadQuestion
from estimator.results import Share, Step
from estimator.sizing import size_of
from estimator.unit_factors import Basis, basis_of

PERS = ("day", "week", "month", "year")
BANDS = ("open", "closed")
KEPT = 256
"""Grounds that are kept; then one begins anew. Few: what lives long is looked through again and again for what died."""

Factors = tuple[Factor, ...]
Ends = tuple[float, float]
"""P5 and P95 over the median."""


@dataclass(frozen=True, slots=True)
class Ground:
    """All of a use but its count.

    energy, carbon, water: the factors (None where nobody published it); ends: how far each measure's reach. scale: of
    one use, in Wh. published: carbon is a published figure, and not energy times the grid. before, after: the steps on
    either side of the count. shares: how much of each measure's spread one unknown explains.
    """

    basis: Basis
    setting: Setting
    region: str
    unit: str
    scale: float
    energy: Factors | None
    carbon: Factors | None
    water: Factors | None
    ends: Mapping[Measure, Ends]
    published: bool
    open_top: bool
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    caveats: tuple[Caveat, ...]
    assumed: tuple[str, ...]
    shares: Mapping[Measure, tuple[Share, ...]]


def _near(word: str, names: Iterable[str]) -> tuple[str, ...]:
    from difflib import get_close_matches

    return tuple(get_close_matches(word.lower(), list(names), 3, 0.5))


def _unknown(kind: str, word: object, names: Iterable[str]) -> BadQuestion:
    text = str(word)[:60]
    near = _near(text, names)
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return BadQuestion(kind, f"I do not know the {kind} {text!r}.{hint}", about=text, nearest=near)


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


def _log_shares(factors: Factors) -> tuple[Share, ...]:
    """The mean of each factor's two half-variances over their sum."""
    if len(factors) == 1:
        return (Share(factors[0].name, 1.0),)
    variances = [one.sigma_low * one.sigma_low + one.sigma_high * one.sigma_high for one in factors]
    whole = sum(variances)
    return tuple(Share(one.name, variance / whole) for one, variance in zip(factors, variances, strict=True))


def _is_plain(use: Use) -> bool:
    """Does it say nothing of how long or how large one of it is?"""
    return (
        use.length is None and use.tokens is None and use.resolution is None and use.steps is None and use.input is None
    )


def ground_of(use: Use, catalog: Catalog, item: int, place: Place | None) -> Ground:
    """What a use stands on; of a plain one, worked out once for each catalogue. Raises BadQuestion."""
    if not _is_plain(use):
        return _ground(use, catalog, item, place)
    kept: dict[tuple[object, ...], Ground] = catalog.memo.setdefault(("grounds",), {})
    name = (use.activity, use.model, use.band, use.per, place.id if place is not None else None, item)
    found = kept.get(name)
    if found is None:
        if len(kept) >= KEPT:
            kept.clear()
        found = kept[name] = _ground(use, catalog, item, place)
    return found


def _ground(use: Use, catalog: Catalog, item: int, place: Place | None) -> Ground:
    activity, model, stand_in = _resolved(use, catalog)
    basis = basis_of(catalog, activity, model, use.band if use.model is None else None, item)
    size = size_of(use, catalog, basis, item)
    region = model.region if model is not None and not stand_in else "us"
    setting = setting_of(catalog, place, region, item)

    factors = basis.factors if size.factors is None else size.factors
    energy = (*factors, *size.beyond) if factors else None
    carbon, published = _carbon(basis, catalog, place)
    if carbon is None and energy is not None:
        carbon = (*energy, setting.grid)
    water = None if energy is None else (*energy, setting.water)
    by_measure: dict[Measure, Factors | None] = {"energy": energy, "carbon": carbon, "water": water}
    measured = {measure: found for measure, found in by_measure.items() if found is not None}
    replaced = bool(size.factors) and any(step.code == "energy_per_use" for step in size.steps)
    caveats = _doubts(basis, size, setting, item, placed=place is not None)
    if activity.id == "training":
        caveats += _training_doubts(basis, item)
    assumed = size.assumed
    if stand_in or (use.model is None and energy is not None):
        assumed = ("model", *assumed)
    if basis.member or (basis.figures and basis.figures.family):
        assumed = (*assumed, "family_member")
    return Ground(
        basis=basis,
        setting=setting,
        region=region,
        unit=activity.unit,
        scale=size.scale,
        energy=energy,
        carbon=carbon,
        water=water,
        ends={measure: reach(found) for measure, found in measured.items()},
        published=published,
        open_top=basis.openness == "closed" and basis.disclosure != "closed_with_method",
        before=(*(() if replaced else basis.shown), *size.steps),
        after=(
            *(basis.published_carbon if published else setting.grid_steps if energy else ()),
            *(setting.water_steps if energy else ()),
            *basis.dissent,
        ),
        caveats=caveats,
        assumed=assumed,
        shares={measure: _log_shares(found) for measure, found in measured.items()},
    )
