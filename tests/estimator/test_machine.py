"""An own machine: energy is what was said, carbon and water its place's; a card's watts leave out the rest."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import BadQuestion, Catalog, Figures, Machine, Question, estimate, estimate_json
from estimator.__main__ import main
from estimator.plain_objects import question_from
from tests import kept

CATALOG = kept.catalog()
PLACES = st.sampled_from(["FR", "PL", "US-TX", "CA-QC"])


def total_of(machine: Machine, place: str | None = "FR") -> Figures:
    total = estimate(Question(place=place, machine=machine), CATALOG).total
    assert total is not None
    return total


@given(st.floats(1, 1e5), st.floats(0.01, 1e4), PLACES)
def test_energy_is_watts_times_hours_without_a_band(power: float, hours: float, place: str) -> None:
    energy = total_of(Machine(power, hours), place).energy_wh
    assert energy is not None
    assert energy.low == energy.central == energy.high == pytest.approx(power * hours)


@given(st.floats(1, 1e5), st.floats(0.01, 1e4), PLACES)
def test_energy_as_it_was_said_comes_to_the_same_as_its_watts_and_hours(power: float, hours: float, place: str) -> None:
    said = total_of(Machine(energy_wh=power * hours), place)
    assert said == total_of(Machine(power, hours), place)


def test_carbon_is_the_grid_of_the_place_with_its_band() -> None:
    found = estimate(Question(place="PL", machine=Machine(1000, 1)), CATALOG)
    grid = next(step.value for step in found.steps if step.code == "grid")
    assert found.total is not None
    carbon = found.total.carbon_g
    assert carbon is not None
    assert (carbon.low, carbon.central, carbon.high) == pytest.approx((grid.low, grid.central, grid.high))


def test_water_is_that_of_the_power_stations_alone_for_a_home_has_no_cooling_towers() -> None:
    found = estimate(Question(place="FR", machine=Machine(1000, 1)), CATALOG)
    ewif = next(step.value for step in found.steps if step.code == "ewif")
    assert found.total is not None
    water = found.total.water_l
    assert water is not None
    assert (water.low, water.central, water.high) == pytest.approx((ewif.low, ewif.central, ewif.high))
    assert not {"wue", "pue", "facility_factor"} & {step.code for step in found.steps}


def test_no_hours_are_one_hour_and_the_estimate_says_so() -> None:
    found = estimate(Question(machine=Machine(50)), CATALOG)
    assert found.total is not None
    assert found.total.energy_wh is not None
    assert found.total.energy_wh.central == 50
    assert {"one_hour", "place_unknown"} <= {caveat.code for caveat in found.caveats}


@pytest.mark.parametrize("machine", [Machine(50, 2), Machine(energy_wh=100)])
def test_no_hour_is_assumed_where_the_time_or_the_energy_itself_is_said(machine: Machine) -> None:
    found = estimate(Question(place="FR", machine=machine), CATALOG)
    assert [caveat.code for caveat in found.caveats] == ["as_told"]


def test_what_stands_beside_a_card_is_shown_with_its_source_and_never_added() -> None:
    card = estimate(Question(place="FR", machine=Machine(350, 2, card=True)), CATALOG)
    rest = next(step for step in card.steps if step.code == "rest_of_machine")
    assert rest.citations
    assert 1 < rest.value.low < rest.value.central < rest.value.high < 2
    assert card.total == total_of(Machine(350, 2))


@pytest.mark.parametrize(
    ("machine", "code"),
    [
        (Machine(0, 2), "power_zero"),
        (Machine(-5, 2), "power_zero"),
        (Machine(float("nan"), 2), "power_zero"),
        (Machine(1e7, 2), "power_too_large"),
        (Machine(350, 0), "hours_zero"),
        (Machine(350, 1e9), "hours_too_large"),
        (Machine(energy_wh=0), "energy_zero"),
        (Machine(energy_wh=1e15), "energy_too_large"),
        (Machine(), "watts"),
        (Machine(350, 2, "fortnight"), "per"),  # type: ignore[arg-type] # as typed on a command line
    ],
)
def test_no_watts_no_time_and_absurd_ones_are_refused_by_name(machine: Machine, code: str) -> None:
    with pytest.raises(BadQuestion) as refused:
        estimate(Question(machine=machine), CATALOG)
    assert refused.value.code == code


def test_the_json_of_a_machine_says_what_was_given() -> None:
    told = estimate_json(estimate(Question(place="FR", machine=Machine(350, 2)), CATALOG))
    assert (told["machine"]["power_w"], told["machine"]["hours"], told["items"]) == (350, 2, [])
    assert told["total"]["energy_wh"]["central"] == 700


def test_a_label_s_watts_and_hours_are_a_machine(catalog: Catalog) -> None:
    label = {"intent": "footprint", "items": [], "place": "US-TX", "power_w": 350, "hours": 2}
    assert question_from(label, catalog) == Question(place="US-TX", machine=Machine(350, 2))


def test_the_command_line_takes_watts_and_hours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["machine", "350", "2", "--place", "us-tx", "--card", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["place"], told["total"]["energy_wh"]["central"]) == ("US-TX", 700)
    assert main(["machine", "350", "2"]) == 0
    assert "energy: 700 Wh" in capsys.readouterr().out


def test_the_command_line_refuses_no_watts_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["machine", "0", "2"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_line_sets_places_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["image", "50", "--places", "FR", "PL"]) == 0
    assert "PL takes" in capsys.readouterr().out
    assert main(["image", "50", "--places", "FR", "PL", "--json"]) == 0
    assert [one["place"] for one in json.loads(capsys.readouterr().out)] == ["FR", "PL"]


def test_what_an_own_machine_takes_is_known_to_its_end() -> None:
    found = total_of(Machine(350, 2))
    for figure in (found.energy_wh, found.carbon_g, found.water_l):
        assert figure is not None
        assert not figure.open_top
