"""Long polling on telegram.Bot: an update is confirmed once it is answered, so a stop loses and repeats nothing.

The library's own Updater confirms what merely stands in its queue, and its last confirmation may fail unseen.
"""

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import Final

import telegram
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError, TimedOut

from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.requesting import WaitError
from bot.serving import Health, PlatformFailed

log = logging.getLogger(__name__)

KINDS: Final = ("message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member")
POLL_S: Final = 25
AT_ONCE_S: Final = 0.5
WAITING_CHECKS: Final = 6
"""So many times in a row must updates lie about, never fewer than before, until another poller is taken for gone: what
it has begun and not confirmed yet would be answered a second time."""
FAILURES_TOLD: Final = 2


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds."""

    hold_s: float = 1.0
    """A batch may hold back the next poll so long; what takes longer (it waits for a chat's turn) goes on beside it."""
    stand_by_s: float = 5.0
    """Between two looks whether another poller is still there."""
    drain_s: float = 8.0
    """At a stop, for what was begun."""
    idle_s: float = 0.3
    """After an empty answer that came at once: a server that does not hold the line is not asked without pause."""
    backoff_s: tuple[float, ...] = (0.5, 1, 2, 5, 10, 30)
    """After the first, second ... failure in a row."""


class Polling:
    """One process asks Telegram for updates."""

    def __init__(self, bot: telegram.Bot, intake: Intake, health: Health, patience: Patience | None = None) -> None:
        self._bot = bot
        self._intake = intake
        self._health = health
        self._patience = patience or Patience()
        self._next = 0
        self._failures = 0
        self._asked_at = 0.0

    async def run(self, stopping: asyncio.Event) -> None:
        """Serves until `stopping`; then finishes what was begun and confirms it."""
        stop = asyncio.create_task(stopping.wait())
        try:
            while not stopping.is_set():
                ask = asyncio.create_task(self._ask())
                await asyncio.wait({ask, stop}, return_when=asyncio.FIRST_COMPLETED)
                if not ask.done():
                    ask.cancel()
                    await asyncio.wait({ask})
                    break
                await self._after(ask, stop)
        finally:
            stop.cancel()
            self._health.ready("telegram", False)
            await self._intake.drain(self._patience.drain_s)
            await self._confirm()

    async def _ask(self) -> tuple[telegram.Update, ...]:
        self._asked_at = time.monotonic()
        return await self._bot.get_updates(
            offset=self._next or None, timeout=POLL_S, allowed_updates=list(KINDS), read_timeout=10
        )

    async def _after(self, ask: "asyncio.Task[tuple[telegram.Update, ...]]", stop: "asyncio.Task[bool]") -> None:
        """Starts on the updates that came, or waits where none could be had."""
        try:
            updates = ask.result()
        except InvalidToken:
            line = "Telegram no longer takes TELEGRAM_TOKEN: it was revoked. Get a new one from @BotFather."
            raise PlatformFailed(line, restart=False) from None
        except Conflict:
            await self._stand_by(stop)
        except WaitError as refusal:
            await asyncio.wait({stop}, timeout=refusal.wait_s)
        except TelegramError as fault:
            await self._unreachable(fault, stop)
        else:
            self._failures = 0
            self._health.ready("telegram", True)
            work = [self._intake.once(update) for update in updates if update.update_id >= self._next]
            self._next = max([self._next, *(update.update_id + 1 for update in updates)])
            if work:
                await asyncio.wait({asyncio.ensure_future(one) for one in work}, timeout=self._patience.hold_s)
            elif time.monotonic() - self._asked_at < AT_ONCE_S:
                await asyncio.wait({stop}, timeout=self._patience.idle_s)

    async def _unreachable(self, fault: TelegramError, stop: "asyncio.Task[bool]") -> None:
        self._failures += 1
        if isinstance(fault, TimedOut) and self._failures == 1:
            return
        if self._failures == FAILURES_TOLD:
            kind = "refuses to hand out updates" if isinstance(fault, BadRequest) else "cannot be reached"
            log.warning("telegram %s; trying on", kind)
            self._health.ready("telegram", False)
        pauses = self._patience.backoff_s
        await asyncio.wait({stop}, timeout=pauses[min(self._failures, len(pauses)) - 1])

    async def _stand_by(self, stop: "asyncio.Task[bool]") -> None:
        """Another process has the updates: leave them to it while it takes them, without asking in between."""
        self._health.ready("telegram", False)
        log.warning("another process takes this bot's Telegram updates; standing by until it stops")
        waiting = before = 0
        while waiting < WAITING_CHECKS and not stop.done():
            await asyncio.wait({stop}, timeout=self._patience.stand_by_s)
            try:
                info = await self._bot.get_webhook_info()
            except TelegramError:
                waiting += 1  # a server that cannot say: ask again after a while
                continue
            lying = 0 if info.url else info.pending_update_count
            waiting = waiting + 1 if lying and lying >= before else 0
            before = lying

    async def _confirm(self) -> None:
        """Tell Telegram that what was answered need not come again."""
        if self._next:
            try:
                await self._bot.get_updates(offset=self._next, timeout=0, limit=1, allowed_updates=list(KINDS))
            except TelegramError:
                log.warning("the last updates could not be confirmed to Telegram; they may come again")
