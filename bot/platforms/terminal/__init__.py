"""The terminal: a full platform with no token and no network, and the demo."""

import contextlib
import re
import signal
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from bot.assistant import Assistant
from bot.followups import asked_in
from bot.languages import FIRST
from bot.languages.words import Words
from bot.messages import Message, Press
from bot.platforms.terminal.incoming import HERE, ME, commands, message_of
from bot.platforms.terminal.rendering import Paper, draw
from bot.replies import Button, Card, Form, Poll, Reply, pressable

__all__ = ["HERE", "ME", "Chat", "Paper", "ask", "commands", "draw", "prompted"]

FORM_TRIES = 3
"""A form that was refused comes back filled in; after so many times the conversation goes on."""
FIELD_SHOWN = 60
BUTTON_NUMBERS: Final = 10
"""A number below it means a button, and where there is none of that number it is said; from it on it asks for so many
("60"), unless a button stands there. In brackets, as it is drawn, any number means a button."""
_IN_BRACKETS: Final = re.compile(r"\[\s*([0-9]{1,4})\s*\]")

Draw = Callable[[Card], Awaitable[bytes]]


async def ask(assistant: Assistant, text: str, paper: Paper) -> str:
    """One question, one answer, with what could be pressed under it and where."""
    reply = await assistant.hear(message_of(text.strip()))
    if reply is None:
        return ""
    shown = draw(reply, paper)
    if pressable(reply):
        shown += "\n" + paper.styled(assistant.context.words[reply.lang].say("terminal-pressing"), "dim")
    return shown


def _contents(typed: str) -> str:
    """What stands in the file that was named, where one was; else what was typed."""
    path = Path(typed.strip())
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else typed
    except (OSError, ValueError):
        return typed


