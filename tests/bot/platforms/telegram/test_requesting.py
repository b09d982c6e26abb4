"""How requests find their way: a proxy that the environment names is obeyed, and is left out for whom it is not."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.platforms.telegram.requesting import AiohttpRequest, NotSentError

BOT_API = "http://bot-api.invalid/bot1:a/getMe"


async def asked(url: str) -> tuple[int, bytes]:
    request = AiohttpRequest()
    await request.initialize()
    try:
        return await request.do_request(url, "POST")
    finally:
        await request.shutdown()


@pytest.fixture
async def proxy(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[str]]:
    """What a proxy was asked for; the environment names it."""
    passed: list[str] = []

    async def take(request: web.BaseRequest) -> web.Response:
        passed.append(f"{request.raw_path} {request.headers.get('Proxy-Authorization', '')}".strip())
        return web.Response(text="{}")

    server = web.ServerRunner(web.Server(take))
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    monkeypatch.setenv("http_proxy", f"http://ada:secret@127.0.0.1:{server.addresses[0][1]}")
    yield passed
    await server.cleanup()


async def test_behind_a_proxy_requests_go_through_it_with_its_own_password(proxy: list[str]) -> None:
    assert (await asked(BOT_API))[0] == 200
    assert proxy == [f"{BOT_API} Basic YWRhOnNlY3JldA=="]


async def test_a_server_that_no_proxy_names_is_asked_itself(proxy: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    with pytest.raises(NotSentError):
        await asked("http://127.0.0.1:1/bot1:a/getMe")
    assert proxy == []
