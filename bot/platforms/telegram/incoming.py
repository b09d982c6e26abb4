"""A Telegram update -> Message, Press: pure, no network, nothing remembered."""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final

import telegram
from telegram.constants import ChatType, MessageEntityType

from bot.followups import asked_in
from bot.languages.commands import named
from bot.messages import Command, Message, Press
from faq.entries import Community, Person

PLATFORM: Final = "telegram"

NAMES: Final[dict[str, dict[str, str]]] = named("telegram-command-")
"""What is typed after a slash, by language; every name works in every language."""
_MEANT: Final[dict[str, Command]] = {
    "footprint": "footprint",
    "compare": "compare",
    "faq": "faq",
    "class": "class",
    "about": "about",
    "privacy": "privacy",
    "settings": "help",
    "help": "help",
}
COMMANDS: Final[dict[str, Command]] = {name: _MEANT[key] for names in NAMES.values() for key, name in names.items()} | {
    "footprint": "footprint",
    "start": "help",
}
"""What each command asks for."""
DESK: Final = "faq_"
"""`/faq_edit why-water` is `/faq edit why-water`: so administrators find the moderators' verbs in their menu."""
PREFERENCES: Final = "preferences"

MARK_OPEN, MARK_CLOSE = "\u27e6", "\u27e7"
"""What encloses the mark of a form of the bot's (see `forms`): nobody else's text may hold them."""
_NO_MARKS: Final = str.maketrans("", "", MARK_OPEN + MARK_CLOSE)

_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w{1,32}))?")


@dataclass(frozen=True, slots=True)
class Me:
    """Who the bot is on Telegram."""

    id: int
    username: str


def unmarked(text: str) -> str:
    """What somebody wrote, without the two brackets that only the bot's own forms may hold."""
    return text.translate(_NO_MARKS) if MARK_OPEN in text or MARK_CLOSE in text else text


def is_for_ears(message: telegram.Message, me: Me) -> bool:
    """Did a person write this where the bot may answer? Bots, channels and forwarded channel posts never do."""
    if (message.text is None and message.effective_attachment is None) or message.is_automatic_forward:
        return False
    if message.chat.type == ChatType.CHANNEL or message.via_bot is not None:
        return False
    named = _command_of(message)[1].lower()
    if named and named != me.username.lower():
        return False
    # Whoever writes as a group or a channel comes as a bot.
    return message.sender_chat is not None or (message.from_user is not None and not message.from_user.is_bot)


def message_from(message: telegram.Message, me: Me, *, manages: bool = False) -> Message:
    """What a person wrote, without the command and without the bot's name."""
    name = command_name(message)
    text = _without_names(message, me)
    if name:
        text = _COMMAND.sub("", text, count=1).strip()
    answered = message.reply_to_message
    if COMMANDS.get(name) == "footprint" and not text and answered and not _is_mine(answered, me):
        text = message.quote.text if message.quote else said_in(answered)
    author = person_from(message, manages=manages)
    command, text = _meant(name, unmarked(text), settles=author.manages)
    asked, otherwise = asked_in(_packs_in(answered) if answered and _is_mine(answered, me) else [])
    return Message(
        text=text,
        author=author,
        community=community_of(message.chat),
        channel=channel_of(message),
        directed=is_directed(message, me),
        locale=None if message.from_user is None else message.from_user.language_code,
        replied_to=asked,
        otherwise=otherwise,
        command=command,
    )


def said_in(message: telegram.Message) -> str:
    """The words of a message: its text, what stands under its picture or file, what its poll asks."""
    asked = message.poll.question if message.poll else ""
    return message.text or message.caption or asked


def _meant(name: str, text: str, *, settles: bool) -> tuple[Command | None, str]:
    """The command and its text: the moderators' verbs go through the FAQ, settings too for whoever may change them."""
    if name.startswith(DESK):
        return "faq", f"{name.removeprefix(DESK)} {text}".strip()
    if settles and name in {names["settings"] for names in NAMES.values()}:
        return "faq", f"{PREFERENCES} {text}".strip()
    return COMMANDS.get(name), text


def is_directed(message: telegram.Message, me: Me) -> bool:
    """In private always; in a group by a command of ours, a reply to the bot or its name."""
    if message.chat.type == ChatType.PRIVATE or message.guest_query_id:
        return True
    name = command_name(message)
    if name in COMMANDS or name.startswith(DESK) or (name and _command_of(message)[1]):
        return True
    answered = message.reply_to_message
    return (answered is not None and _is_mine(answered, me)) or any(_names(message, me))


def is_for_the_desk(message: telegram.Message) -> bool:
    """A command of the FAQ's: what moderators undo with."""
    return f"{command_name(message)}_".startswith(DESK)


def deep_link(message: telegram.Message) -> str | None:
    """The packed follow-up that `t.me/bot?start=...` brought along, if there is one."""
    if command_name(message) != "start":
        return None
    words = said_in(message).split()
    return unpacked_link(words[1]) if len(words) == 2 else None  # noqa: PLR2004 -- the command and its payload


