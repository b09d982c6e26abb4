"""`python -m bot check`: every setting and where it comes from, what contradicts what, and who answers.

Exit codes, for scripts and for a container's health: 0 all is well; 1 something does not answer now and may later;
2 a person has to change something. No line shows a secret.
"""

import asyncio
import os
import tomllib
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.commands.operating import settings_of
from bot.exits import FAULT, WELL, WRONG_USE
from bot.hosting import platform, token_of, variable
from bot.platforms import PLATFORMS
from config.settings import DISCORD_TOKEN, HERE, Settings, lasting_disk

_WHOLE = {WELL: "All is well.", FAULT: "Something does not answer.", WRONG_USE: "Something has to change."}
PATIENCE_S: Final = 10.0
"""How long a token's platform or the database is waited for."""
State = Literal["ok", "note", "no answer", "wrong"]
_CODES: Mapping[State, int] = {"ok": WELL, "note": WELL, "no answer": FAULT, "wrong": WRONG_USE}
_REFUSED = frozenset({401, 403, 404})
"""What the platforms say to a token that is none: Telegram's 404 too."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, how it is, and in words what to do about it."""

    what: str
    state: State
    said: str


def tell(*, offline: bool, only_ready: bool) -> int:
    """Print what an operator has to know before and while the bot runs; the exit code."""
    settings = settings_of()
    code, told = asyncio.run(ready(settings) if only_ready else check(settings, offline=offline))
    print(told)
    return code


async def check(settings: Settings, *, offline: bool = False) -> tuple[int, str]:
    """The exit code; the settings, what was found, and one line on the whole."""
    found = contradictions(settings)
    if not offline:
        found += await _reached(settings)
    code = max((_CODES[finding.state] for finding in found), default=WELL)
    lines = [*table(settings), *(f"{one.state:<9}  {one.what}: {one.said}" for one in found), _WHOLE[code]]
    return code, "\n".join(lines)


# ---------------------------------------------------------------- the settings


def table(settings: Settings) -> list[str]:
    """`NAME  value  (where from; default ...)` for each setting, in the order of the class."""
    defaults, written = _defaults(), _written()
    lines = []
    for name in type(settings).model_fields:
        shown = _shown(name, getattr(settings, name))
        default = _shown(name, defaults.get(name))
        origin = "environment" if _given(name, os.environ) else ".env" if _given(name, written) else "default"
        said = origin if origin == "default" else f"{origin}; default {default}"
        lines.append(f"{name.upper():<24} {shown}  ({said})")
    return lines


def _defaults() -> dict[str, Any]:
    kept: dict[str, Any] = tomllib.loads((HERE / "defaults.toml").read_text(encoding="utf-8"))
    fields = {name: field.default for name, field in Settings.model_fields.items() if not field.is_required()}
    return fields | kept


def _written() -> Mapping[str, str | None]:
    """What .env says, in the words that the settings were read with."""
    from dotenv import dotenv_values

    return dotenv_values(".env")


def _given(name: str, where: Mapping[str, str | None]) -> bool:
    return any(key.lower() == name and (value or "").strip() for key, value in where.items())


