"""The bot's words for Discord: which language a locale means, and the commands' names in every language there is."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.languages import FIRST

Interaction: TypeAlias = discord.Interaction[Any]


class Phrases(Protocol):
    """The words of the bot."""

    def __call__(self, lang: str, key: str, /, **arguments: str | float) -> str:
        """The sentence `key` in one language."""
        ...


class Wording(app_commands.Translator):
    """One language's words by key; every key of this platform begins with its name."""

    def __init__(self, phrases: Phrases, languages: Sequence[str], default: str = FIRST) -> None:
        self._phrases = phrases
        self._default = default
        self._languages = tuple(languages)

    def say(self, lang: str, key: str, **arguments: str | float) -> str:
        """One sentence."""
        return self._phrases(lang, f"discord-{key}", **arguments)

    def language(self, locale: str | None) -> str:
        """The bot's language for a locale: `fr` for fr and fr-CA, the default where there is none."""
        lang = (locale or "").partition("-")[0]
        return lang if lang in self._languages else self._default

    def text(self, key: str) -> locale_str:
        """A name or description, to be translated at publishing."""
        return locale_str(self.say(FIRST, key), key=key)

    async def translate(
        self, string: locale_str, locale: discord.Locale, _: app_commands.TranslationContextTypes, /
    ) -> str | None:
        """The same in another language, None where the bot has none."""
        lang = str(locale).partition("-")[0]
        key = string.extras.get("key")
        if key is None or lang == FIRST or lang not in self._languages:
            return None
        return self.say(lang, key)
