"""What a choice is made on: features with names that a person understands.

A feature is a name and a value, a word or two. Those of a chunk's surroundings are the same for every way to read what
stands before it, and are worked out once; those of the reading so far are few. Values stand in a fixed order, the one
of their names, so that each is looked up in a table of its own; None says that a feature does not apply.
"""

from itertools import product

from bot.reading.choosing.partial import Partial
from bot.reading.choosing.scene import Scene
from bot.reading.choosing.traits import NOUNS
from bot.reading.words.scores import Value

_SMALL, _MIDDLE = 13, 100
_BIT = ("0", "1")
_BITS = {bits: "".join(map(str, map(int, bits))) for size in (3, 4) for bits in product((False, True), repeat=size)}
"""Yes and no, as they stand in the values of features."""
_KNOWN = tuple([(f"{uses}0", f"{uses}1") for uses in range(3)])
_NUMBERS = frozenset({"count", "people"})
_COUNTED = _NUMBERS | {"versions", "occasions"}
_NAMING = NOUNS - {"carrier"}


def surroundings(scene: Scene, at: int) -> list[Value]:
    """The values for a chunk and what stands around it."""
    chunk, chunks = scene.chunks[at], scene.chunks
    kind, meaning = chunk.kind, chunk.meaning
    earlier, before, _, after, later = scene.around[at : at + 5]
    head = scene.heads[at]
    values: list[Value] = [
        "",
        before,
        after,
        (earlier, before),
        (after, later),
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
    chunk, before = scene.chunks[at], scene.around[at + 1]
    uses, sides, count, length, distance, model, _, people, _, _, spans, named_last = state
    waits = _BITS[count >= 0, length >= 0, model >= 0, distance >= 0]
    counted: Value = None
    apart: Value = None
    if count >= 0:
        signs, far, apart = scene.between(count, at)
        counted = (signs, far)
    crowd = (scene.flags, waits) if people != 1 else None
    aside = scene.between(named_last, at)[:2] if sides and named_last == sides[-1].at else None
    known = _KNOWN[min(len(uses), 2)][bool(sides)]
    if not uses:
        ahead = (waits, scene.around[at + 3])
        return [(waits, known), (waits, before), counted, apart, crowd, ahead, None, None, None, None, None, aside]
    last = uses[-1]
    activity, since, by = last.activity, last.at, last.by
    signs, far, whole = scene.between(since, at)
    had = _BITS[last.counted, last.length is not None, last.model is not None]
    here = _BIT[scene.segments[since] == scene.segments[at]]
    values: list[Value] = [
        *((waits, known), (waits, before), counted, apart, crowd, None, (signs, far), whole),
        *((had, here, by), (had, signs, waits), (by, far, before), aside),
    ]
    kind, meaning = chunk.kind, chunk.meaning
    if kind == "model":
        able = _BIT[activity in scene.does.get(meaning.maker or "", ())]
        values += ((able, had, here), (able, signs), (able, far, before))
    elif kind in _COUNTED:
        values.append((had, scene.flags, here))
    elif kind in _NAMING:
        named = meaning.act or meaning.verb or ""
        same = _BIT[activity in {meaning.act, meaning.verb} or activity in meaning.sources]
        lead = scene.leads[at]
        values += ((same, lead, had), (same, by, far), (same, lead, signs), (activity, named))
    elif kind == "length":
        values.append((activity, chunk.unit, had))
    elif kind in {"rate", "span"}:
        values.append((_BIT[last.per is not None], str(len(spans)), chunk.unit))
    return values


def _size(value: float) -> str:
    if value < 1:
        return "<1"
    return "1" if value == 1 else "2-12" if value < _SMALL else "13-99" if value < _MIDDLE else "100-"
