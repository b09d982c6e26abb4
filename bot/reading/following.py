"""A reply to an answer of the bot, read against that answer's question: "and in Québec?", "what about 1,000?"."""

from dataclasses import replace
from typing import cast

from bot.reading.drafts import UNKNOWN, Findings
from bot.reading.lexicon import Lexicon
from bot.reading.timing import DAYS
from estimator.question import Length, LengthUnit, Measure, Per, Question, Use, Yardstick

_SHORT = 12
"""Chunks of a message that may still be a follow-up; a longer one says all of itself."""


def followed(
    found: Findings, about: Question, lexicon: Lexicon, place: str | None, measures: tuple[Measure, ...]
) -> Question | None:
    """The earlier question with what the reply changes in it; None where the reply changes nothing."""
    if not about.items or len(found.chunks) > _SHORT:
        return None
    question = _with_uses(found, about, lexicon)
    if place is not None:
        question = replace(question, place=place)
    if measures:
        question = replace(question, measures=measures)
    if found.sides:
        against = any(c.plays("versus") or c.plays("or") for c in found.chunks)
        counts = [s.count if s.counted or s.article or (against and not s.yardstick) else None for s in found.sides]
        sides = tuple(Yardstick(s.thing, count) for s, count in zip(found.sides, counts, strict=True))
        question = replace(question, everyday=sides)
    return question if question != about else None


def _with_uses(found: Findings, about: Question, lexicon: Lexicon) -> Question:
    items = about.items
    named = [d for d in found.drafts if d.activity != UNKNOWN and not d.verb]
    known = {use.activity for use in items}
    if named and not (len(named) == 1 and named[0].activity in known and len(items) == 1):
        items = tuple(_changed(items[0], d.activity, d.count if d.counted else items[0].count, lexicon) for d in named)
    elif named and named[0].counted:
        items = (replace(items[0], count=named[0].count),)
    models = [m.model for m in found.mentions]
    if models:
        items = tuple(_of_model(use, models[0], lexicon) for use in items)
        items = items if len(models) == 1 else tuple(replace(items[0], model=model) for model in models)
    if found.loose and not named:
        times = found.chunks[found.loose[0].at].value / items[0].count
        items = tuple(replace(use, count=round(use.count * times, 6)) for use in items)
    for mark in found.lengths:
        items = tuple(replace(use, length=Length(mark.value, cast("LengthUnit", mark.unit))) for use in items)
    return replace(about, items=_at_rate(found, items))


def _changed(use: Use, activity: str, count: float, lexicon: Lexicon) -> Use:
    """The same for another activity: what the model cannot do, and the length of something else, go."""
    keeps = use.activity == activity
    model = use.model if use.model and activity in lexicon.activities_of.get(use.model, ()) else None
    return replace(use, activity=activity, count=count, model=model, length=use.length if keeps else None)


def _of_model(use: Use, model: str, lexicon: Lexicon) -> Use:
    does = lexicon.activities_of.get(model, ())
    return (
        replace(use, model=model) if use.activity in does or not does else replace(use, model=model, activity=does[0])
    )


def _at_rate(found: Findings, items: tuple[Use, ...]) -> tuple[Use, ...]:
    """As in "per year then?": the same rate over a longer time; for a plain count it becomes one."""
    for span in found.spans:
        items = tuple(
            replace(use, count=use.count * max(1, round(span.value / DAYS[use.per])), per=None) if use.per else use
            for use in items
        )
    for rate in found.rates:
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
