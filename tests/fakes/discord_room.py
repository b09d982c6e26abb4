"""A server in SimCord with a channel, somebody who asks and somebody who moderates, and readers of what was sent."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import discord
import simcord

Shown = discord.Message | simcord.ResponseMessage


class Room:
    """One server; `alice` is anybody, `mona` manages the server."""

    def __init__(self, env: simcord.Env) -> None:
        self.env = env
        self.guild = env.create_guild()
        self.channel = self.guild.create_text_channel("general")
        self.alice = self.guild.add_member(env.create_user("alice"))
        keeper = self.guild.create_role("Keepers", permissions=discord.Permissions(manage_guild=True))
        self.mona = self.guild.add_member(env.create_user("mona"), roles=[keeper])
        assert env.bot.user is not None
        self.me = f"<@{env.bot.user.id}>"

    async def mention(self, text: str) -> discord.Message:
        """Alice mentions the bot."""
        return await self.alice.send(self.channel, f"{self.me} {text}")

    @property
    def answer(self) -> discord.Message:
        """The last message of the channel."""
        message = self.channel.last_message
        assert message is not None
        return message

    def posted(self, method: str = "POST", path: str = "/messages") -> list[Mapping[str, Any]]:
        """The bodies of all requests of one kind."""
        return [
            entry.json
            for entry in self.env.http_requests
            if entry.method == method and path in entry.path and isinstance(entry.json, dict)
        ]

    def speak(self, locale: str) -> None:
        """From now on people use Discord in this language, which SimCord itself always says is English."""
        emit = self.env.backend.emit

        def speaking(event: str, payload: Any) -> None:
            emit(event, {**payload, "locale": locale} if event == "INTERACTION_CREATE" else payload)

        self.env.backend.emit = speaking  # type: ignore[method-assign]  # the one seam where the language is said


def components(shown: Shown | None) -> list[dict[str, Any]]:
    """The components of a message as they were sent."""
    assert shown is not None
    if isinstance(shown, simcord.ResponseMessage):
        return shown.components
    return [component.to_dict() for component in shown.components]  # type: ignore[misc]  # dicts of many shapes


def parts(shown: Shown | None) -> list[Mapping[str, Any]]:
    """Every component of a message, in reading order."""
    return list(_walk(components(shown)))


def said(shown: Shown | None) -> str:
    """All text that a message shows."""
    return "\n".join(str(part["content"]) for part in parts(shown) if part["type"] == 10)


def labels(shown: Shown | None) -> list[str]:
    """What its buttons say."""
    return [str(part["label"]) for part in parts(shown) if part["type"] == 2]


def _walk(found: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for part in found:
        yield part
        yield from _walk(part.get("components") or ())
