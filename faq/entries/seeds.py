"""The entries that every community starts from: faq/seed/<lang>/<slug>.md."""

from pathlib import Path

from faq.entries import Entry
from faq.entries.drafts import check_slug, checked
from faq.entries.fences import blocks
from faq.refusals import BadInput

SEEDS = Path(__file__).parents[1] / "seed"
FEWEST_WORDS, MOST_WORDS = 40, 120
"""Of a seed's body: shorter says nothing that a reader can check, longer is read by nobody in a chat."""
_WRONG = {
    "no_title": ("title", "there is none. Mend: write the question as people ask it"),
    "no_body": ("body", "there is none. Mend: write {fewest} to {most} words below the head"),
    "no_citation": ("sources", "none that a reader can open. Mend: add `- {{title: ..., url: https://...}}`"),
    "bad_slug": ("the file's name", "a slug has small letters, digits and hyphens only. Mend: rename the file"),
    "bad_date": ("published", "{date!r} is no date. Mend: write 2025, 2025-06 or 2025-06-30"),
}
"""Where it stands and what to do, by the code of the refusal; what is rarer shows its code."""


class SeedError(ValueError):
    """Seeds that cannot be used: one line for each fault, with file, entry and mend."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def load_seeds(folder: Path | None = None) -> tuple[Entry, ...]:
    """Every seed in every language, checked; languages are the folders there are. Raises SeedError with all faults.

    folder: one folder a language, one file an entry in it; None: the shared seeds of this package.

    >>> from pathlib import Path
    >>> load_seeds(Path("/nowhere"))
    ()
    """
    home = SEEDS if folder is None else folder
    entries: list[Entry] = []
    faults: list[str] = []
    for path in sorted(home.glob("*/*.md")):
        if path.stem != "README":
            try:
                entries.append(_read(path))
            except SeedError as error:
                faults += error.faults
    titles: dict[tuple[str, str], str] = {}
    for entry in entries:
        key = (entry.lang, entry.title.casefold())
        if key in titles:
            faults.append(f"{entry.lang}/{entry.slug}.md: title: {titles[key]}.md has the same. Mend: give it its own")
        titles[key] = entry.slug
    if faults:
        raise SeedError(*faults)
    return tuple(entries)


def _read(path: Path) -> Entry:
    from faq.entries.front_matter import HeadError, read_head

    name = f"{path.parent.name}/{path.name}"
    try:
        found = blocks(path.read_text(encoding="utf-8"), most=1)
    except UnicodeDecodeError:
        raise SeedError(f"{name}: the file: not UTF-8. Mend: save it as UTF-8") from None
    if not found or found[0].line != 1 or not found[0].closed:
        raise SeedError(f"{name}: the file: no head. Mend: begin with a head between two lines of `---`, then the body")
    try:
        draft = checked(read_head(found[0].head).draft(found[0].body))
        slug = check_slug(path.stem)
    except HeadError as error:
        raise SeedError(f"{name}: head: {error}. Mend: write it as the other seeds' heads") from None
    except BadInput as refusal:
        raise SeedError(f"{name}: {_wrong(refusal)}") from None
    words = len(draft.body.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        change = "say more" if words < FEWEST_WORDS else "cut it"
        raise SeedError(f"{name}: body: {words} words. Mend: {change}, a seed has {FEWEST_WORDS} to {MOST_WORDS}")
    return Entry(slug, path.parent.name, draft.title, draft.body, draft.asks, draft.sources)


def _wrong(refusal: BadInput) -> str:
    entry, said = _WRONG.get(refusal.code, ("the entry", ""))
    if not said:
        told = ", ".join(f"{name} {value}" for name, value in refusal.arguments.items())
        return f"{entry}: {refusal.code} ({told}). Mend: write it as the other seeds do"
    return f"{entry}: {said.format(fewest=FEWEST_WORDS, most=MOST_WORDS, **refusal.arguments)}"
