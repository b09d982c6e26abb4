"""The desk's verbs on one entry: list, add, edit, history, diff, restore, remove, accept."""

import contextlib
from collections.abc import Mapping

from bot.answers.actor import SHOWN, Actor, draft_of, entry_of, form_for, texts_of
from bot.replies import Button, Line, Reply
from estimator.question import Question
from faq import Draft, Refused
from faq.entries import Entry, Revision

MOST_BUTTONS = 5
FEWEST_WORDS, MOST_WORDS = 40, 120
"""What an answer is best read at: the shared entries keep to it, a community is told and may do otherwise."""


async def list_(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """The entries by their short names, or those near to a word; for moderators the removed ones below."""
    entries = await actor.desk.list(actor.community, actor.lang, actor.person)
    if rest:
        entries = actor.desk.suggest(" ".join(rest), actor.lang, actor.community, actor.person)
    lines = [f"{entry.slug}: {entry.title}" for entry in entries[:SHOWN]]
    more = len(entries) - SHOWN
    removed = await actor.desk.list(actor.community, actor.lang, actor.person, removed=True)
    gone = ", ".join(entry.slug for entry in removed[:SHOWN])
    return actor.told(
        *lines,
        actor.say("list-more", n=more, said=str(more)) if more > 0 else "",
        actor.say("list-removed", slugs=gone) if gone else "",
        headline=actor.say("list-headline", n=len(entries)),
        buttons=tuple(it for entry in removed[:MOST_BUTTONS] for it in _look_into(actor, entry)),
    )


def _look_into(actor: Actor, entry: Entry) -> tuple[Button, ...]:
    target = ".".join(("history", entry.slug, entry.lang, str(entry.number)))
    return actor.context.button(
        actor.lang, actor.say("button-history-of", title=entry.title[:60]), "moderate", Question(), target
    )


async def add(actor: Actor, rest: list[str], fields: Mapping[str, str]) -> Reply:
    """A new entry: its form, or what the form brought."""
    if not fields:
        form = form_for(actor, ".".join(("add", *rest[:1])), Draft("", ""), actor.say("form-add"))
        return Reply(actor.lang, lines=(Line(actor.say("form-add")),), form=form, private=True)
    revision = await actor.desk.add(
        actor.person, actor.community, actor.lang, draft_of(actor, fields), slug=rest[0] if rest else None
    )
    return _kept(actor, revision)


async def edit(actor: Actor, rest: list[str], fields: Mapping[str, str]) -> Reply:
    """An entry in its form, or what the form brought."""
    entry = entry_of(actor, rest)
    if not fields:
        target = ".".join(("edit", entry.slug, entry.lang, str(entry.number)))
        form = form_for(actor, target, entry.draft, actor.say("form-edit"))
        return Reply(actor.lang, lines=(Line(actor.say("form-edit")),), form=form, private=True)
    brought = dict(texts_of(entry.draft)) | dict(fields)
    revision = await actor.desk.edit(
        actor.person, actor.community, rest[0], rest[1], draft_of(actor, brought), seen=int(rest[2])
    )
    return _kept(actor, revision)


def _kept(actor: Actor, revision: Revision) -> Reply:
    said = actor.say(f"kept-{revision.action}", title=revision.draft.title, number=str(revision.number))
    words, length = len(revision.draft.body.split()), ""
    if revision.action in ("add", "edit") and not FEWEST_WORDS <= words <= MOST_WORDS:
        ends = {"fewest": str(FEWEST_WORDS), "most": str(MOST_WORDS)}
        length = actor.say("kept-length", n=words, said=str(words), **ends)
    return actor.told(said, length, buttons=actor.button("button-history", "history", revision))


async def history(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """Who did what to an entry, and when."""
    entry = entry_of(actor, rest)
    revisions = await actor.desk.history(actor.person, actor.community, entry.slug, entry.lang)
    lines = [
        actor.say(
            "history-row",
            number=str(r.number),
            action=actor.say(f"action-{r.action}"),
            author=r.author or actor.say("author-forgotten"),
            at=r.at.strftime("%Y-%m-%d %H:%M"),
        )
        for r in revisions[:SHOWN]
    ]
    with contextlib.suppress(Refused):
        # A shared text stands behind the first revision where comparing with it is not refused.
        if revisions:
            last = revisions[0].number
            await actor.desk.diff(actor.person, actor.community, entry.slug, entry.lang, old=0, new=last)
            lines.append(actor.say("history-shared"))
    buttons: tuple[Button, ...] = ()
    if len(revisions) > 1:
        buttons += actor.button("button-diff", "diff", revisions[0])
    if entry.removed:
        buttons += actor.button("button-restore", "restore", entry, entry.number)
    elif before := next((r for r in revisions[1:] if r.draft != entry.draft), None):
        buttons += actor.button("button-restore", "restore", revisions[0], before.number)
    return actor.told(*(lines or [actor.say("history-none")]), headline=entry.title, buttons=buttons)


async def diff(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """What changed between two revisions."""
    entry = entry_of(actor, rest)
    numbers = [int(word) for word in rest[1:] if word.isdigit()]
    new = numbers[-1] if numbers else entry.number
    old = numbers[0] if len(numbers) > 1 else max(new - 1, 0)
    if old == new:
        return actor.told(actor.say("history-none"), headline=entry.title)
    changes = await actor.desk.diff(actor.person, actor.community, entry.slug, entry.lang, old=old, new=new)
    lines = [
        actor.say("diff-row", part=actor.say(f"field-{c.part}"), before=c.before or "–", after=c.after or "–")
        for c in changes
    ]
    restore = actor.button("button-restore", "restore", entry, old) if changes or entry.removed else ()
    return actor.told(
        *(lines or [actor.say("diff-none")]),
        headline=actor.say("diff-headline", old=str(old), new=str(new)),
        buttons=restore,
    )


async def restore(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """An old text brought back."""
    entry = entry_of(actor, rest)
    number = int(rest[-1])
    return _kept(actor, await actor.desk.restore(actor.person, actor.community, entry.slug, entry.lang, number))


async def remove(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """An entry taken out of sight."""
    entry = entry_of(actor, rest)
    seen = int(rest[2]) if len(rest) > 2 else None  # noqa: PLR2004 -- slug, lang, number
    revision = await actor.desk.remove(actor.person, actor.community, entry.slug, entry.lang, seen=seen)
    said = actor.say("kept-remove", title=revision.draft.title, number=str(revision.number))
    # A removal holds the text that it took out of sight.
    return actor.told(said, buttons=actor.button("button-restore", "restore", revision))


async def accept(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """A wording added to an entry."""
    entry = entry_of(actor, rest[1:])
    return _kept(actor, await actor.desk.accept(actor.person, actor.community, int(rest[0]), entry.slug, entry.lang))
