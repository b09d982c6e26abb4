"""A poll is counted when Discord calls its counts final, and counted all the same where Discord never does."""

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.platforms.discord.polls import end_poll

WAITS = (0.0, 0.0, 0.0)


def poll(*votes: int, final: bool) -> Any:
    answers = [SimpleNamespace(vote_count=count) for count in votes]
    return SimpleNamespace(answers=answers, is_finalised=lambda: final)


class Posted:
    """A message with a poll: what Discord says of it at its end, and then each time that it is read."""

    def __init__(self, ended: Any, *read: Any) -> None:
        self.id = 1
        self.poll = poll(9, 9, final=False)
        self.channel = self
        self._ended = ended
        self._read = list(read)
        self.reads = 0

    async def end_poll(self) -> Any:
        return self._said(self._ended)

    async def fetch_message(self, _: int) -> Any:
        self.reads += 1
        return self._said(self._read.pop(0))

    @staticmethod
    def _said(what: Any) -> Any:
        if isinstance(what, Exception):
            raise what
        return SimpleNamespace(poll=what)


def refused() -> discord.HTTPException:
    return discord.HTTPException(SimpleNamespace(status=400, reason="Bad Request"), {"code": 520001, "message": "no"})


async def counted(posted: Any) -> tuple[int, ...]:
    return await end_poll(posted, WAITS)


async def test_counts_are_read_until_they_are_final() -> None:
    posted = Posted(poll(1, 0, final=False), poll(1, 1, final=False), poll(1, 2, final=True), poll(7, 7, final=True))
    assert await counted(posted) == (1, 2)
    assert posted.reads == 2


async def test_final_at_once_is_read_no_more() -> None:
    posted = Posted(poll(1, 2, final=True))
    assert await counted(posted) == (1, 2)
    assert posted.reads == 0


async def test_counts_that_never_become_final_are_taken_as_they_are() -> None:
    assert await counted(Posted(*[poll(3, 4, final=False)] * 4)) == (3, 4)


async def test_a_poll_that_has_ended_before_is_read_all_the_same() -> None:
    assert await counted(Posted(refused(), poll(1, 2, final=True))) == (1, 2)


async def test_where_nothing_can_be_read_the_counts_of_the_press_stand() -> None:
    assert await counted(Posted(refused(), refused())) == (9, 9)


@pytest.mark.parametrize("nothing", [None, SimpleNamespace(poll=None)])
async def test_without_a_poll_nothing_is_counted(nothing: Any) -> None:
    assert await counted(nothing) == ()
