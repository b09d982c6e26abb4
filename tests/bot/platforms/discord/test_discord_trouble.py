"""What goes wrong on Discord, simulated: slow answers, missing rights, deleted and edited questions, other bots."""

import logging

import discord
import pytest
import simcord

from bot.platforms.discord.client import Footprint
from bot.platforms.discord.dependencies import Timing
from bot.replies import Card, Field, Form, Line, Reply
from tests.fakes.discord_room import Room, parts, said
from tests.fakes.discord_stand_in import DiscordStandIn

CARD = Card("en", "50 images", (), "Nobody outside can check.", "Sources", "Energy: 58 to 1,200 Wh or more.")
SLOW = 5.0


@pytest.fixture
def impatient(client: Footprint) -> None:
    """Acknowledges at once, so that a test need not wait for it."""
    client.answering.timing = Timing(acknowledge=0.02)


@pytest.mark.fault("F8")
async def test_a_slow_answer_is_acknowledged_in_time_and_follows_by_an_edit(
    room: Room, assistant: DiscordStandIn
) -> None:
    assistant.wait_seconds = SLOW

    result = await room.alice.slash(room.channel, "footprint", question="50 images")
    await room.env.advance_time(2.4)
    assert result.deferred
    assert not result.ephemeral
    await room.env.advance_time(SLOW)

    assert "Answer to: 50 images" in said(result.response)
    assert len(room.posted("PATCH", "@original")) == 1


@pytest.mark.usefixtures("impatient")
async def test_a_slow_private_answer_to_a_button_stays_private(room: Room, assistant: DiscordStandIn) -> None:
    await room.mention("50 images")
    assistant.wait_seconds = SLOW
    assistant.on_press = lambda _: Reply("en", "The maths", private=True)

    result = await room.alice.click(room.answer, label="Show the maths")
    await room.env.advance_time(2.4)
    assert (result.deferred, result.ephemeral) == (True, True)
    await room.env.advance_time(SLOW)

    assert result.ephemeral
    assert said(result.response) == "**The maths**"


@pytest.mark.usefixtures("impatient")
async def test_a_slow_answer_that_turns_out_public_is_public(room: Room, assistant: DiscordStandIn) -> None:
    await room.mention("50 images")
    assistant.wait_seconds = SLOW

    result = await room.alice.click(room.answer, label="What if 500?")
    await room.env.advance_time(SLOW + 1)

    (followup,) = result.followups
    assert not followup.ephemeral
    assert result.response is None


@pytest.mark.usefixtures("impatient")
async def test_a_slow_answer_that_turns_out_private_is_private(room: Room, assistant: DiscordStandIn) -> None:
    assistant.wait_seconds = SLOW
    assistant.on_hear = lambda _: Reply("en", "For your eyes", private=True)

    result = await room.alice.slash(room.channel, "faq", question="list")
    await room.env.advance_time(SLOW + 1)

    (followup,) = result.followups
    assert followup.ephemeral
    assert result.response is None
    assert all("eyes" not in str(body) for body in room.posted("PATCH", "@original"))


@pytest.mark.usefixtures("impatient")
async def test_a_form_that_comes_too_late_to_open_waits_behind_a_button(room: Room, assistant: DiscordStandIn) -> None:
    form = Form("Edit this entry", "1den=edit", (Field("title", "Title", "Water?"),))
    await room.mention("50 images")
    assistant.wait_seconds = SLOW
    assistant.on_press = lambda _: Reply("en", form=form, private=True)

    result = await room.mona.click(room.answer, label="Show the maths")
    await room.env.advance_time(SLOW + 1)
    assistant.wait_seconds = 0
    opened = await room.mona.click(_shown(result), label="Edit this entry")

    assert opened.modal is not None


