"""Lists with the noun left out, and numbers that are told in parts. Rules of sums, on chunks with their quantities.

"12 questions on monday, 7 on tuesday, 20 on thursday" are 39; "20 prompts, 5 on Gemini, the rest on ChatGPT" are 5 and
15; "two videos of 10 seconds and one of 20 seconds" two videos and one. The noun is said again where each part has an
AI or a length of its own; where none has, one number says all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.reading.sums.lists import (
    APART,
    NEAR,
    NOUNS,
    OWN,
    Head,
    Part,
    boundary,
    has_own,
    head_at,
    is_noun,
    lasts,
    numbers_after,
)
from bot.reading.sums.revising import NUMBERED
from bot.reading.tagging.chunks import PLAIN, Chunk
from bot.reading.tagging.cues import Cues

_COUNTS = frozenset({"count", "article", "percent"})
_HEADS = frozenset({"count", "article"})
_APART_BY = NOUNS | {"place"}
"""What makes a number one of its own."""
_ENOUGH = 1e-6


def listed(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with each list in one number, or with its noun at each of its numbers."""
    if not cues.has("the_rest") and sum(chunk.kind in _COUNTS or chunk.near for chunk in chunks) <= 1:
        return chunks
    chunks, at = _counts_not_versions(chunks) if any(chunk.near for chunk in chunks) else chunks, 0
    while at < len(chunks):
        head = head_at(chunks, at) if chunks[at].kind in _HEADS else None
        numbers = numbers_after(chunks, head, cues) if head is not None else []
        at += 1
        if head is None or not numbers:
            continue
        parted = None if _is_told_of_else(chunks, head, numbers) else _told_in_parts(chunks, head, numbers, cues)
        if parted:
            at = len(parted) - (len(chunks) - numbers[-1].ends)  # the parts of a number have none of their own
        chunks = parted or _goes_on(chunks, head, numbers, cues) or chunks
    return chunks


def told_before(chunks: list[Chunk], cues: Cues) -> tuple[list[Chunk], Cues]:
    """The same of a number that is put right by its parts: "12 with Midjourney, no, Midjourney was 7 and DALL-E 5"."""
    for at in range(len(chunks)) if cues.has("corrects") else ():
        head = head_at(chunks, at)
        parts = numbers_after(chunks, head, cues) if head is not None else []
        if head is None or not parts or not all(part.value for part in parts):
            continue  # "ended up doing 320 of them and binned the rest"
        if not any(has_own(chunks, part.begins, part.ends) for part in parts):
            continue
        found = _told_in_parts(chunks, head, parts, cues)
        if found:
            between = range(chunks[head.at].start, chunks[parts[-1].at].start)
            return found, cues.without(frozenset(between), "corrects")
    return chunks, cues


def _counts_not_versions(chunks: list[Chunk]) -> list[Chunk]:
    """As in "Midjourney 7 images et DALL-E 5": the 5 of a list, where there is no such version."""
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        name, _, number = chunk.text.rpartition(" ")
        listed_ = chunk.kind == "model" and chunk.near and number.isdecimal() and at > 1
        listed_ = listed_ and (chunks[at - 1].plays("and") or chunks[at - 1].kind == "comma")
        ends = at + 1 == len(chunks) or chunks[at + 1].kind in APART or chunks[at + 1].plays("and")
        before = ["act" if is_noun(c) else c.kind for c in chunks[:at] if c.kind in {"model", "count"} or is_noun(c)]
        if listed_ and ends and before[-3:] == ["model", "count", "act"]:
            out.append(replace(chunk, text=name, end=chunk.end - 1, near=False))
            out.append(Chunk("count", chunk.end - 1, chunk.end, number, value=float(number)))
        else:
            out.append(chunk)
    return out


# ---------------------------------------------------------------- a number that is told in parts


