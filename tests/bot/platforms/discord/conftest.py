"""The real discord.py in SimCord's simulated Discord, with a stand-in for who answers."""

from collections.abc import AsyncIterator

import pytest
import simcord

from bot.platforms.discord.client import Footprint
from bot.platforms.discord.wording import Wording
from tests.fakes.discord_room import Room
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases, pixel


@pytest.fixture
def assistant() -> DiscordStandIn:
    return DiscordStandIn()


@pytest.fixture
async def client(assistant: DiscordStandIn) -> Footprint:
    return Footprint(assistant, Wording(phrases, LANGUAGES), pixel)


@pytest.fixture
async def discord_env(client: Footprint) -> AsyncIterator[simcord.Env]:
    """Connected, commands published; what the bot swallowed fails the test at its end."""
    env = simcord.Env(client, shard_count=1)
    await env.start()
    try:
        await client.tree.sync()
        yield env
    finally:
        await env.shutdown()
    env.raise_errors()


@pytest.fixture
def room(discord_env: simcord.Env) -> Room:
    return Room(discord_env)
