"""Polling, stopped, killed and behind: what became of each question, at the rates that Telegram allows, in real time.

    python -m tests.fakes.polling_table [--tree FOLDER] [ROW ...]

Plays `python -m bot run` of this tree (or of another checkout: `--tree`) against the Bot API server of the tests, which
keeps what is not confirmed, and prints a line a row. Nothing is lost where the last column says 0.
"""

import argparse
import asyncio
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.telegram_server import TOKEN, TelegramServer
from tests.fakes.telegram_world import Chat, Json, User

HERE = Path(__file__).parents[2]
BUSY = ("Many questions here", "telegram-busy", "a lot of questions in one minute", "telegram-slow-down")
"""How the line begins that tells a chat why it gets no more."""
QUIET_S = 6.0


@dataclass(frozen=True)
class Account:
    """What became of the questions asked."""

    asked: int
    answered: int
    told: int
    waiting: int
    doubled: int

    @property
    def lost(self) -> int:
        """Neither answered nor told nor with the platform."""
        return self.asked - self.answered - self.told - self.waiting

    def line(self, row: str, seconds: float) -> str:
        cells = (self.asked, self.answered, self.told, self.waiting, self.doubled, self.lost, round(seconds))
        return row.ljust(34) + "".join(str(cell).rjust(10) for cell in cells)


HEAD = "".ljust(34) + "".join(
    name.rjust(10) for name in ("asked", "answered", "told", "waiting", "doubled", "lost", "s")
)


def account_of(server: TelegramServer, asked: Sequence[Json]) -> Account:
    """Counted by what arrived at the server: answers by the question that they reply to, lines by their chat."""
    answers: Counter[tuple[int, int]] = Counter()
    told_chats = set()
    for call in server.made("sendMessage"):
        chat = call.params["chat_id"]
        if any(busy in call.params["text"] for busy in BUSY):
            told_chats.add(chat)
        else:
            answers[chat, call.params["reply_parameters"]["message_id"]] += 1
    questions = [(message["chat"]["id"], message["message_id"]) for message in asked]
    kept = {(u["message"]["chat"]["id"], u["message"]["message_id"]) for u in server.world.updates if "message" in u}
    left = [question for question in questions if question not in answers]
    return Account(
        asked=len(questions),
        answered=len(questions) - len(left),
        told=sum(question not in kept and question[0] in told_chats for question in left),
        waiting=sum(question in kept for question in left),
        doubled=sum(answers[question] - 1 for question in questions if question in answers),
    )


def crowd(server: TelegramServer, *, people: int, groups: int) -> list[tuple[Chat, User]]:
    """So many private chats and so many groups, each with somebody who asks."""
    found = [server.world.person(f"P{number}") for number in range(people)]
    places = [(server.world.private(person), person) for person in found]
    asker = server.world.person("Asker")
    return [*places, *((server.world.group(f"G{number}"), asker) for number in range(groups))]


def ask(server: TelegramServer, chat: Chat, person: User, number: int) -> Json:
    """One question, told apart by its number."""
    return server.world.write(chat, person, f"/ask@{server.world.bot.username} {number + 2} images")


# -------------------------------------------------------------------- the table for real
@dataclass
class Stage:
    """The server, and the bot as a process of its own."""

    server: TelegramServer
    tree: Path
    folder: Path

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """The bot, connected; killed at the end where it has not ended by itself."""
        kept = {
            key: value for key, value in os.environ.items() if not key.startswith(("TELEGRAM", "DISCORD", "PYTHON"))
        }
        kept |= {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": self.server.url}
        kept |= {"DATABASE_URL": f"sqlite+aiosqlite:///{self.folder}/faq.db"}
        before = len(self.server.made("getMe"))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=self.tree, env=kept, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            await self.server.wait_for("getMe", count=before + 1, within_s=60)
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def quiet(self, most_s: float = 900) -> None:
        """Until nothing waits and nothing more comes for a while."""
        seen, since, end = -1, time.monotonic(), time.monotonic() + most_s
        while time.monotonic() < end:
            sent = len(self.server.made("sendMessage"))
            if sent != seen or self.server.world.updates:
                seen, since = sent, time.monotonic() if sent != seen else since
            if time.monotonic() - since > QUIET_S:
                return
            await asyncio.sleep(0.2)


async def stopped(stage: Stage, how: signal.Signals) -> list[Json]:
    """One person asks eighteen things within a second; after three the process is stopped, and started again."""
    ((chat, person),) = crowd(stage.server, people=1, groups=0)
    async with stage.running() as process:
        asked = [ask(stage.server, chat, person, number) for number in range(18)]
        await asyncio.sleep(3)
        process.send_signal(how)
        await process.wait()
    async with stage.running():
        await stage.quiet()
    return asked


async def crowded(stage: Stage, how: signal.Signals) -> list[Json]:
    """Six hundred wait, of three hundred people and ten groups; the process is stopped while it answers."""
    places = crowd(stage.server, people=300, groups=10)
    rng = random.Random(13)
    asked = [ask(stage.server, *rng.choice(places), number) for number in range(600)]
    async with stage.running() as process:
        await stage.server.wait_for("sendMessage", count=150, within_s=60)
        process.send_signal(how)
        await process.wait()
    async with stage.running():
        await stage.quiet()
    return asked


async def behind(stage: Stage) -> list[Json]:
    """Five thousand wait when the bot comes back: of nine hundred people and ten groups, in no order."""
    places = crowd(stage.server, people=900, groups=10)
    rng = random.Random(13)
    # One in five in a group, so that groups are far over what may be sent to one.
    chosen = [rng.choice(places[900:] if rng.random() < 0.2 else places[:900]) for _ in range(5_000)]
    asked = [ask(stage.server, *place, number) for number, place in enumerate(chosen)]
    async with stage.running():
        await stage.quiet()
    return asked


ROWS: dict[str, Callable[[Stage], Awaitable[list[Json]]]] = {
    "sigterm": lambda stage: stopped(stage, signal.SIGTERM),
    "sigkill": lambda stage: stopped(stage, signal.SIGKILL),
    "sigterm-600-waiting": lambda stage: crowded(stage, signal.SIGTERM),
    "sigkill-600-waiting": lambda stage: crowded(stage, signal.SIGKILL),
    "backlog-5000": behind,
}


async def play(names: Sequence[str], tree: Path) -> bool:
    """Prints the rows; True where none lost anything."""
    sys.stdout.write(f"{HEAD}\n")
    whole = True
    for name in names:
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            async with TelegramServer() as server:
                asked = await ROWS[name](Stage(server, tree, Path(folder)))
                account = account_of(server, asked)
        whole &= not account.lost
        sys.stdout.write(f"{account.line(name, time.monotonic() - begun)}\n")
        sys.stdout.flush()
    return whole


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"of: {', '.join(ROWS)} (all)")
    parser.add_argument("--tree", type=Path, default=HERE, help="another checkout, to compare with")
    chosen = parser.parse_args()
    sys.exit(not asyncio.run(play(chosen.rows or list(ROWS), chosen.tree)))


if __name__ == "__main__":
    main()
