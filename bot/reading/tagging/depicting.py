"""What is shown counts nothing: "a picture of two dogs" is one picture, "5 posters with 3 logos" are five.

In: the chunks as they were tagged. Out: the same, the number of what stands in a picture, a video or a song as a word
of its description. Only after a noun with a number or an article of its own, and not where a use of AI, a length or
somebody's own people are counted: "an album of 12 photos", "a video of 30 seconds", "a portrait of my 2 kids".
"""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language

_MADE_OF_SCENES = frozenset({"image", "video", "music"})
_SHOWN = frozenset({"word", "group"})
_FAR = 3
"""Chunks between a number and its noun."""


def without_what_is_shown(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """The chunks with what is counted in a scene as words."""
    gone: set[int] = set()
    for at, chunk in enumerate(chunks):
        if chunk.meaning.act not in _MADE_OF_SCENES or chunk.meaning.works:
            continue
        if _has_its_number(chunks, at, language.numbers.possessive):
            gone.update(_shown(chunks, _past_its_ai(chunks, at + 1), language.depicts))
    return [replace(chunk, kind="word") if at in gone else chunk for at, chunk in enumerate(chunks)]


def _has_its_number(chunks: list[Chunk], noun: int, owners: frozenset[str]) -> bool:
    """Of its own, that is: in "by an AI the photos of 150 people" the article is another noun's."""
    for at in range(noun - 1, max(-1, noun - 1 - _FAR), -1):
        if chunks[at].kind in {"number", "article"}:
            return True
        if chunks[at].text in owners:
            return False
        if chunks[at].kind not in {"word", "model"} and not chunks[at].plays("ai") and not chunks[at].plays("light"):
            return False
    return False


def _past_its_ai(chunks: list[Chunk], at: int) -> int:
    """As in "an image with Midjourney of 3 cats"."""
    named = at + 1 < len(chunks) and chunks[at].plays("by") and chunks[at + 1].kind == "model"
    return at + 2 if named else at


def _shown(chunks: list[Chunk], at: int, depicts: frozenset[str]) -> list[int]:
    """The number, and the people, that stand right after a word that tells what is shown."""
    if at + 1 < len(chunks) and chunks[at].kind in {"sign", "word"} and chunks[at + 1].text in depicts:
        at += 1  # "that shows", « qui montre »
    if at >= len(chunks) or chunks[at].text not in depicts:
        return []
    number = at + 1
    while number < len(chunks) and chunks[number].kind == "sign" and chunks[number].meaning.roles == {"light"}:
        number += 1
    noun = number + 1
    while noun < len(chunks) and chunks[noun].kind == "sign" and chunks[noun].meaning.roles == {"light"}:
        noun += 1
    if noun >= len(chunks) or chunks[number].kind != "number" or chunks[noun].kind not in _SHOWN:
        return []
    return [number, noun]
