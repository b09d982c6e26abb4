"""`python -m bot run`: the platforms, in one process and one loop, until SIGTERM or Ctrl-C."""

import asyncio
import os
import sys
from collections.abc import Sequence

from bot.commands.operating import guarded_log, settings_of
from bot.exits import FAULT, WrongUse
from bot.hosting import platform, token_of, variable
from bot.platforms import PLATFORMS
from bot.wiring import mistakes, parts
from config.settings import ServingSettings, Settings, lasting_disk


def run(platforms: Sequence[str]) -> int:
    """Start every platform that has a token, or those named."""
    settings = settings_of(ServingSettings)
    _refuse_to_lose_what_is_written(settings)
    if platforms:
        left = {f"{name}_token": None for name in PLATFORMS if name not in platforms}
        settings = settings.model_copy(update=left)
    if all(token_of(settings, name) is None for name in PLATFORMS):
        raise WrongUse(_how_to_start())
    # What serves takes longer to import than all else: whoever has a setting to mend is told before.
    from bot.running import serve
    from bot.serving import report

    log = guarded_log(settings)
    try:
        return asyncio.run(serve(settings, parts()))
    except mistakes():
        raise
    except Exception as broken:  # noqa: BLE001 -- a traceback would show what people wrote, or a secret
        code = report(log, "the program", broken)
        print(f"The bot ended on a fault of its own; the line with {code} in the log says where.", file=sys.stderr)
        return FAULT


def _refuse_to_lose_what_is_written(settings: Settings) -> None:
    """WrongUse where what is written here may not be kept in a file."""
    if settings.database_url.get_secret_value().startswith("sqlite") and not lasting_disk(settings, os.environ):
        raise WrongUse(
            "DATABASE_URL: this host's disk is new at each start, so a SQLite file would lose the FAQ: use PostgreSQL, "
            "or set DISK_LASTS=true where the disk does last"
        )


def _how_to_start() -> str:
    """Which tokens there are, and where an operator gets each."""
    found = [(platform(name), variable(name)) for name in PLATFORMS]
    steps = [f"  {one.name + ':':<9} {one.sign_up}, then set {name}" for one, name in found]
    return "\n".join(
        [
            "No token is set, so there is nothing to start.",
            *steps,
            "One is enough; put it into the environment or into .env (see config/example.env).",
            "To try the bot without any token: make chat",
        ]
    )
