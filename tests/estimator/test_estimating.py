"""What estimates say beside their numbers: stand-ins, assumptions, doubts, totals, steps."""

import doctest
from collections.abc import Callable
from math import prod
from pathlib import Path

import pytest

import estimator
from estimator import (
    BadQuestion,
    Catalog,
    Estimate,
    Given,
    Length,
    Question,
    Range,
    Tokens,
    Use,
    Yardstick,
    estimate,
    load_catalog,
    significant,
)
from estimator.grounds import _log_shares
from estimator.ranges import Factor


def run(catalog: Catalog, *uses: Use, place: str | None = None) -> Estimate:
    return estimate(Question(items=uses, place=place), catalog)


def codes(found: Estimate) -> set[str]:
    return {caveat.code for caveat in found.caveats}


def ends(value: Range | None) -> tuple[float, float, float]:
    assert value is not None
    return significant(value.low), significant(value.central), significant(value.high)


def energy(found: Estimate) -> Range:
    value = found.items[0].figures.energy_wh
    assert value is not None
    return value


def test_fifty_starter_packs_come_out_as_worked_by_hand(catalog: Catalog) -> None:
    found = run(catalog, Use("image", 50))
    assert found.total is not None
    assert ends(found.total.energy_wh) == (58, 260, 1200)
    assert ends(found.total.carbon_g) == (20, 100, 480)
    assert ends(found.total.water_l) == (0.17, 1.0, 5.7)
    assert energy(found).open_top
    assert found.items[0].model == "chatgpt"
    assert {"model", "attempts"} <= set(found.items[0].assumed)
    assert codes(found) == {"closed_nothing_published", "place_unknown"}


@pytest.mark.parametrize(
    ("use", "place", "central"),
    [
        (Use("image", 60), "FR", 309.6),
        (Use("image", 8, model="flux"), None, 37.2),
        (Use("chat", 12, model="chatgpt"), None, 3.84),
    ],
)
def test_three_more_questions_differ_as_they_should(
    use: Use, place: str | None, central: float, catalog: Catalog
) -> None:
    assert energy(run(catalog, use, place=place)).central == pytest.approx(central, rel=0.005)


@pytest.mark.parametrize(
    ("use", "code", "open_top"),
    [
        (Use("image"), "closed_nothing_published", True),
        (Use("chat", model="chatgpt"), "closed_without_method", True),
        (Use("chat", model="gemini"), "closed_with_method", False),
        (Use("chat", model="claude"), "closed_nothing_published", True),
        (Use("video", model="sora"), "closed_nothing_published", True),
        (Use("image", model="flux"), "open_measured", False),
        (Use("image", band="open"), "open_unknown_hardware", False),
        (Use("chat", model="deepseek"), "open_unknown_hardware", False),
        (Use("transcription"), "open_unknown_hardware", False),
        (Use("training", model="gpt-3"), "closed_with_method", False),
    ],
)
def test_each_kind_of_openness_earns_its_doubt(use: Use, code: str, open_top: object, catalog: Catalog) -> None:
    found = run(catalog, use)
    assert code in codes(found)
    assert energy(found).open_top is open_top


def test_thin_evidence_is_said(catalog: Catalog) -> None:
    assert "weak_source" in codes(run(catalog, Use("speech")))
    assert "guess" in codes(run(catalog, Use("music")))
    assert run(catalog, Use("music")).items[0].evidence == "guess"
    assert "thinking_not_counted" in codes(run(catalog, Use("chat", model="gpt-5-pro")))


def test_a_family_name_is_answered_as_its_usual_size_and_says_how_far_it_reaches(catalog: Catalog) -> None:
    found = run(catalog, Use("chat", 7, model="claude"))
    item = found.items[0]
    assert (item.model, item.member) == ("claude", "claude-sonnet")
    assert "family" in codes(found)
    assert "family_member" in item.assumed
    assert item.family_range_wh is not None
    assert item.family_range_wh.low < energy(found).low / 7
    sonnet = run(catalog, Use("chat", 7, model="claude-sonnet"))
    assert energy(sonnet) == energy(found)


def test_a_makers_own_figure_lists_those_who_disagree(catalog: Catalog) -> None:
    found = run(catalog, Use("chat", model="gemini"))
    assert "dissent" in codes(found)
    dissent = [step for step in found.steps if step.code == "dissent"]
    assert {step.about for step in dissent} == {"ecologits"}
    assert energy(found).central == pytest.approx(0.24)


