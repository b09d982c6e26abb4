"""The Discord client: events in, drawings out, each within Discord's three seconds.

One boundary (`_drawing`): whatever breaks behind it, the person gets a kind line and the log a type and a place,
never a text. No privileged intent, no member cache: what is kept of a server is its channels and roles, which
sending and rights need.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import discord
from discord import app_commands

from bot.messages import Command, Message, Press
from bot.platforms.discord import incoming, sending
from bot.platforms.discord.commands import Suggestion, Wording, add_commands
from bot.platforms.discord.rendering import Drawing, Tap, draw
from bot.platforms.discord.transport import Gate, Wire, redirect_interactions
from bot.replies import Card, Reply
from bot.serving import Health, report
from faq.entries import Community, Person

log = logging.getLogger(__name__)

PLATFORM = incoming.PLATFORM


class Assistant(Protocol):
    """The one port: who answers."""

    async def hear(self, message: Message, /) -> Reply | None:
        """An answer, or None for silence."""
        ...

    async def press(self, press: Press, /) -> Reply:
        """The answer to a button, a choice or a form."""
        ...

    def suggest(
        self, command: str, typed: str, lang: str, person: Person, community: Community | None, /
    ) -> Iterable[Suggestion]:
        """(label, value) to offer while somebody types; in memory and fast."""
        ...


Drawer = Callable[[Card], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds after which things happen."""

    acknowledge: float = 1.5
    """Discord gives 3 to acknowledge an interaction; the way there and back takes some of them."""
    heartbeat: float = 60.0
    """Without any frame for so long, the connection is taken up anew."""
    ready: float = 2.0
    """Without a further server for so long, all are taken to have come."""
    deaf: float = 180.0
    """Without any frame for so long, in spite of new connections, the platform has failed."""
    drain: float = 8.0
    """For finishing what is being answered at the end."""


