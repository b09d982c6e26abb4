from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from faq import (
    BadFile,
    BadInput,
    Community,
    Conflict,
    Desk,
    Draft,
    Forgotten,
    Full,
    NotAllowed,
    Person,
    Preferences,
    Refused,
    Source,
    Unknown,
    seed_desk,
)
from faq.desk.history import MOST_SHOWN
from faq.desk.proposals import MOST_OF_ONE, MOST_PROPOSALS
from faq.desk.writing import MOST_ENTRIES
from faq.entries import HANDED_IN_DAYS, LEFT_DAYS
from faq.entries.drafts import MOST_ASKS
from tests.faq.conftest import ASKER, HERE, SEED_BODY, SOURCE, THERE, Clock, draft

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


async def test_an_entry_is_found_at_once_after_it_was_added(desk: Desk, ann: Person) -> None:
    revision = await desk.add(ann, HERE, "en", draft("Why is the sky blue?"))
    found = await desk.find("why is the sky blue", "en", HERE)
    assert found.best == revision.entry
    assert (await desk.find("why is the sky blue", "en", THERE)).best is None


@pytest.mark.threat("S12")
async def test_every_write_says_who_when_and_what(desk: Desk, ann: Person, bob: Person, clock: Clock) -> None:
    before = clock.now
    added = await desk.add(ann, HERE, "en", draft())
    await desk.edit(bob, HERE, added.slug, "en", draft(body="Rayleigh."), seen=1)
    await desk.remove(ann, HERE, added.slug, "en")
    history = await desk.history(ann, HERE, added.slug, "en")
    assert [(it.number, it.action, it.author) for it in history] == [
        (3, "remove", "Ann"), (2, "edit", "Bob"), (1, "add", "Ann"),
    ]  # fmt: skip
    assert history[0].author_key == history[2].author_key != history[1].author_key
    assert all(it.at.tzinfo is not None and before < it.at <= clock.now for it in history)
    assert "1" not in {it.author_key for it in history}


@pytest.mark.threat("S11")
async def test_the_second_of_two_editors_is_shown_what_changed(desk: Desk, ann: Person, bob: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft())
    await desk.edit(ann, HERE, added.slug, "en", draft(body="Ann's."), seen=1)
    mine = draft(body="Bob's, and long to write.")
    with pytest.raises(Conflict) as refused:
        await desk.edit(bob, HERE, added.slug, "en", mine, seen=1)
    assert refused.value.theirs.body == "Ann's."
    assert refused.value.draft == mine
    assert refused.value.arguments == {"slug": added.slug, "number": 2, "author": "Ann"}
    await desk.edit(bob, HERE, added.slug, "en", mine, seen=refused.value.theirs.number)


async def test_a_number_from_the_future_is_a_conflict_too(desk: Desk, ann: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft())
    with pytest.raises(Conflict):
        await desk.edit(ann, HERE, added.slug, "en", draft(body="Forged."), seen=7)
    assert len(await desk.history(ann, HERE, added.slug, "en")) == 1


async def test_a_stale_replica_cannot_overwrite(desk: Desk, replica: Desk, ann: Person, bob: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft())
    await replica.refresh()
    await desk.edit(ann, HERE, added.slug, "en", draft(body="First."), seen=1)
    with pytest.raises(Conflict) as refused:
        await replica.edit(bob, HERE, added.slug, "en", draft(body="Second."), seen=1)
    assert refused.value.theirs.body == "First."


async def test_a_removed_entry_is_gone_until_a_revision_is_restored(desk: Desk, ann: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft("Why is the sky blue?"))
    await desk.edit(ann, HERE, added.slug, "en", draft(body="Edited."), seen=1)
    await desk.remove(ann, HERE, added.slug, "en")
    assert await desk.entry(HERE, added.slug, "en") is None
    assert (await desk.find("why is the sky blue", "en", HERE)).best is None
    restored = await desk.restore(ann, HERE, added.slug, "en", 1)
    assert (restored.number, restored.restores, restored.draft) == (4, 1, added.draft)
    assert await desk.entry(HERE, added.slug, "en") == restored.entry


