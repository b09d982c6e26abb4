"""When may the bot send? Telegram's limits kept in front of the library, and its wishes to wait obeyed, chat by chat.

The library's own limiter lets bursts through (its issue 3772) and lets go of a wait too early (5338); one refusal halts
every chat (3765). Windows are the `limits` library's; it keeps time by the wall clock, so a step of that clock empties
them rather than block a chat for an hour.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

STALE_S: Final = 20.0
"""An answer older than this is dropped: the talk has moved on."""
WAITING: Final = 20
"""More answers than this never wait for one chat."""
MANY_CHATS: Final = 3
"""So many chats refused within a second mean that the bot as a whole is too fast."""
CLOCK_STEP_S: Final = 2.0
EDGE_S: Final = 0.005
KEYS_KEPT: Final = 10_000


class StaleError(Exception):
    """The answer's turn would come too late; it is dropped."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How much this process may send; several processes share a bot's budget."""

    overall_a_second: int = 28
    chat_a_second: int = 1
    group_a_minute: int = 18
    group_notices_a_minute: int = 1
    """Beside the answers: one line that says why nothing more comes."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as a test can hand it in."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class _Lane:
    """One chat's queue: its lock gives out turns in order."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
        self.closed_until = 0.0


class Flow:
    """Gives out turns to send."""

    def __init__(self, pace: Pace | None = None, clock: Clock | None = None) -> None:
        pace = pace or Pace()
        self._clock = clock or Clock()
        self._storage = MemoryStorage()
        self._windows = MovingWindowRateLimiter(self._storage)
        self._overall = RateLimitItemPerSecond(pace.overall_a_second)
        self._chat = RateLimitItemPerSecond(pace.chat_a_second)
        self._group = RateLimitItemPerMinute(pace.group_a_minute)
        self._notice = RateLimitItemPerMinute(pace.group_notices_a_minute)
        self._lanes: dict[int, _Lane] = {}
        self._refused: list[tuple[float, int]] = []
        self._closed_until = 0.0
        self._drift = self._clock.wall() - self._clock.now()

    @property
    def now(self) -> float:
        """Seconds on a clock that only goes forward."""
        return self._clock.now()

    async def turn(self, chat_id: int, *, is_group: bool, deadline: float, is_edit: bool = False) -> None:
        """Returns when something may be sent to the chat; raises StaleError where that is after `deadline`."""
        lane = self._lanes.setdefault(chat_id, _Lane())
        if lane.waiting >= WAITING:
            raise StaleError
        lane.waiting += 1
        try:
            async with lane.lock:
                await self._wait(lane, self._limits_of(chat_id, counts=is_group and not is_edit), deadline)
        finally:
            lane.waiting -= 1
            if not lane.waiting and lane.closed_until < self.now:
                self._lanes.pop(chat_id, None)

    def may_notice(self, chat_id: int) -> bool:
        """May the group be told, once a minute, that nothing more comes for the moment? Takes the turn where it may."""
        lane = self._lanes.get(chat_id)
        if max(self._closed_until, lane.closed_until if lane else 0.0) > self.now:
            return False
        return self._windows.hit(self._notice, "notice", str(chat_id))

    def refused(self, chat_id: int, wait_s: float) -> None:
        """Telegram said: not to this chat for so long. Several chats at once mean: not at all."""
        now = self.now
        lane = self._lanes.setdefault(chat_id, _Lane())
        lane.closed_until = max(lane.closed_until, now + wait_s)
        self._refused = [(at, chat) for at, chat in self._refused if now - at <= 1] + [(now, chat_id)]
        if len({chat for _, chat in self._refused}) >= MANY_CHATS:
            self._closed_until = max(self._closed_until, now + wait_s)

    async def _wait(self, lane: _Lane, limits: list[tuple[RateLimitItem, str]], deadline: float) -> None:
        while True:
            self._mind_the_clock()
            wait_s = max(self._closed_until, lane.closed_until) - self.now
            if wait_s <= 0:
                wait_s = self._until_free(limits)
            if wait_s <= 0:
                # At the very edge of a window the library's `test` says yes and its `hit` no: the hit counts.
                if all(self._windows.hit(item, key) for item, key in limits):
                    return
                wait_s = EDGE_S
            if self.now + wait_s > deadline:
                raise StaleError
            await self._clock.sleep(wait_s)

    def _limits_of(self, chat_id: int, *, counts: bool) -> list[tuple[RateLimitItem, str]]:
        chat = str(chat_id)
        found: list[tuple[RateLimitItem, str]] = [(self._overall, "all"), (self._chat, chat)]
        return [*found, (self._group, f"{chat} group")] if counts else found

    def _until_free(self, limits: list[tuple[RateLimitItem, str]]) -> float:
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
