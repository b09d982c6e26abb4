"""What a message means: the Reading, and the same as plain JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from estimator.question import Band, Length, Machine, Measure, Per, Question, Use, Yardstick

Intent = Literal["footprint", "compare", "faq", "help", "none"]


Turn = Literal["scale", "maths", "picture", "other", "language"]
"""What a reply asks to be done with the answer: say whether it is much, show its maths, draw it, take its question the
other way, say it in another language."""


Subject = Literal["named", "near", "pointed", "none"]
"""What a message speaks of: an AI or this bot's own figures by name; what stands near them, such as the environment;
something that is only pointed at ("it", "they", "here", "you"); or nothing of the kind."""


Remark = Literal["thinking", "tuning", "renewable", "money", "later", "school-year"]
"""Said of a use, and told: a mode of thinking, mere tuning, whose electricity, a price, a year to come or of school."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The other way to take a piece of the message: what it is taken for, the words, and the question it would ask."""

    kind: Literal["count", "name", "size", "unit", "place", "reading"]
    words: str
    question: Question


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a measure, in Wh, g or L, that a number of one use is to come to."""

    measure: Measure
    value: float


@dataclass(frozen=True, slots=True)
class Rank:
    """A ranking that is asked for. models: only these, or the sizes of one family; None: those that people know."""

    activity: str
    models: tuple[str, ...] | None = None
    also: tuple[str, ...] = ()
    """A model that was named alone: it stands among those that people know."""
    band: Band | None = None
    measure: Measure = "energy"
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What others say, asked for: of which use (None: of any), by whom (None: by all), of which measure alone."""

    use: Use | None = None
    teller: str | None = None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip as it was understood. km: by the great circle, both ways where `back`; None: not known."""

    start: str
    end: str
    thing: str
    km: float | None
    back: bool = False
    assumed: bool = False
    """Nobody said how it is made."""
    capital: bool = False
    """An end is a whole country, which stands where its capital is."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A number of the message that was multiplied. of: the periods that it counts, where a span of time became some.

    terms: what was added up to it, where the message says several. on_days: on how many days each of these counts.
    """

    value: float
    of: Per | None = None
    terms: tuple[float, ...] = ()
    on_days: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    """How a number of uses came about: the product of its factors."""

    count: float
    factors: tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A message, understood. `items`, `everyday`, `place` and `measures` are empty unless something is estimated."""

    lang: str
    intent: Intent
    items: tuple[Use, ...] = ()
    everyday: tuple[Yardstick, ...] = ()
    place: str | None = None
    measures: tuple[Measure, ...] = ()
    places: tuple[str, ...] = ()
    """Two or more, where the same is asked in each; `place` is the first."""
    machine: Machine | None = None
    """An own machine and what it draws, in the place of uses."""
    topic: str | None = None
    """Filled by the matching of the FAQ, as are `entries`."""
    entries: tuple[str, ...] = ()
    """The FAQ's three nearest, the likeliest first; `topic` is that one where it is likely enough."""
    assumed: tuple[str, ...] = ()
    """What was not said: `count`, `model`, `place`, `length`, `distance`; `use`, of two places alone; `hours`, of a
    machine."""
    unread: tuple[str, ...] = ()
    """Words with content that nothing understood."""
    half: bool = False
    """A question about the subject of which a part was not understood."""
    nearest: tuple[tuple[str, str], ...] = ()
    """Models named that the catalogue lacks, as typed, and the id of the nearest relative that is answered for."""
    products: tuple[tuple[str, str], ...] = ()
    """Apps named that no catalogue has, as typed, and which sentence tells what stands in for them."""
    spent: str | None = None
    """A time, as typed, that was spent with a chatbot and counts no message."""
    spread: tuple[float, float] | None = None
    """The lowest and the highest number said, where their middle was taken."""
    units: tuple[str, ...] = ()
    """Units asked for by name (`gallon`, `kilojoule`), to be shown beside the usual ones."""
    sums: tuple[Sum, ...] = ()
    """How the numbers of uses came about that several numbers of the message make up: to be told."""
    left_aside: tuple[str, ...] = ()
    """Numbers, models, places and sizes, as typed, that ended in no use: to be told, as words are."""
    remarks: tuple[tuple[Remark, str], ...] = ()
    """What was said of the uses and changes no number, with the words as typed: a sentence tells of each."""
    everyone: str | None = None
    """The place whose people are all counted in the numbers of the uses."""
    whole: Per | None = None
    """The sum of all users of the one AI in `items` is asked for, over such a period."""
    trips: tuple[Trip, ...] = ()
    """Trips between two places, as they were understood; how far is among `everyday`."""
    unsourced: tuple[str, ...] = ()
    """Everyday things named that nobody has published a figure for: told, and no side of anything."""
    amount: Amount | None = None
    """How many of the one use make so much is asked: "how many images for one litre of water?"."""
    inverse: bool = False
    """Asked the other way round: how many of the use make so much of the thing."""
    offers: tuple[Offer, ...] = ()
    """Other ways to take a piece that may be two things, the likeliest first."""
    refused: str | None = None
    """`zero`, `negative`, `too_large`, `too_long`, `no_words`, `watts` (none of a machine), `people` (other ones of an
    earlier sum), `stranger` (a language that the bot has not): why a kind line is all that can be said."""
    glimpsed: Question = field(default_factory=Question)
    """Uses named, and where, in what asks nothing (intent `none`): offered to whoever asked, never answered."""
    subject: Subject = "named"
    """What it speaks of, where no sum is asked: the less it names, the more of it an entry has to hold."""
    bare: bool = False
    """Nothing but models side by side is said: a comparison for whoever asked the bot, and chatter else."""
    why: str = ""
    """How likely the intent is, for whoever mends a misreading."""
    margin: float = 99.0
    """How far the runner-up lies behind, in log-odds; 99 where there is none."""
    runner_up: Question | None = None
    """The uses and things of the next likeliest reading, where it lies close behind."""
    rank: Rank | None = None
    """The ranking that is asked for, where one is (intent `faq`)."""
    quote: Quote | None = None
    """What published calculators or makers say, where that is asked for (intent `faq`)."""
    rankable: Rank | None = None
    """What would be ranked if the FAQ finds that a ranking is meant; None where what is asked is no such thing."""
    beside: bool = False
    """It asks who is best at something, or which other thing is greenest: no ranking of this bot's."""
    likely: Mapping[Intent, float] = field(default_factory=dict)
    """How likely each intent is; empty where no choice was made."""
    turn: Turn | None = None
    """Of a reply that asks for no other numbers: what it wants done with the earlier question, which `items` hold."""

    def question(self) -> Question:
        """What the estimator is to be asked."""
        places, machine = self.places, self.machine
        return Question(
            self.items,
            self.everyday,
            self.place,
            self.measures,
            units=self.units,
            places=places,
            machine=machine,
            everyone=self.everyone,
        )


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _length_json(length: Length | None) -> dict[str, Any] | None:
    return {"value": _number(length.value), "unit": length.unit} if length else None


