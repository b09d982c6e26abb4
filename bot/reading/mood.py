"""What a message wants, as facts for a linear model: words, typed sequence, cues, and what its likeliest reading holds.

By the whole message and by its sentences: which sentence asks, which only tells.
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.chunks import Chunk
from bot.reading.cues import Cues
from bot.reading.text import Token
from bot.reading.traits import Value

_TYPED = frozenset({"word", "sign", "stop", "comma", "mark"})
_SENTENCE_ENDS = frozenset(".?!\n…")
_MEASURES = ("measure:energy", "measure:carbon", "measure:water")
_CUES = {
    **dict.fromkeys(("impact:strong", *_MEASURES), "env"),
    "impact:medium": "medium",
    "impact:weak": "weak",
    "versus_strong": "versus",
    "help:strong": "help",
    "help:greetings": "greets",
    "help:bot": "bot",
    "help:you": "you",
}
_TOLD = (
    *("money", "chatter", "faq:why", "faq:bot", "faq:moral", "faq:meaning", "faq:define", "faq:figures", "faq:claim"),
    *("faq:should", "faq:reduce", "faq:abstract", "faq:law", "faq:verify", "faq:publish", "subject:own"),
    *("subject:topic", "subject:craze", "subject:tech", "subject:weak", "subject:shared", "subject:near", "telling"),
    *("asks", "requests", "how_many", "which", "superlatives"),
)
_FACTS = {**_CUES, **{cue: cue for cue in _TOLD}}
_KINDS = {
    "act": "piece",
    "verb": "verb",
    "sources": "source",
    "model": "model",
    "thing": "thing",
    "carrier": "thing",
    "distance": "thing",
    "count": "number",
    "length": "number",
    "people": "people",
    "place": "place",
    "rate": "rate",
    "span": "span",
    "money": "price",
    "percent": "percent",
    "aside": "aside",
    "age": "age",
    "date": "date",
    "bystander": "bystander",
    "mention": "mention",
}
_STEP, _MOST, _STEM = 5, 8, 4


Facts = dict[str, Sequence[Value]]
"""Name of a fact -> the values that hold: words, pairs of words, pairs of facts."""


def facts(
    tokens: Sequence[Token],
    chunks: Sequence[Chunk],
    cues: Cues,
    *,
    uses: Sequence[tuple[str, bool, str]],
    sides: Sequence[tuple[bool, bool]],
    strange: int,
    question: bool,
    lifted: Sequence[str],
) -> Facts:
    """All facts that hold, each once.

    uses: (activity, counted, named by); sides: (counted, yardstick), of the best reading. lifted: what stands apart
    from the sentence (a size, text handed in).
    """
    words = [token.text for token in tokens]
    typed = ["^", *[c.text if c.kind in _TYPED else f"[{c.kind}]" for c in chunks], "$"]
    whole, by_sentence = _told(tokens, chunks, cues)
    whole.update(lifted)
    if question:
        whole.add("question")
    if uses:
        whole |= {"use", f"uses{min(len(uses), 3)}"}
        whole |= {f"by {by}" for _, _, by in uses} | {f"of {activity}" for activity, _, _ in uses}
        if any(counted for _, counted, _ in uses):
            whole.add("counted")
    if sides:
        whole.add("yardstick" if any(yard for _, yard in sides) else "side")
    whole |= {f"strange{min(strange // 2, 4)}", f"long{min(len(words) // _STEP, _MOST)}"}
    whole.add(f"sentences{min(len(by_sentence), 4)}")
    together = {(a, b) for told in by_sentence for a in told for b in told if a < b}
    return {
        "word": list(dict.fromkeys(words)),
        "stem": list(dict.fromkeys([word[:_STEM] for word in words if len(word) >= _STEM])),
        "words": list(dict.fromkeys(pairwise(("^", *words, "$")))),
        "begins": [tuple(words[:size]) for size in (1, 2, 3)[: len(words)]],
        "pieces": list(dict.fromkeys([(a, b) for a, b in pairwise(typed) if a[0] == "[" or b[0] == "["])),
        "fact": sorted(whole),
        "together": sorted(together),
        "last": sorted(by_sentence[-1]),
        "bias": [""],
    }


def _told(tokens: Sequence[Token], chunks: Sequence[Chunk], cues: Cues) -> tuple[set[str], list[set[str]]]:
    """The facts of the whole message, and of each of its sentences."""
    sentence_of = _sentences(tokens)
    by_sentence: list[set[str]] = [set() for _ in range(sentence_of[-1] + 1)]
    for at, token in enumerate(tokens):
        if token.text in {"?", "!"}:
            by_sentence[sentence_of[at]].add(token.text)
    for cue, places in cues.found.items():
        if (fact := _FACTS.get(cue)) is not None:
            for start, _ in places:
                by_sentence[sentence_of[start]].add(fact)
    for chunk in chunks:
        if (fact := _KINDS.get(chunk.kind)) is not None:
            by_sentence[sentence_of[chunk.start]].add(fact + "?" if chunk.meaning.unsure else fact)
        if chunk.plays("ai"):
            by_sentence[sentence_of[chunk.start]].add("ai")
    return set().union(*by_sentence), by_sentence


def _sentences(tokens: Sequence[Token]) -> list[int]:
    """In which sentence each token stands."""
    found, sentence, ended = [], 0, False
    for token in tokens:
        if ended and token.text not in _SENTENCE_ENDS:
            sentence, ended = sentence + 1, False
        found.append(sentence)
        ended = ended or token.text in _SENTENCE_ENDS
    return found
