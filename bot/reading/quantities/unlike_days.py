"""Numbers that differ from day to day: "12 a day on weekdays, at the weekend only 3" are 66 a week.

In: the chunks with their quantities, and the tokens, which say the days. Out: one number a week, or one for each noun
or AI where the days differ in these too. Only of what is told as a habit: two numbers of one past week stay two. (Past
300 lines: numbers, their days and their nouns are paired in one pass; which days are said stands in days_said.py.)
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from bot.reading.quantities.days_said import Days, days_in
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import phrase_at

_WEEK = frozenset(range(1, 8))
_WORKED, _WEEKEND = frozenset(range(1, 6)), frozenset({6, 7})
_FEWEST, _MOST = 2, 14
_NUMBERS = frozenset({"count", "occasions"})
_NOT_OF_USES = frozenset({"unit", "period", "thing", "carrier", "dist", "people", "group"})
"""What a number right before it counts, or belongs to."""
_OF_A_NOUN = frozenset({"word", "model"})
_BETWEEN = frozenset({"sign", "verb", "word", "comma", "article", "each", "period", "span"})
"""What goes with a number that is added to the one before it."""
_OWN = frozenset({"people", "length", "hourly", "versions", "carrier"})
_ENDS = frozenset({".", "?", "!"})
_PAUSE, _LINK, _FAR, _OVER = 2.0, 3.0, 0.1, 40.0


class _Number(NamedTuple):
    """So many, the chunk `at` that says it. noun: where what it counts stands, or it where that is left out."""

    at: int
    noun: int
    value: float
    rate: int | None


@dataclass(slots=True)
class _Part:
    """A number and its days; without any, where it is of all the others."""

    number: _Number
    days: Days | None

    def first(self, chunks: list[Chunk]) -> int:
        """The first chunk of it."""
        return min(self.number.at, self._said(chunks)[0])

    def last(self, chunks: list[Chunk]) -> int:
        """The last chunk of it."""
        return max(self.number.at, self.number.noun, self.number.rate or 0, self._said(chunks)[1])

    def _said(self, chunks: list[Chunk]) -> tuple[int, int]:
        if self.days is None:
            return self.number.at, self.number.at
        here = [i for i, c in enumerate(chunks) if c.start < self.days.end and self.days.start < c.end]
        return (here[0], here[-1]) if here else (self.number.at, self.number.at)


def on_unlike_days(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with the numbers of a week added up, where they differ from day to day."""
    if sum(chunk.kind in _NUMBERS or chunk.kind == "article" for chunk in chunks) < _FEWEST:
        return chunks
    daily = any(_is_daily(chunk) for chunk in chunks)
    days = days_in(tokens, language, daily=daily)
    if not days or not (daily or len(days) >= _FEWEST):
        return chunks
    numbers = _numbers_in(chunks, days, tokens, language)
    if not _FEWEST <= len(numbers) + len(days) <= _MOST:
        return chunks
    parts = _paired(chunks, numbers, days)
    parts.sort(key=lambda part: part.number.at)
    counted = [part for part in parts if part.number.value]
    workweek = any(part.days is not None and part.days.days == _WORKED and part.days.habit for part in parts)
    habit = daily or workweek or all(part.days is not None and part.days.habit for part in parts)
    if len(counted) < _FEWEST or not habit or not _may_be_added(chunks, parts):
        return chunks
    times = _times(chunks, parts, each=daily or workweek)
    return chunks if times is None else _added(chunks, parts, times)


# ---------------------------------------------------------------- numbers


