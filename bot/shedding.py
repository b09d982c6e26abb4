"""How much of the bot's work one person, one chat, one community and all together get in a minute.

Whoever is past their measure is told once a minute, and gets silence for the rest of it. Ids are known in memory, for
that minute alone. Each of several replicas keeps to its part, rounded up.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from limits import RateLimitItem, RateLimitItemPerMinute

from bot.windows import MovingWindows

Kind = Literal["answer", "in_group", "command", "press", "inline", "picture"]
"""in_group: an answer where one person's questions take from a budget that the whole group has. command: one that the
platform counts among no messages (Discord's slash commands), so that the machine alone bounds all together."""
Verdict = Literal["in", "tell", "silent"]


@dataclass(frozen=True, slots=True)
class Amounts:
    """The most in any minute."""

    person: int
    chat: int
    community: int
    overall: int


AMOUNTS: Final[Mapping[Kind, Amounts]] = {
    "answer": Amounts(15, 60, 300, 2_400),
    "in_group": Amounts(9, 60, 300, 2_400),
    "command": Amounts(15, 60, 300, 15_000),
    "press": Amounts(30, 600, 600, 6_000),  # of one chat: a school's hall presses at once in a lesson
    "inline": Amounts(30, 600, 600, 3_000),
    "picture": Amounts(5, 10, 30, 120),
}


@dataclass(frozen=True, slots=True)
class Who:
    """Whose measure counts, by the platform's ids; None: there is no such thing here."""

    person: str
    chat: str | None = None
    community: str | None = None


class Measure:
    """The windows of one platform."""

    def __init__(self, replicas: int = 1, amounts: Mapping[Kind, Amounts] = AMOUNTS) -> None:
        self._windows = MovingWindows()
        self._items = {kind: self._of(most, replicas) for kind, most in amounts.items()}
        self._line = RateLimitItemPerMinute(1)

    @staticmethod
    def _of(most: Amounts, replicas: int) -> tuple[RateLimitItem, ...]:
        each = (most.person, most.chat, most.community, most.overall)
        return tuple(RateLimitItemPerMinute(math.ceil(amount / replicas)) for amount in each)

    def admit(self, kind: Kind, who: Who) -> Verdict:
        """Takes one where all have room; what is refused takes nothing."""
        self._windows.tidy()
        keys = (who.person, who.chat, who.community, "all")
        asked = [
            (item, (kind, scope, key))
            for item, scope, key in zip(self._items[kind], ("person", "chat", "community", ""), keys, strict=True)
            if key is not None
        ]
        full = [key for item, key in asked if not self._windows.test(item, *key)]
        if not full:
            for item, key in asked:
                self._windows.hit(item, *key)
            return "in"
        # Of the whole bot's measure nobody is told: everybody would be, again and again.
        is_told = full[0][1] == "" or not self._windows.hit(self._line, "line", *full[0])
        return "silent" if is_told else "tell"
