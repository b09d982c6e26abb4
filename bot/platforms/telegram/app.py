"""Telegram's life: connect, serve until told to stop, stop cleanly.

Built on python-telegram-bot's `Bot`, not on its `Application`: that one acknowledges an update when it stands in a
queue, and brings a second life cycle and handlers that nothing here needs. `Answering.take` is the only handler.
"""

import asyncio
import logging
from typing import Protocol

import telegram
from aiohttp import web
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.request import HTTPXRequest

from bot.platforms.telegram.answering import Answering, Assistant
from bot.platforms.telegram.incoming import Me
from bot.platforms.telegram.polling import Polling
from bot.platforms.telegram.rendering import Words
from bot.platforms.telegram.sending import DrawCard, Outbox
from bot.serving import Health, PlatformFailed

log = logging.getLogger(__name__)

OFFICIAL_URL = "https://api.telegram.org"


class Secret(Protocol):
    """Something that shows itself only when asked (pydantic's SecretStr)."""

    def get_secret_value(self) -> str:
        """What must never be printed."""
        ...


class TelegramSettings(Protocol):
    """What this platform wants to know."""

    @property
    def telegram_token(self) -> Secret | None:
        """From @BotFather."""
        ...

    @property
    def telegram_api_url(self) -> str | None:
        """A Bot API server of one's own, a proxy; None is Telegram's."""
        ...

    @property
    def telegram_webhook_url(self) -> str | None:
        """The public address that Telegram posts updates to; None means polling."""
        ...

    @property
    def telegram_webhook_secret(self) -> Secret | None:
        """What Telegram sends along with each post; None: one is made from the token."""
        ...


async def run(
    assistant: Assistant,
    settings: TelegramSettings,
    stopping: asyncio.Event,
    health: Health,
    web_app: web.Application | None = None,  # noqa: ARG001 -- for the webhook
    *,
    words: Words,
    draw_card: DrawCard | None = None,
) -> None:
    """Serves until `stopping` is set; raises PlatformFailed with one line where that cannot be done."""
    bot = connect(settings)
    try:
        me = await who_am_i(bot, settings)
        answering = Answering(assistant, Outbox(bot, draw_card), me, words)
        await Polling(bot, answering.take, health).run(stopping)
    finally:
        await bot.shutdown()


def connect(settings: TelegramSettings) -> telegram.Bot:
    """The library's client for these settings; nothing is sent yet."""
    if settings.telegram_token is None:
        raise PlatformFailed("TELEGRAM_TOKEN is not set: @BotFather gives one.", restart=False)
    base = (settings.telegram_api_url or OFFICIAL_URL).rstrip("/")
    try:
        return telegram.Bot(
            settings.telegram_token.get_secret_value().strip(),
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=HTTPXRequest(connection_pool_size=64, read_timeout=10, connect_timeout=5, pool_timeout=5),
            get_updates_request=HTTPXRequest(connection_pool_size=2, read_timeout=10, connect_timeout=5),
        )
    except InvalidToken:
        raise PlatformFailed("TELEGRAM_TOKEN is empty: @BotFather gives one.", restart=False) from None


async def who_am_i(bot: telegram.Bot, settings: TelegramSettings) -> Me:
    """The bot's own account; the first word with the server, so what is wrong is found here."""
    where = settings.telegram_api_url or OFFICIAL_URL
    try:
        await bot.initialize()
    except InvalidToken:
        line = f"Telegram ({where}) refuses TELEGRAM_TOKEN: copy it again from @BotFather."
        raise PlatformFailed(line, restart=False) from None
    except NetworkError:
        line = f"Telegram ({where}) cannot be reached: check the network and TELEGRAM_API_URL."
        raise PlatformFailed(line, restart=True) from None
    except TelegramError as fault:
        raise PlatformFailed(
            f"Telegram ({where}) does not answer as it should: {fault.message}", restart=True
        ) from None
    return Me(bot.id, bot.username)