async def test_a_seed_can_be_edited_removed_and_restored_in_one_community_alone(desk: Desk, ann: Person) -> None:
    seed = await desk.entry(HERE, "water", "en")
    assert seed is not None
    await desk.edit(ann, HERE, "water", "en", draft("Why does AI need water?", "Ours."), seen=0)
    assert (await desk.find("why does AI need water", "en", HERE)).best.body == "Ours."  # type: ignore[union-attr]
    await desk.remove(ann, HERE, "water", "en")
    assert await desk.entry(HERE, "water", "en") is None
    assert (await desk.find("why does AI need water", "en", HERE)).best is None
    assert await desk.entry(THERE, "water", "en") == seed
    back = await desk.restore(ann, HERE, "water", "en", 0)
    assert (back.draft, back.restores) == (seed.draft, 0)


async def test_a_language_that_lacks_an_entry_shows_the_other_one(desk: Desk, ann: Person) -> None:
    shown = await desk.entry(HERE, "jevons", "en")
    assert shown is not None
    assert shown.lang == "fr"
    await desk.add(ann, HERE, "en", draft("What is the Jevons paradox?"), slug="jevons")
    shown = await desk.entry(HERE, "jevons", "en")
    assert shown is not None
    assert shown.lang == "en"


async def test_an_entry_removed_in_a_language_is_not_replaced_by_the_other_one(desk: Desk, ann: Person) -> None:
    await desk.remove(ann, HERE, "water", "en")
    assert await desk.entry(HERE, "water", "en") is None
    assert await desk.entry(HERE, "water", "fr") is not None


async def test_restoring_what_never_was_is_refused(desk: Desk, ann: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft())
    for number in (0, 9):
        with pytest.raises(Unknown, match="no_revision"):
            await desk.restore(ann, HERE, added.slug, "en", number)


async def test_a_diff_shows_each_part_that_changed(desk: Desk, ann: Person) -> None:
    added = await desk.add(ann, HERE, "en", draft("One?", "First.\n\nSecond.", "how"))
    new = replace(
        draft("Two?", "First.\n\nThird.", "how", "why"), sources=(SOURCE, Source("B", "https://example.org/b"))
    )
    await desk.edit(ann, HERE, added.slug, "en", new, seen=1)
    changes = await desk.diff(ann, HERE, added.slug, "en", old=1, new=2)
    assert [(it.part, it.before, it.after) for it in changes] == [
        ("title", "One?", "Two?"),
        ("body", "Second.", "Third."),
        ("asks", "", "why"),
        ("sources", "", "B | https://example.org/b"),
    ]
    assert await desk.diff(ann, HERE, added.slug, "en", old=1, new=1) == []


REFUSALS = {
    "no_title": draft(title=" "),
    "no_body": draft(body="\n"),
    "no_citation": Draft("T?", "B.", (), ()),
    "bad_link": Draft("T?", "B.", (), (Source("S", "http://example.org"),)),
    "bad_date": Draft("T?", "B.", (), (Source("S", "https://example.org", "2025-13"),)),
    "body_too_long": draft(body="a" * 4_001),
    "too_long": draft(title="a" * 101),
    "markup_open": draft(body="This is **bold"),
    "bare_link": draft(body="See http://example.org"),
    "title_taken": draft(title="WHY does AI need water?"),
    "too_many": Draft("T?", "B.", tuple(f"ask {n}" for n in range(MOST_ASKS + 1)), (SOURCE,)),
}


@pytest.mark.threat("S25")
@pytest.mark.parametrize("code", REFUSALS)
async def test_bad_input_is_refused_by_its_code_and_the_text_comes_back(
    code: str, ann: Person, sqlite_desk: Desk
) -> None:
    with pytest.raises(BadInput) as refused:
        await sqlite_desk.add(ann, HERE, "en", REFUSALS[code])
    assert refused.value.code == code
    assert refused.value.draft == REFUSALS[code]


