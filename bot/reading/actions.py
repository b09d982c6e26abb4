"""What each chunk may do to a reading: a table of pure actions, each with when it may be done, what it does, an example.

Hard rules are preconditions: a unit fits an activity, a model can make such a thing. What is likely is no matter of
this table: weights learned from labelled messages choose (search.py).
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from bot.reading.partial import HOURS, Beside, Part, Partial, fits
from bot.reading.scene import Scene
from bot.reading.timing import DAYS

When = Callable[[Partial, Scene, int], bool]
Do = Callable[[Partial, Scene, int], Partial]
_HOURS_A_DAY = 24.0
_NEAR = 8


class Action(NamedTuple):
    """One way to take a chunk. example: a message in which it is right."""

    name: str
    when: When | None
    """None: always."""
    do: Do
    example: str


# ---------------------------------------------------------------- what actions are made of


def _skip(state: Partial, _: Scene, __: int) -> Partial:
    return state


def _has_use(state: Partial, _: Scene, __: int) -> bool:
    return bool(state.uses)


def _has_side(state: Partial, _: Scene, __: int) -> bool:
    return bool(state.sides)


def _waits(state: Partial, _: Scene, __: int) -> bool:
    return state.count >= 0


def _with_last(state: Partial, **changes: object) -> Partial:
    return state.with_uses((*state.uses[:-1], state.uses[-1]._replace(**changes)))


def _use(
    state: Partial, scene: Scene, at: int, activity: str, by: str, *, worth: float = 1.0, counts: bool = True
) -> Partial:
    """A new use, with the number, the length and the model that wait for it."""
    counted = counts and state.count >= 0
    count = (scene.chunks[state.count].value if counted else 1.0) * worth * state.times
    length = None
    if state.length >= 0:
        amount = scene.chunks[state.length]
        length = (amount.value, amount.unit) if fits(activity, amount.unit) else None
    model = (
        scene.chunks[state.model if state.model >= 0 else state.rest].meaning.model
        if max(state.model, state.rest) >= 0
        else None
    )
    every, per = state.rate or (1.0, None)
    part = Part(activity, at, count, counted, per, every, length, model, state.people, by)
    return Partial(
        *((*state.uses, part), state.sides, -1 if counted else state.count, -1 if length else state.length),
        *(state.distance, -1, state.rest, state.people, 1.0, state.rate, state.spans, at),
    )


def _absorb(state: Partial, scene: Scene, at: int, activity: str, worth: float = 1.0) -> Partial:
    """The use named last, named once more: it takes what waits and it lacks."""
    part = state.uses[-1]
    count, counted, length, model = part.count, part.counted, part.length, part.model
    if length is not None and not fits(activity, length[1]):
        length = None
    takes = state.count >= 0 and not counted
    if takes:
        count, counted = count * scene.chunks[state.count].value, True
    if state.length >= 0 and length is None:
        amount = scene.chunks[state.length]
        length = (amount.value, amount.unit) if fits(activity, amount.unit) else None
    if state.model >= 0 and model is None:
        model = scene.chunks[state.model].meaning.model
    part = Part(
        *(activity, at, count * worth * state.times, counted, part.per, part.every, length, model),
        *(part.people, "piece"),
    )
    return Partial(
        *((*state.uses[:-1], part), state.sides, -1 if takes else state.count, -1, state.distance, -1, state.rest),
        *(state.people, 1.0, state.rate, state.spans, at),
    )


def _of(scene: Scene, at: int) -> str:
    """What a model does first."""
    return scene.does.get(scene.chunks[at].meaning.model or "", ("chat",))[0]


def _model(scene: Scene, at: int) -> str | None:
    return scene.chunks[at].meaning.model


# ---------------------------------------------------------------- pieces, verbs, sources


def _piece(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    return _use(state, scene, at, meaning.act or "", "piece", worth=meaning.worth)


def _piece_alone(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    return _use(state, scene, at, meaning.act or "", "piece", worth=meaning.worth, counts=False)


def _counted_uses(state: Partial, _: Scene, __: int) -> bool:
    return any(part.counted for part in state.uses)


def _piece_each(state: Partial, scene: Scene, at: int) -> Partial:
    """One for each of what was counted before: "8 interviews, and a summary of each"."""
    meaning = scene.chunks[at].meaning
    made = _use(state, scene, at, meaning.act or meaning.verb or "", "piece", worth=meaning.worth)
    before = next(part for part in reversed(state.uses) if part.counted)
    return _with_last(made, count=made.uses[-1].count * before.count, counted=True)


def _all_by_model(state: Partial, scene: Scene, at: int) -> bool:
    return len(state.uses) > 1 and all(part.by == "model" for part in state.uses)


def _names_all(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "Claude or Gemini for a summary of 400 words?": each of them makes one."""
    last = _absorb(state, scene, at, scene.chunks[at].meaning.act or "", scene.chunks[at].meaning.worth)
    made = last.uses[-1]
    uses = tuple([made._replace(model=part.model, at=part.at) for part in state.uses[:-1]])
    return last._replace(uses=(*uses, made._replace(model=state.uses[-1].model)))


