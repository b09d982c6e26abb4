"""A community's FAQ as one Markdown file: each entry a YAML head between two lines of `---`, then its body."""

from collections.abc import Iterable

from faq.entries import Draft, Entry
from faq.entries.drafts import check_slug, checked
from faq.refusals import BadFile, BadInput, Refused

LARGEST_FILE = 256 * 1024
"""In bytes of UTF-8."""
MOST_BLOCKS = 1_000
"""Entries that one file may hold: twice what a community has room for."""
_FENCE = "---"

Key = tuple[str, str]


def written(entries: Iterable[Entry]) -> str:
    """The file; empty where there is no entry."""
    from faq.entries.front_matter import write_head

    parts = []
    for entry in entries:
        body = "\n".join(_guarded(line) for line in entry.body.split("\n"))
        parts.append(f"{_FENCE}\n{write_head(entry.slug, entry.lang, entry.draft)}{_FENCE}\n{body}\n")
    return "\n".join(parts)


def read(text: str, languages: Iterable[str]) -> dict[Key, Draft]:
    """Every entry of a file, checked; one fault refuses the whole file and every fault is told."""
    from faq.entries.front_matter import HeadError, read_head

    if len(text.encode("utf-8", "surrogatepass")) > LARGEST_FILE:
        raise BadInput("file_too_large", limit=LARGEST_FILE)
    blocks = _blocks(text)
    if len(blocks) > MOST_BLOCKS:
        # Each would cost a parser's start and a complaint that nobody reads to its end.
        raise BadInput("too_many", field="entries", count=len(blocks), limit=MOST_BLOCKS)
    known = frozenset(languages)
    drafts: dict[Key, Draft] = {}
    complaints: list[tuple[str, Refused]] = []
    for place, (head, body) in enumerate(blocks, start=1):
        name = str(place)
        try:
            read_ = read_head(head)
            slug, lang = check_slug(read_.slug or ""), read_.lang or ""
            name = f"{place} {slug} {lang[:8]}"
            if lang not in known:
                raise BadInput("no_language", lang=lang[:8])  # noqa: TRY301  every fault goes to the same list
            if (slug, lang) in drafts:
                raise BadInput("twice", slug=slug)  # noqa: TRY301
            drafts[slug, lang] = checked(read_.draft(body))
        except HeadError as error:
            complaints.append((name, BadInput("bad_head", why=str(error)[:200])))
        except BadInput as refusal:
            complaints.append((name, refusal))
    if not drafts and not complaints:
        raise BadInput("empty_file")
    if complaints:
        raise BadFile(tuple(complaints))
    return drafts


def _blocks(text: str) -> list[tuple[str, str]]:
    """(head, body) of each entry; what stands before the first fence is nobody's."""
    blocks: list[tuple[list[str], list[str]]] = []
    in_head = False
    for line in text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"):
        if line.rstrip() == _FENCE:
            if not in_head:
                blocks.append(([], []))
            in_head = not in_head
        elif in_head:
            blocks[-1][0].append(line)
        elif blocks:
            blocks[-1][1].append(_unguarded(line))
    return [("\n".join(head) + "\n", "\n".join(body)) for head, body in blocks]


def _guarded(line: str) -> str:
    """A line of a body that would read as a fence gets a backslash before it."""
    return "\\" + line if line.lstrip("\\").rstrip() == _FENCE else line


def _unguarded(line: str) -> str:
    return line[1:] if line.startswith("\\") and line.lstrip("\\").rstrip() == _FENCE else line
