"""The one place that chooses: a beam over the table of actions, scored by weights learned from labelled messages."""

from collections.abc import Mapping, Sequence
from math import inf
from operator import itemgetter
from typing import Any, NamedTuple, Protocol

from bot.reading.choosing.actions import ACTIONS, SKIP, Action
from bot.reading.choosing.features import so_far, surroundings
from bot.reading.choosing.partial import START, Amount, Beside, Partial
from bot.reading.choosing.scene import Scene
from bot.reading.quantities.rates import DAYS, in_whole, times_in
from bot.reading.words.scores import SCALE, Value

BEAM = 3
CLEAR = 3.0 * SCALE
"""A way to read that lies so far behind the best is not followed."""
_DIGITS = 6


class Scorer(Protocol):
    """What scores the actions of one kind of chunk: scores.Scores, or what is being learned."""

    @property
    def zero(self) -> float:
        """What each score is too much."""

    def base(self, values: list[Value]) -> Any:  # noqa: ANN401 -- whatever it sums in
        """What the surroundings say."""

    def each(self, base: Any, values: list[Value]) -> Sequence[float]:  # noqa: ANN401
        """The score of each action, where the surroundings say so much."""


class Path(NamedTuple):
    """A reading so far, its score, and the choice that led to it: which action at which chunk, on what features."""

    score: float
    state: Partial
    at: int = -1
    action: Action = SKIP
    fixed: Sequence[Value] = ()
    moving: Sequence[Value] = ()
    earlier: "Path | None" = None
    """None: nothing is chosen yet."""


_Grown = tuple[float, int, Path, list[Value]]
"""What a path would score, by which action, and on what features."""


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


def search(scene: Scene, weights: Mapping[str, Scorer], beam: int = BEAM, clear: float = CLEAR) -> list[Path]:
    """The likeliest ways to read a message, the best first."""
    paths = [Path(0, START)]
    for at in scene.choices:
        kind = scene.chunks[at].kind
        scorer = weights[kind]
        fixed = surroundings(scene, at)
        base = scorer.base(fixed)
        grown: list[_Grown] = []
        for path in paths:
            moving = so_far(path.state, scene, at)
            before = path.score - scorer.zero
            for index, score in enumerate(scorer.each(base, moving)):
                grown.append((before + score, index, path, moving))
        grown.sort(key=itemgetter(0), reverse=True)
        paths = _best(grown, scene, at, fixed, beam=beam, clear=clear)
    return paths


def _best(grown: list[_Grown], scene: Scene, at: int, fixed: list[Value], *, beam: int, clear: float) -> list[Path]:
    """The likeliest that may be done and that differ. grown: the likeliest first."""
    table = ACTIONS[scene.chunks[at].kind]
    paths: list[Path] = []
    least = -inf
    for score, index, path, moving in grown:
        if score < least:
            break
        action = table[index]
        state = path.state
        if action.when is not None and not action.when(state, scene, at):
            continue
        if not paths:
            least = score - clear
        state = action.do(state, scene, at)
        if any(state == other.state for other in paths):
            continue
        paths.append(Path(score, state, at, action, fixed, moving, path))
        if len(paths) >= beam:
            break
    return paths


def finish(state: Partial) -> tuple[tuple[Read, ...], tuple[Beside, ...]]:
    """The uses with their people, rates and times multiplied in, and the everyday things."""
    uses = []
    for part in state.uses:
        count = part.count * (state.people if part.people is None else part.people)
        per, every = part.per, part.every
        if per is None and state.rate is not None:
            every, per = state.rate
        for days in sorted(state.spans):
            if per is not None and days > DAYS[per] * every:
                count, per = count * times_in(days, per, every), None
        if per is not None:
            count, per = in_whole(count, per, every)
        counted = part.counted or count != 1
        model = part.model or None
        uses.append(Read(part.activity, round(count, _DIGITS), per, part.length, model, part.at, counted, part.by))
    return tuple(uses), state.sides


def steps_of(path: Path) -> list[Path]:
    """A path after each of its choices, in order."""
    steps = []
    while path.earlier is not None:
        steps.append(path)
        path = path.earlier
    return steps[::-1]
