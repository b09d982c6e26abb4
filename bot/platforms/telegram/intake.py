"""Each update once: whoever brings it again waits for the first to be done."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final

import telegram

REMEMBERED: Final = 20_000

Take = Callable[[telegram.Update], Awaitable[bool]]
"""Answers one update; False where it should come again, because nothing could be sent."""


class Intake:
    """Hands updates on, each once, however often it comes."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._under_way: dict[int, asyncio.Task[bool]] = {}
        self._done: OrderedDict[int, None] = OrderedDict()

    async def once(self, update: telegram.Update) -> bool:
        """True when the update has been dealt with, now or before."""
        if update.update_id in self._done:
            return True
        task = self._under_way.get(update.update_id)
        if task is None:
            task = asyncio.create_task(self._one(update))
            self._under_way[update.update_id] = task
        # Whoever asked may go away (a webhook request cut off): the work goes on.
        return await asyncio.shield(task)

    async def _one(self, update: telegram.Update) -> bool:
        try:
            dealt_with = await self._take(update)
            if dealt_with:
                self._done[update.update_id] = None
                if len(self._done) > REMEMBERED:
                    self._done.popitem(last=False)
            return dealt_with
        finally:
            self._under_way.pop(update.update_id, None)

    @property
    def oldest_under_way(self) -> int | None:
        """The lowest update that is not dealt with yet."""
        return min(self._under_way, default=None)

    async def drain(self, within_s: float) -> bool:
        """Waits until all that was begun is done; False where it took too long and was cut."""
        tasks = list(self._under_way.values())
        if not tasks:
            return True
        _, late = await asyncio.wait(tasks, timeout=within_s)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return not late