def test_those_who_disagree_with_a_maker_are_told_from_the_lowest_to_the_highest(catalog: Catalog) -> None:
    models = [catalog.models[member] for member in catalog.models["gemini"].activities["chat"].members]
    others = [route.value for model in models for route in model.activities["chat"].routes]
    (dissent,) = (step for step in run(catalog, Use("chat", model="gemini")).steps if step.code == "dissent")
    assert min(others) < 0.24 < max(others)
    assert (dissent.value.low, dissent.value.high) == pytest.approx((min(others), max(others)))


def test_a_life_cycle_figure_stands_beside_scaled_by_the_count(catalog: Catalog) -> None:
    found = run(catalog, Use("chat", 10, model="mistral"))
    beside = {step.about: step.value.central for step in found.steps if step.code == "beside"}
    assert beside == {"chat-mistral": pytest.approx(11.4), "chat-mistral-w": pytest.approx(450)}
    assert "lifecycle_beside" in codes(found)


def test_a_model_of_mistral_runs_where_its_maker_says(catalog: Catalog) -> None:
    found = run(catalog, Use("chat", 1, model="mistral"))
    assert found.items[0].region == "mistral"
    assert found.items[0].figures.carbon_g is not None
    assert found.items[0].figures.carbon_g.central == pytest.approx(energy(found).central * 0.040)


def test_an_activity_that_a_model_has_no_figures_for_takes_the_generic_band(catalog: Catalog) -> None:
    assert energy(run(catalog, Use("video", model="midjourney"))) == energy(run(catalog, Use("video")))
    assert run(catalog, Use("video", model="midjourney")).items[0].grade == "E"
    assert energy(run(catalog, Use("image", model="llama"))).central == pytest.approx(2.58)


@pytest.mark.parametrize(
    ("model", "energy_mwh", "carbon_t"),
    [("gpt-3", 1290, 552), ("bloom", 433, 24.7), ("llama", 27500, 11390)],
)
def test_published_trainings_take_the_published_carbon(
    model: str, energy_mwh: float, carbon_t: float, catalog: Catalog
) -> None:
    found = run(catalog, Use("training", model=model))
    figures = found.items[0].figures
    assert figures.energy_wh is not None
    assert figures.carbon_g is not None
    assert figures.energy_wh.central == pytest.approx(energy_mwh * 1e6)
    assert figures.carbon_g.central == pytest.approx(carbon_t * 1e6)
    assert figures.water_l is not None
    assert "training_scope" in codes(found)


def test_a_training_somewhere_else_takes_the_grid_of_that_place(catalog: Catalog) -> None:
    carbon = run(catalog, Use("training", model="gpt-3"), place="FR").items[0].figures.carbon_g
    assert carbon is not None
    assert carbon.central == pytest.approx(1290e3 * 44.18)


def test_a_training_with_carbon_alone_gives_carbon_alone(catalog: Catalog) -> None:
    for place in (None, "FR"):
        found = run(catalog, Use("training", model="stable-diffusion"), place=place)
        figures = found.items[0].figures
        assert figures.carbon_g is not None
        assert figures.carbon_g.central == pytest.approx(11.25e6)
        assert (figures.energy_wh, figures.water_l) == (None, None)
        assert {"training_carbon_only", "training_scope"} <= codes(found)


@pytest.mark.parametrize("model", [None, "gpt-4", "claude"])
def test_an_unpublished_training_is_said_to_be_unknown_with_published_examples(
    model: str | None, catalog: Catalog
) -> None:
    found = run(catalog, Use("training", model=model))
    assert found.total is None
    assert "training_unpublished" in codes(found)
    assert {step.about for step in found.steps if step.code == "example"} == {
        "tr-gpt3",
        "tr-bloom",
        "tr-llama31-energy",
    }


def test_mistral_large_2_shows_its_life_cycle_and_never_splits_it(catalog: Catalog) -> None:
    for model in ("mistral-large-2", "mistral"):
        found = run(catalog, Use("training", model=model))
        assert found.total is None
        assert "lifecycle_beside" in codes(found)
        assert [step.about for step in found.steps if step.code == "beside"] == ["chat-mistral-train"]


