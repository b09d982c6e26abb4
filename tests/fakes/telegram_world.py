"""What stands behind the fake Bot API server: people, chats, messages, and what Telegram would tell the bot of them."""

import itertools
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram_html import units

Json = dict[str, Any]

ANONYMOUS_ADMINISTRATOR = 1087968824
"""The sender that stands for whoever writes as the group itself."""
CHANNEL_BOT = 136817688
"""The sender that stands for whoever writes as one of their channels."""

_MARKS = re.compile(r"(?<![\w/@])(?:(/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?)|(@\w{3,32}))")


class RefusedError(Exception):
    """What the server answers instead of a result."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


@dataclass
class User:
    """Somebody on Telegram."""

    id: int
    first_name: str
    language_code: str | None = "en"
    is_bot: bool = False
    username: str | None = None

    def json(self) -> Json:
        """As a Bot API User."""
        told = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        told |= {"language_code": self.language_code} if self.language_code else {}
        return told | ({"username": self.username} if self.username else {})


@dataclass
class Chat:
    """A private chat, a group, a supergroup or a channel, with all its messages."""

    id: int
    type: str
    title: str = ""
    person: User | None = None
    is_forum: bool = False
    threads: set[int] = field(default_factory=set)
    administrators: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    bot_is_administrator: bool = False
    blocked: bool = False
    """The person blocked the bot, or the group removed it."""
    no_polls: bool = False
    """The group lets nobody send polls."""
    migrated_to: int | None = None
    last_bot: int | None = None
    sent_at: deque[float] = field(default_factory=deque)

    @property
    def is_group(self) -> bool:
        """Is it a group of either kind?"""
        return self.type in {"group", "supergroup"}

    def json(self) -> Json:
        """As a Bot API Chat."""
        if self.person is not None:
            return {"id": self.id, "type": "private", "first_name": self.person.first_name}
        return {"id": self.id, "type": self.type, "title": self.title} | ({"is_forum": True} if self.is_forum else {})


class World:
    """Everything that exists on this Telegram; the methods below are what people do in it."""

    def __init__(self, *, username: str = "footprint_test_bot", privacy: bool = True) -> None:
        self.bot = User(7_000_000_001, "Footprint", None, is_bot=True, username=username)
        self.privacy = privacy
        self.chats: dict[int, Chat] = {}
        self.updates: list[Json] = []
        self.callbacks: dict[str, Json] = {}
        self.inline_queries: dict[str, Json] = {}
        self.guest_queries: dict[str, Json] = {}
        self.inline_messages: dict[str, Json] = {}
        self.files: dict[str, bytes] = {}
        self.withheld = 0
        self.on_arrival: Callable[[], None] = lambda: None  # the server says how it wakes who waits
        self.allowed_updates: list[str] | None = None
        self._numbers = itertools.count(1)
        self._update_ids = itertools.count(500_001)
        self._people = itertools.count(1001)
        self._groups = itertools.count(2001)

    # -------------------------------------------------------------- people and places
    def person(self, name: str = "Ana", lang: str | None = "en", *, is_bot: bool = False) -> User:
        """A new person (or bot)."""
        return User(next(self._people), name, lang, is_bot=is_bot, username=f"{name.lower()}_bot" if is_bot else None)

    def private(self, person: User) -> Chat:
        """The chat of a person with the bot."""
        return self.chats.setdefault(person.id, Chat(person.id, "private", person=person))

    def group(self, title: str = "A class", *, kind: str = "supergroup", forum: bool = False) -> Chat:
        """A new group that the bot is in."""
        number = next(self._groups)
        chat = Chat(-1_000_000_000_000 - number if kind != "group" else -number, kind, title, is_forum=forum)
        self.chats[chat.id] = chat
        return chat

    # -------------------------------------------------------------- what people do
    def write(
        self,
        chat: Chat,
        person: User,
        text: str,
        *,
        reply_to: Json | None = None,
        thread: int | None = None,
        sender_chat: Json | None = None,
        entities: list[Json] | None = None,
        **more: object,
    ) -> Json:
        """Somebody writes; the bot is told of it where Telegram would tell it. Returns the message."""
        message = self.record(chat, person, {"text": text, "entities": marks(text) if entities is None else entities})
        if thread is not None:
            chat.threads.add(thread)
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if sender_chat is not None:
            message["sender_chat"] = sender_chat
        if reply_to is not None:
            message["reply_to_message"] = {key: v for key, v in reply_to.items() if key != "reply_to_message"}
        message |= more
        if self._delivered(chat, message):
            kind = "channel_post" if chat.type == "channel" else "message"
            self.push(kind, message)
        else:
            self.withheld += 1
        if person.is_bot:
            chat.last_bot = person.id
        return message

    def show(
        self, chat: Chat, person: User, caption: str, *, reply_to: Json | None = None, sender_chat: Json | None = None
    ) -> Json:
        """Somebody sends a picture with words below it."""
        photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
        content = {"photo": photo, "caption": caption, "caption_entities": marks(caption)}
        message = self.record(chat, person, content)
        message |= {"sender_chat": sender_chat} if sender_chat else {}
        if reply_to is not None:
            message["reply_to_message"] = {key: v for key, v in reply_to.items() if key != "reply_to_message"}
        if self._delivered(chat, message):
            self.push("message", message)
        else:
            self.withheld += 1
        return message

    def hand_in(self, chat: Chat, person: User, name: str, content: bytes, *, reply_to: Json | None = None) -> Json:
        """Somebody sends a file."""
        key = f"file{next(self._numbers)}"
        self.files[key] = content
        document = {"file_id": key, "file_unique_id": key, "file_name": name, "file_size": len(content)}
        message = self.record(chat, person, {"document": document})
        if reply_to is not None:
            message["reply_to_message"] = {key: v for key, v in reply_to.items() if key != "reply_to_message"}
        self.push("message", message)
        return message

    def edit(self, chat: Chat, message: Json, text: str, *, after_s: int = 5) -> None:
        """The author changes a message."""
        message |= {"text": text, "entities": marks(text), "edit_date": message["date"] + after_s}
        if self._delivered(chat, message):
            self.push("edited_message", message)

    def press(self, chat: Chat, person: User, message: Json, data: str) -> str:
        """Somebody taps a button (or forges a tap); returns the callback query's id."""
        query_id = str(next(self._numbers) + 10**12)
        query = {"id": query_id, "from": person.json(), "chat_instance": str(chat.id), "data": data, "message": message}
        self.callbacks[query_id] = query
        self.push("callback_query", query)
        return query_id

    def vote(self, message: Json, option: int) -> None:
        """Somebody votes in an anonymous poll: the bot is told of no vote."""
        poll = message["poll"]
        if poll["is_closed"]:
            raise RefusedError(400, "Bad Request: poll is closed")
        poll["options"][option]["voter_count"] += 1
        poll["total_voter_count"] += 1

    def press_inline(self, person: User, inline_message_id: str, data: str) -> str:
        """Somebody taps a button under a message that was sent through the bot."""
        query_id = str(next(self._numbers) + 10**12)
        query = {"id": query_id, "from": person.json(), "chat_instance": "0", "data": data}
        query["inline_message_id"] = inline_message_id
        self.callbacks[query_id] = query
        self.push("callback_query", query)
        return query_id

    def ask_inline(self, person: User, text: str) -> str:
        """Somebody types `@bot text` in any chat; returns the query's id."""
        query_id = str(next(self._numbers) + 10**12)
        query = {"id": query_id, "from": person.json(), "query": text[:256], "offset": ""}
        self.inline_queries[query_id] = query
        self.push("inline_query", query)
        return query_id

    def ask_as_guest(self, person: User, text: str) -> str:
        """Somebody mentions the bot in a chat that it is not in (guest mode); returns the query's id."""
        query_id = str(next(self._numbers) + 10**12)
        elsewhere = Chat(-1_000_000_009_999, "supergroup", "Elsewhere")
        message = self.record(elsewhere, person, {"text": text, "entities": marks(text), "guest_query_id": query_id})
        self.guest_queries[query_id] = message
        self.push("guest_message", message)
        return query_id

    def delete(self, chat: Chat, message: Json) -> None:
        """The author takes a message back; bots are not told."""
        chat.messages.pop(message["message_id"], None)

    def migrate(self, chat: Chat) -> Chat:
        """The group becomes a supergroup with a new id; both are told."""
        new = self.group(chat.title)
        chat.migrated_to = new.id
        someone = self.person("Owner")
        self.push("message", self.record(chat, someone, {"migrate_to_chat_id": new.id}))
        self.push("message", self.record(new, someone, {"migrate_from_chat_id": chat.id}))
        return new

    def block(self, chat: Chat, person: User) -> None:
        """A person blocks the bot, or somebody removes it from a group."""
        chat.blocked = True
        member = {"user": self.bot.json(), "status": "member"}
        gone: Json = {"user": self.bot.json(), "status": "kicked", "until_date": 0}
        change = {"chat": chat.json(), "from": person.json(), "date": int(time.time())}
        self.push("my_chat_member", change | {"old_chat_member": member, "new_chat_member": gone})

    def take_back(self, chat: Chat, person: User) -> None:
        """Somebody lets the bot in again."""
        chat.blocked = False
        gone: Json = {"user": self.bot.json(), "status": "kicked", "until_date": 0}
        member = {"user": self.bot.json(), "status": "member"}
        change = {"chat": chat.json(), "from": person.json(), "date": int(time.time())}
        self.push("my_chat_member", change | {"old_chat_member": gone, "new_chat_member": member})

    # -------------------------------------------------------------- underneath
    def record(self, chat: Chat, sender: User, content: Json) -> Json:
        """A new message in a chat, told to nobody."""
        message: Json = {"message_id": next(self._numbers), "date": int(time.time()), "chat": chat.json()}
        message["from"] = sender.json()
        message |= {key: value for key, value in content.items() if value not in ([], None)}
        chat.messages[message["message_id"]] = message
        return message

    def push(self, kind: str, payload: Json) -> Json:
        """One more update for the bot."""
        update = {"update_id": next(self._update_ids), kind: payload}
        if self.allowed_updates is None or kind in self.allowed_updates:
            self.updates.append(update)
            self.on_arrival()
        return update

    def _delivered(self, chat: Chat, message: Json) -> bool:
        """Privacy mode: in a group a bot sees commands, replies to it and what was sent through it."""
        if message["from"]["id"] == self.bot.id or chat.blocked:
            return False
        if not chat.is_group or not self.privacy or chat.bot_is_administrator or not _words(message)[0]:
            return True
        answered, through = message.get("reply_to_message", {}).get("from", {}), message.get("via_bot", {})
        return self.bot.id in {answered.get("id"), through.get("id")} or self._commanded(chat, message)

    def _commanded(self, chat: Chat, message: Json) -> bool:
        """A command for this bot, or one that names nobody while no other bot spoke last."""
        text, entities = _words(message)
        for entity in entities:
            if entity["type"] == "bot_command":
                name = _cut(text, entity["offset"], entity["length"]).partition("@")[2].lower()
                if name:
                    return name == (self.bot.username or "").lower()
                return entity["offset"] == 0 and chat.last_bot in {None, self.bot.id}
        return False


def marks(text: str) -> list[Json]:
    """The entities that a client finds in plain text: commands and mentions."""
    found = []
    for match in _MARKS.finditer(text):
        kind = "bot_command" if match[1] else "mention"
        found.append({"type": kind, "offset": units(text[: match.start()]), "length": units(match[0])})
    return found


def _words(message: Json) -> tuple[str, list[Json]]:
    if "caption" in message:
        return message["caption"], message.get("caption_entities", [])
    return message.get("text", ""), message.get("entities", [])


def _cut(text: str, offset: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")
