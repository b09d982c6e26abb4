"""Whether a message sets two sides against each other, and which everyday things are sides."""

from bot.reading.chunks import Chunk
from bot.reading.cues import Cues
from bot.reading.drafts import Draft, Findings, Side

_SIDES = 2
_CLOSE = 6
"""Chunks between a thing and the uses that are asked for after it."""


def compares(chunks: list[Chunk], found: Findings, cues: Cues) -> bool:
    """Are there two sides, and a word that sets them against each other?"""
    models = {m.model for m in found.mentions}
    drafts = [d for d in found.drafts if not (d.verb and d.activity != "training")]
    places = [d.start for d in drafts] + [s.start for s in found.sides if not s.yardstick]
    if len(models) > 1 or not drafts:
        places += [m.at for m in found.mentions]
    if len(places) < _SIDES:
        return False
    between = chunks[min(places) : max(places)]
    things = any(not s.yardstick for s in found.sides)
    said = any((c.plays("or") or c.plays("versus_strong")) and c.unit != "times" for c in between)
    if said or _as_many_as_equal(drafts, found):
        return True
    strong, superlative = (_says(cue, chunks, cues) for cue in ("versus_strong", "superlatives"))
    if cues.has("faq:claim") and things and drafts and not any(s.yardstick for s in found.sides):
        return True  # "is it true that a clip uses an hour of microwave?"
    if strong:
        return True
    weak = any(c.plays("versus") and c.unit != "times" for c in between)
    if weak and (things or superlative):
        return True
    several = len(models) > 1 or things or any(c.plays("between") for c in chunks)
    return superlative and cues.has("which") and several


def _as_many_as_equal(drafts: list[Draft], found: Findings) -> bool:
    """As in "how many AI images is one flight?", "one burger is how many prompts?": as many uses as equal a thing."""
    told = [s for s in found.sides if not s.yardstick and (s.counted or s.article or not s.common)]
    return any(
        draft.asked
        and any(s.start > draft.start or (draft.start - s.start <= _CLOSE and s.segment == draft.segment) for s in told)
        for draft in drafts
    )


def _says(cue: str, chunks: list[Chunk], cues: Cues) -> bool:
    """Is a cue there, and not only inside a number: "and three times more on Veo"?"""
    numbers = [c for c in chunks if c.kind == "count" and c.unit == "times"]
    return any(all(not c.start <= start < c.end for c in numbers) for start, _ in cues.spans(cue))


def settle_sides(found: Findings, *, comparing: bool) -> None:
    """Common words ("coffee") count beside a number, as yardstick or in a comparison; a bare plural is a yardstick."""
    kept: list[Side] = []
    for side in found.sides:
        if side.common and not (side.counted or side.yardstick or comparing):
            continue
        if side.plural and not side.counted and not side.article and not comparing:
            side.yardstick = side.guessed = True
        if kept and kept[-1].thing == side.thing and kept[-1].yardstick and side.yardstick:
            continue
        kept.append(side)
    found.sides[:] = kept
