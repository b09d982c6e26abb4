"""What every platform shares while it runs."""

import asyncio
import logging
import secrets
import sys
import traceback
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final, Literal, Protocol, get_args

from aiohttp import web
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from bot import journal
from bot.alarm import OLDEST_S, Ends, Queue

ROOT: Final = Path(__file__).parents[1]
OURS: Final = frozenset({"bot", "faq", "estimator", "config"})


class PlatformFailed(Exception):
    """A platform cannot go on: one clear line for the operator, and whether starting it again may help."""

    def __init__(self, line: str, *, restart: bool) -> None:
        super().__init__(line)
        self.line = line
        self.restart = restart


class Health(Protocol):
    """Is told which platform answers at the moment."""

    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the two states of a lamp
        """`platform` answers from now on, or does not."""
        ...


Outcome = Literal["answered", "told", "dropped", "refused", "failed", "doubled"]
"""How something that came in ended: with its answer; with a line that says why there is none; with nothing, knowingly
left out; with an answer that the platform did not take; on a fault of the bot; left out because it came twice."""


class Ledger(Protocol):
    """Is told how each thing that came in ended, never whose it was or what it said."""

    def ended(self, platform: str, outcome: Outcome, seconds: float | None = None) -> None:
        """One more of `platform` ended so; `seconds`: from its coming in to its answer, where it got one."""
        ...


def report(log: logging.Logger, doing: str, error: BaseException | None = None) -> str:
    """Log what broke by its type and place, never by its words (perhaps a person's); returns a code to look it up."""
    error = error or sys.exc_info()[1]
    code = secrets.token_hex(3)
    frames = traceback.extract_tb(error.__traceback__) if error else ()
    files = [(Path(frame.filename), frame.lineno) for frame in reversed(list(frames))]
    # Where a library fell deep inside itself, the line of ours that called it is the one that helps.
    ours = [place for place in files[4:] if any(place[0].is_relative_to(ROOT / name) for name in OURS)]
    places = " < ".join(f"{file.stem}:{line}" for file, line in files[:4] + ours[:1])
    log.error("%s failed (%s): %s at %s", doing, code, type(error).__name__, places)
    return code


QUIET: Final = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "discord.http": logging.ERROR,
    "alembic": logging.WARNING,
}
"""What these say below that is no news, and holds whole addresses: Telegram's the token, Discord's ids."""


class Redaction(logging.Filter):
    """Takes secrets out of whatever is logged; of libraries neither their DEBUG passes nor their tracebacks.

    At DEBUG chat libraries write messages, and a database's driver entries, names and group ids; their exceptions'
    words may hold the same.
    """

    def __init__(self, hidden: Iterable[str]) -> None:
        super().__init__()
        # The longest first: one secret may be a part of another.
        self._hidden = sorted({text for text in hidden if text}, key=len, reverse=True)

    def filter(self, record: logging.LogRecord) -> bool:
        """Lets records pass without the secrets, and a library's only from INFO on."""
        if record.name.partition(".")[0] not in OURS:
            if record.levelno < logging.INFO:
                return False
            if record.exc_info and record.exc_info[1] is not None:
                # A library logs each failed try with its whole traceback; its kind is what an operator can use.
                record.msg, record.args = f"{record.getMessage()} ({type(record.exc_info[1]).__name__})", None
            record.exc_info = record.exc_text = record.stack_info = None
        said = record.getMessage()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if self._without(said) != said:
            record.msg, record.args = self._without(said), None
        record.exc_text = self._without(record.exc_text) if record.exc_text else None
        record.stack_info = self._without(record.stack_info) if record.stack_info else None
        return True

    def _without(self, said: str) -> str:
        for text in self._hidden:
            said = said.replace(text, "[secret]")
        return said


def guard_logs(hidden: Iterable[str]) -> None:
    """No token and no message in any log: to be called once logging is set up, with every secret in use."""
    redaction = Redaction(hidden)
    for handler in logging.getLogger().handlers:
        handler.addFilter(redaction)
    for name, level in QUIET.items():
        logger = logging.getLogger(name)
        logger.setLevel(max(level, logger.level))


def report_strays(loop: asyncio.AbstractEventLoop, log: logging.Logger) -> None:
    """What breaks in a task that nobody waits for is reported as all else: asyncio would write its words out."""
    loop.set_exception_handler(lambda _, told: report(log, "a task of its own", told.get("exception")))


class Board:
    """Which platforms answer at the moment, for /readyz."""

    def __init__(self, platforms: Iterable[str], database: Callable[[], str] = lambda: "none") -> None:
        self.state = dict.fromkeys(platforms, False)
        self.database = database
        """How the FAQ's database is: up, down, or none. Answers need none, so a bot is ready without it."""

    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the two states of a lamp
        """`platform` answers from now on, or does not."""
        self.state[platform] = is_ready


