"""`bot check`: each setting with its origin, what contradicts what, who answers; no secret in any line."""

import socket
from pathlib import Path

import pytest

from bot.commands.checking import check
from config.settings import Settings, load_settings
from tests.bot.test_running import run
from tests.fakes.discord_server import TOKEN as DISCORD_TOKEN
from tests.fakes.discord_server import DiscordServer
from tests.fakes.telegram_server import TOKEN as TELEGRAM_TOKEN
from tests.fakes.telegram_server import TelegramServer

HOOK = {"TELEGRAM_WEBHOOK_URL": "https://bot.example.org", "PORT": "8080"}
PG = "postgresql://ada:hunter2@127.0.0.1:9/bot"


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but the test's own."""
    for name in (*Settings.model_fields, "dyno", "k_service"):
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


async def checked(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str] | None = None, *, offline: bool = True, **more: str
) -> tuple[int, str]:
    environment = (settings or {}) | more
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return await check(load_settings(), offline=offline)


async def test_each_setting_is_told_with_its_origin_and_its_default(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("DEFAULT_LANGUAGE=fr\n")
    _, told = await checked(monkeypatch, TELEGRAM_TOKEN="1:abc", STOP_SECONDS="5")
    lines = {line.split()[0]: line for line in told.split("\n")}
    assert {name.upper() for name in Settings.model_fields} <= lines.keys()
    assert "fr  (.env; default en)" in lines["DEFAULT_LANGUAGE"]
    assert "5  (environment; default 8)" in lines["STOP_SECONDS"]
    assert lines["LOG_LEVEL"].endswith("INFO  (default)")


async def test_no_line_shows_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    _, told = await checked(
        monkeypatch,
        TELEGRAM_TOKEN="1:hunter2",
        DISCORD_TOKEN="hunter2.hunter2.hunter2",
        AUTHOR_KEY="hunter2",
        DATABASE_URL=PG,
    )
    assert "hunter2" not in told
    assert "***@127.0.0.1:9/bot" in told


CONTRADICTIONS: list[tuple[dict[str, str], str | None]] = [
    ({}, "set DISCORD_TOKEN or TELEGRAM_TOKEN"),
    ({"TELEGRAM_TOKEN": "1:a"}, None),
    ({"DISCORD_TOKEN": "a.b.c"}, None),
    ({"DISCORD_TOKEN": "abc"}, "three parts"),
    ({"DISCORD_TOKEN": "a.b."}, "three parts"),
    ({"TELEGRAM_TOKEN": "1:a", "REPLICAS": "2", **HOOK}, "cannot share a SQLite file"),
    ({"TELEGRAM_TOKEN": "1:a", "REPLICAS": "2", "DATABASE_URL": PG}, "several replicas need a webhook"),
    ({"TELEGRAM_TOKEN": "1:a", "REPLICAS": "2", "DATABASE_URL": PG, **HOOK}, None),
    ({"DISCORD_TOKEN": "a.b.c", "REPLICAS": "2", "DATABASE_URL": PG}, None),
    ({"TELEGRAM_TOKEN": "1:a", "DYNO": "web.1"}, "disk is new at each start"),
    ({"TELEGRAM_TOKEN": "1:a", "DYNO": "web.1", "DISK_LASTS": "true"}, None),
    ({"TELEGRAM_TOKEN": "1:a", "DYNO": "web.1", "DATABASE_URL": PG}, None),
    ({"DISCORD_TOKEN": "a.b.c", "DISCORD_SHARDS": "0-3/8", "DATABASE_URL": PG}, None),
    ({"TELEGRAM_TOKEN": "1:a", "DISCORD_SHARDS": "0-3/8"}, "set DISCORD_TOKEN too"),
    ({"TELEGRAM_TOKEN": "1:a", "TELEGRAM_WEBHOOK_URL": "https://bot.example.org"}, "set the port it listens on"),
]


@pytest.mark.parametrize(("environment", "wrong"), CONTRADICTIONS)
async def test_what_does_not_go_together_has_to_change(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], wrong: str | None
) -> None:
    code, told = await checked(monkeypatch, environment)
    assert code == (0 if wrong is None else 2)
    said = [line for line in told.split("\n") if line.startswith("wrong")]
    assert len(said) == (wrong is not None)
    assert (wrong or "") in "".join(said)


