"""When may the bot send? Telegram's limits kept in front of the library, and its wishes to wait obeyed, chat by chat.

The library's own limiter lets bursts through (its issue 3772) and lets go of a wait too early (5338); one refusal halts
every chat (3765). Windows are the `limits` library's; it keeps time by the wall clock, so a step of that clock empties
them rather than block a chat for an hour.

A turn has two waits: in its chat's lane, then, oldest first, in the one queue of all chats. Where more wait in a lane
than can be answered in time, the oldest makes way for the newest.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.platforms.telegram.queueing import Line

STALE_S: Final = 20.0
"""An answer older than this is dropped: the talk has moved on."""
MANY_CHATS: Final = 3
"""So many chats refused within a second mean that the bot as a whole is too fast."""
CLOCK_STEP_S: Final = 2.0
EDGE_S: Final = 0.005
SOON_S: Final = 1.5
"""A turn that comes so soon holds nobody up."""
KEYS_KEPT: Final = 10_000


_Limits = list[tuple[RateLimitItem, str]]


class StaleError(Exception):
    """The answer's turn would come too late, or a newer question of the same chat has taken it."""


class ClosedError(Exception):
    """The bot stops: no more turns are given."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How much this process may send; several processes share a bot's budget."""

    overall_a_second: int = 28
    chat_a_second: int = 1
    group_a_minute: int = 18
    notices_a_minute: int = 1
    """Beside the answers, to one chat: a line that says why nothing more comes."""
    again_s: float = 0.5
    """Before the second try of what came to nothing; twice that before the third."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as a test can hand it in."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(eq=False, slots=True)
class _Waiter:
    """One turn waited for; `stirred` whenever it should look again."""

    deadline: float
    limits: _Limits
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

    def stir(self) -> None:
        """The first looks whether it may go."""
        if self.waiting:
            self.waiting[0].stirred.set()


class Flow:
    """Gives out turns to send."""

    def __init__(self, pace: Pace | None = None, clock: Clock | None = None) -> None:
        pace = pace or Pace()
        self.pace = pace
        self._clock = clock or Clock()
        self._storage = MemoryStorage()
        self._windows = MovingWindowRateLimiter(self._storage)
        self._overall: _Limits = [(RateLimitItemPerSecond(pace.overall_a_second), "all")]
        self._chat = RateLimitItemPerSecond(pace.chat_a_second)
        self._group = RateLimitItemPerMinute(pace.group_a_minute)
        self._notice = RateLimitItemPerMinute(pace.notices_a_minute)
        self._lanes: dict[int, _Lane] = {}
        self._everybody = Line()
        self._gap_s = 1 / pace.overall_a_second
        self._next_at = 0.0
        """Evenly, not in bursts: what leaves at the end of one second and the start of the next may arrive together."""
        self._refused: list[tuple[float, int]] = []
        self._closed_until = 0.0
        self._is_closed = False
        self._drift = self._clock.wall() - self._clock.now()

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
        limits = self._limits_of(chat_id, counts=is_group and not is_edit)
        waiter = _Waiter(deadline, limits)
        self._make_way(lane, limits, deadline)
        lane.waiting.append(waiter)
        try:
            while not await self._gone(lane, waiter):
                pass
        finally:
            self._leave(lane, waiter)
            if not (lane.waiting or lane.going) and lane.closed_until < self.now:
                self._lanes.pop(chat_id, None)

    async def notice(self, chat_id: int) -> bool:
        """Waits for the turn of a chat's one line a minute; False where it had that line, StaleError where closed."""
        lane = self._lanes.get(chat_id)
        if lane is not None and lane.closed_until > self.now:
            raise StaleError
        if not self._windows.hit(self._notice, "notice", str(chat_id)):
            return False
        async with self._everybody.turn(self.now + STALE_S):
            await self._wait_for_all([], self.now + STALE_S)
        return True

    def unsaid(self, chat_id: int) -> None:
        """The line could not be sent: it may be tried again."""
        self._windows.clear(self._notice, "notice", str(chat_id))

    def refused(self, chat_id: int, wait_s: float) -> None:
        """Telegram said: not to this chat for so long. Several chats at once mean: not at all."""
        now = self.now
        lane = self._lanes.setdefault(chat_id, _Lane())
        lane.closed_until = max(lane.closed_until, now + wait_s)
        self._refused = [(at, chat) for at, chat in self._refused if now - at <= 1] + [(now, chat_id)]
        if len({chat for _, chat in self._refused}) >= MANY_CHATS:
            self._closed_until = max(self._closed_until, now + wait_s)

    def hurry(self, deadline: float) -> None:
        """What waits in a lane since the time of this deadline, or longer, makes way: it holds all others up.

        The newest of each lane stays where its turn then comes soon.
        """
        for lane in self._lanes.values():
            late = [waiter for waiter in lane.waiting if waiter.deadline <= deadline and not waiter.overtaken]
            if late and late[-1] is lane.waiting[-1] and self._until_free(late[-1].limits) <= SOON_S:
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
        wait_s = max(lane.closed_until - self.now, self._until_free(waiter.limits))
        if wait_s > 0:
            if self.now + wait_s > waiter.deadline:
                raise StaleError
            await self._nap(wait_s, waiter.stirred)
            return False
        lane.going = lane.waiting.popleft()
        async with self._everybody.turn(waiter.deadline):
            return await self._wait_for_all(waiter.limits, waiter.deadline, lane)

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

    async def _wait_for_all(self, limits: _Limits, deadline: float, lane: _Lane | None = None) -> bool:
        """The turn among all chats; False where the lane was closed meanwhile."""
        limits = [*self._overall, *limits]
        while True:
            if lane is not None and self._is_closed:
                raise ClosedError
            if lane is not None and lane.going is not None and lane.closed_until > self.now:
                lane.waiting.appendleft(lane.going)
                lane.going = None
                return False
            wait_s = max(self._closed_until - self.now, self._next_at - self.now, self._until_free(limits), 0)
            if self.now + wait_s > deadline:
                raise StaleError
            # At the very edge of a window the library's `test` says yes and its `hit` no: the hit counts.
            if not wait_s and all(self._windows.hit(item, key) for item, key in limits):
                self._next_at = self.now + self._gap_s
                return True
            await self._clock.sleep(wait_s or EDGE_S)

    async def _nap(self, seconds: float, stirred: asyncio.Event) -> None:
        """Sleeps so long, or until it should look again."""
        sleeping, waking = asyncio.ensure_future(self._clock.sleep(seconds)), asyncio.ensure_future(stirred.wait())
        try:
            await asyncio.wait({sleeping, waking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            waking.cancel()

    # -------------------------------------------------------------- windows
    def _make_way(self, lane: _Lane, limits: _Limits, deadline: float) -> None:
        """The oldest in the lane make way where more would wait than can be answered before this deadline."""
        waiting = [waiter for waiter in lane.waiting if not waiter.overtaken]
        if not waiting:
            return
        room = max(1, self._room(limits, deadline))
        for waiter in waiting[: max(0, len(waiting) + 1 - room)]:
            waiter.make_way()

    def _room(self, limits: _Limits, deadline: float) -> int:
        """How many turns these windows still give before the deadline, at least."""
        left_s = deadline - self.now
        return min(self._turns(item, key, left_s) for item, key in limits)

    def _turns(self, item: RateLimitItem, key: str, left_s: float) -> int:
        window = self._windows.get_window_stats(item, key)
        whole = item.amount * int(left_s / (item.get_expiry() + EDGE_S))
        frees = window.remaining < item.amount and window.reset_time - self._clock.wall() < left_s
        return window.remaining + max(whole, int(frees))

    def _limits_of(self, chat_id: int, *, counts: bool) -> _Limits:
        chat = str(chat_id)
        return [(self._chat, chat), *([(self._group, f"{chat} group")] if counts else [])]

    def _until_free(self, limits: _Limits) -> float:
        self._mind_the_clock()
        waits = [
            self._windows.get_window_stats(item, key).reset_time - self._clock.wall() + EDGE_S
            for item, key in limits
            if not self._windows.test(item, key)
        ]
        return max(EDGE_S, *waits) if waits else 0.0

    def _mind_the_clock(self) -> None:
        drift = self._clock.wall() - self._clock.now()
        if abs(drift - self._drift) > CLOCK_STEP_S:
            self._storage.reset()
        self._drift = drift
        if len(self._storage.events) > KEYS_KEPT:  # the library keeps a key for every chat it ever saw
            for key in [key for key, events in self._storage.events.items() if not events]:
                self._storage.clear(key)
