import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import asyncpg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from bot.serving import QUIET, guard_logs
from faq import Desk, Person, Refused, Unavailable, open_desk
from faq.storage.engines import WRITES, engine_for, normalised, reaching
from faq.storage.migrations import migrate, upgrade
from faq.storage.tables import Moment, metadata
from tests.faq.conftest import HERE, Clock, draft


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("sqlite:///faq.db", "sqlite+aiosqlite:///faq.db"),
        ("sqlite+aiosqlite:////srv/faq.db", "sqlite+aiosqlite:////srv/faq.db"),
        ("postgres://u:p@h:5432/d", "postgresql+asyncpg://u:p@h:5432/d"),
        ("postgresql://u:p@h/d?sslmode=require&channel_binding=prefer", "postgresql+asyncpg://u:p@h/d?ssl=require"),
        ("postgresql+psycopg2://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        (" postgresql://u:p@/d?host=/run ", "postgresql+asyncpg://u:p@/d?host=%2Frun"),
    ],
)
def test_the_address_that_a_host_hands_out_is_understood(given: str, meant: str) -> None:
    assert normalised(given).render_as_string(hide_password=False) == meant


@pytest.mark.parametrize("bad", ["", "faq.db", "mysql://u:p@h/d", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_cannot_serve_says_what_to_write(bad: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL"):
        normalised(bad)


async def test_the_tables_made_afresh_are_those_that_migrations_make(url: str) -> None:
    await migrate(normalised(url))
    engine = engine_for(normalised(url), 1)
    async with engine.connect() as connection:
        migrated = await connection.run_sync(_described)
        assert await connection.run_sync(_differences) == []
        await connection.rollback()
    async with engine.begin() as connection:
        await connection.run_sync(metadata.drop_all)
        await connection.run_sync(metadata.create_all)
    async with engine.connect() as connection:
        assert await connection.run_sync(_described) == migrated
    await engine.dispose()


def _differences(connection: Connection) -> object:
    return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)


def _described(connection: Connection) -> dict[str, object]:
    inspector = sa.inspect(connection)
    return {
        name: (
            [(it["name"], str(it["type"]), it["nullable"]) for it in inspector.get_columns(name)],
            inspector.get_pk_constraint(name)["constrained_columns"],
            sorted((str(it["name"]), it["column_names"]) for it in inspector.get_unique_constraints(name)),
            sorted((str(it["name"]), it["column_names"], it["unique"]) for it in inspector.get_indexes(name)),
        )
        for name in metadata.tables
    }


async def test_migrating_twice_changes_nothing(url: str, clock: Clock, seeds: Path, ann: Person) -> None:
    desk = await open_desk(url, clock, seeds)
    added = await desk.add(ann, HERE, "en", draft())
    await desk.close()
    desk = await open_desk(url, clock, seeds)
    assert await desk.entry(HERE, added.slug, "en") == added.entry
    assert await desk.history(ann, HERE, added.slug, "en") == [added]
    await desk.close()


@pytest.mark.fault("F22")
async def test_a_locked_database_refuses_the_write_and_answers_go_on(
    url: str, clock: Clock, seeds: Path, ann: Person
) -> None:
    desk = await open_desk(url, clock, seeds, patience=0.03)
    text = draft()
    async with _locked(url):
        with pytest.raises(Unavailable, match="locked") as refused:
            await desk.add(ann, HERE, "en", text)
        assert refused.value.draft == text
        assert (await desk.find("why does AI need water", "en", HERE)).best is not None
    await desk.add(ann, HERE, "en", text)
    await desk.close()


class _locked:  # noqa: N801  reads as a sentence
    """Somebody else holds the database's lock."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._file: sqlite3.Connection | None = None
        self._server: asyncpg.Connection | None = None

    async def __aenter__(self) -> None:
        if self._url.startswith("sqlite"):
            self._file = sqlite3.connect(self._url.removeprefix("sqlite:///"), isolation_level=None)
            self._file.execute("BEGIN IMMEDIATE")
            return
        self._server = await asyncpg.connect(self._url)
        await self._server.execute("BEGIN; LOCK TABLE marks IN ACCESS EXCLUSIVE MODE")

    async def __aexit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
        if self._server is not None:
            await self._server.close()


@pytest.mark.fault("F23")
async def test_a_server_that_goes_costs_no_answer_and_is_found_again(
    postgres: str, postgres_url: str, clock: Clock, seeds: Path, ann: Person
) -> None:
    desk = await open_desk(postgres_url, clock, seeds, every=0.02)
    name = str(normalised(postgres_url).database)
    admin = await asyncpg.connect(postgres)
    await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
    with pytest.raises(Unavailable, match="gone") as refused:
        await desk.add(ann, HERE, "en", draft())
    assert refused.value.draft == draft()
    assert (await desk.find("why does AI need water", "en", HERE)).best is not None
    await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await admin.close()
    await desk.add(ann, HERE, "en", draft())
    await desk.close()


async def test_a_file_that_was_taken_away_refuses_the_write(sqlite_url: str, sqlite_desk: Desk, ann: Person) -> None:
    await sqlite_desk.add(ann, HERE, "en", draft("Before?"))
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    path.rename(path.with_name("away"))
    with pytest.raises(Unavailable, match="gone"):
        await sqlite_desk.add(ann, HERE, "en", draft())
    assert (await sqlite_desk.find("why does AI need water", "en", HERE)).best is not None


@pytest.mark.parametrize("url", ["postgresql://u:p@127.0.0.1:1/nothing", "sqlite:////dev/null/faq.db"])
async def test_a_database_that_cannot_be_reached_at_start_says_so(url: str, clock: Clock, seeds: Path) -> None:
    with pytest.raises(Unavailable, match="gone"):
        await open_desk(url, clock, seeds)


async def test_a_full_disk_refuses_the_write_whole(sqlite_url: str, clock: Clock, seeds: Path, ann: Person) -> None:
    desk = await open_desk(sqlite_url, clock, seeds)
    pages = {"limit": 0}

    def limit(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages['limit'] or 1_000_000}")

    engine = desk._replica.store().engine  # type: ignore[attr-defined]  # a look inside: no file system here can be filled
    sa.event.listen(engine.sync_engine, "begin", limit)
    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as file:
        pages["limit"] = file.execute("PRAGMA page_count").fetchone()[0]
    file.close()
    text = draft(body="a" * 3_900)

    async def fill() -> None:
        for n in range(20):
            await desk.add(ann, HERE, "en", replace(text, title=f"Question {n}?"))

    with pytest.raises(Unavailable, match="full") as refused:
        await fill()
    assert refused.value.draft is not None
    assert refused.value.draft.body == text.body
    before = await desk.list(HERE, "en")
    assert refused.value.draft.title not in [entry.title for entry in before]
    pages["limit"] = 0
    await desk.add(ann, HERE, "en", text)
    await desk.close()


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("could not extend file: No space left on device", "full"),
        ("canceling statement due to lock timeout", "locked"),
        ("deadlock detected", "locked"),
        ("cannot execute UPDATE in a read-only transaction", "read_only"),
        ("connection was closed in the middle of operation", "gone"),
    ],
)
def test_what_a_server_says_becomes_one_word(said: str, word: str) -> None:
    with pytest.raises(Unavailable, match=word), reaching():
        raise DBAPIError(None, None, Exception(said))


async def author_key_with(url: str, clock: Clock, seeds: Path, *secrets: bytes) -> str:
    desk = await open_desk(url, clock, seeds, secrets=secrets)
    await desk.forget(WHO)
    revision = await desk.add(WHO, HERE, "en", draft(f"Question {clock().isoformat()}?"))
    await desk.close()
    return revision.author_key


WHO = Person("discord", "918273645546372819", "Ann", manages=True)


async def test_an_author_is_recognised_as_long_as_one_secret_of_before_is_handed_in(
    url: str, clock: Clock, seeds: Path
) -> None:
    first = await author_key_with(url, clock, seeds, b"a token")
    assert await author_key_with(url, clock, seeds, b"a new key", b"a token") == first
    assert await author_key_with(url, clock, seeds, b"a new key") == first
    assert await author_key_with(url, clock, seeds, b"another bot's token") != first
    assert await author_key_with(url, clock, seeds, b"a new key") == first, "one secret never locks another out"


async def test_without_a_secret_nobody_is_recognised_after_a_restart(url: str, clock: Clock, seeds: Path) -> None:
    assert await author_key_with(url, clock, seeds) != await author_key_with(url, clock, seeds)


async def test_what_lies_in_the_database_does_not_tell_whose_an_id_is(url: str, clock: Clock, seeds: Path) -> None:
    scrambled = await author_key_with(url, clock, seeds, b"a token")
    engine = engine_for(normalised(url), 1)
    async with engine.connect() as connection:
        marks = (await connection.execute(sa.text("SELECT * FROM marks"))).all()
    await engine.dispose()
    texts = [cell for row in marks for cell in row if isinstance(cell, str)]
    tried = {b"", *(text.encode() for text in texts), *(bytes.fromhex(text) for text in texts if _is_hex(text))}
    assert len(tried) > 2
    for key in tried:
        assert hashed(WHO, key) != scrambled


def _is_hex(text: str) -> bool:
    return len(text) % 2 == 0 and all(char in "0123456789abcdef" for char in text)


def hashed(who: Person, key: bytes) -> str:
    return blake2b(f"{who.platform}:{who.id}".encode(), key=key[:64], digest_size=12).hexdigest()


async def test_a_database_of_the_first_version_keeps_its_entries_its_proposals_and_its_authors(
    url: str, clock: Clock, seeds: Path
) -> None:
    key = bytes(range(32))
    engine = engine_for(normalised(url), 5)
    async with engine.execution_options(**{WRITES: True}).begin() as connection:
        await connection.run_sync(partial(upgrade, to="0001"))
        for table, values in old_rows(hashed(WHO, key), key):
            columns: list[sa.ColumnClause[Any]] = [sa.column(name, OLD_TYPES.get(name, sa.Text())) for name in values]
            await connection.execute(sa.insert(sa.table(table, *columns)).values(values))
        await connection.execute(sa.text("UPDATE marks SET number = 1 WHERE name = 'version'"))
    await engine.dispose()
    desk = await open_desk(url, clock, seeds, secrets=(b"a token",))
    history = await desk.history(WHO, HERE, "old", "en")
    assert [(it.draft.title, it.author) for it in history] == [("Old?", "Ann")]
    assert [it.wording for it in await desk.proposals(WHO, HERE)] == ["still open"]
    assert (await desk.preferences(HERE)).place == "FR"
    assert (await desk.edit(WHO, HERE, "old", "en", draft("Old?", "New."), seen=1)).author_key == hashed(WHO, key)
    assert (await desk.forget(WHO)).revisions == 2
    await desk.close()
    engine = engine_for(normalised(url), 1)
    async with engine.connect() as connection:
        names = set(await connection.scalars(sa.text("SELECT name FROM marks")))
    await engine.dispose()
    assert "author_key" not in names


AT = datetime(2026, 11, 1, tzinfo=UTC)
OLD_TYPES: dict[str, Any] = {
    "version": sa.BigInteger(),
    "number": sa.BigInteger(),
    "at": Moment(),
    "asks": sa.JSON(),
    "sources": sa.JSON(),
    "open_channels": sa.JSON(),
}


def old_rows(author_key: str, key: bytes) -> Iterator[tuple[str, dict[str, object]]]:
    """(table, a row of it), as the first version wrote them."""
    yield "marks", {"name": "author_key", "number": 0, "text": key.hex()}
    yield "communities", {"community": "discord:100", "version": 1, "place": "FR", "open_channels": []}
    entry = {"slug": "old", "lang": "en", "number": 1, "action": "add", "title": "Old?", "body": "Old."}
    listed = {"asks": [], "sources": [["S", "https://example.org", ""]]}
    author = {"author": "Ann", "author_key": author_key, "at": AT}
    yield "revisions", {"community": "discord:100"} | entry | listed | author
    for wording, state in (("still open", "open"), ("long closed", "declined")):
        handed_in = {"community": "discord:100", "lang": "en", "wording": wording, "state": state}
        yield "proposals", handed_in | {"at": AT}


async def test_what_is_forgotten_is_gone_from_the_file_too(sqlite_url: str, clock: Clock, seeds: Path) -> None:
    desk = await open_desk(sqlite_url, clock, seeds, secrets=(b"a token",))
    who = Person("discord", "5", "Canary the Forgotten", manages=True)
    await desk.add(who, HERE, "en", draft())
    await desk.propose(who, HERE, "en", "canary wording")
    await desk.forget(who)
    await desk.close()
    with _file(sqlite_url) as content:
        assert b"Because **air** scatters." in content
        assert b"Canary" not in content
        assert b"canary" not in content


@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO])
@pytest.mark.threat("S14")
async def test_no_log_of_any_library_holds_what_people_wrote_or_where(
    url: str, clock: Clock, seeds: Path, level: int, caplog: pytest.LogCaptureFixture
) -> None:
    quiet = dict(QUIET)
    with caplog.at_level(level):
        before = {name: logging.getLogger(name).level for name in quiet}
        guard_logs(())
        try:
            desk = await open_desk(url, clock, seeds, secrets=(b"a token",))
            where, who = replace(HERE, id="-100canarygroup"), Person("discord", "5", "Canary Ann", manages=True)
            added = await desk.add(who, where, "en", draft("Canary title?", "Canary body."))
            await desk.propose(who, where, "en", "canary wording")
            with pytest.raises(Refused):
                await desk.edit(who, where, added.slug, "en", draft("Canary title?", "Canary two."), seen=7)
            await desk.forget(who)
            await desk.close()
        finally:
            for name, was in before.items():
                logging.getLogger(name).setLevel(was)
    assert "canary" not in caplog.text.lower()


@pytest.mark.threat("S22")
async def test_neither_ids_nor_questions_reach_the_disk(sqlite_url: str, clock: Clock, seeds: Path) -> None:
    desk = await open_desk(sqlite_url, clock, seeds)
    who = Person("discord", "918273645546372819", "Ann", manages=True)
    added = await desk.add(who, HERE, "en", draft())
    await desk.find("canary-question-nobody-keeps", "en", HERE)
    await desk.entry(HERE, "canary-question-nobody-keeps", "en")
    await desk.close()
    with _file(sqlite_url) as content:
        assert added.draft.body.encode() in content
        assert b"918273645546372819" not in content
        assert b"canary-question" not in content


@contextmanager
def _file(url: str) -> Iterator[bytes]:
    path = Path(url.removeprefix("sqlite:///"))
    yield b"".join(it.read_bytes() for it in path.parent.glob(f"{path.name}*"))
