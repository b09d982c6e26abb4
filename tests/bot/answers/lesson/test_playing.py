"""What a class sees fits the platforms, reads well, and its buttons prove nothing that they should not."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.context import MOST_CHARACTERS
from bot.answers.lesson.classroom import Classroom
from bot.answers.lesson.packs import Tap, leader_of, tap_in, target_of
from bot.answers.lesson.playing import Stand, show
from bot.followups import MAX_BYTES, Followup
from bot.messages import Message, Press
from bot.platforms.discord import rendering as on_discord
from bot.platforms.discord.components import row
from bot.platforms.telegram import rendering as on_telegram
from bot.reading import Reading
from bot.replies import Reply, plain_text, pressable
from bot.wiring import Parts
from faq.desk.sittings import Sittings
from faq.entries import Community, Person

LANGUAGES = ("en", "fr")
NARROW, FIXED = "\u202f", "\u00a0"
HERE = Community("telegram", "-100")
TEACHER, PUPIL = Person("telegram", "1", "Ms Noor"), Person("telegram", "2", "Kim")
HEAD = Person("telegram", "3", "Head", manages=True)


def screens(made: Parts) -> list[tuple[str, int, str, Reply]]:
    return [
        (lesson.id, at, lang, show(made.context, Stand(lesson, at, lang, "AbCdEf12", votes=(111, 22, 33, 44))))
        for lesson in made.lessons.values()
        for at in range(len(lesson.steps))
        for lang in LANGUAGES
    ]


def visible(reply: Reply) -> str:
    """Without the addresses, which nobody sees."""
    lines = [reply.headline, *(line.text for line in (*reply.lines, *reply.caveats))]
    links = [link.label for line in reply.lines for link in line.links] + [link.label for link in reply.sources]
    return "\n".join([*lines, *links])


def test_each_screen_fits_a_phone_and_each_platform(made: Parts) -> None:
    for name, at, lang, reply in screens(made):
        assert len(visible(reply)) <= MOST_CHARACTERS, (name, at, lang, len(visible(reply)))
        drawn = on_telegram.draw(reply, made.book)
        if reply.card is not None:
            assert drawn.caption is not None, (name, at, lang)
            assert drawn.caption.html, (name, at, lang)
        if reply.poll is not None:
            assert len(reply.poll.question) <= on_telegram.POLL_QUESTION
            assert len(reply.poll.explanation) <= on_telegram.POLL_EXPLANATION
            assert all(len(option) <= on_discord.MOST_POLL_ANSWER for option in reply.poll.options), (name, at, lang)
            assert drawn.quiz is not None
            assert drawn.quiz.options == reply.poll.options
        assert len(row(reply.buttons)) <= 1
        for one in pressable(reply):
            assert len(one.followup.encode()) <= MAX_BYTES
        assert len({one.followup for one in pressable(reply)}) == len(pressable(reply))


def test_french_is_set_as_french_is(made: Parts) -> None:
    for name, at, lang, reply in screens(made):
        if lang == "fr":
            poll = (reply.poll.question, *reply.poll.options, reply.poll.explanation) if reply.poll else ()
            # Titles of sources are their authors'.
            own = "\n".join([reply.headline, *(line.text for line in (*reply.lines, *reply.caveats)), *poll])
            assert not re.search(r"(?<=[^\s\u202f])[;?!]|[ ][;:?!]|« | »|'", own), (name, at, own)


def test_no_choice_is_a_single_number(made: Parts) -> None:
    for name, at, _, reply in screens(made):
        for option in reply.poll.options if reply.poll else ():
            digits = re.findall(r"\d[\d,.\u202f ]*", option)
            is_range = bool(re.search(r"under|over|moins de|plus de", option)) or len(digits) == 2
            is_thing = not digits or re.match(r"[A-J]\. 1\s(AI|image|vidéo|réponse)|[A-J]\. FLUX", option)
            assert is_range or is_thing, (name, at, option)


def test_a_pack_says_what_it_is_or_nothing() -> None:
    tap = Tap("sp", 3, "next", "AbCdEf12")
    assert tap_in(target_of(tap)) == tap
    for forged in ("", "sp", "sp.3x.AbCdEf12", "sp.3n.short", "sp.333n.AbCdEf12", "SP.3n.AbCdEf12", "sp.3n.AbCdEf1 "):
        assert tap_in(forged) is None


@given(target=st.text(max_size=40) | st.from_regex(r"[a-z-]{2}\.\d{1,2}[nbswofghl]\.[A-Za-z0-9_-]{8}", fullmatch=True))
async def test_whatever_a_pack_holds_it_gets_a_reply(target: str, made: Parts) -> None:
    room = Classroom(made.context, made.lessons, Sittings, Clock(), key=b"key")
    for by in (PUPIL, HEAD):
        reply = await room.pressed(Followup("class", "en", target=target), Press("", by, HERE, "5"))
        assert reply.lang == "en"


def test_who_leads_is_known_again_there_and_nowhere_else() -> None:
    leader = leader_of(b"key", HERE, "5", TEACHER)
    assert leader == leader_of(b"key", HERE, "5", TEACHER)
    others = {
        leader_of(b"other", HERE, "5", TEACHER),
        leader_of(b"key", HERE, "6", TEACHER),
        leader_of(b"key", Community("telegram", "-200"), "5", TEACHER),
        leader_of(b"key", HERE, "5", PUPIL),
    }
    assert leader not in others
    assert len(others) == 4
    assert TEACHER.id not in leader or len(leader) == 8


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sittings() -> Sittings:
    return Sittings()


@pytest.fixture
def room(made: Parts, clock: Clock, sittings: Sittings) -> Classroom:
    return Classroom(made.context, made.lessons, lambda: sittings, clock, key=b"key")


def nothing_read(_: str) -> Reading:
    return Reading("en", "none")


async def begin(room: Classroom, text: str = "one-starter-pack", by: Person = TEACHER) -> Reply:
    return await room.commanded(Message(text, by, HERE, "5", command="class"), nothing_read, "en")


async def tap(
    room: Classroom, made: Parts, pack: str, by: Person = TEACHER, votes: tuple[int, ...] | None = None
) -> Reply:
    followup = made.context.codec.unpack(pack)
    assert followup is not None
    return await room.pressed(followup, Press(pack, by, HERE, "5", votes=votes))


async def test_a_forged_pack_gives_nobody_the_lead(room: Classroom, made: Parts) -> None:
    await begin(room)
    own = leader_of(b"another key", HERE, "5", PUPIL)
    elsewhere = leader_of(b"key", Community("telegram", "-200"), "5", PUPIL)
    for leader in (own, elsewhere, "AAAAAAAA"):
        pack = made.context.codec.pack(Followup("class", "en", target=target_of(Tap("sp", 0, "stop", leader))))
        assert pack is not None
        told = await tap(room, made, pack, by=PUPIL)
        assert (told.private, told.lines[0].text) == (True, made.book("en", "class-not-yours"))


@pytest.mark.parametrize("at", [11, 99])
async def test_a_step_that_is_not_there_is_an_old_button(room: Classroom, made: Parts, at: int) -> None:
    leader = leader_of(b"key", HERE, "5", TEACHER)
    for verb in ("next", "back", "stop", "what-if"):
        pack = made.context.codec.pack(Followup("class", "en", target=target_of(Tap("sp", at, verb, leader))))
        assert pack is not None
        assert (await tap(room, made, pack)).stale


async def test_the_row_of_a_place_is_gone_after_a_day_and_the_buttons_still_lead_on(
    room: Classroom, made: Parts, clock: Clock, sittings: Sittings
) -> None:
    first = await begin(room)
    kept = await sittings.sitting(HERE, "5", clock())
    assert kept is not None
    assert (kept.step, kept.leader) == ("sp.0", leader_of(b"key", HERE, "5", TEACHER))
    assert TEACHER.id not in (kept.step, kept.leader)
    clock.at += timedelta(hours=24)
    assert await sittings.sitting(HERE, "5", clock()) is None
    assert "step 1" in (await begin(room, "why-nobody-knows", by=PUPIL)).headline  # nothing runs: nobody is asked
    await sittings.rise(HERE, "5")
    assert (await tap(room, made, first.steering[0].followup)).poll is not None


async def test_nothing_is_kept_once_a_lesson_is_over(
    room: Classroom, made: Parts, clock: Clock, sittings: Sittings
) -> None:
    first = await begin(room)
    await tap(room, made, first.steering[-1].followup)
    assert await sittings.sitting(HERE, "5", clock()) is None


async def test_whoever_is_alone_leads_and_no_number_of_theirs_is_kept(
    room: Classroom, made: Parts, sittings: Sittings
) -> None:
    reply = await room.commanded(Message("one-starter-pack", TEACHER, None, "1"), nothing_read, "en")
    followup = made.context.codec.unpack(reply.steering[0].followup)
    assert followup is not None
    asked = await room.pressed(followup, Press(reply.steering[0].followup, TEACHER, None, "1"))
    assert asked.poll is not None
    assert [key for key in sittings._memory if TEACHER.id in (key[0].id, key[1])] == []


async def test_the_poll_is_ended_before_what_stands_under_it_leads_on(room: Classroom, made: Parts) -> None:
    first = await begin(room)
    asked = await tap(room, made, first.steering[0].followup)
    back, reveal, stop = (one.followup for one in asked.steering)
    for pack in (back, reveal, stop):
        assert (await tap(room, made, pack)).recount
        assert not (await tap(room, made, pack, by=PUPIL)).recount
    revealed = await tap(room, made, reveal, votes=(1, 2, 0, 0))
    assert "A 1, B 2" in revealed.lines[1].text


async def test_an_administrator_may_stop_a_lesson_that_somebody_left(room: Classroom, made: Parts) -> None:
    await begin(room)
    assert (await begin(room, "stop", by=PUPIL)).private
    assert made.book("en", "class-over") in (await begin(room, "stop", by=HEAD)).lines[0].text
    assert made.book("en", "class-none") in (await begin(room, "stop", by=HEAD)).lines[0].text


async def test_a_lesson_is_chosen_by_its_number_its_name_or_its_title_in_any_language(room: Classroom) -> None:
    for text in ("1", "SP", "one-starter-pack", "One  starter pack", "un starter pack"):
        await begin(room, "stop", by=HEAD)
        assert "One starter pack: step 1" in (await begin(room, text)).headline
    await begin(room, "stop", by=HEAD)
    chooser = await begin(room, "dinosaurs")
    assert len(chooser.buttons) == 5
    assert [one.label for one in chooser.steering] == ["En français"]


async def test_a_lesson_asked_for_in_a_language_that_has_none_is_held_in_the_first_and_says_so(
    room: Classroom,
) -> None:
    for text in ("", "one-starter-pack"):
        told = await room.commanded(Message(text, TEACHER, HERE, "5", command="class"), nothing_read, "de")
        assert told.lang == "en"
        assert told.lines[-1].text == "(Unterrichtsstunden gibt es bisher nur auf Englisch.)"
        assert "Unterricht" not in plain_text(await begin(room, ""))
