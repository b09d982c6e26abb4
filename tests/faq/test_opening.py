"""A desk whose database is down, hung, slow or gone, at the start and later: what it says, and that it is found."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from faq import Desk, Person, Unavailable, tended_desk
from faq.opening import ever_slower
from tests.faq.conftest import HERE, Clock, draft


class Proxy:
    """Stands before PostgreSQL on loopback: up, down, hung (takes connections, says nothing) or slow."""

    def __init__(self, database_url: str) -> None:
        self._socket = f"{parse_qs(urlsplit(database_url).query)['host'][0]}/.s.PGSQL.5432"
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self.delay_s = 0.0
        self.hangs = False
        self.port = 0
        self.tried = 0

    @property
    def url(self) -> str:
        return f"postgresql://postgres:@127.0.0.1:{self.port}/faq"

    async def up(self) -> None:
        self._server = await asyncio.start_server(self._taken, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def down(self) -> None:
        if self._server is not None:
            self._server.close()
        self.cut()

    def cut(self) -> None:
        for writer in self._open:
            writer.close()
        self._open.clear()

    async def _taken(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.tried += 1
        self._open.add(writer)
        if self.hangs:
            return
        there_reader, there_writer = await asyncio.open_unix_connection(self._socket)
        self._open.add(there_writer)
        ways = [self._pass(reader, there_writer), self._pass(there_reader, writer)]
        await asyncio.gather(*ways, return_exceptions=True)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            await asyncio.sleep(self.delay_s)
            writer.write(data)
            await writer.drain()
        writer.close()


@pytest.fixture
async def proxy(postgres_url: str) -> AsyncIterator[Proxy]:
    proxy = Proxy(postgres_url)
    await proxy.up()
    yield proxy
    await proxy.down()


@asynccontextmanager
async def tended(url: str, clock: Clock, seeds: Path, within_s: float = 0.3) -> AsyncIterator[Desk]:
    desk = await tended_desk(
        url, clock, seeds, secrets=(b"a token",), every=0.02, within_s=within_s, pause_s=lambda _: 0.02
    )
    try:
        yield desk
    finally:
        await desk.close()


async def until(desk: Desk, database: str) -> None:
    async with asyncio.timeout(20):
        while desk.database != database:  # noqa: ASYNC110  what an operator's probe does
            await asyncio.sleep(0.01)


async def refused(work: Awaitable[object]) -> str:
    with pytest.raises(Unavailable) as no:
        await work
    return no.value.code


async def check_it_reads_alone(desk: Desk, ann: Person) -> None:
    """What moderators and askers see while the database was never reached."""
    assert (desk.database, desk.is_waiting) == ("down", True)
    assert (await desk.find("why does AI need water", "en", HERE)).best is not None
    assert await refused(desk.add(ann, HERE, "en", draft())) == "not_yet"
    assert await refused(desk.history(ann, HERE, "water", "en")) == "not_yet"


async def check_it_writes(desk: Desk, ann: Person) -> None:
    await until(desk, "up")
    assert not desk.is_waiting
    added = await desk.add(ann, HERE, "en", draft())
    assert await desk.entry(HERE, added.slug, "en") == added.entry


async def test_a_server_that_is_down_at_the_start_is_found_when_it_comes(
    proxy: Proxy, clock: Clock, seeds: Path, ann: Person
) -> None:
    await proxy.down()
    async with tended(proxy.url, clock, seeds) as desk:
        await check_it_reads_alone(desk, ann)
        await proxy.up()
        await check_it_writes(desk, ann)


async def test_a_file_that_cannot_be_made_at_the_start_is_made_when_it_can(
    tmp_path: Path, clock: Clock, seeds: Path, ann: Person
) -> None:
    blocked = tmp_path / "folder"
    blocked.write_text("a file stands where the folder should be")
    async with tended(f"sqlite:///{blocked}/faq.db", clock, seeds) as desk:
        await check_it_reads_alone(desk, ann)
        blocked.unlink()
        await check_it_writes(desk, ann)


async def test_a_server_that_hangs_at_the_start_holds_nobody_up_and_is_found_when_it_speaks(
    proxy: Proxy, clock: Clock, seeds: Path, ann: Person
) -> None:
    proxy.hangs = True
    async with tended(proxy.url, clock, seeds) as desk:
        await check_it_reads_alone(desk, ann)
        assert proxy.tried
        proxy.hangs = False
        proxy.cut()
        await check_it_writes(desk, ann)


async def test_a_bot_stops_at_once_while_its_database_hangs(proxy: Proxy, clock: Clock, seeds: Path) -> None:
    proxy.hangs = True
    async with asyncio.timeout(4), tended(proxy.url, clock, seeds, within_s=0.05):
        pass


async def test_a_bot_that_stops_while_its_database_has_fallen_silent_leaves_nobody_looking_there(
    proxy: Proxy, clock: Clock, seeds: Path, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("faq.opening._TO_END_S", 0.05)
    async with tended(proxy.url, clock, seeds, within_s=20) as desk:
        await check_it_writes(desk, ann)
        proxy.delay_s = 30
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    assert "faq-watch" not in {task.get_name() for task in asyncio.all_tasks()}


async def test_a_slow_server_is_used_once_it_has_answered(proxy: Proxy, clock: Clock, seeds: Path, ann: Person) -> None:
    proxy.delay_s = 0.002
    async with tended(proxy.url, clock, seeds, within_s=0.01) as desk:
        await check_it_reads_alone(desk, ann)
        await check_it_writes(desk, ann)


async def test_a_server_that_goes_later_is_told_and_found_again(
    proxy: Proxy, clock: Clock, seeds: Path, ann: Person
) -> None:
    async with tended(proxy.url, clock, seeds, within_s=20) as desk:
        await check_it_writes(desk, ann)
        await proxy.down()
        await until(desk, "down")
        assert not desk.is_waiting, "what was read stays"
        assert (await desk.find("why is the sky blue", "en", HERE)).best is not None
        assert await refused(desk.remove(ann, HERE, "why-is-the-sky-blue", "en")) == "gone"
        await proxy.up()
        await until(desk, "up")
        with suppress(Unavailable):
            await desk.refresh()
        await desk.remove(ann, HERE, "why-is-the-sky-blue", "en")


def test_it_tries_ever_more_slowly_and_never_stops() -> None:
    pauses = [ever_slower(failures) for failures in range(1, 40)]
    assert pauses[:4] == [1, 2, 4, 8]
    assert pauses == sorted(pauses)
    assert pauses[-1] == 300
