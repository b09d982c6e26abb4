"""Counts within counts: so many for each piece, times the pieces that are counted somewhere else in the message."""

from bot.reading.drafts import UNKNOWN, WRITTEN, Findings, fits, stem

_NEAR = 3


def for_each_of(found: Findings) -> None:
    """As in "an image for each of the 15 recipes": the recipes are only counted, nobody asks an AI for them."""
    for mark in found.each if not found.people else ():
        link, ahead = found.chunks[mark.at + 1 : mark.at + 2], found.chunks[mark.at + 1 : mark.at + 1 + _NEAR + 1]
        before = [d for d in found.drafts if d.end <= mark.at and d.segment == mark.segment and not d.verb]
        of = next((d for d in found.drafts if 0 < d.start - mark.at <= _NEAR + 1 and d.counted), None)
        said = bool(link) and link[0].plays("of") and any(c.kind == "count" for c in ahead)
        if not said or not before or of is None or of.model is not None:
            continue
        before[-1].count, before[-1].counted = before[-1].count * of.count, True
        found.drafts.remove(of)
        found.each.remove(mark)
        return


def per_pieces(found: Findings) -> None:
    """As in "2 thumbnails per upload, 5 uploads a week": what is counted for each piece, times the pieces."""
    for at, chunk in enumerate(found.chunks[:-1]):
        if chunk.kind == "length" and chunk.value == 1 and any(d.counted and d.end == at for d in found.drafts):
            _per_unit(found, at, chunk.unit)  # "6 panels a page"
        if not (
            chunk.plays("per") or (chunk.kind == "article" and any(d.counted and d.end == at for d in found.drafts))
        ):
            continue
        noun = found.chunks[at + 1]
        if noun.kind == "unit":
            _per_unit(found, at, noun.meaning.unit)
        named = noun.kind == "sign" and noun.plays("light") and len(noun.text) > _NEAR  # "par projet"
        if not named and noun.kind not in {"word", "act", "sources", "group", "thing"}:
            continue
        pieces = _number_of(found, stem(noun.text), at + 1)
        before = [d for d in found.drafts if d.end <= at and not d.verb]
        if pieces is None or not before:
            continue
        number, index = pieces
        if before[-1].start == index and before[-1].counted and not any(d.counted for d in before[:-1]):
            continue  # "6 panels, every panel drawn by Flux" are six
        found.drafts[:] = [
            d
            for d in found.drafts
            if d.start not in {at + 1, index} and not (d.activity == UNKNOWN and d.count == number)
        ]
        before = [d for d in before if d in found.drafts]
        if not before:
            continue
        found.loose[:] = [m for m in found.loose if found.chunks[m.at].value != number or abs(m.at - index) > _NEAR]
        for draft in [d for d in before if d.segment == before[-1].segment]:
            draft.count *= number


def _per_unit(found: Findings, at: int, unit: str | None) -> None:
    """As in "a comic of 32 pages, 6 pictures a page": the pages are no length of anything."""
    draft = next((d for d in reversed(found.drafts) if d.end <= at and d.counted), None)
    lengths = [i for i, c in enumerate(found.chunks) if c.kind == "length" and i != at and c.unit == unit]
    if draft is None or not lengths or unit not in WRITTEN or fits(draft.activity, unit or ""):
        return
    draft.count *= found.chunks[lengths[0]].value
    found.lengths[:] = [m for m in found.lengths if m.unit != unit]
    for other in list(found.drafts):
        if other.length and other.length[1] == unit:
            other.length = None
        whole = other.activity == draft.activity and not other.counted and abs(other.start - lengths[0]) <= _NEAR
        if whole and other is not draft:
            found.drafts.remove(other)


def _number_of(found: Findings, noun: str, besides: int) -> tuple[float, int] | None:
    """How many of a noun are said somewhere else in the message, and where."""
    for at, chunk in enumerate(found.chunks):
        if at == besides or stem(chunk.text) != noun:
            continue
        for back in range(at - 1, max(-1, at - _NEAR), -1):
            if found.chunks[back].kind == "count":
                return found.chunks[back].value, at
    return None
