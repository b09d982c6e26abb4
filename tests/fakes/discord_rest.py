"""The interface of the fake Discord: what each endpoint does, and what it refuses, by the table."""

import asyncio
import json
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.fakes import discord_checks as checks
from tests.fakes import discord_polls as polls
from tests.fakes import discord_table as table
from tests.fakes import discord_world as world
from tests.fakes.discord_checks import Refused
from tests.fakes.discord_gateway import Gateway
from tests.fakes.discord_world import Payload

TOKEN = "a.discord.token"


@dataclass(frozen=True, slots=True)
class Sent:
    """One request as it came in."""

    method: str
    path: str
    body: Any
    files: dict[str, bytes]
    at: float
    status: int = 0


LOST_ON_THE_WAY, LOST_ON_THE_WAY_BACK = 0, -1
"""As the status of a trouble: the connection breaks before, or after, the request was done."""


@dataclass(slots=True)
class Trouble:
    """An answer to give instead of the right one, so many times; or a connection that breaks."""

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


class Interface:
    """The state of the fake and its endpoints."""

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
        self._to_tell: deque[Payload] = deque()
        """Messages of the bot's own: Discord tells it of those too."""
        self._changed = asyncio.Condition()
        self._base = ""

    @property
    def gateway_url(self) -> str:
        """For DISCORD_GATEWAY_URL."""
        return f"ws://{self._base}/gateway/"

    async def serve(self, request: web.Request) -> web.Response:
        """One request, answered or refused, and noted."""
        path = "/" + request.match_info["path"]
        body, files = await _body(request)
        trouble = next(
            (t for t in self._troubles if t.times and t.method == request.method and re.search(t.path, path)), None
        )
        if trouble is not None:
            trouble.times -= 1
            if trouble.status == LOST_ON_THE_WAY_BACK:
                self._answered(request, path, body, files)
            if trouble.status <= LOST_ON_THE_WAY and request.transport is not None:
                request.transport.abort()
            response = _answer(max(trouble.status, LOST_ON_THE_WAY) or 500, trouble.body, trouble.headers)
        else:
            response = self._answered(request, path, body, files)
        self.requests.append(Sent(request.method, path, body, files, self.clock(), response.status))
        while self._to_tell:
            told = self._to_tell.popleft()
            await self.gateway.dispatch("MESSAGE_CREATE", told, told.get("guild_id"))
        async with self._changed:
            self._changed.notify_all()
        return response

    def _answered(self, request: web.Request, path: str, body: Any, files: dict[str, bytes]) -> web.Response:
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

    def _do(  # noqa: C901 -- one line an endpoint
        self, endpoint: table.Endpoint, found: dict[str, str], body: Any, files: dict[str, bytes]
    ) -> Any:
        result: Any
        match endpoint.method, endpoint.path:
            case "GET", "/users/@me":
                result = world.ME
            case "GET", "/applications/@me" | "/oauth2/applications/@me":
                result = world.application()
            case "GET", "/gateway/bot":
                limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": self.gateway.abreast}
                result = {"url": self.gateway_url, "shards": self.shards, "session_start_limit": limit}
            case "POST", "/users/@me/channels":
                result = self.private | {"recipients": [self.alice]}
            case "POST", "/channels/{channel}/messages":
                result = self._create(found["channel"], body, files)
            case _ if "{message}" in endpoint.path:
                result = self._of_message(endpoint, self.messages.get(found["message"]))
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

    def _of_message(self, endpoint: table.Endpoint, message: Payload | None) -> Payload:
        if endpoint.path.endswith("/expire"):
            return polls.end(message, world.ME["id"])
        checks.need(endpoint.method == "GET", f"{endpoint.path}: the fake does not do this")
        return polls.read(message)

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
            answered = str(reference["message_id"])
            made |= {"type": 19, "message_reference": {**reference, "message_id": answered}}
            made["referenced_message"] = self.messages[answered]
        self._nonces[key] = made
        self._to_tell.append(made)
        return made

    def _store(self, place: Payload, body: Payload, files: dict[str, bytes]) -> Payload:
        made = world.message(self.ids, place, world.ME, body.get("content") or "", [])
        made |= {"components": body.get("components") or [], "flags": int(body.get("flags") or 0)}
        if body.get("poll"):
            made["poll"] = polls.poll_of(body["poll"])
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


def _answer(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
    if isinstance(body, str):
        return web.Response(status=status, text=body, headers=headers)
    # Exactly this content type: the library reads `application/json; charset=utf-8` as text.
    headers = {**(headers or {}), "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=headers)
