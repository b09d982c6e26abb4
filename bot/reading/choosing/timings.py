"""What a length, a rate or a time may do to a reading."""

from bot.reading.choosing.deeds import with_last
from bot.reading.choosing.partial import Partial
from bot.reading.choosing.scene import Scene
from bot.reading.quantities.rates import DAYS, hours_said, times_in
from bot.reading.words.uses import HOURS, fits

_HOURS_A_DAY = 24.0
_COUNTED = frozenset({"count", "span", "people"})
"""What makes a rate one of its own, right before it: "7 a week", "220 days a year"."""


def hold_length(state: Partial, _: Scene, at: int) -> Partial:
    return state.holding(state.count, at, state.model)


def may_last(state: Partial, scene: Scene, at: int) -> bool:
    return (
        bool(state.uses)
        and state.uses[-1].length is None
        and fits(scene.uses, state.uses[-1].activity, scene.chunks[at].unit)
    )


def last_lasts(state: Partial, scene: Scene, at: int) -> Partial:
    return with_last(state, length=(scene.chunks[at].value, scene.chunks[at].unit))


def pages(_: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].unit == "pages"


def paged(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "a 24-page zine, 2 drawings per page": so many of what follows for each page."""
    return state._replace(people=state.people * scene.chunks[at].value)


def length_of_all(state: Partial, scene: Scene, at: int) -> bool:
    lasting = [
        part for part in state.uses if part.length is None and fits(scene.uses, part.activity, scene.chunks[at].unit)
    ]
    return len(lasting) > 1


def all_last(state: Partial, scene: Scene, at: int) -> Partial:
    amount = (scene.chunks[at].value, scene.chunks[at].unit)
    return state._replace(
        uses=tuple(
            [
                p._replace(length=amount) if p.length is None and fits(scene.uses, p.activity, amount[1]) else p
                for p in state.uses
            ]
        )
    )


def rate(state: Partial, scene: Scene, at: int) -> Partial:
    """As often as that, all that was named so far and has no rate; else all that follows."""
    chunk = scene.chunks[at]
    every = chunk.value or 1.0
    if any(part.per is None for part in state.uses):
        return state._replace(uses=tuple([p if p.per else p._replace(per=chunk.unit, every=every) for p in state.uses]))
    return state._replace(rate=(every, chunk.unit))


def lasts(_: Partial, scene: Scene, at: int) -> bool:
    """May a rate be how long it lasts? Not the shortest of several: "every day 15 questions, how much a year?"."""
    own = _days(scene, at)
    others = [i for i, chunk in enumerate(scene.chunks) if chunk.kind == "rate" and i != at]
    longer = [i for i in others if _days(scene, i) > own and scene.symbol(i - 1) not in _COUNTED]
    return not longer or len(longer) < len(others)


def _days(scene: Scene, at: int) -> float:
    return DAYS[scene.chunks[at].unit] * (scene.chunks[at].value or 1.0)


def rate_as_span(state: Partial, scene: Scene, at: int) -> Partial:
    chunk = scene.chunks[at]
    return state._replace(spans=(*state.spans, DAYS[chunk.unit] * (chunk.value or 1.0)))


def span(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(spans=(*state.spans, scene.chunks[at].value))


def span_times(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "20 a day, 5 days a week": so many days of each of what is said to be daily."""
    days = scene.chunks[at].value
    if state.rate is None and all(part.per is None for part in state.uses):
        return span_of_periods(state, scene, at)  # nothing is said to be daily: "12 images, 3 terms"
    uses = [
        p._replace(count=p.count * times_in(days, p.per or "day", p.every), per=None, every=1.0) for p in state.uses
    ]
    return state._replace(uses=tuple(uses))


def span_of_periods(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "12 prompts x 3 weeks": so many of them."""
    chunk = scene.chunks[at]
    value = chunk.value / (chunk.meaning.period or chunk.value)
    return state._replace(uses=tuple([p._replace(count=p.count * value) for p in state.uses]))


def days_of_side(state: Partial, scene: Scene, _: int) -> bool:
    if not state.sides or state.sides[-1].counted:
        return False
    return "day" in scene.chunks[state.sides[-1].at].meaning.carriers


def side_days(state: Partial, scene: Scene, at: int) -> Partial:
    side = state.sides[-1]
    return state._replace(sides=(*state.sides[:-1], side._replace(count=scene.chunks[at].value, counted=True)))


def by_the_hour(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "two an hour, eight hours a day": as many as the hours said, or day and night."""
    every = scene.chunks[at].value or 1.0
    goes_on = hours_said(scene.chunks)
    lasting = None if goes_on is None else scene.chunks[goes_on]
    hours = lasting.value * HOURS[lasting.unit] if lasting is not None else _HOURS_A_DAY
    before = max((i for i in range(at) if scene.chunks[i].kind == "hourly"), default=-1)
    uses = [
        p
        if p.at < before  # "4 images an hour and 2 questions a minute": it has its own
        else p._replace(
            count=p.count * hours / every,
            counted=True,
            length=None if lasting is not None and p.length == (lasting.value, lasting.unit) else p.length,
            per=p.per if lasting is not None else "day",
        )
        for p in state.uses
    ]
    return state._replace(uses=tuple(uses), length=-1)


def hours_ahead(state: Partial, scene: Scene, at: int) -> Partial:
    """As in "every two hours I ask a question": day and night, or the hours said, of all that follows."""
    every, goes_on = scene.chunks[at].value or 1.0, hours_said(scene.chunks)
    if goes_on is not None and scene.chunks[goes_on - 1].plays("during"):
        lasting = scene.chunks[goes_on]
        return state._replace(times=state.times * lasting.value * HOURS[lasting.unit] / every)
    return state._replace(times=state.times * _HOURS_A_DAY / every, rate=(1.0, "day"))
