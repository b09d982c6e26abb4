"""A Bot API server on loopback: what the real python-telegram-bot talks to in the tests.

    async with TelegramServer() as server:
        ana = server.world.person("Ana")
        server.world.write(server.world.private(ana), ana, "50 images?")
        call = await server.wait_for("sendMessage")

It records every call, refuses what the real server refuses, and tells the bot only what privacy mode lets through.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Self

import aiohttp
from aiohttp import web

from tests.fakes import telegram_table as table
from tests.fakes.telegram_methods import METHODS, SENDING, within_limits
from tests.fakes.telegram_world import Json, RefusedError, World

TOKEN = "7000000001:AAF-a-token-that-opens-only-this-server"
PATIENCE_S = 30.0
"""How long a test waits for what should come at once: only a failing one, or a crowded machine, ever waits so long."""


@dataclass
class Call:
    """One request of the bot's, and what came of it."""

    method: str
    params: Json
    result: Any = None
    refused: RefusedError | None = None
    at: float = field(default_factory=time.monotonic)


@dataclass
class Fault:
    """A refusal planned by a test."""

    method: str
    refusal: RefusedError
    chat_id: int | None = None


class TelegramServer:
    """The server; `world` is what stands behind it."""

    def __init__(self, *, token: str = TOKEN, privacy: bool = True, limits: bool = True) -> None:
        self.token = token
        self.world = World(privacy=privacy)
        self.world.on_arrival = self._wake
        self.limits = limits
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.is_gone = False
        """True: every line drops before anything is done, as it looks to Telegram when a process is killed."""
        self._hung_up: list[str] = []
        self._held: dict[str, asyncio.Event] = {}
        self.delay_s = 0.0
        self.holds_the_line = True
        """False: getUpdates answers at once, as some servers of others' do."""
        self.webhook: Json = {}
        self.deliveries: list[tuple[int, int]] = []
        """(update_id, HTTP status) of every webhook request."""
        self.conflicts = 0
        self._under_delivery = 0
        self._methods = table.methods()
        self._news = asyncio.Condition()
        self._poll: asyncio.Future[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=20_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/documents/{key}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._poll is not None and not self._poll.done():
            self._poll.cancel()
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()

    # -------------------------------------------------------------- for tests
    def fail(self, method: str, code: int, description: str, *, chat_id: int | None = None, **parameters: int) -> None:
        """The next call of this method (to this chat) is refused."""
        self.faults.append(Fault(method, RefusedError(code, description, **parameters), chat_id))

    def hang_up(self, *methods: str) -> None:
        """The next calls of these methods are carried out, and the line drops before the answer."""
        self._hung_up += methods

    def hold(self, *methods: str) -> None:
        """Calls of these methods get no answer until `let_go`."""
        self._held |= {method: asyncio.Event() for method in methods}

    def let_go(self) -> None:
        """Nothing is held any longer."""
        for held in self._held.values():
            held.set()
        self._held.clear()

    def made(self, *methods: str) -> list[Call]:
        """The calls of these methods that were carried out, in order."""
        return [call for call in self.calls if call.method in methods and call.refused is None]

    def refusals(self) -> list[tuple[str, str]]:
        """(method, description) of each call that was refused."""
        return [(call.method, call.refused.description) for call in self.calls if call.refused]

    async def wait_for(self, *methods: str, count: int = 1, within_s: float = PATIENCE_S) -> list[Call]:
        """The calls of these methods, once there are `count` of them."""

        await self.until(lambda: len(self.made(*methods)) >= count, within_s)
        return self.made(*methods)

    async def until(self, happened: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
        """Wait for something that follows a call."""
        async with asyncio.timeout(within_s), self._news:
            await self._news.wait_for(happened)

    async def settled(self, within_s: float = PATIENCE_S) -> None:
        """Wait until the bot has taken every update that was pushed so far."""

        await self.until(lambda: not self.world.updates and not self._under_delivery, within_s)

    # -------------------------------------------------------------- requests
    async def _handle(self, request: web.Request) -> web.Response:
        method, token = request.match_info["method"], request.match_info["token"]
        call = Call(method, {})
        if self.is_gone and request.transport is not None:
            request.transport.close()
            return web.Response()
        try:
            name = self._named(method, token)
            call = Call(name, decoded(self._methods[name], await _raw(request)))
            if self.delay_s:
                await asyncio.sleep(self.delay_s)
            if name in self._held:
                await self._held[name].wait()
            call.result = await self._carry_out(name, call.params)
        except RefusedError as refusal:
            call.refused = refusal
            body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            body |= {"parameters": refusal.parameters} if refusal.parameters else {}
            response = web.json_response(body, status=refusal.code)
        else:
            response = web.json_response({"ok": True, "result": call.result})
        self.calls.append(call)
        self._wake()
        if call.method in self._hung_up and request.transport is not None:
            self._hung_up.remove(call.method)
            request.transport.close()
        return response

    async def _download(self, request: web.Request) -> web.Response:
        content = self.world.files.get(request.match_info["key"])
        if content is None or request.match_info["token"] != self.token:
            return web.Response(status=404)
        return web.Response(body=content)

    def _named(self, method: str, token: str) -> str:
        """The method meant, in its documented spelling, where the token opens it."""
        if not re.fullmatch(r"\d+:[\w-]{20,}", token):
            raise RefusedError(404, "Not Found")
        if token != self.token:
            raise RefusedError(401, "Unauthorized")
        name = next((known for known in self._methods if known.lower() == method.lower()), None)
        if name is None:
            raise RefusedError(404, "Not Found: method not found")
        return name

    async def _carry_out(self, name: str, params: Json) -> object:
        for fault in self.faults:
            if fault.method == name and fault.chat_id in {None, params.get("chat_id")}:
                self.faults.remove(fault)
                raise fault.refusal
        match name:
            case "getUpdates":
                return await self._get_updates(params)
            case "setWebhook":
                return self._set_webhook(params)
            case "deleteWebhook":
                self.webhook = {}
                return self._drop(params)
            case "getWebhookInfo":
                told = {"url": self.webhook.get("url", ""), "has_custom_certificate": False}
                return told | {"pending_update_count": len(self.world.updates)}
        if name not in METHODS:
            raise RefusedError(501, f"The fake does not carry out {name}")
        if self.limits and name in SENDING:
            within_limits(self.world, params)
        return METHODS[name](self.world, params)

    async def _get_updates(self, params: Json) -> list[Json]:
        if self.webhook:
            self.conflicts += 1
            raise RefusedError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        if self._poll is not None and not self._poll.done():
            self._poll.cancel()  # the newer request ends the older one, as on Telegram
        self.world.allowed_updates = params.get("allowed_updates") or self.world.allowed_updates
        offset = params.get("offset", 0)
        self.world.updates[:] = [update for update in self.world.updates if update["update_id"] >= offset]
        self._wake()
        limit = min(params.get("limit", table.UPDATES_AT_ONCE), table.UPDATES_AT_ONCE)
        if not self.world.updates and params.get("timeout") and self.holds_the_line:
            poll = self._poll = asyncio.get_running_loop().create_future()
            try:
                await asyncio.wait_for(asyncio.shield(poll), params["timeout"])
            except TimeoutError:
                return []
            except asyncio.CancelledError:
                if not poll.cancelled():
                    raise  # the bot hung up
                self.conflicts += 1
                raise RefusedError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                ) from None
        return self.world.updates[:limit]

    def _set_webhook(self, params: Json) -> bool:
        secret = params.get("secret_token", "")
        if len(secret) > table.SECRET_CHARACTERS:
            raise RefusedError(400, "Bad Request: secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
            raise RefusedError(400, "Bad Request: secret token contains unallowed characters")
        address = params["url"]
        if address and not address.startswith(("https://", "http://127.0.0.1:")):
            raise RefusedError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if self._poll is not None and not self._poll.done():
            self._poll.cancel()
        self.webhook = params if address else {}
        self.world.allowed_updates = params.get("allowed_updates") or None
        self._drop(params)
        self._wake()
        return True

    def _drop(self, params: Json) -> bool:
        if params.get("drop_pending_updates"):
            self.world.updates.clear()
        return True

    # -------------------------------------------------------------- delivery
    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done() and self.world.updates:
            self._poll.set_result(None)
        if self.webhook and self.world.updates:
            for update in self.world.updates:
                self._under_delivery += 1
                self._start(self._deliver(update))
            self.world.updates.clear()
        self._start(self._tell())

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def _deliver(self, update: Json) -> None:
        """Post one update until it is taken, as Telegram does (it waits longer between two attempts)."""
        pause_s = 0.02
        try:
            while self.webhook:
                if 200 <= await self.post_update(update) < 300:
                    return
                await asyncio.sleep(pause_s)
                pause_s *= 1.5
            self.world.updates.append(update)
            self.world.updates.sort(key=lambda waiting: int(waiting["update_id"]))
        finally:
            self._under_delivery -= 1
            self._wake()

    async def post_update(self, update: Json, secret: str | None = None) -> int:
        """One webhook request; returns the HTTP status, 0 where nobody listened."""
        assert self._session is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret or self.webhook.get("secret_token", "")}
        try:
            async with self._session.post(self.webhook["url"], json=update, headers=headers) as response:
                status = response.status
        except (aiohttp.ClientError, KeyError):  # nobody there, or the webhook was taken away
            status = 0
        self.deliveries.append((update["update_id"], status))
        return status


async def _raw(request: web.Request) -> Json:
    """The parameters as sent: query, form, multipart or JSON; a file is its bytes."""
    params: Json = dict(request.query)
    if request.content_type == "application/json":
        return params | dict(json.loads(await request.text() or "{}"))
    form = await request.post()
    files = {key: part.file.read() for key, part in form.items() if isinstance(part, web.FileField)}
    params |= {key: part for key, part in form.items() if isinstance(part, str)}
    for key, value in params.items():
        if isinstance(value, str) and value.startswith("attach://"):
            params[key] = files.pop(value.removeprefix("attach://"), value)
    return params | files


def decoded(known: dict[str, table.Parameter], raw: Json) -> Json:
    """Parameters in their documented types; refuses an unknown, a missing or a malformed one."""
    params: Json = {}
    for name, value in raw.items():
        if name not in known:
            raise RefusedError(400, f"Bad Request: unknown parameter {name}")
        try:
            params[name] = _typed(known[name].kind, value)
        except ValueError:
            raise RefusedError(400, f"Bad Request: can't parse parameter {name}") from None
    for parameter in known.values():
        if parameter.required and parameter.name not in params:
            raise RefusedError(400, f"Bad Request: parameter {parameter.name} is required")
    return params


def _typed(kind: str, value: object) -> object:
    if not isinstance(value, str) or (kind == "id" and value.startswith("@")):
        return value
    readers: dict[str, Callable[[str], object]] = {"int": int, "id": int, "float": float, "json": json.loads}
    readers["bool"] = lambda said: said.lower() in {"true", "1", "yes"}
    return readers.get(kind, str)(value)
