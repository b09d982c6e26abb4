"""`make docs`: what documents quote of the program is written anew, and the picture where its card has changed."""

import asyncio
import json
from dataclasses import asdict
from pathlib import Path

from bot.card import paint
from bot.messages import Message, Press
from bot.replies import Card
from faq import Person, seed_desk
from tests.docs.blocks import ROOT, written
from tests.kept import made

SEED = "what does making 50 starter packs cost?"
PICTURE, DATA = ROOT / "docs" / "card.png", ROOT / "docs" / "card.json"


def documents() -> list[Path]:
    """Every text that may quote the program."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def card() -> Card:
    """The picture of the answer to the seed question, still to be drawn."""

    async def pressed() -> Card | None:
        assistant, person = made().assistant(seed_desk()), Person("docs", "docs")
        reply = await assistant.hear(Message(SEED, person))
        label = made().book["en"].say("button-picture")
        button = next(one for one in reply.buttons if one.label == label) if reply else None
        return (await assistant.press(Press(button.followup, person, locale="en"))).card if button else None

    found = asyncio.run(pressed())
    assert found is not None
    return found


def told(shown: Card) -> str:
    """What is drawn, as text: two machines draw the same with different pixels."""
    return json.dumps(asdict(shown), ensure_ascii=False, indent=1, default=str) + "\n"


def main() -> None:
    """Write what is not as it was."""
    for path in documents():
        text = path.read_text(encoding="utf-8")
        if (new := written(text)) != text:
            path.write_text(new, encoding="utf-8")
            print(path.relative_to(ROOT))
    shown = card()
    if not DATA.is_file() or not PICTURE.is_file() or DATA.read_text(encoding="utf-8") != told(shown):
        PICTURE.write_bytes(paint(shown))
        DATA.write_text(told(shown), encoding="utf-8")
        print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
