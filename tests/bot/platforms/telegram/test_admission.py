"""How long an update may wait at Telegram: as long as its answer is good, but not where a crowd never ends."""

import contextlib
from datetime import UTC, datetime

import pytest
import telegram

from bot.platforms.telegram.admission import BUSY_S, CROWD_S, LULL_S, Door, LaterError
from bot.platforms.telegram.deduplication import Intake
from bot.platforms.telegram.send_limits import STALE_S, Clock, Flow, Pace
from bot.shedding import Measure
from tests.bot.platforms.telegram.test_polling import Book
from tests.bot.platforms.telegram.test_send_limits import FakeTime

PACE = Pace(overall_a_second=10)
FULL = int(PACE.overall_a_second * BUSY_S) + 1


def a_door(time_: FakeTime) -> Door:
    return Door(Flow(PACE, Clock(time_.now, time_.wall, time_.sleep)), Measure(), gives_back=True)


def a_chat(number: int) -> telegram.Chat:
    return telegram.Chat(number, telegram.Chat.PRIVATE)


def rush(door: Door, time_: FakeTime, seconds: float) -> None:
    """Somebody every half second, while all turns are taken."""
    with contextlib.ExitStack() as stack:
        for number in range(FULL):
            stack.enter_context(door.inside(number + 1))
        until = time_.at + seconds
        while time_.at < until:
            with pytest.raises(LaterError):
                door.look(a_chat(1_000))
            time_.at += 0.5


def test_who_comes_in_a_short_rush_may_wait_as_long_as_an_answer_is_good() -> None:
    time_ = FakeTime()
    door = a_door(time_)
    rush(door, time_, CROWD_S - 1)
    assert door.patience_s == STALE_S


def test_in_a_rush_without_an_end_nobody_waits() -> None:
    time_ = FakeTime()
    door = a_door(time_)
    rush(door, time_, CROWD_S + 1)
    assert door.patience_s == 0


def test_a_lull_ends_the_crowd_and_two_short_rushes_are_none() -> None:
    time_ = FakeTime()
    door = a_door(time_)
    rush(door, time_, CROWD_S + 1)
    time_.at += LULL_S
    assert door.patience_s == STALE_S
    rush(door, time_, CROWD_S - 1)
    assert door.patience_s == STALE_S


@pytest.mark.parametrize(("patience_s", "dealt_with"), [(STALE_S, False), (0.0, True)])
async def test_what_finds_no_room_goes_back_or_in_a_crowd_is_dropped_and_counted(
    patience_s: float, *, dealt_with: bool
) -> None:
    async def no_room(_: telegram.Update) -> bool:
        raise LaterError

    book = Book()
    intake = Intake(no_room, book, patience_s=lambda: patience_s)
    message = telegram.Message(1, datetime.now(UTC), a_chat(1))
    assert await intake.once(telegram.Update(7, message=message)) is dealt_with
    assert intake.is_done(7) is dealt_with
    assert book.outcomes["dropped"] == dealt_with