def _piece_same(state: Partial, scene: Scene, at: int) -> Partial:
    return _absorb(state, scene, at, state.uses[-1].activity)


def _piece_names(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    return _absorb(state, scene, at, meaning.act or "", meaning.worth)


def _renames(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and (
        state.uses[-1].activity != scene.chunks[at].meaning.act or scene.chunks[at].meaning.worth != 1
    )


def _parts(state: Partial, scene: Scene, at: int) -> Partial:
    part = state.uses[-1]
    value = scene.chunks[state.count].value
    return _with_last(
        state, activity=scene.chunks[at].meaning.act, count=part.count * value, counted=True, at=at
    )._replace(count=-1, last=at)


def _holds_parts(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and state.count >= 0


def _verb(state: Partial, scene: Scene, at: int) -> Partial:
    return _use(state, scene, at, scene.chunks[at].meaning.verb or "", "verb")


def _verb_names(state: Partial, scene: Scene, at: int) -> Partial:
    return _absorb(state, scene, at, scene.chunks[at].meaning.verb or "")._replace(
        count=state.count if state.uses[-1].counted else -1
    )


def _made_of(activity: str) -> When:
    def when(_: Partial, scene: Scene, at: int) -> bool:
        return activity in scene.chunks[at].meaning.sources

    return when


def _source(activity: str) -> Do:
    def do(state: Partial, scene: Scene, at: int) -> Partial:
        return _use(state, scene, at, activity, "source")

    return do


def _source_same(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and (
        state.uses[-1].activity in scene.chunks[at].meaning.sources or state.uses[-1].by == "verb"
    )


def _absorbs(state: Partial, scene: Scene, at: int) -> Partial:
    return _absorb(state, scene, at, state.uses[-1].activity)


# ---------------------------------------------------------------- everyday things


def _is_thing(_: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].meaning.thing is not None or bool(scene.chunks[at].meaning.carriers)


def _side(state: Partial, scene: Scene, at: int) -> Partial:
    """A thing counted by what waits: a number, a distance, a time."""
    meaning = scene.chunks[at].meaning
    carriers, thing = meaning.carriers, meaning.thing or next(iter(meaning.carriers.values()))
    count, counted = 1.0, False
    distance = scene.chunks[state.distance] if state.distance >= 0 else None
    length = scene.chunks[state.length] if state.length >= 0 else None
    used_length = False
    if distance is not None and distance.unit in carriers:
        thing, count, counted = carriers[distance.unit], distance.value, True
    elif length is not None and length.unit in HOURS and carriers.keys() & {"hour", "minute"}:
        unit = "hour" if "hour" in carriers else "minute"
        hours = length.value * HOURS[length.unit]
        thing, count, counted, used_length = (
            carriers[unit],
            round(hours * (60 if unit == "minute" else 1), 6),
            True,
            True,
        )
    if state.count >= 0:
        count, counted = count * scene.chunks[state.count].value, True
    return state._replace(
        sides=(*state.sides, Beside(thing, at, count * state.times, counted)),
        count=-1,
        distance=-1,
        length=-1 if used_length else state.length,
        times=1.0,
        last=at,
    )


def _yardstick(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    carriers, thing = meaning.carriers, meaning.thing or next(iter(meaning.carriers.values()))
    if state.distance >= 0 and scene.chunks[state.distance].kind == "dist":
        thing = carriers.get(scene.chunks[state.distance].meaning.dist or "", thing)
    return state._replace(sides=(*state.sides, Beside(thing, at, None)), distance=-1, last=at)


def _written(_: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].meaning.written_by is not None


def _write(state: Partial, scene: Scene, at: int) -> Partial:
    return _use(state, scene, at, scene.chunks[at].meaning.written_by or "chat", "piece")


def _written_same(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and scene.chunks[at].meaning.written_by == state.uses[-1].activity


def _carries(state: Partial, scene: Scene, at: int) -> bool:
    """Is the thing named last one that goes so far: "a car, 20 km"?"""
    unit = scene.chunks[at].unit or scene.chunks[at].meaning.dist or ""
    return (
        bool(state.sides) and unit in scene.chunks[state.sides[-1].at].meaning.carriers and not state.sides[-1].counted
    )


def _carried(state: Partial, scene: Scene, at: int) -> Partial:
    chunk, side = scene.chunks[at], state.sides[-1]
    thing = scene.chunks[side.at].meaning.carriers[chunk.unit or chunk.meaning.dist or ""]
    count = chunk.value if chunk.kind == "distance" else None
    return state._replace(sides=(*state.sides[:-1], side._replace(thing=thing, count=count, counted=True)))


def _reaches(_: Partial, scene: Scene, at: int) -> bool:
    return (scene.chunks[at].unit or scene.chunks[at].meaning.dist or "") in scene.reach


def _hold_distance(state: Partial, _: Scene, at: int) -> Partial:
    return state._replace(distance=at)


def _by_itself(state: Partial, scene: Scene, at: int) -> Partial:
    """A distance without a vehicle: the unit's own thing."""
    chunk = scene.chunks[at]
    count = chunk.value if chunk.kind == "distance" else None
    side = Beside(scene.reach[chunk.unit or chunk.meaning.dist or ""], at, count, counted=True)
    return state._replace(sides=(*state.sides, side), last=at)


def _timed_side(state: Partial, scene: Scene, at: int) -> bool:
    carriers = scene.chunks[state.sides[-1].at].meaning.carriers if state.sides else {}
    hours = scene.chunks[at].unit in HOURS and bool(carriers.keys() & {"hour", "minute"})
    return hours and state.sides[-1].count is not None and not state.sides[-1].counted


def _time_side(state: Partial, scene: Scene, at: int) -> Partial:
    chunk, side = scene.chunks[at], state.sides[-1]
    carriers = scene.chunks[side.at].meaning.carriers
    unit = "hour" if "hour" in carriers else "minute"
    hours = chunk.value * HOURS[chunk.unit]
    count = round(hours * (60 if unit == "minute" else 1), 6)
    return state._replace(sides=(*state.sides[:-1], side._replace(thing=carriers[unit], count=count, counted=True)))


# ---------------------------------------------------------------- numbers


def _hold_count(state: Partial, _: Scene, at: int) -> Partial:
    return state.holding(at, state.length, state.model)


def _uncounted(state: Partial, scene: Scene, at: int) -> bool:
    """Is the last use without a number, or is there a reason to multiply: "each", "times"?"""
    if not state.uses:
        return False
    return not state.uses[-1].counted or scene.each or scene.symbol(at - 1) == "times" or scene.chunks[at].value < 1


def _each(_: Partial, scene: Scene, __: int) -> bool:
    return scene.each


def _several_each(state: Partial, scene: Scene, __: int) -> bool:
    return len(state.uses) > 1 and scene.each


def _count_back(state: Partial, scene: Scene, at: int) -> Partial:
    part = state.uses[-1]
    return _with_last(state, count=part.count * scene.chunks[at].value, counted=True)


def _count_side(state: Partial, scene: Scene, at: int) -> Partial:
    side = state.sides[-1]
    count = (side.count or 1.0) * scene.chunks[at].value
    return state._replace(sides=(*state.sides[:-1], side._replace(count=count, counted=True)))


def _count_all(state: Partial, scene: Scene, at: int) -> Partial:
    value = scene.chunks[at].value
    return state._replace(uses=tuple([p._replace(count=p.count * value, counted=True) for p in state.uses]))


def _several(state: Partial, _: Scene, __: int) -> bool:
    return len(state.uses) > 1


def _another(state: Partial, scene: Scene, at: int) -> Partial:
    """So many more of the same: "and another 40 on DALL-E"."""
    part = state.uses[-1]
    model = scene.chunks[state.model].meaning.model if state.model >= 0 else None
    count = scene.chunks[at].value
    new = part._replace(at=at, count=count, counted=True, model=model, people=state.people, by="count")
    return state._replace(uses=(*state.uses, new), model=-1, last=at)


def _of_ai(state: Partial, scene: Scene, at: int) -> Partial:
    """So many times, of nothing that is named: "ChatGPT, 20 times a day"."""
    activity = _of(scene, state.model) if state.model >= 0 else "chat"
    held = (
        state._replace(count=at)
        if scene.chunks[at].kind == "count"
        else state._replace(count=-1, times=state.times * scene.chunks[at].value)
    )
    return _use(held, scene, at, activity, "count")


def _nothing_named(state: Partial, _: Scene, __: int) -> bool:
    return not state.uses


def _people(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(people=state.people * scene.chunks[at].value)


def _people_instead(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(people=scene.chunks[at].value)


def _some_people(state: Partial, _: Scene, __: int) -> bool:
    return state.people != 1


def _part_of_people(state: Partial, scene: Scene, at: int) -> Partial:
    """A number before people that says how many of them: "twelve of the 30 kids", "a third of 90 pupils"."""
    share = scene.chunks[state.count].value
    people = share if share >= 1 else share * scene.chunks[at].value
    return state._replace(people=people, count=-1)


def _share_kept(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(people=state.people * scene.chunks[at].value)


def _below_one(state: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].value < 1 and state.people != 1


def _times_back(state: Partial, scene: Scene, at: int) -> Partial:
    part = state.uses[-1]
    return _with_last(state, count=part.count * scene.chunks[at].value, counted=True)


def _times_ahead(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(times=state.times * scene.chunks[at].value)


def _counted_before(state: Partial, _: Scene, __: int) -> bool:
    return any(part.counted for part in state.uses)


def _as_many(state: Partial, scene: Scene, at: int) -> Partial:
    """Twice as many of the same: a use of its own."""
    part = next(p for p in reversed(state.uses) if p.counted)
    model = scene.chunks[state.model].meaning.model if state.model >= 0 else None
    new = part._replace(at=at, count=part.count * scene.chunks[at].value, model=model, by="count")
    return state._replace(uses=(*state.uses, new), model=-1, last=at)


# ---------------------------------------------------------------- lengths


def _hold_length(state: Partial, _: Scene, at: int) -> Partial:
    return state.holding(state.count, at, state.model)


def _may_last(state: Partial, scene: Scene, at: int) -> bool:
    return bool(state.uses) and state.uses[-1].length is None and fits(state.uses[-1].activity, scene.chunks[at].unit)


def _last_lasts(state: Partial, scene: Scene, at: int) -> Partial:
    return _with_last(state, length=(scene.chunks[at].value, scene.chunks[at].unit))


def _pages(_: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].unit == "pages"


def _paged(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "a 24-page zine, 2 drawings per page": so many of what follows for each page."""
    return state._replace(people=state.people * scene.chunks[at].value)


def _length_of_all(state: Partial, scene: Scene, at: int) -> bool:
    lasting = [part for part in state.uses if part.length is None and fits(part.activity, scene.chunks[at].unit)]
    return len(lasting) > 1


def _all_last(state: Partial, scene: Scene, at: int) -> Partial:
    amount = (scene.chunks[at].value, scene.chunks[at].unit)
    return state._replace(
        uses=tuple(
            [p._replace(length=amount) if p.length is None and fits(p.activity, amount[1]) else p for p in state.uses]
        )
    )


# ---------------------------------------------------------------- models


def _hold_model(state: Partial, _: Scene, at: int) -> Partial:
    return state.holding(state.count, state.length, at)


def _rest_model(state: Partial, _: Scene, at: int) -> Partial:
    return state._replace(rest=at, model=-1)


def _able(state: Partial, scene: Scene, at: int) -> bool:
    if not state.uses:
        return False
    does = scene.does.get(_model(scene, at) or "", ())
    return not does or state.uses[-1].activity in does or "chat" in does


def _model_back(state: Partial, scene: Scene, at: int) -> Partial:
    return _with_last(state, model=_model(scene, at))


def _model_all(state: Partial, scene: Scene, at: int) -> Partial:
    model = _model(scene, at)
    return state.with_uses(tuple([p if p.model else p._replace(model=model) for p in state.uses]))


def _model_use(state: Partial, scene: Scene, at: int) -> Partial:
    return _use(state.holding(state.count, state.length, at), scene, at, _of(scene, at), "model")


def _ai_use(state: Partial, scene: Scene, at: int) -> Partial:
    return _use(state, scene, at, "chat", "ai")


def _ai_alone(state: Partial, scene: Scene, at: int) -> bool:
    return not state.uses and not scene.pieces


# ---------------------------------------------------------------- time


def _rate(state: Partial, scene: Scene, at: int) -> Partial:
    """As often as that, all that was named so far and has no rate; else all that follows."""
    chunk = scene.chunks[at]
    every = chunk.value or 1.0
    if any(part.per is None for part in state.uses):
        return state._replace(uses=tuple([p if p.per else p._replace(per=chunk.unit, every=every) for p in state.uses]))
    return state._replace(rate=(every, chunk.unit))


def _rate_as_span(state: Partial, scene: Scene, at: int) -> Partial:
    chunk = scene.chunks[at]
    return state._replace(spans=(*state.spans, DAYS[chunk.unit] * (chunk.value or 1.0)))


def _span(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(spans=(*state.spans, scene.chunks[at].value))


def _span_times(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "20 a day, 5 days a week": so many days of each of what is said to be daily."""
    value = scene.chunks[at].value
    uses = [
        p._replace(count=p.count * value / (DAYS[p.per or "day"] * p.every), per=None, every=1.0) for p in state.uses
    ]
    return state._replace(uses=tuple(uses))


def _span_of_periods(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "12 prompts x 3 weeks": so many of them."""
    chunk = scene.chunks[at]
    value = chunk.value / (chunk.meaning.period or chunk.value)
    return state._replace(uses=tuple([p._replace(count=p.count * value) for p in state.uses]))


def _days_of_side(state: Partial, scene: Scene, at: int) -> bool:
    if not state.sides or state.sides[-1].counted:
        return False
    return "day" in scene.chunks[state.sides[-1].at].meaning.carriers


def _side_days(state: Partial, scene: Scene, at: int) -> Partial:
    side = state.sides[-1]
    return state._replace(sides=(*state.sides[:-1], side._replace(count=scene.chunks[at].value, counted=True)))


def _by_the_hour(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "two an hour, eight hours a day": as many as the hours said, or day and night."""
    every = scene.chunks[at].value or 1.0
    lasting = next((c for c in scene.chunks if c.kind == "length" and c.unit in HOURS), None)
    hours = lasting.value * HOURS[lasting.unit] if lasting is not None else _HOURS_A_DAY
    uses = [
        p._replace(
            count=p.count * hours / every,
            counted=True,
            length=None if lasting is not None and p.length == (lasting.value, lasting.unit) else p.length,
            per=p.per if lasting is not None else "day",
        )
        for p in state.uses
    ]
    return state._replace(uses=tuple(uses), length=-1)


def _hours_ahead(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "every two hours I ask a question": day and night, of all that follows."""
    every = scene.chunks[at].value or 1.0
    return state._replace(times=state.times * _HOURS_A_DAY / every, rate=(1.0, "day"))


def _action(name: str, do: Do, example: str, when: When | None = None) -> Action:
    return Action(name, when, do, example)


_SKIP = _action("skip", _skip, "")
_TABLE: tuple[tuple[str, tuple[Action, ...]], ...] = (
    (
        "act",
        (
            _action("use", _piece, "80 images"),
            _action("use-alone", _piece_alone, "k but how much co2 is a 30 sec ai music clip", _waits),
            _action("same", _piece_same, "120 sora vids kwh", _has_use),
            _action("names", _piece_names, "llama training, litres", _renames),
            _action("names-all", _names_all, "mj vs flux, 30 images each, electricity?", _all_by_model),
            _action("each", _piece_each, "deux chansons Suno, chacune avec sa pochette : impact ?", _counted_uses),
            _action("parts", _parts, "two 10-track Suno albums, footprint?", _holds_parts),
            _SKIP,
        ),
    ),
    (
        "verb",
        (
            _action("use", _verb, "Entraîner GPT-4, bilan carbone ?"),
            _action("names", _verb_names, "GPT-5.2 wrote my 800-word op-ed. Water?", _has_use),
            _action(
                "each",
                _piece_each,
                "24 histoires écrites par Gemini puis lues par une voix IA, impact ?",
                _counted_uses,
            ),
            _SKIP,
        ),
    ),
    (
        "sources",
        (
            _action(
                "use-transcription",
                _source("transcription"),
                "1 h 15 of audio transcribed, co2?",
                _made_of("transcription"),
            ),
            _action(
                "use-speech",
                _source("speech"),
                "seven half-hour podcasts narrated by an AI voice, carbon?",
                _made_of("speech"),
            ),
            _action("same", _absorbs, "whisper 90min audio, wh?", _source_same),
            _SKIP,
        ),
    ),
    (
        "thing",
        (
            _action("side", _side, "3 ai images or 1 burger", _is_thing),
            _action("yardstick", _yardstick, "50 AI images in phone charges", _is_thing),
            _action("use-chat", _write, "3 emails by gemini", _written),
            _action("same", _absorbs, "water for 1 chatgpt email plz", _written_same),
            _action(
                "use-transcription",
                _source("transcription"),
                "2 visios transcrites par l'IA, énergie ?",
                _made_of("transcription"),
            ),
            _action("use-speech", _source("speech"), "a book read aloud by an AI voice, energy?", _made_of("speech")),
            _action("of-source", _absorbs, "summarise 12 books with ChatGPT, how much water?", _source_same),
            _SKIP,
        ),
    ),
    (
        "distance",
        (
            _action("hold", _hold_distance, "how many AI pictures equal one kilometre in an electric car"),
            _action("back", _carried, "100 prompts vs driving 3 km", _carries),
            _action("side", _by_itself, "20 images IA contre 10 km de taxi ?", _reaches),
            _SKIP,
        ),
    ),
    (
        "dist",
        (
            _action("hold", _hold_distance, "Le carbone de 30 vidéos de Veo, traduit en milles de char"),
            _action(
                "back", _carried, "Put the carbon of 6,000 AI illustrations into train kilometres for me.", _carries
            ),
            _action("side", _by_itself, "500 ai images = how many miles in my car", _reaches),
            _SKIP,
        ),
    ),
    (
        "count",
        (
            _action("hold", _hold_count, "80 images"),
            _action("back", _count_back, "flux x8, energy", _uncounted),
            _action("all", _count_all, "chatgpt vs mistral, 50 prompts each, carbon", _several_each),
            _action("another", _another, "a logo and 3 posters with Midjourney, CO2?", _has_use),
            _action("use", _of_ai, "4k prompts to ChatGPT", _nothing_named),
            _action("people", _people, "27 ladies, 1 AI portrait per lady, kWh??", _each),
            _action(
                "share",
                _share_kept,
                "There are 90 nurses here; a third of them ask ChatGPT 4 questions a day. CO2?",
                _below_one,
            ),
            _SKIP,
        ),
    ),
    (
        "people",
        (
            _action("times", _people, "25 kids * 4 prompts, impact"),
            _action(
                "instead", _people_instead, "the 5 girls made 3 avatars each, the 6 boys 2 each. co2?", _some_people
            ),
            _action("part", _part_of_people, "Twelve of the 30 kids asked Gemini one question each, energy?", _waits),
            _action(
                "back",
                _count_back,
                "200 customers, one AI illustration for each of them, or 30 people. Water?",
                _has_use,
            ),
            _SKIP,
        ),
    ),
    (
        "length",
        (
            _action("hold", _hold_length, "5 sec veo3 clip"),
            _action("back", _last_lasts, "sora clip 10s kwh", _may_last),
            _action(
                "all", _all_last, "GPT-4 against Llama for a 500-word essay: which needs less energy?", _length_of_all
            ),
            _action("pages", _paged, "A 24-page zine, 2 AI drawings per page: impact?", _pages),
            _action("side", _time_side, "heater on for 2 hours vs 8 hours of Claude Code", _timed_side),
            _SKIP,
        ),
    ),
    (
        "model",
        (
            _action("hold", _hold_model, "Veo 3.1, une vidéo de 8 secondes en 1080p, combien de CO2 ?"),
            _action("back", _model_back, "une chanson suno", _able),
            _action("all", _model_all, "a logo and 3 posters with Midjourney, CO2?", _several),
            _action("rest", _rest_model, "How much water and power does it take when ChatGPT draws a figurine?"),
            _action("use", _model_use, "5 runway kwh?"),
            _SKIP,
        ),
    ),
    ("sign", (_action("use", _ai_use, "A hundred AI emails or one load in the dishwasher?", _ai_alone), _SKIP)),
    (
        "rate",
        (
            _action("all", _rate, "gpt 15 msgs/day → water?"),
            _action("span", _rate_as_span, "What's my annual footprint with 25 prompts a day?"),
            _SKIP,
        ),
    ),
    (
        "hourly",
        (
            _action("times", _by_the_hour, "20 images an hour, how much energy?", _has_use),
            _action("ahead", _hours_ahead, "Every two hours I ask Gemini a question, footprint?", _nothing_named),
            _SKIP,
        ),
    ),
    (
        "span",
        (
            _action("for", _span, "14 prompts/day for 365 days, kWh?"),
            _action("times", _span_times, "3 questions to ChatGPT a day, 5 days a week. Footprint?", _has_use),
            _action(
                "periods",
                _span_of_periods,
                "3 classes of 20, 3 ChatGPT prompts each, for 10 weeks of term, how many litres",
                _has_use,
            ),
            _action(
                "side",
                _side_days,
                "100 requêtes IA ou un frigo pendant une semaine, qui consomme le plus d'énergie ?",
                _days_of_side,
            ),
            _SKIP,
        ),
    ),
    (
        "versions",
        (
            _action("back", _times_back, "25 ppl * 2 ai logos * 3 versions = how much co2", _has_use),
            _action("hold", _times_ahead, "3 versions de chaque affiche, 12 affiches, par Midjourney : CO2 ?"),
            _action(
                "use", _of_ai, "120 étudiants en L2 info, un essai chacun sur ChatGPT, bilan carbone ?", _nothing_named
            ),
            _SKIP,
        ),
    ),
    (
        "occasions",
        (
            _action("back", _times_back, "si je lance cursor deux fois par jour ça pèse combien", _has_use),
            _action("hold", _times_ahead, "Faire tourner deux fois le lave-vaisselle ou une image IA ?"),
            _action("side", _count_side, "Asking Gemini 12 questions vs boiling the kettle twice?", _has_side),
            _action(
                "use",
                _of_ai,
                "Trois fois par semaine pendant un an, je demande un menu à ChatGPT. Empreinte ?",
                _nothing_named,
            ),
            _SKIP,
        ),
    ),
    (
        "multiple",
        (
            _action("another", _as_many, "100 prompts on Llama and twice as many on Gemini, co2?", _counted_before),
            _SKIP,
        ),
    ),
)
ACTIONS: Mapping[str, tuple[Action, ...]] = {**dict(_TABLE), "carrier": dict(_TABLE)["thing"]}
"""Kind of chunk -> what may be done with it."""
WHENS: Mapping[str, tuple[When | None, ...]] = {
    kind: tuple([action.when for action in table]) for kind, table in ACTIONS.items()
}
"""The same, when each of them may be done alone."""
