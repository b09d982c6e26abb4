"""Two replicas as a host runs them: behind Telegram's webhook, over one PostgreSQL, overlapping in a deploy."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.bot.test_running import SEED, metrics, ready, started, stop
from tests.fakes.telegram_server import TOKEN, TelegramServer
from tests.house.ports import held_port

SECRET = "of-this-test"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


def replica(telegram: TelegramServer, url: str, port: int) -> dict[str, str]:
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram.url,
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "PORT": str(port),
        "DATABASE_URL": url,
        "REPLICAS": "2",
        "LOG_LEVEL": "DEBUG",
    }


@pytest.mark.fault("F30")
@pytest.mark.fault("F20")
@pytest.mark.threat("S22")
async def test_in_a_deploy_the_old_and_the_new_answer_each_update_once(tmp_path: Path, postgres_url: str) -> None:
    async with TelegramServer() as telegram, AsyncExitStack() as stack:
        ports = [stack.enter_context(held_port()) for _ in range(2)]
        old, new = [
            await stack.enter_async_context(started(tmp_path, **replica(telegram, postgres_url, port)))
            for port in ports
        ]
        for port in ports:
            await ready(port, "telegram")
        session = await stack.enter_async_context(aiohttp.ClientSession(headers=HEADERS))

        async def bring(update: dict[str, Any], port: int) -> int:
            try:
                async with session.post(f"http://127.0.0.1:{port}/telegram/webhook", json=update) as told:
                    return told.status
            except aiohttp.ClientError:
                return 0

        async def brought(update: dict[str, Any], turn: int) -> None:
            """Until one of them has taken it, asked in turn, as a balancer does."""
            while await bring(update, ports[turn % 2]) != 200:
                turn += 1
                await asyncio.sleep(0.05)

        updates: list[dict[str, Any]] = []
        for number in range(24):
            person = telegram.world.person(f"P{number}")
            message = telegram.world.record(telegram.world.private(person), person, {"text": SEED})
            updates.append({"update_id": 900 + number, "message": message})
        # Each is brought to both at once; the old one is told to stop in the middle.
        work = [asyncio.create_task(brought(update, turn)) for update in updates for turn in (0, 1)]
        await telegram.wait_for("sendMessage", count=6, within_s=40)
        assert "bot_shared_up 1.0" in await metrics(ports[1])
        code, errors = await stop(old)
        async with asyncio.timeout(40):
            await asyncio.gather(*work)
        answered = [call.params["chat_id"] for call in telegram.made("sendMessage")]
        newer_code, newer_errors = await stop(new)
    assert (code, newer_code) == (0, 0)
    assert sorted(answered) == sorted(update["message"]["chat"]["id"] for update in updates)
    for said in (errors, newer_errors):
        assert "Traceback" not in said
        for hidden in ("starter", TOKEN, SECRET, *map(str, answered)):
            assert hidden not in said
