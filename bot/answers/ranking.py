"""Which AI takes the least: tiers that cannot be told apart, measured apart from inferred, never one winner for all."""

from dataclasses import dataclass, replace

from bot.answers.footprint import sizes
from bot.answers.kit import MOST_CHARACTERS, Kit, place_phrase, source_link, use_phrase
from bot.answers.picture import card_reply, paneled, sources_line
from bot.languages.words import Words
from bot.reading.result import Rank
from bot.replies import Bar, Button, Card, Line, Link, Reply, plain_text
from estimator import BadQuestion, Question, Range, Ranked, Ranking, Use, estimate, rank

ENTRY = "which-is-greenest"
"""The entry in whose place a ranking stands, and which tells why there is no winner."""
MOST_LINES = 8
"""Lines under the headline; fewer models are shown where their tiers take more."""
MOST_NAMED, FEW_NAMED = 6, 2
"""Models named in a line of those that share one inference, and above a bar."""
SURE = 0.99
"""From this chance on a tier takes more than the one before, below it only likely so."""
LINES_A_PAGE = 4
SOURCES_A_LINE = 2
PICTURE, SOURCES = "p", "s"
"""Targets of a follow-up: the picture; the sources, with the number of their page."""
NEXT = {"chat": ("image", "video"), "image": ("chat", "video"), "video": ("image", "chat")}
"""Which other activities are a tap away."""
ALT_CHARACTERS = 1024


@dataclass(frozen=True, slots=True)
class _Shown:
    """A ranking as far as it is shown, and how many models were left out for want of room."""

    ranking: Ranking
    left: int = 0


def asked(kit: Kit, lang: str, wanted: Rank) -> Reply:
    """The ranking that a message asks for. Raises BadQuestion."""
    return _told(kit, lang, wanted)


def own_text(kit: Kit, lang: str, wanted: Rank, entry: Reply) -> Reply:
    """The community's own text, which stands in place of the ranking and says so; the ranking is a tap away."""
    words = kit.words[lang]
    note = Line(words.say("rank-own-text"), "note")
    button = kit.button(lang, words.say("button-rank-bots"), "rank", _packed(wanted))
    return replace(entry, lines=(*entry.lines, note), buttons=button + entry.buttons)


def pressed(kit: Kit, lang: str, question: Question, target: str) -> Reply:
    """A ranking, its picture or its sources, from what a button carries. Raises BadQuestion."""
    wanted = _unpacked(question)
    if target == PICTURE:
        return card_reply(kit, lang, _card(kit, lang, wanted))
    if target[:1] == SOURCES:
        return _sources(kit, lang, wanted, target[1:])
    return _told(kit, lang, wanted)


def _told(kit: Kit, lang: str, wanted: Rank) -> Reply:
    """As many lines as fit, the models that are known best before others."""
    reply = Reply(lang)
    for most in range(MOST_LINES, 0, -1):
        shown = _shown(kit, wanted, most)
        reply = _reply(kit, lang, wanted, shown)
        if len(reply.lines) + len(reply.caveats) <= MOST_LINES and len(plain_text(reply)) < MOST_CHARACTERS:
            break
    return reply


