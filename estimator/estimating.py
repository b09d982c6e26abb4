"""Question x Catalog -> Estimate, each step kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from estimator.caveats import Caveat
from estimator.question import Measure, Question, Use
from estimator.ranges import Range


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a number comes from: a source of the catalogue, the row in it, its year and scope."""

    source: str
    row: str | None = None
    year: int | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was multiplied, added or taken: `code` names it, the languages have the words."""

    code: str
    """`energy_per_use`, `facility_factor`, `pue`, `closed_multiplier`, `length`, `tokens`, `pixels`, `steps`, `count`, `grid`,
    `water_factor`, `published_carbon`, `beside` (shown beside, never added), `dissent`, `scenario` ..."""
    item: int | None
    """Which use it belongs to; None: the whole."""
    value: Range
    unit: str
    about: str | None = None
    """The model, place or row that it speaks of."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the spread (log-variance, or swing for a total) one unknown explains; shares of a measure sum to one."""

    factor: str
    """`model`, `closed_multiplier`, `facility_factor`, `grid`, `water_factor`, `tokens`, `activity` ..."""
    share: float


@dataclass(frozen=True, slots=True)
class Figures:
    """The three measures, each a Range or None where nobody published it. P5, median, P95."""

    energy_wh: Range | None = None
    carbon_g: Range | None = None
    water_l: Range | None = None


@dataclass(frozen=True, slots=True)
class ItemEstimate:
    """What one use comes to, `per` its own rate where it has one."""

    use: Use
    model: str | None
    """The model whose figures were taken: the one named, a stand-in, or None where no model stands in."""
    openness: str
    """`open`, `open weights` or `closed`."""
    figures: Figures
    grade: str
    """A to E, see method.yaml."""
    assumed: tuple[str, ...] = ()
    """Codes: `count`, `model`, `length`, `resolution`, `attempts`, `session`, `family_member` ..."""
    family_range_wh: Range | None = None
    """For a family name: how far its sizes reach, for one use."""
    shares: Mapping[Measure, tuple[Share, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The answer in numbers, with everything needed to show where they come from."""

    question: Question
    items: tuple[ItemEstimate, ...]
    total: Figures | None
    """None where no total can be made: two sides to compare, different rates, a part nobody published."""
    place: str | None
    """As asked; None: where such models mostly run, by each model's region."""
    steps: tuple[Step, ...]
    caveats: tuple[Caveat, ...]
    sources: tuple[str, ...]
    """Ids of the catalogue's sources, in the order of use."""
    shares: Mapping[Measure, tuple[Share, ...]] = field(default_factory=dict)
    """Of the total (of the one item, where there is one)."""
    method: str = ""
    """Version of the method and of the data."""
