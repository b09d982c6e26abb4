"""A Discord event -> Message, Press: pure, no network, nothing remembered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord

from bot.followups import asked_in
from bot.messages import Command, Message, Press
from faq.entries import Community, Person

PLATFORM = "discord"
SELECT_ID = "choose"
"""The custom_id of every select: what was chosen is the pack, in the select's value."""

# Mentions, channels, custom emoji, timestamps and command links: their digits are ids, not counts.
# Each part is bounded, so it stays linear.
_TOKEN = re.compile(
    r"<(?:@[!&]?\d{1,20}|#\d{1,20}|a?:\w{1,32}:\d{1,20}|t:-?\d{1,20}(?::[a-zA-Z])?"
    r"|/[\w -]{1,110}:\d{1,20}|id:\w{1,20})>"
)
_SPOKEN = (discord.MessageType.default, discord.MessageType.reply)


def is_for_us(message: discord.Message, me: int) -> bool:
    """Did a person address the bot? Bots, webhooks, the bot itself and system messages never do."""
    if message.author.bot or message.webhook_id is not None or message.type not in _SPOKEN:
        return False
    return _guild_id(message) is None or _mentions(message, me) or _answered(message, me) is not None


def is_unreadable_reply(message: discord.Message, me: int) -> bool:
    """A reply to a slash answer arrives without its text: Discord withholds it from bots that may not read all."""
    return not message.content and not message.attachments and _answered(message, me) is not None


def message_from(message: discord.Message, me: int) -> Message:
    """What a person wrote, without the bot's mention and without ids that look like numbers."""
    answered = _answered(message, me)
    asked, otherwise = asked_in(packs_in(answered) if answered is not None else [])
    return Message(
        text=clean(message.content),
        author=_writer(message),
        community=_community(_guild_id(message)),
        channel=str(message.channel.id),
        directed=True,
        replied_to=asked,
        otherwise=otherwise,
        server_locale=server_locale(message),
    )


def server_locale(message: discord.Message) -> str | None:
    """The language of the server, a last resort; None where nobody chose it: only communities can."""
    guild = message.guild
    if guild is None or (
        guild.preferred_locale is discord.Locale.american_english and "COMMUNITY" not in guild.features
    ):
        return None
    return str(guild.preferred_locale)


def command_from(interaction: discord.Interaction[Any], command: Command, text: str) -> Message:
    """A slash command or a context menu as a message."""
    target = interaction.message
    asked, otherwise = asked_in(packs_in(target) if target is not None else [])
    return Message(
        text=clean(text),
        author=person_from(interaction),
        community=_community(interaction.guild_id),
        channel=_channel(interaction),
        directed=True,
        locale=str(interaction.locale),
        replied_to=asked,
        otherwise=otherwise,
        command=command,
        server_locale=None if interaction.guild_locale is None else str(interaction.guild_locale),
    )


def press_from(interaction: discord.Interaction[Any]) -> Press | None:
    """A button, a choice or a form sent back; None where the event carries no pack."""
    data: Mapping[str, Any] = interaction.data or {}
    pack = data.get("custom_id")
    if data.get("component_type") == discord.ComponentType.select.value:
        pack = next(iter(data.get("values") or ()), None)
    if not isinstance(pack, str) or not pack:
        return None
    return Press(
        followup=pack,
        author=person_from(interaction),
        community=_community(interaction.guild_id),
        channel=_channel(interaction),
        locale=str(interaction.locale),
        fields=tuple(_fields(data.get("components") or ())),
    )


def person_from(interaction: discord.Interaction[Any]) -> Person:
    """Who acts, with the rights that Discord states in this very event: never from a cache, never from the button."""
    user = interaction.user
    in_server = interaction.guild_id is not None
    return Person(
        platform=PLATFORM,
        id=str(user.id),
        name=user.display_name,
        manages=in_server and interaction.permissions.manage_guild,
        roles=_roles(user),
    )


def community_from(interaction: discord.Interaction[Any]) -> Community | None:
    """The server of the event; None in private."""
    return _community(interaction.guild_id)


def packs_in(message: discord.Message) -> list[str]:
    """What one of the bot's answers carries: its buttons, and the first choice of its selects."""
    packs: list[str] = []
    for component in _flat(message.components):
        if isinstance(component, discord.Button) and component.custom_id:
            packs.append(component.custom_id)
        elif isinstance(component, discord.SelectMenu) and component.options:
            packs.append(component.options[0].value)
    return packs


def clean(text: str) -> str:
    """The text as a person would say it: mentions, emoji ids and timestamps taken out."""
    return _TOKEN.sub(" ", text).strip()


def _guild_id(message: discord.Message) -> int | None:
    # A server that is not in the cache yet still has its id; without this its messages would pass for private ones.
    return message.guild.id if message.guild else getattr(message.channel, "guild_id", None)


def _mentions(message: discord.Message, me: int) -> bool:
    return any(user.id == me for user in message.mentions)


def _answered(message: discord.Message, me: int) -> discord.Message | None:
    reference = message.reference
    answered = reference.resolved if reference is not None else None
    return answered if isinstance(answered, discord.Message) and answered.author.id == me else None


def _writer(message: discord.Message) -> Person:
    author = message.author
    manages = isinstance(author, discord.Member) and author.guild_permissions.manage_guild
    return Person(platform=PLATFORM, id=str(author.id), name=author.display_name, manages=manages, roles=_roles(author))


def _roles(user: discord.abc.User) -> frozenset[str]:
    return frozenset(str(role.id) for role in user.roles) if isinstance(user, discord.Member) else frozenset()


def _community(guild_id: int | None) -> Community | None:
    return None if guild_id is None else Community(PLATFORM, str(guild_id))


def _channel(interaction: discord.Interaction[Any]) -> str | None:
    return None if interaction.channel_id is None else str(interaction.channel_id)


def _flat(components: Sequence[Any]) -> Iterator[Any]:
    for component in components:
        yield component
        yield from _flat(getattr(component, "children", ()))


def _fields(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    # Labels hold one component, the older action rows several; both may stand in one form.
    for component in components:
        inner = component.get("component")
        yield from _fields([inner] if inner else component.get("components") or ())
        name, value = component.get("custom_id"), component.get("value")
        if isinstance(name, str) and isinstance(value, str):
            yield name, value
