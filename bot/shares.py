"""What replicas of one bot share, as a platform sees it: one budget for sending, and who deals with what came in.

With one process there is nothing to share, and nothing of this is asked. None, from any of it, means that the common
store cannot be reached: each replica then keeps to its part and to its own memory.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Window:
    """At most `amount` in any `period_s` seconds; `key` says of whom (the store keeps its keyed hash alone)."""

    key: str
    amount: int
    period_s: float


@dataclass(frozen=True, slots=True)
class Slot:
    """When something may be sent: in `all_s` seconds, and taken for the asker, where it is `granted`.

    Where it is not: in how many seconds the whole bot (`all_s`) and the asker's own windows (`own_s`) would let it.
    """

    granted: bool
    all_s: float
    own_s: float


@dataclass(frozen=True, slots=True)
class Claim:
    """Whose an update is, and how long ago any replica received it first."""

    whose: Literal["mine", "theirs", "done"]
    age_s: float


class Budget(Protocol):
    """One budget for all replicas."""

    @property
    def is_up(self) -> bool:
        """Can the common store be reached?"""
        ...

    async def take(self, overall: Window, own: Sequence[Window]) -> Slot | None:
        """The next slot of `overall`, taken where all the `own` windows have room then; all of it or nothing."""
        ...

    async def shut(self, window: Window, seconds: float) -> None:
        """Nothing more in this window (of one at a time) for so long: a platform asked for silence."""
        ...

    async def give_back(self, window: Window) -> None:
        """What was taken from this window was not used."""
        ...


class Claims(Protocol):
    """Who deals with an update: a claim that lapses with its replica, and a mark once the answer is out."""

    async def claim(self, update_id: int) -> Claim | None:
        """Ask for it before any work."""
        ...

    async def done(self, update_id: int) -> None:
        """It is dealt with."""
        ...

    async def let_go(self, update_id: int, *, keep_age: bool) -> None:
        """It is not, and whoever gets it next may; its age goes on where it was given back for want of room."""
        ...


class Sharing(Budget, Claims, Protocol):
    """Both, over one store."""
