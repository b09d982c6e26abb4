"""The fake against the Bot API as documented, and our limits against those documented and the library's own."""

import re
from pathlib import Path

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st
from telegram import constants

from bot.platforms.telegram import polling, rendering, setup
from bot.platforms.telegram.requesting import AiohttpRequest
from tests.fakes import telegram_table as table
from tests.fakes.telegram_html import CannotParseError, parse, units
from tests.fakes.telegram_methods import METHODS, within_limits
from tests.fakes.telegram_server import TOKEN, TelegramServer, decoded
from tests.fakes.telegram_world import RefusedError, World

OF_THE_SERVER = {"getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"}
CARRIED_OUT = METHODS.keys() | OF_THE_SERVER


# ---------------------------------------------------------------- the table
def test_the_table_holds_every_documented_method_with_its_parameters() -> None:
    documented = table.methods()
    assert (table.API_VERSION, len(documented)) == ("10.1", 180)
    assert sum(map(len, documented.values())) == 884
    assert documented["sendMessage"]["text"].required
    assert documented["sendMessage"]["chat_id"].kind == "id"


def test_the_library_knows_every_method_but_those_newer_than_itself() -> None:
    missing = {name for name in table.methods() if not hasattr(telegram.Bot, name)}
    assert missing == table.NEWER_THAN_THE_LIBRARY
    assert constants.BOT_API_VERSION == "10.0"


def test_everything_that_the_fake_carries_out_is_documented() -> None:
    assert table.methods().keys() >= CARRIED_OUT
    assert len(CARRIED_OUT) == 28


async def test_what_the_fake_does_not_carry_out_says_so_instead_of_yes(server: TelegramServer) -> None:
    async with a_client(server) as bot:
        with pytest.raises(telegram.error.NetworkError, match="status 501"):
            await bot.send_dice(1)


def test_every_method_that_the_bot_calls_is_carried_out() -> None:
    code = "".join(path.read_text() for path in Path(rendering.__file__).parent.glob("*.py"))
    called = {name for name in re.findall(r"bot\.([a-z]+_[a-z_]+)\(", code) if hasattr(telegram.Bot, name)}
    camel = {re.sub(r"_(.)", lambda match: match[1].upper(), name) for name in called}
    assert len(camel) >= 15
    assert camel <= CARRIED_OUT


def test_the_limits_are_the_librarys_too() -> None:
    pairs = [
        (table.TEXT_UNITS, constants.MessageLimit.MAX_TEXT_LENGTH),
        (table.CAPTION_UNITS, constants.MessageLimit.CAPTION_LENGTH),
        (table.CALLBACK_DATA_BYTES, constants.InlineKeyboardButtonLimit.MAX_CALLBACK_DATA),
        (table.ALERT_CHARACTERS, constants.CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH),
        (table.COMMANDS, constants.BotCommandLimit.MAX_COMMAND_NUMBER),
        (table.COMMAND_CHARACTERS, constants.BotCommandLimit.MAX_COMMAND),
        (table.COMMAND_DESCRIPTION_CHARACTERS, constants.BotCommandLimit.MAX_DESCRIPTION),
        (table.DESCRIPTION_CHARACTERS, constants.BotDescriptionLimit.MAX_DESCRIPTION_LENGTH),
        (table.SHORT_DESCRIPTION_CHARACTERS, constants.BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH),
        (table.INLINE_RESULTS, constants.InlineQueryLimit.RESULTS),
        (table.INLINE_ID_BYTES, constants.InlineQueryResultLimit.MAX_ID_LENGTH),
        (table.PLACEHOLDER_CHARACTERS, constants.ReplyLimit.MAX_INPUT_FIELD_PLACEHOLDER),
        (table.POLL_QUESTION_CHARACTERS, constants.PollLimit.MAX_QUESTION_LENGTH),
        (table.POLL_OPTIONS, constants.PollLimit.MAX_OPTION_NUMBER),
        (table.POLL_OPTION_CHARACTERS, constants.PollLimit.MAX_OPTION_LENGTH),
        (table.POLL_EXPLANATION_CHARACTERS, constants.PollLimit.MAX_EXPLANATION_LENGTH),
        (table.POLL_EXPLANATION_LINE_FEEDS, constants.PollLimit.MAX_EXPLANATION_LINE_FEEDS),
        (table.UPDATES_AT_ONCE, constants.PollingLimit.MAX_LIMIT),
        (table.SECRET_CHARACTERS, constants.WebhookLimit.MAX_SECRET_TOKEN_LENGTH),
        (table.SENDS_A_SECOND, constants.FloodLimit.MESSAGES_PER_SECOND),
        (table.SENDS_A_MINUTE_TO_A_GROUP, constants.FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP),
    ]
    assert [(ours, int(theirs)) for ours, theirs in pairs if ours != int(theirs)] == []


