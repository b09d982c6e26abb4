"""Each update once: whoever brings it again waits for the first to be done.

Where several replicas answer, an update is claimed before any work and marked once its answer is out: one that another
replica has at work goes back to Telegram, which brings it again.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final

import telegram

from bot.platforms.telegram.admission import LaterError
from bot.platforms.telegram.incoming import PLATFORM
from bot.platforms.telegram.send_limits import STALE_S
from bot.serving import Ledger, Outcome
from bot.shares import Claims

REMEMBERED: Final = 20_000
MOST_S: Final = 90.0
"""What takes longer hangs; it is given up, because it would hold up the confirmation of all that came after it."""

Take = Callable[[telegram.Update], Awaitable[bool]]
"""Answers one update; False where it should come again, because nothing could be sent."""


class Intake:
    """Hands updates on, each once, however often it comes."""

    def __init__(
        self,
        take: Take,
        ledger: Ledger,
        claims: Claims | None = None,
        patience_s: Callable[[], float] = lambda: STALE_S,
    ) -> None:
        """patience_s: so long may an update wait at Telegram for its turn."""
        self._take = take
        self._claims = claims
        self._patience_s = patience_s
        self._ledger = ledger
        self._under_way: dict[int, asyncio.Task[bool]] = {}
        self._done: OrderedDict[int, None] = OrderedDict()
        self._first_seen: OrderedDict[int, float] = OrderedDict()
        """Of what was given back for want of room: when it came first."""

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
            return await (self._taken(update) if self._claims is None else self._claimed(update, self._claims))
        finally:
            self._under_way.pop(update.update_id, None)

    async def _claimed(self, update: telegram.Update, claims: Claims) -> bool:
        """The work, where no other replica has it or has done it."""
        claim = await claims.claim(update.update_id)
        if claim is not None and claim.whose == "theirs":
            return False
        if claim is not None and claim.whose == "done":
            self.give_up(update.update_id, "doubled")
            return True
        dealt_with = await self._taken(update, 0.0 if claim is None else claim.age_s)
        if dealt_with:
            await claims.done(update.update_id)
        else:
            await claims.let_go(update.update_id, keep_age=update.update_id in self._first_seen)
        return dealt_with

    async def _taken(self, update: telegram.Update, age_s: float = 0.0) -> bool:
        """The work; age_s: since when another replica knows of it."""
        known = self._first_seen.get(update.update_id)
        if max(age_s, 0.0 if known is None else time.monotonic() - known) > self._patience_s():
            self.give_up(update.update_id, "dropped")
            return True
        try:
            async with asyncio.timeout(MOST_S):
                dealt_with = await self._take(update)
        except LaterError:
            if not self._patience_s():
                self.give_up(update.update_id, "dropped")
                return True
            self._first_seen.setdefault(update.update_id, time.monotonic())
            if len(self._first_seen) > REMEMBERED:
                self._first_seen.popitem(last=False)
            return False
        except TimeoutError:
            self.give_up(update.update_id, "failed")
            return True
        self._first_seen.pop(update.update_id, None)
        if dealt_with:
            self._remember(update.update_id)
        return dealt_with

    def _remember(self, update_id: int) -> None:
        self._first_seen.pop(update_id, None)
        self._done[update_id] = None
        if len(self._done) > REMEMBERED:
            self._done.popitem(last=False)

    async def drain(self, within_s: float) -> bool:
        """Waits until all that was begun is done; False where it took too long."""
        tasks = list(self._under_way.values())
        return not tasks or not (await asyncio.wait(tasks, timeout=within_s))[1]

    async def cut(self) -> None:
        """Ends whatever is still under way; it was not dealt with."""
        cut = dict(self._under_way)
        for task in cut.values():
            task.cancel()
        await asyncio.gather(*cut.values(), return_exceptions=True)
        if self._claims is not None:
            await asyncio.gather(*(self._claims.let_go(update_id, keep_age=False) for update_id in cut))
