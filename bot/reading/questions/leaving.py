"""The net under reading: what was said and ended in no use is told, and what may be two things is offered.

Whether a number was used is told by the actions of the chosen reading: one that was passed over, or that waited for a
noun until the end, was not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.partial import Beside
from bot.reading.choosing.search import Read, steps_of
from bot.reading.quantities.rates import hours_said
from bot.reading.questions.scenery import only_told_of
from bot.reading.result import Offer, Reading
from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import Chunk, Doubt
from bot.reading.words.message import Message, written
from bot.reading.words.uses import HOURS

_NUMBERS = frozenset({"count", "people", "length", "distance", "versions", "occasions", "hourly", "span", "multiple"})
_TIMES = frozenset({"count", "versions", "occasions", "multiple"})
"""What says how often, or how many."""
_SMALL_WORDS = frozenset({"sign", "article"})
_LONG = frozenset({"week", "month", "year"})
_OF_AN_AI = (["sign", "model"], ["sign", "verb", "model"], ["sign", "verb", "sign", "model"])
"""What may follow a time: "of ChatGPT", "of talking to ChatGPT", « à discuter avec Claude »."""
_CODES = frozenset({"bystander", "date"})
_SMALL = 10
_NOUNS = frozenset({"piece", "source", "text"})
"""What names a use so that a time beside it may be its own: "the summary of a one-hour meeting"."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is different when a message is read again: one doubt turned round, from its token on."""

    otherwise: int | None = None


def nearest(message: Message, facts: Facts, reading: Reading) -> tuple[tuple[str, str], ...]:
    """The models answered by a relative: the name as typed, and who answers for it."""
    used = {use.model for use in reading.items}
    models = [chunk for chunk in facts.chunks if chunk.kind == "model" and chunk.meaning.model in used]
    near = [chunk for chunk in models if chunk.meaning.model and (chunk.near or chunk.meaning.relative)]
    return tuple(dict.fromkeys((written(message, chunk.start, chunk.end), chunk.meaning.model or "") for chunk in near))


def spread(facts: Facts, reading: Reading) -> tuple[float, float] | None:
    """The ends of the one range whose middle is a number of uses; two such ranges are not told apart, so not told."""
    middles = [chunk for chunk in facts.chunks if chunk.kind == "count" and chunk.spread is not None]
    counted = {use.count for use in reading.items}
    return middles[0].spread if len(middles) == 1 and middles[0].value in counted else None


def left_aside(message: Message, facts: Facts, reading: Reading, chosen: Candidate) -> tuple[str, ...]:
    """What stands in the message and in no use, in the order of mention, as it was typed."""
    models = {use.model for use in reading.items}
    sizes = {use.resolution for use in reading.items}
    left = [chunk for chunk in facts.sizes if chunk.text not in sizes]
    for at, chunk in enumerate(facts.chunks):
        if chunk.kind == "model":
            aside = chunk.meaning.model not in models
            if chunk.meaning.product:
                aside = written(message, chunk.start, chunk.end) not in {name for name, _ in reading.products}
        elif chunk.kind == "place":
            aside = chunk.meaning.place not in (reading.place, *reading.places, reading.everyone) and not only_told_of(
                facts.chunks, at
            )
        else:
            aside = (chunk.unit == TOLD and chunk.everyone is None) or _is_spoken_code(message, facts.chunks, at)
        if aside and not chunk.meaning.clash:
            left.append(chunk)
    lengths = {(use.length.value, use.length.unit) for use in reading.items if use.length is not None}
    left += [one for one in _unused_numbers(message, facts, chosen) if (one.value, one.unit) not in lengths]
    left += [*_things_passed(facts, reading, chosen), *_strangers_against(facts, reading)]
    left += _trips_from_nowhere(facts.chunks, reading)
    if _rate_unsaid(facts.chunks):
        left += [chunk for chunk in facts.chunks if chunk.kind == "span" and _is_written(message, chunk)]
    left.sort(key=lambda chunk: chunk.start)
    return tuple(dict.fromkeys(written(message, chunk.start, chunk.end) for chunk in left))


def _things_passed(facts: Facts, reading: Reading, chosen: Candidate) -> list[Chunk]:
    """As in "50 images, a steak and a pizza": a thing of a list whose others are set against the use."""
    chunks, named = facts.chunks, {side.thing for side in reading.everyday}
    if reading.intent != "compare" or not named:
        return []
    passed = [step.at for step in steps_of(chosen.path) if step.action.name == "skip" and step.at > 1]
    return [
        chunks[at]
        for at in passed
        if chunks[at].kind == "thing"
        and chunks[at].meaning.thing not in {*named, *reading.unsourced}
        and chunks[at - 1].kind in {"article", "count"}
        and (chunks[at - 2].plays("and") or chunks[at - 2].kind == "comma")
    ]


