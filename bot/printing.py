"""Handout -> PDF: one page, tagged, with a title and a language, links live, text that copies as it reads.

Set by Typst (its wheel brings the fonts and needs nothing of the system), which checks the page against PDF/UA-1 while
it makes it. typst, segno and matplotlib are imported when the first handout is asked for.
"""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.answers.lesson.handout import Handout
from bot.card import paint

PAGE = Path(__file__).parent / "handout.typ"
"""How the page looks; every text reaches it as data, so that nothing in a lesson is read as markup."""
SIZES_PT = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""Of type; tried in turn until all of it stands on one page."""


LINES = 10
"""To write on."""


class Printer:
    """Prints one handout at a time in a thread of its own, so that the event loop never waits."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="handout")

    async def print(self, handout: Handout) -> bytes:
        """The page as PDF."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, printed, handout)

    def close(self) -> None:
        """Lets the thread end."""
        self._thread.shutdown(wait=False, cancel_futures=True)


def printed(handout: Handout) -> bytes:
    """The handout as a PDF of one page, in the largest letters that let it fit."""
    import typst

    with TemporaryDirectory(prefix="handout-") as name:
        folder = Path(name)
        (folder / "handout.typ").write_bytes(PAGE.read_bytes())
        data = _data(handout, folder)
        for size in SIZES_PT:
            (folder / "data.json").write_text(json.dumps(data | {"size": size}), encoding="utf-8")
            # No font of the machine's: the same page everywhere.
            fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
            compiler = typst.Compiler(str(folder / "handout.typ"), root=name, font_paths=fonts)
            pages = int(json.loads(compiler.query("<pages>", field="value", one=True)))
            if pages == 1 or size == SIZES_PT[-1]:
                page = compiler.compile(format="pdf", pdf_standards=["ua-1"])
                if isinstance(page, bytes):
                    return page
    raise RuntimeError("no size was tried")


def _data(handout: Handout, folder: Path) -> dict[str, object]:
    """What the page shows, as JSON; the pictures lie beside it."""
    picture = qr = None
    if handout.card is not None:
        picture = {"file": "card.png", "alt": handout.card.alt}
        (folder / "card.png").write_bytes(paint(handout.card))
    if handout.link is not None:
        import segno

        qr = {"file": "qr.svg", "url": handout.link, "said": handout.link_said}
        segno.make(handout.link, error="m").save(str(folder / "qr.svg"), border=2, scale=4)
    return {
        "lang": handout.lang,
        "lines": LINES,
        "title": handout.title,
        "facts": handout.facts,
        "made": handout.made,
        "headings": {
            "questions": handout.questions,
            "answers": handout.answers,
            "discuss": handout.discuss,
            "notes": handout.notes,
            "read": handout.read,
            "fold": handout.fold,
        },
        "asked": [{"question": one.question, "options": one.options, "answer": one.answer} for one in handout.asked],
        "discuss": handout.to_discuss,
        "known": handout.known,
        "unknown": handout.unknown,
        "sources": [{"label": link.label, "url": link.url} for link in handout.sources],
        "picture": picture,
        "qr": qr,
    }
