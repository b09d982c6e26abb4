"""Everyday comparisons that land, and two sides against each other."""

import pytest

from estimator import (
    BadQuestion,
    Catalog,
    Comparison,
    Measure,
    Question,
    Range,
    Use,
    Yardstick,
    compare_everyday,
    duel,
    estimate,
    measure_of,
    side_figure,
    sides,
)
from estimator.comparing import has_own
from estimator.plain_objects import question_from


def like(
    catalog: Catalog, use: Use, measure: Measure, place: str | None = None, yardstick: str | None = None
) -> Comparison:
    found = estimate(Question(items=(use,), place=place), catalog)
    assert found.total is not None
    value = measure_of(found.total, measure)
    assert value is not None
    compared = compare_everyday(measure, value, catalog, place=place, yardstick=yardstick)
    assert compared is not None
    return compared


def said(catalog: Catalog, compared: Comparison) -> str:
    part = catalog.things[compared.thing].parts[compared.part].id if compared.part is not None else None
    return compared.thing + (f":{part}" if part else "")


@pytest.mark.parametrize(
    ("asked", "thing", "number"),
    [
        ((1, "energy", None), "led-hour:minute", 34),
        ((1, "carbon", None), "car-km:metre", 8.1),
        ((1, "water", None), "water-teaspoon", 3.9),
        ((5, "carbon", "CA-QC"), "car-km:metre", 5.1),
        ((10, "energy", None), "phone-charge", 2.7),
        ((12, "carbon", "FR"), "car-km:metre", 16.1),
        ((30, "carbon", None), "streaming-hour", 1.65),
        ((50, "energy", None), "phone-charge", 13.6),
        ((50, "water", None), "water-glass", 3.9),
        ((1000, "carbon", "US"), "car-mile", 5.04),
        ((1000, "carbon", None), "car-km", 8.1),
        ((1825, "energy", None), "heater-hour", 6.3),
        ((10_000, "energy", None), "home-day", 1.74),
        ((1e6, "carbon", None), "flight-paris-newyork", 1.92),
        ((7e8, "energy", None), "us-home-year", 335),
        ((7e8, "water", None), "swimming-pool", 5.5),
        ((7e8, "carbon", "FR"), "person-year", 17.5),
    ],
)
def test_worked_comparisons_come_out_as_worked_by_hand(
    asked: tuple[float, Measure, str | None], thing: str, number: float, catalog: Catalog
) -> None:
    count, measure, place = asked
    compared = like(catalog, Use("image", count), measure, place)
    assert said(catalog, compared) == thing
    assert compared.count.central == pytest.approx(number, rel=0.03)
    assert not compared.rough
    assert compared.source in catalog.sources


@pytest.mark.parametrize("measure", ["energy", "carbon", "water"])
@pytest.mark.parametrize("place", [None, "US", "FR", "CA-QC", "GB", "IN"])
def test_the_number_of_things_is_between_1_and_100_wherever_a_thing_fits(
    measure: Measure, place: str | None, catalog: Catalog
) -> None:
    smallest = {"energy": 0.2, "carbon": 0.02, "water": 0.005}[measure]
    largest = {"energy": 1e9, "carbon": 5e8, "water": 1e8}[measure]
    value = smallest
    while value < largest:
        compared = compare_everyday(measure, Range(value / 4, value, value * 4), catalog, place=place)
        assert compared is not None
        # between the day of a home and its year, and between jeans and pools, nothing fits better
        gap = {"energy": value > 1e6, "carbon": False, "water": value > 4e5}[measure]
        low, high = (0.3, 400.0) if gap else (1.0, 100.0)
        assert low <= compared.count.central <= high, (value, compared)
        value *= 1.37


def test_the_bots_own_choice_never_rests_on_a_remembered_figure_nor_on_the_same_grid(catalog: Catalog) -> None:
    for measure, shelves in catalog.shelves.items():
        for choice in (choice for shelf in shelves for choice in shelf.choices):
            thing = catalog.things[choice.thing]
            figure = {"energy": thing.energy_wh, "carbon": thing.carbon_g, "water": thing.water_l}[measure]
            assert figure is not None
            assert figure.basis != "remembered"
            assert not (measure == "carbon" and thing.grid_scaled)


