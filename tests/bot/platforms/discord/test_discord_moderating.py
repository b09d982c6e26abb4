"""Moderators keep the FAQ from the chat: the real assistant and desk behind the real discord.py."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import simcord

from bot.platforms.discord.client import Footprint
from bot.platforms.discord.dependencies import Timing
from bot.platforms.discord.wording import Wording
from bot.wiring import Parts
from faq import Desk, open_desk
from tests.fakes.discord_room import Room, labels, said
from tests.fakes.discord_stand_in import pixel

ENTRY = {
    "title": "Why do we count water at all?",
    "body": " ".join(["Because cooling and power stations both take it, and people ask."] * 5),
    "asks": "why count water",
    "sources": "LBNL report | https://eta-publications.lbl.gov/report | 2024-12",
}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    opened = await open_desk(f"sqlite+aiosqlite:///{tmp_path}/faq.db", lambda: datetime.now(UTC))
    yield opened
    await opened.close()


@pytest.fixture
async def class_room(made: Parts, desk: Desk) -> AsyncIterator[Room]:
    wording = Wording(made.book, made.book.languages)
    env = simcord.Env(Footprint(made.assistant(desk), wording, pixel, timing=Timing(acknowledge=60)), shard_count=1)
    await env.start()
    try:
        await env.bot.tree.sync()  # type: ignore[attr-defined]  # it is our own client
        yield Room(env)
    finally:
        await env.shutdown()
    env.raise_errors()


async def test_an_entry_is_added_found_edited_and_brought_back(class_room: Room) -> None:
    room = class_room
    opened = await room.mona.slash(room.channel, "faq", question="add why-count")
    kept = await room.mona.submit_modal(opened, ENTRY)
    assert "Why do we count water at all?" in said(kept.response)
    assert kept.ephemeral

    found = await room.alice.slash(room.channel, "faq", question="why count water")
    assert said(found.response).startswith("**Why do we count water at all?**")

    opened = await room.mona.slash(room.channel, "faq", question="edit why-count")
    await room.mona.submit_modal(opened, ENTRY | {"title": "Vandalised?"})
    history = await room.mona.slash(room.channel, "faq", question="history why-count")
    assert history.response is not None
    await room.mona.click(history.response, label=labels(history.response)[-1])

    again = await room.alice.slash(room.channel, "faq", question="why count water")
    assert said(again.response).startswith("**Why do we count water at all?**")


async def test_a_refused_entry_comes_back_with_its_text(class_room: Room) -> None:
    room = class_room
    opened = await room.mona.slash(room.channel, "faq", question="add why-count")

    refused = await room.mona.submit_modal(opened, ENTRY | {"sources": "no address"})
    assert refused.response is not None
    assert refused.ephemeral
    opened = await room.mona.click(refused.response, label=labels(refused.response)[0])

    assert opened.modal is not None
    values = {part["component"]["custom_id"]: part["component"].get("value") for part in opened.modal["components"]}
    assert values["title"] == ENTRY["title"]
    kept = await room.mona.submit_modal(opened, ENTRY)
    assert "Why do we count water at all?" in said(kept.response)


async def test_whoever_does_not_moderate_writes_nothing(class_room: Room, desk: Desk) -> None:
    room = class_room
    opened = await room.mona.slash(room.channel, "faq", question="add why-count")

    asked = await room.alice.slash(room.channel, "faq", question="add why-count")
    assert asked.modal is None
    # The form was opened while she managed the server; the right is asked for again when it comes back.
    room.env.backend.get_guild(room.guild.id).members[room.mona.id].role_ids.clear()
    refused = await room.mona.submit_modal(opened, ENTRY)

    assert refused.ephemeral
    found = await room.alice.slash(room.channel, "faq", question="why count water")
    assert "Why do we count water at all?" not in said(found.response)
