"""How the bot reaches Discord: by which addresses, and when it keeps silent rather than be banned.

discord.py has no setting for its addresses, and a class attribute would change them for every client of the process:
so one client gets an HTTP client and a webhook adapter of its own. Trap: after a lost session discord.py dials its
built-in gateway, whatever it was told before.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, MultipartParameters, Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.platforms.discord.dependencies import Timing

if TYPE_CHECKING:
    # discord.types imports itself in a circle
    from discord.types.gateway import SessionStartLimit
    from discord.types.message import Message as MessagePayload
    from discord.types.snowflake import Snowflake

HTTP_UNAUTHORIZED = 401
HTTP_FORBIDDEN = 403
HTTP_TOO_MANY = 429
MOST_INVALID = 100
"""Refused requests in ten minutes before the bot falls silent; Discord bans an address at 10,000."""
WINDOW_SECONDS = 600.0
GOODBYE_SECONDS = 0.5
LOST = (aiohttp.ClientError, OSError, TimeoutError)
"""The connection broke: whether Discord did what it was asked, nobody knows."""
SAFE_TO_REPEAT = frozenset({"GET", "PATCH", "PUT", "DELETE"})
LONGEST_WAIT_SECONDS = 30.0
"""A longer wait for a rate limit costs the answer: it would come when nobody waits for it any more."""


class Silenced(discord.DiscordException):
    """Nothing is sent at the moment, because Discord asked for silence or because too much was refused."""


class Gate:
    """Counts what Discord refused and says when to stop, for one client.

    Asked round each call rather than by aiohttp's tracing, which cost a seventh of a whole answer.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._refused: deque[float] = deque()
        self._silent_until = 0.0
        self.token_refused = asyncio.Event()

    def open_or_silenced(self) -> None:
        """Raise Silenced while nothing may be sent."""
        if self._clock() < self._silent_until:
            raise Silenced("Discord asked for silence")

    def refused(self, error: discord.HTTPException, *, by_token: bool) -> None:
        """Note a refusal; `by_token`: the last word on a call that the bot's own token vouched for."""
        headers = error.response.headers
        if error.status == HTTP_UNAUTHORIZED and by_token:
            self.token_refused.set()
        if error.status == HTTP_TOO_MANY:
            if headers.get("X-RateLimit-Scope") == "shared":
                return
            if "Via" not in headers:  # not Discord's own limiter but the wall before it: everything stops
                self._silence(_seconds(headers.get("Retry-After")))
        if error.status in {HTTP_UNAUTHORIZED, HTTP_FORBIDDEN, HTTP_TOO_MANY}:
            self._count()

    def _count(self) -> None:
        now = self._clock()
        self._refused.append(now)
        while self._refused and self._refused[0] < now - WINDOW_SECONDS:
            self._refused.popleft()
        if len(self._refused) >= MOST_INVALID:
            self._silence(WINDOW_SECONDS)
            self._refused.clear()

    def _silence(self, seconds: float) -> None:
        self._silent_until = max(self._silent_until, self._clock() + seconds)