def _shown(name: str, value: object) -> str:
    """A value that may be seen: of a secret only that it is set, of the database no password."""
    if value is None:
        return "not set"
    if name == "database_url":
        return _without_password(value if isinstance(value, str) else value.get_secret_value())  # type: ignore[attr-defined]
    if isinstance(value, SecretStr):
        return "set (hidden)"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _without_password(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{'***@' if '@' in parts.netloc else ''}{parts.netloc.rpartition('@')[2]}{parts.path}"


# ---------------------------------------------------------------- what contradicts what


def contradictions(settings: Settings) -> list[Finding]:
    """What is missing, and what does not go together."""
    found = []
    sqlite = settings.database_url.get_secret_value().startswith("sqlite")
    if all(token_of(settings, name) is None for name in PLATFORMS):
        named = " or ".join(map(variable, PLATFORMS))
        found.append(Finding("tokens", "wrong", f"none is set: set {named} (one is enough)"))
    if settings.replicas > 1 and sqlite:
        found.append(
            Finding("DATABASE_URL", "wrong", f"{settings.replicas} replicas cannot share a SQLite file: use PostgreSQL")
        )
    if settings.replicas > 1 and settings.telegram_token is not None and settings.telegram_webhook_url is None:
        found.append(
            Finding("TELEGRAM_WEBHOOK_URL", "wrong", "Telegram lets one process poll: several replicas need a webhook")
        )
    if sqlite and not lasting_disk(settings, os.environ):
        said = "this host's disk is new at each start: use PostgreSQL, or set DISK_LASTS=true if it is not so"
        found.append(Finding("DATABASE_URL", "wrong", said))
    if settings.telegram_webhook_url is not None and settings.port is None:
        found.append(Finding("PORT", "wrong", "a webhook is posted to this process: set the port it listens on"))
    if settings.port is None:
        found.append(Finding("PORT", "note", "not set: no health, no metrics (fine for one process that polls)"))
    if settings.author_key is None:
        said = "not set: after a token is changed, authors of entries are no longer recognised"
        found.append(Finding("AUTHOR_KEY", "note", said))
    if settings.privacy_url is None:
        found.append(Finding("PRIVACY_URL", "note", "not set: both platforms ask for the address of your PRIVACY.md"))
    found += _discord_token(settings) + _split(settings, sqlite=sqlite)
    share = settings.sends_a_second
    if settings.replicas > 1:
        said = (
            f"{settings.replicas} replicas share one budget; without the database each sends at most {share:g} a second"
        )
        found.append(Finding("REPLICAS", "ok", said))
    return found


def _discord_token(settings: Settings) -> list[Finding]:
    """A token that Discord cannot have given: asking it would only tell that it is refused."""
    if settings.discord_token is None or DISCORD_TOKEN.fullmatch(settings.discord_token.get_secret_value()):
        return []
    said = "a token has three parts with dots between: copy the whole of it from the Bot page of your application"
    return [Finding("DISCORD_TOKEN", "wrong", said)]


def _split(settings: Settings, *, sqlite: bool) -> list[Finding]:
    """Which of Discord's shards are served here, and what else has to be there then."""
    if settings.shards is None:
        return []
    first, last, count = settings.shards
    if settings.discord_token is None:
        return [Finding("DISCORD_SHARDS", "wrong", "there is nothing to split: set DISCORD_TOKEN too, or leave it out")]
    private = "here" if first == 0 else "to another process, which serves shard 0"
    said = f"serves {last - first + 1} of {count} (numbers {first} to {last}); private messages come {private}"
    found = [Finding("DISCORD_SHARDS", "ok", said)]
    if sqlite and last - first + 1 < count:
        said = (
            "without PostgreSQL each process takes its own turns: start them one after the other, and each has its FAQ"
        )
        found.append(Finding("DISCORD_SHARDS", "note", said))
    return found


# ---------------------------------------------------------------- who answers


async def _reached(settings: Settings) -> list[Finding]:
    asked: list[Coroutine[Any, Any, Finding]] = [_database(settings)]
    for name in PLATFORMS:
        if token_of(settings, name) is not None:
            one = platform(name)
            asked.append(_platform(one.name, *one.whoami(settings), variable(name)))
    return list(await asyncio.gather(*asked))


async def _platform(name: str, address: str, headers: dict[str, str], variable: str) -> Finding:
    """Does the token's platform know it?"""
    import aiohttp

    limit = aiohttp.ClientTimeout(PATIENCE_S)
    try:
        async with aiohttp.ClientSession(timeout=limit) as session, session.get(address, headers=headers) as answer:
            status = answer.status
            told = await answer.json() if answer.ok else {}
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return Finding(name, "no answer", f"cannot be reached ({type(error).__name__})")
    if status in _REFUSED:
        return Finding(name, "wrong", f"the token is refused: copy it again into {variable}")
    if not told:
        return Finding(name, "no answer", f"answers {status}")
    who = told.get("result", told).get("username", "?")
    return Finding(name, "ok", f"knows the token, as {who}")


async def _database(settings: Settings) -> Finding:
    """Does the database answer? Nothing is made and nothing is migrated."""
    from faq import Unavailable, reached

    try:
        kind = await asyncio.wait_for(reached(settings.database_url.get_secret_value()), PATIENCE_S)
    except (Unavailable, TimeoutError) as error:
        word = error.code if isinstance(error, Unavailable) else "silent"
        return Finding("database", "no answer", f"cannot be used ({word}); questions are answered without it")
    return Finding("database", "ok", kind)


async def ready(settings: Settings) -> tuple[int, str]:
    """Is the process on this machine ready? For a container's health check: no platform is asked anything."""
    if settings.port is None:
        return WRONG_USE, "PORT is not set, so nothing listens that could be asked."
    import aiohttp

    limit = aiohttp.ClientTimeout(PATIENCE_S)
    try:
        address = f"http://127.0.0.1:{settings.port}/readyz"
        async with aiohttp.ClientSession(timeout=limit) as session, session.get(address) as answer:
            return (WELL if answer.ok else FAULT), await answer.text()
    except (aiohttp.ClientError, TimeoutError) as error:
        return FAULT, f"nothing answers on port {settings.port} ({type(error).__name__})"