def test_a_part_nobody_published_leaves_no_total_but_a_partial_one(catalog: Catalog) -> None:
    found = run(catalog, Use("image", 50), Use("training", model="gpt-4"))
    assert found.total is None
    assert found.partial is not None
    assert ends(found.partial.energy_wh) == (58, 260, 1200)
    assert "part_unpublished" in codes(found)


def test_a_measure_that_every_part_has_keeps_its_total(catalog: Catalog) -> None:
    found = run(catalog, Use("image", 50), Use("training", model="stable-diffusion"))
    assert found.total is not None
    assert found.total.energy_wh is None
    assert found.total.carbon_g is not None
    assert found.total.carbon_g.central > 11.25e6


def test_different_rates_have_no_total(catalog: Catalog) -> None:
    found = run(catalog, Use("image", 5, "day"), Use("chat", 3, "week"))
    assert found.total is None
    assert "no_total_rates" in codes(found)
    same = run(catalog, Use("image", 5, "day"), Use("chat", 3, "day"))
    assert same.total is not None


def test_sides_of_a_comparison_have_no_total(catalog: Catalog) -> None:
    uses = (Use("image", 5), Use("chat", 3))
    assert estimate(Question(items=uses, compare=True), catalog).total is None
    burger = estimate(Question(items=uses[:1], everyday=(Yardstick("beef-burger", 1),)), catalog)
    assert burger.total is None
    assert "no_total_comparison" in codes(burger)
    yardstick = estimate(Question(items=uses[:1], everyday=(Yardstick("phone-charge"),)), catalog)
    assert yardstick.total is not None


def test_an_unlisted_place_is_said_and_the_usual_one_taken(catalog: Catalog) -> None:
    found = run(catalog, Use("image"), place="XQ")
    assert [caveat.about for caveat in found.caveats if caveat.code == "place_unlisted"] == ["XQ"]
    assert found.place is None
    assert found.total == run(catalog, Use("image")).total


def test_places_are_found_in_any_case_and_regions_too(catalog: Catalog) -> None:
    assert run(catalog, Use("image"), place="fr").place == "FR"
    assert run(catalog, Use("image"), place="Europe").place == "EUROPE"


def test_a_place_whose_region_stands_in_says_so(changed: Callable[[str, str, str], Path]) -> None:
    row = "NR,,750,,,ember,2023,,,,,"
    without = load_catalog(changed("places.csv", row, "NR,,495.47,,,ember,2024,,,,OCEANIA,"))
    found = run(without, Use("image"), place="NR")
    assert [caveat.about for caveat in found.caveats if caveat.code == "place_region"] == ["OCEANIA"]


def test_a_place_without_water_takes_the_worlds_and_says_so(catalog: Catalog) -> None:
    assert "world_water" in codes(run(catalog, Use("image"), place="AF"))
    assert "world_water" not in codes(run(catalog, Use("image"), place="FR"))


def test_sources_that_disagree_widen_the_grid_of_a_place(catalog: Catalog) -> None:
    def grid(place: str) -> Range:
        return next(step.value for step in run(catalog, Use("image"), place=place).steps if step.code == "grid")

    assert grid("SE").low == pytest.approx(21)
    assert grid("SE").high == pytest.approx(35.89 * 1.15)
    assert grid("DE").low == pytest.approx(342.06 * 0.85)


def test_the_largest_unknown_moves_when_place_or_model_become_known(catalog: Catalog) -> None:
    def share(name: str, *uses: Use, place: str | None = None) -> float:
        return sum(one.share for one in run(catalog, *uses, place=place).shares["carbon"] if one.factor == name)

    assert share("grid", Use("image")) > share("grid", Use("image"), place="FR")
    assert share("closed_multiplier", Use("image")) > 0.3
    assert share("closed_multiplier", Use("image", model="flux")) == 0
    assert share("model", Use("image", model="flux")) > 0.5


