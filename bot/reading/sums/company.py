"""People who do nothing themselves: those one does it with, those it is for, those in it. They multiply nothing.

"with my 3 mates we asked 200 questions", "6 posters for 42 guests", "a video with Sora by 3 pupils". Where an "each" or
a "per" says that each of them has some, they do.
"""

from dataclasses import replace

from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import Chunk

_NEAR = 3
_SAID = 2
"""Words of such a part at least: "them sopranos"."""
_NUMBERS = frozenset({"count", "article", "versions"})
_PAUSES = frozenset({"comma", "stop"})
_BESIDE = ("by", "purpose")


def without_audience(chunks: list[Chunk], audience: frozenset[str]) -> list[Chunk]:
    """The chunks of a message without "each" and without parts of people, where those it is made for are left aside."""
    return [
        replace(chunk, kind="group", unit=TOLD)
        if chunk.kind == "people" and _is_audience(chunks, at, audience)
        else chunk
        for at, chunk in enumerate(chunks)
    ]


def without_company(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a message without "each", such people as a plain group that is told as left aside."""
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        back = _word_before(chunks, at) if chunk.kind == "people" else -1
        made = _made_for(chunks, back) if back > 0 else None
        if made is not None:
            out = [*out[:made], replace(chunk, kind="count", unit=""), *out[made:]]
        elif chunk.kind == "people" and _is_company(chunks, at, back):
            out.append(replace(chunk, kind="group", unit=TOLD))
        else:
            out.append(chunk)
    return out


def without_told_parts(chunks: list[Chunk]) -> list[Chunk]:
    """As in "our choir of 22, half of them sopranos, each asked": a part that is told of between two pauses."""
    for at in range(1, len(chunks)):
        share = chunks[at].kind == "count" and 0 < chunks[at].value < 1 and chunks[at - 1].text == ","
        ends = next((i for i in range(at + 1, len(chunks)) if chunks[i].kind != "word"), at) if share else at
        if ends > at + _SAID and chunks[ends].text == ",":
            return [*chunks[: at - 1], *chunks[ends:]]
    return chunks


def _word_before(chunks: list[Chunk], at: int) -> int:
    """Where the word stands before people and whose they are: the "for" of "for my 30 students"."""
    back = at - 1
    while back > 0 and (chunks[back].plays("owners") or chunks[back].kind == "article"):
        back -= 1
    return back


def _made_for(chunks: list[Chunk], back: int) -> int | None:
    """Where things stand that have no number but that of those they are for: "starter packs for 50 people"."""
    made = chunks[back - 1]
    plural = made.kind == "act" and made.meaning.plural and chunks[back].plays("purpose")
    return back - 1 if plural and not _counted(chunks[:back]) else None


def _is_company(chunks: list[Chunk], at: int, back: int) -> bool:
    """Does a word of company stand before them, and "we" or "I" after them or what was made before them?"""
    if back < 0 or not any(map(chunks[back].plays, _BESIDE)):
        return False
    made = next((i for i in range(at + 1, len(chunks)) if chunks[i].kind in _NUMBERS or chunks[i].kind == "act"), at)
    ours = any(chunk.plays("jointly") or chunk.plays("selves") for chunk in chunks[at + 1 : made])
    return ours or _counted(chunks[:back])


def _is_audience(chunks: list[Chunk], at: int, audience: frozenset[str]) -> bool:
    """As in "3 clips a week for my 12k followers", "a newsletter (340 subscribers)": who is told of in passing."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    alone = after is None or after.kind in _PAUSES or after.plays("and")
    if chunks[at].text.split()[-1] not in audience:
        return _in_passing(chunks, at)
    back = _word_before(chunks, at)
    led = back >= 0 and (chunks[back].plays("to") or any(map(chunks[back].plays, _BESIDE)))
    return alone or led


def _in_passing(chunks: list[Chunk], at: int) -> bool:
    """As in "9 songs for the fair, 450 people expected.": a clause of its own, after what was counted, and no more."""
    ends = next((i for i in range(at + 1, len(chunks)) if chunks[i].kind in _PAUSES), len(chunks))
    after = chunks[at + 1 : ends]
    apart = at > 0 and chunks[at - 1].text == "," and bool(after) and all(chunk.kind == "word" for chunk in after)
    return apart and _counted(chunks[:at])


def _counted(chunks: list[Chunk]) -> bool:
    """Has the last thing made a number of its own? Starter packs for 50 people are fifty, a poster for them is one."""
    made = next((i for i in range(len(chunks) - 1, -1, -1) if chunks[i].kind == "act"), None)
    if made is None:
        return False
    return any(chunk.kind in _NUMBERS for chunk in chunks[max(0, made - _NEAR) : made])