def _told_in_parts(chunks: list[Chunk], head: Head, parts: list[Part], cues: Cues) -> list[Chunk] | None:
    """As in "20 prompts, 5 on Gemini, the rest on ChatGPT": where the parts come to the number before them."""
    if len(parts) <= 1 or head.noun == head.at or head.value <= 1:
        return None
    rests = [part for part in parts if not part.value]
    left = head.value - sum(part.value for part in parts)
    if (left < 1 or rests != parts[-1:]) if rests else abs(left) > _ENOUGH:
        return None
    if any((part.value or left) % 1 > _ENOUGH for part in parts):
        return None
    numbers = {part.at: part.value or left for part in parts}
    gone = {at for at in range(parts[0].begins, parts[-1].ends) if _is_rest(chunks[at], cues) and at not in numbers}
    if not any(has_own(chunks, part.begins, part.ends) for part in parts):
        gone |= {*numbers} | {at for part in parts for at in range(part.at, part.ends) if chunks[at].kind in NOUNS}
        return [chunk for at, chunk in enumerate(chunks) if at not in gone]
    phrase = chunks[head.at + 1 : head.noun + 1]
    middle = range(head.noun + 1, parts[0].begins)
    shared = [chunks[at] for at in middle if chunks[at].kind in {*OWN, "verb"}]
    shared += _ai_of_all(chunks, parts, [*shared, *phrase])
    out = chunks[: head.at] + [c for at in middle if (c := chunks[at]).kind not in {*OWN, "verb", "count"}][-1:]
    for at in range(parts[0].begins, len(chunks)):
        if at in numbers:
            part = next(part for part in parts if part.at == at)
            out.append(replace(chunks[at], kind="count", value=numbers[at], meaning=PLAIN))
            out += _noun_of(phrase, shared, chunks[part.begins : part.ends])
        elif at not in gone and not (at < parts[-1].ends and chunks[at].kind in NOUNS):
            out.append(chunks[at])
    return out


def _ai_of_all(chunks: list[Chunk], parts: list[Part], said: list[Chunk]) -> list[Chunk]:
    """As in "30 textes, 10 de 100 mots et 20 de 300 mots, avec Mistral": the one AI, after parts with lengths."""
    kinds = [{chunk.kind for chunk in chunks[part.begins : part.ends]} for part in parts]
    alone = "model" in kinds[-1] and not any("model" in one for one in kinds[:-1])
    if not alone or any("length" not in one for one in kinds) or any(chunk.kind == "model" for chunk in said):
        return []
    return [chunk for chunk in chunks[parts[-1].at : parts[-1].ends] if chunk.kind == "model"][:1]


def _is_told_of_else(chunks: list[Chunk], head: Head, parts: list[Part]) -> bool:
    """As in "4 images on Flux, 2 on DALL-E and 2 on Imagen": the first has its own AI as the others have theirs."""
    if not all(part.value for part in parts):
        return False
    first = {chunk.kind for chunk in chunks[head.at + 1 : parts[0].begins]} & OWN
    return any(chunk.kind in first for part in parts for chunk in chunks[part.begins : part.ends])


def _noun_of(phrase: list[Chunk], shared: list[Chunk], own: list[Chunk]) -> list[Chunk]:
    """The noun as it is said with a part: with the AI and the length of the whole where the part has none."""
    has = {chunk.kind for chunk in own}
    verbs = [chunk for chunk in shared if chunk.kind == "verb"]
    return [*_without(shared, has, "verb"), *_without(phrase, has), *verbs]


def _without(chunks: Iterable[Chunk], kinds: set[str], *also: str) -> list[Chunk]:
    gone = (kinds & OWN) | {*also}
    return [chunk for chunk in chunks if chunk.kind not in gone]


def _is_rest(chunk: Chunk, cues: Cues) -> bool:
    """Is it of the words for the rest, or "other" beside a number?"""
    inside = any(start <= chunk.start < end for start, end in cues.spans("the_rest"))
    return inside or (chunk.kind == "sign" and chunk.plays("another"))


# ---------------------------------------------------------------- a list that goes on


