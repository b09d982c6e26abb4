"""A reply that asks for no other numbers: is that much, how do you know, draw it, I meant the other, in French."""

from dataclasses import replace

from bot.answers import compare, footprint, maths
from bot.answers.context import VERSUS, Context, measures_of
from bot.answers.numbers import in_numbers, picture
from bot.reading import Reading
from bot.replies import Reply
from estimator import Estimate
from estimator.question import MEASURES, Measure, Question, Yardstick

SCALE: dict[Measure, tuple[str, ...]] = {
    "energy": ("kettle-boil", "shower", "home-day"),
    "carbon": ("car-km", "beef-burger", "home-day"),
    "water": ("toilet-flush", "shower", "bath"),
}
"""What an amount is set beside when somebody asks whether it is much: from a small thing of a day to the day itself."""


def turned(context: Context, reading: Reading, otherwise: Question | None) -> tuple[Reply, Estimate | None]:
    """The reply to a turn of an earlier answer, whose question the reading holds. otherwise: what else it was.

    Raises BadQuestion where the question makes no sense.
    """
    lang, question, versus = reading.lang, reading.question(), reading.intent == "compare"
    match reading.turn:
        case "maths":
            return maths.maths(context, lang, question, VERSUS if versus else ""), None
        case "picture":
            return picture(context, lang, question, versus=versus), None
        case "scale" if not versus:
            reply, found = compare.compare(_beside_a_day(reading), context)
            return replace(
                reply, buttons=footprint.footprint(reading, context)[0].buttons
            ), found  # of what was asked first
        case "other" if otherwise is not None:
            sides = len(otherwise.items) + sum(thing.count is not None for thing in otherwise.everyday)
            meant = replace(
                reading,
                intent="compare" if versus and sides > 1 else "footprint",
                items=otherwise.items,
                everyday=otherwise.everyday,
                place=otherwise.place,
                measures=otherwise.measures,
            )
            return in_numbers(meant, context)
        case _:
            return in_numbers(reading, context)


def _beside_a_day(reading: Reading) -> Reading:
    """The same beside things of a day, by the measure asked for; by its carbon where none was."""
    asked = measures_of(reading.question())
    measure = "carbon" if asked == MEASURES else asked[0]
    things = tuple(Yardstick(thing, 1) for thing in SCALE[measure])
    return replace(reading, intent="compare", everyday=things, measures=(measure,))
