"""Questions that no number answers: an entry with its sources, or the nearest ones."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.answers.context import Context
from bot.answers.fitting import Fit, fit
from bot.answers.tables import made, stands_in
from bot.followups import Followup
from bot.messages import Message, Press
from bot.reading import Reading
from bot.replies import Button, Line, Link, Reply
from estimator.question import Question
from faq.entries import Community, Entry, Found, Person

if TYPE_CHECKING:
    from faq import Desk

SLUG_CHARACTERS = 40
MOST_OFFERED = 5
LABEL_CHARACTERS = 60
OVERHEARD = 0.32
"""From this likeness on, where three in four entries are right, one is put to people who did not ask the bot."""
SURELY_FAQ = 0.6
"""From this likelihood on a message is taken for a question of the FAQ whatever its words are near to."""
LIKELY = 0.18
"""From this likeness on the nearest entry answers such a question."""

_ITEM: Final = re.compile(r"\n(?=[ ]*(?:[-*•–]|[0-9]{1,2}[.)])[ ])")
"""Where a line begins that is an item of a list."""


def chosen(found: Found, sure: float) -> Entry | None:
    """The entry that answers. sure: how likely the message is a question for the FAQ, as its reading tells.

    Where that is likely, the nearest entry is right in four of five cases even if few of its words were said.
    """
    likely = sure >= SURELY_FAQ and found.score >= LIKELY and bool(found.nearest)
    return found.best or (found.nearest[0] if likely else None)


async def asked(
    context: Context, desk: "Desk", message: Message, reading: Reading, *, find: Callable[[], Found], sure: float = 0.0
) -> Reply | None:
    """The entry that answers, with others to tap; for who asked the bot, that none does; silence where it overheard.

    find: the entries nearest to the message.
    """
    lang = reading.lang
    if not message.text.strip():
        entries = desk.suggest("", lang, message.community, message.author)[:MOST_OFFERED]
        return Reply(lang, lines=(Line(context.words[lang].say("faq-ask")),), buttons=offered(context, lang, entries))
    found = find()
    best = chosen(found, sure)
    heard = found.score >= OVERHEARD or (sure >= SURELY_FAQ and best is not None)
    if not (message.directed or message.command or heard):
        return None
    return (
        _nothing(context, lang, message, found)
        if best is None
        else await _answered(context, desk, message, best, found, doubted=fit(reading, found) is not Fit.FIRM)
    )


async def _answered(
    context: Context, desk: "Desk", message: Message, best: Entry, found: Found, *, doubted: bool
) -> Reply:
    """The entry with its two neighbours; doubted: they are what may have been meant."""
    lang = found.lang
    instead = await made(context, desk, lang, best, message.community)
    near = offered(context, lang, found.nearest[1:])
    reply = instead or entry_reply(context, lang, best, found.nearest[1:])
    if not doubted or not near:
        return reply
    doubt = Line(context.words[lang].say("faq-or-these"), "note")
    return replace(reply, lines=(*reply.lines, doubt), buttons=near)


def _nothing(context: Context, lang: str, message: Message, found: Found) -> Reply:
    """That no entry answers, the nearest ones, and a way to hand the question in."""
    words = context.words[lang]
    near = offered(context, lang, found.nearest)
    line = Line(words.say("faq-nearest" if near else "faq-nothing"))
    # Their tap is their consent; without it nothing of the question is kept.
    handed = context.button(lang, words.say("button-propose"), "propose", Question()) if message.community else ()
    return Reply(lang, lines=(line,), buttons=near + handed)


async def pressed(context: Context, desk: "Desk", followup: Followup, press: Press) -> Reply:
    """The entry behind a button; community and rights come from the press, never from the button."""
    entry = await desk.entry(press.community, followup.target, followup.lang)
    if entry is None:
        return Reply(followup.lang, lines=(Line(context.words[followup.lang].say("faq-gone")),), private=True)
    instead = await made(context, desk, followup.lang, entry, press.community)
    return instead or entry_reply(context, followup.lang, entry, ())


def entry_reply(context: Context, lang: str, entry: Entry, near: tuple[Entry, ...]) -> Reply:
    """An entry as a reply: title, paragraphs, sources; in which language it stands, where that is another one."""
    lines = [Line(plain(paragraph)) for paragraph in entry.body.split("\n\n") if paragraph.strip()]
    if entry.community is not None and stands_in(entry):
        lines.append(Line(context.words[lang].say("faq-own-text"), "note"))
    if entry.lang != lang:
        lines.append(
            Line(
                context.words[lang].say("faq-other-language", language=context.names[lang].language(entry.lang)), "note"
            )
        )
    sources = tuple(Link(source.title, source.url) for source in entry.sources)
    reply = Reply(
        lang,
        entry.title,
        tuple(lines),
        sources=sources,
        buttons=offered(context, lang, near),
    )
    if entry.community is None:
        return reply
    from bot.answers.inert import made_inert

    # The shared seeds are ours and checked; a community's own text is anybody's.
    return made_inert(reply)


def plain(body: str) -> str:
    """The entry's small markup taken out: its links stand among the sources; a list keeps a line for each item."""
    from faq import parse

    said = "".join(span.text for paragraph in parse(body) for span in paragraph)
    return "\n".join(" ".join(item.split()) for item in _ITEM.split(said) if item.strip())


def suggestions(
    desk: "Desk", typed: str, lang: str, person: Person, community: Community | None
) -> list[tuple[str, str]]:
    """(title, title) of the entries that fit what is being typed, those the person may see only."""
    return [(entry.title[:100], entry.title[:100]) for entry in desk.suggest(typed, lang, community, person)]


def slugs(desk: "Desk", typed: str, lang: str, person: Person, community: Community | None) -> list[tuple[str, str]]:
    """(title, short name) of the entries that a moderator may mean, the removed ones last."""
    entries = desk.suggest(typed, lang, community, person)
    entries += desk.suggest(typed, lang, community, person, removed=True)
    return [(entry.title[:100], entry.slug) for entry in entries]


def offered(context: Context, lang: str, entries: Sequence[Entry]) -> tuple[Button, ...]:
    """A button for each of some entries."""
    return tuple(
        button
        for entry in entries
        for button in context.button(lang, _label(entry, lang), "entry", Question(), entry.slug[:SLUG_CHARACTERS])
    )


def _label(entry: Entry, lang: str) -> str:
    """A title as a button's label: cut between words where it is too long, and its language where it is another."""
    title, mark = entry.title, "" if entry.lang == lang else f" ({entry.lang.upper()})"
    room = LABEL_CHARACTERS - len(mark)
    if len(title) > room:
        title = title[: room - 1].rsplit(" ", 1)[0].rstrip(" ,:;") + "…"
    return title + mark
