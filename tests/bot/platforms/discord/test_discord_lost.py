"""Connections that break and servers that stumble: each question gets its answer, once, and its end is counted."""

import asyncio
import re
from typing import get_args

import pytest

from bot.platforms.discord.dependencies import Timing
from bot.replies import Button, Field, Form, Reply
from bot.serving import Outcome
from tests.fakes.discord_rest import LOST_ON_THE_WAY, LOST_ON_THE_WAY_BACK
from tests.fakes.discord_running import QUICK, Book, running
from tests.fakes.discord_server import DiscordServer, Running
from tests.fakes.discord_stand_in import DiscordStandIn
from tests.fakes.discord_world import Payload

ANSWERS = "/channels/.*/messages"
CALLBACK = "/callback"
ORIGINAL = "@original"
LOST = [LOST_ON_THE_WAY, LOST_ON_THE_WAY_BACK]
SLOW = Timing(ready=0.02, acknowledge=0.02, acknowledged=0.3, ask_again=(0.01,), repeat=(0.01, 0.02))
"""Acknowledges at once, and gives that up soon."""


def answers(server: DiscordServer) -> list[Payload]:
    return [m for m in server.messages.values() if m["author"]["id"] == "700000000000000001"]


def shown(running_: Running) -> str:
    return str([running_.message, *running_.followups])


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("status", [*LOST, 503, 520])
async def test_an_answer_that_may_be_lost_is_sent_again_and_stands_there_once(
    assistant: DiscordStandIn, status: int, times: int
) -> None:
    assistant.on_hear = lambda _: Reply("en", "Here it is.", file=("faq.md", b"# FAQ"))
    book = Book()
    async with DiscordServer() as server, running(server, assistant, ledger=book):
        server.trouble("POST", ANSWERS, status, times=times)
        await server.mention("50 images")
        last = await server.sent("POST", ANSWERS, nth=times + 1)

    assert (last.status, last.files) == (200, {"faq.md": b"# FAQ"})
    assert len(answers(server)) == 1
    assert len({sent.body["nonce"] for sent in server.of("POST", ANSWERS)}) == 1
    assert book.outcomes == ["answered"]


async def test_an_answer_that_cannot_be_sent_is_counted_and_the_next_one_is_given(assistant: DiscordStandIn) -> None:
    book = Book()
    async with DiscordServer() as server, running(server, assistant, ledger=book):
        server.trouble("POST", ANSWERS, LOST_ON_THE_WAY, times=1 + len(QUICK.repeat))
        await server.mention("50 images")
        await server.sent("POST", ANSWERS, nth=1 + len(QUICK.repeat))
        await server.mention("60 images")
        await server.sent("POST", ANSWERS, nth=2 + len(QUICK.repeat))

    assert book.outcomes == ["refused", "answered"]


@pytest.mark.parametrize("status", LOST)
async def test_a_quick_answer_to_a_press_whose_connection_broke_is_seen_once(
    assistant: DiscordStandIn, status: int
) -> None:
    book = Book()
    async with DiscordServer() as server, running(server, assistant, ledger=book):
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        server.trouble("POST", CALLBACK, status)
        press = await server.press(list(server.messages.values())[-1], "1cenim500")
        await server.sent("POST", CALLBACK, nth=2)

    assert (press.kind, press.followups) == (4, [])
    assert book.outcomes == ["answered", "answered"]


LIMITED = {"message": "You are being rate limited.", "retry_after": 0.05, "global": False}


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (LOST_ON_THE_WAY, "", {}),
        (LOST_ON_THE_WAY_BACK, "", {}),
        (500, "", {}),
        (503, "", {}),
        (429, LIMITED, {"Via": "1.1 google"}),
        (400, {"message": "something else", "code": 50035}, {}),
    ],
)
@pytest.mark.parametrize("is_private", [True, False])
@pytest.mark.fault("F9")
async def test_a_press_whose_acknowledgement_failed_still_gets_its_answer(
    assistant: DiscordStandIn, status: int, body: Payload | str, headers: dict[str, str], *, is_private: bool
) -> None:
    book = Book()
    async with DiscordServer() as server, running(server, assistant, SLOW, ledger=book):
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        server.trouble("POST", CALLBACK, status, body=body, headers=headers)
        assistant.wait_seconds = 0.1
        assistant.on_press = lambda press: Reply("en", f"Pressed {press.followup}", private=is_private)
        press = await server.press(list(server.messages.values())[-1], "1cenim500")
        await server.until(lambda: "Pressed" in shown(press))

    assert re.findall("Pressed 1cenim500", shown(press)) == ["Pressed 1cenim500"]
    assert book.outcomes == ["answered", "answered"]


