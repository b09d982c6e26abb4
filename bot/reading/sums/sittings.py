"""How often what is done "per lesson" is done: "5 prompts per lesson, 20 lessons" are 20 times 5. A rule of sums.

What comes back so is named after a "per", an "each" or, in English, an "a", and counted somewhere else: a lesson, a
shift, an episode. Where several things are made of each, it multiplies all of them, as people do.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk

_NAMES = frozenset({"sources", "word"})
"""What a lesson, a meeting, une séance are read as, and a word that means nothing else."""
_SHORT = 3
"""Letters up to which a word names nothing."""
_NEAR = 3


def sittings(chunks: list[Chunk], ends: tuple[str, ...]) -> list[Chunk]:
    """The chunks with each number of what stands after a "per" or an "each" as so many times. ends: of plurals."""
    each = {at: _stem(chunk.text, ends) for at, chunk in enumerate(chunks) if _is_each(chunks, at)}
    named = set(each.values()) - {""}
    often = {at for at in range(len(chunks) - 1) if named and _is_counted(chunks, at, named, ends)}
    if not often:
        return chunks
    others = [at for at, chunk in enumerate(chunks) if chunk.kind == "count" and at not in often]
    uses = [at for at in others if _makes(chunks, at)]
    if len(uses) > 1 and max(each) < min(uses) and max(uses) < min(often) and len(often) == 1:
        return _of_all(chunks, uses, *often)
    after = len(uses or others) == 1 and min(often) > max(*each, *(uses or others))
    if not after:  # a word that is counted before what is made of each is the choice's
        often = {at for at in often if chunks[at + 1].kind == "sources"}
    counted = {_stem(chunks[at + 1].text, ends) for at in often}
    kind = "occasions" if after else "people"
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in often:
            noun = chunks[at + 1]
            out.append(replace(chunk, kind=kind, end=noun.end, text=f"{chunk.text} {noun.text}"))
        elif at - 1 not in often:
            out.append(replace(chunk, kind="word") if each.get(at) in counted else chunk)
    return out


def _of_all(chunks: list[Chunk], uses: list[int], often: int) -> list[Chunk]:
    """As in "per sprint: 15 sessions and 50 icons. Over 6 sprints?": each of them so many times."""
    times = chunks[often].value
    return [
        replace(chunk, value=chunk.value * times) if at in uses else chunk
        for at, chunk in enumerate(chunks)
        if at not in {often, often + 1}
    ]


def _is_each(chunks: list[Chunk], at: int) -> bool:
    """Does a "per", an "each" or, after something counted, an article stand before it: "4 questions a shift"?"""
    if not at or chunks[at].kind not in _NAMES:
        return False
    before = chunks[at - 1]
    if before.kind == "article" and at > 1:
        return chunks[at - 2].kind in {"act", "word", "sign"} and _has_number(chunks, at - 2)
    return before.kind == "each" or before.plays("per")


def _has_number(chunks: list[Chunk], at: int) -> bool:
    return any(chunk.kind in {"count", "occasions"} for chunk in chunks[max(0, at - _NEAR) : at])


def _is_counted(chunks: list[Chunk], at: int, named: set[str], ends: tuple[str, ...]) -> bool:
    """Is it the number of what is named: "20 lessons", « 21 séances »?"""
    noun = chunks[at + 1]
    bare = chunks[at].kind == "people" and chunks[at].end == chunks[at].start + 1  # "there were 34 matches"
    own = (bare or chunks[at].kind == "count") and chunks[at].value > 1 and noun.kind in _NAMES
    return own and not _is_each(chunks, at) and _stem(noun.text, ends) in named


def _makes(chunks: list[Chunk], at: int) -> bool:
    return any(chunk.kind == "act" for chunk in chunks[at + 1 : at + 1 + _NEAR])


def _stem(word: str, ends: tuple[str, ...]) -> str:
    """A noun without the ending of its plural; a class stays, and a short word names nothing."""
    if len(word) <= _SHORT or not word.isalpha():
        return ""
    end = max((end for end in ends if word.endswith(end)), key=len, default="")
    return word if len(end) == 1 and word.endswith(end * 2) else word.removesuffix(end).rstrip("e")
