"""A card -> a sheet: title, what people remember, a panel a measure, what the signs mean, doubt, sources, date."""

from bot.card.lettering import line_height, width, wrapped
from bot.card.scale import FAINT, INK, STEPS, Scale, names, scale_of, steps
from bot.card.sheet import Arrowhead, Box, Dot, Sheet, Stroke
from bot.replies import Bar, Card, Key, Panel

WIDTH, MARGIN = 4.5, 0.2
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A6D00", "#555555")
"""Okabe and Ito's, the pale ones last, and two more for a long row of bars."""
MEASURES = {"energy": 0, "carbon": 1, "water": 2}
"""A measure's own colour, where a panel has one bar alone."""
NOTE, HEAD, SAID, LABEL, FOOT, SIGNED = 9.0, 11.5, 10.0, 9.0, 8.0, 7.5
HEROES, HERO_LINES, HERO_ENDS = (20.0, 16.0, 13.0), 3, 11.0
TITLES, TITLE_LINES = (13.0, 11.0), 3
"""Points; what is long is set smaller."""
BAND, THIN, ARROW = 0.17, 0.08, 0.13
"""Inches: a bar's height, a part's, and the length of an open end."""
HALO, INDENT = "#EAEAEA", 0.06


def laid_out(card: Card) -> Sheet:
    """Everything that the card says, placed."""
    sheet = Sheet(WIDTH, MARGIN, y=0.2)
    size = next((s for s in TITLES if len(wrapped(card.title, s, sheet.room, bold=True)) <= TITLE_LINES), TITLES[-1])
    sheet.write(card.title, size, INK, bold=True)
    sheet.write(card.subtitle, NOTE, FAINT)
    _hero(sheet, card)
    for number, panel in enumerate(card.panels):
        sheet.y += 0.16
        _panel(sheet, panel, number, card.key)
    if card.panels:
        sheet.y += 0.12
        _key(sheet, card.key)
    sheet.y += 0.08
    sheet.shapes.append(Stroke(MARGIN, sheet.y, WIDTH - MARGIN, sheet.y, "#C9C9C9", 0.8))
    sheet.y += 0.06
    for words in (card.caveat, card.source):
        sheet.write(words, FOOT, FAINT)
        sheet.y += 0.04
    sheet.write(card.signed, SIGNED, FAINT, bold=True)
    sheet.y += 0.1
    return sheet


def _hero(sheet: Sheet, card: Card) -> None:
    """What people remember, in large type, under the measure it speaks of; its range smaller."""
    if not card.hero and not card.hero_range:
        return
    sheet.y += 0.1
    if card.hero_of:
        of = next((one for one in card.panels if one.title == card.hero_of), None)
        colour = _colour(of, 0) if of and len(of.bars) == 1 else FAINT
        sheet.shapes.append(Box(MARGIN, sheet.y + 0.02, 0.11, 0.11, colour))
        sheet.put(MARGIN + 0.17, card.hero_of, LABEL, INK, bold=True)
        sheet.y += line_height(LABEL) + 0.02
    size = next((s for s in HEROES if len(wrapped(card.hero, s, sheet.room, bold=True)) <= HERO_LINES), HEROES[-1])
    sheet.write(card.hero, size, INK, bold=True)
    sheet.write(card.hero_range, HERO_ENDS, INK)


