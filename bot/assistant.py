"""Hears a message or a press and chooses who answers; stays small, remembers nothing."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, Protocol

from bot.answers import (
    choosing,
    compare,
    faq,
    footprint,
    howmany,
    machine,
    maths,
    others,
    places,
    ranking,
    side_replies,
    turning,
)
from bot.answers.context import VERSUS, Context
from bot.answers.own import Meter
from bot.answers.picture import card_reply
from bot.followups import Followup
from bot.languages import FIRST
from bot.messages import Message, Press
from bot.reading import Lexicon, Reading, read
from bot.reading.quoting import MAKERS
from bot.reading.result import Quote
from bot.replies import Reply
from estimator import BadQuestion, Estimate
from estimator.question import Question
from faq.entries import Community, Found, Person

if TYPE_CHECKING:
    from bot.answers.lesson.classroom import Classroom
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
"""Up to this likelihood of chatter a ranking is put to people who did not ask the bot."""
TELLING = ("help", "about", "privacy")

IsOpen = Callable[[Message], Awaitable[bool]]


class Tally(Protocol):
    """Is told what kinds of things were answered, never to whom or about what."""

    def answered(self, platform: str, intent: str) -> None:
        """A message was answered."""
        ...

    def pressed(self, platform: str, action: str) -> None:
        """A press was answered."""
        ...


async def _closed(_: Message) -> bool:
    """By default the bot speaks only when addressed."""
    return False


class Assistant:
    """The only port: `hear` and `press`. Platforms call it and draw the reply; it never calls a platform."""

    def __init__(
        self,
        context: Context,
        lexicon: Lexicon,
        desk: "Callable[[], Desk]",
        meter: Meter,
        *,
        is_open: IsOpen = _closed,
        tally: Tally | None = None,
        default_language: str = FIRST,
        classroom: "Callable[[], Classroom] | None" = None,
    ) -> None:
        self._classroom = classroom
        self.context = context
        self._lexicon = lexicon
        self._desk_when_needed = desk
        self._meter = meter
        self._is_open = is_open
        self._tally = tally
        self._default_language = default_language

    async def hear(self, message: Message) -> Reply | None:
        """The reply to a message, or None: silence."""
        with self._meter.one():
            if not message.directed and not await self._is_open(message):
                return None
            reading = self.read(message)
            if message.community is not None:
                message, reading = await self._at_home(message, reading)
            reply, _ = await self.answer(message, reading)
            if self._tally is not None and reply is not None:
                self._tally.answered(message.author.platform, message.command or reading.intent)
            return reply

    async def _at_home(self, message: Message, reading: Reading) -> tuple[Message, Reading]:
        """The community's own language where nothing else tells it, its own place where the question names none."""
        kept = await self._desk.preferences(message.community)
        if message.locale is None and kept.language and kept.language != reading.lang:
            message = replace(message, server_locale=kept.language)
            reading = self.read(message)
        if (reading.items or reading.machine) and reading.place is None and kept.place in self.context.catalog.places:
            reading = replace(reading, place=kept.place)
        if reading.rank is not None and reading.rank.place is None and kept.place in self.context.catalog.places:
            reading = replace(reading, rank=replace(reading.rank, place=kept.place))
        return message, reading

    @property
    def _desk(self) -> "Desk":
        """Fetched when first needed: a question that a number answers loads no FAQ."""
        return self._desk_when_needed()

    async def press(self, press: Press) -> Reply:
        """The reply to a button, a choice or a form; what it carries is checked as if a stranger had written it."""
        with self._meter.one():
            lang = self.language(press.locale)
            followup = self.context.codec.unpack(press.followup)
            if followup is None or followup.lang not in self.context.words:
                return side_replies.stale(self.context, lang)
            if self._tally is not None:
                self._tally.pressed(press.author.platform, followup.action)
            try:
                return await self._follow(followup, press)
            except BadQuestion as wrong:
                return side_replies.refused(self.context, followup.lang, wrong.code)

    def suggest(
        self, command: str, typed: str, lang: str, person: Person, community: Community | None
    ) -> list[tuple[str, str]]:
        """(label, value) for what is being typed after a slash command; at most 25, from memory."""
        if command == "moderate":
            return faq.slugs(self._desk, typed, lang, person, community)
        if command == "faq":
            return faq.suggestions(self._desk, typed, lang, person, community)
        return side_replies.suggestions(self.context, typed, lang)

    def language(self, locale: str | None) -> str:
        """The language of the bot that suits a platform's locale; the default where it has none."""
        lang = (locale or "")[:2].lower()
        return lang if lang in self.context.words else self._default_language

    def read(self, message: Message) -> Reading:
        """What the message means, read against the question of the answer it replies to, where it replies to one."""
        before = self.context.codec.unpack(message.replied_to) if message.replied_to else None
        # An answer's first button shows its maths; others hold examples or changed questions, not what was asked.
        about = before.question if before and before.action == "maths" and _asks(before.question) else None
        if about is not None and before is not None and before.target == VERSUS:
            about = replace(about, compare=True)
        # A conversation goes on in its language, whatever the device speaks.
        hint = (before.lang if before else None) or message.locale or message.server_locale
        reading = read(message.text, self._lexicon, hint=hint, about=about, default=self._default_language)
        if reading.intent == "faq":
            return _as_faq(reading, self._desk.match(message.text, reading.lang, message.community))
        if reading.intent == "none" and reading.refused is None:
            return self._nearly_asked(message, reading)
        return reading

    def _nearly_asked(self, message: Message, reading: Reading) -> Reading:
        """What whoever asked the bot must mean all the same: models side by side, or an entry that comes so near."""
        if message.directed and reading.bare and len(reading.glimpsed.items) > 1:
            return replace(
                reading, intent="compare", items=reading.glimpsed.items, glimpsed=Question(), why="side by side"
            )
        spoken_to = message.directed and not reading.glimpsed.items
        quiet, asks = reading.likely.get("none", 1.0), reading.likely.get("faq", 0.0)
        either = quiet <= DOUBTED and asks >= MAYBE
        if not (either or spoken_to or "?" in message.text):
            return reading
        found = self._desk.match(message.text, reading.lang, message.community)
        enough = NEAR if either else WORDED if quiet > CHATTER else SURE if spoken_to else PLAIN
        if found.best is None or found.score < enough:
            return reading
        return _as_faq(replace(reading, intent="faq", glimpsed=Question(), why="near to an entry"), found)

    async def answer(  # noqa: PLR0911 -- one line a kind of message
        self, message: Message, reading: Reading
    ) -> tuple[Reply | None, Estimate | None]:
        """The reply, and the estimate that it stands on where there is one."""
        context, lang = self.context, reading.lang
        if message.command in TELLING:
            return side_replies.by_command(context, self.language(message.locale), message.command), None
        if message.command == "class":
            return await self._in_class(message), None
        if message.command == "faq":
            from bot.answers import moderating  # few messages moderate

            done = await moderating.commanded(context, self._desk, message, self.language(message.locale or lang))
            return done or await self._of_faq(message, reading), None
        if reading.items or reading.machine or reading.refused:
            reply, found = self._estimated(message, reading)
            return self._or_entry(message, reading, reply), found
        if reading.intent == "help":
            return side_replies.greeted(context, lang, message.text), None
        if reading.intent == "faq":
            return side_replies.or_sum(context, reading, await self._of_faq(message, reading)), None
        return (side_replies.not_understood(context, lang, reading) if message.directed else None), None

    async def _of_faq(self, message: Message, reading: Reading) -> Reply | None:
        """An entry; or the ranking in its place, unless the community wrote a text of its own."""
        context, lang, sure = self.context, reading.lang, 0.0 if message.command else reading.likely.get("faq", 0.0)
        if reading.quote is not None:
            return await self._of_others(message, reading, reading.quote, sure)
        if reading.rank is None:
            return await faq.asked(context, self._desk, message, lang, sure)
        spoken_to = message.directed or message.command is not None
        entry = await self._desk.entry(message.community, ranking.ENTRY, lang)
        if entry is None or (not spoken_to and reading.likely.get("none", 0.0) > OVERHEARD):
            return await faq.asked(context, self._desk, message, lang, sure)
        if entry.community is not None:
            return ranking.own_text(context, lang, reading.rank, faq.entry_reply(context, lang, entry, ()))
        return ranking.asked(context, lang, reading.rank)

    async def _of_others(self, message: Message, reading: Reading, quote: Quote, sure: float) -> Reply | None:
        """What others say, unless the community took that entry away, or nobody put it to the bot."""
        context, lang = self.context, reading.lang
        spoken_to = message.directed or message.command is not None
        entry = await self._desk.entry(message.community, others.ENTRY, lang)
        if entry is None or entry.removed or (not spoken_to and reading.likely.get("none", 0.0) > OVERHEARD):
            return await faq.asked(context, self._desk, message, lang, sure)
        return others.asked(context, lang, quote)

    async def _in_class(self, message: Message) -> Reply:
        """`/class`: a lesson, its handout, a prepared question."""
        lang = self.language(message.locale or message.server_locale)
        if self._classroom is None:
            return side_replies.stale(self.context, lang)

        def read_(text: str) -> Reading:
            return self.read(replace(message, text=text, command="footprint"))

        return await self._classroom().commanded(message, read_, lang)

    def _or_entry(self, message: Message, reading: Reading, reply: Reply | None) -> Reply | None:
        """A sum with the entry that may have been meant, where that is likely too."""
        if reply is None or reading.turn is not None or reading.likely.get("faq", 0.0) < side_replies.DOUBTFUL:
            return reply
        found = self._desk.match(message.text, reading.lang, message.community)
        return replace(reply, buttons=reply.buttons + faq.offered(self.context, reading.lang, found.nearest[:1]))

    def _estimated(self, message: Message, reading: Reading) -> tuple[Reply | None, Estimate | None]:
        """A footprint or a comparison; one kind line for a number that nobody can estimate."""
        context, lang = self.context, reading.lang
        if reading.refused == "unpublished":
            return (side_replies.unpublished(context, reading) if message.directed or reading.items else None), None
        if reading.refused is not None:
            return (
                side_replies.refused(context, lang, reading.refused) if message.directed or reading.items else None
            ), None
        if set(reading.assumed) & {"use", "hours"} and not message.directed:
            return None, None  # two places, or a machine's watts, that nobody put to the bot
        try:
            if reading.turn is not None:
                other = context.codec.unpack(message.otherwise) if message.otherwise else None
                return turning.turned(context, reading, other.question if other else None)
            return _answered(reading, context)
        except BadQuestion as wrong:
            return side_replies.refused(context, lang, wrong.code), None

    async def _follow(self, followup: Followup, press: Press) -> Reply:
        context, lang = self.context, followup.lang
        if followup.action in ("propose", "moderate"):
            from bot.answers import moderating

            return await moderating.pressed(context, self._desk, followup, press)
        if followup.action == "entry":
            return await faq.pressed(context, self._desk, followup, press)
        if followup.action == "class" and self._classroom is not None:
            return await self._classroom().pressed(followup, press)
        if _asks(followup.question):
            return _on_question(context, followup)
        if followup.action == "own":
            return self._meter.reply(context, lang)
        told = {"help": side_replies.help_, "about": side_replies.about, "privacy": side_replies.privacy}
        return told.get(followup.action, side_replies.stale)(context, lang)


