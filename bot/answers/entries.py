"""A question for the FAQ: which entry it asks for, and the reply: the entry, a ranking, or what others say."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import faq, others, ranking, side_replies
from bot.answers.context import Context
from bot.answers.fitting import Fit, fit
from bot.messages import Message
from bot.reading import Reading
from bot.reading.questions.quoting import MAKERS
from bot.replies import Reply
from estimator.question import Question
from faq.entries import Found

if TYPE_CHECKING:
    from faq import Desk

SURE = 0.55
"""From this likeness on, an entry answers someone who addressed the bot with what the reader took for chatter."""
PLAIN = 0.58
"""From this likeness on, a question that the reader took for chatter is one for the FAQ, whoever it was put to."""
NEAR = 0.5
"""From this likeness on, what may be chatter and may be a question for the FAQ is one."""
WORDED = 0.7
"""From this likeness on, an entry is asked for in so many words, however much of chatter the message has."""
DOUBTED, MAYBE, CHATTER = 0.9, 0.1, 0.96
"""Up to which likelihood of chatter, and from which of a question for the FAQ, it may be either; chatter for sure."""
OVERHEARD = 0.5
"""Up to this likelihood of chatter a ranking, or what others say, is put to people who did not ask the bot."""


def as_faq(reading: Reading, found: Found) -> Reading:
    """A question for the FAQ, and which entries may answer it."""
    best = faq.chosen(found, reading.likely.get("faq", 0.0))
    nearest = tuple(entry.slug for entry in found.nearest)
    topic = best.slug if best else None
    if reading.quote is not None:
        topic = others.MAKERS_ENTRY if reading.quote.teller in MAKERS else others.ENTRY
        return replace(reading, topic=topic, entries=tuple(dict.fromkeys((topic, *nearest)))[:3])
    if reading.rank is not None:
        others_ = [slug for slug in nearest if slug != ranking.ENTRY]
        return replace(reading, topic=ranking.ENTRY, entries=(ranking.ENTRY, *others_)[:3])
    if topic == ranking.ENTRY and reading.beside:
        return replace(reading, intent="none", why="asks of something else which is best")
    if fit(reading, found) is Fit.FOREIGN:
        return replace(reading, intent="none", why="near to entries in a word alone")
    rank = reading.rankable if topic == ranking.ENTRY else None
    return replace(reading, topic=topic, entries=nearest, rank=rank)


def nearly_asked(message: Message, reading: Reading, find: Callable[[], Found]) -> Reading:
    """What whoever asked the bot must mean all the same: models side by side, or an entry that comes so near.

    find: the entries nearest to the message, looked up where the message needs them.
    """
    if message.directed and reading.bare and len(reading.glimpsed.items) > 1:
        return replace(reading, intent="compare", items=reading.glimpsed.items, glimpsed=Question(), why="side by side")
    spoken_to = message.directed and not reading.glimpsed.items
    quiet, asks = reading.likely.get("none", 1.0), reading.likely.get("faq", 0.0)
    either = quiet <= DOUBTED and asks >= MAYBE
    if not (either or spoken_to or "?" in message.text):
        return reading
    found = find()
    enough = NEAR if either else WORDED if quiet > CHATTER else SURE if spoken_to else PLAIN
    if found.best is None or found.score < enough:
        return reading
    return as_faq(replace(reading, intent="faq", glimpsed=Question(), why="near to an entry"), found)


async def answer(
    context: Context, desk: "Desk", message: Message, reading: Reading, find: Callable[[], Found]
) -> Reply | None:
    """An entry; or what stands in its place, unless the community took that away or nobody put it to the bot."""
    lang, sure = reading.lang, 0.0 if message.command else reading.likely.get("faq", 0.0)
    spoken_to = message.directed or message.command is not None
    entry = None
    if (reading.quote or reading.rank) and (spoken_to or reading.likely.get("none", 0.0) <= OVERHEARD):
        slug = others.ENTRY if reading.quote else ranking.ENTRY
        entry = await desk.entry(message.community, slug, lang)
    if entry is not None and reading.quote is not None:
        return others.asked(context, lang, reading.quote)
    if entry is not None and reading.rank is not None:
        if entry.community is not None:
            return ranking.own_text(context, lang, reading.rank, faq.entry_reply(context, lang, entry, ()))
        return ranking.asked(context, lang, reading.rank)
    return await faq.asked(context, desk, message, reading, find=find, sure=sure)


def beside_a_sum(context: Context, reading: Reading, reply: Reply | None, find: Callable[[], Found]) -> Reply | None:
    """A sum with the entry that may have been meant, where that is likely too."""
    if reply is None or reading.turn is not None or reading.likely.get("faq", 0.0) < side_replies.DOUBTFUL:
        return reply
    return replace(reply, buttons=reply.buttons + faq.offered(context, reading.lang, find().nearest[:1]))
