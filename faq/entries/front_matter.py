"""A YAML head above Markdown, read without trust: no aliases, no tags, no key twice, nothing deep, only texts."""

from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from faq.entries import Draft, Source

DEEPEST = 8
LONGEST_HEAD = 32_000
"""Well above what all asks and sources of an entry come to."""
# As typed: `2025` stays a text, `no` stays a word. The C parser where the wheel has it.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class HeadError(ValueError):
    """A head that cannot be read; the text says what and where, counted from the head's first line."""


class _Cited(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str
    url: str
    published: str = ""


class Head(BaseModel):
    """What stands above the body of an entry."""

    model_config = ConfigDict(extra="forbid")
    title: str
    asks: Annotated[tuple[str, ...], Field(default=())]
    sources: tuple[_Cited, ...]
    slug: str | None = None
    lang: str | None = None

    def draft(self, body: str) -> Draft:
        """The head and its body as one draft, not checked yet."""
        cited = tuple(Source(source.title, source.url, source.published) for source in self.sources)
        return Draft(self.title, body, self.asks, cited)


def read_head(text: str) -> Head:
    """The head of one entry."""
    if len(text) > LONGEST_HEAD:
        raise HeadError(f"line 1: the head is longer than {LONGEST_HEAD} characters")
    try:
        _check_events(text)
        return Head.model_validate(yaml.load(text, Loader=_Loader))  # noqa: S506  the base loader makes texts only
    except yaml.YAMLError as error:
        raise HeadError(_yaml_fault(error)) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise HeadError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def write_head(slug: str, lang: str, draft: Draft) -> str:
    """A head that reads back the same."""
    head = {
        "slug": slug,
        "lang": lang,
        "title": draft.title,
        "asks": list(draft.asks),
        "sources": [{"title": it.title, "url": it.url, "published": it.published} for it in draft.sources],
    }
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000)


def _check_events(text: str) -> None:
    keys: list[_Level] = []
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise HeadError(f"{_line_of(event)}: anchors, aliases and tags are not read")
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            keys.pop()
        if not isinstance(event, yaml.NodeEvent):
            continue
        if keys:
            keys[-1].take(event)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            keys.append(_Level(is_mapping=isinstance(event, yaml.MappingStartEvent)))
        if len(keys) > DEEPEST:
            raise HeadError(f"{_line_of(event)}: nested deeper than {DEEPEST}")


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
                raise HeadError(f"{_line_of(event)}: the key {name[:40]!r} stands twice or is no word")
            self._seen.add(name)
        self._expects_key = self._is_mapping and not self._expects_key


def _line_of(event: yaml.Event) -> str:
    return f"line {event.start_mark.line + 1}" if event.start_mark else "somewhere"


def _yaml_fault(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark else ""
    return where + str(getattr(error, "problem", None) or "this is not YAML")
