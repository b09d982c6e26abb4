"""A desk on each database."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from faq import Community, Desk, Draft, Person, Source, open_desk

HERE = Community("discord", "100")
THERE = Community("discord", "200")
ASKER = Person("discord", "77", "Mia")
"""A member who moderates nothing."""
SOURCE = Source("A study", "https://example.org/study", "2025-06")


def draft(title: str = "Why is the sky blue?", body: str = "Because **air** scatters.", *asks: str) -> Draft:
    return Draft(title, body, asks, (SOURCE,))


@dataclass
class Clock:
    """A moment that tests move."""

    now: datetime = field(default_factory=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ann() -> Person:
    return Person("discord", "1", "Ann", manages=True)


@pytest.fixture
def bob() -> Person:
    return Person("discord", "2", "Bob", manages=True)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seeds in two languages, so that a desk opens at once."""
    home = tmp_path_factory.mktemp("seeds")
    texts = {
        ("en", "water"): ("Why does AI need water?", "why water"),
        ("fr", "water"): ("Pourquoi l'IA a-t-elle besoin d'eau ?", "pourquoi de l'eau"),
        ("en", "guilt"): ("Should I feel guilty?", "am I guilty"),
        ("fr", "jevons"): ("Qu'est-ce que le paradoxe de Jevons ?", "effet rebond"),
    }
    for (lang, slug), (title, ask) in texts.items():
        (home / lang).mkdir(exist_ok=True)
        source = 'sources:\n- {title: S, url: "https://example.org/s", published: "2024"}\n'
        head = f'title: "{title}"\nasks:\n- "{ask}"\n{source}'
        (home / lang / f"{slug}.md").write_text(f"---\n{head}---\nThe seed's body.\n", encoding="utf-8")
    return home


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/faq.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """A fresh database of each kind in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
async def desk(url: str, clock: Clock, seeds: Path) -> AsyncIterator[Desk]:
    desk = await open_desk(url, clock, seeds, secrets=(b"a key",))
    yield desk
    await desk.close()


@pytest.fixture
async def replica(desk: Desk, url: str, clock: Clock, seeds: Path) -> AsyncIterator[Desk]:
    """A second desk over the same database, as another process has it."""
    other = await open_desk(url, clock, seeds, secrets=(b"a key",), every=0.02)
    yield other
    await other.close()


@pytest.fixture
async def sqlite_desk(sqlite_url: str, clock: Clock, seeds: Path) -> AsyncIterator[Desk]:
    """For what the kind of database does not change."""
    desk = await open_desk(sqlite_url, clock, seeds, secrets=(b"a key",))
    yield desk
    await desk.close()
