"""The same in several places: the energy is one, carbon and water change, and what is shared cancels in the ratio."""

from random import Random
from statistics import quantiles

import pytest

from estimator import BadQuestion, Catalog, Machine, Question, Range, Use, across, place_duel
from estimator.ranges import Z95

FIFTY = (Use("image", 50),)


def in_places(*places: str, items: tuple[Use, ...] = FIFTY, machine: Machine | None = None) -> Question:
    return Question(() if machine else items, place=places[0], places=places, machine=machine)


def test_each_place_has_its_own_carbon_and_water_and_all_have_one_energy(catalog: Catalog) -> None:
    found = across(in_places("FR", "PL", "SE"), catalog)
    totals = [one.total for one in found if one.total is not None]
    assert [one.place for one in found] == ["FR", "PL", "SE"]
    assert len({total.energy_wh for total in totals}) == 1
    assert len({total.carbon_g for total in totals}) == len({total.water_l for total in totals}) == 3


def test_the_energy_is_the_same_without_any_doubt(catalog: Catalog) -> None:
    result = place_duel(in_places("FR", "PL"), "energy", catalog)
    assert result is not None
    assert (result.ratio.low, result.ratio.high) == pytest.approx((1, 1))


def test_the_use_cancels_so_the_ratio_is_narrower_than_either_band(catalog: Catalog) -> None:
    question = in_places("FR", "PL")
    result = place_duel(question, "carbon", catalog)
    assert result is not None
    assert (question.places[result.larger], result.verdict) == ("PL", "clear")
    for one in across(question, catalog):
        assert one.total is not None
        carbon = one.total.carbon_g
        assert carbon is not None
        assert result.ratio.high / result.ratio.low < carbon.high / carbon.low / 5


def test_the_ratio_of_two_grids_is_that_of_two_unknowns_drawn_apart(catalog: Catalog) -> None:
    result = place_duel(in_places("FR", "PL"), "carbon", catalog)
    grids = [step for one in across(in_places("FR", "PL"), catalog) for step in one.steps if step.code == "grid"]
    random = Random(1)

    def drawn(one: Range) -> float:
        z = random.gauss(0, 1)
        return float(one.central * (one.high / one.central if z > 0 else one.central / one.low) ** (z / Z95))

    france, poland = (step.value for step in grids)
    ratios = [drawn(poland) / drawn(france) for _ in range(100_000)]
    ends = quantiles(ratios, n=20)
    assert result is not None
    assert (result.ratio.low, result.ratio.high) == pytest.approx((ends[0], ends[-1]), rel=0.03)


def test_provinces_that_share_one_published_water_figure_are_the_same(catalog: Catalog) -> None:
    result = place_duel(in_places("CA-QC", "CA-AB"), "water", catalog)
    assert result is not None
    assert (result.ratio.low, result.ratio.high) == pytest.approx((1, 1))
    assert result.verdict == "either"


def test_several_uses_are_taken_together_in_each_place(catalog: Catalog) -> None:
    one = place_duel(in_places("FR", "PL"), "carbon", catalog)
    both = place_duel(in_places("FR", "PL", items=(*FIFTY, Use("chat", 1000))), "carbon", catalog)
    assert one is not None
    assert both is not None
    assert both.ratio.central == pytest.approx(one.ratio.central)


def test_an_own_machine_is_compared_by_its_grids_alone(catalog: Catalog) -> None:
    machine = place_duel(in_places("FR", "PL", machine=Machine(350, 2)), "carbon", catalog)
    use = place_duel(in_places("FR", "PL"), "carbon", catalog)
    assert machine is not None
    assert use is not None
    assert machine.ratio.central == pytest.approx(use.ratio.central)
    assert (machine.ratio.low, machine.ratio.high) == pytest.approx((use.ratio.low, use.ratio.high), rel=0.01)


def test_uses_with_and_without_a_rate_are_taken_together_a_day_of_each_rate(catalog: Catalog) -> None:
    items = (Use("image", 50), Use("chat", 1000, per="day"))
    result = place_duel(in_places("FR", "PL", items=items), "carbon", catalog)
    assert result is not None
    assert result.verdict == "clear"


@pytest.mark.parametrize("places", [("FR",), ("FR", "FR"), ("FR", "NOWHERE")])
def test_fewer_than_two_known_places_are_refused(places: tuple[str, ...], catalog: Catalog) -> None:
    with pytest.raises(BadQuestion) as refused:
        across(in_places(*places), catalog)
    assert refused.value.code == "place"


def test_a_place_said_twice_counts_once_for_the_estimates_and_for_the_comparison(catalog: Catalog) -> None:
    twice, once = in_places("FR", "FR", "PL"), in_places("FR", "PL")
    assert [one.place for one in across(twice, catalog)] == ["FR", "PL"]
    assert place_duel(twice, "carbon", catalog) == place_duel(once, "carbon", catalog)


def test_two_sides_must_be_two_of_the_places(catalog: Catalog) -> None:
    with pytest.raises(BadQuestion) as refused:
        place_duel(in_places("FR", "PL"), "carbon", catalog, 0, 2)
    assert refused.value.code == "side"
