"""A ranking in words: its headline, its tiers with what sets them apart, each line with its range, its doubt."""

from bot.answers.assumed import sizes
from bot.answers.context import Context, use_phrase
from bot.languages.words import Words
from bot.replies import Line
from estimator import Question, Range, Ranked, Ranking, Use, estimate

MOST_NAMED, FEW_NAMED = 6, 1
"""Models named in a line of those that share one inference, and above a bar."""
SURE = 0.99
"""From this chance on a tier takes more than the one before, below it only likely so."""


def doubt_of(words: Words, found: Ranking) -> str:
    """That others order them otherwise, and what nobody can check."""
    told = words.say("rank-doubt" if found.tiers else "rank-doubt-none")
    if any(line.openness == "closed" for line in found.lines):
        told += " " + words.say("rank-doubt-closed")
    return told


def headline(context: Context, lang: str, found: Ranking) -> str:
    """`1 AI video, 8 seconds at 720p each: energy, lightest first`."""
    words, use = context.words[lang], Use(found.activity)
    notes = sizes(context, lang, estimate(Question((use,)), context.catalog).items[0]) if found.tiers else []
    said = ", ".join((use_phrase(context, lang, use), *notes))
    key = "rank-headline" if found.tiers else "rank-headline-none"
    return words.say(key, measure=words.say(f"maths-of-{found.measure}"), use=said)


def tier_lines(context: Context, lang: str, found: Ranking, number: int) -> list[Line]:
    """A tier in one line where it rests on one kind of evidence, else its measured ones apart from the others."""
    words, tier = context.words[lang], found.tiers[number]
    said = heading(context, lang, found, number)
    parts = [
        (_kind(words, lines), _joined(context, lang, found, lines)) for lines in (tier.known, tier.inferred) if lines
    ]
    if len(parts) == 1:
        kind, told = parts[0]
        return [Line(words.say("rank-tier", heading=said, kind=kind[:1].lower() + kind[1:], lines=told), "part")]
    apart = [Line(words.say("rank-kind", kind=kind, lines=told), "part") for kind, told in parts]
    return [Line(words.say("rank-tier-heading", heading=said)), *apart]


def _kind(words: Words, lines: tuple[Ranked, ...]) -> str:
    """What these lines rest on: `Measured, or published by the maker`."""
    if not lines[0].known:
        return words.say("rank-kind-inferred")
    told = {line.evidence for line in lines}
    return words.say(f"rank-kind-{told.pop() if len(told) == 1 else 'known'}")


def heading(context: Context, lang: str, found: Ranking, number: int) -> str:
    """What sets a tier apart from the one before, and that nothing sets its own models apart."""
    words, tier = context.words[lang], found.tiers[number]
    many = "-many" if len(tier.lines) > 1 else ""
    if tier.chance is not None:
        sure = "-sure" if tier.chance >= SURE else ""
        return words.say(f"rank-next{sure}{many}", first=_names(context, lang, found.tiers[number - 1].lines[0]))
    if not many and len(found.tiers) == 1:
        return words.say("rank-only")
    return words.say("rank-first-many" if many else "rank-first" if _alone(found) else "rank-first-likely")


def _alone(found: Ranking) -> bool:
    """Does the band of the lightest line meet no other, of those without figures of their own either?"""
    first, *others = found.lines
    return not any(first.figure.overlaps(other.figure) for other in others)


def _joined(context: Context, lang: str, found: Ranking, lines: tuple[Ranked, ...]) -> str:
    between = context.words[lang].say("versus-between")
    return between.join(line_said(context, lang, found, line) for line in lines)


def line_said(context: Context, lang: str, found: Ranking, line: Ranked, most: int = MOST_NAMED) -> str:
    """`Claude Sonnet about 0.82 Wh (0.31 to 2.2 or more)`."""
    words = context.words[lang]
    return words.say("versus-side", side=_names(context, lang, line, most), range=_spread(words, found, line.figure))


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


def _names(context: Context, lang: str, line: Ranked, most: int = MOST_NAMED) -> str:
    """The models of a line; a family by the size that answers for it."""
    words, models = context.words[lang], context.catalog.models
    names = [models[model].name for model in line.models]
    if line.member is not None:
        member = models[line.member].name
        family = next((name for name in names if name != member), member)
        return member if member.startswith(family) else words.say("rank-as", model=family, member=member)
    left = len(names) - most
    if left > 1:  # "and one more" is no shorter than its name
        names = [*names[:most], words.say("rank-others", said=words.exact(left))]
    return words.listed(names)


def fact(context: Context, lang: str, found: Ranking, line: Ranked, most: int = MOST_NAMED) -> str:
    """A line with what it rests on."""
    words = context.words[lang]
    kind = words.say(f"rank-{line.evidence}")
    return words.say("rank-bar", line=line_said(context, lang, found, line, most), kind=kind)
