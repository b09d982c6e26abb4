"""The method as types: factors, generic bands, conventions. The numbers are in data/method.yaml, with their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from estimator.records import (
    STRICT,
    Evidence,
    Grade,
    Openness,
    Region,
)

Opening = Literal["open", "closed"]


@dataclass(frozen=True, slots=True)
class Triple:
    """P5, median and P95 of one factor. rows: what it stands on; why: where it is a judgement or a convention."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    p5: float
    median: float
    p95: float
    rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    unit: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """The generic band of an activity, for one unit. times: shared factors that lead to the facility."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    unit: str
    openness: Openness
    p5: float
    median: float
    p95: float
    grade: Grade
    evidence: Evidence
    anchors: tuple[str, ...]
    times: tuple[str, ...] = ()
    crosscheck: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """One number of a convention or of a row."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    value: float
    rows: tuple[str, ...] = ()
    convention: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Tokens100:
    """The reference answer: tokens given and written."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    given: float
    written: float
    wh: float
    convention: bool
    note: str | None = None


@dataclass(frozen=True, slots=True)
class TokenRates:
    """Wh per 1,000 tokens of a chat; they run on one unknown hardware, so their ends add up."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    output: Triple
    fresh_input: Triple
    cached_input: Triple
    crosscheck: tuple[str, ...]
    long_context_tokens: Constant
    output_multiplier: Constant
    reference: Tokens100
    agent_cached_share: Constant


@dataclass(frozen=True, slots=True)
class Resolution:
    """A named size of picture."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How far around its median a known place reaches."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    low: float
    high: float
    convention: bool


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is taken where nothing is said."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    tokens_per_word: Constant
    words_per_page: Constant
    words_per_spoken_minute: Constant
    prompt_tokens: Constant
    image_pixels: Constant
    video_seconds: Constant
    video_pixels: Constant
    video_pixel_exponent: Mapping[Opening, Triple]
    video_second_exponent: Mapping[Opening, Triple]
    video_longest_seconds: Constant
    video_largest_pixels: Constant
    image_pixel_exponent: Triple
    image_largest_pixels: Constant
    song_minutes: Constant
    speech_minutes: Constant
    recording_minutes: Constant
    agent_hour_wh: Constant
    days_per: Mapping[str, int]
    resolutions: Mapping[str, Resolution]


@dataclass(frozen=True, slots=True)
class Method:
    """Everything an estimate is made with, beside the model's own figures."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    version: str
    changes: Mapping[str, str]
    facility_factor: Triple
    pue: Triple
    closed_multiplier: Triple
    wue: Triple
    grid: Mapping[Region, Triple]
    grid_spread: Spread
    ewif: Mapping[Region, Triple]
    ewif_spread: Spread
    embodied: Triple
    remaining_sigma: Mapping[str, Constant]
    bands: Mapping[str, Band]
    tokens: TokenRates
    defaults: Defaults
    training_examples: tuple[str, ...]
    background_rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An everyday thing that suits a size; part: its smaller part by id; places: only there."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    thing: str
    part: str | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """The things that suit a measure below a size (None: above all the others)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    below: float | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """An everyday thing, or its part by id, that a ruler may name; counts: how many; elsewhere: not in these places."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    thing: str
    part: str | None = None
    counts: tuple[float, ...] = (1.0,)
    places: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
