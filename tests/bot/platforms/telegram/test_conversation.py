"""Over loopback with the real python-telegram-bot: private, groups, replies, buttons, topics."""

import asyncio

import pytest
from pydantic import SecretStr

from bot.platforms.telegram import app
from bot.replies import Line, Reply
from bot.serving import PlatformFailed
from faq.entries import Community
from tests.bot.platforms.telegram.conftest import IMPATIENT, Lamps, Settings, Start, words
from tests.fakes.assistant import PACK, StandInAssistant
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import Json

MATHS = PACK.replace("c", "m", 1)


async def test_a_private_question_is_answered_as_a_reply_with_buttons(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    asked = server.world.write(server.world.private(ana), ana, "what do 50 images cost?")
    (call,) = await server.wait_for("sendMessage")
    assert call.params["text"].startswith("<b>Answer to: what do 50 images cost?</b>\n\nEnergy: about 260 Wh")
    assert call.params["parse_mode"] == "HTML"
    assert call.params["reply_parameters"] == {
        "message_id": asked["message_id"],
        "allow_sending_without_reply": True,
    }
    assert call.params["link_preview_options"] == {"is_disabled": True}
    (row,) = call.params["reply_markup"]["inline_keyboard"]
    assert [(button["text"], button["callback_data"]) for button in row] == [
        ("Show the maths", MATHS),
        ("What if 500?", PACK + "0"),
    ]
    assert (assistant.heard[0].author.id, assistant.heard[0].community, assistant.heard[0].locale) == (
        str(ana.id),
        None,
        "en",
    )
    assert server.refusals() == []


async def test_ask_in_a_group_is_answered_and_chatter_never_reaches_the_bot(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana", "fr"), server.world.group()
    server.world.write(group, ana, "I made 50 images yesterday")
    server.world.write(group, ana, "@footprint_test_bot what do 50 images cost?")
    server.world.write(group, ana, "/ask@other_bot 50 images")
    server.world.write(group, ana, "/ask 50 images")
    await server.wait_for("sendMessage")
    await server.settled()
    assert [(m.text, m.command, m.directed, m.locale) for m in assistant.heard] == [
        ("50 images", "footprint", True, "fr")
    ]
    assert assistant.heard[0].community == Community("telegram", str(group.id))
    assert server.world.withheld == 3


@pytest.mark.parametrize("text", ["/ask@footprint_test_bot 50 images", "/empreinte 50 images"])
async def test_a_command_by_any_of_its_names_asks_the_same(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, text: str
) -> None:
    ana = server.world.person("Ana")
    server.world.write(server.world.group(), ana, text)
    await server.wait_for("sendMessage")
    assert (assistant.heard[0].text, assistant.heard[0].command) == ("50 images", "footprint")


async def test_a_mention_is_answered_where_telegram_delivers_it(assistant: StandInAssistant, start: Start) -> None:
    async with TelegramServer(privacy=False) as server, start(server, assistant):
        ana, group = server.world.person("Ana"), server.world.group()
        server.world.write(group, ana, "hello all")
        server.world.write(group, ana, "@Footprint_Test_Bot 50 images?")
        await server.wait_for("sendMessage")
        assert [(m.text, m.directed) for m in assistant.heard] == [("hello all", False), ("50 images?", True)]


async def test_a_reply_to_an_answer_brings_its_question_along(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.write(group, ana, "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.write(group, ana, "and in Québec?", reply_to=first.result)
    await server.wait_for("sendMessage", count=2)
    assert (assistant.heard[1].text, assistant.heard[1].directed, assistant.heard[1].replied_to) == (
        "and in Québec?",
        True,
        MATHS,
    )


async def test_ask_in_reply_to_somebody_asks_what_they_said(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    said = server.world.write(group, server.world.person("Bo"), "I made 50 images")
    server.world.write(group, ana, "/ask", reply_to=said)
    await server.wait_for("sendMessage")
    assert assistant.heard[0].text == "I made 50 images"


@pytest.mark.parametrize(
    ("caption", "heard"),
    [
        ("/ask 50 images", ("50 images", "footprint", True)),
        ("/empreinte@footprint_test_bot 50 images", ("50 images", "footprint", True)),
        ("@footprint_test_bot 50 images", ("50 images", None, True)),
        ("50 images, @footprint_test_bot?", ("50 images,  ?", None, True)),
        ("look at these 50 images", ("look at these 50 images", None, False)),
        ("/ask@other_bot 50 images", None),
        ("", None),
    ],
)
async def test_what_stands_under_a_picture_is_heard_as_if_it_stood_alone(
    assistant: StandInAssistant, start: Start, caption: str, heard: tuple[str, str | None, bool] | None
) -> None:
    async with TelegramServer(privacy=False) as server, start(server, assistant):
        ana, group = server.world.person("Ana"), server.world.group()
        server.world.show(group, ana, caption)
        server.world.write(group, ana, "/ask the last")
        await server.wait_for("sendMessage")
        await server.settled()
    assert [(m.text, m.command, m.directed) for m in assistant.heard[:-1]] == ([heard] if heard else [])


@pytest.mark.parametrize("kind", ["picture", "poll", "text", "quote"])
async def test_ask_in_reply_to_anything_with_words_asks_those_words(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, kind: str
) -> None:
    ana, bo, group = server.world.person("Ana"), server.world.person("Bo"), server.world.group()
    option = {"persistent_id": "0", "text": "yes", "voter_count": 0}
    poll: Json = {"id": "1", "question": "what do 50 images cost?", "type": "regular", "options": [option]}
    poll |= dict.fromkeys(("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting"), False)
    poll |= {"members_only": False, "total_voter_count": 0}
    said = {
        "picture": lambda: server.world.show(group, bo, "what do 50 images cost?"),
        "poll": lambda: server.world.record(group, bo, {"poll": poll}),
        "text": lambda: server.world.write(group, bo, "what do 50 images cost?"),
        "quote": lambda: server.world.write(group, bo, "so, what do 50 images cost? I wonder"),
    }[kind]()
    quote = {"text": "what do 50 images cost?", "position": 4} if kind == "quote" else None
    server.world.write(group, ana, "/ask", reply_to=said, quote=quote)
    await server.wait_for("sendMessage")
    assert [message.text for message in assistant.heard] == ["what do 50 images cost?"]


async def test_a_button_is_answered_first_and_changes_the_message_it_stands_under(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.write(group, ana, "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    bo = server.world.person("Bo", "fr")
    server.world.press(group, bo, first.result, MATHS)
    (edit,) = await server.wait_for("editMessageText")
    order = [call.method for call in server.calls if call.method in {"answerCallbackQuery", "editMessageText"}]
    assert order == ["answerCallbackQuery", "editMessageText"]
    assert (edit.params["chat_id"], edit.params["message_id"]) == (group.id, first.result["message_id"])
    press = assistant.presses[0]
    assert (press.followup, press.author.id, press.locale) == (MATHS, str(bo.id), "fr")
    assert press.community == Community("telegram", str(group.id))
    assert len(server.made("sendMessage")) == 1


async def test_a_short_private_word_is_shown_to_the_presser_alone(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    assistant.on_press = lambda _: Reply("en", lines=(Line("Only for you."),), private=True)
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.press(chat, ana, first.result, MATHS)
    (answer,) = await server.wait_for("answerCallbackQuery")
    await server.settled()
    assert (answer.params["text"], answer.params["show_alert"]) == ("Only for you.", True)
    assert server.made("editMessageText") == []


async def test_an_answer_stays_in_its_topic(server: TelegramServer, assistant: StandInAssistant, bot: Lamps) -> None:
    ana, group = server.world.person("Ana"), server.world.group(forum=True)
    server.world.write(group, ana, "/ask 50 images", thread=77)
    server.world.write(group, ana, "/ask 60 images")
    calls = await server.wait_for("sendMessage", count=2)
    topics = {call.params["text"][:23]: call.params.get("message_thread_id") for call in calls}
    assert topics == {"<b>Answer to: 50 images": 77, "<b>Answer to: 60 images": None}
    assert sorted(str(m.channel) for m in assistant.heard) == [str(group.id), f"{group.id}/77"]


async def test_what_goes_wrong_inside_becomes_a_kind_line_and_the_bot_goes_on(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> Reply:
        raise RuntimeError("inside")

    ana = server.world.person("Ana", "fr")
    chat = server.world.private(ana)
    good, assistant.on_hear = assistant.on_hear, fail
    server.world.write(chat, ana, "a secret question")
    (sorry,) = await server.wait_for("sendMessage")
    assert sorry.params["text"] == "[fr telegram-sorry]"
    assistant.on_hear = good
    server.world.write(chat, ana, "50 images")
    await server.wait_for("sendMessage", count=2)
    assert "a secret question" not in caplog.text


async def test_it_is_ready_while_it_polls_and_not_after(server: TelegramServer, start: Start) -> None:
    async with start(server, StandInAssistant()) as lamps:
        ana = server.world.person("Ana")
        server.world.write(server.world.private(ana), ana, "50 images")
        await server.wait_for("sendMessage")
        assert lamps.said[-1] == ("telegram", True)
    assert lamps.said[-1] == ("telegram", False)


@pytest.mark.parametrize(
    ("token", "said"), [("1234:a-token-that-nobody-ever-gave-out", "refuses TELEGRAM_TOKEN"), ("oops", "refuses")]
)
async def test_a_wrong_token_is_one_clear_line_and_no_restart(server: TelegramServer, token: str, said: str) -> None:
    settings = Settings(server.url, SecretStr(token))
    with pytest.raises(PlatformFailed) as failure:
        await app.run(StandInAssistant(), settings, asyncio.Event(), Lamps(), words=words, patience=IMPATIENT)
    assert said in failure.value.line
    assert "\n" not in failure.value.line
    assert token not in failure.value.line
    assert not failure.value.restart


async def test_a_server_that_is_down_is_one_clear_line_and_worth_a_restart() -> None:
    with pytest.raises(PlatformFailed) as failure:
        await app.run(StandInAssistant(), Settings("http://127.0.0.1:9"), asyncio.Event(), Lamps(), words=words)
    assert "cannot be reached" in failure.value.line
    assert failure.value.restart
