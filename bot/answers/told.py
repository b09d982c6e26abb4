"""How the message was taken, where it could have been taken otherwise: said in a line, offered in a button."""

from dataclasses import replace

from bot.answers.cited import cited
from bot.answers.context import Context, place_name, place_phrase, use_phrase
from bot.answers.travelling import journeys
from bot.answers.whole import whole_told
from bot.followups import OTHERWISE, Action
from bot.languages.words import Words
from bot.reading import Reading
from bot.reading.result import Factor, Offer, Sum
from bot.replies import Button, Line, Link
from estimator import Estimate, Range
from estimator.everyone import each_of, everyone_in
from estimator.question import Question, Use

ISO_COUNTRY = 2
THINKING = "thinking_not_counted"
"""The estimator's caveat where a model's figure leaves its thinking out."""
OFFSETS = "offsets"
"""The entry on planting trees and buying credits."""
MOST_QUOTED, MOST_NAMED, MOST_OFFERED, MOST_SUMS = 3, 2, 1, 3


def told(
    context: Context, reading: Reading, found: Estimate | None = None, *, without_distance: bool = False
) -> list[Line]:
    """Who answers for a model that nobody knows, a middle that was taken, which place is meant, what was left aside.

    without_distance: it was said before that nobody knows how far.
    """
    words = context.words[reading.lang]
    said = [
        words.say("answered-as", name=words.say("quoted", text=name), model=context.catalog.models[model].name)
        for name, model in reading.nearest[:MOST_NAMED]
    ]
    said += _apps(context, reading)
    said += whole_told(context, reading)
    said += _remarks(context, reading, found)
    if reading.spent is not None:
        said.append(words.say(_spent_on(reading), time=words.say("quoted", text=reading.spent)))
    if any(use.band == "open" for use in reading.items):
        said.append(words.say("own-machine"))
    said += _sums(context, reading)
    if reading.spread is not None:
        low, high = map(words.exact, reading.spread)
        said.append(words.say("middle-taken", low=low, high=high))
    for offer in reading.offers[:MOST_OFFERED]:
        if offer.kind == "place" and reading.place is not None:
            name = place_name(context, reading.lang, reading.place)
            named = {"words": words.say("quoted", text=offer.words), "place": name}
            called = {place_name(context, lang, reading.place).casefold() for lang in context.languages}
            country = len(reading.place) == ISO_COUNTRY
            key = "place-taken-country" if country else "place-taken"
            if country and offer.words.casefold() not in called:  # "Cordoba": the one in Argentina
                key, named["place"] = "place-taken-in", place_phrase(context, reading.lang, reading.place)
            said.append(words.say(key, **named))
    said += [] if without_distance else journeys(context, reading)
    said += _things(context, reading)
    said += _left(context, reading)
    crowd = crowd_line(context, reading)
    return [*([crowd] if crowd else []), *(Line(text, "note") for text in said)]


def crowd_line(context: Context, reading: Reading) -> Line | None:
    """All who live in a place as a factor, with where their number was read: 68.4 million people × 1 image."""
    population = everyone_in(reading.question(), context.catalog) if reading.everyone is not None else None
    if population is None:
        return None
    words, source = context.words[reading.lang], context.catalog.sources[population.source]
    place = place_phrase(context, reading.lang, population.id)
    people = words.say("crowd-people", said=words.exact(population.rounded), place=place)
    each = [
        use_phrase(context, reading.lang, replace(use, count=one), with_model=False)
        for use in reading.items
        if (one := each_of(use, population)) is not None
    ]
    said = words.say("crowd", people=people, each=words.listed(each[:MOST_NAMED]))
    if reading.place not in (None, population.id) and not reading.places:
        said += " " + words.say(
            "crowd-elsewhere", place=place, where=place_phrase(context, reading.lang, reading.place)
        )
    return Line(said, "note", (Link(cited(source), source.url if source.openable else None),))


def _is_told(context: Context, reading: Reading, one: Sum) -> bool:
    """Is it said as the people of a place already, times what each of them does?"""
    population = everyone_in(reading.question(), context.catalog)
    people = population.rounded if population is not None else 0.0
    return len(one.factors) == 2 and any(factor.value == people and factor.of is None for factor in one.factors)  # noqa: PLR2004 -- they, and each


def _sums(context: Context, reading: Reading) -> list[str]:
    """What was multiplied to which number of uses, so that a sum meant otherwise is seen at once."""
    words = context.words[reading.lang]
    shown = [one for one in reading.sums if any(use.count == one.count for use in reading.items)]
    shown = [one for one in shown if not _is_told(context, reading, one)]
    if not shown:
        return []
    sums = [words.say("sum", factors=_product(words, one), count=words.exact(one.count)) for one in shown]
    return [words.say("sums", sums=words.listed(sums[:MOST_SUMS]))]


