"""Ranges, their rounding, the units they are told in."""

import pytest

from estimator import Range, significant
from estimator.measures import UNITS, scaled, unit_of
from estimator.ranges import factor, product


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (1155.3, 1200),
        (57.76, 58),
        (99.07, 100),
        (0.9795, 1.0),
        (94.9, 100),
        (94.4, 94),
        (0.0965, 0.1),
        (0, 0),
        (-12.6, -13),
    ],
)
def test_two_figures_at_most(value: float, told: float) -> None:
    assert significant(value) == pytest.approx(told)


def test_more_figures_where_asked() -> None:
    assert significant(99.07, 3) == pytest.approx(99.1)


def test_an_infinite_number_stays_so() -> None:
    assert significant(float("inf")) == float("inf")


def test_ranges_scale_turn_and_overlap() -> None:
    one = Range(1, 2, 4, open_top=True)
    assert one.times(3) == Range(3, 6, 12, open_top=True)
    assert one.inverse() == Range(0.25, 0.5, 1)
    assert one.overlaps(Range(4, 5, 6))
    assert Range(4, 5, 6).overlaps(one)
    assert not one.overlaps(Range(4.1, 5, 6))


def test_factors_multiply_in_closed_form() -> None:
    once = factor("a", "a", 1, 2, 4)
    single = product((once,), 3, open_top=False)
    assert (single.low, single.central, single.high) == pytest.approx((3, 6, 12))
    twice = product((once, factor("b", "b", 1, 2, 4)), 1, open_top=True)
    assert twice.central == 4
    assert twice.high == pytest.approx(4 * 2**2**0.5)
    assert twice.open_top


@pytest.mark.parametrize(
    ("measure", "value", "told"),
    [
        ("energy", 1200.0, (1.2, "kWh")),
        ("energy", 0.02, (20, "mWh")),
        ("energy", 3.6e9, (3.6, "GWh")),
        ("energy", 1e-6, (1e-3, "mWh")),
        ("carbon", 5.5e8, (550, "t")),
        ("carbon", 0.5, (500, "mg")),
        ("water", 0.02, (20, "mL")),
        ("water", 14e6, (14000, "m3")),
    ],
)
def test_numbers_are_told_in_the_unit_one_reads_aloud(measure: str, value: float, told: tuple[float, str]) -> None:
    number, unit = scaled(measure, value)  # type: ignore[arg-type]
    assert number == pytest.approx(told[0])
    assert unit == told[1]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Wh/image", ("energy", 1)),
        ("g CO2e / 1000 images", ("carbon", 1)),
        ("ML (million litres)", ("water", 1e6)),
        ("ratio", None),
    ],
)
def test_published_units_are_read(text: str, known: tuple[str, float] | None) -> None:
    assert unit_of(text) == known


@pytest.mark.parametrize(
    ("unit", "of_the_smaller", "smaller"),
    [
        ("kJ", 1000, "J"),
        ("MJ", 1000, "kJ"),
        ("GJ", 1000, "MJ"),
        ("uL", 1, "µL"),
        ("mL", 1000, "uL"),
        ("cL", 10, "mL"),
        ("kL", 1, "m3"),
        ("ML", 1000, "m³"),
    ],
)
def test_a_published_unit_is_so_many_of_the_next_smaller_one(unit: str, of_the_smaller: float, smaller: str) -> None:
    assert UNITS[unit][0] == UNITS[smaller][0]
    assert UNITS[unit][1] == pytest.approx(of_the_smaller * UNITS[smaller][1])


def test_a_watt_second_is_a_joule() -> None:
    assert UNITS["J"][1] == pytest.approx(UNITS["Wh"][1] / 3600)