def _trips_from_nowhere(chunks: list[Chunk], reading: Reading) -> list[Chunk]:
    """As in "a flight from Paris to Rome or a flight to Tokyo": from where, nobody said, and another one is weighed."""
    weighed = any("km" in side.thing for side in reading.everyday)
    return [
        replace(chunks[at], start=chunks[at - 2].start)
        for at in range(2, len(chunks) if weighed else 0)
        if chunks[at].kind == "place" and chunks[at - 1].kind == "sign" and "km" in chunks[at - 2].meaning.carriers
    ]


def _strangers_against(facts: Facts, reading: Reading) -> list[Chunk]:
    """As in "a sausage or 50 questions?", "is a schnitzel worse than 20 images?": a side that nobody here knows."""
    chunks, found = facts.chunks, list[Chunk]()
    if reading.everyday or len(reading.items) > 1:
        return []
    for at in range(1, len(chunks) - 1):
        named = chunks[at].kind == "word" and chunks[at - 1].kind == "article"
        first, *more = chunks[at + 1 : at + 3]
        worse = first.plays("superlatives") and any(chunk.plays("versus") for chunk in more)
        if named and (worse or first.plays("or") or first.plays("versus_strong")):
            found.append(replace(chunks[at], start=chunks[at - 1].start))
    return found


def _rate_unsaid(chunks: list[Chunk]) -> bool:
    """As in "5 questions per lesson for 36 weeks": how many lessons a week has, nobody said."""
    each = [at for at, c in enumerate(chunks) if c.plays("per") or (c.kind == "each" and c.end == c.start + 1)]
    if not each or any(chunk.kind in {"rate", "hourly"} for chunk in chunks):
        return False
    return any(at + 1 < len(chunks) and chunks[at + 1].kind in {"sources", "word"} for at in each)


def _unused_numbers(message: Message, facts: Facts, chosen: Candidate) -> list[Chunk]:
    """The numbers that the chosen reading passes over, or that waited in vain for a noun."""
    unused: list[int] = []
    waiting: dict[str, int] = {}
    for step in steps_of(chosen.path):
        if facts.chunks[step.at].kind in _NUMBERS and step.action.name == "skip":
            unused.append(step.at)
        for name in ("count", "length", "distance"):
            holds = getattr(step.state, name)
            before = waiting.get(name, -1)
            if before >= 0 and holds >= 0 and holds != before:
                unused.append(before)
            waiting[name] = holds
    unused += [at for at in waiting.values() if at >= 0]
    kept = {use.length for use in chosen.uses}
    unused += [
        step.at
        for step in steps_of(chosen.path)
        if step.action.name == "back" and facts.chunks[step.at].kind == "length" and _said(facts, step.at) not in kept
    ]
    if any(
        step.action.name in {"times", "ahead"} and facts.chunks[step.at].kind == "hourly"
        for step in steps_of(chosen.path)
    ):
        unused = [at for at in unused if at != hours_said(facts.chunks)]  # "every 10 minutes for 8 hours"
    chunks = (facts.chunks[at] for at in sorted(set(unused)))
    return [chunk for chunk in chunks if chunk.kind in _NUMBERS and _is_written(message, chunk)]


def _said(facts: Facts, at: int) -> tuple[float, str]:
    return facts.chunks[at].value, facts.chunks[at].unit


def _is_spoken_code(message: Message, chunks: Sequence[Chunk], at: int) -> bool:
    """Number words that make no number, straight before what could be counted: "twenty twenty-four images"."""
    here, after = chunks[at], chunks[at + 1] if at + 1 < len(chunks) else None
    if here.kind not in _CODES or after is None or after.kind != "act" or after.start != here.end:
        return False
    number = message.language.numbers
    words = [token.text for token in message.tokens[here.start : here.end]]
    return all(word in number.words or word in number.zeros for word in words)


