"""The table of others is what the tools say: recomputed where the tool is installed; its page is today's."""

import socket
from typing import Any

import pytest

from estimator import load_catalog
from tests.house.others import __main__ as command
from tests.house.others import asking
from tests.house.others.page import WHY, orders, page, unable
from tests.house.others.table import DOCS, TABLE, activity, amount, asked_of, calls, reasons, rows_of, size, written

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


def test_what_no_tool_tells_is_said_in_one_sentence() -> None:
    told = unable(load_catalog())
    assert told.count(".") == 1
    assert told.startswith("None of these tools has a figure for image, ")
    assert "of video only EcoLogits; " in told
    assert "by a session's tokens, none by the hour" in told
    assert "chat" not in told


def test_a_tool_is_asked_only_about_what_it_has_a_method_for() -> None:
    asked = calls()
    kinds = {
        name: {activity(asked["uses"][one["use"]]) for one in asked_of(asked, tool)}
        for name, tool in asked["tools"].items()
    }
    assert kinds["ecologits-0.11.3"] == {"chat", "video"}
    assert kinds["agent-footprint-0.1.3"] == {"chat", "code"}
    assert kinds["ecocost-0.2.4"] == {"chat"}


def test_how_large_a_use_is_stands_in_the_call() -> None:
    uses = calls()["uses"]
    assert size(uses["sora-8s"]) == "8 seconds, 720p"
    assert size(uses["gpt-4o"]) == "200 tokens in, 300 out"
    assert size(uses["claude-code-session"]) == "600000 tokens in, 96% of them from a cache, 6000 out"
