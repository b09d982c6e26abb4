"""Whose turn it is to begin a session with Discord's gateway: one in five seconds, over all processes of a token.

Discord counts by buckets (`shard_id % max_concurrency`). One process keeps its own turns; several keep one row a bucket
in PostgreSQL, where whoever finds it old enough renews it: a lease that lapses by itself. No row says more than when.
"""

import asyncio
import hmac
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

log = logging.getLogger(__name__)

PATIENCE_S: Final = 5.0
"""A database that takes longer than this to say anything is as good as gone."""
SOONEST_S: Final = 0.05
"""Before a turn that somebody else has just taken is asked for again."""
TABLE: Final = (
    "SELECT pg_advisory_xact_lock(7274628)",
    "CREATE UNLOGGED TABLE IF NOT EXISTS discord_turn (key text PRIMARY KEY, at timestamptz NOT NULL)",
)
# A time ahead of now was left by a clock set back. The second half reads what stood there before the first.
TAKE: Final = """
    WITH taken AS (
        INSERT INTO discord_turn AS known VALUES (:key, clock_timestamp())
        ON CONFLICT (key) DO UPDATE SET at = excluded.at
        WHERE known.at <= clock_timestamp() - make_interval(secs => :every) OR known.at > clock_timestamp()
        RETURNING 0::float8 AS wait_s
    )
    SELECT wait_s FROM taken UNION ALL
    SELECT greatest(:soonest, extract(epoch FROM at + make_interval(secs => :every) - clock_timestamp())::float8)
    FROM discord_turn WHERE key = :key ORDER BY wait_s LIMIT 1
"""


class Turns(Protocol):
    """Who may begin a session, by buckets."""

    async def ask(self, bucket: int) -> float:
        """0 where the turn is taken with this call; else in how many seconds to ask again."""
        ...


class OwnTurns:
    """The turns of one process alone."""

    def __init__(self, every_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._every_s = every_s
        self._clock = clock
        self._free_at: dict[int, float] = {}

    async def ask(self, bucket: int) -> float:
        """As the protocol has it."""
        now = self._clock()
        wait_s = self._free_at.get(bucket, now) - now
        if wait_s > 0:
            return wait_s
        self._free_at[bucket] = now + self._every_s
        return 0.0


class SharedTurns:
    """The turns of all processes with one token; while the database is gone, this process keeps its own."""

    def __init__(self, engine: "AsyncEngine", token: str, every_s: float) -> None:
        self._engine = engine
        self._token = token.encode()
        self._every_s = every_s
        self._own = OwnTurns(every_s)
        self._is_made = False
        self._is_told = False

    async def ask(self, bucket: int) -> float:
        """As the protocol has it."""
        from faq import Unavailable
        from faq.storage.engines import reaching

        try:
            async with asyncio.timeout(PATIENCE_S):
                with reaching():
                    wait_s = await self._ask(bucket)
        except (Unavailable, TimeoutError):
            if not self._is_told:
                log.warning("Discord's turns cannot be shared for now: this process keeps its own")
            self._is_told = True
            return await self._own.ask(bucket)
        self._is_told = False
        return wait_s

    async def _ask(self, bucket: int) -> float:
        from sqlalchemy import Double, bindparam, text

        taking = text(TAKE).bindparams(bindparam("every", type_=Double), bindparam("soonest", type_=Double))
        async with self._engine.begin() as connection:
            if not self._is_made:
                for statement in TABLE:
                    await connection.exec_driver_sql(statement)
        self._is_made = True
        async with self._engine.begin() as connection:
            given = {"key": self._key(bucket), "every": self._every_s, "soonest": SOONEST_S}
            wait_s = await connection.scalar(taking, given)
        # None: somebody has taken the very first turn at this moment.
        return self._every_s if wait_s is None else float(wait_s)

    def _key(self, bucket: int) -> str:
        """What the database knows of a token: several bots may share one database."""
        return hmac.digest(self._token, b"turn %d" % bucket, "sha256")[:16].hex()


def turns_over(database_url: str, token: str, every_s: float) -> Turns:
    """The turns that processes with one token share, over the bot's own database; without PostgreSQL one's own."""
    from faq.storage.engines import engine_for, normalised

    url = normalised(database_url)
    if url.get_backend_name() != "postgresql":
        return OwnTurns(every_s)
    # A connection a question, closed again: sessions are rarely begun, and there is nothing to close at the end.
    return SharedTurns(engine_for(url, PATIENCE_S, patient=True), token, every_s)
