"""A lesson over real sockets: the real discord.py against the fake Discord on loopback, whose counts are final late."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.answers.lesson.figures import Figures, choices_of
from bot.platforms.discord import app
from bot.wiring import Parts
from tests.conversations.stages import no_picture
from tests.fakes import discord_polls as polls
from tests.fakes.discord_running import QUICK, Lamp, Settings
from tests.fakes.discord_server import DiscordServer
from tests.lessons.rooms import KEY, desk


def buttons(message: dict[str, Any]) -> dict[str, str]:
    """Label -> pack."""

    def walk(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for part in found:
            yield part
            yield from walk(part.get("components") or [])

    return {part["label"]: part["custom_id"] for part in walk(message["components"]) if part["type"] == 2}


def text(message: dict[str, Any]) -> str:
    """All that it shows, as it was sent."""
    return json.dumps(message["components"], ensure_ascii=False)


@pytest.mark.parametrize(("lang", "locale"), [("en", "en-US"), ("fr", "fr")])
async def test_a_lesson_over_sockets_reads_the_votes_when_they_are_final(
    lang: str, locale: str, made: Parts, tmp_path: Path
) -> None:
    lesson, words = made.lessons["one-starter-pack"], made.book[lang]
    async with DiscordServer() as server:
        await app.sync(Settings(server.api_url), None, phrases=made.book, languages=made.book.languages)
        lamp, stopping = Lamp(), asyncio.Event()
        assistant = made.assistant(desk(), class_key=KEY)
        settings = Settings(server.api_url, server.gateway_url)
        bot = asyncio.create_task(
            app.run(
                assistant,
                settings,
                stopping,
                lamp,
                phrases=made.book,
                languages=made.book.languages,
                picture=no_picture,
                timing=QUICK,
            )
        )
        await asyncio.wait_for(lamp.lit.wait(), 10)
        running = await server.slash("class", locale, what="one-starter-pack")
        await server.sent("POST", "/callback")
        revealed = 0
        for at, step in enumerate(lesson.steps):
            message = running.message
            assert message is not None, at
            if step.kind == "predict":
                right = choices_of(made.context, lang, lesson, Figures(made.context, lesson), at).right
                options = len(message["poll"]["answers"])
                wrong = [option for option in range(options) if option != right]
                for option in (wrong[0], wrong[-1], right):
                    polls.vote(message, option + 1)
            if step.kind == "reveal":
                revealed += 1
                assert {"en": "Right: 1 of 3.", "fr": "Justes\u00a0: 1 sur 3."}[lang] in text(message)
            label = "class-end" if at + 1 == len(lesson.steps) else "class-next"
            label = "class-reveal" if step.kind == "predict" else label
            running = await server.press(message, buttons(message)[words.say(label)], locale)
            await server.sent("POST", "/callback", nth=at + 2)
        assert running.message is not None
        assert words.say("class-over") in text(running.message)
        assert len(server.of("POST", "/polls/.*/expire")) == revealed == 3
        assert len(server.of("GET", "/channels/.*/messages/")) == 2 * revealed
        assert {sent.status for sent in server.requests} <= {200, 204}
        stopping.set()
        await asyncio.wait_for(bot, 10)
