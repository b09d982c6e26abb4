"""The program as a host runs it: one process, both platforms, clean ends, one clear line where something is wrong."""

import asyncio
import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.fakes.discord_server import TOKEN as DISCORD_TOKEN
from tests.fakes.discord_server import DiscordServer
from tests.fakes.telegram_server import TOKEN as TELEGRAM_TOKEN
from tests.fakes.telegram_server import TelegramServer

ROOT = Path(__file__).parent.parent.parent
SEED = "what does making 50 starter packs cost?"


def environment(folder: Path, **settings: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "COVERAGE_PROCESS_START") if name in os.environ}
    database = f"sqlite+aiosqlite:///{folder}/faq.sqlite3"
    return kept | {"PYTHONPATH": str(ROOT), "DATABASE_URL": database} | settings


def run(folder: Path, *arguments: str, text: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=environment(folder, **settings),
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@asynccontextmanager
async def started(folder: Path, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=folder,
        env=environment(folder, **settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def stop(process: asyncio.subprocess.Process) -> tuple[int, str]:
    """Asks it to stop, as a host does; its exit code and what it said on the error stream."""
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(15):
        _, errors = await process.communicate()
    assert process.returncode is not None
    return process.returncode, errors.decode()


@pytest.fixture
def port() -> Iterator[int]:
    """A free port, held so that nobody but a program told to listen there gets it: other tests run beside this one."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        yield int(held.getsockname()[1])


def both(discord: DiscordServer, telegram: TelegramServer, port: int) -> dict[str, str]:
    """The settings of a bot on both platforms."""
    return {
        "DISCORD_TOKEN": DISCORD_TOKEN,
        "TELEGRAM_TOKEN": TELEGRAM_TOKEN,
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "TELEGRAM_API_URL": telegram.url,
        "PORT": str(port),
    }


async def ready(port: int, platform: str) -> None:
    """Until the program says that a platform answers."""
    async with asyncio.timeout(40), aiohttp.ClientSession() as session:
        while True:
            with contextlib.suppress(aiohttp.ClientError):
                async with session.get(f"http://127.0.0.1:{port}/readyz") as told:
                    if (await told.json())[platform]:
                        return
            await asyncio.sleep(0.05)


async def metrics(port: int) -> str:
    """What the program tells an operator's Prometheus."""
    address = f"http://127.0.0.1:{port}/metrics"
    async with aiohttp.ClientSession() as session, session.get(address) as told:
        return await told.text()


async def test_one_process_answers_the_seed_question_on_both_platforms_and_stops_cleanly(
    tmp_path: Path, port: int
) -> None:
    async with DiscordServer() as discord, TelegramServer() as telegram:
        settings = both(discord, telegram, port)
        async with started(tmp_path, **settings) as process:
            ana = telegram.world.person("Ana")
            telegram.world.write(telegram.world.private(ana), ana, SEED)
            (on_telegram,) = await telegram.wait_for("sendMessage", within_s=40)
            await ready(port, "discord")
            await discord.mention(SEED)
            on_discord = await discord.sent("POST", "/channels/.*/messages")
            counted = await metrics(port)
            code, errors = await stop(process)
    for platform in ("discord", "telegram"):
        assert f'bot_answers_total{{intent="footprint",platform="{platform}"}} 1.0' in counted
        assert f'bot_ready{{platform="{platform}"}} 1.0' in counted
    assert "process_cpu_seconds_total" in counted
    for told in ("Ana", "alice", discord.alice["id"], "starter"):
        assert told not in counted
    for text in (on_telegram.params["text"], json.dumps(on_discord.body, ensure_ascii=False)):
        spaced = re.sub(r"[\u00a0\u202f]", " ", text)
        assert "about 260 Wh, likely between 58 and 1,200 Wh or more" in spaced
        assert "outside can check" in spaced
    assert code == 0
    assert "Traceback" not in errors
    assert DISCORD_TOKEN not in errors
    assert TELEGRAM_TOKEN not in errors


async def test_a_button_from_before_a_restart_still_works_on_both_platforms(tmp_path: Path, port: int) -> None:
    async with DiscordServer() as discord, TelegramServer() as telegram:
        settings = both(discord, telegram, port)
        ana = telegram.world.person("Ana")
        private = telegram.world.private(ana)
        async with started(tmp_path, **settings) as process:
            telegram.world.write(private, ana, SEED)
            (answer,) = await telegram.wait_for("sendMessage", within_s=40)
            await ready(port, "discord")
            await discord.mention(SEED)
            await discord.sent("POST", "/channels/.*/messages")
            posted = list(discord.messages.values())[-1]
            code, _ = await stop(process)
        assert code == 0
        pack = answer.params["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        assert pack in json.dumps(posted)
        async with started(tmp_path, **settings) as process:
            telegram.world.press(private, ana, answer.result, pack)
            pressed = await telegram.wait_for("sendMessage", "editMessageText", count=2, within_s=40)
            await ready(port, "discord")
            await discord.press(posted, pack)
            shown = await discord.sent("POST", "/callback")
            await stop(process)
    assert "Times 50" in pressed[-1].params["text"]
    assert "Times 50" in json.dumps(shown.body)


def test_without_any_token_it_says_what_to_set_and_where_to_get_it(tmp_path: Path) -> None:
    done = run(tmp_path, "run")
    assert done.returncode == 2
    for word in ("DISCORD_TOKEN", "TELEGRAM_TOKEN", "@BotFather", "https://discord.com/developers", "make chat"):
        assert word in done.stderr
    assert "Traceback" not in done.stderr


async def test_a_wrong_token_is_one_clear_line_and_the_other_platform_goes_on(tmp_path: Path) -> None:
    async with DiscordServer() as discord, TelegramServer() as telegram:
        settings = {
            "DISCORD_TOKEN": "not.the.token",
            "TELEGRAM_TOKEN": TELEGRAM_TOKEN,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "TELEGRAM_API_URL": telegram.url,
        }
        async with started(tmp_path, **settings) as process:
            assert process.stderr is not None
            async with asyncio.timeout(30):
                line = (await process.stderr.readline()).decode()
                while "DISCORD_TOKEN" not in line:
                    line = (await process.stderr.readline()).decode()
            ana = telegram.world.person("Ana")
            telegram.world.write(telegram.world.private(ana), ana, SEED)
            await telegram.wait_for("sendMessage", within_s=30)
            _, errors = await stop(process)
    assert line.startswith("discord: ")
    assert "Traceback" not in errors


async def test_a_platform_that_is_down_is_one_line_and_is_tried_again(tmp_path: Path, port: int) -> None:
    nobody = f"http://127.0.0.1:{port}"
    async with started(tmp_path, TELEGRAM_TOKEN=TELEGRAM_TOKEN, TELEGRAM_API_URL=nobody) as process:
        assert process.stderr is not None
        async with asyncio.timeout(30):
            line = (await process.stderr.readline()).decode()
            while "cannot be reached" not in line:
                line = (await process.stderr.readline()).decode()
        assert "Trying again" in line
        code, errors = await stop(process)
    assert code == 0
    assert "Traceback" not in errors


async def test_a_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    async with TelegramServer() as telegram:
        with socket.socket() as taken:
            taken.bind(("", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            settings = {"TELEGRAM_TOKEN": TELEGRAM_TOKEN, "TELEGRAM_API_URL": telegram.url, "PORT": port}
            done = await asyncio.to_thread(run, tmp_path, "run", **settings)
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_setting_that_cannot_be_used_is_named_and_not_shown(tmp_path: Path) -> None:
    done = run(tmp_path, "run", TELEGRAM_TOKEN="1:hunter2", PORT="eighty")
    assert done.returncode == 2
    assert "PORT" in done.stderr
    assert "eighty" not in done.stderr
    assert "hunter2" not in done.stderr


def test_ask_answers_and_loads_no_chat_library_no_database_and_no_plotting(tmp_path: Path) -> None:
    script = (
        "import sys; from bot.__main__ import main; main(['ask', 'what does making 50 starter packs cost?']);"
        "heavy = ('discord', 'telegram', 'sqlalchemy', 'alembic', 'matplotlib', 'aiohttp', 'numpy', 'asyncpg');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"
    assert "about 260" in done.stdout


def test_read_and_answer_speak_json_lines(tmp_path: Path) -> None:
    lines = '{"id": "a", "text": "50 starter packs in France?"}\n\n{"id": "b", "text": "who\'s up for raid at 9?"}\n'
    read = [json.loads(line) for line in run(tmp_path, "read", text=lines).stdout.splitlines()]
    assert [line["id"] for line in read] == ["a", "b"]
    assert read[0]["items"] == [{"activity": "image", "count": 50, "per": None, "length": None, "model": None}]
    assert (read[0]["place"], read[0]["intent"], read[1]["intent"]) == ("FR", "footprint", "none")
    answered = [json.loads(line) for line in run(tmp_path, "answer", text=lines).stdout.splitlines()]
    assert answered[0]["reading"] == read[0]
    assert answered[0]["estimate"]["total"]["energy_wh"]["open_top"] is True
    assert "France" in answered[0]["reply"]
    assert (answered[1]["estimate"], answered[1]["reply"]) == (None, None)


@pytest.mark.parametrize("line", ["not json", "[1]", '{"text": 5}', '"x"'])
def test_a_line_that_is_no_message_is_named(tmp_path: Path, line: str) -> None:
    done = run(tmp_path, "read", text=line + "\n")
    assert done.returncode == 2
    assert "line 1" in done.stderr
    assert "Traceback" not in done.stderr


def test_explain_says_which_words_gave_which_part(tmp_path: Path) -> None:
    done = run(tmp_path, "read", "--explain", "50 starter packs in France?")
    assert "50" in done.stdout
    assert "FR" in done.stdout
