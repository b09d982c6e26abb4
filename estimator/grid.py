"""A place, or the region where a model mostly runs -> carbon and water of a kWh, as factors."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from math import exp, sqrt
from pathlib import Path

from estimator.catalog import Catalog
from estimator.deriving import cite
from estimator.methods import Triple
from estimator.ranges import Z95, Factor, Range, factor
from estimator.records import Place
from estimator.results import Citation, Step

NAMES = Path(__file__).parent / "data" / "place_names.csv"
LONGEST_CODE = 5
"""Letters of a place's code (US-TX): what is longer is a name."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Electricity of a use: grid in g/kWh; water in L per kWh at the meter, w = WUE/PUE + EWIF, as one factor."""

    grid: Factor
    ewif: Factor
    water: Factor
    grid_steps: tuple[Step, ...]
    water_steps: tuple[Step, ...]
    world_water: bool


def water_factor(wue: Factor, pue: Factor, ewif: Factor) -> Factor:
    """WUE/PUE + EWIF in medians, as one factor, L/kWh; its half-sigmas by the shares of the two terms."""
    site = wue.median / pue.median
    median = site + ewif.median
    share = site / median
    # PUE divides, so its halves swap
    low = share**2 * (wue.sigma_low**2 + pue.sigma_high**2) + (1 - share) ** 2 * ewif.sigma_low**2
    high = share**2 * (wue.sigma_high**2 + pue.sigma_low**2) + (1 - share) ** 2 * ewif.sigma_high**2
    return Factor("water_factor", "water", median, sqrt(low), sqrt(high))


def _of(name: str, triple: Triple) -> Factor:
    return factor(name, name, triple.p5, triple.median, triple.p95)


def _ends(one: Factor) -> Range:
    return Range(one.median * exp(-Z95 * one.sigma_low), one.median, one.median * exp(Z95 * one.sigma_high))


def site_factors(catalog: Catalog) -> tuple[Factor, Factor]:
    """WUE (L/kWh) and PUE (a ratio), one pair for every maker."""
    found: tuple[Factor, Factor] | None = catalog.memo.get(("site",))
    if found is None:
        found = catalog.memo["site",] = _of("wue", catalog.method.wue), _of("pue", catalog.method.pue)
    return found


def _unknown(catalog: Catalog, region: str) -> tuple[Triple, Triple]:
    return catalog.method.grid[region], catalog.method.ewif[region]  # type: ignore[index] # regions are checked at load


def _sources(catalog: Catalog, triple: Triple) -> tuple[Citation, ...]:
    named = tuple(Citation(source, None, catalog.sources[source].year) for source in triple.sources)
    return (*cite(catalog, triple.rows), *named)


def grid_ends(catalog: Catalog, place: Place) -> tuple[float, float]:
    """P5 and P95 of a place's electricity, g/kWh: the usual spread, or its sources' own where they lie wider."""
    spread, carbon = catalog.method.grid_spread, place.carbon_g_per_kwh
    low = min(spread.low * carbon, place.low if place.low is not None else carbon)
    return low, max(spread.high * carbon, place.high if place.high is not None else carbon)


def _grid_of(catalog: Catalog, place: Place) -> tuple[Factor, tuple[Citation, ...]]:
    low, high = grid_ends(catalog, place)
    grid = factor("grid", "grid", low, place.carbon_g_per_kwh, high)
    return grid, (Citation(place.source, place.id, place.year),)


def grid_over(catalog: Catalog, places: Sequence[Place]) -> Factor:
    """The grid of what happens in several places, as much in each: their mean, as far as all of them reach."""
    ends = [grid_ends(catalog, place) for place in places]
    middle = sum(place.carbon_g_per_kwh for place in places) / len(places)
    key = "grid:" + ",".join(sorted(place.id for place in places))
    return factor("grid", key, min(low for low, _ in ends), middle, max(high for _, high in ends))


def _ewif_of(catalog: Catalog, place: Place) -> tuple[Factor, tuple[Citation, ...], str]:
    spread = catalog.method.ewif_spread
    taken = place if place.water_l_per_kwh is not None else catalog.places["WORLD"]
    litres = taken.water_l_per_kwh or 0.0
    source = taken.water_source or taken.source
    ewif = factor("ewif", "ewif", spread.low * litres, litres, spread.high * litres)
    return ewif, (Citation(source, taken.id, catalog.sources[source].year),), taken.id


def setting_of(catalog: Catalog, place: Place | None, region: str, item: int) -> Setting:
    """The electricity of a place, or (None) of a region; worked out once."""
    name = ("setting", place.id if place else f"~{region}", str(item))
    found = catalog.memo.get(name)
    if found is None:
        found = catalog.memo[name] = _setting(catalog, place, region, item)
    setting: Setting = found
    return setting


def _setting(catalog: Catalog, place: Place | None, region: str, item: int) -> Setting:
    method, world_water = catalog.method, False
    if place is None:
        grid_triple, ewif_triple = _unknown(catalog, region)
        grid, ewif = _of("grid", grid_triple), _of("ewif", ewif_triple)
        grid_cited, ewif_cited = _sources(catalog, grid_triple), _sources(catalog, ewif_triple)
        about = ewif_about = region
    else:
        about = place.stands_for or place.id
        grid, grid_cited = _grid_of(catalog, place)
        ewif, ewif_cited, ewif_about = _ewif_of(catalog, place)
        world_water = place.water_l_per_kwh is None and place.id != "WORLD"
    wue, pue = site_factors(catalog)
    water = water_factor(wue, pue, ewif)
    return Setting(
        grid,
        ewif,
        water,
        (Step("grid", item, _ends(grid), "g/kWh", about, grid_cited),),
        (
            Step("wue", item, _ends(wue), "L/kWh IT", None, cite(catalog, method.wue.rows)),
            Step("pue", item, _ends(pue), "x", None, cite(catalog, method.pue.rows)),
            Step("ewif", item, _ends(ewif), "L/kWh", ewif_about, ewif_cited),
            Step("water_factor", item, _ends(water), "L/kWh", about),
        ),
        world_water,
    )


def asked_place(catalog: Catalog, name: str | None) -> Place | None:
    """A place by its id, in capitals or not; None where it is not in the list."""
    return None if name is None else catalog.places.get(name) or catalog.places.get(name.strip().upper())


def near_places(asked: str, catalog: Catalog) -> list[str]:
    """What may have been meant: `FR (France)` for its name, or the codes nearest to a code."""
    names = _names()
    by_name = {name.casefold(): place for place, name in names.items() if place in catalog.places}
    near = [by_name[name] for name in get_close_matches(asked.strip().casefold(), list(by_name), 3, 0.8)]
    if not near and len(asked.strip()) <= LONGEST_CODE:
        near = get_close_matches(asked.strip().upper(), list(catalog.places), 3, 0.4)
    return [f"{place} ({names[place]})" if place in names else place for place in near]


def _names() -> dict[str, str]:
    """The places' English names, for a hint on the command line alone: a chat says them from its own words."""
    with NAMES.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["name"] for row in csv.DictReader(file)}
