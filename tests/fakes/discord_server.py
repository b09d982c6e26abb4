"""A Discord of our own on 127.0.0.1: the real discord.py connects to it and is refused what the real one refuses.

    async with DiscordServer() as server:
        ... DISCORD_API_URL=server.api_url DISCORD_GATEWAY_URL=server.gateway_url ...
        await server.mention("50 images")
        sent = await server.sent("POST", "/channels/")

It records what it was sent, gives the errors of the table, and does on demand what Discord does on bad days: 429s with
and without Via, 401s, closed gateways, heartbeats that nobody answers. What it never does is know the bot.
"""

import asyncio
import re
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.fakes import discord_world as world
from tests.fakes.discord_rest import TOKEN, Interface, Running, Sent, Trouble
from tests.fakes.discord_world import Payload

__all__ = ["TOKEN", "DiscordServer", "Running", "Sent"]
PATIENCE_SECONDS = 30.0


class DiscordServer(Interface):
    """The interface and the gateway; one server with one channel, and one private channel, to begin with."""

    # ------------------------------------------------------------ its life

    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=20 * 1024 * 1024)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_route("*", "/api/v10/{path:.*}", self.serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self._base = f"127.0.0.1:{port}"
        self.gateway.url = self.gateway_url
        return self

    async def __aexit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        await self.gateway.close(1001)
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        """For DISCORD_API_URL."""
        return f"http://{self._base}/api/v10"

    # ------------------------------------------------------------ what people do

    async def write(
        self, content: str, place: Payload | None = None, author: Payload | None = None, **more: object
    ) -> Payload:
        """Somebody writes; `<@bot>` in the text is a mention; `more` are further keys of the message."""
        mentions = [world.ME] if f"<@{world.APPLICATION}>" in content else []
        written = world.message(self.ids, place or self.channel, author or self.alice, content, mentions) | more
        self.messages[written["id"]] = written
        await self.gateway.dispatch("MESSAGE_CREATE", written, written.get("guild_id"))
        return written

    async def mention(self, text: str, author: Payload | None = None) -> Payload:
        """Somebody mentions the bot."""
        return await self.write(f"<@{world.APPLICATION}> {text}", author=author)

    async def slash(self, name: str, locale: str = "en-US", place: Payload | None = None, **options: str) -> Running:
        """Somebody uses a published command."""
        spec = next(command for command in self.commands if command["name"] == name)
        given = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        data = {"id": spec["id"], "name": name, "type": 1, "options": given}
        return await self.interact(2, data, locale, place)

    async def press(self, message: Payload, custom_id: str, locale: str = "en-US") -> Running:
        """Somebody taps a button."""
        return await self.interact(3, {"custom_id": custom_id, "component_type": 2}, locale, message=message)

    async def submit(self, custom_id: str, fields: dict[str, str]) -> Running:
        """Somebody sends a form back."""
        parts = [{"type": 18, "component": {"type": 4, "custom_id": k, "value": v}} for k, v in fields.items()]
        return await self.interact(5, {"custom_id": custom_id, "components": parts})

    async def interact(
        self,
        kind: int,
        data: Payload,
        locale: str = "en-US",
        place: Payload | None = None,
        *,
        message: Payload | None = None,
        author: Payload | None = None,
    ) -> Running:
        """An interaction of any kind."""
        place = place or self.channel
        payload = world.interaction(self.ids, kind, place, author or self.alice, data=data, locale=locale)
        if message is not None:
            payload["message"] = message
        running = Running(payload, self.clock())
        self.interactions[payload["token"]] = running
        await self.gateway.dispatch("INTERACTION_CREATE", payload, place.get("guild_id"))
        return running

    # ------------------------------------------------------------ what tests ask

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to be so, without polling."""
        async with asyncio.timeout(PATIENCE_SECONDS), self._changed:
            await self._changed.wait_for(holds)

    async def sent(self, method: str, path: str, nth: int = 1) -> Sent:
        """The nth request of this kind, as soon as it is there; `path` is a pattern."""
        await self.until(lambda: len(self.of(method, path)) >= nth)
        return self.of(method, path)[nth - 1]

    def of(self, method: str, path: str) -> list[Sent]:
        """All requests of this kind so far."""
        return [sent for sent in self.requests if sent.method == method and re.search(path, sent.path)]

    def trouble(
        self,
        method: str,
        path: str,
        status: int,
        *,
        body: Payload | str = "",
        headers: dict[str, str] | None = None,
        times: int = 1,
    ) -> None:
        """Answer so, the next `times` requests of this kind."""
        self._troubles.append(Trouble(method, path, status, body, headers or {}, times))
