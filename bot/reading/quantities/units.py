"""The units that an answer is asked for in: "how many gallons", "in pounds", "en joules"."""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from estimator.measures import ASKED
from estimator.question import MEASURES, Measure

_CUES = {name: f"unit:{name}" for name in ASKED}
_ANY = frozenset(_CUES.values())


def units_of(chunks: list[Chunk], cues: Cues) -> tuple[str, ...]:
    """Units right after a word that asks for one, in the order of mention: "20 pounds" and "calories" ask for none."""
    if _ANY.isdisjoint(cues.found):
        return ()
    found: list[tuple[int, str]] = []
    for name, cue in _CUES.items():
        for start, _ in cues.spans(cue):
            at = next((i for i, chunk in enumerate(chunks) if chunk.start <= start < chunk.end), 0)
            asked = at and (chunks[at - 1].plays("how_many") or chunks[at - 1].plays("in_units"))
            if asked and chunks[at].kind not in {"model", "thing"}:
                found.append((start, name))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def as_units(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "combien de livres de CO2": what a measure follows is a unit, not the thing of that name."""
    if _ANY.isdisjoint(cues.found):
        return chunks
    units = {start for cue in _ANY for start, _ in cues.spans(cue)}
    measured = {start for measure in MEASURES for start, _ in cues.spans(f"measure:{measure}")}
    return [
        replace(chunk, kind="word")
        if chunk.kind == "thing" and chunk.start in units and measured & {chunk.end, chunk.end + 1}
        else chunk
        for chunk in chunks
    ]


def with_units(measures: tuple[Measure, ...], units: tuple[str, ...]) -> tuple[Measure, ...]:
    """The measures asked for, those of the units among them."""
    if not units:
        return measures
    asked = {*measures, *(ASKED[name].measure for name in units)}
    return tuple(measure for measure in MEASURES if measure in asked)
