"""What a message is understood by, before one of its readings is chosen."""

from dataclasses import dataclass

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.mood import Facts as Told
from bot.reading.result import Intent
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.text import Token
from bot.reading.words.uses import Uses


@dataclass(frozen=True, slots=True)
class Facts:
    """The pieces of a message, the ways to read them, the best first, and what it may want."""

    tokens: list[Token]
    chunks: list[Chunk]
    cues: Cues
    found: list[Candidate]
    likely: dict[Intent, float]
    unread: tuple[str, ...]
    """Words with content that nothing understood."""
    sizes: list[Chunk]
    """Sizes of pictures and videos, which stand in no chunk of the sentence."""
    handed: list[Chunk]
    """Lengths of what is handed in, which neither do."""
    told: Told
    """The facts that its intent is decided on."""
    uses: Uses
    """What the pieces of each AI use have."""

    @property
    def env(self) -> bool:
        """Is the environment spoken of?"""
        return self.cues.has("impact:strong", "measure:energy", "measure:carbon", "measure:water")
