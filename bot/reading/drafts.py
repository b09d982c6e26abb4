"""What is collected while a message is read from left to right, each with its place in it."""

from dataclasses import dataclass, field

from bot.reading.chunks import Chunk

WRITTEN = frozenset({"words", "tokens", "pages"})
"""Lengths of what is written, not of time."""
UNKNOWN = ""
"""The activity of a draft that only a model names; settled at the end."""


@dataclass(slots=True)
class Draft:
    """One use as far as it is known. start, end: chunks [start, end)."""

    activity: str
    start: int
    end: int
    segment: int
    clause: int
    count: float = 1
    counted: bool = False
    article: bool = False
    plural: bool = False
    length: tuple[float, str] | None = None
    model: str | None = None
    size: str | None = None
    given: tuple[float, str] | None = None
    """How much text is handed in; the length is of what gets written."""
    per: str | None = None
    every: float = 1.0
    verb: bool = False
    source: bool = False
    unsure: bool = False
    asked: bool = False
    """"How many questions make one burger?": as many as equal what is named after it."""


@dataclass(slots=True)
class Side:
    """An everyday thing, as a side (count) or as the yardstick."""

    thing: str
    start: int
    segment: int
    count: float = 1
    counted: bool = False
    article: bool = False
    plural: bool = False
    yardstick: bool = False
    guessed: bool = False
    """A yardstick only because a bare plural is one: "the bottles"."""
    common: bool = False


@dataclass(slots=True)
class Mention:
    """A model named. `role`: the kind of word before it: by, to, or none."""

    model: str
    at: int
    segment: int
    clause: int
    role: str
    clash: bool
    bound: bool = False


@dataclass(slots=True)
class People:
    """So many people.

    parts: each group of "3 classes of 24 kids", with its words. container: "a class of 30", one doer. purpose: "for 30
    clients". part: only some of them, "one in four". named: a part of the people that go before it.
    """

    value: float
    at: int
    clause: int
    parts: list[tuple[str, float]]
    container: bool = False
    purpose: bool = False
    part: bool = False
    named: bool = False


@dataclass(slots=True)
class Mark:
    """A rate, a span of time, a number left over, a word like "each": where it stands and what it says."""

    at: int
    segment: int
    clause: int
    value: float = 1
    unit: str = ""
    used: bool = False


@dataclass(slots=True)
class Findings:
    """Everything collected from one message."""

    chunks: list[Chunk]
    drafts: list[Draft] = field(default_factory=list)
    sides: list[Side] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    people: list[People] = field(default_factory=list)
    rates: list[Mark] = field(default_factory=list)
    hourly: list[Mark] = field(default_factory=list)
    spans: list[Mark] = field(default_factory=list)
    loose: list[Mark] = field(default_factory=list)
    lengths: list[Mark] = field(default_factory=list)
    each: list[Mark] = field(default_factory=list)
    occasions: list[Mark] = field(default_factory=list)
    versions: float = 1.0
    flaws: list[str] = field(default_factory=list)
    ai: bool = False


def stem(word: str) -> str:
    """A noun without the ending of its plural: classe, classes; bureau, bureaux."""
    return word if word.endswith("ss") else word.rstrip("sx").rstrip("e")


def fits(activity: str, unit: str) -> bool:
    """Can one piece of this be so long in this unit?"""
    if activity == UNKNOWN:
        return True
    if activity in {"image", "training", "research"}:
        return activity == "research" and unit in WRITTEN
    return unit in WRITTEN if activity == "chat" else True
