"""Published cases -> does the estimator reproduce or contain them: `python -m estimator cases FILE`.

Checks: `reproduce` (a row with its own factors comes back inside accept), `interval_contains`, `interval_excludes`
(published above P95), `central_within`, `ratio` (of the centrals of two runs; of all three ends where accept is a
single number).
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from estimator.catalog import Catalog
from estimator.estimating import estimate
from estimator.measures import UNITS, measure_of
from estimator.plain_objects import case_question
from estimator.question import MEASURES, Measure
from estimator.ranges import Range, exactly
from estimator.refusals import BadQuestion
from estimator.reproducing import equivalence
from estimator.results import Estimate, Figures

HAIR = 1e-9
"""Rounding of floating point, no more."""
ENDS = {"p5": "low", "central": "central", "median": "central", "p50": "central", "p95": "high"}
NUMBER = re.compile(r"\((\d+(?:\.\d+)?) ?(Wh|g)\b")


def run_cases(path: Path, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """One result a case: id, value {low, central, high} in the case's unit, unit, pass. Raises BadQuestion."""
    try:
        raw = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise BadQuestion("form", f"I cannot read {path.name}: {type(error).__name__}.", about=path.name) from error
    cases = raw.get("cases") if isinstance(raw, dict) else raw
    if not isinstance(cases, list):
        raise BadQuestion("form", f"{path.name} holds no list of cases.", about=path.name)
    for case in cases:
        yield run_case(case, catalog)


def run_case(case: Mapping[str, Any], catalog: Catalog) -> dict[str, Any]:
    """One case; what cannot be answered fails, with the reason."""
    published = case.get("published") or {}
    result: dict[str, Any] = {"id": case.get("id"), "value": None, "unit": published.get("unit"), "pass": False}
    try:
        value = _ratio(case, catalog) if case.get("check") == "ratio" else _told(case, catalog)
        if value is None:
            return {**result, "reason": "nothing published, or no such measure"}
        result["value"] = {"low": value.low, "central": value.central, "high": value.high}
        result["pass"] = _passes(case, value)
    except (BadQuestion, KeyError, TypeError, ZeroDivisionError) as error:
        result["reason"] = str(error)
    return result


def _passes(case: Mapping[str, Any], value: Range) -> bool:
    low, high = float(case["accept"]["low"]), float(case["accept"]["high"])
    check = case["check"]
    if check in {"reproduce", "central_within"}:
        return _inside(value.central, low, high)
    if check == "interval_contains":
        return value.low <= low and high <= value.high
    if check == "interval_excludes":
        return low > value.high
    if check == "ratio":
        ends = (value.low, value.central, value.high) if low == high else (value.central,)
        return all(_inside(end, low, high) for end in ends)
    raise BadQuestion("form", f"I do not know the check {check!r}.", about=str(check))


def _inside(value: float, low: float, high: float) -> bool:
    return low * (1 - HAIR) <= value <= high * (1 + HAIR)


def _told(case: Mapping[str, Any], catalog: Catalog) -> Range | None:
    """The measure of a case, in the unit of its published value."""
    published = case["published"]
    question = case_question(case["input"], case.get("given"), catalog)
    found = estimate(question, catalog)
    figures = found.total
    if figures is None:
        return None
    if published["metric"] == "equivalence":
        return _in_things(figures, published, equivalence(figures, question.given) if question.given else None, catalog)
    value = measure_of(figures, published["metric"])
    worth = worth_of(published["unit"], published["metric"])
    return None if value is None else value.times(1 / worth)


def worth_of(unit: str, measure: Measure) -> float:
    """How much of the base unit (Wh, g, L) one of a case's unit is: `g CO2e`, `kWh`, `mL/query`. Raises BadQuestion.

    >>> worth_of("kWh", "energy"), worth_of("mL/query", "water")
    (1000.0, 0.001)
    """
    word = re.split(r"[\s/(]", unit.strip(), maxsplit=1)[0]
    known = UNITS.get(word)
    if known is None or known[0] != measure:
        raise BadQuestion("unit", f"{unit!r} is no unit of {measure}.", about=unit)
    return known[1]


def _in_things(figures: Figures, published: Mapping[str, Any], given: Range | None, catalog: Catalog) -> Range | None:
    """An equivalence: by the yardstick given, by the number in the unit's brackets, else by the everyday thing."""
    if given is not None:
        return given
    unit = str(published["unit"])
    told = NUMBER.search(unit)
    energy = figures.energy_wh
    if told is not None:
        value = energy if told[2] == "Wh" else figures.carbon_g
        return None if value is None else value.times(1 / float(told[1]))
    if "charge" in unit and energy is not None:
        thing = catalog.things["phone-charge"].energy_wh
        return None if thing is None else energy.times(1 / thing.central)
    car = catalog.things["car-mile" if unit.startswith("mi") else "car-km"].carbon_g
    if car is not None and figures.carbon_g is not None:
        return figures.carbon_g.times(1 / car.central)
    return None


def _run(raw: Mapping[str, Any], given: object, catalog: Catalog, measure: Measure) -> Range:
    found: Estimate = estimate(case_question(raw, given, catalog), catalog)
    value = measure_of(found.total, measure) if found.total is not None else None
    if value is None:
        raise BadQuestion("form", "One side of the ratio has no such measure.", about=measure)
    return value


def _ratio(case: Mapping[str, Any], catalog: Catalog) -> Range:
    """Two runs end by end, or two ends of one run."""
    sides, metric = case["ratio_of"], case["published"].get("metric")
    measure: Measure = metric if metric in MEASURES else "energy"
    above, below = sides["numerator"], sides["denominator"]
    if isinstance(above, str) and isinstance(below, str):
        one = _run(case["input"], case.get("given"), catalog, measure)
        return exactly(getattr(one, ENDS[above.lower()]) / getattr(one, ENDS[below.lower()]))
    over, under = (
        exactly(getattr(_run(case["input"], case.get("given"), catalog, measure), ENDS[side.lower()]))
        if isinstance(side, str)
        else _run(side, side.get("given"), catalog, measure)
        for side in (above, below)
    )
    ends = sorted((over.low / under.low, over.high / under.high))
    central = over.central / under.central
    return Range(min(ends[0], central), central, max(ends[1], central))
