"""The only port: what is heard and what is pressed, and when the bot is silent."""

from dataclasses import replace
from itertools import product
from typing import Any, get_args

import pytest

from bot.answers.context import VERSUS
from bot.assistant import Assistant
from bot.followups import Action, Followup
from bot.messages import Command, Message, Press
from bot.reading import read, reading_json
from bot.replies import plain_text
from bot.wiring import Parts
from estimator.question import Machine, Question, Use, Yardstick
from faq import Desk, Entry, Shelf, desk_over, seed_desk
from faq.entries import Community, Person, Preferences

ANA = Person("terminal", "ana", "Ana")
CLASS = Community("terminal", "class")


async def hear(assistant: Assistant, text: str, *, directed: bool = True, locale: str | None = None) -> str:
    reply = await assistant.hear(Message(text, ANA, CLASS, directed=directed, locale=locale))
    return plain_text(reply) if reply else ""


async def test_the_seed_question_is_answered_with_three_ranges_and_its_caveat(assistant: Assistant) -> None:
    text = await hear(assistant, "what does making 50 starter packs cost?")
    for line in (
        "Energy: about 260",
        "Carbon: about 99",
        "Water: about 0.98",
        "or more",
        "ChatGPT",
        "Nobody outside can check",
    ):
        assert line in text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("what does making 50 starter packs cost?", ("0.98", "Nobody outside can check", "on US electricity")),
        ("what does the creation of 50 starter packs cost?", ("0.98", "Nobody outside can check", "researchers")),
        ("combien coûte la création de 50 starter packs ?", ("0,98", "de l’extérieur", "électricité des États-Unis")),
        ("Was kostet es, 50 Starter Packs zu erstellen?", ("0,98", "Von außen", "mit US-Strom")),
        ("Was kostet die Erstellung von 50 Starter Packs?", ("0,98", "Von außen", "Forscherinnen")),
    ],
)
async def test_the_seed_question_gets_the_same_answer_in_each_language_and_leaves_none_of_it_aside(
    assistant: Assistant, text: str, says: tuple[str, ...]
) -> None:
    reply = await assistant.hear(Message(text, ANA, CLASS))
    assert reply is not None
    assert len(reply.lines) == 3
    assert len(reply.caveats) == 1
    assert len(reply.buttons) == 4
    told = plain_text(reply)
    for said in ("260", "58", "99", "20", "480", *says):
        assert said in told


async def test_what_is_not_addressed_to_the_bot_gets_silence(assistant: Assistant) -> None:
    assert await hear(assistant, "what does making 50 starter packs cost?", directed=False) == ""


@pytest.mark.parametrize(
    ("command", "text"), [("about", ""), ("class", "one-starter-pack"), ("faq", "edit why-water"), ("faq", "list")]
)
async def test_a_command_that_asks_nothing_is_not_read(
    made: Parts, monkeypatch: pytest.MonkeyPatch, command: Command, text: str
) -> None:
    assistant = made.assistant(seed_desk())
    monkeypatch.setattr(Assistant, "read", None)
    assert await assistant.hear(Message(text, ANA, CLASS, locale="en", command=command)) is not None


@pytest.mark.parametrize(
    ("text", "label", "packed"),
    [
        ("I made 50 starter packs yesterday lol", "The footprint of 50 AI images?", "1cenim50"),
        ("j'ai fait 12 images avec Midjourney hier, trop bien", "Midjourney", "1cfrim12~an"),
    ],
)
async def test_chatter_about_ai_said_to_the_bot_gets_one_line_and_the_question_it_may_be(
    assistant: Assistant, text: str, label: str, packed: str
) -> None:
    reply = await assistant.hear(Message(text, ANA, CLASS))
    assert reply is not None
    assert len(reply.lines) == 1
    assert label in reply.buttons[0].label
    assert reply.buttons[0].followup == packed
    answer = await assistant.press(Press(packed, ANA, CLASS))
    assert "Wh" in plain_text(answer)


async def test_an_entry_that_exists_in_another_language_only_says_so_on_its_button(assistant: Assistant) -> None:
    for lang, marked in (("de", True), ("en", False), ("fr", False)):
        reply = await assistant.hear(Message("", ANA, CLASS, command="faq", locale=lang))
        assert reply is not None
        assert any(button.label.endswith("? (EN)") for button in reply.buttons) is marked


@pytest.mark.parametrize(
    "text",
    [
        "am i subsidising chatgpt with my electric bill??",
        "la fameuse étude de 2019 avec les cinq automobiles, on peut encore la citer ?",
    ],
)
async def test_a_question_near_to_an_entry_is_answered_by_it_though_the_reader_knew_none_of_its_words(
    made: Parts, seeded: Desk, text: str
) -> None:
    assistant = made.assistant(seeded, open_everywhere=True)
    assert read(text, made.lexicon).intent == "none", "the reader knows it by now: find another that it does not know"
    assert await hear(assistant, text, directed=False)
    assert await hear(assistant, "who drew that avatar? it's lovely", directed=False) == ""