async def test_other_refusals_give_the_text_back_too(sqlite_desk: Desk, ann: Person) -> None:
    text = draft()
    await sqlite_desk.add(ann, HERE, "en", text)
    member = Person("discord", "3", "Mo")
    attempts = {
        "not_allowed": sqlite_desk.add(member, HERE, "en", text),
        "no_community": sqlite_desk.add(ann, None, "en", text),
        "no_language": sqlite_desk.add(ann, HERE, "tlh", text),
        "title_taken": sqlite_desk.add(ann, HERE, "en", text),
        "no_entry": sqlite_desk.edit(ann, HERE, "nothing", "en", text, seen=1),
        "same_text": sqlite_desk.edit(ann, HERE, "why-is-the-sky-blue", "en", text, seen=1),
        "read_only": seed_desk().add(ann, HERE, "en", text),
    }
    for code, attempt in attempts.items():
        with pytest.raises(Refused) as refused:
            await attempt
        assert (refused.value.code, refused.value.draft) == (code, text)


async def test_a_bad_slug_is_refused(sqlite_desk: Desk, ann: Person) -> None:
    for slug in ("A b", "x" * 33, "-a", "a--b", "é"):
        with pytest.raises(BadInput, match="bad_slug"):
            await sqlite_desk.add(ann, HERE, "en", draft(), slug=slug)


@pytest.mark.threat("S10")
async def test_a_hundred_bad_edits_over_twenty_entries_are_undone_by_one_command(
    desk: Desk, ann: Person, clock: Clock
) -> None:
    vandal = Person("discord", "66", "Vandal", manages=True)
    slugs = [(await desk.add(ann, HERE, "en", draft(f"Question {n}?", f"Good {n}."))).slug for n in range(18)]
    slugs += ["water", "guilt"]
    good = {slug: await desk.entry(HERE, slug, "en") for slug in slugs}
    start = clock.now
    for n in range(100):
        slug = slugs[n % 20]
        head = await desk.entry(HERE, slug, "en")
        assert head is not None
        await desk.edit(vandal, HERE, slug, "en", draft(f"Bad {n}?", f"Bad {n}."), seen=head.number)
    worst = (await desk.writers(ann, HERE, start))[0]
    assert (worst.name, worst.writes) == ("Vandal", 100)
    undone = await desk.undo_all(ann, HERE, worst.key, start)
    assert (len(undone.revisions), undone.left) == (20, ())
    for slug in slugs:
        now, before = await desk.entry(HERE, slug, "en"), good[slug]
        assert now is not None
        assert before is not None
        assert now.draft == before.draft
        history = await desk.history(ann, HERE, slug, "en")
        assert [it.number for it in history] == list(range(len(history), 0, -1))
        assert sum(it.author == "Vandal" for it in history) == 5


async def test_undoing_leaves_what_others_wrote_since_and_removes_what_the_vandal_began(
    desk: Desk, ann: Person, bob: Person
) -> None:
    new = await desk.add(bob, HERE, "en", draft("Spam?", "Spam."))
    mended = await desk.add(bob, HERE, "en", draft("Other?", "Spam."))
    kept = await desk.edit(ann, HERE, mended.slug, "en", draft("Other?", "Mended."), seen=1)
    undone = await desk.undo_all(ann, HERE, new.author_key, LONG_AGO)
    assert [(it.slug, it.action) for it in undone.revisions] == [("spam", "remove")]
    assert undone.left == (kept.entry,)
    with pytest.raises(Unknown, match="no_writer"):
        await desk.undo_all(ann, HERE, "nobody", LONG_AGO)


async def test_undoing_a_stolen_account_goes_back_to_its_owner_s_own_text(
    desk: Desk, ann: Person, clock: Clock
) -> None:
    mine = await desk.add(ann, HERE, "en", draft("Mine?", "Long ago."))
    gone = await desk.add(ann, HERE, "en", draft("Gone?"))
    await desk.remove(ann, HERE, gone.slug, "en")
    stolen = clock.now + timedelta(seconds=1)
    await desk.edit(ann, HERE, mine.slug, "en", draft("Mine?", "Spam."), seen=1)
    await desk.restore(ann, HERE, gone.slug, "en", 1)
    await desk.edit(ann, HERE, "guilt", "en", draft("Should I feel guilty?", "Spam."), seen=0)
    undone = await desk.undo_all(Person("discord", "7", manages=True), HERE, mine.author_key, stolen)
    assert [(it.slug, it.action, it.restores) for it in undone.revisions] == [
        ("gone", "remove", None),
        ("guilt", "restore", 0),
        ("mine", "restore", 1),
    ]