async def test_a_form_whose_acknowledgement_got_lost_on_its_way_back_waits_behind_a_button(
    assistant: DiscordStandIn,
) -> None:
    form = Form("Edit this entry", "1den=edit", (Field("title", "Title", "Water?"),))
    async with DiscordServer() as server, running(server, assistant, SLOW):
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        server.trouble("POST", CALLBACK, LOST_ON_THE_WAY_BACK)
        assistant.wait_seconds = 0.1
        assistant.on_press = lambda _: Reply("en", form=form, private=True)
        press = await server.press(list(server.messages.values())[-1], "1cenim500")
        await server.until(lambda: "Edit this entry" in shown(press))
        assert press.message is not None
        again = await server.press(press.message, "1den=edit")
        await server.until(lambda: again.kind == 9)

    assert "Water?" in str(again.data)


async def test_an_edit_whose_connection_breaks_is_made_again(assistant: DiscordStandIn) -> None:
    async with DiscordServer() as server, running(server, assistant, SLOW):
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        server.trouble("PATCH", ORIGINAL, LOST_ON_THE_WAY, times=2)
        assistant.wait_seconds = 0.1
        assistant.on_press = lambda _: Reply("en", "The maths", private=True)
        press = await server.press(list(server.messages.values())[-1], "1menim50")
        await server.until(lambda: "The maths" in shown(press))

    assert len(server.of("PATCH", ORIGINAL)) == 3


@pytest.mark.parametrize("pack", ["1cenim500", "0cenim500", "\N{PILE OF POO}", "1d", "x" * 90])
@pytest.mark.threat("S3")
async def test_no_press_old_or_forged_touches_the_message_that_it_was_made_on(
    assistant: DiscordStandIn, pack: str
) -> None:
    async with DiscordServer() as server, running(server, assistant):
        assistant.on_hear = lambda _: Reply("en", "An old answer", buttons=(Button("Press me", pack),))
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        stood = dict(server.messages)
        before = {key: dict(message) for key, message in stood.items()}
        press = await server.press(list(stood.values())[-1], pack)
        await server.until(lambda: press.kind)

    assert press.kind == 4, "an answer of its own, not (7) a new text for the pressed message"
    assert {key: server.messages[key] for key in stood} == before
    assert server.of("PATCH", "") == server.of("DELETE", "") == []


async def end_of_a_question(server: DiscordServer, assistant: DiscordStandIn, outcome: Outcome) -> None:
    """Brings a question to that end."""
    match outcome:
        case "failed":
            assistant.broken = RuntimeError()
        case "refused":
            server.trouble("POST", ANSWERS, 400, body={"message": "no", "code": 50035})
        case "told" | "dropped" | "doubled" | "answered":
            pass
    if outcome in ("dropped", "doubled"):
        code = {"dropped": 10062, "doubled": 40060}[outcome]
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        server.trouble("POST", CALLBACK, 404, body={"message": "gone", "code": code})
        assistant.wait_seconds = 0.05
        await server.press(answers(server)[-1], "1cenim500")
        await server.sent("POST", CALLBACK)
        return
    if outcome == "told":
        await server.mention("50 images")
        await server.sent("POST", ANSWERS)
        mine = answers(server)[-1]
        reference = {"message_id": mine["id"], "channel_id": mine["channel_id"]}
        await server.write("", message_reference=reference, referenced_message=mine, type=19)
        await server.sent("POST", ANSWERS, nth=2)
        return
    await server.mention("50 images")
    await server.sent("POST", ANSWERS)


@pytest.mark.parametrize("outcome", get_args(Outcome))
async def test_each_end_of_a_question_is_counted_under_its_own_name(
    assistant: DiscordStandIn, outcome: Outcome
) -> None:
    book = Book()
    async with DiscordServer() as server, running(server, assistant, SLOW, ledger=book):
        await end_of_a_question(server, assistant, outcome)

    assert book.outcomes[-1] == outcome
    assert book.timed == book.outcomes.count("answered")


async def test_what_comes_while_the_program_stops_is_counted_as_dropped(assistant: DiscordStandIn) -> None:
    book = Book()
    assistant.wait_seconds = 0.3
    async with DiscordServer() as server:
        async with running(server, assistant, ledger=book) as lamp:
            await server.mention("50 images")
            await assistant.until_begun(1)

            async def ask_late() -> None:
                await lamp.out.wait()
                await server.mention("60 images")

            late = asyncio.create_task(ask_late())
        await late

    assert sorted(book.outcomes) == ["answered", "dropped"]
