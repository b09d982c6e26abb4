"""Everything that the bot says on Telegram goes out here: as a reply, in its topic, once."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

import telegram
from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from bot.platforms.telegram.rendering import Drawn, Markup, Part
from bot.replies import Card

log = logging.getLogger(__name__)

NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_UNREADABLE: Final = "can't parse entities"
_SAME: Final = "message is not modified"
_TOO_LATE: Final = ("query is too old", "query id is invalid")

DrawCard = Callable[[Card], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes."""

    chat_id: int
    is_group: bool
    reply_to: int | None = None
    topic: int | None = None


class Outbox:
    """Sends and edits."""

    def __init__(self, bot: telegram.Bot, draw_card: DrawCard | None = None) -> None:
        self._bot = bot
        self._draw_card = draw_card

    async def send(self, place: Place, drawn: Drawn, card: Card | None = None) -> telegram.Message | None:
        """All of it, in order; returns the last message, which carries the buttons. None where nothing arrived."""
        sent: telegram.Message | None = None
        if drawn.quiz is not None:
            sent = await self._quiz(place, drawn, None if drawn.parts else drawn.markup)
        if drawn.caption is not None and card is not None and self._draw_card is not None:
            picture = await self._draw_card(card)
            return await self._photo(place, picture, drawn.caption, drawn.markup)
        for number, part in enumerate(drawn.parts, 1):
            sent = await self._text(place, part, drawn.markup if number == len(drawn.parts) else None)
        return sent

    async def _text(self, place: Place, part: Part, markup: Markup | None) -> telegram.Message | None:
        async def go(text: str, mode: str | None) -> telegram.Message:
            return await self._bot.send_message(
                place.chat_id,
                text,
                parse_mode=mode,
                message_thread_id=place.topic,
                reply_parameters=_reply(place),
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
            )

        return await self._plainly_if_needed(go, part)

    async def _photo(
        self, place: Place, picture: bytes, caption: Part, markup: Markup | None
    ) -> telegram.Message | None:
        async def go(text: str, mode: str | None) -> telegram.Message:
            return await self._bot.send_photo(
                place.chat_id,
                picture,
                caption=text,
                parse_mode=mode,
                message_thread_id=place.topic,
                reply_parameters=_reply(place),
                reply_markup=markup,
            )

        return await self._plainly_if_needed(go, caption)

    async def _quiz(self, place: Place, drawn: Drawn, markup: Markup | None) -> telegram.Message | None:
        quiz = drawn.quiz
        if quiz is None:
            return None
        return await self._bot.send_poll(
            place.chat_id,
            quiz.question,
            list(quiz.options),
            type="quiz",
            correct_option_ids=[quiz.correct],  # type: ignore[list-item]  # typed as the digits 0 to 11
            explanation=quiz.explanation or None,
            message_thread_id=place.topic,
            reply_parameters=_reply(place),
            reply_markup=markup,
        )

    async def _plainly_if_needed(
        self, go: Callable[[str, str | None], Awaitable[telegram.Message]], part: Part
    ) -> telegram.Message | None:
        """As HTML; where Telegram cannot read that, the same words without markup, once."""
        try:
            return await go(part.html, ParseMode.HTML)
        except BadRequest as refusal:
            if _UNREADABLE not in refusal.message.lower():
                raise
            log.warning("telegram could not read the markup of an answer; sent without")
            return await go(part.plain, None)
        except Forbidden:
            log.info("telegram: blocked or removed; the answer is dropped")
            return None

    async def edit(self, query: telegram.CallbackQuery, part: Part, markup: Markup | None) -> bool:
        """The message under the button, changed; False where that cannot be done any more."""
        where: dict[str, int | str | None] = {"inline_message_id": query.inline_message_id}
        if query.message is not None:
            where = {"chat_id": query.message.chat.id, "message_id": query.message.message_id}
        inline = markup if isinstance(markup, telegram.InlineKeyboardMarkup) else None

        async def go(text: str, mode: str | None) -> None:
            await self._bot.edit_message_text(
                text,
                parse_mode=mode,
                reply_markup=inline,
                link_preview_options=NO_PREVIEW,
                **where,  # type: ignore[arg-type]  # either both of a message, or the inline id
            )

        try:
            try:
                await go(part.html, ParseMode.HTML)
            except BadRequest as refusal:
                if _UNREADABLE not in refusal.message.lower():
                    raise
                await go(part.plain, None)
        except Forbidden:
            return True
        except BadRequest as refusal:
            return _SAME in refusal.message.lower()
        return True

    async def answer(self, query: telegram.CallbackQuery, alert: str | None = None) -> None:
        """Stop the spinner on a button; too late is no fault."""
        try:
            await self._bot.answer_callback_query(query.id, text=alert, show_alert=alert is not None)
        except BadRequest as refusal:
            if not any(said in refusal.message.lower() for said in _TOO_LATE):
                raise


def _reply(place: Place) -> ReplyParameters | None:
    if place.reply_to is None:
        return None
    return ReplyParameters(place.reply_to, allow_sending_without_reply=True)
