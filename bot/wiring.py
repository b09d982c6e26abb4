"""The one place that wires: catalogue, lexicon, words and desk -> assistant."""

from dataclasses import dataclass

from bot.answers.kit import Kit
from bot.answers.own import Meter
from bot.assistant import Assistant
from bot.followups import Codec
from bot.languages.words import Phrasebook
from bot.messages import Message
from bot.reading import Lexicon, load_lexicon
from estimator import load_catalog
from faq import Desk


@dataclass(frozen=True, slots=True)
class Parts:
    """What every command is built from."""

    kit: Kit
    lexicon: Lexicon
    book: Phrasebook

    def assistant(self, desk: Desk, *, open_everywhere: bool = False) -> Assistant:
        """An assistant over these parts and a desk."""

        async def is_open(message: Message) -> bool:
            return open_everywhere or message.channel in (await desk.preferences(message.community)).open_channels

        return Assistant(self.kit, self.lexicon, desk, Meter(), is_open)


def parts() -> Parts:
    """Catalogue, lexicon, words: read from the files, checked, wired."""
    catalog = load_catalog()
    lexicon = load_lexicon(catalog)
    book = Phrasebook()
    return Parts(Kit(catalog, Codec(catalog), book, lexicon.names), lexicon, book)
