"""The one place that wires: catalogue, lexicon, words and desk -> assistant."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.answers.kit import Kit
from bot.answers.own import Meter
from bot.assistant import Assistant, Tally
from bot.followups import Codec
from bot.languages.words import Phrasebook
from bot.messages import Message
from bot.reading import Lexicon, load_lexicon
from estimator import load_catalog
from faq import Desk, seed_desk


@dataclass(frozen=True, slots=True)
class Parts:
    """What every command is built from."""

    kit: Kit
    lexicon: Lexicon
    book: Phrasebook

    def assistant(
        self, desk: Desk | None = None, *, open_everywhere: bool = False, tally: Tally | None = None
    ) -> Assistant:
        """An assistant over these parts and a desk; without one the shared seeds, read when first needed."""
        fetched: Callable[[], Desk] = cache(seed_desk) if desk is None else lambda: desk

        async def is_open(message: Message) -> bool:
            if open_everywhere or message.community is None:
                return open_everywhere
            return message.channel in (await fetched().preferences(message.community)).open_channels

        return Assistant(self.kit, self.lexicon, fetched, Meter(), is_open=is_open, tally=tally)


def parts() -> Parts:
    """Catalogue, lexicon, words: read from the files, checked, wired."""
    gc.disable()  # all of it stays: looking for what has died would take a quarter of the time
    try:
        catalog = load_catalog()
        lexicon = load_lexicon(catalog)
        book = Phrasebook()
        return Parts(Kit(catalog, Codec(catalog), book, lexicon.names), lexicon, book)
    finally:
        gc.freeze()  # nor is it looked through later
        gc.enable()
