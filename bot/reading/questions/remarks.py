"""What is said beside a use and stands in none of its numbers: told, never dropped in silence.

Whether the sum of all users of an AI is asked for is told here too: "how much does ChatGPT use a day?" is nobody's one
question a day.
"""

from dataclasses import replace
from typing import cast

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.quantities.rates import RATES, SCHOOL_YEAR
from bot.reading.result import Reading, Remark
from bot.reading.sums.everybody import WORLD
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.message import Message, written
from estimator.question import Per

_THINKING, _THINKS, _RENEWABLE, _TUNING = "remark:thinking", "remark:thinks", "remark:renewable", "remark:tuning"
_MONEY = "remark:money"
_PART_TIME, _EVERYBODY, _WHOLE = "remark:part_time", "remark:everybody", "remark:whole"
_ANY = (_THINKING, _THINKS, _RENEWABLE, _TUNING, _MONEY, _PART_TIME, _EVERYBODY)
_WRITTEN = frozenset({"chat", "code"})
_WRITERS = frozenset({"act", "verb"})
_NEAR = 3
_NUMBERS = frozenset({"count", "people", "length", "distance", "span", "occasions", "versions", "hourly", "multiple"})
_SPEAKS = ("selves",)
_SUBJECT = ("impact:medium", "impact:strong", "measure:energy", "measure:carbon", "measure:water")


def remarks_in(message: Message, facts: Facts, reading: Reading, newest: int) -> tuple[tuple[Remark, str], ...]:
    """What is told of words that changed no number, each as it was typed. newest: the year of the latest figures."""
    cues = facts.cues
    found: list[tuple[Remark, str]] = []
    if cues.has(*_ANY):
        spans = cues.spans(_THINKING) or [span for span in cues.spans(_THINKS) if _is_a_mode(facts.chunks, span)]
        if spans and any(use.activity in _WRITTEN for use in reading.items):
            found.append(("thinking", written(message, *spans[0])))
        tuned = _longest(cues, _TUNING) if any(use.activity == "training" for use in reading.items) else []
        found += [("tuning", written(message, *span)) for span in tuned[:1]]
        found += [("renewable", written(message, *span)) for span in _longest(cues, _RENEWABLE)[:1]]
        found += [("money", written(message, *span)) for span in _longest(cues, _MONEY)[:1]]
    for chunk in facts.chunks:
        if chunk.kind in {"span", "rate"} and chunk.meaning.period == SCHOOL_YEAR:
            found.append(("school-year", written(message, chunk.start, chunk.end)))
        year = message.tokens[chunk.end - 1].text
        if chunk.kind == "date" and year.isdecimal() and int(year) > newest:
            found.append(("later", written(message, chunk.start, chunk.end)))
    return tuple(dict.fromkeys(found))


def said_in_vain(message: Message, facts: Facts) -> tuple[str, ...]:
    """Days that are left out, and a crowd whose number nobody said: "only on weekends", "everybody in France"."""
    cues = facts.cues
    if not cues.has(_PART_TIME, _EVERYBODY):
        return ()
    counted = [chunk for chunk in facts.chunks if chunk.kind == "span"]  # "only on weekdays" as five days a week
    said = [
        written(message, *span)
        for span in _longest(cues, _PART_TIME)
        if not any(chunk.start <= span[0] < chunk.end for chunk in counted)
    ]
    for start, end in _longest(cues, _EVERYBODY):
        place = next((c for c in facts.chunks if c.kind == "place" and end <= c.start < end + _NEAR), None)
        if place is not None and not any(chunk.kind == "people" for chunk in facts.chunks):
            said.append(written(message, start, place.end))
    return tuple(said)


def without_renewables(cues: Cues) -> Cues:
    """The cues, where "on renewable energy" asks for no energy."""
    if not cues.has(_RENEWABLE):
        return cues
    near = frozenset(at for start, end in cues.spans(_RENEWABLE) for at in range(start - _NEAR, end + 1))
    return cues.without(near, "measure:energy")


def of_all_users(facts: Facts, reading: Reading, chosen: Candidate) -> Per | None:
    """The period over which all use of one AI is asked for; None for somebody's own use, and for one piece."""
    uses, chunks, cues = chosen.uses, facts.chunks, facts.cues
    if reading.intent != "footprint" or len(uses) != 1 or uses[0].by != "model" or uses[0].counted or uses[0].length:
        return None
    spans = [c for c in chunks if c.kind == "span" and c.value in RATES]
    if any(c.kind in _NUMBERS or any(map(c.plays, _SPEAKS)) for c in chunks if c not in spans[:1]):
        return None
    if cues.has("machine:own"):
        return None
    at = uses[0].at
    rate = next((c for c in chunks if c.kind == "rate" and c.value == 1), None)
    if rate is None and spans and not chunks[min(chunks.index(spans[0]) + 1, len(chunks) - 1)].plays("of"):
        rate = replace(spans[0], unit=RATES[int(spans[0].value)])  # "in a day"; "a day of ChatGPT" is somebody's own
    if cues.has(_WHOLE) or any(c.meaning.place == WORLD for c in chunks):
        return cast("Per", rate.unit) if rate is not None else "day"
    return cast("Per", rate.unit) if rate is not None and _is_subject(chunks, at, cues) else None


def _is_subject(chunks: list[Chunk], at: int, cues: Cues) -> bool:
    """Is it the AI that takes so much: "does ChatGPT use", "ChatGPT's footprint", "the footprint of ChatGPT"?"""
    marks = {start for cue in _SUBJECT for start, _ in cues.spans(cue)}
    weak = {start for start, _ in cues.spans("impact:weak")} | marks
    before, after = chunks[at - 1] if at else None, chunks[at + 1] if at + 1 < len(chunks) else None
    if before is not None and (before.start in marks or before.start in {s for s, _ in cues.spans("starts_question")}):
        return True
    if after is not None and after.start in weak:
        return True
    owner = after is not None and after.plays("of")  # "ChatGPT's annual footprint"
    owned = before is not None and before.plays("of") and any(c.start in marks for c in chunks[: at - 1])
    return owner or owned


def _is_a_mode(chunks: list[Chunk], span: tuple[int, int]) -> bool:
    """As in "gpt-5 thinking", "10 thinking answers": beside an AI, or right before what it writes."""
    at = next((at for at, chunk in enumerate(chunks) if chunk.start <= span[0] < chunk.end), None)
    if at is None:
        return False
    if chunks[at].kind == "model":
        return False  # part of its name
    before, after = chunks[at - 1] if at else None, chunks[at + 1] if at + 1 < len(chunks) else None
    return (before is not None and before.kind == "model") or (after is not None and after.kind in _WRITERS)


def _longest(cues: Cues, cue: str) -> list[tuple[int, int]]:
    """The spans of a cue that lie in no longer one of it."""
    spans = cues.spans(cue)
    return [
        one for one in spans if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)
    ]
