"""Two times of a day as the hours between them: "every 30 seconds from 9am to 5pm" goes on for 8 hours, not for 24.

In: the chunks as tagged. Out: the same with "for 8 hours" in place of the two times, where something comes back within
a day; elsewhere a time of day counts nothing.
"""

from dataclasses import dataclass

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.uses import HOURS
from bot.reading.words.vocabulary import END, Meaning

_DAY, _NOON = 24.0, 12.0
_SIXTY = 60
_FOR = Meaning(roles=frozenset({"during"}))
_SPAN = Meaning(unit="hours", kind="unit")
_DASHES = frozenset({"-", "–", "—"})
_CLOSES = frozenset({"comma", "stop"})


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of day: the token after it, which half of the day it names, and whether anything tells it is one."""

    hour: float
    end: int
    half: str = ""
    sure: bool = True


def hours_between(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with two times of a day as a length, where a rate within a day is said."""
    if not any(_comes_back(chunks, at, language) for at in range(len(chunks))):
        return chunks
    for at in range(len(tokens)):
        found = _range_at(tokens, at, language)
        if found is None:
            continue
        hours, end = found
        first = next((i for i, chunk in enumerate(chunks) if chunk.start >= at), len(chunks))
        last = next((i for i, chunk in enumerate(chunks) if chunk.end >= end), len(chunks) - 1)
        whole = first <= last and chunks[first].start == at and chunks[last].end == end
        sure = found[0] and (_is_marked(tokens, at, end, language) or _closes(chunks, last + 1))
        if whole and sure:
            told = [
                Chunk("sign", at, at + 1, tokens[at].text, _FOR),
                Chunk("number", at, end, tokens[at].text, value=hours),
                Chunk("unit", end - 1, end, tokens[end - 1].text, _SPAN),
            ]
            return [*chunks[:first], *told, *chunks[last + 1 :]]
    return chunks


def _comes_back(chunks: list[Chunk], at: int, language: Language) -> bool:
    """As in "every 30 seconds", "an hour", "toutes les heures"."""
    chunk = chunks[at]
    if chunk.kind == "rate":
        return (chunk.meaning.rate or "").endswith("hour")
    if at == 0 or chunk.kind != "unit" or chunk.meaning.unit not in HOURS:
        return False
    before = chunks[at - 1]
    if before.kind == "number" and at > 1:
        return _says_per(chunks[at - 2]) and chunks[at - 2].text not in language.numbers.article
    return _says_per(before) or before.kind == "article"


def _says_per(chunk: Chunk) -> bool:
    return chunk.plays("per") or chunk.plays("each")


def _closes(chunks: list[Chunk], at: int) -> bool:
    return at >= len(chunks) or chunks[at].kind in _CLOSES


def _is_marked(tokens: list[Token], at: int, end: int, language: Language) -> bool:
    told = language.clock
    return any(token.text in told or token.text == ":" for token in tokens[at:end])


def _range_at(tokens: list[Token], at: int, language: Language) -> tuple[float, int] | None:
    """The hours from one time to the next, after "from" or "between", and the token after the second."""
    between = _plays(tokens[at], language, "between")
    if not between and not _plays(tokens[at], language, "departs"):
        return None
    first = _time_at(tokens, at + 1, language)
    link = first.end if first is not None else len(tokens)
    if first is None or link >= len(tokens):
        return None
    leads = _leads(tokens[link], language, between=between)
    second = _time_at(tokens, link + leads, language)
    dashed = second is not None and not leads and tokens[link].before in _DASHES
    if second is None or not (leads or dashed):
        return None
    hours = _apart(first, second)
    return (hours, second.end) if hours else None


def _leads(token: Token, language: Language, *, between: bool) -> bool:
    if between and _plays(token, language, "and"):
        return True
    to = token.text in language.numbers.to and not _plays(token, language, "or", "and")
    return to or token.text in _DASHES or _plays(token, language, "arrives")


def _apart(first: _Time, second: _Time) -> float:
    """The hours between; a half of the day that one of them leaves out is the likelier one."""
    start, end = first.hour, second.hour
    if second.half == "pm" and end < _NOON:
        end += _NOON
    if first.half == "pm" and start < _NOON:
        start += _NOON
    elif not first.half and second.half == "pm" and start + _NOON < end:
        start += _NOON  # "from 2 to 5pm"
    if end <= start:
        end += _NOON if not (first.half or second.half) and max(start, end) <= _NOON else _DAY
    return end - start


def _time_at(tokens: list[Token], at: int, language: Language) -> _Time | None:
    """`9am`, `9 h 30`, `17:00`, `noon`, `9`."""
    if at >= len(tokens):
        return None
    told, text = language.clock, tokens[at].text
    if told.get(text) in {"noon", "midnight"}:
        return _Time(_NOON if told[text] == "noon" else _DAY, at + 1)
    if not text.isdecimal() or len(text) > 2 or int(text) > _DAY:  # noqa: PLR2004 -- an hour has two digits
        return None
    hour, end, sure = float(text), at + 1, False
    said = told.get(tokens[end].text) if end < len(tokens) else None
    colon = end < len(tokens) and tokens[end].text == ":"
    if colon or said == "hour":
        minutes = _minutes_at(tokens, end + 1)
        if colon and minutes is None:
            return None
        hour, end, sure = hour + (minutes or 0) / _SIXTY, end + 1 + (minutes is not None), True
        said = told.get(tokens[end].text) if end < len(tokens) else None
    if said in {"am", "pm"}:
        return _Time(hour % _NOON if said == "am" else hour, end + 1, said)
    return _Time(hour, end, sure=sure)


def _minutes_at(tokens: list[Token], at: int) -> int | None:
    if at >= len(tokens) or tokens[at].before != "" or len(tokens[at].text) != 2:  # noqa: PLR2004 -- "30", "05"
        return None
    text = tokens[at].text
    return int(text) if text.isdecimal() and int(text) < _SIXTY else None


def _plays(token: Token, language: Language, *roles: str) -> bool:
    meaning = language.index.get(token.text, {}).get(END)
    return meaning is not None and not meaning.roles.isdisjoint(roles)
