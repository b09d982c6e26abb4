"""The terminal: a full platform with no token and no network, and the demo."""

import contextlib
import os
import shutil
import sys
import textwrap
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from bot.assistant import Assistant
from bot.followups import asked_in
from bot.languages import FIRST
from bot.languages.words import Words
from bot.messages import Command, Message, Press
from bot.replies import Button, Card, Form, Link, Poll, Reply, pressable
from faq.entries import Community, Person

ME = Person("terminal", "me", "you", manages=True)
HERE = Community("terminal", "here")
_STYLES = {"bold": "1", "dim": "2", "accent": "36"}

FORM_TRIES = 3
"""A form that was refused comes back filled in; after so many times the conversation goes on."""
FIELD_SHOWN = 60

Draw = Callable[[Card], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Paper:
    """How wide to write, and whether colours are welcome."""

    width: int = 80
    colours: bool = False

    @classmethod
    def of_this_terminal(cls) -> "Paper":
        """Colours only where a person looks on and did not ask for none (NO_COLOR)."""
        colours = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        return cls(min(100, shutil.get_terminal_size((80, 24)).columns), colours)

    def styled(self, text: str, style: str) -> str:
        """The text in bold, dim or accent, where colours are welcome."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colours and text else text


def draw(reply: Reply, paper: Paper, *, buttons: bool = True) -> str:
    """The reply as lines of a terminal: headline, lines, doubts, sources, and what can be pressed by its number."""
    said = [paper.styled(line, "bold") for line in _wrapped(reply.headline, paper)]
    for line in reply.lines:
        said += _wrapped(line.text, paper)
        said += [paper.styled(text, "accent") for link in line.links for text in _wrapped(_link(link), paper, "    ")]
    for line in reply.caveats:
        said += [paper.styled(text, "dim") for text in _wrapped(line.text, paper)]
    for link in reply.sources:
        said += [paper.styled(text, "accent") for text in _wrapped(_link(link), paper, "    ")]
    if reply.poll is not None:
        said += _wrapped(reply.poll.question, paper)
        said += [text for option in reply.poll.options for text in _wrapped(option, paper, "  ")]
    if buttons and pressable(reply):
        numbered = "  ".join(f"[{number}] {button.label}" for number, button in enumerate(pressable(reply), 1))
        said += ["", *(paper.styled(text, "dim") for text in _wrapped(numbered, paper))]
    return "\n".join(said)


def _link(link: Link) -> str:
    return f"{link.label}: {link.url}" if link.url else link.label


def _wrapped(text: str, paper: Paper, indent: str = "") -> list[str]:
    lines = []
    for paragraph in text.split("\n"):
        lines += textwrap.wrap(
            paragraph,
            paper.width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return lines if text else []


async def ask(assistant: Assistant, text: str, paper: Paper) -> str:
    """One question, one answer."""
    reply = await assistant.hear(Message(text, ME))
    if reply is None:
        return ""
    shown = draw(reply, paper, buttons=False)
    if reply.lines and reply.lines[-1].text.endswith(":"):
        # "Try one of these:" needs them; elsewhere a single answer has nothing to press.
        shown += "".join(f"\n  - {button.label}" for button in reply.buttons)
    return shown


class Chat:
    """A conversation at a prompt. It remembers the last reply's buttons, as a chat's screen would; nothing else."""

    def __init__(
        self,
        assistant: Assistant,
        words: Callable[[str], Words],
        draw_card: Draw,
        paper: Paper,
        folder: Path,
        *,
        lang: str = FIRST,
    ) -> None:
        self._assistant = assistant
        self._words = words
        self._languages = assistant.context.languages
        self._draw_card = draw_card
        self._paper = paper
        self._folder = folder
        self._last: Reply | None = None
        self._votes: list[int] = []
        """Of the poll on the screen, by choice: whoever rehearses alone guesses for the class."""
        self._asked: str | None = None
        self._otherwise: str | None = None
        self._locale = lang

    async def answer(self, typed: str) -> str:
        """What is shown for a typed line: a number presses a button, fr and en choose a language, all else is asked."""
        typed = typed.strip()
        if typed.lower() in self._languages:
            self._locale = typed.lower()
            return self._words(self._locale).say("terminal-language")
        press, poll = self._pressed(typed), self._last.poll if self._last else None
        if press is None and poll is not None and self._guessed(poll, typed):
            votes = sum(self._votes)
            return self._words(self._last.lang if self._last else self._locale).say("terminal-guesses", n=votes)
        if press is not None:
            reply = await self._press(press.followup)
        else:
            reply = await self._assistant.hear(self._message(typed))
        if reply is None:
            return ""
        for _ in range(FORM_TRIES):
            if reply.form is None:
                break
            print(draw(reply, self._paper, buttons=False))
            reply = await self._filled(reply.form, reply)
        self._last = reply if pressable(reply) else self._last
        self._votes = [0] * len(reply.poll.options) if reply.poll is not None else self._votes
        first = self._assistant.context.codec.unpack(reply.buttons[0].followup) if reply.buttons else None
        if first is not None and first.action == "maths":
            self._asked, self._otherwise = asked_in([button.followup for button in reply.buttons])
        shown = draw(reply, self._paper)
        if (reply.card_only or reply.illustrated) and reply.card is not None:
            shown += "\n" + await self._saved(reply.card)
        if reply.file is not None:
            name, content = reply.file
            (self._folder / name).write_bytes(content)
            shown += "\n" + self._words(reply.lang).say("terminal-saved", path=str(self._folder / name))
        return shown

    async def _press(self, followup: str) -> Reply | None:
        """A button pressed; where it ends a poll, once more with the guesses."""
        reply = await self._assistant.press(Press(followup, ME, HERE, locale=self._locale))
        if reply.recount:
            votes = tuple(self._votes)
            reply = await self._assistant.press(Press(followup, ME, HERE, locale=self._locale, votes=votes))
        return reply

    def _guessed(self, poll: Poll, typed: str) -> bool:
        """Counts a guess, where a choice's letter was typed."""
        letters = [option[:1].casefold() for option in poll.options]
        if typed.casefold() not in letters:
            return False
        self._votes[letters.index(typed.casefold())] += 1
        return True

    def _message(self, typed: str) -> Message:
        """A question, read against the last answer's; or a command, as `/faq list` or `/aide`."""
        if not typed.startswith("/"):
            return Message(typed, ME, HERE, locale=self._locale, replied_to=self._asked, otherwise=self._otherwise)
        name, _, rest = typed[1:].partition(" ")
        known = {
            self._words(lang).say(f"discord-command-{c}"): c for lang in self._languages for c in get_args(Command)
        }
        return Message(rest.strip(), ME, HERE, locale=self._locale, command=known.get(name.casefold(), "help"))

    def _pressed(self, typed: str) -> Button | None:
        """The button meant: by its number, or by the first words of its label."""
        buttons = pressable(self._last) if self._last else ()
        if typed.isascii() and typed.isdigit() and len(typed) <= 2:  # noqa: PLR2004 -- no reply has a hundred buttons
            return buttons[int(typed) - 1] if 0 < int(typed) <= len(buttons) else None
        named = [b for b in buttons if len(typed) > 3 and typed.casefold() in b.label.casefold()]  # noqa: PLR2004 -- a word, not a letter
        return named[0] if len(named) == 1 else None

    async def _filled(self, form: Form, reply: Reply) -> Reply:
        """Asks for each field at the prompt; an empty line keeps what stands there."""
        from asyncio import to_thread

        fields = []
        for field in form.fields:
            first = field.value.partition("\n")[0][:FIELD_SHOWN]
            kept = f" [{first}{'…' if first != field.value else ''}]" if field.value else ""
            typed = await to_thread(input, f"{field.label}{kept}: ")
            fields.append((field.name, typed or field.value))
        return await self._assistant.press(Press(form.followup, ME, HERE, locale=reply.lang, fields=tuple(fields)))

    async def _saved(self, card: Card) -> str:
        path = self._folder / f"footprint-{card.lang}.png"
        path.write_bytes(await self._draw_card(card))
        return self._words(card.lang).say("terminal-saved", path=str(path))

    async def run(self, first: str | None = None) -> None:
        """Until the person leaves: an empty line is ignored, Ctrl-D or `quit` ends. `first` is typed for them."""
        from asyncio import to_thread

        print(self._paper.styled(self._words(self._locale).say("terminal-welcome"), "bold"))
        if first is not None:
            print(await self.answer(first) + "\n")
        while True:
            try:
                typed = await to_thread(input, self._paper.styled("> ", "accent"))
            except (EOFError, KeyboardInterrupt):
                print()
                return
            if typed.strip().casefold() in {"quit", "exit", "q"}:
                return
            if typed.strip():
                with contextlib.suppress(EOFError):  # Ctrl-D in a form leaves the form
                    print(await self.answer(typed) + "\n")
