"""What the command line prints for people: a range in words, an estimate step by step, a ranking tier by tier."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from estimator.across import place_duel
from estimator.catalog import Catalog
from estimator.measures import measure_of, scaled
from estimator.question import MEASURES, Measure, Question
from estimator.ranges import Range
from estimator.ranking import Ranked, Ranking
from estimator.results import Estimate, Figures, Step
from estimator.tellers import Amount, Beside

LITRES_FROM = 0.5
"""From so much water on it is read aloud in litres: 0.98 L."""


def two_figures(value: float) -> str:
    """Two significant figures, as people read them: 1,200."""
    return f"{float(f'{value:.1e}'):,.10g}"


def said(measure: Measure, value: Range | None) -> str:
    """A measure as people read it.

    >>> said("energy", Range(58, 260, 1_200, open_top=True))
    'about 260 Wh, likely between 58 and 1,200 Wh or more'
    """
    if value is None:
        return "nothing published"
    worth, unit = scaled(measure, value.central)
    if measure == "water" and LITRES_FROM <= value.central < 1:
        worth, unit = value.central, "L"
    by = worth / value.central if value.central else 1.0
    low, central, high = (two_figures(end * by) for end in (value.low, value.central, value.high))
    if value.low == value.high > 0:
        return f"{value.central * by:,.10g} {unit}"
    return f"about {central} {unit}, likely between {low} and {high} {unit}{' or more' if value.open_top else ''}"


def ranking_lines(found: Ranking) -> Iterator[str]:
    """A ranking for people: each tier with what sets it apart, its measured lines before its inferred ones."""
    yield f"{found.measure} of one {found.activity}; models of one tier cannot be told apart"
    for number, tier in enumerate(found.tiers, 1):
        apart = "" if tier.chance is None else f": more than the first of the tier above, {tier.chance:.0%} likely"
        yield f"tier {number}{apart}"
        yield from (_ranked(line, found.measure) for line in (*tier.known, *tier.inferred))
    for line in found.shared:
        yield "in no tier: no figure of their own, one inference for all"
        yield _ranked(line, found.measure)
    if found.unpublished:
        yield f"nothing published: {', '.join(found.unpublished)}"
    if found.unable:
        yield f"no {found.activity}: {', '.join(found.unable)}"


def _ranked(line: Ranked, measure: Measure) -> str:
    member = f" (as {line.member})" if line.member and line.member not in line.models else ""
    grade = f"grade {line.grade} ({line.evidence})"
    return f"  {', '.join(line.models)}{member}: {said(measure, line.figure)}, {grade}"


def told_amount(measure: Measure, told: Amount) -> str:
    """As others told it: `190 mWh (50 to 680)`, `440 to 720 mWh`, `28 mWh, no range told`."""
    worth, unit = scaled(measure, told.middle)
    by, ends = worth / told.middle, told.ends
    low, middle, high = (two_figures(end * by) for end in (ends.low, ends.central, ends.high))
    if not told.is_range:
        return f"{middle} {unit}, no range told"
    return f"{low} to {high} {unit}" if told.value is None else f"{middle} {unit} ({low} to {high})"


def others_lines(found: Beside) -> Iterator[str]:
    """One plain use for people: ours, then everybody else's, measure by measure."""
    tokens = found.use.asked.tokens
    length = f", {tokens.given:,.10g} tokens in, {tokens.written:,.10g} out" if tokens else ""
    yield f"one {found.use.activity} of {found.use.model}{length}"
    for measure in MEASURES:
        lines = found.of(measure)
        if lines:
            yield f"{measure}, here: {said(measure, measure_of(found.ours, measure))}"
        for line in lines:
            who = " ".join(filter(None, (line.teller.name, line.teller.release, f"({line.teller.released})")))
            why = f", {line.why}" if line.why else ""
            yield f"  {who}: {told_amount(measure, line.amount)}: {line.side}{why}"


ASIDE = frozenset({"rest_of_machine", "embodied", "dissent", "beside", "scenario"})
"""Steps that are told beside the figure and never multiplied into it."""


def estimate_lines(found: Estimate) -> Iterator[str]:
    """An estimate for people: each use, the total, what was assumed, what matters most, every step."""
    for item in found.items:
        use = item.use
        rate = f" per {use.per}" if use.per else ""
        model = use.model or (f"taken as {item.model}" if item.model else "no model named")
        yield f"{use.count:,.10g} x {use.activity}{rate}, {model}, grade {item.grade} ({item.evidence})"
        yield from _figures(item.figures)
    if len(found.items) != 1:
        yield "total" if found.total else "total: none can be made"
        if found.total:
            yield from _figures(found.total)
    anywhere = "the world" if found.question.machine else "where such models mostly run"
    yield f"place: {found.place or anywhere}"
    yield f"caveats: {', '.join(dict.fromkeys(one.code for one in found.caveats)) or 'none'}"
    for measure, shares in found.shares.items():
        told = ", ".join(f"{one.about + ' ' if one.about else ''}{one.factor} {one.share:.0%}" for one in shares)
        yield f"unknowns of {measure}: {told}"
    yield "steps:"
    yield from map(_step, found.steps)
    yield f"method and data: {found.method}"


def across_lines(question: Question, found: Sequence[Estimate], catalog: Catalog) -> Iterator[str]:
    """The same in each place; then the first beside each other: which takes how many times as much, and how surely."""
    for one in found:
        yield f"{one.place}:"
        yield from _figures(one.total or Figures())
    for measure in MEASURES:
        for second in range(1, len(found)):
            told = place_duel(question, measure, catalog, 0, second)
            if told is None:
                continue
            larger, smaller = found[told.larger].place, found[told.smaller].place
            if told.ratio.low == told.ratio.high == 1:
                yield f"{measure}: the same in {larger} and {smaller}"
            else:
                ends = f"{told.ratio.low:.3g} to {told.ratio.high:.3g}"
                yield f"{measure}: {larger} takes {told.ratio.central:.3g} times {smaller} ({ends}), {told.verdict}"


def _figures(figures: Figures) -> Iterator[str]:
    for measure in MEASURES:
        yield f"  {measure}: {said(measure, measure_of(figures, measure))}"


def _step(step: Step) -> str:
    value = step.value
    ends = f" ({value.low:.4g} to {value.high:.4g})" if value.low != value.high else ""
    cited = sorted({f"{one.source} {one.year or ''}".strip() for one in step.citations})
    about = f" [{step.about}]" if step.about else ""
    code = f"beside, not counted: {step.code}" if step.code in ASIDE else step.code
    return f"  {code}{about}: {value.central:.4g}{ends} {step.unit}" + (f" - {', '.join(cited)}" if cited else "")


def published_line(row: Mapping[str, Any]) -> str:
    """A published figure as it stands in its source (a line of `listing.published`)."""
    ends = [f"{row[name]:g}" for name in ("low", "central", "high") if row[name] is not None]
    value = " / ".join(ends) or "nothing published"
    return f"{row['row']}: {row['what']}: {value} {row['unit']} ({row['scope']}, {row['year']}, {row['source']})"