def time_spent(message: Message, facts: Facts, uses: tuple[Read, ...], sides: tuple[Beside, ...]) -> str | None:
    """As in "2 hours a day on Character.AI": a time beside answers of an AI that nobody counted; it is no number."""
    heads = not any(chunk.kind in _TIMES for chunk in facts.chunks)  # whatever is counted, people are
    bare = [use.length is None and (heads or not use.counted) for use in uses]
    if uses and all(bare) and all(use.activity == "code" for use in uses) and not sides:
        return _period_spent(message, facts.chunks)
    if not all(bare) or any(use.activity != "chat" for use in uses):
        return None
    talk = next((c for at, c in enumerate(facts.chunks) if _is_time(c) and _is_of_talk(facts.chunks, at)), None)
    if any(use.by in _NOUNS for use in uses):
        return written(message, talk.start, talk.end) if talk is not None and len(uses) == 1 else None
    if sides:  # "an hour of ChatGPT or an hour of Netflix": the other hour is the other thing's own
        spent = next((c for at, c in enumerate(facts.chunks) if _is_time(c) and _is_of_ai(facts.chunks, at)), None)
        return written(message, spent.start, spent.end) if spent is not None else None
    spent = next((chunk for chunk in facts.chunks if chunk.kind == "length" and chunk.unit in HOURS), None)
    if spent is not None:
        return written(message, spent.start, spent.end)
    return _period_spent(message, facts.chunks)


def _is_time(chunk: Chunk) -> bool:
    return chunk.kind == "span" or (chunk.kind == "length" and chunk.unit in HOURS)


def _is_of_talk(chunks: list[Chunk], at: int) -> bool:
    """As in « une heure de discussion avec Claude »: no number of messages, and no length of one."""
    after = chunks[at + 1 : at + 3]
    return [c.kind for c in after] == ["sign", "act"] and after[0].plays("of") and after[1].meaning.act == "chat"


def _is_of_ai(chunks: list[Chunk], at: int) -> bool:
    """Does the AI follow right after, "an hour of ChatGPT", or go right before: "chat with DeepSeek for two hours"?"""
    before = chunks[max(0, at - 2) : at]
    goes_on = [chunk.kind for chunk in before] == ["model", "sign"] and before[1].plays("during")
    after = [chunk.kind for chunk in chunks[at + 1 : at + 5]]
    return goes_on or any(after[: len(row)] == row for row in _OF_AN_AI)


def _period_spent(message: Message, chunks: list[Chunk]) -> str | None:
    """As in "all day", "a year of ChatGPT", "my yearly footprint": a period without any number of times in it."""
    if any(chunk.kind in _TIMES for chunk in chunks):
        return None
    rates = [at for at, chunk in enumerate(chunks) if chunk.kind in {"rate", "hourly"}]
    if len(rates) == 1 and chunks[rates[0]].unit in _LONG and chunks[rates[0]].end == chunks[rates[0]].start + 1:
        return written(message, chunks[rates[0]].start, chunks[rates[0]].end)  # "my annual ChatGPT footprint"
    for at, chunk in enumerate(chunks):  # "toute la journée", "tout un mois"
        if chunk.kind == "period" and at > 1 and chunks[at - 1].kind in _SMALL_WORDS and chunks[at - 2].plays("whole"):
            return written(message, chunks[at - 2].start, chunk.end)
    spans = [at for at, chunk in enumerate(chunks) if chunk.kind == "span"]
    if rates or len(spans) != 1:
        return None
    at, whole = spans[0], spans[0] and chunks[spans[0] - 1].plays("whole")
    if not (whole or _is_of_ai(chunks, at) or (at and chunks[at - 1].plays("during"))):
        return None
    return written(message, chunks[at - 1 if whole else at].start, chunks[at].end)


def _is_written(message: Message, chunk: Chunk) -> bool:
    """In digits, or in words above ten: "a year", "the two combined" and "one of us" are grammar."""
    words = message.language.numbers
    return any(
        token.text != "1"
        and (token.text.isdecimal() or words.words.get(token.text, 0) > _SMALL or token.text in words.scales)
        for token in message.tokens[chunk.start : chunk.end]
    )


def _same(one: Reading, other: Reading) -> bool:
    return (one.items, one.everyday, one.place) == (other.items, other.everyday, other.place)


def offers(reading: Reading, doubts: tuple[Doubt, ...], again: Callable[[Change], Reading]) -> tuple[Offer, ...]:
    """Each doubtful piece taken the other way, where that asks for something else."""
    found = []
    for doubt in doubts:
        other = again(Change(otherwise=doubt.at))
        if other.intent in {"footprint", "compare"} and other.refused is None and not _same(reading, other):
            found.append(Offer(doubt.other, doubt.words, other.question()))
    return tuple(found)
