"""Card -> PNG: bars with their ranges on a log axis, labelled directly, readable on a phone, in light and dark chats.

Drawn by matplotlib's object interface (no pyplot: no global state, safe in a worker thread). Colours are Okabe and
Ito's, told apart by position and words too. matplotlib is imported when the first picture is asked for.
"""

import asyncio
import io
import math
import textwrap
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.replies import Bar, Card, Panel

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH_INCHES = 4.5
DOTS_AN_INCH = 240
CACHED = 64
"""Pictures kept, by their own content; about 60 kB each."""
INK, PAPER, FAINT = "#1A1A1A", "#FFFFFF", "#5F5F5F"
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#E69F00", "#CC79A7", "#56B4E9")
_ROW, _HEAD, _FOOT = 0.62, 0.5, 0.19
"""Heights in inches: of one bar, of a panel's title, of one line at the foot."""


class Artist:
    """Draws cards one at a time in a thread of its own, so that the event loop never waits."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="card")

    async def draw(self, card: Card) -> bytes:
        """The picture as PNG; one already drawn comes from memory."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, paint, card)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.shutdown(wait=False, cancel_futures=True)


@lru_cache(maxsize=CACHED)
def paint(card: Card) -> bytes:
    """The card as PNG, 1,080 pixels wide."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    title = textwrap.wrap(card.title, 36)
    foot = [line for text in (card.caveat, card.source) if text for line in textwrap.wrap(text, 73)]
    panel_heights = [_HEAD + _ROW * len(panel.bars) + 0.34 for panel in card.panels]
    height = 0.3 + 0.3 * len(title) + sum(panel_heights) + 0.25 + _FOOT * len(foot)
    figure = Figure(figsize=(WIDTH_INCHES, height), dpi=DOTS_AN_INCH, facecolor=PAPER)
    FigureCanvasAgg(figure)
    top = height - 0.18
    for line in title:
        figure.text(0.045, top / height, line, fontsize=13, fontweight="bold", color=INK, va="top")
        top -= 0.28
    top -= 0.06
    for number, (panel, room) in enumerate(zip(card.panels, panel_heights, strict=True)):
        axes = figure.add_axes((0.045, (top - room + 0.34) / height, 0.91, (room - _HEAD - 0.12) / height))
        figure.text(0.045, (top - 0.1) / height, panel.title, fontsize=11, fontweight="bold", color=INK, va="top")
        _bars(axes, panel, number)
        top -= room
    for line in foot:
        top -= _FOOT
        figure.text(0.045, top / height, line, fontsize=7.5, color=FAINT, va="baseline")
    out = io.BytesIO()
    figure.savefig(out, format="png", facecolor=PAPER)
    return out.getvalue()


def _bars(axes: "Axes", panel: Panel, number: int) -> None:
    """One measure: each bar from low to high, a dot at the middle, an arrow where the top is open, words above it."""
    low = min(bar.low for bar in panel.bars)
    high = max(bar.high for bar in panel.bars)
    reach = max(math.log10(high / low), 0.5)
    axes.set_xscale("log")
    axes.set_xlim(low / 10 ** (0.06 * reach), high * 10 ** (0.16 * reach))
    axes.set_ylim(len(panel.bars) - 0.35, -0.75)
    for row, bar in enumerate(panel.bars):
        # A side keeps its colour from panel to panel; a single bar takes its measure's.
        _bar(axes, bar, row, COLOURS[(row if len(panel.bars) > 1 else number) % len(COLOURS)], 10 ** (0.1 * reach))
    axes.set_yticks([])
    _ticks(axes, panel, axes.get_xlim())
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(FAINT)
    axes.tick_params(axis="x", colors=FAINT, labelsize=7.5, length=3, which="major")
    axes.tick_params(axis="x", which="minor", length=0, labelbottom=False)


def _bar(axes: "Axes", bar: Bar, row: int, colour: str, beyond: float) -> None:
    axes.plot([bar.low, bar.high], [row, row], color=colour, linewidth=9, solid_capstyle="butt", alpha=0.55)
    axes.plot([bar.low, bar.low], [row - 0.16, row + 0.16], color=colour, linewidth=2)
    if bar.open_top:
        arrow: dict[str, Any] = {"arrowstyle": "-|>", "color": colour, "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", xy=(bar.high * beyond, row), xytext=(bar.high, row), arrowprops=arrow)
    else:
        axes.plot([bar.high, bar.high], [row - 0.16, row + 0.16], color=colour, linewidth=2)
    axes.plot([bar.central], [row], marker="o", markersize=9, color=colour, markeredgecolor=INK, markeredgewidth=1.2)
    axes.text(axes.get_xlim()[0], row - 0.3, bar.said, fontsize=9, color=INK, va="bottom", ha="left")


def _ticks(axes: "Axes", panel: Panel, limits: tuple[float, float]) -> None:
    """A few round values below the axis, in words that the panel brings."""
    ticks = [(value, said) for value, said in panel.ticks if limits[0] <= value <= limits[1]]
    axes.set_xticks([value for value, _ in ticks], [said for _, said in ticks])
    axes.set_xticks([], minor=True)
