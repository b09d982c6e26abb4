"""What happens with one update: who answers, and where the answer goes. One error boundary for all of them."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final

import telegram
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, TelegramError

from bot.messages import Press
from bot.platforms.telegram import incoming
from bot.platforms.telegram.admission import Door, LaterError
from bot.platforms.telegram.delivery import CAME_TO_NOTHING, Moved
from bot.platforms.telegram.forms import Prompt, form_from, prompt_of
from bot.platforms.telegram.incoming import PLATFORM, Me
from bot.platforms.telegram.outside_chats import Elsewhere
from bot.platforms.telegram.pressing import Pressing
from bot.platforms.telegram.replying import Replying
from bot.platforms.telegram.rights import Rights
from bot.platforms.telegram.send_limits import ClosedError, StaleError
from bot.replies import Reply
from bot.serving import Ledger, Outcome, report
from faq.entries import Community

log = logging.getLogger(__name__)

EDITABLE_S: Final = 60
"""A question that is changed within a minute changes its answer; later the talk has moved on."""
REMEMBERED: Final = 2_000


Presence = Callable[[Community, bool], Awaitable[None]]


class Answering:
    """Takes updates, one call each; remembers nothing that a restart may not lose."""

    def __init__(
        self,
        bot: telegram.Bot,
        replying: Replying,
        rights: Rights,
        door: Door,
        *,
        me: Me,
        moved: Moved,
        ledger: Ledger,
        presence: Presence | None = None,
    ) -> None:
        self._presence = presence
        self._replying = replying
        self._outbox = replying.outbox
        self._rights = rights
        self._door = door
        self._pressing = Pressing(replying, rights, door)
        self._elsewhere = Elsewhere(bot, replying, me, door)
        self._me = me
        self._moved = moved
        self._ledger = ledger
        self._answers: OrderedDict[tuple[int, int], telegram.Message | None] = OrderedDict()

    async def take(self, update: telegram.Update) -> bool:
        """Answers one update, or stays silent; False where nothing could be sent, so that it may come again.

        LaterError: there is no room for it now, and nothing was done.
        """
        begun = self._outbox.now
        try:
            outcome = await self._route(update)
        except LaterError:
            raise
        except ClosedError:
            return False
        except CAME_TO_NOTHING:
            log.warning("telegram cannot be reached; an answer was not sent")
            return False
        except StaleError:
            log.info("an answer to telegram came too late and was dropped")
            outcome = "dropped"
        except TelegramError as fault:
            # Sent or not, nobody knows: never twice.
            outcome = "refused" if isinstance(fault, BadRequest) else "failed"
            kind = "refused" if outcome == "refused" else "did not confirm"
            log.warning("telegram %s an answer: %s", kind, type(fault).__name__)
        except Exception:  # noqa: BLE001 -- the boundary: one update's fault must not end the others
            report(log, "a telegram update")
            outcome = "failed"
        self._replying.forget(update.update_id)
        if outcome is not None:
            self._ledger.ended(PLATFORM, outcome, self._outbox.now - begun if outcome == "answered" else None)
        return True

    async def put_off(self, update: telegram.Update) -> bool:
        """Tells whoever asked that no answer comes for now; False where that cannot be told."""
        query, message = update.callback_query, update.message or update.edited_message
        if query is not None:
            said = self._replying.say(query.from_user.language_code, "telegram-busy")
            return await self._outbox.answer(query, said)
        if message is None:
            return True  # queries are gone before anybody could ask again
        lang = message.from_user.language_code if message.from_user else None
        return await self._outbox.notice(self._replying.place(message), self._replying.say(lang, "telegram-busy"))

    async def _route(self, update: telegram.Update) -> Outcome | None:
        if update.callback_query is not None:
            return await self._pressing.pressed(update.update_id, update.callback_query)
        if update.message is not None:
            return await self._written(update.update_id, update.message)
        if update.edited_message is not None:
            return await self._changed(update.update_id, update.edited_message)
        if update.inline_query is not None:
            return await self._elsewhere.typed(update.inline_query)
        if update.guest_message is not None:
            return await self._elsewhere.visited(update.guest_message)
        if update.my_chat_member is not None:
            await self._came_or_went(update.my_chat_member)
        return None

    async def _came_or_went(self, change: telegram.ChatMemberUpdated) -> None:
        is_out = change.new_chat_member.status in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
        if is_out:
            log.info("telegram: the bot was removed from a chat or blocked")
        community = incoming.community_of(change.chat)
        if self._presence is not None and community is not None:
            await self._presence(community, not is_out)

    # -------------------------------------------------------------- messages
    async def _written(self, update_id: int, message: telegram.Message) -> Outcome | None:
        if message.migrate_to_chat_id is not None:
            await self._moved(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id is not None:
            await self._moved(message.migrate_from_chat_id, message.chat.id)
        if not incoming.is_for_ears(message, self._me):
            return None
        is_directed = incoming.is_directed(message, self._me)
        if is_directed and (ended := await self._turned_away(message)) is not None:
            return ended
        with self._door.inside(message.chat.id):
            place = self._replying.place(message)
            reply = await self._replying.once(update_id, lambda: self._reply_to(message))
            self._remember(message, None)
            if reply is None:
                return None
            if not is_directed and not self._door.hears(message):
                return "dropped"
            sent = await self._replying.sent(place, reply, incoming.person_from(message).id)
        if isinstance(sent, telegram.Message):
            self._remember(message, sent)
            return "answered"
        return sent

    async def _turned_away(self, message: telegram.Message) -> Outcome | None:
        """How it ends at the door, before any work; None where it comes in. What a moderator undoes always does."""
        is_desk = incoming.is_for_the_desk(message)
        try:
            is_full = self._door.look(message.chat) == "full"
        except LaterError:
            if is_desk and await self._rights.of(message.chat, message.from_user):
                return None
            raise
        if not is_full and self._door.measures(message):
            return None
        if (is_desk or not is_full) and await self._rights.of(message.chat, message.from_user):
            return None
        lang = message.from_user.language_code if message.from_user else None
        said = self._replying.say(lang, "telegram-busy" if is_full else "telegram-slow-down")
        return "told" if await self._outbox.notice(self._replying.place(message), said) else "dropped"

    async def _changed(self, update_id: int, message: telegram.Message) -> Outcome | None:
        """An edited question changes its answer; never a second one, and nothing once the talk has moved on."""
        known = (message.chat.id, message.message_id) in self._answers
        late = message.edit_date is None or (message.edit_date - message.date).total_seconds() > EDITABLE_S
        if late or not known or not incoming.is_for_ears(message, self._me):
            return None
        before = self._answers[message.chat.id, message.message_id]
        if before is None:
            return await self._written(update_id, message)
        reply = await self._replying.once(update_id, lambda: self._reply_to(message))
        drawn = self._replying.drawn(reply) if reply is not None and reply.form is None else None
        if drawn is None or len(drawn.parts) != 1 or before.text is None:
            return None
        edited = await self._outbox.edit(before, drawn.parts[0], drawn.markup, is_group=incoming.is_group(message.chat))
        return "answered" if edited else "refused"

    async def _reply_to(self, message: telegram.Message) -> Reply | None:
        manages = incoming.is_directed(message, self._me) and await self._rights.of(message.chat, message.from_user)
        heard = incoming.message_from(message, self._me, manages=manages)
        # A reply that holds a command is that command, whatever it replies to.
        prompt = None if incoming.command_name(message) else prompt_of(message, self._me)
        if prompt is not None:
            if not await self._is_asked(prompt, message):
                return self._replying.line(heard.locale, "telegram-form-not-yours")
            # A file that is none, or too large, counts as nothing handed in: the form comes again.
            document = message.document
            text = incoming.said_in(message) if document is None else await self._outbox.read(document)
            return await self._replying.press(form_from(message, prompt, text or "", manages=manages))
        if not incoming.said_in(message) and incoming.is_group(message.chat):
            return None
        pack = incoming.deep_link(message)
        if pack is not None:
            return await self._replying.press(Press(pack, heard.author, heard.community, heard.channel, heard.locale))
        return await self._replying.hear(heard)

    async def _is_asked(self, prompt: Prompt, message: telegram.Message) -> bool:
        """Is it this person whom the form asks? Who writes as the group may have asked for it under their own name."""
        author = incoming.person_from(message)
        if author.id == prompt.to:
            return True
        return author.manages and await self._rights.manages(message.chat.id, int(prompt.to))

    def _remember(self, message: telegram.Message, answer: telegram.Message | None) -> None:
        self._answers[message.chat.id, message.message_id] = answer
        if len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)
