"""A typed line -> Message: pure, nothing remembered."""

from functools import cache
from typing import Final, get_args

from bot.languages.commands import named
from bot.messages import Command, Message
from faq.entries import Community, Person

ME = Person("terminal", "me", "you", manages=True)
HERE = Community("terminal", "here")
_ALSO: Final[dict[str, Command]] = {"moderate": "faq", "settings": "faq", "start": "help"}
"""Commands that some chats know beside the bot's own."""


@cache
def commands() -> dict[str, tuple[str, Command]]:
    """By what is typed after a slash, in any language and as any chat calls it: the command's key, and what it is."""
    known: dict[str, Command] = {name: name for name in get_args(Command)} | _ALSO
    found = {key: (key, command) for key, command in known.items()}
    for prefix in ("discord-command-", "telegram-command-"):
        for names in named(prefix).values():
            found |= {name: (key, known[key]) for key, name in names.items()}
    return found


def message_of(typed: str, community: Community | None = None, locale: str | None = None) -> Message:
    """What was typed: a command, as `/faq list` or `/aide`, or a question."""
    if not typed.startswith("/"):
        return Message(typed, ME, community, locale=locale)
    name, _, rest = typed[1:].partition(" ")
    key, command = commands().get(name.partition("@")[0].casefold(), ("help", "help"))
    text = f"preferences {rest}" if key == "settings" else rest
    return Message(text.strip(), ME, community, locale=locale, command=command)
