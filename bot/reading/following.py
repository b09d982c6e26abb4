"""A reply to an answer of the bot, read against that answer's question: "and in Québec?", "what about 1,000?"."""

from dataclasses import replace
from typing import cast

from bot.reading.drafts import UNKNOWN, Draft, Findings
from bot.reading.lexicon import Lexicon
from bot.reading.sizing import SIZED
from bot.reading.timing import DAYS
from estimator.question import Length, LengthUnit, Measure, Per, Question, Use, Yardstick

_TALKS = "chat"
_SHORT = 12
"""Chunks of a message that may still be a follow-up; a longer one says all of itself."""


def followed(
    found: Findings,
    about: Question,
    lexicon: Lexicon,
    place: str | None,
    measures: tuple[Measure, ...],
    *,
    units: tuple[str, ...],
    sizes: tuple[str, ...],
) -> Question | None:
    """The earlier question with what the reply changes in it; None where the reply changes nothing."""
    if not about.items or len(found.chunks) > _SHORT:
        return None
    question = _with_uses(found, about, lexicon)
    if place is not None:
        question = replace(question, place=place)
    if measures:
        question = replace(question, measures=measures)
    if units:
        question = replace(question, units=units)
    if sizes:
        question = replace(question, items=tuple(_of_size(use, sizes[0]) for use in question.items))
    if found.sides:
        against = any(c.plays("versus") or c.plays("or") for c in found.chunks)
        counts = [s.count if s.counted or s.article or (against and not s.yardstick) else None for s in found.sides]
        sides = tuple(Yardstick(s.thing, count) for s, count in zip(found.sides, counts, strict=True))
        question = replace(question, everyday=sides)
    return question if question != about else None


def _with_uses(found: Findings, about: Question, lexicon: Lexicon) -> Question:
    items = about.items
    only = [d for d in found.drafts if found.chunks[d.start].kind == "model" and not (d.counted or d.length)]
    named = [d for d in found.drafts if d.activity != UNKNOWN and not d.verb and d not in only]
    if named and all(d.counted or d.article for d in named):
        return replace(about, items=tuple(_said(d, items[0], lexicon) for d in named))
    known = {use.activity for use in items}
    if named and not (len(named) == 1 and named[0].activity in known and len(items) == 1):
        items = tuple(_changed(items[0], d.activity, d.count if d.counted else items[0].count, lexicon) for d in named)
    elif named and named[0].counted:
        items = (replace(items[0], count=named[0].count),)
    models = list(dict.fromkeys([m.model for m in found.mentions] + [d.model for d in only if d.model]))
    if models:
        items = tuple(_of_model(use, models[0], lexicon) for use in items)
        items = items if len(models) == 1 else tuple(replace(items[0], model=model) for model in models)
    if found.loose and not named:
        times = found.chunks[found.loose[0].at].value / items[0].count
        items = tuple(replace(use, count=round(use.count * times, 6)) for use in items)
    for mark in found.lengths:
        items = tuple(replace(use, length=Length(mark.value, cast("LengthUnit", mark.unit))) for use in items)
    return replace(about, items=_at_rate(found, items))


def _said(draft: Draft, before: Use, lexicon: Lexicon) -> Use:
    """A use that says its own number, "20 questions a day for a year", "a song": only what it leaves open is kept."""
    use = _changed(before, draft.activity, draft.count, lexicon)
    length = Length(draft.length[0], cast("LengthUnit", draft.length[1])) if draft.length else use.length
    per = cast("Per | None", draft.per)
    return replace(use, per=per, length=length, model=draft.model or use.model)


def _of_size(use: Use, size: str) -> Use:
    return replace(use, resolution=size) if use.activity in SIZED else use


def _changed(use: Use, activity: str, count: float, lexicon: Lexicon) -> Use:
    """The same for another activity: what the model cannot do, and the length of something else, go."""
    keeps = use.activity == activity
    model = use.model if use.model and activity in lexicon.activities_of.get(use.model, ()) else None
    return replace(use, activity=activity, count=count, model=model, length=use.length if keeps else None)


def _of_model(use: Use, model: str, lexicon: Lexicon) -> Use:
    """The same with another model: one that answers questions draws too, one for something else does that."""
    does = lexicon.activities_of.get(model, ())
    able = use.activity in does or not does or (_TALKS in does and use.activity in SIZED)
    return replace(use, model=model) if able else replace(use, model=model, activity=does[0])


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
