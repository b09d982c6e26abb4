"""Discord on a bad day, over real sockets: silence, closed gateways, rate limits, a revoked token."""

import asyncio
import logging

import pytest

from bot.messages import Message
from bot.platforms.discord.dependencies import Timing
from bot.replies import Card, Reply
from bot.serving import PlatformFailed
from tests.fakes import discord_table as table
from tests.fakes.assistant import answer_about
from tests.fakes.discord_running import QUICK, Lamp, Settings, running, serve
from tests.fakes.discord_server import DiscordServer
from tests.fakes.discord_stand_in import DiscordStandIn

ANSWERS = "/channels/.*/messages"


async def failed(
    server: DiscordServer, assistant: DiscordStandIn, timing: Timing = QUICK
) -> tuple[PlatformFailed, Lamp]:
    """How the bot gave up."""
    lamp = Lamp()
    with pytest.raises(PlatformFailed) as caught:
        await asyncio.wait_for(serve(server, assistant, asyncio.Event(), lamp, timing), 10)
    return caught.value, lamp


async def until_dialled(server: DiscordServer, times: int) -> None:
    async with server.gateway.changed:
        await asyncio.wait_for(server.gateway.changed.wait_for(lambda: len(server.gateway.dialled) >= times), 10)


def ops(server: DiscordServer, op: int) -> int:
    return sum(payload.get("op") == op for payload in server.gateway.received)


async def test_a_lost_connection_is_resumed_and_what_was_missed_is_answered(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant):
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        await server.gateway.close(4000)
        await server.mention("60 images")
        await server.sent("POST", ANSWERS, nth=2)

    assert [message.text for message in assistant.heard] == ["50 images", "60 images"]
    assert (ops(server, table.IDENTIFY), ops(server, table.RESUME)) == (1, 1)


@pytest.mark.parametrize("op", [table.RECONNECT, table.INVALID_SESSION])
async def test_what_the_gateway_asks_for_is_done(assistant: DiscordStandIn, op: int) -> None:
    async with DiscordServer() as server, running(server, assistant, Timing(ready=0.02, identify=0.02)) as lamp:
        lamp.lit.clear()
        await server.gateway.say(op, data=False)
        await asyncio.wait_for(lamp.lit.wait(), 10)
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)

    assert all(dialled.startswith("/gateway/?v=10") for dialled in server.gateway.dialled)
    assert len(server.gateway.dialled) == 2


