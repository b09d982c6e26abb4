"""The table of rights: role x community x action, with both platforms' identities."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from faq import Community, Desk, NotAllowed, Person
from tests.faq.conftest import ASKER, draft

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
ROLE = "role-of-moderators"
HOMES = {"discord": Community("discord", "100"), "telegram": Community("telegram", "-100123")}
OTHER = {"discord": "telegram", "telegram": "discord"}

Action = Callable[[Desk, Person, Community | None], Awaitable[object]]


async def _undo_own(desk: Desk, who: Person, where: Community | None) -> object:
    mine = await desk.add(who, where, "en", draft(f"Undone by {who.id}?"))
    return await desk.undo_all(who, where, mine.author_key, mine.at)


READING: dict[str, Action] = {
    "find": lambda desk, who, where: desk.find("why water", "en", where),
    "entry": lambda desk, who, where: desk.entry(where, "water", "en"),
    "list": lambda desk, who, where: desk.list(where, "en", who),
    "propose": lambda desk, who, where: desk.propose(who, where, "en", f"{who.id} asks"),
}
WRITING: dict[str, Action] = {
    "add": lambda desk, who, where: desk.add(who, where, "en", draft(f"By {who.id}?")),
    "edit": lambda desk, who, where: desk.edit(who, where, "first", "en", draft("First?", "Edited."), seen=1),
    "remove": lambda desk, who, where: desk.remove(who, where, "first", "en"),
    "restore": lambda desk, who, where: desk.restore(who, where, "first", "en", 1),
    "import": lambda desk, who, where: desk.import_(where, who, FILE),
    "history": lambda desk, who, where: desk.history(who, where, "first", "en"),
    "diff": lambda desk, who, where: desk.diff(who, where, "first", "en", old=1, new=1),
    "writers": lambda desk, who, where: desk.writers(who, where, LONG_AGO),
    "proposals": lambda desk, who, where: desk.proposals(who, where),
    "accept": lambda desk, who, where: desk.accept(who, where, 1, "water", "en"),
    "decline": lambda desk, who, where: desk.decline(who, where, 2),
    "prefer": lambda desk, who, where: desk.set_preference(who, where, "language", "fr"),
    "undo": _undo_own,
}
MANAGING: dict[str, Action] = {
    "appoint": lambda desk, who, where: desk.set_preference(who, where, "moderators_role", ROLE),
}
FILE = "---\nslug: filed\nlang: en\ntitle: Filed?\nsources:\n- {title: S, url: 'https://example.org'}\n---\nB.\n"
ALL = frozenset({*READING, *WRITING, *MANAGING})


# Who, as the platform tells it when asked live, and what they may do in the community.
ROLES: dict[str, tuple[Callable[[str], Person], frozenset[str]]] = {
    "administrator": (lambda on: Person(on, "1", "Ann", manages=True), ALL),
    "anonymous administrator": (lambda on: Person(on, "-100123", "", manages=True), ALL),
    "holder of the moderators' role": (
        lambda on: Person(on, "2", "Bob", roles=frozenset({ROLE, "x"})),
        ALL - {*MANAGING},
    ),
    "member": (lambda on: Person(on, "3", "Mo"), frozenset(READING)),
    "operator of the bot": (lambda on: Person(on, "4", "Op"), frozenset(READING)),
    "moderator of another community": (lambda on: Person(on, "5", roles=frozenset({"role-there"})), frozenset(READING)),
    "administrator on the other platform": (lambda on: Person(OTHER[on], "1", "Ann", manages=True), frozenset(READING)),
}


@pytest.mark.threat("S4")
@pytest.mark.parametrize("platform", ["discord", "telegram"])
@pytest.mark.parametrize("role", ROLES)
async def test_each_role_may_do_exactly_what_the_table_says(role: str, platform: str, sqlite_desk: Desk) -> None:
    home = HOMES[platform]
    await _furnish(sqlite_desk, home)
    person, allowed = ROLES[role][0](platform), ROLES[role][1]
    done = {
        name for name, action in (READING | WRITING | MANAGING).items() if await _may(action, sqlite_desk, person, home)
    }
    assert done == allowed


@pytest.mark.parametrize("platform", ["discord", "telegram"])
@pytest.mark.threat("S5")
async def test_a_demotion_counts_from_the_next_action_on(platform: str, sqlite_desk: Desk) -> None:
    home = HOMES[platform]
    await _furnish(sqlite_desk, home)
    was = Person(platform, "9", "Ex", manages=True)
    assert await _may(WRITING["edit"], sqlite_desk, was, home)
    now = replace(was, manages=False)
    done = {
        name for name, action in (READING | WRITING | MANAGING).items() if await _may(action, sqlite_desk, now, home)
    }
    assert done == set(READING)


async def test_dismissing_the_role_dismisses_its_holders(sqlite_desk: Desk) -> None:
    home = HOMES["discord"]
    await _furnish(sqlite_desk, home)
    bob = ROLES["holder of the moderators' role"][0]("discord")
    assert sqlite_desk.moderates(bob, home)
    await sqlite_desk.set_preference(Person("discord", "1", manages=True), home, "moderators_role", None)
    assert not sqlite_desk.moderates(bob, home)


@pytest.mark.threat("S4")
async def test_a_role_of_one_community_is_nothing_in_another(sqlite_desk: Desk) -> None:
    await _furnish(sqlite_desk, HOMES["discord"])
    bob = ROLES["holder of the moderators' role"][0]("discord")
    assert not sqlite_desk.moderates(bob, Community("discord", "999"))


async def test_in_private_nobody_writes(sqlite_desk: Desk) -> None:
    ann = Person("telegram", "1", "Ann", manages=True)
    for action in (WRITING | MANAGING).values():
        with pytest.raises(NotAllowed, match="no_community"):
            await action(sqlite_desk, ann, None)


async def _furnish(desk: Desk, home: Community) -> None:
    """An entry, a moderators' role and two proposals, so that every action has something to work on."""
    founder = Person(home.platform, "0", "Founder", manages=True)
    await desk.add(founder, home, "en", draft("First?"))
    await desk.set_preference(founder, home, "moderators_role", ROLE)
    await desk.propose(ASKER, home, "en", "one")
    await desk.propose(ASKER, home, "en", "two")


async def _may(action: Action, desk: Desk, who: Person, where: Community) -> bool:
    try:
        await action(desk, who, where)
    except NotAllowed as refusal:
        return refusal.code != "not_allowed"
    return True
