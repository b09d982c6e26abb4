"""How many people there are: groups of groups, whoever speaks among them. One chunk for each crowd.

Rules, since they are arithmetic and no matter of what is likely: "one in five of our 2,000 students" are 400 people,
"4 classes of 25" 100, "me and 4 mates" five, "10 girls and 12 boys" 22.
"""

from dataclasses import replace

from bot.reading.sums.ages import without_ages
from bot.reading.sums.classes import of_unlike_sizes
from bot.reading.sums.company import without_audience, without_company, without_told_parts
from bot.reading.sums.levels import names, names_groups, on_two_levels
from bot.reading.sums.portions import PART, is_parted, portions
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.lexicon import Language

_NEAR = 3
_NOUNS = frozenset({"act", "verb", "sources", "thing", "carrier", "model"})
_LEADS = ("turns_out", "only_some", "only")
"""Cues that a part of a crowd may follow without a pause: "but only a third"."""
CONTAINER = "container"
"""What a crowd is, in its chunk's unit: a class, one doer."""


def gather(chunks: list[Chunk], cues: Cues, language: Language) -> list[Chunk]:
    """The chunks with each crowd in one of kind `people`."""
    kinds = {chunk.kind for chunk in chunks}
    chunks = without_told_parts(without_ages(chunks, kinds, language))
    if "people" in kinds:
        chunks = of_unlike_sizes(chunks)
    leads = frozenset(at for cue in _LEADS for span in cues.spans(cue) for at in range(*span))
    parted = is_parted(chunks, kinds, language, leads)
    if not (kinds & {"people", "group"} or parted):
        return chunks
    if "people" in kinds and "each" not in kinds:
        chunks = without_company(chunks)
    if parted:
        chunks = portions(chunks, language, leads)
    if "people" in kinds and "each" not in kinds and not any(map(_is_part, chunks)):
        chunks = without_audience(chunks, language.audience)
    if not any(chunk.kind == "people" or chunk.plays("in_groups") for chunk in chunks):
        return chunks  # a group that no number fills
    ends = language.numbers.plural_ends
    return _as_named(_joined(_divided(_grouped(_with_speaker(chunks), ends))), ends)


def _is_part(chunk: Chunk) -> bool:
    return chunk.unit == PART or (chunk.kind == "count" and chunk.value < 1)


def _with_speaker(chunks: list[Chunk]) -> list[Chunk]:
    """As in "me and 4 friends", "my 4 mates and I": five."""
    out = list(chunks)
    for at, chunk in enumerate(chunks):
        if chunk.kind != "people":
            continue
        owner = chunks[at - 1] if at else None
        owned = owner is not None and owner.plays("light") and not owner.plays("and")
        back = at - 2 if owned else at - 1
        lead = chunks[at - 2] if at > 1 else None
        first = owner is None or owner.kind == "stop"
        heads = first or (owned and (lead is None or not lead.meaning.roles & {"during", "to", "by", "of"}))
        if _joins(chunks, back, back - 1) or (heads and _joins(chunks, at + 1, at + 2)):
            out[at] = replace(chunk, value=chunk.value + 1)
    return out


def _joins(chunks: list[Chunk], joint: int, speaker: int) -> bool:
    inside = 0 <= joint < len(chunks) and 0 <= speaker < len(chunks)
    return inside and chunks[joint].plays("and") and chunks[speaker].plays("selves")


def _grouped(chunks: list[Chunk], ends: tuple[str, ...]) -> list[Chunk]:
    """As in "4 classes of 25 pupils", "a class of 30", "3 teams with 6 members": the product, or who is in one."""
    out: list[Chunk] = []
    named = frozenset(at for at, chunk in enumerate(chunks) if _per_group(chunks, at, ends))
    for at, chunk in enumerate(chunks):
        if at in named:  # "4 classes, 27 kids per class"
            continue
        inside = named & {at + 1, at + 2} if chunk.kind == "people" else None
        outer = _outer(out, chunk) if chunk.kind in {"people", "count"} else None
        chained = _chained(chunks, at, out)
        if inside or chained:
            outer = next((i for i in range(len(out) - 1, -1, -1) if out[i].kind == "people"), None)
        of_a_group = outer is not None and out[outer].kind == "group" and _does_something(chunks, at)
        if outer is None or (chunk.kind == "count" and not (_alone(chunks, at) or of_a_group)):
            out.append(chunk)
            continue
        held = out[outer]
        one = held.kind == "group" or held.unit == "article"
        value = chunk.value if held.kind == "group" else chunk.value * held.value
        del out[outer:]
        part = PART if PART in {held.unit, chunk.unit} else CONTAINER if one else chunk.unit
        text = f"{held.text} | {chunk.text}"
        out.append(
            replace(
                chunk,
                kind="people",
                start=held.start,
                text=text,
                value=value,
                unit=part,
                spread=(held.value, chunk.value),
            )
        )
    return out


