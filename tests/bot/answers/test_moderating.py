"""What the desk says to those who type at it: moderators, members, and both while the database is away."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from faq import Community, Desk, Draft, Person, Source, Unavailable, open_desk, seed_desk
from faq.storage.revisions import Revisions

HOME = Community("telegram", "-100")
ANN = Person("telegram", "1", "Ann", manages=True)
MIA = Person("telegram", "3", "Mia")
SKY = Draft("Why is the sky blue?", "Air scatters.", (), (Source("S", "https://example.org", "2025"),))


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = await open_desk(f"sqlite:///{tmp_path}/faq.db", lambda: datetime.now(UTC), secrets=(b"a token",))
    await desk.add(ANN, HOME, "en", SKY, slug="sky")
    yield desk
    await desk.close()


@pytest.fixture
def assistant(made: Parts, desk: Desk) -> Assistant:
    return made.assistant(desk)


async def said(assistant: Assistant, who: Person, text: str, lang: str = "en") -> Reply:
    reply = await assistant.hear(Message(text, who, HOME, locale=lang, command="faq"))
    assert reply is not None
    return reply


@pytest.mark.parametrize(
    "text", ["edit sky", "edit why-water", "edit no-such-entry", "remove sky", "history SKY", "undo abc"]
)
@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_a_member_who_types_a_moderator_s_command_is_told_whose_it_is(
    assistant: Assistant, made: Parts, text: str, lang: str
) -> None:
    reply = await said(assistant, MIA, text, lang)
    assert plain_text(reply) == made.book(lang, "refusal-not_allowed")


@pytest.mark.parametrize(
    "text", ["history of AI", "list the sources", "add up all the water", "forget about water use"]
)
@pytest.mark.parametrize("who", [ANN, MIA], ids=["moderator", "member"])
async def test_a_question_that_begins_with_a_verb_stays_a_question(
    assistant: Assistant, made: Parts, text: str, who: Person
) -> None:
    told = plain_text(await said(assistant, who, text))
    assert told != made.book("en", "refusal-not_allowed")
    assert not told.startswith("Write: ")
    assert told != made.book("en", "refusal-no_entry")


async def test_a_removed_entry_is_found_looked_into_compared_and_brought_back(assistant: Assistant, desk: Desk) -> None:
    await said(assistant, ANN, "remove Sky")
    assert "sky" in plain_text(await said(assistant, ANN, "list"))
    assert "removed by Ann" in plain_text(await said(assistant, ANN, "history sky"))
    assert "From revision 1 to 2" in plain_text(await said(assistant, ANN, "diff sky 1 2"))
    assert "is removed" in plain_text(await said(assistant, ANN, "remove sky"))
    assert "Restored" in plain_text(await said(assistant, ANN, "restore SKY 1"))
    assert (await desk.entry(HOME, "sky", "en")) is not None


async def test_what_was_removed_is_shown_to_moderators_alone(assistant: Assistant) -> None:
    await said(assistant, ANN, "remove sky")
    for text in ("list", "list sky", "sky"):
        assert "Why is the sky blue" not in plain_text(await said(assistant, MIA, text))
    assert ("Why is the sky blue?", "sky") in assistant.suggest("moderate", "sky", "en", ANN, HOME)
    assert not assistant.suggest("moderate", "sky blue?", "en", MIA, HOME)[25:]
    assert ("Why is the sky blue?", "sky") not in assistant.suggest("moderate", "sky", "en", MIA, HOME)


async def test_help_after_faq_tells_what_can_be_typed(assistant: Assistant) -> None:
    assert "Write: edit" in plain_text(await said(assistant, ANN, "help"))
    told = plain_text(await said(assistant, MIA, "help"))
    assert "Write: forget me" in told
    assert "Write: edit" not in told
    assert "Écrivez : oublier moi" in plain_text(await said(assistant, MIA, "aide", "fr")).replace("\u00a0", " ")


@pytest.mark.parametrize(("text", "lang"), [("forget me", "en"), ("oublier moi", "fr"), ("Forget ME", "fr")])
async def test_whoever_asks_to_be_forgotten_is_in_every_community_and_in_private_too(
    assistant: Assistant, desk: Desk, text: str, lang: str
) -> None:
    await desk.propose(MIA, HOME, "en", "mia wonders")
    for who in (ANN, MIA):
        heard = Message(text, replace(who, manages=False), None, locale=lang, command="faq")
        assert await assistant.hear(heard) is not None
    assert [it.author for it in await desk.history(ANN, HOME, "sky", "en")] == [""]
    assert await desk.proposals(ANN, HOME) == []
    assert "forgotten" in plain_text(await said(assistant, ANN, "history sky"))


async def test_forget_alone_asks_first(assistant: Assistant, desk: Desk) -> None:
    reply = await said(assistant, ANN, "forget")
    assert [it.author for it in await desk.history(ANN, HOME, "sky", "en")] == ["Ann"]
    await assistant.press(Press(reply.buttons[0].followup, ANN, HOME, locale="en"))
    assert [it.author for it in await desk.history(ANN, HOME, "sky", "en")] == [""]


async def test_only_a_refusal_that_comes_with_a_form_says_that_the_text_is_kept_in_it(
    assistant: Assistant, desk: Desk, made: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = await said(assistant, ANN, "edit sky")

    async def gone(*_: object, **__: object) -> None:
        raise Unavailable("gone")

    monkeypatch.setattr(Revisions, "write", gone)
    kept = made.book("en", "refusal-kept")
    removed = await said(assistant, ANN, "remove sky")
    assert (removed.form, kept in plain_text(removed)) == (None, False)
    assert opened.form is not None
    fields = tuple((it.name, it.value + "!" if it.name == "body" else it.value) for it in opened.form.fields)
    edited = await assistant.press(Press(opened.form.followup, ANN, HOME, locale="en", fields=fields))
    assert edited.form is not None
    assert kept in plain_text(edited)
    assert {it.name: it.value for it in edited.form.fields}["body"] == "Air scatters.!"


async def test_while_the_database_was_never_reached_a_moderator_hears_the_truth_and_an_asker_an_answer(
    made: Parts,
) -> None:
    desk = seed_desk()
    desk.database = "down"
    assistant = made.assistant(desk)
    for who in (ANN, MIA):
        told = plain_text(await said(assistant, who, "edit why-water"))
        assert told == made.book("en", "refusal-not_yet")
        assert len(plain_text(await said(assistant, who, "why does AI need water?"))) > 200


async def test_no_text_that_people_wrote_becomes_a_link_or_a_ping_when_it_is_drawn(
    assistant: Assistant, desk: Desk
) -> None:
    mean = "Ask @somebody at evil-bank.com or /remove it."
    await desk.add(ANN, HOME, "en", replace(SKY, title="Is evil-bank.com good?", body=mean), slug="mean")
    await desk.propose(replace(MIA, name="@mia t.me"), HOME, "en", "what of evil-bank.com and @somebody")
    await desk.edit(
        replace(ANN, name="@ann evil.com"), HOME, "mean", "en", replace(SKY, title="Really?", body=mean), seen=1
    )
    for text in ("really", "sky", "list", "history mean", "diff mean 1 2", "proposals", "writers"):
        told = plain_text(await said(assistant, ANN, text))
        for linked in ("@somebody", "@ann", "@mia", "bank.com", "evil.com", " /remove"):
            assert linked not in told, (text, told)


async def test_the_privacy_text_names_the_days_that_the_desk_keeps_to(assistant: Assistant) -> None:
    for lang in ("en", "fr"):
        reply = await assistant.hear(Message("", MIA, HOME, locale=lang, command="privacy"))
        assert reply is not None
        assert {"90", "30"} <= set(plain_text(reply).replace("\u00a0", " ").split())
        assert len(reply.buttons) == 1


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("hstory why-water", "history"),
        ("histroy why-water", "history"),
        ("remvoe sky-1 2", None),
        ("edti why-water", "edit"),
        ("hlep", "help"),
        ("lisst", "list"),
        ("restroe why-water 2", "restore"),
    ],
)
async def test_a_misspelt_verb_is_told_and_never_answered_with_an_entry(
    assistant: Assistant, typed: str, near: str | None
) -> None:
    told = plain_text(await said(assistant, ANN, typed))
    assert (f"Did you mean “{near}”?" in told) is (near is not None)


async def test_no_verb_at_all_before_an_entry_s_name_is_told_to_moderators(assistant: Assistant) -> None:
    assert "“help” shows" in plain_text(await said(assistant, ANN, "bogus why-water"))


@pytest.mark.parametrize("typed", ["why water", "water", "bogus", "carbon", "why-water", "training", "is AI bad"])
async def test_words_that_are_no_verb_are_looked_for(assistant: Assistant, typed: str) -> None:
    assert "no command" not in plain_text(await said(assistant, ANN, typed))


async def test_every_word_of_a_title_is_looked_for_however_near_to_a_verb(assistant: Assistant) -> None:
    desk = seed_desk()
    for entry in desk.suggest("", "en") or ():
        for word in entry.title.casefold().replace("?", " ").split():
            assert "no command" not in plain_text(await said(assistant, ANN, word)), word


async def sent(assistant: Assistant, command: str, **fields: str) -> Reply:
    form = (await said(assistant, ANN, command)).form
    assert form is not None
    told = {field.name: field.value for field in form.fields} | fields
    return await assistant.press(Press(form.followup, ANN, HOME, locale="en", fields=tuple(told.items())))


async def test_a_link_that_shows_another_address_is_refused_for_that(assistant: Assistant) -> None:
    reply = await sent(assistant, "edit sky", body="See [bank.com](https://example.org/x) for more.")
    assert "has to name the one that it leads to" in plain_text(reply)
    assert "sources" not in plain_text(reply)
    assert reply.form is not None


@pytest.mark.parametrize("body", ["Too short.", "word " * 121])
async def test_an_answer_of_another_length_is_kept_and_told_what_reads_best(assistant: Assistant, body: str) -> None:
    reply = await sent(assistant, "edit sky", body=body)
    assert "Changed" in plain_text(reply)
    assert "40 to 120" in plain_text(reply)
    fitting = await sent(assistant, "edit sky", body="word " * 60)
    assert "40 to 120" not in plain_text(fitting)


@pytest.mark.parametrize("text", ["/home/me/faq.md", "Why is the sky blue? Air scatters."])
async def test_a_file_without_an_entry_is_told_what_one_looks_like(assistant: Assistant, text: str) -> None:
    reply = plain_text(await sent(assistant, "import", file=text))
    assert "---" in reply
    assert "empty" not in reply


async def test_a_language_that_is_none_is_told_which_there_are(assistant: Assistant, desk: Desk) -> None:
    told = plain_text(await said(assistant, ANN, "preferences language xx"))
    assert all(lang in told for lang in desk.languages)
