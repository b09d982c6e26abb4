"""What a fuzzer hands in: bytes, taken apart into texts, numbers and choices; the same bytes always give the same."""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

T = TypeVar("T")
ODD: Final = (
    "",
    " ",
    "\x00",
    "\u202e",
    "\u0301" * 40,
    "🇫🇷",
    "1e400",
    "0",
    "-1",
    "@everyone",
    "<b>",
    "{0.__class__}",
    "/" * 70,
)
NUMBERS: Final = (0, 1, -1, 2**31, -(2**53), 2**63 - 1)
ALWAYS: Final = frozenset({"from", "chat", "user", "member", "guild_id", "author", "mentions"})
"""What neither platform ever leaves out; the rest of an event may be missing."""
DEEPEST: Final = 12
"""So many changes are made to one event, at most."""


class Material:
    """Bytes that are used up from the front; when they are gone, zeros come."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, below: int) -> int:
        """0 to `below` - 1, out of one byte or two."""
        size = 1 if below <= 256 else 2
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "little") % below

    def choice(self, of: Sequence[T]) -> T:
        """One of these."""
        return of[self.number(len(of))]

    def text(self, longest: int = 1_200) -> str:
        """Some text; what is no UTF-8 in it becomes the sign for that."""
        size = min(self.number(longest + 1), len(self._data) - self._at)
        taken = self._data[self._at : self._at + max(0, size)]
        self._at += max(0, size)
        return taken.decode("utf-8", "replace")

    def rest(self) -> str:
        """All that is left."""
        taken, self._at = self._data[self._at :], len(self._data)
        return taken.decode("utf-8", "replace")

    def changed(self, event: dict[str, Any]) -> dict[str, Any]:
        """An event as another person's might be: other texts and numbers of the same kinds, things left out."""
        for _ in range(self.number(DEEPEST)):
            place: Any = event
            while True:
                keys = list(place) if isinstance(place, dict) else list(range(len(place)))
                if not keys:
                    break
                key = self.choice(keys)
                if isinstance(place[key], dict | list) and place[key] and self.number(8):
                    place = place[key]
                    continue
                if isinstance(place, dict) and key not in ALWAYS and not self.number(6):
                    del place[key]
                else:
                    place[key] = self._other(place[key])
                break
        return event

    def _other(self, value: object) -> object:
        """Another value of the same kind."""
        match value:
            case bool():
                return not value
            case int():
                return self.choice((value + 1, *NUMBERS))
            case str() if value.isdigit():  # an id, as Discord writes it
                return str(abs(self.choice(NUMBERS)) or 1)
            case str():
                return self.choice((self.text(300), value + self.text(40), *ODD))
            case list():
                return self.choice(([], value * 3))
        return value
