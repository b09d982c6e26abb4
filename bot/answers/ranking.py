"""Which AI takes the least: tiers that cannot be told apart, measured apart from inferred, never one winner for all."""

from dataclasses import dataclass, replace

from bot.answers.context import MOST_CHARACTERS, Context, on_mix, source_link
from bot.answers.picture import card_reply, card_with, panel
from bot.answers.tiers import FEW_NAMED, doubt_of, fact, heading, headline, line_said, tier_lines
from bot.reading.result import Rank
from bot.replies import Button, Card, Line, Link, Reply, plain_text
from estimator import BadQuestion, Question, Ranked, Ranking, Use, rank

ENTRY = "which-is-greenest"
"""The entry in whose place a ranking stands, and which tells why there is no winner."""
MOST_LINES = 8
"""Lines under the headline; fewer models are shown where their tiers take more."""
LINES_A_PAGE = 4
SOURCES_A_LINE = 2
PICTURE, SOURCES = "p", "s"
"""Targets of a follow-up: the picture; the sources, with the number of their page."""
NEXT = {"chat": ("image", "video"), "image": ("chat", "video"), "video": ("image", "chat")}
"""Which other activities are a tap away."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A ranking as far as it is shown, and how many models were left out for want of room."""

    ranking: Ranking
    left: int = 0


def asked(context: Context, lang: str, wanted: Rank) -> Reply:
    """The ranking that a message asks for. Raises BadQuestion."""
    return _told(context, lang, _widened(context, wanted))


def own_text(context: Context, lang: str, wanted: Rank, entry: Reply) -> Reply:
    """The community's own text, which stands in place of the ranking and says so; the ranking is a tap away."""
    words = context.words[lang]
    note = Line(words.say("rank-own-text"), "note")
    button = context.button(lang, words.say("button-rank-bots"), "rank", _packed(_widened(context, wanted)))
    return replace(entry, lines=(*entry.lines, note), buttons=button + entry.buttons)


def pressed(context: Context, lang: str, question: Question, target: str) -> Reply:
    """A ranking, its picture or its sources, from what a button carries. Raises BadQuestion."""
    wanted = _unpacked(question)
    if target == PICTURE:
        return card_reply(context, lang, _card(context, lang, wanted))
    if target[:1] == SOURCES:
        return _sources(context, lang, wanted, target[1:])
    return _told(context, lang, wanted)


def _told(context: Context, lang: str, wanted: Rank) -> Reply:
    """As many lines as fit, the models that are known best before others."""
    reply = Reply(lang)
    for most in range(MOST_LINES, 0, -1):
        shown = _shown(context, wanted, most)
        reply = _reply(context, lang, wanted, shown)
        if len(reply.lines) + len(reply.caveats) <= MOST_LINES and len(plain_text(reply)) < MOST_CHARACTERS:
            break
    return reply


def _widened(context: Context, wanted: Rank) -> Rank:
    """One model that is no family is ranked among those that people know."""
    if wanted.models is None or len(wanted.models) > 1:
        return wanted
    figures = [context.catalog.models[model].activities.get(wanted.activity) for model in wanted.models]
    if any(one is not None and one.members for one in figures):
        return wanted
    return replace(wanted, models=None, also=wanted.models)


def _shown(context: Context, wanted: Rank, most: int) -> _Shown:
    """The ranking with at most so many models: of a line-up the first, of those that were named the lightest."""
    found = rank(
        wanted.activity,
        wanted.models,
        context.catalog,
        measure=wanted.measure,
        place=wanted.place,
        band=wanted.band,
        also=wanted.also,
        most=most,
    )
    room, tiers = max(1, most - len(found.shared)), []
    for tier in found.tiers:
        if room > 0:
            tiers.append(replace(tier, lines=tier.lines[:room]))
        room -= len(tier.lines)
    return _Shown(replace(found, tiers=tuple(tiers)), max(0, -room))


def _reply(context: Context, lang: str, wanted: Rank, shown: _Shown) -> Reply:
    words, found = context.words[lang], shown.ranking
    lines = [line for number in range(len(found.tiers)) for line in tier_lines(context, lang, found, number)]
    if shown.left:
        lines.append(Line(words.say("rank-more", n=shown.left, said=words.exact(shown.left)), "note"))
    for line in found.shared:
        key = "rank-shared" if len(line.models) > 1 else "rank-shared-one"
        lines.append(Line(words.say(key, line=line_said(context, lang, found, line))))
    if not found.lines:
        lines.append(Line(words.say("rank-nothing")))
    for key, left_out in (("rank-unpublished", found.unpublished), ("rank-unable", found.unable)):
        if left_out:
            names = words.listed([context.catalog.models[model].name for model in left_out])
            lines.append(Line(words.say(key, models=names), "note"))
    if found.measure != "energy":
        where = on_mix(context, lang, "rank-grid-place", found.place) if found.place else None
        lines.append(Line(where or words.say("rank-grid"), "note"))
    doubt = (Line(doubt_of(words, found), "caveat"),)
    return Reply(lang, headline(context, lang, found), tuple(lines), doubt, buttons=_buttons(context, lang, wanted))


