"""What some AI use costs: the answer first, then the range, one comparison a measure, what was assumed, one doubt."""

from dataclasses import dataclass, replace

from bot.answers.assumed import assumed_lines, headline_of, notes_of, size_lines
from bot.answers.context import (
    HUGE,
    MOST_CHARACTERS,
    Context,
    counted_phrase,
    measures_of,
    nothing_known,
    on_mix,
    thing_phrase,
    times,
    use_phrase,
)
from bot.answers.doubts import doubts
from bot.answers.makers import makers_own
from bot.answers.picture import Around, Hero, footprint_card
from bot.answers.told import offers, told
from bot.answers.whole import whole_question
from bot.reading import Reading
from bot.replies import Button, Card, Line, Reply, plain_text
from estimator import Estimate, Figures, ItemEstimate, Range, compare_everyday, estimate, measure_of, per_year
from estimator.measures import ASKED, asked_unit
from estimator.question import MOST, Measure, Question

PARTS_SHOWN, FEW = 4, 2
"""Uses shown by themselves, and where there is little room."""
HOME = {"us": "US", "mistral": "FR"}
"""Whose cars and homes are meant where no place is named, by where the model mostly runs."""
VIRAL_WEEK = (650e6, 750e6)
"""Counts of images that mean the first week of ChatGPT's images."""
VIRAL_PEOPLE = 130e6


@dataclass(frozen=True, slots=True)
class _Measured:
    """What is said of one measure: its range; like how many of what (or nothing); over a year (or nothing)."""

    text: str
    like: str = ""
    year: str = ""

    def line(self, *, compared: bool, yearly: bool) -> Line:
        """As one line, with its comparison and its year or without."""
        return Line(self.text + (self.like if compared else "") + (self.year if yearly else ""), "measure")


