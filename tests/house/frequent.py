"""Writes bot/languages/<lang>/frequent.txt: frequent words that mean nothing here, so that none is mended to another.

    python -m tests.house.frequent en < words.txt

To be run when a language is added, with its most frequent words on standard input, one a line, the first 9,000 that
wordfreq 3.1.1 lists: `python -c "import wordfreq; print(*wordfreq.top_n_list('en', 9000), sep='\n')"` where that is
installed. Words that the language knows, or writes out, stand in its other files.
"""

import sys
import textwrap
from collections.abc import Iterable

from bot.reading import load_lexicon
from bot.reading.loading.compiling import LANGUAGES
from bot.reading.loading.telling import SHORTEST_TYPO
from bot.reading.words.lexicon import Language
from bot.reading.words.text import fold
from estimator import load_catalog

WIDTH = 120
HEAD = """# Frequent words that mean nothing here: none of them is a typing error of another. Written by
# tests/house/frequent.py from wordfreq 3.1.1 (CC BY-SA 4.0); this list is under that licence.
"""
RUDE = frozenset({"fuck", "fucking", "fucked", "shit", "cunt", "bitch", "whore", "boobs", "porn", "pute", "merde"})
"""Words that nobody need read in a list; no harm comes of mending them."""


def frequent(words: Iterable[str], language: Language) -> list[str]:
    """Of some words those to be left as they are: folded, long enough for a typing error, and not known otherwise."""
    folded = {fold(word.strip()) for word in words}
    kept = {word for word in folded if word.isalpha() and word.isascii() and len(word) >= SHORTEST_TYPO}
    return sorted(kept - RUDE - language.known - language.respell.keys())


def main() -> None:
    """Reads words, writes the file."""
    lang = sys.argv[1]
    language = load_lexicon(load_catalog()).languages[lang]
    body = textwrap.fill(" ".join(frequent(sys.stdin, language)), WIDTH, break_long_words=False)
    (LANGUAGES / lang / "frequent.txt").write_text(f"{HEAD}{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
