"""What one unit of a use stands on: the factors of its model or of its generic band, and their steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

from estimator.catalog import Catalog
from estimator.deriving import (
    cite,
    evidence_of,
    family_range,
    geometric_mean,
    output_multiplier,
    triple_of,
    ways,
)
from estimator.measures import unit_of
from estimator.methods import Band
from estimator.ranges import Factor, Range, exactly, factor
from estimator.records import Activity, CitedRange, Model, ModelFigures, Route
from estimator.results import Step

MEGAWATT_HOUR = 1e6
"""Training is told in MWh, all the rest in Wh."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What one unit of a use stands on, before its length and its count.

    key: whose own unknown it is, for comparing two uses. factors: empty where nothing is published; keyed `own` where
    the unknown is the activity's or the model's. central: the product of their medians, in Wh. carbon: the row of a
    training's published carbon. shown, beside, dissent: steps, with the item's number in place; `beside` is for a
    count of one.
    """

    key: str
    openness: str
    disclosure: str
    grade: str
    evidence: str
    model: Model | None = None
    figures: ModelFigures | None = None
    member: str | None = None
    routes: tuple[Route, ...] = ()
    factors: tuple[Factor, ...] = ()
    central: float = 0.0
    scope: str | None = None
    output_multiplier: float | None = None
    family_range_wh: Range | None = None
    carbon: CitedRange | None = None
    shown: tuple[Step, ...] = ()
    dissent: tuple[Step, ...] = ()
    beside: tuple[Step, ...] = ()
    lifecycle: bool = False
    published_carbon: tuple[Step, ...] = ()


def basis_of(catalog: Catalog, activity: Activity, model: Model | None, band: str | None, item: int) -> Basis:
    """The basis of a use, worked out once for each catalogue."""
    name = ("basis", activity.id, model.id if model else "", band or "", str(item))
    found = catalog.memo.get(name)
    if found is None:
        figures = model.activities.get(activity.id) if model else None
        member = figures.default_member if figures else None
        taken = catalog.models[member].activities[activity.id] if member else figures
        if model is None or figures is None or taken is None or taken.takes or not taken.routes:
            found = _generic(catalog, activity, model, band, item)
        else:
            found = _named(catalog, activity, model, taken, item)
        if figures is not None:
            found = _with_rows(catalog, found, figures, item)
        catalog.memo[name] = found
    basis: Basis = found
    return basis


def disclosure_of(openness: str, evidence: str, figures: ModelFigures | None, *, routed: bool) -> str:
    """How openly the figure is known, as a caveat code."""
    if openness == "closed":
        said = figures.disclosure if figures is not None else None
        codes = {"method": "closed_with_method", "sentence": "closed_without_method"}
        return codes.get(said or "", "closed_nothing_published")
    return "open_measured" if routed and evidence in {"measured", "disclosed"} else "open_unknown_hardware"


def _generic(catalog: Catalog, activity: Activity, model: Model | None, asked: str | None, item: int) -> Basis:
    """The generic band of an activity, or nothing where it has none (training)."""
    figures = model.activities.get(activity.id) if model else None
    openness: str = model.openness if model else (asked or "closed")
    name = figures.takes if figures and figures.takes else activity.bands["closed" if openness == "closed" else "open"]
    grade = figures.grade if figures else "E"
    if name is None:
        published = bool(figures and (figures.carbon or figures.beside))
        evidence = "disclosed" if published else "guess"
        disclosure = disclosure_of(openness, evidence, figures, routed=published)
        shown = () if figures and figures.carbon else _examples(catalog, item)
        return Basis(activity.id, openness, disclosure, grade, evidence, model, figures, shown=shown)
    band = catalog.method.bands[name]
    if model is None:
        openness, grade = asked or band.openness, band.grade
    factors = _band_factors(catalog, band)
    return Basis(
        key=name,
        openness=openness,
        disclosure=disclosure_of(openness, band.evidence, figures, routed=False),
        grade=grade,
        evidence=band.evidence,
        model=model,
        figures=figures,
        factors=factors,
        central=prod(one.median for one in factors),
        family_range_wh=family_range(catalog, activity.id, figures) if figures else None,
        shown=_band_steps(catalog, name, band, item),
    )


def _named(catalog: Catalog, activity: Activity, model: Model, taken: ModelFigures, item: int) -> Basis:
    """A model with routes of its own; taken: its figures, or those of the member that its name is answered as."""
    figures = model.activities[activity.id]
    band = activity.bands["open"]
    unit = catalog.method.bands[band].unit if band is not None else "MWh"
    worth = 1.0 if band is not None else MEGAWATT_HOUR
    triple = triple_of(catalog, activity.id, taken)
    evidence = evidence_of(catalog, taken)
    return Basis(
        key=_family_of(catalog, activity.id, model.id),
        openness=model.openness,
        disclosure=disclosure_of(model.openness, evidence, figures, routed=True),
        grade=figures.grade,
        evidence=evidence,
        model=model,
        figures=figures,
        member=figures.default_member,
        routes=taken.routes,
        factors=(factor("model", "own", triple[0] * worth, triple[1] * worth, triple[2] * worth),),
        central=triple[1] * worth,
        scope=catalog.rows[taken.routes[0].row].scope_class,
        output_multiplier=output_multiplier(catalog, taken),
        family_range_wh=family_range(catalog, activity.id, figures),
        shown=_route_steps(catalog, figures.default_member or model.id, unit, taken, triple, item=item),
        dissent=_dissent(catalog, activity.id, figures, triple, item),
    )


def _family_of(catalog: Catalog, activity: str, model: str) -> str:
    """The family a model belongs to, else itself: its own unknown is the family's."""
    for other in catalog.models.values():
        if activity in other.activities and model in other.activities[activity].members:
            return other.id
    return model


