"""Where the electricity comes from, and which measures were asked for by name."""

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.tagging.journeys import shows
from estimator.question import MEASURES, Measure

_NEAR = 3


def place_of(chunks: list[Chunk], places: frozenset[str]) -> tuple[str, Chunk] | None:
    """The place that the electricity comes from: the first that is named for it."""
    return next(iter(places_of(chunks, places)), None)


def places_of(chunks: list[Chunk], places: frozenset[str]) -> list[tuple[str, Chunk]]:
    """All places named for the electricity, in order: names, and adjectives beside a word for electricity."""
    found: list[tuple[str, Chunk]] = []
    for at, chunk in enumerate(chunks):
        code = chunk.meaning.place
        if code in places and chunk.kind == "place":
            if not only_told_of(chunks, at):
                found.append((code or "", chunk))
        elif chunk.meaning.demonym in places and _power_near(chunks, at):
            found.append((chunk.meaning.demonym or "", chunk))
    return found


def only_told_of(chunks: list[Chunk], at: int) -> bool:
    """A trip's end, or what a text or a picture shows ("a poem about Paris"), where no electricity is near."""
    if chunks[at].trip:
        return True
    back = at - 1
    while back > 0 and (
        chunks[back].kind == "article" or (chunks[back].plays("light") and not chunks[back].plays("about"))
    ):
        back -= 1
    told = chunks[back].plays("about") and any(c.kind == "act" for c in chunks[max(0, back - _NEAR) : back])
    return (told or shows(chunks, at)) and not _power_near(chunks, at)


def _power_near(chunks: list[Chunk], at: int) -> bool:
    return any(c.plays("places_power") for c in chunks[max(0, at - _NEAR) : at + _NEAR])


def measures_of(chunks: list[Chunk], cues: Cues) -> tuple[Measure, ...]:
    """Those asked for by name; electricity that only says where it comes from is none."""
    asked = []
    for measure in MEASURES:
        spans = cues.spans(f"measure:{measure}")
        if measure == "energy":
            spans = [span for span in spans if not _only_place(span, chunks, cues)]
        if spans:
            asked.append(measure)
    return tuple(asked)


def _only_place(span: tuple[int, int], chunks: list[Chunk], cues: Cues) -> bool:
    """As in "on UK electricity", "le réseau électrique du Bénin", "the electricity is South African", "power grid"."""
    at = next((i for i, c in enumerate(chunks) if c.start <= span[0] < c.end), None)
    if at is None:
        return False
    before = chunks[at - 1] if at else None
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if any(
        start < span[1] + 1 and end >= span[0]
        for cue in ("how_many",)
        for start, end in cues.spans(cue)
        if end >= span[0] - 1
    ):
        return False
    grid = any(
        c is not None and c.plays("places_power") and c.meaning is not chunks[at].meaning for c in (before, after)
    ) or (chunks[at].end - chunks[at].start > 1 and chunks[at].plays("places_power"))
    named = any(c is not None and (c.meaning.place or c.meaning.demonym) for c in (before,))
    adjective = any(c.meaning.demonym for c in chunks[at + 1 : at + 1 + _NEAR])
    ground = any(c.plays("by") and not c.plays("in_units") for c in chunks[max(0, at - 2) : at]) and any(
        c.meaning.place or c.meaning.demonym for c in chunks[max(0, at - 2) : at + 1 + _NEAR]
    )
    return grid or named or adjective or ground
