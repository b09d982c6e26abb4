"""faq/words/<lang>.yaml, checked: unknown fields refused, each name once."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from faq.entries.plain_yaml import read_plain


class WordLists(BaseModel):
    """How one language is typed: what its file may hold."""

    model_config = ConfigDict(extra="forbid")
    stop: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    spellings: dict[str, str] = {}
    endings: tuple[str, ...] = ()
    alike: dict[str, tuple[str, ...]] = {}
    months: tuple[tuple[str, ...], ...] = ()
    day_first: bool | None = None


def read_word_lists(lang: str) -> WordLists:
    """The language's file, as faq/words/<lang>.yaml has it; an empty one where it has none. ValueError: a bad file.

    >>> read_word_lists("tlh").stop
    ()
    """
    path = Path(__file__).parents[1] / "words" / f"{lang}.yaml"
    if not lang.isalpha() or not path.is_file():
        return WordLists()
    return WordLists.model_validate(read_plain(path.read_text(encoding="utf-8")))
