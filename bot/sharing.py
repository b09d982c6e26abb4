"""What replicas of one Telegram bot share, over PostgreSQL: two small tables, emptied by age, that hold ids and times.

No text, no person: an update's number and its times for a day; of a chat the keyed hash of its id and when the bot
wrote to it last, for an hour. The tables are UNLOGGED: after a crash of the database they are empty, which costs at
most a message too many. The database's clock counts, alone.
"""

import asyncio
import hmac
import itertools
import logging
import secrets
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.shares import Claim, Slot, Window
from faq import Unavailable
from faq.storage.engines import engine_for, normalised, reaching

log = logging.getLogger(__name__)

LEASE_S: Final = 30
"""A replica that renews no claim for so long is dead: another may take over."""
AHEAD_S: Final = 1.0
"""So far ahead a slot is taken; past that it is asked for again."""
SILENCE_S: Final = 600
"""The longest silence that is shared; a time later than that was left by a clock set back."""
PATIENCE_S: Final = 2.0
"""A store that takes longer than this to say anything is as good as gone."""
OWED: Final = 20_000
CONNECTIONS: Final = 4
EVERY_S: Final = 1.0
"""Between two looks after the store."""
RENEWED_EVERY: Final = 10
CLEANED_EVERY: Final = 600
T = TypeVar("T")

TABLES: Final = (
    "SELECT pg_advisory_xact_lock(7274627)",
    """
    CREATE UNLOGGED TABLE IF NOT EXISTS telegram_update (
        bot text NOT NULL, update_id bigint NOT NULL, seen_at timestamptz NOT NULL,
        claimed_at timestamptz, claimed_by text, done boolean NOT NULL, PRIMARY KEY (bot, update_id))
    """,
    "CREATE UNLOGGED TABLE IF NOT EXISTS telegram_pace (key text PRIMARY KEY, times timestamptz[] NOT NULL)",
    # The first key is the whole bot's; its slot is taken where every other window has room by then. Rows are made and
    # locked in the order of their keys, so that no two wait for each other.
    f"""
    CREATE OR REPLACE FUNCTION telegram_take(
        keys text[], amounts integer[], periods double precision[], OUT granted boolean, OUT all_s double precision,
        OUT own_s double precision) LANGUAGE plpgsql AS $$
    DECLARE
        at timestamptz; free timestamptz; of_all timestamptz; of_own timestamptz; one record;
    BEGIN
        INSERT INTO telegram_pace SELECT key, '{{}}' FROM unnest(keys) AS key ORDER BY key ON CONFLICT DO NOTHING;
        PERFORM FROM telegram_pace WHERE key = ANY (keys) ORDER BY key FOR UPDATE;
        at := clock_timestamp(); of_all := at; of_own := at;
        FOR one IN SELECT asked.key, amount, period, times[cardinality(times) - amount + 1] AS oldest
            FROM unnest(keys, amounts, periods) AS asked (key, amount, period) JOIN telegram_pace USING (key)
        LOOP
            CONTINUE WHEN one.oldest IS NULL OR one.oldest > at + interval '{SILENCE_S} s';
            free := one.oldest + make_interval(secs => one.period);
            IF one.key = keys[1] THEN of_all := greatest(of_all, free); ELSE of_own := greatest(of_own, free); END IF;
        END LOOP;
        granted := of_own <= of_all AND of_all <= at + interval '{AHEAD_S} s';
        IF granted THEN
            UPDATE telegram_pace SET times = (times || of_all)[greatest(1, cardinality(times) - amount + 2):]
            FROM unnest(keys, amounts) AS asked (key, amount) WHERE telegram_pace.key = asked.key;
        END IF;
        all_s := extract(epoch FROM of_all - at); own_s := extract(epoch FROM of_own - at);
    END $$
    """,  # noqa: S608 -- what is written into it are two numbers from above
)
TAKE: Final = sa.text("SELECT granted, all_s, own_s FROM telegram_take(:keys, :amounts, :periods)").bindparams(
    sa.bindparam("keys", type_=ARRAY(sa.Text)),
    sa.bindparam("amounts", type_=ARRAY(sa.Integer)),
    sa.bindparam("periods", type_=ARRAY(sa.Double)),
)
SHUT: Final = sa.text("""
    INSERT INTO telegram_pace AS known VALUES (:key, ARRAY[clock_timestamp() + make_interval(secs => :ahead)])
    ON CONFLICT (key) DO UPDATE SET times = ARRAY[greatest(known.times[cardinality(known.times)], excluded.times[1])]
    RETURNING 1
""").bindparams(sa.bindparam("ahead", type_=sa.Double))
GIVE_BACK: Final = sa.text("""
    UPDATE telegram_pace SET times = times[1:cardinality(times) - 1] WHERE key = :key RETURNING 1
""")
CLAIM: Final = sa.text("""
    WITH mine AS (
        INSERT INTO telegram_update AS known VALUES (:bot, :update_id, now(), now(), :me, false)
        ON CONFLICT (bot, update_id) DO UPDATE SET claimed_at = now(), claimed_by = excluded.claimed_by,
            -- what a dead replica had at work was received and lost: it is as new
            seen_at = CASE WHEN known.claimed_by IS NULL THEN known.seen_at ELSE now() END
        WHERE NOT known.done AND (
            known.claimed_by IS NULL OR known.claimed_by = :me
            OR known.claimed_at < now() - make_interval(secs => :lease))
        RETURNING seen_at, 'mine' AS whose
    )
    SELECT whose, extract(epoch FROM now() - seen_at)::float8 AS age_s FROM (
        SELECT whose, seen_at, 1 AS rank FROM mine UNION ALL
        SELECT CASE WHEN done THEN 'done' ELSE 'theirs' END, seen_at, 2 FROM telegram_update
        WHERE bot = :bot AND update_id = :update_id
    ) AS found ORDER BY rank LIMIT 1
""")
DONE: Final = sa.text("""
    INSERT INTO telegram_update VALUES (:bot, :update_id, now(), NULL, NULL, true)
    ON CONFLICT (bot, update_id) DO UPDATE SET done = true, claimed_at = NULL, claimed_by = NULL RETURNING 1
""")
GIVEN_UP: Final = sa.text("""
    UPDATE telegram_update SET claimed_at = NULL, claimed_by = NULL
    WHERE bot = :bot AND update_id = :update_id AND claimed_by = :me RETURNING 1
""")
FORGOTTEN: Final = sa.text("""
    DELETE FROM telegram_update WHERE bot = :bot AND update_id = :update_id AND claimed_by = :me RETURNING 1
""")
RENEWED: Final = sa.text("UPDATE telegram_update SET claimed_at = now() WHERE bot = :bot AND claimed_by = :me")
CLEANED: Final = (
    sa.text("DELETE FROM telegram_update WHERE seen_at < now() - interval '24 hours'"),
    sa.text("""
        DELETE FROM telegram_pace WHERE key IN (
            SELECT key FROM telegram_pace
            WHERE coalesce(times[cardinality(times)], '-infinity') < now() - interval '1 h'
            ORDER BY key FOR UPDATE SKIP LOCKED)
    """),
)


