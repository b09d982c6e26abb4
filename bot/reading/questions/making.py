"""A candidate as what the estimator is asked: uses with their sizes and texts, things, and what was not said."""

from dataclasses import replace
from typing import cast

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.partial import Amount, Beside
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.trips import FAR
from bot.reading.words.uses import WRITTEN
from estimator.question import MOST, Length, LengthUnit, Per, Use, Yardstick

_LASTING = frozenset({"video", "speech", "transcription"})
_SMALLER = {"hours": "minutes", "minutes": "seconds"}
_SIXTY = 60


def uses_of(candidate: Candidate, facts: Facts) -> tuple[Use, ...]:
    """The uses in order of mention, each size and each text handed in with the use that it is nearest to."""
    uses = [
        Use(use.activity, count=use.count, per=cast("Per | None", use.per), length=_length(use.length), model=use.model)
        for use in candidate.uses
    ]
    places = [facts.chunks[use.at].start for use in candidate.uses]
    for size in facts.sizes:
        free = [i for i, use in enumerate(uses) if use.activity in facts.uses.pixels and use.resolution is None]
        for i in _nearest(free, places, size.start):
            uses[i] = replace(uses[i], resolution=size.text)
    for given in facts.handed:
        free = [i for i, use in enumerate(uses) if use.activity == "chat" and use.input is None]
        for i in _nearest(free, places, given.start)[:1]:
            written = (
                [c for c in facts.chunks if c.kind == "length" and c.unit in WRITTEN] if uses[i].length is None else []
            )
            length = _length((written[0].value, written[0].unit)) if len(written) == 1 else uses[i].length
            uses[i] = replace(uses[i], input=_length((given.value, given.unit)), length=length)
    return tuple(uses)


def _nearest(free: list[int], places: list[int], start: int) -> list[int]:
    """The nearest of some uses, and those named by the same noun: one made with several models."""
    if not free:
        return []
    nearest = min(free, key=lambda i: abs(places[i] - start))
    return [i for i in free if places[i] == places[nearest]]


def _length(said: Amount | None) -> Length | None:
    if said is None or said[0] <= 0:
        return None
    value, unit = said
    if value < 1 and unit in _SMALLER:
        value, unit = round(value * _SIXTY, 6), _SMALLER[unit]  # half an hour is said as 30 minutes
    return Length(value, cast("LengthUnit", unit))


def sides_of(candidate: Candidate, chunks: list[Chunk]) -> tuple[Yardstick, ...]:
    """The everyday things in order of mention, each where it happens; one that is only a unit happens nowhere."""
    return tuple([side_of(side, side.count, chunks) for side in candidate.sides])


def side_of(side: Beside, count: float | None, chunks: list[Chunk]) -> Yardstick:
    """So many of an everyday thing."""
    return Yardstick(side.thing, count, chunks[side.at].grids if count is not None else ())


def refusal_of(chunks: list[Chunk], items: tuple[Use, ...]) -> str | None:
    """Why none of it can be estimated: a number as it was written, or what the sums make of it."""
    flaw = next((chunk.flaw for chunk in chunks if chunk.flaw), None)
    if flaw is not None:
        return flaw
    if any(use.count <= 0 for use in items) or any(c.kind == "hourly" and c.value <= 0 for c in chunks):
        return "zero"  # "every 0 seconds" too
    return "too_large" if any(use.count > MOST for use in items) else None


def assumed_in(candidate: Candidate, facts: Facts, *, placed: bool) -> tuple[str, ...]:
    """What was not said: a number, a model, a place, a length, a distance."""
    codes = []
    if any(not (use.counted or has_article(facts.chunks, use.at)) for use in candidate.uses):
        codes.append("count")
    if any(use.model is None for use in candidate.uses):
        codes.append("model")
    if not placed:
        codes.append("place")
    if any(use.length is None and use.activity in _LASTING for use in candidate.uses):
        codes.append("length")
    said = any(chunk.kind == "distance" for chunk in facts.chunks)
    if any(_is_endless(side, facts.chunks[side.at].text, said=said) for side in candidate.sides):
        codes.append("distance")
    return tuple(codes)


def _is_endless(side: Beside, named: str, *, said: bool) -> bool:
    """A trip of which nobody said how far: "a train ride", "2 flights", not "per km by car"."""
    measured = said or not named  # what a trip between two towns was made into has no words
    untold = side.count is not None and not (side.counted and measured)
    return side.thing.endswith(("-km", "-mile")) and untold and not any(unit in named for unit in FAR)


def has_article(chunks: list[Chunk], at: int) -> bool:
    """Is what is named at a chunk one, with an article: "an image", "a small AI image"?"""
    for index in range(at - 1, max(-1, at - 4), -1):
        if chunks[index].kind == "article":
            return True
        if chunks[index].kind not in {"word", "model", "sign", "length"}:
            return False
    return False
