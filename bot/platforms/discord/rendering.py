"""Reply -> what discord.py sends: pure, apart from the library's own wish for a running loop.

Components v2 (LayoutView, Container, TextDisplay, MediaGallery), not embeds: an embed vanishes for people who switched
embeds off and in channels where the bot may not embed, puts its buttons outside, and is read after the message by
screen readers; components are one text in reading order, need no permission of their own, and carry the picture's
alt text. Their limits: 4,000 characters and 40 components in all, no poll (which therefore goes by an ordinary
message), and an edit never turns them back into an ordinary message.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import discord

from bot.platforms.discord.components import (
    CONTAINER,
    FILE,
    GALLERY,
    SEPARATOR,
    TEXT_DISPLAY,
    Component,
    Shown,
    row,
)
from bot.platforms.discord.markup import escape, fit, label, link, units
from bot.replies import Button, Form, Line, Link, Poll, Reply, by_hand

MOST_TEXT = 4000
MOST_PLAIN_TEXT = 2000
MOST_MEASURE = 30
MOST_ALT = 1024
MOST_POLL_QUESTION = 300
MOST_POLL_ANSWER = 55
MOST_POLL_ANSWERS = 10
POLL_HOURS = 24
PICTURE = "answer.png"
DRAFT = "text.md"


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
    inside += row((*form, *reply.buttons)) + row(reply.steering)
    return Shown([{"type": CONTAINER, "components": inside}]) if inside else None


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


def _poll(reply: Reply, asked: Poll) -> Drawing:
    poll = discord.Poll(label(asked.question, MOST_POLL_QUESTION), duration=timedelta(hours=POLL_HOURS))
    for option in asked.options[:MOST_POLL_ANSWERS]:
        poll.add_answer(text=label(option, MOST_POLL_ANSWER))
    buttons = row(reply.buttons) + row(reply.steering)
    view = Shown(buttons, is_v2=False) if buttons else None
    said = fit(reply.headline, MOST_PLAIN_TEXT) or None
    return Drawing(view=view, content=said, poll=poll, private=reply.private, plain=draw(by_hand(reply)))
