"""Updates answered a second by webhook: this bot against a bare python-telegram-bot echo bot, on the same fake.

    python -m tests.speed.telegram_updates [updates]

The fake Bot API and whoever posts the updates run in a process of their own; each bot has one process, so one core.
Both handle an update before they acknowledge it. The questions are the labelled footprint lines, their digits changed,
so that nothing can be remembered from one run to the next.
"""

import asyncio
import json
import multiprocessing
import random
import re
import resource
import socket
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import aiohttp
import telegram
from aiohttp import web
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bot.platforms.telegram import app
from bot.platforms.telegram.send_limits import Pace
from tests.fakes.telegram_server import TOKEN, TelegramServer
from tests.fakes.telegram_world import Chat, User

QUESTIONS = Path(__file__).parents[1] / "questions"
AT_ONCE = 16
ROUNDS = 5
SECRET = "of-this-measurement"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@dataclass(frozen=True)
class Result:
    """What one bot did."""

    name: str
    answered: int
    seconds: float
    processor_s: float
    p50_ms: float
    p99_ms: float

    @property
    def per_second(self) -> float:
        return self.answered / self.seconds

    @property
    def per_core_second(self) -> float:
        return self.answered / self.processor_s

    def line(self) -> str:
        return (
            f"{self.name:>14}: {self.per_second:6.0f} updates/s, {self.per_core_second:6.0f} a second of processor "
            f"time, half within {self.p50_ms:.1f} ms, 99 % within {self.p99_ms:.1f} ms ({self.answered} answered)"
        )


def questions() -> list[tuple[str, str]]:
    """(text, language) of the labelled footprint questions."""
    files = [path for lang in ("en", "fr") for path in sorted(QUESTIONS.rglob(f"{lang}.jsonl"))[-1:]]
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row["lang"]) for row in rows if row["intent"] == "footprint"]


def updates(count: int, seed: int) -> list[dict[str, Any]]:
    """So many private messages, each of another person."""
    rng, known = random.Random(seed), questions()
    found = []
    for number in range(count):
        text, lang = known[number % len(known)]
        text = re.sub(r"(?<![\w-])\d+(?![\w-])", lambda said: str(rng.randrange(1, 10 ** len(said[0]))), text)
        person = {"id": 10_000 + number, "is_bot": False, "first_name": "P", "language_code": lang}
        chat = {"id": person["id"], "type": "private", "first_name": "P"}
        message = {"message_id": number + 1, "date": int(time.time()), "chat": chat, "from": person, "text": text}
        found.append({"update_id": seed * 1_000_000 + number, "message": message})
    return found


# ---------------------------------------------------------------- the other side, in a process of its own
def other_side(pipe: Connection) -> None:
    """Serves the Bot API; posts updates to whatever address comes down the pipe, and tells how long each took."""
    asyncio.run(_other_side(pipe))


async def _other_side(pipe: Connection) -> None:
    loop = asyncio.get_running_loop()
    async with TelegramServer(limits=False) as server, aiohttp.ClientSession(headers=HEADERS) as session:
        pipe.send(server.url)
        while (order := await loop.run_in_executor(None, pipe.recv)) is not None:
            address, load = order
            for update in load:
                person = User(update["message"]["from"]["id"], "P")
                server.world.chats[person.id] = Chat(person.id, "private", person=person)
            before = len(server.made("sendMessage"))
            started = time.perf_counter()
            times = await _post_all(session, address, load)
            seconds = time.perf_counter() - started
            pipe.send((len(server.made("sendMessage")) - before, seconds, times))
            server.calls.clear()


async def _post_all(session: aiohttp.ClientSession, address: str, load: list[dict[str, Any]]) -> list[float]:
    times: list[float] = []
    waiting = iter(load)

    async def worker() -> None:
        for update in waiting:
            began = time.perf_counter()
            async with session.post(address, json=update) as response:
                assert response.status == 200, response.status
            times.append(time.perf_counter() - began)

    await asyncio.gather(*(worker() for _ in range(AT_ONCE)))
    return times


