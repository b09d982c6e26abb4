"""Telegram's HTML, read as strictly as the real server reads it."""

import html
import re
from typing import Any

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s<>\"']+))?)*)\s*>")
_HREF = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s<>\"']+))")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


class CannotParseError(Exception):
    """The description that Telegram would give after "can't parse entities: "."""


def units(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text that a person sees, and its entities; raises CannotParseError where Telegram would."""
    text = ""
    entities: list[dict[str, Any]] = []
    open_tags: list[tuple[str, int, str]] = []
    at = 0
    while at < len(source):
        if source[at] != "<":
            stop = source.find("<", at)
            stop = len(source) if stop < 0 else stop
            text += _ENTITY.sub(lambda match: html.unescape(match[0]), source[at:stop])
            at = stop
            continue
        tag = _TAG.match(source, at)
        offset = len(source[:at].encode())
        if tag is None:
            raise CannotParseError(f"Unclosed start tag at byte offset {offset}")
        closing, name, attributes = tag[1], tag[2].lower(), tag[3]
        if closing:
            if not open_tags:
                raise CannotParseError(f"Unexpected end tag at byte offset {offset}")
            if open_tags[-1][0] != name:
                raise CannotParseError(
                    f'Unmatched end tag at byte offset {offset}, expected "</{open_tags[-1][0]}>", found "</{name}>"'
                )
            entities += _entity(*open_tags.pop(), units(text))
        elif name not in TAGS:
            raise CannotParseError(f'Unsupported start tag "{name}" at byte offset {offset}')
        else:
            href = _HREF.search(attributes)
            address = next(filter(None, href.groups()), "") if href else ""
            open_tags.append((name, units(text), html.unescape(address)))
        at = tag.end()
    if open_tags:
        raise CannotParseError(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _entity(name: str, start: int, address: str, stop: int) -> list[dict[str, Any]]:
    if stop == start or (name == "a" and not address):
        return []
    entity = {"type": TAGS[name], "offset": start, "length": stop - start}
    return [entity | ({"url": address} if name == "a" else {})]
