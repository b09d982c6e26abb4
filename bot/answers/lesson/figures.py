"""The figures of a lesson, from the estimator, each time the lesson runs; and how they are said."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers.context import Context, place_name, place_phrase, source_label, thing_phrase, use_phrase
from bot.answers.lesson.script import THIS_BOT, FigureSpec, Lesson
from bot.answers.lesson.script import Said as Sentence
from bot.answers.others import amount
from bot.languages import FIRST
from bot.replies import Link
from estimator import Comparison, Estimate, Range, compare_everyday, duel, estimate, measure_of, viral_week
from estimator.question import Measure, Question
from estimator.tellers import Said

HOME = "US"
SOURCES = 2
MADE_BY: Mapping[Measure, tuple[str, ...]] = {"carbon": ("grid",), "water": ("water_factor", "ewif")}
"""The steps of an estimate that make a measure of its energy."""
_NAMED = re.compile(r"\{([a-z0-9-]+)(?:\.([a-z]+))?\}")


@dataclass(frozen=True, slots=True)
class Found:
    """One figure as the estimator gives it today."""

    spec: FigureSpec
    question: Question
    value: Range
    """In the base unit of its measure; a number of times for `width` and `times`."""
    estimate: Estimate | None = None
    like: Comparison | None = None
    said: Said | None = None
    """What a teller says, where it is no figure of ours."""
    exact: bool = False
    """How many times one told number is another: without a range."""


class Figures:
    """The figures of one lesson over one catalogue, each worked out when first named."""

    def __init__(self, context: Context, lesson: Lesson) -> None:
        self._context = context
        self._lesson = lesson
        self._found: dict[str, Found] = {}

    def __getitem__(self, name: str) -> Found:
        """The figure of that name."""
        if name not in self._found:
            self._found[name] = self._work_out(self._lesson.figures[name])
        return self._found[name]

    def _work_out(self, spec: FigureSpec) -> Found:
        catalog = self._context.catalog
        if spec.width is not None:
            inner = self[spec.width]
            wide = inner.value.high / inner.value.low
            return Found(spec, inner.question, Range(wide, wide, wide, inner.value.open_top), inner.estimate)
        if spec.told is not None and spec.told[1] != THIS_BOT:
            return self._told(spec, *spec.told)
        if spec.times is not None:
            more, less = (self[name] for name in spec.times)
            if more.said is not None or less.said is not None:
                ratio = more.value.central / less.value.central
                return Found(spec, more.question, Range(ratio, ratio, ratio), exact=True)
            both = Question(more.question.items + less.question.items, place=more.question.place, compare=True)
            found = duel(both, more.spec.measure, catalog)
            if found is None:
                raise LookupError(f"{spec.name}: one of the two has no figure")
            return Found(spec, both, found.ratio if found.larger == 0 else found.ratio.inverse(), more.estimate)
        question = self._counted(spec)
        of = estimate(question, catalog)
        value = measure_of(of.total or of.items[0].figures, spec.measure)
        if value is None:
            raise LookupError(f"{spec.name}: nobody published its {spec.measure}")
        like = None
        if spec.thing is not None:
            like = compare_everyday(
                spec.measure, value, catalog, place=question.place, lang_region=HOME, yardstick=spec.thing
            )
        return Found(spec, question, value, of, like)

    def _told(self, spec: FigureSpec, use: str, teller: str) -> Found:
        said = next(one for one in self._context.catalog.others.of(use) if one.teller == teller)
        amount_ = said.of(spec.measure)
        if amount_ is None:
            raise LookupError(f"{spec.name}: {teller} says no {spec.measure}")
        return Found(spec, spec.question or Question(), amount_.ends, said=said)

    def _counted(self, spec: FigureSpec) -> Question:
        """The question, with the number of images that only the estimator knows where it asks for that."""
        question = spec.question or Question()
        if spec.count is None:
            return question
        week = viral_week(self._context.catalog)
        count = week.images if spec.count == "week" else week.images / week.people
        return replace(question, items=tuple(replace(use, count=count) for use in question.items))

    def filled(self, lang: str, said: Sentence) -> str:
        """A sentence of the lesson with its figures put in; English stands in for a language that it lacks."""
        sentence = said.get(lang) or said[FIRST]
        return _NAMED.sub(lambda match: self.said(lang, match[1], match[2] or ""), sentence)

    def said(self, lang: str, name: str, form: str = "") -> str:  # noqa: PLR0911 -- one line a form
        """A figure in words. Forms: with its range (also `short`), its `count`, `people`, `use`, `place`, `model`."""
        context, found = self._context, self[name]
        words, use = context.words[lang], found.question.items[0]
        match form:
            case "count":
                return words.number(use.count) if found.spec.count == "week-each" else words.exact(use.count)
            case "people":
                return words.exact(viral_week(context.catalog).people)
            case "use":
                return use_phrase(context, lang, use)
            case "model":
                return context.catalog.models[use.model or ""].name
            case "place":
                return place_phrase(context, lang, found.question.place or "WORLD")
        told = found.said.of(found.spec.measure) if found.said is not None else None
        if told is not None:
            is_maker = context.catalog.others.tellers[found.said.teller].release is None if found.said else False
            return amount(words, found.spec.measure, told, is_maker=is_maker)
        if found.exact:
            return words.say("class-times-told", **words.ends(found.value))
        if found.estimate is None or found.spec.question is None:
            key = "class-width" if found.spec.width else "class-times"
            return words.say(key, **words.ends(found.value))
        if found.like is not None:
            return thing_phrase(context, lang, found.like)
        return words.spread(found.spec.measure, found.value, "range-short" if form == "short" else "range-full")

    def label(self, lang: str, name: str, others: tuple[str, ...]) -> str:
        """What tells a figure from the others it stands among: its place, its model, or the whole use."""
        context, found = self._context, self[name]
        if found.said is not None:
            teller = context.catalog.others.tellers[found.said.teller]
            return " ".join(filter(None, (teller.name, teller.release)))
        if found.spec.told is not None:
            return context.words[lang].say("others-bot")
        all_found = [self[other] for other in others]
        uses = {other.question.items[0] for other in all_found}
        if len(uses) == 1 and found.question.place:
            return place_name(context, lang, found.question.place)
        use = found.question.items[0]
        if len({replace(one, model=None) for one in uses}) == 1 and use.model:
            return context.catalog.models[use.model].name
        return use_phrase(context, lang, use)

    def sources(self, names: tuple[str, ...]) -> tuple[Link, ...]:
        """Where these figures come from, the first of each first."""
        of = [_sources_of(found) for found in (self[name] for name in names)]
        ranked = [keys[at] for at in range(SOURCES + 1) for keys in of if at < len(keys)]
        # What makes carbon or water of it, and a thing to tell it in, need one more.
        most = SOURCES + any(
            one.like is not None and one.spec.measure != "energy" for one in map(self.__getitem__, names)
        )
        both = (other for name in names if self[name].exact for other in self._lesson.figures[name].times or ())
        named = map(self.__getitem__, dict.fromkeys((*both, *names)))
        told = dict.fromkeys(self._context.catalog.others.tellers[one.said.teller] for one in named if one.said)
        links = (Link(" ".join(filter(None, (one.name, one.release))), one.url) for one in told)
        return (*links, *(self.source(key) for key in list(dict.fromkeys(ranked))[:most]))

    def source(self, key: str) -> Link:
        """One source of the catalogue, openable where it has a public address."""
        source = self._context.catalog.sources[key]
        return Link(source_label(source), source.url if source.openable else None)


def _sources_of(found: Found) -> list[str]:
    """The sources of one figure: of its energy, of what makes carbon or water of that, of the thing it is told in."""
    if found.estimate is None:
        return []
    codes = MADE_BY.get(found.spec.measure, ())
    made_by = [one.source for step in found.estimate.steps if step.code in codes for one in step.citations]
    first, *others = found.estimate.sources
    told_in = [found.like.source] if found.like is not None and found.like.source else []
    return list(dict.fromkeys((first, *made_by, *told_in, *others)))


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of a prediction, in the order shown; `right` is the estimator's own."""

    options: tuple[str, ...]
    right: int
    reached: tuple[int, ...] = ()
    """Of tenfold ranges: the others that the likely range reaches into."""


