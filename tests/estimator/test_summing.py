"""The closed form of one use, and the totals of several, against draws of the method's own factors."""

from functools import cache
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from estimator import Catalog, Measure, Question, Range, Tokens, Use, estimate
from estimator.estimating import parts_of
from estimator.grid import site_factors
from estimator.question import MEASURES
from estimator.ranges import Factor
from estimator.summing import POINTS, central_of, factors_of, medians, normals, quantiles
from estimator.uses import Part

Sample = NDArray[np.float64]
FULL = 1_000_000
QUICK = 400_000

SINGLES = [
    Use("image"),
    Use("image", band="open"),
    Use("image", model="sdxl"),
    Use("chat", model="chatgpt"),
    Use("chat", model="gpt-4o-mini"),
    Use("chat", tokens=Tokens(1000, 1000)),
    Use("video", model="sora"),
    Use("transcription", model="whisper"),
    Use("speech"),
    Use("music"),
    Use("code"),
    Use("research"),
    Use("chat", model="mistral"),
    Use("training", model="gpt-3"),
]
TOTALS = [
    (Use("image", 50), Use("chat", 200)),
    (Use("image", 50), Use("chat", 800), Use("video", 2)),
    (Use("image", 1), Use("chat", 10, model="claude"), Use("music", 1), Use("speech", 10)),
    (Use("image", 20, model="flux"), Use("chat", 50, model="mistral")),
    (Use("video", 1, model="sora"), Use("code", 2), Use("research", 3)),
    (
        Use("transcription", 5),
        Use("speech", 20),
        Use("music", 2),
        Use("chat", 30),
        Use("image", 3),
        Use("video", 0.2),
        Use("code", 0.3),
    ),
    (Use("chat", 5, model="o3"), Use("music", 0.3)),
    (Use("chat", 100, model="gpt-4o-mini"), Use("image", 3, model="sdxl")),
]


@cache
def drawn(key: str, size: int) -> Sample:
    return np.random.default_rng(crc32(key.encode())).standard_normal(size)


def log_of(factors: tuple[Factor, ...], own: str, size: int) -> Sample:
    total = np.zeros(size)
    for one in factors:
        z = drawn(own if one.key == "own" else one.key, size)
        total += z * np.where(z < 0, one.sigma_low, one.sigma_high)
    return total


def by_drawing(parts: tuple[Part, ...], measure: Measure, site: tuple[Factor, Factor], size: int) -> Sample:
    """The total as the method says it, drawn at random instead of over the lattice."""
    total = np.zeros(size)
    for part in parts:
        own = f"own:{part.use.activity}"
        factors = (part.carbon if measure == "carbon" else part.energy) or ()
        scale = part.carbon_scale if measure == "carbon" else part.scale
        one = scale * medians(factors) * np.exp(log_of(factors, own, size))
        if measure == "water":
            wue, pue = site
            on_site = wue.median / pue.median * np.exp(log_of((wue,), own, size) - log_of((pue,), own, size))
            ewif = part.setting.ewif
            one = one / 1000 * (on_site + ewif.median * np.exp(log_of((ewif,), own, size)))
        total += one
    return total


def check_single(use: Use, place: str | None, measure: Measure, catalog: Catalog, draws: tuple[int, float]) -> None:
    size, leeway = draws
    (part,), _ = parts_of(Question(items=(use,), place=place), catalog)
    factors = factors_of(part, measure)
    figure = {"energy": part.figures.energy_wh, "carbon": part.figures.carbon_g, "water": part.figures.water_l}[measure]
    assert figure is not None
    # water is energy times one factor w
    sample = figure.central * np.exp(log_of(factors, "own", size))
    low, middle, high = np.quantile(sample, (0.05, 0.5, 0.95))
    symmetric = all(abs(one.sigma_low / one.sigma_high - 1) <= 0.03 for one in factors)
    ends = (0.01 if symmetric else 0.05) + leeway
    # the sources of Sweden disagree downward alone, even more than grid.mistral, half of which it is
    grids = {step.about for step in part.steps if step.code == "grid"}
    median = 0.10 + leeway if not symmetric and grids & {"mistral", "SE"} else ends
    ends = 0.075 + leeway if not symmetric and "SE" in grids else ends
    assert figure.central == pytest.approx(middle, rel=median)
    assert (figure.low, figure.high) == pytest.approx((low, high), rel=ends)


def check_total(
    uses: tuple[Use, ...], place: str | None, measure: Measure, catalog: Catalog, draws: tuple[int, float]
) -> None:
    size, leeway = draws
    question = Question(items=uses, place=place)
    parts, _ = parts_of(question, catalog)
    found = estimate(question, catalog).total
    assert found is not None
    value = {"energy": found.energy_wh, "carbon": found.carbon_g, "water": found.water_l}[measure]
    assert value is not None
    central = sum(central_of(part, measure) for part in parts)
    low, middle, high = np.quantile(by_drawing(parts, measure, site_factors(catalog), size), (0.05, 0.5, 0.95))
    assert value.central == pytest.approx(central)
    assert (value.low, value.high) == pytest.approx(
        (low / middle * central, high / middle * central), rel=0.03 + leeway
    )


