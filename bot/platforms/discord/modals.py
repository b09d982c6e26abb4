"""A form as a modal."""

from typing import Any

import discord
from discord import ui

from bot.platforms.discord.components import MOST_PACK
from bot.platforms.discord.markup import label
from bot.replies import Form

MOST_TITLE = 45
MOST_DESCRIPTION = 100
MOST_FIELDS = 5
MOST_FIELD_TEXT = 4000


def modal_of(form: Form) -> ui.Modal:
    """A form as a modal. It is not remembered: its answer comes back by the interaction event, after a restart too."""
    modal = ui.Modal(title=label(form.title, MOST_TITLE), custom_id=form.followup[:MOST_PACK], timeout=None)
    for field in form.fields[:MOST_FIELDS]:
        most = min(max(field.max_length, 1), MOST_FIELD_TEXT)
        entry: ui.TextInput[Any] = ui.TextInput(
            custom_id=field.name,
            style=discord.TextStyle.paragraph if field.paragraph else discord.TextStyle.short,
            default=field.value[:most] or None,
            required=field.required,
            max_length=most,
        )
        name, more = _named(field.label)
        modal.add_item(ui.Label(text=name, description=more, component=entry))
    modal.stop()
    return modal


def _named(field: str) -> tuple[str, str | None]:
    """A field's label; one that is too long leaves what it says in brackets, or its end, to the description below."""
    said = " ".join(field.split())
    if len(said) <= MOST_TITLE:
        return label(said, MOST_TITLE), None
    at = said.find(" (", 0, MOST_TITLE)
    if at <= 0:
        at = said.rfind(" ", 1, MOST_TITLE)
    if at <= 0:
        return label(said, MOST_TITLE), None
    more = said[at + 1 :]
    bracketed = more.startswith("(") and more.endswith(")")
    return said[:at], label(more[1:-1] if bracketed else more, MOST_DESCRIPTION)
