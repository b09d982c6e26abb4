"""What the desk asks of whoever keeps its revisions: one database, or nothing at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from faq.desk.sittings import Rows
from faq.entries import Community, Forgotten, Preferences, Proposal, Revision, Writer


class Taken(Exception):
    """Somebody wrote that number first, or the number does not follow the last one."""

    def __init__(self, head: Revision | None) -> None:
        super().__init__("a revision's number is taken")
        self.head = head
        """What stands now; None where there is no revision at all."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What communities have, and the version up to which this is known."""

    version: int
    heads: Mapping[Community, Sequence[Revision]]
    preferences: Mapping[Community, Preferences]
    """Every community that changed is here, with or without heads."""
    left: Mapping[Community, datetime]
    """Those of them that the bot is not in any more, and since when."""


@dataclass(frozen=True, slots=True)
class Expiry:
    """Up to when things go."""

    handed_in: datetime
    """Wordings handed in before this moment."""
    left: datetime
    """Communities that were left before this moment."""
    sat: datetime
    """What goes on in a place since this moment or longer."""


class Revisions(Protocol):
    """Every write of an entry, for good."""

    async def write(self, revisions: Sequence[Revision], accepted: int | None = None) -> None:
        """All revisions or none, `Taken` where a number does not follow its entry's last one; lets a proposal go."""

    async def history(self, community: Community, slug: str, lang: str, most: int) -> list[Revision]:
        """An entry's revisions, newest first."""

    async def find(self, community: Community, slug: str, lang: str, number: int) -> Revision | None:
        """One revision."""

    async def touched(self, community: Community, author_key: str, since: datetime) -> list[tuple[str, str]]:
        """(slug, lang) of the entries that a writer wrote to from that moment on."""

    async def last_besides(
        self, community: Community, place: tuple[str, str], author_key: str, since: datetime
    ) -> Revision | None:
        """An entry's newest revision, leaving out what that writer wrote from that moment on."""

    async def writers(self, community: Community, since: datetime) -> list[Writer]:
        """Who wrote since, most writes first."""


class Proposals(Protocol):
    """Wordings that people handed in and nobody has decided on."""

    async def add(self, new: Proposal, author_key: str, *, of_one: int, most: int) -> Proposal:
        """Keep a wording; the same again is the same proposal; `Full` where that many are open, of one or in all."""

    async def open(self, community: Community) -> list[Proposal]:
        """The open ones, oldest first."""

    async def find(self, community: Community, number: int) -> Proposal | None:
        """One open proposal of this community."""

    async def decide(self, community: Community, number: int) -> None:
        """Let a proposal go: what was accepted of it stands in an entry."""


class Communities(Protocol):
    """What communities are and chose, and how all of theirs moves and goes."""

    async def changes(self, since: int) -> Snapshot:
        """All communities that changed after that version; -1 for everything."""

    async def prefer(self, community: Community, preferences: Preferences) -> None:
        """Keep a community's preferences."""

    async def migrate(self, old: Community, new: Community, at: datetime) -> None:
        """Everything of the old community belongs to the new one."""

    async def leave(self, community: Community, at: datetime) -> None:
        """Note since when a community has done without the bot."""

    async def take_back(self, community: Community) -> None:
        """The bot is back in a community that it had left."""

    async def erase(self, community: Community) -> Forgotten:
        """Delete everything of a community at once, its id included; how much it was."""

    async def expire(self, expiry: Expiry) -> list[Community]:
        """Delete what has been kept for as long as it may be; the communities that went."""


class Authors(Protocol):
    """Who wrote, known by a keyed hash alone."""

    async def forget(self, author_key: str) -> Forgotten:
        """Take a person's name and scrambled id off all revisions, and delete what they handed in."""


class Store(Protocol):
    """Append-only; every method that writes is one transaction, and every failure of the database is `Unavailable`."""

    @property
    def revisions(self) -> Revisions:
        """Every write of an entry, for good."""

    @property
    def proposals(self) -> Proposals:
        """Wordings that wait for a decision."""

    @property
    def communities(self) -> Communities:
        """What communities are and chose."""

    @property
    def authors(self) -> Authors:
        """Who wrote."""

    @property
    def sittings(self) -> Rows:
        """What goes on in places."""

    async def close(self) -> None:
        """Let go of the database."""