def prompted(prompt: str) -> str:
    """A line typed at the prompt. Ctrl-C raises KeyboardInterrupt at once.

    Trap: typed in another thread, Ctrl-C would reach nobody until Enter; and the loop's own handler only notes it.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return input(prompt)
    finally:
        signal.signal(signal.SIGINT, before)


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
        self._leaving = self._all_words("terminal-leave")
        whole = {word for word in self._leaving if len(word) > 1}  # `Q` may be what somebody writes into a field
        self._cancelling = whole | self._all_words("terminal-cancel")
        self._draw_card = draw_card
        self._paper = paper
        self._folder = folder
        self._last: Reply | None = None
        self._votes: list[int] = []
        """Of the poll on the screen, by choice: whoever rehearses alone guesses for the class."""
        self._asked: str | None = None
        self._otherwise: str | None = None
        self._locale = lang
        self._in_lesson = False

    async def answer(self, typed: str) -> str:
        """What is shown for a typed line: a number presses, a language's code chooses it, all else is asked."""
        typed = typed.strip()
        if typed.lower() in self._languages:
            return self._speak(typed.lower())
        press = self._pressed(typed)
        if press is None and (told := self._counted(typed)):
            return told
        reply = await (self._press(press.followup) if press else self._assistant.hear(self._message(typed)))
        if reply is None:
            return ""
        lang = reply.lang
        if (reply := await self._through_forms(reply)) is None:
            return self._words(lang).say("terminal-form-left")
        waits = self._lesson_waits(reply, by_hand=press is not None or typed.startswith("/"))
        self._remember(reply)
        shown = [draw(reply, self._paper)]
        if (reply.card_only or reply.illustrated) and reply.card is not None:
            shown.append(await self._saved(reply.card))
        if reply.file is not None:
            name, content = reply.file
            shown.append(self._written(self._folder / name, content, reply.lang))
        return "\n".join([*shown, self._paper.styled(waits, "dim")] if waits else shown)

    def _counted(self, typed: str) -> str:
        """What is said to a number that is no button, and to a guess; empty where it is neither."""
        if self._means_a_button(typed):
            return self._no_button(typed)
        if self._last is None or self._last.poll is None or not self._guessed(self._last.poll, typed):
            return ""
        return self._words(self._last.lang).say("terminal-guesses", n=sum(self._votes))

    async def _through_forms(self, reply: Reply) -> Reply | None:
        """What comes of a reply's form, filled in at the prompt; None where it is left."""
        for trial in range(FORM_TRIES):
            if reply.form is None:
                break
            print(draw(reply, self._paper, buttons=False))
            sent = await self._filled(reply.form, reply, is_again=trial > 0)
            if sent is None:
                return None
            reply = sent
        return reply

    def _remember(self, reply: Reply) -> None:
        """What can be pressed, guessed and asked against from now on."""
        self._last = reply if pressable(reply) else self._last
        self._votes = [0] * len(reply.poll.options) if reply.poll is not None else self._votes
        first = self._assistant.context.codec.unpack(reply.buttons[0].followup) if reply.buttons else None
        if first is not None and first.action == "maths":
            self._asked, self._otherwise = asked_in([button.followup for button in reply.buttons])

    def _all_words(self, key: str) -> set[str]:
        """The words that a key lists, of every language."""
        return {word for lang in self._languages for word in self._words(lang).say(key).split(", ")}

    def _speak(self, lang: str) -> str:
        """The language of what follows, of what is asked against the last answer too."""
        codec, self._locale = self._assistant.context.codec, lang
        self._asked, self._otherwise = (
            codec.pack(replace(kept, lang=lang)) if pack and (kept := codec.unpack(pack)) else None
            for pack in (self._asked, self._otherwise)
        )
        return self._words(lang).say("terminal-language")

    def _means_a_button(self, typed: str) -> bool:
        """Is it a number that can only be a button's, where buttons are shown?"""
        if self._last is None:
            return False
        small = typed.isascii() and typed.isdigit() and int(typed[:9]) < BUTTON_NUMBERS
        return small or _IN_BRACKETS.fullmatch(typed) is not None

    def _no_button(self, typed: str) -> str:
        buttons = pressable(self._last) if self._last else ()
        words = self._words(self._last.lang if self._last else self._locale)
        return words.say("terminal-no-button", number=typed.strip("[ ]"), n=len(buttons), said=str(len(buttons)))

    def _lesson_waits(self, reply: Reply, *, by_hand: bool) -> str:
        """How to go on with a lesson whose buttons an answer takes the place of."""
        from bot.answers.lesson.packs import tap_in

        codec = self._assistant.context.codec
        packs = [codec.unpack(button.followup) for button in pressable(reply)]
        taps = [tap_in(pack.target) for pack in packs if pack is not None and pack.action == "class"]
        if any(tap is not None and tap.verb in ("next", "back", "stop") for tap in taps):
            self._in_lesson = True
            return ""
        if not taps and by_hand and reply.fresh and reply.file is None:
            self._in_lesson = False  # it was stopped
        if not self._in_lesson or not packs:
            return ""
        words = self._words(reply.lang)
        return words.say("terminal-lesson-waits", command=words.say("discord-command-class"))

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
        """A question, read against the last answer's; or a command."""
        message = message_of(typed, HERE, self._locale)
        if message.command is not None:
            return message
        return replace(message, replied_to=self._asked, otherwise=self._otherwise)

    def _pressed(self, typed: str) -> Button | None:
        """The button meant: by its number, or by the first words of its label."""
        buttons = pressable(self._last) if self._last else ()
        inside = _IN_BRACKETS.fullmatch(typed)
        number = inside[1] if inside else typed
        if number.isascii() and number.isdigit() and len(number) <= 2:  # noqa: PLR2004 -- no reply has a hundred buttons
            return buttons[int(number) - 1] if 0 < int(number) <= len(buttons) else None
        named = [b for b in buttons if len(typed) > 3 and typed.casefold() in b.label.casefold()]  # noqa: PLR2004 -- a word, not a letter
        return named[0] if len(named) == 1 else None

    async def _filled(self, form: Form, reply: Reply, *, is_again: bool) -> Reply | None:
        """Asks for each field at the prompt; an empty line keeps what stands there. None: the form is left."""
        words, fields, changed = self._words(reply.lang), [], is_again
        print(self._paper.styled(words.say("terminal-form"), "dim"))
        for field in form.fields:
            first = field.value.partition("\n")[0][:FIELD_SHOWN]
            kept = f" [{first}{'…' if first != field.value else ''}]" if field.value else ""
            typed = prompted(f"{field.label}{kept}: ")
            if typed.strip().casefold() in self._cancelling:
                return None
            typed = _contents(typed) if field.name == "file" else typed
            changed = changed or typed.strip() not in ("", field.value)
            fields.append((field.name, typed or field.value))
        if not changed:
            return None
        return await self._assistant.press(Press(form.followup, ME, HERE, locale=reply.lang, fields=tuple(fields)))

    async def _saved(self, card: Card) -> str:
        return self._written(self._folder / f"footprint-{card.lang}.png", await self._draw_card(card), card.lang)

    def _written(self, path: Path, content: bytes, lang: str) -> str:
        """Writes a file; where it went, or why it could not."""
        try:
            path.write_bytes(content)
        except OSError as wrong:
            return self._words(lang).say("terminal-not-saved", path=str(path), why=wrong.strerror or "")
        return self._words(lang).say("terminal-saved", path=str(path))

    async def run(self, first: str | None = None) -> None:
        """Until the person leaves: Ctrl-D, Ctrl-C or `quit` ends, an empty line is ignored. `first` is typed."""
        words = self._words(self._locale)
        chosen = words.listed([words.say("quoted", text=lang) for lang in self._languages])
        print(self._paper.styled(words.say("terminal-welcome", languages=chosen), "bold"))
        if first is not None:
            print(await self.answer(first) + "\n")
        while True:
            try:
                typed = prompted(self._paper.styled("> ", "accent"))
            except (EOFError, KeyboardInterrupt):
                print()
                return
            if typed.strip().casefold() in self._leaving:
                return
            if typed.strip():
                with contextlib.suppress(EOFError):  # Ctrl-D in a form leaves the form
                    print(await self.answer(typed) + "\n")
