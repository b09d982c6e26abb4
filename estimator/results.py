"""What comes out: measures as ranges, each step, each source, which unknown matters most. Codes, no words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

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
    """In the order of the sum: `route` (one published way to the model's figure; about: its origin), `energy_per_use`,
    `facility_factor`, `closed_multiplier`, `dissent` (an origin outside the band), `tokens` (about: given, written,
    cached), `token_rate` (about: the same), `token_scale` (times the model's figure for the reference answer),
    `output_multiplier`, `length` (seconds, minutes, hours), `pixels`, `steps` (times), `count`, `published_carbon`,
    `grid`, `pue`, `wue`, `ewif`, `water_factor`, `beside` (shown beside, never added), `example` (published for
    another model), `embodied` (a share, apart), `power`, `hours` and `energy_said`
    (of an own machine), `rest_of_machine` (on top of a graphics card, beside), `published_row` (a row reproduced),
    `scenario`, `people` (all who live in a place, counted in the number of uses)."""
    item: int | None
    """Which use it belongs to; None: the whole."""
    value: Range
    unit: str
    about: str | None = None
    """The model, place or row that it speaks of."""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the spread (log-variance; of a total, swing) one unknown explains; a measure's sum to one."""

    factor: str
    """`model`, `activity` (generic band), `tokens`, `closed_multiplier`, `facility_factor`, `grid`, `water_factor`."""
    share: float
    about: str | None = None
    """In a total: the activity whose own unknown it is."""


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
    """Codes: `model` (none named), `family_member`, `attempts`, `length`, `resolution`, `session`, `prompt`,
    `words` (tokens per word), `pages` (words per page), `spoken` (words per minute), `cached_share`, `agent_hour`."""
    family_range_wh: Range | None = None
    """For a family name: how far its sizes reach, for one use."""
    shares: Mapping[Measure, tuple[Share, ...]] = field(default_factory=dict)
    member: str | None = None
    """For a family name: the size whose figures were taken."""
    evidence: str = "modelled"
    """`measured`, `disclosed` (by the maker), `modelled`, `weak` (one thin source), `guess` (a proxy only)."""
    region: str = "us"
    """Where it mostly runs, used where no place is known: `us`, `world`, `mistral`."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The answer in numbers, with everything needed to show where they come from."""

    question: Question
    items: tuple[ItemEstimate, ...]
    total: Figures | None
    """None where no total can be made: two sides to compare, different rates, a part nobody published.

    Of an own machine, which has no items: what it comes to."""
    place: str | None
    """As asked; None: where such models mostly run, by each model's region."""
    steps: tuple[Step, ...]
    caveats: tuple[Caveat, ...]
    shares: Mapping[Measure, tuple[Share, ...]] = field(default_factory=dict)
    """Of the total (of the one item, where there is one)."""
    method: str = ""
    """Version of the method and of the data."""
    partial: Figures | None = None
    """Where `total` lacks a part that nobody published: the total of the published parts."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the catalogue's sources, in the order of use."""
        return tuple(dict.fromkeys(citation.source for step in self.steps for citation in step.citations))


class SharesWhenAsked(Mapping[Measure, tuple[Share, ...]]):
    """Shares that are worked out when first looked at: few answers tell which unknown of a total matters most."""

    def __init__(self, made: Callable[[], Mapping[Measure, tuple[Share, ...]]]) -> None:
        self._made = cache(made)

    def __getitem__(self, measure: Measure) -> tuple[Share, ...]:
        """The shares of one measure; KeyError where it has no figure."""
        return self._made()[measure]

    def __iter__(self) -> Iterator[Measure]:
        """The measures that have a figure."""
        return iter(self._made())

    def __len__(self) -> int:
        """How many measures have a figure."""
        return len(self._made())

    def __repr__(self) -> str:
        """As the shares themselves."""
        return repr(self._made())