def _panel(sheet: Sheet, panel: Panel, number: int, key: Key) -> None:
    """A measure: its name and range in words, its bars on stripes that are steps of ten, its ruler below."""
    alone = len(panel.bars) == 1
    colour = _colour(panel, number)
    sheet.shapes.append(Box(MARGIN, sheet.y + 0.03, 0.13, 0.13, colour if alone else FAINT))
    sheet.put(MARGIN + 0.2, panel.title, HEAD, INK, bold=True)
    if alone:
        indent = 0.2 + width(panel.title + "  ", HEAD, bold=True)
        lines = wrapped(panel.bars[0].said, SAID, sheet.room - indent)
        for line in lines:
            sheet.put(MARGIN + indent, line, SAID, INK)
            sheet.y += line_height(SAID)
        sheet.y += 0.06
    else:
        sheet.y += line_height(HEAD) + 0.03
    scale, top, under = scale_of(panel, sheet), sheet.y, len(sheet.shapes)
    sheet.y += 0.17
    group = ""
    for row, bar in enumerate(panel.bars):
        if bar.group and bar.group != group:
            sheet.y += 0.08 if group else 0.0
            sheet.write(bar.group, LABEL, INK, bold=True, indent=INDENT, halo=HALO)
        group = bar.group
        if not alone:
            for words in _label(sheet, bar.said):
                sheet.write(words, LABEL, INK, bold=_is_total(panel, row), indent=INDENT, halo=HALO)
        _bar(sheet, scale, bar, colour if alone else _hue(panel, row))
    if panel.note:
        sheet.write(panel.note, LABEL, FAINT, indent=INDENT, halo=HALO)
    sheet.y += 0.04
    bottom, drawn = sheet.y, sheet.shapes[under:]
    del sheet.shapes[under:]
    steps(sheet, scale, top, bottom, key.times)
    names(sheet, scale, panel.marks, top + 0.2)
    sheet.shapes += drawn


def _label(sheet: Sheet, said: str) -> list[str]:
    """What is written above a bar: on one line, else whose it is and then its range."""
    if len(wrapped(said, LABEL, sheet.room - INDENT, bold=True)) == 1:
        return [said]
    whose, colon, ends = said.rpartition(": ")
    return [whose + colon.strip(), ends] if colon else [said]


def _is_total(panel: Panel, row: int) -> bool:
    """Is this the sum of the parts above it?"""
    return not panel.bars[row].is_part and any(bar.is_part for bar in panel.bars)


def _hue(panel: Panel, row: int) -> str:
    """A side keeps its colour from panel to panel; where there are groups, a group has one; a total is ink."""
    if _is_total(panel, row):
        return INK
    groups = list(dict.fromkeys(bar.group for bar in panel.bars))
    return COLOURS[(groups.index(panel.bars[row].group) if len(groups) > 1 else row) % len(COLOURS)]


def _colour(panel: Panel, number: int) -> str:
    """A measure's colour, the same on every card."""
    return COLOURS[MEASURES[panel.measure] if panel.measure else number % len(COLOURS)]


def _bar(sheet: Sheet, scale: Scale, bar: Bar, colour: str) -> None:
    """A band from low to high with a dot at the middle, where there is one; an arrowhead where the top is open."""
    height = THIN if bar.is_part else BAND
    left, right, y = scale.at(bar.low), scale.at(bar.high), sheet.y + height / 2 + 0.05
    if right > left:
        sheet.shapes.append(Box(left, y - height / 2, right - left, height, colour))
    if bar.open_top:
        sheet.shapes.append(Arrowhead(right - 0.005, y, ARROW, height * 1.7, colour))
    if bar.has_middle:
        sheet.shapes.append(Dot(scale.at(bar.central), y, min(height, 0.14) * 0.95, "#FFFFFF", INK))
    sheet.y += height + 0.11


def _key(sheet: Sheet, key: Key) -> None:
    """What the signs mean, in one or two lines: a stripe, the dot, the arrowhead."""
    x, high = MARGIN, line_height(FOOT)
    for number, words in enumerate((key.step, key.middle, key.more)):
        wide = width(words, FOOT)
        if not words:
            continue
        if x > MARGIN and x + 0.29 + wide > WIDTH - MARGIN:
            x, sheet.y = MARGIN, sheet.y + high
        y = sheet.y + 0.07
        if number == 0:
            sheet.shapes.append(Box(x, y - 0.055, 0.13, 0.11, STEPS[0]))
            sheet.shapes.append(Box(x + 0.13, y - 0.055, 0.13, 0.11, STEPS[1]))
        elif number == 1:
            sheet.shapes.append(Dot(x + 0.16, y, 0.11, "#FFFFFF", INK))
        else:
            sheet.shapes.append(Box(x + 0.06, y - 0.04, 0.1, 0.08, FAINT))
            sheet.shapes.append(Arrowhead(x + 0.155, y, 0.1, 0.15, FAINT))
        sheet.put(x + 0.29, words, FOOT, FAINT)
        x += 0.29 + wide + 0.14
    sheet.y += high
