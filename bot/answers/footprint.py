"""What some AI use costs: the answer first, then the range, one comparison a measure, what was assumed, one doubt."""

from bot.answers.doubts import doubts
from bot.answers.kit import HUGE, Kit, family_member, figure, measures_of, thing_phrase, times, use_phrase
from bot.answers.picture import footprint_card
from bot.reading import Reading
from bot.replies import Button, Line, Link, Reply
from estimator import Estimate, ItemEstimate, Range, compare_everyday, estimate
from estimator.question import Measure, Question

DAYS_A_YEAR = {"day": 365, "week": 52, "month": 12, "year": 1}
PARTS_SHOWN = 4
VIRAL_WEEK = (650e6, 750e6)
"""Counts of images that mean the first week of ChatGPT's images."""
VIRAL_PEOPLE = 130e6


def footprint(reading: Reading, kit: Kit) -> tuple[Reply, Estimate]:
    """The reply to a question about what uses of AI cost, and the estimate that it stands on."""
    question = reading.question()
    found = estimate(question, kit.catalog)
    lang, words = reading.lang, kit.words[reading.lang]
    asked = _ordered(kit, question)
    lines: list[Line] = []
    if found.total is not None or len(found.items) == 1:
        figures = found.total or found.items[0].figures
        rate = found.items[0].use.per
        for measure in asked:
            lines += _measure(kit, lang, found, measure, figure(figures, measure), rate)
    if len(found.items) > 1:
        lines += _parts(kit, lang, found, asked)
    lines += _scale(kit, lang, found, asked[0])
    lines += _assumed(kit, lang, reading, found)
    if reading.unread and reading.half:
        lines.append(Line(words.say("half-understood", words=words.listed([f"“{w}”" for w in reading.unread[:3]])), "note"))
    reply = Reply(
        lang,
        _headline(kit, lang, found),
        tuple(lines),
        tuple(doubts(kit, lang, found)),
        (),
        _buttons(kit, lang, question, found),
        card=footprint_card(kit, lang, found, asked),
    )
    return reply, found


def _ordered(kit: Kit, question: Question) -> tuple[Measure, ...]:
    """The measures to show, the yardstick's own first: phone charges are energy."""
    asked = measures_of(question)
    if not question.everyday:
        return asked
    fit = [m for m in asked if m in kit.catalog.things[question.everyday[0].thing].use_for]
    return tuple(fit[:1]) + tuple(m for m in asked if m not in fit[:1])


def _headline(kit: Kit, lang: str, found: Estimate) -> str:
    words = kit.words[lang]
    said = [use_phrase(kit, lang, item.use) for item in found.items]
    if len(said) > 1:
        shown = said[:PARTS_SHOWN] + ([words.say("and-more", n=len(said) - PARTS_SHOWN)] if len(said) > PARTS_SHOWN else [])
        return words.say("together", uses=words.listed(shown)) if found.total else words.listed(shown)
    item = found.items[0]
    notes = []
    if "model" in item.assumed and item.model:
        notes.append(words.say("taken-as", model=kit.catalog.models[item.model].name))
    elif "model" in item.assumed:
        notes.append(words.say("taken-as-generic"))
    notes += [words.say(f"assumed-{code}") for code in item.assumed if words.has(f"assumed-{code}")]
    return words.say("headline", use=said[0], notes=", ".join(notes)) if notes else said[0]


def _measure(kit: Kit, lang: str, found: Estimate, measure: Measure, value: Range | None, rate: str | None) -> list[Line]:
    """One measure: about, likely between, or more; on whose electricity; like how many of what."""
    words = kit.words[lang]
    name = words.say(f"measure-{measure}")
    if value is None:
        return [Line(words.say("line-unknown", measure=name), "measure")]
    said = words.spread(measure, value)
    text = words.say(f"line-{measure}", range=said, rate=words.say(f"per-{rate}") if rate else "", grid=_grid(kit, lang, found))
    if rate and rate != "year":
        year = value.times(DAYS_A_YEAR[rate])
        text += " " + words.say("over-a-year", range=words.spread(measure, year, "range-short"))
    wanted = found.question.everyday[0].thing if found.question.everyday else None
    like = compare_everyday(measure, value, kit.catalog, place=found.place, lang_region=None, yardstick=wanted)
    if like is not None:
        text += " " + words.say("roughly-like" if like.rough else "like", thing=thing_phrase(kit, lang, like))
    return [Line(text, "measure")]


