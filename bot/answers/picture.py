"""The card: an answer or a comparison as bars to be drawn, and the same facts in words for those who cannot see it."""

import math
from collections.abc import Iterable
from itertools import islice

from bot.answers.doubts import doubts
from bot.answers.kit import Kit, figure, use_phrase
from bot.languages.words import Words
from bot.replies import Bar, Card, Line, Panel, Reply
from estimator import Estimate, Range
from estimator.question import Measure

MOST_BARS = 5
FEW_DECADES = 4
"""Up to so many, 3, 30 and 300 are written on the axis too."""
ALT_CHARACTERS = 1024
"""Discord's limit for alt text, and Telegram's for a caption."""


def card_reply(kit: Kit, lang: str, card: Card | None) -> Reply:
    """The card alone, with its facts as caption; one line where nothing can be drawn."""
    if card is None:
        return Reply(lang, lines=(Line(kit.words[lang].say("no-picture")),), private=True)
    facts = card.alt.split("\n")[1:]
    return Reply(lang, card.title, tuple(map(Line, facts)), card=card, card_only=True)


def footprint_card(kit: Kit, lang: str, found: Estimate, asked: tuple[Measure, ...]) -> Card | None:
    """One panel a measure; one bar for the total, or one a use where there is none. None where nothing has a figure."""
    words = kit.words[lang]
    sides = (
        [("", found.total)]
        if found.total
        else [(use_phrase(kit, lang, item.use), item.figures) for item in found.items[:MOST_BARS]]
    )
    panels = []
    for measure in asked:
        bars = [
            (label, value)
            for label, figures in sides
            if (value := figure(figures, measure)) is not None and value.low > 0
        ]
        if bars:
            panels.append(panel(kit, lang, measure, bars))
    if not panels:
        return None
    title = words.listed([use_phrase(kit, lang, item.use) for item in found.items[:MOST_BARS]])
    return card_of(kit, lang, title, tuple(panels), found)


def card_of(kit: Kit, lang: str, title: str, panels: tuple[Panel, ...], found: Estimate) -> Card:
    """A card with its doubt, its source and its words."""
    doubt = next(iter(line.text for line in doubts(kit, lang, found)), "")
    source = sources_line(kit, lang, found.sources)
    facts = [". ".join((panel.title, *(bar.said for bar in panel.bars))) for panel in panels]
    alt = "\n".join((title, *facts, doubt, source))
    return Card(lang, title, panels, doubt, source, alt[:ALT_CHARACTERS])


def sources_line(kit: Kit, lang: str, sources: Iterable[str]) -> str:
    """The first sources of a card and the version of the method."""
    named = "; ".join(
        f"{source.publisher} {source.year}" for source in (kit.catalog.sources[key] for key in islice(sources, 2))
    )
    return kit.words[lang].say("card-source", sources=named, method=kit.catalog.version)


def panel(kit: Kit, lang: str, measure: Measure, bars: list[tuple[str, Range]]) -> Panel:
    """One measure's bars and a few round values for its axis."""
    words = kit.words[lang]
    return paneled(words, measure, tuple(_bar(words, label, measure, value) for label, value in bars))


def paneled(words: Words, measure: Measure, drawn: tuple[Bar, ...]) -> Panel:
    """Bars of one measure with a few round values for their axis."""
    low, high = min(bar.low for bar in drawn), max(bar.high for bar in drawn)
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    leading = (1, 3) if len(decades) <= FEW_DECADES else (1,)
    ticks = tuple((n * 10.0**d, words.amount(measure, n * 10.0**d)) for d in decades for n in leading)
    return Panel(words.say(f"measure-{measure}"), drawn, ticks)


def _bar(words: Words, label: str, measure: Measure, value: Range) -> Bar:
    """A bar and what is written above it: whose it is, where there are several, and its range."""
    said = words.spread(measure, value, "range-short")
    if label:
        said = words.say("part", use=label, range=said)
    return Bar(value.low, value.central, value.high, value.open_top, said)
