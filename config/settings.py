"""The settings, read once from the environment (and from .env and defaults.toml beside it)."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

HERE = Path(__file__).parent


def _whole(value: str | None) -> str | None:
    """An address as given; empty counts as unset."""
    if not value:
        return None
    if "://" not in value:
        raise ValueError("give the whole address, as in http://127.0.0.1:8081")
    return value


def _base(value: str | None) -> str | None:
    """An address that paths are joined to: without its last slash."""
    return value.rstrip("/") if value else None


def _token(value: SecretStr | None) -> SecretStr | None:
    """An empty token counts as unset."""
    return value if value is not None and value.get_secret_value().strip() else None


Whole = Annotated[str | None, AfterValidator(_whole)]
Address = Annotated[str | None, AfterValidator(_whole), AfterValidator(_base)]
Token = Annotated[SecretStr | None, AfterValidator(_token)]


class BadSettings(Exception):
    """Something in the environment cannot be used; the text says which variable and what to write instead."""


class Settings(BaseSettings):
    """What an operator sets. Names are the environment variables, in small letters."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", toml_file=HERE / "defaults.toml", frozen=True
    )

    discord_token: Token = None
    discord_api_url: Address = None
    discord_gateway_url: Whole = None
    telegram_token: Token = None
    telegram_api_url: Address = None
    telegram_webhook_url: Address = None
    telegram_webhook_secret: Token = None
    database_url: str
    author_key: Token = None
    privacy_url: Whole = None
    terms_url: Whole = None
    port: int | None = Field(default=None, ge=1, le=65535)
    default_language: str
    log_level: str = Field(pattern="^(DEBUG|INFO|WARNING|ERROR)$")
    stop_seconds: float = Field(gt=0, le=60)

    @property
    def author_secrets(self) -> tuple[bytes, ...]:
        """What locks the key that scrambles authors' ids: AUTHOR_KEY's, newest first, and each token."""
        own = self.author_key.get_secret_value().split(",") if self.author_key else []
        tokens = [it.get_secret_value() for it in (self.discord_token, self.telegram_token) if it is not None]
        return tuple(text.strip().encode() for text in (*own, *tokens) if text.strip())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 -- the library's own signature
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment before .env before defaults.toml."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


def load_settings() -> Settings:
    """The settings, or BadSettings with one line a mistake (never the value: it may be a secret)."""
    try:
        return Settings()  # what has no default here comes from defaults.toml
    except ValidationError as wrong:
        lines = [f"{str(error['loc'][0]).upper()}: {error['msg']}" for error in wrong.errors(include_input=False)]
        raise BadSettings("\n".join(lines)) from None
