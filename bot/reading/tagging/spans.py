"""Everything that can stand in a message, as typed, frozen spans: what the choice among readings is made from.

A span says where it stands (tokens), how it was written, and what it is; a piece of text that may be two things is one
place with two spans, the likelier first. Plural comes from the vocabulary, where it was filled when that was compiled.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.reading.tagging.chunks import Chunk, Doubt
from bot.reading.tagging.cues import Cues
from estimator.question import MEASURES, Measure


@dataclass(frozen=True, slots=True)
class Spanned:
    """A piece of a message: tokens [start, end), as they are read."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Count(Spanned):
    """So many. low, high: of a number that is a middle. article: only "a" or "un"."""

    value: float
    low: float | None = None
    high: float | None = None
    article: bool = False


@dataclass(frozen=True, slots=True)
class Length(Spanned):
    """How long: seconds, minutes, hours, words, tokens, pages, or a distance in km or miles."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Size(Spanned):
    """Of a picture or a video: 1024x1024, 16:9, 1080p, 4K."""

    size: str


@dataclass(frozen=True, slots=True)
class People(Spanned):
    """So many people."""

    value: float


@dataclass(frozen=True, slots=True)
class Rate(Spanned):
    """How often: every so many days, weeks, months, years or hours."""

    every: float
    per: str


@dataclass(frozen=True, slots=True)
class Lasting(Spanned):
    """For how many days."""

    days: float


@dataclass(frozen=True, slots=True)
class Piece(Spanned):
    """A noun for what an AI makes. unsure: an AI's only beside other signs of it."""

    activity: str
    plural: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Source(Spanned):
    """A noun for what a transcription or a reading aloud is made of."""

    activities: frozenset[str]
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Verb(Spanned):
    """What somebody has an AI do."""

    activity: str


@dataclass(frozen=True, slots=True)
class Model(Spanned):
    """A model's whole name. id: who answers for it, None where nobody does. near: only a relative."""

    id: str | None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Thing(Spanned):
    """An everyday thing, or what carries one: a car, a film."""

    thing: str
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Place(Spanned):
    """A place whose electricity is known. adjective: its people's or its own, "Swedish"."""

    code: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Unit(Spanned):
    """A unit without a number."""

    unit: str


@dataclass(frozen=True, slots=True)
class Asked(Spanned):
    """A measure asked for by name."""

    measure: Measure


@dataclass(frozen=True, slots=True)
class Negation(Spanned):
    """What denies the noun after it."""


@dataclass(frozen=True, slots=True)
class Correction(Spanned):
    """What puts right the number before it."""


@dataclass(frozen=True, slots=True)
class Money(Spanned):
    """A price."""


@dataclass(frozen=True, slots=True)
class Age(Spanned):
    """Somebody's age."""


@dataclass(frozen=True, slots=True)
class Date(Spanned):
    """A date, a year, a time of day."""


@dataclass(frozen=True, slots=True)
class Bystander(Spanned):
    """Another number that counts no use: a label, a percentage, an amount of something else."""


@dataclass(frozen=True, slots=True)
class Word(Spanned):
    """Anything else."""


_MAKERS: Mapping[str, Callable[[Chunk], Spanned]] = {
    **dict.fromkeys(
        ("count", "number", "versions", "occasions", "multiple"),
        lambda c: Count(c.start, c.end, c.text, c.value, *(c.spread or (None, None))),
    ),
    "article": lambda c: Count(c.start, c.end, c.text, c.value, article=True),
    **dict.fromkeys(("length", "distance"), lambda c: Length(c.start, c.end, c.text, c.value, c.unit)),
    "size": lambda c: Size(c.start, c.end, c.text, c.text),
    "people": lambda c: People(c.start, c.end, c.text, c.value),
    "rate": lambda c: Rate(c.start, c.end, c.text, c.value, c.unit or ""),
    "hourly": lambda c: Rate(c.start, c.end, c.text, c.value, "hour"),
    "span": lambda c: Lasting(c.start, c.end, c.text, c.value),
    "act": lambda c: Piece(c.start, c.end, c.text, c.meaning.act or "", c.meaning.plural, c.meaning.unsure),
    "sources": lambda c: Source(c.start, c.end, c.text, c.meaning.sources, c.meaning.plural),
    "verb": lambda c: Verb(c.start, c.end, c.text, c.meaning.verb or ""),
    "model": lambda c: Model(c.start, c.end, c.text, c.meaning.model, c.near or c.meaning.relative),
    "thing": lambda c: Thing(c.start, c.end, c.text, c.meaning.thing or "", c.meaning.plural),
    "carrier": lambda c: Thing(c.start, c.end, c.text, next(iter(c.meaning.carriers.values())), c.meaning.plural),
    "place": lambda c: Place(c.start, c.end, c.text, c.meaning.place or ""),
    "demonym": lambda c: Place(c.start, c.end, c.text, c.meaning.demonym or "", adjective=True),
    "unit": lambda c: Unit(c.start, c.end, c.text, c.meaning.unit or ""),
    "dist": lambda c: Unit(c.start, c.end, c.text, c.meaning.dist or ""),
    "period": lambda c: Unit(c.start, c.end, c.text, "days"),
    "money": lambda c: Money(c.start, c.end, c.text),
    "age": lambda c: Age(c.start, c.end, c.text),
    "date": lambda c: Date(c.start, c.end, c.text),
    **dict.fromkeys(("bystander", "aside", "percent"), lambda c: Bystander(c.start, c.end, c.text)),
}
_CUES: Mapping[str, Callable[[int, int, str], Spanned]] = {
    **{
        f"measure:{measure}": lambda start, end, text, measure=measure: Asked(start, end, text, measure)  # type: ignore[misc]
        for measure in MEASURES
    },
    "denies": Negation,
    "corrects": Correction,
}

Places = tuple[tuple[Spanned, ...], ...]
"""A message, place by place: what stands there, and what else it may be."""


def spans_of(chunks: list[Chunk], cues: Cues, others: Mapping[int, list[Chunk]]) -> Places:
    """The spans of a message in order. others: the chunks that a doubtful piece would be, by the token it begins at."""
    told = {span: cue for cue in _CUES for span in cues.spans(cue)}
    places: list[tuple[Spanned, ...]] = []
    for chunk in chunks:
        cue = next((cue for (start, end), cue in told.items() if start <= chunk.start < end), None)
        if chunk.kind in _MAKERS:
            spans = [_MAKERS[chunk.kind](chunk)]
        elif cue is not None:
            spans = [_CUES[cue](chunk.start, chunk.end, chunk.text)]
        else:
            spans = [Word(chunk.start, chunk.end, chunk.text)]
        spans += [_MAKERS[other.kind](other) for other in others.get(chunk.start, ()) if other.kind in _MAKERS]
        places.append(tuple(spans))
    return tuple(places)


def others_of(doubts: tuple[Doubt, ...], again: Callable[[int], list[Chunk]]) -> dict[int, list[Chunk]]:
    """What each doubtful piece would be, taken the other way."""
    return {doubt.at: [chunk for chunk in again(doubt.at) if chunk.start == doubt.at][:1] for doubt in doubts}
