"""Every platform in one process and one loop: started, kept alive, told apart in their faults, stopped cleanly."""

import asyncio
import contextlib
import gc
import itertools
import logging
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from aiohttp import web

from bot.answers.context import Papers
from bot.card import Artist
from bot.exits import WRONG_USE
from bot.hosting import Host, Job, platform, token_of
from bot.platforms import PLATFORMS
from bot.printing import Printer
from bot.serving import Board, Counts, PlatformFailed, healthy, report, report_strays
from bot.warming import warm
from bot.wiring import Parts, kept_shelf
from faq import Community, Desk, Unavailable, tended_desk

if TYPE_CHECKING:
    from bot.sharing import PostgresSharing
    from config.settings import Settings

CUT_OFF_S = 1.0
"""How far a platform may overrun the operator's seconds before it is cut off; and to let go of what it holds then."""
log = logging.getLogger("bot")


async def serve(settings: "Settings", made: Parts) -> int:
    """Serve every platform that has a token until SIGTERM; the exit code."""
    stopping = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopping.set)
    report_strays(asyncio.get_running_loop(), log)
    artist, printer, desk, site = Artist(), Printer(), await _desk(settings), web.Application()
    counts, sharing = Counts(), await _sharing(settings)
    if sharing is not None:
        counts.watch_sharing(sharing)
    jobs = _platforms(
        settings, made, desk, artist, printer=printer, counts=counts, stopping=stopping, site=site, sharing=sharing
    )
    await warm(made.assistant(desk), made.book, desk)
    gc.freeze()  # the platforms' libraries are here to stay too
    board, runner = Board(jobs, lambda: desk.database), None
    counts.watch(board)
    try:
        # The server before the platforms: a webhook may be called as soon as it is announced.
        if settings.port is not None:
            runner = await healthy(site, board, counts, settings.port)
        tasks = {asyncio.create_task(_kept_alive(name, job, board, stopping)): name for name, job in jobs.items()}
        return await _until_all_ended(tasks, stopping, settings.stop_seconds)
    except PlatformFailed as failed:
        print(failed.line, file=sys.stderr)
        return WRONG_USE
    finally:
        artist.close()
        printer.close()
        if runner is not None:
            await runner.cleanup()
        if sharing is not None:
            await sharing.close()
        await desk.close()


async def _sharing(settings: "Settings") -> "PostgresSharing | None":
    """What this process has in common with the other replicas; None, and nothing of it loaded, where there is none."""
    address, token = settings.database_url.get_secret_value(), settings.telegram_token
    if settings.replicas == 1 or token is None or settings.telegram_webhook_url is None:
        return None
    if not address.startswith("postgres"):
        return None
    from bot.sharing import PostgresSharing

    sharing = PostgresSharing.over(address, token.get_secret_value())
    await sharing.open()
    return sharing


async def _desk(settings: "Settings") -> Desk:
    """The FAQ's desk; while its database cannot be used, the shared seeds to read: answers need no database."""
    address = settings.database_url.get_secret_value()
    return await tended_desk(address, lambda: datetime.now(UTC), shelf=kept_shelf(), secrets=settings.author_secrets)


def _platforms(
    settings: "Settings",
    made: Parts,
    desk: Desk,
    artist: Artist,
    *,
    printer: Printer,
    counts: Counts,
    stopping: asyncio.Event,
    site: web.Application,
    sharing: "PostgresSharing | None" = None,
) -> dict[str, Job]:
    """How to start each platform that has a token."""
    papers = Papers(settings.privacy_url, settings.terms_url)
    assistant = made.assistant(
        desk,
        tally=counts,
        papers=papers,
        default_language=settings.default_language,
        class_key=next(iter(settings.author_secrets), b"lesson"),
        printer=printer.print,
        telegram_name=settings.telegram_name,
    )
    host = Host(
        settings,
        assistant,
        made.book,
        artist.draw,
        counts,
        stopping,
        site,
        on_presence=partial(_presence, desk),
        on_move=desk.migrate,
        sharing=sharing,
    )
    return {name: platform(name).job(host) for name in PLATFORMS if token_of(settings, name) is not None}


async def _presence(desk: Desk, community: Community, is_here: bool) -> None:  # noqa: FBT001 -- in or out
    """A community took the bot in, or threw it out: what it wrote stays, or waits for its deletion."""
    try:
        await (desk.arrive(community) if is_here else desk.leave(community))
    except Unavailable as no:
        log.warning("that a community %s could not be noted (%s)", "came" if is_here else "left", no.code)


async def _kept_alive(name: str, job: Job, board: Board, stopping: asyncio.Event) -> None:
    """Runs one platform until it is stopped; what may heal by itself is tried again, ever more slowly."""
    for pause in _pauses():
        try:
            await job(board)
        except PlatformFailed as failed:
            if not failed.restart:
                raise
            line = failed.line
        except Exception as broken:  # noqa: BLE001 -- the boundary: one platform's fault must not end the other
            line = f"stopped by a fault of its own ({report(log, name, broken)})"
        else:
            return
        board.ready(name, False)
        if stopping.is_set():
            return
        print(f"{name}: {line} Trying again in {pause} s.", file=sys.stderr, flush=True)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), pause)
            return


def _pauses() -> Iterator[int]:
    """5, 10, 20 ... and then 300 seconds for good."""
    return (min(5 * 2**n, 300) if n < 7 else 300 for n in itertools.count())  # noqa: PLR2004 -- from the seventh on it is 300


async def _until_all_ended(tasks: dict[asyncio.Task[None], str], stopping: asyncio.Event, stop_seconds: float) -> int:
    """0 after a clean stop; 2 where a person has to change something before any platform can go on."""
    code = 0
    overdue = asyncio.create_task(_overdue(stopping, stop_seconds + CUT_OFF_S))
    while tasks:
        done, _ = await asyncio.wait({*tasks, overdue}, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {overdue}:
            name = tasks.pop(task)
            if failed := task.exception():
                print(f"{name}: {failed}", file=sys.stderr, flush=True)
                code = WRONG_USE
        if tasks and overdue in done:
            log.warning("%s did not stop within %g s and is cut off", " and ".join(tasks.values()), stop_seconds)
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks, timeout=CUT_OFF_S)
            break
    overdue.cancel()
    return code


async def _overdue(stopping: asyncio.Event, seconds: float) -> None:
    """Ends so many seconds after the stop."""
    await stopping.wait()
    await asyncio.sleep(seconds)
