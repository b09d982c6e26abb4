"""The little markup an entry may use: paragraphs, **bold** and [text](https link)."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

from faq.refusals import BadInput

LONGEST_LINK = 500
# A label of a host: no other alphabet, so no look-alike of another host; punycode is the same thing dressed up.
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}://|\bwww\.", re.IGNORECASE)
_HOST_IN_TEXT = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, bold or not, linked or not."""

    text: str
    bold: bool = False
    url: str | None = None


Paragraph = tuple[Span, ...]


def host(url: str) -> str:
    """The host of a checked link, to be shown beside it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def check_link(url: str) -> str:
    """The link itself, or a refusal: https, a plain host name, no user, no port, nothing hidden."""
    if not url.isascii() or not url.isprintable() or any(char in url for char in " \\<>\"'`|"):
        raise BadInput("bad_link", url=url[:LONGEST_LINK], why="characters")
    if len(url) > LONGEST_LINK:
        raise BadInput("bad_link", url=url[:80], why="length")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise BadInput("bad_link", url=url, why="form") from None
    if parts.scheme != "https":
        raise BadInput("bad_link", url=url, why="scheme")
    if "@" in parts.netloc or port not in (None, 443):
        raise BadInput("bad_link", url=url, why="host")
    labels = (parts.hostname or "").split(".")
    named = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels) and not labels[-1].isdigit()
    if not named or any(label.startswith("xn--") for label in labels):
        raise BadInput("bad_link", url=url, why="host")
    return url


def clean(text: str) -> str:
    """The text composed (NFC), line ends made one kind; a character that nobody sees is refused."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    for char in text:
        # Cf holds the marks that turn the reading direction; joiners are left for the scripts and emoji that need them.
        if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") and char not in "\u200c\u200d":
            raise BadInput("bad_character", character=f"U+{ord(char):04X}")
    return text.strip()


def parse(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a body; a refusal where markup does not close or a link is not fit to show."""
    return tuple(_paragraph(part.strip()) for part in body.split("\n\n") if part.strip())


def plain(body: str) -> str:
    """A body without markup; links show their host."""
    return "\n\n".join("".join(_said(span) for span in paragraph) for paragraph in parse(body))


def _said(span: Span) -> str:
    return f"{span.text} ({host(span.url)})" if span.url else span.text


def _paragraph(text: str) -> Paragraph:
    spans: list[Span] = []
    pieces = text.split("**")
    if len(pieces) % 2 == 0:
        raise BadInput("markup_open", near=pieces[-1][:40])
    for place, piece in enumerate(pieces):
        bold = place % 2 == 1
        if bold and not piece.strip():
            raise BadInput("markup_open", near="****")
        spans += _linked(piece, bold=bold)
    return tuple(spans)


def _linked(text: str, *, bold: bool) -> list[Span]:
    spans: list[Span] = []
    while (start := text.find("[")) >= 0:
        middle = text.find("]", start)
        if middle < 0:
            raise BadInput("markup_open", near=text[start : start + 40])
        if text[middle + 1 : middle + 2] != "(":
            # A remark in brackets is plain text.
            spans.append(_bare(text[: middle + 1], bold=bold))
            text = text[middle + 1 :]
            continue
        end = text.find(")", middle)
        label = text[start + 1 : middle].strip()
        if end < 0 or not label or "[" in label:
            raise BadInput("markup_open", near=text[start : start + 40])
        url = check_link(text[middle + 2 : end].strip())
        _check_label(label, url)
        spans += [_bare(text[:start], bold=bold), Span(label, bold, url)]
        text = text[end + 1 :]
    spans.append(_bare(text, bold=bold))
    return [span for span in spans if span.text]


def _bare(text: str, *, bold: bool) -> Span:
    if found := _SCHEME.search(text):
        # Chats turn a bare address into a link by themselves, unchecked and without saying where it leads.
        raise BadInput("bare_link", near=text[found.start() : found.start() + 60])
    return Span(text, bold)


def _check_label(label: str, url: str) -> None:
    """A label that reads as an address has to be the address."""
    for shown in _HOST_IN_TEXT.findall(label):
        ending = shown.rsplit(".", 1)[1]
        if not ending.isalpha() or len(ending) < 2:  # noqa: PLR2004  "3.5" and "e.g." are no hosts
            continue
        if host(url) != shown.lower().removeprefix("www."):
            raise BadInput("bad_link", url=url, why="label")
