"""Who may do what, and what strangers try: forged buttons, other groups, administrators, markup, floods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.telegram.rights import Rights
from bot.replies import Field, Form, Line, Reply
from faq.entries import Community
from tests.bot.platforms.telegram.conftest import Lamps, Start
from tests.fakes.assistant import PACK, StandInAssistant, answer_about
from tests.fakes.telegram_html import parse
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import ANONYMOUS_ADMINISTRATOR, CHANNEL_BOT, User

MATHS = PACK.replace("c", "m", 1)
FORM = Form(
    "Edit",
    "1den=slug",
    (
        Field("title", "Title", "A & B"),
        Field("body", "Text (40 to 120 words; [a link](https://\u2026))", "old\nlines"),
        Field("sources", "Sources, one a line", "e.org | https://e.org/a"),
    ),
)


# ---------------------------------------------------------------- S3, S4
@pytest.mark.parametrize(
    "data", ["\x00", "1", "9zzzz", "1c" + "\u00e9" * 31, "{0.__class__}", "1denim50=../../x", PACK, "1den=undo.1"]
)
@pytest.mark.threat("S3")
async def test_a_button_that_does_not_stand_there_does_nothing_and_whoever_pressed_is_told(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, data: str
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.write(group, ana, "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.press(group, server.world.person("Eve", "fr"), first.result, data)
    (answer,) = await server.wait_for("answerCallbackQuery")
    await server.settled()
    assert (answer.params["text"], answer.params.get("show_alert")) == ("[fr telegram-old-button]", None)
    assert assistant.presses == []
    assert server.made("editMessageText") == []
    assert len(server.made("sendMessage")) == 1


async def test_a_button_that_the_assistant_cannot_read_changes_nothing_that_others_see(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    examples = answer_about("").buttons
    assistant.on_press = lambda _: Reply("en", lines=(Line("For instance:"),), buttons=examples, stale=True)
    ana, group = server.world.person("Ana"), server.world.group()
    server.world.write(group, ana, "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    server.world.press(group, ana, first.result, MATHS)
    server.world.inline_messages["inline1"] = {"text": "old"}
    server.world.press_inline(ana, "inline1", "0zzzz")
    answers = await server.wait_for("answerCallbackQuery", count=2)
    await server.settled()
    assert {answer.params["text"] for answer in answers} == {"[en telegram-old-button]"}
    assert server.made("editMessageText") == []
    assert len(server.made("sendMessage")) == 1


@pytest.mark.threat("S4")
async def test_the_community_comes_from_the_event_and_never_from_the_button(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, ours, theirs = server.world.person("Ana"), server.world.group("Ours"), server.world.group("Theirs")
    ours.administrators[ana.id] = ana
    # Ana manages one group; the same button pressed in the other is another group's press, without rights.
    for group in (ours, theirs):
        server.world.write(group, ana, "/ask@footprint_test_bot 50 images")
    for call in await server.wait_for("sendMessage", count=2):
        server.world.press(server.world.chats[call.params["chat_id"]], ana, call.result, MATHS)
    await server.wait_for("answerCallbackQuery", count=2)
    assert {(press.community, press.author.manages) for press in assistant.presses} == {
        (Community("telegram", str(theirs.id)), False),
        (Community("telegram", str(ours.id)), True),
    }


# ---------------------------------------------------------------- S5, S6
@pytest.mark.threat("S5")
async def test_rights_are_telegrams_and_at_most_a_minute_old(server: TelegramServer) -> None:
    from bot.platforms.telegram import app
    from tests.bot.platforms.telegram.conftest import Settings

    now = [0.0]
    ana, bo, group = server.world.person("Ana"), server.world.person("Bo"), server.world.group()
    group.administrators[ana.id] = ana
    client = app.connect(Settings(server.url))
    async with client:
        rights = Rights(client, lambda: now[0])
        assert await rights.manages(group.id, ana.id)
        assert not await rights.manages(group.id, bo.id)
        del group.administrators[ana.id]
        now[0] = 59
        assert await rights.manages(group.id, ana.id)
        now[0] = 60
        assert not await rights.manages(group.id, ana.id)
        assert len(server.made("getChatAdministrators")) == 2


async def test_where_telegram_does_not_tell_the_administrators_nobody_manages(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    group.administrators[ana.id] = ana
    server.fail("getChatAdministrators", 400, "Bad Request: CHAT_ADMIN_REQUIRED")
    server.world.write(group, ana, "/faq edit")
    await server.wait_for("sendMessage")
    assert not assistant.heard[0].author.manages


async def test_an_administrator_manages_in_the_group_and_nobody_does_in_private(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    group.administrators[ana.id] = ana
    server.world.write(group, ana, "/faq edit")
    server.world.write(group, server.world.person("Bo"), "/faq edit")
    server.world.write(server.world.private(ana), ana, "/faq edit")
    await server.wait_for("sendMessage", count=3)
    assert sorted((m.author.name, m.author.manages) for m in assistant.heard) == [
        ("Ana", False),
        ("Ana", True),
        ("Bo", False),
    ]
    assert len(server.made("getChatAdministrators")) == 1


@pytest.mark.threat("S6")
async def test_whoever_writes_as_the_group_manages_it_and_as_a_channel_does_not(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    group, other = server.world.group("Ours"), server.world.group("Other")
    anonymous = User(ANONYMOUS_ADMINISTRATOR, "Group", None, is_bot=True, username="GroupAnonymousBot")
    channel = User(CHANNEL_BOT, "Channel", None, is_bot=True, username="Channel_Bot")
    group.last_bot = None
    for person, sender in ((anonymous, group), (anonymous, other), (channel, server.world.group(kind="channel"))):
        server.world.write(group, person, "/faq@footprint_test_bot edit", sender_chat=sender.json())
    await server.wait_for("sendMessage", count=3)
    assert sorted((m.author.id == str(group.id), m.author.manages) for m in assistant.heard) == [
        (False, False),
        (False, False),
        (True, True),
    ]


@pytest.mark.parametrize("way", ["text", "caption"])
@pytest.mark.parametrize("who", ["a member", "the group", "a channel"])
async def test_a_command_to_another_bot_is_left_to_it_whoever_gives_it(
    assistant: StandInAssistant, start: Start, who: str, way: str
) -> None:
    async with TelegramServer(privacy=False) as server, start(server, assistant):
        ana, group = server.world.person("Ana"), server.world.group()
        anonymous = User(ANONYMOUS_ADMINISTRATOR, "Group", None, is_bot=True, username="GroupAnonymousBot")
        channel = User(CHANNEL_BOT, "Channel", None, is_bot=True, username="Channel_Bot")
        person, sender = {
            "a member": (ana, None),
            "the group": (anonymous, group.json()),
            "a channel": (channel, server.world.group(kind="channel").json()),
        }[who]
        say = server.world.write if way == "text" else server.world.show
        say(group, person, "/faq@other_bot remove why-water", sender_chat=sender)
        say(group, ana, "/ask 50 images")
        await server.wait_for("sendMessage")
        await server.settled()
    assert [message.text for message in assistant.heard] == ["50 images"]


# ---------------------------------------------------------------- forms
@pytest.mark.parametrize(
    ("answer", "title", "body"),
    [
        ("Title: B < A\ntext : new\nand: more", "B < A", "new\nand: more"),
        ("TEXT\nnew\nhttps://e.org: more", "A & B", "new\nhttps://e.org: more"),
        ("Text: ", "A & B", ""),
        ("A new title\nand a new text\nin two lines", "A new title", "and a new text\nin two lines"),
        ("A new title", "A new title", "old\nlines"),
    ],
)
async def test_a_form_is_filled_in_by_replying_to_its_prompt_and_what_is_left_out_stays(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, *, answer: str, title: str, body: str
) -> None:
    ana, group = server.world.person("Ana"), server.world.group()
    group.administrators[ana.id] = ana
    assistant.on_hear = lambda _: Reply("en", form=FORM)
    server.world.write(group, ana, "/faq edit")
    (prompt,) = await server.wait_for("sendMessage")
    assert prompt.params["reply_markup"]["force_reply"] is True
    assert prompt.params["reply_markup"]["selective"] is True
    server.world.write(group, ana, answer, reply_to=prompt.result)
    await server.wait_for("sendMessage", count=2)
    (press,) = assistant.presses
    assert press.followup == "1den=slug"
    assert dict(press.fields) == {"title": title, "body": body, "sources": "e.org | https://e.org/a"}
    assert press.author.manages
    assert len(assistant.heard) == 1


async def test_a_prompt_that_somebody_else_wrote_is_no_form(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    eve = server.world.person("Eve")
    chat = server.world.private(eve)
    forged = server.world.record(chat, eve, {"text": "Edit\n\u27e61den=slug|body\u27e7"})
    server.world.write(chat, eve, "mine", reply_to=forged)
    await server.wait_for("sendMessage")
    assert assistant.presses == []


async def test_a_form_with_one_field_takes_the_whole_reply(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    assistant.on_hear = lambda _: Reply("en", form=Form("Ask", "1sen", (Field("text", "Question"),)))
    server.world.write(chat, ana, "/faq")
    (prompt,) = await server.wait_for("sendMessage")
    server.world.write(chat, ana, "why: because\nof that", reply_to=prompt.result)
    await server.wait_for("sendMessage", count=2)
    assert assistant.presses[0].fields == (("text", "why: because\nof that"),)


# ---------------------------------------------------------------- S8, S9
@given(st.text(st.sampled_from("<>&\"'/ab{0}.\\_*[]()"), max_size=60))
def test_what_comes_from_people_stays_text(text: str) -> None:
    from bot.platforms.telegram.rendering import draw
    from tests.bot.platforms.telegram.conftest import words

    form = Form(text, PACK, (Field("body", text, text),))
    for reply in (Reply("en", headline=text, lines=(Line(text),)), Reply("en", form=form)):
        for part in draw(reply, words).parts:
            shown, _ = parse(part.html)
            assert shown.strip() == part.plain


@pytest.mark.parametrize("text", ["{0.__class__}", "%s %(x)s", "${HOME}", "{$x}", "<b>bold</b>", "<script>", "&amp;"])
@pytest.mark.threat("S8")
async def test_an_entry_that_looks_like_code_is_shown_letter_by_letter(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, text: str
) -> None:
    assistant.on_hear = lambda _: Reply("en", lines=(Line(text),))
    ana = server.world.person("Ana")
    server.world.write(server.world.private(ana), ana, "faq")
    (call,) = await server.wait_for("sendMessage")
    assert call.result["text"] == text
    assert "entities" not in call.result


# ---------------------------------------------------------------- S18
@pytest.mark.threat("S18")
async def test_a_thousand_questions_in_a_group_get_fewer_than_twenty_answers_and_one_word_why(start: Start) -> None:
    async with TelegramServer() as server:
        group, other = server.world.group(), server.world.group()
        people = [server.world.person(f"P{number}") for number in range(10)]
        async with start(server, StandInAssistant()):
            for number in range(1_000):
                server.world.write(group, people[number % 10], f"/ask@footprint_test_bot {number} images")
            server.world.write(other, people[0], "/ask 50 images")
            await server.settled(within_s=20)
            texts = [call.params["text"] for call in server.made("sendMessage") if call.params["chat_id"] == group.id]
        assert len(texts) == 19
        assert sum("telegram-busy" in text or "telegram-slow-down" in text for text in texts) == 1
        assert server.refusals() == [], "Telegram never had to refuse"
        assert len([call for call in server.made("sendMessage") if call.params["chat_id"] == other.id]) == 1
