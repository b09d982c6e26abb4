"""A Discord of our own on 127.0.0.1: the real discord.py connects to it and is refused what the real one refuses.

    async with DiscordServer() as server:
        ... DISCORD_API_URL=server.api_url DISCORD_GATEWAY_URL=server.gateway_url ...
        await server.mention("50 images")
        sent = await server.sent("POST", "/channels/")

It records what it was sent, gives the errors of the table, and does on demand what Discord does on bad days: 429s with
and without Via, 401s, closed gateways, heartbeats that nobody answers. What it never does is know the bot.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import BodyPartReader, web

from tests.fakes import discord_checks as checks
from tests.fakes import discord_table as table
from tests.fakes import discord_world as world
from tests.fakes.discord_checks import Refused
from tests.fakes.discord_gateway import Gateway
from tests.fakes.discord_world import Payload

TOKEN = "a.discord.token"
PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Sent:
    """One request as it came in."""

    method: str
    path: str
    body: Any
    files: dict[str, bytes]
    at: float
    status: int = 0


@dataclass(slots=True)
class Trouble:
    """An answer to give instead of the right one, so many times."""

    method: str
    path: str
    status: int
    body: Payload | str
    headers: dict[str, str]
    times: int


@dataclass(slots=True)
class Running:
    """One interaction: what became of it."""

    payload: Payload
    at: float
    kind: int = 0
    """The callback's type; 0 while nobody acknowledged."""
    message: Payload | None = None
    followups: list[Payload] = field(default_factory=list)
    data: Payload = field(default_factory=dict)


