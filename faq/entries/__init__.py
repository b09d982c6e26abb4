"""Who speaks, where, and what an entry of the FAQ holds."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

HANDED_IN_DAYS = 90
"""A wording that nobody decided on goes after so many days."""
LEFT_DAYS = 30
"""What a community wrote goes so many days after it threw the bot out."""


@dataclass(frozen=True, slots=True)
class Community:
    """A server, a group or a terminal, named by its platform's own id."""

    platform: str
    id: str


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever wrote, as the platform tells it at this moment; nothing here comes from the message's text."""

    platform: str
    id: str
    name: str = ""
    manages: bool = False
    """The platform says, asked live, that this person manages the community."""
    roles: frozenset[str] = frozenset()
    """Ids of the roles held, for communities that name a moderators' role."""


@dataclass(frozen=True, slots=True)
class Source:
    """What an entry rests on: a page that a reader can open."""

    title: str
    url: str
    published: str = ""
    """As exact as it is known: `2025`, `2025-02` or `2025-02-07`; empty where the page gives no date."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wrote and wants to see as an entry; not checked yet."""

    title: str
    body: str
    asks: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A question and its answer, as readers see it now."""

    slug: str
    lang: str
    title: str
    body: str
    asks: tuple[str, ...]
    sources: tuple[Source, ...]
    community: Community | None = None
    """None: the seed that all communities share."""
    number: int = 0
    """The revision shown; 0 is the shared seed. Hand it back as `seen` when editing."""
    removed: bool = False

    @property
    def draft(self) -> Draft:
        """The text alone, as a form shows it."""
        return Draft(self.title, self.body, self.asks, self.sources)


Action = Literal["add", "edit", "remove", "restore"]


@dataclass(frozen=True, slots=True)
class Revision:
    """One write that stays for good: who, when, what."""

    community: Community
    slug: str
    lang: str
    number: int
    action: Action
    draft: Draft
    author: str
    """The name shown at that time."""
    author_key: str
    """A keyed hash of the author's id: tells two people of one name apart, and tells nobody who they are."""
    at: datetime
    """Always aware, always UTC."""
    restores: int | None = None
    """For a restore: the number copied; 0 is the shared seed."""

    @property
    def entry(self) -> Entry:
        """The entry as this revision left it."""
        text = self.draft
        removed = self.action == "remove"
        return Entry(
            self.slug, self.lang, text.title, text.body, text.asks, text.sources, self.community, self.number, removed
        )


@dataclass(frozen=True, slots=True)
class Found:
    """What the FAQ has for a question."""

    lang: str
    """The language asked for; an entry in another one stands in and is to be marked."""
    best: Entry | None = None
    near: tuple[Entry, ...] = ()
    """The three nearest others, for buttons."""
    score: float = 0.0
    """0 to 1, of the nearest entry, whether good enough or not."""
    margin: float = 0.0
    """By how much of its score the nearest entry comes before the next one, 0 to 1."""
    held: float = 0.0
    """The weight of the words of the question that the nearest entry's asks hold; about 2 is one rare word."""
    left: float = 0.0
    """The weight of those that they do not hold."""

    @property
    def nearest(self) -> tuple[Entry, ...]:
        """At most three, the nearest first, whether it answers or not."""
        return ((self.best,) if self.best else ()) + self.near[: 2 if self.best else 3]


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a community chose for itself."""

    language: str | None = None
    place: str | None = None
    moderators_role: str | None = None
    """The platform's id of a role whose holders moderate here, besides those who manage the community."""
    open_channels: frozenset[str] = frozenset()
    """Channels where the bot answers questions unasked."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The wording of a question that found no entry, handed in with its asker's consent; open until it is decided."""

    id: int
    community: Community
    lang: str
    wording: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting a person did."""

    revisions: int
    """Revisions that carry no name any more."""
    proposals: int
    """Open wordings that were deleted."""
    settings: int = 0
    """Communities whose settings were deleted: where one is forgotten, whether anything was kept of it at all."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who wrote lately, for the one who has to undo it."""

    name: str
    key: str
    writes: int
    last: datetime
