"""Who may steer, what a restart forgets, what two hundred pupils see, and what happens where polls are not allowed."""

import asyncio
from pathlib import Path

import pytest
import simcord

from bot.platforms.discord.client import Footprint
from bot.platforms.discord.dependencies import Timing
from bot.platforms.discord.wording import Wording
from bot.replies import Card
from bot.wiring import Parts
from tests.conversations.stages import PIXEL
from tests.lessons.rooms import KEY, STAGES, OnDiscord, OnTelegram, desk, on_discord, on_telegram

SLOW_S = 0.3
GROUPS = {name: stage for name, stage in STAGES.items() if name != "terminal"}


@pytest.mark.parametrize("platform", STAGES)
async def test_a_lesson_goes_on_after_a_restart_between_poll_and_reveal(
    platform: str, made: Parts, tmp_path: Path
) -> None:
    async with STAGES[platform](made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        await room.press("Next")
        for option in (1, 2, 0):
            await room.vote(option)
        await room.restart()
        revealed = await room.press("Reveal")
        assert "Your guesses: A 1, B 1, C 1, D 0." in revealed.text
        assert "step 4" in (await room.press("Next")).text or room.last.options


async def test_where_no_lesson_is_written_in_a_language_the_whole_class_is_held_in_english(
    made: Parts, tmp_path: Path
) -> None:
    """Not in a German answer around English steps, and no handout that calls English text German."""
    taught = set.intersection(*({*lesson.title} for lesson in made.lessons.values()))
    others = set(made.book.languages) - taught
    assert others
    for lang in others:
        async with STAGES["terminal"](made, lang, tmp_path / lang) as room:
            opened = await room.type("/class one-starter-pack")
            assert "[en]" not in opened.text
            begun = made.lessons["one-starter-pack"].steps[0].text or {}
            assert begun["en"].splitlines()[0][:20] in opened.text


@pytest.mark.parametrize("platform", GROUPS)
async def test_a_pupil_who_presses_the_teachers_buttons_is_told_and_nothing_moves(
    platform: str, made: Parts, tmp_path: Path
) -> None:
    async with GROUPS[platform](made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        for label in ("Next", "Stop"):
            told = await room.press(label, by="pupil")
            assert told.text == made.book("en", "class-not-yours")
        await room.press("Next")
        await room.vote(1)
        told = await room.press("Reveal", by="pupil")
        assert told.text == made.book("en", "class-not-yours")
        await room.vote(2)  # the pupil has not ended the poll
        assert "Your guesses: A 0, B 1, C 1, D 0." in (await room.press("Reveal")).text
        assert (await room.type("/class stop", by="pupil")).text == made.book("en", "class-not-yours")


@pytest.mark.parametrize("platform", GROUPS)
async def test_an_administrator_may_take_over(platform: str, made: Parts, tmp_path: Path) -> None:
    async with GROUPS[platform](made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        await room.press("Next", by="head")
        revealed = await room.press("Reveal", by="head")
        assert made.book("en", "class-nobody") in revealed.text
        await room.press("Next")  # who began it may go on too
        assert (await room.type("/class stop", by="head")).text.strip() == made.book("en", "class-over")


@pytest.mark.parametrize("platform", STAGES)
async def test_a_poll_that_nobody_answers_says_so(platform: str, made: Parts, tmp_path: Path) -> None:
    async with STAGES[platform](made, "fr", tmp_path) as room:
        await room.type("/class where-electricity" if platform == "discord" else "/classe where-electricity")
        await room.press("Suite")
        revealed = await room.press("Révéler")
        assert made.book("fr", "class-nobody") in revealed.text
        assert "Vos prédictions" not in revealed.text


async def test_two_hundred_pupils_vote_and_press_at_once_and_the_lesson_goes_on(made: Parts, tmp_path: Path) -> None:
    async with on_telegram(made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        await room.press("Next")
        poll, world = room.last.raw, room.server.world
        sent = len(room._sent())
        pack = poll["reply_markup"]["inline_keyboard"][-1][1]["callback_data"]
        for number in range(200):
            world.vote(poll, number % 4)
            world.press(room.chat, world.person(f"Pupil {number}"), {**poll}, pack)
        calls = await room.server.wait_for("answerCallbackQuery", count=201)
        told = [call.params["text"] for call in calls if call.params.get("text")]
        assert told == [made.book("en", "class-not-yours")] * 200
        assert len(room._sent()) == sent  # each is told alone: the class sees nothing of it
        revealed = await room.press("Reveal")
        assert "Your guesses: A 50, B 50, C 50, D 50. Right: 50 of 200." in revealed.text


async def test_two_hundred_pupils_who_press_on_discord_are_each_told_alone(made: Parts, tmp_path: Path) -> None:
    async with on_discord(made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        first = room.last
        pupils = [room.server.guild.add_member(room.env.create_user(f"p{number}")) for number in range(200)]
        for pupil in pupils:
            assert (await pupil.click(first.raw, label="Next")).ephemeral
        assert room.server.answer.id == first.raw.id
        await room.press("Next")
        assert room.last.options


@pytest.mark.parametrize("platform", GROUPS)
async def test_where_polls_are_not_allowed_the_question_comes_as_text(
    platform: str, made: Parts, tmp_path: Path
) -> None:
    async with GROUPS[platform](made, "en", tmp_path) as room:
        await room.forbid_polls()
        await room.type("/class one-starter-pack")
        asked = await room.press("Next")
        assert not asked.options
        for expected in ("how long could an LED lamp shine?", "A. under 3 hours", made.book("en", "class-by-hand")):
            assert " ".join(expected.split()) in " ".join(asked.text.split())
        revealed = await room.press("Reveal")
        assert made.book("en", "class-hands") in revealed.text


@pytest.mark.parametrize("platform", STAGES)
async def test_a_second_lesson_in_the_same_place_asks_first(platform: str, made: Parts, tmp_path: Path) -> None:
    async with STAGES[platform](made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        await room.press("Next")
        asked = await room.type("/class why-nobody-knows")
        assert "is running here, at step 2 of 11" in asked.text
        went_on = await room.press("Go on with it", under=asked)
        assert went_on.options
        asked = await room.type("/class 4")
        begun = await room.press("Begin “Why nobody knows” instead", under=asked)
        assert "Why nobody knows: step 1 of 11" in begun.text


@pytest.mark.parametrize("platform", GROUPS)
async def test_somebody_else_cannot_begin_another_lesson_over_one_that_runs(
    platform: str, made: Parts, tmp_path: Path
) -> None:
    async with GROUPS[platform](made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        for typed in ("/class", "/class why-nobody-knows"):
            assert (await room.type(typed, by="other")).text.strip() == made.book("en", "class-somebody-leads")
        assert "is running here" in (await room.type("/class", by="head")).text


@pytest.mark.parametrize("platform", GROUPS)
async def test_a_button_of_an_earlier_step_does_not_play_it_again(platform: str, made: Parts, tmp_path: Path) -> None:
    async with GROUPS[platform](made, "en", tmp_path) as room:
        first = await room.type("/class one-starter-pack")
        await room.press("Next")
        again = await room.press("Next", under=first)
        # Telegram takes the buttons away; there a press is one from an old screen.
        keys = {"discord": ("class-elsewhere", {"at": "2"}), "telegram": ("telegram-old-button", {})}
        key, facts = keys[platform]
        assert again.text == made.book("en", key, **facts)


async def test_administrators_who_write_as_the_group_are_one_teacher(made: Parts, tmp_path: Path) -> None:
    async with on_telegram(made, "en", tmp_path) as room:
        assert isinstance(room, OnTelegram)
        anonymous = room.server.world.person("Group")
        done = len(room._sent())
        room.server.world.write(
            room.chat, anonymous, "/class one-starter-pack", sender_chat={**room.chat.json(), "title": "A class"}
        )
        await room._next(done)
        assert "step 1 of 11" in room.last.text
        await room.press("Next", by="head")
        assert room.last.options
        told = await room.press("Reveal", by="teacher")
        assert told.text == made.book("en", "class-not-yours")


@pytest.mark.parametrize("platform", STAGES)
async def test_the_handout_comes_as_a_file(platform: str, made: Parts, tmp_path: Path) -> None:
    async with STAGES[platform](made, "fr", tmp_path) as room:
        command = "/class" if platform == "discord" else "/classe"
        given = await room.type(f"{command} fiche one-starter-pack")
        assert given.file
        chosen = await room.type(f"{command} fiche")
        assert "Un starter pack" in chosen.buttons


async def test_a_prepared_question_opens_by_its_button_and_by_its_link(made: Parts, tmp_path: Path) -> None:
    async with on_telegram(made, "en", tmp_path) as room:
        prepared = await room.type("/class question 25 images with ChatGPT in France")
        assert "A prepared question: 25 AI images with ChatGPT in France" in " ".join(prepared.text.split())
        link = next(word for word in prepared.raw["entities"] if word["type"] == "text_link")["url"]
        assert link.startswith("https://t.me/footprint_test_bot?start=")
        pupil = room.people["pupil"]
        alone, done = room.server.world.private(pupil), len(room._sent())
        room.server.world.write(alone, pupil, f"/start {link.partition('=')[2]}")
        opened = await room._next(done)
        assert "25 AI images with ChatGPT" in " ".join(opened.text.split())
        assert "the electricity mix in France" in " ".join(opened.text.split())


async def test_a_prepared_question_opens_by_a_button_on_discord(made: Parts, tmp_path: Path) -> None:
    async with on_discord(made, "en", tmp_path) as room:
        prepared = await room.type("/class question 25 images with ChatGPT in France")
        opened = await room.press(prepared.buttons[0], by="pupil", under=prepared)
        assert "25 AI images with ChatGPT" in opened.text
        assert "the electricity mix in France" in opened.text


async def test_a_slow_reveal_on_discord_is_acknowledged_and_comes_whole(made: Parts, tmp_path: Path) -> None:
    async def slow(_: Card) -> bytes:
        await asyncio.sleep(SLOW_S)
        return PIXEL

    client = Footprint(
        made.assistant(desk(), class_key=KEY),
        Wording(made.book, made.book.languages),
        slow,
        timing=Timing(acknowledge=0.05),
    )
    env = simcord.Env(client, shard_count=1)
    await env.start()
    try:
        await client.tree.sync()
        room = OnDiscord(made, env, "en")
        await room.type("/class one-starter-pack")
        await room.press("Next")
        await room.vote(0)
        result = await room.people["teacher"].click(room.last.raw, label="Reveal")
        await env.advance_time(SLOW_S)
        # First "an answer is coming", for all to see; then the answer in its place.
        ended, acknowledged, answered = [(one.method, one.path) for one in env.http_requests][-3:]
        assert ended[1].endswith("/expire")
        assert (acknowledged[0], answered[0]) == ("POST", "PATCH")
        assert answered[1].endswith("/messages/@original")
        shown = room._seen(result)
        assert "Your guesses: A 1, B 0, C 0, D 0. Right: 1 of 1." in shown.text
        assert shown.picture
    finally:
        await env.shutdown()
    env.raise_errors()


async def test_a_teacher_in_a_hurry_never_outruns_what_a_telegram_group_may_be_sent(
    made: Parts, tmp_path: Path
) -> None:
    """Seventeen screens in a moment; the fake refuses the twenty-first message of a minute, as Telegram does."""
    async with on_telegram(made, "en", tmp_path) as room:
        await room.type("/class where-electricity")
        for _ in range(8):
            await room.press("Next" if not room.last.options else "Reveal")
            await room.press("Back")
        assert room.server.refusals() == []
        assert len(room._sent()) == 17


async def test_a_poll_on_telegram_is_an_anonymous_quiz_that_hides_its_results(made: Parts, tmp_path: Path) -> None:
    async with on_telegram(made, "en", tmp_path) as room:
        await room.type("/class one-starter-pack")
        await room.press("Next")
        (call,) = room.server.made("sendPoll")
        asked = {key: call.params.get(key) for key in ("type", "is_anonymous", "hide_results_until_closes")}
        assert asked == {"type": "quiz", "is_anonymous": True, "hide_results_until_closes": True}
        assert call.params["correct_option_ids"] == [0]
        assert "about 34\u00a0minutes of an LED bulb (7.7 to 150 or more)" in call.params["explanation"]
        allowed = room.server.made("getUpdates")[-1].params["allowed_updates"]
        assert not {"poll", "poll_answer"} & set(allowed)  # no vote is ever told to the bot