def test_the_askers_yardstick_comes_first_and_says_roughly_where_it_is_remembered(catalog: Catalog) -> None:
    burgers = like(catalog, Use("image", 5000), "carbon", yardstick="beef-burger")
    assert (burgers.thing, burgers.asked, burgers.rough) == ("beef-burger", True, False)
    tv = like(catalog, Use("image", 50), "energy", yardstick="tv-hour")
    assert (tv.thing, tv.rough) == ("tv-hour", True)


def test_a_yardstick_unfit_for_the_measure_leaves_the_choice_to_the_bot(catalog: Catalog) -> None:
    assert like(catalog, Use("image", 50), "water", yardstick="phone-charge").thing == "water-glass"


def test_a_small_yardstick_is_told_in_its_parts_and_one_without_parts_below_one(catalog: Catalog) -> None:
    metres = like(catalog, Use("image", 3), "carbon", yardstick="car-km")
    assert said(catalog, metres) == "car-km:metre"
    burger = like(catalog, Use("image", 100), "carbon", yardstick="beef-burger")
    assert burger.count.central == pytest.approx(0.052, rel=0.02)
    assert burger.count.inverse().central == pytest.approx(19.2, rel=0.02)


def test_a_thing_on_the_grid_of_the_place_gives_the_ratio_of_the_energies(catalog: Catalog) -> None:
    for place in ("FR", "IN"):
        showers = like(catalog, Use("image", 5000), "carbon", place, "shower")
        energy = like(catalog, Use("image", 5000), "energy", place, "shower")
        assert showers.count.central == pytest.approx(energy.count.central)


def test_nothing_is_like_nothing(catalog: Catalog) -> None:
    assert compare_everyday("energy", Range(0, 0, 0), catalog) is None


def test_an_unknown_thing_gets_the_nearest_names(catalog: Catalog) -> None:
    with pytest.raises(BadQuestion) as refused:
        compare_everyday("energy", Range(1, 2, 3), catalog, yardstick="phone-chrge")
    assert "phone-charge" in refused.value.nearest


def test_a_side_takes_the_figures_of_the_place(catalog: Catalog) -> None:
    def central(name: str, measure: Measure, place: str | None) -> float:
        value = side_figure(Yardstick(name, 2), measure, catalog, place=place)
        assert value is not None
        return value.central

    assert central("car-km", "carbon", "FR") == 340
    assert central("car-km", "carbon", "CA-QC") == 412
    assert central("shower", "carbon", "FR") == pytest.approx(2 * 2000 * 44.18 / 1000)
    assert central("home-day", "energy", None) == 59200
    assert side_figure(Yardstick("car-km"), "water", catalog) is None


def test_what_happens_somewhere_of_its_own_takes_the_figures_of_that_place(catalog: Catalog) -> None:
    for thing in ("train-km", "ev-km"):
        there = side_figure(Yardstick(thing, 660), "carbon", catalog, place="FR")
        for place in (None, "FR", "PL"):
            assert side_figure(Yardstick(thing, 660, ("FR",)), "carbon", catalog, place=place) == there
        assert side_figure(Yardstick(thing, 660), "carbon", catalog) != there


@pytest.mark.parametrize("thing", ["train-km", "ev-km"])
def test_what_crosses_a_border_is_the_mean_of_both_sides_as_far_as_both_reach(thing: str, catalog: Catalog) -> None:
    one, other, both = (
        side_figure(Yardstick(thing, 878, places), "carbon", catalog) for places in (("FR",), ("DE",), ("FR", "DE"))
    )
    assert one is not None
    assert other is not None
    assert both is not None
    assert both.low == pytest.approx(min(one.low, other.low))
    assert both.central == pytest.approx((one.central + other.central) / 2)
    assert both.high == pytest.approx(max(one.high, other.high))


def test_a_place_of_its_own_that_nobody_knows_is_refused(catalog: Catalog) -> None:
    with pytest.raises(BadQuestion) as refused:
        side_figure(Yardstick("train-km", 1, ("FR", "ZZ")), "carbon", catalog)
    assert (refused.value.code, refused.value.about) == ("place", "ZZ")


def test_some_things_have_figures_of_a_place_of_their_own_and_some_have_none(catalog: Catalog) -> None:
    train, electric_car = catalog.things["train-km"], catalog.things["ev-km"]
    assert [has_own(catalog, train, place) for place in ("FR", "CA-QC", "DE", "ZZ")] == [True, True, False, False]
    assert has_own(catalog, electric_car, "DE")