def _shown(kit: Kit, wanted: Rank, most: int) -> _Shown:
    """The ranking with at most so many models: of a line-up the first, of those that were named the lightest."""
    found = rank(
        wanted.activity,
        wanted.models,
        kit.catalog,
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


def _reply(kit: Kit, lang: str, wanted: Rank, shown: _Shown) -> Reply:
    words, found = kit.words[lang], shown.ranking
    lines = [line for number in range(len(found.tiers)) for line in _tier(kit, lang, found, number)]
    if shown.left:
        lines.append(Line(words.say("rank-more", n=shown.left, said=words.exact(shown.left)), "note"))
    for line in found.shared:
        key = "rank-shared" if len(line.models) > 1 else "rank-shared-one"
        lines.append(Line(words.say(key, line=_line(kit, lang, found, line))))
    if not found.lines:
        lines.append(Line(words.say("rank-nothing")))
    for key, left_out in (("rank-unpublished", found.unpublished), ("rank-unable", found.unable)):
        if left_out:
            names = words.listed([kit.catalog.models[model].name for model in left_out])
            lines.append(Line(words.say(key, models=names), "note"))
    if found.measure != "energy":
        where = words.say("rank-grid-place", place=place_phrase(kit, lang, found.place)) if found.place else None
        lines.append(Line(where or words.say("rank-grid"), "note"))
    doubt = (Line(_doubt(words, found), "caveat"),)
    return Reply(lang, _headline(kit, lang, found), tuple(lines), doubt, buttons=_buttons(kit, lang, wanted))


def _doubt(words: Words, found: Ranking) -> str:
    """That others order them otherwise, and what nobody can check."""
    told = words.say("rank-doubt" if found.tiers else "rank-doubt-none")
    if any(line.openness == "closed" for line in found.lines):
        told += " " + words.say("rank-doubt-closed")
    return told


def _headline(kit: Kit, lang: str, found: Ranking) -> str:
    """`1 AI video, 8 seconds at 720p each: energy, lightest first`."""
    words, use = kit.words[lang], Use(found.activity)
    notes = sizes(kit, lang, estimate(Question((use,)), kit.catalog).items[0]) if found.tiers else []
    said = ", ".join((use_phrase(kit, lang, use), *notes))
    key = "rank-headline" if found.tiers else "rank-headline-none"
    return words.say(key, measure=words.say(f"maths-of-{found.measure}"), use=said)


def _tier(kit: Kit, lang: str, found: Ranking, number: int) -> list[Line]:
    """A tier in one line where it rests on one kind of evidence, else its measured ones apart from the others."""
    words, tier = kit.words[lang], found.tiers[number]
    heading = _heading(kit, lang, found, number)
    parts = [(_kind(words, lines), _joined(kit, lang, found, lines)) for lines in (tier.known, tier.inferred) if lines]
    if len(parts) == 1:
        kind, said = parts[0]
        return [Line(words.say("rank-tier", heading=heading, kind=kind[:1].lower() + kind[1:], lines=said), "part")]
    apart = [Line(words.say("rank-kind", kind=kind, lines=said), "part") for kind, said in parts]
    return [Line(words.say("rank-tier-heading", heading=heading)), *apart]


def _kind(words: Words, lines: tuple[Ranked, ...]) -> str:
    """What these lines rest on: `Measured, or published by the maker`."""
    if not lines[0].known:
        return words.say("rank-kind-inferred")
    told = {line.evidence for line in lines}
    return words.say(f"rank-kind-{told.pop() if len(told) == 1 else 'known'}")


def _heading(kit: Kit, lang: str, found: Ranking, number: int) -> str:
    """What sets a tier apart from the one before, and that nothing sets its own models apart."""
    words, tier = kit.words[lang], found.tiers[number]
    many = "-many" if len(tier.lines) > 1 else ""
    if tier.chance is not None:
        sure = "-sure" if tier.chance >= SURE else ""
        return words.say(f"rank-next{sure}{many}", first=_names(kit, lang, found.tiers[number - 1].lines[0]))
    if not many and len(found.tiers) == 1:
        return words.say("rank-only")
    return words.say("rank-first-many" if many else "rank-first" if _alone(found) else "rank-first-likely")


def _alone(found: Ranking) -> bool:
    """Does the band of the lightest line meet no other, of those without figures of their own either?"""
    first, *others = found.lines
    return not any(first.figure.overlaps(other.figure) for other in others)


def _joined(kit: Kit, lang: str, found: Ranking, lines: tuple[Ranked, ...]) -> str:
    between = kit.words[lang].say("versus-between")
    return between.join(_line(kit, lang, found, line) for line in lines)


def _line(kit: Kit, lang: str, found: Ranking, line: Ranked, most: int = MOST_NAMED) -> str:
    """`Claude Sonnet about 0.82 Wh (0.31 to 2.2 or more)`."""
    words = kit.words[lang]
    return words.say("versus-side", side=_names(kit, lang, line, most), range=_spread(words, found, line.figure))


def _spread(words: Words, found: Ranking, figure: Range) -> str:
    """A range in the unit that suits the lightest of all, so that the lines can be read against each other."""
    key, size = words.unit_of(found.measure, min(line.figure.central for line in found.lines))
    return words.say(
        "range-short",
        unit=words.say(f"unit-{key}"),
        central=words.number(figure.central / size),
        low=words.number(figure.low / size),
        high=words.number(figure.high / size),
        more=words.say("or-more") if figure.open_top else "",
    )


def _names(kit: Kit, lang: str, line: Ranked, most: int = MOST_NAMED) -> str:
    """The models of a line; a family by the size that answers for it."""
    words, models = kit.words[lang], kit.catalog.models
    names = [models[model].name for model in line.models]
    if line.member is not None:
        member = models[line.member].name
        family = next((name for name in names if name != member), member)
        return member if member.startswith(family) else words.say("rank-as", model=family, member=member)
    left = len(names) - most
    if left > 1:  # "and one more" is no shorter than its name
        names = [*names[:most], words.say("and-more", n=left, said=words.exact(left))]
    return words.listed(names)


def _buttons(kit: Kit, lang: str, wanted: Rank) -> tuple[Button, ...]:
    """Where each number comes from, the picture, why there is no winner, and other activities."""
    words, packed = kit.words[lang], _packed(wanted)
    buttons = kit.button(lang, words.say("button-rank-sources"), "rank", packed, f"{SOURCES}1")
    buttons += kit.button(lang, words.say("button-picture"), "rank", packed, PICTURE)
    buttons += kit.button(lang, words.say("button-rank-why"), "entry", Question(), ENTRY)
    for other in NEXT.get(wanted.activity, ("chat", "image")):
        name = kit.names[lang].activity(other, 2)
        buttons += kit.button(
            lang, words.say("button-rank-other", what=name), "rank", _packed(Rank(other, band=wanted.band))
        )
    return buttons


def _sources(kit: Kit, lang: str, wanted: Rank, page: str) -> Reply:
    """Each line with what it rests on, a few a page."""
    words, found = kit.words[lang], _shown(kit, wanted, MOST_LINES).ranking
    pages = [found.lines[at : at + LINES_A_PAGE] for at in range(0, len(found.lines), LINES_A_PAGE)] or [()]
    number = int(page) if page.isascii() and page.isdigit() and 0 < int(page) <= len(pages) else 1
    lines = [
        Line(words.say("rank-source", fact=_fact(kit, lang, found, line)), "step", _links(kit, line))
        for line in pages[number - 1]
    ]
    if len(pages) > 1:
        lines.append(Line(words.say("maths-page", page=str(number), pages=str(len(pages))), "note"))
    if number == len(pages):
        lines.append(Line(words.say("rank-rule"), "note"))
        lines.append(Line(words.say("maths-version", version=kit.catalog.version), "note"))
    buttons: tuple[Button, ...] = ()
    if number < len(pages):
        buttons = kit.button(lang, words.say("button-next"), "rank", _packed(wanted), f"{SOURCES}{number + 1}")
    buttons += kit.button(lang, words.say("button-back"), "rank", _packed(wanted))
    return Reply(lang, words.say("rank-sources"), tuple(lines), buttons=buttons, private=True)


def _links(kit: Kit, line: Ranked) -> tuple[Link, ...]:
    """The first sources of a line, each once."""
    found: dict[str, Link] = {}
    for citation in line.citations:
        found.setdefault(citation.source, source_link(kit, citation))
    return tuple(found.values())[:SOURCES_A_LINE]


def _card(kit: Kit, lang: str, wanted: Rank) -> Card | None:
    """One panel, one bar a line under each other, each tier under its heading; the same in words."""
    words, shown = kit.words[lang], _shown(kit, wanted, MOST_LINES)
    found = shown.ranking
    groups = [
        (_heading(kit, lang, found, number), (*tier.known, *tier.inferred)) for number, tier in enumerate(found.tiers)
    ]
    if found.shared:
        groups.append((words.say("rank-group-shared"), found.shared))
    bars = tuple(_bar(kit, lang, found, line, group) for group, lines in groups for line in lines)
    if not bars:
        return None
    title, doubt = _headline(kit, lang, found), _doubt(words, found)
    source = sources_line(kit, lang, dict.fromkeys(cited.source for line in found.lines for cited in line.citations))
    facts = [text for group, lines in groups for text in (group, *(_fact(kit, lang, found, line) for line in lines))]
    alt = "\n".join((title, *facts, doubt, source))
    return Card(lang, title, (paneled(words, found.measure, bars),), doubt, source, alt[:ALT_CHARACTERS])


def _fact(kit: Kit, lang: str, found: Ranking, line: Ranked, most: int = MOST_NAMED) -> str:
    """A line with what it rests on."""
    words = kit.words[lang]
    kind = words.say(f"rank-{line.evidence}")
    return words.say("rank-bar", line=_line(kit, lang, found, line, most), kind=kind)


def _bar(kit: Kit, lang: str, found: Ranking, line: Ranked, group: str) -> Bar:
    figure, said = line.figure, _fact(kit, lang, found, line, FEW_NAMED)
    return Bar(figure.low, figure.central, figure.high, figure.open_top, said, group)


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
