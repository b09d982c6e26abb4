"""A published row, reproduced with the factors that its own authors used: no conversion, no spread of ours."""

from math import inf

from estimator.catalog import Catalog
from estimator.deriving import cite
from estimator.measures import unit_of
from estimator.question import Given, Question, Use
from estimator.ranges import Range, exactly
from estimator.records import CitedRange
from estimator.refusals import BadQuestion
from estimator.results import Estimate, Figures, ItemEstimate, Step
from estimator.sizing import checked_length, spoken_minutes


def reproduce(question: Question, catalog: Catalog) -> Estimate:
    """The row's value times the count, then the given factors. Raises BadQuestion where no such value is published.

    Energy is the row's own, unconverted. carbon = energy x grid. water = energy of the machines x WUE + energy at the
    meter x EWIF (a facility row is divided by the PUE for the machines, a server row multiplied by it for the meter).
    A row of carbon or water gives that alone. Where the row has ends, they are the ends. A yardstick divides: in
    energy or carbon, left to `equivalence`.
    """
    given = question.given
    if given is None or len(question.items) != 1:
        raise BadQuestion("nothing", "One published row is reproduced for one use.")
    row = catalog.rows.get(given.row)
    if row is None or row.middle is None:
        raise BadQuestion("row", f"There is no published value under {given.row[:60]!r}.", about=given.row[:60])
    unit = unit_of(row.unit)
    if unit is None:
        raise BadQuestion("row", f"{row.id} is in {row.unit}: it cannot be counted alone.", about=row.id)
    use = question.items[0]
    published = _published(row, use, catalog).times(unit[1])
    measure = unit[0]
    figures = {
        "energy": lambda: _from_energy(published, row, given),
        "carbon": lambda: Figures(None, published, None),
        "water": lambda: Figures(None, None, published),
    }[measure]()
    citations = cite(catalog, (row.id,))
    steps = (
        Step(
            "published_row",
            0,
            Range(row.low or row.middle, row.middle, row.high or row.middle),
            row.unit,
            row.id,
            citations,
        ),
        Step("count", 0, exactly(use.count), row.unit),
        *_given_steps(given),
    )
    item = ItemEstimate(use, use.model, row.openness or "-", figures, "", evidence=row.basis)
    return Estimate(
        question,
        (item,),
        figures,
        None,
        steps,
        (),
        method=catalog.version,
    )


def _published(row: CitedRange, use: Use, catalog: Catalog) -> Range:
    """The row times the count; a row told by the minute of audio, by the minutes too where a length is given."""
    middle = row.middle or 0.0
    times = use.count
    if not 0 <= times < inf:
        raise BadQuestion("count_negative", "A count cannot be below zero.", about=str(times)[:60])
    if row.unit == "Wh/audio-minute" and use.length is not None:
        times *= spoken_minutes(catalog, checked_length(use.length))[0]
    low = middle if row.low is None else row.low
    return Range(low, middle, middle if row.high is None else row.high).times(times)


def _from_energy(energy: Range, row: CitedRange, given: Given) -> Figures:
    carbon = None if given.grid_g_per_kwh is None else energy.times(given.grid_g_per_kwh / 1000)
    water = None
    if given.wue_l_per_kwh is not None or given.ewif_l_per_kwh is not None:
        pue = given.pue if given.pue is not None else 1.0
        at_meter = pue if row.scope_class in {"gpu", "server"} else 1.0
        litres = at_meter / pue * (given.wue_l_per_kwh or 0.0) + at_meter * (given.ewif_l_per_kwh or 0.0)
        water = energy.times(litres / 1000)
    return Figures(energy, carbon, water)


def _given_steps(given: Given) -> tuple[Step, ...]:
    told = (
        ("grid", given.grid_g_per_kwh, "g/kWh"),
        ("pue", given.pue, "x"),
        ("wue", given.wue_l_per_kwh, "L/kWh IT"),
        ("ewif", given.ewif_l_per_kwh, "L/kWh"),
    )
    return tuple(Step(code, 0, exactly(value), unit, "given") for code, value, unit in told if value is not None)


def equivalence(figures: Figures, given: Given) -> Range | None:
    """The row in the yardstick that was given: Wh of one thing, or grams a kilometre."""
    if given.yardstick_wh is not None and figures.energy_wh is not None:
        return figures.energy_wh.times(1 / given.yardstick_wh)
    if given.yardstick_g_per_km is not None and figures.carbon_g is not None:
        return figures.carbon_g.times(1 / given.yardstick_g_per_km)
    return None
