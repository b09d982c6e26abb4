"""Who presses is who Discord says, with the rights of this moment; and nothing said can ping or speak markup."""

from collections.abc import Iterator, Mapping

import discord
import pytest
import simcord
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Press
from bot.platforms.discord import incoming
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.dependencies import Timing
from bot.replies import Button, Field, Form, Line, Link, Poll, Reply
from faq.entries import Community
from tests.fakes.discord_room import Room
from tests.fakes.discord_stand_in import DiscordStandIn

SHOUT = "@everyone @here <@123> <@&123> <#123> </ask:1> <t:1:R> **b** [x](https://evil.example) `c` {0.__class__}"
LOUD = Reply(
    "en",
    SHOUT,
    (Line(SHOUT, links=(Link(SHOUT, "https://example.org"), Link(SHOUT, "javascript:1"))), Line(SHOUT, "step")),
    (Line(SHOUT, "caveat"),),
    (Link(SHOUT, None),),
    (Button(SHOUT, "1cenim50"),),
)


async def test_a_press_is_its_pressers_whoever_asked(room: Room, assistant: DiscordStandIn) -> None:
    await room.mention("50 images")

    await room.mona.click(room.answer, label="What if 500?")

    (press,) = assistant.presses
    assert (press.author.id, press.author.manages) == (str(room.mona.id), True)


@pytest.mark.threat("S4")
async def test_a_press_belongs_to_the_server_where_it_happens(
    discord_env: simcord.Env, assistant: DiscordStandIn
) -> None:
    one, other = Room(discord_env), Room(discord_env)
    forged = Button("Edit", f"1den=edit.{one.guild.id}")
    assistant.on_hear = lambda _: Reply("en", "Answer", buttons=(forged,))
    await other.mention("50 images")

    await other.mona.click(other.answer, label="Edit")

    (press,) = assistant.presses
    assert press.community == Community("discord", str(other.guild.id))


async def test_whoever_manages_one_server_is_nobody_in_another(
    discord_env: simcord.Env, assistant: DiscordStandIn
) -> None:
    one, other = Room(discord_env), Room(discord_env)
    visitor = other.guild.add_member(one.mona.user)
    await other.mention("50 images")

    await visitor.click(other.answer, label="What if 500?")

    assert assistant.presses[0].author.manages is False


@pytest.mark.threat("S5")
async def test_a_demoted_moderator_has_no_right_at_the_next_press_nor_in_an_open_form(
    room: Room, assistant: DiscordStandIn
) -> None:
    form = Form("Edit", "1den=edit", (Field("title", "Title"),))
    assistant.on_press = lambda p: Reply("en", "Done") if p.fields else Reply("en", form=form)
    await room.mention("50 images")
    opened = await room.mona.click(room.answer, label="Show the maths")

    room.env.backend.get_guild(room.guild.id).members[room.mona.id].role_ids.clear()
    await room.mona.click(room.answer, label="Show the maths")
    await room.mona.submit_modal(opened, {"title": "Vandalised"})

    assert [press.author.manages for press in assistant.presses] == [True, False, False]
    assert assistant.presses[-1].author.roles == frozenset({str(room.guild.id)})


async def test_roles_are_those_of_the_event(room: Room, assistant: DiscordStandIn) -> None:
    editors = room.guild.create_role("Editors")
    eve = room.guild.add_member(room.env.create_user("eve"), roles=[editors])

    await eve.slash(room.channel, "footprint", question="50 images")
    await eve.send(room.channel, f"{room.me} 50 images")

    assert [str(editors.id) in m.author.roles for m in assistant.heard] == [True, True]
    assert [m.author.manages for m in assistant.heard] == [False, False]


async def test_in_private_nobody_manages_anything(discord_env: simcord.Env, assistant: DiscordStandIn) -> None:
    bob = discord_env.create_user("bob")

    await bob.slash("faq", question="edit why-water")

    assert (assistant.heard[0].author.manages, assistant.heard[0].community) == (False, None)


