"""Telegram's life: connect, serve until told to stop, stop cleanly.

Built on python-telegram-bot's `Bot`, not on its `Application`: that one acknowledges an update when it stands in a
queue, and brings a second life cycle and handlers that nothing here needs. `Answering.take` is the only handler.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Protocol

import telegram
from aiohttp import web
from telegram.error import BadRequest, InvalidToken, TelegramError, TimedOut

from bot.alarm import Queue
from bot.hosting import Assistant, OnPresence, Secret
from bot.languages import FIRST
from bot.platforms.telegram import setup as publishing
from bot.platforms.telegram.admission import Door
from bot.platforms.telegram.answering import Answering
from bot.platforms.telegram.deduplication import Intake, Take
from bot.platforms.telegram.delivery import Moved
from bot.platforms.telegram.incoming import PLATFORM, Me
from bot.platforms.telegram.pacing import share_of
from bot.platforms.telegram.platform import OFFICIAL_URL
from bot.platforms.telegram.polling import POLL_S, Patience, Polling
from bot.platforms.telegram.rendering import Words
from bot.platforms.telegram.replying import Replying
from bot.platforms.telegram.requesting import AiohttpRequest, NotSentError, UpdatesRequest
from bot.platforms.telegram.rights import Rights
from bot.platforms.telegram.send_limits import Flow, Pace
from bot.platforms.telegram.sending import DrawCard, Outbox
from bot.platforms.telegram.webhook import Webhook, path_of, secret_of
from bot.serving import Counts, Health, Ledger, PlatformFailed, report
from bot.shares import Sharing
from bot.shedding import Measure
from faq.entries import Community

__all__ = ["OnMove", "OnPresence", "mount", "run", "setup", "share_of"]

log = logging.getLogger(__name__)

DOUBTS_AT_THE_START: Final = 2
HOOK: Final = web.AppKey("telegram_webhook", Webhook)

OnMove = Callable[[Community, Community], Awaitable[None]]


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


def mount(web_app: web.Application, settings: TelegramSettings) -> None:
    """Adds the webhook's route, where a public address is set; to be called before the server of `web_app` starts."""
    if settings.telegram_webhook_url is not None and HOOK not in web_app:
        hook = Webhook(_secret(settings))
        web_app.router.add_post(path_of(settings.telegram_webhook_url), hook.handle)
        web_app[HOOK] = hook


async def run(
    assistant: Assistant,
    settings: TelegramSettings,
    stopping: asyncio.Event,
    health: Health,
    web_app: web.Application | None = None,
    *,
    words: Words,
    draw_card: DrawCard | None = None,
    on_move: OnMove | None = None,
    on_presence: OnPresence | None = None,
    ledger: Ledger | None = None,
    default_language: str = FIRST,
    stop_seconds: float = 8.0,
    pace: Pace | None = None,
    sharing: Sharing | None = None,
    replicas: int = 1,
    patience: Patience | None = None,
    queue: Queue | None = None,
) -> None:
    """Serves until `stopping` is set; raises PlatformFailed with one line where that cannot be done.

    sharing: what several `replicas` have in common; while it cannot be reached, each keeps to its part.
    """
    bot, patience, ledger = connect(settings), patience or Patience(), ledger or Counts()
    try:
        me = await who_am_i(bot, settings, patience)
        flow, moved = Flow(pace, budget=sharing, share=share_of(replicas)), _once(on_move)
        door = Door(
            flow,
            Measure(replicas),
            gives_back=settings.telegram_webhook_url is not None,
            replicas=replicas if sharing is not None else 1,
        )
        replying = Replying(assistant, Outbox(bot, flow, draw_card, moved, door.draws), words, default_language)
        answering = Answering(bot, replying, Rights(bot), door, me=me, moved=moved, ledger=ledger, presence=on_presence)
        intake = Intake(_noted(answering.take, queue or Queue()), ledger, sharing, lambda: door.patience_s)
        if settings.telegram_webhook_url is None:
            await _stop_posting(bot)
            await Polling(
                bot, intake, flow, health, put_off=answering.put_off, stop_seconds=stop_seconds, patience=patience
            ).run(stopping)
        else:
            await _listen(bot, settings, intake, web_app, stopping=stopping, health=health)
            await intake.drain(stop_seconds * 0.8)
            flow.close()
            await intake.drain(stop_seconds * 0.1)
            await intake.cut()
    finally:
        await bot.shutdown()


def _noted(take: Take, queue: Queue) -> Take:
    """The same, each update in the queue for as long as it takes."""

    async def noted(update: telegram.Update) -> bool:
        with queue.inside():
            return await take(update)

    return noted


