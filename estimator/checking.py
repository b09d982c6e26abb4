"""The cross-checks of the data: citations resolve, names mean one thing, low <= central <= high.

All run at each load (a few milliseconds): a broken file is refused before the first answer, never in the middle of one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import isfinite

from estimator.catalog import Catalog
from estimator.citations import check_cited, known_rows, known_source, numbers_of
from estimator.measures import measure_of
from estimator.methods import Band, Constant
from estimator.records import CitedRange, EverydayThing, ModelFigures, RegionalFigures, ThingFigure
from estimator.refusals import BadData

CODE = re.compile("[a-z]{2,3}")
"""What the codec of the buttons takes."""

SANE = 1e18
"""No published figure is larger, in its own unit."""

MOST_PEOPLE = 1e11
"""More than ever lived at a time."""


def check(catalog: Catalog) -> None:
    """Raise BadData at the first thing that does not hold."""
    _check_rows(catalog)
    _check_method(catalog)
    _check_codes(catalog)
    _check_lineups(catalog)
    _check_models(catalog)
    _check_places(catalog)
    _check_populations(catalog)
    _check_things(catalog)
    _check_shelves(catalog)
    _check_rungs(catalog)
    check_cited(catalog)


def _ordered(low: float | None, central: float | None, high: float | None) -> bool:
    present = [value for value in (low, central, high) if value is not None]
    return all(isfinite(value) and 0 <= value < SANE for value in present) and all(a <= b for a, b in pairwise(present))


def _rows_file(row: CitedRange) -> str:
    return f"rows/{row.activity}.yaml"


def _check_rows(catalog: Catalog) -> None:
    for row in catalog.rows.values():
        file = _rows_file(row)
        if not _ordered(row.low, row.central, row.high):
            raise BadData(
                file, row.id, "low, central and high are not in order, or not sane", "write low <= central <= high"
            )
        if row.source is not None:
            known_source(catalog, row.source, file, row.id)
        elif not row.derived_from:
            raise BadData(
                file, row.id, "it has no source", "name a source of sources.yaml, or the rows it is derived_from"
            )
        known_rows(catalog, row.derived_from, file, row.id)


def _check_method(catalog: Catalog) -> None:
    method, file = catalog.method, "method.yaml"
    for name, one in numbers_of(method):
        if isinstance(one, Constant):
            known_rows(catalog, one.rows, file, name)
            continue
        if not 0 < one.p5 < one.median < one.p95:
            raise BadData(file, name, "p5, median and p95 are not in order", "write 0 < p5 < median < p95")
        if isinstance(one, Band):
            _check_anchors(catalog, one, file, name)
            continue
        if not one.rows and not one.sources:
            raise BadData(file, name, "it has no source", "name the rows or sources it stands on")
        known_rows(catalog, (*one.rows, *one.background), file, name)
        for source in one.sources:
            known_source(catalog, source, file, name)
    known_rows(catalog, (*method.training_examples, *method.background_rows), file, "training_examples")
    known_rows(catalog, method.tokens.crosscheck, file, "tokens")
    if not method.version or method.version not in method.changes:
        raise BadData(
            file, "changes", "the version has no line in the changelog", "say under `changes` what it changed"
        )


def _check_anchors(catalog: Catalog, band: Band, file: str, name: str) -> None:
    known_rows(catalog, (*band.anchors, *band.crosscheck), file, name)
    for anchor in band.anchors:
        if catalog.rows[anchor].certainty == "remembered":
            raise BadData(file, name, f"anchor {anchor!r} is remembered, not read", "anchor on verified rows only")


def _check_codes(catalog: Catalog) -> None:
    for kind, entries in (
        ("activities.yaml", catalog.activities),
        ("models/", catalog.models),
        ("everyday.yaml", catalog.things),
    ):
        taken: dict[str, str] = {}
        for name, entry in entries.items():
            code = entry.code
            if not CODE.fullmatch(code):
                raise BadData(kind, name, f"code {code!r}", "two or three lower-case letters")
            if code in taken:
                raise BadData(
                    kind, name, f"code {code!r} is taken by {taken[code]}", "take the next free one; never reuse one"
                )
            taken[code] = name


def _check_lineups(catalog: Catalog) -> None:
    for activity in catalog.activities.values():
        for model in activity.lineup:
            if model not in catalog.models or activity.id not in catalog.models[model].activities:
                raise BadData(
                    "activities.yaml", activity.id, f"line-up: {model!r} has no such figures", "name models that do it"
                )


def _check_figures(catalog: Catalog, file: str, activity: str, figures: ModelFigures) -> None:
    if activity not in catalog.activities:
        raise BadData(file, activity, "no such activity", "use an id of activities.yaml")
    if figures.takes is not None and figures.takes not in catalog.method.bands:
        raise BadData(file, activity, f"takes {figures.takes!r}, which is no band", "use a band of method.yaml")
    cited = (*figures.see, *figures.beside, *((figures.carbon,) if figures.carbon else ()))
    known_rows(catalog, (*cited, *(route.row for route in figures.routes)), file, activity)
    for member in (*figures.members, *((figures.default_member,) if figures.default_member else ())):
        if member not in catalog.models or activity not in catalog.models[member].activities:
            raise BadData(file, activity, f"member {member!r} has no such figures", "name models of this folder")
    for route in figures.routes:
        row = catalog.rows[route.row]
        if not (isfinite(route.value) and route.value > 0):
            raise BadData(file, activity, f"the value of {route.row} is not above 0", "convert the row once, upward")
        if row.certainty == "remembered":
            raise BadData(
                file, activity, f"{route.row} is remembered, not read", "a headline stands on verified rows only"
            )
        if row.scope_class == "lifecycle":
            raise BadData(
                file, activity, f"{route.row} is a life-cycle figure", "show it under `beside`, never average it in"
            )
    if figures.product_figure and figures.product_figure not in {route.row for route in figures.routes}:
        raise BadData(file, activity, "product_figure is not one of the routes", "add it to the routes")


def _check_models(catalog: Catalog) -> None:
    taken: dict[str, str] = {}
    for model in catalog.models.values():
        file = f"models/{model.id}.yaml"
        names = {name.casefold() for name in (model.id, *model.aliases, *model.relatives)}
        for name in names:
            if name in taken:
                raise BadData(file, name, f"this name also means {taken[name]}", "leave it to one model")
            taken[name] = model.id
        for clash in model.word_clash:
            if clash.casefold() not in names:
                raise BadData(
                    file, clash, "word_clash of a name that is not its own", "add it to the aliases, or remove it"
                )
        pooled = catalog.models.get(model.version_of) if model.version_of is not None else model
        if pooled is None or (pooled is not model and pooled.version_of is not None):
            raise BadData(
                file, "version_of", f"{model.version_of!r} pools no versions", "name the model without a version"
            )
        for activity, figures in model.activities.items():
            _check_figures(catalog, file, activity, figures)


def _check_places(catalog: Catalog) -> None:
    for place in catalog.places.values():
        file = "places.csv"
        if place.id != place.id.upper():
            raise BadData(file, place.id, "the id is not in capitals", f"write {place.id.upper()}")
        if place.carbon_g_per_kwh <= 0 or not _ordered(place.low, place.carbon_g_per_kwh, place.high):
            raise BadData(file, place.id, "low, carbon and high are not in order", "write low <= carbon <= high")
        if place.water_l_per_kwh is not None and (place.water_l_per_kwh <= 0 or place.water_source is None):
            raise BadData(file, place.id, "water without a source, or not above 0", "name its water_source")
        for source in (place.source, place.water_source):
            if source is not None:
                known_source(catalog, source, file, place.id)
        if place.stands_for is not None and place.electricity_maps_2025 is not None:
            raise BadData(file, place.id, "a region stands in for it", "take its own figure, electricity_maps_2025")
        for other in (place.parent, place.stands_for):
            if other is not None and other not in catalog.places:
                raise BadData(file, place.id, f"{other!r} is no place", "use an id of this file")


def _check_populations(catalog: Catalog) -> None:
    for one in catalog.populations.values():
        file = "populations.csv"
        if one.id not in catalog.places:
            raise BadData(file, one.id, "it is no place", "use an id of places.csv")
        if not 0 < one.people < MOST_PEOPLE:
            raise BadData(file, one.id, f"{one.people} people", "write how many there are")
        known_source(catalog, one.source, file, one.id)


def _thing_figures(thing: EverydayThing) -> Iterator[tuple[str, ThingFigure]]:
    def of(name: str, figures: EverydayThing | RegionalFigures) -> Iterator[tuple[str, ThingFigure]]:
        for measure in ("energy_wh", "carbon_g", "water_l"):
            figure = getattr(figures, measure)
            if figure is not None:
                yield f"{name} {measure}", figure

    yield from of(thing.id, thing)
    for place, regional in thing.regional.items():
        yield from of(f"{thing.id} {place}", regional)


def _check_things(catalog: Catalog) -> None:
    file = "everyday.yaml"
    for thing in catalog.things.values():
        for name, figure in _thing_figures(thing):
            if not _ordered(figure.low, figure.central, figure.high) or figure.low <= 0:
                raise BadData(file, name, "low, central and high are not in order", "write 0 < low <= central <= high")
        if thing.unsourced:
            if thing.sources or thing.use_for or any(True for _ in _thing_figures(thing)):
                raise BadData(file, thing.id, "it is unsourced and has figures", "take one of the two out")
        elif not thing.sources:
            raise BadData(file, thing.id, "it has no source", "say where its figures were read")
        for citation in thing.sources:
            known_source(catalog, citation.source, file, thing.id)
        for place in thing.regional:
            if place not in catalog.places:
                raise BadData(file, thing.id, f"{place!r} is no place", "use an id of places.csv")


def _check_shelves(catalog: Catalog) -> None:
    for measure, shelves in catalog.shelves.items():
        for choice in (choice for shelf in shelves for choice in shelf.choices):
            thing = catalog.things.get(choice.thing)
            if thing is None:
                raise BadData("comparing.yaml", choice.thing, "no such thing", "use an id of everyday.yaml")
            if choice.part is not None and choice.part not in {part.id for part in thing.parts}:
                raise BadData("comparing.yaml", choice.thing, f"it has no part {choice.part!r}", "use one of its parts")
            figure = measure_of(thing, measure)
            if figure is None or figure.basis == "remembered":
                raise BadData(
                    "comparing.yaml", choice.thing, f"no {measure} figure that was read", "choose a thing that has one"
                )


def _check_rungs(catalog: Catalog) -> None:
    for measure, rung in ((measure, rung) for measure, rungs in catalog.rungs.items() for rung in rungs):
        thing = catalog.things.get(rung.thing)
        if thing is None:
            raise BadData("rulers.yaml", rung.thing, "no such thing", "use an id of everyday.yaml")
        if rung.part is not None and rung.part not in {part.id for part in thing.parts}:
            raise BadData("rulers.yaml", rung.thing, f"it has no part {rung.part!r}", "use one of its parts")
        if measure_of(thing, measure) is None:
            raise BadData("rulers.yaml", rung.thing, f"it has no {measure} figure", "choose a thing that has one")
        if not rung.counts or min(rung.counts) <= 0:
            raise BadData("rulers.yaml", rung.thing, "a count is not above 0", "write how many of it, or leave it out")
        for place in (*rung.places, *rung.elsewhere):
            if place not in catalog.places:
                raise BadData("rulers.yaml", rung.thing, f"{place!r} is no place", "use an id of places.csv")
