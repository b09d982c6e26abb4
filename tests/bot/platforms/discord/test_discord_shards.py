"""Shards over processes: each community is served by one of them, and sessions begin one after the other over all."""

import asyncio
from contextlib import AsyncExitStack
from functools import partial

import asyncpg
import pytest
from pydantic import SecretStr

from bot.platforms.discord import app
from bot.platforms.discord.app import part_of
from bot.platforms.discord.dependencies import Shards
from bot.platforms.discord.turns import OwnTurns, SharedTurns, turns_over
from faq.storage.engines import engine_for, normalised
from tests.fakes.discord_running import QUICK, Lamp, running
from tests.fakes.discord_running import Settings as Told
from tests.fakes.discord_server import TOKEN, DiscordServer
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases, pixel
from tests.fakes.discord_table import IDENTIFY, INVALID_SESSION
from tests.fakes.discord_world import APPLICATION

ANSWERS = "/channels/.*/messages"
EVERY_S = 0.15


def shared(url: str, every_s: float = EVERY_S) -> SharedTurns:
    return SharedTurns(engine_for(normalised(url), 5.0, patient=True), TOKEN, every_s)


async def test_each_community_is_answered_by_the_one_process_that_has_its_shard_and_private_ones_by_shard_0() -> None:
    here, there = DiscordStandIn(), DiscordStandIn()
    async with DiscordServer(guilds=8, shards=4) as server, AsyncExitStack() as both:
        for assistant, part in ((here, Shards(0, 1, 4)), (there, Shards(2, 3, 4))):
            turns = OwnTurns(0.01)
            await both.enter_async_context(running(server, assistant, shards=part, turns=turns))
        for n, guild in enumerate(server.guilds):
            await server.write(f"<@{APPLICATION}> {n + 1} images", place=guild["channels"][0])
        await server.write("90 images", place=server.private)
        await server.sent("POST", ANSWERS, nth=9)

    assert sorted(session.shard for session in server.gateway.sessions.values()) == [(n, 4) for n in range(4)]
    shard = {str(n + 1): (int(guild["id"]) >> 22) % 4 for n, guild in enumerate(server.guilds)} | {"90": 0}
    for assistant, mine in ((here, {0, 1}), (there, {2, 3})):
        heard = [message.text.split()[0] for message in assistant.heard]
        assert sorted(heard) == sorted(number for number, on in shard.items() if on in mine)
    assert len(server.of("POST", ANSWERS)) == 9


async def test_a_gateway_that_only_discord_names_is_found_by_a_part_too(assistant: DiscordStandIn) -> None:
    """discord.py asks for the address only where it counts the shards itself; else it dials its built-in one."""
    stopping, lamp = asyncio.Event(), Lamp()
    async with DiscordServer() as server:
        settings, part = Told(server.api_url), Shards(0, 0, 1)
        run = partial(app.run, phrases=phrases, languages=LANGUAGES, picture=pixel, timing=QUICK, shards=part)
        bot = asyncio.create_task(run(assistant, settings, stopping, lamp))
        async with asyncio.timeout(10):
            await lamp.lit.wait()
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        stopping.set()
        await bot

    assert len(server.of("GET", "/gateway/bot")) == 1


async def test_processes_that_start_at_once_begin_their_sessions_one_after_the_other(postgres_url: str) -> None:
    async with DiscordServer(guilds=6, shards=6) as server, AsyncExitStack() as everyone:
        server.gateway.identify_every_s = EVERY_S / 2
        bots = [
            running(server, DiscordStandIn(), shards=Shards(n, n + 1, 6), turns=shared(postgres_url)) for n in (0, 2, 4)
        ]
        await asyncio.gather(*(everyone.enter_async_context(bot) for bot in bots))

    assert sorted(session.shard for session in server.gateway.sessions.values()) == [(n, 6) for n in range(6)]
    assert server.gateway.too_quick == 0


async def test_a_session_that_is_lost_waits_for_its_turn_as_a_new_one_does(assistant: DiscordStandIn) -> None:
    asked: list[int] = []

    class Noted(OwnTurns):
        async def ask(self, bucket: int) -> float:
            asked.append(bucket)
            return await super().ask(bucket)

    async with DiscordServer(guilds=2, shards=2) as server, AsyncExitStack() as stack:
        server.gateway.abreast = 2
        await stack.enter_async_context(running(server, assistant, shards=Shards(0, 1, 2), turns=Noted(0.01)))
        assert asked == [0, 1], "two buckets: nobody waits for the other"
        await server.gateway.say(INVALID_SESSION, data=False)
        async with asyncio.timeout(20), server.gateway.changed:
            await server.gateway.changed.wait_for(
                lambda: sum(told["op"] == IDENTIFY for told in server.gateway.received) == 4
            )

    assert sorted(asked[:4]) == [0, 0, 1, 1]


async def test_of_many_that_ask_at_once_one_gets_the_turn_and_the_others_are_told_when_to_ask_again(
    postgres_url: str,
) -> None:
    replicas = [shared(postgres_url, 60.0) for _ in range(5)]
    waits = await asyncio.gather(*(replica.ask(0) for replica in replicas))
    assert min(waits) == 0
    assert all(0 < wait <= 60 for wait in sorted(waits)[1:])
    assert await replicas[0].ask(1) == 0, "another bucket"
    other_bot = SharedTurns(engine_for(normalised(postgres_url), 5.0, patient=True), "another", 60.0)
    assert await other_bot.ask(0) == 0, "another bot in the same database"


async def test_a_clock_set_back_holds_nobody_up(postgres_url: str) -> None:
    turns = shared(postgres_url, 60.0)
    assert await turns.ask(0) == 0
    connection = await asyncpg.connect(postgres_url)
    await connection.execute("UPDATE discord_turn SET at = at + interval '1 h'")
    assert await turns.ask(0) == 0
    rows = await connection.fetch("SELECT * FROM discord_turn")
    await connection.close()
    assert [set(row.keys()) for row in rows] == [{"key", "at"}]
    assert TOKEN not in str(rows)


async def test_without_its_database_a_process_keeps_its_own_turns(caplog: pytest.LogCaptureFixture) -> None:
    gone = shared("postgresql://ada:hunter2@127.0.0.1:9/bot", 60.0)
    assert await gone.ask(0) == 0
    assert 0 < await gone.ask(0) <= 60
    assert caplog.text.count("keeps its own") == 1
    assert "hunter2" not in caplog.text
    assert isinstance(turns_over("sqlite:///x.db", TOKEN, 5.0), OwnTurns)


def test_a_bot_that_is_not_split_shares_nothing() -> None:
    assert part_of(None, SecretStr(TOKEN), "sqlite:///x.db") == (None, None)
    part, turns = part_of((0, 3, 8), SecretStr(TOKEN), "postgresql://h/x")
    assert part is not None
    assert part.ids == [0, 1, 2, 3]
    assert isinstance(turns, SharedTurns)