@pytest.mark.threat("S7")
async def test_every_path_of_a_reply_pings_nobody(room: Room, assistant: DiscordStandIn, client: Footprint) -> None:
    assistant.on_hear = lambda _: LOUD
    assistant.on_press = lambda _: LOUD

    await room.mention(SHOUT)
    await room.alice.slash(room.channel, "footprint", question=SHOUT)
    await room.alice.click(room.answer, custom_id="1cenim50")
    await room.alice.context_menu(room.channel, "What does this cost?", room.answer)
    await room.alice.user.send_dm(SHOUT)
    client.answering.timing = Timing(acknowledge=0.02)
    assistant.wait_seconds = 5.0
    await room.alice.slash(room.channel, "footprint", question=SHOUT)
    await room.env.advance_time(6)
    assistant.on_hear = lambda _: Reply("en", SHOUT, poll=Poll(SHOUT, (SHOUT, SHOUT + "!"), 0, SHOUT))
    assistant.wait_seconds = 0.0
    await room.mention(SHOUT)

    bodies = [body for body in _messages(room) if "components" in body or body.get("content")]
    assert len(bodies) == 7
    assert [body["allowed_mentions"] for body in bodies] == [{"parse": []}] * 7
    for text in (text for body in bodies for text in _texts(body)):
        assert not any(mark in text for mark in ("@everyone", "@here", "<@", "<#", "</", "<t:", "](https://evil"))
        assert "{0.__class__}" in text.replace("\\", "") or "…" in text


async def test_a_broken_form_title_with_a_mention_stays_text(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_press = lambda _: Reply("en", form=Form(SHOUT, "1den=edit", (Field("a", SHOUT, SHOUT),)))
    await room.mention("50 images")

    opened = await room.mona.click(room.answer, label="Show the maths")

    assert opened.modal is not None
    assert len(str(opened.modal["title"])) <= 45


@given(st.text(max_size=120), st.lists(st.text(max_size=20), max_size=3))
@pytest.mark.threat("S3")
def test_a_forged_pack_changes_the_pack_and_nothing_else(pack: str, values: list[str]) -> None:
    press = incoming.press_from(_Interaction({"custom_id": pack, "component_type": 3, "values": values}))  # type: ignore[arg-type]

    found = values[0] if values else ""
    assert press == (
        Press(found, press.author, Community("discord", "7"), "8", "fr") if press is not None and found else None
    )
    assert press is None or (press.author.id, press.author.manages) == ("9", False)


@pytest.mark.parametrize("data", [None, {}, {"custom_id": 5}, {"custom_id": ""}, {"component_type": 3, "values": []}])
def test_an_interaction_without_a_pack_is_no_press(data: dict[str, object] | None) -> None:
    assert incoming.press_from(_Interaction(data)) is None  # type: ignore[arg-type]  # as far as a press needs it


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("<@700> 50 images", "50 images"),
        ("<@!700>50 images", "50 images"),
        ("<:starter:123456> 50 <#123456> images <t:1700000000:R> </ask:123456> <@&42>", "50  images"),
        ("a < b > c <3", "a < b > c <3"),
        ("<@700>", ""),
    ],
)
def test_ids_in_a_message_are_not_counts(written: str, heard: str) -> None:
    assert incoming.clean(written).split() == heard.split()


class _User:
    id = 9
    display_name = "mallory"


class _Interaction:
    """As much of an interaction as a press is made of."""

    def __init__(self, data: Mapping[str, object] | None) -> None:
        self.data = data
        self.user = _User()
        self.guild_id = 7
        self.channel_id = 8
        self.locale = discord.Locale.french
        self.permissions = discord.Permissions.none()


def _messages(room: Room) -> Iterator[Mapping[str, object]]:
    for entry in room.env.http_requests:
        if isinstance(entry.json, dict) and entry.method in {"POST", "PATCH"}:
            yield entry.json.get("data") or entry.json if "callback" in entry.path else entry.json


def _texts(found: object) -> Iterator[str]:
    if isinstance(found, Mapping):
        if isinstance(found.get("content"), str):
            yield found["content"]
        for inner in found.values():
            yield from _texts(inner)
    elif isinstance(found, list):
        for inner in found:
            yield from _texts(inner)
