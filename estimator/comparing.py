"""Estimate -> everyday comparisons; two sides against each other are in head_to_head.py.

Same measure on both sides; 1 to 100 of the thing; one grid, but for a side that happens somewhere of its own. Which
thing suits which size is data (data/comparing.yaml).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp, log, sqrt
from typing import Literal

from estimator.catalog import Catalog
from estimator.grid import asked_place, setting_of
from estimator.measures import measure_of
from estimator.methods import Choice
from estimator.question import MEASURES, Measure, Yardstick
from estimator.ranges import Range
from estimator.records import EverydayThing, Place, ThingFigure
from estimator.refusals import BadQuestion

COMFORTABLE = (1.5, 40.0)
USABLE = (1.0, 100.0)
HOME = "US"
"""Whose cars and homes are meant where no place is named."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure of an estimate as a number of some everyday thing."""

    measure: Measure
    thing: str
    part: int | None
    """Index into the thing's `parts` where a smaller part was taken (seconds, metres, teaspoons), else None."""
    count: Range
    """How many of the thing (or of its part): 1 to 100 where anything fits.

    Below 1 only where nothing smaller is known: say it turned round, by `count.inverse()`."""
    source: str | None
    rough: bool = False
    """The thing's own figure is remembered, not read: say "roughly"."""
    asked: bool = False
    """The thing is the asker's own yardstick."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An everyday thing, or its smaller part, to compare with. worth: how many of it one Wh, g or L is."""

    thing: str
    part: int | None
    worth: float
    source: str | None
    rough: bool


@dataclass(frozen=True, slots=True)
class Duel:
    """Two sides of a comparison by one measure. ratio = larger / smaller by the centrals."""

    measure: Measure
    larger: int
    smaller: int
    """Indexes into the sides: the uses in order, then the everyday things in order."""
    ratio: Range
    chance_larger: float
    """The chance, 0.5 to 1, that the larger side is the larger, shared unknowns cancelled."""
    verdict: Literal["clear", "likely", "either"]
    """`clear`: the ranges of the ratio stay above 1; `likely`: the chance is 0.9 or more; `either`: could be either."""


def thing_of(catalog: Catalog, name: str) -> EverydayThing:
    """An everyday thing by its id. Raises BadQuestion with the nearest names."""
    thing = catalog.things.get(name)
    if thing is None:
        from difflib import get_close_matches

        near = tuple(get_close_matches(name[:60], list(catalog.things), 3, 0.4))
        raise BadQuestion("thing", f"I do not know the thing {name[:60]!r}.", about=name[:60], nearest=near)
    return thing


def thing_figure(catalog: Catalog, thing: EverydayThing, measure: Measure, place: Place | None) -> ThingFigure | None:
    """One measure of an everyday thing in Wh, g or L, the place's own where it has one; None: it has no such figure."""
    figure = measure_of(thing, measure)
    here = place
    while here is not None:
        regional = thing.regional.get(here.id)
        if regional is not None:
            found = measure_of(regional, measure)
            if found is not None:
                basis = figure.basis if figure is not None else None
                return ThingFigure(found.low, found.central, found.high, basis, found.status, found.kind)
        here = catalog.places.get(here.parent) if here.parent else None
    return figure


def has_own(catalog: Catalog, thing: EverydayThing, place: str) -> bool:
    """Does an everyday thing have figures of a place: by its grid, or its own, or those of what it is a part of?"""
    here = asked_place(catalog, place)
    while here is not None and here.id not in thing.regional:
        here = catalog.places.get(here.parent) if here.parent else None
    return thing.grid_scaled or here is not None


def figure_over(
    catalog: Catalog, thing: EverydayThing, measure: Measure, places: Sequence[Place | None]
) -> ThingFigure | None:
    """The same of what happens in several places, as much in each: their mean, as far as all of them reach."""
    homes = [place or catalog.places.get(HOME) for place in places]
    known = [figure for home in homes if (figure := thing_figure(catalog, thing, measure, home)) is not None]
    if len(known) < len(places):
        return None
    if len(known) == 1:
        return known[0]
    middle = sum(figure.central for figure in known) / len(known)
    low, high = min(figure.low for figure in known), max(figure.high for figure in known)
    return replace(known[0], low=low, central=middle, high=high)


def runs_apart(yardstick: Yardstick, place: str | None) -> bool:
    """Does an everyday thing take other electricity than the uses, which are in the question's place?"""
    return yardstick.places not in ((), (place,))


def where_of(yardstick: Yardstick, catalog: Catalog, place: str | None) -> tuple[Place | None, ...]:
    """Where an everyday thing happens: in places of its own, else in the question's. Raises BadQuestion."""
    if not yardstick.places:
        return (asked_place(catalog, place),)
    own = tuple(asked_place(catalog, name) for name in yardstick.places)
    if None in own:
        unknown = yardstick.places[own.index(None)][:60]
        raise BadQuestion("place", f"I do not know the place {unknown!r}.", about=unknown)
    return own


def home_of(catalog: Catalog, place: str | None, elsewhere: str | None = None) -> Place | None:
    """Whose everyday life it is: the place asked for, else that of `elsewhere`, else where most models run."""
    return asked_place(catalog, place) or asked_place(catalog, elsewhere) or catalog.places.get(HOME)


