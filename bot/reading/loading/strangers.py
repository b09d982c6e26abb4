"""bot/languages/strangers.yaml -> the words of languages that the bot does not speak."""

from collections.abc import Collection, Mapping
from pathlib import Path

from bot.reading.loading.files import checked, raw_yaml
from bot.reading.loading.names_shape import Strict
from bot.reading.words.lexicon import Stranger
from bot.reading.words.vocabulary import kept

FILE = "strangers.yaml"
HEAD = """# Words of languages that the bot does not speak, so that it says so in place of reading them as another.
# asked: what people ask of its subject; frequent: the most frequent words, written by tests/house/strangers.py from
# wordfreq 3.1.1 (CC BY-SA 4.0): this list is under that licence. A word that a language of the bot has tells nothing.
"""


class _Words(Strict):
    """Words of one language, with spaces between."""

    asked: str = ""
    frequent: str = ""


def read_strangers(path: Path) -> dict[str, dict[str, str]]:
    """By language: `asked` and `frequent`, checked."""
    return {lang: checked(_Words, kinds, path).model_dump() for lang, kinds in raw_yaml(path).items()}


def strangers_from(path: Path, known: Collection[str], languages: Collection[str]) -> Mapping[str, Stranger]:
    """Those languages. known: all words that some language of the bot has. languages: those the bot has."""
    found = {}
    for lang, kinds in read_strangers(path).items():
        if lang not in languages:
            words = frozenset(kept(word) for told in kinds.values() for word in told.split())
            found[lang] = Stranger(words, frozenset(word for word in words if word not in known))
    return found
