"""Writes the frequent words of bot/languages/strangers.yaml, of a language that the bot does not speak.

    python -m tests.house.strangers es < words.txt

With its most frequent words on standard input, one a line, as wordfreq 3.1.1 lists them:
`python -c "import wordfreq; print(*wordfreq.top_n_list('es', 300), sep='\\n')"` where that is installed. What people
ask of this bot's subject stands beside them, written by hand, and stays.
"""

import sys
import textwrap
from collections.abc import Iterable

from bot.reading.loading.compiling import LANGUAGES
from bot.reading.loading.strangers import FILE, HEAD, read_strangers
from bot.reading.words.text import fold

WIDTH = 116
LEAST = 2
"""Letters of a word that tells a language, at least."""


def frequent(words: Iterable[str]) -> list[str]:
    """The words, folded, each once."""
    folded = (fold(word.strip()) for word in words)
    return sorted({word for word in folded if word.isalpha() and word.isascii() and len(word) >= LEAST})


def written(strangers: dict[str, dict[str, str]]) -> str:
    """The file that holds them."""
    lines = [HEAD]
    for lang, kinds in sorted(strangers.items()):
        lines.append(f"{lang}:\n")
        for kind in ("asked", "frequent"):
            body = textwrap.fill(kinds.get(kind, ""), WIDTH, break_long_words=False)
            lines.append(f"  {kind}: >-\n{textwrap.indent(body, '    ')}\n")
    return "".join(lines)


def main() -> None:
    """Reads words, writes the file."""
    path = LANGUAGES / FILE
    found = read_strangers(path) if path.exists() else {}
    found.setdefault(sys.argv[1], {})["frequent"] = " ".join(frequent(sys.stdin))
    path.write_text(written(found), encoding="utf-8")


if __name__ == "__main__":
    main()
