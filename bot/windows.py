"""Moving windows of the `limits` library, whose clock is the wall's: a step of that empties them, blocking nobody."""

import time
from collections.abc import Callable
from typing import Final

from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

CLOCK_STEP_S: Final = 2.0
KEYS_KEPT: Final = 10_000


class MovingWindows(MovingWindowRateLimiter):
    """The library's, in memory; `tidy` is to be called before they are looked at."""

    def __init__(self, now: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time) -> None:
        self._memory = MemoryStorage()
        super().__init__(self._memory)
        self._now, self._wall = now, wall
        self._drift = wall() - now()

    def tidy(self) -> None:
        """Empties them after a step of the clock; lets go of the keys that the library keeps for ever."""
        drift = self._wall() - self._now()
        if abs(drift - self._drift) > CLOCK_STEP_S:
            self._memory.reset()
        self._drift = drift
        if len(self._memory.events) > KEYS_KEPT:
            for key in [key for key, events in self._memory.events.items() if not events]:
                self._memory.clear(key)
