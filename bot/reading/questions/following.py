"""A reply to an answer of the bot, read against that answer's question: "and in Québec?", "what about 1,000?".

(Past 300 lines: each thing that a reply may change is a few lines, tried in one order.)
"""

from dataclasses import replace
from typing import cast

from bot.reading.choosing.facts import Facts
from bot.reading.choosing.search import Read
from bot.reading.quantities.rates import DAYS
from bot.reading.quantities.units import units_of
from bot.reading.questions.elsewhere import sides_in
from bot.reading.questions.everyone import for_all, for_one, not_counted
from bot.reading.questions.machine import machine_followed
from bot.reading.questions.making import has_article, refusal_of, side_of
from bot.reading.questions.recounting import is_shared, of_people_alone, people_told, recounted, scaled, takes_away
from bot.reading.questions.scenery import measures_of, place_of
from bot.reading.result import Factor, Reading, Sum, Turn
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import ADDS, Language, Lexicon
from bot.reading.words.message import Message, written
from bot.reading.words.text import Token
from estimator.question import Length, LengthUnit, Per, Question, Use

_TALKS = "chat"
_SHORT = 14
"""Chunks of a message that may still be a follow-up; a longer one says all of itself."""
_LITTLE = 3
"""Letters up to which a word carries no content of its own."""
_NAMED = frozenset({"piece", "source"})
"""What names a use by what it is, and not by who makes it."""


def turned(message: Message, facts: Facts, reading: Reading, about: Question) -> Reading | None:
    """The earlier question, and what the reply wants done with it; None where it says anything else."""
    tokens, language = message.tokens, message.language
    said: dict[str, None] = {}
    covered: set[int] = set()
    for at in range(len(tokens)):
        size, turn = _turn_at(tokens, at, language)
        if size and at not in covered:
            said |= {turn: None} if turn and turn != ADDS else {}
            covered.update(range(at, at + size))
    rest = [chunk for chunk in facts.chunks if not covered.issuperset(range(chunk.start, chunk.end))]
    if not said or not about.items or not all(map(_says_nothing, rest)):
        return None
    turn = next(iter(said))
    lang = turn if turn in message.lexicon.languages else reading.lang
    wanted: Turn = "language" if turn == lang else cast("Turn", turn)
    measures = measures_of(facts.chunks, facts.cues) or about.measures
    return replace(
        reading,
        lang=lang,
        intent="compare" if about.compare or any(s.count is not None for s in about.everyday) else "footprint",
        items=about.items,
        everyday=about.everyday,
        place=about.place,
        places=about.places,
        everyone=about.everyone,
        measures=measures,
        units=about.units,
        turn=wanted,
        unread=(),
        half=False,
        refused=None,
        why="a turn of the answer",
    )


def _turn_at(tokens: list[Token], at: int, language: Language) -> tuple[int, str]:
    """How many tokens the longest phrase takes that asks for a turn here, and which; 0 where none does."""
    for words, turn in language.turns.get(tokens[at].text, ()):
        if tuple([token.text for token in tokens[at : at + len(words)]]) == words:
            return len(words), turn
    return 0, ""


def _says_nothing(chunk: Chunk) -> bool:
    """Stops, small words, "lol"."""
    if chunk.kind in {"stop", "comma", "article", "mention", "mark"}:
        return True
    return (chunk.kind == "word" and len(chunk.text) <= _LITTLE) or (chunk.kind == "sign" and chunk.plays("light"))


def followed(message: Message, reading: Reading, facts: Facts, about: Question) -> Reading:
    """The earlier question with what the reply changes in it; the reading itself where it changes nothing."""
    one = for_one(about, message.lexicon.people.get(about.everyone or ""))
    question = _changed_by(message, facts, one)
    if about.items and len(facts.chunks) <= _SHORT:
        question = for_all(message, facts, about, question or one)
        question = question if question != about else None
    if about.machine is not None:
        question = _placed(machine_followed(facts, about, message.language) or about, facts, message.lexicon)
        question = question if question != about else None
    if about.items and len(facts.chunks) <= _SHORT and of_people_alone(facts, about.items) and not facts.found[0].uses:
        return replace(reading, intent="none", items=(), everyday=(), refused="people", why="people of an earlier sum")
    if question is None:
        return reading
    sides = any(side.count is not None for side in question.everyday)
    likelier = facts.likely["compare"] > facts.likely["footprint"]
    against = len(question.items) > 1 and (likelier or about.compare or _weighs(facts))
    left = reading.left_aside + tuple(not_counted(message, facts, question.everyone))
    if sides or against:  # two sides are set against each other in one place; the others are told as left aside
        others = question.places[1:]
        left += tuple(written(message, c.start, c.end) for c in facts.chunks if c.meaning.place in others)
        question = replace(question, places=())
    return replace(
        reading,
        intent="compare" if sides or against or question.places else "footprint",
        items=question.items,
        everyday=question.everyday,
        place=question.place,
        measures=question.measures,
        units=question.units,
        places=question.places,
        machine=question.machine,
        everyone=question.everyone,
        left_aside=tuple(dict.fromkeys(left)),
        assumed=(),
        sums=_sums_of(facts, about, question),
        refused=_refused(message, facts, about, question),
        why="a follow-up",
    )


