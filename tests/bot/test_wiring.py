"""The parts as they were kept, against the parts as they are made; and the whole program beside its kept files."""

import asyncio
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot import wiring
from bot.commands.asking import at_once
from bot.languages.words import languages
from bot.messages import Message
from bot.platforms import terminal
from bot.reading import reading_json
from bot.wiring import Parts, parts
from faq import open_desk, tended_desk
from tests.house.recipes import copied
from tests.questions.scoring import lines

ROOT = Path(__file__).parent.parent.parent
SEEDS = wiring._seeds
SEED = "what does making 50 starter packs cost?"
HEAVY = {
    "a chat library": ("discord", "telegram", "aiohttp"),
    "a database": ("sqlalchemy", "alembic", "aiosqlite", "asyncpg", "sqlite3"),
    "plotting": ("matplotlib", "PIL"),
    "what the files are read and checked with": ("yaml", "pydantic", "babel", "fluent", "bot.reading.loading"),
    "what this question does not need": ("numpy", "rapidfuzz", "text_to_num", "asyncio", "faq.desk"),
}


# ---------------------------------------------------------------- the parts


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Kept files of this test alone."""
    monkeypatch.setattr("bot.compiled.usual_places", lambda: [tmp_path / "kept"])
    return tmp_path / "kept"


@pytest.fixture(autouse=True)
def _seeds_as_they_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here they come out of the kept file, as in the program; elsewhere a worker makes them once."""
    monkeypatch.setattr(wiring, "_seeds", SEEDS)


def not_again() -> object:
    raise AssertionError("it was kept, and is made again")


@pytest.fixture
def thawed(places: Path, monkeypatch: pytest.MonkeyPatch) -> Parts:
    """Parts out of the kept file."""
    parts()
    assert [path.name.partition(".")[0] for path in places.iterdir()] == ["parts"]
    monkeypatch.setattr(wiring, "_read", not_again)
    return parts()


def test_kept_parts_read_and_answer_as_those_just_made(thawed: Parts, made: Parts) -> None:
    fresh, kept = made.assistant(), thawed.assistant()
    asked = [line["text"] for line in lines()]
    assert len(asked) > 100
    for text in asked:
        message = Message(text, terminal.ME)
        assert reading_json(kept.read(message)) == reading_json(fresh.read(message)), text
        assert at_once(terminal.ask(kept, text, terminal.Paper())) == at_once(
            terminal.ask(fresh, text, terminal.Paper())
        ), text


def test_the_shared_seeds_are_kept_and_found_alike(places: Path) -> None:
    made = wiring._seeds()
    kept = wiring._seeds()
    assert [path.name.partition(".")[0] for path in places.iterdir()] == ["seeds"]
    for question in ("is AI bad for the planet?", "pourquoi l'IA boit-elle de l'eau ?", "who is Sasha Luccioni"):
        for lang in languages():
            assert kept.match(question, lang) == made.match(question, lang)


