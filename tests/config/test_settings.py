"""Settings come from the environment, and what is wrong with them is said without showing a secret."""

from pathlib import Path

import pytest

from config.settings import BadSettings, load_settings

NAMES = (
    "DISCORD_TOKEN",
    "TELEGRAM_TOKEN",
    "DISCORD_API_URL",
    "DISCORD_GATEWAY_URL",
    "TELEGRAM_API_URL",
    "DATABASE_URL",
    "PORT",
)


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_without_any_environment_the_defaults_hold() -> None:
    settings = load_settings()
    assert settings.discord_token is None
    assert settings.database_url.startswith("sqlite")
    assert settings.port is None


def test_an_empty_token_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "  ")
    assert load_settings().discord_token is None


def test_the_environment_wins_over_the_env_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_API_URL=http://from-file:1\nPORT=8081\n")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://from-environment:2/")
    settings = load_settings()
    assert settings.telegram_api_url == "http://from-environment:2"
    assert settings.port == 8081


def test_a_wrong_port_is_named_and_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "99999")
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:hunter2")
    with pytest.raises(BadSettings) as wrong:
        load_settings()
    assert "PORT" in str(wrong.value)
    assert "hunter2" not in str(wrong.value)
    assert "99999" not in str(wrong.value)


def test_a_token_does_not_print_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:hunter2")
    assert "hunter2" not in repr(load_settings())


def test_an_address_without_a_scheme_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_API_URL", "127.0.0.1:8080")
    with pytest.raises(BadSettings, match="DISCORD_API_URL"):
        load_settings()
