"""A panel's ruler in words: what stands on it, and between which of its things a range lies."""

from collections.abc import Sequence

from bot.answers.context import Context, counted_phrase
from bot.languages.words import Words
from bot.replies import Mark
from estimator import Mark as Lying
from estimator import Range, Ruler


def marks_of(context: Context, lang: str, found: Ruler) -> tuple[Mark, ...]:
    """The things on the ruler as one would name them: `a hot shower`, `1,000 US homes for a year`."""
    return tuple(Mark(one.value, mark_phrase(context, lang, one), one.thing) for one in found.marks)


def mark_phrase(context: Context, lang: str, one: Lying) -> str:
    """A thing on a ruler; the language's own short name for it, else its usual one with its number."""
    words = context.words[lang]
    part = "" if one.part is None else f"-{context.catalog.things[one.thing].parts[one.part].id}"
    key = f"mark-{one.thing}{part}"
    if words.has(key):
        return words.say(key, said=words.exact(one.count), n=one.count)
    return counted_phrase(context, lang, one.thing, one.part, one.count)


def lies(words: Words, marks: Sequence[Mark], value: Range) -> str:
    """`between a kettle and a day of a home, or more`; only one of them, or nothing, where nothing lies there."""
    below = next((mark.said for mark in reversed(marks) if mark.value <= value.low), "")
    above = next((mark.said for mark in marks if mark.value >= value.high), "")
    more = words.say("card-or-more") if value.open_top else ""
    if below and above:
        return words.say("card-between", low=below, high=above, more=more)
    if below:
        return words.say("card-above", low=below)
    return words.say("card-below-open" if value.open_top else "card-below", high=above) if above else ""
