"""Buttons, choices and forms: what is tapped comes back with its pack, after a restart too."""

import pytest
import simcord

from bot.messages import Press
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.wording import Wording
from bot.replies import Button, Field, Form, Line, Reply
from tests.fakes.discord_room import Room, components, labels, parts, said
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases, pixel

EDIT = "1den=edit.why-water.en.3"
FORM = Form(
    "Edit this entry",
    EDIT,
    (
        Field("title", "Title", "Where does the water go?", 200),
        Field("body", "Text", "It evaporates.", 4000, paragraph=True),
        Field("sources", "Sources", "", 4000, paragraph=True, required=False),
    ),
)
MANY = tuple(Button(f"Place {n}", f"1cenim50@{n:02}") for n in range(30))


async def test_up_to_five_buttons_stand_in_a_row_and_more_become_a_select(
    room: Room, assistant: DiscordStandIn
) -> None:
    assistant.on_hear = lambda m: Reply("en", "Where?", buttons=MANY[: int(m.text)])

    await room.mention("5")
    assert labels(room.answer) == [f"Place {n}" for n in range(5)]
    await room.mention("30")
    (select,) = [part for part in parts(room.answer) if part["type"] == 3]
    assert [option["value"] for option in select["options"]] == [f"1cenim50@{n:02}" for n in range(25)]


async def test_a_choice_brings_its_own_pack(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_hear = lambda _: Reply("en", "Where?", buttons=MANY)
    await room.mention("somewhere else")

    await room.alice.select(room.answer, ["1cenim50@07"])

    assert [press.followup for press in assistant.presses] == ["1cenim50@07"]


async def test_two_buttons_with_one_pack_become_one_and_a_pack_too_long_costs_its_button_only(
    room: Room, assistant: DiscordStandIn
) -> None:
    twice = (Button("A", "same"), Button("B", "same"), Button("C", "x" * 101), Button("D", ""), Button("E", "other"))
    assistant.on_hear = lambda _: Reply("en", "Answer", buttons=twice)

    await room.mention("50 images")

    assert labels(room.answer) == ["B", "E"]
    assert said(room.answer) == "**Answer**"


async def test_a_private_reply_to_a_press_is_seen_by_its_asker_only(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_press = lambda _: Reply("en", "The maths", private=True)
    await room.mention("50 images")

    result = await room.alice.click(room.answer, label="Show the maths")

    assert result.ephemeral
    assert not result.deferred


async def test_a_form_opens_with_what_stands_and_comes_back_whole(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_press = lambda p: Reply("en", "Kept", private=True) if p.fields else Reply("en", form=FORM)
    await room.mention("50 images")

    opened = await room.mona.click(room.answer, label="Show the maths")
    assert opened.modal is not None
    assert (opened.modal["title"], opened.modal["custom_id"]) == ("Edit this entry", EDIT)
    kept = await room.mona.submit_modal(opened, {"title": "Water?", "body": "Gone.", "sources": "https://a.example"})

    assert assistant.presses[-1] == Press(
        EDIT,
        assistant.presses[-1].author,
        assistant.presses[-1].community,
        str(room.channel.id),
        "en-US",
        (("title", "Water?"), ("body", "Gone."), ("sources", "https://a.example")),
    )
    assert assistant.presses[-1].author.manages
    assert kept.ephemeral
    assert said(kept.response) == "**Kept**"


async def test_a_command_may_open_a_form(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_hear = lambda _: Reply("en", form=FORM, private=True)

    result = await room.mona.slash(room.channel, "faq", question="edit why-water")

    assert result.modal is not None


async def test_a_mention_cannot_open_a_form_so_a_button_stands_for_it(room: Room, assistant: DiscordStandIn) -> None:
    assistant.on_hear = lambda _: Reply("en", "Here is your form", form=FORM)
    assistant.on_press = lambda _: Reply("en", form=FORM)

    await room.mention("edit why-water")
    assert labels(room.answer) == ["Edit this entry"]
    opened = await room.mona.click(room.answer, label="Edit this entry")

    assert opened.modal is not None


async def test_what_was_refused_is_not_lost(room: Room, assistant: DiscordStandIn) -> None:
    refused = Form("Try again", EDIT, (Field("body", "Text", "My long text"),))
    assistant.on_press = lambda p: (
        Reply("en", lines=(Line("A source is missing."),), form=refused, private=True)
        if p.fields
        else Reply("en", form=FORM)
    )
    await room.mention("50 images")
    opened = await room.mona.click(room.answer, label="Show the maths")

    told = await room.mona.submit_modal(opened, {"title": "Water?", "body": "My long text"})

    # A form cannot answer a form: the text comes back as a file, and in the form that the button opens.
    assert said(told.response) == "A source is missing."
    assert labels(told.response) == ["Try again"]
    assert told.response is not None
    assert [attachment.filename for attachment in told.response.attachments] == ["text.md"]
    again = await room.mona.click(told.response, label="Try again")
    assert again.modal is not None
    assert [part["value"] for part in parts_of(again.modal)] == ["My long text"]


@pytest.mark.fault("F19")
async def test_buttons_and_open_forms_survive_a_restart(
    discord_env: simcord.Env, room: Room, assistant: DiscordStandIn
) -> None:
    assistant.on_press = lambda p: Reply("en", "Kept", private=True) if p.fields else Reply("en", form=FORM)
    await room.mention("50 images")
    before = room.answer
    opened = await room.mona.click(before, label="Show the maths")
    await discord_env.restart_bot(Footprint(assistant, Wording(phrases, LANGUAGES), pixel))

    kept = await room.mona.submit_modal(opened, {"title": "Water?", "body": "Gone."})
    again = await room.mona.click(before, label="What if 500?")

    assert said(kept.response) == "**Kept**"
    assert again.modal is not None


async def test_a_button_works_after_many_other_answers_and_nothing_is_remembered(
    room: Room, assistant: DiscordStandIn
) -> None:
    await room.mention("first")
    first = room.answer
    for _ in range(20):
        await room.mention("another")

    await room.alice.click(first, label="What if 500?")

    assert len(assistant.presses) == 1
    state = room.env.bot._connection
    assert (state._view_store._views, state._view_store._modals) == ({}, {})


def parts_of(modal: dict[str, object]) -> list[dict[str, object]]:
    labelled = modal["components"]
    assert isinstance(labelled, list)
    return [label["component"] for label in labelled]


async def test_answer_doubt_and_buttons_stand_apart_in_one_box(room: Room) -> None:
    await room.mention("50 images")

    (container,) = components(room.answer)
    assert (container["type"], [part["type"] for part in container["components"]]) == (17, [10, 14, 10, 1])
