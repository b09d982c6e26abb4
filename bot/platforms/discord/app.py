"""The life of the bot on Discord: connecting, serving until told to stop, and saying in one line why it cannot."""

import asyncio
from collections.abc import Iterable
from typing import Any, Protocol

import aiohttp
import discord

from bot.platforms.discord.client import Assistant, Drawer, Footprint
from bot.platforms.discord.commands import Phrases, Wording
from bot.serving import Health, PlatformFailed

FATAL_CLOSE = {
    4004: "Discord refuses DISCORD_TOKEN at the gateway: copy the token again from the application's Bot page",
    4010: "Discord refuses the shard: look at what starts several instances",
    4011: "Discord asks for more shards: start the bot anew",
    4012: "Discord no longer speaks this version of its gateway: update discord.py",
    4013: "Discord refuses the intents: update discord.py",
    4014: "Discord refuses the intents, though none here needs approval: look at DISCORD_TOKEN's application",
}


class Secret(Protocol):
    """A token that does not print itself."""

    def get_secret_value(self) -> str:
        """The token."""
        ...


class DiscordSettings(Protocol):
    """What an operator sets for Discord."""

    @property
    def token(self) -> Secret:
        """The bot's token."""
        ...

    @property
    def api_url(self) -> str | None:
        """Base address of the interface, version included, where it is not Discord's own."""
        ...

    @property
    def gateway_url(self) -> str | None:
        """Address of the gateway, where it is not the one that the interface names."""
        ...


async def run(
    assistant: Assistant,
    settings: DiscordSettings,
    stopping: asyncio.Event,
    health: Health,
    *,
    phrases: Phrases,
    languages: Iterable[str],
    picture: Drawer,
) -> None:
    """Serve Discord until `stopping` is set; PlatformFailed, with one line for the operator, when it cannot go on."""
    client = Footprint(
        assistant,
        Wording(phrases, tuple(languages)),
        picture,
        health=health,
        api_url=_address(settings.api_url),
        gateway_url=_address(settings.gateway_url),
    )
    async with client:
        await _serve(client, settings.token.get_secret_value(), stopping)


async def _serve(client: Footprint, token: str, stopping: asyncio.Event) -> None:
    serving = asyncio.create_task(client.start(token))
    ends: dict[asyncio.Task[Any], str] = {
        serving: "served",
        asyncio.create_task(stopping.wait()): "stopped",
        asyncio.create_task(client.gate.token_refused.wait()): "refused",
        asyncio.create_task(client.watch()): "deaf",
    }
    try:
        done, _ = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        why = {ends[task] for task in done}
        if "served" in why:
            _explain(serving, client)
        elif "refused" in why:
            raise PlatformFailed("Discord no longer accepts DISCORD_TOKEN: set the new one", restart=False)
        elif "deaf" in why:
            raise PlatformFailed("Discord's gateway has been silent for three minutes", restart=True)
        await client.drain()
    finally:
        for task in ends:
            task.cancel()
        await client.close()
        await asyncio.gather(*ends, return_exceptions=True)


def _address(given: str | None) -> str | None:
    return str(given) if given else None


def _explain(serving: asyncio.Task[None], client: Footprint) -> None:
    """What ended the connection, as one line."""
    try:
        serving.result()
    except discord.LoginFailure:
        raise PlatformFailed(
            "Discord refuses DISCORD_TOKEN: copy the token from the application's Bot page", restart=False
        ) from None
    except discord.PrivilegedIntentsRequired:
        raise PlatformFailed(FATAL_CLOSE[4014], restart=False) from None
    except discord.ConnectionClosed as error:
        line = FATAL_CLOSE.get(error.code)
        raise PlatformFailed(line or f"Discord closed the connection ({error.code})", restart=line is None) from None
    except (OSError, aiohttp.ClientError, TimeoutError, discord.DiscordException) as error:
        raise PlatformFailed(
            f"Discord cannot be reached at {client.address}: {type(error).__name__}", restart=True
        ) from None
    raise PlatformFailed("Discord closed the connection", restart=True)