def _item_json(use: Use) -> dict[str, Any]:
    """A use by the guide; its size and what is handed in only where they were said."""
    item: dict[str, Any] = {
        "activity": use.activity,
        "count": _number(use.count),
        "per": use.per,
        "length": _length_json(use.length),
        "model": use.model,
    }
    if use.resolution is not None:
        item["size"] = use.resolution
    if use.input is not None:
        item["input"] = _length_json(use.input)
    return item


def _side_json(side: Yardstick) -> dict[str, Any]:
    """An everyday thing by the guide; its places only where it happens in some of its own."""
    told: dict[str, Any] = {"thing": side.thing, "count": _number(side.count)}
    return told | ({"places": list(side.places)} if side.places else {})


def _machine_json(machine: Machine) -> dict[str, Any]:
    """An own machine by the guide: what was said of it."""
    said = {"power_w": machine.power_w, "hours": machine.hours, "energy_wh": machine.energy_wh}
    told: dict[str, Any] = {key: _number(value) for key, value in said.items() if value is not None}
    return told | ({"per": machine.per} if machine.per else {})


def reading_json(reading: Reading) -> dict[str, Any]:
    """The keys of the questions' README, whole numbers as integers; for `faq` also `nearest` and `rank`."""
    told: dict[str, Any] = {
        "lang": reading.lang,
        "intent": reading.intent,
        "items": [_item_json(use) for use in reading.items],
        "everyday": [_side_json(side) for side in reading.everyday],
        "place": reading.place,
        "measures": sorted(reading.measures),
        "topic": reading.topic,
        "left_aside": list(reading.left_aside),
    }
    if reading.rank is not None:
        told["rank"] = {
            "activity": reading.rank.activity,
            "models": None if reading.rank.models is None else list(reading.rank.models),
        }
    if reading.quote is not None:
        told["quote"] = reading.quote.teller or "all"
    if reading.places:
        told["places"] = list(reading.places)
    if reading.amount is not None:
        told["amount"] = {"measure": reading.amount.measure, "value": _number(reading.amount.value)}
    if reading.everyone is not None:
        told["everyone"] = reading.everyone
    if reading.whole is not None:
        told["whole"] = reading.whole
    if reading.machine is not None:
        told |= _machine_json(reading.machine)
    if reading.intent == "faq":
        told["nearest"] = list(reading.entries)
    return told
