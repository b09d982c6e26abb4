"""What an operator's Prometheus is told: kinds and counts, and nothing of anybody."""

import copy
import logging
from typing import get_args

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot import serving
from bot.serving import Board, Counts, Outcome, report


async def told_by(counts: Counts) -> str:
    answer = await counts.metrics(make_mocked_request("GET", "/metrics"))
    assert isinstance(answer, web.Response)
    assert isinstance(answer.body, bytes)
    return answer.body.decode()


@pytest.mark.parametrize("outcome", get_args(Outcome))
async def test_each_way_in_which_something_ends_is_counted_apart_and_begins_at_nought(outcome: Outcome) -> None:
    counts = Counts()
    counts.watch(Board(["discord", "telegram"]))
    line = f'bot_updates_total{{outcome="{outcome}",platform="discord"}}'
    assert f"{line} 0.0" in await told_by(counts)
    counts.ended("discord", outcome)
    counts.ended("discord", outcome)
    told = await told_by(counts)
    assert f"{line} 2.0" in told
    others = [other for other in told.splitlines() if other.startswith("bot_updates_total{") and line not in other]
    assert len(others) == 2 * len(get_args(Outcome)) - 1
    assert all(other.endswith(" 0.0") for other in others)


async def test_only_what_was_answered_takes_its_time() -> None:
    counts = Counts()
    counts.ended("telegram", "answered", 0.25)
    counts.ended("telegram", "dropped")
    told = await told_by(counts)
    assert 'bot_answer_seconds_count{platform="telegram"} 1.0' in told
    assert 'bot_answer_seconds_sum{platform="telegram"} 0.25' in told


@pytest.mark.parametrize(("state", "lamp"), [("up", 1.0), ("down", 0.0), ("none", 0.0)])
async def test_the_database_is_a_lamp(state: str, lamp: float) -> None:
    counts = Counts()
    counts.watch(Board([], lambda: state))
    assert f"bot_database_up {lamp}" in await told_by(counts)


def test_a_fault_deep_in_a_library_is_told_with_the_line_of_ours_that_called_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(serving, "OURS", {"tests"})
    try:
        copy.deepcopy([[[["of a person"]]], [[[(number for number in "of a person")]]]])
    except TypeError as error:
        code = report(logging.getLogger("bot"), "answering", error)
    said = caplog.messages[0]
    assert said.startswith(f"answering failed ({code}): TypeError at ")
    places = said.partition(" at ")[2].split(" < ")
    assert [place.partition(":")[0] for place in places] == ["copy"] * 4 + ["test_serving"]
    assert "person" not in said
