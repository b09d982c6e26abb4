"""The other way round: how many of a use make so much of an everyday thing, as a number with its range."""

from dataclasses import replace

from bot.answers.assumed import headline_of
from bot.answers.context import Context, side_phrase, use_phrase
from bot.answers.doubts import doubts
from bot.answers.footprint import grid_phrase
from bot.answers.told import told
from bot.reading import Reading
from bot.replies import Line, Reply
from estimator import Estimate, Range, duel, estimate, measure_of, side_figure
from estimator.question import Measure, Yardstick


def how_many(context: Context, lang: str, found: Estimate, measure: Measure) -> Line | None:
    """`Carbon: 1 beef burger is as much as about 31,000 AI answers (...)`, and what one of each takes.

    None where one use takes more than the thing: then the comparison says it better. Shared unknowns are cancelled, as
    in every comparison; where the use may take more than is known, fewer of it may do.
    """
    (use,), (thing,) = found.question.items, found.question.everyday
    result = duel(found.question, measure, context.catalog)
    one = measure_of(found.items[0].figures, measure)
    whole = side_figure(thing, measure, context.catalog, place=found.place)
    if result is None or one is None or whole is None or result.larger == 0:
        return None
    words, names = context.words[lang], context.names[lang]
    count = result.ratio.times(use.count)
    said = words.say(
        "how-many-absorbed" if context.catalog.things[thing.thing].absorbs else "how-many",
        measure=words.say(f"measure-{measure}"),
        thing=side_phrase(context, lang, thing),
        noun=names.activity(use.activity, _many(count)),
        fewer=words.say("or-fewer") if one.open_top else "",
        one=words.spread(measure, one, "range-short"),
        whole=words.spread(measure, whole, "range-short"),
        **{key: value for key, value in words.ends(count).items() if key != "more"},
    )
    return Line(said, "measure")


def within(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """How many of the one use come to an amount that was said: `1 kWh is about 190 AI images (43 to 860)`."""
    amount, lang = reading.amount, reading.lang
    question = replace(reading.question(), measures=(amount.measure,) if amount else ())
    found = estimate(question, context.catalog)
    words, names = context.words[lang], context.names[lang]
    (item,), (use,) = found.items, question.items
    model = words.say("use-model", model=context.catalog.models[use.model].name) if use.model else ""
    one = measure_of(item.figures, amount.measure) if amount else None
    if amount is None or one is None or one.low <= 0:
        line = words.say("line-unknown", measure=words.say(f"measure-{question.measures[0]}"))
        return Reply(lang, use_phrase(context, lang, use), (Line(line, "measure"),)), found
    count, said = one.inverse().times(amount.value), words.amount(amount.measure, amount.value)
    headline = words.say("how-many-headline", noun=names.activity(use.activity, 2), model=model, thing=said)
    line = words.say(
        "how-many-within",
        measure=words.say(f"measure-{amount.measure}"),
        thing=said,
        noun=names.activity(use.activity, _many(count)),
        fewer=words.say("or-fewer") if one.open_top else "",
        one=words.spread(amount.measure, one, "range-short"),
        grid=grid_phrase(context, lang, found) if amount.measure != "energy" else "",
        **{key: value for key, value in words.ends(count).items() if key != "more"},
    )
    lines = (Line(line, "measure"), what_one_is(context, lang, found), *told(context, reading, found))
    doubt = tuple(doubts(context, lang, found))
    buttons = context.button(lang, words.say("button-maths"), "maths", question)
    return Reply(lang, headline, lines, doubt, (), buttons), found


def _many(count: Range) -> float:
    """The number that the noun agrees with."""
    return max(2.0, count.central)


def what_one_is(context: Context, lang: str, found: Estimate) -> Line:
    """The use that is counted, and what was taken for what nobody said of it."""
    words = context.words[lang]
    use = side_phrase(context, lang, found.items[0].use)
    return Line(words.say("how-many-of", use=headline_of(context, lang, found, [use], 1)), "note")


def headline(context: Context, lang: str, found: Estimate) -> str:
    """`1 beef burger, in AI answers with ChatGPT`, what the numbers below are of."""
    (use,), (thing,) = found.question.items, found.question.everyday
    words, names = context.words[lang], context.names[lang]
    if use.activity == "training" and use.model:
        name = context.catalog.models[use.model].name
        return words.say("how-many-headline-training", thing=side_phrase(context, lang, thing), model=name)
    model = words.say("use-model", model=context.catalog.models[use.model].name) if use.model else ""
    return words.say(
        "how-many-headline", noun=names.activity(use.activity, 2), model=model, thing=side_phrase(context, lang, thing)
    )


def suits(found: Estimate) -> bool:
    """One use and one counted thing: is it a question of how many?"""
    things: tuple[Yardstick, ...] = found.question.everyday
    return len(found.question.items) == 1 and len(things) == 1
