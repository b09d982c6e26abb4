"""Plain text -> Discord's markdown that shows exactly that text, and never pings, links or formats by itself.

discord.py's own escape_markdown leaves `<t:...>`, `</command:id>` and numbered lists alone (measured on 2.7.1).
"""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from bot.replies import Link

ELLIPSIS = "…"
_GAP = "\u200b"  # zero width: breaks @everyone and <@id> for every parser, seen by nobody

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")

# What is markup anywhere. One class of characters, because that is what the engine scans fastest.
_MARK = re.compile(r"[\x00-\x08\x0b-\x1f<@\\*_~`|\[\]]")
# The same where an address may stand: a plain https one is kept whole, any other loses its scheme's colon.
_MARK_OR_ADDRESS = re.compile(
    r"(?P<address>https://[a-z0-9.-]{1,253}(?:/[A-Za-z0-9._~/?=&%+-]*)?)|:(?=//)|" + _MARK.pattern
)
# What is markup at the head of a line: heading, quote, list. Other characters of the run lead up to one.
_HEAD = re.compile(r"(?:[^\S\n]|[\d#>+.)-])+")
_HEAD_MARK = re.compile(r"[#>+.)-]")
# What a cut must not go through.
_WHOLE = re.compile(r"\\.|<https://[^<>\s]*>|.", re.DOTALL)


def units(text: str) -> int:
    """Length as the strictest reading of Discord's limits has it: in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def escape(text: str) -> str:
    """The whole text, escaped."""
    marked = (_MARK_OR_ADDRESS if "://" in text else _MARK).sub(_escaped, text)
    return "\n".join(map(_line, marked.split("\n"))) if "\n" in marked else _line(marked)


def fit(text: str, room: int) -> str:
    """The text, escaped, in at most `room` units; what is cut ends in an ellipsis, at a word where one is near."""
    whole = escape(text)
    return whole if units(whole) <= room else _cut(_WHOLE.findall(whole), room)


def label(text: str, most: int) -> str:
    """A label: no markdown is read there, so it is only kept short. A language's own narrow spaces stay."""
    said = _BLANKS.sub(" ", text).strip()
    if len(said) > most:
        said = said[: most - 1] + ELLIPSIS
    return said or ELLIPSIS


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


def _escaped(found: re.Match[str]) -> str:
    mark = found.group()
    if found.lastgroup == "address":
        plain = mark.rstrip(".-?&")
        return f"<{plain}>{mark[len(plain) :]}"
    if mark == "@":
        return "@" + _GAP
    if mark == "<":
        return "\\<" + _GAP
    return "\\" + mark if mark >= " " else ""


def _line(text: str) -> str:
    head = _HEAD.match(text)
    return _HEAD_MARK.sub(r"\\\g<0>", head.group()) + text[head.end() :] if head else text


def _cut(tokens: Sequence[str], room: int) -> str:
    room -= units(ELLIPSIS)
    used, kept = 0, 0
    for token in tokens:
        used += units(token)
        if used > room:
            break
        kept += 1
    word = next((index for index in range(kept - 1, max(kept - 40, 0), -1) if tokens[index].isspace()), kept)
    return "".join(tokens[:word]).rstrip() + ELLIPSIS if kept else ""