@pytest.mark.threat("S25")
async def test_two_hundred_revisions_are_shown_and_all_are_kept(sqlite_desk: Desk, ann: Person) -> None:
    added = await sqlite_desk.add(ann, HERE, "en", draft())
    for number in range(1, MOST_SHOWN + 5):
        await sqlite_desk.edit(ann, HERE, added.slug, "en", draft(body=f"Body {number}."), seen=number)
    history = await sqlite_desk.history(ann, HERE, added.slug, "en", 10_000)
    assert [it.number for it in history] == list(range(MOST_SHOWN + 5, 5, -1))
    restored = await sqlite_desk.restore(ann, HERE, added.slug, "en", 2)
    assert restored.draft.body == "Body 1."


async def test_a_wording_handed_in_is_kept_once_and_nobody_with_it(desk: Desk, ann: Person) -> None:
    first = await desk.propose(ASKER, HERE, "en", "  why is   grass green ")
    again = await desk.propose(ASKER, HERE, "en", "Why is grass green")
    assert again.id == first.id
    assert [it.wording for it in await desk.proposals(ann, HERE)] == ["why is grass green"]
    assert await desk.proposals(replace(ann, id="9"), THERE) == []
    assert not {"author", "person", "name"} & set(dir(first))


async def test_an_accepted_wording_becomes_one_more_way_to_ask(desk: Desk, ann: Person) -> None:
    proposal = await desk.propose(ASKER, HERE, "en", "is grass thirsty because of robots")
    revision = await desk.accept(ann, HERE, proposal.id, "water", "en")
    assert revision.draft.asks == ("why water", "is grass thirsty because of robots")
    found = await desk.find("is grass thirsty because of robots", "en", HERE)
    assert found.best == revision.entry
    assert await desk.proposals(ann, HERE) == []
    with pytest.raises(Unknown, match="no_proposal"):
        await desk.accept(ann, HERE, proposal.id, "water", "en")


async def test_a_proposal_is_closed_by_a_new_entry_or_declined(desk: Desk, ann: Person) -> None:
    one, two = await desk.propose(ASKER, HERE, "en", "first wording"), await desk.propose(ASKER, HERE, "fr", "second")
    await desk.add(ann, HERE, "en", draft("First?"), proposal=one.id)
    assert (await desk.decline(ann, HERE, two.id)).wording == "second"
    assert await desk.proposals(ann, HERE) == []
    with pytest.raises(Unknown, match="no_proposal"):
        await desk.decline(Person("discord", "9", manages=True), THERE, one.id)
    with pytest.raises(Unknown, match="no_proposal"):
        await desk.add(ann, HERE, "en", draft("Third?"), proposal=one.id)
    assert await desk.entry(HERE, "third", "en") is None


async def test_proposals_have_a_limit_a_length_and_a_place(sqlite_desk: Desk) -> None:
    for n in range(MOST_PROPOSALS):
        await sqlite_desk.propose(replace(ASKER, id=f"a{n // MOST_OF_ONE}"), HERE, "en", f"wording {n}")
    with pytest.raises(Full, match=r"\('quota"):
        await sqlite_desk.propose(ASKER, HERE, "en", "one more")
    with pytest.raises(BadInput, match="too_long"):
        await sqlite_desk.propose(ASKER, HERE, "en", "a" * 301)
    with pytest.raises(NotAllowed):
        await sqlite_desk.propose(ASKER, None, "en", "in private")


async def test_one_person_s_proposals_close_the_desk_for_nobody_else(desk: Desk, ann: Person) -> None:
    for n in range(MOST_OF_ONE):
        await desk.propose(ASKER, HERE, "en", f"wording {n}")
    with pytest.raises(Full, match="own_quota"):
        await desk.propose(replace(ASKER, name="Another name"), HERE, "en", "one more")
    assert (await desk.propose(ASKER, HERE, "en", "wording 0")).wording == "wording 0"
    await desk.propose(replace(ASKER, id="78"), HERE, "en", "somebody else's")
    await desk.propose(ASKER, THERE, "en", "one more elsewhere")
    await desk.decline(ann, HERE, (await desk.proposals(ann, HERE))[0].id)
    await desk.propose(ASKER, HERE, "en", "one more")


