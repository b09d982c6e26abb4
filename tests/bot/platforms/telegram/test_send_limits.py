"""When the bot may send: Telegram's limits, its wishes to wait, and answers that come too late."""

import asyncio
from types import SimpleNamespace

import pytest

from bot.platforms.telegram.queueing import Line
from bot.platforms.telegram.send_limits import Clock, ClosedError, Flow, Pace, StaleError


class FakeTime:
    """A clock that stands still until somebody sleeps on it."""

    def __init__(self) -> None:
        self.at = 1_000.0
        self.wall_step = 0.0

    def now(self) -> float:
        return self.at

    def wall(self) -> float:
        return self.at + 1_700_000_000 + self.wall_step

    async def sleep(self, seconds: float) -> None:
        self.at += seconds
        await asyncio.sleep(0)


@pytest.fixture
def time_(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    fake = FakeTime()
    # The limits library reads the wall clock where it stands; nothing else of it is replaced.
    monkeypatch.setattr("limits.storage.memory.time", SimpleNamespace(time=fake.wall))
    return fake


def a_flow(time_: FakeTime, **pace: int) -> Flow:
    return Flow(Pace(**pace), Clock(time_.now, time_.wall, time_.sleep))


async def sent_at(flow: Flow, time_: FakeTime, count: int, *, is_group: bool, patience_s: float = 1_000) -> list[float]:
    """The seconds, from now on, at which `count` messages to one chat may go."""
    start, found = time_.at, []
    for _ in range(count):
        try:
            await flow.turn(-5, is_group=is_group, deadline=time_.at + patience_s)
            found.append(round(time_.at - start, 1))
        except StaleError:
            break
    return found


async def test_a_chat_gets_one_message_a_second(time_: FakeTime) -> None:
    assert await sent_at(a_flow(time_), time_, 4, is_group=False) == [0, 1, 2, 3]


async def test_a_group_gets_eighteen_a_minute_in_any_minute(time_: FakeTime) -> None:
    times = await sent_at(a_flow(time_), time_, 60, is_group=True)
    for start in times:
        assert sum(start <= at < start + 60 for at in times) <= 18
    assert times[18] >= 60


async def test_all_chats_together_get_twenty_eight_a_second(time_: FakeTime) -> None:
    flow, times = a_flow(time_), []
    for chat in range(90):
        await flow.turn(chat, is_group=False, deadline=time_.at + 100)
        times.append(time_.at - 1_000)
    assert sum(at < 1 for at in times) == 28
    for start in times:
        assert sum(start <= at < start + 1 for at in times) <= 28


async def test_an_answer_that_would_come_too_late_is_dropped_at_once(time_: FakeTime) -> None:
    times = await sent_at(a_flow(time_), time_, 60, is_group=True, patience_s=20)
    assert len(times) == 18
    assert time_.at - 1_000 < 20


async def test_edits_do_not_count_towards_the_minute_of_a_group(time_: FakeTime) -> None:
    flow = a_flow(time_)
    for _ in range(30):
        await flow.turn(-5, is_group=True, deadline=time_.at + 5, is_edit=True)
    assert time_.at - 1_000 < 31


@pytest.mark.fault("F5")
async def test_a_refusal_closes_its_chat_and_no_other(time_: FakeTime) -> None:
    flow = a_flow(time_)
    flow.refused(1, 3)
    await flow.turn(2, is_group=False, deadline=time_.at + 10)
    assert time_.at == 1_000
    await flow.turn(1, is_group=False, deadline=time_.at + 10)
    assert time_.at >= 1_003


@pytest.mark.fault("F5")
async def test_three_chats_refused_within_a_second_close_all(time_: FakeTime) -> None:
    flow = a_flow(time_)
    for chat in (1, 2, 3):
        flow.refused(chat, 4)
    await flow.turn(99, is_group=False, deadline=time_.at + 10)
    assert time_.at >= 1_004


async def test_a_chat_closed_for_longer_than_the_answer_lives_is_not_waited_for(time_: FakeTime) -> None:
    flow = a_flow(time_)
    flow.refused(1, 60)
    with pytest.raises(StaleError):
        await flow.turn(1, is_group=False, deadline=time_.at + 20)
    assert time_.at == 1_000


async def test_where_more_wait_than_can_go_in_time_the_newest_go_and_the_oldest_make_way(time_: FakeTime) -> None:
    flow = a_flow(time_, private_a_minute=60)
    # The first goes at once; twenty seconds give nineteen turns more, a little apart.
    turns = [flow.turn(1, is_group=False, deadline=time_.at + 20) for _ in range(25)]
    results = await asyncio.gather(*turns, return_exceptions=True)
    assert [number for number, result in enumerate(results) if isinstance(result, StaleError)] == [1, 2, 3, 4, 5]


async def test_in_a_group_over_its_measure_the_newest_waits_for_the_next_turn(time_: FakeTime) -> None:
    flow = a_flow(time_)
    await sent_at(flow, time_, 18, is_group=True)
    time_.at = 1_045
    turns = [flow.turn(-5, is_group=True, deadline=time_.at + 20) for _ in range(5)]
    results = await asyncio.gather(*turns, return_exceptions=True)
    assert [isinstance(result, StaleError) for result in results] == [True, True, True, True, False]
    assert time_.at == pytest.approx(1_060, abs=0.1)


async def test_turns_of_different_chats_are_given_in_the_order_in_which_they_were_asked_for(time_: FakeTime) -> None:
    flow, given = a_flow(time_, overall_a_second=5), []

    async def one(chat: int) -> None:
        await flow.turn(chat, is_group=False, deadline=time_.at + 1_000)
        given.append(chat)

    await asyncio.gather(*(one(chat) for chat in range(60)))
    assert given == list(range(60))


async def test_what_came_first_goes_first_even_where_it_had_to_wait_for_its_chat(time_: FakeTime) -> None:
    flow, given = a_flow(time_, overall_a_second=5), []

    async def one(name: str, chat: int, deadline: float) -> None:
        await flow.turn(chat, is_group=False, deadline=deadline)
        given.append(name)

    # Ana's second question came before everybody else's, and is due a second after her first.
    others = [one(f"{chat}", chat, 1_100 + chat / 100) for chat in range(2, 40)]
    await asyncio.gather(one("ana 1", 1, 1_100), one("ana 2", 1, 1_100), *others)
    assert given.index("ana 2") <= 6


async def test_whoever_leaves_the_line_lets_the_next_come_to_its_head() -> None:
    line, order = Line(), []

    async def one(name: str, since: float) -> None:
        async with line.turn(since):
            order.append(name)
            await asyncio.sleep(0)

    tasks = [asyncio.ensure_future(one(name, since)) for name, since in (("a", 1), ("b", 4), ("c", 2), ("d", 3))]
    await asyncio.sleep(0)
    tasks[2].cancel()
    tasks.append(asyncio.ensure_future(one("e", 0)))
    await asyncio.gather(*tasks, return_exceptions=True)
    assert order == ["a", "d", "e", "b"]
    async with asyncio.timeout(1), line.turn(9):
        order.append("free")


async def test_a_chat_is_told_once_a_minute_that_no_more_comes(time_: FakeTime) -> None:
    flow = a_flow(time_)
    assert [await flow.notice(-5), await flow.notice(-5), await flow.notice(6)] == [True, False, True]
    flow.unsaid(-5)
    assert await flow.notice(-5)
    time_.at += 61
    assert await flow.notice(-5)
    flow.refused(-7, 30)
    with pytest.raises(StaleError):
        await flow.notice(-7)


async def test_what_holds_others_up_makes_way_and_what_came_later_waits_on(time_: FakeTime) -> None:
    flow = a_flow(time_)
    await sent_at(flow, time_, 18, is_group=True)
    time_.at = 1_050
    early = asyncio.ensure_future(flow.turn(-5, is_group=True, deadline=1_065))
    await asyncio.sleep(0)
    late = asyncio.ensure_future(flow.turn(-5, is_group=True, deadline=1_070))
    flow.hurry(1_065)
    results = await asyncio.gather(early, late, return_exceptions=True)
    assert [type(result) for result in results] == [StaleError, type(None)]


async def test_after_the_end_no_turn_is_given_to_whoever_waits_or_comes(time_: FakeTime) -> None:
    flow = a_flow(time_)
    await flow.turn(1, is_group=False, deadline=1_020)
    waiting = asyncio.ensure_future(flow.turn(1, is_group=False, deadline=1_020))
    flow.close()
    for turn in (waiting, flow.turn(2, is_group=False, deadline=1_020)):
        with pytest.raises(ClosedError):
            await turn


@pytest.mark.parametrize("step_s", [-3_600, 3_600])
@pytest.mark.fault("F27")
async def test_a_clock_set_by_an_hour_blocks_nobody(time_: FakeTime, step_s: int) -> None:
    flow = a_flow(time_)
    await sent_at(flow, time_, 18, is_group=True)
    time_.wall_step = step_s
    before = time_.at
    await flow.turn(-5, is_group=True, deadline=time_.at + 20)
    assert time_.at - before < 2
