"""The same in two or more places: what does not change (energy), what does (carbon, water), and by how much."""

from dataclasses import replace
from itertools import pairwise

from bot.answers.assumed import headline_of
from bot.answers.compare import EVEN, PAIR
from bot.answers.context import (
    MOST_CHARACTERS,
    VERSUS,
    Context,
    measures_of,
    place_name,
    place_phrase,
    use_phrase,
)
from bot.answers.doubts import doubts
from bot.answers.machine import machine_caveat, machine_phrase
from bot.answers.picture import card_of, panel
from bot.answers.told import offers, told
from bot.reading import Reading
from bot.replies import Button, Card, Line, Panel, Reply, plain_text
from estimator import Duel, Estimate, Figures, Range, across, measure_of, place_duel
from estimator.across import in_place
from estimator.question import Measure, Question

_CHANGES: tuple[Measure, ...] = ("carbon", "water")
"""What depends on where it runs; the energy does not."""

_HAIR = 1e-9


def across_places(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """The reply to the same use in several places, and the estimate in the first of them. Raises BadQuestion."""
    question, lang, words = reading.question(), reading.lang, context.words[reading.lang]
    found = across(question, context.catalog)
    question = replace(question, places=question.places[: len(found)])
    asked = measures_of(question)
    doubt = tuple(
        [Line(machine_caveat(context, lang, found[0]), "caveat")]
        if question.machine
        else doubts(context, lang, found[0])
    )
    heard = told(context, reading)
    if "use" in reading.assumed:
        heard = [Line(words.say("across-unnamed"), "note"), *heard]
    # What it can do without where it grows too long: why the ranges are wide, which pairs are close, the water, and the
    # places in the headline, which every line names.
    for why, close, most, named in (
        (True, True, 3, True),
        (False, True, 3, True),
        (False, False, 3, True),
        (False, False, 2, True),
        (False, False, 2, False),
    ):
        lines = [
            Line(text, "measure")
            for measure in asked[:most]
            for text in _measure(context, lang, question, found, measure, close=close)
        ]
        notes = _notes(context, lang, question, found[0], asked) if why else []
        reply = Reply(
            lang,
            _headline(context, lang, found, named=named),
            (*lines, *notes, *heard),
            doubt,
            (),
            _buttons(context, lang, question) + offers(context, reading),
        )
        if len(plain_text(reply)) < MOST_CHARACTERS:
            break
    return reply, found[0]


def _notes(context: Context, lang: str, question: Question, found: Estimate, asked: tuple[Measure, ...]) -> list[Line]:
    """Why the ranges are wide where the ratio is not, and whose place it is; or why there is nothing to compare."""
    changes = [measure for measure in asked if measure in _CHANGES]
    if not changes:
        keys = ["across-energy-only"]
    elif any(caveat.code == "no_total_rates" for caveat in found.caveats):
        keys = ["no-total-rates"]
    elif question.machine is not None:
        keys = []
    else:
        duels = [
            place_duel(question, measure, context.catalog, 0, other)
            for measure in changes
            for other in range(1, len(question.places))
        ]
        told_apart = any(result is not None and result.verdict != "either" for result in duels)
        keys = ["across-why", "across-where"] if told_apart else ["across-where"]
    text = " ".join(context.words[lang].say(key) for key in keys)
    return [Line(text, "note")] if text else []


def places_picture(lang: str, question: Question, context: Context) -> Card | None:
    """The same as a card: a bar for each place in what changes, one bar in what does not."""
    found = across(question, context.catalog)
    panels: list[Panel] = []
    for measure in measures_of(question):
        known = [(one, value) for one in found if (value := _figure(one, measure)) is not None and value.low > 0]
        if known and measure in _CHANGES:
            bars = [(_upper(place_name(context, lang, one.place or "")), value) for one, value in known]
            panels.append(panel(context, lang, measure, bars))
        elif known:
            panels.append(panel(context, lang, measure, [("", known[0][1])]))
    title = context.words[lang].say(
        "across", use=subject(context, lang, found[0]), places=_places(context, lang, found)
    )
    return card_of(context, lang, title, tuple(panels), found[0]) if panels else None


def subject(context: Context, lang: str, found: Estimate) -> str:
    """What is asked about, in words: the uses, or the own machine."""
    if found.question.machine is not None:
        return machine_phrase(context, lang, found.question.machine)
    return context.words[lang].listed([use_phrase(context, lang, item.use) for item in found.items[:PAIR]])


def _figure(found: Estimate, measure: Measure) -> Range | None:
    return measure_of(found.total or found.partial or Figures(), measure)


def _places(context: Context, lang: str, found: tuple[Estimate, ...]) -> str:
    return context.words[lang].listed([place_phrase(context, lang, one.place or "") for one in found])


def _headline(context: Context, lang: str, found: tuple[Estimate, ...], *, named: bool) -> str:
    """`50 AI images, in France and in Poland: taken as ChatGPT’s`."""
    words = context.words[lang]
    places = _places(context, lang, found) if named else words.say("across-places", said=words.exact(len(found)))
    if found[0].question.machine is not None or len(found[0].items) > 1:
        return words.say("across", use=subject(context, lang, found[0]), places=places)
    use = words.say("across", use=use_phrase(context, lang, found[0].items[0].use), places=places)
    return headline_of(context, lang, found[0], [use], 1)


def _measure(
    context: Context, lang: str, question: Question, found: tuple[Estimate, ...], measure: Measure, *, close: bool
) -> list[str]:
    """One measure in all places; by how much it changes, shared unknowns cancelled."""
    words, name = context.words[lang], context.words[lang].say(f"measure-{measure}")
    figures = [(one.place or "", _figure(one, measure)) for one in found]
    known = [(place, value) for place, value in figures if value is not None]
    if len(known) < len(figures) and any(caveat.code == "no_total_rates" for caveat in found[0].caveats):
        return _ratio(context, lang, question, measure) if len(found) == PAIR else []
    if len(known) < len(figures):
        return [words.say("line-unknown", measure=name)]
    if measure not in _CHANGES:
        form = "range-full" if known[0][1].low < known[0][1].high else "range-exact"
        return [words.say("across-energy", range=words.spread(measure, known[0][1], form))]
    if len(found) == PAIR:
        return [_pair(context, lang, question, measure, known)]
    return [_several(context, lang, question, measure, known, close=close)]


def _ratio(context: Context, lang: str, question: Question, measure: Measure) -> list[str]:
    """By how much alone, of uses at different rates, which have no common total."""
    words, result = context.words[lang], place_duel(question, measure, context.catalog)
    if result is None or measure not in _CHANGES:
        return []
    verdict = _verdict(context, lang, result, place_phrase(context, lang, question.places[result.larger]))
    return [words.say("across-ratio", measure=words.say(f"measure-{measure}"), verdict=verdict)]


def _side(context: Context, lang: str, measure: Measure, place: str, value: Range) -> str:
    return context.words[lang].say(
        "across-side",
        range=context.words[lang].spread(measure, value, "range-short"),
        place=place_phrase(context, lang, place),
    )


def _pair(context: Context, lang: str, question: Question, measure: Measure, known: list[tuple[str, Range]]) -> str:
    words = context.words[lang]
    result = place_duel(question, measure, context.catalog)
    order = (0, 1) if result is None else (result.larger, result.smaller)
    larger, smaller = (_side(context, lang, measure, *known[at]) for at in order)
    return words.say(
        "across-line",
        measure=words.say(f"measure-{measure}"),
        verdict=_verdict(context, lang, result, place_phrase(context, lang, known[order[0]][0])),
        larger=larger,
        smaller=smaller,
    )


def _verdict(context: Context, lang: str, result: Duel | None, larger: str) -> str:
    words = context.words[lang]
    if result is not None and result.ratio.high - result.ratio.low < _HAIR:
        return words.say("across-one-figure")
    if result is None or (result.verdict == "either" and result.chance_larger < EVEN):
        return words.say("across-same")
    if result.verdict == "either":
        return words.say("across-either", place=larger, chance=words.number(round(result.chance_larger * 10)))
    return words.say(f"across-{result.verdict}", place=larger, **words.ends(result.ratio))


def _several(
    context: Context, lang: str, question: Question, measure: Measure, known: list[tuple[str, Range]], *, close: bool
) -> str:
    """The highest first; how far it is from the lowest; which neighbours cannot be told apart."""
    words = context.words[lang]
    order = sorted(range(len(known)), key=lambda at: -known[at][1].central)
    said = words.say(
        "across-ranking",
        measure=words.say(f"measure-{measure}"),
        sides=words.say("versus-between").join(_side(context, lang, measure, *known[at]) for at in order),
    )
    ends = place_duel(question, measure, context.catalog, order[0], order[-1])
    if ends is not None and ends.verdict != "either":
        said += " " + words.say("across-ends", **words.ends(ends.ratio))
    pairs = [
        words.listed([place_name(context, lang, known[one][0]), place_name(context, lang, known[other][0])])
        for one, other in pairwise(order)
        if (near := place_duel(question, measure, context.catalog, one, other)) is None or near.verdict == "either"
    ]
    return said + (" " + words.say("across-close", pairs="; ".join(pairs)) if pairs and close else "")


def _buttons(context: Context, lang: str, question: Question) -> tuple[Button, ...]:
    """The maths, one more place, the first place alone, the picture."""
    words = context.words[lang]
    buttons = context.button(lang, words.say("button-maths"), "maths", question, VERSUS)
    buttons += context.button(lang, words.say("button-one-more-place"), "places", question, VERSUS)
    alone = words.say("button-only", place=place_phrase(context, lang, question.places[0]))
    buttons += context.button(lang, alone, "ask", in_place(question, question.places[0]))
    return buttons + context.button(lang, words.say("button-picture"), "picture", question, VERSUS)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
