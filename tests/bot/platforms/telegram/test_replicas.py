"""Several replicas of the bot on Telegram: one budget among them, and nothing answered twice."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest

from bot.messages import Message
from bot.platforms.telegram.delivery import TRIES
from bot.platforms.telegram.pacing import share_of
from bot.platforms.telegram.send_limits import Clock, Flow, Pace, StaleError
from bot.replies import Reply
from bot.shares import Slot, Window
from bot.sharing import PostgresSharing
from tests.bot.platforms.telegram.test_send_limits import FakeTime
from tests.bot.platforms.telegram.test_webhook import hooked, post
from tests.fakes.assistant import StandInAssistant, answer_about
from tests.fakes.telegram_server import TOKEN, TelegramServer


class Store:
    """A budget as replicas share it, on a clock that the test moves."""

    def __init__(self, time_: FakeTime) -> None:
        self._time = time_
        self._times: dict[str, list[float]] = {}
        self.is_up = True
        self.asked = 0

    def _free(self, window: Window) -> float:
        times = self._times.get(window.key, [])
        return times[-window.amount] + window.period_s if len(times) >= window.amount else self._time.at

    async def take(self, overall: Window, own: Sequence[Window]) -> Slot | None:
        self.asked += 1
        if not self.is_up:
            return None
        at = max(self._time.at, self._free(overall))
        free = max([self._time.at, *map(self._free, own)])
        if free <= at:
            for window in (overall, *own):
                self._times.setdefault(window.key, []).append(at)
        return Slot(free <= at, at - self._time.at, free - self._time.at)

    async def shut(self, window: Window, seconds: float) -> None:
        self._times[window.key] = [self._time.at + seconds - window.period_s]

    async def give_back(self, window: Window) -> None:
        self._times[window.key].pop()


@pytest.fixture
def time_(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    fake = FakeTime()
    monkeypatch.setattr("limits.storage.memory.time", SimpleNamespace(time=fake.wall))
    return fake


@pytest.fixture
def store(time_: FakeTime) -> Store:
    return Store(time_)


def flows(store: Store, time_: FakeTime, count: int = 2) -> list[Flow]:
    clock = Clock(time_.now, time_.wall, time_.sleep)
    return [Flow(Pace(), clock, budget=store, share=share_of(count)) for _ in range(count)]


async def sent(flows: Sequence[Flow], time_: FakeTime, turns: int) -> list[float]:
    """When so many turns to as many private chats came, each replica asked in its turn."""
    times = []
    for number in range(turns):
        await flows[number % len(flows)].turn(number, is_group=False, deadline=time_.at + 100)
        times.append(time_.at)
    return times


def most_in(times: Sequence[float], seconds: float) -> int:
    return max(sum(start <= at < start + seconds for at in times) for start in times)


async def test_two_replicas_send_no_more_than_one(time_: FakeTime, store: Store) -> None:
    times = await sent(flows(store, time_), time_, 120)
    assert most_in(times, 1 - 1e-6) == 28
    assert times[-1] - times[0] == pytest.approx(119 / 28, abs=0.1), "and no fewer: the budget is whole"


async def test_a_group_gets_eighteen_a_minute_whichever_replica_answers(time_: FakeTime, store: Store) -> None:
    one, two = flows(store, time_)
    times = []
    for number in range(40):
        await (one, two)[number % 2].turn(-5, is_group=True, deadline=time_.at + 1_000)
        times.append(time_.at)
    assert most_in(times, 60 - 1e-3) == 18


async def test_a_chat_that_another_replica_writes_to_holds_up_no_other() -> None:
    class Now(FakeTime):
        def now(self) -> float:
            self.at = time.monotonic()
            return self.at

    real = Now()
    store = Store(real)
    one, two = (Flow(Pace(), Clock(now=real.now), budget=store, share=share_of(2)) for _ in range(2))
    await one.turn(1, is_group=False, deadline=one.now + 20)
    order = []

    async def turn(chat: int) -> None:
        await two.turn(chat, is_group=False, deadline=two.now + 20)
        order.append(chat)

    await asyncio.gather(*(turn(chat) for chat in range(1, 12)))
    assert order == [*range(2, 12), 1]


async def test_without_the_store_each_replica_keeps_to_its_share(time_: FakeTime, store: Store) -> None:
    store.is_up = False
    both = flows(store, time_)
    times = []
    for flow in both:
        time_.at = 1_000.0
        times += await sent([flow], time_, 60)
    assert most_in(times, 1 - 1e-6) <= 28
    assert store.asked == 0, "a store that is known to be gone is not asked"


async def test_without_the_store_a_group_gets_each_replica_s_share(time_: FakeTime, store: Store) -> None:
    store.is_up = False
    flow, times = flows(store, time_)[0], []
    for _ in range(12):
        await flow.turn(-7, is_group=True, deadline=time_.at + 1_000)
        times.append(time_.at)
    assert most_in(times, 60 - 1e-3) == 9


async def test_a_store_lost_in_the_middle_of_a_turn_costs_no_answer(time_: FakeTime, store: Store) -> None:
    class Losing(Store):
        async def take(self, overall: Window, own: Sequence[Window]) -> Slot | None:
            self.is_up = self.asked < 10
            return await super().take(overall, own)

    losing = Losing(time_)
    times = await sent(flows(losing, time_), time_, 80)
    assert len(times) == 80
    assert losing.asked == 11


async def test_a_silence_asked_of_one_replica_is_kept_by_the_other(time_: FakeTime, store: Store) -> None:
    one, two = flows(store, time_)
    one.refused(7, 30)
    await asyncio.sleep(0)
    with pytest.raises(StaleError):
        await two.turn(7, is_group=False, deadline=time_.at + 20)
    for chat in (8, 9):
        one.refused(chat, 3)
    await asyncio.sleep(0)
    before = time_.at
    await two.turn(10, is_group=False, deadline=time_.at + 20)
    assert time_.at - before >= 3 - 1e-6


async def test_a_chat_has_its_line_a_minute_from_one_replica(time_: FakeTime, store: Store) -> None:
    one, two = flows(store, time_)
    assert [await one.notice(-5), await two.notice(-5)] == [True, False]
    one.unsaid(-5)
    await asyncio.sleep(0)
    two.unsaid(-6)  # another chat's, that had none
    assert await one.notice(-5)


# ---------------------------------------------------------------- with PostgreSQL, and the bot whole
@asynccontextmanager
async def shared(url: str) -> AsyncIterator[PostgresSharing]:
    sharing = PostgresSharing.over(url, TOKEN)
    await sharing.open()
    try:
        yield sharing
    finally:
        await sharing.close()


def asked(server: TelegramServer, update_id: int, name: str = "Ana") -> str:
    person = server.world.person(name)
    message = server.world.record(server.world.private(person), person, {"text": "50 images"})
    return json.dumps({"update_id": update_id, "message": message})


@pytest.mark.fault("F7")
@pytest.mark.fault("F30")
async def test_the_same_update_posted_to_two_replicas_is_answered_once(
    server: TelegramServer, postgres_url: str
) -> None:
    started, go_on = asyncio.Event(), asyncio.Event()

    class Slow(StandInAssistant):
        async def hear(self, message: Message) -> Reply | None:
            started.set()
            await go_on.wait()
            return answer_about(message.text)

    async with (
        shared(postgres_url) as a,
        shared(postgres_url) as b,
        hooked(server, Slow(), sharing=a) as one,
        hooked(server, StandInAssistant(), sharing=b) as two,
    ):
        await server.wait_for("setWebhook", count=2)
        update = asked(server, 7)
        first = asyncio.create_task(post(one.address, update))
        await started.wait()
        assert await post(two.address, update) == 503, "Telegram brings it again"
        go_on.set()
        assert await first == 200
        assert await post(two.address, update) == 200
        assert len(server.made("sendMessage")) == 1


async def test_what_one_replica_could_not_send_another_answers(server: TelegramServer, postgres_url: str) -> None:
    async with (
        shared(postgres_url) as a,
        shared(postgres_url) as b,
        hooked(server, StandInAssistant(), sharing=a) as one,
        hooked(server, StandInAssistant(), sharing=b) as two,
    ):
        await server.wait_for("setWebhook", count=2)
        update = asked(server, 8)
        for _ in range(TRIES):
            server.fail("sendMessage", 502, "Bad Gateway")
        assert await post(one.address, update) == 503
        assert await post(two.address, update) == 200
        assert len(server.made("sendMessage")) == 1


@pytest.mark.fault("F23")
async def test_with_the_store_gone_every_update_is_still_answered(server: TelegramServer) -> None:
    nowhere = "postgresql://ada:secret@127.0.0.1:1/bot"
    async with shared(nowhere) as a, hooked(server, StandInAssistant(), sharing=a) as bot:
        for number in range(3):
            assert await post(bot.address, asked(server, number, f"P{number}")) == 200
        assert len(server.made("sendMessage")) == 3
        assert await post(bot.address, asked(server, 2, "P2")) == 200
        assert len(server.made("sendMessage")) == 3
