"""How much may be sent: moving windows, for this process alone or for its part of several."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond

from bot.shares import Window
from bot.windows import MovingWindows

EDGE_S: Final = 0.005


@dataclass(frozen=True, slots=True)
class Pace:
    """How much this process may send; several processes share a bot's budget."""

    overall_a_second: int = 28
    chat_a_second: int = 1
    group_a_minute: int = 18
    private_a_minute: int = 15
    """One person alone: Telegram would take more, but who asks more is no person, or in no hurry."""
    notices_a_minute: int = 1
    """Beside the answers, to one chat: a line that says why nothing more comes."""
    again_s: float = 0.5
    """Before the second try of what came to nothing; twice that before the third."""


def share_of(replicas: int) -> Pace:
    """What one of so many processes may send: its part of what Telegram lets their one token send."""
    whole = Pace()
    return Pace(
        max(1, whole.overall_a_second // replicas),
        group_a_minute=max(1, whole.group_a_minute // replicas),
        private_a_minute=max(1, whole.private_a_minute // replicas),
    )


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as a test can hand it in."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose windows count: a chat's second, and its minute where the message counts there (an edit does not)."""

    chat_id: int
    is_group: bool
    counts: bool = True

    def shared(self, pace: Pace) -> list[Window]:
        """The same windows, as replicas share them."""
        chat = self.chat_id
        amount = pace.group_a_minute if self.is_group else pace.private_a_minute
        minute = [Window(f"minute {chat}", amount, 60.0)] if self.counts else []
        return [Window(f"chat {chat}", pace.chat_a_second, 1.0), *minute]


def overall(pace: Pace) -> Window:
    """The bot as a whole, as replicas share it: evenly, for two bursts may arrive as one."""
    return Window("all", 1, 1 / pace.overall_a_second)


def notice(chat_id: int, pace: Pace) -> Window:
    """A chat's line a minute, as replicas share it."""
    return Window(f"notice {chat_id}", pace.notices_a_minute, 60.0)


class Windows:
    """The windows of one pace."""

    def __init__(self, pace: Pace, clock: Clock) -> None:
        self.gap_s = 1 / pace.overall_a_second
        """Evenly, not in bursts: what leaves at the end of one second and the start of the next may arrive together."""
        self._clock = clock
        self._windows = MovingWindows(clock.now, clock.wall)
        self._overall = RateLimitItemPerSecond(pace.overall_a_second)
        self._chat = RateLimitItemPerSecond(pace.chat_a_second)
        self._group = RateLimitItemPerMinute(pace.group_a_minute)
        self._private = RateLimitItemPerMinute(pace.private_a_minute)
        self._notice = RateLimitItemPerMinute(pace.notices_a_minute)

    def until_free(self, whose: Whose | None, *, with_all: bool = False) -> float:
        """Seconds until all of them have room; 0.0 now."""
        self._windows.tidy()
        waits = [
            self._windows.get_window_stats(item, key).reset_time - self._clock.wall() + EDGE_S
            for item, key in self._of(whose, with_all=with_all)
            if not self._windows.test(item, key)
        ]
        return max(EDGE_S, *waits) if waits else 0.0

    def hit(self, whose: Whose | None) -> bool:
        """Takes one from each; at the very edge of a window `until_free` says 0.0 and the hit False: the hit counts."""
        return all(self._windows.hit(item, key) for item, key in self._of(whose, with_all=True))

    def note(self, whose: Whose | None) -> None:
        """What was sent by another measure counts here as far as there is room."""
        for item, key in self._of(whose, with_all=True):
            self._windows.hit(item, key)

    def room(self, whose: Whose, left_s: float) -> int:
        """How many turns these windows still give in so many seconds, at least."""
        return min(self._turns(item, key, left_s) for item, key in self._of(whose, with_all=False))

    def tell(self, chat_id: int) -> bool:
        """Takes the chat's line a minute; False where it had that."""
        return self._windows.hit(self._notice, "notice", str(chat_id))

    def untell(self, chat_id: int) -> None:
        """That line was not said."""
        self._windows.clear(self._notice, "notice", str(chat_id))

    def _of(self, whose: Whose | None, *, with_all: bool) -> list[tuple[RateLimitItem, str]]:
        found: list[tuple[RateLimitItem, str]] = [(self._overall, "all")] if with_all else []
        if whose is not None:
            found.append((self._chat, str(whose.chat_id)))
            if whose.counts:
                found.append((self._group if whose.is_group else self._private, f"{whose.chat_id} minute"))
        return found

    def _turns(self, item: RateLimitItem, key: str, left_s: float) -> int:
        window = self._windows.get_window_stats(item, key)
        whole = item.amount * int(left_s / (item.get_expiry() + EDGE_S))
        frees = window.remaining < item.amount and window.reset_time - self._clock.wall() < left_s
        return window.remaining + max(whole, int(frees))
