"""The Bot API methods that the fake carries out, each refusing what the real server refuses."""

import re
import time
from collections.abc import Callable
from typing import Any

from tests.fakes import telegram_table as table
from tests.fakes.telegram_html import CannotParseError, parse, units
from tests.fakes.telegram_world import Chat, Json, RefusedError, World

Method = Callable[[World, Json], Any]
PRETTY = re.compile(r"[A-Za-z0-9_-]*")


def chat_of(world: World, params: Json) -> Chat:
    """The chat named, where the bot may write to it."""
    chat = world.chats.get(params["chat_id"])
    if chat is None:
        raise RefusedError(400, "Bad Request: chat not found")
    if chat.migrated_to is not None:
        description = "Bad Request: group chat was upgraded to a supergroup chat"
        raise RefusedError(400, description, migrate_to_chat_id=chat.migrated_to)
    if chat.blocked and chat.is_group:
        raise RefusedError(403, f"Forbidden: bot was kicked from the {chat.type} chat")
    if chat.blocked:
        raise RefusedError(403, "Forbidden: bot was blocked by the user")
    return chat


def formatted(text: str, mode: str | None, limit: int, too_long: str, *, empty: str | None = None) -> Json:
    """Text and entities after parsing; `limit` in UTF-16 units."""
    if mode not in {None, "", "HTML"}:
        raise RefusedError(400, "Bad Request: unsupported parse_mode")
    try:
        shown, entities = parse(text) if mode else (text, [])
    except CannotParseError as error:
        raise RefusedError(400, f"Bad Request: can't parse entities: {error}") from None
    shown = shown.rstrip()
    if empty is not None and not shown.strip():
        raise RefusedError(400, f"Bad Request: {empty}")
    if units(shown) > limit:
        raise RefusedError(400, f"Bad Request: {too_long}")
    return {"text": shown, "entities": entities[: table.ENTITIES]}


def keyboard(markup: Json | None, *, inline_only: bool = False) -> Json | None:
    """The reply markup, refused where a button is not one."""
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        if inline_only:
            raise RefusedError(400, "Bad Request: inline keyboard expected")
        if units(markup.get("input_field_placeholder", "")) > table.PLACEHOLDER_CHARACTERS:
            raise RefusedError(400, "Bad Request: input field placeholder is too long")
        return None
    for button in (button for row in markup["inline_keyboard"] for button in row):
        if not button.get("text"):
            raise RefusedError(400, "Bad Request: inline keyboard button text is empty")
        kinds = [key for key in ("url", "callback_data", "switch_inline_query", "copy_text") if key in button]
        if len(kinds) != 1:
            raise RefusedError(400, "Bad Request: text buttons are unallowed in the inline keyboard")
        size = len(button.get("callback_data", "x").encode())
        if not 1 <= size <= table.CALLBACK_DATA_BYTES:
            raise RefusedError(400, "Bad Request: BUTTON_DATA_INVALID")
    return markup if any(markup["inline_keyboard"]) else None


def post(world: World, params: Json, content: Json) -> Json:
    """A message of the bot's, as reply and in the topic asked for."""
    chat = chat_of(world, params)
    thread = params.get("message_thread_id")
    if thread is not None and thread not in chat.threads:
        raise RefusedError(400, "Bad Request: message thread not found")
    reply = params.get("reply_parameters")
    if reply is not None:
        target = chat.messages.get(reply["message_id"])
        if target is not None:
            content["reply_to_message"] = {k: v for k, v in target.items() if k != "reply_to_message"}
        elif not reply.get("allow_sending_without_reply"):
            raise RefusedError(400, "Bad Request: message to be replied not found")
    markup = keyboard(params.get("reply_markup"))
    if markup:
        content["reply_markup"] = markup
    if thread is not None:
        content |= {"message_thread_id": thread, "is_topic_message": True}
    chat.last_bot = world.bot.id
    return world.record(chat, world.bot, content)


def send_message(world: World, params: Json) -> Json:
    """A text."""
    chat_of(world, params)
    return post(world, params, _text(params))


