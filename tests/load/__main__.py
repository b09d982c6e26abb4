"""A crowd on both platforms, over several replicas, while things break: `make load`, or

    python -m tests.load --seconds 120 --rate 200 --discord 20 --replicas 2 --no-faults

A replica is killed every ten seconds and started again, the database is stopped for five seconds in the middle. Told
at the end: answered, told, dropped, lost, doubled, percentiles, memory; a picture of rate and waiting over time.
"""

import argparse
import asyncio
import contextlib
import signal
import time
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp

from tests.fakes.discord_rest import Running
from tests.fakes.discord_server import TOKEN as DISCORD_TOKEN
from tests.fakes.discord_server import DiscordServer
from tests.fakes.postgres import PostgresServer
from tests.fakes.telegram_server import TOKEN, TelegramServer
from tests.house.ports import held_port
from tests.load.picture import draw
from tests.load.stage import SECRET, Balancer, Replica
from tests.load.telegram import ASKED, Poster

if TYPE_CHECKING:
    from argparse import Namespace

KILLED_EVERY_S = 10.0
AWAY_S = 5.0
RECOVERY_S = 30.0
SOON_S = 3.0
"""Somebody who waits longer for an answer in a chat has looked elsewhere."""
CALM = (10.0, 30.0)
"""After the crowd: so many a second, for so long."""


