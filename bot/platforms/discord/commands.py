"""The slash commands and the context menu: thin, for each only turns what was typed into a Message."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeAlias

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from bot.messages import Command
from bot.platforms.discord.markup import ELLIPSIS

MOST_CHOICES = 25
MOST_CHOICE = 100
DEFAULT_LANGUAGE = "en"

Suggestion: TypeAlias = tuple[str, str]
Interaction: TypeAlias = discord.Interaction[Any]


class Phrases(Protocol):
    """The words of the bot."""

    def __call__(self, lang: str, key: str, /, **arguments: str | float) -> str:
        """The sentence `key` in one language."""
        ...


class Wording(app_commands.Translator):
    """The bot's words for Discord: which language a locale means, and the names of the commands in each."""

    def __init__(self, phrases: Phrases, languages: Sequence[str]) -> None:
        self._phrases = phrases
        self._languages = tuple(languages)

    def say(self, lang: str, key: str, **arguments: str | float) -> str:
        """One sentence; every key of this platform begins with its name."""
        return self._phrases(lang, f"discord-{key}", **arguments)

    def language(self, locale: str | None) -> str:
        """The bot's language for a locale: `fr` for fr and fr-CA, English where there is none."""
        lang = (locale or "").partition("-")[0]
        return lang if lang in self._languages else DEFAULT_LANGUAGE

    def text(self, key: str) -> locale_str:
        """A name or description, to be translated at publishing."""
        return locale_str(self.say(DEFAULT_LANGUAGE, key), key=key)

    async def translate(
        self, string: locale_str, locale: discord.Locale, _: app_commands.TranslationContextTypes, /
    ) -> str | None:
        """The same in another language, None where the bot has none."""
        lang = str(locale).partition("-")[0]
        key = string.extras.get("key")
        if key is None or lang == DEFAULT_LANGUAGE or lang not in self._languages:
            return None
        return self.say(lang, key)


class Answers(Protocol):
    """The client, as far as the commands need it."""

    async def command(self, interaction: Interaction, name: Command, text: str) -> None:
        """Answer a command."""
        ...

    async def suggest(self, interaction: Interaction, command: Command, typed: str) -> list[Suggestion]:
        """What to offer while somebody types."""
        ...


def add_commands(tree: app_commands.CommandTree[Any], client: Answers, wording: Wording) -> None:
    """All commands, onto the tree. The names in Python are the keys; what people see is in the languages."""
    _add_questions(tree, client, wording)
    _add_plain(tree, client, wording)

    async def cost(interaction: Interaction, message: discord.Message) -> None:
        await client.command(interaction, "footprint", message.content)

    tree.add_command(app_commands.ContextMenu(name=wording.text("menu-cost"), callback=cost))


def _add_questions(tree: app_commands.CommandTree[Any], client: Answers, wording: Wording) -> None:
    asked = wording.text("option-question")

    @app_commands.rename(question=wording.text("option-question-name"))
    @app_commands.describe(question=asked)
    async def footprint(interaction: Interaction, question: str) -> None:
        await client.command(interaction, "footprint", question)

    @app_commands.rename(question=wording.text("option-question-name"))
    @app_commands.describe(question=wording.text("option-compare"))
    async def compare(interaction: Interaction, question: str) -> None:
        await client.command(interaction, "compare", question)

    @app_commands.rename(question=wording.text("option-question-name"))
    @app_commands.describe(question=wording.text("option-faq"))
    async def faq(interaction: Interaction, question: str) -> None:
        await client.command(interaction, "faq", question)

    callbacks: dict[Command, Any] = {"footprint": footprint, "compare": compare, "faq": faq}
    for name, callback in callbacks.items():
        command: app_commands.Command[Any, ..., None] = app_commands.Command(
            name=wording.text(f"command-{name}"), description=wording.text(f"about-{name}"), callback=callback
        )
        command.autocomplete("question")(_offering(client, name))
        tree.add_command(command)


def _add_plain(tree: app_commands.CommandTree[Any], client: Answers, wording: Wording) -> None:
    names: tuple[Command, ...] = ("help", "about", "privacy")
    for name in names:
        tree.add_command(
            app_commands.Command(
                name=wording.text(f"command-{name}"),
                description=wording.text(f"about-{name}"),
                callback=_bound(client, name),
            )
        )


def _bound(client: Answers, name: Command) -> Callable[[Interaction], Any]:
    async def plain(interaction: Interaction) -> None:
        await client.command(interaction, name, "")

    return plain


def _offering(client: Answers, name: Command) -> Callable[[Interaction, str], Any]:
    async def offer(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return choices(await client.suggest(interaction, name, typed))

    return offer


def choices(found: Iterable[Suggestion]) -> list[Choice[str]]:
    """At most 25, each within Discord's 100 characters; a value that does not fit is not offered."""
    fitting = ((label, value) for label, value in found if 0 < len(value) <= MOST_CHOICE)
    return [
        Choice(name=label if len(label) <= MOST_CHOICE else label[: MOST_CHOICE - 1] + ELLIPSIS, value=value)
        for _, (label, value) in zip(range(MOST_CHOICES), fitting, strict=False)
        if label
    ]
