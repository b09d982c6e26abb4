"""Asked = answered + told + dropped + still with Telegram: stopped, killed, behind, refused; and nothing twice."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.platforms.telegram import app
from bot.platforms.telegram.polling import POLL_S, Patience
from bot.platforms.telegram.send_limits import Pace
from bot.platforms.telegram.window import size_of
from bot.serving import Outcome
from bot.shedding import AMOUNTS
from tests.bot.platforms.telegram.conftest import FAST, IMPATIENT, Lamps, Settings, words
from tests.fakes.assistant import StandInAssistant
from tests.fakes.polling_table import account_of, ask, crowd
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import Json

CUT_SHORT = replace(IMPATIENT, finish_share=0.01)
ONE_A_SECOND = Pace(overall_a_second=10_000, private_a_minute=60, again_s=0.01)


@pytest.fixture(autouse=True)
def unhurried(server: TelegramServer) -> None:
    """The paces here are faster than Telegram allows, so that nothing is slow; the server counts nothing."""
    server.limits = False


class Bell(Lamps):
    """Rings when a platform says that it is ready, or no longer."""

    def __init__(self) -> None:
        super().__init__()
        self.rung = asyncio.Event()

    def ready(self, platform: str, is_ready: bool) -> None:  # noqa: FBT001 -- the Health protocol
        super().ready(platform, is_ready)
        self.rung.set()


class Book:
    """Keeps what became of each update."""

    def __init__(self) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.seconds: list[float] = []

    def ended(self, platform: str, outcome: Outcome, seconds: float | None = None) -> None:
        assert platform == "telegram"
        assert (seconds is not None) == (outcome == "answered")
        self.outcomes[outcome] += 1


@asynccontextmanager
async def polling(
    server: TelegramServer,
    assistant: StandInAssistant | None = None,
    *,
    pace: Pace = FAST,
    patience: Patience = CUT_SHORT,
    stop_seconds: float = 20.0,
) -> AsyncIterator[Book]:
    stopping, book = asyncio.Event(), Book()
    work = asyncio.create_task(
        app.run(
            assistant or StandInAssistant(),
            Settings(server.url),
            stopping,
            Lamps(),
            words=words,
            ledger=book,
            pace=pace,
            patience=patience,
            stop_seconds=stop_seconds,
        )
    )
    try:
        yield book
    finally:
        stopping.set()
        async with asyncio.timeout(30):
            await work


def eighteen(server: TelegramServer) -> list[Json]:
    ((chat, person),) = crowd(server, people=1, groups=0)
    return [ask(server, chat, person, number) for number in range(18)]


async def test_the_bot_is_ready_as_soon_as_telegram_answers_though_nobody_writes(server: TelegramServer) -> None:
    """Not when the first long poll ends, half a minute later: whoever deploys waits for it."""
    lamps, stopping = Bell(), asyncio.Event()
    work = asyncio.create_task(
        app.run(StandInAssistant(), Settings(server.url), stopping, lamps, words=words, pace=FAST)
    )
    try:
        await server.wait_for("getUpdates")
        assert server.made("getUpdates")[0].params["timeout"] == 0
        async with asyncio.timeout(POLL_S / 3):
            await lamps.rung.wait()
        assert lamps.said == [("telegram", True)]
    finally:
        stopping.set()
        await work


# ---------------------------------------------------------------- stops and kills
async def test_what_a_stop_cuts_stays_with_telegram_and_is_answered_once_by_the_next(server: TelegramServer) -> None:
    async with polling(server, pace=ONE_A_SECOND):
        asked = eighteen(server)
        await server.wait_for("sendMessage")
    cut = account_of(server, asked)
    assert (cut.answered, cut.waiting, cut.lost) == (1, 17, 0)
    async with polling(server):
        await server.settled()
    end = account_of(server, asked)
    assert (end.answered, end.doubled, end.lost) == (18, 0, 0)


async def test_a_kill_loses_nothing_and_repeats_no_more_than_was_in_flight(server: TelegramServer) -> None:
    async with polling(server, pace=ONE_A_SECOND):
        asked = eighteen(server)
        await server.wait_for("sendMessage")
        server.is_gone = True
    server.is_gone = False
    async with polling(server):
        await server.settled()
    end = account_of(server, asked)
    assert (end.answered, end.lost) == (18, 0)
    assert end.doubled <= 1


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("killed", [False, True], ids=["stopped", "killed"])
async def test_in_any_crowd_nothing_is_lost_at_any_moment(server: TelegramServer, seed: int, *, killed: bool) -> None:
    rng = random.Random(seed)
    places = crowd(server, people=25, groups=3)
    asked = [ask(server, *rng.choice(places), number) for number in range(60)]
    async with polling(server, pace=ONE_A_SECOND):
        await server.wait_for("sendMessage", count=rng.randrange(1, 25))
        server.is_gone = killed
    server.is_gone = False
    cut = account_of(server, asked)
    assert cut.lost == 0
    async with polling(server):
        await server.settled()
    end = account_of(server, asked)
    assert (end.waiting, end.lost) == (0, 0)
    assert end.doubled <= (size_of(ONE_A_SECOND) if killed else 0)


async def test_whoever_waits_below_an_answer_at_a_stop_is_told_since_telegram_knows_one_number(
    server: TelegramServer,
) -> None:
    (ana, bo) = crowd(server, people=2, groups=0)
    async with polling(server, pace=ONE_A_SECOND) as book:
        asked = [ask(server, *ana, 1), ask(server, *ana, 2), ask(server, *bo, 3), ask(server, *ana, 4)]
        await server.wait_for("sendMessage", count=2)
    end = account_of(server, asked)
    assert (end.answered, end.told, end.waiting, end.doubled, end.lost) == (2, 1, 1, 0, 0)
    assert book.outcomes == {"answered": 2, "told": 1}


# ---------------------------------------------------------------- a backlog
async def test_what_waited_through_an_outage_is_all_answered_or_told_in_its_order(server: TelegramServer) -> None:
    """The five thousand of `python -m tests.fakes.polling_table backlog-5000` at a sixth of the size."""
    places = crowd(server, people=150, groups=6)
    rng = random.Random(13)
    chosen = [rng.choice(places[150:] if rng.random() < 0.25 else places[:150]) for _ in range(830)]
    asked = [ask(server, *place, number) for number, place in enumerate(chosen)]
    async with polling(server) as book:
        await server.settled(within_s=60)
    end = account_of(server, asked)
    assert (end.waiting, end.doubled, end.lost) == (0, 0, 0)
    in_groups = Counter(message["chat"]["id"] for message in asked if message["chat"]["id"] < 0)
    assert end.answered == len(asked) - sum(in_groups.values()) + AMOUNTS["in_group"].person * len(in_groups)
    assert book.outcomes == {"answered": end.answered, "told": end.told}
    numbers = [call.params["reply_parameters"]["message_id"] for call in server.made("sendMessage")]
    late = sum(earlier > later for earlier, later in zip(numbers, numbers[100:], strict=False))
    assert late == 0, "an answer is never overtaken by one that came a whole window later"


async def test_no_more_is_taken_in_than_can_be_answered_in_time(server: TelegramServer) -> None:
    pace = Pace(overall_a_second=2, again_s=0.01)
    assert [size_of(Pace(overall_a_second=rate)) for rate in (1, 2, 4, 28, 1_000)] == [10, 10, 10, 56, 100]
    places = crowd(server, people=60, groups=0)
    asked = [ask(server, *place, 1) for place in places]
    assistant = StandInAssistant()
    async with polling(server, assistant, pace=pace):
        await server.wait_for("sendMessage", count=2)
        assert {call.params["limit"] for call in server.made("getUpdates")} <= {1, 10}
        assert len(assistant.heard) <= 12
    assert account_of(server, asked).lost == 0


# ---------------------------------------------------------------- what cannot be sent
async def test_what_cannot_be_sent_is_tried_on_and_done_once(server: TelegramServer) -> None:
    assistant = StandInAssistant()
    for _ in range(10):
        server.fail("sendMessage", 500, "Internal Server Error")
    async with polling(server, assistant) as book:
        asked = eighteen(server)[:1]
        await server.settled()
    end = account_of(server, asked)
    assert (end.answered, end.doubled, end.lost) == (1, 0, 0)
    assert len([message for message in assistant.heard if message.text == "2 images"]) == 1
    assert book.outcomes["answered"] == 18


async def test_one_chat_that_cannot_be_reached_holds_up_nobody_for_good(server: TelegramServer) -> None:
    ((chat, ana), *others) = crowd(server, people=130, groups=0)
    for _ in range(200):
        server.fail("sendMessage", 500, "Internal Server Error", chat_id=chat.id)
    asked = [ask(server, chat, ana, 1), *(ask(server, *place, 2) for place in others)]
    patience = Patience(hold_s=0.05, backoff_s=(0.01,))
    async with polling(server, patience=patience) as book:
        await server.until(lambda: len(server.made("sendMessage")) == 129)
        await server.settled()
    assert book.outcomes == {"answered": 129, "failed": 1}
    assert account_of(server, asked[1:]).lost == 0


async def test_an_update_that_hangs_is_given_up_and_counted(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.telegram.deduplication.MOST_S", 0.05)
    server.hold("sendMessage")
    async with polling(server) as book:
        eighteen(server)
        await server.settled()
        server.let_go()
    assert book.outcomes == {"failed": 18}


async def test_whoever_blocked_the_bot_counts_as_refused_and_silence_as_nothing(server: TelegramServer) -> None:
    assistant = StandInAssistant()
    assistant.on_hear = lambda _: None
    ana, bo = server.world.person("Ana"), server.world.person("Bo")
    async with polling(server, assistant) as book:
        server.world.write(server.world.private(ana), ana, "hello")
        await server.settled()
        assert book.outcomes == {}
        assistant.on_hear = StandInAssistant().on_hear
        server.world.private(bo).blocked = True
        server.world.push("message", server.world.record(server.world.private(bo), bo, {"text": "50 images"}))
        await server.settled()
    assert book.outcomes == {"refused": 1}
