"""What happens with one update: who answers, and where the answer goes. One error boundary for all of them."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

import telegram
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, TelegramError

from bot.messages import Message, Press
from bot.platforms.telegram import incoming, inline
from bot.platforms.telegram.flow import StaleError
from bot.platforms.telegram.forms import form_from, prompt_of
from bot.platforms.telegram.incoming import Me
from bot.platforms.telegram.rendering import Words, alert, draw, escaped
from bot.platforms.telegram.requesting import NotSentError
from bot.platforms.telegram.rights import Rights
from bot.platforms.telegram.sending import TOO_LATE, Moved, Outbox, Place
from bot.replies import Line, Reply
from bot.serving import report
from faq.entries import Community

log = logging.getLogger(__name__)

EDITABLE_S: Final = 60
"""A question that is changed within a minute changes its answer; later the talk has moved on."""
REMEMBERED: Final = 2_000
SPIN_S: Final = 1.0
DEFAULT_LANGUAGE: Final = "en"


Presence = Callable[[Community, bool], Awaitable[None]]


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

    def __init__(
        self,
        bot: telegram.Bot,
        assistant: Assistant,
        outbox: Outbox,
        rights: Rights,
        *,
        me: Me,
        words: Words,
        moved: Moved,
        presence: Presence | None = None,
    ) -> None:
        self._presence = presence
        self._bot = bot
        self._assistant = assistant
        self._outbox = outbox
        self._rights = rights
        self._me = me
        self._words = words
        self._moved = moved
        self._answers: OrderedDict[tuple[int, int], telegram.Message | None] = OrderedDict()

    async def take(self, update: telegram.Update) -> bool:
        """Answers one update, or stays silent; False where nothing could be sent, so that it may come again."""
        try:
            await self._route(update)
        except StaleError:
            log.info("an answer to telegram came too late and was dropped")
        except NotSentError:
            log.warning("telegram cannot be reached; an answer was not sent")
            return False
        except TelegramError as fault:
            # Sent or not, nobody knows: never twice.
            kind = "refused" if isinstance(fault, BadRequest) else "did not confirm"
            log.warning("telegram %s an answer: %s", kind, type(fault).__name__)
        except Exception:  # noqa: BLE001 -- the boundary: one update's fault must not end the others
            report(log, "a telegram update")
        return True

    async def _route(self, update: telegram.Update) -> None:
        if update.callback_query is not None:
            await self._pressed(update.callback_query)
        elif update.message is not None:
            await self._written(update.message)
        elif update.edited_message is not None:
            await self._changed(update.edited_message)
        elif update.inline_query is not None:
            await self._typed(update.inline_query)
        elif update.guest_message is not None:
            await self._visited(update.guest_message)
        elif update.my_chat_member is not None:
            await self._came_or_went(update.my_chat_member)

    async def _came_or_went(self, change: telegram.ChatMemberUpdated) -> None:
        is_out = change.new_chat_member.status in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
        if is_out:
            log.info("telegram: the bot was removed from a chat or blocked")
        community = incoming.community_of(change.chat)
        if self._presence is not None and community is not None:
            await self._presence(community, not is_out)

    # -------------------------------------------------------------- messages
    async def _written(self, message: telegram.Message) -> None:
        if message.migrate_to_chat_id is not None:
            await self._moved(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id is not None:
            await self._moved(message.migrate_from_chat_id, message.chat.id)
        if not incoming.is_for_ears(message, self._me):
            return
        place = self._place(message)
        reply = await self._reply_to(message)
        self._remember(message, None)
        if reply is None:
            return
        try:
            self._remember(message, await self._outbox.send(place, draw(reply, self._words), reply))
        except StaleError:
            await self._outbox.notice(place, escaped(self._say(reply.lang, "telegram-busy")))
            raise

    async def _changed(self, message: telegram.Message) -> None:
        """An edited question changes its answer; never a second one, and nothing once the talk has moved on."""
        known = (message.chat.id, message.message_id) in self._answers
        late = message.edit_date is None or (message.edit_date - message.date).total_seconds() > EDITABLE_S
        if late or not known or not incoming.is_for_ears(message, self._me):
            return
        before = self._answers[message.chat.id, message.message_id]
        if before is None:
            await self._written(message)
            return
        reply = await self._reply_to(message)
        drawn = draw(reply, self._words) if reply is not None and reply.form is None else None
        if drawn is not None and len(drawn.parts) == 1 and before.text is not None:
            await self._outbox.edit(before, drawn.parts[0], drawn.markup, is_group=_is_group(message.chat))

    async def _reply_to(self, message: telegram.Message) -> Reply | None:
        manages = incoming.is_directed(message, self._me) and await self._manages(message.chat, message.from_user)
        prompt = prompt_of(message, self._me)
        if prompt is not None:
            # A file that is none, or too large, counts as nothing handed in: the form comes again.
            text = message.text if message.document is None else await self._outbox.read(message.document)
            return await self._press(form_from(message, prompt, text or "", manages=manages))
        if message.text is None and _is_group(message.chat):
            return None
        heard = incoming.message_from(message, self._me, manages=manages)
        pack = incoming.deep_link(message)
        if pack is not None:
            return await self._press(Press(pack, heard.author, heard.community, heard.channel, heard.locale))
        return await self._hear(heard)

    async def _hear(self, heard: Message) -> Reply | None:
        try:
            return await self._assistant.hear(heard)
        except Exception:  # noqa: BLE001 -- the boundary: a person gets a kind line, never a traceback
            report(log, "hearing a message")
            return self._sorry(heard.locale) if heard.directed else None

    async def _press(self, press: Press) -> Reply:
        try:
            return await self._assistant.press(press)
        except Exception:  # noqa: BLE001 -- the same
            report(log, "answering a press")
            return self._sorry(press.locale)

    # -------------------------------------------------------------- buttons
    async def _pressed(self, query: telegram.CallbackQuery) -> None:
        message = query.message
        manages = message is not None and await self._manages(message.chat, query.from_user)
        press = incoming.press_from(query, manages=manages)
        if press is None:
            await self._outbox.answer(query)
            return
        work = asyncio.create_task(self._press(press))
        # The button must not spin while a slow answer is made; only a quick one can be a pop-up.
        quick, _ = await asyncio.wait({work}, timeout=SPIN_S)
        if not quick:
            await self._outbox.answer(query)
        reply = await work
        said = alert(reply) if quick else None
        if quick:
            await self._outbox.answer(query, said)
        if said is None and not await self._edited(query, reply) and message is not None:
            await self._outbox.send(self._place(message), draw(reply, self._words), reply)

    async def _edited(self, query: telegram.CallbackQuery, reply: Reply) -> bool:
        """Shows the reply in place of the answer under which the button stands, where it leads on from there.

        A reply without buttons of its own (the maths) is an end: it would take the answer away from everybody else.
        """
        target = query.message if isinstance(query.message, telegram.Message) else query.inline_message_id
        drawn = draw(reply, self._words)
        if target is None or len(drawn.parts) != 1 or drawn.quiz or drawn.caption or reply.form or reply.file:
            return False
        if isinstance(target, str):
            return await self._outbox.edit(target, drawn.parts[0], drawn.markup, is_group=False)
        if drawn.markup is None or target.text is None:
            return False
        if target.text_html == drawn.parts[0].html and target.reply_markup == drawn.markup:
            return True
        return await self._outbox.edit(target, drawn.parts[0], drawn.markup, is_group=_is_group(target.chat))

    # -------------------------------------------------------------- where the bot is not a member
    async def _typed(self, query: telegram.InlineQuery) -> None:
        """`@bot 50 images`: the answer, its maths, a comparison. Kept for nobody: the language is the asker's."""
        reply = await self._hear(incoming.asked_from(query.from_user, query.query))
        results = []
        if reply is not None:
            title = reply.headline or next((line.text for line in reply.lines), "")
            results.append(inline.article("answer", title, reply, self._words))
            for number, button in enumerate(inline.offered(reply), 1):
                press = Press(
                    button.followup, incoming.person_of(query.from_user), locale=query.from_user.language_code
                )
                results.append(inline.article(f"more{number}", button.label, await self._press(press), self._words))
        try:
            await self._bot.answer_inline_query(query.id, [found for found in results if found], cache_time=0)
        except BadRequest as refusal:
            if not any(said in refusal.message.lower() for said in TOO_LATE):
                raise

    async def _visited(self, message: telegram.Message) -> None:
        """Guest mode: one answer, in a chat that the bot is not in. That chat's own FAQ and rights do not count."""
        if message.guest_query_id is None or message.text is None or message.from_user is None:
            return
        if message.from_user.is_bot:
            return
        asked = incoming.asked_from(message.from_user, incoming.message_from(message, self._me).text)
        reply = await self._hear(asked) or self._sorry(asked.locale)
        found = inline.article("answer", reply.headline, reply, self._words)
        if found is not None:
            await self._bot.answer_guest_query(message.guest_query_id, found)

    # -------------------------------------------------------------- underneath
    async def _manages(self, chat: telegram.Chat, user: telegram.User | None) -> bool:
        return _is_group(chat) and user is not None and await self._rights.manages(chat.id, user.id)

    def _place(self, message: telegram.MaybeInaccessibleMessage) -> Place:
        topic = incoming.topic_of(message) if isinstance(message, telegram.Message) else None
        return Place(message.chat.id, _is_group(message.chat), self._outbox.deadline(), message.message_id, topic)

    def _remember(self, message: telegram.Message, answer: telegram.Message | None) -> None:
        self._answers[message.chat.id, message.message_id] = answer
        if len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)

    def _sorry(self, locale: str | None) -> Reply:
        lang = (locale or DEFAULT_LANGUAGE)[:2].lower()
        return Reply(lang, lines=(Line(self._say(lang, "telegram-sorry")),), private=True)

    def _say(self, lang: str, key: str) -> str:
        try:
            return self._words(lang, key)
        except KeyError:
            return self._words(DEFAULT_LANGUAGE, key)


def _is_group(chat: telegram.Chat) -> bool:
    return chat.type != ChatType.PRIVATE