def link_payload(pack: str) -> str | None:
    """A packed follow-up as the payload of a deep link, or None where it does not fit into 64 characters."""
    payload = base64.urlsafe_b64encode(pack.encode()).decode().rstrip("=")
    return payload if len(payload) <= 64 else None  # noqa: PLR2004 -- Telegram's limit


def unpacked_link(payload: str) -> str | None:
    """The packed follow-up in a deep link's payload; None where it is something else."""
    try:
        return base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
    except (binascii.Error, ValueError):
        return None


def press_from(query: telegram.CallbackQuery, *, manages: bool = False) -> Press | None:
    """A button pressed; None where it carries no pack."""
    if not query.data or query.from_user.is_bot:
        return None
    chat = query.message.chat if query.message else None
    return Press(
        followup=query.data,
        author=person_of(query.from_user, manages=manages),
        community=community_of(chat) if chat else None,
        channel=channel_of(query.message) if isinstance(query.message, telegram.Message) else None,
        locale=query.from_user.language_code,
    )


def stands_under(query: telegram.CallbackQuery) -> bool:
    """Is the pressed button one of its message's as it stands now? An old screen shows others; anybody can forge one.

    Where the message cannot be seen (an old one, one sent through the bot) there is nothing to compare with: True.
    """
    # The library makes an ordinary message of one that cannot be seen; Telegram dates those 0.
    if not isinstance(query.message, telegram.Message) or not query.message.date.timestamp():
        return True
    return query.data in _packs_in(query.message)


def asked_from(user: telegram.User, text: str) -> Message:
    """An inline query: nobody else is there."""
    return Message(text=unmarked(text).strip(), author=person_of(user), locale=user.language_code)


def person_from(message: telegram.Message, *, manages: bool = False) -> Person:
    """Who wrote. Whoever writes as the group itself is one of its administrators; as a channel, a stranger."""
    sender = message.sender_chat
    if sender is not None:
        is_this_group = sender.id == message.chat.id
        name = unmarked(message.author_signature or sender.title or "")
        return Person(PLATFORM, str(sender.id), name, manages=is_this_group)
    if message.from_user is None:
        return Person(PLATFORM, "0")
    return person_of(message.from_user, manages=manages)


def community_of(chat: telegram.Chat) -> Community | None:
    """The group; None in private."""
    return Community(PLATFORM, str(chat.id)) if is_group(chat) else None


def is_group(chat: telegram.Chat) -> bool:
    """Is anybody else there?"""
    return chat.type != ChatType.PRIVATE


def channel_of(message: telegram.Message) -> str:
    """The chat, and the topic where there is one."""
    thread = topic_of(message)
    return str(message.chat.id) if thread is None else f"{message.chat.id}/{thread}"


def topic_of(message: telegram.Message) -> int | None:
    """The topic's id; None in the general one and where there are none."""
    return message.message_thread_id if message.is_topic_message else None


def _packs_in(message: telegram.Message) -> list[str]:
    """What one of the bot's answers carries in its buttons, in order."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [str(button.callback_data) for row in rows for button in row if button.callback_data]


def person_of(user: telegram.User, *, manages: bool = False) -> Person:
    """Somebody under their own name, as far as it was told: a server of one's own may leave it out."""
    name = " ".join(filter(None, (user.first_name, user.last_name)))
    return Person(PLATFORM, str(user.id), unmarked(name), manages=manages)


def _is_mine(message: telegram.Message, me: Me) -> bool:
    """Did the bot write it, or somebody through the bot?"""
    return any(user is not None and user.id == me.id for user in (message.from_user, message.via_bot))


def command_name(message: telegram.Message) -> str:
    """The command that the message begins with, in small letters; empty where there is none."""
    return _command_of(message)[0].lower()


def _command_of(message: telegram.Message) -> tuple[str, str]:
    """(command, the bot it names), each empty where there is none."""
    marked = message.entities or message.caption_entities
    first = next((e for e in marked if e.type == MessageEntityType.BOT_COMMAND and e.offset == 0), None)
    match = _COMMAND.match(said_in(message)) if first else None
    return (match[1], match[2] or "") if match else ("", "")


def _names(message: telegram.Message, me: Me) -> list[str]:
    """Each mention of the bot, as written."""
    kinds: list[str | None] = [MessageEntityType.MENTION, MessageEntityType.TEXT_MENTION]
    found = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    return [
        said
        for entity, said in found.items()
        if said.lower() == f"@{me.username}".lower() or (entity.user is not None and entity.user.id == me.id)
    ]


def _without_names(message: telegram.Message, me: Me) -> str:
    text = message.text or message.caption or ""
    for name in _names(message, me):
        text = text.replace(name, " ", 1)
    return " ".join(text.split(" ")).strip() if text else ""
