"""Parts of people: "one in ten of our 2,000", "a third of 90", "40 % of us". Each is so many people.

In: the chunks with their quantities. Out: the chunks with each part as people; a part of nobody counts nothing.
"""

from collections.abc import Collection
from dataclasses import replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language

_SMALL, _MOST = 10, 1000
_FAR = 6
_LIGHT = frozenset({"word", "article", "demonym", "group", "sign", "comma"})
_LEADS = frozenset({"article", "sign"})
_NOUNS = frozenset({"act", "verb", "sources", "thing", "carrier", "model"})
_TWO = 2
_WORDS = frozenset({"word", "sign"})
PART = "part"
"""What such a crowd is, in its chunk's unit: some of a larger one."""


def is_parted(chunks: list[Chunk], kinds: set[str], language: Language, leads: frozenset[int]) -> bool:
    """Is any part of people said? kinds: those of the chunks. leads: the tokens of words such as "but" and "only"."""
    return (
        "percent" in kinds
        or any(c.text in language.numbers.one_in for c in chunks)
        or any(c.kind in {"count", "people"} and 0 < c.value < 1 for c in chunks)
        or ("people" in kinds and any(_named_part(chunks, at, language, leads) for at in range(len(chunks))))
    )


def portions(chunks: list[Chunk], language: Language, leads: frozenset[int]) -> list[Chunk]:
    """The chunks with each part of people as so many of them. leads: as in `is_parted`."""
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        part = _named_part(chunks, at, language, leads)
        if part:
            out.append(replace(chunk, kind="share", value=part, unit=""))
        elif not (at and chunk.kind in _WORDS and _named_part(chunks, at - 1, language, leads)):
            out.append(chunk)
    chunks = out
    return _each_its_own(_shares(_one_in(chunks, language), language))


def _each_its_own(chunks: list[Chunk]) -> list[Chunk]:
    """As in "half made 2 images each, a third made 3": each part multiplies its own number, and not the other's."""
    parts = [at for at, chunk in enumerate(chunks) if chunk.kind == "people" and chunk.unit == PART]
    if len(parts) < _TWO:
        return chunks
    ends = [*parts[1:], len(chunks)]
    own = [
        next((i for i in range(at, end) if chunks[i].kind == "count"), -1) for at, end in zip(parts, ends, strict=True)
    ]
    if min(own) < 0 or any(c.kind == "people" and c.unit != PART for c in chunks):
        return chunks
    times = {number: chunks[part].value for part, number in zip(parts, own, strict=True)}
    return [
        replace(chunk, value=chunk.value * times[at]) if at in times else chunk
        for at, chunk in enumerate(chunks)
        if at not in parts and not (chunk.kind == "each" and at > parts[0])
    ]


def _named_part(chunks: list[Chunk], at: int, language: Language, leads: frozenset[int]) -> float:
    """As in "80 of us, a quarter made one", « on est 90, un tiers utilise »: a part by its name alone; 0 for none."""
    chunk, before = chunks[at], chunks[at - 1] if at else None
    if chunk.kind == "rate":
        name = chunk.text.rpartition(" ")[2]
    elif (chunk.kind == "article" or chunk.plays("light")) and at + 1 < len(chunks):
        name = chunks[at + 1].text if chunks[at + 1].kind in _WORDS else ""
    else:
        return 0.0
    ahead = at + 1 + (chunk.kind != "rate")
    after = chunks[ahead] if ahead < len(chunks) else None
    if after is None or after.plays("of") or after.plays("pronouns") or after.kind in {"group", "people"}:
        return 0.0  # "a quarter of them" is read with what it is of
    begins = before is not None and (before.kind in {"comma", "stop"} or before.plays("and") or before.start in leads)
    people = begins and any(chunk.kind == "people" for chunk in chunks[:at])
    return language.numbers.fractions.get(name, 0.0) if people else 0.0


