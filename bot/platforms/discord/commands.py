"""The slash commands and the context menu: thin, for each only turns what was typed into a Message."""

from collections.abc import Iterable
from typing import Any, Protocol, TypeAlias

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.messages import Command
from bot.platforms.discord.markup import ELLIPSIS
from bot.platforms.discord.moderators import moderators_group
from bot.platforms.discord.wording import Interaction, Wording

MOST_CHOICES = 25
MOST_CHOICE = 100
ASKING: tuple[Command, ...] = ("footprint", "compare", "faq")
TELLING: tuple[Command, ...] = ("help", "about", "privacy")

Suggestion: TypeAlias = tuple[str, str]


class Answers(Protocol):
    """Who answers, as far as the commands need it."""

    async def command(self, interaction: Interaction, name: Command, text: str, *, private: bool = False) -> None:
        """Answer a command; `private` is what it most likely will be."""
        ...

    async def suggest(self, interaction: Interaction, command: str, typed: str) -> list[Suggestion]:
        """What to offer while somebody types."""
        ...


def add_commands(tree: app_commands.CommandTree[Any], answers: Answers, wording: Wording) -> None:
    """All commands, onto the tree. The names in Python are the keys; what people see is in the languages."""
    for name in ASKING:
        tree.add_command(_asking(answers, name, wording))
    for name in TELLING:
        tree.add_command(_telling(answers, name, wording))

    tree.add_command(_lesson(answers, wording))

    async def moderate(interaction: Interaction, line: str) -> None:
        await answers.command(interaction, "faq", line, private=True)

    async def entries(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return choices(await answers.suggest(interaction, "moderate", typed))

    tree.add_command(moderators_group(moderate, entries, wording))

    async def cost(interaction: Interaction, message: discord.Message) -> None:
        await answers.command(interaction, "footprint", message.content)

    tree.add_command(app_commands.ContextMenu(name=wording.text("menu-cost"), callback=cost, **_everywhere()))


def _asking(answers: Answers, name: Command, wording: Wording) -> app_commands.Command[Any, ..., None]:
    @app_commands.rename(question=wording.text("option-question-name"))
    @app_commands.describe(question=wording.text(f"option-{name}"))
    async def ask(interaction: Interaction, question: str) -> None:
        await answers.command(interaction, name, question)

    async def offer(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return choices(await answers.suggest(interaction, name, typed))

    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=wording.text(f"command-{name}"),
        description=wording.text(f"about-{name}"),
        callback=ask,
        **_everywhere(),
    )
    command.autocomplete("question")(offer)
    return command


def _lesson(answers: Answers, wording: Wording) -> app_commands.Command[Any, ..., None]:
    @app_commands.rename(what=wording.text("option-what-name"))
    @app_commands.describe(what=wording.text("option-class"))
    async def lesson(interaction: Interaction, what: str = "") -> None:
        await answers.command(interaction, "class", what)

    return app_commands.Command(
        name=wording.text("command-class"),
        description=wording.text("about-class"),
        callback=lesson,
        **_everywhere(),
    )


def _telling(answers: Answers, name: Command, wording: Wording) -> app_commands.Command[Any, ..., None]:
    async def tell(interaction: Interaction) -> None:
        await answers.command(interaction, name, "")

    return app_commands.Command(
        name=wording.text(f"command-{name}"),
        description=wording.text(f"about-{name}"),
        callback=tell,
        **_everywhere(),
    )


def _everywhere() -> dict[str, Any]:
    # In servers, in private, and wherever a person brought the bot. Not on the tree: it would widen every command.
    return {
        "allowed_contexts": app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        "allowed_installs": app_commands.AppInstallationType(guild=True, user=True),
    }


def choices(found: Iterable[Suggestion]) -> list[Choice[str]]:
    """At most 25, each within Discord's 100 characters; a value that does not fit is not offered."""
    fitting = ((label, value) for label, value in found if label and 0 < len(value) <= MOST_CHOICE)
    return [
        Choice(name=label if len(label) <= MOST_CHOICE else label[: MOST_CHOICE - 1] + ELLIPSIS, value=value)
        for _, (label, value) in zip(range(MOST_CHOICES), fitting, strict=False)
    ]
