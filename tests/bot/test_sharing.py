"""What replicas share over PostgreSQL: one budget, one answer an update; and each for itself without the store."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

import asyncpg
import pytest

from bot import sharing
from bot.shares import Claim, Slot, Window
from bot.sharing import PostgresSharing
from tests.fakes.postgres import PostgresServer

TOKEN = "123:a-token"
ALL = Window("all", 1, 1 / 28)
CHAT = Window("chat 4711", 1, 1.0)
GROUP = Window("group 4711", 3, 60.0)


@asynccontextmanager
async def replica(url: str, token: str = TOKEN) -> AsyncIterator[PostgresSharing]:
    shared = PostgresSharing.over(url, token)
    shared._every_s = 0.02
    await shared.open()
    try:
        yield shared
    finally:
        await shared.close()


async def rows(url: str, query: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(url)
    try:
        return list(await connection.fetch(query))
    finally:
        await connection.close()


async def first(url: str, query: str) -> bool:
    return bool((await rows(url, query))[0][0])


async def is_up(shared: PostgresSharing) -> bool:
    return shared.is_up


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(20):
        while not await holds():  # noqa: ASYNC110 -- what is waited for happens in a database
            await asyncio.sleep(0.02)


async def taken(shared: PostgresSharing, *own: Window) -> Slot:
    slot = await shared.take(ALL, own)
    assert slot is not None
    return slot


async def test_replicas_that_ask_at_once_are_given_slots_one_after_the_other(postgres_url: str) -> None:
    async with replica(postgres_url) as one, replica(postgres_url) as two:
        slots = [await taken(it, Window(f"chat {n}", 1, 1)) for n, it in enumerate((one, two) * 6)]
        assert all(slot.granted for slot in slots)
        (times,) = await rows(postgres_url, "SELECT max(times[1]) - min(times[1]) AS span FROM telegram_pace")
    # Twelve slots, a 28th of a second apart, whoever asked: the last is eleven gaps after the first.
    assert times["span"].total_seconds() >= 11 / 28 - 1e-4


@pytest.mark.fault("F30")
async def test_a_chat_has_one_measure_whichever_replica_answers_it(postgres_url: str) -> None:
    async with replica(postgres_url) as one, replica(postgres_url) as two:
        assert (await taken(one, CHAT)).granted
        refused = await taken(two, CHAT)
        assert not refused.granted
        assert 0.5 < refused.own_s <= 1
        assert (await taken(two, Window("chat 4712", 1, 1.0))).granted


async def test_what_is_refused_takes_nothing_from_anybody(postgres_url: str) -> None:
    async with replica(postgres_url) as shared:
        assert (await taken(shared, CHAT, GROUP)).granted
        for _ in range(5):
            assert not (await taken(shared, CHAT, GROUP)).granted
        found = await rows(postgres_url, "SELECT cardinality(times) AS many FROM telegram_pace")
    assert [row["many"] for row in found] == [1, 1, 1]


async def test_a_group_s_minute_is_a_moving_window(postgres_url: str) -> None:
    async with replica(postgres_url) as shared:
        assert [(await taken(shared, GROUP)).granted for _ in range(4)] == [True, True, True, False]
        await rows(postgres_url, "UPDATE telegram_pace SET times[1] = times[1] - interval '61 s'")
        assert [(await taken(shared, GROUP)).granted for _ in range(2)] == [True, False]


async def test_a_silence_that_telegram_asks_for_holds_for_every_replica(postgres_url: str) -> None:
    async with replica(postgres_url) as one, replica(postgres_url) as two:
        await one.shut(CHAT, 40)
        refused = await taken(two, CHAT)
        assert not refused.granted
        assert 30 < refused.own_s <= 40
        await one.shut(ALL, 3)
        everybody = await taken(two, Window("chat 1", 1, 1.0))
        assert not everybody.granted
        assert 2 < everybody.all_s <= 3


@pytest.mark.fault("F30")
async def test_replicas_that_start_at_once_on_an_empty_database_all_share_it(postgres_url: str) -> None:
    for _ in range(5):
        await rows(postgres_url, "DROP SCHEMA public CASCADE")
        await rows(postgres_url, "CREATE SCHEMA public")
        async with AsyncExitStack() as stack:
            four = await asyncio.gather(*[stack.enter_async_context(replica(postgres_url)) for _ in range(4)])
            assert [shared.is_up for shared in four] == [True] * 4


async def test_what_was_not_used_is_given_back(postgres_url: str) -> None:
    async with replica(postgres_url) as shared:
        assert (await taken(shared, CHAT)).granted
        await shared.give_back(CHAT)
        assert (await taken(shared, CHAT)).granted


@pytest.mark.parametrize("hours", [-1, 1])
@pytest.mark.fault("F27")
async def test_a_database_whose_clock_was_set_by_an_hour_blocks_nobody(postgres_url: str, hours: int) -> None:
    async with replica(postgres_url) as shared:
        assert (await taken(shared, CHAT)).granted
        # As the rows look once its clock has been set.
        await rows(postgres_url, f"UPDATE telegram_pace SET times[1] = times[1] + interval '{hours} hours'")
        assert (await taken(shared, CHAT)).granted


async def test_many_at_once_never_lock_each_other_out(postgres_url: str) -> None:
    chats = [Window(f"chat {n}", 100, 0.01) for n in range(6)]
    quick = Window("all", 1, 0.0001)
    async with replica(postgres_url) as one, replica(postgres_url) as two:
        asked = [it.take(quick, [chats[n % 6], chats[(n * 5 + 1) % 6]]) for n in range(60) for it in (one, two)]
        assert None not in await asyncio.gather(*asked)
        assert one.is_up
        assert two.is_up


# ---------------------------------------------------------------- claims
def whose(claim: Claim | None) -> str:
    assert claim is not None
    return claim.whose


@pytest.mark.fault("F7")
@pytest.mark.fault("F30")
async def test_of_replicas_that_are_brought_the_same_update_one_has_it(postgres_url: str) -> None:
    async with replica(postgres_url) as one, replica(postgres_url) as two:
        both = await asyncio.gather(*(it.claim(7) for it in (one, two) * 5))
        assert {whose(claim) for claim in both[::2]} | {whose(claim) for claim in both[1::2]} == {"mine", "theirs"}
        assert len({whose(claim) for claim in both[::2]}) == 1
        winner, other = (one, two) if whose(both[0]) == "mine" else (two, one)
        await winner.done(7)
        assert [whose(await it.claim(7)) for it in (winner, other)] == ["done", "done"]
        assert whose(await other.claim(8)) == "mine"


async def test_what_one_lets_go_another_takes_and_knows_how_long_it_has_waited(postgres_url: str) -> None:
    async with replica(postgres_url) as one, replica(postgres_url) as two:
        await one.claim(7)
        await one.let_go(7, keep_age=True)
        await rows(postgres_url, "UPDATE telegram_update SET seen_at = seen_at - interval '30 s'")
        again = await two.claim(7)
        assert again is not None
        assert again.whose == "mine"
        assert again.age_s >= 30
        await one.let_go(7, keep_age=False)
        assert whose(await one.claim(7)) == "theirs", "nobody lets go what another has"
        await two.let_go(7, keep_age=False)
        fresh = await one.claim(7)
        assert fresh is not None
        assert fresh.age_s < 30


async def test_a_dead_replica_s_claim_lapses_and_a_living_one_s_does_not(postgres_url: str) -> None:
    late = f"- interval '{sharing.LEASE_S + 1} s'"
    old = f"UPDATE telegram_update SET claimed_at = claimed_at {late}, seen_at = seen_at {late}"
    async with replica(postgres_url) as living:
        async with replica(postgres_url) as dying:
            await dying.claim(7)
        await living.claim(8)
        await rows(postgres_url, old)
        renewed = "SELECT claimed_at > now() - interval '20 s' AS is_new FROM telegram_update WHERE update_id = 8"
        await until(lambda: first(postgres_url, renewed))
        async with replica(postgres_url) as heir:
            taken_over = await heir.claim(7)
            assert [whose(taken_over), whose(await heir.claim(8))] == ["mine", "theirs"]
            assert taken_over is not None
            assert taken_over.age_s < 1, "it is not too old for having been lost"


async def test_two_bots_over_one_database_share_nothing(postgres_url: str) -> None:
    async with replica(postgres_url) as one, replica(postgres_url, "456:another-token") as two:
        assert [whose(await it.claim(7)) for it in (one, two)] == ["mine", "mine"]
        assert [(await taken(it, CHAT)).granted for it in (one, two)] == [True, True]


# ---------------------------------------------------------------- what is kept
@pytest.mark.threat("S22")
async def test_the_tables_hold_numbers_and_times_alone_and_a_chat_s_id_only_as_a_keyed_hash(postgres_url: str) -> None:
    async with replica(postgres_url) as shared:
        await taken(shared, CHAT, GROUP)
        await shared.claim(7)
        columns = await rows(
            postgres_url,
            "SELECT table_name || '.' || column_name AS name FROM information_schema.columns "
            "WHERE table_schema = 'public' ORDER BY table_name, ordinal_position",
        )
        kept = str(await rows(postgres_url, "SELECT * FROM telegram_pace"))
        kept += str(await rows(postgres_url, "SELECT * FROM telegram_update"))
    assert [row["name"].partition(".")[2] for row in columns] == [
        *("key", "times"),
        *("bot", "update_id", "seen_at", "claimed_at", "claimed_by", "done"),
    ]
    for canary in ("4711", TOKEN, "a-token", "chat", "group"):
        assert canary not in kept


async def test_an_update_is_known_for_a_day_and_a_chat_s_measure_for_an_hour(postgres_url: str) -> None:
    async with replica(postgres_url) as shared:
        for number in (7, 8):
            await shared.claim(number)
            await taken(shared, Window(f"chat {number}", 1, 1.0))
        await rows(postgres_url, "UPDATE telegram_update SET seen_at = seen_at - interval '25 h' WHERE update_id = 7")
        hour_ago = "ARRAY(SELECT at - interval '61 min' FROM unnest(times) AS at)"
        await rows(postgres_url, f"UPDATE telegram_pace SET times = {hour_ago}")
        await taken(shared, Window("chat 9", 1, 1.0))
        fresh = len(await rows(postgres_url, "SELECT 1 FROM telegram_pace WHERE now() - times[1] < interval '1 h'"))
        await shared.clean()
        left = await rows(postgres_url, "SELECT update_id FROM telegram_update")
        assert [row["update_id"] for row in left] == [8]
        assert len(await rows(postgres_url, "SELECT 1 FROM telegram_pace")) == fresh > 0


# ---------------------------------------------------------------- no store
@pytest.mark.fault("F23")
async def test_a_store_that_is_gone_is_told_once_and_found_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot.sharing")
    with PostgresServer() as server:
        async with replica(server.uri) as shared:
            assert (await taken(shared, CHAT)).granted
            await asyncio.to_thread(server.stop)
            assert [await shared.take(ALL, [CHAT]), await shared.claim(9)] == [None, None]
            await shared.done(10)  # answered meanwhile
            await asyncio.to_thread(server.start)
            await until(lambda: is_up(shared))
            assert (await taken(shared, Window("chat 5", 1, 1.0))).granted
            assert [whose(await shared.claim(9)), whose(await shared.claim(10))] == ["mine", "done"]
    said = [record.getMessage() for record in caplog.records if record.name == "bot.sharing"]
    assert ["cannot be reached" in line for line in said] == [True, False]


@pytest.mark.fault("F23")
async def test_a_store_that_was_gone_while_nobody_asked_is_used_as_if_it_had_never_been(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with PostgresServer() as server:
        async with replica(server.uri) as shared:
            shared._every_s = 60
            assert whose(await shared.claim(1)) == "mine"
            await asyncio.to_thread(server.stop)
            await asyncio.to_thread(server.start)
            assert [whose(await shared.claim(1)), whose(await shared.claim(2))] == ["mine", "mine"]
            assert (await taken(shared, CHAT)).granted
    assert not [record for record in caplog.records if record.name == "bot.sharing"]


@pytest.mark.fault("F23")
async def test_a_store_that_says_nothing_is_given_up_and_asked_no_more(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sharing, "PATIENCE_S", 0.2)
    async with replica(postgres_url) as shared:
        holding = await asyncpg.connect(postgres_url)
        await holding.execute("BEGIN; LOCK TABLE telegram_pace, telegram_update")
        assert await shared.take(ALL, [CHAT]) is None
        assert not shared.is_up
        assert await shared.claim(1) is None
        await holding.close()
        await until(lambda: is_up(shared))
        assert (await taken(shared, CHAT)).granted
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1


async def test_nobody_at_the_address_is_a_line_and_no_fault() -> None:
    async with replica("postgresql://ada:secret@127.0.0.1:1/bot") as shared:
        assert not shared.is_up
        assert await shared.take(ALL, [CHAT]) is None
        assert await shared.claim(1) is None
        await shared.done(1)
        await shared.shut(CHAT, 3)


def test_sqlite_cannot_be_shared() -> None:
    with pytest.raises(ValueError, match="PostgreSQL"):
        PostgresSharing.over("sqlite:///faq.db", TOKEN)
