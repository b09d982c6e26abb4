"""Forms by forced reply, with nothing remembered: a prompt carries its follow-up and its fields in its own text.

    Edit the entry                          title
    Answer this message: ...                how
    Title                                   each field's label, bold, on a line of its own
    What stands there now                   and its value below
    \u27e6123 title,body 1den=edit.slug.en.3\u27e7   the mark: for whom it is, the fields' names, the pack

The person answers with the parts that should change, each behind its label (the whole of it, or how it begins); what is
left out stays as the prompt shows it. Without any label the first line is the first field and the rest the second.

The mark makes whoever replies do something with their own rights, so it must be the bot's own and meant for them. It is
the one thing that the bot writes as code, at the very end of a message of its own without buttons; its two brackets are
taken out of everything that people wrote, as it comes in and as it is drawn; and it names the one person it asks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import telegram
from telegram.constants import MessageEntityType

from bot.messages import Press
from bot.platforms.telegram.incoming import MARK_CLOSE, MARK_OPEN, Me, channel_of, community_of, person_from, unmarked
from bot.replies import Form

_MARK: Final = re.compile(
    rf"{MARK_OPEN}(?P<to>-?\d{{1,20}}) (?P<names>[a-z0-9_,]{{0,80}}) (?P<pack>.{{1,300}}){MARK_CLOSE}"
)
_AFTER_LABEL: Final = " :\u00a0\u202f"
SHORTEST_LABEL: Final = 3


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a prompt of the bot's carries in its own text."""

    to: str
    """The id of the person it asks."""
    pack: str
    names: tuple[str, ...]
    labels: tuple[str, ...]
    values: dict[str, str]


def mark_of(form: Form, to: str) -> str:
    """What a prompt ends with, so that this person's reply is known for this form filled in."""
    return f"{MARK_OPEN}{to} {','.join(field.name for field in form.fields)} {unmarked(form.followup)}{MARK_CLOSE}"


def prompt_of(message: telegram.Message, me: Me) -> Prompt | None:
    """The prompt that this message replies to; the bot's own only, for anybody can write such a text."""
    asked = message.reply_to_message
    if asked is None or not asked.text or not _is_the_bots_own(asked, me):
        return None
    entities = sorted(asked.entities, key=lambda entity: entity.offset)
    written = asked.text.encode("utf-16-le")  # in which Telegram counts
    end = entities[-1] if entities else None
    if end is None or end.type != MessageEntityType.CODE or 2 * (end.offset + end.length) != len(written):
        return None
    mark = _MARK.fullmatch(asked.parse_entity(end))
    if mark is None:
        return None
    names = tuple(filter(None, mark["names"].split(",")))
    bold = [entity for entity in entities if entity.type == MessageEntityType.BOLD][-len(names) :] if names else []
    labels = tuple(asked.parse_entity(entity).strip(_AFTER_LABEL) for entity in bold)
    ends = [*(entity.offset for entity in bold[1:]), end.offset]
    shown = [
        written[2 * (entity.offset + entity.length) : 2 * stop].decode("utf-16-le", "replace").strip()
        for entity, stop in zip(bold, ends, strict=False)
    ]
    return Prompt(mark["to"], mark["pack"], names, labels, dict(zip(names, shown, strict=False)))


def _is_the_bots_own(asked: telegram.Message, me: Me) -> bool:
    """Written by the bot itself as a prompt is: not through it, not passed on, without buttons."""
    return (
        asked.from_user is not None
        and asked.from_user.id == me.id
        and not (asked.via_bot or asked.forward_origin or asked.sender_chat or asked.reply_markup)
    )


def form_from(message: telegram.Message, prompt: Prompt, text: str, *, manages: bool = False) -> Press:
    """The form that a message fills in with this text. A part for which the prompt had no room is left to stand."""
    shown = {name: value for name, value in prompt.values.items() if value}
    return Press(
        followup=prompt.pack,
        author=person_from(message, manages=manages),
        community=community_of(message.chat),
        channel=channel_of(message),
        locale=None if message.from_user is None else message.from_user.language_code,
        fields=tuple((shown | fields_in(unmarked(text), prompt.names, prompt.labels)).items()),
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
