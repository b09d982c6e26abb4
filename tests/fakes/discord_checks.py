"""What Discord would refuse in a body, by the table: each check raises Refused with the code and the place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.fakes import discord_table as table

Body = Mapping[str, Any]
_SLASH_NAME = re.compile(r"[-_'\w]{1,32}")
_ATTACHED = "attachment://"


class Refused(Exception):
    """Discord's error code, and where the body is wrong."""

    def __init__(self, code: int, where: str = "") -> None:
        super().__init__(f"{code} {where}")
        self.code = code
        self.where = where


def need(holds: bool, where: str, code: int = 50035) -> None:  # noqa: FBT001 -- reads as a sentence
    """Refuse unless it holds."""
    if not holds:
        raise Refused(code, where)


def known(body: Body, fields: frozenset[str], where: str = "body") -> None:
    """No key that the documentation does not name."""
    unknown = sorted(set(body) - fields)
    need(not unknown, f"{where}: unknown {', '.join(unknown)}")


def message(body: Body, files: Iterable[str], *, edit: bool = False) -> None:
    """A message to create, or the fields of an edit."""
    flags = int(body.get("flags") or 0)
    content = body.get("content") or ""
    components = body.get("components") or []
    need(len(content) <= table.CONTENT_CHARACTERS, "content: 2000 or fewer in length")
    need(len(str(body.get("nonce") or "")) <= table.NONCE_CHARACTERS, "nonce: 25 or fewer in length")
    _mentions(body.get("allowed_mentions"))
    if flags & table.COMPONENTS_V2:
        need(not content and not body.get("embeds") and not body.get("poll"), "flags: IS_COMPONENTS_V2 stands alone")
    _components(components, frozenset(files), is_v2=bool(flags & table.COMPONENTS_V2))
    if body.get("poll"):
        _poll(body["poll"])
    has_something = content or components or body.get("embeds") or body.get("poll") or body.get("sticker_ids")
    need(edit or bool(has_something) or bool(list(files)), "content", 50006)


def modal(data: Body) -> None:
    """A form to open."""
    known(data, table.CALLBACK_MODAL_FIELDS, "data")
    need(1 <= len(data.get("title") or "") <= table.MODAL_TITLE, "data.title: between 1 and 45 in length")
    need(1 <= len(data.get("custom_id") or "") <= table.CUSTOM_ID, "data.custom_id: between 1 and 100 in length")
    parts = data.get("components") or []
    need(1 <= len(parts) <= table.MODAL_PARTS, "data.components: between 1 and 5")
    ids: set[str] = set()
    for part in walk(parts):
        need(part.get("type") in table.MODAL_COMPONENTS, f"data.components: type {part.get('type')} in a modal")
        if part["type"] == 18:
            need(1 <= len(part.get("label") or "") <= table.LABEL_TEXT, "label: between 1 and 45 in length")
        if part["type"] == 4:
            need(len(part.get("value") or "") <= part.get("max_length", table.INPUT_VALUE), "value: too long")
            need(1 <= part.get("max_length", 1) <= table.INPUT_VALUE, "max_length: between 1 and 4000")
        _unique_id(part, ids)


def choices(data: Body) -> None:
    """What autocomplete offers."""
    offered = data.get("choices") or []
    need(len(offered) <= table.CHOICES, "data.choices: 25 or fewer")
    for choice in offered:
        need(1 <= len(choice.get("name") or "") <= table.CHOICE_TEXT, "choice name: between 1 and 100 in length")
        need(1 <= len(str(choice.get("value"))) <= table.CHOICE_TEXT, "choice value: between 1 and 100 in length")


def commands(bodies: Sequence[Body]) -> None:
    """All commands of a bulk overwrite."""
    need(sum(body.get("type", 1) == 1 for body in bodies) <= table.COMMANDS, "commands: 100 or fewer")
    for body in bodies:
        known(body, table.COMMAND_FIELDS, "command")
        is_slash = body.get("type", 1) == 1
        _names(body, is_slash=is_slash)
        need(_characters(body) <= table.COMMAND_TOTAL_CHARACTERS, f"command {body['name']}: 8000 or fewer in all")
        for option in body.get("options") or []:
            _option(option)


def walk(components: Iterable[Body]) -> Iterator[Body]:
    """Every component of a tree, in order."""
    for component in components:
        yield component
        yield from walk(component.get("components") or ())
        for key in ("component", "accessory"):
            if component.get(key):
                yield from walk([component[key]])