# ---------------------------------------------------------------- two sides


def versus(*uses: Use, things: tuple[Yardstick, ...] = (), place: str | None = None) -> Question:
    return Question(items=uses, everyday=things, place=place, compare=True)


def test_a_burger_is_about_19_times_a_hundred_images(catalog: Catalog) -> None:
    found = duel(versus(Use("image", 100), things=(Yardstick("beef-burger", 1),)), "carbon", catalog)
    assert found is not None
    assert (found.larger, found.smaller) == (1, 0)
    assert found.ratio.central == pytest.approx(19.2, rel=0.02)
    assert found.verdict == "clear"
    assert not found.ratio.open_top


def test_one_image_against_one_answer_is_larger_and_the_facility_is_no_part_of_the_doubt(catalog: Catalog) -> None:
    found = duel(versus(Use("chat"), Use("image")), "energy", catalog)
    assert found is not None
    assert (found.larger, found.smaller) == (1, 0)
    assert found.ratio.central == pytest.approx(16.1, rel=0.01)
    assert found.verdict == "clear"
    assert found.chance_larger > 0.95


def test_the_grid_cancels_between_two_uses(catalog: Catalog) -> None:
    for measure in ("carbon", "water"):
        here, energy = (duel(versus(Use("chat", 12), Use("image")), name, catalog) for name in (measure, "energy"))
        assert here is not None
        assert energy is not None
        assert here.ratio.low == pytest.approx(energy.ratio.low, rel=1e-6)
        assert here.ratio.high == pytest.approx(energy.ratio.high, rel=1e-6)
        assert here.chance_larger == energy.chance_larger


def test_one_band_or_one_family_cancels_its_own_unknown(catalog: Catalog) -> None:
    for pair in (
        (Use("image", 50, model="chatgpt"), Use("image", 20, model="midjourney")),
        (Use("chat", 50, model="claude-sonnet"), Use("chat", 20, model="claude")),
    ):
        found = duel(versus(*pair), "energy", catalog)
        assert found is not None
        assert (found.ratio.low, found.ratio.central, found.ratio.high) == pytest.approx((2.5, 2.5, 2.5))
        assert (found.chance_larger, found.verdict) == (1, "clear")


def test_different_models_keep_their_own_unknowns(catalog: Catalog) -> None:
    found = duel(versus(Use("chat", 1, model="claude"), Use("chat", 1, model="gpt-4o")), "energy", catalog)
    assert found is not None
    assert found.ratio.low < 1 < found.ratio.high
    assert found.verdict == "either"


def test_equal_sides_could_be_either(catalog: Catalog) -> None:
    found = duel(versus(Use("image"), Use("image")), "carbon", catalog)
    assert found is not None
    assert (found.ratio.central, found.chance_larger, found.verdict) == (1, 0.5, "either")


def test_a_likely_side_is_told_apart_from_a_clear_one(catalog: Catalog) -> None:
    verdicts = set()
    for count in (1, 8, 20):
        found = duel(versus(Use("image", count), things=(Yardstick("led-hour", 1),)), "energy", catalog)
        assert found is not None
        verdicts.add(found.verdict)
        assert 0.5 <= found.chance_larger <= 1
        assert (found.verdict == "clear") == (found.ratio.low > 1)
    assert verdicts == {"either", "likely", "clear"}


def test_two_rates_are_brought_to_one_period(catalog: Catalog) -> None:
    found = duel(versus(Use("image", 5, "day"), Use("image", 70, "week")), "energy", catalog)
    assert found is not None
    assert found.larger == 1
    assert found.ratio.central == pytest.approx(2)


def test_a_rate_beside_a_use_without_one_stands_for_one_period(catalog: Catalog) -> None:
    result = duel(versus(Use("image", 50, per="week"), Use("image", 10)), "energy", catalog)
    assert result is not None
    assert result.larger == 0
    assert result.ratio.central == pytest.approx(5)


def test_a_side_on_the_same_grid_is_set_by_its_energy(catalog: Catalog) -> None:
    question = versus(Use("image", 500), things=(Yardstick("shower", 1),), place="FR")
    carbon, energy = (duel(question, measure, catalog) for measure in ("carbon", "energy"))
    assert carbon is not None
    assert energy is not None
    assert carbon.ratio.central == pytest.approx(energy.ratio.central)
    assert carbon.chance_larger == energy.chance_larger


