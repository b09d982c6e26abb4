"""A question with something to estimate -> the answer in numbers that suits it, as read, as packed, or as a picture."""

from typing import Literal

from bot.answers import choosing, compare, footprint, howmany, machine, maths, others, places, ranking
from bot.answers.context import VERSUS, Context
from bot.answers.picture import card_reply
from bot.answers.side_replies import stale
from bot.followups import Followup
from bot.reading import Reading
from bot.replies import Reply
from estimator import Estimate
from estimator.question import Question


def asks(question: Question) -> bool:
    """Is there anything to estimate in it?"""
    return bool(question.items) or question.machine is not None


def in_numbers(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """The answer in numbers to what was read. Raises BadQuestion."""
    if reading.places:
        return places.across_places(reading, context)
    if reading.machine is not None:
        return machine.machine_answer(reading, context)
    if reading.amount is not None:
        return howmany.within(reading, context)
    return (compare.compare if reading.intent == "compare" else footprint.footprint)(reading, context)


def picture(context: Context, lang: str, question: Question, *, versus: bool) -> Reply:
    """The same as a card. versus: its sides against each other. Raises BadQuestion."""
    if question.places:
        return card_reply(context, lang, places.places_picture(lang, question, context))
    if question.machine is not None:
        return card_reply(context, lang, machine.machine_picture(lang, question, context))
    drawn = compare.versus_picture if versus else footprint.footprint_picture
    return card_reply(context, lang, drawn(lang, question, context))


def pressed(context: Context, followup: Followup) -> Reply:  # noqa: PLR0911 -- one line an action
    """What a button does with the question that it carries. Raises BadQuestion where the question makes no sense."""
    lang, question = followup.lang, followup.question
    match followup.action:
        case "ask" | "versus":
            return in_numbers(
                _as_reading(lang, question, "compare" if followup.action == "versus" else "footprint"), context
            )[0]
        case "maths":
            return maths.maths(context, lang, question, followup.target)
        case "picture":
            return picture(context, lang, question, versus=followup.target == VERSUS)
        case "rank":
            return ranking.pressed(context, lang, question, followup.target)
        case "others":
            return others.pressed(context, lang, question, followup.target)
        case "places" | "models" | "yardsticks":
            return choosing.choices(context, lang, followup)
        case _:
            return stale(context, lang)


def _as_reading(lang: str, question: Question, intent: Literal["footprint", "compare"]) -> Reading:
    """A question that came packed, as if it had been read."""
    return Reading(
        lang=lang,
        intent=intent,
        items=question.items,
        everyday=question.everyday,
        place=question.place,
        measures=question.measures,
        places=question.places,
        machine=question.machine,
        everyone=question.everyone,
    )
