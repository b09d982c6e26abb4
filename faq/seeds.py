"""The entries that every community starts from: faq/seed/<lang>/<slug>.md."""

from pathlib import Path

from faq.drafts import check_slug, checked
from faq.entries import Entry
from faq.refusals import BadInput

SEEDS = Path(__file__).parent / "seed"
_FENCE = "---\n"


class SeedError(ValueError):
    """A seed that cannot be used; the text names the file and the mend."""


def load_seeds(folder: Path | None = None) -> tuple[Entry, ...]:
    """Every seed in every language, checked; languages are the folders there are."""
    home = SEEDS if folder is None else folder
    entries = tuple(_read(path) for path in sorted(home.glob("*/*.md")) if path.stem != "README")
    titles: dict[tuple[str, str], str] = {}
    for entry in entries:
        key = (entry.lang, entry.title.casefold())
        if key in titles:
            raise SeedError(f"{entry.lang}/{entry.slug}.md has the title of {titles[key]}.md: give it its own")
        titles[key] = entry.slug
    return entries


def _read(path: Path) -> Entry:
    from faq.headed import HeadError, read_head

    name = f"{path.parent.name}/{path.name}"
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    head, fence, body = text.removeprefix(_FENCE).partition("\n" + _FENCE)
    if not text.startswith(_FENCE) or not fence:
        raise SeedError(f"{name}: needs a head between two lines of `---`, then the body")
    try:
        draft = checked(read_head(head + "\n").draft(body))
        slug = check_slug(path.stem)
    except HeadError as error:
        raise SeedError(f"{name}: {error}") from None
    except BadInput as refusal:
        raise SeedError(f"{name}: {refusal.code} {refusal.arguments}") from None
    return Entry(slug, path.parent.name, draft.title, draft.body, draft.asks, draft.sources)