def _refused(message: Message, facts: Facts, about: Question, question: Question) -> str | None:
    """Why it cannot be estimated; the minus of "minus 10" is none, as long as something is left."""
    chunks = facts.chunks
    if about.items and takes_away(message, facts, about.items):
        chunks = [replace(chunk, flaw=None) if chunk.flaw == "negative" else chunk for chunk in chunks]
        if any(use.count < 0 for use in question.items):
            return "negative"
    return refusal_of(chunks, question.items)


def _sums_of(facts: Facts, about: Question, question: Question) -> tuple[Sum, ...]:
    """So many people times the earlier number, as in "what about 20 pupils?": which number that was is told."""
    people, before, after = people_told(facts), about.items, question.items
    if len(before) != 1 or len(after) != 1 or before[0].count <= 1 or after[0].count != people * before[0].count:
        return ()
    return (Sum(after[0].count, (Factor(people), Factor(before[0].count))),)


def _weighs(facts: Facts) -> bool:
    """Does the reply begin by setting something against what was answered: "vs Gemini?", "compared to Veo"?"""
    return bool(facts.chunks) and facts.chunks[0].plays("versus")


def _changed_by(message: Message, facts: Facts, about: Question) -> Question | None:
    lexicon = message.lexicon
    if not about.items or len(facts.chunks) > _SHORT:
        return None
    found = facts.found[0]
    question = _with_uses(message, facts, about)
    measures, units = measures_of(facts.chunks, facts.cues), units_of(facts.chunks, facts.cues)
    question = _placed(question, facts, lexicon)
    if measures:
        question = replace(question, measures=measures)
    if units:
        question = replace(question, units=units)
    if facts.sizes:
        size = facts.sizes[0].text
        sized = tuple(
            replace(use, resolution=size) if use.activity in lexicon.uses.pixels else use for use in question.items
        )
        question = replace(question, items=sized)
    if found.sides:
        against = any(c.plays("versus") or c.plays("or") for c in facts.chunks)
        counts = [1.0 if side.count is None and against else side.count for side in found.sides]
        counts = [
            None if count == 1 and not (side.counted or against or has_article(facts.chunks, side.at)) else count
            for side, count in zip(found.sides, counts, strict=True)
        ]
        sides = tuple(side_of(side, count, facts.chunks) for side, count in zip(found.sides, counts, strict=True))
        question = replace(question, everyday=sides)
    return question if question != about else None


def _placed(question: Question, facts: Facts, lexicon: Lexicon) -> Question:
    """The same where the reply says; in each of its places, where it sets several side by side."""
    place = place_of(facts.chunks, lexicon.places)
    if place is None:
        return question
    sides = _sides(facts, question, place[0], lexicon)
    return replace(question, place=sides[0] if sides else place[0], places=sides)


