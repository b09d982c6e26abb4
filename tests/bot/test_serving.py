"""What an operator's Prometheus is told: kinds and counts, and nothing of anybody."""

from typing import get_args

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.serving import Board, Counts, Outcome


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
