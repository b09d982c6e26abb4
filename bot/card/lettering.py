"""How wide words are in the picture's own typeface, and how they are broken into lines. Points and inches."""

import re
from functools import lru_cache
from typing import Any

DOTS_AN_INCH = 240
POINTS_AN_INCH = 72
TYPEFACE = "DejaVu Sans"
"""It comes with matplotlib, so that a picture is the same on every machine."""
SOFT = "\u00ad"
"""A soft hyphen: here a word may be cut."""
LEADING = 1.3
"""The height of a line, of its size."""


@lru_cache(maxsize=4096)
def width(words: str, points: float, *, bold: bool = False) -> float:
    """How wide a line of words is."""
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

    letters = FontProperties(family=TYPEFACE, size=points, weight="bold" if bold else "normal")
    renderer: Any = RendererAgg
    across, _, _ = renderer(8, 8, DOTS_AN_INCH).get_text_width_height_descent(words, letters, ismath=False)
    return float(across) / DOTS_AN_INCH


def wrapped(words: str, points: float, room: float, *, bold: bool = False) -> list[str]:
    """The words as lines that fit; a number keeps its fixed spaces, a word that is too long is cut.

    It is cut where its language says that it may be (a soft hyphen) or has a hyphen, else wherever the line ends.
    """
    blank = width(" ", points, bold=bold)
    lines: list[str] = []
    used = 0.0
    for word in words.split(" "):
        if not word:
            continue
        # Word by word: words come again from card to card, lines do not.
        plain = word.replace(SOFT, "")
        across = width(plain, points, bold=bold)
        if lines and used + blank + across <= room:
            lines[-1] += f" {plain}"
            used += blank + across
        else:
            lines += [plain] if across <= room else _cut(word, points, room, bold=bold)
            used = width(lines[-1], points, bold=bold)
    return lines


def _cut(word: str, points: float, room: float, *, bold: bool) -> list[str]:
    pieces = [""]
    for part in re.findall(rf"[^{SOFT}-]+-?|-|{SOFT}", word):
        before = pieces[-1].removesuffix(SOFT)
        if part == SOFT:
            pieces[-1] = before + SOFT
        elif not before or width(before + part, points, bold=bold) <= room:
            pieces[-1] = before + part
        else:
            pieces[-1] = before + "-" if pieces[-1].endswith(SOFT) else before
            pieces.append(part)
    pieces[-1] = pieces[-1].removesuffix(SOFT)
    while width(pieces[-1], points, bold=bold) > room and len(pieces[-1]) > 1:
        last = pieces.pop()
        fits = next((n for n in range(len(last) - 1, 0, -1) if width(last[:n], points, bold=bold) <= room), 1)
        pieces += [last[:fits], last[fits:]]
    return pieces


def line_height(points: float) -> float:
    """From one line to the next."""
    return points * LEADING / POINTS_AN_INCH
