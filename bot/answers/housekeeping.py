"""The desk's verbs on a community and on people: writers, proposals, files, settings, forgetting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.answers.actor import SHOWN, Actor, refusal
from bot.answers.context import place_name
from bot.followups import Followup
from bot.replies import Field, Form, Line, Reply
from estimator.question import Question
from faq import BadInput, Refused
from faq.entries import HANDED_IN_DAYS

ME = "me"
SETTINGS = ("language", "place", "role", "open", "close")
UNDO_DAYS = 30
WORDING = 300


async def writers(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    """Who wrote lately, with the key to undo it by."""
    since = actor.desk.now() - timedelta(days=UNDO_DAYS)
    writers = await actor.desk.writers(actor.person, actor.community, since)
    lines = [actor.say("writer-row", name=w.name, key=w.key, writes=str(w.writes)) for w in writers[:SHOWN]]
    return actor.told(
        *(lines or [actor.say("writers-none")]), headline=actor.say("writers-headline", days=str(UNDO_DAYS))
    )


async def undo(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """Everything that one writer wrote lately, undone."""
    done = await actor.desk.undo_all(
        actor.person, actor.community, rest[0], actor.desk.now() - timedelta(days=UNDO_DAYS)
    )
    left = actor.say("undone-left", slugs=", ".join(e.slug for e in done.left[:SHOWN])) if done.left else ""
    return actor.told(actor.say("undone", n=len(done.revisions), said=str(len(done.revisions))), left)


async def proposals(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    """The wordings that wait."""
    proposals = await actor.desk.proposals(actor.person, actor.community)
    lines = [f"{p.id}: {p.wording}" for p in proposals[:SHOWN]]
    return actor.told(
        *(lines or [actor.say("proposals-none")]), headline=actor.say("proposals-headline", n=len(proposals))
    )


async def decline(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """A wording let go."""
    proposal = await actor.desk.decline(actor.person, actor.community, int(rest[0]))
    return actor.told(actor.say("declined", number=str(proposal.id)))


async def stale(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    """Entries with old sources."""
    entries = await actor.desk.stale(actor.community)
    lines = [f"{e.slug} ({e.lang}): {min(s.published for s in e.sources if s.published)}" for e in entries[:SHOWN]]
    more = len(entries) - SHOWN
    return actor.told(
        *(lines or [actor.say("stale-none")]),
        actor.say("list-more", n=more, said=str(more)) if more > 0 else "",
        headline=actor.say("stale-headline"),
    )


async def export(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    """The community's own entries as a file."""
    if actor.community is None:
        raise Refused("no_community")
    text = await actor.desk.export(actor.community)
    if not text.strip():
        return actor.told(actor.say("export-none"))
    return Reply(actor.lang, lines=(Line(actor.say("export-ready")),), file=("faq.md", text.encode()), private=True)


async def import_(actor: Actor, _: list[str], fields: Mapping[str, str]) -> Reply:
    """Entries from a file."""
    if not fields.get("file"):
        pack = actor.context.codec.pack(Followup("moderate", actor.lang, Question(), "import"))
        field = Field("file", actor.say("field-file"), "", 4000, paragraph=True)
        form = Form(actor.say("form-import"), pack, (field,)) if pack else None
        return Reply(actor.lang, lines=(Line(actor.say("form-import")),), form=form, private=True)
    revisions = await actor.desk.import_(actor.community, actor.person, fields["file"])
    return actor.told(actor.say("imported", n=len(revisions), said=str(len(revisions))))


async def preferences(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """The settings, one of them changed where it is named."""
    if len(rest) > 1:
        await _prefer(actor, rest[0], rest[1])
    kept = await actor.desk.preferences(actor.community)
    none = actor.say("preference-none")
    return actor.told(
        actor.say("preference-language", value=kept.language or none),
        actor.say("preference-place", value=place_name(actor.context, actor.lang, kept.place) if kept.place else none),
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
        if name == "place" and text is not None and text not in actor.context.catalog.places:
            raise Refused("bad_preference", name=name)
        await actor.desk.set_preference(
            actor.person, actor.community, "language" if name == "language" else "place", text
        )
    else:
        raise ValueError(name)


async def propose(actor: Actor, followup: Followup, fields: Mapping[str, str]) -> Reply:
    """A member hands a wording in: only what they write into the form, and only when they send it."""
    wording = fields.get("question", "").strip()
    if not wording:
        form = _wording_form(actor, "")
        return Reply(actor.lang, lines=(Line(actor.say("form-propose")),), form=form, private=True)
    try:
        await actor.desk.propose(actor.person, actor.community, followup.lang, wording)
    except Refused as no:
        reply = refusal(actor, "proposals", [], no)
        return replace(reply, form=_wording_form(actor, wording)) if isinstance(no, BadInput) else reply
    return actor.told(actor.say("proposed", days=str(HANDED_IN_DAYS)))


def _wording_form(actor: Actor, wording: str) -> Form | None:
    pack = actor.context.codec.pack(Followup("propose", actor.lang, Question(), "form"))
    field = Field("question", actor.say("field-question"), wording, WORDING)
    return Form(actor.say("form-propose"), pack, (field,)) if pack else None


async def forget(actor: Actor, rest: list[str], _: Mapping[str, str]) -> Reply:
    """Asks first, for it cannot be taken back; then takes the person off all they wrote, in every community."""
    if not rest:
        sure = actor.context.button(actor.lang, actor.say("button-forget"), "moderate", Question(), f"forget.{ME}")
        return actor.told(actor.say("forget-ask"), buttons=sure)
    if rest[0].casefold() not in {
        ME,
        *(actor.context.words[lang].say("forget-word") for lang in actor.context.languages),
    }:
        raise ValueError(rest[0])
    done = await actor.desk.forget(actor.person)
    return actor.told(
        actor.say("forgotten-revisions", n=done.revisions, said=str(done.revisions)),
        actor.say("forgotten-proposals", n=done.proposals, said=str(done.proposals)),
    )
