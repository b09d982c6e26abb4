"""The handout of a lesson as data: questions, answers with their ranges and sources, a picture, room for notes."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass

from bot.answers.context import Context
from bot.answers.lesson.figures import Figures, choices_of
from bot.answers.lesson.playing import Stand, show
from bot.answers.lesson.script import Lesson
from bot.followups import Followup
from bot.replies import Card, Link

LINK_CHARACTERS = 64
"""Of a Telegram deep link's payload."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One prediction: what is asked, its choices, the answer with its range."""

    question: str
    options: tuple[str, ...]
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """One page; every text is plain, in `lang`."""

    lang: str
    title: str
    facts: str
    """For whom and how long."""
    asked: tuple[Asked, ...]
    answers: str
    """The heading above the answers, as `questions`, `discuss`, `notes`, `sources` are above theirs."""
    questions: str
    discuss: str
    notes: str
    read: str
    fold: str
    to_discuss: tuple[str, ...]
    known: str
    unknown: str
    sources: tuple[Link, ...]
    card: Card | None
    made: str
    """Where the figures are from: the method and its version."""
    link: str | None = None
    """A prepared question, as a deep link; None where the bot's name is not set."""
    link_said: str = ""


def handout_of(context: Context, lang: str, lesson: Lesson, telegram_name: str | None = None) -> Handout:
    """The handout, with the figures of today."""
    words, figures = context.words[lang], Figures(context, lesson)
    asked: list[Asked] = []
    cards: list[Card | None] = []
    sources: list[Link] = []
    for at, step in enumerate(lesson.steps):
        if step.kind != "reveal":
            continue
        choices = choices_of(context, lang, lesson, figures, at - 1)
        revealed = show(context, Stand(lesson, at, lang))
        answer = tuple(line.text for line in revealed.lines[: -_own_lines(figures, lang, lesson, at) or None])
        asked.append(Asked(figures.filled(lang, lesson.steps[at - 1].text or {}), choices.options, answer))
        cards.append(revealed.card)
        sources += revealed.sources
    close = lesson.steps[-1]
    discuss = next((step.questions for step in lesson.steps if step.kind == "discuss"), ())
    age, minutes = words.exact(lesson.age), words.exact(lesson.minutes)
    link = deep_link(context, lang, figures, lesson, telegram_name) if telegram_name else None
    return Handout(
        lang,
        figures.filled(lang, lesson.title),
        words.say("class-facts", age=age, minutes=minutes),
        tuple(asked),
        words.say("handout-answers"),
        words.say("handout-questions"),
        words.say("handout-discuss"),
        words.say("handout-notes"),
        words.say("handout-read"),
        words.say("handout-fold"),
        tuple(figures.filled(lang, one) for one in discuss),
        words.say("class-known", text=figures.filled(lang, close.known or {})),
        words.say("class-unknown", text=figures.filled(lang, close.unknown or {})),
        tuple(dict.fromkeys((*sources, *map(figures.source, close.read)))),
        next((card for card in cards if card is not None), None),
        words.say("handout-made", version=context.catalog.version),
        link,
        words.say("handout-link", question=figures.said(lang, lesson.prepared, "use")) if link else "",
    )


def _own_lines(figures: Figures, lang: str, lesson: Lesson, at: int) -> int:
    """How many lines of a reveal are the lesson's own sentences."""
    return len([one for one in figures.filled(lang, lesson.steps[at].text or {}).strip().split("\n") if one.strip()])


def deep_link(context: Context, lang: str, figures: Figures, lesson: Lesson, telegram_name: str) -> str | None:
    """`https://t.me/<bot>?start=...`, which opens on the lesson's prepared question; None where it does not fit."""
    packed = context.codec.pack(Followup("ask", lang, figures[lesson.prepared].question))
    return link_to(packed, telegram_name) if packed else None


def link_to(packed: str, telegram_name: str) -> str | None:
    """A packed follow-up as a deep link of Telegram's; None where it does not fit into 64 characters."""
    payload = urlsafe_b64encode(packed.encode()).decode().rstrip("=")
    return f"https://t.me/{telegram_name}?start={payload}" if len(payload) <= LINK_CHARACTERS else None
