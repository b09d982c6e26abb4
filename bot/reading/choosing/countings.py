"""What a number, or people, may do to a reading: count what comes, what came, or who does it."""

from bot.reading.choosing.deeds import model_at, of, of_a_text_before, people_of, use, with_last
from bot.reading.choosing.partial import Partial
from bot.reading.choosing.scene import Scene
from bot.reading.choosing.traits import NOUNS

_OWN = NOUNS | {
    *("model", "people", "group", "each", "rate", "span", "count"),
    *("length", "versions", "occasions", "dist"),
}
"""What a number may belong to, or what says more of it."""

_NEAR = 3
_DETERMINERS = 2
"""Words between a pause and its people: "my other 30 pupils"."""
_SMALL = frozenset({"w", "light", "sign", "selves"})
_OPENS = frozenset({",", ".", "and", "(", ":"})
_CLOSES = frozenset({",", ".", ":", "people"})
_WAITS = frozenset({"each", "per"})
"""What says that whoever is named next does what was said."""


def hold_count(state: Partial, _: Scene, at: int) -> Partial:
    return state.holding(at, state.length, state.model)


def adds(state: Partial, scene: Scene, at: int) -> bool:
    """As in "2 images each in October and 3 in November": so many more of the same, with no noun of their own."""
    if not state.uses or not state.uses[-1].counted or scene.symbol(at - 1) != "and":
        return False
    segment = scene.segments[at]
    rest = [scene.chunks[i].kind for i in range(at + 1, scene.size) if scene.segments[i] == segment]
    return not _OWN.intersection(rest)


def waits_for_a_noun(state: Partial, scene: Scene, at: int) -> bool:
    return not adds(state, scene, at)


def uncounted(state: Partial, scene: Scene, at: int) -> bool:
    """Is the last use without a number, or is there a reason to multiply: "each", "times"?"""
    if not state.uses or (state.people != 1 and state.uses[-1].people == 1) or _of_another_clause(state, scene, at):
        return False  # whoever was named since does something else
    if _said_again(state, scene, at):
        return False  # "... 17 songs. So how bad are the 17?"
    if adds(state, scene, at) or (scene.symbol(at + 1), scene.symbol(at + 2)) == ("length", "thing"):
        return False  # "two 20-minute showers"
    return not state.uses[-1].counted or scene.each or scene.symbol(at - 1) == "times"


def _said_again(state: Partial, scene: Scene, at: int) -> bool:
    """The number of the last use once more, after a stop: it multiplies nothing."""
    last = state.uses[-1]
    same = last.counted and last.count == scene.chunks[at].value > 1
    return same and scene.segments[last.at] != scene.segments[at]


def _of_another_clause(state: Partial, scene: Scene, at: int) -> bool:
    """As in "we send 15 prompts a day each, and I make 3 videos": of a noun of its own, after "I" or "we"."""
    last = state.uses[-1]
    noun = next((i for i in range(at + 1, min(at + 1 + _NEAR, scene.size)) if scene.chunks[i].kind == "act"), None)
    if noun is None or not last.counted or scene.chunks[noun].meaning.act == last.activity:
        return False
    return "selves" in scene.symbols[last.at + 1 : at]


def each(_: Partial, scene: Scene, __: int) -> bool:
    return scene.each


def more_people(state: Partial, scene: Scene, at: int) -> bool:
    """Do people multiply those named before? Not where those have done something in a sentence of their own."""
    done = state.uses and state.people != 1 and state.uses[-1].people is not None
    return not (done and scene.segments[state.uses[-1].at] != scene.segments[at]) and not others(state, scene, at)


def others(state: Partial, scene: Scene, at: int) -> bool:
    """As in "I ask 4 questions a day, my 30 pupils made 2 images each": people with a use of their own, after another.

    The other is counted and said of nobody else.
    """
    last = state.uses[-1] if state.uses else None
    if last is None or not last.counted or last.people is not None or state.count >= 0:
        return False
    start = at
    while scene.symbol(start - 1) in _SMALL and at - start < _DETERMINERS:
        start -= 1
    if scene.symbol(start - 1) not in _OPENS or _WAITS.intersection(scene.symbols[last.at : at]):
        return False
    clause = scene.symbols[at + 1 : _clause_end(scene, at)]
    number = next((i for i, symbol in enumerate(clause) if symbol in {"count", "article"}), len(clause))
    return "act" in clause[number:]


