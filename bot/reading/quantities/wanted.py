"""Which of the measures named is wanted: "just the carbon", « l'eau je m'en fous », "forget co2".

In: the chunks and their cues. Out: the cues without the measures that nobody cares for; where one is wanted alone, it
is the only one left. What denies before a measure ("not the water") is no matter of this module, but of revising.
"""

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from estimator.question import MEASURES

_MEASURES = tuple(f"measure:{measure}" for measure in MEASURES)
_JOINS = ("and", "or", "light", "of", "to")
_DENIES, _ONLY, _ONLY_AFTER, _ALSO = "unwanted_after", "only", "only_after", "also"
_NEAR = 4
_REACH = 3

_Span = tuple[int, int]


def wanted(chunks: list[Chunk], cues: Cues) -> Cues:
    """The cues with the measures that are asked for."""
    if not cues.has(*_MEASURES):
        return cues
    cues = _without_topics(chunks, cues)
    if not cues.has(_DENIES, _ONLY, _ONLY_AFTER):
        return cues
    gone = frozenset[int]().union(*(_denied(group, chunks, cues) for group in _groups(chunks, cues)))
    cues = cues.without(gone, "measure:")
    groups = _groups(chunks, cues)
    alone = [group for group in groups if _is_alone(group, chunks, cues)]
    others = [span for group in groups if group not in alone for span in group]
    if not alone or any(_is_added(span, cues) for group in groups for span in group):
        return cues
    return cues.without(frozenset(at for span in others for at in range(*span)), "measure:")


def _without_topics(chunks: list[Chunk], cues: Cues) -> Cues:
    """As in "a worksheet on the water cycle, how much CO2?": what is written about is not asked for beside others."""
    groups = _groups(chunks, cues)
    topics = [group for group in groups if _is_topic(group[0][0], chunks)] if len(groups) > 1 else []
    if not topics or len(topics) == len(groups):
        return cues
    return cues.without(frozenset(at for group in topics for span in group for at in range(*span)), "measure:")


def _is_topic(token: int, chunks: list[Chunk]) -> bool:
    """Does a measure stand right after the noun of what is made, and "about" or "on"?"""
    at = next((i for i, chunk in enumerate(chunks) if chunk.end > token), len(chunks)) - 1
    while at > 0 and not _leads_to_a_topic(chunks[at]) and _is_small(chunks[at]):
        at -= 1
    return at > 0 and _leads_to_a_topic(chunks[at]) and chunks[at - 1].kind == "act"


def _leads_to_a_topic(chunk: Chunk) -> bool:
    return chunk.plays("about") or (chunk.plays("by") and not chunk.plays("in_units"))


def _groups(chunks: list[Chunk], cues: Cues) -> list[list[_Span]]:
    """Measures with only small words between them: "the water and the carbon"."""
    spans = sorted({span for cue in _MEASURES for span in cues.spans(cue)})
    alone = {start for start, _ in cues.spans(_ONLY)}  # "carbon, only the water" are two
    groups: list[list[_Span]] = []
    for span in spans:
        between = _between(chunks, groups[-1][-1][1], span[0]) if groups else []
        if groups and all((_is_small(c) or c.kind == "comma") and c.start not in alone for c in between):
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _between(chunks: list[Chunk], start: int, end: int) -> list[Chunk]:
    return [chunk for chunk in chunks if start <= chunk.start < end]


def _is_small(chunk: Chunk) -> bool:
    return chunk.kind == "article" or any(chunk.plays(role) for role in _JOINS)


def _denied(group: list[_Span], chunks: list[Chunk], cues: Cues) -> frozenset[int]:
    """The tokens of a group that is denied right after it: « le co2 je m'en fiche », "water i don't need"."""
    end = group[-1][1]
    begins = {span[0] for cue in _MEASURES for span in cues.spans(cue)}
    for span in cues.spans(_DENIES):
        if not 0 <= span[0] - end <= _REACH or _leads_on(chunks, span[1], begins):
            continue
        between = _between(chunks, end, span[0])
        if all(chunk.kind in {"comma", "word"} or _is_small(chunk) or chunk.plays("selves") for chunk in between):
            comma = next((i for i, c in enumerate(chunks) if c.kind == "comma" and group[0][1] <= c.start < end), None)
            first = group[-1][0] if comma is not None else group[0][0]  # "the carbon, the water I don't care about"
            return frozenset(range(first, end))
    return frozenset()


def _leads_on(chunks: list[Chunk], token: int, begins: set[int]) -> bool:
    """As in "the water, I don't care about the CO2": another measure comes next, before any pause."""
    after = [chunk for chunk in chunks if chunk.start >= token][:_REACH]
    pause = next((at for at, chunk in enumerate(after) if chunk.kind in {"comma", "stop"}), len(after))
    return any(chunk.start in begins for chunk in after[:pause])


def _is_alone(group: list[_Span], chunks: list[Chunk], cues: Cues) -> bool:
    """Is it wanted alone: "just the carbon", « dis-moi juste l'électricité », "the water only"?"""
    start, end = group[0][0], group[-1][1]
    asking = {at for cue in ("doing", "requests") for span in cues.spans(cue) for at in range(*span)}
    for span in cues.spans(_ONLY):
        if 0 <= start - span[1] <= _NEAR and all(
            _is_small(c) or c.plays("selves") or c.start in asking for c in _between(chunks, span[1], start)
        ):
            return True
    return any(0 <= span[0] - end <= 1 and _closes(chunks, span[1]) for span in cues.spans(_ONLY_AFTER))


def _closes(chunks: list[Chunk], token: int) -> bool:
    """Does nothing that "only" could belong to follow it: "water only", never "water only for 3 images"?"""
    after = next((chunk for chunk in chunks if chunk.start >= token), None)
    return after is None or after.kind in {"comma", "stop"} or any(map(after.plays, ("of", "by", "light")))


def _is_added(span: _Span, cues: Cues) -> bool:
    """As in "just the water, or also the carbon?", "energy too"."""
    return any(abs(span[0] - also[0]) <= _REACH for also in cues.spans(_ALSO))