def _as_faq(reading: Reading, found: Found) -> Reading:
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
    rank = reading.rankable if topic == ranking.ENTRY else None
    return replace(reading, topic=topic, entries=nearest, rank=rank)


def _on_question(context: Context, followup: Followup) -> Reply:  # noqa: PLR0911 -- one line an action
    """What a button does with the question that it carries. Raises BadQuestion where the question makes no sense."""
    lang, question = followup.lang, followup.question
    match followup.action:
        case "ask" | "versus":
            return _answered(
                _as_reading(lang, question, "compare" if followup.action == "versus" else "footprint"), context
            )[0]
        case "maths":
            return maths.maths(context, lang, question, followup.target)
        case "picture" if question.places:
            return card_reply(context, lang, places.places_picture(lang, question, context))
        case "picture" if question.machine:
            return card_reply(context, lang, machine.machine_picture(lang, question, context))
        case "picture" if followup.target == VERSUS:
            return card_reply(context, lang, compare.versus_picture(lang, question, context))
        case "picture":
            return card_reply(context, lang, footprint.footprint_picture(lang, question, context))
        case "rank":
            return ranking.pressed(context, lang, question, followup.target)
        case "others":
            return others.pressed(context, lang, question, followup.target)
        case "places" | "models" | "yardsticks":
            return choosing.choices(context, lang, followup)
        case _:
            return side_replies.stale(context, lang)


def _asks(question: Question) -> bool:
    """Is there anything to estimate in it?"""
    return bool(question.items) or question.machine is not None


def _answered(reading: Reading, context: Context) -> tuple[Reply, Estimate]:
    """The answer in numbers to what was read. Raises BadQuestion."""
    if reading.places:
        return places.across_places(reading, context)
    if reading.machine is not None:
        return machine.machine_answer(reading, context)
    if reading.amount is not None:
        return howmany.within(reading, context)
    return (compare.compare if reading.intent == "compare" else footprint.footprint)(reading, context)


def _as_reading(lang: str, question: Question, intent: Literal["footprint", "compare"]) -> Reading:
    """A question that came packed, as if it had been read."""
    return Reading(
        lang=lang,
        intent=intent,
        items=question.items,
        everyday=question.everyday,
        place=question.place,
        measures=question.measures,
        places=question.places,
        machine=question.machine,
    )
