"""The settings, read once from the environment (and from .env and defaults.toml beside it).

What cannot be used is found here, at the start, all of it at once; no line ever shows a value, for a token may stand
in the wrong variable.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import quote, unquote, urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

HERE = Path(__file__).parent
BLANK_OR_STRANGE = re.compile(r"[^!-~]")
TELEGRAM_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]+")
TELEGRAM_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
TELEGRAM_PORTS = (None, 443, 80, 88, 8443)
"""The ports that Telegram posts to; None is that of https."""
SENDS_A_SECOND = 28
"""Messages that all replicas together send to Telegram in a second; it lets one token send about thirty."""
PASSING_DISKS = ("DYNO", "K_SERVICE")
"""What hosts set whose disk is new at each start: Heroku and its like, Cloud Run."""
WANTED = {
    "port": "write a number from 1 to 65535, or leave it out (then nothing listens)",
    "log_level": "write DEBUG, INFO, WARNING, ERROR or CRITICAL",
    "log_format": "write text or json",
    "stop_seconds": "write a number of seconds above 0, at most 60",
    "replicas": f"write how many processes serve one token, from 1 to {SENDS_A_SECOND}",
    "disk_lasts": "write true or false",
}
"""What to write where a value is of no use at all; a check that knows more says more."""
SHARDS = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?/([0-9]{1,5})")
DISCORD_TOKEN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){2}")
LANGUAGE_OF_LOCALE = re.compile(r"[-_.@]")


def _whole(value: str, schemes: tuple[str, ...], example: str) -> str:
    """An address with a host, and with nothing in it that a log would have to hide."""
    try:
        parts = urlsplit(value)
        is_whole = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that does not close
        is_whole = False
    if not is_whole or BLANK_OR_STRANGE.search(value):
        raise ValueError(f"write the whole address, as in {example}")
    if "@" in parts.netloc:
        raise ValueError("leave name and password out of the address: it is shown where something fails")
    return value


def _base(value: str, schemes: tuple[str, ...], example: str) -> str:
    """An address that paths are joined to: without its last slash."""
    parts = urlsplit(_whole(value, schemes, example))
    if parts.query or parts.fragment:
        raise ValueError("leave out what follows the path (? or #): further paths are joined to this address")
    return value.rstrip("/")


def _page(value: str) -> str:
    return _whole(value, ("http", "https"), "https://example.org/privacy")


def _http(value: str) -> str:
    return _base(value, ("http", "https"), "https://api.example.org")


def _websocket(value: str) -> str:
    # The library joins a query to it, so its slash stays.
    return _base(value, ("ws", "wss"), "wss://gateway.example.org/") + "/"


def _token(value: SecretStr) -> SecretStr:
    if BLANK_OR_STRANGE.search(value.get_secret_value()):
        raise ValueError("there is a blank or a strange letter in it: copy it again")
    return value


def _of_telegram(value: SecretStr) -> SecretStr:
    if not TELEGRAM_TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("a token looks like 123456:ABC-def: copy the whole of it from @BotFather")
    return value


def _key(value: SecretStr) -> SecretStr:
    if not any(part.strip() for part in value.get_secret_value().split(",")):
        raise ValueError("write a secret of your own, or several with commas between, newest first; or leave it out")
    return value


def _username(value: str) -> str:
    name = value.removeprefix("@")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", name):
        raise ValueError("a bot's name looks like my_footprint_bot: copy it from @BotFather")
    return name


def _database(value: SecretStr) -> SecretStr:
    from faq.storage.engines import normalised

    normalised(value.get_secret_value())
    return value


def _language(value: str) -> str:
    """The language of a locale (`fr` for fr_CA.UTF-8) that the bot speaks."""
    from bot.languages.words import languages

    lang = LANGUAGE_OF_LOCALE.split(value.lower())[0]
    if lang not in languages():
        raise ValueError(f"the bot speaks {', '.join(languages())}: write one of these")
    return lang


def _shards(value: str) -> str:
    """`0-3/8`: the shards 0 to 3 of 8; `3/8` is one alone."""
    found = SHARDS.fullmatch(value.replace(" ", ""))
    if found is None:
        raise ValueError("write which shards of how many, as in 0-3/8, or leave it out (then all are served here)")
    first, last, count = int(found[1]), int(found[2] or found[1]), int(found[3])
    if last < first:
        raise ValueError("write the smaller number first, as in 0-3/8")
    if last >= count:
        raise ValueError("shards are counted from 0, so the last number is below how many there are, as in 4-7/8")
    return f"{first}-{last}/{count}"


def _small(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


def _level(value: object) -> object:
    level = value.upper() if isinstance(value, str) else value
    return "WARNING" if level == "WARN" else level


Page = Annotated[str, AfterValidator(_page)]
Http = Annotated[str, AfterValidator(_http)]
Token = Annotated[SecretStr, AfterValidator(_token)]
Level = Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_level)]


class BadSettings(Exception):
    """Something in the environment cannot be used; one line for each says which variable and what to write instead."""


class Settings(BaseSettings):
    """What an operator sets. Names are the environment variables, in small letters.

    Trap: what a setting needs of another stands above it, for it is checked against those before it.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", toml_file=HERE / "defaults.toml", frozen=True
    )
    discord_token: Token | None = None
    discord_api_url: Http | None = None
    discord_gateway_url: Annotated[str, AfterValidator(_websocket)] | None = None
    discord_shards: Annotated[str, AfterValidator(_shards)] | None = None
    telegram_token: Annotated[Token, AfterValidator(_of_telegram)] | None = None
    telegram_api_url: Http | None = None
    telegram_name: Annotated[str, AfterValidator(_username)] | None = None
    database_url: Annotated[SecretStr, AfterValidator(_database)]
    author_key: Annotated[SecretStr, AfterValidator(_key)] | None = None
    privacy_url: Page | None = None
    terms_url: Page | None = None
    port: int | None = Field(default=None, ge=1, le=65535)
    telegram_webhook_url: Http | None = None
    telegram_webhook_secret: Token | None = None
    default_language: Annotated[str, AfterValidator(_language)]
    log_level: Level
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_small)] = "text"
    stop_seconds: float = Field(gt=0, le=60)
    replicas: int = Field(default=1, ge=1, le=SENDS_A_SECOND)
    disk_lasts: bool = False

    @property
    def sends_a_second(self) -> float:
        """Messages a second that this process may send to Telegram: its share of what the token may."""
        return SENDS_A_SECOND / self.replicas

    @property
    def shards(self) -> tuple[int, int, int] | None:
        """The first and the last of Discord's shards that this process serves, and how many there are; None: all."""
        found = SHARDS.fullmatch(self.discord_shards or "")
        return (int(found[1]), int(found[2]), int(found[3])) if found else None

    @property
    def author_secrets(self) -> tuple[bytes, ...]:
        """What locks the key that scrambles authors' ids: AUTHOR_KEY's, newest first, and each token."""
        own = self.author_key.get_secret_value().split(",") if self.author_key else []
        tokens = [kept.get_secret_value() for kept in self._secrets("_token")]
        return tuple(text.strip().encode() for text in (*own, *tokens) if text.strip())

    @field_validator("*", mode="before")
    @classmethod
    def _blank_is_unset(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value

    @field_validator("telegram_webhook_url")
    @classmethod
    def _can_be_posted_to(cls, value: str | None, others: ValidationInfo) -> str | None:
        """Telegram's own server posts to few ports, encrypted; one of the operator's own does as it likes."""
        if value is None:
            return None
        parts = urlsplit(value)
        if others.data.get("telegram_api_url", "") is None and (
            parts.scheme != "https" or parts.port not in TELEGRAM_PORTS
        ):
            raise ValueError("Telegram posts to https alone, at port 443, 80, 88 or 8443")
        if others.data.get("telegram_token", "") is None:
            raise ValueError("set TELEGRAM_TOKEN too, or leave this out")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _telegram_takes_it(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value is None:
            return None
        if not TELEGRAM_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("Telegram takes 1 to 256 of the letters A-Z a-z, the digits, _ and -")
        if others.data.get("telegram_webhook_url", "") is None:
            raise ValueError("set TELEGRAM_WEBHOOK_URL too, or leave this out: without a webhook nothing uses it")
        return value

    def _secrets(self, ending: str) -> list[SecretStr]:
        """What is set of the secrets whose name ends so: each platform's `<name>_token`."""
        named = (getattr(self, name) for name in type(self).model_fields if name.endswith(ending))
        return [value for value in named if isinstance(value, SecretStr)]

    def secrets(self) -> list[str]:
        """Whatever no log may show, in each spelling in which it may turn up."""
        whole = [kept.get_secret_value() for kept in (*self._secrets("_token"), *self._secrets("_secret"))]
        whole += [secret.decode() for secret in self.author_secrets]
        whole += [half for token in whole if (half := token.partition(":")[2])]
        found = urlsplit(self.database_url.get_secret_value()).netloc.rpartition("@")[0].partition(":")[2]
        whole += [found, unquote(found)]
        return [text for text in dict.fromkeys([*whole, *(quote(text, safe="") for text in whole)]) if text]

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


class ServingSettings(Settings):
    """The same, where the process is to stay and serve: it has to listen where a webhook leads to."""

    @field_validator("telegram_webhook_url")
    @classmethod
    def _listens(cls, value: str | None, others: ValidationInfo) -> str | None:
        if value is not None and others.data.get("port", 0) is None:
            raise ValueError("set PORT too: that is where this process listens for what Telegram posts")
        return value


def lasting_disk(settings: Settings, environment: Mapping[str, str]) -> bool:
    """Is what is written to the disk still there after a start? The operator's word goes before the host's."""
    return settings.disk_lasts or not any(environment.get(name) for name in PASSING_DISKS)


def load_settings(kind: type[Settings] = Settings) -> Settings:
    """The settings, or BadSettings with one line a mistake (never the value: it may be a secret)."""
    try:
        return kind()  # what has no default here comes from defaults.toml
    except ValidationError as wrong:
        raise BadSettings("\n".join(map(_line, wrong.errors(include_input=False, include_url=False)))) from None
    except UnicodeDecodeError:
        raise BadSettings(".env cannot be read: save it as UTF-8") from None


def _line(mistake: "ErrorDetails") -> str:
    """The variable, and what to write instead."""
    name = str(mistake["loc"][0])
    known = mistake.get("ctx", {}).get("error")
    said = str(known) if isinstance(known, ValueError) else WANTED.get(name, "write plain text")
    return said if said.startswith(name.upper()) else f"{name.upper()}: {said}"
