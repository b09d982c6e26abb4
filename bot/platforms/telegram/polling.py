"""Long polling on telegram.Bot: an update is confirmed once it is answered, so a stop loses and repeats nothing.

The library's own Updater confirms what merely stands in its queue, and its last confirmation may fail unseen.
"""

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import Any, Final

import telegram
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError, TimedOut

from bot.platforms.telegram.deduplication import Intake, Take
from bot.platforms.telegram.incoming import PLATFORM
from bot.platforms.telegram.requesting import WaitError
from bot.platforms.telegram.send_limits import Flow
from bot.platforms.telegram.window import Window
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

    hold_s: float = 0.5
    """A batch may hold back the next poll so long; what takes longer (it waits for a chat's turn) goes on beside it."""
    confirm_s: float = 0.1
    """While a batch is being answered, between two words to Telegram of how far it is: a kill repeats little."""
    stand_by_s: float = 5.0
    """Between two looks whether another poller is still there."""
    idle_s: float = 0.3
    """After an empty answer that came at once: a server that does not hold the line is not asked without pause."""
    finish_share: float = 0.5
    """Of a stop's seconds, for finishing what was begun; the rest is for telling whoever waits, and Telegram."""
    backoff_s: tuple[float, ...] = (0.5, 1, 2, 5, 10, 30)
    """After the first, second ... failure in a row."""
    doubt_s: tuple[float, ...] = (0.3, 1, 5, 30)
    """After the first, second ... 401 or 404 in a row; the one after the last is believed: the token is wrong."""


