"""The bot, run as the program runs it, against a server on loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from pydantic import SecretStr

from bot.platforms.discord import app
from bot.platforms.discord.dependencies import Shards, Timing
from bot.platforms.discord.turns import Turns
from bot.serving import Ledger, Outcome
from tests.fakes.discord_server import TOKEN, DiscordServer
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases, pixel

QUICK = Timing(ready=0.02, ask_again=(0.01, 0.02), repeat=(0.01, 0.02))


@dataclass
class Settings:
    """What an operator would set."""

    api_url: str | None
    gateway_url: str | None = None
    token: SecretStr = field(default_factory=lambda: SecretStr(TOKEN))


class Book:
    """Keeps how each thing that came in ended."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.timed = 0

    def ended(self, platform: str, outcome: Outcome, seconds: float | None = None) -> None:
        """Noted."""
        self.outcomes.append(outcome)
        self.timed += seconds is not None


class Lamp:
    """Keeps what it was told of the platform's health."""

    def __init__(self) -> None:
        self.said: list[bool] = []
        self.lit = asyncio.Event()
        self.out = asyncio.Event()

    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- as the protocol has it
        """Noted."""
        self.said.append(is_ready)
        (self.lit.set if is_ready else self.lit.clear)()
        (self.out.clear if is_ready else self.out.set)()


async def serve(
    server: DiscordServer,
    assistant: DiscordStandIn,
    stopping: asyncio.Event,
    lamp: Lamp,
    timing: Timing = QUICK,
    *,
    ledger: Ledger | None = None,
    shards: Shards | None = None,
    turns: Turns | None = None,
) -> None:
    """Until stopped, or PlatformFailed."""
    settings = Settings(server.api_url, server.gateway_url)
    await app.run(
        assistant,
        settings,
        stopping,
        lamp,
        phrases=phrases,
        languages=LANGUAGES,
        picture=pixel,
        ledger=ledger,
        timing=timing,
        shards=shards,
        turns=turns,
    )


@asynccontextmanager
async def running(
    server: DiscordServer,
    assistant: DiscordStandIn,
    timing: Timing = QUICK,
    ledger: Ledger | None = None,
    *,
    shards: Shards | None = None,
    turns: Turns | None = None,
) -> AsyncIterator[Lamp]:
    """Connected; stopped cleanly at the end."""
    lamp, stopping = Lamp(), asyncio.Event()
    bot = asyncio.create_task(
        serve(server, assistant, stopping, lamp, timing, ledger=ledger, shards=shards, turns=turns)
    )
    lit = asyncio.create_task(lamp.lit.wait())
    await asyncio.wait({bot, lit}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
    if bot.done():
        await bot
    yield lamp
    stopping.set()
    await asyncio.wait_for(bot, 10)
