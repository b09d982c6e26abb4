"""What is given to an AI and what is got back: "fed it a transcript", "got 1 page back", "cut it to 5000".

In: the chunks with their quantities, before anything is taken back. Out: the same, where a transcript that is handed in
is no transcription, a bare number that something is cut to has its unit, and what is written per copy stands alone.
The lengths that are handed in besides (`handed`) count no answer.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.reading.sums.relays import handed_on
from bot.reading.tagging.chunks import PLAIN, Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.uses import WRITTEN

_NUMBERS = frozenset({"count", "length", "people", "span"})
_ALIKE = 10
"""How many times a text's length the other may be, to be one of the same unit."""
_REACH = 9
_NEAR = 2
_TALK = "chat"
_TRANSCRIBES = "transcription"


def hand_over(chunks: list[Chunk], cues: Cues, makes: Mapping[str, tuple[str, ...]]) -> list[Chunk]:
    """The chunks with what is handed in told from what is made."""
    if cues.has("cut_to"):
        chunks = _cut_to(chunks, cues)
    if cues.has("hands_in"):
        chunks = _without_transcripts(handed_on(chunks, makes), cues, makes)
    return chunks


def _cut_to(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """As in "my 6000 word essay, cut it to 5000": so many words."""
    out = list(chunks)
    for _, end in cues.spans("cut_to"):
        at = next((i for i, chunk in enumerate(chunks) if chunk.start >= end), len(chunks))
        if at >= len(chunks) or chunks[at].kind != "count":
            continue
        long = next((c for c in reversed(chunks[:at]) if c.kind in _NUMBERS), None)
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        if long is None or long.unit not in WRITTEN or not 1 / _ALIKE < chunks[at].value / long.value < _ALIKE:
            continue
        if after is None or after.kind in {"comma", "stop", "sign", "mark"}:
            out[at] = replace(chunks[at], kind="length", unit=long.unit)
    return out


def _without_transcripts(chunks: list[Chunk], cues: Cues, makes: Mapping[str, tuple[str, ...]]) -> list[Chunk]:
    """As in "fed chatgpt a transcript of a 2 hour meeting": text that it answers on, nothing to transcribe."""
    out = list(chunks)
    for at, chunk in enumerate(chunks):
        given = chunk.kind == "act" and chunk.meaning.act == _TRANSCRIBES and _is_handed(chunks, at, cues, makes)
        if not given:
            continue
        out[at] = replace(chunk, kind="word", meaning=PLAIN)
        for near in (at - 1, *_of_it(chunks, at)):
            if chunks[near].kind in {"length", "sources", "count"}:
                out[near] = replace(chunks[near], kind="aside", meaning=PLAIN)
    return out


def _of_it(chunks: list[Chunk], at: int) -> range:
    """What it is a transcript of: "of a 2 hour meeting"."""
    end = at + 1
    while end < len(chunks) and (
        chunks[end].kind in {"article", "count", "length", "sources", "word"}
        or chunks[end].plays("of")
        or chunks[end].plays("light")
    ):
        end += 1
    return range(at + 1, end)


def _is_handed(chunks: list[Chunk], at: int, cues: Cues, makes: Mapping[str, tuple[str, ...]]) -> bool:
    """Does a verb of giving lead to it, and is it given to an AI that talks?"""
    gives = [end for _, end in cues.spans("hands_in") if end <= chunks[at].start]
    if not gives:
        return False
    begins = next(i for i, chunk in enumerate(chunks) if chunk.start >= gives[-1])
    if at - begins > _REACH or any(_parts(chunk) for chunk in chunks[begins:at]):
        return False
    around = [c for c in chunks[begins : at + _REACH] if c.kind == "model"]
    return bool(around) and makes.get(around[0].meaning.maker or "", ())[:1] == (_TALK,)


def _parts(chunk: Chunk) -> bool:
    """As in "give me the water for 5 transcripts": the verb leads to something else."""
    return chunk.kind in {"stop", "act", "count"} or any(map(chunk.plays, ("purpose", "selves", "measure")))


def given_lengths(chunks: list[Chunk], cues: Cues) -> tuple[list[int], frozenset[int]]:
    """Where lengths of what was handed in stand, since others are got back; and the words "per copy" after these."""
    lengths = [at for at, chunk in enumerate(chunks) if chunk.kind == "length" and chunk.unit in WRITTEN]
    if len(lengths) < _NEAR:
        return [], frozenset()
    given: list[int] = []
    gone: set[int] = set()
    for back in lengths[1:]:
        each = _per_piece(chunks, back) if _is_written(chunks, back) else range(0)
        got = _is_got(chunks, back, cues)
        cut = _is_cut_to(chunks, back, cues)
        given += [cut] if cut is not None else []
        if each or got:
            given += [at for at in lengths if at < back and (each or _is_led(chunks, at, cues))]
            gone.update(each)
    return sorted(set(given)), frozenset(gone)


def _is_got(chunks: list[Chunk], at: int, cues: Cues) -> bool:
    """As in "got 200 words back", « reçu 1 page en retour »."""
    starts = {start for start, _ in cues.spans("got_back")}
    near = chunks[max(0, at - _NEAR) : at + 1 + _NEAR]
    return any(starts.intersection(range(chunk.start, chunk.end)) for chunk in near)


def _is_cut_to(chunks: list[Chunk], at: int, cues: Cues) -> int | None:
    """As in "boiled my 20 page report down to 2 pages", « réduit 20 pages à 2 pages »: where the longer one stands."""
    if not (chunks[at - 1].plays("to") or chunks[at - 1].plays("arrives") or chunks[at - 1].plays("in_units")):
        return None
    long = next((i for i in range(at - 1, -1, -1) if chunks[i].kind in _NUMBERS), None)
    if long is None or chunks[long].unit != chunks[at].unit or chunks[long].value <= chunks[at].value:
        return None
    cuts = [end for _, end in cues.spans("cuts") if end <= chunks[long].start]
    return long if cuts and not any(c.kind == "stop" for c in chunks[:at] if c.start >= cuts[-1]) else None


def _is_led(chunks: list[Chunk], at: int, cues: Cues) -> bool:
    """Does a verb of giving lead to the length: "handed chatgpt 12 pages"?"""
    gives = {token for start, end in cues.spans("hands_in") for token in range(start, end)}
    back = at - 1
    while back >= 0 and at - back <= _REACH and chunks[back].start not in gives:
        if chunks[back].kind in {"stop", "length", "count", "verb"}:
            return False
        back -= 1
    return back >= 0 and chunks[back].start in gives and not (back and chunks[back - 1].kind == "model")


def _is_written(chunks: list[Chunk], at: int) -> bool:
    """As in "writes 100 words", « qui écrit 100 mots »: right after the verb."""
    back = at - 1
    while back > 0 and (chunks[back].kind == "article" or chunks[back].plays("light")):
        back -= 1
    return back >= 0 and chunks[back].kind == "verb" and chunks[back].meaning.verb == _TALK


def _per_piece(chunks: list[Chunk], at: int) -> range:
    """Where "per copy" stands after a length: "100 words per essay", « 100 mots de commentaire par copie »."""
    for here in range(at + 1, min(at + 2 + _NEAR, len(chunks))):
        if chunks[here].kind == "each":
            return range(here, here + 1)
        if chunks[here].plays("per") and here + 1 < len(chunks) and chunks[here + 1].kind in {"word", "act", "sources"}:
            return range(here, here + 2)
        if chunks[here].kind not in {"act", "word"} and not chunks[here].plays("of"):
            break
    return range(0)
