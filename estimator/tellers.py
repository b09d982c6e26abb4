"""What published tools and makers say of plain uses, beside what this estimator says of the same ones.

    >>> from estimator import load_catalog, others
    >>> found = others("chat", "gpt-4o", load_catalog())
    >>> [one.use.id for one in found]
    ['gpt-4o', 'gpt-4o-long', 'gpt-4o-document']
    >>> sorted({line.teller.name for line in found[0].lines})[:3]
    ['EcoLogits', 'Rakam Frugal AI', 'agent-footprint']

The figures of data/others.yaml are written by a command that runs each tool, never by hand. A figure lies within ours
where its middle lies between our P5 and P95; the middle of a range that was told without one is its geometric mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from math import sqrt
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from estimator.estimating import estimate
from estimator.measures import measure_of, unit_of
from estimator.question import MEASURES, Length, Measure, Question, Tokens, Use
from estimator.ranges import Range
from estimator.records import STRICT
from estimator.refusals import BadData, BadQuestion

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from estimator.catalog import Catalog
    from estimator.results import Figures

Side = Literal["within", "below", "above"]
FILE = "others.yaml"


@dataclass(frozen=True, slots=True)
class Teller:
    """Who says it: a tool's release, or a maker (no release). source: whose method; tellers of one source count once.

    replaced: a release that its own makers have replaced. scope: what is counted, in words.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    name: str
    released: str
    source: str
    scope: str
    url: str | None = None
    """Its own page; None where it has none but a package index's."""
    release: str | None = None
    licence: str | None = None
    replaced: bool = False

    @property
    def tool(self) -> str:
        """The same for all releases of one tool: the id without the release."""
        return self.id.removesuffix(f"-{self.release}")


@dataclass(frozen=True, slots=True)
class PlainUse:
    """One use that tools are asked about. given, written: its tokens; None: as long as it is usually taken.

    seconds, resolution: of a clip.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    activity: str
    model: str
    given: float | None = None
    written: float | None = None
    seconds: float | None = None
    resolution: str | None = None

    @property
    def asked(self) -> Use:
        """The same as a use that can be estimated."""
        told = self.given is not None and self.written is not None
        tokens = Tokens(self.given or 0.0, self.written or 0.0) if told else None
        length = None if self.seconds is None else Length(self.seconds, "seconds")
        return Use(self.activity, model=self.model, tokens=tokens, length=length, resolution=self.resolution)


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as it was told: low and high where a range was told, value where a middle or one number was."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    unit: str
    low: float | None = None
    value: float | None = None
    high: float | None = None

    @property
    def worth(self) -> float:
        """How much of the measure's base unit one of its unit is."""
        known = unit_of(self.unit)
        return known[1] if known else 1.0

    @property
    def has_middle(self) -> bool:
        """Was a middle, or one number, told?"""
        return self.value is not None

    @property
    def middle(self) -> float:
        """In the base unit: the value, or the geometric mean of a range without one."""
        if self.value is not None:
            return self.value * self.worth
        return sqrt((self.low or 0.0) * (self.high or 0.0)) * self.worth

    @property
    def is_range(self) -> bool:
        """Was a range told with it?"""
        return self.low is not None and self.high is not None

    @property
    def ends(self) -> Range:
        """In the base unit, from end to end; a number alone is both."""
        middle = self.middle
        low = middle if self.low is None else self.low * self.worth
        high = middle if self.high is None else self.high * self.worth
        return Range(low, middle, high)


@dataclass(frozen=True, slots=True)
class Said:
    """What one teller says of one use. call: what it was asked, in words. why: why it lies elsewhere, where known."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    teller: str
    use: str
    call: str
    energy: Amount | None = None
    carbon: Amount | None = None
    water: Amount | None = None
    why: Mapping[Measure, str] = field(default_factory=dict)

    def of(self, measure: Measure) -> Amount | None:
        """Its figure of a measure; None where it tells none."""
        return {"energy": self.energy, "carbon": self.carbon, "water": self.water}[measure]


@dataclass(frozen=True, slots=True)
class Table:
    """data/others.yaml: when it was made, who was asked, of what, and what they said."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    made: str
    tellers: Mapping[str, Teller]
    uses: Mapping[str, PlainUse]
    said: tuple[Said, ...]

    def of(self, use: str) -> Iterator[Said]:
        """What is said of a use, in the order of the tellers."""
        return (one for one in self.said if one.use == use)


@dataclass(frozen=True, slots=True)
class Line:
    """One teller's figure of one measure beside ours. side: where its middle lies; why: a reason's code, if known."""

    teller: Teller
    measure: Measure
    amount: Amount
    side: Side
    call: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """One plain use: our figures, and everybody else's, line by line."""

    use: PlainUse
    ours: Figures
    lines: tuple[Line, ...]

    def of(self, measure: Measure) -> tuple[Line, ...]:
        """The lines of one measure."""
        return tuple(line for line in self.lines if line.measure == measure)


