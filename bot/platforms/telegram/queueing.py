"""One at a time, whoever has waited longest first: a lock whose line is ordered by age, not by who joined it when."""

import asyncio
import heapq
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Line:
    """The line; `turn` is being at its head."""

    def __init__(self) -> None:
        self._is_taken = False
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._joined = itertools.count()

    @asynccontextmanager
    async def turn(self, since: float) -> AsyncIterator[None]:
        """Entered when nobody is at the head and nobody older waits; `since` tells the age."""
        if self._is_taken:
            called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            heapq.heappush(self._waiting, (since, next(self._joined), called))
            try:
                await called
            except asyncio.CancelledError:
                if not called.cancelled():
                    self._call()  # was at the head already, and goes
                raise
        self._is_taken = True
        try:
            yield
        finally:
            self._call()

    def _call(self) -> None:
        """The next comes to the head."""
        while self._waiting:
            *_, called = heapq.heappop(self._waiting)
            if not called.done():
                called.set_result(None)
                return
        self._is_taken = False
