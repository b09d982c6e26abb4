"""The process itself: SIGTERM with work in flight, a second start, and what an operator reads on the terminal."""

import asyncio
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.telegram_server import TOKEN, TelegramServer

ROOT = Path(__file__).parents[4]


async def started(server: TelegramServer, folder: Path, **changed: str) -> asyncio.subprocess.Process:
    """`python -m bot run` with Telegram alone."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("TELEGRAM", "DISCORD"))}
    environment |= {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": server.url, "PYTHONUNBUFFERED": "1"}
    environment |= {"DATABASE_URL": f"sqlite+aiosqlite:///{folder}/faq.db", **changed}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )


async def meanwhile(process: asyncio.subprocess.Process, waiting: Coroutine[Any, Any, object]) -> None:
    """Waits for something that the process should bring about, and no longer once it has ended."""
    wait, end = asyncio.ensure_future(waiting), asyncio.ensure_future(process.wait())
    await asyncio.wait({wait, end}, return_when=asyncio.FIRST_COMPLETED)
    end.cancel()
    if not wait.done():
        wait.cancel()
        assert process.stderr is not None
        pytest.fail(f"the bot ended early: {(await process.stderr.read()).decode()[-2000:]}")
    await wait


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    """Exit code and what was written, once it is over."""
    try:
        async with asyncio.timeout(20):
            _, said = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode is not None
    return process.returncode, said.decode()


@pytest.mark.fault("F20")
async def test_twenty_updates_in_flight_at_sigterm_are_each_answered_exactly_once(tmp_path: Path) -> None:
    async with TelegramServer() as server:
        people = [server.world.person(f"P{number}") for number in range(20)]
        server.delay_s = 0.05
        process = await started(server, tmp_path)
        try:
            await meanwhile(process, server.wait_for("getMe", within_s=30))
            for person in people:
                server.world.write(server.world.private(person), person, "50 images?")
            await meanwhile(process, server.wait_for("sendMessage", within_s=30))
            process.send_signal(signal.SIGTERM)
            code, said = await ended(process)
        finally:
            if process.returncode is None:
                process.kill()
        assert (code, "Traceback" in said) == (0, False)
        for person in people[:5]:
            server.world.write(server.world.private(person), person, "60 images?")
        again = await started(server, tmp_path)
        try:
            await meanwhile(again, server.wait_for("sendMessage", count=25, within_s=30))
            await server.settled()
            again.send_signal(signal.SIGTERM)
            code, _ = await ended(again)
        finally:
            if again.returncode is None:
                again.kill()
        asked = sorted((person.id, text) for person in people for text in ["50"]) + [(p.id, "60") for p in people[:5]]
        told = [(call.params["chat_id"], call.params["text"][3:5]) for call in server.made("sendMessage")]
        assert sorted(told) == sorted(asked)
        assert code == 0


async def test_a_wrong_token_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    async with TelegramServer() as server:
        process = await started(server, tmp_path, TELEGRAM_TOKEN="7000000001:AAF-a-token-that-somebody-mistyped-xx")
        code, written = await ended(process)
    lines = [line for line in written.splitlines() if line.strip()]
    assert code == 2
    assert sum("refuses TELEGRAM_TOKEN" in line for line in lines) == 1
    assert "Traceback" not in written
    assert "AAF" not in written
