"""What waits is told in numbers, and one number says when somebody should look."""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot import journal, serving
from bot.alarm import FEW, LAST, OLDEST_S, WITHIN_S, Ends, Queue
from bot.serving import Board, Counts, Redaction


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


async def told_by(counts: Counts) -> str:
    answer = await counts.metrics(make_mocked_request("GET", "/metrics"))
    assert isinstance(answer, web.Response)
    assert isinstance(answer.body, bytes)
    return answer.body.decode()


def test_a_queue_tells_how_many_wait_and_how_long_the_first_has() -> None:
    clock = Clock()
    queue = Queue(clock)
    assert (len(queue), queue.oldest_s) == (0, 0.0)
    with queue.inside():
        clock.now += 3
        with suppress(RuntimeError), queue.inside():
            clock.now += 4
            assert (len(queue), queue.oldest_s) == (2, 7.0)
            raise RuntimeError
        assert len(queue) == 1
    assert (len(queue), queue.oldest_s) == (0, 0.0)


@pytest.mark.parametrize(
    ("ended", "wrong", "bad"),
    [
        (0, 0, False),
        (4, FEW - 1, False),
        (0, FEW, True),
        (95, FEW, False),
        (90, 10, True),
        (91, 9, False),
        (500, 3, False),
    ],
)
def test_much_goes_wrong_from_a_tenth_on_and_never_below_five(ended: int, wrong: int, bad: bool) -> None:  # noqa: FBT001
    ends = Ends(Clock())
    for went_wrong in [False] * ended + [True] * wrong:
        ends.note(went_wrong=went_wrong)
    assert ends.are_bad is bad


def test_what_went_wrong_long_ago_calls_nobody() -> None:
    clock = Clock()
    ends = Ends(clock)
    for _ in range(LAST):
        ends.note(went_wrong=True)
    clock.now += WITHIN_S + 1
    assert not ends.are_bad


async def test_queues_are_told_by_platform_from_the_start() -> None:
    counts = Counts()
    counts.watch(Board(["discord", "telegram"]))
    with counts.queue("telegram").inside():
        told = await told_by(counts)
    assert 'bot_waiting{platform="telegram"} 1.0' in told
    assert 'bot_waiting{platform="discord"} 0.0' in told
    assert 'bot_oldest_seconds{platform="discord"} 0.0' in told


@pytest.mark.parametrize(
    "state", ["well", "one platform is out", "the database is out", "one hangs", "much goes wrong"]
)
async def test_one_number_says_when_somebody_should_look(state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counts, clock = Counts(), Clock()
    board = Board(["discord", "telegram"], lambda: "down" if state == "the database is out" else "up")
    monkeypatch.setattr(serving, "Queue", lambda: Queue(clock))
    counts.watch(board)
    board.ready("discord", True)
    board.ready("telegram", state != "one platform is out")
    for _ in range(20 if state == "much goes wrong" else 0):
        counts.ended("telegram", "failed")
    with counts.queue("discord").inside():
        clock.now += OLDEST_S + 1 if state == "one hangs" else 1
        told = await told_by(counts)
    assert f"bot_alert {float(state != 'well')}" in told


# ---------------------------------------------------------------- the log


@contextmanager
def own_log() -> Iterator[None]:
    """Logging is the whole process's, and pytest's: it is as it was afterwards."""
    root, events = logging.getLogger(), logging.getLogger(journal.EVENTS)
    handlers, level, was_off = root.handlers[:], root.level, events.disabled
    root.handlers[:] = []
    try:
        yield
    finally:
        root.handlers[:], events.disabled = handlers, was_off
        root.setLevel(level)


def test_as_json_each_line_is_an_object_and_what_ended_is_a_line_without_a_secret(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said_no = ValueError("secret-1")
    with own_log():
        journal.keep("DEBUG", "json")
        serving.guard_logs(["secret-1"])
        Counts().ended("telegram", "answered", 0.12345)
        Counts().ended("discord", "dropped")
        logging.getLogger("bot").warning('two\nlines, "quoted", with %s', "secret-1")
        logging.getLogger("bot").error("broke", exc_info=said_no)
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    answered, dropped, said, broke = lines
    assert {key: answered[key] for key in ("logger", "level", "platform", "outcome", "seconds")} == {
        "logger": "bot.events",
        "level": "INFO",
        "platform": "telegram",
        "outcome": "answered",
        "seconds": 0.123,
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", answered["time"])
    assert (dropped["outcome"], "seconds" in dropped) == ("dropped", False)
    assert said["message"] == 'two\nlines, "quoted", with [secret]'
    assert "ValueError: [secret]" in broke["traceback"]


def test_as_text_what_ended_is_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    with own_log():
        journal.keep("DEBUG", "text")
        Counts().ended("telegram", "answered", 0.1)
        logging.getLogger("bot").info("hello")
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("INFO bot: hello")


def test_an_event_passes_the_guard() -> None:
    record = logging.LogRecord(journal.EVENTS, logging.INFO, "", 0, "ended", (), None)
    assert Redaction(["x"]).filter(record)