async def watch(replicas: list[Replica], poster: Poster, began: float, trace: list[tuple[float, float, int]]) -> None:
    """A line every five seconds; memory and what waits, each second."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        for second in range(100_000):
            await asyncio.gather(*(it.look(session) for it in replicas))
            memory = max(it.memory_mb for it in replicas)
            trace.append((time.monotonic() - began, memory, poster.waiting))
            if second % 5 == 0:
                counted = sum((it.counted + it.now for it in replicas), start=type(replicas[0].now)())
                ends = ", ".join(f"{name} {end} {n}" for (name, end), n in sorted(counted.items()) if n)
                head = f"{trace[-1][0]:5.0f} s  offered {len(poster.offered)}, waiting {poster.waiting}"
                print(f"{head}; {ends}; {memory:.0f} MB", flush=True)
            await asyncio.sleep(1)


async def break_things(replicas: list[Replica], database: PostgresServer, seconds: float) -> None:
    """kill -9 of each in turn; the database away in the middle."""

    until = time.monotonic() + seconds - KILLED_EVERY_S

    async def kills() -> None:
        for turn in range(int(seconds / KILLED_EVERY_S)):
            if time.monotonic() > until:
                return
            await asyncio.sleep(KILLED_EVERY_S)
            while not all(it.is_ready for it in replicas):  # noqa: ASYNC110 -- on a slow machine a start takes longer
                await asyncio.sleep(0.5)
            replica = replicas[turn % len(replicas)]
            await replica.end(signal.SIGKILL)
            await replica.start()

    async def database_away() -> None:
        await asyncio.sleep(seconds / 2 + KILLED_EVERY_S / 2)
        await asyncio.to_thread(database.stop)
        await asyncio.sleep(AWAY_S)
        await asyncio.to_thread(database.start)

    await asyncio.gather(kills(), database_away())


async def command(server: DiscordServer, rate: float, seconds: float) -> list[Running]:
    """So many slash commands a second, of three thousand people, each in private."""
    began, asked = time.monotonic(), list[Running]()
    data = {"id": server.ids.new(), "name": "footprint", "type": 1}
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
        author = server.alice | {"id": str(int(server.alice["id"]) + number % 3_000 + 1)}
        text = ASKED[number % len(ASKED)].format(n=number % 4_900 + 2)
        options = [{"name": "question", "type": 3, "value": text}]
        asked.append(await server.interact(2, data | {"options": options}, place=server.private, author=author))
    return asked


async def run(chosen: "Namespace") -> None:
    """The whole of it."""
    async with AsyncExitStack() as stack:
        database = stack.enter_context(PostgresServer())
        telegram = await stack.enter_async_context(TelegramServer())
        discord = await stack.enter_async_context(DiscordServer())
        shared = {"DATABASE_URL": database.uri, "REPLICAS": str(chosen.replicas)}
        replicas: list[Replica] = []
        balancer = await stack.enter_async_context(Balancer(replicas))
        hook = {"TELEGRAM_WEBHOOK_URL": balancer.url, "TELEGRAM_WEBHOOK_SECRET": SECRET}
        own = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram.url}
        for number in range(chosen.replicas):
            port = stack.enter_context(held_port())
            replicas.append(Replica(f"telegram {number}", port, shared | own | hook, ("telegram",)))
        on_discord = {"DISCORD_TOKEN": DISCORD_TOKEN, "DISCORD_API_URL": discord.api_url}
        on_discord |= {"DISCORD_GATEWAY_URL": discord.gateway_url}
        worker = Replica("discord", stack.enter_context(held_port()), shared | on_discord, ("discord",))
        everybody = [*replicas, worker] if chosen.discord else replicas
        try:
            await load(chosen, everybody, database=database, discord=discord, poster=Poster(telegram, balancer.url))
        finally:
            await asyncio.gather(*(it.end(signal.SIGTERM) for it in everybody))


async def load(
    chosen: "Namespace",
    everybody: list[Replica],
    *,
    database: PostgresServer,
    discord: DiscordServer,
    poster: Poster,
) -> None:
    """Offers, breaks, waits for the recovery, tells."""
    for each in everybody:
        await each.start()
    async with aiohttp.ClientSession() as session, asyncio.timeout(90):
        while not all([await each.look(session) for each in everybody]):  # noqa: ASYNC110 -- processes
            await asyncio.sleep(0.3)
    began, trace = time.monotonic(), list[tuple[float, float, int]]()
    watching = asyncio.create_task(watch(everybody, poster, began, trace))
    offering = asyncio.create_task(poster.offer((chosen.rate, chosen.seconds), CALM))
    work = [asyncio.create_task(command(discord, chosen.discord, chosen.seconds))] if chosen.discord else []
    if chosen.faults:
        await break_things(everybody[: chosen.replicas], database, chosen.seconds)
    await asyncio.sleep(max(0.0, began + chosen.seconds - time.monotonic()))
    until, all_of_them = (
        began + chosen.seconds + CALM[1] + RECOVERY_S,
        int(chosen.rate * chosen.seconds + CALM[0] * CALM[1]),
    )
    while time.monotonic() < until and (poster.waiting or len(poster.offered) < all_of_them):  # noqa: ASYNC110 -- others' work
        await asyncio.sleep(0.5)
    commands = [one for it in work for one in await it]
    await asyncio.sleep(1.5)
    for task in (watching, offering):
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    tell(chosen, everybody, poster, trace, began=began)
    if commands:
        answered = sum(bool(one.kind) for one in commands)
        told = sum(one.message is not None or bool(one.followups) for one in commands)
        print(f"Discord: {len(commands)} commands, {answered} acknowledged in time, {told} answered or told why not")


def tell(
    chosen: "Namespace",
    everybody: list[Replica],
    poster: Poster,
    trace: list[tuple[float, float, int]],
    *,
    began: float,
) -> None:
    """The figures, and the picture."""
    calm = began + chosen.seconds
    account, after = poster.account(until=calm), poster.account(since=calm)
    dropped = sum((it.counted + it.now)["telegram", "dropped"] for it in everybody)
    told = sum((it.counted + it.now)["telegram", "told"] for it in everybody)
    rate = account.answered / chosen.seconds
    unknown = max(0, account.silent + after.silent - told - dropped)
    print(f"Telegram: {chosen.replicas} replicas, {chosen.rate:g} a second for {chosen.seconds:g} s: {account.offered}")
    print(f"  answered {account.answered} ({rate:.1f}/s), doubled {account.doubled}, refusals {account.refused}")
    print(f"  told {told}, dropped {dropped} (taken and not answered: {account.silent}); waiting {account.waiting}")
    print(f"  lost {unknown}: taken, not answered and counted by no replica (a kill hides the last counts of one)")
    if account.seconds:
        p50, p90, p99 = (account.seconds[int(len(account.seconds) * q)] for q in (0.5, 0.9, 0.99))
        print(f"  from offered to sent: half {p50:.2f} s, 90 % {p90:.2f} s, 99 % {p99:.2f} s")
        soon = sum(it <= SOON_S for it in account.seconds)
        print(f"  within {SOON_S:g} s of being offered: {soon} ({soon / chosen.seconds:.1f}/s)")
    if after.seconds:
        p50, p99 = (after.seconds[int(len(after.seconds) * q)] for q in (0.5, 0.99))
        settled = max((it.at - calm for it in poster.late(SOON_S, calm)), default=0.0)
        print(
            f"  afterwards {CALM[0]:g} a second for {CALM[1]:g} s: {after.answered} of {after.offered} answered, ",
            end="",
        )
        print(
            f"half in {p50:.2f} s, 99 % in {p99:.2f} s; the last that took over {SOON_S:g} s came {settled:.0f} s after"
        )
    memory = [mb for _, mb, _ in trace if mb]
    print(f"  memory of the largest: {memory[0]:.0f} MB at first, {memory[-1]:.0f} at last, {max(memory):.0f} at most")
    draw(chosen.out, trace, [at - began for at in account.sent_at], account.seconds)
    print(f"  picture: {chosen.out}")


def main() -> None:
    """Reads what was chosen."""
    parser = argparse.ArgumentParser(prog="python -m tests.load")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rate", type=float, default=25, help="Telegram's questions a second")
    parser.add_argument("--discord", type=float, default=10, help="Discord's slash commands a second; 0: none")
    parser.add_argument("--replicas", type=int, default=2)
    parser.add_argument("--faults", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--out", type=Path, default=Path("load.png"))
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
