"""What the desk asks of whoever keeps its revisions: one database, or nothing at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from faq.entries import Community, Preferences, Proposal, Revision, Writer


class Taken(Exception):
    """Somebody wrote that number first, or the number does not follow the last one."""

    def __init__(self, head: Revision | None) -> None:
        super().__init__("a revision's number is taken")
        self.head = head
        """What stands now; None where there is no revision at all."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What communities have, and the version up to which this is known."""

    version: int
    heads: Mapping[Community, Sequence[Revision]]
    preferences: Mapping[Community, Preferences]
    """Every community that changed is here, with or without heads."""


Decision = tuple[int, Literal["accepted", "declined"]]
"""(a proposal's id, what became of it)."""


class Store(Protocol):
    """Append-only; every method that writes is one transaction, and every failure of the database is `Unavailable`."""

    async def changes(self, since: int) -> Kept:
        """All communities that changed after that version; -1 for everything."""

    async def write(self, revisions: Sequence[Revision], decision: Decision | None = None) -> None:
        """All revisions or none; `Taken` where a number does not follow its entry's last one."""

    async def history(self, community: Community, slug: str, lang: str, most: int) -> list[Revision]:
        """An entry's revisions, newest first."""

    async def revision(self, community: Community, slug: str, lang: str, number: int) -> Revision | None:
        """One revision."""

    async def touched(self, community: Community, author_key: str, since: datetime) -> list[tuple[str, str]]:
        """(slug, lang) of the entries that a writer wrote to from that moment on."""

    async def last_besides(
        self, community: Community, place: tuple[str, str], author_key: str, since: datetime
    ) -> Revision | None:
        """An entry's newest revision, leaving out what that writer wrote from that moment on."""

    async def writers(self, community: Community, since: datetime) -> list[Writer]:
        """Who wrote since, most writes first."""

    async def prefer(self, community: Community, preferences: Preferences) -> None:
        """Keep a community's preferences."""

    async def propose(self, community: Community, lang: str, wording: str, at: datetime, most: int) -> Proposal:
        """Keep a wording; the same one again is the same proposal; `Full` where `most` are open."""

    async def proposals(self, community: Community) -> list[Proposal]:
        """The open ones, oldest first."""

    async def proposal(self, community: Community, number: int) -> Proposal | None:
        """One proposal of this community."""

    async def decide(self, community: Community, decision: Decision) -> None:
        """Close a proposal."""

    async def migrate(self, old: Community, new: Community) -> None:
        """Everything of the old community belongs to the new one."""

    async def forget(self, author_key: str) -> int:
        """Take a person's name off all revisions; how many."""

    async def close(self) -> None:
        """Let go of the database."""