def _numbers_in(chunks: list[Chunk], days: list[Days], tokens: list[Token], language: Language) -> list[_Number]:
    """The numbers that may be of some day, those of nothing at all among them."""
    found: list[_Number] = []
    for at, chunk in enumerate(chunks):
        if _overlaps(chunk, days):
            continue
        value = _value(chunks, at, days, language)
        if value is None:
            if _says_none(tokens, chunk, days, language):
                found.append(_Number(at, _noun(chunks, at), 0.0, None))
            continue
        found.append(_Number(at, _noun(chunks, at), value, None))
    rates = [i for i, c in enumerate(chunks) if c.kind == "rate" and not _overlaps(c, days)]
    return [number._replace(rate=_rate_of(chunks, number, found, rates)) for number in found]


def _value(chunks: list[Chunk], at: int, days: list[Days], language: Language) -> float | None:
    chunk, next_ = chunks[at], at + 1
    if chunk.kind == "article" and next_ < len(chunks) and chunks[next_].text in language.numbers.sized:
        next_ += 1  # « une seule le dimanche »
    after = chunks[next_] if next_ < len(chunks) else None
    if chunk.flaw or chunk.value % 1 or (after is not None and _is_of_no_use(after) and not _overlaps(after, days)):
        return None
    if chunk.kind in _NUMBERS:
        return chunk.value
    if chunk.kind != "article" or chunk.value != 1:
        return None
    own = after is None or after.kind in {"act", "comma", "stop"} or after.meaning.written_by is not None
    led = after is not None and after.kind == "sign" and _overlaps(chunks[min(next_ + 1, len(chunks) - 1)], days)
    return 1.0 if own or led else None  # « une le dimanche »


def _is_of_no_use(chunk: Chunk) -> bool:
    return chunk.kind in _NOT_OF_USES and chunk.meaning.written_by is None


def _noun(chunks: list[Chunk], at: int) -> int:
    """Where the noun of a number stands; the number itself where none follows."""
    for here in range(at + 1, min(at + 4, len(chunks))):
        if chunks[here].kind in {"act", "sources"} or chunks[here].meaning.written_by:
            return here
        if chunks[here].kind not in _OF_A_NOUN and not chunks[here].plays("ai"):
            break
    return at


def _says_none(tokens: list[Token], chunk: Chunk, days: list[Days], language: Language) -> bool:
    """As in "none on sundays", « le dimanche rien », "except on fridays"."""
    if phrase_at(language.unlike_days["none"], tokens, chunk.start):
        return True
    led = phrase_at(language.before_days_off, tokens, chunk.start)
    if led and any(0 <= one.start - chunk.start - led <= _FEWEST for one in days):
        return True
    ends = phrase_at(language.after_days_off, tokens, chunk.start)
    return bool(ends) and any(one.end == chunk.start for one in days)


def _rate_of(chunks: list[Chunk], number: _Number, numbers: list[_Number], rates: list[int]) -> int | None:
    """Where the rate of a number stands: after it and what it counts, or right before it."""
    ends = min((other.at for other in numbers if other.at > number.at), default=len(chunks))
    for rate in rates:
        if number.at < rate < ends and not any(
            c.kind in {"comma", "stop"} or c.plays("and") for c in chunks[number.at + 1 : rate]
        ):
            near = rate - max(number.at, number.noun) <= _FEWEST or chunks[rate].unit == "day"
            return rate if near else None
    return number.at - 1 if number.at - 1 in rates else None


def _is_daily(chunk: Chunk) -> bool:
    return chunk.kind == "rate" and chunk.unit == "day" and (chunk.value or 1) == 1


# ---------------------------------------------------------------- which is of which


