"""What is spoken, made into text: "12 voice notes into text" are transcribed, and the text is no answer of its own."""

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.vocabulary import Meaning

_ACTIVITY = "transcription"
_MEANING = Meaning(verb=_ACTIVITY, kind="verb")


def into_text(chunks: list[Chunk], plain_text: frozenset[str]) -> list[Chunk]:
    """The chunks with "into text" after what is spoken as the verb that it stands for."""
    out: list[Chunk] = []
    for chunk in chunks:
        led = len(out) > 1 and out[-1].kind == "sign" and _ACTIVITY in out[-2].meaning.sources
        if led and chunk.text in plain_text:
            start = out.pop().start
            out.append(Chunk("verb", start, chunk.end, chunk.text, meaning=_MEANING))
        else:
            out.append(chunk)
    return out
