"""Words that weigh one thing against another and are also nouns: "3 questions a match", "34 matches", "2 matches"."""

from dataclasses import replace

from bot.reading.tagging.chunks import PLAIN, Chunk

_NUMBERS = frozenset({"number", "count"})


def as_nouns(chunks: list[Chunk], plural_ends: tuple[str, ...]) -> list[Chunk]:
    """The chunks with such a word as a plain one: right after an article, or in the plural after a number."""
    nouns = {at for at in range(1, len(chunks)) if chunks[at].plays("versus") and _is_noun(chunks, at, plural_ends)}
    if not nouns:
        return chunks
    return [replace(one, kind="word", meaning=PLAIN) if at in nouns else one for at, one in enumerate(chunks)]


def _is_noun(chunks: list[Chunk], at: int, plural_ends: tuple[str, ...]) -> bool:
    word, before = chunks[at].text, chunks[at - 1].kind
    counted = before in _NUMBERS and word.endswith(plural_ends)
    return word.isalpha() and (counted or before == "article") and not chunks[at].plays("versus_strong")
