"""The published cases: reproduced, contained, excluded, central, ratio. Expected values stand in cases.yaml alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from estimator import BadQuestion, Catalog, Measure, load_catalog
from estimator.cases import run_case, run_cases, worth_of

CASES: list[dict[str, Any]] = yaml.load((Path(__file__).parent / "cases.yaml").read_bytes(), yaml.CSafeLoader)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_published_case_holds(case: dict[str, Any], catalog: Catalog) -> None:
    result = run_case(case, catalog)
    assert result["pass"], result
    assert result["value"]["low"] <= result["value"]["central"] <= result["value"]["high"]


def _case(name: str) -> dict[str, Any]:
    return next(case for case in CASES if case["id"] == name)


@pytest.mark.parametrize(
    ("case", "file", "old", "new"),
    [
        ("A01", "rows/image.yaml", "  central: 11.49\n", "  central: 11.19\n"),
        ("A16", "rows/chat.yaml", "  central: 0.24\n", "  central: 0.34\n"),
        ("D06", "places.csv", "FR,,44.18,", "FR,,54.18,"),
        ("B17", "method.yaml", "    p95: 400\n", "    p95: 100\n"),
        ("D01", "method.yaml", "    median: 0.32\n", "    median: 0.52\n"),
    ],
)
def test_one_changed_digit_in_the_data_fails_its_case(
    case: str, file: str, old: str, new: str, changed: Callable[[str, str, str], Path]
) -> None:
    folder = changed(file, old, new)
    assert not run_case(_case(case), load_catalog(folder))["pass"]


def test_a_case_that_cannot_be_answered_fails_with_its_reason(catalog: Catalog) -> None:
    broken = {**_case("B01"), "input": {"activity": "image", "model": "no such model", "count": 1}}
    result = run_case(broken, catalog)
    assert result["pass"] is False
    assert "no such model" in result["reason"]


def test_a_case_with_an_unknown_check_fails(catalog: Catalog) -> None:
    assert run_case({**_case("B01"), "check": "guess"}, catalog)["pass"] is False


def test_an_excluded_value_below_the_band_is_not_excluded_above(catalog: Catalog) -> None:
    low = {**_case("C02"), "accept": {"low": 0.001, "high": 0.001}}
    assert run_case(low, catalog)["pass"] is False


@pytest.mark.parametrize(
    ("unit", "measure", "worth"),
    [
        ("kWh", "energy", 1e3),
        ("J", "energy", 1 / 3600),
        ("GWh", "energy", 1e9),
        ("g CO2e", "carbon", 1.0),
        ("t CO2e", "carbon", 1e6),
        ("mg", "carbon", 1e-3),
        ("mL", "water", 1e-3),
        ("mL/query", "water", 1e-3),
        ("ML (million litres)", "water", 1e6),
    ],
)
def test_units_of_cases_are_known_with_their_worth(unit: str, measure: Measure, worth: float) -> None:
    assert worth_of(unit, measure) == pytest.approx(worth)


def test_a_unit_of_another_measure_is_refused() -> None:
    with pytest.raises(BadQuestion, match="no unit of carbon"):
        worth_of("kWh", "carbon")


@pytest.mark.parametrize(
    ("published", "row", "given"),
    [
        (("equivalence", "phone charges", 11.49 / 19), "img-lucc-worst", {}),
        (("equivalence", "phone charges (12 Wh)", 11.49 / 12), "img-lucc-worst", {}),
        (("equivalence", "km", 7.97), "img-lucc-worst-co2", {"yardstick_g_per_km": 200}),
        (("equivalence", "km", 1594 / 170), "img-lucc-worst-co2", {}),
        (("energy", "Wh", 0.054), "asr-ifw", {}),
        (("carbon", "kg CO2e", 1.6), "seed-1000img", {}),
        (("energy", "MWh", 1287), "tr-gpt3", {}),
        (
            ("water", "mL", 0.34 * (0.3 / 1.2 + 2.0)),
            "chat-altman",
            {"pue": 1.2, "wue_l_per_kwh": 0.3, "ewif_l_per_kwh": 2.0},
        ),
    ],
)
def test_rows_are_reproduced_in_the_unit_asked_for(
    published: tuple[str, str, float], row: str, given: dict[str, float], catalog: Catalog
) -> None:
    metric, unit, expected = published
    case = {
        "id": "x",
        "check": "reproduce",
        "input": {"activity": "image", "count": 1},
        "given": {"row": row, **given},
        "published": {"metric": metric, "unit": unit, "value": expected},
        "accept": {"low": expected * 0.98, "high": expected * 1.02},
    }
    assert run_case(case, catalog)["pass"], run_case(case, catalog)


def test_a_row_told_by_the_minute_is_multiplied_by_the_minutes(catalog: Catalog) -> None:
    case = {
        "id": "x",
        "check": "reproduce",
        "input": {"activity": "transcription", "count": 1, "length": {"value": 2.5, "unit": "hours"}},
        "given": {"row": "asr-ifw"},
        "published": {"metric": "energy", "unit": "Wh", "value": 8.1},
        "accept": {"low": 8.0, "high": 8.2},
    }
    assert run_case(case, catalog)["pass"]


@pytest.mark.parametrize("text", ["cases: 3", "- : [", "[]"])
def test_a_file_of_cases_that_is_none_is_refused_or_empty(text: str, tmp_path: Path, catalog: Catalog) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text(text, encoding="utf-8")
    if text == "[]":
        assert list(run_cases(path, catalog)) == []
    else:
        with pytest.raises(BadQuestion):
            list(run_cases(path, catalog))


def test_a_missing_file_of_cases_is_refused(tmp_path: Path, catalog: Catalog) -> None:
    with pytest.raises(BadQuestion, match="cannot read"):
        list(run_cases(tmp_path / "none.yaml", catalog))


def test_a_ratio_of_an_end_and_a_run_is_taken(catalog: Catalog) -> None:
    case = _case("D08")
    mixed = {**case, "ratio_of": {"numerator": "p95", "denominator": case["input"]}, "accept": {"low": 4, "high": 5}}
    assert run_case(mixed, catalog)["pass"]
