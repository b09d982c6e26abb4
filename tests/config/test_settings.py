"""Settings come from the environment, and what is wrong with them is said without showing a secret."""

import os
from pathlib import Path

import pytest

from config.settings import BadSettings, ServingSettings, Settings, load_settings

TELEGRAM = {"TELEGRAM_TOKEN": "123:hunter2"}
HOOK = TELEGRAM | {"TELEGRAM_WEBHOOK_URL": "https://bot.example.org", "PORT": "8080"}


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but the test's own."""
    for name in os.environ:
        if name.lower() in Settings.model_fields:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def loaded(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return load_settings(ServingSettings)


RIGHT: list[tuple[dict[str, str], dict[str, object]]] = [
    ({}, {"port": None, "default_language": "en", "log_level": "INFO", "stop_seconds": 8.0}),
    ({"DISCORD_TOKEN": "  ", "TELEGRAM_TOKEN": ""}, {"discord_token": None, "telegram_token": None}),
    ({"PORT": " 8080 "}, {"port": 8080}),
    ({"PORT": ""}, {"port": None}),
    ({"LOG_LEVEL": "debug"}, {"log_level": "DEBUG"}),
    ({"LOG_LEVEL": " Warn "}, {"log_level": "WARNING"}),
    ({"LOG_LEVEL": "CRITICAL"}, {"log_level": "CRITICAL"}),
    ({"LOG_FORMAT": "JSON"}, {"log_format": "json"}),
    ({"DEFAULT_LANGUAGE": "fr"}, {"default_language": "fr"}),
    ({"DEFAULT_LANGUAGE": "FR"}, {"default_language": "fr"}),
    ({"DEFAULT_LANGUAGE": "fr_CA.UTF-8"}, {"default_language": "fr"}),
    ({"DEFAULT_LANGUAGE": "en-GB"}, {"default_language": "en"}),
    ({"STOP_SECONDS": "25"}, {"stop_seconds": 25.0}),
    ({"STOP_SECONDS": "0.5"}, {"stop_seconds": 0.5}),
    ({"DISCORD_API_URL": "http://127.0.0.1:9/api/v10/"}, {"discord_api_url": "http://127.0.0.1:9/api/v10"}),
    ({"DISCORD_API_URL": " "}, {"discord_api_url": None}),
    ({"DISCORD_GATEWAY_URL": "wss://gateway.example.org"}, {"discord_gateway_url": "wss://gateway.example.org/"}),
    ({"TELEGRAM_API_URL": "http://[::1]:8081"}, {"telegram_api_url": "http://[::1]:8081"}),
    (HOOK, {"telegram_webhook_url": "https://bot.example.org"}),
    (HOOK | {"TELEGRAM_WEBHOOK_URL": "https://bot.example.org:8443/hook"}, {"port": 8080}),
    # Telegram's own server takes no http; a server of one's own may.
    (HOOK | {"TELEGRAM_WEBHOOK_URL": "http://bot:8080", "TELEGRAM_API_URL": "http://api:8081"}, {"port": 8080}),
    (HOOK | {"TELEGRAM_WEBHOOK_SECRET": "a-secret_OF-1"}, {"port": 8080}),
    ({"PRIVACY_URL": "https://example.org/p?lang=en#bot"}, {"privacy_url": "https://example.org/p?lang=en#bot"}),
    (TELEGRAM | {"AUTHOR_KEY": "new one,old"}, {"author_secrets": (b"new one", b"old", b"123:hunter2")}),
    ({"DISCORD_SHARDS": " 0 - 3 / 8 "}, {"discord_shards": "0-3/8", "shards": (0, 3, 8)}),
    ({"DISCORD_SHARDS": "7/8"}, {"shards": (7, 7, 8)}),
    ({"DISCORD_SHARDS": ""}, {"shards": None}),
    ({"DATABASE_URL": "sqlite:///faq.db"}, {}),
    ({"DATABASE_URL": "sqlite+aiosqlite:////var/lib/bot/faq.db"}, {}),
    ({"DATABASE_URL": "postgres://ada:p%40ss@db.example.org:5432/bot?sslmode=require"}, {}),
    ({"DATABASE_URL": " postgresql+psycopg2:///bot "}, {}),
]


@pytest.mark.parametrize(("environment", "expected"), RIGHT)
def test_what_can_be_used_is_taken_as_it_is_meant(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: dict[str, object]
) -> None:
    settings = loaded(monkeypatch, **environment)
    assert {name: getattr(settings, name) for name in expected} == expected


WRONG: list[tuple[dict[str, str], dict[str, str]]] = [
    ({"PORT": "eighty"}, {"PORT": "a number from 1 to 65535"}),
    ({"PORT": "0"}, {"PORT": "a number from 1 to 65535"}),
    ({"PORT": "99999"}, {"PORT": "a number from 1 to 65535"}),
    ({"PORT": "8080.5"}, {"PORT": "a number from 1 to 65535"}),
    ({"LOG_LEVEL": "loud"}, {"LOG_LEVEL": "DEBUG, INFO, WARNING, ERROR or CRITICAL"}),
    ({"LOG_LEVEL": "10"}, {"LOG_LEVEL": "DEBUG, INFO, WARNING, ERROR or CRITICAL"}),
    ({"LOG_FORMAT": "yaml"}, {"LOG_FORMAT": "text or json"}),
    ({"DISCORD_SHARDS": "four"}, {"DISCORD_SHARDS": "as in 0-3/8"}),
    ({"DISCORD_SHARDS": "0-3"}, {"DISCORD_SHARDS": "which shards of how many"}),
    ({"DISCORD_SHARDS": "3-0/8"}, {"DISCORD_SHARDS": "the smaller number first"}),
    ({"DISCORD_SHARDS": "0-8/8"}, {"DISCORD_SHARDS": "counted from 0"}),
    ({"DISCORD_SHARDS": "0/0"}, {"DISCORD_SHARDS": "counted from 0"}),
    ({"DISCORD_SHARDS": "٠-٣/٨"}, {"DISCORD_SHARDS": "as in 0-3/8"}),
    ({"STOP_SECONDS": "0"}, {"STOP_SECONDS": "above 0, at most 60"}),
    ({"STOP_SECONDS": "nan"}, {"STOP_SECONDS": "above 0, at most 60"}),
    ({"STOP_SECONDS": "inf"}, {"STOP_SECONDS": "above 0, at most 60"}),
    ({"STOP_SECONDS": "8s"}, {"STOP_SECONDS": "above 0, at most 60"}),
    ({"DEFAULT_LANGUAGE": "tlh"}, {"DEFAULT_LANGUAGE": "en, fr"}),
    ({"DEFAULT_LANGUAGE": "français"}, {"DEFAULT_LANGUAGE": "en, fr"}),
    ({"DEFAULT_LANGUAGE": "../en"}, {"DEFAULT_LANGUAGE": "en, fr"}),
    ({"AUTHOR_KEY": ","}, {"AUTHOR_KEY": "secret of your own"}),
    ({"AUTHOR_KEY": " , ,"}, {"AUTHOR_KEY": "secret of your own"}),
    ({"DISCORD_TOKEN": "two words"}, {"DISCORD_TOKEN": "copy it again"}),
    ({"DISCORD_TOKEN": "hunter2…"}, {"DISCORD_TOKEN": "copy it again"}),
    ({"DISCORD_TOKEN": "hunter\udcff"}, {"DISCORD_TOKEN": "copy it again"}),
    ({"TELEGRAM_TOKEN": "hunter2"}, {"TELEGRAM_TOKEN": "123456:ABC-def"}),
    ({"TELEGRAM_TOKEN": "123:"}, {"TELEGRAM_TOKEN": "123456:ABC-def"}),
    ({"DISCORD_API_URL": "127.0.0.1:8080"}, {"DISCORD_API_URL": "the whole address"}),
    ({"DISCORD_API_URL": "ftp://discord.com"}, {"DISCORD_API_URL": "the whole address"}),
    ({"TELEGRAM_API_URL": "ftp://api.telegram.org"}, {"TELEGRAM_API_URL": "the whole address"}),
    ({"TELEGRAM_API_URL": "https://"}, {"TELEGRAM_API_URL": "the whole address"}),
    ({"TELEGRAM_API_URL": "https://host:port"}, {"TELEGRAM_API_URL": "the whole address"}),
    ({"TELEGRAM_API_URL": "https://[::1"}, {"TELEGRAM_API_URL": "the whole address"}),
    ({"TELEGRAM_API_URL": "https://me:hunter2@host"}, {"TELEGRAM_API_URL": "leave name and password out"}),
    ({"TELEGRAM_API_URL": "https://host/?key=hunter2"}, {"TELEGRAM_API_URL": "follows the path"}),
    ({"PRIVACY_URL": "example.org/privacy"}, {"PRIVACY_URL": "the whole address"}),
    ({"TERMS_URL": "javascript:hunter2"}, {"TERMS_URL": "the whole address"}),
    ({"DISCORD_GATEWAY_URL": "https://gateway.discord.gg"}, {"DISCORD_GATEWAY_URL": "wss://"}),
    (HOOK | {"PORT": ""}, {"TELEGRAM_WEBHOOK_URL": "set PORT too"}),
    (HOOK | {"TELEGRAM_TOKEN": ""}, {"TELEGRAM_WEBHOOK_URL": "set TELEGRAM_TOKEN too"}),
    (HOOK | {"TELEGRAM_WEBHOOK_URL": "http://bot.example.org"}, {"TELEGRAM_WEBHOOK_URL": "https alone"}),
    (HOOK | {"TELEGRAM_WEBHOOK_URL": "https://bot.example.org:8080"}, {"TELEGRAM_WEBHOOK_URL": "8443"}),
    (HOOK | {"TELEGRAM_WEBHOOK_SECRET": "hunter 2"}, {"TELEGRAM_WEBHOOK_SECRET": "copy it again"}),
    (HOOK | {"TELEGRAM_WEBHOOK_SECRET": "hunter2!"}, {"TELEGRAM_WEBHOOK_SECRET": "1 to 256"}),
    (HOOK | {"TELEGRAM_WEBHOOK_SECRET": "x" * 257}, {"TELEGRAM_WEBHOOK_SECRET": "1 to 256"}),
    (TELEGRAM | {"TELEGRAM_WEBHOOK_SECRET": "hunter2"}, {"TELEGRAM_WEBHOOK_SECRET": "set TELEGRAM_WEBHOOK_URL too"}),
    ({"DATABASE_URL": "mysql://me:hunter2@host/bot"}, {"DATABASE_URL": "neither SQLite nor PostgreSQL"}),
    ({"DATABASE_URL": "hunter2"}, {"DATABASE_URL": "write sqlite:///"}),
    ({"DATABASE_URL": "postgresql://me:hunter2@host:port/bot"}, {"DATABASE_URL": "write sqlite:///"}),
    ({"DATABASE_URL": "postgresql://me:hunter2@host:99999/bot"}, {"DATABASE_URL": "write sqlite:///"}),
    ({"DATABASE_URL": "postgresql://me:hunter2@host/bot?sslmode=maybe"}, {"DATABASE_URL": "require"}),
    ({"DATABASE_URL": "sqlite://"}, {"DATABASE_URL": "names no file"}),
    # All of it at once; and where what another needs is wrong itself, only that is told.
    (
        {"PORT": "x", "LOG_LEVEL": "x", "DATABASE_URL": "x", "TELEGRAM_WEBHOOK_SECRET": "x"},
        {
            "DATABASE_URL": "write sqlite:///",
            "PORT": "a number",
            "TELEGRAM_WEBHOOK_SECRET": "set TELEGRAM_WEBHOOK_URL too",
            "LOG_LEVEL": "DEBUG",
        },
    ),
    (HOOK | {"PORT": "x"}, {"PORT": "a number"}),
    (HOOK | {"TELEGRAM_TOKEN": "x"}, {"TELEGRAM_TOKEN": "123456:ABC-def"}),
]


@pytest.mark.parametrize(("environment", "lines"), WRONG)
def test_what_cannot_be_used_is_one_kind_line_each_that_shows_no_value(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], lines: dict[str, str]
) -> None:
    with pytest.raises(BadSettings) as wrong:
        loaded(monkeypatch, **environment)
    said = str(wrong.value).splitlines()
    assert [line.partition(":")[0].partition(" ")[0] for line in said] == list(lines)
    assert all(expected in line for expected, line in zip(lines.values(), said, strict=True))
    for value in ("hunter", "eighty", "99999", "loud", "tlh", "ftp", "mysql", "maybe"):
        assert value not in str(wrong.value)
    assert wrong.value.__suppress_context__


