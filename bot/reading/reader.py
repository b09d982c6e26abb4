"""The path of a message: normalise, tokenise, language, spelling, chunks, quantities, uses, scenery, intent."""

from dataclasses import replace
from functools import partial
from typing import cast

from bot.reading.asking import addressed, asks, starts_asking
from bot.reading.chunks import Chunk
from bot.reading.collecting import collect
from bot.reading.comparing import compares, settle_sides
from bot.reading.cues import find_cues
from bot.reading.drafts import Draft, Findings
from bot.reading.facts import Facts
from bot.reading.following import followed
from bot.reading.handing import bind_handed, lift_handed, unit_first
from bot.reading.intents import intent_of
from bot.reading.joining import join
from bot.reading.leaving import Change, Message, left_aside, nearest, offers, spread
from bot.reading.lexicon import Language, Lexicon
from bot.reading.placing import tag_places
from bot.reading.quantities import compose
from bot.reading.repeats import drop_not_done, write_emails
from bot.reading.result import Intent, Reading, Span
from bot.reading.revising import revise
from bot.reading.scenery import measures_of, place_of
from bot.reading.settling import settle
from bot.reading.sizing import bind_sizes, lift_sizes
from bot.reading.spelling import language_of, spell
from bot.reading.text import LONGEST, Token, normalise, tokenise
from bot.reading.units import as_units, units_of, with_units
from estimator.question import MOST, Length, LengthUnit, Per, Question, Use, Yardstick

_LITTLE = 3
"""Letters up to which a word carries no content of its own."""
_SMALLER = {"hours": "minutes", "minutes": "seconds"}
_SIXTY = 60


def read(
    text: str,
    lexicon: Lexicon,
    *,
    hint: str | None = None,
    about: Question | None = None,
    default: str | None = None,
) -> Reading:
    """What a message means.

    hint: the person's locale, breaks ties. about: the question of the answer it replies to. default: the language where
    neither text nor hint tells one.
    """
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, hint, default)
    if len(text) > LONGEST:
        return Reading(language.lang, "none", refused="too_long")
    if not any(token.text.isalnum() for token in raw):
        return Reading(language.lang, "none", refused="no_words" if text.strip() else "nothing")
    message = Message(plain, spell(raw, language, lexicon, plain), language, lexicon)
    tagged = tag_places(message.tokens, language, lexicon, plain)
    reading, facts = _understood(message, tagged.chunks)
    if about is not None and not _complete(facts, reading.intent):
        reading = _followed(reading, facts, about, lexicon)
    if reading.intent not in {"footprint", "compare"}:
        return reading
    again, alone = partial(_again, message), about is None
    near, middle = nearest(message, facts, reading), spread(facts, reading)
    left = left_aside(message, facts, reading, again) if alone else ()
    other = offers(reading, tagged.doubts, again) if alone else ()
    if not (near or middle or left or other):
        return reading
    return replace(reading, nearest=near, spread=middle, left_aside=left, offers=other)


def _again(message: Message, change: Change) -> Reading:
    """The same message with one number changed, or one doubtful piece of it taken the other way."""
    tagged = tag_places(message.tokens, message.language, message.lexicon, message.plain, otherwise=change.otherwise)
    for chunk in tagged.chunks:
        if chunk.kind == "number" and change.start <= chunk.start < change.end:
            chunk.value = chunk.value * 2 + 1 if chunk.value >= 1 else chunk.value / 2
    return _understood(message, tagged.chunks)[0]


def _understood(message: Message, tagged: list[Chunk]) -> tuple[Reading, Facts]:
    """The reading of one way to cut a message into chunks, and the facts that it was decided on."""
    plain, tokens, language, lexicon = message.plain, message.tokens, message.language, message.lexicon
    sizes, worded = lift_sizes(tagged)
    composed = compose(unit_first(worded, language.text_sides), tokens, language)
    revised = revise(composed, find_cues(tokens, language, lexicon, composed))
    cues = revised.cues
    handed, chunks = lift_handed(as_units(revised.chunks, cues), cues)
    found = collect(chunks, language, lexicon)
    if not cues.has("superlatives", "which"):
        drop_not_done(found)
    comparing = compares(chunks, found, cues)
    if found.sides and not comparing:
        write_emails(found)
    settle(found, lexicon, comparing=comparing)
    join(found)
    bind_sizes(found, sizes)
    bind_handed(found, handed)
    settle_sides(found, comparing=comparing)
    turned = any(token.before == "-" and token.text in language.inverted for token in tokens)
    strange = [chunk for chunk in chunks if chunk.kind == "word" and _strange(chunk.text, language, lexicon)]
    facts = Facts(
        tokens,
        chunks,
        cues,
        found,
        comparing=comparing,
        question=turned or asks(chunks, tokens, cues),
        starts=turned or starts_asking(chunks, cues),
        unread=tuple([plain[tokens[c.start].start : tokens[c.end - 1].end] for c in strange]),
        addressed=addressed(chunks, cues),
        sizes=sizes,
    )
    intent, why = intent_of(facts)
    if intent in {"footprint", "compare"}:
        return _reading(plain, facts, language.lang, lexicon.places, (intent, why)), facts
    glimpsed = _glimpsed(facts, lexicon.places) if intent == "none" and not found.flaws else Question()
    return Reading(language.lang, intent, unread=facts.unread, glimpsed=glimpsed, why=why), facts


