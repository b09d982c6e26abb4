"""The program as a host runs it: one process, both platforms, clean ends, one clear line where something is wrong."""

import asyncio
import contextlib
import gc
import json
import logging
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

from bot import running
from bot.platforms.discord.dependencies import Timing
from bot.serving import Redaction, report_strays
from tests.fakes.discord_server import TOKEN as DISCORD_TOKEN
from tests.fakes.discord_server import DiscordServer
from tests.fakes.telegram_server import TOKEN as TELEGRAM_TOKEN
from tests.fakes.telegram_server import TelegramServer
from tests.house.ports import held_port

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
    except BaseException as error:
        if process.returncode is not None and process.stderr is not None:
            error.add_note(f"The program ended with {process.returncode}: {(await process.stderr.read()).decode()}")
        raise
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
    with held_port() as free:
        yield free


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
    """Until the program says that a platform answers; else what it said last."""
    said = "nothing"
    patience = aiohttp.ClientTimeout(total=5)  # one answer that never comes is no reason to ask no more
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(40), aiohttp.ClientSession(timeout=patience) as session:
            while True:
                with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                    async with session.get(f"http://127.0.0.1:{port}/readyz") as told:
                        said = await told.text()
                        if (await told.json())[platform]:
                            return
                await asyncio.sleep(0.05)
    pytest.fail(f"{platform} was not ready within 40 s; /readyz said {said}")


async def metrics(port: int) -> str:
    """What the program tells an operator's Prometheus."""
    address = f"http://127.0.0.1:{port}/metrics"
    async with aiohttp.ClientSession() as session, session.get(address) as told:
        return await told.text()


@pytest.mark.fault("F20")
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
    assert 'bot_updates_total{outcome="answered",platform="discord"} 1.0' in counted
    assert 'bot_answer_seconds_count{platform="discord"} 1.0' in counted
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


@pytest.mark.fault("F19")
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


@pytest.mark.fault("F4")
@pytest.mark.fault("F26")
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


@pytest.mark.fault("F26")
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


def test_settings_that_cannot_be_used_are_each_a_line_and_not_shown(tmp_path: Path) -> None:
    wrong = {"TELEGRAM_TOKEN": "1:hunter2", "PORT": "eighty", "DATABASE_URL": "mysql://me:hunter2@host/x"}
    for command in (["run"], ["telegram", "setup"]):
        done = run(tmp_path, *command, **wrong)
        assert done.returncode == 2
        assert [line.replace(" ", ":").partition(":")[0] for line in done.stderr.splitlines()] == [
            "DATABASE_URL",
            "PORT",
        ]
        assert "eighty" not in done.stderr
        assert "hunter2" not in done.stderr


@pytest.mark.threat("S13")
@pytest.mark.threat("S14")
async def test_at_debug_neither_secrets_nor_what_anybody_wrote_are_in_the_log(tmp_path: Path, port: int) -> None:
    canary, secret = "canary-of-a-question", "hunter2"
    nobody = f"postgresql://ada:{secret}@127.0.0.1:{port}/bot"  # the port of the bot's own health: no database
    async with DiscordServer() as discord, TelegramServer() as telegram:
        settings = both(discord, telegram, port) | {"LOG_LEVEL": "debug", "DATABASE_URL": nobody}
        async with started(tmp_path, **settings) as process:
            ana = telegram.world.person("Ana Nymous")
            telegram.world.write(telegram.world.private(ana), ana, f"{canary} 50 images")
            await ready(port, "discord")
            await discord.mention(f"{canary} 50 images")
            await discord.sent("POST", "/channels/.*/messages")
            await telegram.wait_for("sendMessage", within_s=40)
            _, errors = await stop(process)
    assert "database" in errors
    hidden = (canary, secret, DISCORD_TOKEN, TELEGRAM_TOKEN, TELEGRAM_TOKEN.partition(":")[2])
    for told in (*hidden, "Nymous", "alice", discord.alice["id"], discord.channel["id"]):
        assert told not in errors


async def test_a_platform_that_does_not_stop_in_time_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "CUT_OFF_S", 0.05)
    stopping, cut = asyncio.Event(), asyncio.Event()

    async def deaf() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cut.set()

    async def stubborn() -> None:
        while not cut.is_set() or not stopping.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await cut.wait()

    tasks = {asyncio.create_task(deaf()): "deaf", asyncio.create_task(stubborn()): "stubborn"}
    stopping.set()
    async with asyncio.timeout(5):
        assert await running._until_all_ended(tasks, stopping, 0.05) == 0
    assert cut.is_set()


@pytest.mark.parametrize("seconds", [0.1, 1, 8, 60])
def test_discord_ends_within_the_seconds_that_the_operator_gives(seconds: float) -> None:
    timing = Timing.stopping_within(seconds)
    assert 0 < timing.drain + timing.close <= seconds


async def test_what_breaks_where_nobody_waits_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    report_strays(asyncio.get_running_loop(), running.log)

    async def break_down() -> None:
        raise RuntimeError("what Ana wrote")

    stray = asyncio.create_task(break_down())
    await asyncio.wait({stray})
    del stray
    gc.collect()
    assert "RuntimeError" in caplog.text
    assert "Ana" not in caplog.text


def test_of_libraries_neither_debug_nor_words_of_errors_pass(caplog: pytest.LogCaptureFixture) -> None:
    redaction = Redaction(["secret-1", "secret-10"])

    def passed(name: str, level: int, *said: object, error: Exception | None = None) -> str | None:
        broken = (type(error), error, None) if error else None
        record = logging.LogRecord(name, level, "", 0, str(said[0]), said[1:], broken, sinfo="at secret-1")
        return logging.Formatter().format(record) if redaction.filter(record) else None

    for library in ("aiosqlite", "sqlalchemy.engine", "asyncpg", "telegram.Bot", "discord.http", "one.nobody.knows"):
        assert passed(library, logging.DEBUG, "executing %s", "an entry's text") is None
        assert passed(library, logging.ERROR, "broke", error=RuntimeError("an entry")) == "broke (RuntimeError)"
    assert passed("bot.running", logging.DEBUG, "at %s", "secret-10") == "at [secret]\nat [secret]"
    assert "secret" not in (passed("faq", logging.ERROR, "x", error=ValueError("secret-1")) or "").replace(
        "[secret]", ""
    )


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


def test_explain_says_which_words_gave_which_part(tmp_path: Path) -> None:
    done = run(tmp_path, "read", "--explain", "50 starter packs in France?")
    assert "50" in done.stdout
    assert "FR" in done.stdout
