"""What moderators do from the chat: entries, their history, undoing, proposals, settings.

One command a line (`edit why-water`), typed after /faq; the same by buttons and forms, whose packs carry
`verb.slug.lang.number`. Rights are the desk's: it goes by what the platform said of the person at that moment. A
refusal gives the text back in the form.
"""

import contextlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.answers.kit import Kit, place_name
from bot.followups import Followup
from bot.languages.words import Words
from bot.messages import Message, Press
from bot.replies import Button, Field, Form, Line, Reply
from estimator.question import Question
from faq import Desk, Draft, Refused, asks_as_text, draft_from_form, sources_as_text
from faq.entries import Community, Entry, Person, Revision

SETTINGS = ("language", "place", "role", "open", "close")
SHOWN = 15
"""Rows of a list in one reply; the rest is counted."""
UNDO_DAYS = 30
WORDING = 300


@dataclass(frozen=True, slots=True)
class Actor:
    """Who moderates where, and in which language."""

    kit: Kit
    desk: Desk
    person: Person
    community: Community | None
    lang: str

    @property
    def words(self) -> Words:
        """The actor's language."""
        return self.kit.words[self.lang]

    def say(self, sentence: str, **arguments: str | float) -> str:
        """A sentence of the actor's language."""
        return self.words.say(sentence, **arguments)

    def button(
        self, key: str, verb: str, entry: Entry | Revision | None = None, number: int | None = None
    ) -> tuple[Button, ...]:
        """A button for a verb on an entry, or none where its slug is too long to travel."""
        parts = (
            [verb] if entry is None else [verb, entry.slug, entry.lang, str(entry.number if number is None else number)]
        )
        return self.kit.button(self.lang, self.say(key), "moderate", Question(), ".".join(parts))

    def told(self, *lines: str, headline: str = "", buttons: tuple[Button, ...] = ()) -> Reply:
        """A reply for the moderator's eyes."""
        return Reply(self.lang, headline, tuple(Line(line) for line in lines if line), buttons=buttons, private=True)


def verb_of(kit: Kit, lang: str, text: str) -> tuple[str, list[str]] | None:
    """The moderators' verb that a text begins with, in either language, and the words after it."""
    words = text.split()
    if not words:
        return None
    typed = words[0].casefold()
    for known in {lang, *kit.languages}:
        for verb in _TABLE:
            if typed in (verb, kit.words[known].say(f"verb-{verb}")):
                return verb, words[1:]
    return None


async def commanded(kit: Kit, desk: Desk, message: Message, lang: str) -> Reply | None:
    """The reply to a moderator's typed command, or None where the text is none (then it is a question)."""
    found = verb_of(kit, lang, message.text)
    actor = Actor(kit, desk, message.author, message.community, lang)
    # A question may begin with a verb ("list the sources"): commands have few words, and only moderators give them.
    if found is None or not desk.moderates(message.author, message.community):
        return None
    verb, rest = found
    return await _done(actor, verb, rest, {}) if _fits(verb, rest) else None


async def pressed(kit: Kit, desk: Desk, followup: Followup, press: Press) -> Reply:
    """A moderator's button or form; a member's proposal. The community and the rights are those of the press itself."""
    actor = Actor(kit, desk, press.author, press.community, followup.lang)
    fields = dict(press.fields)
    if followup.action == "propose":
        return await _propose(actor, followup, fields)
    verb, *rest = followup.target.split(".")
    if verb not in _TABLE:
        return actor.told(actor.say("stale-button"))
    return await _done(actor, verb, rest, fields)


async def _done(actor: Actor, verb: str, rest: list[str], fields: Mapping[str, str]) -> Reply:
    """Performs one verb; whatever the desk refuses comes back in words, with the text in the form."""
    try:
        return await _TABLE[verb](actor, rest, fields)
    except Refused as no:
        return _refusal(actor, verb, rest, no)
    except (ValueError, IndexError):
        return actor.told(actor.say(f"usage-{verb}"))


