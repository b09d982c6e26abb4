"""Telegram, as the program meets it: where its token comes from, who knows it, what keeps it going."""

from dataclasses import dataclass
from typing import Any

from bot.hosting import Host, Job

OFFICIAL_URL = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Telegram:
    """See bot.hosting.Platform."""

    name: str = "Telegram"
    sign_up: str = "talk to @BotFather -> /newbot"

    def whoami(self, settings: Any) -> tuple[str, dict[str, str]]:  # noqa: ANN401 -- the operator's, as attributes
        """The bot's own account."""
        base = settings.telegram_api_url or OFFICIAL_URL
        return f"{base}/bot{settings.telegram_token.get_secret_value()}/getMe", {}

    def job(self, host: Host) -> Job:
        """By webhook where an address is set, whose route is added here, else by polling."""
        from bot.platforms.telegram import app

        settings = host.settings
        app.mount(host.site, settings)
        listening = host.site if settings.port is not None else None
        return lambda board: app.run(
            host.assistant,
            settings,
            host.stopping,
            board,
            listening,
            words=host.book,
            draw_card=host.draw,
            on_move=host.on_move,
            on_presence=host.on_presence,
            ledger=host.counts,
            default_language=settings.default_language,
            stop_seconds=settings.stop_seconds,
            pace=None if host.sharing is not None else app.share_of(settings.replicas),
            sharing=host.sharing,
            replicas=settings.replicas,
            queue=host.counts.queue("telegram"),
        )


PLATFORM = Telegram()