def _paired(chunks: list[Chunk], numbers: list[_Number], days: list[Days]) -> list[_Part]:
    """Each number with the days right before or after it, so that the fewest pauses lie between."""
    row: list[tuple[int, _Number | Days]] = [(chunks[one.at].start, one) for one in numbers]
    row = sorted([*row, *[(one.start, one) for one in days]], key=lambda one: one[0])
    items: list[_Number | Days] = [item for _, item in row]
    best: list[tuple[float, list[_Part]]] = [(0.0, [])]
    for at, item in enumerate(items):
        ways = [(best[at][0] + _left_alone(chunks, item), [*best[at][1], *_alone(chunks, item)])]
        pair = _pair(items[at - 1], item) if at else None
        if pair is not None:
            cost = _cost(chunks, pair)
            ways.append((best[at - 1][0] + cost, [*best[at - 1][1], pair]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]


def _pair(one: _Number | Days, other: _Number | Days) -> _Part | None:
    if isinstance(one, _Number) and isinstance(other, Days):
        return _Part(one, other)
    return _Part(other, one) if isinstance(one, Days) and isinstance(other, _Number) else None


def _alone(chunks: list[Chunk], item: _Number | Days) -> list[_Part]:
    own = isinstance(item, _Number) and item.rate is not None and _is_daily(chunks[item.rate])
    return [_Part(item, None)] if own and isinstance(item, _Number) else []


def _left_alone(chunks: list[Chunk], item: _Number | Days) -> float:
    """A number that says "a day" may stand for all the other days; any other wants days, and days want a number."""
    if isinstance(item, _Number):
        return _PAUSE - _FAR if _alone(chunks, item) else _OVER if item.value else _LINK
    return _OVER


def _cost(chunks: list[Chunk], part: _Part) -> float:
    days = part.days
    assert days is not None  # noqa: S101 -- a pair has both
    here = chunks[part.number.at]
    first, last = (here.end, days.start) if here.start < days.start else (days.end, here.start)
    between = [chunk for chunk in chunks if first <= chunk.start < last]
    if any(chunk.text in _ENDS or chunk.kind in _OWN for chunk in between):
        return 2 * _OVER + 1
    return (
        _PAUSE * sum(chunk.kind in {"comma", "stop"} for chunk in between)
        + _LINK * sum(chunk.plays("and") for chunk in between)
        + _FAR * len(between)
    )


def _may_be_added(chunks: list[Chunk], parts: list[_Part]) -> bool:
    """Do the parts stand beside each other, with nobody and nothing else of their own?"""
    if sum(part.days is None for part in parts) > 1:
        return False
    said = [day for part in parts if part.days is not None for day in part.days.days]
    if len(said) != len(set(said)):
        return False
    for before, after in pairwise(parts):
        between = chunks[before.last(chunks) + 1 : after.first(chunks)]
        if any(c.kind == "span" or c.plays("or") or c.plays("versus") or c.plays("versus_strong") for c in between):
            return False
        if any(_has_its_own(c) for c in chunks[before.number.at + 1 : after.last(chunks) + 1]):
            return False
    return all(part.days is not None for part in parts) or not _unlike(chunks, parts)


def _has_its_own(chunk: Chunk) -> bool:
    return chunk.kind in _OWN or (chunk.kind == "thing" and chunk.meaning.written_by is None)


def _times(chunks: list[Chunk], parts: list[_Part], *, each: bool) -> list[float] | None:
    """On how many days of the week each number is counted; None where a part is of another period."""
    named = frozenset(day for part in parts if part.days is not None for day in part.days.days)
    times: list[float] = []
    for part in parts:
        rate = chunks[part.number.rate] if part.number.rate is not None else None
        if rate is not None and not (rate.unit in {"day", "week"} and (rate.value or 1) == 1):
            return None
        days = part.days.days if part.days is not None and part.days.days else _WEEK - named
        once = part.days is not None and part.days.once and rate is None and days == _WEEKEND
        if (rate is not None and rate.unit == "week") or once or (days == _WEEKEND and not each and rate is None):
            times.append(1.0)
        else:
            times.append(float(len(days)))
    return times


# ---------------------------------------------------------------- what it comes to


def _added(chunks: list[Chunk], parts: list[_Part], times: list[float]) -> list[Chunk]:
    """The chunks with one number a week, or one for each part with a noun or an AI of its own."""
    kept = [(part, n) for part, n in zip(parts, times, strict=True) if part.number.value]
    head, unlike = kept[0][0], _unlike(chunks, [part for part, _ in kept])
    sums = [[one] for one in kept] if unlike else [kept]
    values = {one[0][0].number.at: one for one in sums}
    gone = _gone(chunks, parts, values)
    noun = chunks[head.number.at + 1 : head.number.noun + 1]
    ends = {part.number.noun: part for part, _ in kept if part.number.at in values}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in values:
            out.append(_total(chunk, values[at]))
        elif at not in gone:
            out.append(chunk)
        if at in ends:
            if ends[at].number.noun == ends[at].number.at and ends[at] is not head:
                out += [piece for piece in noun if piece.kind != "model"]
            out.append(_weekly(chunks, ends[at]))
    return out


def _total(chunk: Chunk, summed: list[tuple[_Part, float]]) -> Chunk:
    """The number of a week, and what it was added up from."""
    terms, days = tuple(part.number.value for part, _ in summed), tuple(times for _, times in summed)
    kind = "count" if chunk.kind == "article" else chunk.kind
    value = sum(number * times for number, times in zip(terms, days, strict=True))
    if terms == (value,):  # said as it stands
        return replace(chunk, kind=kind)
    return replace(chunk, kind=kind, value=value, spread=None, terms=terms, on_days=days)


def _weekly(chunks: list[Chunk], part: _Part) -> Chunk:
    """The rate of a part, which is a week now."""
    if part.number.rate is not None:
        return replace(chunks[part.number.rate], value=1.0, unit="week")
    end = chunks[part.number.noun].end
    return Chunk("rate", end, end, value=1.0, unit="week")


def _unlike(chunks: list[Chunk], parts: list[_Part]) -> bool:
    """Has one of the later parts another noun, or an AI?"""
    head = parts[0].number
    several = sum(chunk.kind == "model" for chunk in chunks) > 1
    for part in parts[1:]:
        own = part.number.noun != part.number.at
        act = chunks[part.number.noun].meaning.act if own else None
        if own and head.noun != head.at and act != chunks[head.noun].meaning.act:
            return True
        if several and any(chunk.kind == "model" for chunk in chunks[part.first(chunks) : _clause_end(chunks, part)]):
            return True
    return False


def _clause_end(chunks: list[Chunk], part: _Part) -> int:
    last = part.last(chunks) + 1
    return next((i for i in range(last, len(chunks)) if chunks[i].kind in {"comma", "stop"}), len(chunks))


def _gone(chunks: list[Chunk], parts: list[_Part], values: Mapping[int, object]) -> set[int]:
    """The days, their rates, and all that goes with a number that is added to another."""
    gone: set[int] = set()
    for at, part in enumerate(parts):
        if part.number.rate is not None:
            gone.add(part.number.rate)
        if part.days is not None:
            said = [i for i, c in enumerate(chunks) if c.start < part.days.end and part.days.start < c.end]
            lead = said[0] - 1 if said else 0
            while lead > 0 and _is_lead(chunks[lead]):
                said.append(lead)
                lead -= 1
            gone.update(said)
        if part.number.at in values:
            continue
        first, last = part.first(chunks), part.last(chunks)
        if at:
            before = parts[at - 1].last(chunks) + 1
            gone.update(i for i in range(before, first) if chunks[i].kind in _BETWEEN)
        gone.update(
            i for i in range(first, last + 1) if chunks[i].kind not in {"model", "stop"} or i == part.number.noun
        )
    return gone


def _is_lead(chunk: Chunk) -> bool:
    """The "on the" before a day."""
    small = chunk.plays("light") or chunk.plays("during") or chunk.plays("where")
    return chunk.kind == "sign" and small and not chunk.plays("and") and not chunk.plays("selves")


def _overlaps(chunk: Chunk, days: list[Days]) -> bool:
    return any(chunk.start < one.end and one.start < chunk.end for one in days)
