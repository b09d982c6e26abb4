"""The ways to a right reading: what the label says is known, what each chunk was taken for is not."""

from collections import Counter

from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.features import so_far, surroundings
from bot.reading.choosing.partial import START, Part, Partial
from bot.reading.choosing.search import Path, finish
from tests.learning.labels import Example, Key, UseKey, length_key

_BEAM, _WIDE, _MOST = 16, 150, 12
_FAR = 9.0


def key_of(candidate_uses: Candidate | Partial) -> Key:
    """The uses and things of a reading, as those of a label."""
    uses, sides = (
        finish(candidate_uses) if isinstance(candidate_uses, Partial) else (candidate_uses.uses, candidate_uses.sides)
    )
    found = [
        (u.activity, round(u.count, 3), u.per, None if u.length is None else length_key(*u.length), u.model)
        for u in uses
    ]
    things = [(s.thing, None if s.count is None else round(s.count, 3)) for s in sides]
    return tuple(sorted(found, key=repr)), tuple(sorted(things, key=repr))


def ways(example: Example) -> list[Path]:
    """Some ways to the right reading: a search that keeps what is nearest to the label; none where none was found."""
    if example.want is None:
        return []
    return _ways(example, _BEAM) or _ways(example, _WIDE)


def _ways(example: Example, beam: int) -> list[Path]:
    assert example.want is not None
    scene, (uses, sides) = example.pieces.scene, example.want
    paths = [Path(0.0, START)]
    for at in scene.choices:
        fixed = surroundings(scene, at)
        grown: list[tuple[float, Path]] = []
        for path in paths:
            moving = so_far(path.state, scene, at)
            for action in ACTIONS[scene.chunks[at].kind]:
                if action.when is not None and not action.when(path.state, scene, at):
                    continue
                state = action.do(path.state, scene, at)
                if len(state.uses) <= len(uses) and len(state.sides) <= len(sides):
                    passed = path.score + 0.02 * (action.name == "skip")
                    cost = _misfit(state, example.want) + passed
                    grown.append((cost, Path(passed, state, at, action, fixed, moving, path)))
        grown.sort(key=lambda one: one[0])
        paths, seen = [], set()
        kept: Counter[tuple[int, int]] = Counter()  # so many of each size: what names nothing yet fits everything
        for _, path in grown:
            size = len(path.state.uses), len(path.state.sides)
            if path.state not in seen and kept[size] < beam:
                seen.add(path.state)
                kept[size] += 1
                paths.append(path)
    return [path for path in paths if key_of(path.state) == example.want][:_MOST]


def _misfit(state: Partial, want: Key) -> float:
    """How far a reading under way is from the label."""
    left = list(want[0])
    bad = 0.0
    for part in state.uses:
        costs = [_cost(part, state, wanted) for wanted in left]
        if not costs:
            bad += _FAR
            continue
        least = costs.index(min(costs))
        bad += costs[least]
        del left[least]
    things = Counter(thing for thing, _ in want[1])
    return bad + 3 * sum((Counter(side.thing for side in state.sides) - things).values())


def _cost(part: Part, state: Partial, wanted: UseKey) -> float:
    activity, count, per, length, model = wanted
    cost = 3.0 * (part.activity != activity)
    cost += 2.0 * (part.model is not None and (part.model or None) != model)
    cost += 2.0 * (part.length is not None and length_key(*part.length) != length)
    whole = part.count * (state.people if part.people is None else part.people)
    if whole not in {1.0, count} and part.count not in {1.0, count}:
        cost += 0.6 if not part.count or count % part.count else 0.2
    if part.counted and part.count == count:
        cost -= 0.3
    if part.per is not None and per is not None and part.per != per:
        cost += 0.5
    return cost