def others(
    activity: str, model: str | None, catalog: Catalog, *, teller: str | None = None, place: str | None = None
) -> tuple[Beside, ...]:
    """What others say of the plain uses of a model (None: of every model), ours beside; of one teller's name, or all.

    Empty where nobody was asked about such a use. Raises BadQuestion for a teller or a model that is not known.
    """
    table = catalog.others
    names = {one.name for one in table.tellers.values()}
    if teller is not None and teller not in names:
        near = get_close_matches(teller, sorted(names), 3, 0.4) or sorted(names)
        raise BadQuestion("teller", f"I have nothing by {teller!r}. Nearest: {', '.join(near)}.", about=teller)
    if model is not None and model not in catalog.models:
        raise BadQuestion("model", f"I do not know the model {model!r}.", about=model)
    uses = [use for use in table.uses.values() if use.activity == activity and model in (None, use.model)]
    found = (beside(use, catalog, place=place) for use in uses)
    kept = (
        one
        if teller is None
        else Beside(one.use, one.ours, tuple(line for line in one.lines if line.teller.name == teller))
        for one in found
    )
    return tuple(one for one in kept if one.lines)


def beside(use: PlainUse, catalog: Catalog, *, place: str | None = None) -> Beside:
    """Everybody's figures of one plain use beside ours."""
    ours = estimate(Question((use.asked,), place=place), catalog).items[0].figures
    lines = []
    for said in catalog.others.of(use.id):
        for measure in MEASURES:
            amount, own = said.of(measure), measure_of(ours, measure)
            if amount is not None and own is not None:
                side = side_of(amount, own)
                why = None if side == "within" else said.why.get(measure)
                lines.append(Line(catalog.others.tellers[said.teller], measure, amount, side, said.call, why))
    return Beside(use, ours, tuple(lines))


def side_of(amount: Amount, ours: Range) -> Side:
    """Where the middle of a figure lies: within our range, ends included, below it or above it."""
    if amount.middle < ours.low:
        return "below"
    return "above" if amount.middle > ours.high else "within"


def independent(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """One line a source, of those that stand today: tools that share a method count once, the first of them."""
    first: dict[str, Line] = {}
    for line in lines:
        if not line.teller.replaced:
            first.setdefault(line.teller.source, line)
    return tuple(first.values())


def counted(catalog: Catalog, measure: Measure | None = None) -> tuple[int, int]:
    """Over all plain uses: how many independent figures lie within our range, and how many there are."""
    known: dict[str, tuple[tuple[Measure, Side], ...]] = catalog.memo.setdefault(("others",), {})
    if not known:
        for use in catalog.others.uses.values():
            found = beside(use, catalog)
            known[use.id] = tuple((line.measure, line.side) for one in MEASURES for line in independent(found.of(one)))
    sides = [side for lines in known.values() for of, side in lines if measure in (None, of)]
    return sides.count("within"), len(sides)


def check_others(table: Table, models: Container[str], activities: Container[str]) -> None:
    """Every teller, use, model, unit and order that the table names. Raises BadData."""
    for use in table.uses.values():
        for kind, name, known in (("model", use.model, models), ("activity", use.activity, activities)):
            if name not in known:
                raise BadData(FILE, use.id, f"the {kind} {name!r} is not there", f"name a {kind} of the catalogue")
    seen: set[tuple[str, str]] = set()
    for one in table.said:
        entry = f"{one.teller}, {one.use}"
        if one.teller not in table.tellers:
            raise BadData(FILE, entry, f"the tool {one.teller!r} is not there", "name one of `tellers`")
        if one.use not in table.uses:
            raise BadData(FILE, entry, f"the use {one.use!r} is not there", "name one of `uses`")
        if (one.teller, one.use) in seen:
            raise BadData(FILE, entry, "it is there twice", "keep one")
        seen.add((one.teller, one.use))
        for measure in MEASURES:
            _check_amount(entry, measure, one.of(measure))


def _check_amount(entry: str, measure: Measure, amount: Amount | None) -> None:
    if amount is None:
        return
    known = unit_of(amount.unit)
    if known is None or known[0] != measure:
        raise BadData(FILE, entry, f"{amount.unit!r} is no unit of {measure}", "write Wh, g or mL")
    ends = [end for end in (amount.low, amount.value, amount.high) if end is not None]
    if not ends or min(ends) <= 0 or ends != sorted(ends) or (amount.low is None) != (amount.high is None):
        raise BadData(FILE, entry, f"{measure} is no figure", "write a value, or low and high, from small to large")
