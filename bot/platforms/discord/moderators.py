"""The moderators' commands: /moderate and a verb. Each is the line that a moderator would type after /faq.

Discord shows the group to those who manage messages, a default that a server's administrators change as they like; it
is no right. Who may do what is asked of the platform at each use, and decided by the desk.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Literal, TypeAlias

import discord
from discord import app_commands

from bot.platforms.discord.wording import Interaction, Wording

Run: TypeAlias = Callable[[Interaction, str], Awaitable[None]]
"""Answers a typed line."""
Offer: TypeAlias = Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]
"""What to offer for an entry that is being typed."""
Shape: TypeAlias = Callable[[Run, str], Any]

SETTINGS = ("language", "place", "role")


def moderators_group(run: Run, offer: Offer, wording: Wording) -> app_commands.Group:
    """The group with all its verbs."""
    group = app_commands.Group(
        name=wording.text("command-moderate"),
        description=wording.text("about-moderate"),
        default_permissions=discord.Permissions(manage_messages=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True),
        allowed_installs=app_commands.AppInstallationType(guild=True),
    )
    for verb, shape in _VERBS.items():
        callback = shape(run, verb)
        _describe(callback, wording)
        command: app_commands.Command[Any, ..., None] = app_commands.Command(
            name=wording.text(f"verb-{verb}"), description=wording.text(f"about-{verb}"), callback=callback
        )
        if any(parameter.name == "entry" for parameter in command.parameters):
            command.autocomplete("entry")(offer)
        group.add_command(command)
    return group


def _describe(callback: Any, wording: Wording) -> None:  # noqa: ANN401 -- a callback of any shape
    names = [name for name in callback.__annotations__ if name not in {"interaction", "return"}]
    app_commands.rename(**{name: wording.text(f"option-{name}-name") for name in names})(callback)
    app_commands.describe(**{name: wording.text(f"option-{name}") for name in names})(callback)
    if "setting" in names:
        chosen = [app_commands.Choice(name=wording.text(f"setting-{one}"), value=one) for one in SETTINGS]
        app_commands.choices(setting=chosen)(callback)


def _bare(run: Run, verb: str) -> Any:  # noqa: ANN401 -- discord.py reads the shape of what comes back
    async def callback(interaction: Interaction) -> None:
        await run(interaction, verb)

    return callback


def _entry(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(interaction: Interaction, entry: str) -> None:
        await run(interaction, f"{verb} {entry}")

    return callback


def _entry_maybe(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(interaction: Interaction, entry: str | None = None) -> None:
        await run(interaction, f"{verb} {entry or ''}".strip())

    return callback


def _entry_and_number(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(interaction: Interaction, entry: str, number: app_commands.Range[int, 0, 1_000_000]) -> None:
        await run(interaction, f"{verb} {entry} {number}")

    return callback


def _entry_and_numbers(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(
        interaction: Interaction,
        entry: str,
        older: app_commands.Range[int, 0, 1_000_000] | None = None,
        number: app_commands.Range[int, 0, 1_000_000] | None = None,
    ) -> None:
        asked = [str(one) for one in (older, number) if one is not None]
        await run(interaction, " ".join([verb, entry, *asked]))

    return callback


def _proposal(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(interaction: Interaction, number: app_commands.Range[int, 0, 1_000_000_000]) -> None:
        await run(interaction, f"{verb} {number}")

    return callback


def _proposal_and_entry(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(interaction: Interaction, number: app_commands.Range[int, 0, 1_000_000_000], entry: str) -> None:
        await run(interaction, f"{verb} {number} {entry}")

    return callback


def _writer(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(interaction: Interaction, writer: str) -> None:
        await run(interaction, f"{verb} {writer}")

    return callback


def _setting(run: Run, verb: str) -> Any:  # noqa: ANN401 -- as above
    async def callback(
        interaction: Interaction,
        setting: Literal["language", "place", "role"] | None = None,
        value: str | None = None,
        role: discord.Role | None = None,
    ) -> None:
        # A role is picked from Discord's own list; its id is what the community keeps.
        kept = str(role.id) if role is not None else value
        named = "role" if role is not None else setting
        await run(interaction, f"{verb} {named} {kept}" if named and kept else verb)

    return callback


_VERBS: dict[str, Shape] = {
    "list": _bare,
    "add": _entry_maybe,
    "edit": _entry,
    "history": _entry,
    "diff": _entry_and_numbers,
    "restore": _entry_and_number,
    "remove": _entry,
    "proposals": _bare,
    "accept": _proposal_and_entry,
    "decline": _proposal,
    "writers": _bare,
    "undo": _writer,
    "stale": _bare,
    "export": _bare,
    "import": _bare,
    "preferences": _setting,
}
