"""Chunks of places -> whole places: "London, Ontario" is one, a trip's end is none, a name that is a word needs a sign.

Which of two places a name means is decided by the place named after it; where none is, the likelier one is taken and
the other kept as `also`.
"""

from dataclasses import dataclass

from bot.reading.tagging.chunks import Chunk, Doubt
from bot.reading.tagging.journeys import END_OF_TRIP, LINKS, TRIP, mark_trips, shows
from bot.reading.tagging.tagger import Tagged, tag
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning

_BESIDE = 2
"""Articles and small words that may stand between a word of place and a name."""
_BEFORE_REGION = 3
"""The same between a town and its region: "dans l'état du"."""
_COUNTRY = 2
"""Letters of a country's code."""
_PARTS = {
    "CN": frozenset({"HK", "MO"}),
    "US": frozenset({"PR", "GU", "VI", "AS", "MP"}),
    "FR": frozenset({"RE", "GP", "MQ", "GF", "YT", "PM", "NC", "PF", "WF", "MF", "BL"}),
    "DK": frozenset({"FO", "GL"}),
    "NL": frozenset({"AW", "CW", "SX", "BQ"}),
}
"""Places with a code and a row of their own that people name inside another."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A place as far as it is told: its code, the other that it may be, and whether only a town was named."""

    code: str
    also: str | None
    town: bool


def tag_places(
    tokens: list[Token], language: Language, lexicon: Lexicon, plain: str, *, otherwise: int | None = None
) -> Tagged:
    """The chunks of a message, every place whole. otherwise: the token from which a doubtful piece is turned."""
    found = tag(tokens, language, lexicon, plain, otherwise=otherwise)
    chunks, doubts = _placed(found.chunks, tokens, plain, language, otherwise)
    return Tagged(chunks, (*found.doubts, *doubts))


def _placed(
    chunks: list[Chunk], tokens: list[Token], plain: str, language: Language, otherwise: int | None
) -> tuple[list[Chunk], list[Doubt]]:
    """The chunks with every place whole, and the names that may be two places. otherwise: where the other is taken."""
    kinds = {chunk.kind for chunk in chunks}
    if not kinds & {"place", "comma"}:
        return chunks, []
    places = _Places(chunks, tokens, plain, language)
    if "comma" in kinds and not places.read_codes() and "place" not in kinds:
        return chunks, []
    found: list[Chunk] = []
    doubts: list[Doubt] = []
    at = 0
    while at < len(chunks):
        chunk, end = places.whole(at)
        found.append(chunk)
        at = end
        if chunk.also is not None:
            doubts.append(Doubt(chunk.start, "place", plain[tokens[chunk.start].start : tokens[chunk.end - 1].end]))
            if chunk.start == otherwise:
                chunk.meaning, chunk.also = Meaning(place=chunk.also, kind="place"), chunk.meaning.place
    mark_trips(found, tokens)
    return found, doubts


