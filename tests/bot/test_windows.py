"""Moving windows: what is past counts nowhere and is let go of, in the caller's own thread."""

import threading

import pytest
from limits import RateLimitItemPerSecond

from bot.windows import SWEPT_EVERY_S, MovingWindows


def test_no_hit_starts_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    windows, started = MovingWindows(), list[threading.Thread]()
    for left in [one for one in threading.enumerate() if isinstance(one, threading.Timer)]:
        left.join()  # the library's first, which it starts when it is made

    def note(thread: threading.Thread) -> None:
        started.append(thread)

    monkeypatch.setattr(threading.Thread, "start", note)
    for number in range(50):
        windows.tidy()
        windows.hit(RateLimitItemPerSecond(5), str(number))
    assert started == []


def test_what_is_past_is_let_go_of_when_somebody_asks_later() -> None:
    now = [1_000.0]
    windows = MovingWindows(now=lambda: now[0], wall=lambda: now[0])
    windows.hit(RateLimitItemPerSecond(5), "somebody")
    (kept,) = windows._memory.events.values()
    kept[0].expiry = 0.0  # the library's own clock is the wall's: it is past
    windows.tidy()
    assert any(windows._memory.events.values())
    now[0] += SWEPT_EVERY_S
    windows.tidy()
    assert not any(windows._memory.events.values())
