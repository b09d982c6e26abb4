"""What a choice is made on: features with names that a person understands, as tuples of words.

Those of a chunk's surroundings are the same for every way to read what stands before it, and are worked out once; those
of the reading so far are few.
"""

from bot.reading.partial import Partial
from bot.reading.scene import Scene

Key = tuple[str, ...]
_SMALL, _MIDDLE = 13, 100


def _size(value: float) -> str:
    if value < 1:
        return "<1"
    return "1" if value == 1 else "2-12" if value < _SMALL else "13-99" if value < _MIDDLE else "100-"


def surroundings(scene: Scene, at: int) -> list[Key]:
    """Features of a chunk and what stands around it."""
    chunk, symbol = scene.chunks[at], scene.symbol
    kind, meaning = chunk.kind, chunk.meaning
    before, after = symbol(at - 1), symbol(at + 1)
    earlier, later = symbol(at - 2), symbol(at + 2)
    head = scene.heads[at] if scene.heads else "$"
    found: list[Key] = [
        (kind,),
        (kind, "before", before),
        (kind, "after", after),
        (kind, "before2", earlier, before),
        (kind, "after2", after, later),
        (kind, "text", chunk.text),
        (kind, "word before", scene.chunks[at - 1].text if at else "^"),
        (kind, "word after", scene.chunks[at + 1].text if at + 1 < scene.size else "$"),
        (kind, "head", head),
        (kind, "whole", scene.flags),
    ]
    if kind in {"act", "verb", "sources", "thing", "carrier"}:
        lead = scene.leads[at]
        name = meaning.act or meaning.verb or meaning.thing or ""
        found += [
            (kind, "lead", lead),
            (kind, "lead", lead, after),
            (kind, "lead", lead, head),
            (kind, "lead", lead, scene.flags),
            (kind, "name", name),
            (kind, "name", name, lead),
            (kind, "sort", f"{meaning.unsure:d}{meaning.plural:d}{meaning.common:d}", lead),
        ]
        nextone = next((piece for piece in scene.pieces if piece > at), None)
        if nextone is not None:
            same = scene.chunks[nextone].meaning.act == name
            signs, far, _ = scene.between(at, nextone)
            found += [(kind, "next", f"{same:d}", scene.leads[nextone], far), (kind, "next", f"{same:d}", signs, lead)]
    elif kind in {"count", "people"}:
        found += [(kind, "size", _size(chunk.value)), (kind, "size", _size(chunk.value), head), (kind, "unit", chunk.unit)]
    elif kind == "model":
        does = scene.does.get(meaning.model or "", ())
        nextone = next((piece for piece in scene.pieces if piece > at), None)
        able = "-" if nextone is None else f"{scene.chunks[nextone].meaning.act in does:d}"
        found += [(kind, "able next", able, head), (kind, "clash", f"{meaning.clash:d}", before)]
    else:
        found += [(kind, "unit", chunk.unit), (kind, "unit", chunk.unit, before), (kind, "unit", chunk.unit, after)]
    return found


def so_far(state: Partial, scene: Scene, at: int) -> list[Key]:
    """Features of what was read before a chunk, beside the chunk."""
    chunk = scene.chunks[at]
    kind, meaning = chunk.kind, chunk.meaning
    waits = f"{state.count >= 0:d}{state.length >= 0:d}{state.model >= 0:d}{state.distance >= 0:d}"
    known = f"{min(len(state.uses), 2)}{min(len(state.sides), 1)}"
    found: list[Key] = [(kind, "waits", waits, known), (kind, "waits", waits, scene.symbol(at - 1))]
    if state.count >= 0:
        signs, far, whole = scene.between(state.count, at)
        found += [(kind, "count", signs, far), (kind, "count", whole)]
    if state.people != 1:
        found.append((kind, "people", scene.flags, waits))
    if not state.uses:
        found.append((kind, "nothing yet", waits, scene.symbol(at + 1)))
    else:
        last = state.uses[-1]
        signs, far, whole = scene.between(last.at, at) if last.at < at else ("", "0", "")
        had = f"{last.counted:d}{last.length is not None:d}{last.model is not None:d}"
        here = f"{scene.segments[last.at] == scene.segments[at]:d}"
        found += [
            (kind, "last", signs, far),
            (kind, "last", whole),
            (kind, "last", had, here, last.by),
            (kind, "last", had, signs, waits),
            (kind, "last", last.by, far, scene.symbol(at - 1)),
        ]
        if kind in {"act", "verb", "sources", "thing"}:
            same = last.activity in {meaning.act, meaning.verb} or last.activity in meaning.sources
            lead = scene.leads[at]
            found += [
                (kind, "same", f"{same:d}", lead, had),
                (kind, "same", f"{same:d}", last.by, far),
                (kind, "same", f"{same:d}", lead, signs),
                (kind, "pair", last.activity, meaning.act or meaning.verb or ""),
            ]
        elif kind == "model":
            able = f"{last.activity in scene.does.get(meaning.model or '', ()):d}"
            found += [(kind, "able", able, had, here), (kind, "able", able, signs), (kind, "able", able, far, scene.symbol(at - 1))]
        elif kind == "length":
            found.append((kind, "of", last.activity, chunk.unit, had))
        elif kind in {"rate", "span"}:
            found.append((kind, "per", f"{last.per is not None:d}{len(state.spans)}", chunk.unit))
        elif kind in {"count", "people", "versions", "occasions"}:
            found.append((kind, "had", had, scene.flags, here))
    if state.sides and state.last == state.sides[-1].at:
        signs, far, _ = scene.between(state.last, at) if state.last < at else ("", "0", "")
        found.append((kind, "thing", signs, far))
    return found
