"""Processes of their own for tests that need several: `python -m tests.faq.worker <what> <url> <seeds> ...`."""

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from faq import Community, Conflict, Desk, Draft, Person, Source, open_desk
from faq.opening import Pace  # noqa: F401  loads the database's libraries before any fork

HOME = Community("discord", "1")
SOURCES = (Source("S", "https://example.org"),)


def say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


async def opened(url: str, seeds: str) -> Desk:
    return await open_desk(url, lambda: datetime.now(UTC), Path(seeds), secrets=(b"a key",))


def starts(url: str, seeds: str, count: int) -> int:
    """So many processes open a desk at the same moment; how many failed."""
    ready, go = os.pipe()
    children = []
    for _ in range(count):
        child = os.fork()
        if child == 0:
            os.close(go)
            os.read(ready, 1)  # returns when the last writing end is closed
            try:
                asyncio.run(_start(url, seeds))
            except BaseException as error:  # noqa: BLE001  whatever it is, the parent counts it
                sys.stderr.write(f"{error!r}\n")
                sys.stderr.flush()
                os._exit(1)
            os._exit(0)
        children.append(child)
    os.close(go)
    return sum(os.waitpid(child, 0)[1] != 0 for child in children)


async def _start(url: str, seeds: str) -> None:
    desk = await opened(url, seeds)
    await desk.close()


async def write(url: str, seeds: str, count: int) -> None:
    """Edit one entry again and again; each number is printed once its write is acknowledged."""
    desk = await opened(url, seeds)
    ann = Person("discord", "1", "Ann", manages=True)
    await desk.add(ann, HOME, "en", _text(1), slug="diary")
    say(1)
    for number in range(2, count + 1):
        await desk.edit(ann, HOME, "diary", "en", _text(number), seen=number - 1)
        say(number)
    await desk.close()


def _text(number: int) -> Draft:
    return Draft(f"Diary, page {number}?", f"Page {number}. " * 100, (), SOURCES)


async def race(url: str, seeds: str, name: str, count: int) -> None:
    """Raise one's own count in an entry that somebody else edits too; prints how many conflicts that took."""
    desk = await opened(url, seeds)
    person = Person("discord", name, name, manages=True)
    entry = await desk.entry(HOME, "race", "en")
    conflicts = 0
    done = 0
    while done < count:
        if entry is None:
            raise RuntimeError("there is no entry to race for")
        counts = dict(part.split("=") for part in entry.body.split())
        counts[name] = str(int(counts[name]) + 1)
        body = " ".join(f"{key}={value}" for key, value in counts.items())
        text = Draft(entry.title, body, (), SOURCES)
        try:
            entry = (await desk.edit(person, HOME, "race", "en", text, seen=entry.number)).entry
            done += 1
        except Conflict as conflict:
            if conflict.draft != text or conflict.theirs.number <= entry.number:
                raise
            entry = conflict.theirs
            conflicts += 1
    say(conflicts)
    await desk.close()


def main(what: str, *arguments: str) -> int:
    if what == "starts":
        return starts(arguments[0], arguments[1], int(arguments[2]))
    if what == "write":
        asyncio.run(write(arguments[0], arguments[1], int(arguments[2])))
    if what == "race":
        asyncio.run(race(arguments[0], arguments[1], arguments[2], int(arguments[3])))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
