"""What the choice is made on: the pieces of a message, the ways to read them, and how likely each intent is."""

from bot.reading.choosing.asked import asks
from bot.reading.choosing.candidates import Candidate, candidates, likelihoods
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.mood import Facts as Told
from bot.reading.choosing.mood import facts as facts_of
from bot.reading.choosing.pieces import Pieces, pieces_in
from bot.reading.choosing.search import search
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.message import Message
from bot.reading.words.text import fold

_LITTLE = 3
"""Letters up to which a word carries no content of its own."""


def facts_in(message: Message, tagged: list[Chunk]) -> Facts:
    """Everything that the choice is made on."""
    pieces, weights = pieces_in(message, tagged), message.lexicon.weights
    found = candidates(search(pieces.scene, weights.structure), answers=bool(pieces.handed))
    told, unread = told_by(message, pieces, found[0])
    likely = likelihoods(told, weights)
    cut = (message.tokens, pieces.chunks, pieces.cues)
    return Facts(*cut, found, likely, unread, pieces.sizes, pieces.handed, told, message.lexicon.uses)


def told_by(message: Message, pieces: Pieces, best: Candidate) -> tuple[Told, tuple[str, ...]]:
    """The facts that the intent is decided on, and the words that nothing understood."""
    plain, tokens, language, lexicon = message.plain, message.tokens, message.language, message.lexicon
    strange = [chunk for chunk in pieces.chunks if chunk.kind == "word" and _strange(chunk.text, language, lexicon)]
    turned = any(token.before == "-" and token.text in language.inverted for token in tokens)
    told = facts_of(
        tokens,
        pieces.chunks,
        pieces.cues,
        uses=[(use.activity, use.counted, use.by) for use in best.uses],
        sides=[(side.count is None, side.thing) for side in best.sides],
        strange=len(strange),
        question=turned or asks(pieces.chunks, tokens, pieces.cues),
        lifted=[name for name, there in (("size", pieces.sizes), ("handed", pieces.handed)) if there],
    )
    return told, tuple([plain[tokens[c.start].start : tokens[c.end - 1].end] for c in strange])


def meaningless(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Of the words that nothing understood those that are no frequent ones: the others need no word."""
    return tuple([word for word in words if fold(word) not in language.settled])


def _strange(word: str, language: Language, lexicon: Lexicon) -> bool:
    """A word with content that no language knows."""
    return (
        len(word) >= _LITTLE and word not in language.known and not any(word in other.known for other in lexicon.whole)
    )
