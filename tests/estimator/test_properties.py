"""What holds for every question: the properties at the head of cases.yaml."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import (
    MOST,
    BadQuestion,
    Catalog,
    Estimate,
    Given,
    Length,
    Question,
    Range,
    Tokens,
    Use,
    estimate,
    load_catalog,
)
from estimator.records import Model
from tests import kept

DATA = kept.catalog()
ACTIVITIES = st.sampled_from([name for name in DATA.activities if name != "training"])
MODELS = st.one_of(st.none(), st.sampled_from(sorted(DATA.models)))
PLACES = st.one_of(st.none(), st.sampled_from(sorted(DATA.places)))
COUNTS = st.floats(min_value=1e-3, max_value=MOST, allow_nan=False)
SIZES = st.floats(min_value=1e-2, max_value=1e6, allow_nan=False)


def central(found: Range | None) -> float:
    assert found is not None
    return found.central


def energy(found: Estimate) -> Range:
    value = found.items[0].figures.energy_wh
    assert value is not None
    return value


def run(use: Use, place: str | None = None) -> Estimate:
    return estimate(Question(items=(use,), place=place), DATA)


@given(ACTIVITIES, MODELS, PLACES, COUNTS)
def test_every_positive_count_gives_an_ordered_finite_positive_range(
    activity: str, model: str | None, place: str | None, count: float
) -> None:
    figures = run(Use(activity, count, model=model), place).items[0].figures
    for value in (figures.energy_wh, figures.carbon_g, figures.water_l):
        assert value is not None
        assert 0 < value.low < value.central < value.high < float("inf")


@given(ACTIVITIES, MODELS, PLACES, COUNTS, st.floats(min_value=1, max_value=1000))
def test_more_of_it_never_lowers_any_end(
    activity: str, model: str | None, place: str | None, count: float, more: float
) -> None:
    if count * more > MOST:
        count = 1.0
    few, many = (
        energy(run(Use(activity, count, model=model), place)),
        energy(run(Use(activity, count * more, model=model), place)),
    )
    assert many.low >= few.low
    assert many.central >= few.central
    assert many.high >= few.high


@given(
    ACTIVITIES, MODELS, SIZES, st.floats(min_value=1, max_value=100), st.sampled_from(["seconds", "minutes", "hours"])
)
def test_longer_never_lowers_any_end(activity: str, model: str | None, length: float, more: float, unit: str) -> None:
    def of(value: float) -> Range:
        return energy(run(Use(activity, 1, length=Length(value, unit), model=model)))  # type: ignore[arg-type]

    short, long = of(length), of(length * more)
    slack = 1 + 1e-12
    assert long.low * slack >= short.low
    assert long.central * slack >= short.central
    assert long.high * slack >= short.high


@given(MODELS, SIZES, SIZES, st.floats(min_value=0, max_value=1e6))
def test_more_tokens_never_lower_any_end(model: str | None, given_tokens: float, written: float, more: float) -> None:
    few = energy(run(Use("chat", 1, model=model, tokens=Tokens(given_tokens, written))))
    for tokens in (Tokens(given_tokens + more, written), Tokens(given_tokens, written + more)):
        many = energy(run(Use("chat", 1, model=model, tokens=tokens)))
        assert many.low >= few.low * (1 - 1e-12)
        assert many.central >= few.central * (1 - 1e-12)
        assert many.high >= few.high * (1 - 1e-12)


@given(st.sampled_from(["image", "video"]), MODELS, st.integers(16, 4000), st.integers(16, 4000), st.integers(0, 2000))
def test_more_pixels_never_lower_any_end(activity: str, model: str | None, width: int, height: int, more: int) -> None:
    few = energy(run(Use(activity, 1, model=model, resolution=f"{width}x{height}")))
    many = energy(run(Use(activity, 1, model=model, resolution=f"{width + more}x{height}")))
    assert many.low >= few.low * (1 - 1e-12)
    assert many.central >= few.central * (1 - 1e-12)
    assert many.high >= few.high * (1 - 1e-12)


@given(MODELS, st.integers(1, 200), st.integers(0, 200))
def test_more_steps_never_lower_any_end(model: str | None, steps: int, more: int) -> None:
    few, many = (energy(run(Use("image", 1, model=model, steps=number))) for number in (steps, steps + more))
    assert many.low >= few.low * (1 - 1e-12)
    assert many.central >= few.central * (1 - 1e-12)
    assert many.high >= few.high * (1 - 1e-12)


@given(ACTIVITIES, MODELS, PLACES, PLACES, COUNTS)
def test_energy_does_not_depend_on_the_place(
    activity: str, model: str | None, here: str | None, there: str | None, count: float
) -> None:
    use = Use(activity, count, model=model)
    assert energy(run(use, here)) == energy(run(use, there))


@given(ACTIVITIES, MODELS, st.sampled_from(sorted(DATA.places)), COUNTS)
def test_carbon_is_energy_times_the_grid_of_the_place_and_water_takes_both_waters(
    activity: str, model: str | None, place: str, count: float
) -> None:
    figures = run(Use(activity, count, model=model), place).items[0].figures
    known, method = DATA.places[place], DATA.method
    kwh = central(figures.energy_wh) / 1000
    assert central(figures.carbon_g) == pytest.approx(kwh * known.carbon_g_per_kwh)
    off_site = known.water_l_per_kwh or DATA.places["WORLD"].water_l_per_kwh
    assert off_site is not None
    assert central(figures.water_l) == pytest.approx(kwh * (method.wue.median / method.pue.median + off_site))


@given(ACTIVITIES, MODELS, PLACES)
def test_none_of_it_costs_nothing(activity: str, model: str | None, place: str | None) -> None:
    figures = run(Use(activity, 0, model=model), place).items[0].figures
    for value in (figures.energy_wh, figures.carbon_g, figures.water_l):
        assert value is not None
        assert (value.low, value.central, value.high) == (0, 0, 0)


@given(st.one_of(st.floats(max_value=-1e-9), st.floats(min_value=MOST * 1.01), st.just(float("nan")), st.just(10**400)))
def test_negative_enormous_and_no_counts_are_refused(count: float) -> None:
    with pytest.raises(BadQuestion) as refused:
        run(Use("image", count))
    assert refused.value.code.startswith("count_")


@given(ACTIVITIES, MODELS, PLACES, COUNTS)
def test_the_same_question_gives_the_same_numbers(
    activity: str, model: str | None, place: str | None, count: float
) -> None:
    use = Use(activity, count, model=model)
    question = Question(items=(use, replace(use, activity="chat")), place=place)
    assert estimate(question, DATA).total == estimate(question, load_once()).total


def load_once(memo: list[Catalog] = []) -> Catalog:  # noqa: B006 - a second catalogue, loaded once for the module
    if not memo:
        memo.append(load_catalog())
    return memo[0]


@given(ACTIVITIES, MODELS, PLACES)
def test_every_number_carries_its_source_and_every_closed_model_its_doubt(
    activity: str, model: str | None, place: str | None
) -> None:
    found = run(Use(activity, 1, model=model), place)
    named = {citation.source for step in found.steps for citation in step.citations}
    assert named == set(found.sources) <= set(DATA.sources)
    for step in found.steps:
        for citation in step.citations:
            assert citation.year is not None
            assert citation.row is None or citation.row in DATA.rows or citation.row in DATA.places
    closed = {"closed_nothing_published", "closed_without_method", "closed_with_method"}
    codes = {caveat.code for caveat in found.caveats}
    assert bool(codes & closed) == (found.items[0].openness == "closed")


@given(ACTIVITIES, MODELS, PLACES, COUNTS)
def test_shares_of_the_unknowns_sum_to_one(activity: str, model: str | None, place: str | None, count: float) -> None:
    found = run(Use(activity, count, model=model), place)
    assert set(found.shares) == {"energy", "carbon", "water"}
    for shares in found.shares.values():
        assert sum(one.share for one in shares) == pytest.approx(1)
        assert all(0 < one.share <= 1 for one in shares)


@given(
    st.sampled_from(
        [row.id for row in DATA.rows.values() if row.scope_class in {"facility", "vendor"} and row.metric == "energy"]
    )
)
def test_what_is_published_for_the_facility_is_never_multiplied_by_the_pue_again(row: str) -> None:
    for model in DATA.models.values():
        for figures in model.activities.values():
            for route in figures.routes:
                if (
                    route.row == row
                    and route.tokens is None
                    and DATA.rows[row].unit in {"Wh/query", "Wh/response", "Wh/prompt"}
                ):
                    assert route.value == pytest.approx(DATA.rows[row].middle, rel=0.011)
    reproduced = None
    try:
        reproduced = estimate(Question(items=(Use("chat", 1),), given=Given(row, pue=1.5)), DATA)
    except BadQuestion as refused:
        assert refused.code == "row"  # noqa: PT017 - a ratio or a row without a value
    if reproduced is not None and DATA.rows[row].unit.startswith("Wh"):
        assert central(reproduced.items[0].figures.energy_wh) == pytest.approx(DATA.rows[row].middle)


def _market_based(model: Model) -> bool:
    return any(
        "market" in (DATA.rows[route.row].conditions or "")
        for figures in model.activities.values()
        for route in figures.routes
    )


def test_market_based_carbon_is_in_no_route() -> None:
    assert not any(_market_based(model) for model in DATA.models.values())
