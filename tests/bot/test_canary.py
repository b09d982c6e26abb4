"""A question that nobody else would ask, and nobody's tokens, go through everything: none is ever written down."""

import asyncio
import json
import re
import socket
from pathlib import Path

import pytest

from bot.wiring import Parts
from tests.bot.test_running import ROOT, metrics, ready, run, started, stop
from tests.fakes import discord_world
from tests.fakes.discord_server import TOKEN as DISCORD_TOKEN
from tests.fakes.discord_server import DiscordServer, Running
from tests.fakes.telegram_server import TOKEN as TELEGRAM_TOKEN
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import User

CANARY = "kanarienvogel"
ASKED = f"{CANARY}: what do 50 starter packs cost?"
WRITTEN, HANDED_IN = "entry-marker", "wording-marker"
"""What moderators write and members hand in is kept in tables, for that is its purpose; it is in no log either."""
KEY, HOOK = "author-key-of-ours", "hook-secret-of-ours"
SECRETS = (DISCORD_TOKEN, TELEGRAM_TOKEN, TELEGRAM_TOKEN.partition(":")[2], KEY, HOOK)
ENTRY = {
    "title": f"Why the {WRITTEN}?",
    "body": "Cooling and power stations both take water, and people ask. " * 5,
    "asks": "why that marker",
    "sources": "Report | https://example.org/report | 2024-12",
}
FILE = f"""---
slug: handed-over
lang: en
title: What is the {WRITTEN} of a file?
asks: [marker of a file]
sources:
- {{title: S, url: "https://example.org", published: "2024"}}
---
A body of a file.
"""


def found_in(folder: Path, words: tuple[str, ...], *, since: float = 0.0) -> list[str]:
    """`file: word` for each file under a folder that holds one of the words in any of the ways that files hold text."""
    held = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.stat().st_mtime >= since:
            content = file.read_bytes()
            ways = ("utf-8", "utf-16-le")
            held += [f"{file.name}: {word}" for word in words if any(word.encode(way) in content for way in ways)]
    return held


async def managed(server: DiscordServer, custom_id: str, fields: dict[str, str]) -> Running:
    """A moderator sends a form back."""
    parts = [{"type": 18, "component": {"type": 4, "custom_id": k, "value": v}} for k, v in fields.items()]
    data = {"custom_id": custom_id, "components": parts}
    event = discord_world.interaction(server.ids, 5, server.channel, server.alice, data=data, locale="en-US")
    event["member"]["permissions"] = str(discord_world.EVERYTHING | discord_world.MANAGE)
    running = server.interactions[event["token"]] = Running(event, server.clock())
    await server.gateway.dispatch("INTERACTION_CREATE", event, server.channel["guild_id"])
    await server.until(lambda: running.message is not None)
    return running


def pack_of(message: object, action: str) -> str:
    """The pack of an answer's button with that action."""
    found = re.search(rf'"(1{action}[^"]+)"', json.dumps(message))
    assert found is not None, f"no button {action} in {message}"
    return found[1]


async def on_discord(server: DiscordServer) -> None:
    """A mention, a private message, a picture, a lesson; an entry added, edited, imported; a wording handed in."""
    await server.mention(ASKED)
    await server.write(ASKED, place=server.private)
    await server.sent("POST", "/channels/.*/messages", nth=2)
    answer = [message for message in server.messages.values() if "starter" not in message["content"]][-1]
    for action in ("m", "i"):
        pressed = await server.press(answer, pack_of(answer["components"], action))
        await server.until(lambda pressed=pressed: pressed.message is not None)  # type: ignore[misc]
    await server.mention(f"/class {CANARY}")
    for custom_id, fields in (
        ("1den=add.why-marker", ENTRY),
        ("1den=edit.why-marker.en.1", ENTRY | {"title": f"Why the {WRITTEN}, edited?"}),
        ("1den=import", {"file": FILE}),
        ("1den=import", {"file": f"{CANARY} is no file"}),
        ("1sen=form", {"question": f"why the {HANDED_IN}?"}),
    ):
        await managed(server, custom_id, fields)


async def on_telegram(server: TelegramServer, ana: User) -> None:
    """In private and in a group, by a picture's words, an edit, inline and as a guest; a picture and a lesson."""
    world = server.world
    alone, group = world.private(ana), world.group()
    group.administrators[ana.id] = ana
    asked = world.write(alone, ana, ASKED)
    (answer,) = await server.wait_for("sendMessage", within_s=40)
    world.edit(alone, asked, f"{ASKED} in France")
    world.write(group, ana, f"/ask {ASKED}")
    world.show(alone, ana, ASKED)
    world.write(alone, ana, f"/faq {CANARY}")
    world.write(group, ana, f"/faq_add {CANARY}")
    world.write(group, ana, f"/class {CANARY}")
    world.write(group, ana, "/class")
    world.ask_inline(ana, ASKED)
    world.ask_as_guest(ana, ASKED)
    for action in ("m", "i"):
        world.press(alone, ana, answer.result, pack_of(answer.params["reply_markup"], action))
    world.press(alone, ana, answer.result, CANARY)
    await server.wait_for("answerInlineQuery", "answerGuestQuery", "sendPhoto", count=3, within_s=40)
    await server.settled()


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.threat("S13")
@pytest.mark.threat("S14")
@pytest.mark.threat("S22")
@pytest.mark.parametrize("form", ["text", "json"])
async def test_a_question_and_a_token_that_went_through_everything_stand_in_no_log_no_table_and_no_file(
    tmp_path: Path, port: int, made: Parts, form: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    before = home.stat().st_mtime
    guarded = {"LOG_LEVEL": "DEBUG", "LOG_FORMAT": form, "AUTHOR_KEY": KEY}
    own = guarded | {"HOME": str(home), "TMPDIR": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    said = [run(tmp_path, "ask", ASKED, **own).stderr, run(tmp_path, "chat", text=f"{ASKED}\n", **own).stderr]
    async with DiscordServer() as discord, TelegramServer() as telegram:
        ana = User(998_877_665_544, "Ana Nymous")
        settings = own | {
            "DISCORD_TOKEN": DISCORD_TOKEN,
            "TELEGRAM_TOKEN": TELEGRAM_TOKEN,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
            "TELEGRAM_API_URL": telegram.url,
            "PORT": str(port),
        }
        if form == "json":
            settings |= {"TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}", "TELEGRAM_WEBHOOK_SECRET": HOOK}
        async with started(tmp_path, **settings) as process:
            await ready(port, "telegram")
            await ready(port, "discord")
            await asyncio.gather(on_telegram(telegram, ana), on_discord(discord))
            said.append(await metrics(port))
            code, errors = await stop(process)
            said.append(errors)
        answered = len(telegram.made("sendMessage", "editMessageText"))
    assert code == 0
    assert answered >= 6
    never = (CANARY, *SECRETS, "Nymous", str(ana.id))
    for told in (*never, WRITTEN, HANDED_IN, discord.alice["id"]):
        assert [text for text in said if told in text] == [], told
    # The scan sees what is there: the entries are, and so is the wording.
    for kept in (f"Why the {WRITTEN}?", f"{WRITTEN}, edited?", f"{WRITTEN} of a file?", HANDED_IN):
        assert found_in(tmp_path, (kept,)), kept
    assert found_in(tmp_path, (*never, discord.alice["id"])) == []
    for folder in ("bot", "estimator", "faq", "config"):
        assert found_in(ROOT / folder, never, since=before) == []