def _sides(facts: Facts, about: Question, place: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Two places of the reply, "France vs Poland?", or the earlier one against its own: "compared to Poland?"."""
    sides = sides_in(facts, lexicon.places)
    against = any(c.plays("versus") for c in facts.chunks) and not facts.found[0].uses
    if not sides and against and about.place not in (None, place):
        return about.place or "", place
    return sides


def _with_uses(message: Message, facts: Facts, about: Question) -> Question:
    """What the reply names and counts: uses of its own, other models, another number, another length."""
    lexicon = message.lexicon
    items = about.items
    uses = facts.found[0].uses
    named = [use for use in uses if use.by in _NAMED or _piece_after(facts, use)]
    models = list(dict.fromkeys(c.meaning.model for c in facts.chunks if c.kind == "model" and c.meaning.model))
    more = any(chunk.plays("another") for chunk in facts.chunks)
    alone = len(items) == 1 and len(named) == 1 and named[0].activity == items[0].activity
    shared = scaled(message, facts, named, items)
    if shared or takes_away(message, facts, items):
        items, named = shared or recounted(message, facts, items), []
    elif more and alone and named[0].counted and named[0].model in {None, items[0].model}:  # "and 10 more images"
        items = (replace(items[0], count=items[0].count + named[0].count),)
    elif named and _adds(message, facts, named, items):
        items = (*items, *(_said(use, items[0], lexicon) for use in named))
    elif named and all(use.counted or has_article(facts.chunks, use.at) for use in named):
        alike = named[0].model is None and all(use.activity == named[0].activity for use in items)
        if len(named) == 1 and alike:  # "and 100 prompts each": of everything that was compared
            items = tuple(_said(named[0], use, lexicon) for use in items)
        else:
            items = tuple(_said(use, items[0], lexicon) for use in named)
    elif named and not (len(named) == 1 and len(items) == 1 and named[0].activity == items[0].activity):
        first = items[0]
        items = tuple(_instead(use, first, lexicon) for use in named)
    else:
        items = recounted(message, facts, items)
    if models and not any(use.model for use in named):
        items = _with_models(message, facts, about, items, models)
    if not named or (alone and not named[0].counted and not has_article(facts.chunks, named[0].at)):
        # "30 seconds each?", "what about 30 seconds per video?"
        for chunk in (c for c in facts.chunks if c.kind == "length"):
            length = Length(chunk.value, cast("LengthUnit", chunk.unit))
            items = tuple(replace(use, length=length) for use in items)
    return replace(about, items=items if named else _at_rate(facts, items))


def _with_models(
    message: Message, facts: Facts, about: Question, items: tuple[Use, ...], models: list[str]
) -> tuple[Use, ...]:
    """The same with the models of the reply, or with one beside the earlier one: "vs Gemini?", "half with Claude"."""
    if len(models) > 1:
        return tuple(replace(items[0], model=model) for model in models)
    others = tuple(_of_model(use, models[0], message.lexicon) for use in items)
    if not (len(items) == 1 and items[0].model != models[0]):
        return others
    if is_shared(message, facts):  # the rest stays with the first
        return replace(items[0], count=round(about.items[0].count - items[0].count, 6)), *others
    return (*items, *others) if _weighs(facts) else others


def _piece_after(facts: Facts, use: Read) -> bool:
    """As in "a 12 second Sora video": a use that was read by its model is named all the same by the noun after it."""
    after = facts.chunks[use.at + 1 : use.at + 2]
    return use.by == "model" and bool(after) and after[0].meaning.act == use.activity


def _adds(message: Message, facts: Facts, named: list[Read], items: tuple[Use, ...]) -> bool:
    """As in "and 2 videos": another use with its number, right after the word that adds. "And a song?" is instead."""
    chunks, tokens = facts.chunks, message.tokens
    if any(_turn_at(tokens, at, message.language)[1] == ADDS for at in range(len(tokens))):
        return True
    first = next((at for at, chunk in enumerate(chunks) if not _is_pause(chunk)), 0)
    at = min(use.at for use in named)
    if not (chunks[first].kind == "sign" and chunks[first].plays("and")) or at <= first:
        return False
    between = chunks[first + 1 : at]
    other = not {use.activity for use in named} & {use.activity for use in items}
    said = all(use.counted for use in named)
    return other and said and all(c.kind in {"count", "length", "model", "demonym"} for c in between)


def _is_pause(chunk: Chunk) -> bool:
    return chunk.kind in {"stop", "comma"} or (chunk.kind == "word" and len(chunk.text) <= _LITTLE)


def _said(use: Read, before: Use, lexicon: Lexicon) -> Use:
    """A use that says its own number, "20 questions a day for a year", "a song": only what it leaves open is kept."""
    kept = _as(before, use.activity, use.count, lexicon)
    length = Length(use.length[0], cast("LengthUnit", use.length[1])) if use.length else kept.length
    return replace(kept, per=cast("Per | None", use.per), length=length, model=use.model or kept.model)


def _instead(use: Read, before: Use, lexicon: Lexicon) -> Use:
    """As many of another thing, as long as the reply says: "and for 15-second videos?"."""
    kept = _as(before, use.activity, use.count if use.counted else before.count, lexicon)
    return replace(kept, length=Length(use.length[0], cast("LengthUnit", use.length[1]))) if use.length else kept


def _as(use: Use, activity: str, count: float, lexicon: Lexicon) -> Use:
    """The same for another activity: what the model cannot do, and the length of something else, go."""
    keeps = use.activity == activity
    model = use.model if use.model and activity in lexicon.activities_of.get(use.model, ()) else None
    return replace(use, activity=activity, count=count, model=model, length=use.length if keeps else None)


def _of_model(use: Use, model: str, lexicon: Lexicon) -> Use:
    """The same with another model: one that answers questions draws too, one for something else does that."""
    does = lexicon.activities_of.get(model, ())
    able = use.activity in does or not does or (_TALKS in does and use.activity in lexicon.uses.pixels)
    return replace(use, model=model) if able else replace(use, model=model, activity=does[0])


def _at_rate(facts: Facts, items: tuple[Use, ...]) -> tuple[Use, ...]:
    """As in "per year then?": the same rate over a longer time; for a plain count it becomes one."""
    for span in (c for c in facts.chunks if c.kind == "span"):
        items = tuple(
            replace(use, count=use.count * max(1, round(span.value / DAYS[use.per])), per=None) if use.per else use
            for use in items
        )
    rates = sorted((c for c in facts.chunks if c.kind == "rate"), key=lambda rate: DAYS[rate.unit])
    for rate in rates:  # "per year, if I do it every day": the shorter first, which the longer multiplies
        per = cast("Per", rate.unit)
        items = tuple(
            replace(use, count=round(use.count * _times(use.per, per), 6), per=per)
            if use.per
            else replace(use, per=per)
            for use in items
        )
    return items


def _times(old: str, new: str) -> float:
    """How many of the old rate one of the new holds: 365 days, 52 weeks, 12 months a year."""
    ratio = DAYS[new] / DAYS[old]
    return float(round(ratio)) if ratio >= 1 else ratio
