"""One AI's text handed on to another: "a recording to whisper, then the text to chatgpt" is a transcription and a chat.

In: the chunks with their quantities. Out: the same, where the text that is handed on is a piece of its own.
"""

from collections.abc import Mapping
from itertools import pairwise

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.vocabulary import Meaning

_TALK, _TRANSCRIBES = "chat", "transcription"
_ANSWER = Meaning(act=_TALK, kind="act")
_BACK, _AHEAD = 4, 5


def handed_on(chunks: list[Chunk], makes: Mapping[str, tuple[str, ...]]) -> list[Chunk]:
    """The chunks with the answer that the second AI gives in place of the text that it is given."""
    models = [at for at, chunk in enumerate(chunks) if chunk.kind == "model"]
    for first, second in pairwise(models):
        if not (_makes(chunks[first], makes) == _TRANSCRIBES and _makes(chunks[second], makes) == _TALK):
            continue
        text = next((at for at in range(second - 1, first, -1) if _is_text(chunks[at])), None)
        if text is None or second - text > _AHEAD or not _leads(chunks, second):
            continue
        then = next((at for at in range(text - 1, max(first, text - _BACK), -1) if chunks[at].plays("and")), None)
        if then is None or any(c.kind in {"count", "verb", "act"} for c in chunks[then:text]):
            continue
        answer, rest = _answer(chunks, text, second)
        return [*chunks[: then + 1], *answer, *chunks[second - 1 : second + 1], *rest]
    return chunks


def _makes(model: Chunk, makes: Mapping[str, tuple[str, ...]]) -> str:
    return next(iter(makes.get(model.meaning.maker or "", ())), "")


def _is_text(chunk: Chunk) -> bool:
    return chunk.kind == "act" and chunk.meaning.act in {_TALK, _TRANSCRIBES}


def _leads(chunks: list[Chunk], model: int) -> bool:
    return any(map(chunks[model - 1].plays, ("to", "arrives", "in_units", "by")))


def _answer(chunks: list[Chunk], text: int, model: int) -> tuple[list[Chunk], list[Chunk]]:
    """What the second AI makes, and what follows: the summary that it is asked for, else an answer."""
    given, rest = chunks[text], chunks[model + 1 :]
    alone = [Chunk("article", given.start, given.end, value=1.0), Chunk("act", given.start, given.end, "", _ANSWER)]
    if not rest or not rest[0].plays("purpose"):
        return alone, rest
    end = next((at for at, c in enumerate(rest) if c.kind == "act"), None)
    if end is None or rest[end].meaning.act != _TALK or any(c.kind in {"comma", "stop", "model"} for c in rest[:end]):
        return alone, rest
    if end + 2 < len(rest) and rest[end + 1].plays("of") and rest[end + 2].kind == "length":
        end += 2  # "a summary of 1 page"
    return rest[1 : end + 1], rest[end + 1 :]
