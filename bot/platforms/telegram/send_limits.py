"""When may the bot send? Telegram's limits kept in front of the library, and its wishes to wait obeyed, chat by chat.

The library's own limiter lets bursts through (its issue 3772) and lets go of a wait too early (5338); one refusal halts
every chat (3765).

A turn has two waits: in its chat's lane, then, oldest first, in the one queue of all chats. Where more wait in a lane
than can be answered in time, the oldest makes way for the newest. Replicas of one bot share its budget: it is asked
last, once this process would send, so that nothing is taken that is not used.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Final

from bot.platforms.telegram.pacing import Clock, Pace, Whose, notice
from bot.platforms.telegram.queueing import Line
from bot.platforms.telegram.send_budget import Means
from bot.shares import Budget

__all__ = ["STALE_S", "Clock", "ClosedError", "Flow", "Pace", "StaleError"]

STALE_S: Final = 20.0
"""An answer older than this is dropped: the talk has moved on."""
MANY_CHATS: Final = 3
"""So many chats refused within a second mean that the bot as a whole is too fast."""
SOON_S: Final = 1.5
"""A turn that comes so soon holds nobody up."""


class StaleError(Exception):
    """The answer's turn would come too late, or a newer question of the same chat has taken it."""


class ClosedError(Exception):
    """The bot stops: no more turns are given."""


@dataclass(eq=False, slots=True)
class _Waiter:
    """One turn waited for; `stirred` whenever it should look again."""

    deadline: float
    whose: Whose
    overtaken: bool = False
    stirred: asyncio.Event = field(default_factory=asyncio.Event)

    def make_way(self) -> None:
        """Its turn goes to another."""
        self.overtaken = True
        self.stirred.set()


@dataclass(eq=False, slots=True)
class _Lane:
    """One chat's queue."""

    waiting: deque[_Waiter] = field(default_factory=deque)
    going: _Waiter | None = None
    """The one that has left this queue for the one of all chats."""
    closed_until: float = 0.0
    full_until: float = 0.0
    """Another replica has sent to this chat."""

    @property
    def shut_until(self) -> float:
        """Before this nothing goes out."""
        return max(self.closed_until, self.full_until)

    def stir(self) -> None:
        """The first looks whether it may go."""
        if self.waiting:
            self.waiting[0].stirred.set()


