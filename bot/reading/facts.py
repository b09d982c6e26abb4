"""What the intent of a message is decided on."""

from dataclasses import dataclass

from bot.reading.chunks import Chunk
from bot.reading.cues import Cues
from bot.reading.drafts import Findings
from bot.reading.text import Token


@dataclass(slots=True)
class Facts:
    """What the decision is made on."""

    tokens: list[Token]
    chunks: list[Chunk]
    cues: Cues
    found: Findings
    comparing: bool
    question: bool
    starts: bool
    """Does a sentence begin with a word that asks?"""
    unread: tuple[str, ...]
    """Words with content that nothing understood."""
    addressed: bool
    sizes: list[Chunk]
    """Sizes of pictures and videos, which stand in no chunk of the sentence."""

    @property
    def strangers(self) -> int:
        """How many words with content nothing understood."""
        return len(self.unread)

    @property
    def env(self) -> bool:
        """Is the environment spoken of?"""
        return self.cues.has("impact:strong", "measure:energy", "measure:carbon", "measure:water")

    @property
    def envish(self) -> bool:
        """Is the environment, or a consumption of whatever kind, spoken of?"""
        return self.env or self.cues.has("impact:medium")

    @property
    def ai(self) -> bool:
        """Is AI spoken of?"""
        sure = any(not d.unsure and not d.verb for d in self.found.drafts)
        return self.found.ai or bool(self.found.mentions) or sure

    @property
    def counted(self) -> bool:
        """Was a number of uses, or the length or the size of one, given?"""
        return any(d.counted or d.length or d.given or d.size or d.count != 1 for d in self.found.drafts)

    @property
    def models_alone(self) -> bool:
        """Two or more models side by side and nothing else that is used: "Mistral, Claude or Gemini?"."""
        drafts = self.found.drafts
        named = {d.model for d in drafts if self.chunks[d.start].kind == "model"}
        return len(named) > 1 and len(named) == len(drafts) and not self.found.sides

    @property
    def idle(self) -> bool:
        """Does it hold talk that is never for the bot, and nothing that outweighs it?"""
        return self.cues.has("chatter") and not (self.ai and self.envish)

    @property
    def quantity(self) -> bool:
        """Is it asked how much?"""
        return self.cues.has("how_many")

    @property
    def topic(self) -> bool:
        """Is something spoken of that the FAQ explains?"""
        near = self.ai or self.cues.has("faq:bot", "faq:figures", "subject:own", "subject:near")
        return self.cues.has("subject:own") or (self.cues.has("subject:shared", "subject:topic") and near)

    @property
    def about(self) -> bool:
        """Is it about AI and the environment at all?"""
        return self.topic or (self.envish and self.ai) or (self.cues.has("subject:craze") and self.envish)
