"""What every platform shares while it runs."""

import logging
import secrets
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from aiohttp import web


class PlatformFailed(Exception):  # noqa: N818 -- a platform failed; "PlatformFailedError" says it twice
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


def report(log: logging.Logger, doing: str, error: BaseException | None = None) -> str:
    """Log what broke by its type and place, never by its words (perhaps a person's); returns a code to look it up."""
    error = error or sys.exc_info()[1]
    code = secrets.token_hex(3)
    frames = traceback.extract_tb(error.__traceback__) if error else ()
    places = " < ".join(f"{Path(frame.filename).stem}:{frame.lineno}" for frame in reversed(list(frames)[-4:]))
    log.error("%s failed (%s): %s at %s", doing, code, type(error).__name__, places)
    return code


class Board:
    """Which platforms answer at the moment, for /readyz."""

    def __init__(self, platforms: Iterable[str]) -> None:
        self.state = dict.fromkeys(platforms, False)

    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the two states of a lamp
        """`platform` answers from now on, or does not."""
        self.state[platform] = is_ready


async def healthy(app: web.Application, board: Board, port: int) -> web.AppRunner:
    """Serve `app` on every interface at `port`, with /livez and /readyz added; PlatformFailed where the port is taken."""

    async def livez(_: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def readyz(_: web.Request) -> web.Response:
        return web.json_response(board.state, status=200 if board.state and all(board.state.values()) else 503)

    app.add_routes([web.get("/livez", livez), web.get("/readyz", readyz)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, port=port).start()
    except OSError:
        await runner.cleanup()
        line = f"Port {port} is taken: set PORT to a free one, or leave it unset (then nothing listens)."
        raise PlatformFailed(line, restart=False) from None
    return runner