class Flow:
    """Gives out turns to send."""

    def __init__(
        self,
        pace: Pace | None = None,
        clock: Clock | None = None,
        *,
        budget: Budget | None = None,
        share: Pace | None = None,
    ) -> None:
        """budget: what replicas share; while it cannot be reached, this process keeps to its `share`."""
        self.pace = pace or Pace()
        self._clock = clock or Clock()
        self._means = Means(self.pace, self._clock, budget, share)
        self._lanes: dict[int, _Lane] = {}
        self._everybody = Line()
        self._refused: list[tuple[float, int]] = []
        self._closed_until = 0.0
        self._is_closed = False

    @property
    def now(self) -> float:
        """Seconds on a clock that only goes forward."""
        return self._clock.now()

    async def pause(self, seconds: float) -> None:
        """Sleeps on this clock."""
        await self._clock.sleep(seconds)

    async def turn(self, chat_id: int, *, is_group: bool, deadline: float, is_edit: bool = False) -> None:
        """Returns when something may be sent to the chat; StaleError where that is too late, ClosedError at a stop."""
        lane = self._lanes.setdefault(chat_id, _Lane())
        waiter = _Waiter(deadline, Whose(chat_id, is_group, counts=not is_edit))
        self._make_way(lane, waiter)
        lane.waiting.append(waiter)
        try:
            while not await self._gone(lane, waiter):
                pass
        finally:
            self._leave(lane, waiter)
            if not (lane.waiting or lane.going) and lane.shut_until < self.now:
                self._lanes.pop(chat_id, None)

    async def notice(self, chat_id: int, within_s: float = STALE_S) -> bool:
        """Waits for the turn of a chat's one line a minute; False where it had that line, StaleError where closed."""
        lane = self._lanes.get(chat_id)
        if lane is not None and lane.closed_until > self.now:
            raise StaleError
        if not self._means.windows.tell(chat_id):
            return False
        async with self._everybody.turn(self.now + STALE_S):
            return await self._wait_for_all(None, self.now + within_s, line_of=chat_id)

    def room(self, chat_id: int, within_s: float, *, is_group: bool) -> int:
        """How many messages may go to this chat in so many seconds, at least."""
        return self._means.windows.room(Whose(chat_id, is_group), within_s)

    def silence_s(self, chat_id: int) -> float:
        """So long nothing goes to this chat, whatever its own measure."""
        lane = self._lanes.get(chat_id)
        return max(self._closed_until, 0.0 if lane is None else lane.shut_until) - self.now

    def unsaid(self, chat_id: int) -> None:
        """The line could not be sent: it may be tried again."""
        self._means.unsaid(chat_id)

    def refused(self, chat_id: int, wait_s: float) -> None:
        """Telegram said: not to this chat for so long. Several chats at once mean: not at all."""
        now = self.now
        lane = self._lanes.setdefault(chat_id, _Lane())
        lane.closed_until = max(lane.closed_until, now + wait_s)
        self._refused = [(at, chat) for at, chat in self._refused if now - at <= 1] + [(now, chat_id)]
        if len({chat for _, chat in self._refused}) >= MANY_CHATS:
            self._closed_until = max(self._closed_until, now + wait_s)
            self._means.refused(None, wait_s)
        self._means.refused(chat_id, wait_s)

    def hurry(self, deadline: float) -> None:
        """What waits in a lane since the time of this deadline, or longer, makes way: it holds all others up.

        The newest of each lane stays where its turn then comes soon.
        """
        for lane in self._lanes.values():
            late = [waiter for waiter in lane.waiting if waiter.deadline <= deadline and not waiter.overtaken]
            if late and late[-1] is lane.waiting[-1] and self._means.windows.until_free(late[-1].whose) <= SOON_S:
                late.pop()
            for waiter in late:
                waiter.make_way()

    def close(self) -> None:
        """No more turns: whoever waits is told so."""
        self._is_closed = True
        for lane in self._lanes.values():
            for waiter in lane.waiting:
                waiter.stirred.set()

    # -------------------------------------------------------------- one turn
    async def _gone(self, lane: _Lane, waiter: _Waiter) -> bool:
        """One look at the lane: True once the turn was taken, False where it has to be looked at again."""
        self._may_still(waiter)
        waiter.stirred.clear()
        if lane.going is not None or lane.waiting[0] is not waiter:
            await waiter.stirred.wait()
            return False
        wait_s = max(lane.shut_until - self.now, self._means.windows.until_free(waiter.whose))
        if wait_s > 0:
            if self.now + wait_s > waiter.deadline:
                raise StaleError
            await self._nap(wait_s, waiter.stirred)
            return False
        lane.going = lane.waiting.popleft()
        async with self._everybody.turn(waiter.deadline):
            return await self._wait_for_all(waiter.whose, waiter.deadline, lane)

    def _may_still(self, waiter: _Waiter) -> None:
        if self._is_closed:
            raise ClosedError
        if waiter.overtaken:
            raise StaleError

    def _leave(self, lane: _Lane, waiter: _Waiter) -> None:
        if lane.going is waiter:
            lane.going = None
        elif waiter in lane.waiting:
            lane.waiting.remove(waiter)
        lane.stir()

    async def _wait_for_all(
        self, whose: Whose | None, deadline: float, lane: _Lane | None = None, line_of: int | None = None
    ) -> bool:
        """The turn among all chats; False where the lane was closed or filled meanwhile, or the line was said."""
        line = () if line_of is None else (notice(line_of, self.pace),)
        while True:
            if lane is not None and self._is_closed:
                raise ClosedError
            if lane is not None and lane.going is not None and lane.shut_until > self.now:
                lane.waiting.appendleft(lane.going)
                lane.going = None
                return False
            wait_s = self._closed_until - self.now
            if wait_s <= 0:
                wait = await self._means.take(whose, *line)
                if wait is None:
                    return True
                if wait.chat_s and lane is None:
                    return False
                if wait.chat_s and lane is not None:
                    lane.full_until = self.now + wait.chat_s
                    continue
                wait_s = wait.all_s
            if self.now + wait_s > deadline:
                raise StaleError
            await self._clock.sleep(wait_s)

    async def _nap(self, seconds: float, stirred: asyncio.Event) -> None:
        """Sleeps so long, or until it should look again."""
        sleeping, waking = asyncio.ensure_future(self._clock.sleep(seconds)), asyncio.ensure_future(stirred.wait())
        try:
            await asyncio.wait({sleeping, waking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            waking.cancel()

    def _make_way(self, lane: _Lane, coming: _Waiter) -> None:
        """The oldest in the lane make way where more would wait than can be answered before this deadline."""
        waiting = [waiter for waiter in lane.waiting if not waiter.overtaken]
        if not waiting:
            return
        room = max(1, self._means.windows.room(coming.whose, coming.deadline - self.now))
        for waiter in waiting[: max(0, len(waiting) + 1 - room)]:
            waiter.make_way()
