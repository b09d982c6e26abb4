"""What if: the article's x2, x3 and x5, each by name; the viral week with its dated claims; one rate as another."""

from dataclasses import dataclass
from datetime import date

from estimator.catalog import Catalog
from estimator.deriving import cite
from estimator.estimating import estimate
from estimator.question import Per, Question, Use
from estimator.ranges import Range, exactly
from estimator.results import Citation, Estimate, Figures

BASES = {"mean": "img-lucc-mean", "worst": "img-lucc-worst"}
"""The measured mean of eight open models, and the worst of them."""
MULTIPLIER = "seed-multiplier"


@dataclass(frozen=True, slots=True)
class Scenario:
    """Images of a closed model, if it takes `times` what open ones were measured to take (server scope).

    code: `x2_mean`, `x3_mean`, `x5_mean`, `x2_worst`, `x3_worst`, `x5_worst`.
    """

    code: str
    base: str
    """`mean` or `worst`: which measurement is multiplied."""
    row: str
    times: float
    energy_wh: float
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """In how long it is said to have happened, by whom, when."""

    hours: float | None
    """None: "the first week", not counted in hours by whoever said it."""
    days: float | None
    said: date | None
    row: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Viral:
    """The week of the starter packs and Ghibli portraits: 700 million images by 130 million people."""

    images: float
    people: float
    estimate: Estimate
    claims: tuple[Claim, ...]
    beside_wh: Range
    """Another team's estimate of the whole trend, shown beside."""
    beside_citations: tuple[Citation, ...]


def scenarios(use: Use, catalog: Catalog) -> tuple[Scenario, ...]:
    """The six scenarios for the count of a use of images; shown on request, never averaged into an estimate."""
    multiplier = catalog.rows[MULTIPLIER]
    times = (multiplier.low or 2.0, multiplier.central or 3.0, multiplier.high or 5.0)
    return tuple(
        Scenario(
            f"x{by:g}_{name}",
            name,
            row,
            by,
            (catalog.rows[row].middle or 0.0) * by * use.count,
            cite(catalog, (row, MULTIPLIER)),
        )
        for name, row in BASES.items()
        for by in times
    )


def viral_week(catalog: Catalog) -> Viral:
    """700 million images: OpenAI said in the first week, the newspaper in 48 hours; both, with their dates."""
    row = catalog.rows["openai-week"]
    images = row.middle or 0.0
    total = catalog.rows["img-gtrace"]
    return Viral(
        images=images,
        people=130e6,
        estimate=estimate(Question(items=(Use("image", images, model="chatgpt"),)), catalog),
        claims=(
            Claim(None, 9.0, date(2025, 4, 3), "lightcap-week", cite(catalog, ("lightcap-week",))),
            Claim(None, 7.0, date(2025, 4, 23), "openai-week", cite(catalog, ("openai-week",))),
            Claim(48.0, 2.0, None, "seed-viral", cite(catalog, ("seed-viral",))),
        ),
        beside_wh=exactly((total.middle or 0.0) * 1e6),
        beside_citations=cite(catalog, ("img-gtrace",)),
    )


def rescaled(figures: Figures, start: Per, end: Per, catalog: Catalog) -> Figures:
    """Figures of one rate as those of another: a week is 7 days, a month 30, a year 365.

    >>> from estimator import load_catalog
    >>> weekly = Figures(exactly(7.0), None, None)
    >>> rescaled(weekly, "week", "day", load_catalog()).energy_wh.central
    1.0
    """
    days = catalog.method.defaults.days_per
    by = days[end] / days[start]
    return Figures(
        *(None if one is None else one.times(by) for one in (figures.energy_wh, figures.carbon_g, figures.water_l))
    )


def per_year(figures: Figures, start: Per, catalog: Catalog) -> Figures:
    """Figures of a rate over a year: those of a week, 365/7 times."""
    return rescaled(figures, start, "year", catalog)