@pytest.mark.parametrize(
    ("shards", "more", "told"),
    [
        ("0-3/8", {"DATABASE_URL": PG}, ["serves 4 of 8 (numbers 0 to 3); private messages come here"]),
        ("4-7/8", {"DATABASE_URL": PG}, ["private messages come to another process"]),
        ("0/8", {}, ["serves 1 of 8", "start them one after the other"]),
        ("0-7/8", {}, ["serves 8 of 8"]),
    ],
)
async def test_which_shards_are_served_here_is_told(
    monkeypatch: pytest.MonkeyPatch, shards: str, more: dict[str, str], told: list[str]
) -> None:
    code, said = await checked(monkeypatch, more, DISCORD_TOKEN="a.b.c", DISCORD_SHARDS=shards)
    found = [line for line in said.split("\n") if "DISCORD_SHARDS:" in line]
    assert (code, len(found)) == (0, len(told))
    assert all(part in line for part, line in zip(told, found, strict=True))


async def test_each_replica_is_told_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    _, told = await checked(monkeypatch, HOOK, TELEGRAM_TOKEN="1:a", REPLICAS="4", DATABASE_URL=PG)
    assert "without the database each sends at most 7 a second" in told


async def test_platforms_and_database_that_answer_are_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with DiscordServer() as discord, TelegramServer() as telegram:
        code, told = await checked(
            monkeypatch,
            offline=False,
            DISCORD_TOKEN=DISCORD_TOKEN,
            DISCORD_API_URL=discord.api_url,
            TELEGRAM_TOKEN=TELEGRAM_TOKEN,
            TELEGRAM_API_URL=telegram.url,
        )
    assert code == 0
    assert told.count("knows the token, as ") == 2
    assert "ok         database: SQLite" in told


async def test_a_token_that_is_refused_has_to_change(monkeypatch: pytest.MonkeyPatch) -> None:
    async with DiscordServer() as discord, TelegramServer() as telegram:
        code, told = await checked(
            monkeypatch,
            offline=False,
            DISCORD_TOKEN="old",
            DISCORD_API_URL=discord.api_url,
            TELEGRAM_TOKEN="1:old",
            TELEGRAM_API_URL=telegram.url,
        )
    assert code == 2
    assert "copy it again into DISCORD_TOKEN" in told
    assert "copy it again into TELEGRAM_TOKEN" in told


async def test_what_does_not_answer_may_later(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = "http://127.0.0.1:9"
    code, told = await checked(
        monkeypatch, offline=False, TELEGRAM_TOKEN="1:a", TELEGRAM_API_URL=nowhere, DATABASE_URL=PG
    )
    assert code == 1
    assert "no answer  Telegram: cannot be reached" in told
    assert "no answer  database: cannot be used (gone)" in told


def test_the_command_ends_with_the_code_and_a_container_asks_its_own_process(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "--offline")
    assert (done.returncode, done.stdout.strip().split("\n")[-1]) == (2, "Something has to change.")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert run(tmp_path, "check", "--ready", PORT=str(port)).returncode == 1
    assert run(tmp_path, "check", "--ready").returncode == 2


@pytest.mark.fault("F21")
def test_a_host_whose_disk_is_new_at_each_start_gets_no_sqlite(tmp_path: Path) -> None:
    done = run(tmp_path, "run", TELEGRAM_TOKEN="1:a", DYNO="web.1")
    assert (done.returncode, "DISK_LASTS=true" in done.stderr) == (2, True)


def test_a_platform_that_is_none_is_told_by_its_name(tmp_path: Path) -> None:
    done = run(tmp_path, "run", "irc")
    assert done.returncode == 2
    assert "irc: write discord or telegram" in done.stderr


def test_only_the_platform_named_is_started(tmp_path: Path) -> None:
    done = run(tmp_path, "run", "discord", TELEGRAM_TOKEN="1:a")
    assert (done.returncode, "No token is set" in done.stderr) == (2, True)
