"""One thing to one place on Telegram: in its turn, and again as a refusal teaches, but never twice."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from telegram import ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError

from bot.platforms.telegram.rendering import Part
from bot.platforms.telegram.requesting import BrokenServerError, NotSentError, WaitError
from bot.platforms.telegram.send_limits import Flow, StaleError

log = logging.getLogger(__name__)

UNREADABLE: Final = "can't parse entities"
NO_TOPIC: Final = "message thread not found"
TRIES: Final = 3
"""One as meant, and two with what a refusal teaches (the group's new id, no topic) or after a pause."""
CAME_TO_NOTHING: Final = (NotSentError, BrokenServerError, InvalidToken)
"""Whatever was asked was not done, so asking again does nothing twice. One 401 or 404 proves nothing of the token."""

Moved = Callable[[int, int], Awaitable[None]]
T = TypeVar("T")
Go = Callable[["Place", str, str | None], Awaitable[T]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes, and until when it is worth sending (on the flow's clock)."""

    chat_id: int
    is_group: bool
    deadline: float
    reply_to: int | None = None
    topic: int | None = None

    def reply(self) -> ReplyParameters | None:
        """As a reply that survives the deletion of what it replies to."""
        return None if self.reply_to is None else ReplyParameters(self.reply_to, allow_sending_without_reply=True)


class Delivery:
    """Does what it is handed when it may; what Telegram refuses for good is dropped, with a line that names nobody."""

    def __init__(self, flow: Flow, moved: Moved) -> None:
        self._flow = flow
        self._moved = moved

    async def deliver(self, place: Place, part: Part, go: Go[T], *, is_edit: bool = False) -> T | None:
        """What `go` gives, done when it may be; None where the chat is closed to the bot. Stale answers raise."""
        said, mode, tries = part.html, str(ParseMode.HTML) if part.html else None, 0
        while tries < TRIES:
            tries += 1
            if place.chat_id:
                await self._flow.turn(place.chat_id, is_group=place.is_group, deadline=place.deadline, is_edit=is_edit)
            try:
                return await go(place, said, mode)
            except Forbidden:
                log.info("telegram: blocked or removed; one answer dropped")
                return None
            except BadRequest as refusal:
                if UNREADABLE in refusal.message.lower() and mode is not None:
                    log.warning("telegram could not read the markup of an answer; sent without")
                    said, mode = part.plain, None
                elif NO_TOPIC in refusal.message.lower() and place.topic is not None:
                    place = replace(place, topic=None)
                else:
                    raise
            except ChatMigrated as moved:
                await self._moved(place.chat_id, moved.new_chat_id)
                place = replace(place, chat_id=moved.new_chat_id)
            except WaitError as refusal:
                self._flow.refused(place.chat_id, refusal.wait_s)
                log.warning("telegram asks for %.0f s of silence in one chat", refusal.wait_s)
                # Its next turn comes after that silence, or is too late.
                tries -= bool(place.chat_id)
            except (NetworkError, InvalidToken) as fault:
                await self._before_again(fault, tries, is_edit=is_edit)
        raise StaleError

    async def _before_again(self, fault: TelegramError, tries: int, *, is_edit: bool) -> None:
        """A pause where the same may be asked again: an edit always, a message unless it may have arrived."""
        if not (is_edit or isinstance(fault, CAME_TO_NOTHING)):
            raise fault
        if tries == TRIES:
            raise NotSentError(type(fault).__name__) from None
        await self._flow.pause(self._flow.pace.again_s * 2 ** (tries - 1))
