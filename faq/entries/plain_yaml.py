"""YAML read without trust: only texts, lists and mappings; no aliases, no tags, no key twice, nothing deep."""

import yaml

DEEPEST = 8
# As typed: `2025` stays a text, `no` stays a word. The C parser where the wheel has it.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class NotPlain(ValueError):
    """YAML that is not read; the text says what and where, counted from its first line."""


def read_plain(text: str) -> object:
    r"""What a text holds, each scalar as it was typed; `NotPlain` for whatever else YAML can do.

    >>> read_plain("title: Why?\nasks: [no, 2025]")
    {'title': 'Why?', 'asks': ['no', '2025']}
    >>> read_plain("title: Why?\ntitle: Who?")
    Traceback (most recent call last):
    faq.entries.plain_yaml.NotPlain: line 2: the key 'title' stands twice or is no word
    """
    try:
        _check_events(text)
        found: object = yaml.load(text, Loader=_Loader)  # noqa: S506  the base loader makes texts only
    except yaml.YAMLError as error:
        raise NotPlain(_fault(error)) from None
    return found


def _check_events(text: str) -> None:
    keys: list[_Level] = []
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise NotPlain(f"{_line_of(event)}: anchors, aliases and tags are not read")
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            keys.pop()
        if not isinstance(event, yaml.NodeEvent):
            continue
        if keys:
            keys[-1].take(event)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            keys.append(_Level(is_mapping=isinstance(event, yaml.MappingStartEvent)))
        if len(keys) > DEEPEST:
            raise NotPlain(f"{_line_of(event)}: nested deeper than {DEEPEST}")


class _Level:
    """One open mapping or list, and the keys it has seen."""

    def __init__(self, *, is_mapping: bool) -> None:
        self._is_mapping = is_mapping
        self._expects_key = is_mapping
        self._seen: set[str] = set()

    def take(self, event: yaml.NodeEvent) -> None:
        """A key or a value; a key that stands twice is refused."""
        if self._expects_key:
            name = event.value if isinstance(event, yaml.ScalarEvent) else ""
            if not name or name in self._seen:
                raise NotPlain(f"{_line_of(event)}: the key {name[:40]!r} stands twice or is no word")
            self._seen.add(name)
        self._expects_key = self._is_mapping and not self._expects_key


def _line_of(event: yaml.Event) -> str:
    return f"line {event.start_mark.line + 1}" if event.start_mark else "somewhere"


def _fault(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark else ""
    return where + str(getattr(error, "problem", None) or "this is not YAML")
