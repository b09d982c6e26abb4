"""What happens with one update: who answers, and where the answer goes. One error boundary for all of them."""

import logging
from typing import Protocol

import telegram
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.messages import Message, Press
from bot.platforms.telegram import incoming
from bot.platforms.telegram.incoming import Me
from bot.platforms.telegram.rendering import Words, alert, draw
from bot.platforms.telegram.sending import Outbox, Place
from bot.replies import Line, Reply

log = logging.getLogger(__name__)


class Assistant(Protocol):
    """The port."""

    async def hear(self, message: Message) -> Reply | None:
        """The reply, or silence."""
        ...

    async def press(self, press: Press) -> Reply:
        """The reply to a button or a form."""
        ...


class Answering:
    """Takes updates, one call each; remembers nothing that a restart may not lose."""

    def __init__(self, assistant: Assistant, outbox: Outbox, me: Me, words: Words) -> None:
        self._assistant = assistant
        self._outbox = outbox
        self._me = me
        self._words = words

    async def take(self, update: telegram.Update) -> None:
        """Answers one update, or stays silent; nothing that goes wrong in one leaves it."""
        try:
            if update.callback_query is not None:
                await self._pressed(update.callback_query)
            elif update.message is not None:
                await self._written(update.message)
        except TelegramError as fault:
            log.warning("telegram refused an answer: %s", type(fault).__name__)
        except Exception:
            log.exception("an update could not be answered")

    async def _written(self, message: telegram.Message) -> None:
        if not incoming.is_for_ears(message, self._me):
            return
        reply = await self._reply_to(message)
        if reply is not None:
            await self._outbox.send(_place(message), draw(reply, self._words), reply.card)

    async def _reply_to(self, message: telegram.Message) -> Reply | None:
        form = incoming.form_from(message, self._me)
        if form is not None:
            return await self._press(form)
        pack = incoming.deep_link(message)
        heard = incoming.message_from(message, self._me)
        if pack is not None:
            return await self._press(Press(pack, heard.author, heard.community, heard.channel, heard.locale))
        try:
            return await self._assistant.hear(heard)
        except Exception:
            log.exception("a message could not be answered")
            return self._sorry(heard.locale) if heard.directed else None

    async def _press(self, press: Press) -> Reply:
        try:
            return await self._assistant.press(press)
        except Exception:
            log.exception("a press could not be answered")
            return self._sorry(press.locale)

    async def _pressed(self, query: telegram.CallbackQuery) -> None:
        press = incoming.press_from(query)
        if press is None:
            await self._outbox.answer(query)
            return
        reply = await self._press(press)
        said = alert(reply)
        await self._outbox.answer(query, said)
        if said is not None:
            return
        drawn = draw(reply, self._words)
        message = query.message
        changes = len(drawn.parts) == 1 and not (reply.form or reply.poll or drawn.caption)
        if changes and (message is None or isinstance(message, telegram.Message)):
            was = message.text_html if isinstance(message, telegram.Message) and message.text else None
            same = isinstance(message, telegram.Message) and message.reply_markup == drawn.markup
            if same and was == drawn.parts[0].html:
                return
            if await self._outbox.edit(query, drawn.parts[0], drawn.markup):
                return
        if isinstance(message, telegram.Message):
            await self._outbox.send(_place(message), drawn, reply.card)

    def _sorry(self, locale: str | None) -> Reply:
        lang = (locale or "en")[:2].lower()
        return Reply(lang, lines=(Line(self._words(lang, "telegram-sorry")),), private=True)


def _place(message: telegram.Message) -> Place:
    return Place(message.chat.id, message.chat.type != ChatType.PRIVATE, message.message_id, incoming.topic_of(message))
