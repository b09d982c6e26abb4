"""What goes on in a place, one row a place, gone after 24 hours: who leads is a keyed hash, nobody else is kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from faq.entries import Community

KEPT = timedelta(hours=24)
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


class Sittings(Protocol):
    """Where they are kept."""

    async def sitting(self, community: Community, place: str, now: datetime) -> Sitting | None:
        """What goes on there; None where nothing does, or it began too long ago."""

    async def sit(self, sitting: Sitting) -> None:
        """Keep it, in place of what was kept of that place."""

    async def rise(self, community: Community, place: str) -> None:
        """It is over: keep nothing of that place."""


class InMemory:
    """Kept by this process alone, as long as there is no database."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Community, str], Sitting] = {}

    async def sitting(self, community: Community, place: str, now: datetime) -> Sitting | None:
        """What goes on there."""
        found = self._rows.get((community, place))
        return found if found is not None and now - found.at < KEPT else None

    async def sit(self, sitting: Sitting) -> None:
        """Keep it; what is older than a day goes."""
        self._rows.pop((sitting.community, sitting.place), None)
        self._rows[sitting.community, sitting.place] = sitting
        while len(self._rows) > MOST or sitting.at - next(iter(self._rows.values())).at >= KEPT:
            del self._rows[next(iter(self._rows))]

    async def rise(self, community: Community, place: str) -> None:
        """It is over."""
        self._rows.pop((community, place), None)
