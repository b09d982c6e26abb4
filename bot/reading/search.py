"""The one place that chooses: a beam over the table of actions, scored by weights learned from labelled messages."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from bot.reading.actions import ACTIONS, Action
from bot.reading.features import Key, so_far, surroundings
from bot.reading.partial import START, Amount, Beside, Partial
from bot.reading.scene import Scene
from bot.reading.timing import DAYS
from bot.reading.weights import SCALE

Rows = Mapping[Key, Sequence[float]]
"""Feature -> how much it speaks for each action of its kind, in the table's order."""
BEAM = 4
CLEAR = 8.0 * SCALE
"""A way to read that lies so far behind the best is not followed."""
_DIGITS = 6


class Step(NamedTuple):
    """One choice made: at which chunk, which action, on what features, what they add, and how it stands after it."""

    at: int
    action: Action
    fixed: list[Key]
    moving: list[Key]
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
    count: float
    per: str | None
    length: Amount | None
    model: str | None
    at: int
    counted: bool
    by: str


def search(scene: Scene, weights: Rows, beam: int = BEAM, clear: float = CLEAR) -> list[Path]:
    """The likeliest ways to read a message, the best first."""
    paths = [Path(0.0, START, None)]
    for at in scene.choices:
        table = ACTIONS[scene.chunks[at].kind]
        fixed = surroundings(scene, at)
        rows = [row for key in fixed if (row := weights.get(key)) is not None]
        base = [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(table)
        grown: list[tuple[float, int, Path, list[Key]]] = []
        for path in paths:
            moving = so_far(path.state, scene, at)
            rows = [row for key in moving if (row := weights.get(key)) is not None]
            rows.append(base)
            for index, score in enumerate(map(sum, zip(*rows, strict=True))):
                if table[index].when(path.state, scene, at):
                    grown.append((path.score + score, index, path, moving))
        grown.sort(key=itemgetter(0), reverse=True)
        paths = _best(grown, table, scene, at, fixed, beam, clear)
    return paths


def _best(
    grown: list[tuple[float, int, Path, list[Key]]],
    table: tuple[Action, ...],
    scene: Scene,
    at: int,
    fixed: list[Key],
    beam: int,
    clear: float,
) -> list[Path]:
    """The likeliest that differ."""
    paths: list[Path] = []
    seen: set[Partial] = set()
    least = grown[0][0] - clear
    for score, index, path, moving in grown:
        if score < least:
            break
        state = table[index].do(path.state, scene, at)
        if state in seen:
            continue
        seen.add(state)
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
        uses.append(Read(part.activity, round(count, _DIGITS), per, part.length, part.model, part.at, counted, part.by))
    return tuple(uses), state.sides


def steps_of(path: Path) -> list[Step]:
    """The choices of a path in order."""
    steps = []
    trail = path.trail
    while trail is not None:
        steps.append(trail.step)
        trail = trail.earlier
    return steps[::-1]
