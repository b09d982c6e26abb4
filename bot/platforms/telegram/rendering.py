"""A Reply as Telegram shows it: HTML with every variable escaped, cut at the limits, packed buttons. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import urlsplit

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.platforms.telegram.forms import mark_of
from bot.platforms.telegram.incoming import unmarked
from bot.replies import Button, Form, Line, Link, Poll, Reply
from faq.entries.markup import uncalled

TEXT_UNITS: Final = 4096
CAPTION_UNITS: Final = 1024
CALLBACK_DATA_BYTES: Final = 64
ALERT_CHARACTERS: Final = 200
POLL_QUESTION: Final = 300
POLL_OPTION: Final = 100
POLL_OPTIONS: Final = 12
POLL_EXPLANATION: Final = 200
POLL_LINE_FEEDS: Final = 2
PLACEHOLDER: Final = 64
MARKED: Final = "code"
"""The style of a form's mark, and of nothing else."""
ROW_CHARACTERS: Final = 30
"""Two buttons share a row where their words fit into it on a phone."""

Markup = InlineKeyboardMarkup | ForceReply
Words = Callable[..., str]
"""words(lang, key, **arguments): the language's own sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message's worth of text, as HTML and as what remains of it without."""

    html: str
    plain: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """A native quiz poll, within Telegram's limits."""

    question: str
    options: tuple[str, ...]
    correct: int
    explanation: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What to send, in order; the markup goes below the last part (or below the quiz, where there is no text)."""

    parts: tuple[Part, ...] = ()
    caption: Part | None = None
    quiz: Quiz | None = None
    markup: Markup | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text in one style."""

    text: str
    style: str = ""
    url: str = ""

    @property
    def plain(self) -> str:
        """Without markup, and without what only a form's mark may hold."""
        return self.text if self.style == MARKED else unmarked(self.text)

    def html(self) -> str:
        inner = escape(self.plain)
        if self.url:
            inner = f'<a href="{escape(self.url)}">{inner}</a>'
        return f"<{self.style}>{inner}</{self.style}>" if self.style and self.text.strip() else inner


_Block = tuple[_Piece, ...]
"""One paragraph."""


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def draw(reply: Reply, words: Words, to: str = "0") -> Drawn:
    """The reply, ready to send; `to` is the id of the person whom a form asks."""
    quiz = _quiz(reply.poll) if reply.poll else None
    if reply.form is not None:
        return Drawn(_prompt(reply, reply.form, words, to), quiz=quiz, markup=_forced(reply.form))
    parts = tuple(_cut_up(_blocks(reply)))
    markup = keyboard(reply.buttons, reply.steering)
    if reply.illustrated and len(parts) == 1 and units(parts[0].plain) <= CAPTION_UNITS:
        return Drawn(parts, parts[0], quiz, markup)
    if reply.card is None or not reply.card_only:
        return Drawn(parts, quiz=quiz, markup=markup)
    return Drawn(parts, _caption(reply, parts), quiz, markup)


def keyboard(buttons: tuple[Button, ...], steering: tuple[Button, ...] = ()) -> InlineKeyboardMarkup | None:
    """Buttons in their order, two a row where short, those that steer in one row of their own, the last.

    One whose pack is too long is left out, never cut.
    """
    rows: list[list[Button]] = []
    for button in filter(_can_be_sent, buttons):
        last = rows[-1] if rows else None
        if last is not None and len(last) == 1 and len(last[0].label) + len(button.label) <= ROW_CHARACTERS:
            last.append(button)
        else:
            rows.append([button])
    rows += [row] if (row := list(filter(_can_be_sent, steering))) else []
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(unmarked(b.label), callback_data=b.followup) for b in row] for row in rows]
    )


def _can_be_sent(button: Button) -> bool:
    return bool(unmarked(button.label).strip()) and 1 <= len(button.followup.encode()) <= CALLBACK_DATA_BYTES


def alert(reply: Reply) -> str | None:
    """The whole reply as a pop-up for the presser alone, where it is private and short enough."""
    if not reply.private or reply.buttons or reply.form or reply.poll or reply.card or reply.sources or reply.file:
        return None
    text = "\n".join(filter(None, (reply.headline, *(line.text for line in (*reply.lines, *reply.caveats)))))
    has_links = any(line.links for line in (*reply.lines, *reply.caveats))
    text = unmarked(text)
    return text if text and not has_links and units(text) <= ALERT_CHARACTERS else None


def escaped(text: str) -> Part:
    """Plain text as it is."""
    text = unmarked(text)
    return Part(escape(text), text)


