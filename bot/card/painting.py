"""A sheet -> PNG, by matplotlib's object interface."""

import io
from typing import TYPE_CHECKING

from bot.card.lettering import DOTS_AN_INCH, TYPEFACE
from bot.card.sheet import Arrowhead, Box, Dot, Shape, Sheet, Stroke

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PAPER, EDGE = "#FFFFFF", "#C9C9C9"


def png(sheet: Sheet) -> bytes:
    """The picture's bytes."""
    out = io.BytesIO()
    figure(sheet).savefig(out, format="png", facecolor=PAPER)
    return out.getvalue()


def figure(sheet: Sheet) -> "Figure":
    """The sheet drawn on one pair of axes, which is as large as the picture and counts in inches from the top left."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.patheffects import withStroke

    made = Figure(figsize=(sheet.width, sheet.y), dpi=DOTS_AN_INCH, facecolor=PAPER)
    FigureCanvasAgg(made)
    axes = made.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, sheet.width)
    axes.set_ylim(sheet.y, 0)
    axes.set_axis_off()
    for order, shape in enumerate(sheet.shapes):
        _draw(axes, shape, order)
    for text in sheet.texts:
        halo = [withStroke(linewidth=3, foreground=text.halo)] if text.halo else []
        axes.text(
            text.x,
            text.y,
            text.words,
            fontsize=text.points,
            fontweight="bold" if text.bold else "normal",
            family=TYPEFACE,
            color=text.ink,
            ha=text.side,
            va="baseline",
            parse_math=False,
            path_effects=halo,
            zorder=len(sheet.shapes) + 1,
        )
    # A thin edge, so that the picture has an end in a white chat.
    frame = [0.0, sheet.width, sheet.width, 0.0, 0.0], [0.0, 0.0, sheet.y, sheet.y, 0.0]
    axes.plot(*frame, color=EDGE, linewidth=1.2, zorder=len(sheet.shapes) + 2)
    return made


def _draw(axes: "Axes", shape: Shape, order: int) -> None:
    from matplotlib.patches import Ellipse, Polygon, Rectangle

    match shape:
        case Box(x, y, width, height, ink):
            axes.add_patch(Rectangle((x, y), width, height, facecolor=ink, edgecolor="none", zorder=order))
        case Stroke(x, y, to_x, to_y, ink, width, dotted):
            style = (0, (1.5, 1.5)) if dotted else "solid"
            axes.plot([x, to_x], [y, to_y], color=ink, linewidth=width, linestyle=style, zorder=order)
        case Arrowhead(x, y, width, height, ink):
            corners = [(x, y - height / 2), (x + width, y), (x, y + height / 2)]
            axes.add_patch(Polygon(corners, facecolor=ink, edgecolor="none", zorder=order))
        case Dot(x, y, across, ink, edge):
            disc = Ellipse((x, y), across, across, facecolor=ink, edgecolor=edge, linewidth=1.4, zorder=order)
            axes.add_patch(disc)
