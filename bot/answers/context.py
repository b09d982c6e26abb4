"""What every answer is made with, and the phrases that several answers share."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.followups import Action, Codec, Followup
from bot.languages.names import Names
from bot.languages.words import Phrasebook, Words
from bot.replies import Button, Link
from estimator import Catalog, Citation, Comparison, Estimate, Source, measure_of
from estimator.image_size import size_name
from estimator.question import MEASURES, Length, Measure, Question, Use, Yardstick

Side = Use | Yardstick
"""One side of a comparison."""

LABEL = 70
"""Characters of a source's title that are shown; its address leads to the rest."""
MOST_CHARACTERS = 900
"""What fits a phone's screen without scrolling."""
VERSUS = "versus"
"""The target of a follow-up on a comparison: the way back leads to the two sides, not to their sum."""
WORLD = "WORLD"
"""The place that is everywhere: its electricity is an average, and in no place."""
HUGE = 10_000_000
"""From this many uses on, one by itself is said too."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Where the operator has put PRIVACY.md and TERMS.md for people to read; None where nowhere."""

    privacy: str | None = None
    terms: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The catalogue, the packing, and each language's sentences and names. Made once, at the start."""

    catalog: Catalog
    codec: Codec
    words: Phrasebook
    names: Mapping[str, Names]
    papers: Papers = Papers()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the bot speaks."""
        return self.words.languages

    def button(self, lang: str, label: str, action: Action, question: Question, target: str = "") -> tuple[Button, ...]:
        """A button, or none where its question does not fit into one."""
        packed = self.codec.pack(Followup(action, lang, question, target))
        return (Button(label, packed),) if packed else ()

    def buttons(
        self, lang: str, question: Question, actions: Sequence[Action], target: str = ""
    ) -> Iterator[tuple[Button, ...]]:
        """For each of several actions on one question the same, with the label that is the action's own."""
        words = self.words[lang]
        for action, packed in zip(actions, self.codec.packs(lang, question, actions, target), strict=True):
            yield (Button(words.say(f"button-{action}"), packed),) if packed else ()


def measures_of(question: Question) -> tuple[Measure, ...]:
    """Those asked for by name, else all three."""
    return tuple(m for m in MEASURES if m in question.measures) or MEASURES if question.measures else MEASURES


def use_phrase(context: Context, lang: str, use: Use, *, with_model: bool = True) -> str:
    """`50 AI images with ChatGPT`, `3 AI videos of 10 seconds a day`."""
    words, names = context.words[lang], context.names[lang]
    if use.activity == "training":
        if use.model is None:
            return words.say("training-any")
        said = words.exact(use.count)
        return words.say("training-of", model=_trained(context, use.model), times=use.count, said=said)
    model = ""
    if with_model and use.model:
        model = words.say("use-model", model=context.catalog.models[use.model].name)
    elif with_model and use.band:
        model = words.say(f"use-{use.band}")
    return words.say(
        "use",
        said=words.exact(use.count),
        noun=names.activity(use.activity, use.count),
        length=length_phrase(words, use) + size_phrase(words, use),
        model=model,
        rate=words.say(f"per-{use.per}") if use.per else "",
    )


def _trained(context: Context, model: str) -> str:
    """Whose training a figure is: `GPT-3`, or all that it covers, `Llama 3.1 (8B, 70B, 405B)`."""
    known = context.catalog.models[model]
    figures = known.activities.get("training")
    return (figures.covers if figures else None) or known.name


def side_phrase(context: Context, lang: str, side: Side) -> str:
    """`100 AI images` or `1 beef burger`."""
    if isinstance(side, Use):
        return use_phrase(context, lang, side)
    return counted_phrase(context, lang, side.thing, None, side.count if side.count is not None else 1)


def counted_phrase(context: Context, lang: str, thing: str, part: int | None, count: float) -> str:
    """So many of an everyday thing, or of its part."""
    words, piece = context.words[lang], context.names[lang].piece(thing, part, count)
    return words.say("thing", said=words.exact(count), thing=piece)


def length_phrase(words: Words, use: Use) -> str:
    """` of 10 seconds`, ` of 200 words from 50 pages`, or nothing."""
    length, given = use.length, use.input
    if use.tokens is not None:
        length, given = Length(use.tokens.written, "tokens"), Length(use.tokens.given, "tokens")
    written, read = (
        words.say(f"{form}-{one.unit}", said=words.exact(one.value), n=one.value) if one is not None else ""
        for form, one in (("length", length), ("from", given))
    )
    return written + read


def size_phrase(words: Words, use: Use) -> str:
    """` at 1080p`, ` (1920x1080)`, or nothing."""
    if use.resolution is None:
        return ""
    size = size_name(use.resolution)
    return words.say("at-resolution" if size[-1] in "pK" else "with-size", resolution=size)


def thing_phrase(context: Context, lang: str, found: Comparison, *, rough: bool = False) -> str:
    """`charging a phone about 14 times (3 to 61)`, in the thing's own unit. rough: "roughly" stands before it."""
    return context.names[lang].like(found.thing, found.part, context.words[lang], found.count, rough=rough)


def on_mix(context: Context, lang: str, sentence: str, place: str) -> str:
    """A sentence on whose electricity, for the place; the world's average has one of its own, being in no place."""
    words = context.words[lang]
    if place == WORLD:
        return words.say(f"{sentence}-world")
    return words.say(sentence, place=place_phrase(context, lang, place))


def place_name(context: Context, lang: str, place: str) -> str:
    """`France`, `Québec`, `the world`."""
    own = f"place-{place}"
    return context.words[lang].say(own) if context.words[lang].has(own) else context.names[lang].place(place)


def place_phrase(context: Context, lang: str, place: str) -> str:
    """`in France`, `au Québec`, `dans le monde`."""
    own = f"place-in-{place}"
    return context.words[lang].say(own) if context.words[lang].has(own) else context.names[lang].place_in(place)


def source_link(context: Context, citation: Citation) -> Link:
    """The source of a number with its year, openable where it has a public address."""
    source = context.catalog.sources[citation.source]
    return Link(source_label(source, citation.year), source.url if source.openable else None)


def source_label(source: Source, year: int | None = None) -> str:
    """`ML.ENERGY: Leaderboard v3.0 data, 2026`."""
    when = year or source.year
    title = source.title if len(source.title) <= LABEL else source.title.partition(";")[0]
    if len(title) > LABEL:
        cut = title[: LABEL - 1].rsplit(" ", 1)[0]
        title = (cut.rpartition(" (")[0] if cut.count("(") > cut.count(")") else cut) + "…"
    named = title if title.startswith(source.publisher) else f"{source.publisher}: {title}"
    return f"{named}, {when}" if when else named


def times(question: Question, factor: float) -> Question:
    """The same question with every count multiplied."""
    return replace(question, items=tuple(replace(use, count=use.count * factor) for use in question.items))


def nothing_known(estimate: Estimate, measures: tuple[Measure, ...]) -> bool:
    """Has nobody published any figure for what was asked?"""
    return all(measure_of(item.figures, m) is None for item in estimate.items for m in measures)