class Reachable(Protocol):
    """Something that may be gone."""

    @property
    def is_up(self) -> bool:
        """Can it be reached?"""
        ...


class Counts:
    """How many answers and presses, by kinds: for an operator's Prometheus, with nobody's id and nobody's words."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._answers = Counter("bot_answers", "Answers given.", ("platform", "intent"), registry=self._registry)
        self._presses = Counter("bot_presses", "Buttons answered.", ("platform", "action"), registry=self._registry)
        self._updates = Counter(
            "bot_updates", "How what came in ended.", ("platform", "outcome"), registry=self._registry
        )
        self._seconds = Histogram(
            "bot_answer_seconds", "From coming in to being answered.", ("platform",), registry=self._registry
        )
        self._ready = Gauge("bot_ready", "Does the platform answer?", ("platform",), registry=self._registry)
        self._database = Gauge("bot_database_up", "Can the FAQ's database be used?", registry=self._registry)
        self._waiting = Gauge("bot_waiting", "Taken in and not ended.", ("platform",), registry=self._registry)
        self._oldest = Gauge(
            "bot_oldest_seconds", "How long the first of these has waited.", ("platform",), registry=self._registry
        )
        self._alert = Gauge("bot_alert", "Should somebody look? 1 where they should.", registry=self._registry)
        self._queues: dict[str, Queue] = {}
        self._ends = Ends()
        ProcessCollector(registry=self._registry)

    def watch(self, board: Board) -> None:
        """Tell also which platforms answer at the moment; what has not happened on them yet counts nought."""
        for platform in board.state:
            self._ready.labels(platform).set_function(partial(_lamp, board, platform))
            self._seconds.labels(platform)
            for outcome in get_args(Outcome):
                self._updates.labels(platform, outcome)
            self.queue(platform)
        self._database.set_function(lambda: float(board.database() == "up"))
        self._alert.set_function(lambda: float(self._is_bad(board)))

    def queue(self, platform: str) -> Queue:
        """Where a platform notes what it has taken in; the same one each time."""
        if platform not in self._queues:
            queue = self._queues[platform] = Queue()
            self._waiting.labels(platform).set_function(lambda: float(len(queue)))
            self._oldest.labels(platform).set_function(lambda: queue.oldest_s)
        return self._queues[platform]

    def _is_bad(self, board: Board) -> bool:
        """Does a platform not answer, is the database out, does something hang, does much go wrong?"""
        is_out = not all(board.state.values()) or board.database() == "down"
        return is_out or self._ends.are_bad or any(queue.oldest_s > OLDEST_S for queue in self._queues.values())

    def watch_sharing(self, shared: "Reachable") -> None:
        """Tell also whether what replicas share can be reached; where nothing is shared there is no such gauge."""
        gauge = Gauge("bot_shared_up", "Can what the replicas share be reached?", registry=self._registry)
        gauge.set_function(lambda: float(shared.is_up))

    def answered(self, platform: str, intent: str) -> None:
        """One more answer."""
        self._answers.labels(platform, intent).inc()

    def pressed(self, platform: str, action: str) -> None:
        """One more answered press."""
        self._presses.labels(platform, action).inc()

    def ended(self, platform: str, outcome: Outcome, seconds: float | None = None) -> None:
        """One more of `platform` ended so; `seconds`: from its coming in to its answer, where it got one."""
        self._updates.labels(platform, outcome).inc()
        self._ends.note(went_wrong=outcome in ("failed", "refused"))
        journal.ended(platform, outcome, seconds)
        if seconds is not None:
            self._seconds.labels(platform).observe(seconds)

    async def metrics(self, _: web.Request) -> web.Response:
        """All of it, in Prometheus' own text."""
        return web.Response(body=generate_latest(self._registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _lamp(board: Board, platform: str) -> float:
    return float(board.state[platform])


GOODBYE_S: Final = 1.0
"""At the end, for whoever still asks: the platforms have had their time."""


async def healthy(app: web.Application, board: Board, counts: Counts, port: int) -> web.AppRunner:
    """Serve `app` at `port`, with /livez, /readyz and /metrics added; PlatformFailed where the port is taken."""

    async def livez(_: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def readyz(_: web.Request) -> web.Response:
        told = board.state | {"database": board.database()}
        return web.json_response(told, status=200 if board.state and all(board.state.values()) else 503)

    app.add_routes([web.get("/livez", livez), web.get("/readyz", readyz), web.get("/metrics", counts.metrics)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GOODBYE_S)
    await runner.setup()
    try:
        await web.TCPSite(runner, port=port).start()
    except OSError:
        await runner.cleanup()
        line = f"Port {port} is taken: set PORT to a free one, or leave it unset (then nothing listens)."
        raise PlatformFailed(line, restart=False) from None
    return runner