def _grid(kit: Kit, lang: str, found: Estimate) -> str:
    """On whose electricity the carbon is counted: the place asked for, or where such models mostly run."""
    words = kit.words[lang]
    if found.place is not None:
        return words.say("grid-place", place=kit.names[lang].place_in(found.place))
    regions = {item.region for item in found.items}
    return words.say(f"grid-{regions.pop()}") if len(regions) == 1 else words.say("grid-several")


def _parts(kit: Kit, lang: str, found: Estimate, asked: tuple[Measure, ...]) -> list[Line]:
    """Each use by itself, the largest first; all measures asked for where there is no common total."""
    words = kit.words[lang]
    shown = asked if found.total is None else asked[:1]
    ranked = sorted(found.items, key=lambda item: -_central(item, shown[0])) if found.total is not None else list(found.items)
    lines = []
    for item in ranked[:PARTS_SHOWN]:
        figures = [(m, figure(item.figures, m)) for m in shown]
        said = [words.spread(m, value, "range-short") for m, value in figures if value is not None]
        lines.append(
            Line(words.say("part", use=use_phrase(kit, lang, item.use), range=words.listed(said) or words.say("part-unknown")), "part")
        )
    if len(ranked) > PARTS_SHOWN:
        lines.append(Line(words.say("parts-more", n=len(ranked) - PARTS_SHOWN), "part"))
    return lines


def _central(item: ItemEstimate, measure: Measure) -> float:
    value = figure(item.figures, measure)
    return value.central if value else 0


def _scale(kit: Kit, lang: str, found: Estimate, measure: Measure) -> list[Line]:
    """For a huge count: one person's share of the viral week, or one use by itself."""
    if len(found.items) != 1 or found.items[0].use.count < HUGE:
        return []
    item, words = found.items[0], kit.words[lang]
    value = figure(item.figures, measure)
    if value is None:
        return []
    if item.use.activity == "image" and VIRAL_WEEK[0] <= item.use.count <= VIRAL_WEEK[1]:
        share = words.spread(measure, value.times(1 / VIRAL_PEOPLE), "range-short")
        return [Line(words.say("viral-week", range=share), "note")]
    return [Line(words.say("each-one", range=words.spread(measure, value.times(1 / item.use.count), "range-short")), "note")]


def _assumed(kit: Kit, lang: str, reading: Reading, found: Estimate) -> list[Line]:
    """What several uses assume, in one line: their headline has no room for it."""
    words = kit.words[lang]
    lines = []
    if len(found.items) > 1:
        stand_ins = {item.model for item in found.items if "model" in item.assumed and item.model}
        if stand_ins:
            said = words.listed(sorted(kit.catalog.models[m].name for m in stand_ins))
            lines.append(Line(words.say("assumed-models", models=said), "note"))
    for item in found.items[:1]:
        member = family_member(kit, item)
        if member and item.family_range_wh is not None:
            reach = words.spread("energy", item.family_range_wh, "range-ends")
            lines.append(Line(words.say("assumed-family", member=member, reach=reach), "note"))
    if found.total is None and len(found.items) > 1:
        same = len({item.use.per for item in found.items}) == 1
        lines.append(Line(words.say("no-total-part" if same else "no-total-rates"), "note"))
    return lines


def _buttons(kit: Kit, lang: str, question: Question, found: Estimate) -> tuple[Button, ...]:
    """Four at most, in the same order always: maths, somewhere else, another size or a year, picture."""
    words = kit.words[lang]
    buttons = kit.button(lang, words.say("button-maths"), "maths", question)
    buttons += kit.button(lang, words.say("button-places"), "places", question)
    first = found.items[0].use
    if first.activity != "training":
        bigger = times(question, 10 if first.count * 10 < 1e15 else 0.1)  # noqa: PLR2004 -- the estimator's own limit
        label = words.say("button-times", said=words.exact(bigger.items[0].count)) if len(question.items) == 1 else words.say("button-ten-times")
        buttons += kit.button(lang, label, "ask", bigger)
    return buttons + kit.button(lang, words.say("button-picture"), "picture", question)


def sources_of(kit: Kit, found: Estimate) -> tuple[Link, ...]:
    """The sources of an estimate, in the order of use."""
    return tuple(Link(f"{s.authors}, {s.title} ({s.year})", s.url) for s in (kit.catalog.sources[key] for key in found.sources))
