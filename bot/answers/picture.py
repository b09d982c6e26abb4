"""The card: an answer or a comparison as bars on rulers, and the same facts in words for those who cannot see it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answers.cited import cited
from bot.answers.context import Context, use_phrase
from bot.answers.doubts import doubts
from bot.answers.ruler import lies, marks_of
from bot.languages.words import Words
from bot.replies import Bar, Card, Key, Line, Panel, Reply
from estimator import Estimate, Range, Source, measure_of, ruler
from estimator.question import Measure

MOST_BARS = 8
"""Bars under each other in one panel, a total included."""
MOST_NAMED = 3
"""Uses named in a title."""
MOST_SOURCES, MOST_YARDSTICKS = 3, 3
MOST_SAID = 4
"""Of a long row of bars, how many are said where the words are too many."""
ALT_CHARACTERS = 1024
"""Discord's limit for alt text, and Telegram's for a caption."""


@dataclass(frozen=True, slots=True)
class Hero:
    """What people remember of an answer, the sentence that the text answer uses too; of: the measure it speaks of."""

    measure: Measure | None = None
    sentence: str = ""
    is_counted: bool = True
    """Does a range in brackets end the sentence?"""

    def parts(self, words: Words) -> tuple[str, str]:
        """What is set large, and its range: `Like charging a phone about 14 times`, `likely 3 to 61 or more`."""
        whole = self.sentence.strip().rstrip(".")
        said, bracket, ends = whole.rpartition(" (")
        if not bracket or not ends.endswith(")"):
            return whole[:1].upper() + whole[1:], ""
        ends = ends.removesuffix(")")
        said = said[:1].upper() + said[1:]
        return said, words.say("card-ends", ends=ends) if self.is_counted else ends


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the bars of an answer."""

    hero: Hero = Hero()
    notes: str = ""
    """What was assumed."""
    rate: str = ""
    grid: str = ""
    """On whose electricity the carbon is counted."""
    home: str | None = None
    """Whose everyday things are meant where no place is named."""


def card_reply(context: Context, lang: str, card: Card | None) -> Reply:
    """The card alone, with its facts as caption; one line where nothing can be drawn."""
    if card is None:
        return Reply(lang, lines=(Line(context.words[lang].say("no-picture")),), private=True)
    facts = card.alt.split("\n")[1:]
    return Reply(lang, card.title, tuple(map(Line, facts)), card=card, card_only=True)


def footprint_card(
    context: Context, lang: str, found: Estimate, asked: tuple[Measure, ...], around: Around | None = None
) -> Card | None:
    """One panel a measure, with the total; in the first panel its parts too. One bar a use where there is no total.

    None where nothing has a figure.
    """
    words, around = context.words[lang], around or Around()
    uses = [(use_phrase(context, lang, item.use), item.figures) for item in found.items]
    panels: list[Panel] = []
    for measure in asked:
        parts = [(label, value) for label, f in uses if (value := measure_of(f, measure)) is not None and value.low > 0]
        total = measure_of(found.total, measure) if found.total else None
        if total is not None and total.low > 0:
            suffix = around.rate + (around.grid if measure == "carbon" else "")
            shown = _largest(parts) if len(found.items) > 1 and not panels else []
            bars, is_part = [*shown, ("", total)], len(shown)
            left = len(parts) - len(shown) if shown else 0
        elif found.total is None and parts:
            bars, suffix, is_part, left = parts[:MOST_BARS], "", 0, len(parts[MOST_BARS:])
        else:
            continue
        made = panel(context, lang, measure, bars, place=found.place, home=around.home, parts=is_part, suffix=suffix)
        note = words.say("parts-more", n=left, said=words.exact(left)) if left else ""
        panels.append(replace(made, note=note))
    if not panels:
        return None
    left = len(uses) - MOST_NAMED
    more = [words.say("and-more", n=left, said=words.exact(left))] if left > 0 else []
    title = words.listed([*(label for label, _ in uses[:MOST_NAMED]), *more])
    return card_of(context, lang, title, tuple(panels), found, hero=around.hero, notes=around.notes)


def _largest(parts: list[tuple[str, Range]]) -> list[tuple[str, Range]]:
    """The parts of a total that have room above it, the largest first."""
    return sorted(parts, key=lambda part: -part[1].central)[: MOST_BARS - 1]


def card_of(
    context: Context,
    lang: str,
    title: str,
    panels: tuple[Panel, ...],
    found: Estimate,
    *,
    hero: Hero | None = None,
    notes: str = "",
) -> Card:
    """The card of an estimate: with its first doubt and its sources."""
    doubt = next(iter(line.text for line in doubts(context, lang, found)), "")
    return card_with(context, lang, title, panels, doubt=doubt, sources=found.sources, hero=hero, notes=notes)