def _fits(verb: str, rest: list[str]) -> bool:
    most = {
        "preferences": 3,
        "restore": 3,
        "diff": 4,
        "edit": 2,
        "history": 2,
        "remove": 2,
        "undo": 1,
        "accept": 3,
        "decline": 1,
    }
    return len(rest) <= most.get(verb, 1)


def _refusal(actor: Actor, verb: str, rest: list[str], no: Refused) -> Reply:
    key = f"refusal-{no.code}"
    text = actor.words.say(key, **no.arguments) if actor.words.has(key) else actor.say("refusal-other")
    form = None
    if no.draft is not None:
        # After a conflict the form is for what stands now: the moderator has just been shown it.
        seen = str(no.arguments.get("number", rest[2] if len(rest) > 2 else "0"))  # noqa: PLR2004 -- slug, lang, number
        target = [verb, *rest[:2], seen] if rest else [verb]
        form = _form(actor, ".".join(target), no.draft, actor.say("form-again"))
    return Reply(actor.lang, lines=(Line(text),), form=form, private=True)


def _form(actor: Actor, target: str, draft: Draft, title: str) -> Form | None:
    """The entry's form, filled with what stands or with what was handed in."""
    pack = actor.kit.codec.pack(Followup("moderate", actor.lang, Question(), target))
    if pack is None:
        return None
    fields = (
        Field("title", actor.say("field-title"), draft.title, 200),
        Field("body", actor.say("field-body"), draft.body, 4000, paragraph=True),
        Field("asks", actor.say("field-asks"), asks_as_text(draft), 4000, paragraph=True, required=False),
        Field("sources", actor.say("field-sources"), sources_as_text(draft), 4000, paragraph=True),
    )
    return Form(title, pack, fields)


def _draft(fields: Mapping[str, str]) -> Draft:
    return draft_from_form(*(fields.get(name, "") for name in ("title", "body", "asks", "sources")))


async def _entry(actor: Actor, rest: list[str]) -> Entry:
    """The entry that a command names: its slug, and its language where that is not the actor's."""
    slug, lang = rest[0], rest[1] if len(rest) > 1 and rest[1] in actor.desk.languages else actor.lang
    entry = await actor.desk.entry(actor.community, slug, lang)
    if entry is None:
        raise Refused("no_entry", slug=slug)
    return entry


