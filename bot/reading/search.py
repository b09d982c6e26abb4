"""The one place that chooses: a beam over the table of actions, scored by weights learned from labelled messages."""

from collections.abc import Mapping
from operator import itemgetter
from typing import NamedTuple

from bot.reading.actions import ACTIONS, WHENS, Action
from bot.reading.features import so_far, surroundings
from bot.reading.partial import START, Amount, Beside, Partial
from bot.reading.scene import Scene
from bot.reading.timing import DAYS
from bot.reading.traits import Value
from bot.reading.weights import SCALE, Kind

BEAM = 3
CLEAR = 3.0 * SCALE
"""A way to read that lies so far behind the best is not followed."""
_DIGITS = 6
_NOTHING: Kind = ((), ())


class Step(NamedTuple):
    """One choice made: at which chunk, which action, on what features, what they add, and how it stands after it."""

    at: int
    action: Action
    fixed: list[Value]
    moving: list[Value]
    score: float
    state: Partial


class Trail(NamedTuple):
    """The choices made so far, the last first."""

    step: Step
    earlier: "Trail | None"


class Path(NamedTuple):
    """A reading so far, what it scores, and how it came about."""

    score: float
    state: Partial
    trail: Trail | None


class Read(NamedTuple):
    """One use, multiplied out. at: the chunk that named it last."""

    activity: str
    count: float  # type: ignore[assignment]  # and no method of the tuple
    per: str | None
    length: Amount | None
    model: str | None
    at: int
    counted: bool
    by: str


def search(scene: Scene, weights: Mapping[str, Kind], beam: int = BEAM, clear: float = CLEAR) -> list[Path]:
    """The likeliest ways to read a message, the best first."""
    paths = [Path(0.0, START, None)]
    for at in scene.choices:
        kind = scene.chunks[at].kind
        whens = WHENS[kind]
        around, before_it = weights.get(kind, _NOTHING)
        fixed = surroundings(scene, at)
        rows = [row for of, value in zip(around, fixed, strict=False) if (row := of.get(value)) is not None]
        base = [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(whens)
        grown: list[tuple[float, int, Path, list[Value]]] = []
        for path in paths:
            moving = so_far(path.state, scene, at)
            rows = [row for of, value in zip(before_it, moving, strict=False) if (row := of.get(value)) is not None]
            rows.append(base)
            before, state = path.score, path.state
            grown += [
                (before + sum(column), index, path, moving)
                for index, (when, column) in enumerate(zip(whens, zip(*rows, strict=True), strict=True))
                if when is None or when(state, scene, at)
            ]
        grown.sort(key=itemgetter(0), reverse=True)
        near = [one for one in grown if one[0] >= grown[0][0] - clear]
        paths = _best(near, scene, at, fixed, beam)
    return paths


def _best(
    grown: list[tuple[float, int, Path, list[Value]]], scene: Scene, at: int, fixed: list[Value], beam: int
) -> list[Path]:
    """The likeliest that differ."""
    table = ACTIONS[scene.chunks[at].kind]
    paths: list[Path] = []
    for score, index, path, moving in grown:
        state = table[index].do(path.state, scene, at)
        if any(state == other.state for other in paths):
            continue
        step = Step(at, table[index], fixed, moving, score - path.score, state)
        paths.append(Path(score, state, Trail(step, path.trail)))
        if len(paths) >= beam:
            break
    return paths


def finish(state: Partial) -> tuple[tuple[Read, ...], tuple[Beside, ...]]:
    """The uses with their people, rates and times multiplied in, and the everyday things."""
    uses = []
    for part in state.uses:
        count = part.count * (part.people if part.people != 1 else state.people)
        per, every = part.per, part.every
        if per is None and state.rate is not None:
            every, per = state.rate
        for days in sorted(state.spans):
            if per is not None and days > DAYS[per] * every:
                count, per = count * round(days / (DAYS[per] * every)), None
        if per is not None:
            count /= every
        counted = part.counted or count != 1
        model = part.model or None
        uses.append(Read(part.activity, round(count, _DIGITS), per, part.length, model, part.at, counted, part.by))
    return tuple(uses), state.sides


def steps_of(path: Path) -> list[Step]:
    """The choices of a path in order."""
    steps = []
    trail = path.trail
    while trail is not None:
        steps.append(trail.step)
        trail = trail.earlier
    return steps[::-1]
