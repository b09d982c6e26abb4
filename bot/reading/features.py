"""What a choice is made on: features with names that a person understands.

A feature is a name and a value, a word or two. Those of a chunk's surroundings are the same for every way to read what
stands before it, and are worked out once; those of the reading so far are few. Values stand in a fixed order, the one
of their names, so that each is looked up in a table of its own; None says that a feature does not apply.
"""

from itertools import product

from bot.reading.partial import Partial
from bot.reading.scene import Scene
from bot.reading.traits import NOUNS, Value

_SMALL, _MIDDLE = 13, 100
_BIT = ("0", "1")
_BITS = {bits: "".join(map(str, map(int, bits))) for size in (3, 4) for bits in product((False, True), repeat=size)}
"""Yes and no, as they stand in the values of features."""
_KNOWN = tuple([(f"{uses}0", f"{uses}1") for uses in range(3)])
_NUMBERS = frozenset({"count", "people"})


def surroundings(scene: Scene, at: int) -> list[Value]:
    """The values for a chunk and what stands around it."""
    chunk, chunks, symbol = scene.chunks[at], scene.chunks, scene.symbol
    kind, meaning = chunk.kind, chunk.meaning
    before, after = symbol(at - 1), symbol(at + 1)
    head = scene.heads[at]
    values: list[Value] = [
        "",
        before,
        after,
        (symbol(at - 2), before),
        (after, symbol(at + 2)),
        chunk.text,
        chunks[at - 1].text if at else "^",
        chunks[at + 1].text if at + 1 < scene.size else "$",
        head,
        scene.flags,
    ]
    if kind in NOUNS:
        lead, name = scene.leads[at], meaning.act or meaning.verb or meaning.thing or ""
        sort = f"{meaning.unsure:d}{meaning.plural:d}{meaning.common:d}"
        values += (lead, (lead, after), (lead, head), (lead, scene.flags), name, (name, lead), (sort, lead))
        ahead = scene.next_piece(at)
        if ahead is None:
            values += (None, None)
        else:
            same = _BIT[chunks[ahead].meaning.act == name]
            signs, far, _ = scene.between(at, ahead)
            values += ((same, scene.leads[ahead], far), (same, signs, lead))
    elif kind in _NUMBERS:
        size = _size(chunk.value)
        values += (size, (size, head), chunk.unit)
    elif kind == "model":
        ahead = scene.next_piece(at)
        does = scene.does.get(meaning.maker or "", ())
        able = "-" if ahead is None else _BIT[chunks[ahead].meaning.act in does]
        values += ((able, head), (_BIT[meaning.clash], before))
    else:
        values += (chunk.unit, (chunk.unit, before), (chunk.unit, after))
    return values


def so_far(state: Partial, scene: Scene, at: int) -> list[Value]:
    """The values for what was read before a chunk, beside the chunk."""
    chunk, before = scene.chunks[at], scene.symbol(at - 1)
    waits = _BITS[state.count >= 0, state.length >= 0, state.model >= 0, state.distance >= 0]
    values: list[Value] = [(waits, _KNOWN[min(len(state.uses), 2)][bool(state.sides)]), (waits, before)]
    if state.count >= 0:
        signs, far, whole = scene.between(state.count, at)
        values += ((signs, far), whole)
    else:
        values += (None, None)
    values.append((scene.flags, waits) if state.people != 1 else None)
    if not state.uses:
        values += ((waits, scene.symbol(at + 1)), None, None, None, None, None, _beside(state, scene, at))
        return values
    last = state.uses[-1]
    signs, far, whole = scene.between(last.at, at)
    had = _BITS[last.counted, last.length is not None, last.model is not None]
    here = _BIT[scene.segments[last.at] == scene.segments[at]]
    values += (None, (signs, far), whole, (had, here, last.by), (had, signs, waits), (last.by, far, before))
    values.append(_beside(state, scene, at))
    kind, meaning = chunk.kind, chunk.meaning
    if kind == "model":
        able = _BIT[last.activity in scene.does.get(meaning.maker or "", ())]
        values += ((able, had, here), (able, signs), (able, far, before))
    elif kind in {"count", "people", "versions", "occasions"}:
        values.append((had, scene.flags, here))
    elif kind in {"act", "verb", "sources", "thing"}:
        named = meaning.act or meaning.verb or ""
        same = _BIT[last.activity in {meaning.act, meaning.verb} or last.activity in meaning.sources]
        lead = scene.leads[at]
        values += ((same, lead, had), (same, last.by, far), (same, lead, signs), (last.activity, named))
    elif kind == "length":
        values.append((last.activity, chunk.unit, had))
    elif kind in {"rate", "span"}:
        values.append((_BIT[last.per is not None], str(len(state.spans)), chunk.unit))
    return values


def _beside(state: Partial, scene: Scene, at: int) -> Value:
    """How far off the thing is that was named last, where one was."""
    if not state.sides or state.last != state.sides[-1].at:
        return None
    return scene.between(state.last, at)[:2]


def _size(value: float) -> str:
    if value < 1:
        return "<1"
    return "1" if value == 1 else "2-12" if value < _SMALL else "13-99" if value < _MIDDLE else "100-"
