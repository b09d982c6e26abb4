"""What is placed on a picture: texts, boxes, lines, arrows and dots, in inches from its upper left corner."""

from dataclasses import dataclass, field
from typing import Literal

from bot.card.lettering import line_height, width, wrapped

Side = Literal["left", "center", "right"]
ASCENT = 0.97
"""From the top of a line to its baseline, of its size."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words, by its baseline."""

    x: float
    y: float
    words: str
    points: float
    ink: str
    bold: bool = False
    side: Side = "left"
    halo: str = ""
    """A colour around the letters, where a line may pass behind them."""


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; width in points."""

    x: float
    y: float
    to_x: float
    to_y: float
    ink: str
    width: float = 1.0
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Arrowhead:
    """A triangle that points to the right, from x on."""

    x: float
    y: float
    width: float
    height: float
    ink: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc with an edge; across in inches."""

    x: float
    y: float
    across: float
    ink: str
    edge: str


Shape = Box | Stroke | Arrowhead | Dot


@dataclass(slots=True)
class Sheet:
    """A picture while it is laid out, from its top down: `y` is where the next thing goes."""

    width: float
    margin: float
    y: float = 0.0
    texts: list[Text] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)

    @property
    def room(self) -> float:
        """From margin to margin."""
        return self.width - 2 * self.margin

    def write(
        self, words: str, points: float, ink: str, *, bold: bool = False, indent: float = 0.0, halo: str = ""
    ) -> None:
        """A paragraph over the whole width; the next thing goes below it."""
        for line in wrapped(words, points, self.room - indent, bold=bold):
            y = self.y + ASCENT * points / 72
            self.texts.append(Text(self.margin + indent, y, line, points, ink, bold, halo=halo))
            self.y += line_height(points)

    def put(self, x: float, words: str, points: float, ink: str, *, bold: bool = False, side: Side = "left") -> None:
        """One line of words at x, on the line that begins here."""
        self.texts.append(Text(x, self.y + ASCENT * points / 72, words, points, ink, bold, side))


def extent(text: Text) -> tuple[float, float]:
    """Where a text begins and ends, from left to right."""
    across = width(text.words, text.points, bold=text.bold)
    left = text.x - {"left": 0.0, "center": across / 2, "right": across}[text.side]
    return left, left + across
