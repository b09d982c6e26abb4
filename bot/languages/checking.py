"""Is each language's folder whole? What is missing or broken in any of them, told at once, a line each."""

from pathlib import Path

from bot.languages.refusals import BadLanguage, Faults
from bot.languages.sentences import Sentences, read_sentences
from bot.languages.words import HERE

SENTENCES, NAMES = "replies.ftl", "names.yaml"
PATTERN = "en"
"""The language that the others are copied from."""
BORROWED = "borrowed"
"""The sentence that marks what is said in English: a language that has it may lack others."""


def check_folders(folder: Path | None = None) -> None:
    """Every folder has readable sentences beside its names, and all that English has unless it marks what it borrows.

    Raises BadLanguage.
    """
    home, faults = folder or HERE, Faults()
    begun = sorted({path.parent for name in (SENTENCES, NAMES) for path in home.glob(f"*/{name}")})
    wanted: dict[str, None] = {}
    for one in sorted(begun, key=lambda path: (path.name != PATTERN, path.name)):
        with faults.kept():
            keys = sentences(one / SENTENCES)
            wanted = wanted or dict.fromkeys(keys)
            for key in () if BORROWED in keys else wanted.keys() - set(keys):
                with faults.kept():
                    raise BadLanguage(
                        f"{one.name}/{SENTENCES}", key, "the sentence is missing", f"Translate it from {PATTERN}"
                    )
    faults.tell()


def sentences(path: Path) -> list[str]:
    """The keys of a file of sentences, in its order. Raises BadLanguage with each sentence that cannot be read."""
    where = f"{path.parent.name}/{path.name}"
    if not path.is_file():
        raise BadLanguage(where, "the file", "it is missing", f"Copy it from bot/languages/{PATTERN} and translate it")
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadLanguage(where, "the file", "it is not UTF-8", "Save it as UTF-8") from None
    found = read_sentences(text)
    _refuse_broken(where, text, found)
    return found.keys


def _refuse_broken(where: str, text: str, found: Sentences) -> None:
    faults = Faults()
    for start, broken in found.broken:
        line = text.count("\n", 0, start) + 1
        begun = broken.split("\n", 1)[0][:40]
        with faults.kept():
            raise BadLanguage(where, f"line {line}", f"{begun!r} is no sentence of Fluent's", "Write it as in English")
    faults.tell()
