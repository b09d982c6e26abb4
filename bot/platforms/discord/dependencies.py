"""What is handed in to Discord's folder: who draws, what the operator set, how long things take."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.hosting import Secret
from bot.replies import Card

Drawer = Callable[[Card], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Shards:
    """Which shards this process serves, of how many in all; private messages always come to shard 0."""

    first: int
    last: int
    count: int

    @property
    def ids(self) -> list[int]:
        """Each of them."""
        return list(range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds after which things happen."""

    acknowledge: float = 1.5
    """From then on an interaction is acknowledged; the way there and back takes some of the time that Discord gives."""
    acknowledged: float = 3.0
    """By then it must be; a later acknowledgement is none, and would only hold the answer up."""
    ask_again: tuple[float, ...] = (1.0, 4.0)
    """Before a refused token is believed, it is tried again after each of these: one refusal may be a mistake."""
    repeat: tuple[float, ...] = (0.5, 2.0)
    """After a lost connection what can safely be said twice is, after each of these."""
    counted: tuple[float, ...] = (0.1, 0.3, 0.6)
    """The counts of an ended poll are read again after each of these, until Discord calls them final."""
    heartbeat: float = 60.0
    """Without any frame for so long, the connection is taken up anew."""
    ready: float = 2.0
    """Without a further server for so long, all are taken to have come."""
    identify: float = 5.0
    """Between two new sessions: Discord allows one in so many seconds."""
    deaf: float = 180.0
    """Without any frame for so long, in spite of new connections, the platform has failed."""
    close: float = 2.0
    """For the gateway's goodbye."""
    drain: float = 6.0
    """For finishing what is being answered at the end."""

    @classmethod
    def stopping_within(cls, seconds: float) -> "Timing":
        """The usual times, with the end of it all in so many seconds: most for answers, the rest for the goodbye."""
        return cls(drain=seconds * 0.75, close=min(2.0, seconds * 0.2))


class DiscordSettings(Protocol):
    """What an operator sets for Discord."""

    @property
    def token(self) -> Secret:
        """The bot's token."""
        ...

    @property
    def api_url(self) -> str | None:
        """Base address of the interface, version included, where it is not Discord's own."""
        ...

    @property
    def gateway_url(self) -> str | None:
        """Address of the gateway, where it is not the one that the interface names."""
        ...
