"""The Discord client: events in, drawings out, each within Discord's three seconds.

One boundary (`_drawing`): whatever breaks behind it, the person gets a kind line and the log a type and a place,
never a text. No privileged intent, no member cache: what is kept of a server is its channels and roles, which
sending and rights need.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import discord
import yarl
from discord import app_commands

from bot.alarm import Queue
from bot.hosting import OnPresence, Suggesting
from bot.messages import Command, Message, Press
from bot.platforms.discord import incoming, sending
from bot.platforms.discord.commands import Suggestion, add_commands
from bot.platforms.discord.dependencies import Drawer, Shards, Timing
from bot.platforms.discord.polls import end_poll
from bot.platforms.discord.quotas import Shares
from bot.platforms.discord.rendering import Drawing, Tap, draw
from bot.platforms.discord.transport import Gate, Wire
from bot.platforms.discord.turns import OwnTurns, Turns
from bot.platforms.discord.unsent_forms import Drafts
from bot.platforms.discord.wording import Interaction, Wording
from bot.replies import Card, Reply
from bot.serving import Counts, Health, Ledger, Outcome, report
from bot.shedding import Measure, Verdict
from faq.entries import Community

log = logging.getLogger(__name__)

PLATFORM = incoming.PLATFORM
HINTS_KEPT = 1000


class Footprint(discord.AutoShardedClient):
    """The bot on Discord."""

    def __init__(
        self,
        assistant: Suggesting,
        wording: Wording,
        picture: Drawer,
        *,
        health: Health | None = None,
        ledger: Ledger | None = None,
        measure: Measure | None = None,
        api_url: str | None = None,
        gateway_url: str | None = None,
        timing: Timing | None = None,
        on_presence: OnPresence | None = None,
        shards: Shards | None = None,
        turns: Turns | None = None,
        queue: Queue | None = None,
    ) -> None:
        self._on_presence = on_presence
        self.timing = timing or Timing()
        self._turns = turns or OwnTurns(self.timing.identify)
        self._may_begin: set[int] = set()
        self._queue = queue or Queue()
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            heartbeat_timeout=self.timing.heartbeat,
            guild_ready_timeout=self.timing.ready,
            shard_ids=shards.ids if shards else None,  # type: ignore[arg-type]  # None is its own default
            shard_count=shards.count if shards else None,
        )
        self.gate = Gate()
        self.wire = Wire(self.loop, self.gate, api_url, gateway_url, self.timing)
        self.http = self._connection.http = self.wire
        self.address = api_url or "discord.com"
        self.tree = Tree(self, wording)
        self._assistant = assistant
        self._wording = wording
        self._picture = picture
        self._health = health
        self._ledger = ledger or Counts()
        self._shares = Shares(measure or Measure())
        self._drafts = Drafts()
        self._at_work: set[asyncio.Task[Any]] = set()
        self._stopping = False
        self._hinted: dict[int, None] = {}

    async def setup_hook(self) -> None:
        """Before the first event: the one class of all buttons, all languages."""
        self.add_dynamic_items(Tap)
        await self.tree.set_translator(self._wording)
        if self.shard_ids:
            await self.http.get_bot_gateway()  # discord.py asks where the gateway is only where it counts the shards

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """A shard waits for its turn before it dials: a connection that waits says nothing, and is taken for dead."""
        await self._turn(shard_id)
        self._may_begin.add(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002 -- theirs
        """A session that was lost and is begun anew waits here."""
        if shard_id in self._may_begin:
            self._may_begin.remove(shard_id)
        else:
            await self._turn(shard_id or 0)

    async def _turn(self, shard_id: int) -> None:
        """New sessions come one after the other, over all processes with this token."""
        while (wait_s := await self._turns.ask(shard_id % self.wire.abreast)) > 0:
            self.wire.heard_at = time.monotonic()  # it waits, it is not deaf
            await asyncio.sleep(wait_s)

    # ------------------------------------------------------------ what comes in

    async def on_message(self, message: discord.Message) -> None:
        """A mention, a reply or a private message. Edits are left alone: one question, one answer."""
        me = self.user.id if self.user else 0
        if not incoming.is_for_us(message, me):
            return
        if self._stopping:
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
                self._ended(await sending.in_channel(self.http, message, drawing), began, broke=broke)

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

    async def on_interaction(self, interaction: Interaction) -> None:
        """Forms come back here and nowhere else: discord.py forgets them at a restart, the event comes all the same."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.pressed(interaction)

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
            self._ledger.ended(PLATFORM, "failed")
        elif outcome == "answered" and began is not None:
            self._ledger.ended(PLATFORM, outcome, time.monotonic() - began)
        else:
            self._ledger.ended(PLATFORM, outcome)

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
        sent = await sending.in_channel(self.http, message, draw(Reply(lang, headline=self._wording.say(lang, key))))
        self._ended("told" if sent == "answered" else sent)

    # ------------------------------------------------------------ coming and going

    async def on_ready(self) -> None:
        """All shards are up."""
        self.say_ready(True)
        # Who came back while the bot was away never says so again.
        for guild in self.guilds:
            await self._note_presence(guild, is_here=True)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """A server took the bot in."""
        await self._note_presence(guild, is_here=True)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """A server threw the bot out."""
        await self._note_presence(guild, is_here=False)

    async def _note_presence(self, guild: discord.Guild, *, is_here: bool) -> None:
        if self._on_presence is not None:
            await self._on_presence(Community(PLATFORM, str(guild.id)), is_here)

    async def on_resumed(self) -> None:
        """A session goes on where it stopped."""
        self.say_ready(True)

    async def on_disconnect(self) -> None:
        """No connection at the moment; discord.py takes it up again."""
        self.say_ready(False)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        """What escaped the boundary: its type and place, never its words."""
        report(log, event_method)

    async def drain(self) -> None:
        """Take nothing new and finish what is being answered."""
        self._stopping = True
        self.say_ready(False)
        if self._at_work:
            await asyncio.wait(self._at_work, timeout=self.timing.drain)

    async def watch(self) -> None:
        """Return when the gateway has been silent for too long: not even a heartbeat was answered."""
        self.wire.heard_at = time.monotonic()
        while time.monotonic() - self.wire.heard_at < self.timing.deaf:  # noqa: ASYNC110 -- time itself is waited for
            await asyncio.sleep(self.timing.deaf / 10)
        self.say_ready(False)

    def say_ready(self, is_ready: bool) -> None:  # noqa: FBT001 -- the two states of a lamp
        """Tell the health lamp."""
        if self._health is not None:
            self._health.ready(PLATFORM, is_ready and not self._stopping)

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


class Tree(app_commands.CommandTree[Footprint]):
    """The commands, and the end of the line for what they did not catch."""

    def __init__(self, client: Footprint, wording: Wording) -> None:
        super().__init__(client)
        add_commands(self, client, wording)

    async def on_error(self, _: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        """What escaped the boundary."""
        report(log, "a command", error)


async def _given(reply: Reply) -> Reply:
    return reply
