"""A community's FAQ as one Markdown file: each entry a YAML head between two lines of `---`, then its body."""

from collections.abc import Iterable

from faq.entries import Draft, Entry
from faq.entries.drafts import check_slug, checked
from faq.entries.fences import blocks, fenced
from faq.refusals import BadFile, BadInput, Refused

LARGEST_FILE = 256 * 1024
"""In bytes of UTF-8."""
MOST_BLOCKS = 1_000
"""Entries that one file may hold: twice what a community has room for."""

Key = tuple[str, str]


def written(entries: Iterable[Entry]) -> str:
    """The file; empty where there is no entry. `read` reads back the same."""
    from faq.entries.front_matter import write_head

    return "\n".join(fenced(write_head(entry.slug, entry.lang, entry.draft), entry.body) for entry in entries)


def read(text: str, languages: Iterable[str]) -> dict[Key, Draft]:
    r"""Every entry of a file, checked, by (slug, language): one fault refuses the whole file.

    `BadFile` holds every entry's fault; `BadInput` says that the file is too large, has too many entries or none.

    >>> read("---\nslug: why\nlang: tlh\ntitle: Why?\nsources: []\n---\nBecause.", ["en"])
    Traceback (most recent call last):
    faq.refusals.BadFile: ('bad_file', {'count': 1})
    """
    from faq.entries.front_matter import HeadError, read_head

    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        raise BadInput("file_too_large", limit=LARGEST_FILE)
    found = blocks(text)
    if len(found) > MOST_BLOCKS:
        # Each would cost a parser's start and a complaint that nobody reads to its end.
        raise BadInput("too_many", field="entries", count=len(found), limit=MOST_BLOCKS)
    known = frozenset(languages)
    drafts: dict[Key, Draft] = {}
    complaints: list[tuple[str, Refused]] = []
    for place, block in enumerate(found, start=1):
        name = str(place)
        try:
            read_ = read_head(block.head)
            slug, lang = check_slug(read_.slug or ""), read_.lang or ""
            name = f"{place} {slug} {lang[:8]}"
            if lang not in known:
                raise BadInput("no_language", lang=lang[:8])  # noqa: TRY301  every fault goes to the same list
            if (slug, lang) in drafts:
                raise BadInput("twice", slug=slug)  # noqa: TRY301
            drafts[slug, lang] = checked(read_.draft(block.body))
        except HeadError as error:
            complaints.append((name, BadInput("bad_head", why=str(error)[:200])))
        except BadInput as refusal:
            complaints.append((name, refusal))
    if not drafts and not complaints:
        raise BadInput("empty_file")
    if complaints:
        raise BadFile(tuple(complaints))
    return drafts