def _one_in(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """As in "one in ten", "one pupil in five", "un élève sur huit", "one in every four": a share."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        end = _share_ends(chunks, at, language)
        if end:
            part, whole = chunks[at], chunks[end]
            share = replace(part, kind="share", end=whole.end, value=part.value / whole.value, unit="")
            if whole.kind == "people":  # "one in five pupils"
                out += [share, replace(whole, kind="group", value=0.0)]
            else:
                out.append(share)
            at = end + 1
            continue
        chunk = chunks[at]
        if chunk.kind == "percent":
            chunk = replace(chunk, kind="share", value=chunk.value / 100)
        out.append(chunk)
        at += 1
    return out


def _share_ends(chunks: list[Chunk], at: int, language: Language) -> int:
    """Where a part such as "one in ten" ends; 0 where none begins."""
    part = chunks[at]
    if part.kind not in {"count", "article", "people"} or not 1 <= part.value < _SMALL:
        return 0
    link = at + 1
    while (
        link < len(chunks)
        and link <= at + 2
        and chunks[link].kind in {"word", "group", "demonym"}
        and chunks[link].text not in language.numbers.one_in
    ):
        link += 1
    if link >= len(chunks) or chunks[link].text not in language.numbers.one_in:
        return 0
    whole = link + 1
    if whole < len(chunks) and (chunks[whole].kind == "each" or chunks[whole].plays("per")):
        whole += 1
    if whole >= len(chunks) or chunks[whole].kind not in {"count", "people"}:
        return 0
    fits = part.value < chunks[whole].value <= _MOST and (part.kind == "count" or chunks[whole].kind == "count")
    return whole if fits else 0


def _shares(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Each share of the people that follow, or of those named before."""
    out: list[Chunk] = []
    crowd: Chunk | None = None
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        share = chunk.value if chunk.kind in {"share", "count", "people"} else 0.0
        if not 0 < share < 1:
            out.append(chunk)
            at += 1
            continue
        held = at + 2 if _holds(chunks, at) else 0  # "half of a class of 28"
        whole = held or _people_ahead(chunks, at, direct=chunk.kind != "share")
        if whole:
            out.append(
                replace(chunks[whole], kind="people", start=chunk.start, value=chunks[whole].value * share, unit=PART)
            )
            at = whole + 1
            continue
        those = chunk.kind == "share" or _no_noun(chunks, at) or _is_of_some(chunks, at)
        crowd = next((c for c in reversed(out) if c.kind == "people" and c.unit != PART), crowd) if those else crowd
        counted = _counted_before(out) if chunk.kind == "share" and "%" not in chunk.text else None
        strangers = _counted_before(out, {"word"}) if _is_of_strangers(chunks, at, language) else None
        if those and crowd is not None:
            out = [c for c in out if c is not crowd]  # the part stands for those it is of
            out.append(replace(chunk, kind="people", value=crowd.value * share, unit=PART))
        elif counted is not None:
            out[counted] = replace(out[counted], value=out[counted].value * share)  # "320 calls, one in four of them"
        elif strangers is not None:
            out[strangers] = replace(out[strangers], kind="people", unit=PART, value=out[strangers].value * share)
        elif chunk.kind == "people":
            out.append(replace(chunk, kind="group", value=0.0))  # "a third of people", whose number nobody said
        else:
            some = chunk.kind == "share" or _is_of_some(chunks, at)
            out.append(replace(chunk, kind="bystander") if some else chunk)
        at += 1
    return out


_COUNTED = frozenset({"act", "sources", "word"})


def _counted_before(chunks: list[Chunk], nouns: Collection[str] = _COUNTED) -> int | None:
    """The last number with a noun of its own."""
    counts = (at for at in range(len(chunks) - 2, -1, -1) if chunks[at].kind == "count" and chunks[at].value > 1)
    return next((at for at in counts if chunks[at + 1].kind in nouns), None)


def _people_ahead(chunks: list[Chunk], at: int, *, direct: bool) -> int:
    """The people that a part is of: "of our 800 staff", "at our school of 950", "(we are 2,300)"; 0 where none are."""
    at += 1
    for index in range(at, min(at + _FAR + (0 if direct else 2), len(chunks))):
        chunk = chunks[index]
        if chunk.kind == "people" and not (chunk.value == 1 and chunk.unit == "article"):
            return index
        if _holds(chunks, index):
            return index + 2
        if chunk.kind == "count" and not direct and index > at and chunk.value >= _SMALL:
            lead = chunks[index - 1]
            if (
                lead.plays("of")
                or lead.plays("where")
                or lead.plays("by")
                or lead.plays("headcount")
                or lead.text == "("
            ):
                return index
            return 0
        if chunk.kind not in _LIGHT and not (chunk.kind == "people" and chunk.value == 1):
            return 0
    return 0


def _is_of_strangers(chunks: list[Chunk], at: int, language: Language) -> bool:
    """As in "60 bell-ringers; a third of them ask": of those that have a number, whoever they are."""
    chunk, after = chunks[at], chunks[at + 1] if at + 1 < len(chunks) else None
    of = chunk.kind == "count" and chunk.text.rpartition(" ")[2] in language.numbers.share_of
    return of and after is not None and after.kind == "word"


def _is_of_some(chunks: list[Chunk], at: int) -> bool:
    """As in "half the class", « un tiers de mes élèves », "half the images": some of what has no number here."""
    index = next((i for i in range(at + 1, min(at + 2 + _TWO, len(chunks))) if chunks[i].kind not in _LEADS), at)
    those = chunks[index]
    led = index > at + 1 and (those.kind == "word" or (those.kind == "act" and those.meaning.plural))
    named = chunks[at].kind == "count" and (those.kind == "group" or led)
    return named and not any(c.kind == "people" or _holds(chunks, i) for i, c in enumerate(chunks))


def _holds(chunks: list[Chunk], at: int) -> bool:
    """As in "a class of 28": a group with its number."""
    after = chunks[at + 1 : at + 1 + _TWO]
    numbered = len(after) == _TWO and after[0].plays("in_groups") and after[1].kind == "count"
    return numbered and chunks[at].kind in {"group", "people"}


def _no_noun(chunks: list[Chunk], at: int) -> bool:
    """As in "a third of them made", "un tiers utilise Mistral": no use and no unit follows the part."""
    after = chunks[at + 1 : at + 1 + 2]
    if after and (after[0].kind == "verb" or (after[0].kind == "word" and after[-1].kind == "model")):
        return True
    return not any(c.kind in {*_NOUNS, "unit", "period"} for c in after)