def _divided(chunks: list[Chunk]) -> list[Chunk]:
    """As in "12 devs in 3 squads", "60 kids in groups of 12": no more people, in so many groups."""
    out: list[Chunk] = []
    for chunk in chunks:
        before = next(
            (i for i in range(len(out) - 1, max(-1, len(out) - 2 - _NEAR), -1) if out[i].kind == "people"), None
        )
        led = chunk.kind == "people" and (out[-1].plays("where") or out[-1].plays("per")) if out else False
        if led and before is not None:
            crowd, of_each = out[before], chunk.spread is not None and not chunk.spread[0]
            groups = crowd.value / chunk.value if of_each and chunk.value else chunk.value
            plain = all(one.kind in {"word", "sign", "comma"} for one in out[before + 1 :])
            if plain and 1 <= groups < crowd.value:
                text = f"{chunk.text.split(' | ')[0]} | {crowd.text}"
                del out[before:]
                out.append(
                    replace(chunk, start=crowd.start, text=text, value=crowd.value, spread=(groups, crowd.value))
                )
                continue
        out.append(chunk)
    return out


def _chained(chunks: list[Chunk], at: int, out: list[Chunk]) -> bool:
    """As in "4 tables, 6 guys each, 2 pictures per guy": people right after people, "each" after them and once more."""
    if chunks[at].kind != "people" or [chunk.kind for chunk in out[-2:]] != ["people", "comma"]:
        return False
    ahead = next((i for i in range(at + 1, min(at + 1 + _NEAR, len(chunks))) if chunks[i].kind != "word"), at)
    if ahead + 1 < len(chunks) and _inside(chunks[ahead]) and chunks[ahead + 1].kind == "each":
        return True  # "three workshops, 15 people in each"
    each = [index for index in range(at + 1, len(chunks)) if chunks[index].kind == "each"]
    return len(each) > 1 and each[0] <= at + 1


def _inside(chunk: Chunk) -> bool:
    return chunk.plays("in_groups") or chunk.plays("where")


def _per_group(chunks: list[Chunk], at: int, ends: tuple[str, ...]) -> bool:
    """As in "27 kids per class", "in a class" after "4 classes": what right after people names those before them."""
    one = chunks[at].kind == "people" and chunks[at].unit == "article" and at > 0 and _inside(chunks[at - 1])
    if chunks[at].kind != "each" and not one:
        return False
    crowds = [i for i in range(at) if chunks[i].kind == "people"]
    near = len(crowds) > 1 and crowds[-1] >= at - 2 and chunks[at - 1].kind != "comma"
    return near and any(names(chunks[at], chunks[i].text, ends) for i in crowds[:-1])


def _as_named(chunks: list[Chunk], ends: tuple[str, ...]) -> list[Chunk]:
    """As in "four teams of six, three posters per team": as many as the groups that "per" names."""
    crowds = [at for at, chunk in enumerate(chunks) if chunk.kind == "people" and chunk.spread is not None]
    if len(crowds) == 1 and (both := on_two_levels(chunks, crowds[0], ends)) is not None:
        return both
    for at in crowds:
        if any(names_groups(each, chunks[at], ends) for each in chunks[at:] if each.kind == "each"):
            groups = (chunks[at].spread or (1.0,))[0]
            named = replace(chunks[at], value=groups) if groups else replace(chunks[at], kind="group", value=0.0)
            chunks = [*chunks[:at], named, *chunks[at + 1 :]]
    return chunks


def _outer(out: list[Chunk], inner: Chunk) -> int | None:
    """Where the group stands that "of" or "with" fills, right before; "12 devs in 3 squads" are no 36."""
    at = len(out) - 1
    if at < 1 or not out[at].plays("in_groups") or (out[at].plays("where") and out[at - 1].value > inner.value):
        return None
    return at - 1 if out[at - 1].kind in {"people", "group"} else None


def _alone(chunks: list[Chunk], at: int) -> bool:
    """Has the number no noun of its own?"""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    return after is None or (after.kind not in {*_NOUNS, "word", "unit", "versions"} and not after.plays("ai"))


def _does_something(chunks: list[Chunk], at: int) -> bool:
    """As in "our class of 40 works, each made": a word that no number counts, and no noun; "my cousin of 19" is one."""
    after = chunks[at + 1 : at + 3]
    alone = len(after) > 1 and after[0].kind == "word" and after[1].kind not in {*_NOUNS, "word", "unit"}
    return alone and any(chunk.kind == "each" for chunk in chunks[at:])


def _joined(chunks: list[Chunk]) -> list[Chunk]:
    """As in "10 girls, 12 boys and 11 adults": one crowd."""
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        before = next(
            (i for i in range(len(out) - 1, max(-1, len(out) - 1 - _NEAR), -1) if out[i].kind == "people"), None
        )
        if chunk.kind == "people" and before is not None and chunk.plays("pronouns"):
            if not _in_passing(chunks, at):  # "30 kids, 12 of them asked": who did it
                del out[before]
                out.append(replace(chunk, unit=PART))
            continue
        if chunk.kind == "people" and before is not None and chunk.unit != PART:
            between = out[before + 1 :]
            if (
                between
                and all(c.kind in {"comma", "article", "word"} or c.plays("and") or c.plays("light") for c in between)
                and any(c.plays("and") or c.text == "," for c in between)
            ):
                total = replace(chunk, start=out[before].start, value=out[before].value + chunk.value)
                del out[before:]
                out.append(total)
                continue
        out.append(chunk)
    return out


def _in_passing(chunks: list[Chunk], at: int) -> bool:
    """As in "20 pupils, 5 of them boys, made": a part that is only told of, between two pauses."""
    after = next((chunk for chunk in chunks[at + 1 : at + 1 + _NEAR] if chunk.kind not in {"word", "group"}), None)
    return at > 0 and chunks[at - 1].kind == "comma" and after is not None and after.kind == "comma"