BANDS = 4
LETTERS = "ABCDEFGHIJ"
TENFOLD = 10.0
HALF = math.sqrt(TENFOLD)


def bands_of(value: float, place: int) -> tuple[tuple[float, float], ...]:
    """Four tenfold ranges with edges at 1, 3, 10, 30 ...; the value lies well inside the one at `place`.

    The first has no low end and the last no high one, so that every guess finds its choice.
    """
    power = 10.0 ** math.floor(math.log10(value))
    starts = [start * power * by for by in (0.1, 1.0) for start in (1.0, 3.0)]
    inside = [start for start in starts if start <= value < start * TENFOLD]
    start = min(inside, key=lambda one: abs(math.log(value / (one * HALF))))
    edges = [start * TENFOLD ** (at - place) for at in range(BANDS + 1)]
    edges[0], edges[-1] = 0.0, math.inf
    return tuple(pairwise(edges))


def choices_of(context: Context, lang: str, lesson: Lesson, figures: Figures, at: int) -> Choices:
    """The choices of the prediction at a step: tenfold ranges, or figures to pick from; never a single number."""
    step = lesson.steps[at]
    if step.size is None:
        right = picked(figures, step.pick or "most", step.among)
        labels = [figures.label(lang, name, step.among) for name in step.among]
        return Choices(_lettered(labels), right)
    found = figures[step.size]
    shown = found.like.count if found.like is not None else found.value
    # Not always the same letter; and the first choice, "under so many", leaves room for one piece of a thing.
    wanted = (sum(map(ord, lesson.code)) + at) % BANDS
    least = 1.0 if found.like is not None or found.spec.question is None else 0.001
    place = next(
        place for place in range(wanted, -1, -1) if place == 0 or bands_of(shown.central, place)[0][1] >= least
    )
    if found.like is not None and found.like.part is not None:  # hours where they do, or it would be 10,000 minutes
        whole = in_whole(context, found.like)
        if bands_of(whole.count.central, place)[0][1] >= least:
            found, shown = replace(found, like=whole), whole.count
    bands = bands_of(shown.central, place)
    reached = tuple(
        side for side, (low, high) in enumerate(bands) if side != place and shown.low < high and shown.high > low
    )
    return Choices(_lettered([_band(context, lang, found, *band) for band in bands]), place, reached)


