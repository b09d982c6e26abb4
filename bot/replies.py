"""An answer before any platform: what is said, in order, as plain text that each platform escapes and draws."""

from dataclasses import dataclass, replace
from typing import Literal

from estimator.question import Measure

Kind = Literal["text", "measure", "part", "note", "caveat", "step"]


@dataclass(frozen=True, slots=True)
class Link:
    """A source that a reader can open, or (no url) one that has no public address."""

    label: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `kind` says what it is, so that a platform may set it apart; the order is the reading order."""

    text: str
    kind: Kind = "text"
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap; `followup` is a packed follow-up of at most 64 bytes."""

    label: str
    followup: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form."""

    name: str
    label: str
    value: str = ""
    max_length: int = 4000
    paragraph: bool = False
    required: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """Asks for text: a modal on Discord, a forced reply on Telegram, prompts in a terminal."""

    title: str
    followup: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Poll:
    """A quiz question: which of the options is right, and why."""

    question: str
    options: tuple[str, ...]
    correct: int
    explanation: str
    by_hand: str = ""
    """What is said where no poll may be sent: how to guess all the same."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a picture, in the base unit of its panel; `said` is what is written above it, range included."""

    low: float
    central: float
    high: float
    open_top: bool
    said: str
    group: str = ""
    """A heading, drawn above the first bar of each group."""
    is_part: bool = False
    """A part of the total that stands below it: drawn thin."""
    has_middle: bool = True
    """False: whoever tells it told two ends alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A thing on a panel's ruler, in words, and where it lies in the panel's base unit."""

    value: float
    said: str
    thing: str = ""
    """The everyday thing's id, which leads to its source."""

    @property
    def name(self) -> str:
        """The words where there is room: without the places where a long one may be cut (soft hyphens)."""
        return self.said.replace("\u00ad", "")


@dataclass(frozen=True, slots=True)
class Panel:
    """One measure of a picture: bars over one logarithmic ruler of everyday things."""

    title: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...] = ()
    """From small to large, so far apart that their names have room."""
    ends: tuple[float, float] | None = None
    """Where the ruler begins and ends; None: a little beyond the bars."""
    lies: str = ""
    """Where the bar lies among the marks, for those who cannot see it: `between a kettle and a day of a home`."""
    note: str = ""
    """What is left out below the bars: `And 3 more, smaller.`"""
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """What the signs of a picture mean, in words: one step of the ruler, its factor, the dot, an open top."""

    step: str = ""
    times: str = ""
    middle: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A picture still to be drawn; `alt` holds the same facts in words (at most 1,024 characters)."""

    lang: str
    title: str
    panels: tuple[Panel, ...]
    caveat: str
    source: str
    alt: str
    subtitle: str = ""
    """What was assumed: `taken as ChatGPT's, one attempt each`."""
    hero: str = ""
    """What people remember, in large type; `hero_range` is the rest of it, its range included."""
    hero_range: str = ""
    hero_of: str = ""
    """The measure that the hero speaks of, in words."""
    key: Key = Key()
    signed: str = ""
    """The bot's name and the date of the data."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says. Text is plain: no markup; platforms escape it."""

    lang: str
    headline: str = ""
    lines: tuple[Line, ...] = ()
    caveats: tuple[Line, ...] = ()
    sources: tuple[Link, ...] = ()
    buttons: tuple[Button, ...] = ()
    form: Form | None = None
    poll: Poll | None = None
    card: Card | None = None
    file: tuple[str, bytes] | None = None
    """A file to hand over: its name and content (an exported FAQ)."""
    private: bool = False
    """For the asker's eyes where the platform can do so (maths, errors, moderation)."""
    card_only: bool = False
    """The reply is the picture itself; the text is its caption."""
    stale: bool = False
    """The button that was pressed is too old or was forged: nothing that others see may change for it."""
    steering: tuple[Button, ...] = ()
    """Back, next, stop: for whoever leads, in a row of their own below the others."""
    fresh: bool = False
    """A message of its own, below what was said; it never takes the place of the one whose button was pressed."""
    illustrated: bool = False
    """The card goes along with the whole text, which is complete without it."""
    recount: bool = False
    """The poll under which the pressed button stands is to end; then the same press comes again, with its votes."""


def pressable(reply: Reply) -> tuple[Button, ...]:
    """All buttons in reading order."""
    return (*reply.buttons, *reply.steering)


def by_hand(reply: Reply) -> Reply:
    """The same without a poll: its question and its choices as text, and how to guess all the same."""
    if reply.poll is None:
        return reply
    lines = (reply.poll.question, *reply.poll.options, reply.poll.by_hand)
    return replace(reply, poll=None, lines=(*reply.lines, *(Line(text) for text in lines if text)))


def plain_text(reply: Reply) -> str:
    """The whole reply as a person would read it without any markup, links written out."""
    lines = [reply.headline, *map(_with_links, (*reply.lines, *reply.caveats))]
    lines += [_with_links(Line("", links=(link,))) for link in reply.sources]
    return "\n".join(line for line in lines if line)


def _with_links(line: Line) -> str:
    links = [f"{link.label}: {link.url}" if link.url else link.label for link in line.links]
    return " ".join(part for part in (line.text, *links) if part)