def nobody_else(state: Partial, scene: Scene, at: int) -> bool:
    return not others(state, scene, at)


def _clause_end(scene: Scene, at: int) -> int:
    """The next stop, pause or people."""
    return next((i for i in range(at + 1, scene.size) if scene.symbols[i] in _CLOSES), scene.size)


def several_each(state: Partial, scene: Scene, __: int) -> bool:
    return len(state.uses) > 1 and scene.each


def count_back(state: Partial, scene: Scene, at: int) -> Partial:
    part = state.uses[-1]
    length = part.length
    if length is not None and not part.counted and of_a_text_before(scene, length, at):
        length = None
    return with_last(state, count=part.count * scene.chunks[at].value, counted=True, length=length)


def count_side(state: Partial, scene: Scene, at: int) -> Partial:
    side = state.sides[-1]
    count = (side.count or 1.0) * scene.chunks[at].value
    return state._replace(sides=(*state.sides[:-1], side._replace(count=count, counted=True)))


def count_all(state: Partial, scene: Scene, at: int) -> Partial:
    value = scene.chunks[at].value
    return state._replace(uses=tuple([p._replace(count=p.count * value, counted=True) for p in state.uses]))


def several(state: Partial, _: Scene, __: int) -> bool:
    return len(state.uses) > 1


def another(state: Partial, scene: Scene, at: int) -> Partial:
    """So many more of the same: "and another 40 on DALL-E"."""
    part = state.uses[-1]
    model = model_at(scene, state.model) if state.model >= 0 else part.model if adds(state, scene, at) else None
    count = scene.chunks[at].value
    new = part._replace(at=at, count=count, counted=True, model=model, people=people_of(state), by="count")
    return state._replace(uses=(*state.uses, new), model=-1, last=at)


def of_ai(state: Partial, scene: Scene, at: int) -> Partial:
    """So many times, of nothing that is named: "ChatGPT, 20 times a day"."""
    activity = of(scene, state.model) if state.model >= 0 else "chat"
    held = (
        state._replace(count=at)
        if scene.chunks[at].kind == "count"
        else state._replace(count=-1, times=state.times * scene.chunks[at].value)
    )
    return use(held, scene, at, activity, "count")


def nothing_named(state: Partial, _: Scene, __: int) -> bool:
    return not state.uses


def people(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(people=state.people * scene.chunks[at].value)


def people_back(state: Partial, scene: Scene, at: int) -> bool:
    """May people multiply the use named before?"""
    return bool(state.uses) and more_people(state, scene, at)


def people_ahead(state: Partial, scene: Scene, at: int) -> Partial:
    """They do what comes, and nothing of what was said before."""
    uses = tuple([part if part.people is not None else part._replace(people=1.0) for part in state.uses])
    return state._replace(uses=uses, people=scene.chunks[at].value)


def people_instead(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(people=scene.chunks[at].value)


def some_people(state: Partial, _: Scene, __: int) -> bool:
    return state.people != 1


def share_kept(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(people=state.people * scene.chunks[at].value)


def below_one(state: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].value < 1 and state.people != 1


def times_back(state: Partial, scene: Scene, at: int) -> Partial:
    part = state.uses[-1]
    return with_last(state, count=part.count * scene.chunks[at].value, counted=True)


def times_ahead(state: Partial, scene: Scene, at: int) -> Partial:
    return state._replace(times=state.times * scene.chunks[at].value)


def counted_before(state: Partial, _: Scene, __: int) -> bool:
    return any(part.counted for part in state.uses)


def as_many(state: Partial, scene: Scene, at: int) -> Partial:
    """Twice as many of the same: a use of its own."""
    part = next(p for p in reversed(state.uses) if p.counted)
    model = model_at(scene, state.model) if state.model >= 0 else None
    new = part._replace(at=at, count=part.count * scene.chunks[at].value, model=model, by="count")
    return state._replace(uses=(*state.uses, new), model=-1, last=at)
