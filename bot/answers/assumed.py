"""What was taken for what nobody said: a note beside the use in the headline, or a line of its own."""

from bot.answers.context import Context
from bot.answers.doubts import grade_note
from bot.replies import Line
from estimator import Estimate, ItemEstimate

SIZED = ("pixels_beyond", "seconds_beyond", "resolution_ignored", "input_ignored")
"""Caveats on what was said of a size, each with a sentence of its own."""


def headline_of(context: Context, lang: str, found: Estimate, uses: list[str], most: int) -> str:
    """What was asked, and what was taken for what nobody said."""
    words = context.words[lang]
    if len(uses) > 1:
        left = len(uses) - most
        more = [words.say("and-more", n=left, said=words.exact(left))] if left > 0 else []
        listed = words.listed([*uses[:most], *more])
        return words.say("together", uses=listed) if found.total else listed
    notes = notes_of(context, lang, found.items[0])
    return words.say("headline", use=uses[0], notes=", ".join(notes)) if notes else uses[0]


def notes_of(context: Context, lang: str, item: ItemEstimate) -> list[str]:
    """What was assumed of one use, and a grade that is worse than usual."""
    words, notes = context.words[lang], []
    if "model" in item.assumed and item.model:
        notes.append(words.say("taken-as", model=context.catalog.models[item.model].name))
    elif "model" in item.assumed and item.use.band is None:
        notes.append(words.say("taken-as-generic"))
    notes += sizes(context, lang, item)
    grade = grade_note(context, lang, item)
    if grade is not None:
        notes.append(grade)
    return notes


def sizes(context: Context, lang: str, item: ItemEstimate) -> list[str]:
    """What was taken for a size that nobody said: one attempt an image, eight seconds of clip, a short answer."""
    words, defaults, use = context.words[lang], context.catalog.method.defaults, item.use
    each = words.say("each") if use.count > 1 else ""
    activity = context.catalog.activities[use.activity]
    if activity.pixels and activity.sized_by == "nothing":
        return [words.say("assumed-attempts", each=each)] if use.count >= 1 else []
    if "length" not in item.assumed and "session" not in item.assumed:
        return []
    if activity.sized_by == "seconds":
        said = "assumed-video" if "resolution" in item.assumed else "assumed-seconds"
        return [words.say(said, seconds=words.exact(defaults.video_seconds.value), resolution="720p", each=each)]
    if activity.sized_by == "session":
        return [words.say("assumed-session", each=each)]
    if activity.usual_minutes is None:
        return [words.say("assumed-answer")] if activity.sized_by == "tokens" else []
    taken = getattr(defaults, activity.usual_minutes)
    return [words.say("assumed-minutes", said=words.exact(taken.value), n=taken.value, each=each)]


def size_lines(context: Context, lang: str, found: Estimate) -> list[Line]:
    """What a size or a text that was named changes, where it is not what one would think."""
    words, defaults = context.words[lang], context.catalog.method.defaults
    codes = {caveat.code for caveat in found.caveats}
    seconds = words.exact(defaults.video_longest_seconds.value)
    return [Line(words.say(f"size-{code}", seconds=seconds), "note") for code in SIZED if code in codes]


def assumed_lines(context: Context, lang: str, found: Estimate) -> list[Line]:
    """What several uses assume, in one line: their headline has no room for it."""
    words = context.words[lang]
    lines = []
    if len(found.items) > 1:
        stand_ins = {item.model for item in found.items if "model" in item.assumed and item.model}
        if stand_ins:
            said = words.listed(sorted(context.catalog.models[m].name for m in stand_ins))
            lines.append(Line(words.say("assumed-models", models=said), "note"))
    for item in found.items[:1]:
        if item.member and item.model and item.family_range_wh is not None:
            reach = words.spread("energy", item.family_range_wh, "range-ends")
            named = {
                "family": context.catalog.models[item.model].name,
                "member": context.catalog.models[item.member].name,
            }
            lines.append(Line(words.say("assumed-family", reach=reach, **named), "note"))
    rates = {item.use.per for item in found.items}
    if found.total is None and len(rates) > 1:
        lines.append(Line(words.say("no-total-rates"), "note"))
    return lines
