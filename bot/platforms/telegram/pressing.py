"""Buttons: first the spinner is stopped, then the answer changes where everybody sees it, or a word pops up for one."""

import asyncio
from dataclasses import replace
from typing import Final

import telegram

from bot.messages import Press
from bot.platforms.telegram import incoming
from bot.platforms.telegram.admission import Door
from bot.platforms.telegram.delivery import Place
from bot.platforms.telegram.rendering import alert
from bot.platforms.telegram.replying import Replying
from bot.platforms.telegram.rights import Rights
from bot.replies import Reply
from bot.serving import Outcome

SPIN_S: Final = 1.0


class Pressing:
    """Answers presses. Who asked is not kept, so what counts is that the button stands under the answer it changes."""

    def __init__(self, replying: Replying, rights: Rights, door: Door) -> None:
        self._door = door
        self._replying = replying
        self._outbox = replying.outbox
        self._rights = rights

    async def pressed(self, update_id: int, query: telegram.CallbackQuery) -> Outcome | None:
        """What became of one press."""
        if not incoming.stands_under(query):
            # Nobody asks what it does: a second tap on a button that has led on, an old screen or a forgery.
            why = self._replying.say(query.from_user.language_code, "telegram-old-button")
            await self._outbox.answer(query, why, in_passing=True)
            return "refused"
        message = query.message
        chat = None if message is None else message.chat
        measured = self._door.pressed(query.from_user, chat)
        if measured != "in" and not (chat and await self._rights.of(chat, query.from_user)):
            why = self._replying.say(query.from_user.language_code, "telegram-slow-down")
            told = measured == "tell" and await self._outbox.answer(query, why, in_passing=True)
            return "told" if told else "dropped"
        place = None if message is None else self._replying.place(message)
        manages = message is not None and await self._rights.of(message.chat, query.from_user)
        press = incoming.press_from(query, manages=manages)
        if press is None:
            await self._outbox.answer(query)
            return None
        work = asyncio.create_task(self._replying.once(update_id, lambda: self._answered(press, message)))
        # The button must not spin while a slow answer is made; only a quick one can be a pop-up.
        await asyncio.wait({work}, timeout=SPIN_S)
        said = self._popup(work.result()) if work.done() else None
        stopped = asyncio.create_task(self._outbox.answer(query, said))
        # First the button, then the answer; but that does not hang on what becomes of the button.
        await asyncio.wait({stopped}, timeout=SPIN_S)
        try:
            reply = await work
            if said is None:
                return await self._shown(query, place, reply)
        finally:
            arrived = await stopped
        return "answered" if arrived else "failed"

    async def _answered(self, press: Press, message: telegram.MaybeInaccessibleMessage | None) -> Reply:
        """The assistant's reply; where the poll above the button is to end first, what it has to say of the votes."""
        reply = await self._replying.press(press)
        if not reply.recount:
            return reply
        votes: tuple[int, ...] = ()
        if isinstance(message, telegram.Message):
            votes = await self._outbox.end_poll(message, is_group=incoming.is_group(message.chat))
        return await self._replying.press(replace(press, votes=votes))

    def _popup(self, reply: Reply | None) -> str | None:
        if reply is None:
            return None
        return self._replying.say(reply.lang, "telegram-old-button") if reply.stale else alert(reply)

    async def _shown(self, query: telegram.CallbackQuery, place: Place | None, reply: Reply | None) -> Outcome | None:
        """In place of the answer under which the button stands, or beside it."""
        if reply is None or reply.stale:
            return None
        if reply.fresh and place is not None:
            place = replace(place, reply_to=None)
        elif await self._edited(query, reply):
            return "answered"
        if place is None:
            return "refused"
        sent = await self._replying.sent(place, reply, str(query.from_user.id))
        if not isinstance(sent, telegram.Message):
            return sent
        if reply.fresh and reply.file is None and isinstance(query.message, telegram.Message):
            await self._outbox.unsteer(query.message)
        return "answered"

    async def _edited(self, query: telegram.CallbackQuery, reply: Reply) -> bool:
        """Shows the reply in place of the answer under which the button stands, where it leads on from there.

        A reply without buttons of its own (the maths) is an end: it would take the answer away from everybody else.
        """
        target = query.message if isinstance(query.message, telegram.Message) else query.inline_message_id
        drawn = self._replying.drawn(reply)
        if target is None or len(drawn.parts) != 1 or drawn.quiz or drawn.caption or reply.form or reply.file:
            return False
        if isinstance(target, str):
            if alert(reply) is not None:
                return False  # a word for one person, come too late for a pop-up
            return await self._outbox.edit(target, drawn.parts[0], drawn.markup, is_group=False)
        if drawn.markup is None or target.text is None:
            return False
        if target.text_html == drawn.parts[0].html and target.reply_markup == drawn.markup:
            return True
        return await self._outbox.edit(target, drawn.parts[0], drawn.markup, is_group=incoming.is_group(target.chat))
