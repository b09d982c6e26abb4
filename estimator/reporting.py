"""Estimate -> plain objects: the JSON that the command line and the bot print."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from estimator.caveats import Caveat
from estimator.question import Length, Measure
from estimator.ranges import Range
from estimator.ranking import Ranked, Ranking
from estimator.results import Citation, Estimate, Figures, ItemEstimate, Share, Step
from estimator.tellers import Beside


def _range(one: Range | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"low": one.low, "central": one.central, "high": one.high, "open_top": one.open_top}


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "energy_wh": _range(figures.energy_wh),
        "carbon_g": _range(figures.carbon_g),
        "water_l": _range(figures.water_l),
    }


def _shares(shares: Mapping[Measure, tuple[Share, ...]]) -> dict[str, Any]:
    return {
        measure: [
            {"factor": one.factor, "share": one.share, **({"about": one.about} if one.about else {})} for one in told
        ]
        for measure, told in shares.items()
    }


def _length(length: Length | None) -> dict[str, Any] | None:
    return None if length is None else {"value": length.value, "unit": length.unit}


def _item(item: ItemEstimate) -> dict[str, Any]:
    use = item.use
    return {
        "activity": use.activity,
        "count": use.count,
        "per": use.per,
        "length": _length(use.length),
        "input": _length(use.input),
        "resolution": use.resolution,
        "model": use.model,
        "stand_in": item.model if use.model is None else None,
        "member": item.member,
        **_figures(item.figures),
        "grade": item.grade,
        "evidence": item.evidence,
        "openness": item.openness,
        "assumed": list(item.assumed),
        "family_range_wh": _range(item.family_range_wh),
        "shares": _shares(item.shares),
    }


def _caveat(caveat: Caveat) -> dict[str, Any]:
    return {"code": caveat.code, "item": caveat.item, "about": caveat.about}


def _citation(citation: Citation) -> dict[str, Any]:
    return {"source": citation.source, "row": citation.row, "year": citation.year, "scope": citation.scope}


def _step(step: Step) -> dict[str, Any]:
    return {
        "code": step.code,
        "item": step.item,
        "value": _range(step.value),
        "unit": step.unit,
        "about": step.about,
        "citations": [_citation(citation) for citation in step.citations],
    }


def estimate_json(estimate: Estimate) -> dict[str, Any]:
    """An estimate as plain objects; each measure is {low, central, high, open_top} in Wh, g or L, or null."""
    return {
        "items": [_item(item) for item in estimate.items],
        **({"machine": asdict(estimate.question.machine)} if estimate.question.machine else {}),
        "total": None if estimate.total is None else _figures(estimate.total),
        "partial": None if estimate.partial is None else _figures(estimate.partial),
        "place": estimate.place,
        "caveats": [_caveat(caveat) for caveat in estimate.caveats],
        "sources": list(estimate.sources),
        "steps": [_step(step) for step in estimate.steps],
        "shares": _shares(estimate.shares),
        "method": estimate.method,
    }


def _ranked(line: Ranked) -> dict[str, Any]:
    return {
        "models": list(line.models),
        "member": line.member,
        **(_range(line.figure) or {}),
        "grade": line.grade,
        "evidence": line.evidence,
        "openness": line.openness,
        "citations": [_citation(citation) for citation in line.citations],
    }


def ranking_json(ranking: Ranking) -> dict[str, Any]:
    """A ranking as plain objects: in each tier the measured lines apart from the inferred; Wh, g or L of one use."""
    return {
        "activity": ranking.activity,
        "measure": ranking.measure,
        "place": ranking.place,
        "tiers": [
            {
                "chance": tier.chance,
                "measured": [_ranked(line) for line in tier.known],
                "inferred": [_ranked(line) for line in tier.inferred],
            }
            for tier in ranking.tiers
        ],
        "shared": [_ranked(line) for line in ranking.shared],
        "unpublished": list(ranking.unpublished),
        "unable": list(ranking.unable),
    }


def others_json(found: Beside) -> dict[str, Any]:
    """What others say of one plain use, ours first; amounts in the units that they were told in."""
    lines = [
        {
            "name": line.teller.name,
            "release": line.teller.release,
            "released": line.teller.released,
            "url": line.teller.url,
            "scope": line.teller.scope,
            "call": line.call,
            "measure": line.measure,
            **asdict(line.amount),
            "side": line.side,
            "why": line.why,
        }
        for line in found.lines
    ]
    return {"use": asdict(found.use), "ours": _figures(found.ours), "others": lines}