# ---------------------------------------------------------------- the two bots
@dataclass(frozen=True)
class Settings:
    """What the platform wants to know."""

    telegram_api_url: str
    telegram_webhook_url: str

    class _Secret:
        def __init__(self, value: str) -> None:
            self._value = value

        def get_secret_value(self) -> str:
            return self._value

    telegram_token = _Secret(TOKEN)
    telegram_webhook_secret = _Secret(SECRET)


Start = Callable[[str, str, web.Application], Awaitable[Callable[[], Awaitable[None]]]]
"""(Bot API address, own address, web application) -> how to stop it again."""


def this_bot() -> Start:
    """This project's bot, whole: reading, estimating, answering, drawing."""
    from bot.wiring import parts
    from faq import seed_desk

    made = parts()
    assistant = made.assistant(seed_desk())

    class Quiet:
        def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the Health protocol
            """Nobody asks."""

    async def start(api: str, own: str, web_app: web.Application) -> Callable[[], Awaitable[None]]:
        settings, stopping = Settings(api, own), asyncio.Event()
        app.mount(web_app, settings)
        pace = Pace(overall_a_second=1_000_000, chat_a_second=1_000)
        work = asyncio.create_task(app.run(assistant, settings, stopping, Quiet(), web_app, words=made.book, pace=pace))

        async def stop() -> None:
            stopping.set()
            await work

        return stop

    return start


def echo_bot() -> Start:
    """The library's own example: an Application with one handler that says back what it heard."""

    async def echo(update: telegram.Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None and update.message.text is not None:
            await update.message.reply_text(update.message.text)

    async def start(api: str, _own: str, web_app: web.Application) -> Callable[[], Awaitable[None]]:
        application = Application.builder().token(TOKEN).base_url(f"{api}/bot").updater(None).build()
        application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
        await application.initialize()
        await application.start()

        async def handle(request: web.Request) -> web.Response:
            await application.process_update(telegram.Update.de_json(await request.json(), application.bot))
            return web.Response()

        web_app.router.add_post("/telegram/webhook", handle)

        async def stop() -> None:
            await application.stop()
            await application.shutdown()

        return stop

    return start


async def measured(name: str, make: Start, pipe: Connection, api: str, loads: list[list[dict[str, Any]]]) -> Result:
    """One bot under load; the first load only warms it up."""
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    own = f"http://127.0.0.1:{sock.getsockname()[1]}"
    web_app = web.Application()
    runner = web.AppRunner(web_app, access_log=None)
    loop = asyncio.get_running_loop()
    stop = await make(api, own, web_app)
    await runner.setup()
    await web.SockSite(runner, sock).start()
    await asyncio.sleep(0.3)
    answered, seconds, times, used = 0, 0.0, [0.0], 0.0
    for load in loads:
        before = resource.getrusage(resource.RUSAGE_SELF)
        pipe.send((f"{own}/telegram/webhook", load))
        answered, seconds, times = await loop.run_in_executor(None, pipe.recv)
        after = resource.getrusage(resource.RUSAGE_SELF)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    await stop()
    await runner.cleanup()
    times.sort()
    return Result(name, answered, seconds, used, 1e3 * times[len(times) // 2], 1e3 * times[int(len(times) * 0.99)])


def one(name: str, count: int, seed: int) -> Result:
    """One bot in this process, against another side in another."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=other_side, args=(theirs,), daemon=True)
    process.start()
    api = ours.recv()
    make = echo_bot() if name == "echo bot" else this_bot()
    result = asyncio.run(measured(name, make, ours, api, [updates(count // 10, seed), updates(count, seed + 1)]))
    ours.send(None)
    process.join(5)
    return result


def main(count: int = 500) -> list[Result]:
    """Both in turn, several times over, for a machine is never the same for long; the middle ratio last."""
    results: list[Result] = []
    for number in range(2 * ROUNDS):
        results.append(one(("echo bot", "this bot")[number % 2], count, 10 * number + 1))
        print(results[-1].line(), flush=True)
    pairs = list(zip(results[::2], results[1::2], strict=True))
    clock = statistics.median(mine.per_second / echo.per_second for echo, mine in pairs)
    processor = statistics.median(mine.per_core_second / echo.per_core_second for echo, mine in pairs)
    print(f"this bot / echo bot, middle of {ROUNDS}: {clock:.2f} by the clock, {processor:.2f} by processor time")
    return results


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
