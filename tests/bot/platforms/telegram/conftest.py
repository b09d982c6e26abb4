"""The bot on the real python-telegram-bot, with a Bot API server of ours on loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Protocol

import pytest
from pydantic import SecretStr

from bot.hosting import Assistant
from bot.platforms.telegram import app
from bot.platforms.telegram.polling import Patience
from bot.platforms.telegram.send_limits import Pace
from bot.platforms.telegram.sending import DrawCard
from tests.fakes.assistant import StandInAssistant
from tests.fakes.telegram_server import TOKEN, TelegramServer


@dataclass(frozen=True)
class Settings:
    """What config.Settings tells the platform."""

    telegram_api_url: str | None
    telegram_token: SecretStr | None = field(default_factory=lambda: SecretStr(TOKEN))
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: SecretStr | None = None


class Lamps:
    """Remembers which platform said it was ready."""

    def __init__(self) -> None:
        self.said: list[tuple[str, bool]] = []

    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the Health protocol
        self.said.append((platform, is_ready))


FAST = Pace(overall_a_second=10_000, chat_a_second=1_000, private_a_minute=1_000, again_s=0.01)
"""Telegram's limit for a group stays; waiting a second between two messages would only make the tests slow."""

IMPATIENT = Patience(stand_by_s=0.02, backoff_s=(0.01,), doubt_s=(0.01, 0.01))


def words(lang: str, key: str, **arguments: object) -> str:
    """The platform's own sentences, recognisable."""
    return " ".join([f"[{lang} {key}]", *map(str, arguments.values())])


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as running:
        yield running


@pytest.fixture
def assistant() -> StandInAssistant:
    return StandInAssistant()


@pytest.fixture
async def bot(server: TelegramServer, assistant: StandInAssistant) -> AsyncIterator[Lamps]:
    """The bot, polling that server."""
    async with running(server, assistant) as lamps:
        yield lamps


@asynccontextmanager
async def running(
    server: TelegramServer,
    assistant: Assistant,
    *,
    on_move: app.OnMove | None = None,
    on_presence: app.OnPresence | None = None,
    draw_card: DrawCard | None = None,
    pace: Pace = FAST,
) -> AsyncIterator[Lamps]:
    """The bot runs inside; it has stopped cleanly outside."""
    stopping, lamps = asyncio.Event(), Lamps()
    work = asyncio.create_task(
        app.run(
            assistant,
            Settings(server.url),
            stopping,
            lamps,
            words=words,
            pace=pace,
            patience=IMPATIENT,
            on_move=on_move,
            on_presence=on_presence,
            draw_card=draw_card,
        )
    )
    try:
        await server.wait_for("getMe")
        yield lamps
    finally:
        stopping.set()
        async with asyncio.timeout(10):
            await work


class Start(Protocol):
    """Runs the bot once more; see `running`."""

    def __call__(
        self,
        server: TelegramServer,
        assistant: Assistant,
        *,
        on_move: app.OnMove | None = None,
        on_presence: app.OnPresence | None = None,
        draw_card: DrawCard | None = None,
        pace: Pace = FAST,
    ) -> AbstractAsyncContextManager[Lamps]: ...


@pytest.fixture
def start() -> Start:
    return running
