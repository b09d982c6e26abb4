"""Each lesson played whole on each platform, in both languages, with two wrong guesses and a right one at each poll."""

from pathlib import Path

import pytest

from bot.__main__ import Parts
from bot.answers.lesson.figures import Figures, choices_of
from bot.answers.lesson.playing import Stand, show
from bot.messages import Message
from bot.replies import plain_text
from faq.entries import Person
from tests.conversations.stages import words_of
from tests.lessons.rooms import STAGES, Class

LESSONS = ("one-starter-pack", "one-to-700-million", "where-electricity", "why-nobody-knows")


async def guess(room: Class, right: int, options: int) -> tuple[int, ...]:
    """Two wrong, one right; the votes by choice."""
    wrong = [at for at in range(options) if at != right]
    cast = [wrong[0], wrong[-1], right]
    for option in cast:
        await room.vote(option)
    return tuple(cast.count(at) for at in range(options))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("platform", STAGES)
@pytest.mark.parametrize("name", LESSONS)
async def test_a_lesson_is_played_from_start_to_close(
    name: str, platform: str, lang: str, made: Parts, tmp_path: Path
) -> None:
    lesson, words = made.lessons[name], made.book[lang]
    command = "/classe" if lang == "fr" and platform != "discord" else "/class"
    async with STAGES[platform](made, lang, tmp_path) as room:
        seen, votes = await room.type(f"{command} {name}"), None
        for at, step in enumerate(lesson.steps):
            expected = show(made.kit, Stand(lesson, at, lang, votes=votes))
            votes = None
            if step.kind == "predict":
                assert expected.poll is not None
                assert seen.text.strip() == expected.poll.question
                assert seen.options == expected.poll.options
                right = choices_of(made.kit, lang, lesson, Figures(made.kit, lesson), at).right
                votes = await guess(room, right, len(expected.poll.options))
            else:
                assert seen.words == words_of(plain_text(expected)), (platform, at)
                assert seen.picture == (expected.card is not None), (platform, at)
            if at + 1 < len(lesson.steps):
                seen = await room.press(words.say("class-reveal" if votes else "class-next"))
        over = await room.press(words.say("class-end"))
        assert over.text.strip() == words.say("class-over")


@pytest.mark.parametrize("platform", STAGES)
async def test_what_the_class_chose_in_a_what_if_is_what_the_bot_answers_to_that_question(
    platform: str, made: Parts, tmp_path: Path
) -> None:
    async with STAGES[platform](made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        for label in ("Next", "Reveal", "Next", "Reveal", "Next", "Reveal", "Next"):
            await room.press(label)
        india = await room.press("India")
        answer = await made.assistant().hear(_asked("25 images with ChatGPT in India"))
        assert answer is not None
        for line in answer.lines[:3]:
            assert " ".join(words_of(line.text)) in " ".join(india.words)
        more = await room.press("What if 100?")
        assert "100 AI images with ChatGPT" in " ".join(more.text.split())
        assert "the electricity in India" in " ".join(more.text.split())
        after = await room.press("Next")
        assert "step 9 of 11" in after.text


def _asked(text: str) -> Message:
    return Message(text, Person("terminal", "me"), locale="en")
