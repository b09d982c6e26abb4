"""Somebody asks on Discord: by mention, in private, by command, by button."""

import discord
import simcord

from bot.messages import Message
from faq.entries import Community
from tests.fakes.assistant import PACK
from tests.fakes.discord_room import Room, labels, said
from tests.fakes.discord_stand_in import DiscordStandIn

SEED = "what does making 50 starter packs cost?"


async def test_a_mention_is_answered_by_a_reply_with_buttons(room: Room, assistant: DiscordStandIn) -> None:
    asked = await room.mention(SEED)

    heard = assistant.heard[0]
    assert (heard.text, heard.directed, heard.author.name) == (SEED, True, "alice")
    assert heard.community == Community("discord", str(room.guild.id))
    assert room.answer.reference is not None
    assert room.answer.reference.message_id == asked.id
    assert said(room.answer).startswith(f"**Answer to: {SEED}**\n**Energy**: about 260 Wh")
    assert labels(room.answer) == ["Show the maths", "What if 500?"]


async def test_what_is_sent_pings_nobody_survives_a_deleted_question_and_is_sent_once(room: Room) -> None:
    asked = await room.mention(SEED)

    (body,) = room.posted()
    assert body["allowed_mentions"] == {"parse": []}
    assert body["message_reference"]["fail_if_not_exists"] is False
    assert (body["nonce"], body["enforce_nonce"]) == (str(asked.id), True)
    assert body["flags"] == discord.MessageFlags(components_v2=True).value


async def test_a_private_message_needs_no_mention_and_belongs_to_no_community(
    discord_env: simcord.Env, assistant: DiscordStandIn
) -> None:
    bob = discord_env.create_user("bob")

    await bob.send_dm(SEED)

    assert [(m.text, m.community, m.directed) for m in assistant.heard] == [(SEED, None, True)]
    assert said(bob.dm_channel.last_message).startswith("**Answer to: ")


async def test_chatter_that_does_not_address_the_bot_is_left_alone(room: Room, assistant: DiscordStandIn) -> None:
    await room.alice.send(room.channel, "50 starter packs, anyone?")

    assert assistant.heard == []
    assert room.posted() == []


async def test_the_slash_command_answers_in_the_channel(room: Room, assistant: DiscordStandIn) -> None:
    result = await room.alice.slash(room.channel, "footprint", question=SEED)

    assert not result.ephemeral
    assert said(result.response).startswith(f"**Answer to: {SEED}**")
    heard = assistant.heard[0]
    assert isinstance(heard, Message)
    assert (heard.command, heard.locale, heard.author.name) == ("footprint", "en-US", "alice")


async def test_a_button_brings_its_pack_back(room: Room, assistant: DiscordStandIn) -> None:
    await room.mention(SEED)

    result = await room.alice.click(room.answer, label="What if 500?")

    assert [(p.followup, p.author.name, p.locale) for p in assistant.presses] == [(PACK + "0", "alice", "en-US")]
    assert said(result.response).startswith(f"**Answer to: {PACK}0**")


async def test_a_reply_to_an_answer_carries_the_question_of_its_buttons(room: Room, assistant: DiscordStandIn) -> None:
    await room.mention(SEED)

    await room.alice.send(room.channel, f"{room.me} and in Québec?", reply_to=room.answer)

    assert assistant.heard[1].text == "and in Québec?"
    assert assistant.heard[1].replied_to == PACK.replace("c", "m", 1)
