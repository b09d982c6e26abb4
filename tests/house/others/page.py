"""docs/others.md: for each plain use, who lies within our range, who does not and why; made from the table."""

from collections import Counter
from collections.abc import Iterator

from estimator import Catalog, measure_of
from estimator.printing import said, told_amount
from estimator.question import MEASURES, Measure
from estimator.tellers import Beside, Line, beside, counted, independent
from tests.house.others.table import calls

WHY = {
    "replaced": "a release that its own makers have replaced",
    "factor": "one factor for a thousand tokens, for which it shows no derivation",
    "class": "one figure for a whole class of models",
    "assumed-size": "works from a model size that the maker has not told",
    "chip-only": "the chip's share alone, without server and data centre",
    "chip-instant": "the chip's share alone, on the electricity of one morning",
    "contracts": "the maker's own electricity contracts, not the grid's mix",
    "on-site": "water on site alone, without the power plants'",
    "life-cycle": "the whole life cycle: hardware and a share of training too",
    "reasoning": "leaves out the hidden thinking tokens",
    "written-only": "counts written tokens only, nothing for what is handed in",
    "input-light": "counts what is handed in for less",
    "other-grid": "another country's electricity",
    "timed": "the time that a clip takes, on servers of an assumed power",
    "timed-world": "the time that a clip takes, on servers of an assumed power and the world's electricity",
}
UNKNOWN = "the reason is not known"
THREE = 3
FEW = 2
"""So many tools that tell a figure are named."""
PIECE = {"chat": "answer", "video": "clip", "code": "session of coding"}


def page(catalog: Catalog) -> str:
    """The whole page."""
    table = catalog.others
    found = [beside(use, catalog) for use in table.uses.values()]
    parts = [
        HEAD.format(made=table.made, tellers=len(table.tellers), uses=_uses(catalog)),
        "\n".join(_shares(catalog)),
        unable(catalog),
    ]
    parts += ["## Do they agree on the order?", "\n".join(_orders(catalog))]
    parts += ["## Three or more on one side", "\n".join(_one_sided(found)), "## Use by use"]
    parts += ["\n".join(_use(one)) for one in found]
    parts += ["## Who was asked", "\n".join(_tellers(catalog))]
    return "\n\n".join(parts) + "\n"


def _uses(catalog: Catalog) -> str:
    """`27 plain uses of chat, 7 of video and 1 of code`."""
    counts = Counter(use.activity for use in catalog.others.uses.values())
    first, *rest = (f"{number} of {name}" for name, number in counts.most_common())
    return _listed([first.replace(" of", " plain uses of", 1), *rest])


def unable(catalog: Catalog) -> str:
    """In one sentence: what no tool takes, and what few take, and told how; of the table alone."""
    table = catalog.others
    who = {name: dict[str, None]() for name in catalog.activities}
    for one in table.said:
        teller = table.tellers[one.teller]
        if not teller.replaced:
            who[table.uses[one.use].activity][teller.name] = None
    none = [name for name, names in who.items() if not names]
    told = "None of these tools has a figure for " + _listed(none, "or")
    for name, names in who.items():
        if 0 < len(names) <= FEW:
            told += f"; of {name} only {_listed(list(names))}"
            sizes = [use.written for use in table.uses.values() if use.activity == name]
            told += "" if None in sizes else ", by a session's tokens, none by the hour"
    return told + "."


def _listed(names: list[str], last: str = "and") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def _shares(catalog: Catalog) -> Iterator[str]:
    yield "| measure | within our range | of |"
    yield "|---|---|---|"
    for measure in MEASURES:
        inside, number = counted(catalog, measure)
        yield f"| {measure} | {inside} ({inside / number:.0%}) | {number} |"
    inside, number = counted(catalog)
    yield f"| all | {inside} ({inside / number:.0%}) | {number} |"


