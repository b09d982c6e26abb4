"""Questions that no number answers: an entry with its sources, or the nearest ones."""

from typing import TYPE_CHECKING

from bot.answers.kit import Kit
from bot.followups import Followup
from bot.messages import Message, Press
from bot.replies import Button, Line, Link, Reply
from estimator.question import Question
from faq.entries import Community, Entry, Person

if TYPE_CHECKING:
    from faq import Desk

SLUG_CHARACTERS = 40
MOST_OFFERED = 5
LABEL_CHARACTERS = 60


async def asked(kit: Kit, desk: "Desk", message: Message, lang: str) -> Reply:
    """The entry that answers, with two neighbours to tap; or that none does, the nearest, and a way to hand it in."""
    words = kit.words[lang]
    if not message.text.strip():
        entries = desk.suggest("", lang, message.community, message.author)[:MOST_OFFERED]
        return Reply(
            lang, lines=(Line(words.say("faq-ask")),), buttons=tuple(b for e in entries for b in _open(kit, lang, e))
        )
    found = await desk.find(message.text, lang, message.community)
    if found.best is not None:
        near = tuple(entry for entry in found.near if entry.slug != found.best.slug)[:2]
        return entry_reply(kit, lang, found.best, near)
    buttons = tuple(b for entry in found.near[:3] for b in _open(kit, lang, entry))
    if message.community is not None:
        # Their tap is their consent; without it nothing of the question is kept.
        buttons += kit.button(lang, words.say("button-propose"), "propose", Question())
    return Reply(lang, lines=(Line(words.say("faq-nothing")),), buttons=buttons)


async def pressed(kit: Kit, desk: "Desk", followup: Followup, press: Press) -> Reply:
    """The entry behind a button; community and rights come from the press, never from the button."""
    entry = await desk.entry(press.community, followup.target, followup.lang)
    if entry is None or entry.removed:
        return Reply(followup.lang, lines=(Line(kit.words[followup.lang].say("faq-gone")),), private=True)
    return entry_reply(kit, followup.lang, entry, ())


def entry_reply(kit: Kit, lang: str, entry: Entry, near: tuple[Entry, ...]) -> Reply:
    """An entry as a reply: title, paragraphs, sources; in which language it stands, where that is another one."""
    lines = [Line(plain(paragraph)) for paragraph in entry.body.split("\n\n") if paragraph.strip()]
    if entry.lang != lang:
        lines.append(Line(kit.words[lang].say(f"faq-other-language-{entry.lang}"), "note"))
    sources = tuple(Link(source.title, source.url) for source in entry.sources)
    reply = Reply(
        lang,
        entry.title,
        tuple(lines),
        sources=sources,
        buttons=tuple(b for other in near for b in _open(kit, lang, other)),
    )
    if entry.community is None:
        return reply
    from bot.answers.inert import made_inert

    # The shared seeds are ours and checked; a community's own text is anybody's.
    return made_inert(reply)


def plain(body: str) -> str:
    """The entry's small markup taken out: its links stand among the sources."""
    from faq import parse

    return " ".join("".join(span.text for paragraph in parse(body) for span in paragraph).split())


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


def _open(kit: Kit, lang: str, entry: Entry) -> tuple[Button, ...]:
    return kit.button(lang, entry.title[:LABEL_CHARACTERS], "entry", Question(), entry.slug[:SLUG_CHARACTERS])
