"""Each lesson played whole on each platform, in both languages, with two wrong guesses and a right one at each poll."""

from pathlib import Path

import pytest

from bot.answers.lesson.playing import Stand, show
from bot.messages import Message
from bot.replies import plain_text
from bot.wiring import Parts
from faq.entries import Person
from tests.conversations.stages import words_of
from tests.lessons.playing import play
from tests.lessons.rooms import STAGES

LESSONS = ("one-starter-pack", "one-to-700-million", "where-electricity", "why-nobody-knows")


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("platform", STAGES)
@pytest.mark.parametrize("name", LESSONS)
async def test_a_lesson_is_played_from_start_to_close(
    name: str, platform: str, lang: str, made: Parts, tmp_path: Path
) -> None:
    lesson = made.lessons[name]
    async with STAGES[platform](made, lang, tmp_path) as room:
        played = [screen async for screen in play(room, made, lesson, lang)]
    assert len(played) == len(lesson.steps) + 1
    for at, (seen, votes) in enumerate(played[:-1]):
        expected = show(made.context, Stand(lesson, at, lang, votes=votes or None))
        if expected.poll is not None:
            assert seen.text.strip() == expected.poll.question
            assert seen.options == expected.poll.options
            continue
        assert seen.words == words_of(plain_text(expected)), (platform, at)
        assert seen.picture == (expected.card is not None), (platform, at)
        if lesson.steps[at].kind == "reveal":
            assert sum(votes) == 3
            right = {"en": "Right: 1 of 3.", "fr": "Justes\u00a0: 1 sur 3."}[lang]
            assert right in seen.text
    assert played[-1][0].text.strip() == made.book(lang, "class-over")


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
        assert "the electricity mix in India" in " ".join(more.text.split())
        after = await room.press("Next")
        assert "step 9 of 11" in after.text


def _asked(text: str) -> Message:
    return Message(text, Person("terminal", "me"), locale="en")
