"""What a platform is to the rest of the program, and what it is handed: see bot/platforms/__init__.py.

A folder `bot/platforms/<name>/` is one when its module `platform` holds a `PLATFORM` that is a `Platform`, and its name
stands in `bot.platforms.PLATFORMS`. Its token is the setting `<name>_token`; without it the platform is not started.
"""

import asyncio
import importlib
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:  # who only looks at a platform's token loads no server
    from aiohttp import web

    from bot.languages.words import Phrasebook
    from bot.messages import Message, Press
    from bot.replies import Card, Reply
    from bot.serving import Board, Counts
    from bot.shares import Sharing
    from faq import Community, Person

Job = Callable[["Board"], Coroutine[Any, Any, None]]
"""Serves until the host's `stopping` is set, telling the board whether it answers; else raises PlatformFailed."""


OnPresence = Callable[["Community", bool], Awaitable[None]]
"""Is told that a community took the bot in (True) or threw it out."""


class Assistant(Protocol):
    """The one port: who answers."""

    async def hear(self, message: "Message", /) -> "Reply | None":
        """An answer, or None for silence."""
        ...

    async def press(self, press: "Press", /) -> "Reply":
        """The answer to a button, a choice or a form."""
        ...


class Suggesting(Assistant, Protocol):
    """One that also knows what may be meant while somebody still types."""

    def suggest(
        self, command: str, typed: str, lang: str, person: "Person", community: "Community | None", /
    ) -> "Iterable[tuple[str, str]]":
        """(label, value) to offer; in memory and fast."""
        ...


class Secret(Protocol):
    """A token that does not print itself (pydantic's SecretStr)."""

    def get_secret_value(self) -> str:
        """What must never be printed."""
        ...


@dataclass(frozen=True, slots=True)
class Host:
    """What the program hands to each platform. settings: the operator's, as attributes; site: the server's, if any."""

    settings: Any
    assistant: Suggesting
    book: "Phrasebook"
    draw: Callable[["Card"], Awaitable[bytes]]
    counts: "Counts"
    stopping: asyncio.Event
    site: "web.Application"
    on_presence: OnPresence
    on_move: Callable[["Community", "Community"], Awaitable[None]]
    """A community has another id from now on."""
    sharing: "Sharing | None" = None
    """What this process has in common with other replicas; None where it is alone or keeps to its part."""


class Platform(Protocol):
    """A chat app that the bot can be met on. Nothing here loads the app's library before `job` runs."""

    @property
    def name(self) -> str:
        """As people write it: Discord."""
        ...

    @property
    def sign_up(self) -> str:
        """How an operator gets a token, in one line."""
        ...

    def whoami(self, settings: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401 -- the operator's, as attributes
        """An address, and headers, whose answer tells whether the app knows the token."""
        ...

    def job(self, host: Host) -> Job:
        """What keeps the platform going; called before the program's own server starts."""
        ...


def platform(name: str) -> Platform:
    """The platform of a folder of bot/platforms."""
    found: Platform = importlib.import_module(f"bot.platforms.{name}.platform").PLATFORM
    return found


def variable(name: str) -> str:
    """The environment variable of a platform's token."""
    return f"{name.upper()}_TOKEN"


def token_of(settings: object, name: str) -> Any:  # noqa: ANN401 -- pydantic's SecretStr, which hides itself
    """A platform's token, None where none is set."""
    return getattr(settings, f"{name}_token")