def _glimpsed(facts: Facts, places: frozenset[str]) -> Question:
    """What could be asked with what is named: its uses, and where and of what they would be."""
    uses = tuple([_use(draft) for draft in facts.found.drafts])
    if not uses:
        return Question()
    place = place_of(facts.chunks, places)
    return Question(uses, (), place[0] if place else None, measures_of(facts.chunks, facts.cues))


def _complete(facts: Facts, intent: Intent) -> bool:
    """Does the message say all of its question itself? Then it follows nothing."""
    if intent in {"help", "compare"} or (
        intent == "faq" and facts.cues.has("faq:why", "faq:bot", "faq:moral", "faq:meaning")
    ):
        return True
    return intent == "footprint" and facts.counted and facts.env


def _followed(reading: Reading, facts: Facts, about: Question, lexicon: Lexicon) -> Reading:
    place = place_of(facts.chunks, lexicon.places)
    measures = measures_of(facts.chunks, facts.cues)
    units, sizes = units_of(facts.chunks, facts.cues), tuple(chunk.text for chunk in facts.sizes)
    there = place[0] if place else None
    question = followed(facts.found, about, lexicon, there, measures, units=units, sizes=sizes)
    if question is None:
        return reading
    sides = any(side.count is not None for side in question.everyday)
    uses = len(question.items) > 1 and facts.comparing
    return replace(
        reading,
        intent="compare" if sides or uses else "footprint",
        items=question.items,
        everyday=question.everyday,
        place=question.place,
        measures=question.measures,
        units=question.units,
        assumed=(),
        refused=_refusal(facts.found.flaws, question.items),
        why="a follow-up",
    )


def _reading(plain: str, facts: Facts, lang: str, places: frozenset[str], decided: tuple[Intent, str]) -> Reading:
    found, chunks, tokens = facts.found, facts.chunks, facts.tokens
    intent, why = decided
    items = tuple([_use(draft) for draft in found.drafts])
    if intent == "compare":
        items = tuple(dict.fromkeys(items))
        intent = "compare" if len(items) + len(found.sides) > 1 else "footprint"  # "an AI logo or one by hand?"
    place = place_of(chunks, places)
    units = units_of(chunks, facts.cues)
    sides = sorted(found.sides, key=lambda side: side.start)
    return Reading(
        lang=lang,
        intent=intent,
        items=items,
        everyday=tuple(Yardstick(side.thing, None if side.yardstick else side.count) for side in sides),
        place=place[0] if place else None,
        measures=with_units(measures_of(chunks, facts.cues), units),
        units=units,
        assumed=_assumed(found, placed=place is not None),
        unread=facts.unread,
        half=bool(facts.unread),
        refused=_refusal(found.flaws, items),
        spans=_spans(plain, tokens, facts, place[1] if place else None),
        why=why,
    )


def _refusal(flaws: list[str], items: tuple[Use, ...]) -> str | None:
    """Why none of it can be estimated: a number as it was written, or what the sums make of it."""
    if flaws:
        return flaws[0]
    if any(use.count <= 0 for use in items):
        return "zero"
    return "too_large" if any(use.count > MOST for use in items) else None


def _use(draft: Draft) -> Use:
    return Use(
        draft.activity,
        count=round(draft.count, 6),
        per=cast("Per | None", draft.per),
        length=_length(draft.length),
        model=draft.model,
        resolution=draft.size,
        input=_length(draft.given),
    )


def _length(said: tuple[float, str] | None) -> Length | None:
    if said is None or said[0] <= 0:
        return None
    value, unit = said
    if value < 1 and unit in _SMALLER:
        value, unit = round(value * _SIXTY, 6), _SMALLER[unit]  # half an hour is said as 30 minutes
    return Length(value, cast("LengthUnit", unit))


def _assumed(found: Findings, *, placed: bool) -> tuple[str, ...]:
    codes = []
    if any(not d.counted and not d.article for d in found.drafts):
        codes.append("count")
    if any(d.model is None for d in found.drafts):
        codes.append("model")
    if not placed:
        codes.append("place")
    if any(d.length is None and d.activity in {"video", "speech", "transcription"} for d in found.drafts):
        codes.append("length")
    return tuple(codes)


def _strange(word: str, language: Language, lexicon: Lexicon) -> bool:
    """A word with content that no language knows."""
    return (
        len(word) >= _LITTLE
        and word not in language.known
        and not any(word in other.known for other in lexicon.languages.values())
    )


def _spans(plain: str, tokens: list[Token], facts: Facts, place: Chunk | None) -> tuple[Span, ...]:
    """Which words gave which part."""
    spans = []
    for draft in facts.found.drafts:
        chunk = facts.chunks[draft.start]
        last = facts.chunks[draft.end - 1]
        start, end = tokens[chunk.start].start, tokens[last.end - 1].end
        spans.append(Span(start, end, plain[start:end], f"item {draft.activity}"))
    for side in facts.found.sides:
        chunk = facts.chunks[side.start]
        start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
        spans.append(Span(start, end, plain[start:end], f"everyday {side.thing}"))
    if place is not None:
        start, end = tokens[place.start].start, tokens[place.end - 1].end
        spans.append(Span(start, end, plain[start:end], "place"))
    return tuple(spans)
