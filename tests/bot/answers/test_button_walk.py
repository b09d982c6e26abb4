"""Every button of every reply that a moderator or a member can get is pressed, every form filled in: each does what it
says, in the state of the desk in which it was shown.
"""

import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

import faq
from bot.answers import moderating
from bot.followups import Followup
from bot.messages import Command, Message, Press
from bot.platforms.discord.rendering import draw as draw_on_discord
from bot.platforms.telegram.rendering import draw as draw_on_telegram
from bot.replies import Form, Reply, plain_text
from bot.wiring import Parts
from faq import Community, Desk, Draft, Person, Source, open_desk
from faq.entries.markup import inert
from faq.storage.engines import engine_for, normalised
from faq.storage.sql_store import SqlStore

HOME = Community("telegram", "-100")
ANN = Person("telegram", "1", "Ann", manages=True)
BOB = Person("telegram", "2", "Bob", manages=True)
MIA = Person("telegram", "3", "Mia")
SOURCES = (Source("A study", "https://example.org/study", "2025-06"),)
FILE = "---\nslug: brought\nlang: en\ntitle: Brought?\nsources:\n- {title: S, url: 'https://example.org'}\n---\nB.\n"
DEEPEST = 3
FILLED = {"title": "Why so?", "body": "Because.", "sources": "S | https://example.org/s | 2025", "file": FILE}
DEAD_ENDS = ("refusal-", "usage-", "stale-button", "faq-gone", "not-understood", "telegram-sorry", "discord-error")
"""What no button may lead to; the sentences `usage-...` are what the help lists, so they count elsewhere alone."""


@dataclass(frozen=True)
class Step:
    """A reply, who got it, and the database as it was then."""

    actor: Person
    reply: Reply
    database: bytes
    depth: int


@dataclass
class Walk:
    """What was pressed, and what was wrong with it."""

    buttons: int = 0
    forms: int = 0
    verbs: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


class World:
    """A desk on a file that can be put back to any state it had."""

    def __init__(self, made: Parts, path: Path) -> None:
        self.made = made
        self.path = path
        self.shelf = faq.seed_shelf()
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    async def furnished(self) -> bytes:
        """Entries edited, removed, restored; a seed edited, another removed; two proposals."""
        desk = await open_desk(f"sqlite:///{self.path}", self.clock, secrets=(b"a token",))
        await desk.add(ANN, HOME, "en", Draft("Why is the sky blue?", "It scatters.", (), SOURCES), slug="sky")
        await desk.edit(BOB, HOME, "sky", "en", Draft("Why is the sky blue?", "Air scatters.", (), SOURCES), seen=1)
        await desk.add(ANN, HOME, "en", Draft("Why is grass green?", "It is.", (), SOURCES), slug="grass")
        await desk.remove(BOB, HOME, "grass", "en")
        await desk.remove(ANN, HOME, "why-water", "en")
        text = Draft("Pourquoi de l’eau ?", "Pour refroidir.", (), SOURCES)
        await desk.edit(ANN, HOME, "why-water", "fr", text, seen=0)
        await desk.propose(MIA, HOME, "en", "is the cloud thirsty")
        await desk.propose(BOB, HOME, "fr", "pourquoi tant de bruit")
        await desk.close()
        return self.path.read_bytes()

    @asynccontextmanager
    async def desk(self, database: bytes) -> AsyncIterator[Desk]:
        for leftover in self.path.parent.glob(f"{self.path.name}-*"):
            leftover.unlink()
        self.path.write_bytes(database)
        self.shelf.empty()
        desk = Desk(self.shelf, self.clock)
        store = SqlStore(engine_for(normalised(f"sqlite:///{self.path}"), 5))
        await desk.take_up(store, await store.authors.key((b"a token",)))
        yield desk
        await desk.close()


@pytest.fixture
def world(made: Parts, tmp_path: Path) -> World:
    return World(made, tmp_path / "faq.db")


def typed() -> Iterator[tuple[Person, str, Command | None, str]]:
    """(who, language, command, text): all that can be typed at the desk, and one of each kind of question."""
    entries = ("edit", "history", "diff", "restore", "remove")
    numbers = {"restore": " 1", "diff": " 1 2"}
    for lang in ("en", "fr"):
        for verb in moderating._TABLE:
            if verb not in (*entries, "accept", "decline", "undo"):
                yield ANN, lang, "faq", verb
        for verb in entries:
            yield ANN, lang, "faq", f"{verb} Sky{numbers.get(verb, '')}"
            if verb != "remove":
                yield ANN, lang, "faq", f"{verb} GRASS{' 1' if verb == 'restore' else ''}"
                yield ANN, lang, "faq", f"{verb} why-water{' 0' if verb == 'restore' else ''}"
        yield ANN, lang, "faq", "accept 1 sky"
        yield ANN, lang, "faq", "decline 2"
        for who in (ANN, MIA):
            for command in ("help", "about", "privacy"):
                yield who, lang, command, ""
            for text in (
                "",
                "list",
                "help",
                "forget",
                "why does AI need water?",
                "is my cat an aeroplane made of cheese",
            ):
                yield who, lang, "faq", text
    yield MIA, "en", None, "50 images with ChatGPT"
    yield MIA, "fr", None, "3 vidéos Sora ou un burger ?"


async def test_every_button_and_form_of_every_reply_does_what_it_says(world: World) -> None:
    walk = await walked(world)
    assert not walk.faults, "\n".join(walk.faults)
    assert walk.buttons > 250
    assert walk.forms >= 12
    assert {"history", "diff", "restore", "forget"} <= set(walk.verbs)


