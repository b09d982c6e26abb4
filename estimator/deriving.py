"""A model's published routes -> its P5, central and P95, by the method's rule.

A model's own rows replace the generic median. central = geometric mean over origins of the geometric mean of each
origin's routes; P5 = the lower of the lowest route end and central x exp(-1.6449 s), P95 likewise above, s =
remaining_sigma. A product figure with a published method is the central alone. A reasoning model multiplies its
written tokens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log

from estimator.catalog import Catalog
from estimator.ranges import Z95, Range
from estimator.records import ModelFigures, Route
from estimator.results import Citation


@dataclass(frozen=True, slots=True)
class Way:
    """A route with its ends, converted alike."""

    origin: str
    low: float
    value: float
    high: float


def geometric_mean(values: Iterable[float]) -> float:
    """The geometric mean of one or more values above 0. Raises ValueError, ZeroDivisionError.

    >>> round(geometric_mean([1, 100]), 6)
    10.0
    """
    logs = [log(value) for value in values]
    return exp(sum(logs) / len(logs))


def cite(catalog: Catalog, rows: Iterable[str]) -> tuple[Citation, ...]:
    """Rows as citations; a row that is arithmetic cites the source of the row it stands on. Worked out once."""
    names = tuple(rows)
    known: tuple[Citation, ...] | None = catalog.memo.get(("cited", *names))
    if known is None:
        known = catalog.memo["cited", *names] = _cited(catalog, names)
    return known


def _cited(catalog: Catalog, rows: tuple[str, ...]) -> tuple[Citation, ...]:
    citations = []
    for name in rows:
        row = origin = catalog.rows[name]
        while origin.source is None:
            origin = catalog.rows[origin.derived_from[0]]
        citations.append(Citation(origin.source, name, catalog.sources[origin.source].year, row.scope_class))
    return tuple(citations)


def ways(catalog: Catalog, routes: Iterable[Route], times: Sequence[float] | None = None) -> list[Way]:
    """Routes with the ends of their rows, converted as their value was. times: a scale for each (steps, pixels)."""
    found = []
    for number, route in enumerate(routes):
        row, by = catalog.rows[route.row], times[number] if times else 1.0
        middle = row.middle
        if route.end is not None or middle is None:
            found.append(Way(route.origin, route.value * by, route.value * by, route.value * by))
            continue
        worth = route.value / middle * by
        low = middle if row.low is None else row.low
        high = middle if row.high is None else row.high
        found.append(Way(route.origin, low * worth, route.value * by, high * worth))
    return found


def derive(found: Sequence[Way], sigma: float, *, central: float | None = None) -> tuple[float, float, float]:
    """P5, central and P95 from routes. central: of a product figure or of tokens; then the routes do not widen.

    sigma: what stays unknown, as the half-width of a lognormal. found: one at least where there is no central.

    >>> [round(end, 2) for end in derive([Way("study", 1, 2, 8)], 0.0)]
    [1, 2.0, 8]
    """
    if central is not None:
        return central * exp(-Z95 * sigma), central, central * exp(Z95 * sigma)
    origins = {way.origin: [other.value for other in found if other.origin == way.origin] for way in found}
    middle = geometric_mean(geometric_mean(values) for values in origins.values())
    low = min(*(way.low for way in found), middle * exp(-Z95 * sigma))
    high = max(*(way.high for way in found), middle * exp(Z95 * sigma))
    return low, middle, high


def fresh_wh(catalog: Catalog, tokens: float, end: str = "median") -> float:
    """Wh of reading so many fresh tokens: long inputs cost more a token. end: `p5`, `median` or `p95`."""
    rates = catalog.method.tokens
    rate: float = getattr(rates.fresh_input, end)
    return tokens / 1000 * rate * (1 + tokens / rates.long_context_tokens.value)


def multiplier_of(catalog: Catalog, routes: Iterable[Route]) -> float | None:
    """How many times more a reasoning model spends on a written token; None: no row's tokens are known."""
    rate = catalog.method.tokens.output.median
    told = [
        (route.value - fresh_wh(catalog, route.tokens[0])) / (route.tokens[1] / 1000 * rate)
        for route in routes
        if route.tokens
    ]
    return geometric_mean(told) if told else None


def sigma_of(catalog: Catalog, activity: str, figures: ModelFigures) -> float:
    """What stays unknown once the model is known: the half-sigma of a lognormal."""
    return catalog.method.remaining_sigma["reasoning" if figures.reasoning else activity].value


def triple_of(
    catalog: Catalog, activity: str, figures: ModelFigures, times: Sequence[float] | None = None
) -> tuple[float, float, float]:
    """P5, central and P95 of a model's entry with routes, in the entry's own unit."""
    sigma, found = sigma_of(catalog, activity, figures), ways(catalog, figures.routes, times)
    if figures.product_figure is not None:
        product = next(
            way for way, route in zip(found, figures.routes, strict=True) if route.row == figures.product_figure
        )
        return derive(found, sigma, central=product.value)
    if figures.reasoning:
        multiplier = multiplier_of(catalog, figures.routes)
        reference = catalog.method.tokens.reference
        output = reference.written / 1000 * catalog.method.tokens.output.median
        if multiplier is not None:
            return derive(found, sigma, central=fresh_wh(catalog, reference.given) + output * multiplier)
        return derive(found, sigma, central=derive(found, sigma)[1])
    return derive(found, sigma)


def output_multiplier(catalog: Catalog, figures: ModelFigures) -> float | None:
    """Of a reasoning model: its own, else from its central, else the generic one. None for the others."""
    if not figures.reasoning:
        return None
    if not figures.routes:
        return catalog.method.tokens.output_multiplier.value
    own = multiplier_of(catalog, figures.routes)
    if own is not None:
        return own
    reference = catalog.method.tokens.reference
    output = reference.written / 1000 * catalog.method.tokens.output.median
    return (triple_of(catalog, "chat", figures)[1] - fresh_wh(catalog, reference.given)) / output


def family_range(catalog: Catalog, activity: str, figures: ModelFigures) -> Range | None:
    """The lowest to the highest end of a family's routes, in the entry's own unit; None: it is no family."""
    if not figures.members and not figures.family:
        return None
    found = ways(catalog, figures.routes)
    for member in figures.members:
        found += ways(catalog, catalog.models[member].activities[activity].routes)
    low, high = min(way.low for way in found), max(way.high for way in found)
    if figures.takes is not None:
        low = min(low, catalog.method.bands[figures.takes].p5)
    return Range(low, geometric_mean(way.value for way in found), high)


def evidence_of(catalog: Catalog, figures: ModelFigures) -> str:
    """The word of the grade, from the rows of a model's routes: `measured`, `disclosed` or `modelled`."""
    if figures.product_figure is not None:
        return "disclosed"
    bases = {catalog.rows[route.row].basis for route in figures.routes}
    for route in figures.routes:
        bases |= {catalog.rows[row].basis for row in catalog.rows[route.row].derived_from}
    if any(basis.startswith("measured") for basis in bases):
        return "measured"
    return "disclosed" if any(basis.startswith("vendor") for basis in bases) else "modelled"
