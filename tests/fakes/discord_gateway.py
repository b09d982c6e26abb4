"""The gateway of the fake: sessions that say hello, identify, acknowledge heartbeats, resume and close on demand."""

import asyncio
import json
import math
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.fakes import discord_table as table

Payload = dict[str, Any]


@dataclass
class Session:
    """What Discord remembers of one identified shard, connected or not."""

    id: str
    intents: int
    shard: tuple[int, int]
    events: list[Payload] = field(default_factory=list)
    socket: "Socket | None" = None


class Socket:
    """One connection, compressed as the client asked."""

    def __init__(self, ws: web.WebSocketResponse, *, compressed: bool) -> None:
        self.ws = ws
        self._zlib = zlib.compressobj() if compressed else None

    async def send(self, payload: Payload) -> None:
        """One payload."""
        text = json.dumps(payload, separators=(",", ":"))
        if self._zlib is None:
            await self.ws.send_str(text)
            return
        data = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
        await self.ws.send_bytes(data)


class Gateway:
    """All sessions; `deaf` stops acknowledging heartbeats, `approved` are the privileged intents granted."""

    def __init__(self, token: str, me: Payload, guilds: list[Payload], application: str) -> None:
        self._token = token
        self._me = me
        self._guilds = guilds
        self._application = application
        self.approved = 0
        self.deaf = False
        self.thawed = asyncio.Event()
        """Cleared, it reads nothing any more: not even a goodbye is answered."""
        self.thawed.set()
        self.mute = False
        """Takes connections and says nothing, not even hello."""
        self.close_identify_with = 0
        self.identify_every_s = 0.0
        """Between two sessions of one bucket; who is quicker is told that the session is invalid."""
        self.abreast = 1
        """How many buckets there are."""
        self.too_quick = 0
        self._identified: dict[int, float] = {}
        self.heartbeat_ms = 41_250
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.received: list[Payload] = []
        """Every payload that clients sent."""
        self.dialled: list[str] = []
        self.changed = asyncio.Condition()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One connection, from HELLO to its end."""
        ws = web.WebSocketResponse(max_msg_size=4096 * 4)
        await ws.prepare(request)
        self.dialled.append(str(request.rel_url))
        if request.query.get("v") != str(table.API_VERSION) or request.query.get("encoding") != "json":
            await ws.close(code=table.CLOSE_VERSION)
            return ws
        if self.mute:
            await self._tell()
            async for _ in ws:
                pass
            return ws
        socket = Socket(ws, compressed=request.query.get("compress") == "zlib-stream")
        await socket.send({"op": table.HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}, "s": None, "t": None})
        session: Session | None = None
        async for frame in ws:
            await self.thawed.wait()
            if frame.type is not WSMsgType.TEXT:
                continue
            session = await self._received(socket, session, json.loads(frame.data))
        if session is not None and session.socket is socket:
            session.socket = None
        await self._tell()
        return ws

    async def _received(self, socket: Socket, session: Session | None, payload: Payload) -> Session | None:
        self.received.append(payload)
        await self._tell()
        match payload.get("op"):
            case table.HEARTBEAT:
                if not self.deaf:
                    await socket.send({"op": table.ACK, "d": None, "s": None, "t": None})
            case table.IDENTIFY if session is not None:
                await socket.ws.close(code=table.CLOSE_TWICE)
            case table.IDENTIFY:
                return await self._identify(socket, payload["d"])
            case table.RESUME:
                return await self._resume(socket, payload["d"])
            case table.PRESENCE | table.MEMBERS | table.VOICE:
                if session is None:
                    await socket.ws.close(code=table.CLOSE_NOT_AUTHENTICATED)
            case _:
                await socket.ws.close(code=table.CLOSE_UNKNOWN_OPCODE)
        return session

    async def _identify(self, socket: Socket, asked: Payload) -> Session | None:
        intents = asked.get("intents")
        code = self.close_identify_with
        if asked.get("token") != self._token:
            code = table.CLOSE_AUTHENTICATION
        elif not isinstance(intents, int) or intents & ~table.KNOWN_INTENTS or not asked.get("properties"):
            code = table.CLOSE_INTENTS
        elif intents & table.PRIVILEGED & ~self.approved:
            code = table.CLOSE_DISALLOWED
        elif not 0 <= asked.get("shard", [0, 1])[0] < asked.get("shard", [0, 1])[1]:
            code = table.CLOSE_SHARD
        if code or not isinstance(intents, int):
            await socket.ws.close(code=code)
            return None
        shard = tuple(asked.get("shard", (0, 1)))
        now, bucket = time.monotonic(), shard[0] % self.abreast
        if now - self._identified.get(bucket, -math.inf) < self.identify_every_s:
            self.too_quick += 1
            await socket.send({"op": table.INVALID_SESSION, "d": False, "s": None, "t": None})
            return None
        self._identified[bucket] = now
        session = Session(f"session-{len(self.sessions)}", intents, (shard[0], shard[1]), socket=socket)
        self.sessions[session.id] = session
        here = [guild for guild in self._guilds if self._shard_of(int(guild["id"]), session) == session.shard[0]]
        ready = {
            "v": table.API_VERSION,
            "user": self._me,
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in here],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": list(session.shard),
            "application": {"id": self._application, "flags": 0},
        }
        await self._dispatch(session, "READY", ready)
        if session.intents & table.GUILDS:
            for guild in here:
                await self._dispatch(session, "GUILD_CREATE", guild)
        return session

    async def _resume(self, socket: Socket, asked: Payload) -> Session | None:
        session = self.sessions.get(asked.get("session_id", ""))
        if session is None or asked.get("token") != self._token:
            await socket.send({"op": table.INVALID_SESSION, "d": False, "s": None, "t": None})
            return None
        session.socket = socket
        for event in [event for event in session.events if event["s"] > asked.get("seq", 0)]:
            await socket.send(event)
        await self._dispatch(session, "RESUMED", {"_trace": []})
        return session

    async def dispatch(self, name: str, data: Payload, guild_id: str | None = None) -> None:
        """An event, to the session that it belongs to, with its text withheld where the intents say so."""
        for session in list(self.sessions.values()):
            shard = self._shard_of(int(guild_id), session) if guild_id else 0
            if shard == session.shard[0]:
                if name in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}:
                    needed = table.GUILD_MESSAGES if guild_id else table.DIRECT_MESSAGES
                    if session.intents & needed:
                        await self._dispatch(session, name, self._withheld(data, session))
                else:
                    await self._dispatch(session, name, data)

    def _withheld(self, message: Payload, session: Session) -> Payload:
        """Without the message content intent: text only in private, in one's own messages, and where mentioned."""
        me = self._me["id"]
        if session.intents & table.MESSAGE_CONTENT or "guild_id" not in message:
            return message
        if message["author"]["id"] == me or any(user["id"] == me for user in message["mentions"]):
            return message
        return message | {"content": "", "embeds": [], "attachments": [], "components": []}

    async def _dispatch(self, session: Session, name: str, data: Payload) -> None:
        event = {"op": table.DISPATCH, "t": name, "s": len(session.events) + 1, "d": data}
        session.events.append(event)
        if session.socket is not None:
            with suppress(ConnectionError):  # it may be closing at this moment; a resume brings the event again
                await session.socket.send(event)

    async def close(self, code: int) -> None:
        """Close every connection with a code, as Discord would."""
        for session in self.sessions.values():
            if session.socket is not None:
                await session.socket.ws.close(code=code)

    async def say(self, op: int, data: object = None) -> None:
        """An opcode to every connection: reconnect, or invalid session (which is then forgotten)."""
        for session in self.sessions.values():
            if session.socket is not None:
                await session.socket.send({"op": op, "d": data, "s": None, "t": None})
        if op == table.INVALID_SESSION and not data:
            self.sessions.clear()

    def _shard_of(self, guild_id: int, session: Session) -> int:
        return (guild_id >> 22) % session.shard[1]

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()
