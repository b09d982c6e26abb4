"""Who speaks, where, and what an entry of the FAQ holds."""

from dataclasses import dataclass


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
