"""Two or more sides against each other: which is larger, by how much, or that it could be either."""

from bot.answers.doubts import doubts
from bot.answers.kit import Kit, figure, measures_of, use_phrase
from bot.answers.picture import card_of, panel
from bot.reading import Reading
from bot.replies import Button, Card, Line, Panel, Reply
from estimator import Duel, Estimate, Range, duel, estimate, side_figure
from estimator.question import Measure, Question, Use, Yardstick

Side = Use | Yardstick
MOST_SIDES = 6
ALIKE = 2.0
"""Within this ratio two sides are about the same."""


def compare(reading: Reading, kit: Kit) -> tuple[Reply, Estimate]:
    """The reply to a comparison, and the estimate of its AI sides."""
    question = reading.question()
    found = estimate(question, kit.catalog)
    lang, words = reading.lang, kit.words[reading.lang]
    sides: tuple[Side, ...] = (*question.items, *question.everyday)[:MOST_SIDES]
    asked = comparable(kit, question, found)
    lines: list[Line] = []
    for measure in asked:
        if len(sides) == 2:  # noqa: PLR2004 -- a duel has two sides
            lines += _duel(kit, lang, question, found, measure)
        else:
            lines += _ranking(kit, lang, question, found, measure)
    if not asked:
        lines.append(Line(words.say("versus-no-measure"), "note"))
    else:
        lines += _what_would_change_it(kit, lang, found, asked[0])
    if reading.unread and reading.half:
        lines.append(Line(words.say("half-understood", words=words.listed([f"“{w}”" for w in reading.unread[:3]])), "note"))
    headline = words.say("versus", sides=words.listed([side_phrase(kit, lang, side) for side in sides]))
    return (
        Reply(
            lang,
            headline[:1].upper() + headline[1:],
            tuple(lines),
            tuple(doubts(kit, lang, found)),
            (),
            _buttons(kit, lang, question),
            card=versus_card(kit, lang, question, found, asked),
        ),
        found,
    )


def comparable(kit: Kit, question: Question, found: Estimate) -> tuple[Measure, ...]:
    """The measures in which every side has a figure; the things' own measures where none was asked for."""
    able = []
    for measure in measures_of(question):
        sides = [figure(item.figures, measure) for item in found.items]
        sides += [side_figure(thing, measure, kit.catalog, place=found.place) for thing in question.everyday]
        if sides and all(side is not None for side in sides):
            able.append(measure)
    if question.measures or not question.everyday:
        return tuple(able)
    meant = [m for m in able if all(m in kit.catalog.things[thing.thing].use_for for thing in question.everyday)]
    return tuple(meant or able)


def side_phrase(kit: Kit, lang: str, side: Side) -> str:
    """`100 AI images` or `1 beef burger`."""
    if isinstance(side, Use):
        return use_phrase(kit, lang, side)
    count = side.count if side.count is not None else 1
    return kit.words[lang].say("thing", said=kit.words[lang].exact(count), thing=kit.names[lang].thing(side.thing, count))


def _sides(kit: Kit, question: Question, found: Estimate, measure: Measure) -> list[tuple[Side, Range]]:
    """Every side with its figure, in the order of mention: uses, then things."""
    sides: list[tuple[Side, Range | None]] = [(item.use, figure(item.figures, measure)) for item in found.items]
    sides += [(thing, side_figure(thing, measure, kit.catalog, place=found.place)) for thing in question.everyday]
    return [(side, value) for side, value in sides if value is not None]


def _duel(kit: Kit, lang: str, question: Question, found: Estimate, measure: Measure) -> list[Line]:
    """Who is larger and by how much; then both sides with their ranges."""
    words = kit.words[lang]
    result = duel(question, measure, kit.catalog)
    if result is None:
        return []
    sides = _sides(kit, question, found, measure)
    large, small = sides[result.larger], sides[result.smaller]
    verdict = _verdict(kit, lang, result, side_phrase(kit, lang, large[0]), side_phrase(kit, lang, small[0]))
    name = words.say(f"measure-{measure}")
    both = [words.say("versus-side", side=side_phrase(kit, lang, s), range=words.spread(measure, v, "range-short")) for s, v in (large, small)]
    return [Line(words.say("versus-line", measure=name, verdict=verdict, sides="; ".join(both)), "measure")]


def _verdict(kit: Kit, lang: str, result: Duel, larger: str, smaller: str) -> str:
    words = kit.words[lang]
    ratio = {"said": words.number(result.ratio.central), "low": words.number(result.ratio.low), "high": words.number(result.ratio.high)}
    if result.verdict == "either":
        return words.say("verdict-either", larger=larger, smaller=smaller, chance=words.number(round(result.chance_larger * 10)), **ratio)
    key = "verdict-clear" if result.verdict == "clear" else "verdict-likely"
    return words.say(key, larger=larger, smaller=smaller, open="yes" if result.ratio.open_top else "no", **ratio)


def _ranking(kit: Kit, lang: str, question: Question, found: Estimate, measure: Measure) -> list[Line]:
    """Several sides, the largest first."""
    words = kit.words[lang]
    ranked = sorted(_sides(kit, question, found, measure), key=lambda pair: -pair[1].central)
    said = [words.say("versus-side", side=side_phrase(kit, lang, s), range=words.spread(measure, v, "range-short")) for s, v in ranked]
    overlap = any(small.high > large.low for (_, large), (_, small) in zip(ranked, ranked[1:], strict=False))
    line = words.say("versus-ranking", measure=words.say(f"measure-{measure}"), sides="; ".join(said))
    return [Line(line + (" " + words.say("versus-overlap") if overlap else ""), "measure")]


def _what_would_change_it(kit: Kit, lang: str, found: Estimate, measure: Measure) -> list[Line]:
    """The unknown that matters most on the AI side."""
    words = kit.words[lang]
    shares = [share for item in found.items for share in item.shares.get(measure, ())]
    if not shares:
        return []
    top = max(shares, key=lambda share: share.share)
    key = f"unknown-{top.factor}"
    return [Line(words.say("versus-unknown", unknown=words.say(key if words.has(key) else "unknown-other")), "note")]


def versus_card(kit: Kit, lang: str, question: Question, found: Estimate, asked: tuple[Measure, ...]) -> Card | None:
    """One panel a measure, one bar a side."""
    panels: list[Panel] = []
    for measure in asked:
        sides = [(side_phrase(kit, lang, s), v) for s, v in _sides(kit, question, found, measure) if v.low > 0]
        if sides:
            panels.append(panel(kit, lang, measure, sides))
    if not panels:
        return None
    words = kit.words[lang]
    sides_said = [side_phrase(kit, lang, side) for side in (*question.items, *question.everyday)[:MOST_SIDES]]
    return card_of(kit, lang, words.say("versus", sides=words.listed(sides_said)), tuple(panels), found)


def _buttons(kit: Kit, lang: str, question: Question) -> tuple[Button, ...]:
    words = kit.words[lang]
    buttons = kit.button(lang, words.say("button-maths"), "maths", question)
    buttons += kit.button(lang, words.say("button-places"), "places", question, "versus")
    return buttons + kit.button(lang, words.say("button-picture"), "picture", question, "versus")
