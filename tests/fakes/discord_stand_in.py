"""The stand-in for the Assistant, slow or broken where a test wants it so, and what Discord's commands ask besides."""

import asyncio
import re
from collections.abc import Callable

from bot.messages import Message, Press
from bot.replies import Card, Reply
from faq.entries import Community, Person
from tests.fakes.assistant import StandInAssistant

Suggesting = tuple[str, str, str, Person, Community | None]

NAMES = {
    "en": {"menu-cost": "What does this cost?"},
    "fr": {
        "menu-cost": "Combien ça coûte ?",
        "command-footprint": "empreinte",
        "command-compare": "comparer",
        "command-help": "aide",
    },
}
LANGUAGES = ("en", "fr")
_NAMED = re.compile(r"(?:command|verb)-(\w+)|option-(\w+)-name")


def phrases(lang: str, key: str, /, **arguments: str | float) -> str:
    """A sentence of the platform: its key marked with its language, or a name that Discord accepts."""
    key = key.removeprefix("discord-")
    named = _NAMED.fullmatch(key)
    plain = (named[1] or named[2]) if named else f"[{lang}] {key}"
    return " ".join([NAMES[lang].get(key, plain), *map(str, arguments.values())])


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060"
    "0000000500010d0a2db40000000049454e44ae426082"
)


async def pixel(_: Card) -> bytes:
    """A picture of one dot."""
    return PIXEL


class DiscordStandIn(StandInAssistant):
    """`wait_seconds` makes it slow; `broken` is raised instead of answering; `offers` is what it suggests."""

    def __init__(self) -> None:
        super().__init__()
        self.wait_seconds = 0.0
        self.broken: Exception | None = None
        self.offers: Callable[[Suggesting], list[tuple[str, str]]] = lambda _: []
        self.suggesting: list[Suggesting] = []
        self.begun = 0
        self._changed = asyncio.Condition()

    async def hear(self, message: Message) -> Reply | None:
        """As told, when it is time."""
        await self._take_time()
        return await super().hear(message)

    async def press(self, press: Press) -> Reply:
        """As told, when it is time."""
        await self._take_time()
        return await super().press(press)

    def suggest(
        self, command: str, typed: str, lang: str, person: Person, community: Community | None
    ) -> list[tuple[str, str]]:
        """As told."""
        asked = (command, typed, lang, person, community)
        self.suggesting.append(asked)
        return self.offers(asked)

    async def until_begun(self, times: int) -> None:
        """Wait until so many questions have arrived."""
        async with asyncio.timeout(10), self._changed:
            await self._changed.wait_for(lambda: self.begun >= times)

    async def _take_time(self) -> None:
        self.begun += 1
        async with self._changed:
            self._changed.notify_all()
        if self.wait_seconds:
            await asyncio.sleep(self.wait_seconds)
        if self.broken is not None:
            raise self.broken
