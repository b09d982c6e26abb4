"""Three stages for one script: the terminal, Discord in SimCord, Telegram over loopback. All with the real bot."""

import asyncio
import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import simcord
from pydantic import SecretStr

from bot.platforms import terminal
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.wording import Wording
from bot.platforms.telegram import app as telegram_app
from bot.platforms.telegram.send_limits import Pace
from bot.replies import Card
from bot.wiring import Parts
from faq import Desk, seed_desk
from tests.fakes.discord_room import Room, labels, said
from tests.fakes.telegram_server import TOKEN, TelegramServer

_ADDRESS = re.compile(r"\(\[[^]]+\]\(<[^>]+>\)\)|<?https?://[^\s)>]+>?|\([a-z0-9-]+(?:\.[a-z0-9-]+)+\)")
"""A link: Discord shows its host masked, Telegram its host in brackets, the terminal its whole address."""
_WORD = re.compile(r"[^\W_]+")
PIXEL = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Shown:
    """What a person saw: the words in their order, and what the buttons say."""

    words: tuple[str, ...]
    buttons: tuple[tuple[str, ...], ...]


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, without markup and addresses, which each platform draws in its own way."""
    return tuple(_WORD.findall(_ADDRESS.sub(" ", text)))


class Stage(Protocol):
    """Somewhere a person talks with the bot."""

    async def say(self, text: str, *, reply: bool) -> Shown | None: ...

    async def press(self, label: str) -> Shown: ...


async def no_picture(_: Card) -> bytes:
    return PIXEL


@cache
def seeds() -> Desk:
    """Read once: a desk over the seeds alone refuses to write, so that every stage may share it."""
    return seed_desk()


class OnTerminal:
    def __init__(self, made: Parts) -> None:
        self._made = made
        self._start()

    def _start(self) -> None:
        assistant = self._made.assistant(seeds())
        paper = terminal.Paper(width=10_000)
        self._chat = terminal.Chat(assistant, self._made.book.__getitem__, no_picture, paper, Path("unused"))

    async def say(self, text: str, *, reply: bool) -> Shown | None:
        if not reply:
            self._start()
        return _terminal(await self._chat.answer(text))

    async def press(self, label: str) -> Shown:
        shown = _terminal(await self._chat.answer(label))
        assert shown is not None
        return shown


def _terminal(shown: str) -> Shown | None:
    text, _, buttons = shown.partition("\n\n[1] ")
    found = tuple(re.split(r"  \[\d+\] ", buttons)) if buttons else ()
    return Shown(words_of(text), tuple(map(words_of, found))) if shown else None


class OnDiscord:
    def __init__(self, room: Room) -> None:
        self._room = room
        self._last: Any = None

    async def say(self, text: str, *, reply: bool) -> Shown | None:
        before = self._room.channel.last_message
        replied = {"reply_to": self._last} if reply else {}
        await self._room.alice.send(self._room.channel, f"{self._room.me} {text}", **replied)
        after = self._room.channel.last_message
        if after is before or after is None or after.author.id != self._room.env.bot.user.id:  # type: ignore[union-attr]
            return None
        self._last = after
        return _discord(after)

    async def press(self, label: str) -> Shown:
        result = await self._room.alice.click(self._last, label=label)
        return _discord(result.response)


def _discord(shown: Any) -> Shown:
    return Shown(words_of(re.sub(r"\\(?=\W)", "", said(shown))), tuple(map(words_of, labels(shown))))


class OnTelegram:
    def __init__(self, server: TelegramServer) -> None:
        self._server = server
        self._person = server.world.person("Ana")
        self._chat = server.world.private(self._person)
        self._last: dict[str, Any] | None = None

    async def say(self, text: str, *, reply: bool) -> Shown | None:
        done = len(self._server.made("sendMessage"))
        replied = {"reply_to": self._last} if reply and self._last else {}
        self._server.world.write(self._chat, self._person, text, **replied)  # type: ignore[arg-type]
        return await self._next(done)

    async def press(self, label: str) -> Shown:
        assert self._last is not None
        done = len(self._server.made("sendMessage", "editMessageText"))
        data = next(b["callback_data"] for row in _keys(self._last) for b in row if b["text"] == label)
        self._server.world.press(self._chat, self._person, self._last, data)
        return await self._next(done, "sendMessage", "editMessageText")

    async def _next(self, done: int, *methods: str) -> Shown:
        calls = await self._server.wait_for(*(methods or ("sendMessage",)), count=done + 1)
        await self._server.settled()
        self._last = calls[-1].result
        params = calls[-1].params
        keys = params.get("reply_markup", {}).get("inline_keyboard", [])
        text = html.unescape(re.sub(r"<[^>]+>", " ", params["text"]))
        return Shown(words_of(text), tuple(words_of(button["text"]) for row in keys for button in row))


def _keys(message: dict[str, Any]) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = message["reply_markup"]["inline_keyboard"]
    return found


@dataclass(frozen=True)
class TelegramSettings:
    telegram_api_url: str | None
    telegram_token: SecretStr | None
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: SecretStr | None = None


class Dark:
    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the Health protocol
        """Nobody looks."""


@asynccontextmanager
async def on_terminal(made: Parts) -> AsyncIterator[Stage]:
    yield OnTerminal(made)


@asynccontextmanager
async def on_discord(made: Parts) -> AsyncIterator[Stage]:
    client = Footprint(made.assistant(seeds()), Wording(made.book, made.book.languages), no_picture)
    env = simcord.Env(client, shard_count=1)
    await env.start()
    try:
        yield OnDiscord(Room(env))
    finally:
        await env.shutdown()
    env.raise_errors()


@asynccontextmanager
async def on_telegram(made: Parts) -> AsyncIterator[Stage]:
    async with TelegramServer() as server:
        stopping = asyncio.Event()
        settings = TelegramSettings(server.url, SecretStr(TOKEN))
        pace = Pace(overall_a_second=10_000, chat_a_second=1_000)
        work = asyncio.create_task(
            telegram_app.run(
                made.assistant(seeds()),
                settings,
                stopping,
                Dark(),
                words=made.book,
                draw_card=no_picture,
                pace=pace,
            )
        )
        try:
            await server.wait_for("getMe")
            yield OnTelegram(server)
        finally:
            stopping.set()
            async with asyncio.timeout(10):
                await work
        assert server.refusals() == []
