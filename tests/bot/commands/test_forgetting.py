"""The operator's command, the papers it speaks of, and what an operator's probes say of the database."""

import asyncio
import re
import socket
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.__main__ import main
from bot.answers.context import Papers
from bot.messages import Message
from bot.running import _presence
from bot.serving import Board, Counts, healthy
from bot.wiring import Parts
from config.settings import load_settings
from faq import Community, Desk, Draft, Person, Source, open_desk
from faq.entries import HANDED_IN_DAYS, LEFT_DAYS

ROOT = Path(__file__).parents[3]
HOME = Community("discord", "100")
ANN = Person("discord", "1", "Ann", manages=True)
SKY = Draft("Why is the sky blue?", "Air scatters.", (), (Source("S", "https://example.org", "2025"),))


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path}/faq.db"
    monkeypatch.chdir(tmp_path)
    for name, value in {"DATABASE_URL": url, "DISCORD_TOKEN": "a-token", "AUTHOR_KEY": "new, old"}.items():
        monkeypatch.setenv(name, value)
    return url


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def opened(url: str) -> Desk:
    return await open_desk(url, lambda: datetime.now(UTC), secrets=load_settings().author_secrets)


async def written(url: str) -> str:
    desk = await opened(url)
    revision = await desk.add(ANN, HOME, "en", SKY, slug="sky")
    await desk.close()
    return revision.author_key


async def authors(url: str) -> list[str]:
    desk = await opened(url)
    found = [it.author for it in await desk._replica.store().revisions.history(HOME, "sky", "en", 10)]
    await desk.close()
    return found


@pytest.mark.parametrize("whom", ["person", "writer", "community"])
def test_an_operator_forgets_whoever_asks(address: str, whom: str, capsys: pytest.CaptureFixture[str]) -> None:
    key = asyncio.run(written(address))
    named = {"person": "discord:1", "writer": key, "community": "discord:100"}[whom]
    assert main(["forget", whom, named]) == 0
    assert asyncio.run(authors(address)) == ([] if whom == "community" else [""])
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize(
    ("kind", "named", "told"),
    [
        ("community", "discord:100", "1 revisions, 0 handed-in questions"),
        ("community", "telegram:abc", "Nothing is kept of telegram:abc"),
        ("person", "discord:1", "off 1 revisions"),
        ("person", "discord:9", "off 0 revisions"),
    ],
)
def test_an_operator_hears_how_much_was_forgotten(
    address: str, kind: str, named: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(written(address))
    assert main(["forget", kind, named]) == 0
    assert told in capsys.readouterr().out


@pytest.mark.parametrize("named", ["1", "Ann", "discord:", "irc:1"])
def test_somebody_named_in_a_way_that_finds_nobody_is_said_in_one_line(
    address: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "person", named]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_secrets_are_the_operator_s_own_and_then_the_tokens(address: str) -> None:
    assert load_settings().author_secrets == (b"new", b"old", b"a-token")


async def test_a_server_that_throws_the_bot_out_and_takes_it_back_is_noted(address: str) -> None:
    await written(address)
    desk = await opened(address)
    await _presence(desk, HOME, False)
    assert list(desk._replica.left) == [HOME]
    await _presence(desk, HOME, True)
    await desk.refresh()
    assert not desk._replica.left
    await desk.close()


@pytest.mark.parametrize(("database", "gauge"), [("up", 1.0), ("down", 0.0), ("none", 0.0)])
async def test_probes_say_how_the_database_is_and_a_bot_is_ready_without_it(database: str, gauge: float) -> None:
    board, counts = Board(["discord"], lambda: database), Counts()
    counts.watch(board)
    board.ready("discord", True)
    runner = await healthy(web.Application(), board, counts, port := free_port())
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        async with session.get("/readyz") as told:
            assert (told.status, await told.json()) == (200, {"discord": True, "database": database})
        async with session.get("/metrics") as told:
            assert f"bot_database_up {gauge}" in await told.text()
    await runner.cleanup()


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_privacy_links_to_the_papers_that_the_operator_has_put_somewhere(made: Parts, lang: str) -> None:
    papers = Papers("https://example.org/privacy", "https://example.org/terms")
    heard = Message("", ANN, HOME, locale=lang, command="privacy")
    linked = await made.assistant(papers=papers).hear(heard)
    alone = await made.assistant().hear(heard)
    assert linked is not None
    assert alone is not None
    assert [it.url for it in linked.sources] == [papers.privacy, papers.terms]
    assert alone.sources == ()


def test_the_privacy_paper_names_the_days_that_the_desk_keeps_to_in_both_languages() -> None:
    english, french = (ROOT / "PRIVACY.md").read_text(encoding="utf-8").split("\n---\n\n#")
    for text, day in ((english, r"(\d+) days"), (french, r"(\d+) jours")):
        assert {int(number) for number in re.findall(day, text)} == {HANDED_IN_DAYS, LEFT_DAYS}


@pytest.mark.parametrize("paper", ["PRIVACY.md", "TERMS.md"])
def test_the_papers_say_the_same_in_both_languages_and_the_readme_links_to_them(paper: str) -> None:
    english, french = (ROOT / paper).read_text(encoding="utf-8").split("\n---\n\n")
    for sign in (r"(?m)^- \*\*", r"(?m)^\|", r"(?m)^## ", r"`python -m bot [^`]*`"):
        assert len(re.findall(sign, english)) == len(re.findall(sign, french)), sign
    assert f"]({paper})" in (ROOT / "README.md").read_text(encoding="utf-8")
