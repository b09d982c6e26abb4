"""The terminal is a whole platform: numbers press, languages switch, the picture lands in a file."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from bot.languages.commands import named
from bot.messages import Command
from bot.platforms import terminal
from bot.platforms.terminal import BUTTON_NUMBERS, Chat, Paper, ask, commands, draw
from bot.replies import Button, Card, Line, Link, Reply
from bot.wiring import Parts
from faq import Desk, open_desk

ROOT = Path(__file__).parents[3]


async def drawing(_: Card) -> bytes:
    return b"picture"


@pytest.fixture
def chat(made: Parts, seeded: Desk, tmp_path: Path) -> Chat:
    return Chat(made.assistant(seeded), made.book.__getitem__, drawing, Paper(), tmp_path)


async def asked(made: Parts, desk: Desk, text: str, paper: Paper = Paper()) -> str:  # noqa: B008 -- frozen
    return await ask(made.assistant(desk), text, paper)


async def test_ask_answers_within_the_width_of_the_paper(made: Parts, seeded: Desk) -> None:
    text = await asked(made, seeded, "what does making 50 starter packs cost?", Paper(60))
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


# ---------------------------------------------------------------- numbers and buttons


@pytest.mark.parametrize("asked_first", ["50 images", "why does AI need water?", "/help", "50 images\n1"])
async def test_a_number_that_is_no_button_is_said_and_asks_nothing(chat: Chat, asked_first: str) -> None:
    shown = ""
    for line in asked_first.split("\n"):
        shown = await chat.answer(line)
    buttons = sum(f"[{number}]" in shown for number in range(1, 30))
    assert buttons < BUTTON_NUMBERS - 1
    for typed in (str(buttons + 1), str(BUTTON_NUMBERS - 1), "0", f"[{buttons + 1}]", "[60]"):
        told = await chat.answer(typed)
        assert "no button" in told, typed
        assert "AI image" not in told


async def test_a_number_in_brackets_presses_as_it_is_drawn(chat: Chat) -> None:
    await chat.answer("50 images")
    assert "The maths" in await chat.answer("[1]")


async def test_a_larger_number_still_asks_for_so_many(chat: Chat) -> None:
    await chat.answer("50 images")
    assert "60 AI images" in await chat.answer("60")


async def test_a_number_is_a_question_where_no_button_was_shown(chat: Chat) -> None:
    assert "no button" not in await chat.answer("9")


@pytest.mark.parametrize("text", ["50 images", "asdf qwer", "why does AI need water?", "/aide", "20 images IA"])
async def test_whatever_an_answer_offers_to_tap_stands_under_it(made: Parts, seeded: Desk, text: str) -> None:
    shown = await asked(made, seeded, text)
    assert "[1]" in shown
    assert "python -m bot chat" in shown


# ---------------------------------------------------------------- languages and commands


@pytest.mark.parametrize("before", [None, "en", "fr", "de"])
@pytest.mark.parametrize("lang", ["en", "fr", "de"])
async def test_a_chosen_language_holds_for_what_is_asked_next_whatever_was_spoken_before(
    chat: Chat, lang: str, before: str | None
) -> None:
    nouns = {"en": "20 AI images", "fr": "20\u00a0images IA", "de": "20 KI-Bilder"}
    if before is not None:
        await chat.answer(before)
        await chat.answer("50 images")
    await chat.answer(lang)
    assert (await chat.answer("20 images")).startswith(nouns[lang])


async def test_the_banner_names_every_language(
    chat: Chat, made: Parts, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", typing("quit"))
    await chat.run()
    banner = capsys.readouterr().out
    assert all(f"“{lang}”" in banner for lang in made.book.languages)


NAMES = {
    (key, name)
    for prefix in ("discord-command-", "telegram-command-")
    for names in named(prefix).values()
    for key, name in names.items()
}


@pytest.mark.parametrize(("key", "name"), sorted(NAMES))
def test_every_chat_s_name_of_a_command_is_the_command_here(key: str, name: str) -> None:
    own = {command: command for command in get_args(Command)}
    assert commands()[name] == (key, own.get(key, "faq"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/ask 50 images", "50 AI images"),
        ("/confidentialite", "stored"),
        ("/apropos", "Ember"),
        ("/faq list", "entries"),
    ],
)
async def test_a_command_is_one_in_ask_as_in_a_chat(
    chat: Chat, made: Parts, seeded: Desk, typed: str, shown: str
) -> None:
    assert shown in await chat.answer(typed)
    assert shown in await asked(made, seeded, typed)


# ---------------------------------------------------------------- forms


def typing(*lines: str) -> Callable[[str], str]:
    """What a person types, line by line; then Ctrl-D."""
    left = list(lines)

    def typed(_: str = "") -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return typed


@pytest.fixture
async def writing(made: Parts, tmp_path: Path) -> AsyncIterator[Chat]:
    desk = await open_desk(f"sqlite:///{tmp_path}/faq.db", lambda: datetime.now(UTC), secrets=(b"a",))
    yield Chat(made.assistant(desk), made.book.__getitem__, drawing, Paper(), tmp_path)
    await desk.close()


@pytest.mark.parametrize("word", ["quit", "cancel", "exit", "annuler", "quitter", "abbrechen", "beenden", "Quit "])
@pytest.mark.parametrize("field", [0, 1, 3])
async def test_a_form_is_left_by_a_word_of_any_language_in_any_field(
    writing: Chat, monkeypatch: pytest.MonkeyPatch, word: str, field: int
) -> None:
    monkeypatch.setattr("builtins.input", typing(*["new"] * field, word))
    assert "nothing was changed" in await writing.answer("/faq edit why-water")
    assert "Nobody here has changed" in await writing.answer("/faq history why-water")


async def test_a_form_says_how_to_leave_it_and_one_in_which_nothing_changes_ends(
    writing: Chat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", typing("", "", "", ""))
    assert "nothing was changed" in await writing.answer("/faq edit why-water")
    assert "“cancel” leaves the form" in capsys.readouterr().out


async def test_a_letter_is_a_text_and_a_short_answer_is_kept_and_told(
    writing: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", typing("Q", "Too short.", "", ""))
    told = await writing.answer("/faq edit why-water")
    assert "Changed: “Q”" in told
    assert "2 words" in told
    assert "Too short" in await writing.answer("/faq Q")


async def test_a_file_is_read_where_its_path_is_typed(
    writing: Chat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    head = "slug: sky\nlang: en\ntitle: Why is the sky blue?\nsources:\n- {title: S, url: 'https://example.org'}\n"
    (tmp_path / "in.md").write_text(f"---\n{head}---\nAir scatters.\n", encoding="utf-8")
    monkeypatch.setattr("builtins.input", typing(str(tmp_path / "in.md"), "/nowhere/in.md"))
    assert "One entry imported" in await writing.answer("/faq import")
    assert "two lines of ---" in (await writing.answer("/faq import")).replace("\n", " ")


async def test_a_lesson_that_a_question_interrupts_is_said_to_wait_until_it_is_stopped(writing: Chat) -> None:
    assert "lesson waits" not in await writing.answer("50 images")
    await writing.answer("/class 1")
    assert "The lesson waits: /class goes on with it." in await writing.answer("20 images")
    assert "lesson waits" not in await writing.answer("/class")
    await writing.answer("/class stop")
    assert "lesson waits" not in await writing.answer("20 images")


async def test_a_list_keeps_a_line_for_each_item(chat: Chat) -> None:
    shown = (await chat.answer("How can I use AI with less impact?")).splitlines()
    assert sum(line.startswith("- ") for line in shown) == 3
    assert not any(" - " in line for line in shown)


async def test_what_cannot_be_written_is_said_in_one_line(made: Parts, seeded: Desk, tmp_path: Path) -> None:
    chat = Chat(made.assistant(seeded), made.book.__getitem__, drawing, Paper(), tmp_path / "nowhere")
    await chat.answer("50 images")
    assert (await chat.answer("picture")).splitlines()[-1].endswith("cannot be written: No such file or directory.")


# ---------------------------------------------------------------- how it ends


def test_ctrl_c_at_the_prompt_is_heard_at_once_and_the_handler_before_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def pressed(_: str) -> str:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
        raise AssertionError("nobody heard it")

    before = signal.signal(signal.SIGINT, lambda *_: None)  # as the loop's own, which only notes it
    try:
        noting = signal.getsignal(signal.SIGINT)
        monkeypatch.setattr("builtins.input", pressed)
        with pytest.raises(KeyboardInterrupt):
            terminal.prompted("> ")
        assert signal.getsignal(signal.SIGINT) is noting
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_ctrl_c_ends_the_conversation_in_one_line_and_at_once(tmp_path: Path) -> None:
    chat = subprocess.Popen(
        [sys.executable, "-u", "-m", "bot", "chat"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "DATABASE_URL": f"sqlite:///{tmp_path}/faq.db"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert chat.stdout is not None
    seen = b""
    while not seen.endswith(b"> "):
        seen += chat.stdout.read(1)
    time.sleep(0.5)  # the prompt is written before it is waited at
    chat.send_signal(signal.SIGINT)
    out, errors = chat.communicate(timeout=20)
    assert (chat.returncode, out, errors) == (0, b"\n", b"")
