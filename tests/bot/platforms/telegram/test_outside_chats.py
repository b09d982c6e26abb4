"""Deep links, commands, inline mode, guest mode, files, and what Telegram shows before anybody writes."""

import asyncio

import pytest
from pydantic import SecretStr

from bot.messages import Message
from bot.platforms.telegram import app
from bot.platforms.telegram.incoming import COMMANDS, link_payload, unpacked_link
from bot.platforms.telegram.polling import Patience
from bot.platforms.telegram.setup import FOR_ADMINISTRATORS
from bot.replies import Button, Card, Field, Form, Line, Reply
from bot.serving import PlatformFailed
from tests.bot.platforms.telegram.conftest import Lamps, Settings, Start, words
from tests.fakes.assistant import PACK, StandInAssistant, answer_about
from tests.fakes.telegram_server import TelegramServer

MATHS = PACK.replace("c", "m", 1)


# ---------------------------------------------------------------- commands and deep links
@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("/ask 50 images", "footprint", "50 images"),
        ("/empreinte 50 images", "footprint", "50 images"),
        ("/compare 50 images, a burger", "compare", "50 images, a burger"),
        ("/comparer 50 images, un burger", "compare", "50 images, un burger"),
        ("/faq why water", "faq", "why water"),
        ("/faq_edit why-water", "faq", "edit why-water"),
        ("/about", "about", ""),
        ("/apropos", "about", ""),
        ("/privacy", "privacy", ""),
        ("/confidentialite", "privacy", ""),
        ("/help", "help", ""),
        ("/aide", "help", ""),
        ("/settings", "help", ""),
        ("/reglages", "help", ""),
        ("/start", "help", ""),
        ("/ASK 50 images", "footprint", "50 images"),
        ("/nothing 50 images", None, "50 images"),
        ("50 images /ask", None, "50 images /ask"),
    ],
)
async def test_every_command_in_both_languages(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, *, text: str, command: str | None, rest: str
) -> None:
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, text)
    await server.wait_for("sendMessage")
    assert (assistant.heard[0].command, assistant.heard[0].text) == (command, rest)
    assert server.refusals() == []


