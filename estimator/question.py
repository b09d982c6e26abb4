"""What can be asked of the estimator: uses of AI, everyday things, a place, measures."""

from dataclasses import dataclass
from typing import Literal

Per = Literal["day", "week", "month", "year"]
LengthUnit = Literal["words", "tokens", "pages", "seconds", "minutes", "hours"]
Measure = Literal["energy", "carbon", "water"]
Band = Literal["open", "closed"]

MEASURES: tuple[Measure, ...] = ("energy", "carbon", "water")
MOST = 1e15
"""The largest count that is answered; a larger one is refused by name."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long one piece is: 10 seconds of clip, 300 words of answer, 50 pages handed in."""

    value: float
    unit: LengthUnit


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one chat: read (`given`) and written (`written`, the visible answer)."""

    given: float
    written: float


@dataclass(frozen=True, slots=True)
class Use:
    """One use of AI, `count` times, or `count` times per day, week, month or year."""

    activity: str
    count: float = 1
    per: Per | None = None
    length: Length | None = None
    model: str | None = None
    band: Band | None = None
    """Open or closed, where the person said so and named no model."""
    tokens: Tokens | None = None
    resolution: str | None = None
    """`1920x1080`, `1080p`, `4k`, or `16:9`, which says nothing of how many pixels."""
    steps: int | None = None
    input: Length | None = None
    """What is handed in, where it is said apart from what gets written (`length`): 50 pages to be summarised."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """An everyday thing: a side of a comparison, or (count None) only the unit to express the answer in."""

    thing: str
    count: float | None = None
    places: tuple[str, ...] = ()
    """Where it happens, as codes like the question's `place`; none: there. In several, as much in each of them."""


@dataclass(frozen=True, slots=True)
class Given:
    """A published row to reproduce, with the factors that its authors used; None takes none.

    Energy is the row's central, unconverted; carbon = energy x grid; water = IT energy x WUE + energy x EWIF.
    """

    row: str
    grid_g_per_kwh: float | None = None
    pue: float | None = None
    wue_l_per_kwh: float | None = None
    ewif_l_per_kwh: float | None = None
    yardstick_wh: float | None = None
    yardstick_g_per_km: float | None = None


@dataclass(frozen=True, slots=True)
class Machine:
    """An own machine: watts for so many hours, or the energy as it was said; no model's figure is needed.

    per: the hours, or the energy, are those of a day, a week, a month or a year. hours None: nobody said for how long.
    """

    power_w: float | None = None
    hours: float | None = None
    per: Per | None = None
    energy_wh: float | None = None
    card: bool = False
    """The watts are those of a graphics card alone: the rest of the computer comes on top."""


@dataclass(frozen=True, slots=True)
class Question:
    """A whole question, as read from a message or typed on the command line."""

    items: tuple[Use, ...] = ()
    everyday: tuple[Yardstick, ...] = ()
    place: str | None = None
    """ISO 3166-1 alpha-2, or ISO 3166-2 for provinces and states; None: where such models mostly run."""
    measures: tuple[Measure, ...] = ()
    """Asked for by name; empty means all."""
    given: Given | None = None
    compare: bool = False
    """The items and the everyday things are sides to set against each other: no total is made."""
    units: tuple[str, ...] = ()
    """Asked for by name (`gallon`, `kilojoule`), to be told beside the usual ones; keys of measures.ASKED."""
    places: tuple[str, ...] = ()
    """Two or more, where the same is asked in each; `place` is the first of them."""
    machine: Machine | None = None
    """An own machine, in the place of uses."""
    everyone: str | None = None
    """The place whose people are all counted in the numbers of the items: 68 million x 1 image."""
