"""A trip between two places -> so many kilometres by what one travels in, by the great circle; there and back is twice.

It hides both places from everything that looks for the electricity's place, and from the choice among readings, which
then sees "5,500 km by plane". A trip whose ends are not known keeps its words and is told.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from bot.reading.result import Trip
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import Meaning, phrase_at

EARTH_KM = 6371.0
FAR_KM = 1000.0
"""From here on a trip is taken to be flown, where nobody says how."""
CITY_KM = 60.0
"""From here on a bus is a coach."""
FAR = ("km", "kilom", "mile", "mille")
"""What names of distances hold, in every language that the bot has."""
_APART, _BEFORE, _AFTER = 3, 5, 3
"""Chunks between two ends of a trip; between a trip and what it is made in, before it and after it."""
_PLAIN = frozenset({"article", "sign", "place", "carrier", "thing", "word", "mark", "mention"})
_FLOWN, _DRIVEN = "flight-km", "car-km"
_ATLANTIC, _NEW_YORK = "flight-paris-newyork", ("new york", "US-NY")


def great_circle_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points in degrees north and east."""
    (north, east), (north2, east2) = ((radians(a), radians(b)) for a, b in (one, other))
    half = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def grids_between(ends: Sequence[str], powered: frozenset[str]) -> tuple[str, ...]:
    """The countries of a trip's ends, a province instead where all ends of a country lie in it; those with figures."""
    inside: dict[str, set[str]] = {}
    for code in ends:
        inside.setdefault(code.partition("-")[0], set()).add(code)
    narrow = [(next(iter(codes)) if len(codes) == 1 else country, country) for country, codes in inside.items()]
    grids = [next((code for code in named if code in powered), None) for named in narrow]
    return tuple(dict.fromkeys(code for code in grids if code is not None))


def lift_trips(
    chunks: list[Chunk], tokens: list[Token], plain: str, language: Language, lexicon: Lexicon
) -> tuple[list[Chunk], tuple[Trip, ...]]:
    """The chunks with each trip as a distance and its vehicle, and the trips."""
    if not any(chunk.trip or chunk.meaning.thing == _ATLANTIC for chunk in chunks) or _says_how_far(chunks):
        return chunks, ()
    lifter = _Lifter(_there_and_back(_elsewhere(chunks, tokens), tokens, language), tokens, plain, language, lexicon)
    return lifter.lifted()


def _says_how_far(chunks: list[Chunk]) -> bool:
    """Is a distance said in the message? It goes before the great circle: "Lille-Lens, 38 km"."""
    return any(one.kind == "number" and (two.meaning.dist or _in_units(two)) for one, two in pairwise(chunks))


def _in_units(chunk: Chunk) -> bool:
    return (chunk.meaning.thing or "").endswith(("-km", "-mile")) and any(unit in chunk.text for unit in FAR)


def _elsewhere(chunks: list[Chunk], tokens: list[Token]) -> list[Chunk]:
    """As in "a flight to New York from Boston", which is none from Paris: a flight and a place again."""
    found = list(chunks)
    for at, chunk in enumerate(chunks):
        words = {token.text for token in tokens[chunk.start : chunk.end]}
        if chunk.meaning.thing != _ATLANTIC or not {"new", "york"} <= words or "paris" in words:
            continue
        near = [other for other in chunks[at + 1 : at + 1 + _APART] if other.kind == "place"]
        leaves = any(other.plays("departs") for other in chunks[at + 1 : at + 1 + _APART])
        if near and leaves:
            york = next(i for i in range(chunk.start, chunk.end) if tokens[i].text == "new")
            near[0].trip = True
            flight = Chunk("carrier", chunk.start, york, "", Meaning(carriers={"km": _FLOWN}, kind="carrier"))
            end = Chunk("place", york, chunk.end, _NEW_YORK[0], Meaning(place=_NEW_YORK[1], kind="place"), trip=True)
            found[found.index(chunk) : found.index(chunk) + 1] = [flight, end]
    return found


