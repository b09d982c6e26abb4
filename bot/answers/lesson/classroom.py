"""`/class`: who may do what in a lesson, and what goes on where: the one part that remembers, a row a place."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answers import side_replies
from bot.answers.context import Context, place_phrase, side_phrase, use_phrase
from bot.answers.lesson.figures import Figures
from bot.answers.lesson.handout import Handout, handout_of, link_to
from bot.answers.lesson.packs import Tap, Verb, leader_of, tap_in, target_of
from bot.answers.lesson.playing import Stand, show
from bot.answers.lesson.script import Lesson
from bot.followups import Action, Followup
from bot.languages import FIRST
from bot.messages import Message, Press
from bot.reading import Reading
from bot.replies import Button, Line, Link, Reply
from estimator.question import Question
from faq.desk.sittings import Sitting, Sittings
from faq.entries import Community, Person

NONE = "--"
"""Stands where a lesson's code would."""
Printer = Callable[[Handout], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Here:
    """Where somebody does something, who, and what goes on there."""

    community: Community
    place: str
    person: Person
    leader: str
    """This person, scrambled."""
    lang: str
    sitting: Sitting | None
    is_private: bool

    def may_lead(self, leader: str) -> bool:
        """Whoever began it, or an administrator; who is alone leads."""
        return self.is_private or self.person.manages or self.leader == leader


class Classroom:
    """Lessons in every place. `key` scrambles who leads; `handouts_name` is the bot's on Telegram, for the QR code."""

    def __init__(
        self,
        context: Context,
        lessons: Mapping[str, Lesson],
        sittings: Callable[[], Sittings],
        now: Callable[[], datetime],
        *,
        key: bytes = b"lesson",
        printer: Printer | None = None,
        telegram_name: str | None = None,
    ) -> None:
        self._context = context
        self._lessons = lessons
        self._taught = [lang for lang in context.languages if all(lang in lesson.title for lesson in lessons.values())]
        """The languages that every lesson is written in; in any other, the class is held in the first."""
        self._by_code = {lesson.code: lesson for lesson in lessons.values()}
        self._sittings = sittings
        self._now = now
        self._key = key
        self._printer = printer
        self._telegram_name = telegram_name

    # ---------------------------------------------------------------- what comes in
    async def commanded(self, message: Message, read: Callable[[str], Reading], lang: str) -> Reply:
        """`/class`, `/class handout`, `/class stop`, `/class question` and a question (to be read), a lesson."""
        if lang in self._taught:
            return await self._in(lang, message, read)
        held = await self._in(FIRST, message, read)
        told = self._context.words[lang].say("class-other-language", language=self._context.names[lang].language(FIRST))
        return replace(held, lines=(*held.lines, Line(told, "note")))

    async def _in(self, lang: str, message: Message, read: Callable[[str], Reading]) -> Reply:
        words, (first, _, rest) = self._context.words[lang], message.text.strip().partition(" ")
        here = await self._here(message.author, message.community, message.channel, lang)
        asked = first.casefold()
        if asked in self._words_for("class-word-handout"):
            running = self._running(here)
            lesson = self._named(rest) if rest.strip() else running and running[0]
            return await self._handed_out(lang, lesson) if lesson else self._chooser(here, "hand-out")
        if asked in self._words_for("class-word-stop"):
            return await self._stopped(here, None)
        if asked in self._words_for("class-word-question"):
            return self._prepared(read(rest))
        if not message.text.strip():
            return self._asked_first(here, None) if self._running(here) else self._chooser(here, "open")
        lesson = self._named(message.text)
        if lesson is None:
            chooser = self._chooser(here, "open")
            return replace(chooser, lines=(Line(words.say("class-unknown-lesson")), *chooser.lines))
        return await self._begun(here, lesson, is_sure=False)

    async def pressed(self, followup: Followup, press: Press) -> Reply:  # noqa: PLR0911 -- one line a verb
        """What a button of a lesson does, for whoever may press it."""
        tap = tap_in(followup.target)
        if tap is None:
            return side_replies.stale(self._context, followup.lang)
        # Before anything is looked up: two hundred may press at once.
        leader = self._leader(press.author, press.community, press.channel)
        if press.community is not None and not press.author.manages and leader != tap.leader:
            return self._private(followup.lang, "class-not-yours")
        here = await self._here(press.author, press.community, press.channel, followup.lang)
        lesson = self._by_code.get(tap.code)
        if tap.verb == "choose":
            return replace(self._chooser(here, "open"), fresh=False)
        if lesson is None:
            return side_replies.stale(self._context, here.lang)
        match tap.verb:
            case "hand-out":
                return await self._handed_out(here.lang, lesson)
            case "open" | "force":
                return await self._begun(here, lesson, is_sure=tap.verb == "force")
            case "go-on":
                return await self._shown(here, Stand(lesson, min(tap.at, len(lesson.steps) - 1), here.lang, tap.leader))
            case _:
                return await self._moved(here, lesson, tap, followup.question, press.votes)

    # ---------------------------------------------------------------- what is done
    async def _moved(  # noqa: PLR0911 -- one line a verb
        self, here: Here, lesson: Lesson, tap: Tap, question: Question, votes: tuple[int, ...] | None
    ) -> Reply:
        """Next, back, stop or a what-if, from the step under which the button stands."""
        if tap.at >= len(lesson.steps):
            return side_replies.stale(self._context, here.lang)
        running = self._running(here)
        if running is not None and running != (lesson, tap.at) and not (tap.verb == "stop" and running[0] != lesson):
            return self._private(here.lang, "class-elsewhere", at=str(running[1] + 1))
        if lesson.steps[tap.at].kind == "predict" and votes is None:
            return Reply(here.lang, recount=True, fresh=True)
        stand = Stand(lesson, tap.at, here.lang, tap.leader)
        match tap.verb:
            case "stop":
                return await self._stopped(here, tap.leader)
            case "back":
                return await self._shown(here, replace(stand, at=max(tap.at - 1, 0)))
            case "next":
                at = min(tap.at + 1, len(lesson.steps) - 1)
                is_revealed = lesson.steps[at].kind == "reveal"
                return await self._shown(here, replace(stand, at=at, votes=votes if is_revealed else None))
            case _:
                if lesson.steps[tap.at].kind != "what-if" or not question.items:
                    return self._private(here.lang, "class-not-yours")
                return await self._shown(here, replace(stand, question=question))

    async def _begun(self, here: Here, lesson: Lesson, *, is_sure: bool) -> Reply:
        """The first step; where a lesson runs already, first a question."""
        running = self._running(here)
        if running is not None:
            leader = here.sitting.leader if here.sitting else ""
            if not here.may_lead(leader):
                return self._private(here.lang, "class-somebody-leads")
            if not is_sure:
                return self._asked_first(here, lesson)
        return await self._shown(here, Stand(lesson, 0, here.lang, here.leader))

    async def _shown(self, here: Here, stand: Stand) -> Reply:
        reply = show(self._context, stand)
        step = f"{stand.lesson.code}.{stand.at}"
        await self._sittings().sit(Sitting(here.community, here.place, step, stand.leader, self._now()))
        return reply

    async def _stopped(self, here: Here, leader: str | None) -> Reply:
        """The end, for whoever leads."""
        if leader is None:
            if here.sitting is None:
                return self._private(here.lang, "class-none")
            if not here.may_lead(here.sitting.leader):
                return self._private(here.lang, "class-not-yours")
        await self._sittings().rise(here.community, here.place)
        return Reply(here.lang, lines=(Line(self._context.words[here.lang].say("class-over")),), fresh=True)

    async def _handed_out(self, lang: str, lesson: Lesson) -> Reply:
        """The handout as a file."""
        words = self._context.words[lang]
        if self._printer is None:
            return self._private(lang, "class-no-handout")
        handout = handout_of(self._context, lang, lesson, self._telegram_name)
        name = f"{lesson.id}-{lang}.pdf"
        line = Line(words.say("class-handout-here", title=handout.title))
        return Reply(lang, lines=(line,), file=(name, await self._printer(handout)), private=True, fresh=True)

    # ---------------------------------------------------------------- what is offered
    def _prepared(self, reading: Reading) -> Reply:
        """A button that opens on a question which the teacher chose; for Telegram also as a link."""
        words, lang = self._context.words[reading.lang], reading.lang
        action: Action = "versus" if reading.intent == "compare" else "ask"
        packed = self._context.codec.pack(Followup(action, lang, reading.question())) if reading.items else None
        if packed is None:
            return self._private(lang, "class-question-unread")
        said = words.listed([use_phrase(self._context, lang, use) for use in reading.items])
        if places := reading.places or ((reading.place,) if reading.place else ()):
            where = words.listed([place_phrase(self._context, lang, place) for place in places])
            said = words.say("class-question-where", question=said, where=where)
        if reading.everyday:
            things = [side_phrase(self._context, lang, one) for one in reading.everyday]
            said = words.say("class-question-beside", question=said, things=words.listed(things))
        lines, link = [Line(words.say("class-question", question=said))], None
        if self._telegram_name is not None:
            link = link_to(packed, self._telegram_name)
        if link is not None:
            lines.append(Line(words.say("class-question-link"), "note", (Link(link.removeprefix("https://"), link),)))
        return Reply(
            lang, lines=tuple(lines), buttons=(Button(words.say("class-question-open", question=said), packed),)
        )

    def _chooser(self, here: Here, verb: Verb) -> Reply:
        """All lessons, each a button; and the other languages."""
        words = self._context.words[here.lang]
        asked = words.say("class-choose" if verb == "open" else "class-choose-handout")
        lines, buttons = [Line(asked)], tuple[Button, ...]()
        for lesson in self._lessons.values():
            figures = Figures(self._context, lesson)
            title, about = figures.filled(here.lang, lesson.title), figures.filled(here.lang, lesson.about)
            facts = {"age": words.exact(lesson.age), "minutes": words.exact(lesson.minutes)}
            lines.append(Line(words.say("class-lesson", title=title, about=about, **facts), "part"))
            buttons += self._button(here.lang, title, Tap(lesson.code, 0, verb, here.leader))
        steering: tuple[Button, ...] = ()
        if verb == "open":
            for lang in self._taught:
                if lang != here.lang:
                    label = self._context.words[lang].say("class-in-language")
                    steering += self._button(lang, label, Tap(NONE, 0, "choose", here.leader))
        return Reply(here.lang, words.say("class-headline"), tuple(lines), buttons=buttons, steering=steering)

    def _asked_first(self, here: Here, wanted: Lesson | None) -> Reply:
        """A lesson runs here: go on with it, stop it, or begin the other one?"""
        running, words = self._running(here), self._context.words[here.lang]
        if running is None or here.sitting is None:
            return self._chooser(here, "open")
        if not here.may_lead(here.sitting.leader):
            return self._private(here.lang, "class-somebody-leads")
        lesson, at = running
        title = Figures(self._context, lesson).filled(here.lang, lesson.title)
        leader = here.sitting.leader
        buttons = self._button(here.lang, words.say("class-go-on"), Tap(lesson.code, at, "go-on", leader))
        if wanted is not None:
            other = Figures(self._context, wanted).filled(here.lang, wanted.title)
            label = words.say("class-instead", title=other)
            buttons += self._button(here.lang, label, Tap(wanted.code, 0, "force", here.leader))
        buttons += self._button(here.lang, words.say("class-stop"), Tap(lesson.code, at, "stop", leader))
        facts = {"at": words.exact(at + 1), "of": words.exact(len(lesson.steps))}
        return Reply(
            here.lang, lines=(Line(words.say("class-runs", title=title, **facts)),), buttons=buttons, private=True
        )

    def _button(self, lang: str, label: str, tap: Tap) -> tuple[Button, ...]:
        packed = self._context.codec.pack(Followup("class", lang, Question(), target_of(tap)))
        return (Button(label, packed),) if packed else ()

    # ---------------------------------------------------------------- who and where
    async def _here(self, person: Person, community: Community | None, channel: str | None, lang: str) -> Here:
        leader = self._leader(person, community, channel)
        # Of somebody alone no number is kept: their place is called by the same hash.
        where = community or Community(person.platform, f"private-{leader}")
        place = (channel or "-") if community else "-"
        sitting = await self._sittings().sitting(where, place, self._now())
        return Here(where, place, person, leader, lang, sitting, community is None)

    def _leader(self, person: Person, community: Community | None, channel: str | None) -> str:
        return leader_of(self._key, community, (channel or "-") if community else "-", person)

    def _running(self, here: Here) -> tuple[Lesson, int] | None:
        """Which lesson runs here, and at which step."""
        code, _, at = here.sitting.step.partition(".") if here.sitting else ("", "", "")
        lesson = self._by_code.get(code)
        if lesson is None or not at.isdigit() or int(at) >= len(lesson.steps):
            return None
        return lesson, int(at)

    def _named(self, text: str) -> Lesson | None:
        """A lesson by its id, its number in the chooser, or its title in any language."""
        wanted = " ".join(text.casefold().split())
        for number, lesson in enumerate(self._lessons.values(), 1):
            figures = Figures(self._context, lesson)
            titles = {figures.filled(lang, lesson.title).casefold() for lang in self._context.languages}
            if wanted in {lesson.id, lesson.code, str(number), *titles}:
                return lesson
        return None

    def _words_for(self, key: str) -> set[str]:
        return {word for lang in self._context.languages for word in self._context.words[lang].say(key).split(", ")}

    def _private(self, lang: str, key: str, **facts: str) -> Reply:
        return Reply(lang, lines=(Line(self._context.words[lang].say(key, **facts)),), private=True)