def test_the_bots_own_limits_are_the_documented_ones() -> None:
    assert (rendering.TEXT_UNITS, rendering.CAPTION_UNITS) == (table.TEXT_UNITS, table.CAPTION_UNITS)
    assert (rendering.CALLBACK_DATA_BYTES, rendering.ALERT_CHARACTERS) == (
        table.CALLBACK_DATA_BYTES,
        table.ALERT_CHARACTERS,
    )
    assert (rendering.POLL_QUESTION, rendering.POLL_OPTION, rendering.POLL_OPTIONS, rendering.POLL_EXPLANATION) == (
        table.POLL_QUESTION_CHARACTERS,
        table.POLL_OPTION_CHARACTERS,
        table.POLL_OPTIONS,
        table.POLL_EXPLANATION_CHARACTERS,
    )
    assert (setup.DESCRIPTION, setup.SHORT_DESCRIPTION) == (
        table.DESCRIPTION_CHARACTERS,
        table.SHORT_DESCRIPTION_CHARACTERS,
    )
    assert set(polling.KINDS) <= set(table.UPDATES)


# ---------------------------------------------------------------- what the fake refuses
def a_client(server: TelegramServer, token: str = TOKEN) -> telegram.Bot:
    request, updates = AiohttpRequest(), AiohttpRequest()
    return telegram.Bot(token, base_url=f"{server.url}/bot", request=request, get_updates_request=updates)


CHAT = 1001
REPLY = {"message_id": 1, "allow_sending_without_reply": False}