def _product(words: Words, one: Sum) -> str:
    return " × ".join(_factor(words, factor, alone=len(one.factors) == 1) for factor in one.factors)


def _factor(words: Words, factor: Factor, *, alone: bool) -> str:
    """As in "12", "21 days", "(6 + 2)", "(6 × 5 days + 2)"."""
    if factor.terms:
        days = factor.on_days or (1.0,) * len(factor.terms)
        added = " + ".join(_term(words, *one) for one in zip(factor.terms, days, strict=True))
        return added if alone else f"({added})"
    said = words.exact(factor.value)
    return said if factor.of is None else words.say(f"sum-{factor.of}s", said=said)


def _term(words: Words, said: float, days: float) -> str:
    number = words.exact(said)
    return number if days == 1 else f"{number} × {words.say('sum-days', said=words.exact(days))}"


def _remarks(context: Context, reading: Reading, found: Estimate | None) -> list[str]:
    """What was said of the uses and changes no number; that hidden thinking is not counted, asked for or not."""
    words, said = context.words[reading.lang], []
    for code, as_typed in reading.remarks:
        quoted = words.say("quoted", text=as_typed)
        if code == "thinking" and all(_thinks(context, use) for use in reading.items):
            continue  # a reasoning model's own figure counts it
        band = context.catalog.method.bands["reasoning"]
        one = words.spread("energy", Range(band.p5, band.median, band.p95), "range-short")
        said.append(words.say(f"remark-{code}", words=quoted, one=one))
    left_out = found is not None and any(caveat.code == THINKING for caveat in found.caveats)
    if left_out and not any(code == "thinking" for code, _ in reading.remarks):
        said.append(words.say("thinking-left-out"))
    return said


def _thinks(context: Context, use: Use) -> bool:
    """Is it a model whose figure holds its thinking?"""
    model = context.catalog.models.get(use.model or "")
    known = model.activities.get(use.activity) if model is not None else None
    return known is not None and known.reasoning


def _spent_on(reading: Reading) -> str:
    """Which sentence tells that a time is no number: of messages, or of sessions with a coding agent."""
    return "time-spent-session" if all(use.activity == "code" for use in reading.items) else "time-spent"


def _apps(context: Context, reading: Reading) -> list[str]:
    """What stands in for the apps that nobody publishes a figure for: a sentence for all of a sort."""
    words, sorts = context.words[reading.lang], dict.fromkeys(say for _, say in reading.products)
    named = {sort: [words.say("quoted", text=name) for name, say in reading.products if say == sort] for sort in sorts}
    return [
        words.say(f"product-{sort}", name=words.listed(names[:MOST_NAMED]))
        for sort, names in named.items()
        if words.has(f"product-{sort}")
    ]


def _things(context: Context, reading: Reading) -> list[str]:
    """Things that nobody has published a figure for; what planting trees cannot do."""
    words, names = context.words[reading.lang], context.names[reading.lang]
    things = {one.thing: context.catalog.things[one.thing] for one in reading.everyday}
    lacking = [names.thing(name, 1) for name in reading.unsourced]
    said = [words.say("unsourced", thing=words.listed(lacking))] if lacking else []
    return said + [words.say("tree-caveat") for thing in things.values() if thing.absorbs]


def _left(context: Context, reading: Reading) -> list[str]:
    """Numbers, places and sizes that ended in nothing; words that nothing understood."""
    words = context.words[reading.lang]
    unread = reading.unread if reading.half else ()
    told_apart = [("left-aside", reading.left_aside), ("half-understood", tuple(unread))]
    return [
        words.say(key, words=words.listed([words.say("quoted", text=one) for one in left[:MOST_QUOTED]]))
        for key, left in told_apart
        if left
    ]


def offers(context: Context, reading: Reading) -> tuple[Button, ...]:
    """A button for the other way to take the message; for what offsets are worth, where trees are named."""
    buttons: tuple[Button, ...] = ()
    if any(context.catalog.things[one.thing].absorbs for one in reading.everyday):
        return context.button(
            reading.lang, context.words[reading.lang].say("button-offsets"), "entry", Question(), OFFSETS
        )
    for offer in reading.offers[:MOST_OFFERED]:
        label = context.words[reading.lang].say("button-offer", what=_what(context, reading.lang, offer))
        action = _action(offer.question)
        marked = context.button(reading.lang, label, action, offer.question, OTHERWISE)
        buttons += marked or context.button(reading.lang, label, action, offer.question)
    return buttons


def _action(question: Question) -> Action:
    sides = len(question.items) + sum(thing.count is not None for thing in question.everyday)
    return "versus" if question.compare and sides > 1 else "ask"


def _what(context: Context, lang: str, offer: Offer) -> str:
    question = offer.question
    if offer.kind == "place" and question.place is not None:
        return place_phrase(context, lang, question.place)
    return context.words[lang].listed([use_phrase(context, lang, use) for use in question.items[:MOST_NAMED]])
