"""Which takes the least: models in tiers that cannot be told apart.

    >>> from estimator import load_catalog, rank
    >>> catalog = load_catalog()

Two that cannot be told apart. Gemini's own figure has its middle at 0.24 Wh, what is inferred of Mistral at 0.30 Wh,
each with a spread of e^0.59. Their ratio spreads by sqrt(2) x 0.59 = 0.83, so that Gemini is the lower one with
P = normal(ln(0.30 / 0.24) / 0.83) = 0.60: one tier.

    >>> pair = rank("chat", ["mistral", "gemini"], catalog)
    >>> [[line.models for line in tier.lines] for tier in pair.tiers]
    [[('gemini',), ('mistral',)]]

Two that can. Claude Haiku (0.19 Wh) and Claude Opus (1.8 Wh) are known each within a factor of three or more at best,
and the two bands overlap; but what is unknown of them is one and the same, the family's, and cancels: Opus is the
higher one wherever it lies, with P = 1. Two tiers.

    >>> pair = rank("chat", ["claude-opus", "claude-haiku"], catalog)
    >>> [[line.models for line in tier.lines] for tier in pair.tiers]
    [[('claude-haiku',)], [('claude-opus',)]]
    >>> round(pair.tiers[1].chance, 2)
    1.0
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from estimator.estimating import parts_of
from estimator.head_to_head import LIKELY, duel
from estimator.measures import measure_of
from estimator.question import Question, Use
from estimator.refusals import BadQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.catalog import Catalog
    from estimator.question import Band, Measure
    from estimator.ranges import Range
    from estimator.results import Citation
    from estimator.uses import Part

MOST_LINES = 8
"""Lines of a line-up that nobody named: more are not taken in at a glance."""
KNOWN = frozenset({"measured", "disclosed"})
"""Evidence that stands apart from what is inferred."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One line: the models that lead to the very same figure, as they were named, and what it rests on."""

    models: tuple[str, ...]
    figure: Range
    grade: str
    evidence: str
    openness: str
    member: str | None = None
    """The size whose figure a family's name was answered with."""
    citations: tuple[Citation, ...] = ()

    @property
    def known(self) -> bool:
        """Measured, or disclosed by its maker with a method; else inferred."""
        return self.evidence in KNOWN


@dataclass(frozen=True, slots=True)
class Tier:
    """Lines that cannot be told apart from the first of them, by their medians."""

    lines: tuple[Ranked, ...]
    chance: float | None = None
    """How likely the first line of the tier before takes less than the first of this one; None for the first tier."""

    @property
    def known(self) -> tuple[Ranked, ...]:
        """The measured and disclosed ones."""
        return tuple(line for line in self.lines if line.known)

    @property
    def inferred(self) -> tuple[Ranked, ...]:
        """The others, kept apart from them."""
        return tuple(line for line in self.lines if not line.known)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Models of one activity from the lightest tier to the heaviest, by one measure of one use.

    shared: those without any figure of their own, one line a generic band; they stand in no tier, since the same
    inference says nothing of which is lighter. unpublished: nobody published this measure. unable: models that do no
    such thing.
    """

    activity: str
    measure: Measure
    place: str | None
    tiers: tuple[Tier, ...]
    shared: tuple[Ranked, ...] = ()
    unpublished: tuple[str, ...] = ()
    unable: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[Ranked, ...]:
        """Every line, tier by tier, then those of one inference."""
        return (*(line for tier in self.tiers for line in tier.lines), *self.shared)


@dataclass(slots=True)
class _Line:
    """A line in the making: the names that lead to it, and its part. open_top: of any of them."""

    models: list[str]
    part: Part
    open_top: bool


def rank(
    activity: str,
    models: Sequence[str] | None,
    catalog: Catalog,
    *,
    measure: Measure = "energy",
    place: str | None = None,
    band: Band | None = None,
    also: Sequence[str] = (),
    most: int = MOST_LINES,
) -> Ranking:
    """Models by what one use takes, in tiers that cannot be told apart.

    models: ids or any of their names, or one family for all of its sizes; None: the activity's line-up, cut to `most`
    lines, `also` before the others. band: only the open or the closed ones. Ordered by median; two are told apart
    where the chance that one takes less is 0.9 or more, shared unknowns cancelled; a tier ends where the next is told
    apart from the tier's first. Raises BadQuestion for an activity or a model that is not known, with nearest names.
    """
    _check_activity(activity, catalog)
    wanted = (*also, *lineup(activity, catalog)) if models is None else models
    named = tuple(dict.fromkeys(_named(model, catalog) for model in wanted))
    if models is not None and len(named) == 1:  # a family by itself: its sizes against each other
        named = _members(named[0], activity, catalog) or named
    unable = [m for m in named if m in catalog.models and activity not in catalog.models[m].activities]
    asked = [m for m in named if m not in unable and (band is None or _suits(catalog, m, band))]
    parts = _parts(activity, asked, catalog, place)
    lines = _lines(parts, measure, most if models is None else len(parts))
    own = sorted((line for line in lines if _has_own(line.part)), key=lambda line: _median(line, measure))
    others = [line for line in lines if not _has_own(line.part)]
    return Ranking(
        activity=activity,
        measure=measure,
        place=place,
        tiers=_tiers(own, measure, catalog, place),
        shared=tuple(_ranked(line, measure) for line in sorted(others, key=lambda line: _median(line, measure))),
        unpublished=tuple(part.use.model or "" for part in parts if measure_of(part.figures, measure) is None),
        unable=tuple(unable),
    )


def lineup(activity: str, catalog: Catalog) -> tuple[str, ...]:
    """The models of an activity, those that people know first; all that do it, where its entry names none."""
    told = catalog.activities[activity].lineup
    return told or tuple(model.id for model in catalog.models.values() if activity in model.activities)


def _check_activity(activity: str, catalog: Catalog) -> None:
    if activity in catalog.activities:
        return
    from difflib import get_close_matches

    near = tuple(get_close_matches(activity.lower()[:60], list(catalog.activities), 3, 0.6))
    hint = f"Did you mean {' or '.join(near)}?" if near else f"I know {', '.join(catalog.activities)}."
    raise BadQuestion("activity", f"I do not know the activity {activity[:60]!r}. {hint}", about=activity, nearest=near)


def _named(model: str, catalog: Catalog) -> str:
    """A model's id by any of its names; what nobody has is left for its refusal."""
    named = None if model in catalog.models else catalog.named(model)
    return model if named is None else named.model


