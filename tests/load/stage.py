"""What the load runs on: PostgreSQL, a balancer, replicas as processes, Telegram and Discord on loopback."""

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import aiohttp
from aiohttp import web

ROOT = Path(__file__).parents[2]
SECRET = "of-this-load"
OUTCOME = re.compile(r'bot_updates_total\{outcome="(\w+)",platform="(\w+)"\} ([\d.]+)')
RESIDENT = re.compile(r"process_resident_memory_bytes ([\d.e+]+)")


@dataclass
class Replica:
    """One process of the bot, killed and started again as a host would."""

    name: str
    port: int
    settings: dict[str, str]
    arguments: tuple[str, ...]
    process: asyncio.subprocess.Process | None = None
    counted: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Of processes that are gone: (platform, outcome) -> how many, as they last said."""
    now: Counter[tuple[str, str]] = field(default_factory=Counter)
    memory_mb: float = 0.0
    is_ready: bool = False
    """As a balancer's probe found it last."""

    async def start(self) -> None:
        """Begins the process; `ready` says when it serves."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run", *self.arguments),
            cwd=ROOT,
            env=kept | {"PYTHONPATH": str(ROOT), "PORT": str(self.port), "LOG_LEVEL": "ERROR"} | self.settings,
            stderr=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
        )

    async def end(self, how: signal.Signals) -> None:
        """Ends it, and keeps what it counted."""
        if self.process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(how)
        await self.process.wait()
        self.counted += self.now
        self.now = Counter()
        self.process, self.is_ready = None, False

    async def look(self, session: aiohttp.ClientSession) -> bool:
        """Does it serve? What it has counted is noted."""
        is_ready = False
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):
            async with session.get(f"http://127.0.0.1:{self.port}/metrics") as told:
                text = await told.text()
            self.now = Counter({(platform, end): int(float(count)) for end, platform, count in OUTCOME.findall(text)})
            if found := RESIDENT.search(text):
                self.memory_mb = float(found[1]) / 1e6
            async with session.get(f"http://127.0.0.1:{self.port}/readyz") as told:
                is_ready = told.status == 200
        self.is_ready = is_ready
        return is_ready


class Balancer:
    """Hands posts to the replicas in turn; one that is gone, or not ready, is passed over."""

    def __init__(self, replicas: list[Replica]) -> None:
        self._replicas = replicas
        self._turn = 0
        self.url = ""

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        app = web.Application()
        app.router.add_post("/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        body, headers = await request.read(), dict(request.headers)
        for _ in self._replicas:
            self._turn += 1
            replica = self._replicas[self._turn % len(self._replicas)]
            if not replica.is_ready:
                continue
            try:
                address = f"http://127.0.0.1:{replica.port}{request.path}"
                async with self._session.post(address, data=body, headers=headers) as told:
                    return web.Response(status=told.status)
            except aiohttp.ClientConnectorError:
                continue  # nobody listens: nothing was begun
            except aiohttp.ClientError:
                break  # cut off in the middle: whether it was done, nobody knows
        return web.Response(status=502)
