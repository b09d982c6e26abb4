"""What others say: published tools and makers beside this bot, line by line; outside our range with the reason."""

from dataclasses import dataclass, field, replace
from datetime import date

from bot.answers.context import MOST_CHARACTERS, Context, use_phrase
from bot.answers.makers import AS_PUBLISHED
from bot.answers.picture import MOST_BARS, card_reply, card_with, panel
from bot.languages.words import Words
from bot.reading.result import Quote
from bot.replies import Button, Card, Line, Link, Reply, plain_text
from estimator import BadQuestion, Beside, Question, Range, Use, estimate, measure_of, others
from estimator.question import MEASURES, Length, Measure
from estimator.ranges import significant
from estimator.tellers import Amount, Teller, counted, independent
from estimator.tellers import Line as Told

ENTRY = "why-figures-disagree"
"""The entry in whose place this stands, and which tells why they differ."""
MAKERS_ENTRY = "vendor-figures"
"""The entry on makers' own figures."""
EXAMPLE = "gpt-4o"
"""The model that is shown where none is named, or nobody was asked about the one that is."""
PICTURE = "p"
_LETTERS = {measure[0]: measure for measure in MEASURES}
SOURCES = 3
ROOM = 2
"""All there is: earlier releases one by one; 1: from end to end; 0: one line a method; below: so many lines less."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A plain use and what is shown of it. taken: the model that stands in for the one asked about, which has none.

    asked: the question that it was reached from, which the way back keeps.
    """

    use: Use
    found: Beside
    measures: tuple[Measure, ...]
    teller: str | None
    taken: str | None = None
    asked: Question = field(default_factory=Question)

    @property
    def times(self) -> float:
        return self.use.count


def asked(context: Context, lang: str, quote: Quote) -> Reply:
    """The page that a message asks for."""
    return _page(context, lang, _shown(context, quote))


def pressed(context: Context, lang: str, question: Question, target: str) -> Reply:
    """A page or its picture, from what a button carries: a measure's letter, `p` for the picture, `-` a teller."""
    if not question.items:
        raise BadQuestion("nothing", "There is nothing to set side by side in this button.")
    head, _, teller = target.partition("-")
    measure = _LETTERS.get(head[:1])
    shown = replace(_shown(context, Quote(question.items[0], teller or None, measure)), asked=question)
    return (
        card_reply(context, lang, _card(context, lang, shown)) if head[1:] == PICTURE else _page(context, lang, shown)
    )


def button(context: Context, lang: str, question: Question) -> tuple[Button, ...]:
    """The way here from an answer's maths, where anybody was asked about such a use."""
    first = question.items[0] if len(question.items) == 1 else None
    if first is None or first.model is None or not _candidates(context, first):
        return ()
    return context.button(lang, context.words[lang].say("button-others"), "others", question, "e")


def _candidates(context: Context, use: Use) -> list[Beside]:
    """What others say of this model, or of its family's sizes, the default one first; or of what it is a version of."""
    if use.model is None:
        return []
    model = context.catalog.models[use.model]
    figures = model.activities.get(use.activity)
    members = (figures.default_member, *figures.members) if figures else ()
    names = dict.fromkeys(name for name in (use.model, *members, model.version_of) if name)
    return [one for name in names for one in others(use.activity, name, context.catalog)]


def _instead(context: Context, use: Use, teller: str | None) -> list[Beside]:
    """What is shown where nobody was asked about it: another model's of the same activity, else the example."""
    same = [one for one in others(use.activity, None, context.catalog) if use.activity != "chat" and _by(one, teller)]
    example = [one for one in others("chat", EXAMPLE, context.catalog) if _by(one, teller)]
    return same or example or [one for one in others("chat", None, context.catalog) if _by(one, teller)]


