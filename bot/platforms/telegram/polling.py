"""Long polling on telegram.Bot: an update is confirmed once it is answered, so a stop loses and repeats nothing.

The library's own Updater confirms what merely stands in its queue, and its last confirmation may fail unseen.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

import telegram
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.serving import Health, PlatformFailed

log = logging.getLogger(__name__)

KINDS: Final = ("message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member")
POLL_S: Final = 25
HOLD_S: Final = 1.0
"""How long a batch may hold back the next poll; what takes longer (it waits for a chat's turn) goes on beside it."""
DRAIN_S: Final = 8.0
BACKOFF_S: Final = (0.5, 1, 2, 5, 10, 30)

Take = Callable[[telegram.Update], Awaitable[None]]


class Polling:
    """One process asks Telegram for updates."""

    def __init__(self, bot: telegram.Bot, take: Take, health: Health) -> None:
        self._bot = bot
        self._take = take
        self._health = health
        self._next = 0
        self._under_way: dict[int, asyncio.Task[None]] = {}

    async def run(self, stopping: asyncio.Event) -> None:
        """Serves until `stopping`; then finishes what was begun and confirms it."""
        stop = asyncio.create_task(stopping.wait())
        try:
            failures = 0
            while not stopping.is_set():
                ask = asyncio.create_task(self._ask(POLL_S))
                await asyncio.wait({ask, stop}, return_when=asyncio.FIRST_COMPLETED)
                if not ask.done():
                    ask.cancel()
                    await asyncio.wait({ask})
                    break
                failures = await self._after(ask, failures, stop)
        finally:
            stop.cancel()
            self._health.ready("telegram", False)
            await self._drain()

    async def _ask(self, timeout_s: int) -> tuple[telegram.Update, ...]:
        return await self._bot.get_updates(
            offset=self._confirmed(), timeout=timeout_s, allowed_updates=list(KINDS), read_timeout=10
        )

    async def _after(
        self, ask: "asyncio.Task[tuple[telegram.Update, ...]]", failures: int, stop: "asyncio.Task[bool]"
    ) -> int:
        """Starts on the updates that came, or waits where none could be had; returns failures in a row."""
        try:
            updates = ask.result()
        except InvalidToken:
            raise PlatformFailed(
                "Telegram no longer takes TELEGRAM_TOKEN: it was revoked. Get a new one from @BotFather.", restart=False
            ) from None
        except Conflict:
            await self._stand_by(stop)
            return 0
        except RetryAfter as wait:
            await asyncio.wait({stop}, timeout=_seconds(wait))
            return failures
        except NetworkError as fault:
            if isinstance(fault, TimedOut) and failures == 0:
                return 1
            if failures in {0, 1}:
                log.warning("telegram cannot be reached; trying on")
            self._health.ready("telegram", False)
            await asyncio.wait({stop}, timeout=BACKOFF_S[min(failures, len(BACKOFF_S) - 1)])
            return failures + 1
        self._health.ready("telegram", True)
        for update in updates:
            self._start(update)
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=HOLD_S)
        return 0

    async def _stand_by(self, stop: "asyncio.Task[bool]") -> None:
        self._health.ready("telegram", False)
        log.warning("another process polls Telegram with this token; standing by")
        await asyncio.wait({stop}, timeout=5)

    def _start(self, update: telegram.Update) -> None:
        if update.update_id < self._next:
            return
        self._next = update.update_id + 1
        task = asyncio.create_task(self._one(update))
        self._under_way[update.update_id] = task
        task.add_done_callback(lambda _: self._under_way.pop(update.update_id, None))

    async def _one(self, update: telegram.Update) -> None:
        await self._take(update)

    def _confirmed(self) -> int | None:
        return self._next or None

    async def _drain(self) -> None:
        """Finish what was begun, then tell Telegram that it need not come again."""
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=DRAIN_S)
        for task in self._under_way.values():
            task.cancel()
        if self._next:
            try:
                await self._bot.get_updates(offset=self._next, timeout=0, limit=1, allowed_updates=list(KINDS))
            except telegram.error.TelegramError:
                log.warning("the last updates could not be confirmed to Telegram; they may come again")


def _seconds(wait: RetryAfter) -> float:
    after = wait.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()
