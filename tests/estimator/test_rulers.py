"""The ruler of everyday things: within reach, apart, of the same measure, never a remembered one."""

from itertools import pairwise
from math import log10

import pytest

from estimator import Catalog, ruler
from estimator.measures import measure_of
from estimator.question import MEASURES, Measure
from estimator.rulers import APART, EDGE, MOST

SIZES = [(10.0**power, 10.0**power * spread) for power in range(-4, 16) for spread in (1.0, 20.0, 1e4)]


def within_reach(catalog: Catalog, measure: Measure, low: float, high: float) -> bool:
    """Does the data hold anything of that size, at all?"""
    figures = [f.central for thing in catalog.things.values() if (f := measure_of(thing, measure)) is not None]
    return high >= min(figures) and low <= max(figures)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("low", "high"), SIZES)
def test_it_holds_the_range_and_things_whose_names_have_room(
    catalog: Catalog, measure: Measure, low: float, high: float
) -> None:
    found = ruler(measure, low, high, catalog)
    assert found.low < low <= high < found.high
    assert len(found.marks) <= MOST
    at = [log10(mark.value / found.low) / log10(found.high / found.low) for mark in found.marks]
    assert all(0 <= one <= 1 for one in at)
    named = [min(max(one, EDGE), 1 - EDGE) for one in at]
    assert all(right - left >= APART - 1e-9 for left, right in pairwise(named))
    if within_reach(catalog, measure, low, high):
        assert found.marks, "something lies there"


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("low", "high"), SIZES)
def test_no_thing_on_it_is_remembered_or_runs_on_the_grid_whose_carbon_is_asked_for(
    catalog: Catalog, measure: Measure, low: float, high: float
) -> None:
    for mark in ruler(measure, low, high, catalog, place="FR").marks:
        thing = catalog.things[mark.thing]
        figure = measure_of(thing, measure)
        assert figure is not None
        assert figure.basis != "remembered"
        assert not (measure == "carbon" and thing.grid_scaled)


def test_fifty_images_lie_between_a_phone_charge_and_a_shower(catalog: Catalog) -> None:
    assert [mark.thing for mark in ruler("energy", 58, 1200, catalog).marks] == [
        "phone-charge",
        "kettle-boil",
        "shower",
    ]


def test_where_the_ruler_is_long_each_thing_comes_once_before_any_comes_again(catalog: Catalog) -> None:
    things = [mark.thing for mark in ruler("energy", 1, 1e8, catalog).marks]
    assert len(set(things)) == len(things)


def test_miles_stand_on_american_rulers_and_kilometres_elsewhere(catalog: Catalog) -> None:
    here = {mark.thing for mark in ruler("carbon", 20, 480, catalog, place="US-CA").marks}
    there = {mark.thing for mark in ruler("carbon", 20, 480, catalog, place="FR").marks}
    assert "car-mile" in here
    assert "car-km" not in here
    assert "car-km" in there
    assert "car-mile" not in there


def test_a_side_of_the_comparison_does_not_stand_on_the_ruler_too(catalog: Catalog) -> None:
    assert "beef-burger" in {mark.thing for mark in ruler("carbon", 2000, 9000, catalog).marks}
    assert "beef-burger" not in {
        mark.thing for mark in ruler("carbon", 2000, 9000, catalog, without=("beef-burger",)).marks
    }


def test_millions_of_homes_stand_where_nothing_else_is_as_large(catalog: Catalog) -> None:
    counts = [mark.count for mark in ruler("energy", 1e12, 2e13, catalog).marks]
    assert counts == sorted(counts)
    assert max(counts) >= 1_000_000