class _Places:
    """The places of one message."""

    def __init__(self, chunks: list[Chunk], tokens: list[Token], plain: str, language: Language) -> None:
        self._chunks, self._tokens, self._plain, self._language = chunks, tokens, plain, language

    def read_codes(self) -> bool:
        """Makes places of short forms after a town and a comma: "paris, tx", never « à Calgary, il ». Are there any?"""
        found = False
        for at in [at + 1 for at, chunk in enumerate(self._chunks[:-1]) if chunk.kind == "comma" and at]:
            chunk = self._chunks[at]
            code = self._language.codes.get(chunk.text)
            if code is None or chunk.kind == "place":
                continue
            town, capital = self._chunks[at - 2], self._is_capital(chunk)
            small = chunk.kind == "word" and chunk.text not in self._language.code_words
            if (town.meaning.town and (capital or small)) or (capital and self._strange(town)):
                chunk.kind, chunk.meaning, found = "place", Meaning(place=code, kind="place"), True
        return found

    def _is_capital(self, chunk: Chunk) -> bool:
        return self._plain[self._tokens[chunk.start].start : self._tokens[chunk.end - 1].end].isupper()

    def whole(self, at: int) -> tuple[Chunk, int]:
        """The chunk at `at`, as a whole place where one begins, and the index after it."""
        chunk = self._chunks[at]
        if chunk.kind == "word" and (end := self._unknown_town(at)):
            here, chunk = _Named("", None, town=True), Chunk("place", chunk.start, self._chunks[end - 1].end)
        elif chunk.kind == "place" and chunk.meaning.place is not None:
            here, end = _named(chunk.meaning), at + 1
        else:
            return chunk, at + 1
        alone, shown = end, shows(self._chunks, at)
        leaves = self._leaves(at)
        while (step := self._next(end, here, shown=shown, leaves=leaves)) is not None:
            here, end = step
        if end > alone:
            last = self._chunks[end - 1].end
            return Chunk("place", chunk.start, last, chunk.text, Meaning(place=here.code, kind="place")), end
        if chunk.meaning.clash and not (self._in_place(at) or self._alone(at) or self._travels(at)):
            chunk.kind = chunk.meaning.small or "word"
        elif chunk.kind == "place":
            chunk.also = chunk.meaning.also
        return chunk, end

    def _unknown_town(self, at: int) -> int | None:
        """Where a capitalised name ends that nobody knows, after a word of place and before a comma and a region."""
        end = at
        while end < len(self._chunks) and self._strange(self._chunks[end]):
            end += 1
        if end == at or not self._in_place(at):
            return None
        comma = end < len(self._chunks) and self._chunks[end].kind in {"comma", "mark"}
        region = self._place_after(end) if comma else None
        return end if region is not None and not self._chunks[region].meaning.town else None

    def _strange(self, chunk: Chunk) -> bool:
        first = self._tokens[chunk.start]
        return chunk.kind == "word" and self._plain[first.start].isupper() and first.text not in self._language.known

    def _in_place(self, at: int) -> bool:
        """Does a word of place stand before, another place, or a word for electricity beside?"""
        back = at - 1
        while back >= 0 and back >= at - _BESIDE and self._passes(self._chunks[back]):
            back -= 1
        if back >= 0 and self._says_where(self._chunks[back]):
            return True
        return self._powers(at) or (at > 0 and self._chunks[at - 1].kind == "place")

    def _alone(self, at: int) -> bool:
        """Does a capitalised name that nobody bears stand between commas?"""
        chunk = self._chunks[at]
        capital = self._plain[self._tokens[chunk.start].start].isupper()
        shut = at > 0 and self._ends(at - 1) and self._ends(at + 1)
        return shut and capital and not chunk.meaning.person and not chunk.meaning.caps

    def _powers(self, at: int) -> bool:
        """Does a word for electricity stand beside it: "Georgia's grid", "électricité de Turquie"?"""
        after, back = at + 1, at - 1
        while after < len(self._chunks) and self._chunks[after].plays("of"):
            after += 1
        while back > 0 and (self._chunks[back].kind == "article" or self._chunks[back].plays("light")):
            back -= 1
        beside = [self._chunks[i] for i in (after, back) if 0 <= i < len(self._chunks)]
        return any(chunk.plays("places_power") for chunk in beside)

    def _passes(self, chunk: Chunk) -> bool:
        return chunk.kind in {"word", "article"} or (chunk.plays("light") and not self._says_where(chunk))

    def _says_where(self, chunk: Chunk) -> bool:
        """Is it a word of place, or a phrase with one: "in the", "made in"?"""
        if chunk.kind != "sign":
            return False
        words = [self._language.index.get(token.text, {}).get(END) for token in self._tokens[chunk.start : chunk.end]]
        return chunk.plays("where") or any(word is not None and "where" in word.roles for word in words)

    def _ends(self, at: int) -> bool:
        return at >= len(self._chunks) or self._chunks[at].kind in {"comma", "stop", "mark"}

    def _next(self, end: int, here: _Named, *, shown: bool, leaves: bool) -> tuple[_Named, int] | None:
        """The place with what follows taken in, and the index after that; None where nothing that follows belongs."""
        at = self._place_after(end, leaves=leaves)
        if at is None:
            return None
        meaning = self._chunks[at].meaning
        if not meaning.place:
            return None
        comma = at > end and self._chunks[end].kind in {"comma", "mark"}
        if self._tokens[self._chunks[at].start].before == "-":
            return None
        joined = _joined(here, _named(meaning), comma=comma, lists=shown or self._goes_on(at + 1))
        if joined is None:
            return None
        closing = at + 1 < len(self._chunks) and self._chunks[at + 1].text in {")", "]"} and comma
        return joined, at + 1 + closing

    def _leaves(self, at: int) -> bool:
        """Does a trip begin at the chunk: "from Austin", « un vol de Nice »?"""
        before = self._chunks[at - 1] if at else None
        travels = any(chunk.plays("trips") for chunk in self._chunks[max(0, at - TRIP) : at])
        return before is not None and (before.plays("trips") or (before.plays("departs") and travels))

    def _travels(self, at: int) -> bool:
        """Is a name that is also a word one end of a trip, with a place at the other: "from Austin to Houston"?"""
        after, back = self._chunks[at + 1 : at + END_OF_TRIP], self._chunks[max(0, at - END_OF_TRIP + 1) : at]
        goes = len(after) == END_OF_TRIP - 1 and self._leads_on(after[0]) and after[1].kind == "place"
        comes = len(back) == END_OF_TRIP - 1 and self._leads_on(back[1]) and back[0].kind == "place"
        goes = goes or (bool(after) and self._linked(after[0]))
        comes = comes or (bool(back) and back[-1].kind == "place" and self._linked(self._chunks[at]))
        trip = any(chunk.plays("trips") or chunk.plays("departs") for chunk in self._chunks[max(0, at - TRIP) : at])
        return (goes or comes) and trip

    def _linked(self, chunk: Chunk) -> bool:
        """As in "Nice-Marseille": a place that a hyphen joins to the one before."""
        return chunk.kind == "place" and self._tokens[chunk.start].before == "-"

    def _leads_on(self, chunk: Chunk) -> bool:
        return chunk.plays("arrives") or chunk.text in LINKS

    def _place_after(self, at: int, *, leaves: bool = False) -> int | None:
        """The next place, with at most a comma and words of place between. leaves: a trip begins before it."""
        if at < len(self._chunks) and self._chunks[at].kind in {"comma", "mark"} and not self._dashed(at):
            at += 1
        for _ in range(_BEFORE_REGION + 1):
            if at >= len(self._chunks):
                return None
            chunk = self._chunks[at]
            if chunk.kind == "place":
                return at
            if not (chunk.kind == "article" or chunk.plays("light") or self._says_where(chunk)):
                return None
            if chunk.plays("and") or (chunk.plays("departs") and not chunk.plays("where")):
                return None
            if chunk.plays("arrives") and (leaves or not chunk.plays("where")):
                return None  # the other end of a trip
            at += 1
        return None

    def _dashed(self, at: int) -> bool:
        return self._chunks[at].text in LINKS

    def _goes_on(self, at: int) -> bool:
        """Is what stands before `at` one of a list: "France, Germany and Spain"?"""
        if at >= len(self._chunks):
            return False
        chunk = self._chunks[at]
        listed = chunk.plays("and") or chunk.plays("or") or chunk.kind == "comma"
        return listed and self._follows_place(at + 1)

    def _follows_place(self, at: int) -> bool:
        return any(c.kind == "place" for c in self._chunks[at : at + _BESIDE + 1])


def _named(meaning: Meaning) -> _Named:
    return _Named(meaning.place or "", meaning.also, town=meaning.town)


def _joined(here: _Named, after: _Named, *, comma: bool, lists: bool) -> _Named | None:
    """Two places in a row as one: the one inside the other, else the region that holds a town nobody knows there."""
    if after.town:
        return _Named(after.code, None, town=True) if comma and here.code and _within(after.code, here.code) else None
    for region in (after.code, after.also):
        for code in (here.code, here.also):
            if code and region and _inside(code, region) and (here.town or not lists):
                return _Named(code, None, town=here.town)
    divided = next((code for code in (after.code, after.also) if code and "-" in code), None)
    if here.town:
        return None if lists and divided is None else _Named(divided or after.code, None, town=False)
    return _Named(divided, None, town=False) if divided and comma and not lists else None


def _inside(code: str, region: str) -> bool:
    return code == region or _within(code, region)


def _within(code: str, region: str) -> bool:
    if region.isupper() and len(region) != _COUNTRY and "-" not in region:
        return True  # a continent, the world
    return code.startswith(f"{region}-") or code in _PARTS.get(region, ())