def _mentions(allowed: Body | None) -> None:
    if allowed is not None:
        known(allowed, frozenset({"parse", "roles", "users", "replied_user"}), "allowed_mentions")


def _components(components: list[Body], files: frozenset[str], *, is_v2: bool) -> None:
    parts = list(walk(components))
    need(len(parts) <= table.COMPONENTS, "components: 40 or fewer")
    need(sum(len(p.get("content") or "") for p in parts) <= table.DISPLAY_CHARACTERS, "components: 4000 characters")
    ids: set[str] = set()
    for part in parts:
        kind = part.get("type")
        need(kind in table.MESSAGE_COMPONENTS, f"components: type {kind}")
        need(is_v2 or kind not in {9, 10, 11, 12, 13, 14, 17}, f"components: type {kind} without IS_COMPONENTS_V2")
        if kind == 10:
            need(bool(part.get("content")), "text display: content is required")
        if kind == 1:
            children = part.get("components") or []
            need(1 <= len(children) <= table.BUTTONS_A_ROW, "action row: between 1 and 5")
            need(len(children) == 1 or all(c["type"] == 2 for c in children), "action row: a select stands alone")
        if kind == 12:
            _gallery(part, files)
        if kind == 3:
            _select(part)
        if kind == 2:
            need(len(part.get("label") or "") <= table.BUTTON_LABEL, "label: 80 or fewer in length")
        _unique_id(part, ids)


def _unique_id(part: Body, ids: set[str]) -> None:
    if part.get("type") in {2, 3, 4} and part.get("style") != 5:
        own = part.get("custom_id") or ""
        need(1 <= len(own) <= table.CUSTOM_ID, "custom_id: between 1 and 100 in length")
        need(own not in ids, f"custom_id: {own} is not unique")
        ids.add(own)


def _gallery(part: Body, files: frozenset[str]) -> None:
    items = part.get("items") or []
    need(1 <= len(items) <= table.GALLERY_ITEMS, "items: between 1 and 10")
    for item in items:
        url = item["media"]["url"]
        need(not url.startswith(_ATTACHED) or url.removeprefix(_ATTACHED) in files, f"media: {url} is not attached")
        need(len(item.get("description") or "") <= table.MEDIA_DESCRIPTION, "description: 1024 or fewer in length")


def _select(part: Body) -> None:
    options = part.get("options") or []
    need(1 <= len(options) <= table.SELECT_OPTIONS, "options: between 1 and 25")
    need(len({option["value"] for option in options}) == len(options), "options: values must be unique")
    for option in options:
        for key in ("label", "value"):
            need(1 <= len(option[key]) <= table.OPTION_TEXT, f"option {key}: between 1 and 100 in length")


def _poll(poll: Body) -> None:
    need(1 <= len(poll["question"]["text"]) <= table.POLL_QUESTION, "poll.question: between 1 and 300")
    need(1 <= len(poll["answers"]) <= table.POLL_ANSWERS, "poll.answers: between 1 and 10")
    need(1 <= int(poll.get("duration", 24)) <= table.POLL_HOURS, "poll.duration")
    for answer in poll["answers"]:
        need(1 <= len(answer["poll_media"]["text"]) <= table.POLL_ANSWER, "poll answer: between 1 and 55")


def _names(body: Body, *, is_slash: bool) -> None:
    descriptions = {"": body.get("description", ""), **(body.get("description_localizations") or {})}
    for name in (body["name"], *(body.get("name_localizations") or {}).values()):
        need(1 <= len(name) <= table.COMMAND_NAME, f"name {name}: between 1 and 32 in length")
        need(not is_slash or (bool(_SLASH_NAME.fullmatch(name)) and name == name.lower()), f"name {name}: not allowed")
    for text in descriptions.values():
        need(not is_slash or 1 <= len(text) <= table.COMMAND_DESCRIPTION, f"description of {body['name']}: 1 to 100")


def _option(option: Body) -> None:
    known(option, table.OPTION_FIELDS, "option")
    _names(option, is_slash=True)
    inner = option.get("options") or []
    need(len(inner) <= table.COMMAND_OPTIONS, "options: 25 or fewer")
    need(not (option.get("autocomplete") and option.get("choices")), "option: autocomplete and choices")
    for deeper in inner:
        _option(deeper)


def _characters(body: Body) -> int:
    longest = [
        max(map(len, (body.get(key) or "", *(body.get(f"{key}_localizations") or {}).values())))
        for key in ("name", "description")
    ]
    return sum(longest) + sum(_characters(option) for option in body.get("options") or [])
