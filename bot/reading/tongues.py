"""A text in so many languages is so many texts: "in 3 languages", "into german, italian and english" are three.

In: the chunks with their quantities. Out: the same, with the languages as so many versions of each piece.
"""

from bot.reading.chunks import Chunk
from bot.reading.lexicon import Language

_TEXT = "chat"
_FEWEST, _MOST = 2, 100
_IN = ("during", "in_units", "to")


def in_languages(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """The chunks with each list of languages as versions, where something is written or translated."""
    if not any(_TEXT in {chunk.meaning.act, chunk.meaning.verb} or chunk.plays("ai") for chunk in chunks):
        return chunks
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        found = _counted(chunks, at, language) or _listed(chunks, at, language)
        if found is None:
            out.append(chunks[at])
            at += 1
            continue
        many, end = found
        piece = next((chunk.text for chunk in reversed(out) if chunk.kind == "act"), "")
        said = any(chunk.kind == "count" and chunk.value == many for chunk in (*out, *chunks[end:]))
        # "10 questions in english and french" are 10; "into Polish and Urdu, so two translations" are two.
        kind = "aside" if said or piece in language.asked else "versions"
        out.append(Chunk(kind, chunks[at].start, chunks[end - 1].end, value=many))
        at = end
    return out


def _leads(chunk: Chunk) -> bool:
    return chunk.kind == "sign" and any(map(chunk.plays, _IN))


def _counted(chunks: list[Chunk], at: int, language: Language) -> tuple[float, int] | None:
    """As in "into 3 languages", « en trois langues »."""
    words = chunks[at + 1 : at + 3]
    if not _leads(chunks[at]) or [chunk.kind for chunk in words] != ["count", "word"]:
        return None
    count, noun = words
    if noun.text not in language.tongue or not _FEWEST <= count.value <= _MOST or count.value % 1:
        return None
    return count.value, at + 3


def _listed(chunks: list[Chunk], at: int, language: Language) -> tuple[float, int] | None:
    """As in "in german, italian and english", « en allemand, en italien et en anglais »: no grid, no people."""
    if not _leads(chunks[at]):
        return None
    named: set[str] = set()
    end = here = at + 1
    joined = True
    while here < len(chunks):
        chunk = chunks[here]
        if joined and chunk.text in language.tongues:
            named.add(chunk.text)
            joined, end = False, here + 1
        elif chunk.kind == "comma" or chunk.plays("and"):
            joined = True
        elif not (joined and (_leads(chunk) or chunk.plays("light"))):
            break
        here += 1
    power = end < len(chunks) and chunks[end].plays("places_power")
    return None if len(named) < _FEWEST or power else (float(len(named)), end)
