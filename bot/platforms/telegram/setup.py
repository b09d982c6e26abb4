"""What Telegram shows of the bot before anybody writes: commands by scope and language, descriptions, the webhook."""

from collections.abc import Sequence
from typing import Final

import telegram
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)

from bot.languages import FIRST
from bot.platforms.telegram.incoming import DESK, NAMES
from bot.platforms.telegram.polling import KINDS
from bot.platforms.telegram.rendering import Words, shortened
from bot.platforms.telegram.webhook import address_of

EVERYWHERE: Final = ("footprint", "compare", "faq", "class", "about", "privacy", "settings", "help")
FOR_ADMINISTRATORS: Final = ("list", "add", "edit", "history", "remove", "proposals", "export", "import")
"""The moderators' verbs in an administrator's menu. The menu proves nothing: rights are checked at each use."""
DESCRIPTION: Final = 512
SHORT_DESCRIPTION: Final = 120
COMMAND_DESCRIPTION: Final = 256


def scopes() -> tuple[tuple[BotCommandScope, bool], ...]:
    """Each menu, and whether the moderators' verbs stand in it."""
    return (
        (BotCommandScopeDefault(), False),
        (BotCommandScopeAllPrivateChats(), False),
        (BotCommandScopeAllGroupChats(), False),
        (BotCommandScopeAllChatAdministrators(), True),
    )


def commands(lang: str, words: Words, *, moderators: bool) -> list[BotCommand]:
    """The commands in one language: their names there, and what each does."""
    names = {key: NAMES.get(lang, {}).get(key) or NAMES[FIRST][key] for key in EVERYWHERE}
    desk: list[BotCommand] = []
    if moderators:
        desk = [BotCommand(f"{DESK}{verb}", f"/faq {words(lang, f'verb-{verb}')}") for verb in FOR_ADMINISTRATORS]
    return [
        BotCommand(name, shortened(words(lang, f"telegram-about-{key}"), COMMAND_DESCRIPTION))
        for key, name in names.items()
    ] + desk


async def publish(bot: telegram.Bot, words: Words, languages: Sequence[str]) -> str:
    """Publishes commands and descriptions in every language; returns what was done, in one line."""
    for lang in sorted(languages, key=lambda lang: lang != FIRST):
        code = None if lang == FIRST else lang
        for scope, moderators in scopes():
            await bot.set_my_commands(commands(lang, words, moderators=moderators), scope=scope, language_code=code)
        await bot.set_my_description(shortened(words(lang, "telegram-description"), DESCRIPTION), language_code=code)
        short = shortened(words(lang, "telegram-short-description"), SHORT_DESCRIPTION)
        await bot.set_my_short_description(short, language_code=code)
    return f"Commands and descriptions published in {', '.join(sorted(languages))}."


async def set_webhook(bot: telegram.Bot, webhook_url: str, secret: str) -> str:
    """Tells Telegram where to post updates; returns the address."""
    address = address_of(webhook_url)
    await bot.set_webhook(address, secret_token=secret, allowed_updates=list(KINDS), drop_pending_updates=False)
    return address
