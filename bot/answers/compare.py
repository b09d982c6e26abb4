"""Two or more sides against each other: which is larger, by how much, or that it could be either."""

from dataclasses import replace
from itertools import pairwise

from bot.answers import howmany
from bot.answers.context import MOST_CHARACTERS, VERSUS, Context, Side, measures_of, place_phrase, side_phrase
from bot.answers.doubts import doubts
from bot.answers.footprint import footprint, grid_phrase
from bot.answers.picture import MOST_BARS, Hero, card_of, panel
from bot.answers.told import offers, told
from bot.answers.travelling import electricity, journeys
from bot.reading import Reading
from bot.replies import Button, Card, Line, Panel, Reply, plain_text
from estimator import Duel, Estimate, Range, Use, duel, estimate, measure_of, side_figure
from estimator.comparing import runs_apart
from estimator.question import Measure, Question

MOST_SIDES, MOST_RANKED, PAIR = 6, 4, 2
EVEN = 0.6
"""Under this chance neither side is called the larger."""
CERTAIN = 1.01
"""Ends of a ratio no further apart: the same thing in two numbers."""
MOST_MEASURES = 2
"""Measures in which a comparison is told where none was asked for."""


def compare(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """The reply to a comparison, and the estimate of its AI sides."""
    if (other := _as_footprint(reading, context)) is not None:
        return footprint(other, context)
    question = replace(reading.question(), compare=True)
    found = estimate(question, context.catalog)
    lang, words = reading.lang, context.words[reading.lang]
    both: tuple[Side, ...] = (*question.items, *question.everyday)
    sides = both[:MOST_SIDES]
    asked = comparable(context, question, found)
    # A verdict on a trip of one kilometre, which nobody makes, is read after what it stands for.
    is_far = "distance" in reading.assumed
    before = [Line(text, "note") for text in journeys(context, reading)] if is_far else []
    inverse = reading.inverse and howmany.suits(found) and bool(asked)
    # What a comparison can do without where it grows too long: the second measure, then the names in the headline.
    for most, named in ((len(asked), True), (1, True), (1, False)):
        told_of = _duel if len(sides) == PAIR else _ranking
        lines = [line for m in asked[:most] for line in told_of(context, lang, found, m, asked)]
        if inverse:
            counted = [howmany.how_many(context, lang, found, m) for m in asked[:most]]
            lines = [one or other for one, other in zip(counted, lines, strict=True)]
            lines.append(howmany.what_one_is(context, lang, found))
        if "carbon" in asked[:most]:
            lines += [Line(text, "note") for text in electricity(context, lang, found)]
        if asked:
            lines += _what_would_change_it(context, lang, found, asked[0])
        else:
            lines.append(Line(words.say("versus-no-measure"), "note"))
        headline = words.say("versus", sides=words.listed([side_phrase(context, lang, side) for side in sides]))
        if inverse:
            headline = howmany.headline(context, lang, found)
        reply = Reply(
            lang,
            headline[:1].upper() + headline[1:] if named else words.say("versus-many", n=len(sides)),
            (*before, *lines, *told(context, reading, without_distance=is_far)),
            tuple(doubts(context, lang, found)),
            (),
            _buttons(context, lang, question) + in_tiers(context, lang, question) + offers(context, reading),
        )
        if len(plain_text(reply)) < MOST_CHARACTERS:
            break
    return reply, found


def _as_footprint(reading: Reading, context: Context) -> Reading | None:
    """A comparison with a tree: what it takes up is a yardstick, and no use to set against another."""
    if any(context.catalog.things[one.thing].absorbs for one in reading.everyday) and not reading.inverse:
        return replace(reading, everyday=tuple(replace(one, count=None) for one in reading.everyday))
    return None


def versus_picture(lang: str, question: Question, context: Context) -> Card | None:
    """The same comparison as a card; None where the sides have no measure in common."""
    compared = replace(question, compare=True)
    found = estimate(compared, context.catalog)
    return versus_card(context, lang, compared, found, comparable(context, compared, found))


def comparable(context: Context, question: Question, found: Estimate) -> tuple[Measure, ...]:
    """The measures in which every side has a figure; those that suit the things where none was asked for."""
    able = [
        measure
        for measure in measures_of(question)
        if len(_sides(context, found, measure)) == len(question.items) + len(question.everyday)
    ]
    meant = [m for m in able if all(m in context.catalog.things[thing.thing].use_for for thing in question.everyday)]
    return tuple(able) if question.measures else tuple((meant or able)[:MOST_MEASURES])


def _sides(context: Context, found: Estimate, measure: Measure) -> list[tuple[Side, Range]]:
    """Every side that has a figure: uses, then things."""
    sides: list[tuple[Side, Range | None]] = [(item.use, measure_of(item.figures, measure)) for item in found.items]
    sides += [
        (thing, side_figure(thing, measure, context.catalog, place=found.place)) for thing in found.question.everyday
    ]
    return [(side, value) for side, value in sides if value is not None]


def _duel(context: Context, lang: str, found: Estimate, measure: Measure, able: tuple[Measure, ...]) -> list[Line]:
    """Who takes more and by how much, then both ranges."""
    words = context.words[lang]
    result = duel(found.question, measure, context.catalog)
    if result is None:
        return []
    sides = _sides(context, found, measure)
    (larger, large), (smaller, small) = sides[result.larger], sides[result.smaller]
    both = [words.spread(measure, value, "range-short") for value in (large, small)]
    names = _short_names(context, found)
    if result.verdict == "either":
        # Nothing before the ranges says which is whose.
        named = [names.get(side) or side_phrase(context, lang, side) for side in (larger, smaller)]
        both = [words.say("versus-side", side=name, range=said) for name, said in zip(named, both, strict=True)]
    said = words.say(
        "versus-line",
        measure=words.say(f"measure-{measure}"),
        grid=_grid(context, lang, found, measure, able),
        verdict=_verdict(context, lang, result, larger, names.get(larger)),
        larger=both[0],
        smaller=both[1],
    )
    return [Line(said, "measure")]


def _verdict(context: Context, lang: str, result: Duel, side: Side, name: str | None) -> str:
    """Which side is the larger, and by how much; by its name alone where that tells it apart."""
    words, larger = context.words[lang], name or side_phrase(context, lang, side)
    count = 1.0 if name or side.count is None else side.count
    if result.verdict == "either" and result.chance_larger < EVEN:
        return words.say("verdict-same")
    if result.verdict == "either":
        return words.say("verdict-either", larger=larger, chance=words.number(round(result.chance_larger * 10)))
    return words.say(f"verdict-{result.verdict}", larger=larger, n=count, **words.ends(result.ratio))


def _grid(context: Context, lang: str, found: Estimate, measure: Measure, able: tuple[Measure, ...]) -> str:
    """On whose electricity the uses are counted, said once: with the carbon, the water, or the place that was named.

    able: the measures in which every side has a figure.
    """
    if measure == "water" and "carbon" in able:
        return ""
    if measure == "energy":
        named = found.place is not None and "carbon" not in able
        return context.words[lang].say("grid-at", place=place_phrase(context, lang, found.place or "")) if named else ""
    grid, things = grid_phrase(context, lang, found), found.question.everyday
    if measure == "carbon" and things and all(runs_apart(one, found.place) for one in things):
        return context.words[lang].say("versus-grid", grid=grid)
    return grid


def _ranking(context: Context, lang: str, found: Estimate, measure: Measure, able: tuple[Measure, ...]) -> list[Line]:
    """Several sides, the largest first."""
    words = context.words[lang]
    ranked = sorted(_sides(context, found, measure), key=lambda pair: -pair[1].central)
    names = _short_names(context, found)
    said = [
        words.say(
            "versus-side",
            side=names.get(side) or side_phrase(context, lang, side),
            range=words.spread(measure, v, "range-short"),
        )
        for side, v in ranked[:MOST_RANKED]
    ]
    line = words.say(
        "versus-ranking",
        measure=words.say(f"measure-{measure}"),
        grid=_grid(context, lang, found, measure, able),
        sides=words.say("versus-between").join(said),
    )
    left = len(ranked) - MOST_RANKED
    if left > 0:
        line += " " + words.say("parts-more", n=left, said=words.exact(left))
    overlap = any(small.high > large.low for (_, large), (_, small) in pairwise(ranked))
    return [Line(line + (" " + words.say("versus-overlap") if overlap else ""), "measure")]


def _short_names(context: Context, found: Estimate) -> dict[Side, str]:
    """The models' names alone, where nothing else tells the sides apart."""
    items = found.question.items
    alike = len({replace(use, model=None) for use in items}) == 1 and not found.question.everyday
    return {use: context.catalog.models[use.model].name for use in items if use.model} if alike else {}


def _what_would_change_it(context: Context, lang: str, found: Estimate, measure: Measure) -> list[Line]:
    """The unknown that matters most on the AI side."""
    words = context.words[lang]
    shares = [share for item in found.items for share in item.shares.get(measure, ())]
    if not shares:
        return []
    top = max(shares, key=lambda share: share.share)
    key = f"unknown-{top.factor}"
    return [Line(words.say("versus-unknown", unknown=words.say(key if words.has(key) else "unknown-other")), "note")]


def versus_card(
    context: Context, lang: str, question: Question, found: Estimate, asked: tuple[Measure, ...]
) -> Card | None:
    """One panel a measure, one bar a side."""
    panels: list[Panel] = []
    for measure in asked:
        sides = [(side_phrase(context, lang, s), v) for s, v in _sides(context, found, measure) if v.low > 0]
        if sides:
            things = [thing.thing for thing in question.everyday]
            panels.append(panel(context, lang, measure, sides[:MOST_BARS], place=found.place, without=things))
    if not panels:
        return None
    words = context.words[lang]
    both: tuple[Side, ...] = (*question.items, *question.everyday)
    sides_said = [side_phrase(context, lang, side) for side in both[:MOST_SIDES]]
    title = words.say("versus", sides=words.listed(sides_said))
    title, hero = title[:1].upper() + title[1:], _hero(context, lang, found, asked[0])
    notes = " ".join(electricity(context, lang, found)) if "carbon" in asked else ""
    return card_of(context, lang, title, tuple(panels), found, hero=hero, notes=notes)


def _hero(context: Context, lang: str, found: Estimate, measure: Measure) -> Hero:
    """How much more the largest side takes than the smallest, or that it could be either."""
    sides, words = _sides(context, found, measure), context.words[lang]
    ranked = sorted(range(len(sides)), key=lambda side: -sides[side][1].central)
    result = duel(found.question, measure, context.catalog, min(ranked[0], ranked[-1]), max(ranked[0], ranked[-1]))
    if result is None:
        return Hero()
    if result.verdict == "either" and len(sides) > PAIR:
        return Hero(measure, words.say("versus-overlap"))
    verdict: str = result.verdict
    if verdict == "either" and result.chance_larger < EVEN:
        verdict = "same"
    elif result.ratio.low * CERTAIN > result.ratio.high:
        verdict = "exactly"
    said = words.say(
        f"card-{verdict}",
        larger=side_phrase(context, lang, sides[result.larger][0]),
        smaller=side_phrase(context, lang, sides[result.smaller][0]),
        chance=words.number(round(result.chance_larger * 10)),
        **words.ends(result.ratio),
    )
    return Hero(measure, said, is_counted=result.verdict != "either")


def in_tiers(context: Context, lang: str, question: Question) -> tuple[Button, ...]:
    """Several models for one and the same use can be ranked in tiers too."""
    uses = question.items
    alike = {replace(use, model=None) for use in uses} == {Use(uses[0].activity)} and all(use.model for use in uses)
    if len(uses) <= PAIR or question.everyday or not alike:
        return ()
    return context.button(lang, context.words[lang].say("button-rank-tiers"), "rank", question)


def _buttons(context: Context, lang: str, question: Question) -> tuple[Button, ...]:
    maths, places, picture = context.buttons(lang, question, ("maths", "places", "picture"), VERSUS)
    return maths + places + picture
