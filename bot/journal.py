"""The log as lines for people, or as one JSON object an event for machines: with no text of anybody's and no token.

What ended is an event of its own (`bot.events`): its platform, how it ended, how long it took. A text log leaves those
out, for they are counted in /metrics already. Secrets are taken out by `guard_logs`, in either form.
"""

import json
import logging
from datetime import UTC, datetime
from typing import Final, Literal

Format = Literal["text", "json"]
EVENTS: Final = "bot.events"
TEXT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_KEY: Final = "event"
_EVENTS: Final = logging.getLogger(EVENTS)


class JsonLines(logging.Formatter):
    """One object a record: when, how grave, who says it, what; an event's own fields beside these."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; whatever is in the record, it is one line of JSON."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        told |= getattr(record, _KEY, {})
        if record.exc_text or record.exc_info:
            told["traceback"] = record.exc_text or (record.exc_info and self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False, default=str)


def keep(level: str, form: Format) -> None:
    """Set up logging as the operator wants it, to the error stream."""
    logging.basicConfig(level=level, format=TEXT)
    _EVENTS.disabled = form != "json"
    if form == "json":
        for handler in logging.getLogger().handlers:
            handler.setFormatter(JsonLines())


def ended(platform: str, outcome: str, seconds: float | None) -> None:
    """Something that came in has ended."""
    if _EVENTS.isEnabledFor(logging.INFO):
        event = {"platform": platform, "outcome": outcome}
        _EVENTS.info("ended", extra={_KEY: event if seconds is None else event | {"seconds": round(seconds, 3)}})
