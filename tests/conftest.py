"""What every test stands on: no network beyond loopback, two sizes of property, and what is costly to read, read once.

Each worker of `make test` has its own; all of it is immutable, so that its tests may share it.
"""

import gc
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from pytest_socket import enable_socket, socket_allow_hosts

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

    from bot.reading import Lexicon
    from bot.wiring import Parts
    from estimator import Catalog
    from faq import Desk, Shelf

settings.register_profile("default", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_sessionstart() -> None:
    """Most of what a worker makes stays to the end: looking through it for what has died took a tenth of its time."""
    gc.set_threshold(50_000, 20, 100)


def pytest_collection_finish() -> None:
    gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones to `make test-long`."""
    if config.option.markexpr:
        return
    kept = [item for item in items if not item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("long")])
    items[:] = kept


@pytest.fixture(autouse=True)
def _loopback_only() -> None:
    """Anything but this machine's own loopback refuses to connect."""
    enable_socket()
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


# A worker of pytest-xdist reads this file before its coverage starts: what is measured is imported inside.
@pytest.fixture(scope="session")
def made() -> "Parts":
    """Catalogue, lexicon and words, wired."""
    from tests import kept

    return kept.made()


@pytest.fixture(scope="session")
def catalog(made: "Parts") -> "Catalog":
    return made.context.catalog


@pytest.fixture(scope="session")
def lexicon(made: "Parts") -> "Lexicon":
    return made.lexicon


@pytest.fixture(scope="session", autouse=True)
def _seeds_once() -> Iterator[None]:
    """The same seeds are made ready to be searched once a worker: some hundred tests open a desk over them."""
    import faq
    from bot import wiring

    seed_shelf = faq.seed_shelf
    made: dict[tuple[Path | None, tuple[tuple[Path, bytes], ...], tuple[str, ...]], Shelf] = {}

    def seeds_once(seeds: Path | None = None, languages: Iterable[str] = ()) -> "Shelf":
        told = () if seeds is None else tuple((path, path.read_bytes()) for path in sorted(seeds.glob("*/*.md")))
        key = (seeds, told, tuple(languages))
        if key not in made:
            made[key] = seed_shelf(seeds, key[-1])
        return made[key].emptied()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(faq, "seed_shelf", seeds_once)
        # An assistant without a desk of its own: the seeds as they are here, not each time out of the kept file.
        patch.setattr(wiring, "_seeds", faq.seed_desk)
        yield


@pytest.fixture(scope="session", autouse=True)
def _tables_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A new SQLite file is a copy of one that was migrated: some four hundred tests begin with one, 50 ms each."""
    from faq import opening
    from faq.storage.migrations import migrate

    first = tmp_path_factory.mktemp("tables") / "faq.db"

    async def tables_once(url: "URL") -> None:
        file = Path(str(url.database))
        made_before = file.exists() or Path(f"{file}.lock").exists()
        if url.get_backend_name() != "sqlite" or made_before or not file.parent.is_dir():
            await migrate(url)
            return
        if not first.exists():
            await migrate(url.set(database=str(first)))
        for ending in ("", ".lock"):
            shutil.copyfile(f"{first}{ending}", f"{file}{ending}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "migrate", tables_once)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the session."""
    from tests.fakes.postgres import PostgresServer

    with PostgresServer() as server:
        yield server.uri


@pytest.fixture
async def postgres_url(postgres: str) -> str:
    """An empty database: emptied, since making a new one each time takes far longer."""
    import asyncpg

    admin = await asyncpg.connect(postgres)
    if not await admin.fetchval("SELECT count(*) FROM pg_database WHERE datname = 'faq'"):
        await admin.execute("CREATE DATABASE faq")
    await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'faq'")
    await admin.close()
    url = postgres.replace("/postgres?", "/faq?")
    connection = await asyncpg.connect(url)
    await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    await connection.close()
    return url


@pytest.fixture(scope="session")
def seeded() -> "Desk":
    """A desk over the shared seeds: it refuses to write. Who looks inside and changes it makes one alone."""
    from faq import seed_desk

    return seed_desk()