async def test_a_wording_that_nobody_decided_on_goes_after_its_days(desk: Desk, ann: Person, clock: Clock) -> None:
    await desk.propose(ASKER, HERE, "en", "old")
    clock.now += timedelta(days=HANDED_IN_DAYS - 1)
    await desk.propose(ASKER, HERE, "en", "new")
    await desk.expire()
    assert [it.wording for it in await desk.proposals(ann, HERE)] == ["old", "new"]
    clock.now += timedelta(days=2)
    await desk.expire()
    assert [it.wording for it in await desk.proposals(ann, HERE)] == ["new"]


@pytest.mark.fault("F16")
async def test_a_community_that_threw_the_bot_out_is_deleted_after_its_days_on_every_replica(
    desk: Desk, replica: Desk, ann: Person, clock: Clock
) -> None:
    for where in (HERE, THERE):
        await desk.edit(ann, where, "water", "en", draft("Why does AI need water?", "Ours."), seen=0)
        await desk.set_preference(ann, where, "place", "FR")
        await desk.propose(ASKER, where, "en", "a wording")
    await desk.leave(HERE)
    await replica.refresh()
    clock.now += timedelta(days=LEFT_DAYS - 1)
    await desk.expire()
    assert len(await desk.history(ann, HERE, "water", "en")) == 1
    clock.now += timedelta(days=2)
    for each in (desk, replica):
        await each.expire()
        assert (await each.entry(HERE, "water", "en")).body == SEED_BODY  # type: ignore[union-attr]
        assert (await each.preferences(HERE)).place is None
        assert await each.history(ann, HERE, "water", "en") == []
        assert await each.proposals(ann, HERE) == []
        assert (await each.entry(THERE, "water", "en")).body == "Ours."  # type: ignore[union-attr]
        assert len(await each.proposals(ann, THERE)) == 1


@pytest.mark.parametrize("back", ["arrive", "write"])
async def test_a_community_that_takes_the_bot_back_in_time_keeps_everything(
    desk: Desk, replica: Desk, ann: Person, clock: Clock, back: str
) -> None:
    await desk.edit(ann, HERE, "water", "en", draft("Why does AI need water?", "Ours."), seen=0)
    await desk.leave(HERE)
    await replica.refresh()
    clock.now += timedelta(days=LEFT_DAYS - 1)
    await (replica.arrive(HERE) if back == "arrive" else replica.set_preference(ann, HERE, "place", "FR"))
    await desk.refresh()
    clock.now += timedelta(days=LEFT_DAYS * 2)
    for each in (desk, replica):
        await each.expire()
        assert (await each.entry(HERE, "water", "en")).body == "Ours."  # type: ignore[union-attr]


async def test_of_a_community_that_only_handed_in_nothing_stays_when_it_throws_the_bot_out(
    desk: Desk, ann: Person
) -> None:
    await desk.propose(ASKER, HERE, "en", "a wording")
    await desk.leave(HERE)
    assert await desk.proposals(ann, HERE) == []


async def test_an_operator_deletes_a_community_at_once(desk: Desk, ann: Person) -> None:
    await desk.edit(ann, HERE, "water", "en", draft("Why does AI need water?", "Ours."), seen=0)
    await desk.erase(HERE)
    assert await desk.history(ann, HERE, "water", "en") == []
    assert (await desk.entry(HERE, "water", "en")).body == SEED_BODY  # type: ignore[union-attr]


async def test_preferences_are_kept_and_seen_by_other_replicas(desk: Desk, replica: Desk, ann: Person) -> None:
    await desk.set_preference(ann, HERE, "language", "fr")
    await desk.set_preference(ann, HERE, "place", "CA-QC")
    await desk.set_preference(ann, HERE, "open_channels", frozenset({"7", "8"}))
    new = await desk.set_preference(ann, HERE, "moderators_role", "55")
    assert new == Preferences("fr", "CA-QC", "55", frozenset({"7", "8"}))
    await replica.refresh()
    assert await replica.preferences(HERE) == await desk.preferences(HERE) == new
    assert (await desk.set_preference(ann, HERE, "language", None)).language is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "tlh"), ("place", "Paris"), ("place", "x" * 70), ("open_channels", frozenset(map(str, range(201))))],
)
async def test_a_preference_that_makes_no_sense_is_refused(
    sqlite_desk: Desk, ann: Person, name: str, value: str | frozenset[str]
) -> None:
    with pytest.raises(BadInput):
        await sqlite_desk.set_preference(ann, HERE, name, value)  # type: ignore[arg-type]  # a table of names


