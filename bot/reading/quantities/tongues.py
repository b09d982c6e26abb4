"""A text in so many languages is so many texts: "in 3 languages", "into german, italian and english" are three.

In: the chunks with their quantities. Out: the same, with the languages as so many versions of each piece.
"""

from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language

_TEXT = "chat"
_COUNTED = frozenset({"count", "people"})
_FEWEST, _MOST = 2, 100
_IN = ("during", "in_units", "to")


def in_languages(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """The chunks with each list of languages as versions, where something is written or translated."""
    if not any(_TEXT in {chunk.meaning.act, chunk.meaning.verb} or chunk.plays("ai") for chunk in chunks):
        return chunks
    translates = any(word in language.translating for chunk in chunks for word in chunk.text.split())
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        counted = _counted(chunks, at, language)
        found = counted or _listed(chunks, at, language)
        if found is None:
            out.append(chunks[at])
            at += 1
            continue
        many, end = found
        said = any(chunk.kind == "count" and chunk.value == many for chunk in (*out, *chunks[end:]))
        each = translates or _is_written(out, language, counted=counted is not None)
        start, last = chunks[at].start, chunks[end - 1].end
        if each and not said:
            out.append(Chunk("versions", start, last, value=many))
        else:  # "into Polish and Urdu, so two translations"
            out.append(Chunk("bystander", start, last, unit="" if said else TOLD))
        at = end
    return out


def _is_written(before: list[Chunk], language: Language, *, counted: bool) -> bool:
    """Is it one text, or in a number of languages? "500 posts in english and french" are 500, as questions are."""
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i].kind in {"act", "thing"}), None)
    if at is None or before[at].text in language.asked:
        return False
    return counted or not any(chunk.kind in _COUNTED and chunk.value > 1 for chunk in before)


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
