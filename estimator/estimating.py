"""Question x Catalog -> Estimate, each step kept.

open_top ("or more") is set on all three measures of a use, and on a total that holds it, when its figure is that of a
closed model whose maker publishes no method: image_closed, video_closed, a vendor's sentence, a model that outsiders
modelled. Never for open models, for the generic transcription band (open models), or where the maker published a
method (Gemini's text).
"""

from collections.abc import Mapping, Sequence

from estimator.catalog import Catalog
from estimator.caveats import Caveat
from estimator.deriving import cite
from estimator.everyone import each_of, everyone_in
from estimator.grid import asked_place, site_factors
from estimator.machine import run
from estimator.question import MEASURES, Measure, Question
from estimator.ranges import Range
from estimator.records import Place
from estimator.refusals import BadQuestion
from estimator.reproducing import reproduce
from estimator.results import Citation, Estimate, Figures, ItemEstimate, Share, SharesWhenAsked, Step
from estimator.summing import factors_of, swings, total_of
from estimator.uses import Part, part_of

__all__ = ["Citation", "Estimate", "Figures", "ItemEstimate", "Share", "Step", "estimate", "parts_of"]


def parts_of(question: Question, catalog: Catalog) -> tuple[tuple[Part, ...], Place | None]:
    """The uses of a question taken apart, and its place. Raises BadQuestion."""
    if not question.items:
        raise BadQuestion("nothing", "There is no use of AI in this question.")
    place = asked_place(catalog, question.place)
    return tuple(part_of(use, catalog, item, place) for item, use in enumerate(question.items)), place


def estimate(question: Question, catalog: Catalog) -> Estimate:
    """What the uses of a question come to, each and in total. Raises BadQuestion for what has no answer as it stands.

    A count of 0 gives zeros. A place that is not in the catalogue is said (`place_unlisted`) and the models' regions
    taken.
    """
    if question.given is not None:
        return reproduce(question, catalog)
    if question.machine is not None:
        return run(question, catalog)
    parts, place = parts_of(question, catalog)
    items = tuple(_item(part) for part in parts)
    steps = tuple(step for part in parts for step in part.steps)
    caveats = [caveat for part in parts for caveat in part.caveats]
    caveats += _place_doubts(question, place, parts)
    total, partial, refused = _total(question, parts, catalog)
    if refused is not None:
        caveats.append(Caveat(refused))
    steps = _with_people(steps, question, catalog)
    if any(part.carbon is not None for part in parts):
        steps = (*steps, _embodied(catalog))
    return Estimate(
        question=question,
        items=items,
        total=total,
        place=place.id if place else None,
        steps=steps,
        caveats=tuple(caveats),
        shares=_shares(items, parts, has_total=total is not None),
        method=catalog.version,
        partial=partial,
    )


def _item(part: Part) -> ItemEstimate:
    basis = part.basis
    return ItemEstimate(
        use=part.use,
        model=basis.model.id if basis.model else None,
        openness=basis.openness,
        figures=part.figures,
        grade=basis.grade,
        assumed=part.assumed,
        family_range_wh=basis.family_range_wh,
        shares=part.shares,
        member=basis.member,
        evidence=basis.evidence,
        region=part.region,
    )


def _shares(
    items: Sequence[ItemEstimate], parts: Sequence[Part], *, has_total: bool
) -> Mapping[Measure, tuple[Share, ...]]:
    if len(items) == 1:
        return items[0].shares
    return SharesWhenAsked(lambda: _total_shares(parts)) if has_total else {}


def _total_shares(parts: Sequence[Part]) -> Mapping[Measure, tuple[Share, ...]]:
    found: dict[Measure, tuple[Share, ...]] = {}
    for measure in MEASURES:
        moved = swings(parts, measure)
        whole = sum(moved.values())
        if whole > 0:
            ordered = sorted(moved.items(), key=lambda pair: -pair[1])
            found[measure] = tuple(Share(name, swing / whole, activity) for (name, activity), swing in ordered)
    return found


def _place_doubts(question: Question, place: Place | None, parts: Sequence[Part]) -> list[Caveat]:
    if place is None:
        if question.place is not None:
            return [Caveat("place_unlisted", None, question.place[:60])]
        return [Caveat("place_unknown")] if any(part.energy is not None for part in parts) else []
    return [Caveat("place_region", None, place.stands_for)] if place.stands_for else []


def _with_people(steps: tuple[Step, ...], question: Question, catalog: Catalog) -> tuple[Step, ...]:
    """The steps; after the first number that holds all who live in a place, how many these are, with the source."""
    population = everyone_in(question, catalog)
    if population is None:
        return steps
    citation = Citation(population.source, year=catalog.sources[population.source].year)
    people = population.rounded
    told = Step("people", None, Range(people, people, people), "people", population.id, (citation,))
    held = next(item for item, use in enumerate(question.items) if each_of(use, population) is not None)
    last = max((at for at, step in enumerate(steps) if (step.code, step.item) == ("count", held)), default=len(steps))
    return (*steps[: last + 1], told, *steps[last + 1 :])


def _embodied(catalog: Catalog) -> Step:
    """Making the hardware: a share of the carbon of its use, shown apart and never in the headline."""
    found: Step | None = catalog.memo.get(("embodied",))
    if found is None:
        share = catalog.method.embodied
        ends = Range(share.p5, share.median, share.p95)
        found = catalog.memo["embodied",] = Step("embodied", None, ends, "share", None, cite(catalog, share.rows))
    return found


def _total(
    question: Question, parts: Sequence[Part], catalog: Catalog
) -> tuple[Figures | None, Figures | None, str | None]:
    """The total, that of the published parts where a part is missing, and the caveat of one that is not made."""
    if question.compare or any(yardstick.count is not None for yardstick in question.everyday):
        return None, None, "no_total_comparison"
    if len({part.use.per for part in parts}) > 1:
        return None, None, "no_total_rates"
    if len(parts) == 1:
        figures = parts[0].figures
        nothing = figures.energy_wh is None and figures.carbon_g is None and figures.water_l is None
        return (None if nothing else figures), None, None
    site = site_factors(catalog)
    sums = {measure: total_of(parts, measure, site) for measure in MEASURES}
    whole = {measure: all(factors_of(part, measure) for part in parts) for measure in MEASURES}
    if all(whole.values()):
        return Figures(sums["energy"], sums["carbon"], sums["water"]), None, None
    partial = Figures(sums["energy"], sums["carbon"], sums["water"])
    kept = Figures(*(sums[measure] if whole[measure] else None for measure in MEASURES))
    return (kept if any(whole.values()) else None), partial, "part_unpublished"