def _goes_on(chunks: list[Chunk], head: Head, numbers: list[Part], cues: Cues) -> list[Chunk] | None:
    """As in "4 prompts for maths, 6 for french": one number; with lengths or AIs of their own, the noun again."""
    if not numbers or not all(part.value for part in numbers):
        return None
    begins = boundary(chunks, -1, head.at, max(0, head.at - NEAR))
    first = Part(begins, head.noun, numbers[0].begins, head.value)
    named = {chunk.meaning.maker for chunk in chunks[first.begins : first.ends] if chunk.kind == "model"}
    spoken = [
        part
        for part in numbers
        if _names_itself(chunks, part, first)
        or _has_its_own_ai(chunks, part, cues)
        or (named and _is_by_another(chunks, part, named))
    ]
    ahead = {part.at: by for part in (first, *spoken) if (by := _ahead(chunks, part, head)) is not None}
    if spoken and head.noun > head.at and len(ahead) == 1 + len(spoken):
        return _with_the_ai_beside(chunks, head, spoken, ahead)
    if spoken and head.noun > head.at:
        return _with_the_noun(chunks, head, spoken)
    added: list[Part] = []
    last = _without_the_ai_of_all(chunks, begins, numbers[-1])
    for part in (*numbers[:-1], last):
        if not _is_alike(chunks, part, first, cues):
            break
        added.append(part)
    alone = len(added) == 1 and not _is_more(chunks, added[0], cues) and chunks[added[0].begins - 1].plays("and")
    alone = alone and not any(c.kind == "group" for c in chunks[added[0].begins : added[0].ends])
    alone = alone and not _is_of_one_day(chunks, first, added[0], cues)
    if not added or alone:
        return None  # "20 images on monday and 15 on tuesday" are two uses
    terms = (head.value, *[part.value for part in added])
    gone = {part.at for part in added} | {at for part in added for at in _more(chunks, part, cues)}
    gone |= {part.at + 1 for part in added if _has_a_rate(chunks, part.at)}
    return [
        replace(chunk, kind="count", value=sum(terms), spread=None, terms=terms) if at == head.at else chunk
        for at, chunk in enumerate(chunks)
        if at not in gone
    ]


def _without_the_ai_of_all(chunks: list[Chunk], begins: int, last: Part) -> Part:
    """As in "4 prompts for maths, 6 for french and 5 for history on ChatGPT": its one AI is that of all of it."""
    ais = [at for at in range(begins, last.ends) if chunks[at].kind == "model"]
    if len(ais) != 1 or ais[0] < last.at + 2 or not (chunks[ais[0] - 1].plays("by") or chunks[ais[0] - 1].plays("to")):
        return last
    return last._replace(ends=ais[0] - 1)


def _is_of_one_day(chunks: list[Chunk], first: Part, part: Part, cues: Cues) -> bool:
    """As in "3 a day at home and 5 at work", « 3 le matin et 4 le soir tous les jours »: parts of what is daily."""
    daily = any(chunk.kind == "rate" and chunk.unit == "day" for chunk in chunks[first.begins :])
    apart = [_moment(chunks, one, cues) for one in (first, part)]
    leads = [_lead(chunks, one) for one in (first, part)]
    return daily and (all(apart) or (not any(apart) and None not in leads))


def _has_its_own_ai(chunks: list[Chunk], part: Part, cues: Cues) -> bool:
    """As in "20 images and another 40 on DALL-E"."""
    return _is_more(chunks, part, cues) and any(c.kind == "model" for c in chunks[part.at : part.ends])


def _is_by_another(chunks: list[Chunk], part: Part, named: set[str | None]) -> bool:
    """As in "12 images with Midjourney, my husband 8 with ChatGPT", "I ask ChatGPT 20 questions, he asks Grok 15"."""
    after = chunks[part.at + 1 : part.ends]
    told = len(after) > 1 and after[0].plays("by") and after[1].kind == "model"
    other = after[1] if told else next((c for c in chunks[part.begins : part.at] if c.kind == "model"), None)
    return other is not None and chunks[part.at].kind == "count" and other.meaning.maker not in named


def _ahead(chunks: list[Chunk], part: Part, head: Head) -> int | None:
    """Where the AI stands that is named before a number: "my brother asks Grok 15"."""
    number = head.at if part.at == head.noun else part.at
    return next((at for at in range(part.begins, number) if chunks[at].kind == "model"), None)


def _with_the_ai_beside(chunks: list[Chunk], head: Head, parts: list[Part], ahead: Mapping[int, int]) -> list[Chunk]:
    """The noun at each number, and between the two the AI that was named before: "15 Grok questions"."""
    noun = chunks[head.at + 1 : head.noun + 1]
    numbers = {head.at: ahead[head.noun], **{part.at: ahead[part.at] for part in parts}}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in numbers:
            out += [chunk, chunks[numbers[at]]]
            if at != head.at:
                out += [*noun, *_as_often(chunks, head, at)]
        elif at not in ahead.values():
            out.append(chunk)
    return out


def _as_often(chunks: list[Chunk], head: Head, number: int) -> list[Chunk]:
    """As in "20 questions a day on ChatGPT, 15 on Grok": both a day."""
    rates = chunks[head.noun + 1 : head.noun + 2]
    return rates if _has_a_rate(chunks, head.noun) and not _has_a_rate(chunks, number) else []


