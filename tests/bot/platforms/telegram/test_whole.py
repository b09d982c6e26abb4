"""The whole bot over loopback, by polling and by webhook, in both languages: commands, buttons, forms, queries."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from bot.assistant import Assistant
from bot.platforms.telegram import app
from bot.platforms.telegram.incoming import NAMES, link_payload
from bot.replies import Card
from bot.wiring import Parts
from faq import Desk, open_desk
from tests.bot.platforms.telegram.conftest import FAST, Lamps, Settings
from tests.bot.platforms.telegram.test_webhook import hooked
from tests.conversations.stages import OnTelegram, on_telegram
from tests.conversations.test_conversations import SCRIPTS, play
from tests.fakes.telegram_server import Call, TelegramServer
from tests.fakes.telegram_world import Chat, Json, User

SEED = {"en": "what does making 50 starter packs cost?", "fr": "combien coûtent 50 packs de démarrage ?"}
ANSWER = {
    "en": (
        "<b>50 AI images",
        "Energy: about 260 Wh, likely between 58 and 1,200 Wh or more",
        "Nobody outside can check",
    ),
    "fr": (
        "<b>50 images IA",
        "Énergie : environ 260 Wh, probablement entre 58 et 1 200 Wh ou plus",
        "Personne ne peut",
    ),
}
ENTRY = {
    "en": "Why water?\nOur own words about water: it cools the machines, and power stations use it too. "
    + "word " * 45,
    "fr": "Pourquoi l'eau ?\nNos propres mots sur l'eau : elle refroidit les machines, et les centrales. "
    + "mot " * 45,
}


def spaced(text: str) -> str:
    """Every kind of space as an ordinary one."""
    return " ".join(text.split())


async def paint(card: Card) -> bytes:
    return b"\x89PNG" + card.title.encode()


@asynccontextmanager
async def a_desk(folder: Path) -> AsyncIterator[Desk]:
    desk = await open_desk(f"sqlite+aiosqlite:///{folder}/faq.db", lambda: datetime.now(UTC))
    try:
        yield desk
    finally:
        await desk.close()


@asynccontextmanager
async def polled(server: TelegramServer, assistant: Assistant, made: Parts) -> AsyncIterator[None]:
    stopping = asyncio.Event()
    work = asyncio.create_task(
        app.run(assistant, Settings(server.url), stopping, Lamps(), words=made.book, draw_card=paint, pace=FAST)
    )
    try:
        yield
    finally:
        stopping.set()
        await work


class Talk:
    """One person in one group (or topic), who waits for each answer."""

    def __init__(self, server: TelegramServer, chat: Chat, person: User, thread: int | None = None) -> None:
        self.server, self.chat, self.person, self.thread = server, chat, person, thread

    async def _after(self, act: Callable[[], object], *methods: str) -> Call:
        done = len(self.server.made(*methods))
        act()
        return (await self.server.wait_for(*methods, count=done + 1))[done]

    async def say(self, text: str, *, reply_to: Json | None = None) -> Call:
        return await self._after(
            lambda: self.server.world.write(self.chat, self.person, text, reply_to=reply_to, thread=self.thread),
            "sendMessage",
        )

    async def press(self, on: Json, number: int, *methods: str) -> Call:
        buttons = [button for row in on["reply_markup"]["inline_keyboard"] for button in row]
        data = buttons[number]["callback_data"]
        return await self._after(
            lambda: self.server.world.press(self.chat, self.person, on, data),
            *(methods or ("sendMessage", "editMessageText")),
        )


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_everything_in_a_topic_of_a_group(made: Parts, tmp_path: Path, mode: str, lang: str) -> None:
    async with TelegramServer(limits=False) as server, a_desk(tmp_path) as desk:
        assistant = made.assistant(desk)
        by_webhook = hooked(server, assistant, words=made.book, draw_card=paint)
        async with polled(server, assistant, made) if mode == "polling" else by_webhook:
            group = server.world.group(forum=True)
            ana = server.world.person("Ana", lang)
            group.administrators[ana.id] = ana
            talk = Talk(server, group, ana, thread=7)
            await questions(talk, lang)
            await commands(talk, lang)
            await moderating(talk, lang)
            await elsewhere(server, ana, lang)
    assert server.refusals() == []
    in_group = [call for call in server.made("sendMessage", "sendPhoto") if call.params["chat_id"] == group.id]
    assert {call.params.get("message_thread_id") for call in in_group} == {7}
    assert all("reply_to_message" in call.result for call in in_group)


async def questions(talk: Talk, lang: str) -> None:
    """The seed question, its buttons, and what is asked in reply."""
    first = await talk.say(f"/{NAMES[lang]['footprint']} {SEED[lang]}")
    for said in ANSWER[lang]:
        assert said in spaced(first.params["text"])
    maths = await talk.press(first.result, 0)
    assert "(arxiv.org)" in maths.params["text"]
    answer = await talk.say(f"/{NAMES[lang]['footprint']} {SEED[lang]}")
    places = await talk.press(answer.result, 1, "editMessageText")
    there = await talk.press(places.result, 0, "editMessageText")
    assert ANSWER[lang][0] in spaced(there.params["text"])
    bigger = await talk.press(answer.result, 2, "editMessageText")
    assert "<b>500 " in spaced(bigger.params["text"])
    picture = await talk.press(answer.result, 3, "sendPhoto")
    assert picture.params["photo"].startswith(b"\x89PNG")
    assert "kWh" in spaced(picture.params["caption"])
    reply = await talk.say("and in Québec?" if lang == "en" else "et au Québec ?", reply_to=answer.result)
    assert "Québec" in reply.params["text"]
    compared = await talk.say(
        "/compare 100 images or a beef burger" if lang == "en" else "/comparer 100 images ou un burger de bœuf"
    )
    assert "burger" in compared.params["text"]


async def commands(talk: Talk, lang: str) -> None:
    """Each command by its name in this language."""
    for key in ("about", "privacy", "help"):
        call = await talk.say(f"/{NAMES[lang][key]}")
        assert call.params["text"].startswith("<b>")
    found = await talk.say("/faq why water" if lang == "en" else "/faq pourquoi l'eau")
    assert "<a href=" in found.params["text"]
    settings = await talk.say(f"/{NAMES[lang]['settings']} language {lang}")
    assert lang in settings.params["text"]


async def moderating(talk: Talk, lang: str) -> None:
    """A moderator changes an entry by replying to the prompt, and everybody reads the new text."""
    prompt = await talk.say("/faq_edit why-water")
    at = talk.server.made("sendMessage").index(prompt)
    while "reply_markup" not in prompt.params:  # a long entry is shown before it, in several messages
        at += 1
        prompt = (await talk.server.wait_for("sendMessage", count=at + 1))[at]
    assert prompt.params["reply_markup"]["force_reply"] is True
    kept = await talk.say(ENTRY[lang], reply_to=prompt.result)
    assert "inline_keyboard" in kept.params["reply_markup"], kept.params["text"]
    read = await talk.say("/faq why water" if lang == "en" else "/faq pourquoi l'eau")
    assert ENTRY[lang].splitlines()[1][:40].replace("'", "&#x27;") in read.params["text"]


async def elsewhere(server: TelegramServer, person: User, lang: str) -> None:
    """Private chat, deep link, inline and guest queries."""
    private = Talk(server, server.world.private(person), person)
    for said in ANSWER[lang]:
        assert said in spaced((await private.say(SEED[lang])).params["text"])
    payload = link_payload(f"1c{lang}im50")
    assert ANSWER[lang][0] in spaced((await private.say(f"/start {payload}")).params["text"])
    server.world.ask_inline(person, SEED[lang])
    (inline,) = await server.wait_for("answerInlineQuery")
    assert len(inline.params["results"]) == 3
    server.world.ask_as_guest(person, f"@footprint_test_bot {SEED[lang]}")
    (guest,) = await server.wait_for("answerGuestQuery")
    for answer in (inline.params["results"][0], guest.params["result"]):
        for said in ANSWER[lang]:
            assert said in spaced(answer["input_message_content"]["message_text"])


@pytest.mark.fault("F18")
async def test_a_group_takes_its_faq_along_when_it_becomes_a_supergroup(made: Parts, tmp_path: Path) -> None:
    """See `Desk.migrate`: entries and preferences in one transaction."""
    async with TelegramServer(limits=False) as server, a_desk(tmp_path) as desk:
        stopping = asyncio.Event()
        move: Callable[..., Awaitable[None]] = desk.migrate
        work = asyncio.create_task(
            app.run(
                made.assistant(desk), Settings(server.url), stopping, Lamps(), words=made.book, pace=FAST, on_move=move
            )
        )
        ana, group = server.world.person("Ana"), server.world.group(kind="group")
        group.administrators[ana.id] = ana
        await moderating(Talk(server, group, ana), "en")
        new = server.world.migrate(group)
        await server.settled()
        read = await Talk(server, new, ana).say("/faq why water")
        assert "Our own words" in read.params["text"]
        stopping.set()
        await work
    assert server.refusals() == []


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.stem for path in SCRIPTS])
async def test_the_conversations_go_by_webhook_as_they_go_by_polling(made: Parts, seeded: Desk, path: Path) -> None:
    script = yaml.safe_load(path.read_text(encoding="utf-8"))
    async with on_telegram(made) as stage:
        by_polling = await play(stage, script)
    async with (
        TelegramServer() as server,
        hooked(server, made.assistant(seeded), words=made.book, draw_card=paint),
    ):
        by_webhook = await play(OnTelegram(server), script)
    assert by_webhook == by_polling
    assert server.refusals() == []
