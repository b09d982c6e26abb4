"""The cues of a message: which phrases of intent stand where. They may overlap; what a name covers gives no cue."""

from dataclasses import dataclass, field

from bot.reading.chunks import Chunk
from bot.reading.lexicon import Language, Lexicon
from bot.reading.text import Token
from bot.reading.vocabulary import Standing, every


@dataclass(slots=True)
class Cues:
    """Cue -> the tokens [start, end) of each place it was found, in order."""

    found: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def has(self, *cues: str) -> bool:
        """Is any of these there?"""
        for cue in cues:  # noqa: SIM110 -- asked some twenty times a message: a generator would cost more than the look
            if cue in self.found:
                return True
        return False

    def without(self, tokens: frozenset[int], *kinds: str) -> "Cues":
        """The same without the cues of these kinds among these tokens: they say something else there."""
        found = {
            cue: [span for span in spans if not (cue.startswith(kinds) and tokens.intersection(range(*span)))]
            for cue, spans in self.found.items()
        }
        return Cues({cue: spans for cue, spans in found.items() if spans})

    def spans(self, cue: str) -> list[tuple[int, int]]:
        """Where a cue stands."""
        return self.found.get(cue, [])


def find_cues(tokens: list[Token], language: Language, lexicon: Lexicon, chunks: list[Chunk]) -> Cues:
    """All cues of the language, and the measures of the others where this one does not know the word."""
    standing: list[Standing] = []
    for at, token in enumerate(tokens):
        if token.text in language.cues:
            standing += every(language.cues, tokens, at)
        elif token.text not in language.known:
            for other in lexicon.languages.values():
                standing += every(other.cues, tokens, at)
    covered = _covered(tokens, language, standing, chunks)
    cues = Cues()
    for start, end, meaning in standing:
        inside = covered[start] and all(covered[start:end])
        for cue in meaning.roles:
            if not (inside and cue.startswith(("measure:", "impact:"))):
                cues.found.setdefault(cue, []).append((start, end))
    return cues


def _covered(tokens: list[Token], language: Language, standing: list[Standing], chunks: list[Chunk]) -> list[bool]:
    """Which tokens are part of a name, so that they give no cue: "glass of water" asks for no water."""
    covered = [False] * len(tokens)
    for chunk in chunks:
        if chunk.kind in {"model", "thing", "carrier"} and not chunk.meaning.clash:
            for at in range(chunk.start, chunk.end):
                covered[at] = chunk.end - chunk.start > 1 or chunk.kind != "model"
    for start, end, meaning in standing:
        named = "help:bot" in meaning.roles or ("chatter" in meaning.roles and end - start > 1)
        if named and tokens[start].text in language.cues:
            covered[start:end] = [True] * (end - start)  # "footprint bot", "energy drinks" ask for none
    return covered
