"""What documents quote of the program, between two marks: `<!-- says en: 50 images -->` ... `<!-- end -->`.

says LANG: TEXT    what the bot answers to what is typed, as a terminal shows it; more lines typed before it by ` / `
commands LANG      the commands, by the name that people type, and what each does
settings           every setting: variable, default, what it is for (from config/example.env)
entries            the FAQ that every community starts from, in each language
sources            every source of a figure
"""

import asyncio
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from bot.card import Artist
from bot.commands.checking import _defaults, _shown
from bot.messages import Command
from bot.platforms.telegram.incoming import NAMES
from bot.platforms.terminal import Chat, Paper
from config.settings import Settings
from faq import load_seeds, seed_desk
from tests.kept import made

ROOT = Path(__file__).parents[2]
MARKED = re.compile(
    r"(<!-- (says|commands|settings|entries|sources)((?: [a-z]{2})?)(?:: ([^\n]*?))? -->\n).*?(<!-- end -->)", re.DOTALL
)
SET = re.compile(r"#?([A-Z_]+)=")
TELLS = ("footprint", "compare", "faq", "class", "about", "privacy", "help")


def written(text: str) -> str:
    """The document with every block as the program says it now."""
    return MARKED.sub(lambda found: found[1] + block(found[2], found[3].strip(), found[4] or "") + found[5], text)


def block(kind: str, lang: str, told: str) -> str:
    """What stands between two marks."""
    if kind == "says":
        return f"```\n{says(lang, told)}\n```\n"
    if kind == "commands":
        return commands(lang)
    return {"settings": settings, "entries": entries, "sources": sources}[kind]()


def says(lang: str, typed: str) -> str:
    """The last answer of a conversation in a terminal, buttons included."""

    async def talked() -> str:
        artist, shown = Artist(), ""
        with tempfile.TemporaryDirectory() as folder:
            assistant = made().assistant(seed_desk(), default_language=lang)
            chat = Chat(assistant, made().book.__getitem__, artist.draw, Paper(88), Path(folder), lang=lang)
            for line in typed.split(" / "):
                shown = await chat.answer(line)
        artist.close()
        return shown

    lines = asyncio.run(talked()).replace("\u00a0", " ").replace("\u202f", " ").splitlines()
    return "\n".join(line.rstrip() for line in lines)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


def commands(lang: str) -> str:
    """Each command under its name in a language."""
    words = made().book[lang]
    assert set(TELLS) <= set(get_args(Command))
    heads = {"en": ("what it does",), "fr": ("ce qu’elle fait",)}
    rows = [
        (f"`/{words.say(f'discord-command-{key}')}`", f"`/{NAMES[lang][key]}`", words.say(f"telegram-about-{key}"))
        for key in TELLS
    ]
    return _table(("Discord", "Telegram", *heads.get(lang, heads["en"])), rows)


def settings() -> str:
    """Each setting with its default and the comment that stands over it in the example."""
    said, comment, fresh = {}, "", True
    for line in (ROOT / "config" / "example.env").read_text(encoding="utf-8").splitlines():
        if found := SET.match(line):
            said[found[1]], fresh = comment, True
        elif not line.strip():
            comment, fresh = "", True
        elif line.startswith("#"):
            comment, fresh = (line[1:].strip() if fresh else f"{comment} {line[1:].strip()}"), False
    defaults = _defaults()
    rows = [
        (f"`{name.upper()}`", _shown(name, defaults.get(name)), said[name.upper()]) for name in Settings.model_fields
    ]
    return _table(("variable", "default", "what it is for"), rows)


def entries() -> str:
    """Each entry's short name, and its question in each language."""
    languages = made().book.languages
    titles: dict[str, dict[str, str]] = {}
    for entry in load_seeds():
        titles.setdefault(entry.slug, {})[entry.lang] = entry.title
    rows = [(f"`{slug}`", *(told.get(lang, "") for lang in languages)) for slug, told in sorted(titles.items())]
    return _table(("entry", *languages), rows)


def sources() -> str:
    """Each source that a figure leads to."""
    rows = [
        (
            f"[{source.title}]({source.url})" if source.url else source.title,
            source.publisher or "",
            str(source.year or ""),
        )
        for source in sorted(made().context.catalog.sources.values(), key=lambda one: one.title.casefold())
    ]
    return _table(("source", "publisher", "year"), rows)