async def _list(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    entries = await actor.desk.list(actor.community, actor.lang, actor.person)
    if rest:
        entries = actor.desk.suggest(" ".join(rest), actor.lang, actor.community, actor.person)
    lines = [f"{entry.slug}: {entry.title}" for entry in entries[:SHOWN]]
    more = len(entries) - SHOWN
    return actor.told(
        *lines,
        actor.say("list-more", n=more, said=str(more)) if more > 0 else "",
        headline=actor.say("list-headline", n=len(entries)),
    )


async def _add(actor: Actor, rest: list[str], fields: Mapping[str, str]) -> Reply:
    if not fields:
        form = _form(actor, ".".join(("add", *rest[:1])), Draft("", ""), actor.say("form-add"))
        return Reply(actor.lang, lines=(Line(actor.say("form-add")),), form=form, private=True)
    revision = await actor.desk.add(
        actor.person, actor.community, actor.lang, _draft(fields), slug=rest[0] if rest else None
    )
    return _kept(actor, revision)


async def _edit(actor: Actor, rest: list[str], fields: Mapping[str, str]) -> Reply:
    entry = await _entry(actor, rest)
    if not fields:
        target = ".".join(("edit", entry.slug, entry.lang, str(entry.number)))
        form = _form(actor, target, entry.draft, actor.say("form-edit"))
        return Reply(actor.lang, lines=(Line(actor.say("form-edit")),), form=form, private=True)
    revision = await actor.desk.edit(actor.person, actor.community, rest[0], rest[1], _draft(fields), seen=int(rest[2]))
    return _kept(actor, revision)


def _kept(actor: Actor, revision: Revision) -> Reply:
    said = actor.say(f"kept-{revision.action}", title=revision.draft.title, number=str(revision.number))
    return actor.told(said, buttons=actor.button("button-history", "history", revision))


async def _history(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    entry = await _entry(actor, rest)
    revisions = await actor.desk.history(actor.person, actor.community, entry.slug, entry.lang)
    lines = [
        actor.say(
            "history-row",
            number=str(r.number),
            action=actor.say(f"action-{r.action}"),
            author=r.author,
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
        buttons += actor.button("button-restore-last", "restore", revisions[0], revisions[1].number)
    return actor.told(*(lines or [actor.say("history-none")]), headline=entry.title, buttons=buttons)


async def _diff(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    entry = await _entry(actor, rest)
    numbers = [int(word) for word in rest if word.isdigit()]
    new = numbers[-1] if numbers else entry.number
    old = numbers[0] if len(numbers) > 1 else max(new - 1, 0)
    changes = await actor.desk.diff(actor.person, actor.community, entry.slug, entry.lang, old=old, new=new)
    lines = [
        actor.say("diff-row", part=actor.say(f"field-{c.part}"), before=c.before or "–", after=c.after or "–")
        for c in changes
    ]
    restore = actor.button("button-restore", "restore", entry, old)
    return actor.told(*lines, headline=actor.say("diff-headline", old=str(old), new=str(new)), buttons=restore)


async def _restore(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    entry = await _entry(actor, rest)
    number = int(rest[-1])
    return _kept(actor, await actor.desk.restore(actor.person, actor.community, entry.slug, entry.lang, number))


async def _remove(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    entry = await _entry(actor, rest)
    seen = int(rest[2]) if len(rest) > 2 else None  # noqa: PLR2004 -- slug, lang, number
    revision = await actor.desk.remove(actor.person, actor.community, entry.slug, entry.lang, seen=seen)
    reply = _kept(actor, revision)
    return actor.told(
        reply.lines[0].text, buttons=actor.button("button-restore", "restore", revision, revision.number - 1)
    )


async def _writers(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    since = actor.desk.now() - timedelta(days=UNDO_DAYS)
    writers = await actor.desk.writers(actor.person, actor.community, since)
    lines = [actor.say("writer-row", name=w.name, key=w.key, writes=str(w.writes)) for w in writers[:SHOWN]]
    return actor.told(
        *(lines or [actor.say("writers-none")]), headline=actor.say("writers-headline", days=str(UNDO_DAYS))
    )


async def _undo(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    done = await actor.desk.undo_all(
        actor.person, actor.community, rest[0], actor.desk.now() - timedelta(days=UNDO_DAYS)
    )
    left = actor.say("undone-left", slugs=", ".join(e.slug for e in done.left[:SHOWN])) if done.left else ""
    return actor.told(actor.say("undone", n=len(done.revisions), said=str(len(done.revisions))), left)


async def _proposals(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    proposals = await actor.desk.proposals(actor.person, actor.community)
    lines = [f"{p.id}: {p.wording}" for p in proposals[:SHOWN]]
    return actor.told(
        *(lines or [actor.say("proposals-none")]), headline=actor.say("proposals-headline", n=len(proposals))
    )


async def _accept(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    entry = await _entry(actor, rest[1:])
    return _kept(actor, await actor.desk.accept(actor.person, actor.community, int(rest[0]), entry.slug, entry.lang))


async def _decline(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    proposal = await actor.desk.decline(actor.person, actor.community, int(rest[0]))
    return actor.told(actor.say("declined", number=str(proposal.id)))


async def _stale(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    entries = await actor.desk.stale(actor.community)
    lines = [f"{e.slug} ({e.lang}): {min(s.published for s in e.sources if s.published)}" for e in entries[:SHOWN]]
    more = len(entries) - SHOWN
    return actor.told(
        *(lines or [actor.say("stale-none")]),
        actor.say("list-more", n=more, said=str(more)) if more > 0 else "",
        headline=actor.say("stale-headline"),
    )


async def _export(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    if actor.community is None:
        raise Refused("no_community")
    text = await actor.desk.export(actor.community)
    if not text.strip():
        return actor.told(actor.say("export-none"))
    return Reply(actor.lang, lines=(Line(actor.say("export-ready")),), file=("faq.md", text.encode()), private=True)


async def _import(actor: Actor, _: list[str], fields: Mapping[str, str]) -> Reply:
    if not fields.get("file"):
        pack = actor.kit.codec.pack(Followup("moderate", actor.lang, Question(), "import"))
        field = Field("file", actor.say("field-file"), "", 4000, paragraph=True)
        form = Form(actor.say("form-import"), pack, (field,)) if pack else None
        return Reply(actor.lang, lines=(Line(actor.say("form-import")),), form=form, private=True)
    revisions = await actor.desk.import_(actor.community, actor.person, fields["file"])
    return actor.told(actor.say("imported", n=len(revisions), said=str(len(revisions))))


async def _preferences(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    if len(rest) > 1:
        await _prefer(actor, rest[0], rest[1])
    kept = await actor.desk.preferences(actor.community)
    none = actor.say("preference-none")
    return actor.told(
        actor.say("preference-language", value=kept.language or none),
        actor.say("preference-place", value=place_name(actor.kit, actor.lang, kept.place) if kept.place else none),
        actor.say("preference-role", value=kept.moderators_role or none),
        actor.say("preference-open", value=", ".join(sorted(kept.open_channels)) or none),
        headline=actor.say("preferences-headline"),
    )


async def _prefer(actor: Actor, name: str, value: str) -> None:
    """`language fr`, `place FR`, `role 123`, `open CHANNEL`, `close CHANNEL`, in any language; `-` takes it back."""
    known = {actor.say(f"setting-{setting}"): setting for setting in SETTINGS}
    name = known.get(name.casefold(), name)
    text = None if value == "-" else value
    if name in ("open", "close"):
        if actor.community is not None and actor.community.platform == "discord":
            raise Refused("open_on_discord")
        channels = (await actor.desk.preferences(actor.community)).open_channels
        changed = channels | {value} if name == "open" else channels - {value}
        await actor.desk.set_preference(actor.person, actor.community, "open_channels", changed)
    elif name == "role":
        await actor.desk.set_preference(actor.person, actor.community, "moderators_role", text)
    elif name in ("language", "place"):
        if name == "place" and text is not None and text not in actor.kit.catalog.places:
            raise Refused("bad_preference", name=name)
        await actor.desk.set_preference(
            actor.person, actor.community, "language" if name == "language" else "place", text
        )
    else:
        raise ValueError(name)


async def _propose(actor: Actor, followup: Followup, fields: Mapping[str, str]) -> Reply:
    """A member hands a wording in: only what they write into the form, and only when they send it."""
    wording = fields.get("question", "").strip()
    if not wording:
        pack = actor.kit.codec.pack(Followup("propose", actor.lang, Question(), "form"))
        field = Field("question", actor.say("field-question"), "", WORDING)
        form = Form(actor.say("form-propose"), pack, (field,)) if pack else None
        return Reply(actor.lang, lines=(Line(actor.say("form-propose")),), form=form, private=True)
    try:
        await actor.desk.propose(actor.community, followup.lang, wording)
    except Refused as no:
        return _refusal(actor, "proposals", [], no)
    return actor.told(actor.say("proposed"))


_Verb = Callable[[Actor, list[str], Mapping[str, str]], Awaitable[Reply]]
_TABLE: Mapping[str, _Verb] = {
    "list": _list,
    "add": _add,
    "edit": _edit,
    "history": _history,
    "diff": _diff,
    "restore": _restore,
    "remove": _remove,
    "undo": _undo,
    "writers": _writers,
    "proposals": _proposals,
    "accept": _accept,
    "decline": _decline,
    "stale": _stale,
    "export": _export,
    "import": _import,
    "preferences": _preferences,
}
