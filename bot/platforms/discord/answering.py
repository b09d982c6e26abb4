"""What comes in from Discord, answered within its three seconds.

One boundary (`_drawing`): whatever breaks behind it, the person gets a kind line and the log a type and a place,
never a text.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import discord

from bot.alarm import Queue
from bot.hosting import Suggesting
from bot.messages import Command, Message, Press
from bot.platforms.discord import incoming, sending
from bot.platforms.discord.commands import Suggestion
from bot.platforms.discord.dependencies import Drawer, Timing
from bot.platforms.discord.polls import end_poll
from bot.platforms.discord.quotas import Shares
from bot.platforms.discord.rendering import Drawing, draw
from bot.platforms.discord.unsent_forms import Drafts
from bot.platforms.discord.wording import Interaction, Wording
from bot.replies import Card, Reply
from bot.serving import Ledger, Outcome, report
from bot.shedding import Measure, Verdict

log = logging.getLogger(__name__)

HINTS_KEPT = 1000
Send = Callable[[discord.Message, Drawing], Awaitable[Outcome]]
"""Answers a message where it stands."""


class Answering:
    """Takes messages, commands, presses and forms, one call each; keeps what a restart may lose."""

    def __init__(
        self,
        assistant: Suggesting,
        wording: Wording,
        picture: Drawer,
        send: Send,
        *,
        ledger: Ledger,
        measure: Measure,
        timing: Timing,
        queue: Queue,
    ) -> None:
        self._assistant = assistant
        self._wording = wording
        self._picture = picture
        self._send = send
        self._ledger = ledger
        self._shares = Shares(measure)
        self.timing = timing
        self._queue = queue
        self._drafts = Drafts()
        self._at_work: set[asyncio.Task[Any]] = set()
        self._hinted: dict[int, None] = {}
        self.is_stopping = False

    async def drain(self) -> None:
        """Take nothing new and finish what is being answered."""
        self.is_stopping = True
        if self._at_work:
            await asyncio.wait(self._at_work, timeout=self.timing.drain)

    # ------------------------------------------------------------ what comes in

    async def message(self, message: discord.Message, me: int) -> None:
        """A mention, a reply or a private message; me: the bot's own id."""
        if not incoming.is_for_us(message, me):
            return
        if self.is_stopping:
            self._ended("dropped")
            return
        began = time.monotonic()
        with self._working():
            if incoming.is_unreadable_reply(message, me):
                await self._hint(message)
                return
            heard = incoming.message_from(message, me)
            if (verdict := self._shares.verdict("answer", heard)) != "in":
                await self._slow_down(message, verdict)
                return
            drawn = await self._drawing(self._assistant.hear(heard), heard.server_locale, heard)
            if drawn is not None:
                drawing, broke = drawn
                self._ended(await self._send(message, drawing), began, broke=broke)

    async def command(self, interaction: Interaction, name: Command, text: str, *, private: bool = False) -> None:
        """A slash command or the context menu."""
        heard = incoming.command_from(interaction, name, text)
        if (verdict := self._shares.verdict("command", heard)) != "in":
            await self._slow_down_in(interaction, verdict)
            return
        await self._respond(interaction, self._assistant.hear(heard), private=private, heard=heard)

    async def pressed(self, interaction: Interaction) -> None:
        """A button, a choice, or a form sent back."""
        press = incoming.press_from(interaction)
        if press is None:
            return
        if (verdict := self._shares.verdict("press", press)) != "in":
            await self._slow_down_in(interaction, verdict)
            return
        form = None if press.fields else self._drafts.take(press)
        answer = _given(Reply("", form=form)) if form is not None else self._pressed(press, interaction.message)
        # What stands under a poll is mostly its reveal, for all to see.
        under_poll = interaction.message is not None and interaction.message.poll is not None
        await self._respond(interaction, answer, private=not under_poll, heard=press)

    async def _pressed(self, press: Press, message: discord.Message | None) -> Reply:
        """The assistant's reply; where the poll above the button is to end first, what it has to say of the votes."""
        reply = await self._assistant.press(press)
        if not reply.recount:
            return reply
        votes = await end_poll(message, self.timing.counted)
        return await self._assistant.press(replace(press, votes=votes))

    async def suggest(self, interaction: Interaction, command: str, typed: str) -> list[Suggestion]:
        """What to offer while somebody types; nothing rather than an error."""
        person, community = incoming.person_from(interaction), incoming.community_from(interaction)
        lang = self._wording.language(str(interaction.locale))
        try:
            return list(self._assistant.suggest(command, typed, lang, person, community))
        except Exception as error:  # noqa: BLE001 -- the boundary
            report(log, "suggesting", error)
            return []

    # ------------------------------------------------------------ what goes out

    async def _respond(
        self,
        interaction: Interaction,
        answer: Awaitable[Reply | None],
        *,
        private: bool,
        heard: Message | Press | None = None,
    ) -> None:
        """Answer at once, or acknowledge in time and answer when ready; `private` guesses for whom.

        heard: what is answered; None where a line says why nothing is.
        """
        began = time.monotonic()
        acknowledged: sending.Acknowledged = "taken"
        with self._working():
            work = asyncio.ensure_future(self._drawing(answer, str(interaction.locale), heard))
            done, _ = await asyncio.wait({work}, timeout=self.timing.acknowledge)
            if not done:
                within_s = self.timing.acknowledged - self.timing.acknowledge
                acknowledged = await sending.acknowledge(interaction, private=private, within_s=within_s)
            drawn = await work
            if acknowledged in ("doubled", "dropped"):
                self._ended(acknowledged)
                return
            if drawn is None:
                return
            drawing, broke = drawn
            doubtful = acknowledged == "doubtful"
            if drawing.form is not None and (doubtful or not sending.can_open(interaction)):
                self._drafts.keep(drawing.form, str(interaction.user.id))
            outcome = await sending.to_interaction(
                interaction, drawing, acknowledged_private=private, doubtful=doubtful
            )
            self._ended("told" if heard is None and outcome == "answered" else outcome, began, broke=broke)

    async def _drawing(
        self, answer: Awaitable[Reply | None], locale: str | None, heard: Message | Press | None
    ) -> tuple[Drawing, bool] | None:
        """The boundary: an answer as Discord shows it, or (True) a kind line where something broke."""
        try:
            reply = await answer
            if reply is None:
                return None
            has_card = (reply.card_only or reply.illustrated) and (heard is None or self._shares.draws(heard))
            return draw(reply, await self._card(reply.card) if has_card else None), False
        except Exception as error:  # noqa: BLE001 -- the boundary
            code = report(log, "answering", error)
            lang = self._wording.language(locale)
            return draw(Reply(lang, headline=self._wording.say(lang, "error", code=code), private=True)), True

    def _ended(self, outcome: Outcome, began: float | None = None, *, broke: bool = False) -> None:
        """Count how something ended; what was answered, with the time that it took."""
        if broke:
            self._ledger.ended(incoming.PLATFORM, "failed")
        elif outcome == "answered" and began is not None:
            self._ledger.ended(incoming.PLATFORM, outcome, time.monotonic() - began)
        else:
            self._ledger.ended(incoming.PLATFORM, outcome)

    async def _card(self, card: Card | None) -> bytes | None:
        if card is None:
            return None
        try:
            return await self._picture(card)
        except Exception as error:  # noqa: BLE001 -- the text says the same; it goes without the picture
            report(log, "drawing a picture", error)
            return None

    async def _hint(self, message: discord.Message) -> None:
        """Say once a channel why a reply without a mention cannot be read."""
        if message.channel.id in self._hinted:
            return
        self._hinted[message.channel.id] = None
        if len(self._hinted) > HINTS_KEPT:
            del self._hinted[next(iter(self._hinted))]
        await self._tell(message, "reply-unreadable")

    async def _slow_down(self, message: discord.Message, verdict: Verdict) -> None:
        """A line, once a minute, to whoever has had their share; then nothing."""
        if verdict == "tell":
            await self._tell(message, "slow-down")
        else:
            self._ended("dropped")

    async def _slow_down_in(self, interaction: Interaction, verdict: Verdict) -> None:
        """The same of a command or a press: for this person alone."""
        if verdict != "tell":
            self._ended("dropped")
            return
        lang = self._wording.language(str(interaction.locale))
        line = Reply(lang, headline=self._wording.say(lang, "slow-down"), private=True)
        await self._respond(interaction, _given(line), private=True)

    async def _tell(self, message: discord.Message, key: str) -> None:
        lang = self._wording.language(incoming.server_locale(message))
        sent = await self._send(message, draw(Reply(lang, headline=self._wording.say(lang, key))))
        self._ended("told" if sent == "answered" else sent)

    @contextmanager
    def _working(self) -> Iterator[None]:
        """Notes the task that answers, for as long as it does."""
        task = asyncio.current_task()
        if task is None:
            yield
            return
        self._at_work.add(task)
        try:
            with self._queue.inside():
                yield
        finally:
            self._at_work.discard(task)


async def _given(reply: Reply) -> Reply:
    return reply
