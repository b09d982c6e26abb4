"""Everything that the bot says on Telegram goes out here: in its turn, as a reply, in its topic, once."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

import telegram
from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.platforms.telegram.delivery import TRIES, Delivery, Moved, Place
from bot.platforms.telegram.rendering import Drawn, Markup, Part
from bot.platforms.telegram.send_limits import STALE_S, Flow, StaleError
from bot.replies import Card, Reply

log = logging.getLogger(__name__)

NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
NOT_MODIFIED: Final = "message is not modified"
TOO_LATE: Final = ("query is too old", "query id is invalid")
FILE_BYTES: Final = 256_000
NOTICE_S: Final = 3.0
"""A line that nobody waits for waits no longer itself."""
DrawCard = Callable[[Card], Awaitable[bytes]]


class Outbox:
    """Sends and edits."""

    def __init__(
        self,
        bot: telegram.Bot,
        flow: Flow,
        draw_card: DrawCard | None,
        moved: Moved,
        draws: Callable[[int], bool] = lambda _: True,
    ) -> None:
        """draws: may a picture be drawn for this chat now?"""
        self._draws = draws
        self._bot = bot
        self._flow = flow
        self._draw_card = draw_card
        self._delivery = Delivery(flow, moved)

    @property
    def now(self) -> float:
        """Seconds on the flow's clock."""
        return self._flow.now

    def deadline(self) -> float:
        """When an answer that is asked for now would be stale."""
        return self._flow.now + STALE_S

    async def send(self, place: Place, drawn: Drawn, reply: Reply) -> telegram.Message | None:
        """All of it, in order; returns the last text, which carries the buttons. None where nothing arrived."""
        sent: telegram.Message | None = None
        if drawn.quiz is not None:
            sent = await self._quiz(place, drawn)
        card, caption, draw = reply.card, drawn.caption, self._draw_card
        if card is not None and caption is not None and draw is not None and self._draws(place.chat_id):
            photo = await self._photo(place, await draw(card), caption, drawn.markup)
            if photo is not None:
                return photo
        for number, part in enumerate(drawn.parts, 1):
            sent = await self._text(place, part, drawn.markup if number == len(drawn.parts) else None)
        if reply.file is not None:
            await self._file(place, *reply.file)
        return sent

    async def read(self, document: telegram.Document) -> str | None:
        """The text in a file that somebody handed in; None where it is too large or no text."""
        if (document.file_size or 0) > FILE_BYTES:
            return None
        try:
            file = await self._bot.get_file(document)
            content = bytes(await file.download_as_bytearray())
            return content.decode() if len(content) <= FILE_BYTES else None
        except (UnicodeDecodeError, TelegramError):
            return None

    async def notice(self, place: Place, text: str) -> bool:
        """Once a minute, beside the answers: a line why a chat gets no more for now. False where it cannot be said."""
        try:
            if await self._flow.notice(place.chat_id, NOTICE_S):
                await self._bot.send_message(
                    place.chat_id, text, message_thread_id=place.topic, reply_parameters=place.reply()
                )
        except (StaleError, TelegramError):
            self._flow.unsaid(place.chat_id)
            return False
        return True

    async def edit(
        self, message: "telegram.Message | str", part: Part, markup: Markup | None, *, is_group: bool
    ) -> bool:
        """A message of the bot's (or the id of one sent through it), changed; False where it cannot be any more."""
        inline = markup if isinstance(markup, InlineKeyboardMarkup) else None
        if isinstance(message, str):
            place = Place(0, is_group=False, deadline=self.deadline())
        else:
            place = Place(message.chat.id, is_group, self.deadline(), message.message_id)

        async def go(to: Place, text: str, mode: str | None) -> bool:
            of_chat = {"chat_id": to.chat_id, "message_id": to.reply_to}
            where = {"inline_message_id": message} if isinstance(message, str) else of_chat
            await self._bot.edit_message_text(
                text,
                parse_mode=mode,
                reply_markup=inline,
                link_preview_options=NO_PREVIEW,
                **where,
            )
            return True

        try:
            return await self._delivery.deliver(place, part, go, is_edit=True) is not None
        except BadRequest as refusal:
            return NOT_MODIFIED in refusal.message.lower()

    async def answer(self, query: telegram.CallbackQuery, said: str | None = None, *, in_passing: bool = False) -> bool:
        """Stop the spinner on a button, with a word that pops up or shows in passing; False where Telegram did not."""
        for attempt in range(TRIES):
            try:
                alert = True if said and not in_passing else None
                return await self._bot.answer_callback_query(query.id, text=said, show_alert=alert)
            except BadRequest as refusal:
                if any(said in refusal.message.lower() for said in TOO_LATE):
                    return not said
                break
            except (NetworkError, InvalidToken):
                # A second answer to the same press is refused, so one too many does no harm.
                await self._flow.pause(self._flow.pace.again_s * 2**attempt)
            except TelegramError:
                break
        log.warning("telegram did not take the answer to a press")
        return False

    async def _text(self, place: Place, part: Part, markup: Markup | None) -> telegram.Message | None:
        async def go(to: Place, text: str, mode: str | None) -> telegram.Message:
            return await self._bot.send_message(
                to.chat_id,
                text,
                parse_mode=mode,
                message_thread_id=to.topic,
                reply_parameters=to.reply(),
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
            )

        return await self._delivery.deliver(place, part, go)

    async def _photo(
        self, place: Place, picture: bytes, caption: Part, markup: Markup | None
    ) -> telegram.Message | None:
        """None where the group allows no pictures: the words are sent instead."""

        async def go(to: Place, text: str, mode: str | None) -> telegram.Message:
            return await self._bot.send_photo(
                to.chat_id,
                picture,
                caption=text,
                parse_mode=mode,
                message_thread_id=to.topic,
                reply_parameters=to.reply(),
                reply_markup=markup,
            )

        try:
            return await self._delivery.deliver(place, caption, go)
        except BadRequest:
            log.info("telegram takes no picture there; the words go alone")
            return None

    async def _file(self, place: Place, name: str, content: bytes) -> None:
        async def go(to: Place, _text: str, _mode: str | None) -> telegram.Message:
            return await self._bot.send_document(
                to.chat_id, content, filename=name, message_thread_id=to.topic, reply_parameters=to.reply()
            )

        await self._delivery.deliver(place, Part("", ""), go)

    async def _quiz(self, place: Place, drawn: Drawn) -> telegram.Message | None:
        quiz = drawn.quiz
        if quiz is None:
            return None

        async def go(to: Place, _text: str, _mode: str | None) -> telegram.Message:
            return await self._bot.send_poll(
                to.chat_id,
                quiz.question,
                list(quiz.options),
                type="quiz",
                correct_option_ids=[quiz.correct],  # type: ignore[list-item]  # typed as the digits 0 to 11
                explanation=quiz.explanation or None,
                is_anonymous=True,
                # Who has guessed tells nobody else.
                hide_results_until_closes=True,
                message_thread_id=to.topic,
                reply_parameters=to.reply(),
                reply_markup=None if drawn.parts else drawn.markup,
            )

        return await self._delivery.deliver(place, Part("", ""), go)

    async def end_poll(self, message: telegram.Message, *, is_group: bool) -> tuple[int, ...]:
        """Ends a poll of the bot's and counts: votes by choice. Empty where the message holds no poll.

        One that has ended already is counted as the press shows it: nobody can vote any more.
        """
        if message.poll is None:
            return ()

        async def go(to: Place, _text: str, _mode: str | None) -> telegram.Poll:
            return await self._bot.stop_poll(to.chat_id, message.message_id)

        place = Place(message.chat.id, is_group, self.deadline())
        try:
            ended = await self._delivery.deliver(place, Part("", ""), go, is_edit=True)
        except BadRequest:
            ended = None
        return tuple(option.voter_count for option in (ended or message.poll).options)

    async def unsteer(self, message: telegram.Message) -> None:
        """Takes the buttons off a message that has led on; where Telegram does not, they lead nowhere.

        A poll that was ended has none any more.
        """
        if message.poll is not None:
            return
        try:
            await self._bot.edit_message_reply_markup(message.chat.id, message.message_id)
        except TelegramError:
            log.info("telegram: buttons that have led on stay")
