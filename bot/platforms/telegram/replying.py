"""The replies of the assistant: made once an update, behind an error boundary, drawn, and sent in their turn."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final

import telegram
from telegram.error import BadRequest

from bot.hosting import Assistant
from bot.languages import FIRST
from bot.messages import Message, Press
from bot.platforms.telegram import incoming
from bot.platforms.telegram.delivery import Place
from bot.platforms.telegram.rendering import Drawn, Words, draw
from bot.platforms.telegram.send_limits import StaleError
from bot.platforms.telegram.sending import Outbox
from bot.replies import Line, Reply, by_hand
from bot.serving import Outcome, report

log = logging.getLogger(__name__)

REMEMBERED: Final = 2_000


class Replying:
    """From a message or a press to what people see."""

    def __init__(self, assistant: Assistant, outbox: Outbox, words: Words, default_language: str = FIRST) -> None:
        self._default_language = default_language
        self.outbox = outbox
        self.words = words
        self._assistant = assistant
        self._made: OrderedDict[int, Reply | None] = OrderedDict()

    async def once(self, update_id: int, make: Callable[[], Awaitable[Reply | None]]) -> Reply | None:
        """What an update asks for is done once, even where its answer has to be sent again."""
        if update_id not in self._made:
            self._made[update_id] = await make()
            if len(self._made) > REMEMBERED:
                self._made.popitem(last=False)
        return self._made[update_id]

    def forget(self, update_id: int) -> None:
        """The update is dealt with."""
        self._made.pop(update_id, None)

    async def hear(self, heard: Message) -> Reply | None:
        """The assistant's reply; a kind line where it fails, never a traceback."""
        try:
            return await self._assistant.hear(heard)
        except Exception:  # noqa: BLE001 -- the boundary
            report(log, "hearing a message")
            return self.sorry(heard.locale) if heard.directed else None

    async def press(self, press: Press) -> Reply:
        """The same for a button or a form."""
        try:
            return await self._assistant.press(press)
        except Exception:  # noqa: BLE001 -- the same
            report(log, "answering a press")
            return self.sorry(press.locale)

    def drawn(self, reply: Reply, to: str = "0") -> Drawn:
        """The reply as Telegram shows it; `to` is the id of the person whom a form asks."""
        return draw(reply, self.words, to)

    async def sent(self, place: Place, reply: Reply, to: str) -> telegram.Message | Outcome:
        """The message that went out last; where its chat is over its measure, the one line that says so."""
        try:
            return await self._out(place, reply, to) or "refused"
        except StaleError:
            if await self.outbox.notice(place, self.say(reply.lang, "telegram-busy")):
                return "told"
            raise

    async def _out(self, place: Place, reply: Reply, to: str) -> telegram.Message | None:
        """Sent; where a group allows no polls, its question and choices as text."""
        try:
            return await self.outbox.send(place, self.drawn(reply, to), reply)
        except BadRequest:
            if reply.poll is None:
                raise
            log.info("telegram takes no poll there; its words go alone")
            return await self.outbox.send(place, self.drawn(by_hand(reply), to), reply)

    def place(self, message: telegram.MaybeInaccessibleMessage) -> Place:
        """Where the answer to this message, which has just come, goes."""
        topic = incoming.topic_of(message) if isinstance(message, telegram.Message) else None
        is_group = incoming.is_group(message.chat)
        return Place(message.chat.id, is_group, self.outbox.deadline(), message.message_id, topic)

    def sorry(self, locale: str | None) -> Reply:
        """A kind line for what went wrong here."""
        return self.line(locale, "telegram-sorry")

    def line(self, locale: str | None, key: str) -> Reply:
        """One of this platform's own sentences, for one person."""
        lang = (locale or self._default_language)[:2].lower()
        return Reply(lang, lines=(Line(self.say(lang, key)),), private=True)

    def say(self, locale: str | None, key: str) -> str:
        """One of this platform's own sentences, in the default where the bot does not speak that language."""
        try:
            return self.words((locale or self._default_language)[:2].lower(), key)
        except KeyError:
            return self.words(self._default_language, key)
