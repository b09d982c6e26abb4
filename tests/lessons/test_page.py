"""docs/class.md says what the bot does, and its pictures were made from what the bot shows today."""

import json
import re
from pathlib import Path

import pytest

from bot.answers.lesson.figures import Figures
from bot.wiring import Parts
from tests.screens.lessons import data

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.fixture(scope="module")
def page() -> str:
    return (DOCS / "class.md").read_text(encoding="utf-8")


async def test_the_pictures_were_made_from_what_the_bot_shows(made: Parts) -> None:
    kept = json.loads((DOCS / "class" / "shown.json").read_text(encoding="utf-8"))
    assert await data(made) == kept, "python -m tests.screens.lessons makes them anew"


def test_each_lesson_stands_there_with_its_age_and_its_minutes(page: str, made: Parts) -> None:
    for lesson in made.lessons.values():
        figures = Figures(made.context, lesson)
        for lang in ("en", "fr"):
            title = figures.filled(lang, lesson.title)
            plain = page.replace("\u202f", " ").replace("\u00a0", " ")
            title = title.replace("\u202f", " ").replace("\u00a0", " ")
            row = re.search(rf"^\| {re.escape(title)} \|(.*)\|$", plain, re.MULTILINE)
            assert row is not None, title
            assert str(lesson.age) in row[1]
            assert f"| {lesson.minutes} |" in row[1]


def test_each_picture_is_there(page: str) -> None:
    named = re.findall(r"\]\((class/[^)]+)\)", page)
    assert len(named) == 4
    for name in named:
        assert (DOCS / name).read_bytes().startswith(b"\x89PNG")