async def test_what_is_exported_is_imported_the_same_elsewhere(desk: Desk, ann: Person) -> None:
    await desk.add(ann, HERE, "en", draft("One?", "A\n---\n\\---\nB", "ask: me", "- #odd"))
    await desk.add(ann, HERE, "fr", draft("Deux ?", "Corps."))
    gone = await desk.add(ann, HERE, "en", draft("Gone?"))
    await desk.remove(ann, HERE, gone.slug, "en")
    text = await desk.export(HERE)
    written = await desk.import_(THERE, ann, text)
    assert {it.slug for it in written} == {"one", "deux"}
    assert await desk.export(THERE) == text
    assert await desk.import_(THERE, ann, text) == []


async def test_a_file_with_one_fault_changes_nothing_and_every_fault_is_told(desk: Desk, ann: Person) -> None:
    await desk.add(ann, HERE, "en", draft("One?"))
    good = await desk.export(HERE)
    bad = good.replace("slug: one", "slug: two").replace("https://", "http://")
    with pytest.raises(BadFile) as refused:
        await desk.import_(THERE, ann, good + "\n" + bad + "\n---\nslug: three\n---\n")
    assert [(name.split()[0], it.code) for name, it in refused.value.complaints] == [
        ("2", "bad_link"),
        ("3", "bad_head"),
    ]
    assert await desk.export(THERE) == ""


@pytest.mark.threat("S25")
async def test_a_community_has_room_for_five_hundred_entries(sqlite_desk: Desk, ann: Person) -> None:
    block = "---\nslug: e{n}\nlang: en\ntitle: Question {n}?\nsources:\n- {{title: S, url: 'https://example.org'}}\n---\nB.\n"
    await sqlite_desk.import_(HERE, ann, "".join(block.format(n=n) for n in range(MOST_ENTRIES)))
    with pytest.raises(Full) as refused:
        await sqlite_desk.add(ann, HERE, "en", draft("One too many?"))
    assert refused.value.arguments == {"what": "entries", "limit": MOST_ENTRIES}
    await sqlite_desk.remove(ann, HERE, "e7", "en")
    await sqlite_desk.add(ann, HERE, "en", draft("There is room again?"))


async def test_entries_whose_sources_are_over_eighteen_months_old_are_listed(sqlite_desk: Desk, ann: Person) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    for slug, *dates in (
        ("old", "2025-05-21"),
        ("edge", "2025-05-22"),
        ("both", "2019", "2026-01"),
        ("none", ""),
        ("year", "2025"),
    ):
        text = Draft(f"{slug}?", "B.", (), tuple(Source("S", "https://example.org", date) for date in dates))
        await sqlite_desk.add(ann, HERE, "en", text)
    seeds = {"water", "guilt", "jevons"}
    assert {entry.slug for entry in await sqlite_desk.stale(HERE, now)} - seeds == {"old"}
    assert {entry.slug for entry in await sqlite_desk.stale(THERE, now)} == seeds
    later = await sqlite_desk.stale(HERE, now + timedelta(days=500))
    assert {entry.slug for entry in later} - seeds == {"old", "edge", "year", "both"}


