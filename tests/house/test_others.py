"""The table of others is what the tools say: recomputed where the tool is installed; its page is today's."""

import socket
from typing import Any

import pytest

from estimator import load_catalog
from tests.house.others import __main__ as command
from tests.house.others import asking
from tests.house.others.page import WHY, orders, page
from tests.house.others.table import DOCS, TABLE, amount, asked_of, calls, reasons, rows_of, written

NEWEST = "ecologits-0.11.3"


def test_the_rows_of_the_newest_ecologits_are_what_it_says() -> None:
    asked = calls()
    tool = asked["tools"][NEWEST]
    found = asking.answers("ecologits", asked_of(asked, tool))
    rows = {row["use"]: row for row in rows_of(NEWEST, tool, asked, found)}
    kept = [one for one in load_catalog().others.said if one.teller == NEWEST]
    assert len(kept) == len(rows) > 15
    for one in kept:
        for measure in ("energy", "carbon", "water"):
            told = one.of(measure)
            assert told is not None
            ends = {"low": told.low, "value": told.value, "high": told.high}
            given = {end: value for end, value in ends.items() if value is not None}
            again = {end: value for end, value in rows[one.use][measure].items() if end != "unit"}
            assert given == pytest.approx(again, rel=1e-3), (one.use, measure)


def test_the_page_is_todays() -> None:
    assert DOCS.read_text(encoding="utf-8") == page(load_catalog())


def test_every_reason_has_words_and_every_one_sided_use_was_looked_at() -> None:
    catalog = load_catalog()
    assert {why for one in catalog.others.said for why in one.why.values()} <= set(WHY)
    assert "Not looked at yet" not in page(catalog)


def test_published_calculators_do_not_agree_on_the_order() -> None:
    """As the ranking's doubt says."""
    ratio = orders(load_catalog())
    assert min(ratio.values()) < 1
    assert max(ratio.values()) > 2


def test_a_tool_that_cannot_be_asked_is_said_and_its_answers_stay(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "others.yaml"
    before = TABLE.read_text(encoding="utf-8")
    table.write_text(before, encoding="utf-8")
    monkeypatch.setattr(command, "TABLE", table)
    monkeypatch.setattr(command, "_answers", lambda *_: "cannot be installed")
    assert len(command._ask_all()) == len(calls()["tools"])
    assert "cannot be installed; its 19 answers stay as they were" in capsys.readouterr().out
    lines = [line for line in before.splitlines() if line.startswith("- ")]
    assert [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("- ")] == lines


def test_a_tool_is_asked_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OSError, match="no network"):
        asking._refused(socket.AF_INET)


def test_a_figure_keeps_four_digits_and_what_was_not_told_is_left_out() -> None:
    assert amount([None, 0.123456, None], "Wh") == {"value": 0.1235, "unit": "Wh"}
    assert amount([0.1, None, 0.2], "g") == {"low": 0.1, "high": 0.2, "unit": "g"}


def test_a_reason_of_the_use_goes_before_one_of_the_tool() -> None:
    tool = {"source": "ecologits", "why": {"all": "assumed-size"}}
    assert reasons("a", tool, {})["water"] == "assumed-size"
    special = reasons("a", tool, {"why": {"ecologits": {"carbon": "other-grid"}}})
    assert (special["carbon"], special["energy"]) == ("other-grid", "assumed-size")
    assert set(reasons("a", {**tool, "replaced": True}, {}).values()) == {"replaced"}


def test_what_is_written_reads_back_as_it_stands() -> None:
    asked = calls()
    said = TABLE.read_text(encoding="utf-8")
    assert written(asked, [], "2026-11-28").partition("said:")[0] == said.partition("said:")[0]