class PostgresSharing:
    """The common store of one bot's replicas, and this replica's place in it.

    Nothing here raises for a store that is gone: it answers None, says so once, and looks for it again by itself.
    """

    def __init__(self, engine: AsyncEngine, token: str, *, every_s: float = EVERY_S) -> None:
        self._engine = engine
        # Of two engines that are made of one another the first one's isolation stands: each is made of the plain one.
        self._at_once = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._secret = hmac.digest(token.encode(), b"what replicas share", "sha256")
        self._every_s = every_s
        self._is_told = False
        self._owed: set[int] = set()
        self._tending: asyncio.Task[None] | None = None
        self._us = {"bot": self._hashed("bot"), "me": secrets.token_hex(8)}
        self.is_up = False

    @classmethod
    def over(cls, database_url: str, token: str) -> "PostgresSharing":
        """Over the bot's own database; ValueError where that is no PostgreSQL."""
        url = normalised(database_url)
        if url.get_backend_name() != "postgresql":
            raise ValueError("replicas share PostgreSQL, and DATABASE_URL names another database")
        return cls(engine_for(url, PATIENCE_S, connections=CONNECTIONS, asks_first=False), token)

    async def open(self) -> None:
        """Make what is missing, and look after it from now on."""
        await self._make()
        self._tending = asyncio.create_task(self._tend())

    async def close(self) -> None:
        """Let go of the database; what this replica claimed and did not end lapses."""
        if self._tending is not None:
            self._tending.cancel()
            await asyncio.gather(self._tending, return_exceptions=True)
        await self._engine.dispose()

    # -------------------------------------------------------------- the budget
    async def take(self, overall: Window, own: Sequence[Window]) -> Slot | None:
        """The next slot of `overall`, taken where all the `own` windows have room then; all of it or nothing."""
        windows = (overall, *own)
        found = await self._asked(
            TAKE,
            keys=[self._hashed(window.key) for window in windows],
            amounts=[window.amount for window in windows],
            periods=[window.period_s for window in windows],
        )
        return None if found is None else Slot(found.granted, found.all_s, found.own_s)

    async def shut(self, window: Window, seconds: float) -> None:
        """Nothing more in this window (of one at a time) for so long."""
        ahead = min(seconds, SILENCE_S) - window.period_s
        await self._asked(SHUT, key=self._hashed(window.key), ahead=ahead)

    async def give_back(self, window: Window) -> None:
        """What was taken last from this window was not used."""
        await self._asked(GIVE_BACK, key=self._hashed(window.key))

    # -------------------------------------------------------------- claims
    async def claim(self, update_id: int) -> Claim | None:
        """Mine where nobody has it, or whoever had it renews it no more."""
        found = await self._asked(CLAIM, update_id=update_id, lease=float(LEASE_S), **self._us)
        if found is None:
            return None if not self.is_up else Claim("theirs", 0.0)
        return Claim(found.whose, found.age_s)

    async def done(self, update_id: int) -> None:
        """It is dealt with; a mark that the store could not take is made up for."""
        if await self._asked(DONE, update_id=update_id, bot=self._us["bot"]) is None and len(self._owed) < OWED:
            self._owed.add(update_id)

    async def let_go(self, update_id: int, *, keep_age: bool) -> None:
        """It is not; where nothing could be sent, it is as new when it comes again."""
        await self._asked(GIVEN_UP if keep_age else FORGOTTEN, update_id=update_id, **self._us)

    # -------------------------------------------------------------- the store
    def _hashed(self, key: str) -> str:
        """What the store knows of a chat, and of the bot: several bots may share one database."""
        return hmac.digest(self._secret, key.encode(), "sha256")[:16].hex()

    async def _asked(self, statement: sa.TextClause, **given: object) -> "sa.Row[Any] | None":
        """The first row; None also where there is no store."""
        if not self.is_up:
            return None
        return await self._reached(self._first(statement, given))

    async def _first(self, statement: sa.TextClause, given: Mapping[str, object]) -> "sa.Row[Any] | None":
        try:
            return await self._run(statement, given)
        except sa.exc.DBAPIError as fault:
            if not fault.connection_invalidated:
                raise
        # The server was there again before this connection was used: the pool has let go of all of that time. What
        # is asked twice costs a slot at most.
        return await self._run(statement, given)

    async def _reached(self, work: Coroutine[Any, Any, T]) -> T | None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                with reaching():
                    return await work
        except (Unavailable, TimeoutError) as lost:
            if not self._is_told:
                code = lost.code if isinstance(lost, Unavailable) else "slow"
                log.warning("what replicas share cannot be reached (%s): each keeps to its own part", code)
            self.is_up, self._is_told = False, True
            return None

    async def _make(self) -> None:
        """The tables, where they are missing: at the start, and after the store was gone."""
        if await self._reached(self._made()):
            if self._is_told:
                log.info("what replicas share can be reached again")
            self.is_up, self._is_told = True, False

    async def _made(self) -> bool:
        async with self._engine.begin() as connection:  # one transaction: the lock is held until all of it stands
            for statement in TABLES:
                await connection.exec_driver_sql(statement)
        return True

    async def _tend(self) -> None:
        """Again and again: a store that was gone is looked for, claims are renewed, what is old is deleted."""
        for round_ in itertools.count(1):
            await asyncio.sleep(self._every_s)
            if not self.is_up:
                await self._make()
                await self._pay()
            elif round_ % RENEWED_EVERY == 0:
                await self._asked(RENEWED, **self._us)
            if round_ % CLEANED_EVERY == 1:
                await self.clean()

    async def _pay(self) -> None:
        """Marks what was answered while the store was gone: else another replica would answer it again."""
        while self.is_up and self._owed:
            await self.done(self._owed.pop())

    async def clean(self) -> None:
        """Delete what is older than it may be."""
        for statement in CLEANED:
            await self._asked(statement)

    async def _run(self, statement: sa.TextClause, given: Mapping[str, object]) -> "sa.Row[Any] | None":
        async with self._at_once.connect() as connection:
            result = await connection.execute(statement, given)
            return result.first() if result.returns_rows else None
