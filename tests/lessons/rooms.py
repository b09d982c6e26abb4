"""A class on each platform, with the real bot: a teacher who manages nothing, pupils, an administrator."""

import asyncio
import html
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import discord
import simcord
from pydantic import SecretStr

from bot.answers.lesson.handout import Handout
from bot.platforms import terminal
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.wording import Wording
from bot.platforms.telegram import app as telegram_app
from bot.platforms.telegram.send_limits import Pace
from bot.replies import pressable
from bot.wiring import Parts
from faq import Desk, seed_desk
from tests.conversations.stages import Dark, TelegramSettings, no_picture, words_of
from tests.fakes.discord_room import Room as Server
from tests.fakes.discord_room import labels, parts, said
from tests.fakes.telegram_server import TOKEN, TelegramServer

KEY = b"the operator's own secret"


@dataclass(frozen=True)
class Seen:
    """What a class sees: the words in their order, the poll's choices, the buttons, whether a picture came along."""

    text: str
    options: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    picture: bool = False
    file: bool = False
    raw: Any = field(default=None, compare=False, repr=False)
    packs: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)
    """What each button carried when it was seen: an old screen shows it still."""

    @property
    def words(self) -> tuple[str, ...]:
        return words_of(self.text)


class Class(Protocol):
    """A place where a lesson is played."""

    async def type(self, text: str, *, by: str = "teacher") -> Seen:
        """`/class` and what follows; what comes back."""

    async def press(self, label: str, *, by: str = "teacher", under: Seen | None = None) -> Seen:
        """A button under the last screen (or an older one); what everybody, or the presser alone, sees then."""

    async def vote(self, option: int) -> None:
        """One pupil more votes."""

    async def restart(self) -> None:
        """The process ends, and another takes over with nothing but the same secret."""

    async def forbid_polls(self) -> None:
        """From now on polls are not allowed here."""

    last: Seen


async def paper(handout: Handout) -> bytes:
    """A page that nobody looks at: how it is printed is tested elsewhere."""
    return b"%PDF " + handout.title.encode()


def desk() -> Desk:
    return seed_desk()


class OnTelegram:
    """A group whose teacher is no administrator."""

    def __init__(self, made: Parts, server: TelegramServer, lang: str) -> None:
        self._made, self.server = made, server
        world = server.world
        self.people = {name: world.person(name, lang) for name in ("teacher", "pupil", "head", "other")}
        self.chat = world.group("A class")
        self.chat.administrators[self.people["head"].id] = self.people["head"]
        self.last = Seen("")
        self._stopping = asyncio.Event()
        self._work: asyncio.Task[None] | None = None

    async def open(self) -> None:
        self._stopping = asyncio.Event()
        assistant = self._made.assistant(desk(), class_key=KEY, printer=paper, telegram_name="footprint_test_bot")
        pace = Pace(overall_a_second=10_000, chat_a_second=1_000)
        settings = TelegramSettings(self.server.url, SecretStr(TOKEN))
        done = len(self.server.made("getMe"))
        self._work = asyncio.create_task(
            telegram_app.run(
                assistant, settings, self._stopping, Dark(), words=self._made.book, draw_card=no_picture, pace=pace
            )
        )
        await self.server.wait_for("getMe", count=done + 1)

    async def close(self) -> None:
        self._stopping.set()
        async with asyncio.timeout(10):
            if self._work is not None:
                await self._work

    async def restart(self) -> None:
        await self.close()
        await self.open()

    async def forbid_polls(self) -> None:
        self.chat.no_polls = True

    async def type(self, text: str, *, by: str = "teacher") -> Seen:
        done = len(self._sent())
        self.server.world.write(self.chat, self.people[by], text)
        return await self._next(done)

    async def press(self, label: str, *, by: str = "teacher", under: Seen | None = None) -> Seen:
        seen = under or self.last
        message, data = seen.raw, dict(seen.packs)[label]
        done, answered = len(self._sent()), len(self.server.made("answerCallbackQuery"))
        self.server.world.press(self.chat, self.people[by], {**message}, data)
        calls = await self.server.wait_for("answerCallbackQuery", count=answered + 1)
        if calls[-1].params.get("text"):
            return Seen(calls[-1].params["text"])
        return await self._next(done)

    async def vote(self, option: int) -> None:
        self.server.world.vote(self.last.raw, option)

    def _sent(self) -> list[Any]:
        return [call for call in self.server.made(*SENDING) if call.result is not None]

    async def _next(self, done: int) -> Seen:
        async with asyncio.timeout(10):
            while len(self._sent()) <= done:  # noqa: ASYNC110 -- which method it will be is not known
                await asyncio.sleep(0.005)
        await self.server.settled()
        call = self._sent()[-1]
        if call.method == "sendDocument":
            return Seen(self._sent()[-2].params.get("text", ""), file=True)
        self.last = _on_telegram(call)
        return self.last


SENDING = ("sendMessage", "sendPhoto", "sendPoll", "sendDocument", "editMessageText")


def _on_telegram(call: Any) -> Seen:
    params = call.params
    keys = params.get("reply_markup", {}).get("inline_keyboard", [])
    packs = tuple((button["text"], button["callback_data"]) for row in keys for button in row)
    buttons = tuple(label for label, _ in packs)
    if call.method == "sendPoll":
        options = tuple(one["text"] if isinstance(one, dict) else one for one in params["options"])
        return Seen(params["question"], options, buttons, raw=call.result, packs=packs)
    text = params.get("text") or params.get("caption") or ""
    shown = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return Seen(shown, (), buttons, picture=call.method == "sendPhoto", raw=call.result, packs=packs)


