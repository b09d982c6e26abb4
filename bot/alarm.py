"""What waits, and whether somebody should look: for /metrics, in numbers alone."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

OLDEST_S: Final = 60.0
"""What waits for longer than this does not move any more: answers are dropped long before."""
WITHIN_S: Final = 600.0
LAST: Final = 100
FEW: Final = 5
"""Fewer failures than this in ten minutes call nobody."""
SHARE: Final = 0.1
Clock = Callable[[], float]


class Queue:
    """What one platform has taken in and not yet ended."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._since: dict[object, float] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._since)

    @contextmanager
    def inside(self) -> Iterator[None]:
        """One more, for as long as this lasts."""
        one = object()
        self._since[one] = self._clock()
        try:
            yield
        finally:
            del self._since[one]

    @property
    def oldest_s(self) -> float:
        """For how long the one that came first has been waiting; 0 where there is none."""
        return self._clock() - next(iter(self._since.values())) if self._since else 0.0


class Ends:
    """Of what ended lately, how much went wrong."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._last: deque[tuple[float, bool]] = deque(maxlen=LAST)

    def note(self, *, went_wrong: bool) -> None:
        """One more."""
        self._last.append((self._clock(), went_wrong))

    @property
    def are_bad(self) -> bool:
        """Did more than a tenth of the last hundred, none older than ten minutes, go wrong?"""
        since = self._clock() - WITHIN_S
        lately = [wrong for at, wrong in self._last if at >= since]
        return sum(lately) >= max(FEW, len(lately) * SHARE)
