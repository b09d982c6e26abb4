"""The Discord client: connects, keeps its sessions, and hands what comes in to `answering`.

No privileged intent, no member cache: what is kept of a server is its channels and roles, which sending and rights
need.
"""

import asyncio
import logging
import time
from typing import Any

import discord
import yarl
from discord import app_commands

from bot.alarm import Queue
from bot.hosting import OnPresence, Suggesting
from bot.platforms.discord import incoming, sending
from bot.platforms.discord.answering import Answering
from bot.platforms.discord.commands import add_commands
from bot.platforms.discord.components import Tap
from bot.platforms.discord.dependencies import Drawer, Shards, Timing
from bot.platforms.discord.rendering import Drawing
from bot.platforms.discord.transport import Gate, Wire
from bot.platforms.discord.turns import OwnTurns, Turns
from bot.platforms.discord.wording import Interaction, Wording
from bot.serving import Counts, Health, Ledger, Outcome, report
from bot.shedding import Measure
from faq.entries import Community

log = logging.getLogger(__name__)

PLATFORM = incoming.PLATFORM


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
        self.answering = Answering(
            assistant,
            wording,
            picture,
            self._send,
            ledger=ledger or Counts(),
            measure=measure or Measure(),
            timing=self.timing,
            queue=queue or Queue(),
        )
        self.tree = Tree(self, wording)
        self._wording = wording
        self._health = health

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
        """A message somewhere. Edits are left alone: one question, one answer."""
        await self.answering.message(message, self.user.id if self.user else 0)

    async def pressed(self, interaction: Interaction) -> None:
        """A button or a choice, as `Tap` hands it on."""
        await self.answering.pressed(interaction)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Forms come back here and nowhere else: discord.py forgets them at a restart, the event comes all the same."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self.answering.pressed(interaction)

    async def _send(self, message: discord.Message, drawing: Drawing) -> Outcome:
        return await sending.in_channel(self.http, message, drawing)

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
        self.say_ready(False)
        await self.answering.drain()

    async def watch(self) -> None:
        """Return when the gateway has been silent for too long: not even a heartbeat was answered."""
        self.wire.heard_at = time.monotonic()
        while time.monotonic() - self.wire.heard_at < self.timing.deaf:  # noqa: ASYNC110 -- time itself is waited for
            await asyncio.sleep(self.timing.deaf / 10)
        self.say_ready(False)

    def say_ready(self, is_ready: bool) -> None:  # noqa: FBT001 -- the two states of a lamp
        """Tell the health lamp."""
        if self._health is not None:
            self._health.ready(PLATFORM, is_ready and not self.answering.is_stopping)


class Tree(app_commands.CommandTree[Footprint]):
    """The commands, and the end of the line for what they did not catch."""

    def __init__(self, client: Footprint, wording: Wording) -> None:
        super().__init__(client)
        add_commands(self, client.answering, wording)

    async def on_error(self, _: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        """What escaped the boundary."""
        report(log, "a command", error)
