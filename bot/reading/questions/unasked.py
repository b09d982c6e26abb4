"""What a message names that asks for no sum: a use, a time spent, an app that no figure comes near."""

from dataclasses import replace

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.questions.leaving import time_spent
from bot.reading.questions.making import uses_of
from bot.reading.questions.scenery import measures_of, place_of
from bot.reading.questions.stand_ins import settled, unlike
from bot.reading.questions.subject import subject_of
from bot.reading.result import Intent, Reading
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Lexicon
from bot.reading.words.message import Message, written
from estimator.question import Question, Use

LITTLE_LIKELY = 0.2
"""From this likelihood of a sum on, an app that no figure comes near is told to whoever asked the bot."""
TALK = "chat"
"""The use of an AI that a time spent with it says nothing of."""


def unasked(message: Message, facts: Facts, intent: Intent, why: str) -> Reading:
    """What asks for no sum, with what it names all the same: a use, a time spent, an app that no figure comes near."""
    lexicon, spent = message.lexicon, None
    glimpsed, products = _glimpsed(facts, lexicon)
    named = next((chunk.meaning for chunk in facts.chunks if chunk.kind == "model"), None)
    if named is not None and lexicon.makes.get(named.maker or "", ())[:1] == (TALK,):
        spent = time_spent(message, facts, facts.found[0].uses, facts.found[0].sides)
        if spent and not glimpsed.items:
            (use,), products = settled((Use(TALK, model=named.model),), facts.chunks, lexicon.products)
            glimpsed = replace(glimpsed, items=(use,))
    refused = unlike(products, lexicon.products)
    return Reading(
        message.language.lang,
        intent,
        unread=facts.unread,
        products=as_typed(message, facts, products),
        spent=spent,
        refused=refused if intent == "none" and facts.likely["footprint"] > LITTLE_LIKELY else None,
        glimpsed=Question() if refused else glimpsed,
        subject=subject_of(facts),
        bare=_names_only_models(facts.chunks),
        why=why,
        likely=facts.likely,
    )


def _glimpsed(facts: Facts, lexicon: Lexicon) -> tuple[Question, tuple[str, ...]]:
    """What could be asked with what is named: its uses, and where and of what they would be; and the apps named."""
    candidate = facts.found[0]
    if not candidate.uses:
        return Question(), ()
    place = place_of(facts.chunks, lexicon.places)
    uses, products = settled_uses(candidate, facts, lexicon)
    return Question(uses, (), place[0] if place else None, measures_of(facts.chunks, facts.cues)), products


def _names_only_models(chunks: list[Chunk]) -> bool:
    """As in "Mistral, Claude or Gemini?": two models or more, and nothing said of them."""
    names = {chunk.meaning.maker for chunk in chunks if chunk.kind == "model"}
    joins = ("or", "and", "versus", "versus_strong")
    return len(names) > 1 and all(
        chunk.kind in {"model", "comma", "stop", "mark", "mention"} or any(chunk.plays(role) for role in joins)
        for chunk in chunks
    )


def settled_uses(candidate: Candidate, facts: Facts, lexicon: Lexicon) -> tuple[tuple[Use, ...], tuple[str, ...]]:
    """The uses of a candidate with what is known of the products beside them, and the ids of those products."""
    return settled(uses_of(candidate, facts), facts.chunks, lexicon.products)


def as_typed(message: Message, facts: Facts, products: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The products that a reading stands on as they were typed, each with what is to be said of it."""
    known = message.lexicon.products
    named = [chunk for chunk in facts.chunks if chunk.meaning.product in products]
    told = [(written(message, chunk.start, chunk.end), known[chunk.meaning.product or ""].say) for chunk in named]
    return tuple(dict.fromkeys(told))