NEAR_NOTHING = ("Ideally a used GPU that eats no electricity?", "Un GPU d'occasion qui mange moins d'électricité ?")


@pytest.mark.parametrize("text", NEAR_NOTHING)
async def test_nobody_who_did_not_ask_the_bot_is_told_that_it_has_no_entry(made: Parts, text: str) -> None:
    assistant = made.assistant(seed_desk(), open_everywhere=True)
    about = assistant.read(Message(text, ANA, CLASS, directed=False))
    asked = Message(text, ANA, CLASS, command="faq")
    assert about.intent in {"faq", "none"}
    assert await hear(assistant, text, directed=False) == ""
    assert (await assistant.hear(asked)) is not None


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("text", ["", "zzzz qqqq", "water", "electricity in Iceland for two"])
@pytest.mark.parametrize("empty", [False, True])
async def test_no_answer_of_the_faq_ends_on_a_colon_or_without_anything_to_do(
    made: Parts, seeded: Desk, text: str, lang: str, *, empty: bool
) -> None:
    desk = desk_over(Shelf((), ("en", "fr"))) if empty else seeded
    reply = await made.assistant(desk).hear(Message(text, ANA, CLASS, locale=lang, command="faq"))
    assert reply is not None
    assert all(not line.text.rstrip().endswith(":") for line in reply.lines)
    assert reply.buttons or not text


async def test_an_entry_that_comes_barely_before_others_says_that_they_may_be_meant(made: Parts) -> None:
    twins = [
        Entry(f"twin-{name}", "en", f"How much water does a {name} drink?", "Some.", (), ()) for name in ("cat", "dog")
    ]
    assistant = made.assistant(desk_over(Shelf([*twins, replace(twins[0], slug="sun", title="Who lit the sun?")])))
    doubtful, clear = [
        await assistant.hear(Message(text, ANA, CLASS, command="faq"))
        for text in ("how much water do they drink", "who lit the sun")
    ]
    assert doubtful is not None
    assert clear is not None
    assert "one of these may be" in doubtful.lines[-1].text
    assert "drink" in doubtful.buttons[0].label
    assert "one of these may be" not in clear.lines[-1].text


async def test_a_reading_for_the_faq_names_the_three_nearest_entries_and_no_other_does(assistant: Assistant) -> None:
    def told(text: str) -> dict[str, Any]:
        return reading_json(assistant.read(Message(text, ANA, directed=False)))

    faq = told("why does AI need water?")
    assert faq["nearest"][0] == faq["topic"] == "why-water"
    assert len(set(faq["nearest"])) == 3
    assert "nearest" not in told("50 starter packs?")


async def test_chatter_that_names_no_use_gets_one_line_and_examples(assistant: Assistant) -> None:
    reply = await assistant.hear(Message("nice weather in the garden today", ANA, CLASS))
    assert reply is not None
    assert len(reply.lines) == 1
    assert all("footprint of" not in button.label for button in reply.buttons)


async def test_in_an_open_channel_questions_are_answered_and_chatter_is_not(made: Parts, seeded: Desk) -> None:
    assistant = made.assistant(seeded, open_everywhere=True)
    assert "260" in await hear(assistant, "what does making 50 starter packs cost?", directed=False)
    assert await hear(assistant, "who's up for raid at 9?", directed=False) == ""


async def test_addressed_with_chatter_it_says_in_one_line_what_it_can_do(assistant: Assistant) -> None:
    reply = await assistant.hear(Message("did you see the match last night", ANA))
    assert reply is not None
    assert len(reply.lines) == 1
    assert len(reply.buttons) == 2


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "\n\n", "🎉🎉🎉", "\x00\x07\x1b[31m", "a" * 5000, "50 images " * 500, "1" + "0" * 400 + " images"),
        *(
            "minus 3 images",
            "-3 images",
            "0 images",
            "zero images?",
            "NaN images",
            "1e400 images",
            "((((((((((",
            "٥٠ images",
        ),
        *("{0.__class__} images", "<b>50</b> images", "\u202e50 images", "5٠ images"),
    ],
)
async def test_odd_messages_get_a_kind_line_and_never_an_exception(assistant: Assistant, text: str) -> None:
    reply = await assistant.hear(Message(text, ANA))
    assert reply is not None
    assert plain_text(reply).strip()
    assert "Traceback" not in plain_text(reply)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("minus 3 images", "negative"),
        ("zero images", "Zero"),
        ("1" + "0" * 400 + " images", "more than I can estimate"),
    ],
)
@pytest.mark.threat("S17")
async def test_numbers_nobody_can_estimate_are_named(assistant: Assistant, text: str, word: str) -> None:
    assert word in await hear(assistant, f"what do {text} cost in carbon?")