def card_with(
    context: Context,
    lang: str,
    title: str,
    panels: tuple[Panel, ...],
    *,
    doubt: str,
    sources: Iterable[str],
    hero: Hero | None = None,
    notes: str = "",
) -> Card:
    """A card with what people remember, its doubt, its sources, its date and all of its words."""
    words, hero = context.words[lang], hero or Hero()
    source, signed = (
        _sources(context, words, panels, sources),
        words.say("card-signed", date=words.date(context.catalog.version)),
    )
    large, ends = hero.parts(words)
    of = words.say(f"measure-{hero.measure}") if hero.measure else ""
    said = f"{large} ({ends})" if large and ends else large or ends
    if of and said:
        said = words.say("card-fact", measure=of, said=said)
    # Where the first words say like what it is, its ruler would tell the same a second time, in other things.
    told = [replace(one, lies="") if hero.measure and ends and one.measure == hero.measure else one for one in panels]
    alt = _fitting(
        [title, notes, said, *(_fact(words, one, whole=True) for one in told)],
        [title, notes, said, *(_fact(words, one, whole=False) for one in told)],
        [doubt, source, signed],
    )
    is_open = any(bar.open_top for one in panels for bar in one.bars)
    key = Key(
        words.say("card-step"),
        words.say("card-times"),
        words.say("card-middle"),
        words.say("card-open") if is_open else "",
    )
    return Card(lang, title, panels, doubt, source, alt, notes, large, ends, of, key, signed)


def _fact(words: Words, one: Panel, *, whole: bool) -> str:
    """A panel in words: `Energy: about 260 Wh (58 to 1,200 or more), between a kettle and a shower`, and its ruler."""
    bars = one.bars if whole else (*one.bars[:-1][: MOST_SAID - 1], one.bars[-1])
    groups = ["", *(bar.group for bar in bars)]
    said = [
        words.say("part", use=bar.group, range=bar.said) if bar.group and bar.group != before else bar.said
        for before, bar in zip(groups, bars, strict=False)
    ]
    if len(bars) < len(one.bars):
        said.insert(-1, "…")
    text = words.say("versus-between").join(said)
    ends = [text + (f", {one.lies}." if one.lies else "."), one.note]
    if whole and len(one.bars) > 1 and len(one.marks) > 1 and not one.bars[0].group:
        ends.append(words.say("card-ruler", low=one.marks[0].name, high=one.marks[-1].name))
    return words.say("card-fact", measure=one.title, said=" ".join(filter(None, ends)))


def _fitting(full: Iterable[str], short: Iterable[str], more: Sequence[str]) -> str:
    """All of it as lines; where that is too long without the last of `more`, then the short facts, then lines less."""
    for facts in (list(full), list(short)):
        for kept in range(len(more), 0, -1):
            lines = [line for line in (*facts, *more[:kept]) if line]
            if len("\n".join(lines)) <= ALT_CHARACTERS:
                return "\n".join(lines)
    while len(lines) > 1 and len("\n".join(lines)) > ALT_CHARACTERS:
        lines.pop()
    return "\n".join(lines)[:ALT_CHARACTERS]


def _sources(context: Context, words: Words, panels: Iterable[Panel], sources: Iterable[str]) -> str:
    """Who measured the AI, and who the everyday things on the rulers, by author and year."""
    names = list(dict.fromkeys(cited(context.catalog.sources[key]) for key in sources))
    listed = "; ".join(names[:MOST_SOURCES])
    left = len(names) - MOST_SOURCES
    if left > 0:
        listed = words.say("card-more-sources", sources=listed, n=left, said=words.exact(left))
    said = words.say("card-source", sources=listed)
    things = dict.fromkeys(mark.thing for one in panels for mark in one.marks if mark.thing)
    read = [cited(source) for thing in things if (source := _read(context, thing)) is not None]
    yardsticks = list(dict.fromkeys(read))[:MOST_YARDSTICKS]
    if not yardsticks:
        return said
    return said + " " + words.say("card-yardsticks", sources="; ".join(yardsticks))


def _read(context: Context, thing: str) -> Source | None:
    """Where the figure of an everyday thing was read: the first source that can be opened."""
    read = (
        context.catalog.sources[one.source]
        for one in context.catalog.things[thing].sources
        if one.status != "remembered"
    )
    return next((source for source in read if source.openable), None)


def panel(
    context: Context,
    lang: str,
    measure: Measure,
    bars: list[tuple[str, Range]],
    *,
    place: str | None = None,
    home: str | None = None,
    without: Sequence[str] = (),
    parts: int = 0,
    suffix: str = "",
) -> Panel:
    """One measure's bars (whose each is, and its range) on one ruler of everyday things.

    parts: how many of the bars, the first ones, are parts of the last. suffix: what is said after a single range.
    without: everyday things that are bars themselves.
    """
    words = context.words[lang]
    drawn = tuple(
        _bar(words, label, measure, value, is_part=at < parts, is_total=bool(parts) and at >= parts, suffix=suffix)
        for at, (label, value) in enumerate(bars)
    )
    low, high = min(value.low for _, value in bars), max(value.high for _, value in bars)
    found = ruler(measure, low, high, context.catalog, place=place, lang_region=home, without=without)
    marks = marks_of(context, lang, found)
    where = lies(words, marks, bars[0][1]) if len(bars) == 1 else ""
    return Panel(words.say(f"measure-{measure}"), drawn, marks, (found.low, found.high), where, measure=measure)


def _bar(
    words: Words, label: str, measure: Measure, value: Range, *, is_part: bool, is_total: bool, suffix: str
) -> Bar:
    """A bar and what is written above it: whose it is, where there are several, and its range."""
    said = words.spread(measure, value, "range-short")
    if label:
        said = words.say("part", use=label, range=said)
    elif is_total:
        said = words.say("card-total", range=said + suffix)
    else:
        said += suffix
    return Bar(value.low, value.central, value.high, value.open_top, said, is_part=is_part)