class Wire(HTTPClient):
    """discord.py's HTTP client, with addresses of one's own and a note of when the gateway was last heard."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        gate: Gate,
        api_url: str | None,
        gateway_url: str | None,
        timing: Timing | None = None,
    ) -> None:
        super().__init__(loop, max_ratelimit_timeout=LONGEST_WAIT_SECONDS)
        self._gate = gate
        self._timing = timing or Timing()
        self._api_url = api_url
        self._gateway_url = gateway_url
        self._learned: str | None = None
        self.abreast = 1
        """How many sessions may be begun at a time; Discord says more to very large bots."""
        self.heard_at = time.monotonic()
        self._sockets: WeakSet[aiohttp.ClientWebSocketResponse] = WeakSet()

    async def request(self, route: Route, **options: Any) -> Any:  # noqa: ANN401 -- the library's own signature
        """One call to the interface; a refusal of the token is believed when it was given each time."""
        for pause in (*self._timing.ask_again, None):
            self._gate.open_or_silenced()
            try:
                return await super().request(redirected(route, self._api_url), **options)
            except discord.HTTPException as error:
                is_doubted = error.status == HTTP_UNAUTHORIZED and pause is not None
                self._gate.refused(error, by_token=not is_doubted)
                if pause is None or not is_doubted:
                    raise
            await _again_after(pause, options.get("files"))
        raise AssertionError("the last try returns or raises")

    async def send_message(self, channel_id: "Snowflake", *, params: MultipartParameters) -> "MessagePayload":
        """A message into a channel, sent again where it may be lost: ours carry an enforced nonce, so it comes once."""
        for pause in self._timing.repeat:
            try:
                return await super().send_message(channel_id, params=params)
            except (*LOST, discord.DiscordServerError):
                await _again_after(pause, params.files)
        return await super().send_message(channel_id, params=params)

    async def get_bot_gateway(self) -> "tuple[int, str, SessionStartLimit]":
        """How many shards, and where: remembered, for discord.py forgets it when a session is lost."""
        shards, url, limits = await super().get_bot_gateway()
        self._learned, self.abreast = url, max(1, limits["max_concurrency"])
        return shards, url, limits

    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """A gateway connection that notes each frame it receives."""
        socket = await super().ws_connect(self._gateway(url), compress=compress)
        receive = socket.receive

        async def noted(timeout: float | None = None) -> aiohttp.WSMessage:  # noqa: ASYNC109 -- aiohttp's signature
            frame = await receive(timeout)
            self.heard_at = time.monotonic()
            return frame

        self._sockets.add(socket)
        socket.receive = noted  # type: ignore[method-assign]  # this one socket: the class serves others too
        return socket

    async def close(self) -> None:
        """Everything that is open; discord.py leaves a gateway behind that was still saying hello."""
        left = [asyncio.wait_for(socket.close(), GOODBYE_SECONDS) for socket in self._sockets if not socket.closed]
        await asyncio.gather(*left, return_exceptions=True)
        await super().close()

    def answer_interactions(self) -> None:
        """From here on, in this task and those that it starts, interactions are answered the same way."""
        async_context.set(WebhookWire(self._gate, self._api_url, self._timing.repeat))

    def _gateway(self, url: str) -> str:
        asked = yarl.URL(url)
        built_in = asked.host == DiscordWebSocket.DEFAULT_GATEWAY.host
        own = self._gateway_url or (self._learned if built_in else None)
        return url if own is None else str(yarl.URL(own).update_query(asked.query))


class WebhookWire(AsyncWebhookAdapter):
    """What answers interactions: the same addresses, the same gate."""

    def __init__(self, gate: Gate, api_url: str | None, repeat: tuple[float, ...] = ()) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library left it untyped
        self._gate = gate
        self._api_url = api_url
        self._repeat = repeat

    async def request(self, route: Route, session: aiohttp.ClientSession, **options: Any) -> Any:  # noqa: ANN401 -- as above
        """One call to the interface; what comes to the same when it is done twice is, where the connection breaks."""
        for pause in self._repeat if route.method in SAFE_TO_REPEAT else ():
            try:
                return await self._once(route, session, options)
            except LOST:
                await _again_after(pause, options.get("files"))
        return await self._once(route, session, options)

    async def _once(self, route: Route, session: aiohttp.ClientSession, options: dict[str, Any]) -> Any:  # noqa: ANN401 -- as above
        self._gate.open_or_silenced()
        try:
            return await super().request(redirected(route, self._api_url), session, **options)
        except discord.HTTPException as error:
            self._gate.refused(error, by_token=False)
            raise


async def _again_after(pause: float, files: Iterable[discord.File] | None) -> None:
    """Wait, and wind the files back: sending used them up."""
    await asyncio.sleep(pause)
    for file in files or ():
        file.reset(seek=True)


def redirected(route: Route, api_url: str | None) -> Route:
    """The route at another base address."""
    if api_url and route.url.startswith(Route.BASE):
        route.url = api_url.rstrip("/") + route.url.removeprefix(Route.BASE)
    return route


def _seconds(header: str | None) -> float:
    try:
        return max(1.0, float(header or ""))
    except ValueError:
        return 60.0