def _shown(context: Context, quote: Quote) -> _Shown:
    """The plain use that fits best: one that the teller was asked about, of the model named, else of the example."""
    use = quote.use or Use("chat", model=EXAMPLE)
    known = {one.tool for one in context.catalog.others.tellers.values()}
    teller = quote.teller if quote.teller in known else None
    found = _candidates(context, use)
    of_teller = [one for one in found if _by(one, teller)]
    if not of_teller:
        of_teller = _instead(context, use, teller) if not found or teller in _makers(context) else found
    one = of_teller[0]
    if teller is None:  # more are heard on a size that tools were asked about than on a maker's own
        one = max(of_teller, key=lambda each: len(each.of("energy")) > 1)
    version_of = context.catalog.models[use.model].version_of if use.model is not None else None
    taken = None if one in found and one.use.model != version_of else one.use.model
    has = [measure for measure in MEASURES if one.of(measure)]
    first = quote.measure if quote.measure in has else next((m for m in has if _tells(one, teller, m)), has[0])
    few = len(one.lines) <= len(MEASURES)
    plain = one.use.asked
    is_whole = plain.tokens is None or plain.tokens.given > 0
    length = plain.length if is_whole or plain.tokens is None else Length(plain.tokens.written, "tokens")
    count, per = (use.count, use.per) if use.activity == plain.activity else (1.0, None)
    asked_use = replace(plain, count=count, per=per, tokens=plain.tokens if is_whole else None, length=length)
    return _Shown(
        asked_use, one, tuple(has) if few and quote.measure is None else (first,), teller, taken if quote.use else None
    )


def _makers(context: Context) -> set[str]:
    return {one.tool for one in context.catalog.others.tellers.values() if one.release is None}


def _by(one: Beside, teller: str | None) -> bool:
    return teller is None or any(line.teller.tool == teller for line in one.lines)


def _tells(one: Beside, teller: str | None, measure: Measure) -> bool:
    return any(line.teller.tool == teller or teller is None for line in one.of(measure))


def _page(context: Context, lang: str, shown: _Shown) -> Reply:
    """As much as fits: earlier releases, then tools that share a method with one above, are left out first."""
    reply = Reply(lang)
    for room in range(ROOM, -MOST_BARS, -1):
        lines = [line for measure in shown.measures for line in _lines(context, lang, shown, measure, room)]
        reply = _reply(context, lang, shown, lines)
        labels = sum(len(link.label) + 1 for link in reply.sources)
        if len(plain_text(replace(reply, sources=()))) + labels < MOST_CHARACTERS:
            break
    return reply


def _reply(context: Context, lang: str, shown: _Shown, lines: list[Line]) -> Reply:
    words = context.words[lang]
    head = words.say("others-headline", use=use_phrase(context, lang, shown.use))
    if shown.taken is not None:
        lines = [Line(words.say("others-taken", model=context.catalog.models[shown.taken].name), "note"), *lines]
    inside, number = counted(context.catalog)
    note = words.say(
        "others-counted",
        inside=words.exact(inside),
        number=words.exact(number),
        date=words.date(context.catalog.others.made),
    )
    tellers = dict.fromkeys(line.teller for measure in shown.measures for line in _ordered(shown, measure))
    sources = tuple(Link(_name(one), one.url) for one in tellers if not one.replaced)[:SOURCES]
    return Reply(
        lang, head, tuple(lines), (Line(note, "caveat"),), sources=sources, buttons=_buttons(context, lang, shown)
    )


def _ordered(shown: _Shown, measure: Measure) -> list[Told]:
    """The lines of a measure, those of the teller that was asked for first."""
    return sorted(shown.found.of(measure), key=lambda line: line.teller.tool != shown.teller)


def _lines(context: Context, lang: str, shown: _Shown, measure: Measure, room: int) -> list[Line]:
    """Ours, then each one's; earlier releases in one line; a note of how many share a method and are left out."""
    words = context.words[lang]
    ours = measure_of(shown.found.ours, measure)
    if ours is None:
        return []
    told = _ordered(shown, measure)
    own = words.say(
        "others-ours",
        measure=words.say(f"measure-{measure}"),
        range=words.spread(measure, ours.times(shown.times), "range-short"),
    )
    lines = [Line(own, "measure")]
    today = [line for line in told if not line.teller.replaced]
    kept = today if room > 0 else list(independent(tuple(today)))
    kept = kept[: max(1, len(kept) + min(0, room))]
    lines += [Line(_said(context, lang, line, shown.times), "part") for line in kept]
    before = [line for line in told if line.teller.replaced]
    if before and room > 1:
        releases = [f"{line.teller.release} ({amount(words, measure, line.amount, shown.times)})" for line in before]
        lines.append(Line(words.say("others-before", name=before[0].teller.name, said=words.listed(releases)), "part"))
    elif before and room >= 0:
        ends = [line.amount.ends.times(shown.times) for line in before]
        reach = Range(min(one.low for one in ends), max(one.low for one in ends), max(one.high for one in ends))
        said = words.say("others-to", low=words.amount(measure, reach.low), high=words.amount(measure, reach.high))
        lines.append(Line(words.say("others-before", name=before[0].teller.name, said=said), "part"))
    left = len(today) - len(kept)
    if left:
        key = "others-more" if room < 0 else "others-left"
        lines.append(Line(words.say(key, n=left, said=words.exact(left)), "note"))
    return lines


