"""Whether a message asks."""

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.text import Token

_LITTLE = 3
"""Letters up to which a word carries no content of its own."""
_TAG = 4
"""Chunks of a question that only asks of what was said before: "is that so?"."""
_NAMED = frozenset({"act", "model", "thing", "carrier", "count", "people", "place", "verb", "sources", "mention"})
_ASKED_OF = (
    *("impact:strong", "impact:medium", "impact:weak", "measure:energy", "measure:carbon", "measure:water"),
    *(
        "subject:own",
        "subject:shared",
        "subject:topic",
        "subject:near",
        "subject:weak",
        "subject:tech",
        "subject:craze",
    ),
    *("faq:bot", "faq:figures", "faq:claim", "faq:why", "faq:moral", "faq:verify", "versus_strong", "help:strong"),
)
"""Cues of what this bot is asked about."""
_ENVIRONMENT = ("impact:strong", "impact:medium", "measure:energy", "measure:carbon", "measure:water")


def asks(chunks: list[Chunk], tokens: list[Token], cues: Cues) -> bool:
    """A question mark, a word that asks, a phrase in which nobody tells anything, a part that only names a measure."""
    if cues.has("requests", "how_many") or not cues.has("telling"):
        return True
    if any(token.text == "?" and _is_about_it(chunks, at, cues) for at, token in enumerate(tokens)):
        return True
    if any(end - start > 1 for start, end in cues.spans("asks")):  # "how bad", "est-ce que": wherever they stand
        return True
    return starts_asking(chunks, cues) or cues.has("which") or _names_only_a_measure(chunks, cues)


def _is_about_it(chunks: list[Chunk], mark: int, cues: Cues) -> bool:
    """Does the sentence before a question mark ask of this, or of what was said ("right?"), and not of the cake?"""
    sentence: list[Chunk] = []
    for chunk in chunks:
        if chunk.start >= mark:
            break
        sentence = [] if chunk.kind == "stop" and chunk.text != ":" else [*sentence, chunk]
    start = sentence[0].start if sentence else mark
    wanted = (start_ for cue in _ASKED_OF for start_, _ in cues.spans(cue))
    named = any(chunk.kind in _NAMED or chunk.plays("ai") for chunk in sentence)
    return len(sentence) <= _TAG or named or any(start <= at < mark for at in wanted)


def starts_asking(chunks: list[Chunk], cues: Cues) -> bool:
    """Does a part of the message begin with a word that asks?"""
    asked = {start for start, _ in cues.spans("asks")}
    if not asked or 0 in asked:
        return bool(asked)
    return any(c.end in asked for c in chunks if c.kind in {"stop", "comma", "mention"})


def _names_only_a_measure(chunks: list[Chunk], cues: Cues) -> bool:
    """As in "I made 20 images, co2" / "...: impact": a part of the sentence that is nothing but what is asked about."""
    wanted = {at for cue in _ENVIRONMENT for start, end in cues.spans(cue) for at in range(start, end)}
    part: list[Chunk] = []
    for chunk in [*chunks, None]:
        if chunk is not None and chunk.kind not in {"stop", "comma"}:
            part.append(chunk)
            continue
        words = [c for c in part if c.kind in {"word", "sign", "act", "model", "thing"}]
        if words and any(at in wanted for c in words for at in range(c.start, c.end)):
            others = [
                c
                for c in words
                if not any(at in wanted for at in range(c.start, c.end)) and c.kind != "sign" and len(c.text) > _LITTLE
            ]
            if not others:
                return True
        part = []
    return False
