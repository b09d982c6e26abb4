"""The cues of a message: which phrases of intent stand where. They may overlap; what a name covers gives no cue."""

from dataclasses import dataclass, field

from bot.reading.lexicon import Language, Lexicon
from bot.reading.tagging import Chunk
from bot.reading.text import Token
from bot.reading.vocabulary import every


@dataclass(slots=True)
class Cues:
    """Cue -> the tokens [start, end) of each place it was found, in order."""

    found: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def has(self, *cues: str) -> bool:
        """Is any of these there?"""
        return any(cue in self.found for cue in cues)

    def spans(self, cue: str) -> list[tuple[int, int]]:
        """Where a cue stands."""
        return self.found.get(cue, [])


def find_cues(tokens: list[Token], language: Language, lexicon: Lexicon, chunks: list[Chunk]) -> Cues:
    """All cues of the language, and the measures of the others where this one does not know the word."""
    covered = _covered(tokens, language, chunks)
    cues = Cues()
    others = [other for other in lexicon.languages.values() if other is not language]
    for at, token in enumerate(tokens):
        for index in [language.cues] if token.text in language.known else [other.cues for other in others]:
            for end, meaning in every(index, tokens, at):
                inside = all(covered[at:end])
                for cue in meaning.roles:
                    if not (inside and cue.startswith(("measure:", "impact:"))):
                        cues.found.setdefault(cue, []).append((at, end))
    return cues


def _covered(tokens: list[Token], language: Language, chunks: list[Chunk]) -> list[bool]:
    """Which tokens are part of a name, so that they give no cue: "glass of water" asks for no water."""
    covered = [False] * len(tokens)
    for chunk in chunks:
        if chunk.kind in {"model", "thing", "carrier"} and not chunk.meaning.clash:
            for at in range(chunk.start, chunk.end):
                covered[at] = chunk.end - chunk.start > 1 or chunk.kind != "model"
    for at in range(len(tokens)):
        for end, meaning in every(language.cues, tokens, at):
            if "help:bot" in meaning.roles or ("chatter" in meaning.roles and end - at > 1):
                covered[at:end] = [True] * (end - at)  # "footprint bot", "energy drinks" ask for none
    return covered
