"""The cues of a message: which phrases of intent stand where. They may overlap; what a name covers gives no cue."""

from dataclasses import dataclass, field

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import Standing, every

_NAMES = frozenset({"model", "thing", "carrier"})


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
    standing = _standing(tokens, language, lexicon)
    covered = _covered(tokens, language, standing, chunks)
    found: dict[str, list[tuple[int, int]]] = {}
    for start, end, meaning in standing:
        inside = start in covered and covered.issuperset(range(start, end))
        for cue in meaning.roles:
            if inside and cue.startswith(("measure:", "impact:")):
                continue
            if cue in found:
                found[cue].append((start, end))
            else:
                found[cue] = [(start, end)]
    return Cues(found)


def _standing(tokens: list[Token], language: Language, lexicon: Lexicon) -> list[Standing]:
    standing: list[Standing] = []
    own, known, begins, measures = language.cues, language.known, lexicon.begin_cues, lexicon.begin_measures
    for at, token in enumerate(tokens):
        text = token.text
        if text not in begins:
            continue  # most words are seen at once to begin none
        if text in own or text in known:
            here = every(own, tokens, at) if text in own else []
            standing += here or (_measures_of_others(tokens, at, language, lexicon) if text in measures else [])
        elif text not in known:
            for other in lexicon.whole:
                standing += every(other.cues, tokens, at)
    return standing


def _measures_of_others(tokens: list[Token], at: int, language: Language, lexicon: Lexicon) -> list[Standing]:
    """As in « le carbon footprint », "how much eau": another language's measure, where this one has no cue."""
    others = (other for other in lexicon.whole if other is not language and tokens[at].text in other.cues)
    found = [standing for other in others for standing in every(other.cues, tokens, at)]
    return [one for one in found if any(role.startswith("measure:") for role in one[2].roles)]


def _covered(tokens: list[Token], language: Language, standing: list[Standing], chunks: list[Chunk]) -> set[int]:
    """Which tokens are part of a name, so that they give no cue: "glass of water" asks for no water."""
    covered: set[int] = set()
    for chunk in chunks:
        if chunk.kind in _NAMES and not chunk.meaning.clash and (chunk.end - chunk.start > 1 or chunk.kind != "model"):
            covered.update(range(chunk.start, chunk.end))
    for start, end, meaning in standing:
        named = "help:bot" in meaning.roles or (end - start > 1 and "chatter" in meaning.roles)
        if named and tokens[start].text in language.cues:
            covered.update(range(start, end))  # "footprint bot", "energy drinks" ask for none
    return covered
