"""What polling has taken in and not dealt with yet: from where Telegram is asked, and what makes way for the rest.

Telegram confirms by one number: all updates below it. So the bot asks from the lowest update that is not dealt with
yet, knows in memory which above it are, and takes in no more at a time than can be answered in time.
"""

import asyncio
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import telegram

from bot.platforms.telegram.deduplication import Intake
from bot.platforms.telegram.send_limits import STALE_S, Flow, Pace

log = logging.getLogger(__name__)

UPDATES_AT_ONCE: Final = 100
"""Telegram's own limit for one getUpdates."""
TRIES_HOLDING_UP: Final = 3
"""What could not be sent so often is given up once it keeps others from being taken in."""
HELD_UP_S: Final = 5.0
"""A full window is answered in less; what has waited longer for its chat then holds up everybody else."""
SAME_BATCH_S: Final = 1.0


@dataclass(slots=True)
class _Open:
    """An update that was taken in and is not dealt with."""

    update: telegram.Update
    since: float
    tries: int = 0


def size_of(pace: Pace) -> int:
    """How many updates are taken in at a time: what may be sent in two seconds, at least ten.

    Enough to keep all turns busy while some chats wait for theirs; and no kill repeats more than that.
    """
    return max(10, min(UPDATES_AT_ONCE, 2 * pace.overall_a_second))


class Window:
    """The updates between the first that is not dealt with and the last that came."""

    def __init__(self, intake: Intake, flow: Flow) -> None:
        self.size = size_of(flow.pace)
        self._intake = intake
        self._flow = flow
        self._open: dict[int, _Open] = {}
        self._next = 0
        self._answered_to = 0

    @property
    def is_empty(self) -> bool:
        """Is everything dealt with?"""
        self._look()
        return not self._open

    @property
    def offset(self) -> int:
        """The lowest update that is not dealt with: Telegram may forget all below. 0 before any came."""
        self._look()
        return min(self._open, default=self._next)

    @property
    def under_way(self) -> list["asyncio.Task[bool]"]:
        """The work on each of them that is being done now."""
        return [self._intake.begin(known.update) for key, known in self._open.items() if self._intake.is_under_way(key)]

    def begin(self, updates: Sequence[telegram.Update]) -> None:
        """Begins what is neither under way nor done; where nothing new fits in any more, room is made."""
        brought = {update.update_id: update for update in updates}
        self._forget_what_is_gone(brought)
        if len(brought) >= self.size and all(key in self._open or self._intake.is_done(key) for key in brought):
            self._make_room()
        for update_id, update in sorted(brought.items()):
            self._next = max(self._next, update_id + 1)
            if self._intake.is_done(update_id):
                self._answered_to = max(self._answered_to, update_id)
                continue
            known = self._open.setdefault(update_id, _Open(update, self._flow.now))
            if not self._intake.is_under_way(update_id):
                known.tries += 1
                self._intake.begin(update)

    def between(self) -> list[telegram.Update]:
        """What lies idle below one that is dealt with: Telegram cannot be left these without bringing that one back."""
        self._look()
        return [
            known.update
            for key, known in sorted(self._open.items())
            if key < self._answered_to and not self._intake.is_under_way(key)
        ]

    def _look(self) -> None:
        """Strikes off what has been dealt with."""
        for update_id in [key for key in self._open if self._intake.is_done(key)]:
            del self._open[update_id]
            self._answered_to = max(self._answered_to, update_id)

    def _forget_what_is_gone(self, brought: Collection[int]) -> None:
        """Another process may have dealt with what could not be sent here: Telegram brings it no more."""
        reach = max(brought) if len(brought) >= self.size else self._next
        for update_id in [key for key in self._open if key <= reach and key not in brought]:
            if not self._intake.is_under_way(update_id):
                del self._open[update_id]

    def _make_room(self) -> None:
        """The lowest holds up everything that waits at Telegram, so it makes way."""
        self._look()
        if not self._open:
            return
        lowest = min(self._open)
        head = self._open[lowest]
        if self._intake.is_under_way(lowest):
            if self._flow.now - head.since > HELD_UP_S:
                self._flow.hurry(head.since + STALE_S + SAME_BATCH_S)
        elif head.tries >= TRIES_HOLDING_UP:
            log.warning("an answer could not be sent to telegram in %d tries; it is given up", head.tries)
            self._intake.give_up(lowest, "failed")
