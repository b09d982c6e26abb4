"""Telegram, as it posts: forty connections, oldest first, what is not taken comes again ever later."""

import asyncio
import contextlib
import heapq
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import aiohttp

from tests.fakes.polling_table import BUSY
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import Json
from tests.load.stage import SECRET

CONNECTIONS = 40
ASKED = (
    "what do {n} AI images cost?",
    "{n} ChatGPT questions a day for a year",
    "{n} images or a beef burger?",
    "combien coûtent {n} images par IA ?",
    "why does AI need water?",
    "{n} videos with sora in France",
)


@dataclass
class Offered:
    """One update on its way."""

    update: Json
    at: float
    taken_at: float | None = None
    answered_at: float | None = None
    """Filled in when the account is drawn up."""


@dataclass
class Account:
    """What became of all of them."""

    offered: int
    answered: int
    told: int
    waiting: int
    silent: int
    doubled: int
    refused: int
    seconds: list[float] = field(default_factory=list)
    sent_at: list[float] = field(default_factory=list)


class Poster:
    """Pushes questions at a rate, of many people and a few groups."""

    def __init__(self, server: TelegramServer, url: str, *, people: int = 3_000, groups: int = 30) -> None:
        self._server, self._url = server, f"{url}/telegram/webhook"
        world, self._rng = server.world, random.Random(18)
        found = [world.person(f"P{number}") for number in range(people)]
        self._places = [(world.private(it), it) for it in found]
        self._groups = [(world.group(f"G{number}"), self._rng.choice(found)) for number in range(groups)]
        self._due: list[tuple[float, int, int]] = []
        self._news = asyncio.Condition()
        self.offered: dict[int, Offered] = {}

    @property
    def waiting(self) -> int:
        """Not taken yet."""
        return sum(it.taken_at is None for it in self.offered.values())

    def _questions(self) -> Iterator[Json]:
        number = 10_000
        while True:
            number += 1
            chat, person = self._rng.choice(self._groups if self._rng.random() < 0.1 else self._places)
            text = self._rng.choice(ASKED).format(n=self._rng.randrange(2, 5_000))
            if chat.is_group:
                text = f"/ask@{self._server.world.bot.username} {text}"
            content: Json = {"text": text}
            if chat.is_group:
                command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
                content["entities"] = [command]
            yield {"update_id": number, "message": self._server.world.record(chat, person, content)}

    async def offer(self, *phases: tuple[float, float]) -> None:
        """So many a second for so long, phase by phase; those not taken are pushed on until cancelled."""
        workers = [asyncio.create_task(self._work()) for _ in range(CONNECTIONS)]
        began, questions = time.monotonic(), self._questions()
        try:
            for rate, seconds in phases:
                for number in range(int(rate * seconds)):
                    await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
                    update = next(questions)
                    self.offered[update["update_id"]] = Offered(update, time.monotonic())
                    await self._put(time.monotonic(), update["update_id"], 0)
                began += seconds
            await asyncio.Event().wait()
        finally:
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)

    async def _put(self, due: float, key: int, tries: int) -> None:
        async with self._news:
            heapq.heappush(self._due, (due, key, tries))
            self._news.notify()

    async def _work(self) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with aiohttp.ClientSession(headers=headers) as session:
            while True:
                async with self._news:
                    while not self._due or self._due[0][0] > time.monotonic():
                        pause_s = min(0.05, self._due[0][0] - time.monotonic()) if self._due else 0.05
                        with contextlib.suppress(TimeoutError):  # wait_for may lose a cancellation, and never end
                            async with asyncio.timeout(max(0.001, pause_s)):
                                await self._news.wait()
                    _, key, tries = heapq.heappop(self._due)
                it = self.offered[key]
                try:
                    async with session.post(self._url, json=it.update) as told:
                        status = told.status
                except aiohttp.ClientError:
                    status = 0
                if status == 200:
                    it.taken_at = time.monotonic()
                else:
                    await self._put(time.monotonic() + min(8.0, 0.5 * 2**tries), key, tries + 1)

    def late(self, seconds: float, since: float) -> list[Offered]:
        """Those offered since then that got no answer, or a later one; after `account`."""
        return [
            it
            for it in self.offered.values()
            if it.at >= since and (it.answered_at is None or it.answered_at - it.at > seconds)
        ]

    def account(self, since: float = 0.0, until: float = float("inf")) -> Account:
        """What became of those offered between two times, by what arrived at the server."""
        at: dict[tuple[int, int], list[float]] = {}
        told = 0
        for call in self._server.made("sendMessage", "sendPhoto"):
            if any(busy in call.params.get("text", "") for busy in BUSY):
                told += 1
                continue
            key = (call.params["chat_id"], call.params["reply_parameters"]["message_id"])
            at.setdefault(key, []).append(call.at)
        seconds, sent, found = [], [], Counter[str]()
        offered = [it for it in self.offered.values() if since <= it.at < until]
        for it in offered:
            message = it.update["message"]
            times = at.get((message["chat"]["id"], message["message_id"]), [])
            found["doubled"] += max(0, len(times) - 1)
            if times:
                it.answered_at = times[0]
                seconds.append(times[0] - it.at)
                sent.append(times[0])
            else:
                found["waiting" if it.taken_at is None else "silent"] += 1
        refused = sum(method.startswith("send") for method, _ in self._server.refusals())
        return Account(
            offered=len(offered),
            answered=len(seconds),
            told=told,
            waiting=found["waiting"],
            silent=found["silent"],
            doubled=found["doubled"],
            refused=refused,
            seconds=sorted(seconds),
            sent_at=sorted(sent),
        )
