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
# An address as people shorten it: `t.me/name`, `bank.com/login`. A version (`3.5/4`) has no letters after its last dot.
_ADDRESS = re.compile(r"(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?::\d{1,5})?/[^\s/]", re.IGNORECASE)
# What a chat makes a link, a ping or a command of by itself: the joint is where `inert` takes it apart. The desk's own
# `/faq` stays whole, for people copy it.
_JOINT = re.compile(r"(?:(?<=[^\W_])|(?<=-))\.(?=[^\W\d_]{2})|(?<!\S)/(?!faq\b)(?=[A-Za-z])|@(?=\w)")
# The same without addresses, which are to be copied whole: what calls somebody, or a command of another bot.
_CALL = re.compile(r"(?<!\S)/(?!faq\b)(?=[A-Za-z])|(?<![\w/])@(?=\w)")
_JOINER = "\u2060"
_JOINERS = "\u200c\u200d"
_JOINED = re.compile(f"[{_JOINERS}]+")
_LATIN_ENDS = 0x250
# Nothing is seen of them though Unicode counts them as letters or marks.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# A form on Telegram carries its pack between these two: nobody else's text may hold them.
_FORM_MARKS = frozenset("\u27e6\u27e7")
_BLANKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\t": " "})


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text, bold or not, linked or not."""

    text: str
    bold: bool = False
    url: str | None = None


Paragraph = tuple[Span, ...]


def host(url: str) -> str:
    """The host of a checked link, to be shown beside it.

    >>> host("https://www.example.org/page")
    'example.org'
    """
    return (urlsplit(url).hostname or "").removeprefix("www.")


def check_link(url: str) -> str:
    """The link itself, or `BadInput`: https, a plain host name, no user, no port, nothing hidden.

    >>> check_link("https://example.org/page")
    'https://example.org/page'
    >>> check_link("https://user@example.org")
    Traceback (most recent call last):
    faq.refusals.BadInput: ('bad_link', {'url': 'https://user@example.org', 'why': 'host'})
    """
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
    r"""The text composed (NFC), line ends made one kind, without the characters that nobody sees and pasting brings.

    >>> clean("hid\u200bden\r\nline")
    'hidden\nline'
    """
    written = text.replace("\r\n", "\n").translate(_BLANKS)
    # Each character is looked at once, however often it stands there: all seeds go through here.
    unseen = {ord(char): None for char in set(written) if char != "\n" and not _stays(char)}
    seen = written.translate(unseen) if unseen else written
    return unicodedata.normalize("NFC", _JOINED.sub(_joined, seen)).strip()


def _stays(char: str) -> bool:
    # Cf holds the marks that turn the reading direction, the soft hyphen and the blanks without width.
    unseen = char in _UNSEEN or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co")
    return char in _JOINERS or not (unseen or char in _FORM_MARKS)


def _joined(found: re.Match[str]) -> str:
    """Joiners stay between two of the scripts and emoji that need them; beside Latin letters they only hide."""
    start, end = found.span()
    around = found.string[max(start - 1, 0) : start] + found.string[end : end + 1]
    return found[0] if len(around) == 2 and min(map(ord, around)) >= _LATIN_ENDS else ""  # noqa: PLR2004  before and after


def inert(text: str) -> str:
    r"""The text to be drawn so that no chat turns `t.me`, `@name` or `/command` in it into a link, a ping or a command.

    A joiner that nobody sees takes each apart; `clean` takes it out again where the text is pasted back.

    >>> inert("ask @name, see t.me")
    'ask @\u2060name, see t\u2060.me'
    >>> clean(inert("ask @name, see t.me"))
    'ask @name, see t.me'
    """
    return _JOINT.sub(lambda found: f"{found[0]}{_JOINER}" if found[0] != "." else f"{_JOINER}.", text)


def uncalled(text: str) -> str:
    r"""The text to be copied and pasted back, of which no chat calls anybody: names and commands taken apart.

    >>> uncalled("ask @name, see example.org")
    'ask @\u2060name, see example.org'
    """
    return _CALL.sub(lambda found: f"{found[0]}{_JOINER}", text)


def check_bare(text: str) -> str:
    """The text itself, or `BadInput` where it holds an address: a link is to say where it leads, and to be checked.

    >>> check_bare("more at bank.com/login")
    Traceback (most recent call last):
    faq.refusals.BadInput: ('bare_link', {'near': 'bank.com/login'})
    """
    if found := _SCHEME.search(text) or _ADDRESS.search(text):
        raise BadInput("bare_link", near=text[found.start() : found.start() + 60])
    return text


def parse(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a body, each a row of spans; `BadInput` where markup stays open or a link is not fit to show.

    >>> parse("A **bold** word, [a page](https://example.org).")[0][1:4:2]
    (Span(text='bold', bold=True, url=None), Span(text='a page', bold=False, url='https://example.org'))
    """
    return tuple(_paragraph(part.strip()) for part in body.split("\n\n") if part.strip())


def plain(body: str) -> str:
    """A body without markup; links show their host. `BadInput` as `parse` says.

    >>> plain("A **bold** word, [a page](https://example.org).")
    'A bold word, a page (example.org).'
    """
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


def check_body(body: str) -> str:
    """The body itself, or `BadInput`: markup closed, links fit to show, no address outside of a link.

    >>> check_body("A **bold word.")
    Traceback (most recent call last):
    faq.refusals.BadInput: ('markup_open', {'near': 'bold word.'})
    """
    for span in (span for paragraph in parse(body) for span in paragraph):
        if span.url is None:
            check_bare(span.text)
    return body


def _linked(text: str, *, bold: bool) -> list[Span]:
    spans: list[Span] = []
    while (start := text.find("[")) >= 0:
        middle = text.find("]", start)
        if middle < 0:
            raise BadInput("markup_open", near=text[start : start + 40])
        if text[middle + 1 : middle + 2] != "(":
            # A remark in brackets is plain text.
            spans.append(Span(text[: middle + 1], bold))
            text = text[middle + 1 :]
            continue
        end = _end_of_address(text, middle + 2)
        label = text[start + 1 : middle].strip()
        if end < 0 or not label or "[" in label:
            raise BadInput("markup_open", near=text[start : start + 40])
        url = check_link(text[middle + 2 : end].strip())
        _check_label(label, url)
        spans += [Span(text[:start], bold), Span(label, bold, url)]
        text = text[end + 1 :]
    spans.append(Span(text, bold))
    return [span for span in spans if span.text]


def _end_of_address(text: str, start: int) -> int:
    """Where the bracket that holds an address closes: an address may have brackets of its own, `/wiki/Water_(data)`."""
    depth = 1
    for place in range(start, min(len(text), start + LONGEST_LINK + 2)):
        if text[place].isspace():
            break
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if not depth:
            return place
    return text.find(")", start)


def _check_label(label: str, url: str) -> None:
    """A label that reads as an address has to be the address."""
    for shown in _HOST_IN_TEXT.findall(label):
        ending = shown.rsplit(".", 1)[1]
        if not ending.isalpha() or len(ending) < 2:  # noqa: PLR2004  "3.5" and "e.g." are no hosts
            continue
        if host(url) != shown.lower().removeprefix("www."):
            raise BadInput("bad_link", url=url, why="label")
