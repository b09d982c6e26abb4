"""Who moderates where, and what every verb of the desk shares: forms, refusals, the entry that is meant."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.context import Context
from bot.answers.filled import ASKED_BY
from bot.followups import Followup
from bot.languages.words import Words
from bot.replies import Button, Field, Form, Line, Reply
from estimator.question import Question
from faq import Desk, Draft, Refused, Unavailable, asks_as_text, sources_as_text
from faq.entries import Community, Entry, Person, Revision

SHOWN = 15
"""Rows of a list in one reply; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who moderates where, and in which language."""

    context: Context
    desk: Desk
    person: Person
    community: Community | None
    lang: str

    @property
    def words(self) -> Words:
        """The actor's language."""
        return self.context.words[self.lang]

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
        return self.context.button(self.lang, self.say(key), "moderate", Question(), ".".join(parts))

    def told(self, *lines: str, headline: str = "", buttons: tuple[Button, ...] = ()) -> Reply:
        """A reply for the moderator's eyes."""
        return Reply(self.lang, headline, tuple(Line(line) for line in lines if line), buttons=buttons, private=True)


def refusal(actor: Actor, verb: str, rest: list[str], no: Refused) -> Reply:
    """The desk's no in words; what was handed in comes back in the form."""
    key = f"refusal-{no.code}"
    arguments = {**no.arguments}
    if actor.words.has(special := f"{key}-{arguments.get('why')}"):
        key = special
    if no.code == "no_language":
        arguments["languages"] = actor.words.listed(list(actor.desk.languages))
    if no.code == "conflict":
        arguments["author"] = arguments["author"] or actor.say("author-forgotten")
    said = [actor.words.say(key, **arguments) if actor.words.has(key) else actor.say("refusal-other")]
    form = None
    if no.draft is not None and verb in ASKED_BY:
        # After a conflict the form is for what stands now: the moderator has just been shown it.
        seen = str(no.arguments.get("number", rest[2] if len(rest) > 2 else "0"))  # noqa: PLR2004 -- slug, lang, number
        target = [verb, *rest[:2], seen] if rest else [verb]
        form = form_for(actor, ".".join(target), no.draft, actor.say("form-again"))
    if form is not None and isinstance(no, Unavailable):
        said.append(actor.say("refusal-kept"))
    return Reply(actor.lang, lines=tuple(map(Line, said)), buttons=_ways_on(actor, no), form=form, private=True)


def _ways_on(actor: Actor, no: Refused) -> tuple[Button, ...]:
    """What a moderator can do after a no: look into a removed entry, at what somebody else wrote, at the list."""
    if no.code not in ("removed", "conflict", "no_revision"):
        return ()
    head = actor.desk.head(actor.person, actor.community, str(no.arguments["slug"]), actor.lang)
    return actor.button("button-history", "history", head) if head is not None else ()


def form_for(actor: Actor, target: str, draft: Draft, title: str) -> Form | None:
    """The entry's form, filled with what stands or with what was handed in."""
    pack = actor.context.codec.pack(Followup("moderate", actor.lang, Question(), target))
    if pack is None:
        return None
    texts = texts_of(draft)
    fields = (
        Field("title", actor.say("field-title"), texts["title"], 200),
        Field("body", actor.say("field-body"), texts["body"], 4000, paragraph=True),
        Field("asks", actor.say("field-asks"), texts["asks"], 4000, paragraph=True, required=False),
        Field("sources", actor.say("field-sources"), texts["sources"], 4000, paragraph=True),
    )
    return Form(title, pack, fields)


def texts_of(draft: Draft) -> dict[str, str]:
    """A draft as the texts of its form's fields."""
    sources = sources_as_text(draft)
    return {"title": draft.title, "body": draft.body, "asks": asks_as_text(draft), "sources": sources}


def draft_of(actor: Actor, fields: Mapping[str, str]) -> Draft:
    """What an entry's form brought."""
    return actor.desk.draft(actor.lang, fields)


def entry_of(actor: Actor, rest: list[str]) -> Entry:
    """The entry that a command names, removed or not: its slug, and its language where that is not the actor's."""
    slug, lang = rest[0], rest[1] if len(rest) > 1 and rest[1] in actor.desk.languages else actor.lang
    entry = actor.desk.head(actor.person, actor.community, slug, lang)
    if entry is None:
        raise Refused("no_entry", slug=slug)
    return entry