def footprint(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """The reply to a question about what uses of AI cost, and the estimate that it stands on."""
    question = reading.question()
    if reading.spent is not None:  # so long a day is no number of messages a day: one by itself
        question = replace(question, items=tuple(replace(use, per=None) for use in question.items))
    question = whole_question(context, reading, question)
    found = estimate(question, context.catalog)
    lang = reading.lang
    asked = _ordered(context, question)
    uses = [use_phrase(context, lang, item.use) for item in found.items]
    figures = found.total or found.partial or (found.items[0].figures if len(found.items) == 1 else None)
    measured = []
    if figures is not None and not nothing_known(found, asked):
        measured = [_measured(context, lang, found, measure, figures) for measure in asked]
    parts = _parts(context, lang, found, asked, uses) if len(uses) > 1 else []
    beside = [
        *_scale(context, lang, found, asked[0]),
        *assumed_lines(context, lang, found),
        *makers_own(context, lang, found),
    ]
    heard = [*size_lines(context, lang, found), *told(context, reading, found)]
    doubt = tuple(doubts(context, lang, found))
    buttons = _buttons(context, lang, question, found, offers(context, reading))
    # What an answer can do without where it grows too long: later comparisons, the small parts, the year, what stands
    # beside the figures; never how the question was heard.
    stages = (
        (len(asked), PARTS_SHOWN, True, True),
        (1, PARTS_SHOWN, True, True),
        (0, FEW, True, True),
        (0, 0, True, True),
        (0, 0, False, True),
        (0, 0, False, False),
    )
    for compared, shown, yearly, room in stages:
        lines = [one.line(compared=at < compared, yearly=yearly) for at, one in enumerate(measured)]
        lines += _largest(context, lang, parts, shown if figures else max(shown, PARTS_SHOWN))
        said = headline_of(context, lang, found, uses, shown or FEW)
        reply = Reply(lang, said, (*lines, *(beside if room else ()), *heard), doubt, (), buttons)
        if len(plain_text(reply)) < MOST_CHARACTERS:
            break
    return reply, found


def footprint_picture(lang: str, question: Question, context: Context) -> Card | None:
    """The same answer as a card; None where nothing has a figure."""
    found, asked, words = estimate(question, context.catalog), _ordered(context, question), context.words[lang]
    first, alone = found.items[0], len(found.items) == 1
    figures = found.total or (first.figures if alone else Figures())
    known = next(
        ((m, value) for m in asked if (value := measure_of(figures, m)) is not None and value.central > 0), None
    )
    like = _like(context, lang, found, *known) or words.spread(*known, "range-short") if known else ""
    notes = notes_of(context, lang, first) if alone else []
    rate = words.say(f"per-{first.use.per}") if first.use.per else ""
    hero, home = Hero(known[0] if known else None, like), HOME.get(first.region)
    grid = grid_phrase(context, lang, found)
    return footprint_card(context, lang, found, asked, Around(hero, ", ".join(notes), rate, grid, home))


def _ordered(context: Context, question: Question) -> tuple[Measure, ...]:
    """The measures to show, the yardstick's own first: phone charges are energy."""
    asked = measures_of(question)
    if not question.everyday:
        return asked
    fit = [m for m in asked if m in context.catalog.things[question.everyday[0].thing].use_for]
    return tuple(fit[:1]) + tuple(m for m in asked if m not in fit[:1])


def _measured(context: Context, lang: str, found: Estimate, measure: Measure, figures: Figures) -> _Measured:
    """One measure: about, likely between, or more; on whose electricity; like how many of what; over a year."""
    words = context.words[lang]
    value = measure_of(figures, measure)
    if value is None:
        return _Measured(words.say("line-unknown", measure=words.say(f"measure-{measure}")))
    rate = found.items[0].use.per
    text = words.say(
        f"line-{measure}",
        range=words.spread(measure, value) + _in_units(context, lang, found, measure, value),
        rate=words.say(f"per-{rate}") if rate else "",
        grid=_grid(context, lang, found, measure),
    )
    text = text.removesuffix("..") + "." if text.endswith("..") else text  # "in Washington, D.C.." ends once
    like = _like(context, lang, found, measure, value)
    year = measure_of(per_year(figures, rate, context.catalog), measure) if rate and rate != "year" else None
    if year is None:
        return _Measured(text, like)
    return _Measured(text, like, " " + words.say("over-a-year", range=words.spread(measure, year, "range-short")))


def _in_units(context: Context, lang: str, found: Estimate, measure: Measure, value: Range) -> str:
    """The same in the units asked for: ` (940 kJ; 210 to 4,200 or more)`."""
    words, said = context.words[lang], []
    for name in found.question.units:
        unit = asked_unit(name, found.place)
        if unit is not None and ASKED[unit].measure == measure:
            ends = words.ends(value.times(1 / ASKED[unit].worth))
            said.append(words.say("also-in", unit=words.say(f"unit-asked-{unit}"), **ends))
    return "".join(said)


def _like(context: Context, lang: str, found: Estimate, measure: Measure, value: Range) -> str:
    """How many of what everyday thing that is, after a space; nothing where nothing suits."""
    words, home, wanted = context.words[lang], HOME.get(found.items[0].region), _yardstick(found)
    like = compare_everyday(measure, value, context.catalog, place=found.place, lang_region=home, yardstick=wanted)
    if like is not None and like.count.central >= 1:
        said = thing_phrase(context, lang, like, rough=like.rough)
        return " " + words.say("roughly-like" if like.rough else "like", thing=said)
    if like is not None and like.asked:
        one = counted_phrase(context, lang, like.thing, like.part, 1)
        return " " + words.say("like-inverse", thing=one[:1].upper() + one[1:], **words.ends(like.count.inverse()))
    return ""


def _yardstick(found: Estimate) -> str | None:
    """The thing that the asker wants the answer in."""
    return next((thing.thing for thing in found.question.everyday if thing.count is None), None)


def _grid(context: Context, lang: str, found: Estimate, measure: Measure) -> str:
    """On whose electricity, said once: with the carbon, else the water; of the energy alone, that it is all one."""
    asked = measures_of(found.question)
    if measure == "energy":
        return on_mix(context, lang, "grid-energy", found.place) if found.place and asked == ("energy",) else ""
    return grid_phrase(context, lang, found) if measure == "carbon" or "carbon" not in asked else ""


def grid_phrase(context: Context, lang: str, found: Estimate) -> str:
    """On whose electricity it is counted: the place asked for, or where such models mostly run."""
    words = context.words[lang]
    if found.place is not None:
        return on_mix(context, lang, "grid-place", found.place)
    if all(item.use.activity == "training" for item in found.items):
        return words.say("grid-published")
    regions = {item.region for item in found.items}
    return words.say(f"grid-{regions.pop()}") if len(regions) == 1 else words.say("grid-several")


def _parts(context: Context, lang: str, found: Estimate, asked: tuple[Measure, ...], uses: list[str]) -> list[Line]:
    """Each use by itself, the largest first; all measures asked for where there is no common total."""
    words = context.words[lang]
    together = found.total or found.partial
    shown = asked if together is None else asked[:1]
    ranked = list(zip(found.items, uses, strict=True))
    if together is not None:
        ranked.sort(key=lambda pair: -_central(pair[0], shown[0]))
    lines = []
    for item, use in ranked:
        figures = [(m, measure_of(item.figures, m)) for m in shown]
        said = [words.spread(m, value, "range-short") for m, value in figures if value is not None]
        lines.append(Line(words.say("part", use=use, range=words.listed(said) or words.say("part-unknown")), "part"))
    return lines


def _largest(context: Context, lang: str, parts: list[Line], most: int) -> list[Line]:
    """The first parts, and how many more there are."""
    words, left = context.words[lang], len(parts) - most
    if left <= 0 or not most:
        return parts[:most]
    return [*parts[:most], Line(words.say("parts-more", n=left, said=words.exact(left)), "part")]


def _central(item: ItemEstimate, measure: Measure) -> float:
    value = measure_of(item.figures, measure)
    return value.central if value else 0


def _scale(context: Context, lang: str, found: Estimate, measure: Measure) -> list[Line]:
    """For a huge count: one person's share of the viral week, or one use by itself."""
    if len(found.items) != 1 or found.items[0].use.count < HUGE:
        return []
    item, words = found.items[0], context.words[lang]
    value = measure_of(item.figures, measure)
    if value is None:
        return []
    ours = item.use.per is None and item.use.activity == "image" and item.model == "chatgpt"
    if ours and VIRAL_WEEK[0] <= item.use.count <= VIRAL_WEEK[1]:
        share = words.spread(measure, value.times(1 / VIRAL_PEOPLE), "range-short")
        return [Line(words.say("viral-week", range=share), "note")]
    return [
        Line(words.say("each-one", range=words.spread(measure, value.times(1 / item.use.count), "range-short")), "note")
    ]


def _buttons(
    context: Context, lang: str, question: Question, found: Estimate, offered: tuple[Button, ...]
) -> tuple[Button, ...]:
    """Four at most, in the same order always: maths, somewhere else, what else may be meant or more of it, picture."""
    words = context.words[lang]
    maths, places, picture = context.buttons(lang, question, ("maths", "places", "picture"))
    buttons = maths + places
    first = found.items[0].use
    if offered:
        buttons += offered
    elif first.activity != "training":
        bigger = times(question, 10 if first.count * 10 <= MOST else 0.1)
        label = (
            words.say("button-times", said=words.exact(bigger.items[0].count))
            if len(question.items) == 1
            else words.say("button-ten-times")
        )
        buttons += context.button(lang, label, "ask", bigger)
    return buttons + picture
