"""Days of the week as so many of them: "monday to friday", « en semaine » are 5 days a week, "over 4 fridays" 4 weeks.

In: the chunks with their quantities. Out: "20 a day on weekdays" as "20 a day, 5 days a week". Only what is daily is
counted so, and only where nothing else says on how many days.
"""

from dataclasses import replace
from itertools import pairwise

from bot.reading.quantities.days_off import days_off
from bot.reading.quantities.rates import hours_said
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, phrase_at

_WEEK = 7
_WORKED = 5
_FEWEST, _BETWEEN = 2, 3
_PIECES = frozenset({"count", "act", "verb", "occasions"})
_DASHES = frozenset({"-", "–", "—"})


def on_weekdays(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with the days of the week counted, where a rate says how often."""
    chunks = _on_several_days(chunks, tokens, language)
    rates = [chunk for chunk in chunks if chunk.kind == "rate" and (chunk.value or 1) == 1]
    if any(rate.unit == "week" for rate in rates):
        chunks = _over_such_days(chunks, language)
    daily = [rate for rate in rates if rate.unit == "day"] or [chunk for chunk in chunks if chunk.kind == "hourly"]
    found = (_named_days(tokens, language) or days_off(tokens, language)) if len(daily) == 1 else None
    if found is None or _counted_otherwise(chunks):
        return chunks
    start, end, days = found
    if any(c.kind == "span" and c.value < _WEEK and not (start <= c.start and c.end <= end) for c in chunks):
        return chunks
    rate = daily[0]
    kept = [chunk for chunk in chunks if chunk is rate or not (start <= chunk.start and chunk.end <= end)]
    summed = _with_other_days(kept, rate, days, language) if rate.kind == "rate" else None
    if summed is not None:
        return summed
    how_many = [Chunk("span", start, end, value=float(days)), Chunk("rate", start, end, value=1.0, unit="week")]
    if rate.kind == "hourly" and hours_said(kept) is not None:  # "every hour from 8am to 6pm, monday to friday"
        how_many.insert(0, Chunk("rate", start, end, value=1.0, unit="day"))
    at = kept.index(rate)
    piece = next((i for i, chunk in enumerate(kept) if chunk.kind in _PIECES), at)
    if piece < at:
        return [*kept[: at + 1], *how_many, *kept[at + 1 :]]
    noun = next((i for i in range(piece, len(kept)) if kept[i].kind == "act"), piece)  # "each day I ask 10 questions"
    return [*kept[:at], *kept[at + 1 : noun + 1], rate, *how_many, *kept[noun + 1 :]]


def after_the_daily_rate(chunks: list[Chunk]) -> list[Chunk]:
    """As in "3 evenings a week, 30 replies each evening": how many days a week it is, after how often on each."""
    if sum(chunk.kind == "rate" for chunk in chunks) < _FEWEST:
        return chunks
    daily = [i for i, c in enumerate(chunks) if c.kind == "rate" and c.unit == "day" and (c.value or 1) == 1]
    days = [i for i, c in enumerate(chunks) if c.kind == "span" and c.value < _WEEK]
    if len(daily) != 1 or len(days) != 1 or days[0] > daily[0] or days[0] + 1 >= len(chunks):
        return chunks
    first, often = chunks[days[0]], chunks[days[0] + 1]
    counted = any(chunk.kind in _PIECES for chunk in chunks[days[0] : daily[0]])
    if often.kind != "rate" or often.unit != "week" or not counted or any(c.kind == "act" for c in chunks[: days[0]]):
        return chunks
    at = daily[0] + 1
    return [*chunks[: days[0]], *chunks[days[0] + 2 : at], first, often, *chunks[at:]]


def _on_several_days(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """As in "on mondays and thursdays", "every tuesday and friday", « le lundi et le jeudi »: so often a week."""
    named = _run_of_days(tokens, language)
    if len(named) < _FEWEST:
        return chunks
    start, end = named[0], named[-1] + 1
    inside = [chunk for chunk in chunks if start < chunk.end and chunk.start < end]
    each = any(chunk.kind == "rate" and chunk.unit == "week" for chunk in inside)
    habit = each or all(_is_habit(tokens, at, language) for at in named)
    others = [chunk for chunk in chunks if chunk not in inside and chunk.kind in {"rate", "hourly"}]
    if not habit or any(chunk.unit != "year" for chunk in others):
        return chunks
    often = [
        Chunk("occasions", start, end, value=float(len(named))),
        Chunk("rate", start, end, value=1.0, unit="week"),
    ]
    kept = [chunk for chunk in chunks if chunk not in inside]
    named_at = sum(chunk.end <= start for chunk in kept) - 1
    noun = next((i for i in range(len(kept) - 1, -1, -1) if kept[i].kind == "act"), named_at)
    return [*kept[: noun + 1], *often, *kept[noun + 1 :]]


def _run_of_days(tokens: list[Token], language: Language) -> list[int]:
    """The tokens of days that stand in a row, with only "and", a comma or an article between."""
    run: list[int] = []
    for at, token in enumerate(tokens):
        if token.text not in language.week:
            continue
        between = tokens[run[-1] + 1 : at] if run else []
        joined = all(t.text in {",", "&", "/"} or _plays(t, language, "and", "light", "each", "per") for t in between)
        if run and (not between or len(between) > _BETWEEN or not joined):
            if len(run) >= _FEWEST:
                break
            run = []
        run.append(at)
    return run


def _is_habit(tokens: list[Token], at: int, language: Language) -> bool:
    """A day in the plural, or after an article: « les lundis », « le jeudi »."""
    led = at > 0 and _plays(tokens[at - 1], language, "light") and not _plays(tokens[at - 1], language, "and", "by")
    return tokens[at].text.endswith(language.numbers.plural_ends) or led


def _with_other_days(chunks: list[Chunk], rate: Chunk, days: int, language: Language) -> list[Chunk] | None:
    """As in "15 a day monday to friday and 4 on saturday": 79 a week; None where no other day has its own number."""
    at = chunks.index(rate)
    first = next((i for i in range(at - 1, -1, -1) if chunks[i].kind == "count"), None)
    if first is None or chunks[first].value % 1:
        return None
    more, gone = 0.0, set[int]()
    for here in range(at + 1, len(chunks)):
        led = chunks[here - 1].plays("and") or chunks[here - 1].kind == "comma"
        day = _day_after(chunks, here, language)
        if chunks[here].kind == "count" and led and day:
            more += chunks[here].value
            gone.update(range(here - 1, day + 1))
    if not gone:
        return None
    total = replace(chunks[first], value=chunks[first].value * days + more)
    weekly = replace(rate, unit="week")
    return [total if i == first else weekly if i == at else chunk for i, chunk in enumerate(chunks) if i not in gone]


def _day_after(chunks: list[Chunk], at: int, language: Language) -> int:
    """Where the day stands that a number is of: "4 on saturday", « 5 le samedi »; 0 where none is."""
    for here in range(at + 1, min(at + 3, len(chunks))):
        if chunks[here].kind == "word" and chunks[here].text in language.week:
            return here
        if not chunks[here].plays("light"):
            break
    return 0


def _counted_otherwise(chunks: list[Chunk]) -> bool:
    """As in « tous les jours ouvrables, mettons 220 par an »: the number of times is said with its own period."""
    return any(
        chunk.kind == "rate" and chunk.unit in {"month", "year"} and before.kind in {"count", "span", "occasions"}
        for before, chunk in pairwise(chunks)
    )


def _over_such_days(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """As in "5 contracts every friday over 4 fridays": over so many weeks."""
    out: list[Chunk] = []
    for chunk in chunks:
        counted = len(out) > 1 and out[-1].kind == "count" and out[-2].plays("during")
        if counted and chunk.kind == "word" and chunk.text in language.week:
            out[-1] = replace(out[-1], kind="span", end=chunk.end, value=out[-1].value * _WEEK, unit="for")
        else:
            out.append(chunk)
    return out


def _named_days(tokens: list[Token], language: Language) -> tuple[int, int, int] | None:
    """The tokens [start, end) that say on which days of the week, and how many these are."""
    for at, token in enumerate(tokens):
        size = phrase_at(language.workweek, tokens, at)
        if size:
            return at, at + size, _WORKED
        if token.text in language.week and (end := _links_to_a_day(tokens, at + 1, language)):
            days = (language.week[tokens[end - 1].text] - language.week[token.text]) % _WEEK + 1
            leads = at > 0 and _plays(tokens[at - 1], language, "departs", "between")
            return (at - leads, end, days) if 1 < days < _WEEK else None
    return None


def _links_to_a_day(tokens: list[Token], at: int, language: Language) -> int:
    """The token after a day that "to", "through" or a dash leads to; 0 where none does."""
    if at < len(tokens) and tokens[at].before in _DASHES and tokens[at].text in language.week:
        return at + 1  # "mon-fri"
    if at + 1 >= len(tokens) or tokens[at + 1].text not in language.week:
        return 0
    links = tokens[at].text in language.numbers.to | _DASHES and not _plays(tokens[at], language, "or", "and")
    return at + 2 if links or _plays(tokens[at], language, "arrives") else 0


def _plays(token: Token, language: Language, *roles: str) -> bool:
    meaning = language.index.get(token.text, {}).get(END)
    return meaning is not None and not meaning.roles.isdisjoint(roles)
