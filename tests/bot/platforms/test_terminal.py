"""The terminal is a whole platform: numbers press, languages switch, the picture lands in a file."""

from pathlib import Path

import pytest

from bot.__main__ import Parts
from bot.platforms.terminal import Chat, Paper, ask, draw
from bot.replies import Button, Card, Line, Link, Reply
from faq import Desk


async def drawing(_: Card) -> bytes:
    return b"picture"


@pytest.fixture
def chat(made: Parts, seeded: Desk, tmp_path: Path) -> Chat:
    return Chat(made.assistant(seeded), made.book.__getitem__, drawing, Paper(), tmp_path)


async def test_ask_answers_within_the_width_of_the_paper(made: Parts, seeded: Desk) -> None:
    text = await ask(made.assistant(seeded), "what does making 50 starter packs cost?", Paper(60))
    assert "about 260" in text
    assert max(map(len, text.splitlines())) <= 60


async def test_a_number_presses_the_button_of_that_number(chat: Chat) -> None:
    assert "[1] Show the maths" in await chat.answer("50 images")
    assert "The maths" in await chat.answer("1")
    assert "about 260" in await chat.answer("2")


async def test_a_word_of_a_button_presses_it_too(chat: Chat) -> None:
    await chat.answer("50 images")
    assert "The maths" in await chat.answer("maths")


async def test_the_picture_is_saved_and_its_place_said(chat: Chat, tmp_path: Path) -> None:
    await chat.answer("50 images")
    assert str(tmp_path) in await chat.answer("picture")
    assert (tmp_path / "footprint-en.png").read_bytes() == b"picture"


async def test_fr_changes_the_language_of_what_follows(chat: Chat) -> None:
    assert "français" in await chat.answer("fr")
    assert "fourchette" in await chat.answer("/aide")


async def test_a_question_after_an_answer_is_read_against_it(chat: Chat) -> None:
    await chat.answer("50 images")
    assert "in Québec" in await chat.answer("and in Québec?")


async def test_commands_of_both_languages_are_known_and_others_get_help(chat: Chat) -> None:
    assert "Ember" in await chat.answer("/about")
    assert "entries" in await chat.answer("/faq list")
    assert "What do 50" in await chat.answer("/dance")


def test_colours_only_where_they_are_welcome() -> None:
    reply = Reply(
        "en", "Head", (Line("text", links=(Link("Source", "https://a.example"),)),), buttons=(Button("More", "x"),)
    )
    assert "\x1b[" not in draw(reply, Paper(colours=False))
    assert "\x1b[1mHead" in draw(reply, Paper(colours=True))
    assert "https://a.example" in draw(reply, Paper(20))
