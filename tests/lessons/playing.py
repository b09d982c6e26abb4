"""A lesson played whole in a place: start to close, two wrong guesses and a right one at each poll.

python -m tests.lessons.playing FOLDER      a record of each lesson on each platform in each language
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from bot.answers.lesson.figures import Figures, choices_of
from bot.answers.lesson.script import Lesson
from bot.wiring import Parts, parts
from tests.lessons.rooms import STAGES, Class, Seen

COMMANDS = {"en": "/class", "fr": "/classe"}


async def play(room: Class, made: Parts, lesson: Lesson, lang: str) -> AsyncIterator[tuple[Seen, tuple[int, ...]]]:
    """What is seen at each step, with the votes of the poll before it (none: empty); at the end, that it is over."""
    words, figures = made.book[lang], Figures(made.context, lesson)
    seen, votes = await room.type(f"{COMMANDS[lang]} {lesson.id}"), tuple[int, ...]()
    for at, step in enumerate(lesson.steps):
        yield seen, votes
        votes = ()
        if step.kind == "predict":
            right = choices_of(made.context, lang, lesson, figures, at).right
            votes = await guessed(room, right, len(seen.options))
        if at + 1 < len(lesson.steps):
            seen = await room.press(words.say("class-reveal" if votes else "class-next"))
    yield await room.press(words.say("class-end")), ()


async def guessed(room: Class, right: int, options: int) -> tuple[int, ...]:
    """Two wrong guesses, then the right one; the votes by choice."""
    wrong = [at for at in range(options) if at != right]
    cast = [wrong[0], wrong[-1], right]
    for option in cast:
        await room.vote(option)
    return tuple(cast.count(at) for at in range(options))


async def record(made: Parts, lesson: Lesson, platform: str, lang: str) -> str:
    """What a class saw, as text."""
    told = [f"{lesson.id} on {platform} in {lang}"]
    with tempfile.TemporaryDirectory() as folder:
        async with STAGES[platform](made, lang, Path(folder)) as room:
            async for seen, votes in play(room, made, lesson, lang):
                told.append(f"[votes {votes}]" if votes else "")
                told += [seen.text.strip(), *(f"( ) {option}" for option in seen.options)]
                told.append(
                    "  ".join(f"[{label}]" for label in (*("[picture]" * seen.picture,), *seen.buttons) if label)
                )
    return "\n".join(told) + "\n"


async def main(folder: Path) -> None:
    """A file for each."""
    folder.mkdir(parents=True, exist_ok=True)
    made = parts()
    for lesson in made.lessons.values():
        for platform in STAGES:
            for lang in COMMANDS:
                path = folder / f"{lesson.id}-{platform}-{lang}.txt"
                path.write_text(await record(made, lesson, platform, lang), encoding="utf-8")
                sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
