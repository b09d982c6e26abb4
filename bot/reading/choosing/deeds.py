"""What actions are made of: a new use, a use named once more, and when there is one."""

from collections.abc import Callable
from typing import Any

from bot.reading.choosing.partial import Part, Partial
from bot.reading.choosing.scene import Scene
from bot.reading.words.uses import WRITTEN, fits

When = Callable[[Partial, Scene, int], bool]
Do = Callable[[Partial, Scene, int], Partial]


def skip(state: Partial, _: Scene, __: int) -> Partial:
    return state


def has_use(state: Partial, _: Scene, __: int) -> bool:
    return bool(state.uses)


def has_side(state: Partial, _: Scene, __: int) -> bool:
    return bool(state.sides)


def waits(state: Partial, _: Scene, __: int) -> bool:
    return state.count >= 0


def with_last(state: Partial, **changes: Any) -> Partial:  # noqa: ANN401 -- any field of a use
    return state.with_uses((*state.uses[:-1], state.uses[-1]._replace(**changes)))


def use(
    state: Partial, scene: Scene, at: int, activity: str, by: str, *, worth: float = 1.0, counts: bool = True
) -> Partial:
    """A new use, with the number, the length and the model that wait for it."""
    counted = counts and state.count >= 0
    count = (scene.chunks[state.count].value if counted else 1.0) * worth * state.times
    length = None
    if state.length >= 0:
        amount = scene.chunks[state.length]
        own = fits(scene.uses, activity, amount.unit) and not _of_another(scene, state.length, at)
        length = (amount.value, amount.unit) if own else None
    waits = state.model if state.model >= 0 else state.rest
    model = model_at(scene, waits) if waits >= 0 and makes(scene, waits, activity) else None
    every, per = state.rate or (1.0, None)
    part = Part(activity, at, count, counted, per, every, length, model, people_of(state), by)
    return state.named((*state.uses, part), -1 if counted else state.count, -1 if length else state.length, at)


def people_of(state: Partial) -> float | None:
    """Those who do what comes; None where nobody was named."""
    return None if state.people == 1 else state.people


def _of_another(scene: Scene, length: int, at: int) -> bool:
    """As in "an essay of 80 pages, and I ask 10 questions": of what was said before "and", and a number since."""
    if not length or not scene.chunks[length - 1].plays("of"):
        return False
    between = scene.symbols[length + 1 : at]
    return "and" in between and "count" in between[between.index("and") :]


def of_a_text_before(scene: Scene, length: tuple[float, str], count: int) -> bool:
    """As in "I write an essay of 80 pages and ask 10 questions": the length of what was named before "and"."""
    if length[1] not in WRITTEN or scene.chunks[count].value <= 1:
        return False
    said = [i for i in range(1, count) if (scene.chunks[i].value, scene.chunks[i].unit) == length]
    return any(scene.chunks[i - 1].plays("of") and "and" in scene.symbols[i + 1 : count] for i in said)


def absorb(state: Partial, scene: Scene, at: int, activity: str, worth: float = 1.0) -> Partial:
    """The use named last, named once more: it takes what waits and it lacks."""
    part = state.uses[-1]
    count, counted, length, model = part.count, part.counted, part.length, part.model
    if length is not None and not fits(scene.uses, activity, length[1]):
        length = None
    takes = state.count >= 0 and not counted
    if takes:
        if length is not None and of_a_text_before(scene, length, state.count):
            length = None
        count, counted = count * scene.chunks[state.count].value, True
    if state.length >= 0 and length is None:
        amount = scene.chunks[state.length]
        length = (amount.value, amount.unit) if fits(scene.uses, activity, amount.unit) else None
    if state.model >= 0 and model is None and makes(scene, state.model, activity):
        model = model_at(scene, state.model)
    part = Part(
        *(activity, at, count * worth * state.times, counted, part.per, part.every, length, model),
        *(part.people, "piece"),
    )
    return state.named((*state.uses[:-1], part), -1 if takes else state.count, -1, at)


def of(scene: Scene, at: int) -> str:
    """What a model does first."""
    does = scene.does.get(doer(scene, at)) or ("chat",)
    return does[0]


def doer(scene: Scene, at: int) -> str:
    """Who makes it: the app that is named, else the model."""
    return scene.chunks[at].meaning.maker or ""


def model_at(scene: Scene, at: int) -> str | None:
    """The model named there; of an app that is none, a name that is empty and takes the place of one."""
    meaning = scene.chunks[at].meaning
    return "" if meaning.product and meaning.model is None else meaning.model


def makes(scene: Scene, at: int, activity: str) -> bool:
    """Can the model make such a thing? One that answers questions is asked for anything."""
    does = scene.does.get(doer(scene, at), ())
    return not does or activity in does or "chat" in does