def _said(context: Context, lang: str, line: Told, times: float) -> str:
    """`ecocost 0.2.4 (October 2026): about 0.19 Wh (0.05 to 0.68)`; outside ours: on which side, and why."""
    words = context.words[lang]
    where = ""
    if line.side != "within":
        why = words.say(f"others-why-{line.why}" if line.why else "others-why-unknown")
        where = words.say(f"others-{line.side}", why=why)
    said, month = _told(words, line, times), _month(lang, line.teller)
    return words.say("others-line", name=_name(line.teller), month=month, amount=said, where=where)


def _told(words: Words, line: Told, times: float) -> str:
    return amount(words, line.measure, line.amount, times, is_maker=line.teller.release is None)


def amount(words: Words, measure: Measure, told: Amount, times: float = 1, *, is_maker: bool = False) -> str:
    """A figure as it was told: with its range, as a range, or as one number that came without."""
    ends = told.ends.times(times)
    if told.is_range:
        return words.spread(measure, ends, "range-short" if told.value is not None else "range-ends")
    if is_maker:  # with three figures, as the maker gives it
        key, size = words.unit_of(measure, ends.central)
        said = words.exact(significant(ends.central / size, AS_PUBLISHED))
        number = words.say("amount", number=said, unit=words.say(f"unit-{key}"))
    else:
        number = words.amount(measure, ends.central)
    return words.say("others-alone", amount=number)


def _name(one: Teller) -> str:
    return f"{one.name} {one.release}" if one.release else one.name


def _month(lang: str, one: Teller) -> str:
    from babel.dates import format_date

    return format_date(date.fromisoformat(one.released), "MMMM y", locale=lang)


def _buttons(context: Context, lang: str, shown: _Shown) -> tuple[Button, ...]:
    """The other measures, the picture, why they differ, and this bot's own answer."""
    bare = replace(shown.use, tokens=None, length=None, resolution=None)
    words, packed = context.words[lang], replace(shown.asked, items=(bare,))
    by = f"-{shown.teller}" if shown.teller else ""
    first = shown.measures[0]
    buttons: tuple[Button, ...] = ()
    for measure in MEASURES:
        if measure not in shown.measures and shown.found.of(measure):
            label = words.say(f"measure-{measure}")
            buttons += context.button(lang, label, "others", packed, f"{measure[0]}{by}")
    if shown.teller is None and all(line.teller.release is None for line in shown.found.lines):  # a maker alone
        example = replace(packed, items=(replace(packed.items[0], model=EXAMPLE),))
        buttons += context.button(lang, context.catalog.models[EXAMPLE].name, "others", example, "e")
    buttons += context.button(lang, words.say("button-picture"), "others", packed, f"{first[0]}{PICTURE}{by}")
    buttons += context.button(lang, words.say("button-others-why"), "entry", Question(), ENTRY)
    return buttons + context.button(lang, words.say("button-back"), "ask", packed)


def _card(context: Context, lang: str, shown: _Shown) -> Card | None:
    """Ours on top, everybody else's under it, on one axis; the same in words."""
    words, measure = context.words[lang], shown.measures[0]
    ours = measure_of(shown.found.ours, measure)
    if ours is None:
        return None
    told = [line for line in _ordered(shown, measure) if not line.teller.replaced][: MOST_BARS - 1]
    bars = [(words.say("others-bot"), ours.times(shown.times))]
    bars += [(_name(line.teller), line.amount.ends.times(shown.times)) for line in told]
    made = panel(context, lang, measure, bars)
    said = [
        replace(
            bar,
            said=words.say("part", use=_name(line.teller), range=_told(words, line, shown.times)),
            has_middle=line.amount.has_middle,
        )
        for bar, line in zip(made.bars[1:], told, strict=True)
    ]
    title = words.say("others-headline", use=use_phrase(context, lang, shown.use))
    found = estimate(Question((shown.use,)), context.catalog)
    doubt = words.say("others-asked", date=words.date(context.catalog.others.made))
    return card_with(
        context, lang, title, (replace(made, bars=(made.bars[0], *said)),), doubt=doubt, sources=found.sources
    )
