"""The fake refuses what Discord refuses; otherwise a green test against it would mean nothing."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes import discord_checks as checks
from tests.fakes import discord_table as table
from tests.fakes.discord_checks import Refused
from tests.fakes.discord_server import TOKEN, DiscordServer

V2 = table.COMPONENTS_V2


def text(content: str = "x") -> dict[str, Any]:
    return {"type": 10, "content": content}


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


def button(custom_id: str = "a", label: str = "x") -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": label, "custom_id": custom_id}


def select(*values: str) -> dict[str, Any]:
    return {"type": 3, "custom_id": "s", "options": [{"label": "x", "value": value} for value in values]}


GOOD: list[dict[str, Any]] = [
    {"content": "x" * 2000},
    {"flags": V2, "components": [{"type": 17, "components": [text("x" * 4000), row(button("a" * 100, "x" * 80))]}]},
    {"components": [row(select(*map(str, range(25))))]},
    {"content": "x", "allowed_mentions": {"parse": []}, "nonce": "1" * 25},
]
BAD: list[dict[str, Any]] = [
    {},
    {"content": "x" * 2001},
    {"content": "x", "nonce": "1" * 26},
    {"content": "x", "allowed_mentions": {"everyone": False}},
    {"flags": V2, "content": "x", "components": [text()]},
    {"flags": V2, "components": [text("x" * 2001), text("x" * 2000)]},
    {"flags": V2, "components": [text("")]},
    {"flags": V2, "components": [text() for _ in range(41)]},
    {"components": [text()]},
    {"components": [{"type": 18}]},
    {"components": [row(*(button(str(n)) for n in range(6)))]},
    {"components": [row()]},
    {"components": [row(button(), button())]},
    {"components": [row(button("a" * 101))]},
    {"components": [row(button("a", "x" * 81))]},
    {"components": [row(button("a"), select("b"))]},
    {"components": [row(select("b", "b"))]},
    {"components": [row(select(*map(str, range(26))))]},
    {"components": [row(select("b" * 101))]},
    {"flags": V2, "components": [{"type": 12, "items": [{"media": {"url": "attachment://no.png"}}]}]},
    {"flags": V2, "components": [{"type": 12, "items": [{"media": {"url": "https://a"}, "description": "x" * 1025}]}]},
    {"poll": {"question": {"text": "x" * 301}, "answers": [{"poll_media": {"text": "x"}}]}},
    {"poll": {"question": {"text": "x"}, "answers": [{"poll_media": {"text": "x" * 56}}]}},
]


@pytest.mark.parametrize("body", GOOD)
def test_a_good_message_passes(body: dict[str, Any]) -> None:
    checks.message(body, [])


@pytest.mark.parametrize("body", BAD, ids=lambda body: json.dumps(body)[:60])
def test_a_bad_message_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        checks.message(body, [])


def entry(**more: Any) -> dict[str, Any]:
    return {"type": 18, "label": "x", "component": {"type": 4, "custom_id": "a", **more}}


@pytest.mark.parametrize(
    "change",
    [
        {"title": "x" * 46},
        {"title": ""},
        {"custom_id": "x" * 101},
        {"components": []},
        {"components": [entry(custom_id=str(n)) for n in range(6)]},
        {"components": [entry(), entry()]},
        {"components": [entry(value="x" * 11, max_length=10)]},
        {"components": [entry(max_length=4001)]},
        {"components": [{**entry(), "label": "x" * 46}]},
        {"components": [row(button())]},
        {"content": "x"},
    ],
)
def test_a_bad_form_is_refused(change: dict[str, Any]) -> None:
    good = {"title": "x", "custom_id": "x", "components": [entry()]}
    checks.modal(good)

    with pytest.raises(Refused):
        checks.modal(good | change)


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Has Spaces"},
        {"name": "x" * 33},
        {"description": ""},
        {"description": "x" * 101},
        {"name_localizations": {"fr": "Majuscule"}},
        {"colour": 3},
        {"options": [{"type": 3, "name": "a", "description": "b", "size": 1}]},
        {"options": [{"type": 3, "name": "a", "description": "b", "autocomplete": True, "choices": [{}]}]},
    ],
)
def test_a_bad_command_is_refused(change: dict[str, Any]) -> None:
    good = {"name": "ask", "description": "b", "options": [{"type": 3, "name": "a", "description": "b"}]}
    checks.commands([good])

    with pytest.raises(Refused):
        checks.commands([good | change])


@pytest.mark.parametrize(
    "choices", [[{"name": "a", "value": "b"}] * 26, [{"name": "", "value": "b"}], [{"name": "a", "value": "b" * 101}]]
)
def test_bad_choices_are_refused(choices: list[dict[str, str]]) -> None:
    with pytest.raises(Refused):
        checks.choices({"choices": choices})


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as started:
        yield started


async def call(server: DiscordServer, method: str, path: str, body: Any = None, token: str = TOKEN) -> tuple[int, int]:
    """Status and error code of one request."""
    headers = {"Authorization": f"Bot {token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(method, server.api_url + path, json=body) as answer,
    ):
        said = await answer.json() if answer.status != 204 else {}
        return answer.status, said.get("code", 0) if isinstance(said, dict) else 0


async def test_requests_that_discord_refuses_are_refused_with_its_codes(server: DiscordServer) -> None:
    channel = f"/channels/{server.channel['id']}/messages"
    assert await call(server, "POST", channel, {"content": "x"}) == (200, 0)
    assert await call(server, "POST", channel, {"content": "x"}, token="wrong") == (401, 0)
    assert await call(server, "POST", channel, {"content": "x", "colour": 1}) == (400, 50035)
    assert await call(server, "POST", channel, {}) == (400, 50006)
    assert await call(server, "POST", "/channels/1/messages", {"content": "x"}) == (404, 10003)
    assert await call(server, "GET", "/guilds/1/secrets") == (400, 50035)
    gone = {"content": "x", "message_reference": {"message_id": "1"}}
    assert await call(server, "POST", channel, gone) == (400, 50035)
    gone["message_reference"] |= {"fail_if_not_exists": False}  # type: ignore[operator]
    assert await call(server, "POST", channel, gone) == (200, 0)


async def test_an_interaction_is_answered_once_in_time_and_by_its_token(server: DiscordServer) -> None:
    running = await server.interact(2, {"id": "1", "name": "ask", "type": 1})
    token, number = running.payload["token"], running.payload["id"]
    answer = {"type": 4, "data": {"content": "x"}}
    assert await call(server, "PATCH", f"/webhooks/1/{token}/messages/@original", {"content": "y"}) == (404, 10015)
    assert await call(server, "POST", f"/interactions/{number}/wrong/callback", answer) == (404, 10062)
    assert await call(server, "POST", f"/interactions/{number}/{token}/callback", answer) == (200, 0)
    assert await call(server, "POST", f"/interactions/{number}/{token}/callback", answer) == (400, 40060)

    late = (await server.interact(2, {"id": "1", "name": "ask", "type": 1})).payload
    now = server.clock()
    server.clock = lambda: now + 3.1
    assert await call(server, "POST", f"/interactions/{late['id']}/{late['token']}/callback", answer) == (404, 10062)


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ({"op": 2, "d": {"token": "wrong", "intents": 1, "properties": {"os": "x"}}}, table.CLOSE_AUTHENTICATION),
        ({"op": 2, "d": {"token": TOKEN, "intents": 1 << 30, "properties": {"os": "x"}}}, table.CLOSE_INTENTS),
        ({"op": 2, "d": {"token": TOKEN, "properties": {"os": "x"}}}, table.CLOSE_INTENTS),
        ({"op": 2, "d": {"token": TOKEN, "intents": 1 << 15, "properties": {"os": "x"}}}, table.CLOSE_DISALLOWED),
        ({"op": 3, "d": {}}, table.CLOSE_NOT_AUTHENTICATED),
        ({"op": 99}, table.CLOSE_UNKNOWN_OPCODE),
    ],
)
async def test_the_gateway_closes_on_what_discord_closes_on(
    server: DiscordServer, first: dict[str, Any], code: int
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(server.gateway_url + "?v=10&encoding=json") as socket,
    ):
        assert (await socket.receive_json())["op"] == table.HELLO
        await socket.send_json(first)
        await socket.receive()
        assert socket.close_code == code


async def test_an_unknown_session_cannot_be_resumed_and_a_wrong_version_not_spoken(server: DiscordServer) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(server.gateway_url + "?v=10&encoding=json") as socket:
            await socket.receive_json()
            await socket.send_json({"op": 6, "d": {"session_id": "none", "token": TOKEN, "seq": 1}})
            assert (await socket.receive_json())["op"] == table.INVALID_SESSION
        async with session.ws_connect(server.gateway_url + "?v=6&encoding=json") as socket:
            await socket.receive()
            assert socket.close_code == table.CLOSE_VERSION
