"""Forms by forced reply, with nothing remembered: a prompt carries its follow-up and its fields in its own text.

    Edit the entry                          title
    Answer this message: ...                how
    Title                                   each field's label, bold, on a line of its own
    What stands there now                   and its value below
    \u27e61den=edit.slug.en.3|title|body\u27e7      the pack and the fields' names, as the last line

The person answers with the parts that should change, each behind its label (the whole of it, or how it begins); what is
left out stays as the prompt shows it. Without any label the first line is the first field and the rest the second.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import telegram
from telegram.constants import MessageEntityType

from bot.messages import Press
from bot.platforms.telegram.incoming import Me, channel_of, community_of, person_from

MARK_OPEN, MARK_CLOSE = "\u27e6", "\u27e7"
_MARK: Final = re.compile(rf"{MARK_OPEN}([^{MARK_OPEN}{MARK_CLOSE}\n]{{1,300}}){MARK_CLOSE}\s*$")
_AFTER_LABEL: Final = " :\u00a0\u202f"
SHORTEST_LABEL: Final = 3


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a prompt of the bot's carries in its own text."""

    pack: str
    names: tuple[str, ...]
    labels: tuple[str, ...]
    values: dict[str, str]


def prompt_of(message: telegram.Message, me: Me) -> Prompt | None:
    """The prompt that this message replies to; the bot's own only, for anybody can write such a text."""
    asked = message.reply_to_message
    if asked is None or asked.from_user is None or asked.from_user.id != me.id:
        return None
    mark = _MARK.search(asked.text or "")
    if mark is None:
        return None
    pack, *names = mark[1].split("|")
    bold = list(asked.parse_entities([MessageEntityType.BOLD]).values())
    labels = tuple(label.strip(_AFTER_LABEL) for label in bold[-len(names) :]) if names else ()
    shown = _MARK.sub("", asked.text or "")
    values = _labelled(shown, names, labels) if labels else {}
    return Prompt(pack, tuple(names), labels, {name: "\n".join(lines).strip() for name, lines in values.items()})


def form_from(message: telegram.Message, prompt: Prompt, text: str, *, manages: bool = False) -> Press:
    """The form that a message fills in with this text."""
    return Press(
        followup=prompt.pack,
        author=person_from(message, manages=manages),
        community=community_of(message.chat),
        channel=channel_of(message),
        locale=None if message.from_user is None else message.from_user.language_code,
        fields=tuple((prompt.values | fields_in(text, prompt.names, prompt.labels)).items()),
    )


def fields_in(text: str, names: Sequence[str], labels: Sequence[str]) -> dict[str, str]:
    """The fields of an answer, by name."""
    if len(names) <= 1:
        return {name: text.strip() for name in names}
    found = _labelled(text, names, labels)
    if found:
        return {name: "\n".join(lines).strip() for name, lines in found.items()}
    first, _, rest = text.strip().partition("\n")
    return {names[0]: first.strip()} | ({names[1]: rest.strip()} if rest.strip() else {})


def _labelled(text: str, names: Sequence[str], labels: Sequence[str]) -> dict[str, list[str]]:
    """The lines behind each label; what stands before the first is nobody's."""
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in text.splitlines():
        said = line.strip()
        for name, label in zip(names, labels, strict=False):
            rest = _after(said, label)
            if rest is not None:
                lines = found[name] = [rest] if rest else []
                break
        else:
            if lines is not None:
                lines.append(line)
    return found


def _after(said: str, label: str) -> str | None:
    """What follows the label on its line; None where the line does not begin with it."""
    if said[: len(label)].casefold() == label.casefold():
        rest = said[len(label) :].lstrip("\u00a0\u202f ")
        if not rest or rest.startswith(":"):
            return rest.lstrip(_AFTER_LABEL)
    head, _, rest = said.partition(":")
    head = head.strip(_AFTER_LABEL).casefold()
    begun = label.casefold().startswith(head) and not label[len(head) : len(head) + 1].isalnum()
    return rest.strip() if len(head) >= SHORTEST_LABEL and begun else None
