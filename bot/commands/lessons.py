"""`python -m bot class` and `handout`: a lesson, before a class sees it."""

from pathlib import Path

from bot.answers.lesson.script import Lesson
from bot.commands.operating import settings_of
from bot.exits import WELL, WrongUse
from bot.languages import FIRST
from bot.wiring import Parts, parts


def rehearse(named: str | None, lang: str | None) -> int:
    """A lesson in this terminal, alone: each screen as the class will see it."""
    from bot.commands.talking import chat

    made = parts()
    command = made.book[_spoken(made, lang or FIRST)].say("discord-command-class")
    return chat(f"/{command} {named or ''}".strip(), lang, made)


def handout(named: str, lang: str | None, file: Path | None) -> int:
    """A lesson's handout as PDF."""
    settings = settings_of()
    from bot.answers.lesson.handout import handout_of
    from bot.printing import printed

    made = parts()
    spoken = _spoken(made, lang or settings.default_language)
    lesson = _lesson(made, named, spoken)
    path = file or Path(f"{lesson.id}-{spoken}.pdf")
    page = printed(handout_of(made.context, spoken, lesson, settings.telegram_name))
    try:
        path.write_bytes(page)
    except OSError as wrong:
        said = made.book(spoken, "terminal-not-saved", path=str(path), why=wrong.strerror or "")
        raise WrongUse(said) from None
    print(made.book(spoken, "terminal-saved", path=str(path)))
    return WELL


def _spoken(made: Parts, lang: str) -> str:
    """The language, where the bot speaks it."""
    if lang not in made.book:
        raise WrongUse(f"The bot does not speak {lang!r}; it speaks {', '.join(made.book.languages)}.")
    return lang


def _lesson(made: Parts, named: str, spoken: str) -> Lesson:
    """The lesson of that name or code, where it is written in the language."""
    lesson = made.lessons.get(named) or next((one for one in made.lessons.values() if one.code == named), None)
    if lesson is None:
        raise WrongUse(f"There is no lesson {named!r}; there are {', '.join(made.lessons)}.")
    if spoken not in lesson.title:
        raise WrongUse(f"The lesson is not written in {spoken!r}; it is in {', '.join(lesson.title)}.")
    return lesson
