"""Whatever a community does, history only grows, and each entry shows its newest revision."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faq import Desk, Draft, Person, Refused, Revision, open_desk
from tests.faq.conftest import HERE, Clock, draft

ANN, BOB = (Person("discord", n, name, manages=True) for n, name in (("1", "Ann"), ("2", "Bob")))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "remove", "restore", "undo"]),
        st.sampled_from(["water", "guilt", "sky"]),
        st.sampled_from([ANN, BOB]),
        st.integers(0, 6),
    ),
    min_size=1,
    max_size=12,
)


async def _play(desk: Desk, clock: Clock, steps: list[tuple[str, str, Person, int]]) -> None:
    start = clock.now
    histories: dict[str, list[Revision]] = {}
    for place, (action, slug, person, number) in enumerate(steps):
        text = Draft(f"About {slug}?", f"Text {place}.", (), draft().sources)
        try:
            if action == "add":
                await desk.add(person, HERE, "en", text, slug=slug)
            elif action == "edit":
                await desk.edit(person, HERE, slug, "en", text, seen=number)
            elif action == "remove":
                await desk.remove(person, HERE, slug, "en")
            elif action == "restore":
                await desk.restore(person, HERE, slug, "en", number)
            else:
                key = next(it.key for it in await desk.writers(ANN, HERE, start))
                await desk.undo_all(person, HERE, key, start)
        except (Refused, StopIteration):
            continue
        for each in ("water", "guilt", "sky"):
            try:
                history = (await desk.history(ANN, HERE, each, "en"))[::-1]
            except Refused:
                continue
            before = histories.get(each, [])
            assert history[: len(before)] == before
            assert [it.number for it in history] == list(range(1, len(history) + 1))
            if history:
                shown = await desk.entry(HERE, each, "en")
                assert shown == (None if history[-1].action == "remove" else history[-1].entry)
            histories[each] = history


@given(STEPS)
@settings(max_examples=max(12, settings().max_examples // 50))
def test_history_only_grows_and_the_newest_revision_is_shown(
    seeds_home: Path, steps: list[tuple[str, str, Person, int]]
) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as home:
            clock = Clock()
            desk = await open_desk(f"sqlite:///{home}/faq.db", clock, seeds_home, secrets=(b"a key",))
            await _play(desk, clock, steps)
            await desk.close()

    asyncio.run(run())


@pytest.fixture(scope="module")
def seeds_home(seeds: Path) -> Path:
    return seeds