@pytest.mark.parametrize(
    ("command", "word"), [("help", "What do 50"), ("about", "Ember"), ("privacy", "Nothing that you ask")]
)
async def test_commands_tell_what_they_are_for(assistant: Assistant, command: Command, word: str) -> None:
    reply = await assistant.hear(Message("", ANA, command=command))
    assert reply is not None
    assert word in plain_text(reply) + " ".join(button.label for button in reply.buttons)


async def test_every_button_of_an_answer_leads_to_a_reply(assistant: Assistant) -> None:
    for text in (
        "50 images in France?",
        "100 images or a beef burger?",
        "what can you do?",
        "3 Sora videos of 10 seconds",
        "20 prompts a day",
    ):
        reply = await assistant.hear(Message(text, ANA, CLASS))
        assert reply is not None
        assert reply.buttons
        for button in reply.buttons:
            pressed = await assistant.press(Press(button.followup, ANA, CLASS))
            assert plain_text(pressed) or pressed.buttons
            for further in pressed.buttons:
                assert plain_text(await assistant.press(Press(further.followup, ANA, CLASS)))


async def test_somewhere_else_changes_the_carbon_and_not_the_energy(assistant: Assistant) -> None:
    reply = await assistant.hear(Message("50 images", ANA))
    assert reply is not None
    places = await assistant.press(Press(reply.buttons[1].followup, ANA))
    france = next(button for button in places.buttons if button.label == "France")
    text = plain_text(await assistant.press(Press(france.followup, ANA)))
    assert "about 260" in text
    assert "in France" in text
    assert "about 11" in text


@pytest.mark.parametrize(
    "pack",
    ["", "garbage", "1cfr", "9cenim50", "1cenim50" * 9, "1menim50=99", "1eenim=../../etc/passwd", "1den=edit.x.en.1"],
)
@pytest.mark.fault("F19")
async def test_forged_and_old_presses_get_a_kind_reply(assistant: Assistant, pack: str) -> None:
    assert plain_text(await assistant.press(Press(pack, ANA, CLASS)))


USES = (Use("image", 50), Use("chat", 3, model="gpt-4o"), Use("video", 1))
BURGER = (Yardstick("beef-burger"),)
ASKED = (
    Question(),
    Question(USES[:1]),
    Question(USES, BURGER),
    Question(USES[:2], compare=True),
    Question(everyday=BURGER),
    Question(machine=Machine(power_w=300, hours=2)),
    Question(machine=Machine(power_w=300)),
    Question(machine=Machine(energy_wh=500), measures=("water",)),
)
TARGETS = ("", VERSUS, "0", "99", "-1", "all", "e", "cx", "x.y", "FR", "gpt-4o", "a.b.c")


@pytest.mark.parametrize("action", get_args(Action))
@pytest.mark.fault("F19")
async def test_any_action_on_any_question_gets_a_kind_reply(assistant: Assistant, action: Action) -> None:
    """A pack is any action with any question: what the bot itself never puts together may be forged."""
    for question, places, target in product(ASKED, ((), ("FR", "PL")), TARGETS):
        asked = replace(question, place=places[0] if places else None, places=places)
        pack = assistant.context.codec.pack(Followup(action, "en", asked, target))
        if pack is not None:
            reply = await assistant.press(Press(pack, ANA, CLASS))
            assert plain_text(reply) or reply.buttons or reply.form, pack


async def test_the_maths_ends_with_what_matters_most_scenarios_and_version(assistant: Assistant) -> None:
    pages = []
    pack = "1menim50"
    while pack:
        page = await assistant.press(Press(pack, ANA))
        pages.append(page)
        pack = next((b.followup for b in page.buttons if b.label == "Next page"), "")
    text = "\n".join(map(plain_text, pages))
    assert "What matters most" in text
    assert "2, 3 or 5 times" in text
    assert assistant.context.catalog.version in text
    assert all(line.links for page in pages for line in page.lines if line.kind == "step" and "Times 2 " in line.text)
    assert page.private


async def test_no_number_of_the_maths_stands_without_a_source_that_is_in_the_catalogue(assistant: Assistant) -> None:
    known = {source.url for source in assistant.context.catalog.sources.values()}
    for pack in ("1menim50", "1menim50=2", "1menvi3*10s"):
        for line in (await assistant.press(Press(pack, ANA))).lines:
            for link in line.links:
                assert link.url is None or link.url in known