async def walked(world: World) -> Walk:
    walk, start = Walk(), await world.furnished()
    waiting: list[Step] = []
    for who, lang, command, text in typed():
        async with world.desk(start) as desk:
            heard = Message(text, who, HOME, locale=lang, command=command)
            reply = await world.made.assistant(desk).hear(heard)
        assert reply is not None
        label = f"/{command or ''} {text}"
        if text not in ("help", "aide"):
            walk.faults += dead_ends(reply, label)
        walk.faults += drawn(world.made, reply, label)
        if command == "faq":
            walk.verbs[text.partition(" ")[0]] += 1
        waiting.append(Step(who, reply, world.path.read_bytes(), 0))
    seen: set[tuple[str, str, bytes | None]] = set()
    while waiting:
        step = waiting.pop(0)
        for label, press in presses(step):
            is_desk = press.followup[1] in "ds"
            key = (press.followup, press.author.id, step.database if is_desk else None)
            if key in seen or step.depth >= (DEEPEST if is_desk else 2):
                continue
            seen.add(key)
            walk.forms += bool(press.fields)
            walk.buttons += not press.fields
            async with world.desk(step.database) as desk:
                reply = await world.made.assistant(desk).press(press)
                found = world.made.context.codec.unpack(press.followup)
                assert found is not None
                walk.verbs[found.target.partition(".")[0] if found.action == "moderate" else found.action] += 1
                walk.faults += dead_ends(reply, label) + drawn(world.made, reply, label)
                walk.faults += [
                    f"{label}: {fault}" for fault in await broken_promises(desk, found, press, reply, label)
                ]
            waiting.append(Step(step.actor, reply, world.path.read_bytes(), step.depth + 1))
    return walk


def presses(step: Step) -> Iterator[tuple[str, Press]]:
    """(what the button says, its press), and the form sent back filled in."""
    for button in step.reply.buttons:
        yield button.label, Press(button.followup, step.actor, HOME, locale=step.reply.lang)
    if step.reply.form is not None:
        form = step.reply.form
        yield form.title, Press(form.followup, step.actor, HOME, locale=step.reply.lang, fields=filled(form))


def filled(form: Form) -> tuple[tuple[str, str], ...]:
    """Each field as it stands, one sentence longer; empty ones with something that fits."""
    fields = {it.name: it.value or FILLED.get(it.name, "") for it in form.fields}
    if "question" in fields:
        fields["question"] = "why does nobody ask me"
    if any(it.value for it in form.fields):
        fields["body"] += " And more."
    return tuple(fields.items())


def dead_ends(reply: Reply, label: str) -> list[str]:
    said = {line.text.replace("\u2060", "") for line in reply.lines}
    return [f"{label}: leads to {key}" for key, form in sentences(reply.lang).items() if any(map(form.fullmatch, said))]


@cache
def sentences(lang: str) -> Mapping[str, re.Pattern[str]]:
    """The sentences that are dead ends, whatever stands in their places."""
    text = (Path(moderating.__file__).parents[1] / "languages" / lang / "replies.ftl").read_text(encoding="utf-8")
    found = re.findall(r"^([a-z_-]+) = (.+)$", text, re.MULTILINE)
    return {
        key: re.compile(re.sub(r"\\\{.*?\\\}", ".*", re.escape(said)))
        for key, said in found
        if key.startswith(DEAD_ENDS)
    }


def drawn(made: Parts, reply: Reply, label: str) -> list[str]:
    """Both platforms can show it: whatever they raise is a fault of the reply."""
    try:
        draw_on_telegram(reply, made.book)
        draw_on_discord(replace(reply, card=None, card_only=False))
    except Exception as error:  # noqa: BLE001 -- told with the button that led there
        return [f"{label}: cannot be drawn ({error!r})"]
    return [] if plain_text(reply).strip() or reply.card else [f"{label}: says nothing"]


async def broken_promises(desk: Desk, found: Followup, press: Press, reply: Reply, label: str) -> list[str]:  # noqa: PLR0911 -- one line a verb
    """What a button or form said it would do and did not."""
    if found.action == "entry":
        return [] if reply.headline.startswith(label.removesuffix("…")) else ["shows another entry"]
    if found.action == "propose":
        wordings = [it.wording for it in await desk.proposals(ANN, HOME)]
        kept = dict(press.fields).get("question") in wordings if press.fields else reply.form is not None
        return [] if kept else ["the question is not with the moderators"]
    if found.action != "moderate":
        return []
    verb, *rest = found.target.split(".")
    if verb == "forget":
        names = {it.author for it in await desk.history(ANN, HOME, "sky", "en")}
        return [] if (press.author.name not in names) == bool(rest) or press.author is MIA else ["does not forget"]
    if verb in ("add", "import"):
        return [] if await desk.entry(HOME, "why-so" if verb == "add" else "brought", "en") else ["nothing is there"]
    head = desk.head(ANN, HOME, rest[0], rest[1])
    assert head is not None
    if verb == "history":
        return [] if reply.headline == inert(head.title) else ["is no history of it"]
    if verb == "restore":
        revisions = {it.number: it.draft for it in await desk.history(ANN, HOME, rest[0], rest[1])}
        meant = revisions.get(int(rest[2]))
        return [] if not head.removed and meant in (None, head.draft) else ["is not restored"]
    if verb == "edit":
        return [] if head.body.endswith("And more.") and not head.removed else ["is not edited"]
    return [] if verb == "diff" and str(int(rest[2])) in reply.headline else [f"{verb} was not looked at"]
