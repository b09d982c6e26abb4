"""<lang>.yaml, checked: unknown fields refused."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from faq.entries.plain_yaml import read_plain


class Listing(BaseModel):
    """What a language's file may hold."""

    model_config = ConfigDict(extra="forbid")
    stop: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    spellings: dict[str, str] = {}
    endings: tuple[str, ...] = ()
    alike: dict[str, tuple[str, ...]] = {}
    months: tuple[tuple[str, ...], ...] = ()
    day_first: bool | None = None


def listed(lang: str) -> Listing:
    """The language's file, as faq/words/<lang>.yaml has it; an empty one where it has none. ValueError: a bad file.

    >>> listed("tlh").stop
    ()
    """
    path = Path(__file__).parents[1] / "words" / f"{lang}.yaml"
    if not lang.isalpha() or not path.is_file():
        return Listing()
    return Listing.model_validate(read_plain(path.read_text(encoding="utf-8")))
