"""The sums behind the numbers of a reading: "30 kids made 2 images a day for 3 weeks" is 30 x 2 x 21 days.

A number that several others make up is told with them, so that whoever asked sees at once what was multiplied. It is
found after the choice: those numbers of the chosen path whose product is the number, and nothing where there is none.
"""

from collections.abc import Iterator
from itertools import combinations
from math import isclose, prod

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.search import Read, steps_of
from bot.reading.quantities.rates import DAYS, times_in
from bot.reading.result import Factor, Sum
from bot.reading.tagging.chunks import Chunk
from estimator.question import Per

_NUMBERS = frozenset({"count", "people", "versions", "occasions"})
_PERIODS: tuple[Per, ...] = ("day", "week", "month", "year")
_MOST = 6
"""Numbers and spans of time, or uses, beyond which no sum is looked for: any product might be it, and it takes long."""


def sums_in(chosen: Candidate, chunks: list[Chunk]) -> tuple[Sum, ...]:
    """One sum for each number of uses that is a product of numbers in the message, in order of mention."""
    taken = [step.at for step in steps_of(chosen.path) if step.action.name != "skip"]
    numbers = [
        at for at in taken if chunks[at].value > 1 and (chunks[at].kind in _NUMBERS or chunks[at].unit == "pages")
    ]
    spans = [at for at in taken if chunks[at].kind in {"span", "rate"}]
    said = sum(len(_values(chunks[at])) for at in numbers)
    many = max(len(numbers) + len(spans), len(chosen.uses)) > _MOST
    added = any(chunks[at].terms for at in numbers)
    if many or (said + len(spans) < 2 and not added):  # noqa: PLR2004 -- one number is no product
        return ()
    found = [_sum(use, numbers, spans, chunks) for use in chosen.uses]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _sum(use: Read, numbers: list[int], spans: list[int], chunks: list[Chunk]) -> Sum | None:
    """The numbers nearest to a use that multiply to it; a span of time is so many days, weeks or months."""
    alone = [_factors(chunks[at]) for at in numbers if _values(chunks[at]) == (use.count,)]
    if alone:  # it was said as it stands, or was added up
        return next((Sum(use.count, factors) for factors in alone if factors[0].terms), None)
    best: tuple[int, tuple[Factor, ...]] | None = None
    for size in range(len(numbers), 0, -1):
        for some in combinations(numbers, size):
            said = tuple(factor for at in some for factor in _factors(chunks[at]))
            far = sum(abs(use.at - at) for at in some)
            for period in _periods(spans, chunks):
                factors = (*said, *period)
                fits = len(factors) > 1 and isclose(prod(one.value for one in factors), use.count)
                if fits and (best is None or far < best[0]):
                    best = far, factors
    return Sum(use.count, best[1]) if best is not None else None


def _factors(chunk: Chunk) -> tuple[Factor, ...]:
    return tuple(Factor(value, terms=chunk.terms, on_days=chunk.on_days) for value in _values(chunk))


def _values(chunk: Chunk) -> tuple[float, ...]:
    """A number, or those of groups and of who is in each: "4 classes of 25" are both."""
    groups, inside = chunk.spread or (0.0, 0.0)
    return (groups, inside) if 1 < groups < chunk.value == groups * inside else (chunk.value,)


def _periods(spans: list[int], chunks: list[Chunk]) -> Iterator[tuple[Factor, ...]]:
    """No span of time, and each of them as so many of each period."""
    yield ()
    for at in spans:
        chunk = chunks[at]
        days = chunk.value if chunk.kind == "span" else DAYS[chunk.unit] * (chunk.value or 1.0)
        for unit in _PERIODS:
            times = times_in(days, unit)
            if times > 1:
                yield (Factor(times, unit),)
