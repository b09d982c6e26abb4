"""Text -> Reading: what people mean, in every language that has a folder. Pure, linear, no language model.

`load_lexicon` once at start, then `read` for each message.
"""

from pathlib import Path

from bot.languages.refusals import BadLanguage
from bot.reading.reader import read
from bot.reading.result import Intent, Reading, reading_json
from bot.reading.words.lexicon import Lexicon
from estimator import Catalog

__all__ = ["BadLanguage", "Intent", "Lexicon", "Reading", "load_lexicon", "read", "reading_json"]


def load_lexicon(catalog: Catalog, languages: Path | None = None) -> Lexicon:
    """All folders of bot/languages that hold a names.yaml; a name with two meanings, a thing without one: refused."""
    from bot.reading.loading.compiling import compile_lexicon  # what it is made with is not needed to read

    return compile_lexicon(catalog, languages)
