"""bot/languages/towns.yaml: the towns that all languages call by one name, and who answers for their electricity."""

from pathlib import Path

from pydantic import Field

from bot.reading.loading.files import checked, raw_yaml
from bot.reading.loading.names_shape import Phrases, Strict


class Towns(Strict):
    """Towns by the place that answers for them.

    also: the other place of a name that is likely to mean either. given_names: places that people are called by too,
    known after a word of place.
    """

    towns: dict[str, Phrases]
    also: dict[str, str] = Field(default_factory=dict)
    given_names: Phrases = ()


def read_towns(path: Path) -> Towns:
    """towns.yaml, checked."""
    return checked(Towns, raw_yaml(path), path)