def _orders(catalog: Catalog) -> Iterator[str]:
    """How many times an answer by GPT-4o takes one by GPT-5, tool by tool; ours first."""
    yield "One answer by GPT-5 over the same by GPT-4o, by their middles (energy, else carbon or water):"
    yield ""
    ratio = orders(catalog)
    yield from (f"- {name}: {times:.2g} times" for name, times in ratio.items())


def orders(catalog: Catalog) -> dict[str, float]:
    """The same as numbers, for this estimator and each tool that tells both, in its release of today."""
    more, less = (beside(catalog.others.uses[use], catalog) for use in ("gpt-5", "gpt-4o"))
    found: dict[str, float] = {}
    for measure in MEASURES:
        ours = [measure_of(one.ours, measure) for one in (more, less)]
        if ours[0] is not None and ours[1] is not None:
            found.setdefault("this estimator", ours[0].central / ours[1].central)
        middles = {line.teller.name: line.amount.middle for line in less.of(measure) if not line.teller.replaced}
        for line in more.of(measure):
            if not line.teller.replaced and line.teller.name in middles:
                found.setdefault(line.teller.name, line.amount.middle / middles[line.teller.name])
    return found


def _one_sided(found: list[Beside]) -> Iterator[str]:
    defended = calls()["defended"]
    for one in found:
        sides = {
            (measure, side): [line.teller.name for line in independent(one.of(measure)) if line.side == side]
            for measure in MEASURES
            for side in ("below", "above")
        }
        many = {key: names for key, names in sides.items() if len(names) >= THREE}
        if many:
            told = "; ".join(f"{measure}: {', '.join(names)} {side}" for (measure, side), names in many.items())
            yield f"- **{one.use.id}**: {told}. {defended.get(one.use.id, 'Not looked at yet.')}"


def _use(one: Beside) -> Iterator[str]:
    told = "as long as it is usually taken"
    if one.use.written is not None:
        told = f"{one.use.given:,.10g} tokens in, {one.use.written:,.10g} out"
    elif one.use.seconds is not None:
        told = f"{one.use.seconds:g} seconds at {one.use.resolution}"
    yield f"### {one.use.id}: one {PIECE.get(one.use.activity, one.use.activity)}, {told}"
    for measure in MEASURES:
        ours, lines = measure_of(one.ours, measure), one.of(measure)
        if lines:
            yield f"\n{measure.capitalize()}: this estimator {said(measure, ours)}.\n"
            yield from (f"- {_line(line, measure)}" for line in lines)


def _line(line: Line, measure: Measure) -> str:
    name = f"{line.teller.name} {line.teller.release or ''}".strip()
    where = "within" if line.side == "within" else f"**{line.side}**: {WHY[line.why] if line.why else UNKNOWN}"
    return f"{name}: {told_amount(measure, line.amount)}, {where}"


def _tellers(catalog: Catalog) -> Iterator[str]:
    yield "| who | released | method of | counts | licence |"
    yield "|---|---|---|---|---|"
    for one in catalog.others.tellers.values():
        called = " ".join(filter(None, (one.name, one.release)))
        name = f"[{called}]({one.url})" if one.url else called
        yield f"| {name} | {one.released} | {one.source} | {one.scope} | {one.licence or 'quoted'} |"


HEAD = """\
# What others say

Made by `make others` on {made}, never by hand: {tellers} tellers (releases of published tools, and makers' own
sentences) on {uses},
beside what this estimator says of the same ones. Each tool was asked by its own defaults, pinned, without a network.

A figure lies within our range where its middle lies between our P5 and P95; the middle of a range told without one is
its geometric mean. Tools that share a method count once, the first that has a figure: those that carry EcoLogits are
EcoLogits. Releases that their makers have replaced are shown and not counted. Ours of Gemini and ChatGPT rest on
Google's and OpenAI's own figures, and of many other models on EcoLogits among others: that these lie within ours proves
little. So does a clip of a closed model: ours and EcoLogits' go back to the same times and assumed servers.

No range of ours was moved for any of this: ranges move on measurements, and none of these tools measures."""
