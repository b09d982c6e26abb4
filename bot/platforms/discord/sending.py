"""Drawings out: into a channel or as the answer to an interaction, with a way round what Discord may refuse."""

import asyncio
import logging
from typing import Any, Literal

import discord
from discord.http import HTTPClient, handle_message_parameters

from bot.platforms.discord.markup import ELLIPSIS
from bot.platforms.discord.modals import modal_of
from bot.platforms.discord.rendering import Drawing, draw
from bot.platforms.discord.transport import LOST
from bot.replies import Reply
from bot.serving import Outcome

log = logging.getLogger(__name__)

UNKNOWN_MESSAGE = 10008
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060
_NO_POLL = frozenset({50001, 50013, 50035})
"""Missing access, missing permissions, a body that is refused."""
_TOO_LATE = frozenset({UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED, UNKNOWN_MESSAGE})
_FAULTS = (discord.DiscordException, discord.InteractionResponded, *LOST)
"""Whatever Discord, or the way to it, says to an answer."""

Acknowledged = Literal["taken", "doubtful", "doubled", "dropped"]
"""Of an acknowledgement: Discord has it; nobody knows whether; another replica's came first; it came too late."""


async def in_channel(http: HTTPClient, message: discord.Message, drawing: Drawing) -> Outcome:
    """Answer a message where it stands; where the bot may not speak there, answer the asker in private.

    As `Messageable.send` does it, less the message that it builds from Discord's answer, which nobody reads here: every
    component of it as an object, as much work as reading the question's event.
    """
    allowed = _allowed(message)
    if not allowed.view_channel or not _may_speak(message, allowed):
        return await _in_private(message, drawing)
    sent = drawing.plain if drawing.plain and not drawing.suits(allowed) else drawing
    parts = _parts(sent)
    if allowed.read_message_history:  # without it a reply is refused; the answer then stands alone
        parts["message_reference"] = message.to_reference(fail_if_not_exists=False).to_message_reference_dict()
    nonce = str(message.id)  # with enforce_nonce, which comes with it: two replicas, or a retry, give one answer
    try:
        with handle_message_parameters(**parts, nonce=nonce) as parameters:
            await http.send_message(message.channel.id, params=parameters)
    except discord.Forbidden:
        return await _in_private(message, drawing)
    except _FAULTS as error:
        return _unsent("answering a message", error)
    return "answered"


async def acknowledge(interaction: discord.Interaction[Any], *, private: bool, within_s: float) -> Acknowledged:
    """Tell Discord that an answer is coming; no longer than `within_s`: tries after that would hold the answer up."""
    if interaction.response.is_done():
        return "taken"
    try:
        async with asyncio.timeout(within_s):
            await interaction.response.defer(thinking=True, ephemeral=private)
    except _FAULTS as error:
        ended = _unsent("acknowledging", error)
        return ended if ended in ("doubled", "dropped") else "doubtful"
    return "taken"


async def to_interaction(
    interaction: discord.Interaction[Any], drawing: Drawing, *, acknowledged_private: bool, doubtful: bool = False
) -> Outcome:
    """Answer a command, a press or a form: first response, edit of the acknowledgement, or a message of its own.

    doubtful: an acknowledgement was sent, and nobody knows whether Discord has it.
    """
    if drawing.plain and interaction.guild_id is not None and not drawing.suits(interaction.app_permissions):
        drawing = drawing.plain
    try:
        if not interaction.response.is_done() and await _first(interaction, drawing, doubtful=doubtful):
            return "answered"
        if drawing.private == acknowledged_private and drawing.poll is None:
            await interaction.edit_original_response(
                view=drawing.view,
                attachments=drawing.files(),
                allowed_mentions=discord.AllowedMentions.none(),
            )
        else:
            # The acknowledgement fixed who sees the answer, and guessed wrong. A message of its own comes only once the
            # acknowledgement is filled: until then Discord takes it for an edit of that, with the wrong readers.
            await interaction.edit_original_response(view=draw(Reply("", ELLIPSIS)).view)
            await interaction.followup.send(**_parts(drawing), ephemeral=drawing.private)
            await interaction.delete_original_response()
    except _FAULTS as error:
        return _unsent("answering an interaction", error)
    return "answered"


async def _first(interaction: discord.Interaction[Any], drawing: Drawing, *, doubtful: bool) -> bool:
    """Answer as the first response; False where the acknowledgement that seemed lost turns out to be that."""
    is_lost = False
    while True:
        try:
            if drawing.form is not None and can_open(interaction):
                await interaction.response.send_modal(modal_of(drawing.form))
            else:
                await interaction.response.send_message(**_parts(drawing), ephemeral=drawing.private)
        except LOST:
            if is_lost:
                raise
            is_lost = True
        except discord.HTTPException as error:
            if drawing.poll is not None and drawing.plain and error.code in _NO_POLL:
                drawing = drawing.plain  # its question and choices as text
                continue
            if error.code != ALREADY_ACKNOWLEDGED or not (doubtful or is_lost):
                raise
            return not doubtful
        else:
            return True


def can_open(interaction: discord.Interaction[Any]) -> bool:
    """May a form be opened? Only as the first answer, and never as the answer to a form."""
    return not interaction.response.is_done() and interaction.type is not discord.InteractionType.modal_submit


def _parts(drawing: Drawing) -> dict[str, Any]:
    """What every way of sending takes; mentions are switched off each time, whatever the client's default."""
    parts = {"view": drawing.view, "content": drawing.content, "poll": drawing.poll, "files": drawing.files() or None}
    return {name: part for name, part in parts.items() if part is not None} | {
        "allowed_mentions": discord.AllowedMentions.none()
    }


def _allowed(message: discord.Message) -> discord.Permissions:
    guild = message.guild
    channel = message.channel
    if guild is None or not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return discord.Permissions.all()  # in private, or not known: Discord itself will say
    return channel.permissions_for(guild.me)


def _may_speak(message: discord.Message, allowed: discord.Permissions) -> bool:
    return allowed.send_messages_in_threads if isinstance(message.channel, discord.Thread) else allowed.send_messages


async def _in_private(message: discord.Message, drawing: Drawing) -> Outcome:
    if message.guild is None:
        return "refused"
    try:
        await message.author.send(**_parts(drawing), nonce=str(message.id))
    except _FAULTS as error:
        return _unsent("answering in private", error)
    return "answered"


def _unsent(doing: str, error: Exception) -> Outcome:
    """Log that something did not go out, by its kind; how what came in has ended by that."""
    code = getattr(error, "code", 0)
    level = logging.INFO if code in _TOO_LATE else logging.WARNING
    log.log(level, "%s failed: %s %s", doing, type(error).__name__, code)
    if code == ALREADY_ACKNOWLEDGED or isinstance(error, discord.InteractionResponded):
        return "doubled"
    return "dropped" if code in _TOO_LATE else "refused"
