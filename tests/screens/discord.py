"""Pictures of what people see on Discord: the real bot in SimCord's preview, opened by a headless Chromium.

    python -m tests.screens.discord [FOLDER]      eight PNGs; `make screens`

Needs `chromium` on the PATH. The preview is SimCord's drawing of Discord, close but not Discord's own.
"""

import asyncio
import base64
import json
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import simcord

from bot.assistant import Assistant
from bot.card import Artist
from bot.messages import Message
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.dependencies import Timing
from bot.platforms.discord.wording import Wording
from bot.replies import Reply
from bot.wiring import Parts, parts
from faq import seed_desk
from tests.fakes.discord_room import Room

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars")
WIDE = (900, 760)
PHONE = (390, 844)
PATIENCE_SECONDS = 20.0
PRESSED = """(() => {
    const said = button => button.innerText.trim() === %s && !button.disabled;
    const found = [...document.querySelectorAll("button")].find(said);
    const opened = document.querySelector("dialog[open], [role=dialog]") !== null;
    if (found && !opened) found.click();  // a page that is still settling loses the first
    return opened;
})()"""
SETTLED = "document.fonts.ready.then(() => document.body.innerText.length)"


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: its name, what happens before it, and how it is looked at."""

    name: str
    act: Callable[[Room], Awaitable[object]]
    size: tuple[int, int] = WIDE
    locale: str = "en-US"
    press: str = ""
    """The key of a button to press in the page, for forms open nowhere else; the moderator looks on."""
    shown: str = "true"
    """What has to hold in the page before it is looked at: attachments come after the text."""


async def _in_french(room: Room) -> None:
    room.speak("fr")
    await room.alice.slash(room.channel, "footprint", question="combien coûtent 50 packs de démarrage ?")


async def _maths(room: Room) -> None:
    await room.mention("what does making 50 starter packs cost?")
    await room.alice.click(room.answer, label="Show the maths")


async def _picture(room: Room) -> None:
    await room.mention("what does making 50 starter packs cost?")
    await room.alice.click(room.answer, label="Picture")


async def _edit(room: Room) -> None:
    # Late enough that the form waits behind a button, which is then pressed in the page.
    await room.mona.slash(room.channel, "faq", question="edit why-water")
    await room.env.advance_time(2)


SCREENS = (
    Screen("1-answer-en", lambda room: room.mention("what does making 50 starter packs cost?")),
    Screen("2-answer-fr", _in_french, locale="fr"),
    Screen("3-maths", _maths),
    Screen("4-comparison", lambda room: room.mention("100 images or a beef burger, which is worse?")),
    Screen("5-picture", _picture, (900, 1300), shown="document.querySelector('.gallery-image')?.naturalWidth > 0"),
    Screen("6-faq-form", _edit, press="form-edit"),
    Screen("7-refusal", lambda room: room.mention("what do minus 3 images cost?")),
    Screen("8-phone", lambda room: room.mention("what does making 50 starter packs cost?"), PHONE),
)


class Unhurried:
    """The real assistant, taking its time with what it hears."""

    def __init__(self, assistant: Assistant, seconds: float) -> None:
        self._seconds = seconds
        self.press = assistant.press
        self.suggest = assistant.suggest
        self._hear = assistant.hear

    async def hear(self, message: Message) -> Reply | None:
        await asyncio.sleep(self._seconds)
        return await self._hear(message)


class Page:
    """One tab of the browser, spoken to by its debugging protocol."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0

    async def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command and its result."""
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                said = await self._socket.receive_json()
                if said.get("id") == self._number:
                    return dict(said.get("result", {}))

    async def ask(self, script: str) -> Any:
        """The value of a script."""
        found = await self.do("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return found.get("result", {}).get("value")

    async def until(self, script: str) -> None:
        """Wait for a script to be true."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not await self.ask(script):  # noqa: ASYNC110 -- another program is waited for
                await asyncio.sleep(0.1)

    async def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self.do("Page.captureScreenshot", format="png"))["data"])


@asynccontextmanager
async def browser() -> AsyncIterator[Page]:
    """A Chromium of its own, with nothing remembered."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise SystemExit("Put a Chromium on the PATH, for instance: apt-get install chromium")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        options = (f"--user-data-dir={folder}", "--remote-debugging-port=0", "about:blank")
        quiet = asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(program, *FLAGS, *options, stdout=quiet, stderr=quiet)
        try:
            port_file = Path(folder) / "DevToolsActivePort"
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not port_file.exists() or not port_file.read_text():  # noqa: ASYNC110 -- another program
                    await asyncio.sleep(0.1)
            port = port_file.read_text().splitlines()[0]
            async with aiohttp.ClientSession() as session:
                async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                    tabs = await answer.json(content_type=None)
                address = next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")
                async with session.ws_connect(address, max_msg_size=0) as socket:
                    yield Page(socket)
        finally:
            process.terminate()
            await process.wait()


async def taken(screen: Screen, made: Parts, artist: Artist, page: Page) -> bytes:
    """One screen, from a fresh server on."""
    wording = Wording(made.book, made.book.languages)
    assistant = made.assistant(seed_desk())
    unhurried = Unhurried(assistant, 1.0 if screen.press else 0.0)
    client = Footprint(unhurried, wording, artist.draw, timing=Timing(acknowledge=0.5))
    env = simcord.Env(client, shard_count=1)
    await env.start()
    try:
        await client.tree.sync()
        room = Room(env)
        await screen.act(room)
        width, height = screen.size
        viewer = room.mona if screen.press else room.alice
        preview = env.preview(
            room.channel, viewers=[viewer], layout="channel", width=width, height=height, locale=screen.locale
        )
        async with preview:
            await page.do(
                "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2, mobile=False
            )
            await page.do("Page.navigate", url="about:blank")
            await page.do("Page.navigate", url=preview.url)
            await page.until("document.body && document.body.innerText.length > 40")
            await page.ask(SETTLED)
            await page.until(f"({screen.shown}) && [...document.images].every(image => image.complete)")
            if screen.press:
                await page.until(PRESSED % json.dumps(made.book("en", screen.press)))
            await asyncio.sleep(0.8)
            return await page.picture()
    finally:
        await env.shutdown()


async def main(folder: Path) -> None:
    """All screens into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made, artist = parts(), Artist()
    async with browser() as page:
        for screen in SCREENS:
            (folder / f"{screen.name}.png").write_bytes(await taken(screen, made, artist, page))
            sys.stdout.write(f"{folder / screen.name}.png\n")
    artist.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("screens")))
