"""An AI that is said once for a list, before it, "asked Claude for 12 emails, 2 summaries and a letter", or after it.

In: the chunks with their quantities. Out: the chunks with that AI at each noun of the list. After a list it belongs to
all of it only where a pause and a word say so: "an essay and a poem, both from ChatGPT".
"""

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues

_LEADS = frozenset({"count", "article"})
_OF_A_NOUN = frozenset({"word", "length"})
_SAYS_ALL = 3
"""Chunks between a pause and the AI of all that stands before it: ", both written by"."""
_FEWEST = 2


def said_once(chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with the AI of a list at each of its nouns."""
    models = [at for at, chunk in enumerate(chunks) if chunk.kind == "model"]
    for at in reversed(models):
        chunks = _of_all_before(chunks, at, cues) or _of_both(chunks, at) or _of_all_after(chunks, at) or chunks
    return chunks


def _of_all_before(chunks: list[Chunk], model: int, cues: Cues) -> list[Chunk] | None:
    """As in "a 2000 word essay and a 500 word one, both from ChatGPT", "et un de 1 page, écrits par Claude"."""
    if not chunks[model - 1].plays("by") or not _ends(chunks, model + 1):
        return None
    pause = next((i for i in range(model - 2, max(-1, model - 2 - _SAYS_ALL), -1) if chunks[i].text == ","), None)
    if pause is None:
        return None
    between = chunks[pause + 1 : model - 1]
    all_of_it = {start for start, _ in cues.spans("all_of_them")}
    said = [chunk.kind == "verb" or chunk.start in all_of_it for chunk in between]
    if not any(said) or any(c.kind not in {"word", "verb", "sign", "each"} for c in between):
        return None
    first = next((i + 1 for i in range(pause - 1, -1, -1) if chunks[i].kind == "stop"), 0)
    nouns = [i for i in range(first, pause) if chunks[i].kind == "act"]
    if len(nouns) < _FEWEST or any(chunk.kind == "model" for chunk in chunks[first:pause]):
        return None
    return _with_model(chunks, nouns, chunks[model])


def _of_both(chunks: list[Chunk], model: int) -> list[Chunk] | None:
    """As in "30 fiches et 10 réponses aux clients par ChatGPT": two numbers of one kind, right beside each other."""
    if not chunks[model - 1].plays("by") or not _ends(chunks, model + 1):
        return None
    first = next((i + 1 for i in range(model - 2, -1, -1) if chunks[i].kind in {"comma", "stop", "model"}), 0)
    nouns = [i for i in range(first, model) if _is_made(chunks[i])]
    if len(nouns) != _FEWEST or [c.kind for c in chunks[first:model]].count("count") != _FEWEST:
        return None
    one, other = nouns
    joined = [c for c in chunks[one + 1 : other] if c.kind not in _OF_A_NOUN]
    plain = len(joined) == _FEWEST and joined[0].plays("and") and joined[1].kind == "count"
    alike = {chunks[i].meaning.act or chunks[i].meaning.written_by for i in nouns}
    return _with_model(chunks, nouns[:1], chunks[model]) if plain and len(alike) == 1 else None


def _of_all_after(chunks: list[Chunk], model: int) -> list[Chunk] | None:
    """As in "j'ai demandé à Claude 12 mails, 2 résumés et une lettre": of each noun of the list right after it."""
    at, nouns = model + 1, list[int]()
    while (
        at < len(chunks) and chunks[at].kind in {"sign", "verb", "word"} and not nouns and not chunks[at].plays("and")
    ):
        if at - model > _SAYS_ALL:
            return None
        at += 1
    while at < len(chunks) and chunks[at].kind in _LEADS:
        noun = at + 1
        while noun < len(chunks) and (chunks[noun].kind in _OF_A_NOUN or chunks[noun].plays("ai")):
            noun += 1
        if noun >= len(chunks) or not _is_made(chunks[noun]) or _has_model(chunks, noun):
            break
        nouns.append(noun)
        at = noun + 1
        while at < len(chunks) and (chunks[at].text == "," or chunks[at].plays("and")):
            at += 1
    alike = {chunks[noun].meaning.act or chunks[noun].meaning.written_by for noun in nouns}
    return _with_model(chunks, nouns[1:], chunks[model]) if len(nouns) >= _FEWEST and len(alike) == 1 else None


def _is_made(chunk: Chunk) -> bool:
    return chunk.kind == "act" or chunk.meaning.written_by is not None


def _has_model(chunks: list[Chunk], noun: int) -> bool:
    """Is an AI named right after a noun: "2 summaries with Gemini"?"""
    after = chunks[noun + 1 : noun + 1 + _FEWEST]
    return any(c.kind == "model" for c in after[:1]) or (
        len(after) == _FEWEST and after[0].plays("by") and after[1].kind == "model"
    )


def _ends(chunks: list[Chunk], at: int) -> bool:
    return at >= len(chunks) or chunks[at].kind in {"comma", "stop"}


def _with_model(chunks: list[Chunk], nouns: list[int], model: Chunk) -> list[Chunk]:
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        out += [model] * (at in nouns)
        out.append(chunk)
    return out