def _text(params: Json, key: str = "text") -> Json:
    return formatted(
        params[key], params.get("parse_mode"), table.TEXT_UNITS, "message is too long", empty="message text is empty"
    )


def send_photo(world: World, params: Json) -> Json:
    """A picture with a caption."""
    chat_of(world, params)
    data = params["photo"]
    if not isinstance(data, bytes) or not data:
        raise RefusedError(400, "Bad Request: there is no photo in the request")
    if len(data) > table.PHOTO_BYTES:
        raise RefusedError(400, "Bad Request: file is too big")
    caption = formatted(
        params.get("caption", ""), params.get("parse_mode"), table.CAPTION_UNITS, "message caption is too long"
    )
    photo = {"file_id": f"photo{len(data)}", "file_unique_id": "u", "width": 1, "height": 1}
    return post(world, params, {"photo": [photo], "caption": caption["text"], "caption_entities": caption["entities"]})


def send_document(world: World, params: Json) -> Json:
    """A file."""
    data = params["document"]
    if not isinstance(data, bytes) or not data:
        raise RefusedError(400, "Bad Request: file must be non-empty")
    document = {"file_id": f"document{len(data)}", "file_unique_id": "u", "file_size": len(data)}
    return post(world, params, {"document": document})


def get_file(world: World, params: Json) -> Json:
    """Where a file can be fetched."""
    if params["file_id"] not in world.files:
        raise RefusedError(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    return {"file_id": params["file_id"], "file_unique_id": "u", "file_path": f"documents/{params['file_id']}"}


def send_poll(world: World, params: Json) -> Json:
    """A poll or a quiz."""
    options = [option["text"] if isinstance(option, dict) else option for option in params["options"]]
    if not 1 <= len(params["question"]) <= table.POLL_QUESTION_CHARACTERS:
        raise RefusedError(400, "Bad Request: poll question length must not exceed 300")
    if not 1 <= len(options) <= table.POLL_OPTIONS:
        raise RefusedError(400, "Bad Request: poll can't have more than 12 options")
    if any(not 1 <= len(option) <= table.POLL_OPTION_CHARACTERS for option in options):
        raise RefusedError(400, "Bad Request: poll options length must not exceed 100")
    right = params.get("correct_option_ids", [])
    if params.get("type") == "quiz" and not (right and all(0 <= at < len(options) for at in right)):
        raise RefusedError(400, "Bad Request: quiz poll must have correct option identifiers")
    why = formatted(
        params.get("explanation", ""),
        params.get("explanation_parse_mode"),
        table.POLL_EXPLANATION_CHARACTERS,
        "message is too long",
    )["text"]
    if why.count("\n") > table.POLL_EXPLANATION_LINE_FEEDS:
        raise RefusedError(400, "Bad Request: explanation has too many line feeds")
    if chat_of(world, params).no_polls:
        raise RefusedError(400, "Bad Request: not enough rights to send polls to the chat")
    poll: Json = {"id": "1", "question": params["question"], "type": params.get("type", "regular")}
    poll["options"] = [{"persistent_id": str(at), "text": said, "voter_count": 0} for at, said in enumerate(options)]
    poll |= {"total_voter_count": 0, "is_closed": False, "is_anonymous": params.get("is_anonymous", True)}
    poll |= {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
    return post(world, params, {"poll": poll})


def stop_poll(world: World, params: Json) -> Json:
    """A poll of the bot's, ended; the buttons below it are those asked for, or none."""
    message = chat_of(world, params).messages.get(params["message_id"])
    if message is None or "poll" not in message:
        raise RefusedError(400, "Bad Request: message with poll to stop not found")
    poll: Json = message["poll"]
    if poll["is_closed"]:
        raise RefusedError(400, "Bad Request: poll has already been closed")
    poll["is_closed"] = True
    markup = keyboard(params.get("reply_markup"), inline_only=True)
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    return poll


def _edited(world: World, params: Json, change: Json) -> Json | bool:
    markup = keyboard(params.get("reply_markup"), inline_only=True)
    if "inline_message_id" in params:
        message = world.inline_messages.get(params["inline_message_id"])
        if message is None:
            raise RefusedError(400, "Bad Request: MESSAGE_ID_INVALID")
    else:
        found = chat_of(world, params).messages.get(params.get("message_id", 0))
        if found is None:
            raise RefusedError(400, "Bad Request: message to edit not found")
        message = found
    if message.get("from", {}).get("id", world.bot.id) != world.bot.id:
        raise RefusedError(400, "Bad Request: message can't be edited")
    if "text" in change and "text" not in message:
        raise RefusedError(400, "Bad Request: there is no text in the message to edit")
    if "caption" in change and "photo" not in message:
        raise RefusedError(400, "Bad Request: there is no caption in the message to edit")
    if all(message.get(k, []) == v for k, v in change.items()) and message.get("reply_markup") == markup:
        raise RefusedError(
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
            "same as a current content and reply markup of the message",
        )
    message |= change
    message.pop("reply_markup", None)
    if markup:
        message["reply_markup"] = markup
    return True if "inline_message_id" in params else message


def edit_message_text(world: World, params: Json) -> Json | bool:
    """A text of the bot's, changed."""
    return _edited(world, params, _text(params))


def edit_message_caption(world: World, params: Json) -> Json | bool:
    """A caption of the bot's, changed."""
    new = formatted(
        params.get("caption", ""), params.get("parse_mode"), table.CAPTION_UNITS, "message caption is too long"
    )
    return _edited(world, params, {"caption": new["text"], "caption_entities": new["entities"]})


def edit_message_reply_markup(world: World, params: Json) -> Json | bool:
    """The buttons alone, changed."""
    return _edited(world, params, {})


def delete_message(world: World, params: Json) -> bool:
    """A message taken away."""
    if chat_of(world, params).messages.pop(params["message_id"], None) is None:
        raise RefusedError(400, "Bad Request: message to delete not found")
    return True


def answer_callback_query(world: World, params: Json) -> bool:
    """The spinner on a button stopped, once and in time."""
    if len(params.get("text", "")) > table.ALERT_CHARACTERS:
        raise RefusedError(400, "Bad Request: MESSAGE_TOO_LONG")
    if world.callbacks.pop(params["callback_query_id"], None) is None:
        raise RefusedError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    return True


def _inline_result(result: Json) -> Json:
    if not 1 <= len(result["id"].encode()) <= table.INLINE_ID_BYTES:
        raise RefusedError(400, "Bad Request: RESULT_ID_INVALID")
    if result["type"] != "article" or not result.get("title"):
        raise RefusedError(400, "Bad Request: can't parse inline query result")
    content = result["input_message_content"]
    keyboard(result.get("reply_markup"), inline_only=True)
    return _text(content, "message_text")


def answer_inline_query(world: World, params: Json) -> bool:
    """Results for `@bot query`."""
    results = params["results"]
    if len(results) > table.INLINE_RESULTS:
        raise RefusedError(400, "Bad Request: too many inline query results specified")
    if len({result["id"] for result in results}) < len(results):
        raise RefusedError(400, "Bad Request: RESULT_ID_DUPLICATE")
    for result in results:
        _inline_result(result)
    start = (params.get("button") or {}).get("start_parameter", "help")
    if not PRETTY.fullmatch(start) or not 1 <= len(start) <= table.INLINE_BUTTON_START_CHARACTERS:
        raise RefusedError(400, "Bad Request: START_PARAM_INVALID")
    if world.inline_queries.pop(params["inline_query_id"], None) is None:
        raise RefusedError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    return True


def answer_guest_query(world: World, params: Json) -> Json:
    """The one message that a guest may leave."""
    shown = _inline_result(params["result"])
    if world.guest_queries.pop(params["guest_query_id"], None) is None:
        raise RefusedError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    key = f"guest{params['guest_query_id']}"
    world.inline_messages[key] = shown
    return {"inline_message_id": key}


def get_chat(world: World, params: Json) -> Json:
    """A chat."""
    chat = chat_of(world, params)
    return chat.json() | {"accent_color_id": 0, "max_reaction_count": 1, "accepted_gift_types": _NO_GIFTS}


_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def get_chat_administrators(world: World, params: Json) -> list[Json]:
    """The administrators of a group; other bots are left out."""
    chat = chat_of(world, params)
    if not chat.is_group:
        raise RefusedError(400, "Bad Request: there are no administrators in the private chat")
    people = list(chat.administrators.values())
    first = [{"user": user.json(), "status": "creator", "is_anonymous": False} for user in people[:1]]
    return first + [{"user": user.json(), "status": "administrator"} | _RIGHTS for user in people[1:]]


_RIGHTS = dict.fromkeys(
    (
        *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
        *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories"),
        *("can_edit_stories", "can_delete_stories"),
    ),
    False,
)


def get_chat_member(world: World, params: Json) -> Json:
    """One member of a group."""
    for member in get_chat_administrators(world, params):
        if member["user"]["id"] == params["user_id"]:
            return member
    user = {"id": params["user_id"], "is_bot": False, "first_name": "?"}
    return {"user": user, "status": "member"}


def get_me(world: World, params: Json) -> Json:
    """The bot itself."""
    more = {"can_join_groups": True, "can_read_all_group_messages": not world.privacy}
    more |= {"supports_inline_queries": True, "supports_guest_queries": True}
    return world.bot.json() | more


def set_my_commands(world: World, params: Json) -> bool:
    """The menu of commands, by scope and language."""
    if len(params["commands"]) > table.COMMANDS:
        raise RefusedError(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
    for command in params["commands"]:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise RefusedError(400, "Bad Request: BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= table.COMMAND_DESCRIPTION_CHARACTERS:
            raise RefusedError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return _language(params)


def _language(params: Json) -> bool:
    if not re.fullmatch(r"([a-z]{2})?", params.get("language_code", "")):
        raise RefusedError(400, "Bad Request: invalid language code specified")
    return True


def _at_most(key: str, characters: int) -> Method:
    def change(_world: World, params: Json) -> bool:
        """A text about the bot itself."""
        if len(params.get(key, "")) > characters:
            raise RefusedError(400, f"Bad Request: {key} is too long")
        return _language(params)

    return change


def _yes(world: World, params: Json) -> bool:
    return chat_of(world, params) is not None


SENDING: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendPoll": send_poll,
    "sendDocument": send_document,
}
"""What counts towards the limits."""

METHODS: dict[str, Method] = {
    **SENDING,
    "answerCallbackQuery": answer_callback_query,
    "answerGuestQuery": answer_guest_query,
    "answerInlineQuery": answer_inline_query,
    "deleteMessage": delete_message,
    "deleteMyCommands": lambda _world, params: _language(params),
    "editMessageCaption": edit_message_caption,
    "stopPoll": stop_poll,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageText": edit_message_text,
    "getChat": get_chat,
    "getChatAdministrators": get_chat_administrators,
    "getChatMember": get_chat_member,
    "getFile": get_file,
    "getMe": get_me,
    "leaveChat": _yes,
    "sendChatAction": _yes,
    "setMyCommands": set_my_commands,
    "setMyDescription": _at_most("description", table.DESCRIPTION_CHARACTERS),
    "setMyName": _at_most("name", table.NAME_CHARACTERS),
    "setMyShortDescription": _at_most("short_description", table.SHORT_DESCRIPTION_CHARACTERS),
}


def within_limits(world: World, params: Json, now: float | None = None) -> None:
    """Refuse with 429 what goes past 20 a minute to a group or 30 a second in all."""
    now = time.monotonic() if now is None else now
    chat = world.chats.get(params.get("chat_id", 0))
    sent = [at for each in world.chats.values() for at in each.sent_at if now - at < 1] if chat else []
    if len(sent) >= table.SENDS_A_SECOND:
        raise RefusedError(429, "Too Many Requests: retry after 1", retry_after=1)
    if chat is None:
        return
    while chat.sent_at and now - chat.sent_at[0] >= 60:
        chat.sent_at.popleft()
    if chat.is_group and len(chat.sent_at) >= table.SENDS_A_MINUTE_TO_A_GROUP:
        wait = max(1, int(60 - (now - chat.sent_at[0])) + 1)
        raise RefusedError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
    chat.sent_at.append(now)
