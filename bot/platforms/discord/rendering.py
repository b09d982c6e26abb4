"""Reply -> what discord.py sends: pure, apart from the library's own wish for a running loop.

Components v2 (LayoutView, Container, TextDisplay, MediaGallery), not embeds: an embed vanishes for people who switched
embeds off and in channels where the bot may not embed, puts its buttons outside, and is read after the message by
screen readers; components are one text in reading order, need no permission of their own, and carry the picture's
alt text. Their limits: 4,000 characters and 40 components in all, no poll (which therefore goes by an ordinary
message), and an edit never turns them back into an ordinary message.
"""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol, Self, TypeAlias, cast

import discord
from discord import ui

from bot.platforms.discord.incoming import SELECT_ID
from bot.platforms.discord.markup import ELLIPSIS, escape, fit, link, units
from bot.replies import Button, Form, Line, Link, Poll, Reply, by_hand

MOST_TEXT = 4000
MOST_PLAIN_TEXT = 2000
MOST_BUTTONS = 5
MOST_CHOICES = 25
MOST_PACK = 100
MOST_BUTTON_LABEL = 80
MOST_CHOICE_LABEL = 100
MOST_TITLE = 45
MOST_MEASURE = 30
MOST_DESCRIPTION = 100
MOST_FIELDS = 5
MOST_FIELD_TEXT = 4000
MOST_ALT = 1024
MOST_POLL_QUESTION = 300
MOST_POLL_ANSWER = 55
MOST_POLL_ANSWERS = 10
POLL_HOURS = 24
PICTURE = "answer.png"
DRAFT = "text.md"

# components/reference: the numbers of the component types, and of the button's style
ROW, BUTTON, SELECT, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER = 1, 2, 3, 10, 12, 13, 14, 17
SECONDARY = 2

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")

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


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes along; `alt` says in words what a picture shows."""

    name: str
    data: bytes
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is sent: components or a poll, with files; `private`: for the asker's eyes only."""

    view: Shown | None = None
    content: str | None = None
    uploads: tuple[Upload, ...] = ()
    poll: discord.Poll | None = None
    form: Form | None = None
    """To be opened instead of all that, where it can be; the view holds a button for it."""
    private: bool = False
    plain: "Drawing | None" = None
    """The same without files or without its poll, for channels where the bot may send none."""

    def suits(self, allowed: discord.Permissions) -> bool:
        """May all of it be sent?"""
        return allowed.send_polls if self.poll is not None else allowed.attach_files

    def files(self) -> list[discord.File]:
        """The uploads; new objects each time, because sending uses them up."""
        return [discord.File(io.BytesIO(up.data), filename=up.name, description=up.alt) for up in self.uploads]


def draw(reply: Reply, picture: bytes | None = None) -> Drawing:
    """A reply as Discord shows it, with its picture where one was drawn."""
    if reply.poll is not None:
        return _poll(reply, reply.poll)
    uploads = _uploads(reply, picture)
    view = _view(reply, uploads)
    plain = Drawing(_view(reply, ()), form=reply.form, private=reply.private) if uploads else None
    return Drawing(view, uploads=uploads, form=reply.form, private=reply.private, plain=plain)


def _uploads(reply: Reply, picture: bytes | None) -> tuple[Upload, ...]:
    found: list[Upload] = []
    if picture is not None and reply.card is not None and (reply.card_only or reply.illustrated):
        found.append(Upload(PICTURE, picture, reply.card.alt[:MOST_ALT] or None))
    if reply.file is not None:
        found.append(Upload(*reply.file))
    written = [f"{field.label}\n{field.value}" for field in (reply.form.fields if reply.form else ()) if field.value]
    if written:
        # What somebody wrote into a form that could not be taken: theirs to keep, whatever happens to the form.
        found.append(Upload(DRAFT, "\n\n".join(written).encode()))
    return tuple(found)


def _view(reply: Reply, uploads: tuple[Upload, ...]) -> Shown | None:
    inside: list[Component] = []
    answer, doubts, sources = _texts(reply, uploads)
    if answer:
        inside.append({"type": TEXT_DISPLAY, "content": answer})
    if answer and doubts:
        inside.append({"type": SEPARATOR, "divider": True, "spacing": 1})
    inside += [{"type": TEXT_DISPLAY, "content": text} for text in (doubts, sources) if text]
    for up in uploads:
        # With components, a file that no component names is not shown.
        media = {"url": f"attachment://{up.name}"}
        if up.name == PICTURE:
            inside.append({"type": GALLERY, "items": [{"media": media, "description": up.alt}]})
        else:
            inside.append({"type": FILE, "file": media})
    form = (Button(reply.form.title, reply.form.followup),) if reply.form else ()
    inside += _row((*form, *reply.buttons)) + _row(reply.steering)
    return Shown([{"type": CONTAINER, "components": inside}]) if inside else None


def modal_of(form: Form) -> ui.Modal:
    """A form as a modal. It is not remembered: its answer comes back by the interaction event, after a restart too."""
    modal = ui.Modal(title=_plain(form.title, MOST_TITLE), custom_id=form.followup[:MOST_PACK], timeout=None)
    for field in form.fields[:MOST_FIELDS]:
        most = min(max(field.max_length, 1), MOST_FIELD_TEXT)
        entry: ui.TextInput[Any] = ui.TextInput(
            custom_id=field.name,
            style=discord.TextStyle.paragraph if field.paragraph else discord.TextStyle.short,
            default=field.value[:most] or None,
            required=field.required,
            max_length=most,
        )
        name, more = _label(field.label)
        modal.add_item(ui.Label(text=name, description=more, component=entry))
    modal.stop()
    return modal