def test_a_side_in_the_place_of_the_question_is_on_its_grid(catalog: Catalog) -> None:
    there, here = (
        duel(versus(Use("image", 500), things=(Yardstick("ev-km", 2, places),), place="FR"), "carbon", catalog)
        for places in (("FR",), ())
    )
    assert there == here


def test_a_side_on_another_grid_has_that_grids_doubt_too(catalog: Catalog) -> None:
    shared, apart = (
        duel(versus(Use("image", 500), things=(Yardstick("ev-km", 20, places),), place="FR"), "carbon", catalog)
        for places in (("FR",), ("BE",))
    )
    assert shared is not None
    assert apart is not None
    assert apart.ratio.high / apart.ratio.low > 1.1 * shared.ratio.high / shared.ratio.low


def test_the_same_trip_in_two_countries_is_two_unknowns(catalog: Catalog) -> None:
    trips = tuple(Yardstick("train-km", 400, (place,)) for place in ("FR", "GB"))
    found = duel(versus(Use("image"), things=trips), "carbon", catalog, 1, 2)
    assert found is not None
    assert (found.larger, found.smaller) == (2, 1)
    assert found.ratio.low < found.ratio.central < found.ratio.high


def test_a_question_in_the_form_of_the_labels_says_where_a_thing_happens(catalog: Catalog) -> None:
    raw = {"items": [{"activity": "image"}], "everyday": [{"thing": "train-km", "count": 20, "places": ["fr"]}]}
    assert question_from(raw, catalog).everyday == (Yardstick("train-km", 20, ("FR",)),)


def test_a_measure_that_a_side_lacks_gives_no_duel(catalog: Catalog) -> None:
    assert duel(versus(Use("image"), things=(Yardstick("car-km", 1),)), "energy", catalog) is None
    assert duel(versus(Use("image"), Use("training", model="gpt-4")), "energy", catalog) is None
    assert duel(versus(Use("image"), Use("chat", 0)), "energy", catalog) is None


def test_a_third_side_can_be_set_against_the_first(catalog: Catalog) -> None:
    question = versus(Use("image"), Use("chat"), things=(Yardstick("web-search"),))
    assert sides(question) == (2, (Yardstick("web-search", 1.0),))
    found = duel(question, "energy", catalog, 0, 2)
    assert found is not None
    assert (found.larger, found.smaller) == (0, 2)
    assert found.ratio.open_top


@pytest.mark.parametrize("pair", [(0, 0), (0, 5), (-1, 0)])
def test_sides_that_are_not_there_are_refused(pair: tuple[int, int], catalog: Catalog) -> None:
    with pytest.raises(BadQuestion, match="two such sides"):
        duel(versus(Use("image"), Use("chat")), "energy", catalog, *pair)


def test_a_side_of_no_things_is_refused(catalog: Catalog) -> None:
    with pytest.raises(BadQuestion, match="How many"):
        duel(versus(Use("image"), things=(Yardstick("web-search", 0),)), "energy", catalog)


def test_a_tree_as_a_yardstick_carries_its_own_doubt(catalog: Catalog) -> None:
    value = Range(1000, 1000, 1000)
    tree = compare_everyday("carbon", value, catalog, yardstick="tree-year")
    kilometre = compare_everyday("carbon", value, catalog, yardstick="car-km")
    assert tree is not None
    assert kilometre is not None
    figure = catalog.things["tree-year"].carbon_g
    assert figure is not None
    assert (tree.count.low, tree.count.central, tree.count.high) == pytest.approx(
        [365 * 1000 / at for at in (figure.high, figure.central, figure.low)]
    )
    assert kilometre.count.low == kilometre.count.high


def test_a_thing_without_a_source_has_no_figure(catalog: Catalog) -> None:
    lacking = [thing for thing in catalog.things.values() if thing.unsourced]
    assert lacking
    for thing in lacking:
        assert (thing.energy_wh, thing.carbon_g, thing.water_l, thing.sources) == (None, None, None, ())


def test_what_the_bot_chooses_by_itself_is_never_a_tree(catalog: Catalog) -> None:
    chosen = {choice.thing for shelves in catalog.shelves.values() for shelf in shelves for choice in shelf.choices}
    assert not any(catalog.things[thing].absorbs or catalog.things[thing].unsourced for thing in chosen)