def test_the_steps_multiply_to_the_figure(catalog: Catalog) -> None:
    found = run(catalog, Use("video", 3, length=Length(10, "seconds"), model="sora", resolution="1080p"), place="FR")
    central = {step.code: step.value.central for step in found.steps}
    chain = prod(central[code] for code in ("energy_per_use", "length", "pixels", "count"))
    assert energy(found).central == pytest.approx(chain)
    assert found.items[0].figures.carbon_g is not None
    assert found.items[0].figures.carbon_g.central == pytest.approx(chain / 1000 * central["grid"])
    assert found.items[0].figures.water_l is not None
    assert found.items[0].figures.water_l.central == pytest.approx(chain / 1000 * central["water_factor"])
    assert central["water_factor"] == pytest.approx(central["wue"] / central["pue"] + central["ewif"])


def test_hardware_is_shown_apart_and_never_in_the_headline(catalog: Catalog) -> None:
    found = run(catalog, Use("image"))
    embodied = [step for step in found.steps if step.code == "embodied"]
    assert [(step.value.low, step.value.high) for step in embodied] == [(0.05, 0.4)]


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (Question(), "nothing"),
        (Question(items=(Use("juggling"),)), "activity"),
        (Question(items=(Use("image", model="nobody"),)), "model"),
        (Question(items=(Use("image", per="hour"),)), "per"),  # type: ignore[arg-type]
        (Question(items=(Use("image", band="ajar"),)), "band"),  # type: ignore[arg-type]
        (Question(items=(Use("chat", length=Length(3, "parsecs")),)), "unit"),  # type: ignore[arg-type]
        (Question(items=(Use("chat", length=Length(0, "words")),)), "length"),
        (Question(items=(Use("chat", length=Length(float("nan"), "words")),)), "length"),
        (Question(items=(Use("chat", tokens=Tokens(-1, 3)),)), "tokens"),
        (Question(items=(Use("chat", tokens=Tokens(0, 0)),)), "tokens"),
        (Question(items=(Use("chat", model="o3", tokens=Tokens(0, 0)),)), "tokens"),
        (Question(items=(Use("video", length=Length(3, "pages")),)), "unit"),
        (Question(items=(Use("music", length=Length(3, "words")),)), "unit"),
        (Question(items=(Use("video", resolution="huge"),)), "resolution"),
        (Question(items=(Use("image", resolution="0x5"),)), "resolution"),
        (Question(items=(Use("image", resolution="9999999x5"),)), "resolution"),
        (Question(items=(Use("image", model="flux", steps=0),)), "steps"),
        (Question(items=(Use("image"),), given=Given("no-row")), "row"),
        (Question(items=(Use("image"),), given=Given("dc-pue-google")), "row"),
        (Question(items=(Use("image"),), given=Given("img-closed-disclosure")), "row"),
        (Question(given=Given("img-lucc-mean")), "nothing"),
        (Question(items=(Use("image", -1),), given=Given("img-lucc-mean")), "count_negative"),
    ],
)
def test_bad_questions_are_refused_with_a_code_and_a_kind_sentence(
    question: Question, code: str, catalog: Catalog
) -> None:
    with pytest.raises(BadQuestion) as refused:
        estimate(question, catalog)
    assert refused.value.code == code
    assert refused.value.sentence.rstrip().endswith((".", "?"))


def test_unknown_words_get_the_nearest_names(catalog: Catalog) -> None:
    with pytest.raises(BadQuestion) as refused:
        run(catalog, Use("imgae"))
    assert refused.value.nearest == ("image",)
    with pytest.raises(BadQuestion) as refused:
        run(catalog, Use("image", model="midjurney"))
    assert refused.value.nearest[0] == "midjourney"


def test_the_example_in_the_door_is_true() -> None:
    assert doctest.testmod(estimator).failed == 0
    assert doctest.testmod(estimator).attempted == 3


def test_an_open_model_whose_maker_tells_its_training_beside_our_scope_is_not_called_unknown(catalog: Catalog) -> None:
    told = codes(run(catalog, Use("training", model="mistral")))
    assert {"open_measured", "lifecycle_beside", "training_unpublished"} <= set(told)
    assert "open_unknown_hardware" not in told


def test_every_unknown_has_its_share_and_together_they_are_the_whole() -> None:
    one, other = Factor("model", "a", 1.0, 0.3, 0.3), Factor("grid", "b", 2.0, 0.6, 0.6)
    assert [(share.factor, share.share) for share in _log_shares((one,))] == [("model", 1)]
    both = _log_shares((one, other))
    assert [share.factor for share in both] == ["model", "grid"]
    assert [share.share for share in both] == pytest.approx([0.2, 0.8])
