"""A phone beside a word for charging is one charge of it, and not the making of one: « recharger des smartphones ».

In: the chunks as tagged. Out: the same, where "how many smartphones could we charge" speaks of phone charges.
"""

from dataclasses import replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.vocabulary import Meaning

_MADE, _CHARGED = "smartphone", "phone-charge"
_REACH = 4
"""Chunks between the phone and the word for charging: « smartphones pourrait-on recharger »."""
_BREAKS = frozenset({"comma", "stop", "act", "thing", "number"})


def charges_phones(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """The chunks with each phone that is charged as a charge."""
    phones = [at for at, chunk in enumerate(chunks) if _is_phone(chunk, language) and not _is_owned(chunks, at)]
    if not phones:
        return chunks
    charged = [at for at in phones if _beside_charging(chunks, at, language)]
    return [_as_charge(chunk) if at in charged else chunk for at, chunk in enumerate(chunks)]


def _is_owned(chunks: list[Chunk], at: int) -> bool:
    """As in "my phone charges while I ask", "charges $5 per phone": no number of charges."""
    return at > 0 and (chunks[at - 1].plays("owners") or chunks[at - 1].plays("per"))


def _is_phone(chunk: Chunk, language: Language) -> bool:
    if chunk.kind == "thing":
        return chunk.meaning.thing == _MADE and chunk.end == chunk.start + 1
    return chunk.kind == "word" and chunk.text in language.phones


def _beside_charging(chunks: list[Chunk], at: int, language: Language) -> bool:
    counted = at > 0 and chunks[at - 1].kind == "number"  # "charging 50 phones"
    for ahead in (range(at - 1 - counted, at - 1 - _REACH, -1), range(at + 1, at + 1 + _REACH)):
        for near in ahead:
            if not 0 <= near < len(chunks) or chunks[near].kind in _BREAKS:
                break
            if any(word in language.charging for word in chunks[near].text.split()):
                return True
    return False


def _as_charge(chunk: Chunk) -> Chunk:
    plural = chunk.meaning.plural or chunk.text.endswith("s")
    return replace(chunk, kind="thing", meaning=Meaning(thing=_CHARGED, plural=plural, kind="thing"))