class Polling:
    """One process asks Telegram for updates."""

    def __init__(
        self,
        bot: telegram.Bot,
        intake: Intake,
        flow: Flow,
        health: Health,
        *,
        put_off: Take,
        stop_seconds: float,
        patience: Patience | None = None,
    ) -> None:
        self._bot = bot
        self._intake = intake
        self._flow = flow
        self._health = health
        self._put_off = put_off
        self._stop_s = stop_seconds
        self._patience = patience or Patience()
        self._window = Window(intake, flow)
        self._confirmed = 0
        self._failures = 0
        self._doubts = 0
        self._asked_at = 0.0
        self._answers = False
        """Did Telegram answer the last time? Until it does, it is asked without waiting: nobody may be writing."""

    async def run(self, stopping: asyncio.Event) -> None:
        """Serves until `stopping`; then finishes what was begun and confirms it; the rest stays with Telegram."""
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
            self._answered(False)
            await self._finish()

    def _answered(self, answers: bool) -> None:  # noqa: FBT001 -- what it answered is all there is to say
        self._answers = answers
        self._health.ready(PLATFORM, answers)

    # -------------------------------------------------------------- asking
    async def _ask(self) -> tuple[telegram.Update, ...]:
        self._asked_at = time.monotonic()
        self._confirmed = self._window.offset
        return await self._bot.get_updates(
            offset=self._confirmed or None,
            limit=self._window.size,
            timeout=POLL_S if self._window.is_empty and self._answers else 0,
            allowed_updates=list(KINDS),
            read_timeout=10,
        )

    async def _after(self, ask: "asyncio.Task[tuple[telegram.Update, ...]]", stop: "asyncio.Task[bool]") -> None:
        """Starts on the updates that came, or waits where none could be had."""
        try:
            updates = ask.result()
        except InvalidToken:
            await self._doubt(stop)
        except Conflict:
            await self._stand_by(stop)
        except WaitError as refusal:
            await asyncio.wait({stop}, timeout=refusal.wait_s)
        except TelegramError as fault:
            await self._unreachable(fault, stop)
        else:
            # None at once is what the first ask is answered with, and what a long one should not be.
            as_asked = bool(updates) or not self._answers
            self._doubts = 0
            self._answered(True)
            self._window.begin(updates)
            await self._hold(stop, as_asked=as_asked)

    async def _hold(self, stop: "asyncio.Task[bool]", *, as_asked: bool) -> None:
        """Waits until all that was taken in is dealt with, but not for long; tells Telegram of it meanwhile."""
        over: asyncio.Future[Any] = asyncio.gather(*self._window.under_way, return_exceptions=True)
        until = time.monotonic() + self._patience.hold_s
        while not (over.done() or stop.done()) and (left_s := until - time.monotonic()) > 0:
            pause_s = min(left_s, self._patience.confirm_s)
            await asyncio.wait([over, stop], timeout=pause_s, return_when=asyncio.FIRST_COMPLETED)
            if not over.done() and self._window.offset > self._confirmed:
                await self._confirm()
        if over.done() and not self._window.is_empty:
            await self._pause(stop)  # what is left could not be sent
            return
        self._failures = 0
        if not as_asked and time.monotonic() - self._asked_at < AT_ONCE_S:
            await asyncio.wait({stop}, timeout=self._patience.idle_s)

    async def _confirm(self) -> bool:
        """Tell Telegram that what was answered need not come again."""
        self._confirmed = self._window.offset
        try:
            await self._bot.get_updates(offset=self._confirmed, timeout=0, limit=1, allowed_updates=list(KINDS))
        except TelegramError:
            return False
        return True

    # -------------------------------------------------------------- the end
    async def _finish(self) -> None:
        """At a stop, within its seconds: what was begun is finished; the rest stays with Telegram, in one piece."""
        await self._intake.drain(self._stop_s * self._patience.finish_share)
        self._flow.close()
        await self._intake.drain(self._stop_s * 0.1)
        try:
            async with asyncio.timeout(self._stop_s * 0.2):
                await asyncio.gather(*map(self._put_one_off, self._window.between()))
        except TimeoutError:
            log.warning("not everybody could be told of the stop in time; some answers to telegram may come twice")
        await self._intake.cut()
        if not await self._confirmed_in_time():
            log.warning("the last updates could not be confirmed to Telegram; they may come again")

    async def _put_one_off(self, update: telegram.Update) -> None:
        if await self._put_off(update):
            self._intake.give_up(update.update_id, "told")

    async def _confirmed_in_time(self) -> bool:
        try:
            async with asyncio.timeout(self._stop_s * 0.2):
                return not self._window.offset or await self._confirm()
        except TimeoutError:
            return False

    # -------------------------------------------------------------- faults
    async def _doubt(self, stop: "asyncio.Task[bool]") -> None:
        """One 401 or 404 may be a proxy's, or a server's that is just starting: asked again before it is believed."""
        self._answered(False)
        if self._doubts >= len(self._patience.doubt_s):
            line = "Telegram no longer takes TELEGRAM_TOKEN: it was revoked. Get a new one from @BotFather."
            raise PlatformFailed(line, restart=False)
        if not self._doubts:
            log.warning("telegram refuses TELEGRAM_TOKEN; asking again before that is believed")
        await asyncio.wait({stop}, timeout=self._patience.doubt_s[self._doubts])
        self._doubts += 1

    async def _unreachable(self, fault: TelegramError, stop: "asyncio.Task[bool]") -> None:
        if isinstance(fault, TimedOut) and not self._failures:
            self._failures += 1
            return
        if self._failures + 1 == FAILURES_TOLD:
            kind = "refuses to hand out updates" if isinstance(fault, BadRequest) else "cannot be reached"
            log.warning("telegram %s; trying on", kind)
            self._answered(False)
        await self._pause(stop)

    async def _pause(self, stop: "asyncio.Task[bool]") -> None:
        """Ever longer, failure by failure."""
        self._failures += 1
        pauses = self._patience.backoff_s
        await asyncio.wait({stop}, timeout=pauses[min(self._failures, len(pauses)) - 1])

    async def _stand_by(self, stop: "asyncio.Task[bool]") -> None:
        """Another process has the updates: leave them to it while it takes them, without asking in between."""
        self._answered(False)
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