@pytest.mark.parametrize("use", SINGLES, ids=lambda use: f"{use.activity}-{use.model}")
def test_the_closed_form_agrees_with_draws(use: Use, catalog: Catalog) -> None:
    for measure in MEASURES:
        check_single(use, None, measure, catalog, (QUICK, 0.01))


@pytest.mark.parametrize("uses", TOTALS, ids=lambda uses: "+".join(use.activity for use in uses))
def test_totals_agree_with_draws(uses: tuple[Use, ...], catalog: Catalog) -> None:
    for measure in MEASURES:
        check_total(uses, None, measure, catalog, (QUICK, 0.005))


@pytest.mark.long
@pytest.mark.parametrize("place", [None, "FR", "SE", "US-TX", "AFRICA"])
@pytest.mark.parametrize("use", SINGLES, ids=lambda use: f"{use.activity}-{use.model}")
def test_the_closed_form_agrees_with_a_million_draws(use: Use, place: str | None, catalog: Catalog) -> None:
    for measure in MEASURES:
        check_single(use, place, measure, catalog, (FULL, 0.004))


@pytest.mark.long
@pytest.mark.parametrize("place", [None, "FR", "SE", "US-TX", "AFRICA"])
@pytest.mark.parametrize("uses", TOTALS, ids=lambda uses: "+".join(use.activity for use in uses))
def test_totals_agree_with_a_million_draws(uses: tuple[Use, ...], place: str | None, catalog: Catalog) -> None:
    for measure in MEASURES:
        check_total(uses, place, measure, catalog, (FULL, 0.0))


def test_each_dimension_of_the_lattice_is_spaced_evenly_and_no_two_are_alike() -> None:
    for dimension in range(12):
        values = np.sort(normals(dimension))
        assert values[POINTS // 2] == 0
        assert np.allclose(values, -values[::-1])
        assert len(np.unique(values)) == POINTS
    spread = np.array([normals(dimension) for dimension in range(12)])
    assert np.abs(np.corrcoef(spread) - np.eye(12)).max() < 0.05


def test_uses_that_share_one_unknown_add_end_by_end(catalog: Catalog) -> None:
    one = estimate(Question(items=(Use("image", 10), Use("image", 40))), catalog).total
    fifty = estimate(Question(items=(Use("image", 50),)), catalog).total
    assert one is not None
    assert fifty is not None
    assert one.energy_wh is not None
    assert fifty.energy_wh is not None
    assert (one.energy_wh.low, one.energy_wh.central, one.energy_wh.high) == pytest.approx(
        (fifty.energy_wh.low, fifty.energy_wh.central, fifty.energy_wh.high)
    )


def test_a_total_is_narrower_than_its_ends_added_and_wider_than_nothing_shared(catalog: Catalog) -> None:
    found = estimate(Question(items=(Use("image", 50), Use("chat", 800))), catalog)
    parts = [item.figures.energy_wh for item in found.items]
    assert found.total is not None
    total = found.total.energy_wh
    assert total is not None
    assert (
        sum(part.low for part in parts if part)
        < total.low
        < total.central
        < total.high
        < sum(part.high for part in parts if part)
    )


def test_shares_of_a_total_sum_to_one_and_name_the_activity(catalog: Catalog) -> None:
    found = estimate(Question(items=(Use("image", 50), Use("chat", 800), Use("video", 1, model="sora"))), catalog)
    for shares in found.shares.values():
        assert sum(one.share for one in shares) == pytest.approx(1)
    assert {(one.factor, one.about) for one in found.shares["energy"]} == {
        ("activity", "image"),
        ("activity", "chat"),
        ("model", "video"),
        ("facility_factor", None),
        ("closed_multiplier", None),
    }


def test_what_a_total_owes_to_each_unknown_is_how_far_that_one_alone_moves_it(catalog: Catalog) -> None:
    found = estimate(Question(items=(Use("chat", 500), Use("video", 2))), catalog)
    energies = {item.use.activity: item.figures.energy_wh for item in found.items}
    moved = {activity: energy.high - energy.low for activity, energy in energies.items() if energy}
    assert [one.about for one in found.shares["energy"]] == ["video", "chat"]
    for one in found.shares["energy"]:
        assert one.share == pytest.approx(moved[str(one.about)] / sum(moved.values()), rel=0.01)


def test_quantiles_are_values_of_the_sample() -> None:
    sample = np.arange(POINTS, dtype=float)
    assert quantiles(sample, (0.0, 0.5, 1.0)) == [0.0, POINTS // 2, POINTS - 1]


def test_a_total_of_nothing_is_nothing(catalog: Catalog) -> None:
    total = estimate(Question(items=(Use("image", 0), Use("chat", 0))), catalog).total
    assert total is not None
    assert total.energy_wh == Range(0, 0, 0, open_top=True)
