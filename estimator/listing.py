"""Every figure the estimator can give or stands on, as lines: for `figures`, and for the snapshot in tests/."""

from collections.abc import Iterator

from estimator.catalog import Catalog
from estimator.comparing import everyday_figures
from estimator.deriving import cite
from estimator.estimating import estimate
from estimator.grid import setting_of
from estimator.measures import BASE_UNITS, measure_of
from estimator.question import MEASURES, Band, Measure, Question, Use
from estimator.ranges import Factor, Range, product, significant
from estimator.records import CitedRange
from estimator.results import Figures

COLUMNS = ("kind", "name", "what", "measure", "unit", "low", "central", "high", "scope", "year", "source")
BANDS: tuple[Band, ...] = ("open", "closed")
DIGITS = 4


def published(catalog: Catalog, activity: str | None = None) -> Iterator[dict[str, object]]:
    """The published rows, all or of one activity, in the units they were published in, as `row_line` has them."""
    for row in catalog.rows.values():
        if activity is None or row.activity == activity:
            yield row_line(catalog, row)


def row_line(catalog: Catalog, row: CitedRange) -> dict[str, object]:
    """One published row: its ends in its own unit, its scope, year and source."""
    citation = cite(catalog, (row.id,))[0]
    return {
        "row": row.id,
        "activity": row.activity,
        "what": row.what,
        "metric": row.metric,
        "low": row.low,
        "central": row.central,
        "high": row.high,
        "unit": row.unit,
        "scope": row.scope_class,
        "certainty": row.certainty,
        "year": citation.year,
        "source": citation.source,
    }


def snapshot(catalog: Catalog) -> Iterator[tuple[str, ...]]:
    """One line a figure, with the fields of COLUMNS.

    The uses of each model and band, each place, each everyday thing.
    """
    for activity in catalog.activities.values():
        for band in BANDS:
            yield from _use_lines(catalog, "band", Use(activity.id, band=band), band)
    for model in catalog.models.values():
        for activity_id in model.activities:
            yield from _use_lines(catalog, "model", Use(activity_id, model=model.id), model.id)
    for place in catalog.places.values():
        setting = setting_of(catalog, place, "us", 0)
        yield _factor_line(place.id, "grid", "g/kWh", setting.grid, (str(place.year), place.source))
        yield _factor_line(place.id, "water", "L/kWh", setting.water, (str(place.year), place.water_source or "world"))
    for thing, measure, figure in everyday_figures(catalog):
        value = Range(figure.low, figure.central, figure.high)
        yield _line("thing", thing, ("one", measure), value, catalog.things[thing].sources[0].source)


def _use_lines(catalog: Catalog, kind: str, use: Use, name: str) -> Iterator[tuple[str, ...]]:
    found = estimate(Question(items=(use,)), catalog)
    figures: Figures = found.items[0].figures
    told = ("energy_per_use", "route", "published_carbon")
    steps = [step for step in found.steps if step.code in told]
    sources = " ".join(dict.fromkeys(citation.source for step in steps for citation in step.citations))
    for measure in MEASURES:
        value = measure_of(figures, measure)
        if value is None:
            yield (kind, name, use.activity, measure, "", "", "", "", "", "", "nothing published")
        else:
            yield _line(kind, name, (use.activity, measure), value, sources)


def _told(value: float) -> str:
    return f"{significant(value, DIGITS):.6g}"


def _line(kind: str, name: str, use: tuple[str, Measure], value: Range, source: str) -> tuple[str, ...]:
    what, measure = use
    high = _told(value.high) + (" or more" if value.open_top else "")
    return (
        kind,
        name,
        what,
        measure,
        BASE_UNITS[measure],
        _told(value.low),
        _told(value.central),
        high,
        "",
        "",
        source,
    )


def _factor_line(name: str, what: str, unit: str, one: Factor, cited: tuple[str, str]) -> tuple[str, ...]:
    value = product((one,), 1.0, open_top=False)
    ends = (_told(value.low), _told(value.central), _told(value.high))
    return ("place", name, what, what, unit, *ends, "", *cited)
