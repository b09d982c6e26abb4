"""Plain text -> Discord's markdown that shows exactly that text, and never pings, links or formats by itself.

discord.py's own escape_markdown leaves `<t:...>`, `</command:id>` and numbered lists alone (measured on 2.7.1).
Each character becomes one token, so that a text can be cut anywhere without cutting an escape in two.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from bot.replies import Link

ELLIPSIS = "…"
_ANYWHERE = frozenset("\\*_~`|[]()")
_OPENS_LINE = frozenset("#>-+.")
_BARE_URL = re.compile(r"https://[a-z0-9.-]{1,253}(?:/[A-Za-z0-9._~/?=&%+-]*)?")
_GAP = "\u200b"  # zero width: breaks @everyone and <@id> for every parser, seen by nobody


def units(text: str) -> int:
    """Length as the strictest reading of Discord's limits has it: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def escape(text: str) -> str:
    """The whole text, escaped."""
    return "".join(_tokens(text))


def fit(text: str, room: int) -> str:
    """The text, escaped, in at most `room` units; what is cut ends in an ellipsis, at a word where one is near."""
    tokens: list[str] = []
    used = 0
    for token in _tokens(text):
        used += units(token)
        tokens.append(token)
        if used > room:
            return _cut(tokens, room)
    return "".join(tokens)


def link(found: Link) -> str:
    """A source: its label, then its host as the link, so that a reader sees where it leads."""
    address = safe_url(found.url)
    if address is None:
        return escape(found.label)
    host = urlsplit(address).hostname or ""
    return f"{escape(found.label)} ([{host}](<{address}>))"


def safe_url(url: str | None) -> str | None:
    """An https address with a plain host, quoted for markdown; None for anything else."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme != "https" or not host or not host.isascii() or "@" in parts.netloc or "xn--" in host:
        return None
    return quote(url, safe="/:?#&=%+,;~!$'*@-._")


def _tokens(text: str) -> Iterator[str]:
    line_start = True
    position = 0
    while position < len(text):
        character = text[position]
        address = _BARE_URL.match(text, position) if character == "h" else None
        if address:
            said = address.group().rstrip(".-?&")
            yield f"<{said}>"
            position += len(said)
            line_start = False
            continue
        yield _token(text, position, line_start=line_start)
        line_start = character == "\n" or (
            line_start and (character.isspace() or character in "#>-" or character.isdigit())
        )
        position += 1


def _token(text: str, position: int, *, line_start: bool) -> str:
    character = text[position]
    if ord(character) < ord(" ") and character not in "\n\t":
        return ""
    if character in "<@":
        return ("\\<" if character == "<" else "@") + _GAP
    opens_line = line_start and character in _OPENS_LINE
    address = character == ":" and text.startswith("://", position)  # an address that is not plain https stays text
    return "\\" + character if character in _ANYWHERE or opens_line or address else character


def _cut(tokens: list[str], room: int) -> str:
    room -= units(ELLIPSIS)
    used, kept = 0, 0
    for token in tokens:
        used += units(token)
        if used > room:
            break
        kept += 1
    word = next((index for index in range(kept - 1, max(kept - 40, 0), -1) if tokens[index].isspace()), kept)
    return "".join(tokens[:word]).rstrip() + ELLIPSIS if kept else ""
