"""More than can be answered: posts are held briefly or given back, one word why, cards and chatter go first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp import ClientSession

from bot.messages import Message
from bot.platforms.telegram import admission
from bot.platforms.telegram.admission import HELD_A_CHAT
from bot.platforms.telegram.send_limits import Pace
from bot.replies import Card, Reply
from tests.bot.platforms.telegram.conftest import FAST, Start
from tests.bot.platforms.telegram.test_webhook import SECRET, Hooked, hooked
from tests.fakes.assistant import StandInAssistant, answer_about
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import Chat, Json, User, marks

HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
CHAT_BY_MINUTE = Pace(overall_a_second=10_000, chat_a_second=1_000, again_s=0.01)
"""A chat's own minute, and no other limit."""


class Waits(StandInAssistant):
    """Answers when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = asyncio.Event()

    async def has_heard(self, count: int) -> None:
        async with asyncio.timeout(10):
            while len(self.heard) < count:  # noqa: ASYNC110 -- nobody is told
                await asyncio.sleep(0.01)

    async def hear(self, message: Message) -> Reply | None:
        self.heard.append(message)
        await self.go_on.wait()
        return answer_about(message.text)


@asynccontextmanager
async def posting(bot: Hooked) -> AsyncIterator["Poster"]:
    async with ClientSession(headers=HEADERS) as session:
        yield Poster(session, bot.address)


class Poster:
    """Telegram, as it posts: each update until it is taken, or once."""

    def __init__(self, session: ClientSession, address: str) -> None:
        self._session, self._address = session, address

    async def once(self, update: Json) -> int:
        async with self._session.post(self._address, json=update) as told:
            return told.status


def written(server: TelegramServer, chat: Chat, person: User, text: str, number: int) -> Json:
    content = {"text": text} | ({"entities": marks(text)} if marks(text) else {})
    return {"update_id": 5_000 + number, "message": server.world.record(chat, person, content)}


async def test_a_chat_holds_a_few_connections_and_what_else_it_asks_goes_back(server: TelegramServer) -> None:
    assistant = Waits()
    async with hooked(server, assistant) as bot, posting(bot) as telegram:
        ana, bo = server.world.person("Ana"), server.world.person("Bo")
        private = server.world.private(ana)
        posts = [
            asyncio.create_task(telegram.once(written(server, private, ana, f"{n} images", n))) for n in range(2, 22)
        ]
        done, held = await asyncio.wait(posts, timeout=0.5)
        assert len(held) == HELD_A_CHAT
        assert {post.result() for post in done} == {503}
        another = asyncio.create_task(telegram.once(written(server, server.world.private(bo), bo, "50 images", 1)))
        assistant.go_on.set()
        assert await another == 200
        assert [await post for post in held] == [200] * HELD_A_CHAT
        assert len(assistant.heard) == HELD_A_CHAT + 1, "what went back was not worked on"


async def test_what_was_given_back_is_answered_when_it_comes_again(server: TelegramServer) -> None:
    assistant = Waits()
    async with hooked(server, assistant) as bot, posting(bot) as telegram:
        ana = server.world.person("Ana")
        private = server.world.private(ana)
        updates = [written(server, private, ana, f"{n} images", n) for n in range(2, 10)]
        first = [asyncio.create_task(telegram.once(update)) for update in updates]
        await asyncio.wait(first, timeout=0.3)
        assistant.go_on.set()
        statuses = [await post for post in first]
        again = [await telegram.once(update) for update in updates]
        assert statuses.count(503) == len(updates) - HELD_A_CHAT
        assert again == [200] * len(updates)
        assert len(server.made("sendMessage")) == len(updates)


async def test_what_was_given_back_too_long_ago_is_dropped_and_counted(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "STALE_S", 1e-9)
    assistant = Waits()
    async with hooked(server, assistant) as bot, posting(bot) as telegram:
        ana = server.world.person("Ana")
        private = server.world.private(ana)
        updates = [written(server, private, ana, f"{n} images", n) for n in range(2, 10)]
        first = [asyncio.create_task(telegram.once(update)) for update in updates]
        await asyncio.wait(first, timeout=0.3)
        assistant.go_on.set()
        await asyncio.gather(*first)
        assert [await telegram.once(update) for update in updates] == [200] * len(updates)
        assert len(server.made("sendMessage")) == HELD_A_CHAT


async def test_where_all_turns_are_taken_a_new_question_goes_back_at_once_and_an_undo_does_not(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admission, "BUSY_S", 2.5 / FAST.overall_a_second)  # three inside are a full house
    assistant = Waits()
    async with hooked(server, assistant) as bot, posting(bot) as telegram:
        people = [server.world.person(f"P{number}") for number in range(4)]
        posts = [
            asyncio.create_task(telegram.once(written(server, server.world.private(it), it, "50 images", number)))
            for number, it in enumerate(people[:3])
        ]
        await assistant.has_heard(3)
        assert await telegram.once(written(server, server.world.private(people[3]), people[3], "50 images", 8)) == 503
        group, chief = server.world.group(), people[3]
        group.administrators[chief.id] = chief
        undo = written(server, group, chief, "/faq@footprint_test_bot undo", 4_000)
        undoing = asyncio.create_task(telegram.once(undo))
        await assistant.has_heard(4)
        assistant.go_on.set()
        assert await undoing == 200
        assert await asyncio.gather(*posts) == [200] * 3


@pytest.mark.threat("S18")
async def test_one_private_flooder_gets_fewer_than_twenty_answers_and_one_word_why(start: Start) -> None:
    async with TelegramServer() as server:
        ana = server.world.person("Ana")
        private = server.world.private(ana)
        async with start(server, StandInAssistant(), pace=CHAT_BY_MINUTE):
            for number in range(400):
                server.world.write(private, ana, f"{number} images")
            await server.settled()
        texts = [call.params["text"] for call in server.made("sendMessage")]
        words = [text for text in texts if "telegram-" in text]
        assert len(texts) - len(words) == Pace().private_a_minute
        assert len(words) == 1


@pytest.mark.threat("S18")
async def test_one_person_does_not_silence_the_bot_for_a_whole_group(start: Start) -> None:
    async with TelegramServer() as server:
        group = server.world.group()
        loud, quiet = server.world.person("Loud"), server.world.person("Quiet")
        async with start(server, StandInAssistant()):
            for number in range(100):
                server.world.write(group, loud, f"/ask@footprint_test_bot {number + 2} images")
            await server.settled()
            server.world.write(group, quiet, "/ask@footprint_test_bot 77 images")
            await server.settled()
        texts = [call.params["text"] for call in server.made("sendMessage")]
        assert sum("telegram-slow-down" in text for text in texts) == 1
        assert "77" in texts[-1]
        assert len(texts) == 9 + 1 + 1


async def test_presses_and_inline_queries_have_a_measure_of_their_own(start: Start) -> None:
    async with TelegramServer() as server:
        ana = server.world.person("Ana")
        async with start(server, StandInAssistant()):
            for _ in range(60):
                server.world.ask_inline(ana, "50 images")
            await server.settled()
            assert len(server.made("answerInlineQuery")) == 30


async def test_pictures_are_few_a_minute_and_the_words_come_all_the_same(start: Start) -> None:
    class Paints(StandInAssistant):
        async def hear(self, message: Message) -> Reply | None:
            card = Card("en", "t", (), "c", "s", f"{message.text}: about 260 Wh")
            return replace(answer_about(message.text), card=card, card_only=True)

    drawn = []

    async def paint(card: Card) -> bytes:
        drawn.append(card)
        return b"\x89PNG"

    async with TelegramServer() as server:
        ana = server.world.person("Ana")
        async with start(server, Paints(), draw_card=paint):
            for number in range(12):
                server.world.write(server.world.private(ana), ana, f"{number + 2} images")
            await server.settled()
        assert len(drawn) == 5
        assert len(server.made("sendPhoto")) == 5
        assert len(server.made("sendMessage")) == 7
