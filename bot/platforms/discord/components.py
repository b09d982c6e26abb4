"""Components as Discord documents them: the view that holds them, buttons in a row or a select, the presses on them."""

from collections.abc import Sequence
from typing import Any, Protocol, Self, TypeAlias, cast

import discord
from discord import ui

from bot.platforms.discord.incoming import SELECT_ID
from bot.platforms.discord.markup import label
from bot.replies import Button

MOST_BUTTONS = 5
MOST_CHOICES = 25
MOST_PACK = 100
MOST_BUTTON_LABEL = 80
MOST_CHOICE_LABEL = 100

# components/reference: the numbers of the component types, and of the button's style
ROW, BUTTON, SELECT, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER = 1, 2, 3, 10, 12, 13, 14, 17
SECONDARY = 2

Component: TypeAlias = dict[str, Any]
Tapped: TypeAlias = "ui.Button[Any] | ui.Select[Any]"


class TakesPresses(Protocol):
    """The client, as far as a pressed button needs it."""

    async def pressed(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the press."""
        ...


class Tap(ui.DynamicItem[Tapped], template=r"(?s).+"):
    """Every button and select of the bot: one class for all packs, so that an answer from before a restart still works.

    Trap, measured on 2.7.1: a view with one ordinary button beside these unregisters the class when it stops, for the
    whole process.
    """

    def __init__(self, item: Tapped) -> None:
        super().__init__(item)

    @classmethod
    async def from_custom_id(cls, _: discord.Interaction[Any], item: ui.Item[Any], __: object, /) -> Self:
        """The pressed button, as discord.py found it in the message."""
        return cls(cast("Tapped", item))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the press to the client."""
        await cast("TakesPresses", interaction.client).pressed(interaction)


class Shown(ui.LayoutView):
    """Components as Discord documents them, handed to discord.py whole.

    Its own objects for them cost 0.2 ms an answer, as much as sending it (measured on 2.7.1), and are dropped at once:
    nothing in them listens, presses come to `Tap`.
    """

    def __init__(self, components: list[Component], *, is_v2: bool = True) -> None:
        super().__init__(timeout=None)
        self._components = components
        self._is_v2 = is_v2
        self.stop()  # so that discord.py keeps no copy

    def to_components(self) -> list[Component]:
        """As they are sent."""
        return self._components

    def has_components_v2(self) -> bool:
        """May they stand with a poll or a text of the message's own? Not with components v2."""
        return self._is_v2


def row(buttons: Sequence[Button]) -> list[Component]:
    """Some buttons; as a select where they are more than a row holds; nothing where there are none."""
    # Two components of one message may not share an id; a pack too long costs the button, never the answer.
    unique = {button.followup: button for button in buttons if 0 < len(button.followup) <= MOST_PACK}
    wanted = list(unique.values())
    if not wanted:
        return []
    if len(wanted) <= MOST_BUTTONS:
        return [{"type": ROW, "components": [_button(button) for button in wanted]}]
    options = [
        {"label": label(button.label, MOST_CHOICE_LABEL), "value": button.followup} for button in wanted[:MOST_CHOICES]
    ]
    return [{"type": ROW, "components": [{"type": SELECT, "custom_id": SELECT_ID, "options": options}]}]


def _button(button: Button) -> Component:
    said = label(button.label, MOST_BUTTON_LABEL)
    return {"type": BUTTON, "style": SECONDARY, "label": said, "custom_id": button.followup}
