"""`python -m bot chat`: a conversation in this terminal."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.card import Artist
from bot.commands.operating import settings_of
from bot.exits import WELL
from bot.platforms import terminal
from bot.printing import Printer
from bot.wiring import Parts, kept_shelf, parts
from config.settings import Settings
from faq import Desk, Refused, desk_over, open_desk


def chat(first: str | None = None, lang: str | None = None, made: Parts | None = None) -> int:
    """Talk until the person leaves; the FAQ is kept in the settings' database. `first` is typed for the person.

    made: the parts, where somebody has them already.
    """
    try:
        asyncio.run(_talking(settings_of(), first, lang, made))
    except KeyboardInterrupt:  # while an answer was under way
        print()
    return WELL


async def _talking(settings: Settings, first: str | None, lang: str | None, made: Parts | None) -> None:
    made, artist, printer = made or parts(), Artist(), Printer()
    desk = await _desk(settings, made)
    paper, spoken = terminal.Paper.of_this_terminal(), lang or settings.default_language
    assistant = made.assistant(
        desk, default_language=spoken, printer=printer.print, telegram_name=settings.telegram_name
    )
    talk = terminal.Chat(assistant, made.book.__getitem__, artist.draw, paper, Path.cwd(), lang=spoken)
    try:
        await talk.run(first)
    finally:
        artist.close()
        printer.close()
        await desk.close()


async def _desk(settings: Settings, made: Parts) -> Desk:
    """The FAQ's desk over the settings' database; over the shared seeds, after one line, where that cannot be used."""
    address = settings.database_url.get_secret_value()
    try:
        return await open_desk(address, lambda: datetime.now(UTC), shelf=kept_shelf(), secrets=(b"terminal",))
    except Refused as no:
        print(made.book(settings.default_language, "terminal-no-database", code=no.code), file=sys.stderr)
        return desk_over(kept_shelf())