def _buttons(context: Context, lang: str, wanted: Rank) -> tuple[Button, ...]:
    """Where each number comes from, the picture, why there is no winner, and other activities."""
    words, packed = context.words[lang], _packed(wanted)
    buttons = context.button(lang, words.say("button-rank-sources"), "rank", packed, f"{SOURCES}1")
    buttons += context.button(lang, words.say("button-picture"), "rank", packed, PICTURE)
    buttons += context.button(lang, words.say("button-rank-why"), "entry", Question(), ENTRY)
    for other in NEXT.get(wanted.activity, ("chat", "image")):
        name = context.names[lang].activity(other, 2)
        buttons += context.button(
            lang, words.say("button-rank-other", what=name), "rank", _packed(Rank(other, band=wanted.band))
        )
    return buttons


def _sources(context: Context, lang: str, wanted: Rank, page: str) -> Reply:
    """Each line with what it rests on, a few a page."""
    words, found = context.words[lang], _shown(context, wanted, MOST_LINES).ranking
    pages = [found.lines[at : at + LINES_A_PAGE] for at in range(0, len(found.lines), LINES_A_PAGE)] or [()]
    number = int(page) if page.isascii() and page.isdigit() and 0 < int(page) <= len(pages) else 1
    lines = [
        Line(words.say("rank-source", fact=fact(context, lang, found, line)), "step", _links(context, line))
        for line in pages[number - 1]
    ]
    if len(pages) > 1:
        lines.append(Line(words.say("maths-page", page=str(number), pages=str(len(pages))), "note"))
    if number == len(pages):
        lines.append(Line(words.say("rank-rule"), "note"))
        lines.append(Line(words.say("maths-version", version=context.catalog.version), "note"))
    buttons: tuple[Button, ...] = ()
    if number < len(pages):
        buttons = context.button(lang, words.say("button-next"), "rank", _packed(wanted), f"{SOURCES}{number + 1}")
    buttons += context.button(lang, words.say("button-back"), "rank", _packed(wanted))
    return Reply(lang, words.say("rank-sources"), tuple(lines), buttons=buttons, private=True)


def _links(context: Context, line: Ranked) -> tuple[Link, ...]:
    """The first sources of a line, each once."""
    found: dict[str, Link] = {}
    for citation in line.citations:
        found.setdefault(citation.source, source_link(context, citation))
    return tuple(found.values())[:SOURCES_A_LINE]


def _card(context: Context, lang: str, wanted: Rank) -> Card | None:
    """One panel, one bar a line under each other, each tier under its heading; the same in words."""
    words, shown = context.words[lang], _shown(context, wanted, MOST_LINES)
    found = shown.ranking
    groups = [
        (heading(context, lang, found, number), (*tier.known, *tier.inferred))
        for number, tier in enumerate(found.tiers)
    ]
    if found.shared:
        groups.append((words.say("rank-group-shared"), found.shared))
    lines = [(group, line) for group, of_group in groups for line in of_group]
    if not lines:
        return None
    made = panel(context, lang, found.measure, [("", line.figure) for _, line in lines], place=found.place)
    bars = tuple(
        replace(bar, said=fact(context, lang, found, line, FEW_NAMED), group=group)
        for bar, (group, line) in zip(made.bars, lines, strict=True)
    )
    sources = dict.fromkeys(cited.source for line in found.lines for cited in line.citations)
    title, doubt = headline(context, lang, found), doubt_of(words, found)
    return card_with(context, lang, title, (replace(made, bars=bars),), doubt=doubt, sources=sources)


def _packed(wanted: Rank) -> Question:
    """A ranking as a question that a button can carry: one use without a model stands for the line-up."""
    named = wanted.models or wanted.also
    items = tuple(Use(wanted.activity, model=model) for model in named)
    if wanted.models is None:
        items = (Use(wanted.activity, band=wanted.band), *items)
    measures = () if wanted.measure == "energy" else (wanted.measure,)
    return Question(items, place=wanted.place, measures=measures)


def _unpacked(question: Question) -> Rank:
    """The ranking that a button carries. Raises BadQuestion where it carries none."""
    if not question.items:
        raise BadQuestion("nothing", "There is nothing to rank in this button.")
    first = question.items[0]
    named = tuple(use.model for use in question.items if use.model is not None and use.activity == first.activity)
    lineup = first.model is None
    measure = question.measures[0] if question.measures else "energy"
    return Rank(
        first.activity,
        None if lineup else named,
        named if lineup else (),
        first.band if lineup else None,
        measure,
        question.place,
    )
