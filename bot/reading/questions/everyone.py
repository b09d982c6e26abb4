"""Whose people a question counts, in its first reading and after each reply; and a crowd that ended in no number.

A reply keeps the crowd: what it counts is each person's. "And in Germany?" means the Germans, where the people so far
were those of the place so far; a place without a figure keeps them, and a number of people that is said is what counts.
"""

from dataclasses import replace

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.search import steps_of
from bot.reading.questions.scenery import only_told_of, place_of
from bot.reading.result import Reading
from bot.reading.sums.everybody import LONGEST, everybody_in, has_an_opinion
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.message import Message, written
from estimator.everyone import LEAST
from estimator.question import Question, Use

_DIGITS = 6


def with_everyone(reading: Reading, facts: Facts, chosen: Candidate | None) -> Reading:
    """The reading with whose people its numbers hold, and so what it offers where nothing is asked."""
    if not any(chunk.everyone for chunk in facts.chunks):
        return reading
    everyone = crowd_of(chosen or facts.found[0], facts.chunks)
    glimpsed = replace(reading.glimpsed, everyone=everyone) if reading.glimpsed.items else reading.glimpsed
    if not reading.items:
        return replace(reading, glimpsed=glimpsed)
    return replace(reading, everyone=everyone)


def crowd_of(chosen: Candidate, chunks: list[Chunk]) -> str | None:
    """The place whose people a reading multiplies by."""
    taken = (chunks[step.at] for step in steps_of(chosen.path) if step.action.name != "skip")
    return next((chunk.everyone for chunk in taken if chunk.everyone is not None), None)


def electricity_of(named: list[tuple[str, Chunk]], everyone: str | None) -> str | None:
    """Where the electricity comes from: the place named for it, else the one whose people are counted."""
    adjectives = (code for code, chunk in named if chunk.kind == "demonym" and code != everyone)
    other = next(adjectives, None) if everyone is not None else None  # "everybody in France, on German electricity"
    return other or (named[0][0] if named else everyone)


def not_counted(message: Message, facts: Facts, counted: str | None) -> list[str]:
    """All who live in a place, as typed, where they ended in no number: to be told as left aside."""
    chunks = facts.chunks
    passed = [chunk for chunk in chunks if chunk.everyone is not None and chunk.everyone != counted]
    left = [written(message, chunk.start, _end_of(chunk, chunks)) for chunk in passed]
    if any(chunk.kind == "people" and chunk.value > 1 and chunk.everyone is None for chunk in chunks):
        return left
    begun = {chunk.start for chunk in chunks if chunk.everyone is not None}
    others = (one for one in everybody_in(message, chunks) if one.start not in begun and one.place != counted)
    return left + [written(message, one.first, one.last) for one in others]


def _end_of(crowd: Chunk, chunks: list[Chunk]) -> int:
    """Where the name of its place ends, right after it."""
    near = (c for c in chunks if c.meaning.place == crowd.everyone and 0 <= c.start - crowd.end < LONGEST)
    return max((c.end for c in near), default=crowd.end)


def for_one(about: Question, people: float | None) -> Question:
    """An earlier question as one of its crowd asks it."""
    if not people or any(use.count < people * LEAST for use in about.items):
        return about
    return replace(about, everyone=None, items=_times(about.items, 1 / people))


def for_all(message: Message, facts: Facts, about: Question, question: Question) -> Question:
    """What a reply asks, of all that it is asked of. question: as one of the earlier crowd asks it, and changed."""
    known, said = message.lexicon.people, _said(message, facts)
    if said is not None:
        return question if said not in known else _of(question, said, facts, known[said])
    if about.everyone is None or question.everyone is not None:
        return question  # nobody's, or a crowd that could not be taken apart
    if any(chunk.kind == "people" and chunk.value > 1 for chunk in facts.chunks):
        return question  # "and for a class of 30?"
    everyone = about.everyone
    moved = place_of(facts.chunks, message.lexicon.places)
    if moved is not None and not question.places and about.place == everyone and _is_where(facts.chunks, moved[1]):
        everyone = moved[0] if moved[0] in known else everyone
    return replace(question, items=_times(question.items, known[everyone]), everyone=everyone)


def _said(message: Message, facts: Facts) -> str | None:
    """The place whose people a reply itself names: "and if every German did?"."""
    crowd = next((chunk.everyone for chunk in facts.chunks if chunk.everyone is not None), None)
    if crowd is not None or any(chunk.kind == "people" and chunk.value > 1 for chunk in facts.chunks):
        return crowd
    found = everybody_in(message, facts.chunks)
    return found[0].place if len(found) == 1 and not has_an_opinion(message, found[0]) else None


def _of(question: Question, place: str, facts: Facts, people: float) -> Question:
    """A question of the people that the reply names; what holds them by the rule of sums already stays."""
    summed = any(chunk.everyone is not None for chunk in facts.chunks)
    counted = summed and any(use.count >= people * LEAST for use in question.items)
    items = question.items if counted else _times(question.items, people)
    moved = question if any(chunk.kind == "place" for chunk in facts.chunks) else replace(question, place=place)
    return replace(moved, items=items, everyone=place)


def _is_where(chunks: list[Chunk], place: Chunk) -> bool:
    """Is it a place to be in, and no word for its electricity: "on German power"?"""
    at = next(at for at, chunk in enumerate(chunks) if chunk is place)
    powered = any(chunk.plays("places_power") for chunk in chunks)
    return place.kind == "place" and not powered and not only_told_of(chunks, at)


def _times(items: tuple[Use, ...], people: float) -> tuple[Use, ...]:
    return tuple(replace(use, count=round(use.count * people, _DIGITS)) for use in items)
