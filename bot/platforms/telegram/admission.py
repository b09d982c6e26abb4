"""What becomes of a message before any work on it: let in, too much for its chat, or given back to Telegram for now.

A webhook's post is held only while its answer can go out soon: Telegram opens some forty connections, and a few loud
groups must not hold them all. What is given back comes again; by then there may be room, or it is too old.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal, NoReturn

import telegram

from bot.platforms.telegram import incoming
from bot.platforms.telegram.send_limits import STALE_S, Flow
from bot.shedding import Measure, Who

HOLD_S: Final = 5.0
"""A post is held so long at most for its chat's turn."""
HELD_A_CHAT: Final = 4
BUSY_S: Final = 1.0
"""Where all turns are taken for so long, nothing more is let in: some of Telegram's forty connections must stay free,
or what waits would not even be known, and would be answered ever later."""
CROWD_S: Final = 5.0
"""A rush that lasts so long is a crowd: whoever waits takes the turn of somebody who has only just asked, and all that
is brought again takes the connections of what is new. So nothing waits: a few are answered soon, not everybody late."""
LULL_S: Final = 2.0
"""A rush in which nobody was sent away for so long is over."""
NO_AMBIENT_S: Final = 0.7
"""Where they are taken for so long, only those are answered who address the bot."""
NO_CARDS_S: Final = 0.5
"""And no pictures are drawn: the words say the same."""


class LaterError(Exception):
    """Not now: Telegram shall keep it and bring it again."""


class Door:
    """Counts who is inside, and knows when each may expect a turn."""

    def __init__(self, flow: Flow, measure: Measure, *, gives_back: bool, replicas: int = 1) -> None:
        """gives_back: may it be brought again (webhook)? replicas: among how many the turns are shared."""
        self._flow = flow
        self._measure = measure
        self._gives_back = gives_back
        self._rate = flow.pace.overall_a_second / replicas
        self._inside: Counter[int] = Counter()
        self._count = 0
        self._rush_since = self._sent_away_at = -LULL_S

    @property
    def patience_s(self) -> float:
        """So long may an update wait at Telegram for its turn."""
        now = self._flow.now
        is_crowd = now - self._sent_away_at < LULL_S and now - self._rush_since > CROWD_S
        return 0.0 if is_crowd else STALE_S

    @property
    def wait_s(self) -> float:
        """So long are all turns taken."""
        return self._count / self._rate

    @contextmanager
    def inside(self, chat_id: int) -> Iterator[None]:
        """Somebody of this chat is being answered."""
        self._inside[chat_id] += 1
        self._count += 1
        try:
            yield
        finally:
            self._count -= 1
            self._inside[chat_id] -= 1
            if not self._inside[chat_id]:
                del self._inside[chat_id]

    def look(self, chat: telegram.Chat) -> Literal["in", "full"]:
        """May somebody of this chat come in? LaterError: not now. full: not within the time that an answer is good."""
        if not self._gives_back:
            return "in"
        if self.wait_s > BUSY_S:
            self._send_away()
        if HOLD_S < self._flow.silence_s(chat.id) <= STALE_S:
            raise LaterError
        held, group = self._inside[chat.id], incoming.is_group(chat)
        if self._flow.room(chat.id, HOLD_S, is_group=group) > held and held < HELD_A_CHAT:
            return "in"
        if self._flow.room(chat.id, STALE_S, is_group=group) > held:
            raise LaterError
        return "full"

    def _send_away(self) -> NoReturn:
        """All turns are taken."""
        now = self._flow.now
        if now - self._sent_away_at >= LULL_S:
            self._rush_since = now
        self._sent_away_at = now
        raise LaterError

    def measures(self, message: telegram.Message) -> bool:
        """Has whoever wrote this some of the group's minute left? In private the chat's own says so."""
        if not incoming.is_group(message.chat):
            return True
        chat = str(message.chat.id)
        return self._measure.admit("in_group", Who(f"{incoming.person_from(message).id} {chat}", chat)) == "in"

    def pressed(self, person: telegram.User, chat: telegram.Chat | None) -> Literal["in", "tell", "silent"]:
        """The same of a press; told also where all turns are taken: a press is answered at once, or it is too late."""
        if self._gives_back and self.wait_s > BUSY_S:
            return "tell"
        return self._measure.admit("press", Who(str(person.id), None if chat is None else str(chat.id)))

    def typed(self, person: telegram.User) -> bool:
        """May this inline query be answered?"""
        return self._measure.admit("inline", Who(str(person.id))) == "in"

    def visits(self, person: telegram.User) -> bool:
        """May this guest be answered?"""
        return self._measure.admit("answer", Who(str(person.id))) == "in"

    def hears(self, message: telegram.Message) -> bool:
        """May something be answered that was not said to the bot?"""
        return self.wait_s <= NO_AMBIENT_S and self.measures(message)

    def draws(self, chat_id: int) -> bool:
        """May a picture be drawn for this chat?"""
        return self.wait_s <= NO_CARDS_S and self._measure.admit("picture", Who(str(chat_id), str(chat_id))) == "in"
