"""What this process may send: its own windows, and, with several replicas, their common budget, asked last.

It is asked only once this process would send, so that nothing is taken that is not used. While the common store cannot
be reached, each replica keeps to its share.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, NamedTuple

from bot.platforms.telegram.pacing import EDGE_S, Clock, Pace, Whose, Windows, notice, overall
from bot.shares import Budget, Window


class Wait(NamedTuple):
    """Seconds to wait for the bot's turn, and, where another replica has just written to it, for the chat's."""

    all_s: float
    chat_s: float = 0.0


class Means:
    """The measures that a turn has to pass."""

    def __init__(self, pace: Pace, clock: Clock, budget: Budget | None, share: Pace | None) -> None:
        self._pace = pace
        self._clock = clock
        self._budget = budget
        self._whole = Windows(pace, clock)
        self._part = None if budget is None else Windows(share or pace, clock)
        self._next_at = 0.0
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def windows(self) -> Windows:
        """This process's own windows: the whole bot's, or its share of them while nobody knows what the others send."""
        is_alone = self._budget is not None and not self._budget.is_up
        return self._part if is_alone and self._part is not None else self._whole

    async def take(self, whose: Whose | None, *more: Window) -> Wait | None:
        """None once something may be sent: it was taken, and its moment has come. Else how long to wait."""
        windows, now = self.windows, self._clock.now()
        wait_s = windows.until_free(whose, with_all=True)
        if self._budget is None or not self._budget.is_up:
            wait_s = max(wait_s, self._next_at - now)
            # At the very edge of a window the library says that it is free, and refuses.
            if wait_s <= 0 and windows.hit(whose):
                self._next_at = now + windows.gap_s
                return None
            return Wait(wait_s or EDGE_S)
        if wait_s:
            return Wait(wait_s)
        own = () if whose is None else whose.shared(self._pace)
        slot = await self._budget.take(overall(self._pace), (*own, *more))
        if slot is None:
            return Wait(EDGE_S)  # it has just been lost: by its share, then
        if not slot.granted:
            return Wait(slot.all_s or EDGE_S, slot.own_s if slot.own_s > slot.all_s else 0.0)
        await self._clock.sleep(slot.all_s)
        for each in (self._whole, self._part):
            if each is not None:
                each.note(whose)
        return None

    def unsaid(self, chat_id: int) -> None:
        """A chat's line a minute was not said."""
        self.windows.untell(chat_id)
        if self._budget is not None:
            self._tell(self._budget.give_back(notice(chat_id, self._pace)))

    def refused(self, chat_id: int | None, wait_s: float) -> None:
        """Telegram asks for silence, in one chat or (None) in all: the other replicas keep it too."""
        if self._budget is not None:
            whose = overall(self._pace) if chat_id is None else Whose(chat_id, is_group=False).shared(self._pace)[0]
            self._tell(self._budget.shut(whose, wait_s))

    def _tell(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)
