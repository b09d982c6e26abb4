"""Front matter: entries as Markdown, each under a YAML head that stands between two lines of `---`."""

from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from faq.entries import Draft, Source
from faq.entries.plain_yaml import NotPlain, read_plain

LONGEST_HEAD = 32_000
"""Well above what all asks and sources of an entry come to."""


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
    r"""The head of one entry; `HeadError` with its first fault.

    >>> read_head("title: Why?\nsources: [{title: S, url: https://example.org}]").title
    'Why?'
    >>> read_head("title: Why?")
    Traceback (most recent call last):
    faq.entries.front_matter.HeadError: sources: Field required
    """
    if len(text) > LONGEST_HEAD:
        raise HeadError(f"line 1: the head is longer than {LONGEST_HEAD} characters")
    try:
        return Head.model_validate(read_plain(text))
    except NotPlain as error:
        raise HeadError(str(error)) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise HeadError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def write_head(slug: str, lang: str, draft: Draft) -> str:
    """A head that `read_head` reads back the same; it ends its last line.

    >>> print(write_head("why", "en", Draft("Why?", "Because.", ("how come",))), end="")
    slug: why
    lang: en
    title: Why?
    asks:
    - how come
    sources: []
    """
    head = {
        "slug": slug,
        "lang": lang,
        "title": draft.title,
        "asks": list(draft.asks),
        "sources": [{"title": it.title, "url": it.url, "published": it.published} for it in draft.sources],
    }
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10_000)
