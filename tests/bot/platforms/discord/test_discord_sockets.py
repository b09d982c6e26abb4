"""The real discord.py over real sockets, against the fake on loopback."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import discord
import pytest

from bot.platforms.discord.app import sync
from bot.serving import PlatformFailed
from bot.wiring import Parts
from tests.fakes import discord_world as world
from tests.fakes.assistant import PACK
from tests.fakes.discord_running import QUICK, Settings, running
from tests.fakes.discord_server import DiscordServer
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases

SEED = "what does making 50 starter packs cost?"
EPHEMERAL = 64


def text_of(body: dict[str, Any]) -> str:
    return str(body["components"][0]["components"][0]["content"])


async def test_a_mention_is_answered(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant):
        asked = await server.mention(SEED)
        sent = await server.sent("POST", "/channels/.*/messages")

    assert sent.status == 200
    assert str(sent.body["message_reference"]["message_id"]) == asked["id"]
    assert text_of(sent.body).startswith(f"**Answer to: {SEED}**")


async def test_a_private_message_is_answered(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant):
        await server.write(SEED, place=server.private)
        sent = await server.sent("POST", "/channels/.*/messages")

    assert sent.status == 200
    assert f"/channels/{server.private['id']}/" in sent.path


async def test_a_slash_command_is_answered_and_its_button_too(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        await sync(Settings(server.api_url), None, phrases=phrases, languages=LANGUAGES)
        async with running(server, assistant):
            used = await server.slash("footprint", question=SEED)
            first = await server.sent("POST", "/callback")
            assert used.message is not None
            await server.press(used.message, PACK + "0")
            second = await server.sent("POST", "/callback", nth=2)

    assert (first.status, first.body["type"]) == (200, 4)
    assert text_of(first.body["data"]).startswith(f"**Answer to: {SEED}**")
    assert text_of(second.body["data"]).startswith(f"**Answer to: {PACK}0**")


async def test_the_commands_are_published_in_the_real_words_of_every_language(made: Parts) -> None:
    async with DiscordServer() as server:
        told = await sync(Settings(server.api_url), None, phrases=made.book, languages=made.book.languages)

    (put,) = server.of("PUT", "/commands")
    assert put.status == 200
    for command in server.commands:
        assert set(command["name_localizations"]) == set(made.book.languages) - {"en"}
    invite = urlsplit(told.split()[-1])
    asked = parse_qs(invite.query)
    assert (invite.hostname, asked["client_id"], asked["scope"]) == (
        "discord.com",
        [world.APPLICATION],
        ["bot applications.commands"],
    )
    assert int(asked["permissions"][0]) & discord.Permissions(administrator=True, manage_guild=True).value == 0
    assert told.startswith("Published everywhere")


async def test_commands_can_be_published_to_one_server_for_trying() -> None:
    async with DiscordServer() as server:
        told = await sync(Settings(server.api_url), 4321, phrases=phrases, languages=LANGUAGES)

    assert server.of("PUT", "/guilds/4321/commands")[0].status == 200
    assert "to the server 4321" in told


async def test_a_wrong_token_publishes_nothing_and_says_so() -> None:
    async with DiscordServer() as server:
        server.trouble("GET", "/users/@me", 401, body={"message": "401: Unauthorized", "code": 0}, times=9)
        with pytest.raises(PlatformFailed, match="DISCORD_TOKEN"):
            await sync(Settings(server.api_url), None, phrases=phrases, languages=LANGUAGES, timing=QUICK)


async def test_what_does_not_address_the_bot_arrives_without_its_text_and_is_left_alone(
    assistant: DiscordStandIn,
) -> None:
    async with DiscordServer() as server, running(server, assistant):
        await server.write("50 starter packs, anyone?")
        await server.mention(SEED)
        await server.sent("POST", "/channels/.*/messages")

    assert [message.text for message in assistant.heard] == [SEED]
    contents = [
        e["d"]["content"] for s in server.gateway.sessions.values() for e in s.events if e["t"] == "MESSAGE_CREATE"
    ]
    assert contents[0] == ""
