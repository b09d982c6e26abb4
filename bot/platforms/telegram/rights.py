"""Who manages a group: asked of Telegram itself, remembered for at most a minute."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import telegram
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.platforms.telegram.incoming import is_group

log = logging.getLogger(__name__)

KEPT_S: Final = 60.0
MOST_CHATS: Final = 5_000


@dataclass(frozen=True, slots=True)
class _Known:
    administrators: frozenset[int]
    until: float


class Rights:
    """Live rights; where Telegram does not tell them, nobody has any."""

    def __init__(self, bot: telegram.Bot, now: Callable[[], float] = time.monotonic) -> None:
        self._bot = bot
        self._now = now
        self._known: dict[int, _Known] = {}
        self._asking: dict[int, asyncio.Task[frozenset[int]]] = {}

    async def manages(self, chat_id: int, user_id: int) -> bool:
        """Is this person an administrator of this group now (or was within the last minute)?"""
        known = self._known.get(chat_id)
        if known is not None and known.until > self._now():
            return user_id in known.administrators
        if chat_id not in self._asking:
            self._asking[chat_id] = asyncio.create_task(self._ask(chat_id))
        return user_id in await asyncio.shield(self._asking[chat_id])

    async def of(self, chat: telegram.Chat, user: telegram.User | None) -> bool:
        """The same for whoever wrote or pressed in this chat; nobody manages a private one."""
        return is_group(chat) and user is not None and await self.manages(chat.id, user.id)

    async def _ask(self, chat_id: int) -> frozenset[int]:
        """What Telegram says, kept; where it does not say, nobody for now, and the next to ask asks again."""
        try:
            administrators = await self._told(chat_id)
        except TelegramError as fault:
            log.warning("telegram does not tell a group's administrators: %s", type(fault).__name__)
            return frozenset()
        finally:
            self._asking.pop(chat_id, None)
        if len(self._known) >= MOST_CHATS:
            self._known.clear()
        self._known[chat_id] = _Known(administrators, self._now() + KEPT_S)
        return administrators

    async def _told(self, chat_id: int) -> frozenset[int]:
        try:
            members = await self._bot.get_chat_administrators(chat_id)
        except BadRequest:
            raise
        except NetworkError:
            members = await self._bot.get_chat_administrators(chat_id)
        return frozenset(member.user.id for member in members if not member.user.is_bot)
