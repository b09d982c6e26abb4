"""Every figure is in a committed snapshot, so that a change of data shows as a diff; each is listed with its source."""

import csv
from pathlib import Path

import pytest

from estimator import Catalog
from estimator.listing import COLUMNS, published, snapshot

SNAPSHOT = Path(__file__).parents[1] / "figures.csv"
MEND = "Run: python -m estimator figures --snapshot > tests/figures.csv, and read the diff."


def test_every_figure_the_estimator_gives_is_in_the_snapshot(catalog: Catalog) -> None:
    with SNAPSHOT.open(encoding="utf-8", newline="") as file:
        kept = [tuple(line) for line in csv.reader(file)]
    assert kept[0] == COLUMNS
    given = list(snapshot(catalog))
    changed = sorted(set(kept[1:]) ^ set(given))
    assert changed == [], MEND
    assert kept[1:] == given, MEND


@pytest.mark.threat("S23")
def test_the_snapshot_names_each_figure_once_with_a_source(catalog: Catalog) -> None:
    lines = list(snapshot(catalog))
    names = [line[:4] for line in lines]
    assert len(set(names)) == len(names)
    assert all(line[-1] for line in lines)
    assert {line[0] for line in lines} == {"band", "model", "place", "thing"}


def test_every_published_row_is_listed_with_scope_year_and_source(catalog: Catalog) -> None:
    lines = list(published(catalog))
    assert [line["row"] for line in lines] == list(catalog.rows)
    for line in lines:
        assert line["source"] in catalog.sources
        assert line["scope"]
        assert isinstance(line["year"], int)


def test_rows_of_one_activity_can_be_listed_alone(catalog: Catalog) -> None:
    assert {line["activity"] for line in published(catalog, "image")} == {"image"}