async def test_a_group_that_becomes_a_supergroup_keeps_everything(desk: Desk, replica: Desk, clock: Clock) -> None:
    old, new = Community("telegram", "-5"), Community("telegram", "-1005")
    tom = Person("telegram", "1", "Tom", manages=True)
    first = await desk.add(tom, old, "en", draft("Why is the sky blue?"))
    await desk.edit(tom, old, first.slug, "en", draft("Why is the sky blue?", "Old."), seen=1)
    await desk.set_preference(tom, old, "language", "fr")
    await desk.propose(ASKER, old, "en", "a wording")
    await desk.add(tom, new, "en", draft("Why is the sky blue?", "Written in between."))
    await replica.refresh()
    await desk.migrate(old, new)
    await replica.refresh()
    for each in (desk, replica):
        assert (await each.entry(new, first.slug, "en")).body == "Written in between."  # type: ignore[union-attr]
        assert await each.entry(old, first.slug, "en") is None
        assert (await each.preferences(new)).language == "fr"
        assert (await each.preferences(old)).language is None
    assert [it.number for it in await desk.history(tom, new, first.slug, "en")] == [3, 2, 1]
    assert [it.wording for it in await desk.proposals(tom, new)] == ["a wording"]


async def test_what_a_supergroup_wrote_follows_on_what_its_group_wrote_in_each_language(desk: Desk) -> None:
    old, new = Community("telegram", "-5"), Community("telegram", "-1005")
    tom = Person("telegram", "1", "Tom", manages=True)
    for home in (old, new):
        for lang in ("en", "fr"):
            await desk.edit(tom, home, "water", lang, draft("Why does AI need water?", f"{home.id} {lang}."), seen=0)
    await desk.migrate(old, new)
    for lang in ("en", "fr"):
        found = [(it.number, it.draft.body) for it in await desk.history(tom, new, "water", lang)]
        assert found == [(2, f"-1005 {lang}."), (1, f"-5 {lang}.")]


@pytest.mark.threat("S12")
async def test_a_person_can_have_their_name_taken_off_and_the_revisions_stay(
    desk: Desk, ann: Person, bob: Person
) -> None:
    added = await desk.add(ann, HERE, "en", draft())
    await desk.edit(bob, HERE, added.slug, "en", draft(body="Bob's."), seen=1)
    await desk.edit(bob, THERE, "water", "en", draft("Why does AI need water?", "Bob's too."), seen=0)
    await desk.propose(bob, HERE, "en", "bob wonders")
    await desk.propose(ann, HERE, "en", "ann wonders")
    assert await desk.forget(replace(bob, manages=False, name="Any name")) == Forgotten(revisions=2, proposals=1)
    history = await desk.history(ann, HERE, added.slug, "en")
    assert [(it.number, it.author, bool(it.author_key)) for it in history] == [(2, "", False), (1, "Ann", True)]
    assert [it.wording for it in await desk.proposals(ann, HERE)] == ["ann wonders"]
    assert [it.name for it in await desk.writers(ann, HERE, LONG_AGO)] == ["Ann"]
    assert await desk.forget(bob) == await desk.forget_author("") == Forgotten(0, 0)


async def test_suggestions_stay_within_twenty_five_and_hide_what_was_removed(sqlite_desk: Desk, ann: Person) -> None:
    block = "---\nslug: e{n}\nlang: en\ntitle: Question {n}?\nsources:\n- {{title: S, url: 'https://example.org'}}\n---\nB.\n"
    await sqlite_desk.import_(HERE, ann, "".join(block.format(n=n) for n in range(100)))
    await sqlite_desk.remove(ann, HERE, "e42", "en")
    assert len(sqlite_desk.suggest("", "en", HERE)) == len(sqlite_desk.suggest("quest", "en", HERE)) == 25
    assert [it.slug for it in sqlite_desk.suggest("question 41", "en", HERE)][:1] == ["e41"]
    member = Person("discord", "3", "Mo")
    for viewer in (None, member, ann):
        assert "e42" not in [it.slug for it in sqlite_desk.suggest("question 42", "en", HERE, viewer)]
    assert [it.slug for it in sqlite_desk.suggest("", "en", HERE, ann, removed=True)] == ["e42"]
    assert sqlite_desk.suggest("", "en", HERE, member, removed=True) == []
    assert await sqlite_desk.list(HERE, "en", member, removed=True) == []
    assert "e41" not in [it.slug for it in sqlite_desk.suggest("question 41", "en", THERE)]


@pytest.mark.threat("S9")
async def test_braces_in_a_text_stay_what_they_are(sqlite_desk: Desk, ann: Person) -> None:
    text = draft("{0.__class__}?", "{person} %s {0.__class__.__mro__}")
    added = await sqlite_desk.add(ann, HERE, "en", text)
    assert added.draft == text