def shortened(text: str, most: int) -> str:
    """At most `most` UTF-16 units, cut at a word, with an ellipsis where something went."""
    text = unmarked(text)
    if units(text) <= most:
        return text
    kept = _fitting(text, most - 1)
    space = kept.rfind(" ")
    return (kept[:space] if space > most // 2 else kept).rstrip() + "\u2026"


def _blocks(reply: Reply) -> list[_Block]:
    """The reply's paragraphs in reading order; an empty one sets groups apart."""
    groups: list[list[_Block]] = [
        [(_Piece(reply.headline, "b"),)] if reply.headline else [],
        [_block(line) for line in reply.lines],
        [_block(line, "i") for line in reply.caveats],
        [_links(reply.sources)] if reply.sources else [],
    ]
    blocks: list[_Block] = []
    for group in groups:
        kept = [block for block in group if any(piece.text.strip() for piece in block)]
        if blocks and kept:
            blocks.append(())
        blocks += kept
    return blocks


def _block(line: Line, style: str = "") -> _Block:
    links = _links(line.links)
    return (_Piece(line.text, style), *((_Piece(" "), *links) if line.text and links else links))


def _links(links: tuple[Link, ...]) -> _Block:
    pieces: list[_Piece] = []
    for link in links:
        if pieces:
            pieces.append(_Piece(", "))
        pieces += _linked(link)
    return tuple(pieces)


def _linked(link: Link) -> Iterator[_Piece]:
    """The label, linked and with its host beside it: nobody is led where the words do not say."""
    host = safe_host(link.url) if link.url else None
    yield _Piece(link.label or host or "", url=(link.url or "") if host else "")
    if host and host not in link.label:
        yield _Piece(f" ({host})")


def safe_host(url: str) -> str | None:
    """The host of an ordinary web address; None for anything else (scripts, addresses with a user's name in them)."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"https", "http"} or not host or "@" in parts.netloc or any(c.isspace() for c in url):
        return None
    return host.removeprefix("www.")


def _cut_up(blocks: list[_Block], most: int = TEXT_UNITS) -> Iterator[Part]:
    """Messages of at most `most` units, cut between paragraphs, inside one only where it is longer than a message."""
    page: list[_Block] = []
    size = 0
    for block in (cut for whole in blocks for cut in _in_pieces(whole, most)):
        length = sum(units(piece.text) for piece in block)
        if page and size + 1 + length > most:
            yield from _page(page)
            page, size = [], 0
        size += length + (1 if page else 0)
        page.append(block)
    yield from _page(page)


def _page(blocks: list[_Block]) -> Iterator[Part]:
    drawn = "\n".join("".join(piece.html() for piece in block) for block in blocks).strip()
    plain = "\n".join("".join(piece.plain for piece in block) for block in blocks).strip()
    if plain:
        yield Part(drawn, plain)


def _in_pieces(block: _Block, most: int) -> Iterator[_Block]:
    if sum(units(piece.text) for piece in block) <= most:
        yield block
        return
    for piece in block:
        rest = piece.text
        while rest:
            kept = _fitting(rest, most)
            if len(kept) < len(rest):
                at = next((at for at in map(kept.rfind, "\n ") if at > len(kept) // 2), len(kept) - 1)
                kept = kept[: at + 1]
            yield (_Piece(kept, piece.style, piece.url),)
            rest = rest[len(kept) :]


def _fitting(text: str, most: int) -> str:
    """The longest beginning of at most `most` units."""
    kept = text[:most]
    over = units(kept) - most
    while over > 0:
        kept = kept[: len(kept) - (over + 1) // 2]
        over = units(kept) - most
    return kept


def _caption(reply: Reply, parts: tuple[Part, ...]) -> Part:
    """The facts below the picture (the Bot API has no other place for them): its description, else the whole text."""
    said = reply.card.alt if reply.card else ""
    if not said.strip() and len(parts) == 1 and units(parts[0].plain) <= CAPTION_UNITS:
        return parts[0]
    return escaped(shortened(said.strip() or (parts[0].plain if parts else ""), CAPTION_UNITS))


def _quiz(poll: Poll) -> Quiz:
    options = [shortened(option, POLL_OPTION) for option in poll.options[:POLL_OPTIONS]]
    lines = poll.explanation.splitlines()
    head, tail = lines[:POLL_LINE_FEEDS], lines[POLL_LINE_FEEDS:]
    why = "\n".join([*head, *([" ".join(tail)] if tail else [])])
    return Quiz(shortened(poll.question, POLL_QUESTION), tuple(options), poll.correct, shortened(why, POLL_EXPLANATION))


def _prompt(reply: Reply, form: Form, words: Words, to: str) -> tuple[Part, ...]:
    """A prompt that forces a reply, as `forms` reads it back."""
    said = [block for block in _blocks(reply) if "".join(piece.text for piece in block) != form.title]
    how = words(reply.lang, "telegram-form-one" if len(form.fields) == 1 else "telegram-form-many")
    title: list[_Block] = [*said, *([()] if said else []), (_Piece(form.title, "b"),), (_Piece(how),), ()]
    end: list[_Block] = [(), (_Piece(mark_of(form, to), MARKED),)]
    labels: list[_Block] = [(_Piece(field.label, "b"),) for field in form.fields]
    values: list[_Block] = [(_Piece(uncalled(field.value)),) for field in form.fields]
    filled = [block for pair in zip(labels, values, strict=True) for block in pair]
    whole = list(_cut_up([*title, *filled, *end]))
    if len(whole) == 1:
        return tuple(whole)
    # What stands there today is too long for the prompt: it goes before it, and the prompt shows the labels alone.
    return (*_cut_up(filled), *_cut_up([*title, *labels, *end]))


def _forced(form: Form) -> ForceReply:
    return ForceReply(selective=True, input_field_placeholder=shortened(form.title, PLACEHOLDER) or None)
