"""Groups and those in them, each with a number of its own: "5 teams of 6, a video per team and 2 images per person".

In: the chunks with a crowd of groups in one (gathering.py). Out: each number multiplied by the groups or by the heads
that its own "per" names, and no crowd, which would multiply both.
"""

from dataclasses import replace
from itertools import pairwise

from bot.reading.tagging.chunks import Chunk

_AMOUNTS = frozenset({"count", "article"})
_NOUNS = frozenset({"act", "sources", "model", "versions"})
_LEVELS = 2


def on_two_levels(chunks: list[Chunk], at: int, ends: tuple[str, ...]) -> list[Chunk] | None:
    """The numbers of groups and of heads, multiplied out; None where only one of these is named. at: the crowd."""
    crowd = chunks[at]
    groups = crowd.spread[0] if crowd.spread else 0.0
    eaches = [i for i in range(at + 1, len(chunks)) if chunks[i].kind == "each" and " " in chunks[i].text]
    outer = [i for i in eaches if names_groups(chunks[i], crowd, ends)]
    if not (groups and outer) or len(outer) == len(eaches):
        return None
    heads = crowd.value if crowd.value != groups else groups * (crowd.spread or (1.0, 1.0))[1]
    numbers = _numbers(chunks, at, eaches)
    if len(numbers) != len(eaches) or len(numbers) < _LEVELS:
        return None
    times = {number: groups if each in outer else heads for number, each in zip(numbers, eaches, strict=True)}
    gone = {at, *eaches}
    return [
        replace(chunk, kind="count", value=max(chunk.value, 1.0) * times[i]) if i in times else chunk
        for i, chunk in enumerate(chunks)
        if i not in gone
    ]


def _numbers(chunks: list[Chunk], crowd: int, eaches: list[int]) -> list[int]:
    """The number of each "each", which stands before it ("2 per person") or after it ("each person 2")."""
    ahead = not _amounts(chunks, crowd + 1, eaches[0])
    bounds = [*eaches, len(chunks)] if ahead else [crowd, *eaches]
    found = [_amounts(chunks, first + 1, last) for first, last in pairwise(bounds)]
    return [numbers[0] for numbers in found if len(numbers) == 1]


def _amounts(chunks: list[Chunk], first: int, last: int) -> list[int]:
    """The numbers of something that is made, from one place to another."""
    return [
        i
        for i in range(first, last)
        if chunks[i].kind in _AMOUNTS and any(c.kind in _NOUNS for c in chunks[i + 1 : i + 1 + _LEVELS])
    ]


def names_groups(each: Chunk, crowd: Chunk, ends: tuple[str, ...]) -> bool:
    """As in "four teams of six, three posters per team": the groups, and not those in them."""
    outer, inner = crowd.text.partition(" | ")[0], crowd.text.rpartition(" | ")[2]
    return names(each, outer, ends) and not names(each, inner, ends)


def names(each: Chunk, words: str, ends: tuple[str, ...]) -> bool:
    """Does "per class" name "4 classes"?"""
    return bool({_stem(word, ends) for word in words.split()} & {_stem(word, ends) for word in each.text.split()[1:]})


def _stem(word: str, ends: tuple[str, ...]) -> str:
    """A noun without the ending of its plural: classe, classes; bureau, bureaux; Gruppe, Gruppen; a class stays."""
    end = max((end for end in ends if word.endswith(end)), key=len, default="")
    return word if len(end) == 1 and word.endswith(end * 2) else word.removesuffix(end).rstrip("e")