def compare_everyday(
    measure: Measure,
    value: Range,
    catalog: Catalog,
    *,
    place: str | None = None,
    lang_region: str | None = None,
    yardstick: str | None = None,
) -> Comparison | None:
    """So much of a measure, in some everyday thing that one knows there; None where nothing suits.

    The asker's own yardstick comes first, where it is fit for the measure; the bot's own choice never rests on a
    remembered figure, and never sets carbon against a thing that runs on the same grid. lang_region: whose everyday
    things are meant where no place is named. Raises BadQuestion for an unknown thing.
    """
    if value.central <= 0:
        return None
    home = home_of(catalog, place, lang_region)
    if yardstick is not None:
        thing = thing_of(catalog, yardstick)
        if measure in thing.use_for:
            found = _in_parts(catalog, thing, measure, value, place)
            if found is not None:
                return found
    return _chosen(catalog, measure, value, home, asked_place(catalog, place))


def side_figure(yardstick: Yardstick, measure: Measure, catalog: Catalog, *, place: str | None = None) -> Range | None:
    """So many (none said: one) of an everyday thing, on the grid of where it happens; None: it has no such figure."""
    thing = thing_of(catalog, yardstick.thing)
    count = 1.0 if yardstick.count is None else yardstick.count
    where = where_of(yardstick, catalog, place)
    on_grid = measure == "carbon" and thing.grid_scaled
    figure = figure_over(catalog, thing, "energy" if on_grid else measure, where)
    if figure is None:
        return None
    if not on_grid:
        return Range(figure.low, figure.central, figure.high).times(count)
    grids = [setting_of(catalog, one, "us", 0).grid.median for one in where]
    ends = figure.low * min(grids), figure.central * sum(grids) / len(grids), figure.high * max(grids)
    return Range(*ends).times(count / 1000)


def _chosen(
    catalog: Catalog, measure: Measure, value: Range, home: Place | None, named: Place | None
) -> Comparison | None:
    shelf = next((one for one in catalog.shelves[measure] if one.below is None or value.central < one.below), None)
    if shelf is None:
        return None
    found: list[tuple[float, Offer]] = []
    for choice in shelf.choices:
        offer = _offered(catalog, choice, measure, home, named)
        if offer is None:
            continue
        count = value.central * offer.worth
        if COMFORTABLE[0] <= count <= COMFORTABLE[1]:
            return _compared(measure, value, offer)
        found.append((count, offer))
    usable = (offer for count, offer in found if USABLE[0] <= count <= USABLE[1])
    nearest = next(usable, None) or min(found, key=lambda one: abs(log(one[0] / 10)), default=(0.0, None))[1]
    return None if nearest is None else _compared(measure, value, nearest)


def _compared(measure: Measure, value: Range, offer: Offer, *, asked: bool = False) -> Comparison:
    count = value.times(offer.worth)
    return Comparison(measure, offer.thing, offer.part, count, offer.source, offer.rough, asked)


def _offered(
    catalog: Catalog, choice: Choice, measure: Measure, home: Place | None, named: Place | None
) -> Offer | None:
    """A choice of a shelf, where it suits the place; worked out once for each."""
    places = (home.id if home is not None else "", named.id if named is not None else "")
    name = ("offer", measure, choice.thing, choice.part or "", ",".join(choice.places), *places)
    if name not in catalog.memo:
        catalog.memo[name] = _suiting(catalog, choice, measure, home, named)
    offer: Offer | None = catalog.memo[name]
    return offer


def _suiting(
    catalog: Catalog, choice: Choice, measure: Measure, home: Place | None, named: Place | None
) -> Offer | None:
    lineage = {named.id, named.parent} if named is not None else set()
    if choice.places and not lineage & set(choice.places):
        return None
    thing = catalog.things[choice.thing]
    figure = thing_figure(catalog, thing, measure, home)
    if figure is None or figure.basis == "remembered" or (measure == "carbon" and thing.grid_scaled):
        return None
    part = next((number for number, one in enumerate(thing.parts) if one.id == choice.part), None)
    return _offer(thing, figure, part)


def _offer(thing: EverydayThing, figure: ThingFigure, part: int | None) -> Offer:
    per_unit = 1.0 if part is None else thing.parts[part].per_unit
    source = thing.sources[0].source if thing.sources else None
    return Offer(thing.id, part, per_unit / figure.central, source, figure.basis == "remembered")


def _in_parts(
    catalog: Catalog, thing: EverydayThing, measure: Measure, value: Range, place: str | None
) -> Comparison | None:
    """The asker's yardstick, in smaller parts where the number would be under 1."""
    one = side_figure(Yardstick(thing.id), measure, catalog, place=place)
    figure = thing_figure(catalog, thing, measure, home_of(catalog, place))
    if one is None or figure is None:
        return None
    if thing.absorbs:
        value = _over(value, figure)  # nobody knows a tree well enough to leave its own doubt out
    central = ThingFigure(one.central, one.central, one.central, figure.basis)
    best = _compared(measure, value, _offer(thing, central, None), asked=True)
    for number in range(len(thing.parts)):
        if best.count.central >= 1:
            break
        best = _compared(measure, value, _offer(thing, central, number), asked=True)
    return best


def _over(value: Range, figure: ThingFigure) -> Range:
    """The value with a thing's own doubt in its band, as of two independent unknowns of which one divides the other."""
    low = sqrt(log(value.central / value.low) ** 2 + log(figure.high / figure.central) ** 2)
    high = sqrt(log(value.high / value.central) ** 2 + log(figure.central / figure.low) ** 2)
    return Range(value.central * exp(-low), value.central, value.central * exp(high), value.open_top)


def everyday_figures(catalog: Catalog) -> Iterator[tuple[str, Measure, ThingFigure]]:
    """Every figure of every everyday thing, as (thing, measure, figure), in the order of the data."""
    for thing in catalog.things.values():
        for measure in MEASURES:
            figure = measure_of(thing, measure)
            if figure is not None:
                yield thing.id, measure, figure