def _with_rows(catalog: Catalog, basis: Basis, figures: ModelFigures, item: int) -> Basis:
    """The basis with what the model's file shows beside it, and a training's published carbon."""
    beside, lifecycle = [], False
    for name in figures.beside:
        row = catalog.rows[name]
        beside.append(Step("beside", item, _row_range(row), row.unit, name, cite(catalog, (name,))))
        lifecycle = lifecycle or row.scope_class == "lifecycle"
    carbon = catalog.rows[figures.carbon] if figures.carbon else None
    published: tuple[Step, ...] = ()
    if carbon is not None:
        worth = unit_of(carbon.unit)
        grams = _row_range(carbon).times(worth[1] if worth else 1.0)
        published = (Step("published_carbon", item, grams, "g", carbon.id, cite(catalog, (carbon.id,))),)
    return replace(basis, beside=tuple(beside), lifecycle=lifecycle, carbon=carbon, published_carbon=published)


def _row_range(row: CitedRange) -> Range:
    middle = row.middle or 0.0
    return Range(middle if row.low is None else row.low, middle, middle if row.high is None else row.high)


def _band_factors(catalog: Catalog, band: Band) -> tuple[Factor, ...]:
    """The band's own factor, and the shared ones by which it is multiplied."""
    method = catalog.method
    shared = {"facility_factor": method.facility_factor, "closed_multiplier": method.closed_multiplier}
    own = factor("activity", "own", band.p5, band.median, band.p95)
    return (own, *(factor(name, name, shared[name].p5, shared[name].median, shared[name].p95) for name in band.times))


def _band_steps(catalog: Catalog, name: str, band: Band, item: int) -> tuple[Step, ...]:
    method = catalog.method
    shared = {"facility_factor": method.facility_factor, "closed_multiplier": method.closed_multiplier}
    anchors = cite(catalog, band.anchors)
    steps = [Step("energy_per_use", item, Range(band.p5, band.median, band.p95), band.unit, name, anchors)]
    for times in band.times:
        one = shared[times]
        steps.append(Step(times, item, Range(one.p5, one.median, one.p95), "x", None, cite(catalog, one.rows)))
    return tuple(steps)


def _route_steps(
    catalog: Catalog, about: str, unit: str, figures: ModelFigures, triple: Sequence[float], *, item: int
) -> tuple[Step, ...]:
    steps = [
        Step("route", item, Range(way.low, way.value, way.high), unit, way.origin, cite(catalog, (route.row,)))
        for route, way in zip(figures.routes, ways(catalog, figures.routes), strict=True)
    ]
    rows = cite(catalog, [route.row for route in figures.routes])
    return (*steps, Step("energy_per_use", item, Range(triple[0], triple[1], triple[2]), unit, about, rows))


def _dissent(
    catalog: Catalog, activity: str, figures: ModelFigures, triple: Sequence[float], item: int
) -> tuple[Step, ...]:
    """Other origins outside the band of a maker's own figure, one step an origin."""
    if figures.product_figure is None:
        return ()
    routes = [route for member in figures.members for route in catalog.models[member].activities[activity].routes]
    outside: dict[str, list[tuple[str, float]]] = {}
    for route, way in zip(routes, ways(catalog, routes), strict=True):
        if not triple[0] <= way.value <= triple[2]:
            outside.setdefault(way.origin, []).append((route.row, way.value))
    steps = []
    for origin, found in outside.items():
        values = [value for _, value in found]
        reach = Range(min(values), geometric_mean(values), max(values))
        steps.append(Step("dissent", item, reach, "Wh/answer", origin, cite(catalog, [row for row, _ in found])))
    return tuple(steps)


def _examples(catalog: Catalog, item: int) -> tuple[Step, ...]:
    """What the training of other models took, where nobody published this one's."""
    return tuple(
        Step("example", item, exactly(row.middle or 0.0), row.unit, row.id, cite(catalog, (row.id,)))
        for row in (catalog.rows[name] for name in catalog.method.training_examples)
    )
