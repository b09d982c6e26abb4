"""What stands around each chunk of a message, worked out once: what actions and features look at."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache

from bot.reading.choosing.traits import NOUNS
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.lexicon import Lexicon

ROLES = (
    *("and", "or", "versus_strong", "versus", "by", "of", "to", "during", "how_many", "in_units", "again", "except"),
    *("times", "another", "ai", "selves", "together", "where", "about", "per", "places_power", "measure"),
    *("superlatives", "headcount", "in_groups", "purpose", "past", "all", "light"),
)
"""The parts of grammar that features tell apart; a sign plays the first of these that it has."""
CHOSEN = frozenset(
    {
        *("act", "verb", "sources", "thing", "carrier", "distance", "dist", "count", "people", "length", "model"),
        *("rate", "hourly", "span", "versions", "occasions", "multiple"),
    }
)
"""Kinds of chunks that may be taken in more ways than one."""
_PASSED = frozenset({"word", "demonym", "model", "mention", "sign"})
_BREAKS = frozenset({"and", "or", "versus", "versus_strong", "by", "during"})
_LEADS = {"count": "C", "percent": "C", "length": "L", "people": "P", "article": "A", "each": "E", "versions": "C"}
_HEADS = NOUNS | {"model", "people", "count", "length", "rate", "span", "each"}
_STOPS = frozenset({".", ":"})
_REACH = 5
_NEAR = 3
_CUED = ("measure:energy", "measure:carbon", "measure:water", "impact:strong", "impact:medium", "impact:weak")


class Scene:
    """The chunks of a message with their surroundings."""

    __slots__ = (
        *("chunks", "symbols", "segments", "leads", "size", "does", "reach", "choices", "flags", "heads"),
        *("_between", "pieces", "each", "around", "uses"),
    )

    def __init__(self, chunks: list[Chunk], cues: Cues, lexicon: Lexicon) -> None:
        self.chunks = chunks
        self.size = len(chunks)
        self.does: Mapping[str, tuple[str, ...]] = lexicon.makes
        self.reach = lexicon.reach
        self.uses = lexicon.uses
        cued = {start for cue in _CUED for start, _ in cues.spans(cue)}
        self.symbols = symbols = [_symbol(chunk, cued) for chunk in chunks]
        self.around = (*_BEFORE, *symbols, *_AFTER)
        """The symbols with two of nothing on either side: what stands around a chunk `at` begins here at `at`."""
        kinds = [chunk.kind for chunk in chunks]
        self.segments = self._parts()
        self.pieces = [at for at, kind in enumerate(kinds) if kind == "act"]
        choices = [at for at, kind in enumerate(kinds) if kind in CHOSEN]
        if not self.pieces:  # an AI is a use by itself only where nothing is made
            ais = [at for at, kind in enumerate(kinds) if kind == "sign" and "ai" in chunks[at].meaning.roles]
            choices = sorted(choices + ais) if ais else choices
        self.choices = choices[:_MOST]
        self.leads = {at: self._lead(at) for at, kind in enumerate(kinds) if kind in NOUNS}
        self.each = "each" in kinds or any(
            chunk.meaning.quantifies
            and (
                chunk.plays("each")
                or (chunk.kind == "sign" and chunk.plays("per") and not _is_an_ai(chunks[at + 1 : at + 2]))
            )
            for at, chunk in enumerate(chunks)
        )
        self.flags = self._flags(cues, kinds)
        self.heads = {at: self._head(at) for at in self.choices}
        self._between: dict[tuple[int, int], tuple[str, str, str]] = {}

    def _parts(self) -> list[int]:
        """In which part of the message, between its stops, each chunk stands."""
        if _STOPS.isdisjoint(self.symbols):
            return [0] * self.size
        segments, segment = [], 0
        for symbol in self.symbols:
            segment += symbol in _STOPS
            segments.append(segment)
        return segments

    def _lead(self, at: int) -> str:
        """What goes before a noun within its own phrase: a count, a length, people, an article, or nothing."""
        index = at - 1
        while index >= 0 and at - index <= _REACH:
            chunk = self.chunks[index]
            if chunk.kind in _LEADS:
                return _LEADS[chunk.kind]
            if chunk.kind not in _PASSED or self.symbols[index] in _BREAKS:
                break
            index -= 1
        return "0"

    def _flags(self, cues: Cues, kinds: list[str]) -> str:
        """What the whole message holds that bears on every choice."""
        versus = cues.has("versus_strong") or "or" in self.symbols
        several = len(self.pieces) > 1
        return (
            f"{'each' in kinds:d}{'together' in self.symbols:d}{'people' in kinds:d}"
            f"{several:d}{versus:d}{'rate' in kinds:d}"
        )

    def _head(self, at: int) -> str:
        """The next noun, number, model or pause, and how far off it is."""
        for index in range(at + 1, min(at + 1 + _REACH, self.size)):
            if self.chunks[index].kind in _HEADS or self.symbols[index] == ".":
                return f"{self.symbols[index]}{index - at}"
        return "$"

    def between(self, first: int, second: int) -> tuple[str, str, str]:
        """What stands between two chunks: the signs that count, how far, and all of it where that is little."""
        if first >= second:
            return _BESIDE
        if second - first > _WIDE:
            return _FAR_OFF
        key = (first, second)
        found = self._between.get(key)
        if found is None:
            symbols = self.symbols[first + 1 : second]
            signs = "".join(sorted({_SHORT[s] for s in symbols if s in _SHORT}))
            far = len(symbols)
            bucket = _FAR[min(far, len(_FAR) - 1)]
            found = self._between[key] = (signs, bucket, " ".join(symbols) if far <= _NEAR else "*")
        return found

    def next_piece(self, at: int) -> int | None:
        """The first piece after a chunk; None where there is none."""
        place = bisect_right(self.pieces, at)
        return self.pieces[place] if place < len(self.pieces) else None

    def symbol(self, at: int) -> str:
        """The symbol of a chunk; what stands before the first and after the last."""
        return self.symbols[at] if 0 <= at < self.size else "^" if at < 0 else "$"


def _is_an_ai(after: list[Chunk]) -> bool:
    """« par IA », « par ChatGPT »: by it, and not of each."""
    return any(chunk.kind == "model" or chunk.plays("ai") for chunk in after)


_WORDS = frozenset({"word", "mark", "mention"})
_BEFORE, _AFTER = ("^", "^"), ("$", "$")
_FAR = ("0", "1", "2", "3", "3", "5", "5", "5", "5", "9")
"""How many chunks lie between, in steps."""
_MOST = 80
"""Choices of one message that are made: whoever says more asks no question that this bot answers."""
_WIDE = 40
_FAR_OFF = ("*", "9", "*")
_BESIDE = ("", "0", "")
_SHORT = {
    ".": "S",
    ":": "S",
    ",": "c",
    "(": "c",
    "and": "&",
    "or": "|",
    "versus": "|",
    "versus_strong": "|",
    "count": "n",
    "people": "n",
    "model": "m",
    "each": "e",
    "by": "b",
    "act": "a",
    "rate": "r",
}


def _symbol(chunk: Chunk, cued: set[int]) -> str:
    kind = chunk.kind
    if kind == "sign":
        role = _role(chunk.meaning.roles)
        return role or ("m" if chunk.start in cued else "sign")
    if kind in _WORDS:
        return "m" if chunk.start in cued else "w"
    if kind == "comma":
        return "(" if chunk.text in "()[]" else ","
    if kind == "stop":
        return ":" if chunk.text == ":" else "."
    return kind


@lru_cache(maxsize=4096)
def _role(roles: frozenset[str]) -> str | None:
    """The first of the parts of grammar that features tell apart."""
    return next((role for role in ROLES if role in roles), None)