def in_whole(context: Context, like: Comparison) -> Comparison:
    """So many minutes of a thing as so many hours, however few."""
    if like.part is None:
        return like
    each = context.catalog.things[like.thing].parts[like.part].per_unit
    return replace(like, part=None, count=like.count.times(1 / each))


def _lettered(labels: list[str]) -> tuple[str, ...]:
    return tuple(f"{letter}. {label}" for letter, label in zip(LETTERS, labels, strict=False))


def _band(context: Context, lang: str, found: Found, low: float, high: float) -> str:
    """`10 to 100 minutes of an LED bulb`, `under 10 ...`, `over 100 ...`."""
    words = context.words[lang]

    def said(value: float) -> str:
        is_amount = found.like is None and found.spec.question is not None
        return words.amount(found.spec.measure, value) if is_amount else words.number(value)

    if low == 0:
        band = words.say("class-band-under", high=said(high))
    elif math.isinf(high):
        band = words.say("class-band-over", low=said(low))
    else:
        band = words.say("class-band", low=said(low), high=said(high))
    if found.like is not None:
        noun = context.names[lang].piece(found.like.thing, found.like.part, low if math.isinf(high) else high)
        return words.say("class-band-thing", band=band, thing=noun)
    return band if found.spec.question is not None else words.say("class-band-times", band=band)


def picked(figures: Figures, pick: str, among: tuple[str, ...]) -> int:
    """Which of the figures it is, by what the estimator says today. LookupError where it is none, or not one alone."""
    found = [figures[name] for name in among]
    if pick in ("measured", "disclosed"):
        fit = [at for at, one in enumerate(found) if one.estimate and one.estimate.items[0].evidence == pick]
        if len(fit) != 1:
            raise LookupError(f"{len(fit)} of {', '.join(among)} are {pick}: one alone has to be")
        return fit[0]
    by: Mapping[str, list[float]] = {
        "most": [one.value.central for one in found],
        "least": [-one.value.central for one in found],
        "widest": [one.value.high / one.value.low for one in found],
    }
    ranked = sorted(range(len(found)), key=lambda at: -by[pick][at])
    if by[pick][ranked[0]] == by[pick][ranked[1]]:
        raise LookupError(f"two of {', '.join(among)} are equal: there is none that is {pick}")
    return ranked[0]
