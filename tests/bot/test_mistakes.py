"""What is wrong with a language or an entry is told in a line each, by every command, and no traceback is shown."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.languages.checking import check_folders
from bot.languages.refusals import BadLanguage
from bot.languages.words import HERE
from bot.wiring import Parts
from tests.house.recipes import copied, keep

ASKED = "why does AI need water?"
COMMANDS = {
    "ask": (["ask", ASKED], ""),
    "chat": (["chat"], f"{ASKED}\n"),
    "read": (["read"], '{"id": "a", "text": "50 images"}\n'),
    "run": (["run"], ""),
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory, made: Parts) -> Path:
    """A copy of the program and of what it kept, where things are broken."""
    home = copied(tmp_path_factory.mktemp("tree"))
    keep(home)
    return home


def bot(tree: Path, arguments: list[str], text: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    settings = {"TELEGRAM_TOKEN": "1:a", "TELEGRAM_API_URL": "http://127.0.0.1:9", "DATABASE_URL": "sqlite:///faq.db"}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=tree,
        env=kept | settings | {"HOME": str(tree), "PYTHONDONTWRITEBYTECODE": "1"},
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def broken(path: Path, change: Callable[[str], str]) -> str:
    """Changes a file; what it was."""
    text = path.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    return text


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_wrong_with_a_language_is_a_line_each_and_all_of_it(tree: Path, command: str) -> None:
    names, grammar = (tree / "bot/languages/fr" / f"{name}.yaml" for name in ("names", "grammar"))
    kept = [
        broken(names, lambda text: text.replace("\n  shower:\n", "\n  showr:\n", 1)),
        broken(grammar, lambda text: text.replace("\nlocale: fr", "\nlocal: fr", 1)),
    ]
    try:
        done = bot(tree, *COMMANDS[command])
    finally:
        for path, text in zip((names, grammar), kept, strict=True):
            path.write_text(text, encoding="utf-8")
    assert done.returncode == 2, done.stderr
    assert [line.split(": ")[:2] for line in sorted(done.stderr.splitlines())] == [
        ["fr/grammar.yaml", "local"],
        ["fr/grammar.yaml", "locale"],
    ]


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "read"])
def test_what_is_wrong_with_the_seeds_is_a_line_each_and_all_of_it(tree: Path, command: str) -> None:
    paths = [tree / "faq/seed" / name for name in ("en/why-water.md", "fr/jevons.md")]
    kept = [
        broken(paths[0], lambda text: text.rpartition("---\n")[0] + "---\nToo short.\n"),
        broken(paths[1], lambda text: text.replace("---\n", "", 1)),
    ]
    try:
        done = bot(tree, *COMMANDS[command])
    finally:
        for path, text in zip(paths, kept, strict=True):
            path.write_text(text, encoding="utf-8")
    assert done.returncode == 2, done.stderr
    assert [line.split(": ")[:2] for line in done.stderr.splitlines()] == [
        ["en/why-water.md", "body"],
        ["fr/jevons.md", "the file"],
    ]


def test_a_question_that_needs_no_entry_is_answered_in_spite_of_a_broken_one(tree: Path) -> None:
    path = tree / "faq/seed/en/why-water.md"
    kept = broken(path, lambda text: text.replace("---\n", "", 1))
    try:
        done = bot(tree, ["ask", "50 images"], "")
    finally:
        path.write_text(kept, encoding="utf-8")
    assert done.returncode == 0
    assert "about 260" in done.stdout


def test_sentences_that_are_broken_or_missing_are_all_named(tmp_path: Path) -> None:
    for lang in ("en", "fr"):
        (tmp_path / lang).mkdir()
        shutil.copy(HERE / lang / "replies.ftl", tmp_path / lang)
    check_folders(tmp_path)
    broken(tmp_path / "fr" / "replies.ftl", lambda text: text.replace("\namount =", "\namount !", 1))
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "names.yaml").write_text("", encoding="utf-8")
    (tmp_path / "yy").mkdir()
    lacking = broken_copy(tmp_path / "en" / "replies.ftl", without=("unit-wh", "unit-kwh"))
    (tmp_path / "yy" / "replies.ftl").write_text(lacking, encoding="utf-8")
    with pytest.raises(BadLanguage) as wrong:
        check_folders(tmp_path)
    told = sorted(wrong.value.faults)
    assert [line.split(": ")[0] for line in told] == ["fr/replies.ftl", "xx/replies.ftl", *["yy/replies.ftl"] * 2]
    assert [line.split(": ")[1] for line in told[1:]] == ["the file", "unit-kwh", "unit-wh"]
    assert told[0].split(": ")[1].startswith("line ")
    assert str(wrong.value).splitlines() == list(wrong.value.faults)


def test_a_language_that_marks_what_it_borrows_may_lack_sentences(tmp_path: Path) -> None:
    for lang in ("en", "xx"):
        (tmp_path / lang).mkdir()
        shutil.copy(HERE / "en" / "replies.ftl", tmp_path / lang)
    half = broken_copy(tmp_path / "en" / "replies.ftl", without=("unit-wh", "unit-kwh"))
    (tmp_path / "xx" / "replies.ftl").write_text(half, encoding="utf-8")
    with pytest.raises(BadLanguage):
        check_folders(tmp_path)
    (tmp_path / "xx" / "replies.ftl").write_text(half + "\nborrowed = { $text } (in English)\n", encoding="utf-8")
    check_folders(tmp_path)


def broken_copy(path: Path, without: tuple[str, ...]) -> str:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    left = [line for line in lines if line.partition(" =")[0] not in without]
    assert len(left) == len(lines) - len(without)
    return "".join(left)


def test_a_python_that_lacks_a_library_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_: object) -> int:
        raise ModuleNotFoundError("No module named 'rapidfuzz'", name="rapidfuzz")

    monkeypatch.setattr("bot.__main__._done", lacking)
    assert main(["ask", "50 images"]) == 2
    assert capsys.readouterr().err == "This Python lacks rapidfuzz: `. .venv/bin/activate` first, or `make ask`.\n"


def test_a_module_of_our_own_that_is_missing_is_no_matter_of_the_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(_: object) -> int:
        raise ModuleNotFoundError("No module named 'bot.nowhere'", name="bot.nowhere")

    monkeypatch.setattr("bot.__main__._done", lacking)
    with pytest.raises(ModuleNotFoundError):
        main(["ask", "50 images"])