def _members(model: str, activity: str, catalog: Catalog) -> tuple[str, ...]:
    """The sizes that a family's name covers; none for a model that is no family."""
    known = catalog.models.get(model)
    figures = known.activities.get(activity) if known is not None else None
    return figures.members if figures is not None else ()


def _suits(catalog: Catalog, model: str, band: Band) -> bool:
    """Is it one of the closed ones, or of those whose weights are open? An unknown model is left for its refusal."""
    known = catalog.models.get(model)
    return known is None or (known.openness == "closed") == (band == "closed")


def _parts(activity: str, models: Sequence[str], catalog: Catalog, place: str | None) -> tuple[Part, ...]:
    if not models:
        return ()
    return parts_of(Question(tuple(Use(activity, model=model) for model in models), place=place), catalog)[0]


def _has_own(part: Part) -> bool:
    """Does any figure speak of this very model: measured, modelled, or said by its maker?"""
    basis = part.basis
    said = basis.figures is not None and basis.figures.disclosure is not None
    return bool(basis.routes) or said


def _lines(parts: Sequence[Part], measure: Measure, most: int) -> list[_Line]:
    """One line a figure, in the order of the line-up: names that lead to the same one share it."""
    found: dict[tuple[str, ...], _Line] = {}
    for part in parts:
        if measure_of(part.figures, measure) is None:
            continue
        basis, model = part.basis, part.use.model or ""
        # A generic band is one line whatever takes it; a family's name is the line of the size that answers for it.
        key = ("own", basis.member or model) if _has_own(part) else ("shared", basis.key)
        if key in found:
            found[key].models.append(model)
            found[key].open_top |= part.open_top
        elif len(found) < most:
            found[key] = _Line([model], part, part.open_top)
    return list(found.values())


def _tiers(lines: Sequence[_Line], measure: Measure, catalog: Catalog, place: str | None) -> tuple[Tier, ...]:
    tiers: list[Tier] = []
    first: _Line | None = None
    for line in lines:
        chance = None if first is None else _chance_below(first, line, measure, catalog, place)
        if first is None or (chance is not None and chance >= LIKELY):
            first = line
            tiers.append(Tier((_ranked(line, measure),), chance))
        else:
            tiers[-1] = Tier((*tiers[-1].lines, _ranked(line, measure)), tiers[-1].chance)
    return tuple(tiers)


def _chance_below(one: _Line, other: _Line, measure: Measure, catalog: Catalog, place: str | None) -> float:
    """The chance that the first of two, which has the lower median, takes less; what both share is cancelled."""
    pair = Question((one.part.use, other.part.use), place=place, compare=True)
    fought = duel(pair, measure, catalog)
    return 0.5 if fought is None else fought.chance_larger


def _median(line: _Line, measure: Measure) -> float:
    figure = measure_of(line.part.figures, measure)
    return 0.0 if figure is None else figure.central


def _ranked(line: _Line, measure: Measure) -> Ranked:
    basis, figure = line.part.basis, measure_of(line.part.figures, measure)
    if figure is None:
        raise BadQuestion("form", "A line without a figure cannot be ranked.", about=line.models[0])
    steps = [step for step in line.part.steps if step.code in {"route", "energy_per_use"}]
    return Ranked(
        tuple(line.models),
        replace(figure, open_top=line.open_top),
        basis.grade,
        basis.evidence,
        basis.openness,
        basis.member,
        tuple(dict.fromkeys(citation for step in steps for citation in step.citations)),
    )