async def test_settings_open_the_preferences_for_whoever_may_change_them(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    group.administrators[ana.id] = ana
    server.world.write(group, ana, "/settings language fr")
    await server.wait_for("sendMessage")
    server.world.write(group, server.world.person("Bo"), "/settings language fr")
    await server.wait_for("sendMessage", count=2)
    assert [(m.command, m.text) for m in assistant.heard] == [
        ("faq", "preferences language fr"),
        ("help", "language fr"),
    ]


async def test_a_deep_link_asks_its_prepared_question(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    payload = link_payload(PACK)
    assert payload is not None
    ana = server.world.person("Ana", "fr")
    server.world.write(server.world.private(ana), ana, f"/start {payload}")
    await server.wait_for("sendMessage")
    assert [(press.followup, press.locale) for press in assistant.presses] == [(PACK, "fr")]


@pytest.mark.parametrize("payload", ["help", "a", "____", "-", "w6k", "%%%"])
async def test_a_deep_link_that_somebody_made_up_is_still_answered(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, payload: str
) -> None:
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, f"/start {payload}")
    await server.wait_for("sendMessage")
    assert len(assistant.heard) + len(assistant.presses) == 1


@pytest.mark.parametrize(("length", "fits"), [(48, True), (49, False)])
def test_a_pack_of_48_bytes_fits_into_a_deep_link(length: int, *, fits: bool) -> None:
    payload = link_payload("x" * length)
    assert (payload is not None) == fits
    assert payload is None or (len(payload) <= 64 and unpacked_link(payload) == "x" * length)


# ---------------------------------------------------------------- inline and guest mode
async def test_an_inline_query_offers_the_answer_its_maths_and_a_comparison(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    buttons = (
        Button("Somewhere else", PACK.replace("c", "p", 1)),
        Button("A burger?", PACK.replace("c", "v", 1)),
        Button("Show the maths", MATHS),
        Button("Picture", PACK.replace("c", "i", 1)),
    )
    assistant.on_hear = lambda m: Reply(m.locale or "", headline=m.text, lines=(Line("260 Wh"),), buttons=buttons)
    ana = server.world.person("Ana", "fr")
    server.world.ask_inline(ana, "50 images")
    (call,) = await server.wait_for("answerInlineQuery")
    results = call.params["results"]
    assert [result["title"] for result in results] == ["50 images", "Show the maths", "A burger?"]
    assert results[0]["description"] == "260 Wh"
    assert results[0]["input_message_content"]["message_text"] == "<b>50 images</b>\n\n260 Wh"
    assert results[0]["input_message_content"]["link_preview_options"] == {"is_disabled": True}
    assert sum(map(len, results[0]["reply_markup"]["inline_keyboard"])) == 4
    assert call.params["cache_time"] == 0
    assert "is_personal" not in call.params
    assert (assistant.heard[0].community, assistant.heard[0].locale) == (None, "fr")


async def test_an_inline_query_that_is_no_question_gets_no_results(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    assistant.on_hear = lambda _: None
    server.world.ask_inline(server.world.person(), "hello")
    (call,) = await server.wait_for("answerInlineQuery")
    assert call.params["results"] == []


async def test_an_inline_query_answered_too_late_is_no_fault(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, caplog: pytest.LogCaptureFixture
) -> None:
    key = server.world.ask_inline(server.world.person(), "50 images")
    server.world.inline_queries.pop(key)
    await server.until(lambda: bool(server.refusals()))
    server.world.ask_inline(server.world.person(), "60 images")
    await server.wait_for("answerInlineQuery")
    assert caplog.records == []


async def test_a_button_under_an_inline_result_changes_that_message(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    server.world.inline_messages["inline1"] = {"text": "old"}
    server.world.press_inline(server.world.person(), "inline1", MATHS)
    (edit,) = await server.wait_for("editMessageText")
    assert edit.params["inline_message_id"] == "inline1"
    assert "chat_id" not in edit.params
    assert assistant.presses[0].community is None


async def test_a_guest_question_gets_its_one_answer(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    server.world.ask_as_guest(server.world.person("Ana", "fr"), "@footprint_test_bot 50 images")
    (call,) = await server.wait_for("answerGuestQuery")
    assert call.params["result"]["input_message_content"]["message_text"].startswith("<b>Answer to: 50 images</b>")
    heard = assistant.heard[0]
    assert (heard.text, heard.directed, heard.community, heard.locale) == ("50 images", True, None, "fr")


# ---------------------------------------------------------------- files
async def test_an_exported_faq_comes_as_a_file(server: TelegramServer, assistant: StandInAssistant, bot: Lamps) -> None:
    assistant.on_hear = lambda _: Reply("en", lines=(Line("Here it is."),), file=("faq.md", b"# FAQ"))
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "/faq export")
    (call,) = await server.wait_for("sendDocument")
    assert call.params["document"] == b"# FAQ"
    assert len(server.made("sendMessage")) == 1


@pytest.mark.parametrize(
    ("content", "taken"), [(b"# FAQ\nTitle: x", True), (b"\xff\xfe\x00", False), (b"x" * 256_001, False)]
)
async def test_a_file_handed_in_fills_the_form(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, content: bytes, *, taken: bool
) -> None:
    assistant.on_hear = lambda _: Reply("en", form=Form("Import", "1den=import", (Field("file", "File"),)))
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.write(group, ana, "/faq import")
    (prompt,) = await server.wait_for("sendMessage")
    server.world.hand_in(group, ana, "faq.md", content, reply_to=prompt.result)
    await server.wait_for("sendMessage", count=2)
    assert [press.fields for press in assistant.presses] == [(("file", content.decode() if taken else ""),)]


async def test_a_file_that_nobody_asked_for_is_no_question_in_a_group_and_an_empty_one_in_private(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.hand_in(group, ana, "a.txt", b"x")
    server.world.hand_in(server.world.private(ana), ana, "a.txt", b"x")
    await server.wait_for("sendMessage")
    server.world.write(group, ana, "/ask 50 images")
    await server.wait_for("sendMessage", count=2)
    assert [message.text for message in assistant.heard] == ["", "50 images"]


# ---------------------------------------------------------------- set-up
async def test_set_up_publishes_commands_by_scope_and_language_and_the_descriptions(server: TelegramServer) -> None:
    said = await app.setup(Settings(server.url), words=words, languages=("en", "fr"))
    menus = {
        (call.params["scope"]["type"], call.params.get("language_code", "")): [
            c["command"] for c in call.params["commands"]
        ]
        for call in server.made("setMyCommands")
    }
    english = ["ask", "compare", "faq", "class", "about", "privacy", "settings", "help"]
    french = ["empreinte", "comparer", "faq", "classe", "apropos", "confidentialite", "reglages", "aide"]
    for scope in ("default", "all_private_chats", "all_group_chats"):
        assert (menus[scope, ""], menus[scope, "fr"]) == (english, french)
    desk = [f"faq_{verb}" for verb in FOR_ADMINISTRATORS]
    assert menus["all_chat_administrators", ""] == english + desk
    assert menus["all_chat_administrators", "fr"] == french + desk
    assert len(server.made("setMyDescription")) == len(server.made("setMyShortDescription")) == 2
    assert set(english + french) <= COMMANDS.keys()
    assert "@footprint_test_bot" in said
    assert server.made("setWebhook") == []
    assert server.refusals() == []


async def test_set_up_sets_the_webhook_where_there_is_a_public_address(server: TelegramServer) -> None:
    settings = Settings(server.url, telegram_webhook_url="https://bot.example.org")
    said = await app.setup(settings, words=words, languages=("en",))
    (call,) = server.made("setWebhook")
    assert call.params["url"] == "https://bot.example.org/telegram/webhook"
    assert len(call.params["secret_token"]) == 64
    assert call.params["url"] in said
    assert call.params["secret_token"] not in said


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", None])
async def test_set_up_that_cannot_be_done_is_one_clear_line(server: TelegramServer, url: str | None) -> None:
    settings = Settings(
        url or server.url, SecretStr("123:wrong-token-of-enough-length") if url is None else SecretStr("1:x")
    )
    with pytest.raises(PlatformFailed) as failure:
        await app.setup(settings, words=words, languages=("en",))
    assert "\n" not in failure.value.line


# ---------------------------------------------------------------- a dead end and a way on
async def test_a_reply_without_buttons_stands_beside_the_answer_and_leaves_it_to_the_others(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    assistant.on_press = lambda _: Reply("en", headline="The maths", lines=(Line("x" * 300),), private=True)
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.write(group, ana, "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.press(group, ana, first.result, MATHS)
    second = (await server.wait_for("sendMessage", count=2))[1]
    assert second.params["reply_parameters"]["message_id"] == first.result["message_id"]
    assert server.made("editMessageText") == []


async def test_a_picture_asked_for_without_a_painter_is_said_in_words(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    assistant.on_hear = lambda _: Reply(
        "en", headline="50 images", card=Card("en", "t", (), "c", "s", "alt"), card_only=True
    )
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "50 images")
    (call,) = await server.wait_for("sendMessage")
    assert call.params["text"] == "<b>50 images</b>"


async def test_a_slow_chat_does_not_hold_up_the_others(start: Start) -> None:
    class Slow(StandInAssistant):
        async def hear(self, message: Message) -> Reply | None:
            if message.text == "slow":
                await asyncio.sleep(3_600)
            return answer_about(message.text)

    server = TelegramServer()
    async with server:
        stopping, lamps = asyncio.Event(), Lamps()
        work = asyncio.create_task(
            app.run(
                Slow(),
                Settings(server.url),
                stopping,
                lamps,
                words=words,
                stop_seconds=0.05,
                patience=Patience(hold_s=0.02),
            )
        )
        ana, bo = server.world.person("Ana"), server.world.person("Bo")
        server.world.write(server.world.private(ana), ana, "slow")
        server.world.write(server.world.private(bo), bo, "quick")
        (call,) = await server.wait_for("sendMessage")
        assert call.params["chat_id"] == bo.id
        stopping.set()
        await work
        assert len(server.world.updates) == 2, "what hangs is not dealt with, so Telegram keeps it, and what came after"
