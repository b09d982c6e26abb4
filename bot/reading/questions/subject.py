"""How near a message comes to what this bot is about, told by its words.

What is asked of something else is no question for the FAQ, however alike its words are to those of an entry.
"""

from bot.reading.choosing.facts import Facts
from bot.reading.result import Subject

_NAMED = ("subject:own", "subject:craze", "subject:tech", "subject:machines", "subject:servers", "faq:bot")
_NEAR = ("impact:strong", "impact:medium", "subject:topic", "subject:near", "faq:figures")
_MEASURES = ("measure:energy", "measure:carbon", "measure:water")
_POINTED = ("refers", "help:you", "help:bot")


def subject_of(facts: Facts) -> Subject:
    """What a message speaks of: a place, a price, a weekday are no subject, and one kind of use may be anybody's."""
    cues = facts.cues
    if cues.has(*_NAMED) or any(chunk.kind == "model" or chunk.plays("ai") for chunk in facts.chunks):
        return "named"
    if cues.has(*_NEAR, *_MEASURES) or len({use.activity for use in facts.found[0].uses}) > 1:
        return "near"
    return "pointed" if cues.has(*_POINTED) else "none"
