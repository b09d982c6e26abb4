"""The article's x2, x3, x5; the viral week; rates."""

import pytest

from estimator import Catalog, Question, Use, estimate, per_year, rescaled, scenarios, viral_week


def test_six_scenarios_by_name_on_the_mean_and_on_the_worst(catalog: Catalog) -> None:
    found = {one.code: one.energy_wh for one in scenarios(Use("image", 2), catalog)}
    assert found == pytest.approx(
        {
            "x2_mean": 11.628,
            "x3_mean": 17.442,
            "x5_mean": 29.07,
            "x2_worst": 45.96,
            "x3_worst": 68.94,
            "x5_worst": 114.9,
        }
    )
    for one in scenarios(Use("image"), catalog):
        assert [citation.source for citation in one.citations] == ["luccioni2024", "seed2025"]


def test_the_viral_week_says_who_said_how_long_and_when(catalog: Catalog) -> None:
    week = viral_week(catalog)
    assert (week.images, week.people) == (7e8, 1.3e8)
    assert [(claim.row, claim.hours) for claim in week.claims] == [
        ("lightcap-week", None),
        ("openai-week", None),
        ("seed-viral", 48),
    ]
    assert week.estimate.total is not None
    assert week.estimate.total.energy_wh is not None
    assert week.estimate.total.energy_wh.central == pytest.approx(3.6e9, rel=0.01)
    assert week.beside_wh.central == 4309e6
    assert {citation.source for citation in week.beside_citations} == {"gtrace2025"}


def test_a_rate_is_told_per_day_week_month_or_year(catalog: Catalog) -> None:
    figures = estimate(Question(items=(Use("image", 5, "day"),)), catalog).items[0].figures
    year, day = per_year(figures, "day", catalog).energy_wh, figures.energy_wh
    assert year is not None
    assert day is not None
    assert (year.low, year.central, year.high) == pytest.approx((day.low * 365, day.central * 365, day.high * 365))
    week = rescaled(figures, "day", "week", catalog).carbon_g
    assert week is not None
    assert figures.carbon_g is not None
    assert week.central == pytest.approx(figures.carbon_g.central * 7)


def test_what_nobody_published_stays_unknown_over_a_year(catalog: Catalog) -> None:
    figures = estimate(Question(items=(Use("training", model="gpt-4"),)), catalog).items[0].figures
    assert per_year(figures, "day", catalog) == figures