def test_the_tables_hold_more_than_forty_environments() -> None:
    assert len(RIGHT) + len(WRONG) > 40


def test_who_only_sets_the_webhook_up_needs_no_port(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (HOOK | {"PORT": ""}).items():
        monkeypatch.setenv(name, value)
    assert load_settings().telegram_webhook_url == "https://bot.example.org"


def test_the_environment_wins_over_the_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_API_URL=http://from-file:1\nPORT=8081\n")
    settings = loaded(monkeypatch, TELEGRAM_API_URL="http://from-environment:2/")
    assert settings.telegram_api_url == "http://from-environment:2"
    assert settings.port == 8081


def test_an_env_file_in_another_encoding_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("DISCORD_TOKEN=caf\xe9".encode("latin-1"))
    with pytest.raises(BadSettings, match="UTF-8"):
        loaded(monkeypatch)


def test_settings_print_no_secret_and_tell_all_of_them_to_be_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(
        monkeypatch,
        **HOOK
        | {
            "DISCORD_TOKEN": "discord.hunter1",
            "TELEGRAM_WEBHOOK_SECRET": "hunter3",
            "AUTHOR_KEY": "hunter5, hunter6",
            "DATABASE_URL": "postgresql://me:hunter%404@host/bot",
        },
    )
    for shown in (repr(settings), str(settings), str(settings.model_dump()), settings.model_dump_json()):
        assert "hunter" not in shown
    for secret in (
        "discord.hunter1",
        "123:hunter2",
        "123%3Ahunter2",
        "hunter2",
        "hunter3",
        "hunter%404",
        "hunter@4",
        "hunter5",
        "hunter6",
    ):
        assert secret in settings.secrets()
