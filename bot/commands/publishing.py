"""`python -m bot discord sync` and `telegram setup`: what people see of the bot before they write to it."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.commands.operating import guarded_log, settings_of
from bot.exits import WELL, WrongUse
from bot.hosting import token_of, variable
from bot.languages.words import Phrasebook
from bot.serving import PlatformFailed
from config.settings import Settings


def sync_discord(guild: int | None) -> int:
    """Publish the slash commands, to one server for trying or everywhere, and print the invite link."""
    settings = _with_token("discord")
    from bot.platforms.discord.app import sync
    from bot.platforms.discord.platform import DiscordSettings

    book = Phrasebook()
    return _told(sync(DiscordSettings.of(settings), guild, phrases=book, languages=book.languages))


def set_up_telegram() -> int:
    """Publish commands, descriptions and, where a public address is set, the webhook."""
    settings = _with_token("telegram")
    from bot.platforms.telegram.app import setup

    book = Phrasebook()
    return _told(setup(settings, words=book, languages=book.languages))


def _with_token(platform: str) -> Settings:
    """The settings, where they hold the platform's token; from here on no log holds it."""
    settings = settings_of()
    if token_of(settings, platform) is None:
        raise WrongUse(f"Set {variable(platform)} first (see config/example.env).")
    guarded_log(settings)
    return settings


def _told(work: Coroutine[Any, Any, str]) -> int:
    """Print what was done, or the one line that says why not."""
    try:
        print(asyncio.run(work))
    except PlatformFailed as failed:
        raise WrongUse(failed.line) from None
    return WELL
