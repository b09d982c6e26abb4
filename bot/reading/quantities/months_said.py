"""Months by their names as a span of time: "2 images a day in July and August" goes on for 62 days.

In: the chunks with their quantities. Out: the same, the months after "in", "during", "from ... to ..." as one span.
Only beside one rate by the day or the week, and where no other span is said; a month of a date is none ("in May 2024").
"""

from calendar import monthrange
from collections.abc import Mapping

from bot.reading.tagging.chunks import Chunk

_NO_LEAP_YEAR = 2001
_RATES = frozenset({"day", "week"})
_MONTHS = 12


def over_months(chunks: list[Chunk], months: Mapping[str, int]) -> list[Chunk]:
    """The chunks with the months that a rate goes on for as a span. months: their names, to their numbers."""
    rates = [chunk for chunk in chunks if chunk.kind == "rate"]
    if len(rates) != 1 or rates[0].unit not in _RATES or any(chunk.kind == "span" for chunk in chunks):
        return chunks
    said = [at for at, chunk in enumerate(chunks) if chunk.kind == "word" and chunk.text in months]
    if not said:
        return chunks
    first, last = said[0], said[-1]
    begins, ranges = _lead(chunks, first), chunks[first - 1].plays("departs") or chunks[first - 1].plays("between")
    if begins is None or not _is_one_row(chunks, said) or (last + 1 < len(chunks) and chunks[last + 1].value):
        return chunks
    numbers = [months[chunks[at].text] for at in said]
    if ranges and len(numbers) > 1:
        numbers = [(numbers[0] + more - 1) % _MONTHS + 1 for more in range((numbers[-1] - numbers[0]) % _MONTHS + 1)]
    days = sum(monthrange(_NO_LEAP_YEAR, number)[1] for number in dict.fromkeys(numbers))
    text = " ".join(chunk.text for chunk in chunks[first : last + 1])
    span = Chunk("span", chunks[begins].start, chunks[last].end, text, value=float(days), unit="for")
    return [*chunks[:begins], span, *chunks[last + 1 :]]


def _lead(chunks: list[Chunk], month: int) -> int | None:
    """Where "in", « pendant le mois de » or "from" before a month begins; None where nothing leads it."""
    found = None
    for at in range(month - 1, -1, -1):
        if _may_lead(chunks[at]):
            found = at
        elif chunks[at].kind != "period" and not chunks[at].plays("light"):
            break
    return found


def _may_lead(chunk: Chunk) -> bool:
    return chunk.plays("during") or chunk.plays("departs") or chunk.plays("between")


def _is_one_row(chunks: list[Chunk], said: list[int]) -> bool:
    """Do nothing but "and", "to" and commas stand between the months?"""
    between = [chunk for at, chunk in enumerate(chunks) if said[0] < at < said[-1] and at not in said]
    return all(chunk.kind == "comma" or chunk.plays("and") or chunk.plays("to") for chunk in between)