def _has_a_rate(chunks: list[Chunk], number: int) -> bool:
    return number + 1 < len(chunks) and chunks[number + 1].kind == "rate"


def _names_itself(chunks: list[Chunk], part: Part, first: Part) -> bool:
    """Has a number a length of its own, as the first has: "and one of 20 seconds", "et une de 12 secondes"?"""
    has = {chunk.kind for chunk in chunks[first.begins : first.ends]}
    if "length" in has and (lasts(chunks, part.at + 1) or chunks[part.at].kind == "article"):
        return True
    return chunks[part.at - 1].kind == "length" and "length" in has and chunks[part.at].value == 1  # "a 500 word one"


def _with_the_noun(chunks: list[Chunk], head: Head, parts: list[Part]) -> list[Chunk]:
    """The noun at each number that has none, with the AI of the first where a part has none."""
    phrase = chunks[head.at + 1 : head.noun + 1]
    phrase = [c for c in chunks[head.noun + 1 : parts[0].begins] if c.kind == "model"][:1] + phrase
    last = [chunk for chunk in chunks[parts[-1].at : parts[-1].ends] if chunk.kind == "model"]
    named = any(chunk.kind == "model" for chunk in (*phrase, *chunks[head.at : parts[-1].at]))
    nouns = {
        part.at: [
            *_without(phrase, {c.kind for c in chunks[part.begins : part.ends]}),
            *(_as_often(chunks, head, part.at) if has_own(chunks, part.begins, part.ends) else []),
        ]
        for part in parts
    }
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        one = at in nouns and at > 0 and chunks[at - 1].kind == "length"
        if not one:
            out.append(chunk)
        if at == head.at and not named:
            out += last  # "a 30 second song and a 2 minute one on Suno"
        out += nouns.get(at, [])
    return out


def _is_alike(chunks: list[Chunk], part: Part, first: Part, cues: Cues) -> bool:
    """Is a number told of as the first is: on another day, for something else, or as so many more?"""
    pause = next((i for i in range(part.at + 1, part.ends) if chunks[i].kind in APART), part.ends)
    own = has_own(chunks, part.begins, pause) or any(c.kind in _APART_BY for c in chunks[part.begins : part.ends])
    if own or chunks[part.at].kind not in {"count", "article"} or part.value < 1:
        return False
    if _is_more(chunks, part, cues) or _is_somebodys(chunks, part):
        return True
    if _is_of_one_day(chunks, first, part, cues):
        return True
    days = [_moment(chunks, one, cues) for one in (first, part)]
    leads = [_lead(chunks, one) for one in (first, part)]
    return all(days) or (leads[0] is not None and leads[0] == leads[1])


def _is_somebodys(chunks: list[Chunk], part: Part) -> bool:
    """As in "I made 20 images, my sister 10": somebody and a number, and nothing else."""
    who = chunks[part.begins : part.at]
    alone = part.at + 1 >= len(chunks) or chunks[part.at + 1].kind in APART or chunks[part.at + 1].plays("and")
    return alone and bool(who) and who[-1].kind == "group" and all(c.kind in {"sign", "group"} for c in who)


def _moment(chunks: list[Chunk], part: Part, cues: Cues) -> bool:
    """Is it said when?"""
    stands = range(chunks[part.begins].start, chunks[part.ends - 1].end)
    dated = any(chunk.kind == "date" for chunk in chunks[part.begins : part.ends])
    return dated or any(start in stands for start, _ in cues.spans("moments"))


def _lead(chunks: list[Chunk], part: Part) -> str | None:
    """The preposition right after a number or its noun: "for maths", "pour les maths"."""
    for chunk in chunks[part.at + 1 + _has_a_rate(chunks, part.at) : part.ends]:
        if chunk.kind == "sign" and not chunk.plays("ai"):
            return None if chunk.plays("and") or chunk.plays("or") else chunk.text.split()[0]
        if chunk.kind != "model" and not chunk.plays("ai"):
            return None
    return None


def _more(chunks: list[Chunk], part: Part, cues: Cues) -> list[int]:
    """Where "another" or "more" stands beside a number."""
    near = [at for at in (part.at - 1, part.at + 1) if part.begins - 1 <= at < part.ends]
    return [at for at in near if any(s <= chunks[at].start < e for s, e in cues.spans("so_many_more"))]


def _is_more(chunks: list[Chunk], part: Part, cues: Cues) -> bool:
    return bool(_more(chunks, part, cues)) and chunks[part.at].kind in NUMBERED