class DiscordServer:
    """The interface and the gateway; one server with one channel, and one private channel, to begin with."""

    def __init__(
        self, *, guilds: int = 1, guild: Callable[[world.Ids], Payload] = world.guild, shards: int = 1
    ) -> None:
        self.shards = shards
        self.ids = world.Ids()
        self.guilds = [guild(self.ids) for _ in range(guilds)]
        self.channel: Payload = self.guilds[0]["channels"][0]
        self.private = world.channel(self.ids, None)
        self._channels = {one["id"]: one for guild in self.guilds for one in guild["channels"]}
        self._channels[self.private["id"]] = self.private
        self.alice = world.user(self.ids, "alice")
        self.gateway = Gateway(TOKEN, world.ME, self.guilds, world.APPLICATION)
        self.requests: list[Sent] = []
        self.messages: dict[str, Payload] = {}
        self.commands: list[Payload] = []
        self.interactions: dict[str, Running] = {}
        self.clock: Callable[[], float] = time.monotonic
        self.answered = 0
        """Messages posted into channels so far."""
        self._troubles: list[Trouble] = []
        self._nonces: dict[tuple[str, str], Payload] = {}
        self._changed = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self._base = ""

    # ------------------------------------------------------------ its life

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=20 * 1024 * 1024)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_route("*", "/api/v10/{path:.*}", self._serve)
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

    @property
    def gateway_url(self) -> str:
        """For DISCORD_GATEWAY_URL."""
        return f"ws://{self._base}/gateway/"

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
        message: Payload | None = None,
    ) -> Running:
        """An interaction of any kind."""
        place = place or self.channel
        payload = world.interaction(self.ids, kind, place, self.alice, data=data, locale=locale)
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

    # ------------------------------------------------------------ the interface

    async def _serve(self, request: web.Request) -> web.Response:
        path = "/" + request.match_info["path"]
        body, files = await _body(request)
        trouble = next(
            (t for t in self._troubles if t.times and t.method == request.method and re.search(t.path, path)), None
        )
        if trouble is not None:
            trouble.times -= 1
            response = _answer(trouble.status, trouble.body, trouble.headers)
        else:
            response = self._answered(request, path, body, files)
        self.requests.append(Sent(request.method, path, body, files, self.clock(), response.status))
        async with self._changed:
            self._changed.notify_all()
        return response

    def _answered(self, request: web.Request, path: str, body: Any, files: dict[str, bytes]) -> web.Response:  # noqa: ANN401
        try:
            if "/webhooks/" not in path and "/interactions/" not in path:
                checks.need(request.headers.get("Authorization") == f"Bot {TOKEN}", "token", 0)
            endpoint, found = _endpoint(request.method, path)
            for one in body if isinstance(body, list) else [body or {}]:
                checks.known(one, endpoint.fields or frozenset(one if request.method == "GET" else ()))
                checks.need(endpoint.required <= set(one), f"required: {sorted(endpoint.required)}")
            result = self._do(endpoint, found, body, files)
        except Refused as refused:
            status, text = table.ERRORS[refused.code]
            return _answer(status, {"message": text, "code": refused.code, "errors": {"where": refused.where}})
        headers = {"X-RateLimit-Bucket": endpoint.page, "X-RateLimit-Limit": "50", "X-RateLimit-Remaining": "49"}
        headers |= {"X-RateLimit-Reset-After": "1.0", "X-RateLimit-Reset": "1786000000.0", "Via": "1.1 google"}
        return _answer(204 if result is None else 200, result or "", headers)

    def _do(self, endpoint: table.Endpoint, found: dict[str, str], body: Any, files: dict[str, bytes]) -> Any:  # noqa: ANN401
        result: Any
        match endpoint.method, endpoint.path:
            case "GET", "/users/@me":
                result = world.ME
            case "GET", "/applications/@me" | "/oauth2/applications/@me":
                result = world.application()
            case "GET", "/gateway/bot":
                limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
                result = {"url": self.gateway_url, "shards": self.shards, "session_start_limit": limit}
            case "POST", "/users/@me/channels":
                result = self.private | {"recipients": [self.alice]}
            case "POST", "/channels/{channel}/messages":
                result = self._create(found["channel"], body, files)
            case "POST", "/channels/{channel}/typing":
                result = None
            case "PUT", _:
                result = self._publish(body)
            case "POST", "/interactions/{interaction}/{token}/callback":
                result = self._callback(found, body, files)
            case _ if endpoint.path.startswith("/webhooks/"):
                result = self._webhook(endpoint, self._running(found["token"]), body, files)
            case _:
                raise Refused(50035, f"{endpoint.path}: the fake does not do this")
        return result

    def _publish(self, body: list[Payload]) -> list[Payload]:
        checks.commands(body)
        extra = {"application_id": world.APPLICATION, "version": "1"}
        self.commands = [command | extra | {"id": self.ids.new()} for command in body]
        return [
            {"type": 1, "description": "", "default_member_permissions": None, **command} for command in self.commands
        ]

    def _create(self, channel_id: str, body: Payload, files: dict[str, bytes]) -> Payload:
        checks.need(channel_id in self._channels, "channel", 10003)
        checks.message(body, files)
        key = (channel_id, str(body.get("nonce")))
        if body.get("enforce_nonce") and key in self._nonces:
            return self._nonces[key]
        reference = body.get("message_reference")
        if reference and str(reference["message_id"]) not in self.messages:
            checks.need(reference.get("fail_if_not_exists") is False, "message_reference: Unknown message")
            reference = None
        made = self._store(self._channels[channel_id], body, files)
        self.answered += 1
        if reference:
            made |= {"type": 19, "message_reference": {**reference, "message_id": str(reference["message_id"])}}
        self._nonces[key] = made
        return made

    def _store(self, place: Payload, body: Payload, files: dict[str, bytes]) -> Payload:
        made = world.message(self.ids, place, world.ME, body.get("content") or "", [])
        made |= {"components": body.get("components") or [], "flags": int(body.get("flags") or 0)}
        made["attachments"] = [
            {
                "id": self.ids.new(),
                "filename": name,
                "size": len(data),
                "url": f"http://{self._base}/{name}",
                "proxy_url": "",
            }
            for name, data in files.items()
        ]
        self.messages[made["id"]] = made
        return made

    def _running(self, token: str) -> Running:
        running = self.interactions.get(token)
        checks.need(running is not None, "token", 10015)
        assert running is not None
        checks.need(self.clock() - running.at < table.TOKEN_SECONDS, "token", 10015)
        return running

    def _callback(self, found: dict[str, str], body: Payload, files: dict[str, bytes]) -> Payload:
        running = self.interactions.get(found["token"])
        checks.need(running is not None and running.payload["id"] == found["interaction"], "interaction", 10062)
        assert running is not None
        checks.need(running.kind == 0, "interaction", 40060)
        checks.need(self.clock() - running.at < table.ACKNOWLEDGE_SECONDS, "interaction", 10062)
        kind, data = body["type"], body.get("data") or {}
        flags = int(data.get("flags") or 0)
        if kind in {4, 7}:
            checks.known(data, table.CALLBACK_MESSAGE_FIELDS, "data")
            checks.message(data, files)
            running.message = self._store(running.payload["channel"], data, files)
        elif kind == 5:
            running.message = self._store(running.payload["channel"], {"flags": flags | table.LOADING}, {})
        elif kind == 9:
            checks.need(running.payload["type"] != 5, "type: a form cannot answer a form")
            checks.modal(data)
        elif kind == 8:
            checks.need(running.payload["type"] == 4, "type: choices answer autocomplete only")
            checks.choices(data)
        else:
            checks.need(kind == 6, "type")
        running.kind, running.data = kind, data
        answer: Payload = {"interaction": {"id": running.payload["id"], "type": running.payload["type"]}}
        if running.message is not None:
            answer["interaction"]["response_message_id"] = running.message["id"]
        return answer | ({"resource": {"type": kind, "message": running.message}} if kind in {4, 7} else {})

    def _webhook(
        self, endpoint: table.Endpoint, running: Running, body: Payload, files: dict[str, bytes]
    ) -> Payload | None:
        checks.need(running.kind != 0, "webhook", 10015)
        if endpoint.path.endswith("@original"):
            checks.need(running.message is not None and running.message["id"] in self.messages, "message", 10008)
            assert running.message is not None
            if endpoint.method == "DELETE":
                del self.messages[running.message["id"]]
                running.message = None
                return None
            if endpoint.method == "PATCH":
                checks.message(body, files, edit=True)
                loaded = self._store(running.payload["channel"], body, files)
                kept = running.message["flags"] & table.EPHEMERAL
                running.message |= {key: loaded[key] for key in ("components", "attachments", "content")}
                running.message["flags"] = int(body.get("flags") or 0) | kept
            return running.message
        checks.message(body, files)
        made = self._store(running.payload["channel"], body, files)
        running.followups.append(made)
        return made


def _endpoint(method: str, path: str) -> tuple[table.Endpoint, dict[str, str]]:
    for endpoint in table.ENDPOINTS:
        pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", endpoint.path)
        found = re.fullmatch(pattern, path)
        if endpoint.method == method and found:
            return endpoint, found.groupdict()
    raise Refused(50035, f"{method} {path} is not documented")


async def _body(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    if request.content_type != "multipart/form-data":
        text = await request.text()
        return (json.loads(text) if text else None), {}
    body: Any = None
    files: dict[str, bytes] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = json.loads(await part.text())
        else:
            files[part.filename or ""] = bytes(await part.read())
    return body, files


def _answer(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:  # noqa: ANN401
    if isinstance(body, str):
        return web.Response(status=status, text=body, headers=headers)
    # Exactly this content type: the library reads `application/json; charset=utf-8` as text.
    headers = {**(headers or {}), "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=headers)
