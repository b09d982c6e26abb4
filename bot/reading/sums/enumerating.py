"""The articles of a list: "a letter, three images and a video" hold one letter and one video.

In: the chunks once numbers are with their nouns. Out: the same, each article of such a list a number. Only of a list
that is nothing else: an article, or a number, and a noun each, three of them at least (two with what an AI may write,
an email), and an "and" before the last. Elsewhere the article of a noun says nothing of how many there are ("what does
a video cost, 3 images?").
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.reading.sums.lists import Head, head_at
from bot.reading.tagging.chunks import Chunk

_FEWEST = 3


def enumerated(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the articles of each list as numbers."""
    chunks = _with_articles(chunks)
    if sum(chunk.kind == "article" for chunk in chunks) == 0 or not any(chunk.kind == "count" for chunk in chunks):
        return chunks
    counted = {head.at for row in _lists(chunks) for head in row if chunks[head.at].kind == "article"}
    return [replace(chunk, kind="count") if at in counted else chunk for at, chunk in enumerate(chunks)]


def _with_articles(chunks: list[Chunk]) -> list[Chunk]:
    """As in "text, image or video: which is worst?": nouns to choose from, one of each."""
    for first in range(len(chunks)):
        nouns: list[int] = []
        at = first
        while _is_bare(chunks, at):
            nouns.append(at)
            at = _past_a_choice(chunks, at + 1)
        if len(nouns) >= _FEWEST and chunks[nouns[-1] - 1].plays("or"):
            return [
                piece
                for at, chunk in enumerate(chunks)
                for piece in ([Chunk("article", chunk.start, chunk.start, value=1.0)] if at in nouns else []) + [chunk]
            ]
    return chunks


def _past_a_choice(chunks: list[Chunk], at: int) -> int:
    """Past a comma, an "or", or both; past the end where neither stands here."""
    end = at
    while end < len(chunks) and (chunks[end].kind == "comma" or chunks[end].plays("or")):
        end += 1
    return end if end > at else len(chunks)


def _is_bare(chunks: list[Chunk], at: int) -> bool:
    """A noun for a use without number, article, length or AI before it."""
    before = chunks[at - 1].kind if at else ""
    return (
        at < len(chunks)
        and chunks[at].kind == "act"
        and before not in {"count", "article", "length", "model", "word", "people"}
    )


def _lists(chunks: list[Chunk]) -> Iterator[list[Head]]:
    """Each run of nouns with their numbers that ends in an "and", and holds a number."""
    at = 0
    while at < len(chunks):
        row, end, ends_well = list[Head](), at, False
        while (head := _noun_at(chunks, end)) is not None and not ends_well:
            ends_well = bool(row) and chunks[end - 1].plays("and")
            row.append(head)
            end = _after_a_pause(chunks, head.noun + 1)
        enough = len(row) >= _FEWEST or any(chunks[head.noun].kind == "thing" for head in row)
        if ends_well and enough and any(chunks[head.at].kind == "count" for head in row):
            yield row
        at = row[-1].noun + 1 if row else at + 1


def _noun_at(chunks: list[Chunk], at: int) -> Head | None:
    """A noun with its number, or article, that begins right here."""
    head = head_at(chunks, at) if at < len(chunks) else None
    return head if head is not None and head.noun > head.at else None


def _after_a_pause(chunks: list[Chunk], at: int) -> int:
    """Where the next of a list may begin: past a comma, an "and", or both; past the end where it goes on otherwise."""
    end = at
    while end < len(chunks) and (chunks[end].kind == "comma" or chunks[end].plays("and")):
        end += 1
    return end if end > at else len(chunks)