@pytest.mark.fault("F1")
async def test_heartbeats_that_nobody_answers_bring_a_new_connection(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        server.gateway.heartbeat_ms = 40
        async with running(server, assistant, Timing(ready=0.02, heartbeat=0.15)) as lamp:
            server.gateway.deaf = True
            await asyncio.wait_for(lamp.out.wait(), 10)
            await until_dialled(server, 2)
            server.gateway.deaf = False
            await asyncio.wait_for(lamp.lit.wait(), 10)
            await server.mention("50 images")
            await server.sent("POST", ANSWERS)

    assert ops(server, table.RESUME) >= 1
    assert False in lamp.said


@pytest.mark.fault("F1")
async def test_a_gateway_that_stays_silent_ends_the_platform_for_a_new_start(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        server.gateway.mute = True

        ended, lamp = await failed(server, assistant, Timing(ready=0.02, deaf=0.2))

    assert ended.restart
    assert "said nothing" in ended.line
    assert set(lamp.said) == {False}


@pytest.mark.parametrize("code", [4004, 4010, 4011, 4012, 4013, 4014])
@pytest.mark.fault("F2")
async def test_a_close_that_forbids_reconnecting_is_final(assistant: DiscordStandIn, code: int) -> None:
    async with DiscordServer() as server:
        server.gateway.close_identify_with = code

        ended, _ = await failed(server, assistant)

    assert not ended.restart
    assert "Discord" in ended.line
    assert "\n" not in ended.line
    assert len(server.gateway.dialled) == 1


async def test_a_wrong_token_is_one_line_once_it_was_refused_each_time(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        server.trouble("GET", "/users/@me", 401, body={"message": "401: Unauthorized", "code": 0}, times=9)

        ended, _ = await failed(server, assistant)

    assert (ended.restart, "DISCORD_TOKEN" in ended.line) == (False, True)
    assert len(server.requests) == 1 + len(QUICK.ask_again)


async def test_a_token_refused_once_at_the_start_is_tried_again(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        server.trouble("GET", "/users/@me", 401, body={"message": "401: Unauthorized", "code": 0}, times=2)
        async with running(server, assistant):
            await server.mention("50 images")
            await server.sent("POST", ANSWERS)

    assert len(server.of("GET", "/users/@me")) == 3


async def test_a_token_refused_once_while_running_costs_neither_the_platform_nor_the_answer(
    assistant: DiscordStandIn,
) -> None:
    assistant.on_hear = lambda _: Reply("en", "Here it is.", file=("faq.md", b"# FAQ"))
    async with DiscordServer() as server, running(server, assistant) as lamp:
        server.trouble("POST", ANSWERS, 401, body={"message": "401: Unauthorized", "code": 0})
        await server.mention("50 images")
        second = await server.sent("POST", ANSWERS, nth=2)
        assert lamp.said[-1] is True

    assert (second.status, second.files) == (200, {"faq.md": b"# FAQ"})


@pytest.mark.fault("F4")
async def test_a_token_revoked_while_running_ends_the_platform(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        server.trouble("POST", ANSWERS, 401, body={"message": "401: Unauthorized", "code": 0}, times=9)
        lamp = Lamp()
        bot = asyncio.create_task(serve(server, assistant, asyncio.Event(), lamp))
        await asyncio.wait_for(lamp.lit.wait(), 10)
        await server.mention("50 images")
        with pytest.raises(PlatformFailed, match="no longer accepts") as caught:
            await asyncio.wait_for(bot, 10)

    assert not caught.value.restart
    assert lamp.said[-1] is False


async def test_a_platform_that_cannot_be_reached_is_one_line_and_worth_another_try(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        gone = Settings(server.api_url, server.gateway_url)
    from bot.platforms.discord import app
    from tests.fakes.discord_stand_in import LANGUAGES, phrases, pixel

    with pytest.raises(PlatformFailed) as caught:
        await app.run(assistant, gone, asyncio.Event(), Lamp(), phrases=phrases, languages=LANGUAGES, picture=pixel)

    assert caught.value.restart
    assert gone.api_url is not None
    assert gone.api_url in caught.value.line


@pytest.mark.fault("F3")
async def test_a_rate_limit_is_waited_for_and_the_answer_comes_once(assistant: DiscordStandIn) -> None:
    limited = {"message": "You are being rate limited.", "retry_after": 0.03, "global": False}
    async with DiscordServer() as server, running(server, assistant):
        server.trouble("POST", ANSWERS, 429, body=limited, headers={"Via": "1.1 google", "Retry-After": "1"})
        await server.mention("50 images")
        second = await server.sent("POST", ANSWERS, nth=2)

    assert second.status == 200
    assert len(server.of("POST", ANSWERS)) == 2


@pytest.mark.fault("F3")
async def test_a_ban_at_the_wall_stops_everything_for_as_long_as_it_says(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant):
        server.trouble("POST", ANSWERS, 429, body="error code: 1015", headers={"Retry-After": "900"}, times=99)
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        before = len(server.requests)
        for n in range(5):
            await server.mention(f"{n + 1} images")
        await server.interact(3, {"custom_id": "x", "component_type": 2}, message=await server.write("x"))
        await assistant.until_begun(6)

    assert len(server.requests) == before


@pytest.mark.fault("F8")
async def test_an_interaction_that_expired_is_let_go(
    assistant: DiscordStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="bot"):
        async with DiscordServer() as server, running(server, assistant):
            asked = await server.mention("50 images")
            answer = await server.sent("POST", ANSWERS)
            server.trouble("POST", "/callback", 404, body={"message": "Unknown interaction", "code": 10062})
            shown = asked | {"components": answer.body["components"], "flags": answer.body["flags"]}
            await server.press(shown, "1cenim500")
            await server.sent("POST", "/callback")
            await server.mention("60 images")
            await server.sent("POST", ANSWERS, nth=2)

    assert len(server.of("POST", "/callback")) == 1
    assert [r.getMessage() for r in caplog.records if "10062" in r.getMessage()] == [
        "answering an interaction failed: NotFound 10062"
    ]


@pytest.mark.parametrize("wait_seconds", [0.0, 0.05])
@pytest.mark.fault("F9")
async def test_an_interaction_that_another_replica_took_is_let_go(
    assistant: DiscordStandIn, wait_seconds: float
) -> None:
    async with DiscordServer() as server, running(server, assistant, Timing(ready=0.02, acknowledge=0.01)):
        assistant.wait_seconds = wait_seconds
        asked = await server.mention("50 images")
        answer = await server.sent("POST", ANSWERS)
        taken = {"message": "Interaction has already been acknowledged.", "code": 40060}
        server.trouble("POST", "/callback", 400, body=taken, times=2)
        shown = asked | {"components": answer.body["components"], "flags": answer.body["flags"]}
        await server.press(shown, "1cenim500")
        await server.sent("POST", "/callback")
        await server.mention("60 images")
        await server.sent("POST", ANSWERS, nth=2)

    assert [sent.status for sent in server.of("POST", "/callback")] == [400]
    assert server.of("PATCH", "") == []


@pytest.mark.fault("F30")
async def test_the_same_question_from_two_replicas_is_answered_once(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant), running(server, assistant):
        await server.mention("50 images")
        await server.sent("POST", ANSWERS, nth=2)

    answers = [m for m in server.messages.values() if m["author"]["id"] == "700000000000000001"]
    assert len(answers) == 1


@pytest.mark.fault("F14")
async def test_an_answer_outlives_its_question(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant):

        def answer_after_deletion(message: Message) -> Reply:
            server.messages.clear()
            return answer_about(message.text)

        assistant.on_hear = answer_after_deletion
        await server.mention("50 images")
        sent = await server.sent("POST", ANSWERS)

    assert sent.status == 200
    assert [m.get("message_reference") for m in server.messages.values()] == [None]


async def test_a_picture_goes_as_a_file(assistant: DiscordStandIn) -> None:
    card = Card("en", "50 images", (), "", "", "Energy: 58 to 1,200 Wh or more.")
    assistant.on_hear = lambda _: Reply("en", "50 images", card=card, card_only=True)
    async with DiscordServer() as server, running(server, assistant):
        await server.mention("picture")
        sent = await server.sent("POST", ANSWERS)

    assert sent.status == 200
    assert sent.files["answer.png"].startswith(b"\x89PNG")
    assert sent.body["attachments"] == [{"id": 0, "filename": "answer.png", "description": card.alt}]


async def test_a_gateway_that_is_gone_does_not_hold_up_the_end(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server:
        server.gateway.heartbeat_ms = 40
        begun = len(server.gateway.received)
        async with running(server, assistant, Timing(ready=0.02, close=0.1)):
            server.gateway.thawed.clear()
            async with asyncio.timeout(5):  # of the library's 30 for a goodbye
                while len(server.gateway.received) > begun:
                    begun = len(server.gateway.received)
                    await asyncio.sleep(0.05)
        server.gateway.thawed.set()

    assert assistant.heard == []


@pytest.mark.fault("F20")
async def test_what_is_being_answered_when_the_program_stops_is_answered(assistant: DiscordStandIn) -> None:
    assistant.wait_seconds = 0.05
    async with DiscordServer() as server:
        async with running(server, assistant) as lamp:
            await server.mention("50 images")
            await assistant.until_begun(1)
        sent = server.of("POST", ANSWERS)

    assert [one.status for one in sent] == [200]
    assert lamp.said[-1] is False