@pytest.mark.parametrize(
    ("method", "params", "said"),
    [
        ("sendMessage", {"text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"text": "\U0001f600" * 2049}, "message is too long"),
        ("sendMessage", {"text": "  "}, "message text is empty"),
        ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"}, "Can't find end tag"),
        ("sendMessage", {"text": "5 < 6", "parse_mode": "HTML"}, "can't parse entities"),
        ("sendMessage", {"text": "<font>x</font>", "parse_mode": "HTML"}, "Unsupported start tag"),
        ("sendMessage", {"text": "x", "parse_mode": "Markup"}, "unsupported parse_mode"),
        ("sendMessage", {"text": "x", "colour": "red"}, "unknown parameter colour"),
        ("sendMessage", {}, "parameter text is required"),
        ("sendMessage", {"text": "x", "chat_id": "one"}, "can't parse parameter chat_id"),
        ("sendMessage", {"text": "x", "chat_id": 5}, "chat not found"),
        ("sendMessage", {"text": "x", "reply_parameters": REPLY}, "message to be replied not found"),
        ("sendMessage", {"text": "x", "message_thread_id": 5}, "message thread not found"),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}, "text buttons"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}},
            "BUTTON_DATA_INVALID",
        ),
        ("sendPhoto", {"photo": b"x", "caption": "x" * 1025}, "caption is too long"),
        ("sendPoll", {"question": "q", "options": ["a"] * 13}, "more than 12"),
        ("sendPoll", {"question": "q", "options": ["a"], "type": "quiz"}, "correct option"),
        (
            "sendPoll",
            {"question": "q", "options": ["a"], "type": "quiz", "correct_option_ids": [0], "explanation": "\n\n\nx"},
            "line feeds",
        ),
        ("editMessageText", {"text": "x", "message_id": 5}, "message to edit not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ("answerInlineQuery", {"inline_query_id": "1", "results": [{}] * 51}, "too many inline query results"),
        ("setMyCommands", {"commands": [{"command": "Ask", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyDescription", {"description": "x" * 513}, "too long"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
        ("getChatAdministrators", {}, "no administrators in the private chat"),
    ],
)
def test_it_refuses_what_telegram_refuses(method: str, params: dict[str, object], said: str) -> None:
    world = World()
    world.private(world.person())
    known = table.methods()[method]
    whole = ({"chat_id": CHAT} if "chat_id" in known else {}) | params
    with pytest.raises(RefusedError) as refusal:
        METHODS[method](world, decoded(known, whole))
    assert said in refusal.value.description
    assert refusal.value.code == 400


def test_twenty_a_minute_to_a_group_and_thirty_a_second_in_all() -> None:
    world = World()
    group = world.group()
    for number in range(20):
        within_limits(world, {"chat_id": group.id}, now=number)
    with pytest.raises(RefusedError) as refusal:
        within_limits(world, {"chat_id": group.id}, now=50)
    assert refusal.value.parameters == {"retry_after": 11}
    within_limits(world, {"chat_id": group.id}, now=60)
    for _ in range(30):
        within_limits(world, {"chat_id": world.private(world.person()).id}, now=100)
    with pytest.raises(RefusedError):
        within_limits(world, {"chat_id": world.private(world.person()).id}, now=100.9)


@pytest.mark.parametrize(
    ("token", "error"),
    [("7000000001:AAF-another-token-of-the-same-length-xx", "Unauthorized"), ("1:x", "Not Found")],
)
async def test_a_wrong_token_opens_nothing(server: TelegramServer, token: str, error: str) -> None:
    bot = a_client(server, token)
    with pytest.raises(telegram.error.InvalidToken):
        async with bot:
            pass
    assert server.refusals() == [("getMe", error)]


async def test_the_newer_of_two_pollers_ends_the_older_ones_request_and_a_webhook_ends_both(
    server: TelegramServer,
) -> None:
    import asyncio

    async with a_client(server) as one, a_client(server) as two:
        waiting = asyncio.create_task(one.get_updates(timeout=5))
        await asyncio.sleep(0.02)
        await two.get_updates(timeout=0)
        waiting_two = asyncio.create_task(two.get_updates(timeout=5))
        with pytest.raises(telegram.error.Conflict, match="other getUpdates"):
            await waiting
        await asyncio.sleep(0.02)
        await one.set_webhook("https://bot.example.org")
        with pytest.raises(telegram.error.Conflict):
            await waiting_two
        with pytest.raises(telegram.error.Conflict, match="webhook is active"):
            await one.get_updates()


@pytest.mark.parametrize("secret", ["x" * 257, "with space", "é"])
async def test_a_webhook_secret_is_of_256_plain_characters(server: TelegramServer, secret: str) -> None:
    async with a_client(server) as bot:
        with pytest.raises(telegram.error.BadRequest, match="ecret token"):
            await bot.set_webhook("https://bot.example.org", secret_token=secret)


def test_privacy_mode_withholds_what_telegram_withholds() -> None:
    world = World()
    group, ana = world.group(), world.person("Ana")
    robot = world.person("Robo", is_bot=True)
    ours = world.record(group, world.bot, {"text": "an answer"})
    for text in ("hello", "@footprint_test_bot hello", "/ask@other_bot x", "say /ask"):
        world.write(group, ana, text)
    assert (world.withheld, world.updates) == (4, [])
    world.write(group, ana, "/ask x")
    world.write(group, ana, "and this?", reply_to=ours)
    world.write(group, ana, "posted through it", via_bot=world.bot.json())
    assert len(world.updates) == 3
    # A command that names nobody goes to the bot that spoke last.
    world.write(group, robot, "I am a bot")
    world.write(group, ana, "/ask x")
    assert len(world.updates) == 3
    world.write(group, ana, "/ask@footprint_test_bot x")
    assert len(world.updates) == 4
    group.bot_is_administrator = True
    world.write(group, ana, "hello")
    assert len(world.updates) == 5


# ---------------------------------------------------------------- its HTML
@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("<b>a</b> &lt;b&gt; &amp;amp; &#8230; &nbsp;", "a <b> &amp; … &nbsp;", ["bold"]),
        ('<a href="https://e.org?a=1&amp;b=2">x<i>y</i></a>', "xy", ["text_link", "italic"]),
        ("<B>a</B>", "a", ["bold"]),
        ("<a>x</a><b></b>", "x", []),
    ],
)
def test_it_reads_telegrams_html(source: str, text: str, kinds: list[str]) -> None:
    shown, entities = parse(source)
    assert (shown, [entity["type"] for entity in entities]) == (text, kinds)


@pytest.mark.parametrize(
    "source", ["<b>", "</b>", "<b><i></b></i>", "<", "a < b", "<script>x</script>", "<b", "<!-- x -->"]
)
def test_it_refuses_what_is_no_html_of_telegrams(source: str) -> None:
    with pytest.raises(CannotParseError):
        parse(source)


@given(st.text(st.sampled_from("a<>&\U0001f600é\n"), max_size=50))
def test_both_count_units_in_the_same_way(text: str) -> None:
    assert rendering.units(text) == units(text)
