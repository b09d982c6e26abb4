"""The data as types: sources, published rows, activities, models, places, everyday things, and the method.

The frozen classes are also the shape of the files: pydantic checks the files against them (loading.py), unknown
fields refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from estimator.question import Measure

Openness = Literal["open", "open weights", "closed"]
Region = Literal["us", "world", "mistral"]
Grade = Literal["A", "B", "C", "D", "E"]
Evidence = Literal["measured", "disclosed", "modelled", "weak", "guess"]
ScopeClass = Literal["gpu", "server", "facility", "vendor", "lifecycle", "none"]
Status = Literal["verified", "second-hand", "derived", "remembered"]
STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures were read. openable: False where no public page is known. seen: remembered means not read."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    title: str
    publisher: str
    seen: Literal["primary", "secondary", "remembered"] | None = None
    authors: str | None = None
    venue: str | None = None
    year: int | None = None
    published: str | None = None
    url: str | None = None
    also: str | None = None
    accessed: str | None = None
    licence: str | None = None
    openable: bool = True
    commit: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CitedRange:
    """One published figure under one condition; without a value: nobody published one.

    unit is the row's own (`Wh/image`, `g CO2e / 1000 images`). A row without a source is arithmetic on `derived_from`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    activity: str
    what: str
    unit: str
    metric: Literal["energy", "carbon", "water", "count", "equivalence", "size", "opacity", "resources"]
    scope_class: ScopeClass
    basis: str
    scope: str | None = None
    openness: str | None = None
    conditions: str | None = None
    low: float | None = None
    central: float | None = None
    high: float | None = None
    source: str | None = None
    derived_from: tuple[str, ...] = ()
    certainty: Literal["verified", "remembered"] = "verified"
    seen: str | None = None
    model_name: str | None = None
    note: str | None = None

    @property
    def middle(self) -> float | None:
        """The central; of a row with ends only, their geometric mean."""
        if self.central is not None:
            return self.central
        if self.low is not None and self.high is not None:
            return float((self.low * self.high) ** 0.5)
        return self.low if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class Activity:
    """A use of AI. bands: the generic band by openness; stand_in: the model that is meant where none is named."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    code: str
    unit: str
    bands: Mapping[Literal["open", "closed"], str | None]
    stand_in: str | None = None
    sized_by: Literal["nothing", "tokens", "seconds", "minutes", "session"] = "nothing"
    lengths: tuple[Literal["time", "text"], ...] = ()
    """What the length of one piece may be told in."""
    pixels: bool = False
    """A piece has a size in pixels, and is made in steps."""
    usual_minutes: Literal["song_minutes", "speech_minutes", "recording_minutes"] | None = None
    """The default for how long a piece is that nobody told the length of."""
    lineup: tuple[str, ...] = ()
    """The models that a ranking is made of where none is named, those that people know first."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way to a model's figure: its row; `value` is it converted upward once, in the unit of the entry.

    end: the row's low or high is meant. steps, size, seconds: of the row's images or clips, where said. tokens: given
    and written, of a row of a reasoning model.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    row: str
    origin: str
    value: float
    end: Literal["low", "high"] | None = None
    steps: int | None = None
    size: str | None = None
    seconds: float | None = None
    tokens: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """What is known of one model for one activity; the rule of method.yaml turns it into P5, median and P95.

    takes: nothing published, the generic band of that name. members, default_member: a family name. product_figure: the
    maker's own, with a method. carbon: the row of a training's published carbon. beside: rows shown, never averaged in.
    covers: what the figure is of, where that is more than the model's name says.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    grade: Grade
    takes: str | None = None
    routes: tuple[Route, ...] = ()
    family: bool = False
    members: tuple[str, ...] = ()
    default_member: str | None = None
    product_figure: str | None = None
    disclosure: Literal["sentence", "method"] | None = None
    reasoning: bool = False
    carbon: str | None = None
    see: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    covers: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """A model or product, named as its maker writes it.

    aliases: other names of the very same, API spellings and dated releases that its rows hold among them. relatives:
    names of others that nobody has published figures for and that this one answers as the nearest known; whoever
    answers says so. word_clash: names that cannot stand alone. version_of: the model by whose name alone its versions
    are taken alike (Claude Sonnet 4.5 is one of Claude Sonnet); each is an unknown of its own.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    code: str
    name: str
    maker: str
    openness: Openness
    region: Region
    aliases: tuple[str, ...]
    activities: Mapping[str, ModelFigures]
    relatives: tuple[str, ...] = ()
    word_clash: tuple[str, ...] = ()
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Electricity of a place: life-cycle carbon and water at the power stations, per kWh.

    low, high: only where the sources disagree by more than x1.5, or the row stands apart in `check --grid`. water
    None: not known there. electricity_maps_2025: to set a province or state against its country, one series on both
    sides. stands_for: the region whose figure was taken, where the place has none of its own.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    parent: str | None
    carbon_g_per_kwh: float
    low: float | None
    high: float | None
    source: str
    year: int
    electricity_maps_2025: float | None
    water_l_per_kwh: float | None
    water_source: str | None
    stands_for: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Population:
    """How many people a place has, everyone counted."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    people: int
    source: str

    @property
    def rounded(self) -> float:
        """As it is counted and said: nobody knows a population beyond three digits."""
        return float(f"{self.people:.3g}")


@dataclass(frozen=True, slots=True)
class ThingFigure:
    """One measure of an everyday thing. basis: of the central. kind of water: tap, or blue (taken, not given back)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    low: float
    central: float
    high: float
    basis: str | None = None
    status: Status | None = None
    kind: Literal["tap", "blue"] | None = None


@dataclass(frozen=True, slots=True)
class ThingCitation:
    """Where a figure of an everyday thing was read, and what it says there."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    source: str
    where: str
    status: Status
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A smaller part of a thing: one unit is per_unit of them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    per_unit: float


@dataclass(frozen=True, slots=True)
class RegionalFigures:
    """The figures of a thing where the place is known."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    energy_wh: ThingFigure | None = None
    carbon_g: ThingFigure | None = None
    water_l: ThingFigure | None = None


@dataclass(frozen=True, slots=True)
class EverydayThing:
    """Something one knows, to compare with.

    grid_scaled: its carbon is its energy times the grid of the place. electric: its figures hang on the grid of the
    place without being scaled by it. absorbs: it takes carbon up, a tree. unsourced: people name it and no source that
    opens was found: it has no figure, and whoever asks is told so.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    code: str
    unit: str
    use_for: tuple[Measure, ...]
    sources: tuple[ThingCitation, ...]
    energy_wh: ThingFigure | None = None
    carbon_g: ThingFigure | None = None
    water_l: ThingFigure | None = None
    water_total_l: float | None = None
    grid_scaled: bool = False
    electric: bool = False
    parts: tuple[Part, ...] = ()
    regional: Mapping[str, RegionalFigures] = field(default_factory=dict)
    boundary: str | None = None
    assumptions: str | None = None
    region: str | None = None
    note: str | None = None
    convention: bool = False
    absorbs: bool = False
    unsourced: bool = False
