"""Our electricity beside what other tools bundle: a row that stands apart is wider, or says why not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from estimator import Catalog
from estimator.__main__ import main
from estimator.crosschecking import GRIDS, Other, cross_check, others_of, read_grids, reason_of, stands_apart
from estimator.grid import grid_ends
from tests.house.grid import TOOLS, codes, lines_of

Changed = Callable[[str, str, str], Path]
LIFE, STACK = "life cycle", "at the stack"


def others(*grams: float) -> tuple[Other, ...]:
    return tuple(Other("a tool", one, 2024, LIFE) for one in grams)


def test_each_row_that_stands_apart_is_wide_enough_or_has_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--grid"]) == 0
    told = capsys.readouterr().out
    assert "NO REASON" not in told
    assert "codecarbon 3.937: what leaves the stacks within the borders" in told
    assert "boaviztapi 324: of 2019; ours is of 2024" in told


def test_a_row_made_narrower_than_its_sources_fails_the_check(
    changed: Changed, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = changed("places.csv", "PT,,111.8,111.8,165.6,", "PT,,111.8,,,")
    assert main(["check", "--grid", "--data", str(folder)]) == 1
    assert "codecarbon 165.6: NO REASON" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("grams", "apart"),
    [
        ((), False),
        ((40, 50), False),
        ((56, 60), True),  # all are more than a quarter above 44.18
        ((35, 60), True),  # all are, on both sides
        ((44, 60), False),
        ((44, 89), True),  # twofold
        ((44, 0), True),
    ],
)
def test_a_quarter_from_all_or_twofold_among_them_is_apart(
    grams: tuple[float, ...], *, apart: bool, catalog: Catalog
) -> None:
    assert stands_apart(catalog.places["FR"], others(*grams)) is apart


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (Other("t", 0, 2024, LIFE), "rounding"),
        (Other("t", 3.9, 2024, STACK), "stacks"),
        (Other("t", 98, 2020, LIFE), "of 2020"),
        (Other("t", 98, 2021, LIFE), None),
        (Other("t", 98, None, LIFE), None),
    ],
)
def test_an_old_figure_a_zero_and_stacks_alone_are_reasons_and_nothing_else(
    other: Other, reason: str | None, catalog: Catalog
) -> None:
    found = reason_of(catalog.places["FR"], other)
    assert (found is None) if reason is None else (found is not None and reason in found)


def test_a_rows_own_second_source_is_one_of_the_others(catalog: Catalog) -> None:
    assert [one.tool for one in others_of(catalog.places["KE"], {})] == ["Electricity Maps"]
    assert others_of(catalog.places["CA-QC"], {}) == ()


def test_no_region_stands_in_where_a_place_has_a_figure_of_its_own(catalog: Catalog) -> None:
    assert catalog.places["CF"].carbon_g_per_kwh == 24
    assert [place.id for place in catalog.places.values() if place.stands_for and place.electricity_maps_2025] == []


def test_hydropower_is_never_nothing(catalog: Catalog) -> None:
    """Where others have 1.2, 3.9 or 0, dams and turbines were built all the same."""
    least = {place.id: place.carbon_g_per_kwh for place in catalog.places.values() if place.carbon_g_per_kwh < 15}
    assert least == {}
    theirs = {place: min(one.carbon_g_per_kwh for one in told) for place, told in read_grids().items()}
    assert theirs["CF"] == 0
    assert theirs["CA-QC"] < 4 < grid_ends(catalog, catalog.places["CA-QC"])[0]


def test_the_places_that_tools_dispute_twofold_are_covered(catalog: Catalog) -> None:
    """Of the same years and scope, that is: the others have their reasons."""
    apart = {found.place.id: found for found in cross_check(catalog, read_grids())}
    for place in ("SK", "LU", "PT"):
        told = [one for one in apart[place].others if reason_of(apart[place].place, one) is None]
        assert len(told) >= 3
        assert all(apart[place].low <= one.carbon_g_per_kwh <= apart[place].high for one in told)


def test_the_file_holds_each_tool_at_the_release_that_the_command_asks(catalog: Catalog) -> None:
    rows = [line.split(",") for line in GRIDS.read_text(encoding="utf-8").splitlines()[1:]]
    assert {(row[0], row[1]) for row in rows} == {(tool.name, tool.release) for tool in TOOLS}
    assert {row[2] for row in rows} <= set(catalog.places)
    assert len({(row[0], row[2]) for row in rows}) == len(rows)
    assert {row[5] for row in rows} == {LIFE, STACK}


def test_what_a_tool_prints_becomes_lines_by_our_places() -> None:
    printed = "\n".join(
        "@" + json.dumps(line)
        for line in (
            ["FRA", 56.039, "2023", LIFE],
            ["CAN/Quebec", 3.9369, "2023", STACK],
            ["USA/georgia", 340, "2023", STACK],
            ["XQX", 1, "", LIFE],
        )
    )
    found = list(lines_of(TOOLS[0], f"a warning\n{printed}", codes()))
    assert [(line[2], line[3]) for line in found] == [("CA-QC", "3.937"), ("FR", "56.04"), ("US-GA", "340")]


def test_low_carbon_is_not_low_water(catalog: Catalog) -> None:
    """A kilowatt-hour of France or Norway has several times less carbon than one of the USA, and more water."""
    home = catalog.places["US"]
    for place in (catalog.places["FR"], catalog.places["NO"]):
        assert place.carbon_g_per_kwh * 6 < home.carbon_g_per_kwh
        assert place.water_l_per_kwh is not None
        assert home.water_l_per_kwh is not None
        assert place.water_l_per_kwh > home.water_l_per_kwh
