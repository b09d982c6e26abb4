"""What comes in, before anybody has read it."""

from dataclasses import dataclass
from typing import Literal

from faq.entries import Community, Person

Command = Literal["footprint", "compare", "faq", "help", "about", "privacy", "class"]


@dataclass(frozen=True, slots=True)
class Message:
    """Something a person wrote where the bot can see it."""

    text: str
    author: Person
    community: Community | None = None
    """None in private."""
    channel: str | None = None
    directed: bool = True
    """Was the bot addressed: a mention, a command, a private message, a reply to it?"""
    locale: str | None = None
    """The person's language as the platform tells it (`fr`, `en-GB`)."""
    replied_to: str | None = None
    """The packed question of the bot's answer that this message replies to."""
    otherwise: str | None = None
    """The packed question that a button of that answer offers, where the first message may have meant it instead."""
    command: Command | None = None
    """The slash command used, where one was."""
    server_locale: str | None = None
    """The language of the place itself; weaker than anything the person or the text says."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed, a choice made or a form sent back; `followup` is still packed and proves nothing."""

    followup: str
    author: Person
    community: Community | None = None
    channel: str | None = None
    locale: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    """What a form sent back: (field name, text)."""
    votes: tuple[int, ...] | None = None
    """Of the poll that has just been ended for this press, by choice; empty where there was none. None: not ended."""