async def test_what_breaks_gives_a_kind_line_and_a_log_without_words(
    room: Room, assistant: DiscordStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    assistant.broken = RuntimeError("what alice wrote: 50 images")

    await room.mention("50 images")
    result = await room.alice.slash(room.channel, "footprint", question="50 images")

    assert said(room.answer).startswith("**\\[en\\] error ")
    assert said(result.response).startswith("**\\[en\\] error ")
    assert result.ephemeral
    assert "RuntimeError" in caplog.text
    assert "alice" not in caplog.text
    assert "50 images" not in caplog.text


async def test_the_kind_line_speaks_the_persons_language(room: Room, assistant: DiscordStandIn) -> None:
    assistant.broken = RuntimeError()
    room.speak("fr")

    result = await room.alice.slash(room.channel, "footprint", question="50 images")

    assert said(result.response).startswith("**\\[fr\\] error ")


@pytest.mark.fault("F15")
async def test_an_edited_question_is_not_answered_again(room: Room, assistant: DiscordStandIn) -> None:
    asked = await room.mention("50 images")

    await room.alice.edit(asked, f"{room.me} 500 images")

    assert len(assistant.heard) == 1
    assert len(room.posted()) == 1


@pytest.mark.fault("F28")
async def test_bots_webhooks_and_the_bot_itself_are_never_answered(
    discord_env: simcord.Env, room: Room, assistant: DiscordStandIn
) -> None:
    robot = room.guild.add_member(discord_env.create_user("robot", bot=True))
    await robot.send(room.channel, f"{room.me} 50 images")
    await room.guild.create_webhook(room.channel).send(f"{room.me} 50 images")
    channel = discord_env.bot.get_channel(room.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send(f"{room.me} 50 images")
    await discord_env.settle()

    assert assistant.heard == []


async def test_silence_is_an_answer(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_hear = lambda _: None

    await room.mention("good morning")

    assert room.posted() == []


@pytest.mark.fault("F17")
async def test_where_the_bot_may_not_speak_the_asker_gets_the_answer_in_private(
    room: Room, discord_env: simcord.Env
) -> None:
    silent = _channel(room, send_messages=False)

    await room.alice.send(silent, f"{room.me} 50 images")

    assert "Answer to: 50 images" in said(room.alice.user.dm_channel.last_message)


async def test_an_asker_who_takes_no_private_messages_is_let_be(
    room: Room, discord_env: simcord.Env, caplog: pytest.LogCaptureFixture
) -> None:
    silent = _channel(room, send_messages=False)
    discord_env.inject_error("POST", "/channels/*/messages", status=403, code=50007, message="Cannot send", times=None)

    with caplog.at_level(logging.INFO):
        await room.alice.send(silent, f"{room.me} 50 images")

    assert len(room.posted()) == 1
    assert "Forbidden 50007" in caplog.text


@pytest.mark.fault("F17")
async def test_where_the_bot_may_attach_nothing_the_picture_comes_in_words(
    room: Room, assistant: DiscordStandIn
) -> None:
    assistant.on_hear = lambda _: Reply("en", "50 images", card=CARD, card_only=True)
    plain = _channel(room, attach_files=False)

    await room.alice.send(plain, f"{room.me} picture")
    result = await room.alice.slash(plain, "footprint", question="picture")

    assert said(plain.history()[1]) == f"**50 images**\n{CARD.alt}"
    assert said(result.response) == f"**50 images**\n{CARD.alt}"


async def test_where_history_is_hidden_the_answer_stands_alone(room: Room) -> None:
    hidden = _channel(room, read_message_history=False)

    await room.alice.send(hidden, f"{room.me} 50 images")

    (body,) = room.posted()
    assert "message_reference" not in body


async def test_a_picture_goes_along_with_its_facts_in_words(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_hear = lambda _: Reply("en", "50 images", card=CARD, card_only=True)

    await room.mention("picture")

    (attached,) = room.answer.attachments
    assert (attached.filename, attached.description) == ("answer.png", CARD.alt)
    (gallery,) = [part for part in parts(room.answer) if part["type"] == 12]
    assert gallery["items"][0]["description"] == CARD.alt


async def test_a_file_goes_along(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_hear = lambda _: Reply("en", lines=(Line("Here it is."),), file=("faq.md", b"# FAQ"), private=True)

    result = await room.mona.slash(room.channel, "faq", question="export")

    assert result.response is not None
    assert [attached.filename for attached in result.response.attachments] == ["faq.md"]
    assert result.ephemeral


async def test_a_reply_to_a_slash_answer_cannot_be_read_which_is_said_once(
    room: Room, assistant: DiscordStandIn
) -> None:
    result = await room.alice.slash(room.channel, "footprint", question="50 images")
    assert result.response is not None

    await room.alice.send(room.channel, "and in Québec?", reply_to=result.response)
    await room.alice.send(room.channel, "and in France?", reply_to=result.response)

    hints = [body for body in room.posted() if "message_reference" in body]
    assert len(hints) == 1
    assert said(room.channel.history()[2]) == "**\\[en\\] reply\\-unreadable**".replace("\\-", "-")
    assert len(assistant.heard) == 1


@pytest.mark.fault("F16")
async def test_a_server_that_threw_the_bot_out_costs_one_refused_request(
    room: Room, discord_env: simcord.Env, assistant: DiscordStandIn
) -> None:
    discord_env.inject_error("POST", "/channels/*/messages", status=403, code=50001, message="Missing Access", times=1)
    discord_env.inject_error("POST", "/channels/*/messages", status=403, code=50007, message="Cannot send", times=1)

    await room.mention("50 images")
    assert len(room.posted()) == 2
    await room.mention("60 images")

    assert "Answer to: 60 images" in said(room.answer)


def _channel(room: Room, **allowed: bool) -> simcord.ChannelHandle:
    me = room.env.bot.user
    assert me is not None
    overwrite = discord.PermissionOverwrite(**allowed)
    return room.guild.create_text_channel("quiet", overwrites={me: overwrite})


def _shown(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert result.response is not None
    return result.response
