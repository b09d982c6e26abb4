"""Entries whose answer is made from the estimator when it is asked for: their text would grow old in a file.

A table of slugs; each maker gets the context, the language, the entry's title and the community's place. A community
that rewrote the entry is shown its own text, which says so.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.answers.context import Context
from bot.answers.disagreeing import disagreeing
from bot.answers.overview import overview
from bot.replies import Reply
from faq.entries import Community, Entry

if TYPE_CHECKING:
    from faq import Desk

Maker = Callable[[Context, str, str, str | None], Reply]
MADE: Mapping[str, Maker] = {"is-ai-bad": overview, "why-figures-disagree": disagreeing}


async def made(context: Context, desk: "Desk", lang: str, entry: Entry, community: Community | None) -> Reply | None:
    """The reply made in the place of a shared entry; None for any other entry, and for one that was rewritten."""
    maker = MADE.get(entry.slug)
    if maker is None or desk.rewritten(entry):
        return None
    place = (await desk.preferences(community)).place
    return maker(context, lang, entry.title, place if place in context.catalog.places else None)


def stands_in(entry: Entry) -> bool:
    """Is this text shown where a reply would be made?"""
    return entry.slug in MADE
