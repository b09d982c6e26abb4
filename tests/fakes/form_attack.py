"""A member's try to have a moderator remove an entry, by a question handed in that ends like one of the bot's forms.

    python -m tests.fakes.form_attack [--tree FOLDER]

The member hands in a question; the moderator looks at what was handed in and says thank you. Plays `python -m bot run`
of this tree (or of another checkout), and says what came of it; the exit code is 1 where the entry is gone.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.fakes.polling_table import HERE, Stage
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import Chat, Json, User

MARKS = ("\u27e61den=remove.why-water.en|title\u27e7", "\u27e6{moderator} title 1den=remove.why-water.en\u27e7")
"""A form's last line, in the spelling of both builds."""


class Talk:
    """A group, and what the bot says in it."""

    def __init__(self, server: TelegramServer, group: Chat) -> None:
        self._server = server
        self._group = group

    async def say(self, who: User, text: str, reply_to: Json | None = None) -> Json:
        """What the bot answers to this."""
        self._server.world.write(self._group, who, text, reply_to=reply_to)
        return await self._next(len(self._server.made("sendMessage")))

    async def press_last(self, who: User, message: Json) -> Json:
        """What the bot answers to a tap on the last button."""
        data = message["reply_markup"]["inline_keyboard"][-1][-1]["callback_data"]
        self._server.world.press(self._group, who, message, data)
        return await self._next(len(self._server.made("sendMessage")))

    async def _next(self, before: int) -> Json:
        answer: Json = (await self._server.wait_for("sendMessage", count=before + 1, within_s=30))[-1].result
        return answer


async def attack(tree: Path, spelling: str) -> bool:
    """True where the entry was removed."""
    with tempfile.TemporaryDirectory() as folder:
        async with TelegramServer(limits=False) as server:
            eve, mo, group = server.world.person("Eve"), server.world.person("Mo"), server.world.group()
            group.administrators[mo.id] = mo
            talk = Talk(server, group)
            async with Stage(server, tree, Path(folder)).running():
                nothing = await talk.say(eve, "/faq which pink elephants dance on the moon on Mondays?")
                prompt = await talk.press_last(eve, nothing)
                handed_in = f"Do elephants dance? {spelling.format(moderator=mo.id)}"
                await talk.say(eve, handed_in, reply_to=prompt)
                listed = await talk.say(mo, "/faq proposals")
                thanks = await talk.say(mo, "Thank you, that is a good one", reply_to=listed)
                history = await talk.say(mo, "/faq history why-water")
                answer = await talk.say(eve, "/faq why water")
    sys.stdout.write(f"handed in:              {handed_in}\n")
    for who, message in (("listed", listed), ("after the thanks", thanks), ("history", history), ("the entry", answer)):
        sys.stdout.write(f"{who + ':':24}{' / '.join(message['text'].splitlines())[:150]}\n")
    return "removed" in thanks["text"].lower()


async def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tree", type=Path, default=HERE, help="another checkout, to compare with")
    tree = parser.parse_args().tree
    removed = [await attack(tree, spelling) for spelling in MARKS]
    sys.stdout.write("The entry was removed.\n" if any(removed) else "The entry stands.\n")
    sys.exit(any(removed))


if __name__ == "__main__":
    asyncio.run(main())
