"""Hears a message or a press and chooses who answers; stays small, remembers nothing."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from bot.answers import entries, faq, numbers, side_replies, turning
from bot.answers.context import VERSUS, Context
from bot.answers.own import Meter
from bot.followups import Followup
from bot.languages import FIRST
from bot.messages import Message, Press
from bot.reading import Lexicon, Reading, read
from bot.replies import Reply
from estimator import BadQuestion, Estimate
from faq.entries import Community, Found, Person

if TYPE_CHECKING:
    from bot.answers.lesson.classroom import Classroom
    from faq import Desk

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
            message, place = await self._at_home(message)
            kind: str | None = message.command
            reply = await self._commanded(message)
            if reply is None:
                near = _Nearest(self._desk_when_needed, message)
                reading = _in_place(self._read(message, near), place)
                kind = kind or reading.intent
                reply, _ = await self._answer(message, reading, near)
            if self._tally is not None and reply is not None and kind is not None:
                self._tally.answered(message.author.platform, kind)
            return reply

    async def _at_home(self, message: Message) -> tuple[Message, str | None]:
        """The message in the community's own language, where nothing else tells it; the community's own place."""
        if message.community is None:
            return message, None
        kept = await self._desk.preferences(message.community)
        if message.locale is None and kept.language:
            message = replace(message, server_locale=kept.language)
        return message, kept.place if kept.place in self.context.catalog.places else None

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
        return self._read(message, _Nearest(self._desk_when_needed, message))

    def _read(self, message: Message, near: "_Nearest") -> Reading:
        before = self.context.codec.unpack(message.replied_to) if message.replied_to else None
        # An answer's first button shows its maths; others hold examples or changed questions, not what was asked.
        about = before.question if before and before.action == "maths" and numbers.asks(before.question) else None
        if about is not None and before is not None and before.target == VERSUS:
            about = replace(about, compare=True)
        # A conversation goes on in its language, whatever the device speaks.
        hint = (before.lang if before else None) or message.locale or message.server_locale
        reading = read(message.text, self._lexicon, hint=hint, about=about, default=self._default_language)
        if reading.intent == "faq":
            return entries.as_faq(reading, near.found(reading.lang))
        if reading.intent == "none" and reading.refused is None:
            return entries.nearly_asked(message, reading, partial(near.found, reading.lang))
        return reading

    async def _commanded(self, message: Message) -> Reply | None:
        """The reply to a command that asks nothing, so that nobody has to read it; None for every other message."""
        if message.command in TELLING:
            return side_replies.by_command(self.context, self.language(message.locale), message.command)
        if message.command == "class":
            return await self._in_class(message)
        if message.command == "faq":
            from bot.answers import moderating  # few messages moderate

            lang = self.language(message.locale) if message.locale else self.read(message).lang
            return await moderating.commanded(self.context, self._desk, message, lang)
        return None

    async def answer(self, message: Message, reading: Reading) -> tuple[Reply | None, Estimate | None]:
        """The reply to a question, and the estimate that it stands on where there is one."""
        return await self._answer(message, reading, _Nearest(self._desk_when_needed, message))

    async def _answer(
        self, message: Message, reading: Reading, near: "_Nearest"
    ) -> tuple[Reply | None, Estimate | None]:
        context, lang = self.context, reading.lang
        find = partial(near.found, lang)
        if message.command == "faq":
            return await entries.answer(context, self._desk, message, reading, find), None
        if reading.items or reading.machine or reading.refused:
            reply, found = self._estimated(message, reading)
            return entries.beside_a_sum(context, reading, reply, find), found
        if reading.intent == "help":
            return side_replies.greeted(context, lang, message.text), None
        if reading.intent == "faq":
            reply = await entries.answer(context, self._desk, message, reading, find)
            return side_replies.or_sum(context, reading, reply), None
        if not message.directed:
            return None, None
        thanks = side_replies.thanked(context, lang, message.text)
        return thanks or side_replies.not_understood(context, lang, reading), None

    async def _in_class(self, message: Message) -> Reply:
        """`/class`: a lesson, its handout, a prepared question."""
        lang = self.language(message.locale or message.server_locale)
        if self._classroom is None:
            return side_replies.stale(self.context, lang)

        def read_(text: str) -> Reading:
            return self.read(replace(message, text=text, command="footprint"))

        return await self._classroom().commanded(message, read_, lang)

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
            return numbers.in_numbers(reading, context)
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
        if numbers.asks(followup.question):
            return numbers.pressed(context, followup)
        if followup.action == "own":
            return self._meter.reply(context, lang)
        told = {"help": side_replies.help_, "about": side_replies.about, "privacy": side_replies.privacy}
        return told.get(followup.action, side_replies.stale)(context, lang)


class _Nearest:
    """The entries that come nearest to one message, looked up once however often they are asked for."""

    def __init__(self, desk: "Callable[[], Desk]", message: Message) -> None:
        self._desk = desk
        self._message = message
        self._found: dict[str, Found] = {}

    def found(self, lang: str) -> Found:
        """Those for somebody who reads this language."""
        if lang not in self._found:
            self._found[lang] = self._desk().match(self._message.text, lang, self._message.community)
        return self._found[lang]


def _in_place(reading: Reading, place: str | None) -> Reading:
    """The community's own place, where the question names none."""
    if place is None:
        return reading
    if (reading.items or reading.machine) and reading.place is None:
        reading = replace(reading, place=place)
    if reading.rank is not None and reading.rank.place is None:
        reading = replace(reading, rank=replace(reading.rank, place=place))
    return reading
