"""No token and no message in any log."""

import asyncio
import io
import logging
from collections.abc import Iterator

import pytest

from bot.platforms.telegram import app
from bot.replies import Reply
from bot.serving import guard_logs
from tests.bot.platforms.telegram.conftest import FAST, Lamps, Settings, words
from tests.fakes.assistant import StandInAssistant
from tests.fakes.telegram_server import TOKEN, TelegramServer

CANARY = "canary-of-a-question"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged while the root logger stands at DEBUG, as an operator would see it."""
    text, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(text), root.level
    levels = {name: logging.getLogger(name).level for name in ("httpx", "httpcore", "telegram", "discord")}
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield text
    root.removeHandler(handler)
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)


async def talk(server: TelegramServer) -> None:
    """An answer, a refusal and a fault inside."""
    assistant = StandInAssistant()
    stopping = asyncio.Event()
    work = asyncio.create_task(app.run(assistant, Settings(server.url), stopping, Lamps(), words=words, pace=FAST))
    ana = server.world.person("Ana Nymous")
    chat = server.world.private(ana)
    server.world.write(chat, ana, CANARY)
    await server.wait_for("sendMessage")
    server.fail("sendMessage", 400, "Bad Request: something else")
    server.world.write(chat, ana, CANARY)
    await server.until(lambda: bool(server.refusals()))

    def fail(_: object) -> Reply:
        raise RuntimeError(CANARY)

    assistant.on_hear = fail
    server.world.write(chat, ana, CANARY)
    await server.wait_for("sendMessage", count=2)
    stopping.set()
    await work


@pytest.mark.threat("S13")
async def test_neither_token_nor_question_nor_person_is_logged_even_at_debug(
    server: TelegramServer, log: io.StringIO
) -> None:
    guard_logs([TOKEN])
    await talk(server)
    said = log.getvalue()
    assert "refused an answer: BadRequest" in said
    assert "RuntimeError" in said
    for secret in (TOKEN, TOKEN.partition(":")[2], CANARY, "Ana", "1001"):
        assert secret not in said


@pytest.mark.threat("S13")
def test_a_secret_is_taken_out_of_messages_arguments_and_tracebacks(log: io.StringIO) -> None:
    guard_logs([TOKEN, ""])
    logger = logging.getLogger("bot.some.module")
    logger.error("GET https://api.example/bot%s/getMe", TOKEN)
    logger.error("failed", exc_info=ValueError(TOKEN))
    assert TOKEN not in log.getvalue()
    assert log.getvalue().count("[secret]") == 2
    assert "ValueError: [secret]" in log.getvalue()


@pytest.mark.parametrize("name", ["httpx", "httpcore"])
def test_the_libraries_that_print_addresses_are_quiet(log: io.StringIO, name: str) -> None:
    guard_logs([])
    logging.getLogger(name).info("HTTP Request: POST https://api.telegram.org/bot...")
    assert log.getvalue() == ""
