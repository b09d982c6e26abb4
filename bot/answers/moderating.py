"""What moderators do from the chat: entries, their history, undoing, proposals, settings.

One command a line (`edit why-water`), typed after /faq; the same by buttons and forms, whose packs carry
`verb.slug.lang.number`. Rights are the desk's: it goes by what the platform said of the person at that moment. A
refusal gives the text back in the form.
"""

from collections.abc import Awaitable, Callable, Mapping

from bot.answers import editing, housekeeping
from bot.answers.actor import Actor, draft_of, refusal
from bot.answers.context import Context
from bot.answers.filled import is_confirmed
from bot.answers.inert import made_inert
from bot.followups import Followup
from bot.messages import Message, Press
from bot.replies import Reply
from faq import Desk, Draft, Refused, Unavailable

FOR_ALL = ("list", "help", "forget")
"""Verbs that anybody may use: they read, or concern whoever uses them alone."""
MOST_WORDS = {"preferences": 3, "restore": 3, "diff": 4, "edit": 2, "history": 2, "remove": 2, "accept": 3}
"""Words after a verb; one after any other."""
SHORT, MOST_WRONG = 4, 2
"""Letters of a verb, or words of a command, that may be misspelt; how many letters wrong before an entry's name."""
WITH_ENTRY = ("edit", "history", "diff", "restore", "remove", "accept")
ENTRY_AT = {"accept": 1}


def verb_of(context: Context, lang: str, text: str) -> tuple[str, list[str]] | None:
    """The moderators' verb that a text begins with, in either language, and the words after it."""
    words = text.split()
    if not words:
        return None
    typed = words[0].casefold()
    for known in {lang, *context.languages}:
        for verb in _TABLE:
            if typed in (verb, context.words[known].say(f"verb-{verb}")):
                return verb, words[1:]
    return None


async def commanded(context: Context, desk: Desk, message: Message, lang: str) -> Reply | None:
    """The reply to a typed command, whoever typed it, or None where the text is none (then it is a question)."""
    found = verb_of(context, lang, message.text)
    actor = Actor(context, desk, message.author, message.community, lang)
    if found is None:
        return _misspelt(actor, message.text.split())
    if not _fits(actor, *found):
        return None
    return made_inert(await _done(actor, *found, {}))


async def pressed(context: Context, desk: Desk, followup: Followup, press: Press) -> Reply:
    """A moderator's button or form; a member's proposal. The community and the rights are those of the press itself."""
    actor = Actor(context, desk, press.author, press.community, followup.lang)
    fields = dict(press.fields)
    verb, *rest = followup.target.split(".")
    if not is_confirmed("propose" if followup.action == "propose" else verb, fields):
        return actor.told(actor.say("stale-button"))
    if followup.action == "propose":
        return made_inert(await housekeeping.propose(actor, followup, fields))
    if verb not in _TABLE:
        return actor.told(actor.say("stale-button"))
    return made_inert(await _done(actor, verb, rest, fields))


async def _done(actor: Actor, verb: str, rest: list[str], fields: Mapping[str, str]) -> Reply:
    """Performs one verb; whatever the desk refuses comes back in words, with the text in the form."""
    try:
        if verb not in FOR_ALL:
            _check_moderator(actor, draft_of(actor, fields) if "body" in fields else None)
        return await _TABLE[verb](actor, rest, fields)
    except Refused as no:
        return refusal(actor, verb, rest, no)
    except (ValueError, IndexError):
        return actor.told(actor.say(f"usage-{verb}"))


def _check_moderator(actor: Actor, draft: Draft | None) -> None:
    """Moderators alone, and while the database is not there yet the truth: who moderates may stand in it."""
    if actor.community is None:
        raise Refused("no_community", draft=draft)
    if actor.desk.is_waiting:
        raise Unavailable("not_yet", draft=draft)
    if not actor.desk.moderates(actor.person, actor.community):
        raise Refused("not_allowed", draft=draft)


def _fits(actor: Actor, verb: str, rest: list[str]) -> bool:
    """Is this a command? A question may begin with a verb ("history of AI"): a command is short and names an entry."""
    if len(rest) > MOST_WORDS.get(verb, 1):
        return False
    named = rest[ENTRY_AT.get(verb, 0) :][:1]
    if not named or verb not in WITH_ENTRY or len(rest) == 1 or "-" in named[0]:
        return True
    return actor.desk.knows(actor.community, named[0]) or any(word.isdigit() for word in rest)


def _misspelt(actor: Actor, words: list[str]) -> Reply | None:
    """That there is no such command, where one was surely meant: nearly a verb, or a word before an entry's name.

    Any other word is looked for: `bogus`, `why water`.
    """
    from rapidfuzz.distance import OSA  # few messages are misspelt commands

    if not words or len(words) > SHORT:
        return None
    typed, names_entry = words[0].casefold(), len(words) > 1 and "-" in words[1] and actor.desk.knows(None, words[1])
    moderates = actor.desk.moderates(actor.person, actor.community)
    verbs = [actor.say(f"verb-{verb}") for verb in _TABLE if moderates or verb in FOR_ALL]
    most = MOST_WRONG if names_entry else 1
    wrong = {verb: OSA.distance(typed, verb) for verb in verbs if len(verb) >= SHORT}
    near = min(wrong, key=wrong.__getitem__, default="")
    if near and wrong[near] <= most and (names_entry or len(words) == 1) and not _is_said(actor, typed):
        return made_inert(actor.told(actor.say("no-verb-near", verb=typed, near=near)))
    return made_inert(actor.told(actor.say("no-verb", verb=typed))) if names_entry and moderates else None


def _is_said(actor: Actor, word: str) -> bool:
    """Does an entry's title hold this word?"""
    near = actor.desk.suggest(word, actor.lang, actor.community, actor.person)
    return any(word in entry.title.casefold().split() for entry in near)


async def _help(actor: Actor, _: list[str], __: Mapping[str, str]) -> Reply:
    """What can be typed after /faq; for moderators the whole desk."""
    lines = [actor.say("faq-help"), actor.say("usage-list"), actor.say("usage-forget")]
    if actor.desk.moderates(actor.person, actor.community):
        lines += [actor.say(f"usage-{verb}") for verb in _TABLE if verb not in FOR_ALL]
    return actor.told(*lines, headline=actor.say("faq-help-headline"))


_Verb = Callable[[Actor, list[str], Mapping[str, str]], Awaitable[Reply]]
_TABLE: Mapping[str, _Verb] = {
    "list": editing.list_,
    "add": editing.add,
    "edit": editing.edit,
    "history": editing.history,
    "diff": editing.diff,
    "restore": editing.restore,
    "remove": editing.remove,
    "undo": housekeeping.undo,
    "writers": housekeeping.writers,
    "proposals": housekeeping.proposals,
    "accept": editing.accept,
    "decline": housekeeping.decline,
    "stale": housekeeping.stale,
    "export": housekeeping.export,
    "import": housekeeping.import_,
    "preferences": housekeeping.preferences,
    "forget": housekeeping.forget,
    "help": _help,
}
