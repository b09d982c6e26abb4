"""Discord, as the program meets it: where its token comes from, who knows it, what keeps it going."""

from dataclasses import dataclass
from typing import Any

from bot.hosting import Host, Job

OFFICIAL_URL = "https://discord.com/api/v10"


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """What Discord's folder wants to know, out of the settings."""

    token: Any
    api_url: str | None
    gateway_url: str | None

    @classmethod
    def of(cls, settings: Any) -> "DiscordSettings":  # noqa: ANN401 -- the operator's, as attributes
        """Discord's part of the settings."""
        return cls(settings.discord_token, settings.discord_api_url, settings.discord_gateway_url)


@dataclass(frozen=True, slots=True)
class Discord:
    """See bot.hosting.Platform."""

    name: str = "Discord"
    sign_up: str = "https://discord.com/developers/applications -> New Application -> Bot -> Reset Token"

    def whoami(self, settings: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401 -- the operator's, as attributes
        """The application's own account."""
        base = settings.discord_api_url or OFFICIAL_URL
        return f"{base}/users/@me", {"Authorization": f"Bot {settings.discord_token.get_secret_value()}"}

    def job(self, host: Host) -> Job:
        """The gateway, for as long as the program runs."""
        from bot.platforms.discord import app

        chosen, address = DiscordSettings.of(host.settings), host.settings.database_url.get_secret_value()
        shards, turns = app.part_of(host.settings.shards, host.settings.discord_token, address)
        return lambda board: app.run(
            host.assistant,
            chosen,
            host.stopping,
            board,
            phrases=host.book,
            languages=host.book.languages,
            picture=host.draw,
            ledger=host.counts,
            default_language=host.settings.default_language,
            stop_seconds=host.settings.stop_seconds,
            on_presence=host.on_presence,
            shards=shards,
            turns=turns,
            queue=host.counts.queue("discord"),
        )


PLATFORM = Discord()