class Footprint(discord.AutoShardedClient):
    """The bot on Discord."""

    def __init__(
        self,
        assistant: Assistant,
        wording: Wording,
        picture: Drawer,
        *,
        health: Health | None = None,
        api_url: str | None = None,
        gateway_url: str | None = None,
        timing: Timing | None = None,
    ) -> None:
        self.timing = timing or Timing()
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            heartbeat_timeout=self.timing.heartbeat,
            guild_ready_timeout=self.timing.ready,
        )
        self.gate = Gate()
        self.wire = Wire(self.loop, self.gate, api_url, gateway_url)
        self.http = self._connection.http = self.wire
        self.tree = Tree(self, wording)
        self._assistant = assistant
        self._wording = wording
        self._picture = picture
        self._health = health
        self._api_url = api_url
        self.address = api_url or "discord.com"
        self._at_work: set[asyncio.Task[Any]] = set()
        self._stopping = False
        self._hinted: dict[int, None] = {}

    async def setup_hook(self) -> None:
        """Before the first event: where interactions are answered, the one class of all buttons, the commands."""
        if self._api_url:
            redirect_interactions(self._api_url)
        self.add_dynamic_items(Tap)
        await self.tree.prepare()

    # ------------------------------------------------------------ what comes in

    async def on_message(self, message: discord.Message) -> None:
        """A mention, a reply or a private message. Edits are left alone: one question, one answer."""
        me = self._me()
        if self._stopping or not incoming.is_for_us(message, me):
            return
        with self._working():
            if incoming.is_unreadable_reply(message, me):
                await self._hint(message)
                return
            heard = incoming.message_from(message, me)
            drawing = await self._drawing(self._assistant.hear(heard), None, modal=False)
            if drawing is not None:
                await sending.in_channel(message, drawing)

    async def command(self, interaction: discord.Interaction[Any], name: Command, text: str) -> None:
        """A slash command or the context menu."""
        heard = incoming.command_from(interaction, name, text)
        await self._respond(interaction, self._assistant.hear(heard), private=False)

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """A button or a choice."""
        press = incoming.press_from(interaction)
        if press is not None:
            await self._respond(interaction, self._assistant.press(press), private=True)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Forms come back here and nowhere else: discord.py forgets them at a restart, the event comes all the same."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.pressed(interaction)

    async def suggest(self, interaction: discord.Interaction[Any], command: Command, typed: str) -> list[Suggestion]:
        """What to offer while somebody types; nothing rather than an error."""
        try:
            found = self._assistant.suggest(
                command,
                typed,
                self._wording.language(str(interaction.locale)),
                incoming.person_from(interaction),
                incoming.community_from(interaction),
            )
            return list(found)
        except Exception as error:  # noqa: BLE001 -- the boundary
            report(log, "suggesting", error)
            return []

    # ------------------------------------------------------------ what goes out

    async def _respond(
        self, interaction: discord.Interaction[Any], answer: Awaitable[Reply | None], *, private: bool
    ) -> None:
        """Answer at once, or acknowledge in time and answer when ready; `private` guesses for whom."""
        with self._working():
            work = asyncio.ensure_future(self._drawing(answer, str(interaction.locale), modal=True))
            done, _ = await asyncio.wait({work}, timeout=self.timing.acknowledge)
            if not done:
                await sending.acknowledge(interaction, private=private)
            drawing = await work
            if drawing is None:
                return
            if drawing.form is not None and interaction.response.is_done():
                # Too late for a form: a button stands for it.
                drawing = self._late_form(drawing)
            await sending.to_interaction(interaction, drawing, acknowledged_private=private)

    async def _drawing(self, answer: Awaitable[Reply | None], locale: str | None, *, modal: bool) -> Drawing | None:
        """The boundary: an answer as Discord shows it, or a kind line where something broke."""
        try:
            reply = await answer
            if reply is None:
                return None
            return draw(reply, await self._card(reply.card), modal=modal)
        except Exception as error:  # noqa: BLE001 -- the boundary
            code = report(log, "answering", error)
            lang = self._wording.language(locale)
            return draw(Reply(lang, headline=self._wording.say(lang, "error", code=code), private=True))

    async def _card(self, card: Card | None) -> bytes | None:
        if card is None:
            return None
        try:
            return await self._picture(card)
        except Exception as error:  # noqa: BLE001 -- the text says the same; it goes without the picture
            report(log, "drawing a picture", error)
            return None

    def _late_form(self, drawing: Drawing) -> Drawing:
        assert drawing.form is not None  # noqa: S101 -- the caller looked
        return draw(Reply("", form=drawing.form, private=True), modal=False)

    async def _hint(self, message: discord.Message) -> None:
        """Say once a channel why a reply without a mention cannot be read."""
        if message.channel.id in self._hinted:
            return
        self._hinted[message.channel.id] = None
        if len(self._hinted) > 1000:  # noqa: PLR2004 -- channels remembered, so that this cannot grow for ever
            del self._hinted[next(iter(self._hinted))]
        guild = message.guild
        lang = self._wording.language(str(guild.preferred_locale) if guild else None)
        await sending.in_channel(message, draw(Reply(lang, headline=self._wording.say(lang, "reply-unreadable"))))

    # ------------------------------------------------------------ coming and going

    async def on_ready(self) -> None:
        """All shards are up."""
        self._say_ready(True)

    async def on_resumed(self) -> None:
        """A session goes on where it stopped."""
        self._say_ready(True)

    async def on_disconnect(self) -> None:
        """No connection at the moment; discord.py takes it up again."""
        self._say_ready(False)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        """What escaped the boundary: its type and place, never its words."""
        report(log, event_method)

    async def drain(self) -> None:
        """Take nothing new and finish what is being answered."""
        self._stopping = True
        self._say_ready(False)
        if self._at_work:
            await asyncio.wait(self._at_work, timeout=self.timing.drain)

    async def watch(self) -> None:
        """Return when the gateway has been silent for too long: not even a heartbeat was answered."""
        deaf_after = self.timing.deaf
        self.wire.heard_at = time.monotonic()
        while time.monotonic() - self.wire.heard_at < deaf_after:  # noqa: ASYNC110 -- time itself is waited for
            await asyncio.sleep(deaf_after / 10)
        self._say_ready(False)

    def _say_ready(self, is_ready: bool) -> None:  # noqa: FBT001 -- the two states of a lamp
        if self._health is not None:
            self._health.ready(PLATFORM, is_ready and not self._stopping)

    def _me(self) -> int:
        return self.user.id if self.user else 0

    def _working(self) -> "_AtWork":
        return _AtWork(self._at_work)


class _AtWork:
    """Notes the task that answers, for as long as it does."""

    def __init__(self, tasks: set[asyncio.Task[Any]]) -> None:
        self._tasks = tasks
        self._task = asyncio.current_task()

    def __enter__(self) -> None:
        if self._task is not None:
            self._tasks.add(self._task)

    def __exit__(self, *_: object) -> None:
        if self._task is not None:
            self._tasks.discard(self._task)


class Tree(app_commands.CommandTree[Footprint]):
    """The commands, usable in servers, in private and wherever a person brought the bot along."""

    def __init__(self, client: Footprint, wording: Wording) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        self._wording = wording
        add_commands(self, client, wording)

    async def prepare(self) -> None:
        """Names and descriptions in every language there is."""
        await self.set_translator(self._wording)

    async def on_error(self, _: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        """What escaped the boundary."""
        report(log, "a command", error)
