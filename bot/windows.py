"""Moving windows of the `limits` library, whose clock is the wall's: a step of that empties them, blocking nobody."""

import time
from collections.abc import Callable
from typing import Final

from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

CLOCK_STEP_S: Final = 2.0
KEYS_KEPT: Final = 10_000
SWEPT_EVERY_S: Final = 10.0
"""What is past its time counts nowhere, swept or not."""


class _NoThread:
    """Stands where the library keeps the thread that sweeps: always there, so that no hit starts another."""

    @staticmethod
    def is_alive() -> bool:
        return True


class MovingWindows(MovingWindowRateLimiter):
    """The library's, in memory; `tidy` is to be called before they are looked at.

    The library starts a thread after each hit, which goes through every key there is: a few hundred people a minute
    cost more than the answers' own bookkeeping. Here `tidy` sweeps, now and then, in the caller's own thread.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time) -> None:
        self._memory = MemoryStorage()
        self._sweep = self._memory.timer.function
        self._memory.timer.cancel()
        self._memory.timer = _NoThread()  # type: ignore[assignment]
        super().__init__(self._memory)
        self._now, self._wall = now, wall
        self._drift = wall() - now()
        self._swept_at = now()

    def tidy(self) -> None:
        """Empties them after a step of the clock; lets go of what is past, and of keys that the library keeps."""
        now = self._now()
        drift = self._wall() - now
        if abs(drift - self._drift) > CLOCK_STEP_S:
            self._memory.reset()
        self._drift = drift
        if now - self._swept_at < SWEPT_EVERY_S:
            return
        self._swept_at = now
        self._sweep()
        if len(self._memory.events) > KEYS_KEPT:
            for key in [key for key, events in self._memory.events.items() if not events]:
                self._memory.clear(key)
