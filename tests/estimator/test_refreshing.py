"""The rows that EcoLogits computes, computed again."""

import shutil
from pathlib import Path

import pytest

from estimator import BadQuestion, Catalog, load_catalog
from estimator.loading import DATA
from estimator.refreshing import compute, computed_rows, recomputed, refresh


def test_every_row_of_ecologits_comes_back_as_it_stands_in_the_data(catalog: Catalog) -> None:
    compared = set()
    for row, low, high in recomputed(catalog):
        told = (row.central, row.central) if row.low is None else (row.low, row.high)
        assert told == pytest.approx((low, high), rel=1e-4), row.id
        compared.add(row.id)
    assert compared == {row.id for row in computed_rows(catalog)}
    assert compared


def test_every_clip_of_ecologits_comes_back_as_it_stands_in_the_data(catalog: Catalog) -> None:
    from ecologits.estimations import video_impacts

    clips = [row for row in catalog.rows.values() if "provider default place" in (row.conditions or "")]
    assert len(clips) > 10
    for row in clips:
        model, seconds, _, size = row.what.split()
        found = video_impacts(model, size, float(seconds)).energy
        assert found is not None
        assert not isinstance(found.value, float | int)
        assert (row.low, row.high) == pytest.approx((found.value.min * 1000, found.value.max * 1000), rel=0.01), row.id


def test_a_refresh_mends_a_row_that_was_changed_and_leaves_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    path = folder / "rows/chat.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("chat-eco-gpt-4:")
    path.write_text(text[:start] + text[start:].replace("low: 4.803", "low: 3.803", 1), encoding="utf-8")
    assert refresh(load_catalog(folder), folder) == ["chat-eco-gpt-4"]
    assert path.read_text(encoding="utf-8") == text
    assert refresh(load_catalog(folder), folder) == []


def test_a_model_that_ecologits_does_not_know_is_named(catalog: Catalog) -> None:
    row = computed_rows(catalog)[0]

    def unknown(*asked: object) -> None:
        assert len(asked) == 5

    with pytest.raises(BadQuestion, match=row.id):
        compute(row, unknown)
