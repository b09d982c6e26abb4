"""The labelled messages that reading learns from, each with its pen, and as the learner sees them."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from bot.reading import Lexicon, load_lexicon
from bot.reading.choosing.pieces import Pieces, pieces_in
from bot.reading.tagging.placing import tag_places
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.message import Message
from bot.reading.words.text import normalise, tokenise
from estimator import load_catalog
from tests.questions.scoring import families

QUESTIONS = Path(__file__).parent.parent / "questions"
ESTIMATED = frozenset({"footprint", "compare"})
Line = dict[str, Any]
Amount = tuple[str, float]
UseKey = tuple[str, float, str | None, Amount | None, str | None]
"""Activity, count, rate, length, model."""
SideKey = tuple[str, float | None]
Key = tuple[tuple[UseKey, ...], tuple[SideKey, ...]]
"""What a reading means."""
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600}


@cache
def lexicon() -> Lexicon:
    """The words that messages are cut with."""
    return load_lexicon(load_catalog())


KEPT_APART = frozenset({"sums", "eighteenth"})
"""Sets that nothing is learned from: the hardest ground, and the plainest, keep a measure strange to the reader."""
ENOUGH = 500
"""Labels from which a language is learned from; until then it is read with what the others taught."""


def labelled(files: Iterable[Path] | None = None) -> list[Line]:
    """Every labelled message, in a fixed order; `pen` is its own, or its set's where that names none.

    Without `files` those of a language that has few are left out, and the sets that are kept apart.
    """
    lines: list[Line] = []
    for file in sorted(QUESTIONS.rglob("*.jsonl")) if files is None else files:
        folder = file.parent.name if file.parent != QUESTIONS else "first"
        if files is None and folder in KEPT_APART:
            continue
        for text in file.read_text(encoding="utf-8").splitlines():
            line = json.loads(text)
            lines.append({"pen": f"{folder}-{line['lang']}", **line})
    if files is not None:
        return lines
    there = Counter(line["lang"] for line in lines)
    return [line for line in lines if there[line["lang"]] >= ENOUGH]


def digest(lines: Iterable[Line]) -> str:
    """Of all that is learned from: every text and every label, in order."""
    told = blake2b(digest_size=16)
    for line in lines:
        told.update(json.dumps(line, sort_keys=True, ensure_ascii=False).encode())
    return told.hexdigest()


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message, cut into its pieces. want: its uses and things; None where nothing is estimated."""

    line: Line
    message: Message
    pieces: Pieces
    want: Key | None


def example(line: Line) -> Example:
    """A labelled message as the learner sees it."""
    words = lexicon()
    plain = normalise(line["text"])
    raw = tokenise(plain)
    language = language_of(raw, plain, words, None, None)
    message = Message(plain, spell(raw, language, words, plain), language, words)
    pieces = pieces_in(message, tag_places(message.tokens, language, words, plain).chunks)
    want = _wanted(line, pieces) if line["intent"] in ESTIMATED else None
    return Example(line, message, pieces, want)


def length_key(value: float, unit: str) -> Amount:
    """A length, 60 seconds as one minute."""
    return ("time", round(value * _SECONDS[unit], 2)) if unit in _SECONDS else (unit, round(value, 3))


def _wanted(line: Line, pieces: Pieces) -> Key:
    """The label's uses and things, a family called by the exact member that the message names."""
    named = {chunk.meaning.model for chunk in pieces.chunks if chunk.kind == "model" and chunk.meaning.model}
    members = {family: model for model in named for family in families().get(model, ())}
    uses = []
    for item in line["items"]:
        model = item["model"] if item["model"] in named else members.get(item["model"], item["model"])
        length = length_key(float(item["length"]["value"]), item["length"]["unit"]) if item["length"] else None
        uses.append((item["activity"], round(float(item["count"]), 3), item["per"], length, model))
    sides = [(e["thing"], None if e["count"] is None else round(float(e["count"]), 3)) for e in line["everyday"]]
    return tuple(sorted(uses, key=repr)), tuple(sorted(sides, key=repr))
