"""A platform that fails is tried again ever more slowly, alone; what each is at the moment is told for each."""

import asyncio
import contextlib
import itertools
from collections.abc import Iterator

import aiohttp
import pytest
from aiohttp import web

from bot import running
from bot.serving import Board, Counts, PlatformFailed, healthy
from tests.bot.test_running import port as port  # noqa: PLC0414 -- a fixture


@pytest.mark.fault("F2")
def test_the_pauses_between_two_starts_double_up_to_five_minutes_and_stay_there() -> None:
    pauses = list(itertools.islice(running._pauses(), 500))
    assert pauses[:7] == [5, 10, 20, 40, 80, 160, 300]
    assert set(pauses[6:]) == {300}
    # Discord lets a token begin a thousand sessions a day.
    assert sum(at <= 86_400 for at in itertools.accumulate(pauses)) < 1_000


@pytest.mark.fault("F2")
@pytest.mark.parametrize("kind", ["passing", "fault", "final"])
async def test_what_may_heal_is_started_after_each_pause_and_what_cannot_is_not(
    kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    starts, asked = 0, []

    def pauses() -> Iterator[float]:
        for n in itertools.count(1):
            asked.append(n)
            yield 0.0

    async def job(_: Board) -> None:
        nonlocal starts
        starts += 1
        if starts == 5:
            return
        if kind == "fault":
            raise RuntimeError("words of somebody")
        raise PlatformFailed("It is away.", restart=kind == "passing")

    monkeypatch.setattr(running, "_pauses", pauses)
    board = Board(["discord"])
    ends = pytest.raises(PlatformFailed) if kind == "final" else contextlib.nullcontext()
    with ends:
        await running._kept_alive("discord", job, board, asyncio.Event())
    assert (starts, len(asked)) == ((1, 1) if kind == "final" else (5, 5))
    said = capsys.readouterr().err
    assert said.count("Trying again") == (0 if kind == "final" else 4)
    assert "words of somebody" not in said


@pytest.mark.fault("F26")
async def test_readiness_is_told_for_each_platform_and_life_does_not_depend_on_it(port: int) -> None:
    board = Board(["discord", "telegram"], lambda: "down")
    runner = await healthy(web.Application(), board, Counts(), port)
    told = []
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        for discord, telegram in [(True, False), (False, True), (True, True)]:
            board.ready("discord", discord)
            board.ready("telegram", telegram)
            async with session.get("/readyz") as ready, session.get("/livez") as alive:
                told.append((ready.status, await ready.json(), alive.status))
    await runner.cleanup()
    assert told == [
        (503, {"discord": True, "telegram": False, "database": "down"}, 200),
        (503, {"discord": False, "telegram": True, "database": "down"}, 200),
        (200, {"discord": True, "telegram": True, "database": "down"}, 200),
    ]
