"""What goes on in a place: one row, seen by every replica, gone within a day, and never in the way of a lesson."""

from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from faq import Desk, Unavailable
from faq.desk.sittings import KEPT, Sitting, Sittings
from faq.entries import Community
from faq.storage.engines import engine_for, normalised
from faq.storage.tables import sittings
from tests.faq.conftest import HERE, Clock

THERE = Community("telegram", "-2")


async def rows(url: str) -> list[tuple[str, str, str]]:
    engine = engine_for(normalised(url), 1)
    async with engine.connect() as connection:
        found = (await connection.execute(sa.select(sittings.c.place, sittings.c.step, sittings.c.leader))).all()
    await engine.dispose()
    return sorted(tuple(row) for row in found)


async def test_each_replica_knows_what_goes_on(desk: Desk, replica: Desk, url: str, clock: Clock) -> None:
    await desk.sittings.sit(Sitting(HERE, "5", "sp.0", "scrambled", clock()))
    found = await replica.sittings.sitting(HERE, "5", clock())
    assert found is not None
    assert (found.step, found.leader) == ("sp.0", "scrambled")
    await replica.sittings.sit(Sitting(HERE, "5", "sp.1", "scrambled", clock()))
    assert await rows(url) == [("5", "sp.1", "scrambled")]
    assert await desk.sittings.sitting(HERE, "6", clock()) is None
    assert await desk.sittings.sitting(THERE, "5", clock()) is None
    await desk.sittings.rise(HERE, "5")
    assert await replica.sittings.sitting(HERE, "5", clock()) is None
    assert await rows(url) == []


async def test_a_row_counts_no_more_after_a_while_and_is_deleted_within_a_day(
    desk: Desk, url: str, clock: Clock
) -> None:
    assert KEPT + timedelta(hours=6) <= timedelta(hours=24)
    await desk.sittings.sit(Sitting(HERE, "5", "sp.0", "scrambled", clock()))
    clock.now += KEPT
    assert await desk.sittings.sitting(HERE, "5", clock()) is None
    await desk.expire()  # as happens every six hours, here perhaps already behind the test's back
    assert await rows(url) == []


async def test_the_row_goes_with_its_community(desk: Desk, url: str, clock: Clock) -> None:
    for gone in (desk.erase, desk.leave, lambda one: desk.migrate(one, THERE)):
        await desk.sittings.sit(Sitting(HERE, "5", "sp.0", "scrambled", clock()))
        await gone(HERE)
        assert await rows(url) == []


class Down:
    """A database that is out of reach."""

    async def sitting(self, *_: object) -> Sitting | None:
        raise Unavailable("locked")

    async def sit(self, *_: object) -> None:
        raise Unavailable("locked")

    async def rise(self, *_: object) -> None:
        raise Unavailable("locked")


async def test_a_lesson_goes_on_while_the_database_is_down(clock: Clock) -> None:
    kept = Sittings()
    kept.over(Down())
    await kept.sit(Sitting(HERE, "5", "sp.0", "scrambled", clock()))
    assert await kept.sitting(HERE, "5", clock()) is not None
    await kept.rise(HERE, "5")
    assert await kept.sitting(HERE, "5", clock()) is None


async def test_memory_holds_no_more_than_a_day_either(clock: Clock, tmp_path: Path) -> None:
    kept = Sittings()
    await kept.sit(Sitting(HERE, "5", "sp.0", "scrambled", clock()))
    clock.now += timedelta(hours=24)
    await kept.sit(Sitting(HERE, "6", "sp.0", "scrambled", clock()))
    assert [place for _, place in kept._memory] == ["6"]
