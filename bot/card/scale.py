"""One panel's ruler: where a value lies, the steps of ten, the names of the things below it."""

import math
import re
from dataclasses import dataclass

from bot.card.lettering import SOFT, line_height, width, wrapped
from bot.card.sheet import Box, Sheet, Stroke
from bot.replies import Mark, Panel

INK, FAINT, STEPS = "#1A1A1A", "#5A5A5A", ("#F0F0F0", "#E1E1E1")
NAME, FACTOR = 8.5, 7.5
"""Points: a thing's name, and the factor of a step."""
COLUMN = 0.19
"""Of the ruler's length: the widest that a name may be. Things stand 0.2 apart."""
GAP = 0.05
BEYOND = 1.6
"""How far a ruler reaches beyond the bars that brought none."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A logarithmic axis from x over `length` inches."""

    x: float
    length: float
    low: float
    high: float

    def at(self, value: float) -> float:
        """Where a value lies, in inches from the picture's left."""
        share = math.log10(value / self.low) / math.log10(self.high / self.low)
        return self.x + self.length * min(max(share, 0.0), 1.0)


def scale_of(panel: Panel, sheet: Sheet) -> Scale:
    """The panel's axis, over the whole width."""
    low, high = panel.ends or (
        min(bar.low for bar in panel.bars) / BEYOND,
        max(bar.high for bar in panel.bars) * BEYOND**2,
    )
    return Scale(sheet.margin, sheet.room, low, high)


def steps(sheet: Sheet, scale: Scale, top: float, bottom: float, times: str) -> None:
    """Stripes, each a step of ten; a whole one that is wide enough says so."""
    first, last = math.floor(math.log10(scale.low)), math.ceil(math.log10(scale.high))
    baseline = top + 0.12
    for power in range(first, last):
        left, right = scale.at(10.0**power), scale.at(10.0 ** (power + 1))
        sheet.shapes.append(Box(left, top, right - left, bottom - top, STEPS[power % 2]))
        whole = 10.0**power >= scale.low and 10.0 ** (power + 1) <= scale.high
        if whole and right - left > width(times, FACTOR) + 2 * GAP + 0.2:
            _step(sheet, left, right, baseline, times)


def _step(sheet: Sheet, left: float, right: float, baseline: float, times: str) -> None:
    """An arrow from one end of a step to the other, with its factor in the middle."""
    from bot.card.sheet import Arrowhead, Text

    middle, half, y = (left + right) / 2, width(times, FACTOR) / 2 + GAP, baseline - 0.035
    sheet.shapes.append(Stroke(left + 0.03, y, middle - half, y, FAINT, 0.8))
    sheet.shapes.append(Stroke(middle + half, y, right - 0.08, y, FAINT, 0.8))
    sheet.shapes.append(Arrowhead(right - 0.09, y, 0.06, 0.055, FAINT))
    sheet.texts.append(Text(middle, baseline, times, FACTOR, FAINT, side="center"))


def names(sheet: Sheet, scale: Scale, marks: tuple[Mark, ...], top: float) -> None:
    """A line down from the bars at each thing, and its name below the ruler; the sheet goes on below them."""
    start = sheet.y
    sheet.shapes.append(Stroke(scale.x, start, scale.x + scale.length, start, INK, 1.4))
    lowest = start
    for mark in marks:
        at = scale.at(mark.value)
        sheet.shapes.append(Stroke(at, top, at, start, FAINT, 1.0, dotted=True))
        sheet.shapes.append(Stroke(at, start, at, start + 0.07, INK, 1.6))
        sheet.y = start + 0.09
        points = _fitting(mark.said, scale.length * COLUMN)
        lines = wrapped(mark.said, points, scale.length * COLUMN)
        half = max(width(line, points) for line in lines) / 2
        middle = min(max(at, scale.x + half), scale.x + scale.length - half)
        for line in lines:
            sheet.put(middle, line, points, INK, side="center")
            sheet.y += line_height(points) * 0.9
        lowest = max(lowest, sheet.y)
    sheet.y = lowest


def _fitting(said: str, room: float) -> float:
    """The size at which the longest word has room, a little smaller than usual where it must be."""
    longest = max((width(word, NAME) for word in re.split(rf"[ {SOFT}]|(?<=-)", said)), default=0.0)
    return NAME if longest <= room else max(NAME * room / longest, NAME * 0.8)