class OnDiscord:
    """A channel whose teacher manages nothing; `head` manages the server."""

    def __init__(self, made: Parts, env: simcord.Env, lang: str) -> None:
        self._made, self.env = made, env
        self.server = Server(env)
        self.server.speak(lang)
        guild = self.server.guild
        self.people = {
            "teacher": self.server.alice,
            "pupil": guild.add_member(env.create_user("pupil")),
            "other": guild.add_member(env.create_user("other")),
            "head": self.server.mona,
        }
        self._voters = [guild.add_member(env.create_user(f"voter{number}")) for number in range(3)]
        self._voted = 0
        self.last = Seen("")

    async def restart(self) -> None:
        await self.env.restart_bot(client_of(self._made))

    async def forbid_polls(self) -> None:
        me = self.env.bot.user
        assert me is not None
        overwrite = discord.PermissionOverwrite(send_polls=False)
        self.server.channel = self.server.guild.create_text_channel("quiet", overwrites={me: overwrite})

    async def type(self, text: str, *, by: str = "teacher") -> Seen:
        _, _, what = text.partition(" ")
        result = await self.people[by].slash(self.server.channel, "class", **({"what": what} if what else {}))
        return self._seen(result)

    async def press(self, label: str, *, by: str = "teacher", under: Seen | None = None) -> Seen:
        message = (under or self.last).raw
        if label in labels(message):
            result = await self.people[by].click(message, label=label)
        else:
            menu = next(part for part in parts(message) if part["type"] == 3)
            value = next(one["value"] for one in menu["options"] if one["label"] == label)
            result = await self.people[by].select(message, values=[value])
        return self._seen(result)

    async def vote(self, option: int) -> None:
        voter = self._voters[self._voted % len(self._voters)]
        self._voted += 1
        await voter.vote(self.last.raw, answer=option + 1)

    def _seen(self, result: Any) -> Seen:
        message = result.response
        assert message is not None
        if result.ephemeral:
            return _on_discord(message, None)
        shown = self.server.answer
        self.last = _on_discord(shown, shown.poll)
        return self.last


def _on_discord(message: Any, poll: discord.Poll | None) -> Seen:
    buttons = tuple(labels(message)) + tuple(
        str(option["label"]) for part in parts(message) if part["type"] == 3 for option in part["options"]
    )
    text = re.sub(r"\\(?=\W)", "", said(message))
    kinds = {part["type"] for part in parts(message)}
    options: tuple[str, ...] = ()
    if poll is not None:
        text = poll.question
        options = tuple(str(answer.text) for answer in poll.answers)
    return Seen(text, options, buttons, picture=12 in kinds, file=13 in kinds, raw=message)


def client_of(made: Parts) -> Footprint:
    assistant = made.assistant(desk(), class_key=KEY, printer=paper)
    return Footprint(assistant, Wording(made.book, made.book.languages), no_picture)


class OnTerminal:
    """Whoever rehearses alone is the class too."""

    def __init__(self, made: Parts, lang: str, folder: Path) -> None:
        self._made, self._lang, self._folder = made, lang, folder
        self.last = Seen("")
        self._open()

    def _open(self) -> None:
        assistant = self._made.assistant(desk(), class_key=KEY, printer=paper, default_language=self._lang)
        sheet = terminal.Paper(width=10_000)
        self.chat = terminal.Chat(
            assistant, self._made.book.__getitem__, no_picture, sheet, self._folder, lang=self._lang
        )

    async def type(self, text: str, *, by: str = "teacher") -> Seen:
        return self._seen(await self.chat.answer(text))

    async def press(self, label: str, *, by: str = "teacher", under: Seen | None = None) -> Seen:
        buttons = pressable(self.chat._last) if self.chat._last else ()
        number = [button.label for button in buttons].index(label) + 1
        return self._seen(await self.chat.answer(str(number)))

    async def vote(self, option: int) -> None:
        await self.chat.answer("ABCDEFGHIJ"[option])

    async def restart(self) -> None:
        before, votes = self.chat._last, self.chat._votes
        self._open()
        self.chat._last, self.chat._votes = before, votes  # what stands on the screen stays there

    async def forbid_polls(self) -> None:
        """Nobody forbids anything here."""

    def _seen(self, shown: str) -> Seen:
        text, _, buttons = shown.partition("\n\n[1] ")
        row, _, saved = buttons.partition("\n")
        lines = text.split("\n")
        options = tuple(line.strip() for line in lines if re.match(r"  [A-J]\. ", line))
        text = "\n".join(line for line in lines if not re.match(r"  [A-J]\. ", line))
        found = tuple(re.split(r"  \[\d+\] ", row)) if buttons else ()
        self.last = Seen(text, options, found, picture=".png" in saved, file=".pdf" in shown)
        return self.last


@asynccontextmanager
async def on_telegram(made: Parts, lang: str, folder: Path) -> AsyncIterator[OnTelegram]:
    async with TelegramServer() as server:
        room = OnTelegram(made, server, lang)
        await room.open()
        try:
            yield room
        finally:
            await room.close()


@asynccontextmanager
async def on_discord(made: Parts, lang: str, folder: Path) -> AsyncIterator[OnDiscord]:
    client = client_of(made)
    env = simcord.Env(client, shard_count=1)
    await env.start()
    try:
        await client.tree.sync()
        yield OnDiscord(made, env, lang)
    finally:
        await env.shutdown()
    env.raise_errors()


@asynccontextmanager
async def on_terminal(made: Parts, lang: str, folder: Path) -> AsyncIterator[OnTerminal]:
    yield OnTerminal(made, lang, folder)


Open = Callable[[Parts, str, Path], AbstractAsyncContextManager[Class]]
STAGES: dict[str, Open] = {"terminal": on_terminal, "discord": on_discord, "telegram": on_telegram}