def _label(label: str) -> tuple[str, str | None]:
    """A field's label; one that is too long leaves what it says in brackets, or its end, to the description below."""
    said = " ".join(label.split())
    if len(said) <= MOST_TITLE:
        return _plain(said, MOST_TITLE), None
    at = said.find(" (", 0, MOST_TITLE)
    if at <= 0:
        at = said.rfind(" ", 1, MOST_TITLE)
    if at <= 0:
        return _plain(said, MOST_TITLE), None
    more = said[at + 1 :]
    bracketed = more.startswith("(") and more.endswith(")")
    return said[:at], _plain(more[1:-1] if bracketed else more, MOST_DESCRIPTION)


def _texts(reply: Reply, uploads: tuple[Upload, ...]) -> tuple[str, str, str]:
    """The text in three pieces, each perhaps empty: the answer, its doubts, its sources.

    The head and the doubts claim their room first: an answer may lose detail, never its doubt.
    """
    has_picture = any(up.name == PICTURE for up in uploads)
    headline = reply.headline.strip()
    head = f"**{fit(headline, MOST_TEXT // 4)}**" if headline else ""
    doubts, unused = _paragraphs(reply.caveats, MOST_TEXT // 4)
    room = MOST_TEXT - units(head) - 1 - (MOST_TEXT // 4 - unused)
    body, room = _paragraphs(_lines(reply, has_picture=has_picture), room)
    answer = "\n".join(filter(None, (head, *body)))
    return answer, "\n".join(doubts), "\n".join(_sources(reply.sources, room))


def _lines(reply: Reply, *, has_picture: bool) -> tuple[Line, ...]:
    """A picture shows its facts and says them in its alt text; without it the text has to hold them."""
    alt = reply.card.alt if reply.card_only and reply.card else None
    if alt is None:
        return reply.lines
    others = tuple(line for line in reply.lines if line.text not in alt)
    if has_picture:
        return others
    return reply.lines if len(others) < len(reply.lines) else (*others, Line(alt))


def _paragraphs(lines: Iterable[Line], room: int) -> tuple[list[str], int]:
    """As many lines as there is room for, the last perhaps cut, and the room that they leave."""
    drawn: list[str] = []
    in_list = False
    for line in lines:
        in_list, was_in_list = line.kind in {"part", "step"}, in_list
        # Without an empty line between, what follows a list is drawn as if it belonged to its last point.
        mark = "- " if in_list else "\n" if was_in_list else ""
        said = _said(line)
        if line.links:
            said = " ".join(filter(None, (said, *map(link, line.links))))
        used = units(mark) + units(said) + 1
        if used > room:
            shorter = fit(line.text, room - units(mark) - 1)
            if shorter:
                drawn.append(mark + shorter)
                room -= units(mark + shorter) + 1
            break
        drawn.append(mark + said)
        room -= used
    return drawn, room


def _said(line: Line) -> str:
    """The text of a line; which measure it is stands out, for those who look for one."""
    if line.kind != "measure":
        return escape(line.text)
    before, colon, rest = line.text.partition(":")
    name = before.strip()
    if not colon or not 0 < len(name) <= MOST_MEASURE:
        return escape(line.text)
    return f"**{escape(name)}**{before[len(before.rstrip()) :]}:{escape(rest)}"


def _sources(sources: Sequence[Link], room: int) -> list[str]:
    kept: list[str] = []
    for found in sources:
        drawn = f"-# {link(found)}"
        if units(drawn) + 1 > room:
            break
        kept.append(drawn)
        room -= units(drawn) + 1
    return kept


def _row(buttons: Sequence[Button]) -> list[Component]:
    # Two components of one message may not share an id; a pack too long costs the button, never the answer.
    unique = {button.followup: button for button in buttons if 0 < len(button.followup) <= MOST_PACK}
    wanted = list(unique.values())
    if not wanted:
        return []
    if len(wanted) <= MOST_BUTTONS:
        return [{"type": ROW, "components": [_button(button) for button in wanted]}]
    options = [
        {"label": _plain(button.label, MOST_CHOICE_LABEL), "value": button.followup} for button in wanted[:MOST_CHOICES]
    ]
    return [{"type": ROW, "components": [{"type": SELECT, "custom_id": SELECT_ID, "options": options}]}]


def _button(button: Button) -> Component:
    label = _plain(button.label, MOST_BUTTON_LABEL)
    return {"type": BUTTON, "style": SECONDARY, "label": label, "custom_id": button.followup}


def _poll(reply: Reply, asked: Poll) -> Drawing:
    poll = discord.Poll(_plain(asked.question, MOST_POLL_QUESTION), duration=timedelta(hours=POLL_HOURS))
    for option in asked.options[:MOST_POLL_ANSWERS]:
        poll.add_answer(text=_plain(option, MOST_POLL_ANSWER))
    row = _row(reply.buttons) + _row(reply.steering)
    view = Shown(row, is_v2=False) if row else None
    said = fit(reply.headline, MOST_PLAIN_TEXT) or None
    return Drawing(view=view, content=said, poll=poll, private=reply.private, plain=draw(by_hand(reply)))


def _plain(text: str, most: int) -> str:
    """A label: no markdown is read there, so it is only kept short. A language's own narrow spaces stay."""
    said = _BLANKS.sub(" ", text).strip()
    if len(said) > most:
        said = said[: most - 1] + ELLIPSIS
    return said or ELLIPSIS