def _once(on_move: OnMove | None) -> Moved:
    """Telegram tells of a move in both chats, and by refusals on top: the community moves once."""
    begun: set[tuple[int, int]] = set()

    async def moved(old: int, new: int) -> None:
        if on_move is None or (old, new) in begun:
            return
        begun.add((old, new))
        try:
            await on_move(Community(PLATFORM, str(old)), Community(PLATFORM, str(new)))
        except BaseException:
            begun.discard((old, new))
            raise

    return moved


async def setup(settings: TelegramSettings, *, words: Words, languages: Sequence[str]) -> str:
    """Publishes commands, descriptions and, where a public address is set, the webhook; returns what was done."""
    bot = connect(settings)
    try:
        me = await who_am_i(bot, settings)
        done = [f"@{me.username}", await publishing.publish(bot, words, languages)]
        if settings.telegram_webhook_url is None:
            done.append("No TELEGRAM_WEBHOOK_URL is set: the bot polls.")
        else:
            address = await publishing.set_webhook(bot, settings.telegram_webhook_url, _secret(settings))
            done.append(f"Telegram posts updates to {address}.")
        return "\n".join(done)
    except TelegramError as fault:
        raise PlatformFailed(f"Telegram refused: {fault.message}", restart=False) from None
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
            request=AiohttpRequest(),
            get_updates_request=UpdatesRequest(read_timeout_s=POLL_S + 10, connections=2),
        )
    except InvalidToken:
        raise PlatformFailed("TELEGRAM_TOKEN is empty: @BotFather gives one.", restart=False) from None


async def who_am_i(bot: telegram.Bot, settings: TelegramSettings, patience: Patience | None = None) -> Me:
    """The bot's own account; the first word with the server, so what is wrong is found here."""
    where = settings.telegram_api_url or OFFICIAL_URL
    try:
        for pause_s in (patience or Patience()).doubt_s[:DOUBTS_AT_THE_START]:
            try:
                await bot.initialize()
                break
            except InvalidToken:
                await asyncio.sleep(pause_s)  # one 401 or 404 may be a server's that is just starting
        await bot.initialize()
    except InvalidToken:
        line = f"Telegram ({where}) refuses TELEGRAM_TOKEN: copy it again from @BotFather."
        raise PlatformFailed(line, restart=False) from None
    except (NotSentError, TimedOut):
        line = f"Telegram ({where}) cannot be reached: check the network and TELEGRAM_API_URL."
        raise PlatformFailed(line, restart=True) from None
    except TelegramError as fault:
        line = f"Telegram ({where}) does not answer as it should: {fault.message}"
        raise PlatformFailed(line, restart=True) from None
    return Me(bot.id, bot.username)


async def _stop_posting(bot: telegram.Bot) -> None:
    """A webhook of an earlier run would keep the updates from us; what waits there is kept."""
    try:
        if (await bot.get_webhook_info()).url:
            log.warning("telegram had a webhook for this bot; it is taken away, because this process polls")
            await bot.delete_webhook(drop_pending_updates=False)
    except TelegramError:
        report(log, "looking for an old webhook")


async def _listen(
    bot: telegram.Bot,
    settings: TelegramSettings,
    intake: Intake,
    web_app: web.Application | None,
    *,
    stopping: asyncio.Event,
    health: Health,
) -> None:
    """Webhook mode: takes what Telegram posts, until `stopping`; then finishes what was begun."""
    if web_app is None or settings.telegram_webhook_url is None:
        raise PlatformFailed("TELEGRAM_WEBHOOK_URL is set, so PORT must be set too.", restart=False)
    if HOOK not in web_app:
        mount(web_app, settings)
    hook = web_app[HOOK]
    hook.open(bot, intake)
    try:
        await publishing.set_webhook(bot, settings.telegram_webhook_url, _secret(settings))
    except BadRequest as fault:
        line = f"Telegram refuses TELEGRAM_WEBHOOK_URL or TELEGRAM_WEBHOOK_SECRET: {fault.message}"
        raise PlatformFailed(line, restart=False) from None
    except TelegramError:
        raise PlatformFailed("Telegram cannot be told of the webhook at the moment.", restart=True) from None
    health.ready(PLATFORM, True)
    try:
        await stopping.wait()
    finally:
        health.ready(PLATFORM, False)
        hook.close()


def _secret(settings: TelegramSettings) -> str:
    token = settings.telegram_token
    own = settings.telegram_webhook_secret
    return secret_of(token.get_secret_value() if token else "", own.get_secret_value() if own else None)