async def test_the_bot_s_own_footprint_is_shown_like_any_other(assistant: Assistant) -> None:
    await hear(assistant, "50 images")
    text = plain_text(await assistant.press(Press("1ben", ANA)))
    assert "likely between" in text
    assert "Wh" in text
    assert "AMD" in text
    assert "times as much" in text


async def test_a_french_question_is_answered_in_french_whatever_the_device_says(assistant: Assistant) -> None:
    assert "Énergie" in await hear(assistant, "combien coûtent 50 packs de démarrage ?", locale="en-US")


@pytest.mark.threat("S22")
async def test_nothing_of_what_was_asked_is_kept_on_the_assistant(made: Parts, seeded: Desk) -> None:
    assistant = made.assistant(seeded)
    before = {name: repr(value) for name, value in vars(assistant).items() if name != "_meter"}
    await hear(assistant, "how much water do 7 xylophone images use in Poland?")
    assert {name: repr(value) for name, value in vars(assistant).items() if name != "_meter"} == before


async def test_an_example_to_tap_is_never_taken_for_what_was_asked(assistant: Assistant) -> None:
    told = await assistant.hear(Message("hi", ANA))
    assert told is not None
    reply = await assistant.hear(Message("and 100?", ANA, replied_to=told.buttons[0].followup))
    assert reply is not None
    assert "100 AI images" not in plain_text(reply)


async def test_a_comparison_that_could_be_either_names_each_side_beside_its_range(assistant: Assistant) -> None:
    text = await hear(assistant, "Midjourney or FLUX, which is greener for one image?")
    assert "Midjourney about" in text
    assert "FLUX.1 about" in text


async def test_for_a_rate_the_comparison_is_of_the_day_and_stands_before_the_year(assistant: Assistant) -> None:
    line = next(line for line in (await hear(assistant, "20 ChatGPT questions a day")).split("\n") if "Energy" in line)
    assert line.index("Like") < line.index("Over a year")


async def test_a_community_s_place_and_language_are_taken_where_nothing_else_is_said(made: Parts) -> None:
    desk = seed_desk()
    desk._replica.shelf.prefer(CLASS, Preferences(language="fr", place="FR"))
    text = await hear(made.assistant(desk), "50 images")
    assert "en France" in text
    assert "in Poland" in await hear(made.assistant(desk), "what do 50 images cost in Poland?")


@pytest.mark.parametrize(
    "text", ["Mistral, Claude or Gemini?", "Claude or Gemini?", "chatgpt ou mistral ?", "midjourney vs flux ?"]
)
async def test_models_side_by_side_are_compared_for_whoever_asks_the_bot_and_nobody_else(
    assistant: Assistant, text: str
) -> None:
    told = await hear(assistant, text)
    assert "compared" in told or "Comparaison" in told
    assert await assistant.hear(Message(text, ANA, directed=False)) is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("thanks!", "en"),
        ("Thank you so much :)", "en"),
        ("Thanks, that was very helpful!", "en"),
        ("that was really useful, thank you", "en"),
        ("merci !", "fr"),
        ("Merci beaucoup", "fr"),
        ("merci, c'était très intéressant !", "fr"),
        ("Merci pour la réponse, très utile", "fr"),
        ("Danke!", "de"),
        ("Danke, das war hilfreich!", "de"),
        ("Vielen Dank, sehr interessant", "de"),
    ],
)
async def test_thanks_get_a_kind_line_and_a_greeting_what_the_bot_can_do(made: Parts, text: str, lang: str) -> None:
    reply = await made.assistant().hear(Message(text, Person("terminal", "1"), locale=lang))
    assert reply is not None
    assert plain_text(reply) == made.book(lang, "thanks")
    hello = await made.assistant().hear(Message("hello", Person("terminal", "1"), locale=lang))
    assert hello is not None
    assert len(hello.lines) > 1


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("Thanks, that was very helpful! And 50 AI images in Poland?", "en", "50 AI images"),
        ("Thanks! What can you do?", "en", "Images, questions, videos"),
        ("thanks, show me what you can do", "en", "Images, questions, videos"),
        ("merci, très utile ! et 50 images IA en Pologne ?", "fr", "50\u00a0images IA"),
        ("Danke, das war hilfreich! Und 50 KI-Bilder?", "de", "50 KI-Bilder"),
    ],
)
async def test_a_question_after_the_thanks_is_still_answered(made: Parts, text: str, lang: str, said: str) -> None:
    reply = await made.assistant().hear(Message(text, Person("terminal", "1"), locale=lang))
    assert reply is not None
    assert said in plain_text(reply)
    assert made.book(lang, "thanks") not in plain_text(reply)


async def test_thanks_to_somebody_else_are_left_alone(made: Parts) -> None:
    text = "Danke, das war hilfreich!"
    assert await made.assistant().hear(Message(text, Person("terminal", "1"), locale="de", directed=False)) is None
