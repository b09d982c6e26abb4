"""An own machine: its watts for so many hours, or the energy as it was said; carbon and water where it stands."""

from dataclasses import replace

from bot.answers.context import Context, measures_of, on_mix
from bot.answers.picture import card_with, panel
from bot.answers.told import offers, told
from bot.languages.words import Words
from bot.reading import Reading
from bot.replies import Button, Card, Line, Reply
from estimator import Estimate, Figures, Machine, Question, Range, compare_everyday, estimate, measure_of, per_year
from estimator.comparing import home_of, thing_figure
from estimator.question import Measure

DAY = 24
_SIXTY = 60


def machine_answer(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """The reply to an own machine, and the estimate that it stands on. Raises BadQuestion."""
    question, lang, words = reading.question(), reading.lang, context.words[reading.lang]
    found = estimate(question, context.catalog)
    machine = question.machine or Machine()
    lines = [Line(_line(context, lang, found, measure), "measure") for measure in measures_of(question)]
    codes = {caveat.code for caveat in found.caveats}
    notes = [Line(words.say("machine-one-hour"), "note")] if "one_hour" in codes else []
    notes += told(context, reading)
    said = machine_phrase(context, lang, machine)
    caveat = Line(machine_caveat(context, lang, found), "caveat")
    return Reply(
        lang, said, (*lines, *notes), (caveat,), (), _buttons(context, lang, question) + offers(context, reading)
    ), found


def machine_phrase(context: Context, lang: str, machine: Machine) -> str:
    """`Your graphics card at 350 W for 2 hours a day`, `Your machine, 3 kWh a week`."""
    words = context.words[lang]
    what = words.say("machine-card" if machine.card else "machine-whole")
    rate = words.say(f"per-{machine.per}") if machine.per else ""
    if machine.energy_wh is not None:
        amount = words.spread("energy", _exactly(machine.energy_wh), "range-exact")
        return words.say("machine-energy", what=what, amount=amount, rate=rate)
    power = words.say("amount", number=words.exact(machine.power_w or 0), unit=words.say("unit-step-W"))
    hours = _hours(words, 1.0 if machine.hours is None else machine.hours)
    return words.say("machine", what=what, power=power, hours=hours, rate=rate)


def machine_picture(lang: str, question: Question, context: Context) -> Card | None:
    """The same as a card."""
    found = estimate(question, context.catalog)
    known = [(m, v) for m in measures_of(question) if (v := measure_of(found.total or Figures(), m)) is not None]
    panels = tuple(panel(context, lang, measure, [("", value)]) for measure, value in known if value.low < value.high)
    title = machine_phrase(context, lang, question.machine or Machine())
    if not panels:
        return None
    caveat = machine_caveat(context, lang, found)
    return card_with(context, lang, title, panels, doubt=caveat, sources=found.sources)


def _exactly(value: float) -> Range:
    return Range(value, value, value)


def _hours(words: Words, hours: float) -> str:
    """`2 hours`, `20 minutes`."""
    unit, value = ("hours", hours) if hours >= 1 else ("minutes", hours * _SIXTY)
    return words.say(
        f"said-{unit}", said=words.exact(value) if value % 1 == 0 else words.exact(float(f"{value:.3g}")), n=value
    )


def _line(context: Context, lang: str, found: Estimate, measure: Measure) -> str:
    """One measure: the energy as it was said, carbon and water of its place; like what; over a year."""
    words, figures, machine = context.words[lang], found.total or Figures(), found.question.machine or Machine()
    value = measure_of(figures, measure)
    if value is None:
        return words.say("line-unknown", measure=words.say(f"measure-{measure}"))
    grid = on_mix(context, lang, "grid-place", found.place) if found.place else words.say("grid-world")
    alone = measure == "water" and "carbon" not in measures_of(found.question)
    rate = words.say(f"per-{machine.per}") if machine.per else ""
    form = "range-exact" if value.low == value.high else "range-full"
    said = words.say(
        f"machine-line-{measure}",
        range=words.spread(measure, value, form),
        rate=rate,
        grid=grid if measure == "carbon" or alone else "",
    )
    said += _like(context, lang, found, measure, value)
    year = (
        measure_of(per_year(figures, machine.per, context.catalog), measure)
        if machine.per not in (None, "year")
        else None
    )
    if year is not None:
        form = "range-exact" if year.low == year.high else "range-short"
        said += " " + words.say("over-a-year", range=words.spread(measure, year, form))
    return said


def _like(context: Context, lang: str, found: Estimate, measure: Measure, value: Range) -> str:
    """How many of what everyday thing, by the thing's own band where the energy has none."""
    yardstick = next((thing.thing for thing in found.question.everyday), None)
    like = compare_everyday(measure, value, context.catalog, place=found.place, yardstick=yardstick)
    if like is None or like.count.central < 1:
        return ""
    count = like.count
    if count.low == count.high:
        thing = context.catalog.things[like.thing]
        band = thing_figure(context.catalog, thing, measure, home_of(context.catalog, found.place))
        if band is None or band.low == band.high:
            return ""
        count = Range(count.central * band.central / band.high, count.central, count.central * band.central / band.low)
    said = context.names[lang].like(like.thing, like.part, context.words[lang], count, rough=like.rough)
    return " " + context.words[lang].say("roughly-like" if like.rough else "like", thing=said)


def machine_caveat(context: Context, lang: str, found: Estimate) -> str:
    """What the number leaves out, and how to know better."""
    words, machine = context.words[lang], found.question.machine or Machine()
    if machine.energy_wh is not None:
        return words.say("machine-caveat-energy")
    rest = next((step.value for step in found.steps if step.code == "rest_of_machine"), None)
    if rest is None:
        return words.say("machine-caveat-whole")
    more = {"low": words.number(100 * (rest.low - 1)), "high": words.number(100 * (rest.high - 1))}
    return words.say("machine-caveat-card", **more)


def _buttons(context: Context, lang: str, question: Question) -> tuple[Button, ...]:
    """The maths, somewhere else, a day or every day, the picture."""
    words, machine = context.words[lang], question.machine or Machine()
    buttons = context.button(lang, words.say("button-maths"), "maths", question)
    buttons += context.button(lang, words.say("button-places"), "places", question)
    if machine.energy_wh is None and machine.hours is None:
        longer = replace(question, machine=replace(machine, hours=float(DAY)))
        buttons += context.button(lang, words.say("button-a-day"), "ask", longer)
    elif machine.per is None and (machine.hours or 0) <= DAY and machine.energy_wh is None:
        longer = replace(question, machine=replace(machine, per="day"))
        buttons += context.button(lang, words.say("button-every-day"), "ask", longer)
    return buttons + context.button(lang, words.say("button-picture"), "picture", question)
