"""How many mentions a second on one core, against a bare discord.py echo bot on the same fake; and memory by servers.

    python -m tests.speed.discord_mentions            both, three rounds each, in turn
    python -m tests.speed.discord_mentions memory     resident memory with 1, 1,000 and 10,000 servers

The fake runs in this process and the bot in one of its own, both on one core; what the bot alone takes of it is told
too. Questions are the footprint lines of tests/questions with their digits changed, all distinct. `platform` is the bot
with a stand-in for the assistant: what hearing, drawing and sending cost.
"""

import asyncio
import gc
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import discord

from tests.fakes import discord_world as world
from tests.fakes.discord_server import TOKEN, DiscordServer
from tests.speed._distinct import questions

MENTIONS = 3000
IN_FLIGHT = 32
ROUNDS = 3
CHANNELS = 40
ROLES = 30
"""Of a server for the memory: an ordinary one, not a small one."""
# ---------------------------------------------------------------- the bots, each in a process of its own


async def echo(api_url: str, gateway_url: str) -> None:
    """The barest bot that discord.py allows."""
    from discord.gateway import DiscordWebSocket
    from discord.http import Route
    from yarl import URL

    Route.BASE = api_url
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
    client = discord.Client(intents=discord.Intents(guilds=True, guild_messages=True), guild_ready_timeout=0.1)

    @client.event
    async def on_message(message: discord.Message) -> None:
        if client.user in message.mentions:
            await message.reply(message.content)

    @client.event
    async def on_ready() -> None:
        _say_ready()

    await client.start(TOKEN)


def _unmeasured() -> None:
    """No share for anybody: what is timed is the work, and one place with many questions stands for many places."""
    from bot import shedding
    from bot.platforms.discord import client

    wide = dict.fromkeys(shedding.AMOUNTS, shedding.Amounts(*(1_000_000,) * 4))
    setattr(client, "Measure", partial(shedding.Measure, amounts=wide))  # noqa: B010 -- for this process alone


async def whole(api_url: str, gateway_url: str) -> None:
    """The bot as it runs."""
    from bot.platforms.discord import app
    from bot.platforms.discord.dependencies import Timing
    from bot.wiring import parts
    from faq import seed_desk
    from tests.fakes.discord_running import Settings

    _unmeasured()
    made = parts()
    await app.run(
        made.assistant(seed_desk()),
        Settings(api_url, gateway_url),
        asyncio.Event(),
        _Lamp(),
        phrases=made.book,
        languages=made.book.languages,
        picture=_no_picture,
        timing=Timing(ready=0.1),
    )


async def platform_only(api_url: str, gateway_url: str) -> None:
    """The platform with a stand-in that answers at once: what the drawing and sending cost."""
    from bot.platforms.discord import app
    from tests.fakes.discord_running import Settings
    from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases

    _unmeasured()
    gc.freeze()  # as the parts of the whole bot leave it
    await app.run(
        DiscordStandIn(),
        Settings(api_url, gateway_url),
        asyncio.Event(),
        _Lamp(),
        phrases=phrases,
        languages=LANGUAGES,
        picture=_no_picture,
    )


async def _no_picture(_: object) -> bytes:
    return b""


class _Lamp:
    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- as the protocol has it
        if is_ready:
            _say_ready()


def _say_ready() -> None:
    peak_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    resident_kb = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    _tell(json.dumps({"ready": True, "resident_mb": resident_kb / 1024, "peak_mb": peak_kb / 1024}))


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


BOTS = {"echo": echo, "platform": platform_only, "whole": whole}


@asynccontextmanager
async def started(
    bot: str, server: DiscordServer
) -> AsyncIterator[tuple[dict[str, float], asyncio.subprocess.Process]]:
    """A bot in its own process, ready."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.speed.discord_mentions",
        bot,
        server.api_url,
        server.gateway_url,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        yield json.loads(await process.stdout.readline()), process
    finally:
        process.terminate()
        await process.wait()


# ---------------------------------------------------------------- measuring


async def rate(bot: str, texts: Sequence[str]) -> tuple[float, float]:
    """Answers a second, and processor seconds of the bot for a thousand of them."""
    async with DiscordServer(guild=partial(world.guild, channels=20)) as server, started(bot, server) as (_, process):
        places = server.guilds[0]["channels"]
        await _ask(server, places, texts[:200], 0)
        cpu, begun = _cpu_seconds(process.pid), time.perf_counter()
        await _ask(server, places, texts[200:], 200)
        took, spent = time.perf_counter() - begun, _cpu_seconds(process.pid) - cpu
        refused = [sent for sent in server.of("POST", "/messages") if sent.status != 200]
        assert not refused, refused[0]
        count = len(texts) - 200
        return count / took, spent / count * 1000


async def _ask(server: DiscordServer, places: Sequence[world.Payload], texts: Sequence[str], before: int) -> None:
    """Keep so many questions in flight until all are answered."""
    for n, text in enumerate(texts):
        if n >= IN_FLIGHT:
            await server.until(partial(_reached, server, before + n - IN_FLIGHT + 1))
        await server.write(f"<@{world.APPLICATION}> {text}", place=places[n % len(places)])
    await server.until(partial(_reached, server, before + len(texts)))


def _reached(server: DiscordServer, count: int) -> bool:
    return server.answered >= count


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def mentions() -> None:
    """The rates, in turn, so that a slow moment of the machine hits all."""
    texts = questions(MENTIONS + 200, ("footprint",))
    found: dict[str, list[tuple[float, float]]] = {bot: [] for bot in BOTS}
    for _ in range(ROUNDS):
        for bot in BOTS:
            found[bot].append(await rate(bot, texts))
    bare = statistics.median(one for one, _ in found["echo"])
    for bot, rounds in found.items():
        middle = statistics.median(one for one, _ in rounds)
        cost = statistics.median(one for _, one in rounds)
        share = f"{middle / bare:4.2f} of the echo bot"
        _tell(f"{bot:9} {middle:7.0f} answers/s  {cost:5.2f} s of processor for 1,000  {share}")


async def memory() -> None:
    """Resident memory of the bot, by servers of 40 channels and 31 roles each."""
    before = 0.0
    for count, shards in ((1, 1), (1_000, 1), (10_000, 4)):
        guild = partial(world.guild, channels=CHANNELS, roles=ROLES)
        async with (
            DiscordServer(guilds=count, guild=guild, shards=shards) as server,
            started("platform", server) as (said, _),
        ):
            each = (said["resident_mb"] - before) * 1024 / count if before else 0.0
            before = before or said["resident_mb"]
            _tell(f"{count:6} servers: {said['resident_mb']:6.0f} MB resident, {each:5.1f} kB a server")


def main(arguments: Sequence[str] = ()) -> None:
    """As the head of this file says."""
    if arguments and arguments[0] in BOTS:
        asyncio.run(BOTS[arguments[0]](*arguments[1:]))
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})  # the bots inherit it
    try:
        asyncio.run(memory() if list(arguments) == ["memory"] else mentions())
    finally:
        os.sched_setaffinity(0, cores)


if __name__ == "__main__":
    main(sys.argv[1:])
