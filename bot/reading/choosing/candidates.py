"""Which reading: the k best ways to read the structure, what the message wants, and how sure both are."""

from dataclasses import dataclass
from itertools import repeat
from math import exp

from bot.reading.choosing.mood import Facts
from bot.reading.choosing.partial import Beside
from bot.reading.choosing.search import Path, Read, finish
from bot.reading.choosing.weights import INTENTS
from bot.reading.result import Intent
from bot.reading.words.scores import SCALE, Weights, unpacked

_SIDES = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a message. score: in hundredths of log-odds against the others."""

    uses: tuple[Read, ...]
    sides: tuple[Beside, ...]
    path: Path
    meaning: frozenset[object]
    """What two ways to the same reading have in common."""


def candidates(paths: list[Path], *, answers: bool) -> list[Candidate]:
    """The readings that differ, the best first. answers: with no use at all, text handed in is one answer's."""
    found: dict[frozenset[object], Candidate] = {}
    for path in paths:
        uses, sides = finish(path.state)
        if answers and not uses:
            uses = (Read("chat", 1.0, None, None, None, 0, counted=False, by="text"),)
        meaning = _meaning(uses, sides)
        if meaning not in found:
            found[meaning] = Candidate(uses, sides, path, meaning)
    return list(found.values())


def _meaning(uses: tuple[Read, ...], sides: tuple[Beside, ...]) -> frozenset[object]:
    """Uses and things in whatever order, each as often as it stands there."""
    told: list[object] = [(use.activity, use.count, use.per, use.length, use.model) for use in uses]
    told += [(side.thing, side.count) for side in sides]
    return frozenset(told) if len(set(told)) == len(told) else frozenset(enumerate(sorted(map(repr, told))))


def likelihoods(facts: Facts, weights: Weights) -> dict[Intent, float]:
    """How likely each intent is; they add up to one."""
    said = 0
    for name, table in weights.intents.items():
        said = sum(map(table.get, facts.get(name, ()), repeat(0)), said)
    scores = [score / SCALE for score in unpacked(said, len(INTENTS))]
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return {intent: power / total for intent, power in zip(INTENTS, powers, strict=True)}


def suiting(found: list[Candidate], intent: Intent) -> Candidate | None:
    """The likeliest candidate that an intent can be answered with."""
    for candidate in found:
        if intent == "footprint" and candidate.uses and not any(s.count is not None for s in candidate.sides):
            return candidate
        if intent == "compare" and candidate.uses and _parties(candidate) >= _SIDES:
            return candidate
    return _bent(found[0], intent) if found and found[0].uses else None


def without_unsourced(
    candidate: Candidate, intent: Intent, unsourced: frozenset[str]
) -> tuple[tuple[str, ...], Candidate, Intent]:
    """The things that nobody has published a figure for, the candidate without them, and what then is asked."""
    lacking = tuple(dict.fromkeys(side.thing for side in candidate.sides if side.thing in unsourced))
    if not lacking:
        return (), candidate, intent
    sides = tuple([side for side in candidate.sides if side.thing not in unsourced])
    rest = Candidate(candidate.uses, sides, candidate.path, _meaning(candidate.uses, sides))
    alone = intent == "compare" and _parties(rest) < _SIDES
    return lacking, rest, "footprint" if alone else intent


def _parties(candidate: Candidate) -> int:
    uses = {(u.activity, u.count, u.per, u.length, u.model) for u in candidate.uses}
    return len(uses) + sum(side.count is not None for side in candidate.sides)


def _bent(candidate: Candidate, intent: Intent) -> Candidate | None:
    """The same with its things as what the intent makes of them: a yardstick of a footprint, a side of a comparison."""
    if intent == "footprint":
        sides = tuple([side._replace(count=None) for side in candidate.sides])
    else:
        sides = tuple([side if side.count is not None else side._replace(count=1.0) for side in candidate.sides])
    bent = Candidate(candidate.uses, sides, candidate.path, _meaning(candidate.uses, sides))
    return bent if intent == "footprint" or _parties(bent) >= _SIDES else None


def margin(found: list[Candidate], chosen: Candidate) -> tuple[Candidate | None, float]:
    """The next candidate that is answerable, and how far it lies behind, in log-odds; infinite where there is none."""
    for other in found:
        if other.meaning != chosen.meaning and other.uses:
            return other, (chosen.path.score - other.path.score) / SCALE
    return None, float("inf")
