"""What an everyday thing, or a distance, may do to a reading: stand beside the uses, or measure them."""

from collections.abc import Mapping

from bot.reading.choosing.deeds import use
from bot.reading.choosing.namings import again, no_more_of_it
from bot.reading.choosing.partial import Beside, Partial
from bot.reading.choosing.scene import Scene
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.uses import HOURS

_KM = {"mile": 1.609344, "metre": 0.001}
_AGAINST = frozenset({"or", "versus", "versus_strong"})


def is_thing(_: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].meaning.thing is not None or bool(scene.chunks[at].meaning.carriers)


def side(state: Partial, scene: Scene, at: int) -> Partial:
    """A thing counted by what waits: a number, a distance, a time."""
    meaning = scene.chunks[at].meaning
    carriers, thing = meaning.carriers, meaning.thing or next(iter(meaning.carriers.values()))
    count, counted = 1.0, False
    distance = scene.chunks[state.distance] if state.distance >= 0 else None
    length = scene.chunks[state.length] if state.length >= 0 else None
    used_length = False
    if distance is not None and (far := _far(distance, carriers)) is not None:
        (thing, count), counted = far, True
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


def not_set_against(state: Partial, scene: Scene, at: int) -> bool:
    """As in "500 images or 2 flights": a thing with its number right after such a word is not passed over."""
    against = state.count == at - 1 and scene.symbol(at - 2) in _AGAINST and bool(state.uses)
    return not against and no_more_of_it(state, scene, at)


def _far(distance: Chunk, carriers: Mapping[str, str]) -> tuple[str, float] | None:
    """What goes so far, and how often; miles and metres of what is counted in kilometres are so many of these."""
    unit = distance.unit or distance.meaning.dist or ""
    if unit in carriers:
        return carriers[unit], distance.value
    if unit in _KM and "km" in carriers:
        return carriers["km"], float(f"{distance.value * _KM[unit]:.3g}")
    return None


def yardstick(state: Partial, scene: Scene, at: int) -> Partial:
    meaning = scene.chunks[at].meaning
    carriers, thing = meaning.carriers, meaning.thing or next(iter(meaning.carriers.values()))
    if state.distance >= 0 and scene.chunks[state.distance].kind == "dist":
        thing = carriers.get(scene.chunks[state.distance].meaning.dist or "", thing)
    return state._replace(sides=(*state.sides, Beside(thing, at, None)), distance=-1, last=at)


def written(_: Partial, scene: Scene, at: int) -> bool:
    return scene.chunks[at].meaning.written_by is not None


def write(state: Partial, scene: Scene, at: int) -> Partial:
    return use(state, scene, at, scene.chunks[at].meaning.written_by or "chat", "piece")


def written_same(state: Partial, scene: Scene, at: int) -> bool:
    return again(state, scene, at) and scene.chunks[at].meaning.written_by == state.uses[-1].activity


def carries(state: Partial, scene: Scene, at: int) -> bool:
    """Is the thing named last one that goes so far: "a car, 20 km"?"""
    unit = scene.chunks[at].unit or scene.chunks[at].meaning.dist or ""
    carriers = scene.chunks[state.sides[-1].at].meaning.carriers if state.sides else {}
    return (
        bool(carriers) and (unit in carriers or (unit == "mile" and "km" in carriers)) and not state.sides[-1].counted
    )


def carried(state: Partial, scene: Scene, at: int) -> Partial:
    chunk, side = scene.chunks[at], state.sides[-1]
    thing, far = _far(chunk, scene.chunks[side.at].meaning.carriers) or (side.thing, 1.0)
    count = far if chunk.kind == "distance" else None
    return state._replace(sides=(*state.sides[:-1], side._replace(thing=thing, count=count, counted=True)))


def reaches(_: Partial, scene: Scene, at: int) -> bool:
    return (scene.chunks[at].unit or scene.chunks[at].meaning.dist or "") in scene.reach and not _has_vehicle(scene, at)


def _has_vehicle(scene: Scene, at: int) -> bool:
    """Does what one travels in stand right beside a distance: "500 miles by plane"?"""
    if scene.chunks[at].kind != "distance":
        return False
    for beside in (scene.chunks[at + 1 : at + 3], scene.chunks[max(0, at - 2) : at][::-1]):
        for chunk in beside:
            if chunk.kind == "carrier" and "km" in chunk.meaning.carriers:
                return True
            if chunk.kind not in {"sign", "word", "article"} or chunk.plays("versus_strong") or chunk.plays("or"):
                break
    return False


def hold_distance(state: Partial, _: Scene, at: int) -> Partial:
    return state._replace(distance=at)


def by_itself(state: Partial, scene: Scene, at: int) -> Partial:
    """A distance without a vehicle: the unit's own thing."""
    chunk = scene.chunks[at]
    count = chunk.value if chunk.kind == "distance" else None
    side = Beside(scene.reach[chunk.unit or chunk.meaning.dist or ""], at, count, counted=True)
    return state._replace(sides=(*state.sides, side), last=at)


def timed_side(state: Partial, scene: Scene, at: int) -> bool:
    carriers = scene.chunks[state.sides[-1].at].meaning.carriers if state.sides else {}
    hours = scene.chunks[at].unit in HOURS and bool(carriers.keys() & {"hour", "minute"})
    return hours and state.sides[-1].count is not None and not state.sides[-1].counted


def time_side(state: Partial, scene: Scene, at: int) -> Partial:
    chunk, side = scene.chunks[at], state.sides[-1]
    carriers = scene.chunks[side.at].meaning.carriers
    unit = "hour" if "hour" in carriers else "minute"
    hours = chunk.value * HOURS[chunk.unit]
    count = round(hours * (60 if unit == "minute" else 1), 6)
    return state._replace(sides=(*state.sides[:-1], side._replace(thing=carriers[unit], count=count, counted=True)))
