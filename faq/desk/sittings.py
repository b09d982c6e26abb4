"""What goes on in a place, one row a place, gone within 24 hours: who leads is a keyed hash, nobody else is kept."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from faq.entries import Community
from faq.refusals import Unavailable

KEPT = timedelta(hours=18)
"""Then it counts no more; what is too old is deleted every six hours, and so within a day."""
MOST = 10_000
"""Rows kept in memory; the oldest make room."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A lesson under way: `place` is the channel or topic, `step` where it stands, `leader` who leads it, scrambled."""

    community: Community
    place: str
    step: str
    leader: str
    at: datetime


class Rows(Protocol):
    """A database that keeps them."""

    async def sitting(self, community: Community, place: str, now: datetime) -> Sitting | None:
        """What goes on there; None where nothing does, or it began too long ago."""

    async def sit(self, sitting: Sitting) -> None:
        """Keep it, in place of what was kept of that place."""

    async def rise(self, community: Community, place: str) -> None:
        """It is over: keep nothing of that place."""


class Sittings:
    """In memory, and in a database as soon as there is one; while that is down, memory goes on alone."""

    def __init__(self) -> None:
        self._memory: dict[tuple[Community, str], Sitting] = {}
        self._rows: Rows | None = None

    def over(self, rows: Rows) -> None:
        """From now on in this database too."""
        self._rows = rows

    async def sitting(self, community: Community, place: str, now: datetime) -> Sitting | None:
        """What goes on there; None where nothing does, or it began over 18 hours ago. now: an aware moment."""
        if self._rows is not None:
            with suppress(Unavailable):
                return await self._rows.sitting(community, place, now)
        found = self._memory.get((community, place))
        return found if found is not None and now - found.at < KEPT else None

    async def sit(self, sitting: Sitting) -> None:
        """Keep it, in place of what was kept of that place; what is too old, or over 10,000 places, goes."""
        self._memory.pop((sitting.community, sitting.place), None)
        self._memory[sitting.community, sitting.place] = sitting
        while len(self._memory) > MOST or sitting.at - next(iter(self._memory.values())).at >= KEPT:
            del self._memory[next(iter(self._memory))]
        if self._rows is not None:
            with suppress(Unavailable):
                await self._rows.sit(sitting)

    async def rise(self, community: Community, place: str) -> None:
        """It is over: nothing is kept of that place."""
        self._memory.pop((community, place), None)
        if self._rows is not None:
            with suppress(Unavailable):
                await self._rows.rise(community, place)
