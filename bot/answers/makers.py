"""The maker's own life-cycle figure beside the bot's: another boundary, so a sentence of its own and never a sum."""

from bot.answers.context import Context, measures_of
from bot.replies import Line
from estimator import Estimate, Range
from estimator.measures import unit_of
from estimator.question import Measure
from estimator.ranges import significant

AS_PUBLISHED = 3
"""Significant figures of a figure that its maker published."""


def makers_own(context: Context, lang: str, found: Estimate) -> list[Line]:
    """What the maker of the one model says of so many uses; nothing where it says nothing."""
    if len(found.items) != 1 or found.items[0].model is None:
        return []
    words, asked = context.words[lang], measures_of(found.question)
    said = []
    for step in found.steps:
        if step.code != "beside" or not step.about:
            continue
        row, worth = context.catalog.rows[step.about], unit_of(step.unit)
        if row.scope_class == "lifecycle" and worth is not None and worth[0] in asked:
            said.append(_amount(context, lang, worth[0], step.value.times(worth[1])))
    maker = context.catalog.models[found.items[0].model].maker
    return [Line(words.say("makers-own", maker=maker, amounts=words.listed(said)), "note")] if said else []


def _amount(context: Context, lang: str, measure: Measure, value: Range) -> str:
    """With three figures, as the maker gives it: 1.14 g."""
    words = context.words[lang]
    key, size = words.unit_of(measure, value.central)
    said = words.exact(significant(value.central / size, AS_PUBLISHED))
    amount = words.say("amount", number=said, unit=words.say(f"unit-{key}"))
    return words.say(f"amount-of-{measure}", amount=amount)
