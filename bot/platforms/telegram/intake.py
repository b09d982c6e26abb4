"""Each update once: whoever brings it again waits for the first to be done."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final

import telegram

from bot.platforms.telegram.incoming import PLATFORM
from bot.serving import Ledger, Outcome

REMEMBERED: Final = 20_000
MOST_S: Final = 90.0
"""What takes longer hangs; it is given up, because it would hold up the confirmation of all that came after it."""

Take = Callable[[telegram.Update], Awaitable[bool]]
"""Answers one update; False where it should come again, because nothing could be sent."""


class Intake:
    """Hands updates on, each once, however often it comes."""

    def __init__(self, take: Take, ledger: Ledger) -> None:
        self._take = take
        self._ledger = ledger
        self._under_way: dict[int, asyncio.Task[bool]] = {}
        self._done: OrderedDict[int, None] = OrderedDict()

    async def once(self, update: telegram.Update) -> bool:
        """True when the update has been dealt with, now or before."""
        if update.update_id in self._done:
            self._ledger.ended(PLATFORM, "doubled")
            return True
        # Whoever asked may go away (a webhook request cut off): the work goes on.
        return await asyncio.shield(self.begin(update))

    def begin(self, update: telegram.Update) -> "asyncio.Task[bool]":
        """The work on an update that is not done yet, begun now or before."""
        task = self._under_way.get(update.update_id)
        if task is None:
            task = asyncio.create_task(self._one(update))
            self._under_way[update.update_id] = task
        return task

    def is_done(self, update_id: int) -> bool:
        """Has it been dealt with?"""
        return update_id in self._done

    def is_under_way(self, update_id: int) -> bool:
        """Is it being dealt with?"""
        return update_id in self._under_way

    def give_up(self, update_id: int, outcome: Outcome) -> None:
        """It counts as dealt with, with this outcome."""
        self._ledger.ended(PLATFORM, outcome)
        self._remember(update_id)

    async def _one(self, update: telegram.Update) -> bool:
        try:
            async with asyncio.timeout(MOST_S):
                dealt_with = await self._take(update)
        except TimeoutError:
            self.give_up(update.update_id, "failed")
            return True
        else:
            if dealt_with:
                self._remember(update.update_id)
            return dealt_with
        finally:
            self._under_way.pop(update.update_id, None)

    def _remember(self, update_id: int) -> None:
        self._done[update_id] = None
        if len(self._done) > REMEMBERED:
            self._done.popitem(last=False)

    async def drain(self, within_s: float) -> bool:
        """Waits until all that was begun is done; False where it took too long."""
        tasks = list(self._under_way.values())
        return not tasks or not (await asyncio.wait(tasks, timeout=within_s))[1]

    async def cut(self) -> None:
        """Ends whatever is still under way; it was not dealt with."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
