"""The pictures of docs/class.md: what a class sees, as the bot sent it over loopback, set as a chat by Typst.

    python -m tests.screens.lessons [FOLDER]      two chats, two handouts, and shown.json, the data they were made from

A test compares shown.json with what the bot shows today: pictures are not compared by their pixels.
"""

import asyncio
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import typst

from bot.answers.lesson.handout import handout_of
from bot.answers.lesson.playing import Stand, show
from bot.card import paint
from bot.printing import printed
from bot.wiring import Parts, parts
from tests.lessons.rooms import Seen, on_telegram

LESSON = "one-starter-pack"
LANGUAGES = {"en": "/class", "fr": "/classe"}
VOTES = {0: 9, 1: 11, 2: 4, 3: 1}
"""What a class of 25 guesses."""
PAGE = """\
#let data = json("data.json")
#set page(width: 13cm, height: auto, margin: 0.5cm, fill: rgb("#e7edf2"))
#set text(lang: data.lang, font: "Libertinus Serif", size: 11pt)
#let bubble(body) = block(width: 100%, inset: 9pt, radius: 7pt, fill: white, below: 7pt, body)
#let key(label) = box(inset: (x: 9pt, y: 5pt), radius: 4pt, fill: rgb("#cfdce6"), label)
#for one in data.shown {
  if one.by != none {
    align(right, block(inset: 8pt, radius: 7pt, fill: rgb("#d8f0d0"), below: 7pt, one.by))
  }
  bubble[
    #if one.picture != none { image(one.picture, width: 100%) }
    #if one.options.len() > 0 { strong(one.text) } else { one.text }
    #for option in one.options [
      #block(below: 5pt, above: 7pt)[#box(circle(radius: 4pt, stroke: 0.6pt)) #h(4pt) #option]
    ]
  ]
  block(below: 10pt, one.buttons.map(key).join(h(5pt)))
}
"""


async def played(made: Parts, lang: str) -> list[dict[str, Any]]:
    """The first prediction, its reveal and a what-if, as Telegram was sent them."""
    lesson, words = made.lessons[LESSON], made.book[lang]
    forward, reveal = words.say("class-next"), words.say("class-reveal")
    async with on_telegram(made, lang, Path()) as room:
        screens = [_shown(await room.type(f"{LANGUAGES[lang]} 1"), by=f"{LANGUAGES[lang]} 1")]
        screens.append(_shown(await room.press(forward)))
        for option, votes in VOTES.items():
            for _ in range(votes):
                await room.vote(option)
        screens.append(_shown(await room.press(reveal), card="card.png"))
        for step in lesson.steps[3:7]:
            await room.press(reveal if step.kind == "reveal" else forward)
        screens.append(_shown(await room.press(forward)))
    return screens


def _shown(seen: Seen, *, by: str | None = None, card: str | None = None) -> dict[str, Any]:
    text = "\n".join(" ".join(line.split(" ")).strip() for line in seen.text.splitlines()).strip()
    return {"by": by, "text": text, "options": seen.options, "buttons": seen.buttons, "picture": card}


async def data(made: Parts) -> dict[str, Any]:
    """All that the pictures are made from."""
    found: dict[str, Any] = {lang: await played(made, lang) for lang in LANGUAGES}
    for lang in LANGUAGES:
        page = handout_of(made.context, lang, made.lessons[LESSON], "my_footprint_bot")
        found[f"handout-{lang}"] = [page.title, page.made, *(line for one in page.asked for line in one.answer)]
    return dict(json.loads(json.dumps(found)))


def chat(made: Parts, lang: str, screens: list[dict[str, Any]]) -> bytes:
    """One language's chat as PNG."""
    with tempfile.TemporaryDirectory(prefix="chat-") as name:
        folder = Path(name)
        revealed = show(made.context, Stand(made.lessons[LESSON], 2, lang))
        if revealed.card is not None:
            (folder / "card.png").write_bytes(paint(revealed.card))
        (folder / "page.typ").write_text(PAGE, encoding="utf-8")
        (folder / "data.json").write_text(json.dumps({"lang": lang, "shown": screens}), encoding="utf-8")
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
        page = typst.compile(str(folder / "page.typ"), root=name, font_paths=fonts, format="png", ppi=110)
    if not isinstance(page, bytes):
        raise TypeError("one page was set, and several came")
    return page


async def main(folder: Path) -> None:
    """All pictures into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = parts()
    found = await data(made)
    (folder / "shown.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for lang in LANGUAGES:
        (folder / f"chat-{lang}.png").write_bytes(chat(made, lang, found[lang]))
        page = printed(handout_of(made.context, lang, made.lessons[LESSON], "my_footprint_bot"))
        pdfium.PdfDocument(page)[0].render(scale=1.3).to_pil().save(folder / f"handout-{lang}.png", optimize=True)
        sys.stdout.write(f"{folder}/chat-{lang}.png {folder}/handout-{lang}.png\n")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/class")))