def test_the_seeds_are_out_of_the_kept_file_the_second_time(places: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wiring._seeds()
    monkeypatch.setattr("faq.seed_shelf", not_again)
    assert wiring._seeds().match("who is Sasha Luccioni", "en").best is not None


async def test_a_desk_with_a_database_takes_its_seeds_out_of_the_kept_file_too(
    places: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wiring.kept_shelf()
    monkeypatch.setattr("faq.seed_shelf", not_again)
    address = f"sqlite+aiosqlite:///{tmp_path / 'faq.sqlite3'}"
    for desk in (
        await open_desk(address, lambda: datetime.now(UTC), shelf=wiring.kept_shelf()),
        await tended_desk(address, lambda: datetime.now(UTC), shelf=wiring.kept_shelf()),
    ):
        assert desk.match("who is Sasha Luccioni", "en").best is not None
        await desk.close()


def test_each_desk_has_a_shelf_of_its_own(places: Path) -> None:
    assert wiring.kept_shelf() is not wiring.kept_shelf()


@given(count=st.one_of(st.floats(0, 1e9), st.integers(0, 10**9), st.sampled_from([0, 0.5, 1, 1.0, 1.5, 2, 1e6])))
def test_a_plural_worked_out_ahead_is_cldrs(count: float, made: Parts) -> None:
    for lang in languages():
        names = made.lexicon.names[lang]._activities["image"]
        form = "one" if Locale(lang).plural_form(count) == "one" else "other"
        assert made.lexicon.names[lang].activity("image", count) == names[form]


# ---------------------------------------------------------------- the program


def environment(home: Path, **settings: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "COVERAGE_PROCESS_START") if name in os.environ}
    return kept | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"} | settings


def asking(program: Path, home: Path, question: str = SEED, **settings: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bot", "ask", question]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=program, env=environment(home, **settings), stdout=pipe, stderr=pipe, text=True
    )


def said(asked: subprocess.Popen[str]) -> str:
    out, err = asked.communicate(timeout=60)
    assert (asked.returncode, err) == (0, "")
    return out


def kept_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.compiled*"))


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A home where the seed question was asked once, and its answer."""
    home = tmp_path_factory.mktemp("home")
    return home, said(asking(ROOT, home))


def test_a_word_changed_after_an_answer_is_in_the_next_one(tmp_path: Path) -> None:
    program, home = copied(tmp_path / "program"), tmp_path / "home"
    first = said(asking(program, home))
    assert first == said(asking(program, home))
    assert kept_in(tmp_path) == [f"parts.{sys.implementation.cache_tag}.compiled"]
    replies = program / "bot" / "languages" / "en" / "replies.ftl"
    before, text = replies.stat(), replies.read_text(encoding="utf-8")
    replies.write_text(text.replace("Energy", "ENERGY"), encoding="utf-8")
    os.utime(replies, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert said(asking(program, home)) == first.replace("Energy", "ENERGY") != first


def test_an_installation_that_may_not_be_written_to_answers_alike_and_stays_as_it_is(
    tmp_path: Path, answered: tuple[Path, str]
) -> None:
    program, nowhere = copied(tmp_path / "program"), tmp_path / "nobody"
    nowhere.write_text("")
    shutil.rmtree(program / "bot" / "__pycache__", ignore_errors=True)
    (program / "bot" / "__pycache__").write_text("")  # no folder can be made here, by root neither
    bytecode = {"PYTHONDONTWRITEBYTECODE": ""}
    told = [said(asking(program, nowhere, **bytecode)) for _ in range(2)]
    assert told == [answered[1]] * 2
    assert kept_in(program) == []


def test_several_that_startat_once_all_answer_and_leave_one_whole_file(tmp_path: Path) -> None:
    told = [said(asked) for asked in [asking(ROOT, tmp_path) for _ in range(4)]]
    assert len(set(told)) == 1
    assert kept_in(tmp_path) == [f"parts.{sys.implementation.cache_tag}.compiled"]
    assert said(asking(ROOT, tmp_path)) == told[0]


def test_a_faq_question_is_answered_from_what_is_kept(answered: tuple[Path, str]) -> None:
    home, _ = answered
    first = said(asking(ROOT, home, "who is Sasha Luccioni?"))
    assert "Luccioni" in first
    assert [name.partition(".")[0] for name in kept_in(home)] == ["parts", "seeds"]
    assert said(asking(ROOT, home, "who is Sasha Luccioni?")) == first


def test_broken_data_is_refused_though_the_parts_before_it_were_kept(tmp_path: Path) -> None:
    program, home = copied(tmp_path / "program"), tmp_path / "home"
    said(asking(program, home))
    (program / "estimator" / "data" / "activities.yaml").write_text("image: {}\n")
    asked = asking(program, home)
    _, err = asked.communicate(timeout=60)
    assert asked.returncode == 2
    assert "activities.yaml" in err


def test_a_second_question_loads_no_more_than_its_answer_needs(answered: tuple[Path, str]) -> None:
    names = [name for group in HEAVY.values() for name in group]
    script = (
        f"import sys; from bot.__main__ import main; main(['ask', {SEED!r}]);"
        f"print([name for name in {names!r} if name in sys.modules])"
    )
    home, _ = answered
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "about 260" in done.stdout


def test_work_that_waits_is_not_taken_for_an_answer() -> None:
    async def waiting() -> str:
        await asyncio.sleep(0)
        return "an answer"

    with pytest.raises(RuntimeError, match="loop"):
        at_once(waiting())
