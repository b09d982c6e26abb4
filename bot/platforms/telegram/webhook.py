"""Telegram posts updates to us: checked, capped, dealt with, and only then acknowledged: a crash loses nothing."""

import hashlib
import hmac
import json
import logging
from typing import Any, Final
from urllib.parse import urlsplit

import telegram
from aiohttp import web

from bot.platforms.telegram.deduplication import Intake

log = logging.getLogger(__name__)

HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
BODY_BYTES: Final = 1_000_000
DEFAULT_PATH: Final = "/telegram/webhook"


class Webhook:
    """The handler; refuses everything until `open`, and again once `close` was called (Telegram comes back)."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._bot: telegram.Bot | None = None
        self._intake: Intake | None = None

    def open(self, bot: telegram.Bot, intake: Intake) -> None:
        """From now on updates are taken."""
        self._bot, self._intake = bot, intake

    def close(self) -> None:
        """From now on none is; those under way go on."""
        self._intake = None

    async def handle(self, request: web.Request) -> web.Response:
        """One post of Telegram's, or of somebody who would like to be Telegram."""
        # A header's bytes may be anything; aiohttp hands over those that are no UTF-8 as lone surrogates.
        shown = request.headers.get(HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=403)
        if request.content_type != "application/json":
            return web.Response(status=415)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        told = _read(body)
        return web.Response(status=400 if told is None else await self._deal_with(told))

    async def _deal_with(self, told: dict[str, Any]) -> int:
        """The status for one update: 503 asks Telegram to bring it again."""
        if self._intake is None:
            return 503
        try:
            update = telegram.Update.de_json(told, self._bot)
        except Exception:  # noqa: BLE001 -- a shape that the library does not know; it would come again for ever
            log.warning("telegram sent an update that the library cannot read; it is left out")
            return 200
        return 200 if await self._intake.once(update) else 503


def path_of(webhook_url: str) -> str:
    """Where on our server the public address leads: its own path, or ours where it has none."""
    path = urlsplit(webhook_url).path.rstrip("/")
    return path or DEFAULT_PATH


def address_of(webhook_url: str) -> str:
    """The address that Telegram is given."""
    parts = urlsplit(webhook_url)
    return f"{parts.scheme}://{parts.netloc}{path_of(webhook_url)}"


def secret_of(token: str, secret: str | None) -> str:
    """What Telegram must send along: as set, or made from the token, the same in every process."""
    return secret or hmac.new(token.encode(), b"telegram webhook", hashlib.sha256).hexdigest()


async def _body(request: web.Request) -> bytes | None:
    """The body, None where it is larger than any update."""
    if (request.content_length or 0) > BODY_BYTES:
        return None
    parts: list[bytes] = []
    size = 0
    async for part in request.content.iter_chunked(65_536):
        size += len(part)
        if size > BODY_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def _read(body: bytes) -> dict[str, Any] | None:
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) and type(told.get("update_id")) is int else None
