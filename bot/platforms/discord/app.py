"""The life of the bot on Discord: connecting, serving until told to stop, and saying in one line why it cannot."""

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

import aiohttp
import discord

from bot.alarm import Queue
from bot.hosting import OnPresence, Secret, Suggesting
from bot.languages import FIRST
from bot.messages import Message, Press
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.commands import Suggestion
from bot.platforms.discord.dependencies import DiscordSettings, Drawer, Shards, Timing
from bot.platforms.discord.turns import Turns, turns_over
from bot.platforms.discord.wording import Phrases, Wording
from bot.replies import Card, Reply
from bot.serving import Health, Ledger, PlatformFailed, report

log = logging.getLogger(__name__)

INVITED = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    attach_files=True,
    send_polls=True,
    read_message_history=True,
)
"""What the bot asks for when it is invited; it lives with less."""

REFUSED = "Discord refuses DISCORD_TOKEN: copy the token from the application's Bot page"
FATAL_CLOSE = {
    4004: "Discord refuses DISCORD_TOKEN at the gateway: copy the token again from the application's Bot page",
    4010: "Discord refuses the shard: look at what starts several instances",
    4011: "Discord asks for more shards: start the bot anew",
    4012: "Discord no longer speaks this version of its gateway: update discord.py",
    4013: "Discord refuses the intents: update discord.py",
    4014: "Discord refuses the intents, though none here needs approval: look at DISCORD_TOKEN's application",
}


def part_of(
    shards: tuple[int, int, int] | None, token: Secret, database_url: str
) -> tuple[Shards | None, Turns | None]:
    """This process's part of a bot that is split over several, and the turns that they share; None: it is not split."""
    if shards is None:
        return None, None
    return Shards(*shards), turns_over(database_url, token.get_secret_value(), Timing().identify)


async def run(
    assistant: Suggesting,
    settings: DiscordSettings,
    stopping: asyncio.Event,
    health: Health,
    *,
    phrases: Phrases,
    languages: Iterable[str],
    picture: Drawer,
    ledger: Ledger | None = None,
    default_language: str = FIRST,
    stop_seconds: float = 8.0,
    timing: Timing | None = None,
    on_presence: OnPresence | None = None,
    shards: Shards | None = None,
    turns: Turns | None = None,
    queue: Queue | None = None,
) -> None:
    """Serve Discord until `stopping` is set; PlatformFailed, with one line for the operator, when it cannot go on."""
    client = Footprint(
        assistant,
        Wording(phrases, tuple(languages), default_language),
        picture,
        health=health,
        ledger=ledger,
        api_url=_address(settings.api_url),
        gateway_url=_address(settings.gateway_url),
        timing=timing or Timing.stopping_within(stop_seconds),
        on_presence=on_presence,
        shards=shards,
        turns=turns,
        queue=queue,
    )
    await client.__aenter__()  # its counterpart waits 30 seconds for a gateway that is gone: see `_close`
    await _serve(client, settings.token.get_secret_value(), stopping)


async def _serve(client: Footprint, token: str, stopping: asyncio.Event) -> None:
    client.wire.answer_interactions()
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
            raise PlatformFailed(f"Discord's gateway has said nothing for {client.timing.deaf:g} seconds", restart=True)
        await client.drain()
    finally:
        client.say_ready(False)
        for task in ends:
            task.cancel()
        await _close(client)
        await asyncio.gather(*ends, return_exceptions=True)


async def _close(client: Footprint) -> None:
    """Say goodbye, but not for longer than a host waits before it kills: a gateway that is gone never answers."""
    closing = asyncio.create_task(client.close())
    done, _ = await asyncio.wait({closing}, timeout=client.timing.close)
    if not done:
        await client.wire.close()
        closing.cancel()
    await asyncio.gather(closing, return_exceptions=True)


def _address(given: str | None) -> str | None:
    return str(given) if given else None


def _explain(serving: asyncio.Task[None], client: Footprint) -> None:
    """What ended the connection, as one line."""
    try:
        serving.result()
    except discord.LoginFailure:
        raise PlatformFailed(REFUSED, restart=False) from None
    except discord.PrivilegedIntentsRequired:
        raise PlatformFailed(FATAL_CLOSE[4014], restart=False) from None
    except discord.ConnectionClosed as error:
        line = FATAL_CLOSE.get(error.code)
        raise PlatformFailed(line or f"Discord closed the connection ({error.code})", restart=line is None) from None
    except (OSError, aiohttp.ClientError, TimeoutError, discord.DiscordException) as error:
        raise PlatformFailed(
            f"Discord cannot be reached at {client.address}: {type(error).__name__}", restart=True
        ) from None
    except Exception as error:  # noqa: BLE001 -- whatever else broke, the other platform goes on
        code = report(log, "serving Discord", error)
        raise PlatformFailed(f"Discord stopped on an error of the bot, {code} in the log", restart=True) from None
    raise PlatformFailed("Discord closed the connection", restart=True)


class _Nobody:
    """Stands where an assistant would, while commands are only published."""

    async def hear(self, _: Message, /) -> Reply | None:
        return None

    async def press(self, _: Press, /) -> Reply:
        return Reply(FIRST)

    def suggest(self, *_: object) -> Iterable[Suggestion]:
        return ()


async def _no_picture(_: Card) -> bytes:
    return b""


async def sync(
    settings: DiscordSettings,
    guild: int | None,
    *,
    phrases: Phrases,
    languages: Iterable[str],
    timing: Timing | None = None,
) -> str:
    """Publish the commands, to one server (at once) or everywhere; what to show the operator, with the invite link."""
    wording, address = Wording(phrases, tuple(languages)), _address(settings.api_url)
    client = Footprint(_Nobody(), wording, _no_picture, api_url=address, timing=timing)
    async with client:
        try:
            await client.login(settings.token.get_secret_value())
            place = discord.Object(guild) if guild is not None else None
            if place is not None:
                client.tree.copy_global_to(guild=place)
            published = await client.tree.sync(guild=place)
        except discord.LoginFailure:
            raise PlatformFailed(REFUSED, restart=False) from None
        except (OSError, TimeoutError, aiohttp.ClientError, discord.DiscordException) as error:
            line = " ".join(str(error).split())[:300]
            raise PlatformFailed(f"Discord took no commands: {type(error).__name__} {line}", restart=False) from None
        where = f"to the server {guild}" if guild is not None else "everywhere (people may have to reload Discord)"
        names = ", ".join(command.name for command in published)
        link = discord.utils.oauth_url(
            client.application_id or 0, permissions=INVITED, scopes=("bot", "applications.commands")
        )
        return f"Published {where}: {names}\nInvite the bot with: {link}"
