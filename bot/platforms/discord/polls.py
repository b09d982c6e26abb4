"""A poll of the bot's, ended and counted. Its voters are never asked for: only how many chose what."""

import asyncio
import logging
from collections.abc import Sequence

import discord

from bot.platforms.discord.transport import LOST

log = logging.getLogger(__name__)

_FAULTS = (discord.DiscordException, *LOST)


async def end_poll(message: discord.Message | None, waits_s: Sequence[float]) -> tuple[int, ...]:
    """Votes by choice; empty where the message holds no poll.

    Discord's counts are approximate until it calls them final, shortly after the end: they are read again after each of
    these waits, and taken as they are after the last.
    """
    if message is None or message.poll is None:
        return ()
    try:
        ended = await message.end_poll()
    except _FAULTS as error:
        # Ended by an earlier try, or by itself: what it counted can still be read.
        log.info("ending a poll: %s", type(error).__name__)
        ended = message
    for wait_s in waits_s:
        if ended.poll is not None and ended.poll.is_finalised():
            break
        await asyncio.sleep(wait_s)
        try:
            ended = await message.channel.fetch_message(message.id)
        except _FAULTS as error:
            log.info("counting a poll: %s", type(error).__name__)
            break
    return tuple(answer.vote_count for answer in (ended.poll or message.poll).answers)
