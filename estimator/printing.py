"""What the command line prints for people: a range in words, a ranking tier by tier."""

from collections.abc import Iterator

from estimator.measures import scaled
from estimator.question import MEASURES, Measure
from estimator.ranges import Range
from estimator.ranking import Ranked, Ranking
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
    ours = {"energy": found.ours.energy_wh, "carbon": found.ours.carbon_g, "water": found.ours.water_l}
    for measure in MEASURES:
        lines = found.of(measure)
        if lines:
            yield f"{measure}, here: {said(measure, ours[measure])}"
        for line in lines:
            who = " ".join(filter(None, (line.teller.name, line.teller.release, f"({line.teller.released})")))
            why = f", {line.why}" if line.why else ""
            yield f"  {who}: {told_amount(measure, line.amount)}: {line.side}{why}"
