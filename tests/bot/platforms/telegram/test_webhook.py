"""The webhook: who may post, and that each update is answered once, before it is acknowledged."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.hosting import Assistant
from bot.messages import Message
from bot.platforms.telegram import app
from bot.platforms.telegram.rendering import Words
from bot.platforms.telegram.sending import DrawCard
from bot.platforms.telegram.webhook import address_of, path_of, secret_of
from bot.replies import Reply
from bot.serving import PlatformFailed
from bot.shares import Sharing
from tests.bot.platforms.telegram.conftest import FAST, Lamps, Settings, words
from tests.fakes.assistant import StandInAssistant, answer_about
from tests.fakes.telegram_server import TOKEN, TelegramServer

SECRET = "a-secret_of-our-own"


@dataclass
class Hooked:
    """The bot in webhook mode."""

    address: str
    lamps: Lamps
    stopping: asyncio.Event
    work: "asyncio.Task[None]"


@asynccontextmanager
async def hooked(
    server: TelegramServer,
    assistant: Assistant,
    path: str = "",
    *,
    words: Words = words,
    draw_card: DrawCard | None = None,
    sharing: Sharing | None = None,
) -> AsyncIterator[Hooked]:
    web_app = web.Application()
    runner = web.AppRunner(web_app, access_log=None, shutdown_timeout=0.1)
    # The port must be known before the address can be given to Telegram, so a plain socket finds one.
    sock = a_socket()
    port = sock.getsockname()[1]
    settings = Settings(
        server.url,
        telegram_webhook_url=f"http://127.0.0.1:{port}{path}",
        telegram_webhook_secret=SecretStr(SECRET),
    )
    app.mount(web_app, settings)
    await runner.setup()
    await web.SockSite(runner, sock).start()
    stopping, lamps = asyncio.Event(), Lamps()
    work = asyncio.create_task(
        app.run(
            assistant,
            settings,
            stopping,
            lamps,
            web_app,
            words=words,
            draw_card=draw_card,
            pace=FAST,
            sharing=sharing,
        )
    )
    try:
        await server.wait_for("setWebhook")
        yield Hooked(f"http://127.0.0.1:{port}{path_of(settings.telegram_webhook_url or '')}", lamps, stopping, work)
    finally:
        stopping.set()
        async with asyncio.timeout(10):
            await work
        await runner.cleanup()


def a_socket() -> socket.socket:
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    return sock


async def post(address: str, body: bytes | str, **headers: str) -> int:
    sent = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
    sent |= {key.replace("_", "-"): value for key, value in headers.items()}
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers=sent) as response:
        await response.read()
        return response.status


async def test_an_update_is_answered_and_then_acknowledged(server: TelegramServer, assistant: StandInAssistant) -> None:
    async with hooked(server, assistant, "/hidden/here") as bot:
        assert server.webhook["url"] == bot.address
        assert server.webhook["secret_token"] == SECRET
        assert server.webhook["drop_pending_updates"] is False
        assert "inline_query" in server.webhook["allowed_updates"]
        ana = server.world.person("Ana")
        server.world.write(server.world.private(ana), ana, "50 images")
        await server.settled()
        # Acknowledged: so the answer has gone out before.
        assert len(server.made("sendMessage")) == 1
        assert [status for _, status in server.deliveries] == [200]
        assert bot.lamps.said == [("telegram", True)]
    assert server.webhook, "the webhook stays: another process may serve it"


@pytest.mark.fault("F7")
async def test_the_same_update_five_times_in_parallel_is_answered_once(
    server: TelegramServer, assistant: StandInAssistant
) -> None:
    async with hooked(server, assistant):
        ana = server.world.person("Ana")
        server.world.write(server.world.private(ana), ana, "50 images")
        await server.settled()
        server.delay_s = 0.03
        bo = server.world.person("Bo")
        message = server.world.record(server.world.private(bo), bo, {"text": "60 images"})
        update = {"update_id": 777, "message": message}
        statuses = await asyncio.gather(*(server.post_update(update) for _ in range(5)))
        assert statuses == [200] * 5
        assert await server.post_update(update) == 200
        assert [call.params["chat_id"] for call in server.made("sendMessage")] == [ana.id, bo.id]


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Telegram_Bot_Api_Secret_Token": "wrong"},
        {"X_Telegram_Bot_Api_Secret_Token": ""},
        {"X_Telegram_Bot_Api_Secret_Token": SECRET[:-1]},
        {"X_Telegram_Bot_Api_Secret_Token": "x" * 5_000},
        {"X_Telegram_Bot_Api_Secret_Token": "s\u00e9cret"},
    ],
)
@pytest.mark.threat("S1")
async def test_a_forged_post_is_refused_without_detail(
    server: TelegramServer, assistant: StandInAssistant, headers: dict[str, str]
) -> None:
    async with hooked(server, assistant) as bot:
        update = {"update_id": 1, "message": {"message_id": 1}}
        assert await post(bot.address, json.dumps(update), **headers) == 403
        assert assistant.heard == []


@pytest.mark.parametrize(
    "line",
    [
        b"X-Telegram-Bot-Api-Secret-Token: \xff\xfe",
        b"X-Telegram-Bot-Api-Secret-Token: s\xe9cret",
        b"X-Telegram-Bot-Api-Secret-Token: \xed\xa0\x80",
        b"X-Telegram-Bot-Api-Secret-Token: \x80" + b"\xbf" * 300,
        b"Content-Type: \xff\xfe; charset=\xff",
        b"X-Whatever: \xc3",
    ],
)
@pytest.mark.threat("S1")
async def test_no_bytes_of_a_strangers_make_a_fault_of_ours(
    server: TelegramServer, assistant: StandInAssistant, caplog: pytest.LogCaptureFixture, line: bytes
) -> None:
    async with hooked(server, assistant) as bot:
        host, port = "127.0.0.1", int(bot.address.split(":")[2].split("/")[0])
        reader, writer = await asyncio.open_connection(host, port)
        path = bot.address.split(str(port))[1].encode()
        lines = [b"POST " + path + b" HTTP/1.1", b"Host: x", b"Content-Length: 2", b"Connection: close", line]
        writer.write(b"\r\n".join(lines) + b"\r\n\r\n{}")
        status = int((await reader.readline()).split()[1])
        writer.close()
    assert status in {400, 403}
    assert caplog.records == []


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{}", "application/json", 400),
        (b"[1]", "application/json", 400),
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"update_id": "1"}', "application/json", 400),
        (b'{"update_id": true}', "application/json", 400),
        (b'{"update_id": 1}', "text/plain", 415),
        (b"update_id=1", "application/x-www-form-urlencoded", 415),
        (b" " * 1_000_001, "application/json", 413),
        (b'{"update_id": 2, "message": {"date": "x"}}', "application/json", 200),
        (b'{"update_id": 3, "something_new": {}}', "application/json", 200),
    ],
)
async def test_what_is_no_update_is_turned_away(
    server: TelegramServer, assistant: StandInAssistant, body: bytes, kind: str, status: int
) -> None:
    async with hooked(server, assistant) as bot:
        assert await post(bot.address, body, Content_Type=kind) == status
        assert assistant.heard == []


@pytest.mark.threat("S1")
async def test_a_large_body_without_a_length_is_cut_off(server: TelegramServer, assistant: StandInAssistant) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b" " * 10_000

    async with hooked(server, assistant) as bot, aiohttp.ClientSession() as session:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
        async with session.post(bot.address, data=endless(), headers=headers) as response:
            assert response.status == 413


@pytest.mark.threat("S1")
async def test_any_other_method_is_refused(server: TelegramServer, assistant: StandInAssistant) -> None:
    async with hooked(server, assistant) as bot, aiohttp.ClientSession() as session:
        for method in ("GET", "PUT", "DELETE"):
            async with session.request(method, bot.address) as response:
                assert response.status == 405


async def test_what_could_not_be_sent_comes_again(server: TelegramServer, assistant: StandInAssistant) -> None:
    async with hooked(server, assistant) as bot:
        good, server.url = server.url, ""
        ana = server.world.person("Ana")
        site = server._runner
        assert site is not None
        message = server.world.record(server.world.private(ana), ana, {"text": "50 images"})
        update = json.dumps({"update_id": 9, "message": message})
        for listening in list(site.sites):
            await listening.stop()
        for connection in list(site.server.connections if site.server else ()):
            connection.force_close()
        assert await post(bot.address, update) == 503
        port = int(good.rpartition(":")[2])
        await web.TCPSite(site, "127.0.0.1", port).start()
        assert await post(bot.address, update) == 200
        assert len(server.made("sendMessage")) == 1


async def test_at_a_stop_nothing_is_lost_and_nothing_comes_twice(server: TelegramServer) -> None:
    started, go_on = asyncio.Event(), asyncio.Event()

    class Slow(StandInAssistant):
        async def hear(self, message: Message) -> Reply | None:
            started.set()
            await go_on.wait()
            return answer_about(message.text)

    people = [server.world.person(f"P{number}") for number in range(20)]
    async with hooked(server, Slow()) as bot:
        for person in people[:10]:
            server.world.write(server.world.private(person), person, "50 images")
        await started.wait()
        bot.stopping.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        # From now on updates are turned away, to come again.
        for person in people[10:]:
            server.world.write(server.world.private(person), person, "60 images")
        await asyncio.sleep(0.02)
        go_on.set()
        await bot.work
        assert sorted(call.params["chat_id"] for call in server.made("sendMessage")) == [p.id for p in people[:10]]
    async with hooked(server, StandInAssistant()):
        await server.settled()
        assert sorted(call.params["chat_id"] for call in server.made("sendMessage")) == [p.id for p in people]


async def test_a_webhook_without_a_server_of_ours_is_one_clear_line(server: TelegramServer) -> None:
    settings = Settings(server.url, telegram_webhook_url="https://bot.example.org")
    with pytest.raises(PlatformFailed, match="PORT") as failure:
        await app.run(StandInAssistant(), settings, asyncio.Event(), Lamps(), words=words)
    assert not failure.value.restart


async def test_an_address_that_telegram_refuses_is_one_clear_line(server: TelegramServer) -> None:
    settings = Settings(server.url, telegram_webhook_url="http://bot.example.org")
    with pytest.raises(PlatformFailed, match="https"):
        await app.run(StandInAssistant(), settings, asyncio.Event(), Lamps(), web.Application(), words=words)


def test_the_path_is_the_addresses_own_or_ours() -> None:
    assert path_of("https://bot.example.org/") == "/telegram/webhook"
    assert path_of("https://bot.example.org/a/b/") == "/a/b"
    assert address_of("https://bot.example.org") == "https://bot.example.org/telegram/webhook"


def test_without_a_secret_of_ones_own_every_process_makes_the_same() -> None:
    made = secret_of(TOKEN, None)
    assert made == secret_of(TOKEN, "")
    assert len(made) == 64
    assert TOKEN not in made
    assert secret_of(TOKEN, SECRET) == SECRET
