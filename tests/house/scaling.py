"""`python -m tests.house.scaling`: the inputs of docs/scale.md, measured on this machine."""

import asyncio
import gc
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import discord

from bot.messages import Message
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.rendering import draw
from bot.platforms.discord.wording import Wording
from bot.platforms.telegram import app as telegram_app  # noqa: F401 -- it takes its room
from bot.platforms.telegram import rendering
from bot.wiring import parts
from faq import seed_shelf
from faq.entries import Community, Entry, Person
from tests.fakes import discord_world
from tests.fakes.discord_stand_in import LANGUAGES, phrases, pixel

QUESTIONS = Path(__file__).parents[1] / "questions"
GUILDS, COMMUNITIES, ENTRIES = 1_000, 500, 20
PAGE = os.sysconf("SC_PAGE_SIZE")


def resident_mb() -> float:
    """What this process takes of the machine's memory."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1]) * PAGE / 1e6


def taken_kb() -> float:
    """What Python has handed out since the first call: of the machine's memory some is used again and shows nothing."""
    if not tracemalloc.is_tracing():
        tracemalloc.start()
    return tracemalloc.get_traced_memory()[0] / 1e3


def texts() -> Iterator[str]:
    """Messages that people wrote, directed at the bot."""
    for lang in LANGUAGES:
        for line in (QUESTIONS / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines():
            yield str(json.loads(line)["text"])


def own_entries() -> Iterator[str]:
    """What a community's entries take: to keep, and to search once somebody has searched there."""
    shelf = seed_shelf()
    before = taken_kb()
    homes = [Community("discord", str(n)) for n in range(COMMUNITIES)]
    for home, n in product(homes, range(ENTRIES)):
        asks = (f"why is it so at {home.id}, part {n}?",)
        shelf.put(Entry(f"part-{n}", "en", f"Why part {n}?", f"Words of {home.id}. " * 40, asks, (), home, 1))
    kept = taken_kb()
    for home in homes:
        shelf.search("why is part 3 so?", "en", home)
    searched = taken_kb()
    count = COMMUNITIES * ENTRIES
    yield f"an entry of a community's own (100 words): {(kept - before) / count:.1f} kB"
    yield f"the search of {COMMUNITIES} communities with {ENTRIES} entries each: {(searched - kept) / 1e3:.0f} MB"


async def main() -> None:
    """One line an input."""
    made = parts()
    assistant = made.assistant()
    person, asked = Person("telegram", "1"), [Message(text, Person("telegram", "1")) for text in texts()]
    for message in asked:
        await assistant.hear(message)  # once, so that what is read when first needed has been
    began, drawn = time.process_time(), 0
    for message in asked:
        reply = await assistant.hear(message)
        if reply is not None:
            draw(reply)
            rendering.draw(reply, made.book, person.id)
            drawn += 1
    each_s = (time.process_time() - began) / len(asked)
    told = [
        f"heard, answered and drawn for both platforms: {each_s * 1e3:.2f} ms of one core, {1 / each_s:.0f} a second"
    ]
    told.append(f"the process with both platforms' libraries: {resident_mb():.0f} MB")
    client = Footprint(assistant, Wording(phrases, LANGUAGES), pixel)
    ids, before = discord_world.Ids(), taken_kb()
    for _ in range(GUILDS):
        event = discord_world.guild(ids, channels=40, roles=30)
        client._connection._add_guild(discord.Guild(data=event, state=client._connection))  # type: ignore[arg-type]
    kilobytes = (taken_kb() - before) / GUILDS
    told.append(f"a server of 40 channels and 31 roles in discord.py's memory: {kilobytes:.0f} kB")
    told += own_entries()
    sys.stdout.write("\n".join(told) + "\n")


if __name__ == "__main__":
    asyncio.run(main())
