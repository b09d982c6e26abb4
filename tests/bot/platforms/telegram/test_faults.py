"""What Telegram and people do to a bot: refusals, repeats, deletions, edits, moves, removals."""

import asyncio

import pytest

from bot.messages import Message, Press
from bot.platforms.telegram import app, pressing
from bot.platforms.telegram.polling import Patience
from bot.replies import Card, Line, Link, Poll, Reply
from bot.serving import PlatformFailed
from faq.entries import Community
from tests.bot.platforms.telegram.conftest import IMPATIENT, Lamps, Settings, Start, words
from tests.fakes.assistant import PACK, StandInAssistant, answer_about
from tests.fakes.telegram_server import TelegramServer

MATHS = PACK.replace("c", "m", 1)


# ---------------------------------------------------------------- F5, F6, F7
@pytest.mark.fault("F5")
async def test_a_chat_that_telegram_closes_gets_nothing_while_others_are_served(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, bo = server.world.person("Ana"), server.world.person("Bo")
    server.fail("sendMessage", 429, "Too Many Requests: retry after 60", chat_id=ana.id, retry_after=60)
    server.world.write(server.world.private(ana), ana, "50 images")
    await server.until(lambda: bool(server.refusals()))
    server.world.write(server.world.private(ana), ana, "50 images")
    server.world.write(server.world.private(bo), bo, "60 images")
    (call,) = await server.wait_for("sendMessage")
    await server.settled()
    assert call.params["chat_id"] == bo.id
    assert [call.params["chat_id"] for call in server.calls if call.method == "sendMessage" and call.refused] == [
        ana.id
    ]


@pytest.mark.fault("F6")
async def test_of_two_pollers_one_stands_by_and_takes_over_when_the_other_stops(start: Start) -> None:
    async with TelegramServer() as server:
        first, second = StandInAssistant(), StandInAssistant()
        ana = server.world.person("Ana")
        chat = server.world.private(ana)
        async with start(server, first) as lamps:
            server.world.write(chat, ana, "1 image")
            await server.wait_for("sendMessage")
            async with start(server, second):
                # On Telegram the newer poller ends the older one's request.
                await server.until(lambda: server.conflicts == 1)
                for count in range(2, 6):
                    server.world.write(chat, ana, f"{count} images")
                    await server.wait_for("sendMessage", count=count)
                # It looks again and again whether anybody takes the updates, and leaves them alone.
                await server.wait_for("getWebhookInfo", count=2 + 8)
                assert server.conflicts == 1
                assert lamps.said[-1] == ("telegram", False)
            server.world.write(chat, ana, "6 images")
            await server.wait_for("sendMessage", count=6)
            assert lamps.said[-1] == ("telegram", True)
        heard = [int(m.text.split()[0]) for m in (*first.heard, *second.heard)]
        assert sorted(heard) == [1, 2, 3, 4, 5, 6]
        assert server.conflicts == 1


@pytest.mark.fault("F6")
async def test_a_webhook_of_an_earlier_run_is_taken_away_and_its_updates_are_answered(start: Start) -> None:
    async with TelegramServer() as server:
        server.webhook = {"url": "http://127.0.0.1:9"}
        ana = server.world.person("Ana")
        server.world.updates.append(
            {"update_id": 5, "message": server.world.record(server.world.private(ana), ana, {"text": "50 images"})}
        )
        async with start(server, StandInAssistant()):
            await server.wait_for("sendMessage")
        assert [call.params for call in server.made("deleteWebhook")] == [{"drop_pending_updates": False}]


@pytest.mark.fault("F7")
async def test_an_update_that_comes_again_is_answered_once(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    update = server.world.push("message", server.world.record(chat, ana, {"text": "50 images"}))
    await server.wait_for("sendMessage")
    for _ in range(4):
        server.world.updates.append(update)
    server.world.write(chat, ana, "60 images")
    await server.wait_for("sendMessage", count=2)
    await server.settled()
    assert [message.text for message in assistant.heard] == ["50 images", "60 images"]


async def test_an_update_that_the_library_cannot_read_keeps_no_other_back(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    server.world.push("message", {"message_id": 1, "text": "no chat, no date"})
    server.world.push("message", {"message_id": 2, "chat": [], "date": "x"})
    server.world.write(server.world.private(ana), ana, "50 images")
    await server.wait_for("sendMessage")
    await server.settled()


@pytest.mark.fault("F4")
async def test_a_token_revoked_meanwhile_ends_the_platform_with_one_line(server: TelegramServer) -> None:
    work = asyncio.create_task(
        app.run(StandInAssistant(), Settings(server.url), asyncio.Event(), Lamps(), words=words, patience=IMPATIENT)
    )
    await server.wait_for("getWebhookInfo")
    server.token = "7000000001:AAF-the-token-that-came-after-it"
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "50 images")
    with pytest.raises(PlatformFailed, match="revoked") as failure:
        await work
    assert not failure.value.restart


@pytest.mark.parametrize(("code", "said"), [(401, "Unauthorized"), (404, "Not Found")])
@pytest.mark.parametrize("method", ["getMe", "getUpdates", "sendMessage", "answerCallbackQuery", "editMessageText"])
@pytest.mark.fault("F4")
async def test_one_401_or_404_is_not_believed_and_costs_no_answer(
    start: Start, method: str, code: int, said: str
) -> None:
    async with TelegramServer() as server:
        server.fail(method, code, said)
        async with start(server, StandInAssistant()) as lamps:
            ana = server.world.person("Ana")
            chat = server.world.private(ana)
            server.world.write(chat, ana, "50 images")
            (first,) = await server.wait_for("sendMessage")
            server.world.press(chat, ana, first.result, PACK + "0")
            await server.wait_for("editMessageText")
            await server.settled()
            assert lamps.said[-1] == ("telegram", True)
        assert [len(server.made(kind)) for kind in ("sendMessage", "editMessageText")] == [1, 1]
        assert server.refusals() == [(method, said)]


@pytest.mark.parametrize("code", [500, 502, 503, 504])
@pytest.mark.parametrize("method", ["getChatAdministrators", "sendMessage", "editMessageText", "answerInlineQuery"])
async def test_what_a_broken_server_did_not_do_is_asked_again_and_done_once(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, *, method: str, code: int
) -> None:
    for _ in range(2 if method != "getChatAdministrators" else 1):
        server.fail(method, code, "Internal Server Error")
    ana, group = server.world.person("Ana"), server.world.group()
    group.administrators[ana.id] = ana
    server.world.write(group, ana, "/faq edit")
    (first,) = await server.wait_for("sendMessage")
    server.world.press(group, ana, first.result, PACK + "0")
    server.world.ask_inline(ana, "60 images")
    await server.wait_for("editMessageText")
    await server.wait_for("answerInlineQuery")
    await server.settled()
    kinds = ("sendMessage", "editMessageText", "answerInlineQuery")
    assert [len(server.made(kind)) for kind in kinds] == [1, 1, 1]
    assert assistant.heard[0].author.manages


async def test_an_answer_that_may_have_arrived_is_never_sent_again_and_an_edit_is(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    (first,) = await server.wait_for("sendMessage")
    server.hang_up("sendMessage", "editMessageText", "editMessageText")
    server.world.press(chat, ana, first.result, PACK + "0")
    # The first had arrived, only its answer had not: the others find nothing to change.
    await server.until(lambda: sum(call.method == "editMessageText" for call in server.calls) == 3)
    server.world.write(chat, ana, "60 images")
    await server.wait_for("sendMessage", count=2)
    await server.settled()
    assert len(server.made("sendMessage")) == 2


# ---------------------------------------------------------------- presses whose acknowledgement fails
@pytest.mark.parametrize("fault", ["500", "429", "403", "dropped", "hangs"])
async def test_an_answer_does_not_hang_on_what_becomes_of_its_button(
    server: TelegramServer, start: Start, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(pressing, "SPIN_S", 0.05)
    async with start(server, StandInAssistant()):
        ana = server.world.person("Ana")
        chat = server.world.private(ana)
        server.world.write(chat, ana, "50 images")
        (first,) = await server.wait_for("sendMessage")
        if fault == "dropped":
            server.hang_up("answerCallbackQuery")
        elif fault == "hangs":
            server.hold("answerCallbackQuery")
        else:
            more = {"retry_after": 30} if fault == "429" else {}
            server.fail("answerCallbackQuery", int(fault), "no", **more)
        server.world.press(chat, ana, first.result, PACK + "0")
        (edit,) = await server.wait_for("editMessageText")
        assert "1cenim5000" not in edit.params["text"]
        server.let_go()
        await server.settled()


async def test_telegram_gone_and_back_again_is_said_once_and_survived(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, caplog: pytest.LogCaptureFixture
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    await server.wait_for("sendMessage")
    for _ in range(6):
        server.fail("getUpdates", 502, "Bad Gateway")
    server.fail("getUpdates", 429, "Too Many Requests: retry after 1", retry_after=1)
    server.world.write(chat, ana, "60 images")
    await server.until(lambda: ("telegram", False) in bot.said)
    await server.wait_for("sendMessage", count=2)
    assert bot.said[-1] == ("telegram", True)
    assert sum("cannot be reached" in record.message for record in caplog.records) == 1


async def test_a_server_that_does_not_hold_the_line_is_not_asked_without_pause(server: TelegramServer) -> None:
    server.holds_the_line = False
    stopping, patience = asyncio.Event(), Patience(idle_s=3_600)
    work = asyncio.create_task(
        app.run(StandInAssistant(), Settings(server.url), stopping, Lamps(), words=words, patience=patience)
    )
    await server.wait_for("getUpdates", count=2)  # the first asks for what is there at once
    await asyncio.sleep(0.05)
    assert len(server.made("getUpdates")) == 2
    stopping.set()
    await work


# ---------------------------------------------------------------- F10, F11
async def test_a_slow_answer_does_not_keep_its_button_spinning(
    server: TelegramServer, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pressing, "SPIN_S", 0.01)
    go_on = asyncio.Event()

    class Slow(StandInAssistant):
        async def press(self, press: Press) -> Reply:
            await go_on.wait()
            return Reply("en", lines=(Line("Too late to pop up."),), private=True)

    async with start(server, Slow()):
        ana = server.world.person("Ana")
        chat = server.world.private(ana)
        server.world.write(chat, ana, "50 images")
        (first,) = await server.wait_for("sendMessage")
        server.world.press(chat, ana, first.result, MATHS)
        (answer,) = await server.wait_for("answerCallbackQuery")
        assert "text" not in answer.params
        go_on.set()
        await server.wait_for("sendMessage", count=2)
        assert len(server.made("answerCallbackQuery")) == 1


@pytest.mark.fault("F10")
async def test_a_button_pressed_too_long_ago_still_gets_its_answer(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    (first,) = await server.wait_for("sendMessage")
    query = server.world.press(chat, ana, first.result, MATHS)
    server.world.callbacks.pop(query)
    (edit,) = await server.wait_for("editMessageText")
    assert MATHS in edit.params["text"]


@pytest.mark.fault("F11")
async def test_the_same_button_twice_changes_the_message_once(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    (first,) = await server.wait_for("sendMessage")
    as_seen = dict(first.result)
    server.world.press(chat, ana, as_seen, MATHS)
    await server.wait_for("editMessageText")
    # The second press carries what the first left: nothing to do. A third carries an old view: Telegram refuses it.
    server.world.press(chat, ana, dict(chat.messages[first.result["message_id"]]), MATHS)
    server.world.press(chat, ana, as_seen, MATHS)
    await server.wait_for("answerCallbackQuery", count=3)
    await server.settled()
    server.world.write(chat, ana, "60 images")
    sent = await server.wait_for("sendMessage", count=2)
    assert "60 images" in sent[1].params["text"]
    assert len(server.made("editMessageText")) == 1
    assert [description[:36] for _, description in server.refusals()] == ["Bad Request: message is not modified"]


async def test_a_message_that_cannot_be_changed_any_more_is_answered_by_a_new_one(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.delete(chat, first.result)
    gone = {"chat": chat.json(), "message_id": first.result["message_id"], "date": 0}
    server.world.press(chat, ana, gone, MATHS)
    server.world.press(chat, ana, first.result, PACK + "0")
    await server.wait_for("sendMessage", count=3)


# ---------------------------------------------------------------- F12, F13
@pytest.mark.fault("F12")
async def test_markup_that_telegram_cannot_read_goes_out_as_plain_text_once(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    server.fail("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag")
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "5 < 6 & more")
    (call,) = await server.wait_for("sendMessage")
    assert call.params["text"].startswith("Answer to: 5 < 6 & more\n")
    assert "parse_mode" not in call.params
    assert "reply_markup" in call.params


@pytest.mark.fault("F13")
async def test_a_long_answer_comes_in_parts_with_the_buttons_under_the_last(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    lines = tuple(Line(f"{number} " + "\U0001f600" * 1_500) for number in range(3))
    assistant.on_hear = lambda _: Reply("en", lines=lines, buttons=answer_about("").buttons)
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "everything")
    calls = await server.wait_for("sendMessage", count=3)
    assert ["reply_markup" in call.params for call in calls] == [False, False, True]
    assert server.refusals() == []


# ---------------------------------------------------------------- F14, F15, F16
@pytest.mark.fault("F14")
async def test_a_question_deleted_in_between_is_answered_all_the_same(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    asked = server.world.write(group, ana, "/ask 50 images")
    server.world.delete(group, asked)
    (call,) = await server.wait_for("sendMessage")
    assert "reply_to_message" not in call.result


@pytest.mark.fault("F15")
async def test_an_edited_question_changes_its_answer(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    asked = server.world.write(group, ana, "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.edit(group, asked, "/ask 60 images")
    (edit,) = await server.wait_for("editMessageText")
    assert edit.params["message_id"] == first.result["message_id"]
    assert "60 images" in edit.params["text"]
    assert len(server.made("sendMessage")) == 1


async def test_an_edit_makes_a_question_of_what_was_none(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    assistant.on_hear = lambda m: answer_about(m.text) if "images" in m.text else None
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    asked = server.world.write(chat, ana, "50 imgs")
    await server.settled()
    server.world.edit(chat, asked, "50 images")
    await server.wait_for("sendMessage")
    assert server.made("editMessageText") == []


@pytest.mark.parametrize("after_s", [61, 86_400])
@pytest.mark.fault("F15")
async def test_a_late_edit_is_left_alone(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, after_s: int
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    asked = server.world.write(chat, ana, "50 images")
    await server.wait_for("sendMessage")
    server.world.edit(chat, asked, "60 images", after_s=after_s)
    server.world.write(chat, ana, "70 images")
    await server.wait_for("sendMessage", count=2)
    assert [message.text for message in assistant.heard] == ["50 images", "70 images"]


@pytest.mark.fault("F16")
async def test_whoever_blocks_the_bot_is_left_in_peace(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, caplog: pytest.LogCaptureFixture
) -> None:
    ana, bo = server.world.person("Ana"), server.world.person("Bo")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "50 images")
    server.world.block(chat, ana)
    server.world.write(server.world.private(bo), bo, "60 images")
    await server.wait_for("sendMessage")
    await server.settled()
    assert server.refusals().count(("sendMessage", "Forbidden: bot was blocked by the user")) == 1
    assert str(ana.id) not in caplog.text


# ---------------------------------------------------------------- F18
@pytest.mark.fault("F18")
async def test_a_group_that_became_a_supergroup_is_answered_there_and_its_faq_moves(start: Start) -> None:
    moves: list[tuple[Community, Community]] = []

    async def on_move(old: Community, new: Community) -> None:
        moves.append((old, new))

    async with TelegramServer() as server, start(server, StandInAssistant(), on_move=on_move):
        ana, group = server.world.person("Ana"), server.world.group(kind="group")
        # The bot learns it from a refusal, in the middle of an answer ...
        server.world.write(group, ana, "/ask 50 images")
        new = server.world.group(group.title)
        group.migrated_to = new.id
        (call,) = await server.wait_for("sendMessage")
        assert call.params["chat_id"] == new.id
        # ... or is told, in both chats.
        other = server.world.group(kind="group")
        moved_to = server.world.migrate(other)
        await server.settled()
        server.world.write(moved_to, ana, "/ask 60 images")
        await server.wait_for("sendMessage", count=2)
        pairs = {(int(old.id), int(new.id)) for old, new in moves}
        assert pairs == {(group.id, new.id), (other.id, moved_to.id)}


# ---------------------------------------------------------------- F20
async def test_at_a_stop_every_update_is_answered_exactly_once(start: Start) -> None:
    go_on, begun = asyncio.Event(), asyncio.Event()

    class Slow(StandInAssistant):
        async def hear(self, message: Message) -> Reply | None:
            begun.set()
            await go_on.wait()
            return await super().hear(message)

    async with TelegramServer() as server:
        people = [server.world.person(f"P{number}") for number in range(20)]
        async with start(server, Slow()):
            for person in people[:12]:
                server.world.write(server.world.private(person), person, "50 images")
            await begun.wait()
            asyncio.get_running_loop().call_later(0.03, go_on.set)
        # Stopped: what had begun was finished and confirmed.
        assert len(server.made("sendMessage")) == 12
        assert server.world.updates == []
        for person in people[12:]:
            server.world.write(server.world.private(person), person, "60 images")
        async with start(server, StandInAssistant()):
            await server.wait_for("sendMessage", count=20)
            await server.settled()
        assert sorted(call.params["chat_id"] for call in server.made("sendMessage")) == [p.id for p in people]


# ---------------------------------------------------------------- F28
@pytest.mark.fault("F28")
async def test_bots_channels_and_the_bot_itself_are_never_answered(assistant: StandInAssistant, start: Start) -> None:
    async with TelegramServer(privacy=False) as server, start(server, assistant):
        group, channel = server.world.group(), server.world.group(kind="channel")
        ana, robot = server.world.person("Ana"), server.world.person("Robo", is_bot=True)
        server.world.write(group, robot, "/ask@footprint_test_bot 50 images")
        server.world.write(server.world.private(robot), robot, "50 images")
        server.world.write(channel, ana, "/ask 50 images")
        server.world.write(group, ana, "/ask 50 images", is_automatic_forward=True, sender_chat=channel.json())
        server.world.write(group, ana, "Answer to: 50 images", via_bot=server.world.bot.json())
        server.world.write(group, ana, "/ask@footprint_test_bot 60 images")
        await server.wait_for("sendMessage")
        assert [message.text for message in assistant.heard] == ["60 images"]


# ---------------------------------------------------------------- pictures, quizzes, topics
async def test_a_picture_carries_the_facts_in_its_caption(start: Start) -> None:
    assistant = StandInAssistant()
    card = Card("en", "t", (), "c", "s", "50 images: about 260 Wh")
    assistant.on_press = lambda _: Reply("en", headline="50 images", card=card, card_only=True)

    async def draw_card(drawn: Card) -> bytes:
        return b"\x89PNG" + drawn.alt.encode()

    async with TelegramServer() as server, start(server, assistant, draw_card=draw_card):
        ana = server.world.person("Ana")
        chat = server.world.private(ana)
        server.world.write(chat, ana, "50 images")
        (first,) = await server.wait_for("sendMessage")
        server.world.press(chat, ana, first.result, MATHS)
        (photo,) = await server.wait_for("sendPhoto")
        assert photo.params["photo"].startswith(b"\x89PNG")
        assert photo.params["caption"] == "50 images: about 260 Wh"
        # Where no pictures may be sent, the words go alone.
        server.fail("sendPhoto", 400, "Bad Request: not enough rights to send photos to the chat")
        server.world.press(chat, ana, first.result, MATHS)
        words_alone = (await server.wait_for("sendMessage", count=2))[1]
        assert words_alone.params["text"] == "<b>50 images</b>"


async def test_a_quiz_is_a_native_poll_with_its_answer_and_reason(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    poll = Poll("Which uses more?", ("A burger", "50 images"), 0, "Beef: about 3 kg.")
    assistant.on_hear = lambda _: Reply("en", lines=(Line("Source", links=(Link("L", "https://e.org"),)),), poll=poll)
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "quiz")
    (sent,) = await server.wait_for("sendPoll")
    await server.wait_for("sendMessage")
    assert (sent.params["type"], sent.params["correct_option_ids"]) == ("quiz", [0])
    assert [option["text"] for option in sent.params["options"]] == ["A burger", "50 images"]
    assert server.refusals() == []


async def test_a_topic_that_was_deleted_meanwhile_costs_the_topic_not_the_answer(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group(forum=True)
    server.world.write(group, ana, "/ask 50 images", thread=77)
    group.threads.clear()
    (call,) = await server.wait_for("sendMessage")
    assert "message_thread_id" not in call.params


async def test_a_group_that_throws_the_bot_out_or_takes_it_back_is_told_of_and_a_private_chat_is_not(
    start: Start,
) -> None:
    told: list[tuple[str, bool]] = []

    async def on_presence(community: Community, is_here: bool) -> None:  # noqa: FBT001 -- in or out
        told.append((community.id, is_here))

    async with TelegramServer() as server, start(server, StandInAssistant(), on_presence=on_presence):
        ana, group = server.world.person("Ana"), server.world.group()
        server.world.block(server.world.private(ana), ana)
        server.world.block(group, ana)
        server.world.take_back(group, ana)
        async with asyncio.timeout(10):
            while len(told) < 2:  # noqa: ASYNC110 -- it comes by the fake server
                await asyncio.sleep(0.01)
        await server.settled()
    assert sorted(told) == [(str(group.id), False), (str(group.id), True)]