def _there_and_back(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """A return ticket Paris–New York is two of the thing that goes one way."""
    found = list(chunks)
    for chunk in chunks:
        if chunk.meaning.thing != _ATLANTIC:
            continue
        at = found.index(chunk)
        low, high = max(0, at - _APART), min(len(found), at + 2)
        words = [i for i in range(low, high) if i != at and phrase_at(language.returns, tokens, found[i].start)]
        words = [i for i in words if all(found[j].kind in _PLAIN for j in range(min(i, at), max(i, at) + 1))]
        if not words:
            continue
        first = min(*words, at)
        before = found[first - 1] if first else None
        many = 1.0
        if before is not None and before.kind in {"number", "article"}:
            many, first = before.value if before.kind == "number" else 1.0, first - 1
        start = found[first].start
        if start < chunk.start:
            count = Chunk("number", start, chunk.start, "", value=2 * many)
            found[first : at + 1] = [count, chunk]
        else:  # said after it: "Paris–New York return"
            count = Chunk("number", chunk.start, chunk.start + 1, "", value=2 * many)
            thing = Chunk("thing", chunk.start + 1, chunk.end, chunk.text, chunk.meaning)
            found[at : max(words) + 1] = [count, thing]
    return found


def _without_that_trip(chunks: list[Chunk], trips: list[Trip]) -> list[Chunk]:
    """As in "she flies London to New York. How does one flight like that compare?": a trip told of, named again."""
    told = {trip.thing for trip in trips if trip.km is not None}
    again = {
        at
        for at, chunk in enumerate(chunks)
        if chunk.meaning.carriers.get("km") in told
        and at
        and (chunks[at - 1].value == 1 or chunks[at - 1].plays("demonstratives"))
        and not any(_in_units(c) or c.meaning.dist or c.kind == "place" for c in chunks[at + 1 : at + 1 + _APART])
    }
    gone = again | {at - 1 for at in again}
    return [chunk for at, chunk in enumerate(chunks) if at not in gone] if gone else chunks


class _Lifter:
    """The trips of one message."""

    def __init__(
        self, chunks: list[Chunk], tokens: list[Token], plain: str, language: Language, lexicon: Lexicon
    ) -> None:
        self._chunks, self._tokens, self._plain, self._language = chunks, tokens, plain, language
        self._lexicon, self._where = lexicon, lexicon.where

    def lifted(self) -> tuple[list[Chunk], tuple[Trip, ...]]:
        """All of them, the last first, so that the indexes before it stay."""
        found, trips = self._chunks, []
        for run in reversed(self._runs()):
            made = self._made_in(run)
            said = made is not None or self._told_of(run)
            if not said:
                continue
            low, high = self._reach(run, made)
            if any(chunk.plays("about") for chunk in self._chunks[max(0, low - _APART) : low]):
                continue  # "a story about a trip from Paris to Rome"
            back = self._goes_back(low, high)
            km = self._length(run)
            thing = self._chosen(made, km)
            ends = [self._written(run[0]), self._written(run[-1])]
            if km is not None:
                km = float(f"{km * (2 if back else 1):.3g}")
                low, many = self._times(low)
                grids = self._grids(run) if thing in self._lexicon.electric else ()
                spoken = self._spoken(low, high, float(f"{km * many:.3g}"), thing, grids)
                found = [*found[:low], *spoken, *found[high + 1 :]]
            capital = any(self._is_wide(at) for at in run)
            trips.append(Trip(ends[0], ends[1], thing, km, back, assumed=made is None, capital=capital))
        return _without_that_trip(found, trips), tuple(reversed(trips))

    def _runs(self) -> list[list[int]]:
        """Ends of trips that follow each other closely: two, or more with what is passed through."""
        ends = [at for at, chunk in enumerate(self._chunks) if chunk.kind == "place" and chunk.trip]
        runs: list[list[int]] = []
        for at in ends:
            if runs and at - runs[-1][-1] <= _APART + 1 and self._plain_between(runs[-1][-1], at):
                runs[-1].append(at)
            else:
                runs.append([at])
        return [run for run in runs if len(run) > 1]

    def _plain_between(self, low: int, high: int) -> bool:
        return all(self._chunks[i].kind in _PLAIN | {"comma"} for i in range(low, high + 1))

    def _thing_at(self, at: int) -> str | None:
        """What goes so many kilometres, where a chunk names such a thing."""
        chunk = self._chunks[at]
        if (carried := chunk.meaning.carriers.get("km")) is not None:
            return carried
        if (chunk.meaning.thing or "").endswith("-km"):
            return chunk.meaning.thing
        return self._language.vehicles.get(chunk.text)

    def _made_in(self, run: list[int]) -> tuple[int, str] | None:
        """The vehicle of a trip and where it is named: the nearest, with nothing that counts between."""
        before = range(run[0] - 1, max(-1, run[0] - 1 - _BEFORE), -1)
        after = range(run[-1] + 1, min(len(self._chunks), run[-1] + 1 + _AFTER))
        for reach in (before, after):
            for at in reach:
                thing = self._thing_at(at)
                if thing is not None:
                    return at, thing
                if self._chunks[at].kind not in _PLAIN or self._chunks[at].plays("versus_strong"):
                    break
                if self._chunks[at].plays("or"):
                    break
        return None

    def _told_of(self, run: list[int]) -> bool:
        """Is a trip spoken of at all?"""
        low = max(0, run[0] - _BEFORE)
        near = self._chunks[low : run[0]]
        return any(chunk.plays("trips") for chunk in near) or self._goes_back(run[0], run[-1])

    def _reach(self, run: list[int], made: tuple[int, str] | None) -> tuple[int, int]:
        """From which chunk to which the trip is told: its vehicle, its ends, "from", "there and back"."""
        low, high = run[0], run[-1]
        if made is not None:
            low, high = min(low, made[0]), max(high, made[0])
        while low and (self._leads(low - 1) or self._returns(low - 1)):
            low -= 1
        while high + 1 < len(self._chunks) and self._returns(high + 1):
            high += 1
        return low, high

    def _leads(self, at: int) -> bool:
        chunk = self._chunks[at]
        return chunk.plays("trips") or (chunk.plays("departs") and not chunk.plays("or")) or chunk.plays("between")

    def _returns(self, at: int) -> bool:
        return phrase_at(self._language.returns, self._tokens, self._chunks[at].start) > 0

    def _goes_back(self, low: int, high: int) -> bool:
        reach = range(max(0, low - 2), min(len(self._chunks), high + 2))
        return any(self._returns(at) for at in reach)

    def _times(self, low: int) -> tuple[int, float]:
        """How many such trips, where a number stands before, and the first chunk of it all."""
        before = self._chunks[low - 1] if low else None
        return (low - 1, before.value) if before is not None and before.kind == "number" else (low, 1.0)

    def _length(self, run: list[int]) -> float | None:
        """Kilometres over all ends in order; None where one of them is nowhere known."""
        points = [self._point(at) for at in run]
        if any(point is None for point in points):
            return None
        km = sum(great_circle_km(one, other) for one, other in pairwise(points) if one and other)
        return float(f"{km:.3g}") if km >= 1 else None

    def _point(self, at: int) -> tuple[float, float] | None:
        meaning = self._chunks[at].meaning
        return self._named(at) or (None if meaning.town else self._where.get(("", meaning.place or "")))

    def _named(self, at: int) -> tuple[float, float] | None:
        """Where the town of that name is."""
        chunk = self._chunks[at]
        code = chunk.meaning.place or ""
        words = " ".join([token.text for token in self._tokens[chunk.start : chunk.end]])
        return self._where.get((words, code)) or self._where.get((chunk.text, code))

    def _is_wide(self, at: int) -> bool:
        """Is an end a whole country?"""
        meaning = self._chunks[at].meaning
        return not meaning.town and "-" not in (meaning.place or "") and self._named(at) is None

    def _chosen(self, made: tuple[int, str] | None, km: float | None) -> str:
        if made is not None:
            return "coach-km" if made[1] == "bus-km" and km is not None and km >= CITY_KM else made[1]
        return _FLOWN if km is None or km >= FAR_KM else _DRIVEN

    def _written(self, at: int) -> str:
        chunk = self._chunks[at]
        return self._plain[self._tokens[chunk.start].start : self._tokens[chunk.end - 1].end]

    def _grids(self, run: list[int]) -> tuple[str, ...]:
        """Whose electricity moves what runs on it: that of each country on the way."""
        return grids_between([self._chunks[at].meaning.place or "" for at in run], self._lexicon.powered)

    def _spoken(self, low: int, high: int, km: float, thing: str, grids: tuple[str, ...]) -> list[Chunk]:
        """The trip as it is read: so many kilometres, in what."""
        start, end = self._chunks[low].start, self._chunks[high].end
        goes = Meaning(thing=thing, kind="thing")
        return [Chunk("number", start, end - 1, "", value=km), Chunk("thing", end - 1, end, "", goes, grids=grids)]
