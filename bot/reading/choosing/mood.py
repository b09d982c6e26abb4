"""What a message wants, as facts for a linear model: words, typed sequence, cues, and what its likeliest reading holds.

By the whole message and by its sentences: which sentence asks, which only tells.
"""

from collections.abc import Collection, Sequence
from itertools import combinations, pairwise

from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.scores import Value
from bot.reading.words.text import Token

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
_USES, _STRANGE, _LONG, _SENTENCES = (
    [f"{name}{size}" for size in range(most + 1)]
    for name, most in (("uses", 3), ("strange", 4), ("long", _MOST), ("sentences", 4))
)
_BIAS: tuple[Value, ...] = ("",)


class _Named(dict[str, str]):
    """What a fact is called by a kind of chunk, or by a thing: made once."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self._pattern = pattern

    def __missing__(self, name: str) -> str:
        self[name] = found = self._pattern.format(name)
        return found


_BRACKETED, _BESIDE = _Named("[{}]"), _Named("beside {}")


Facts = dict[str, Collection[Value]]
"""Name of a fact -> the values that hold, each once: words, pairs of words, pairs of facts."""


def facts(
    tokens: Sequence[Token],
    chunks: Sequence[Chunk],
    cues: Cues,
    *,
    uses: Sequence[tuple[str, bool, str]],
    sides: Sequence[tuple[bool, str]],
    strange: int,
    question: bool,
    lifted: Sequence[str],
) -> Facts:
    """All facts that hold, each once.

    uses: (activity, counted, named by); sides: (yardstick, thing), of the best reading. lifted: what stands apart
    from the sentence (a size, text handed in).
    """
    words = [token.text for token in tokens]
    typed = ["^", *[c.text if c.kind in _TYPED or c.everyone else _BRACKETED[c.kind] for c in chunks], "$"]
    by_sentence = _told(tokens, chunks, cues)
    whole, together = _joined(by_sentence)
    whole.update(lifted)
    if question:
        whole.add("question")
    if uses:
        whole |= {"use", _USES[min(len(uses), 3)]}
        for activity, counted, by in uses:
            whole |= {f"by {by}", f"of {activity}"}
            if counted:
                whole.add("counted")
    if sides:
        whole.add("yardstick" if any(yard for yard, _ in sides) else "side")
        whole.update([_BESIDE[thing] for _, thing in sides])
    whole |= {
        _STRANGE[min(strange // 2, 4)],
        _LONG[min(len(words) // _STEP, _MOST)],
        _SENTENCES[min(len(by_sentence), 4)],
    }
    return {
        "word": set(words),
        "stem": {word[:_STEM] for word in words if len(word) >= _STEM},
        "words": set(pairwise(("^", *words, "$"))),
        "begins": [tuple(words[:size]) for size in (1, 2, 3)[: len(words)]],
        "pieces": {pair for pair in pairwise(typed) if pair[0][0] == "[" or pair[1][0] == "["},
        "fact": whole,
        "together": together,
        "last": by_sentence[-1],
        "bias": _BIAS,
    }


def _joined(by_sentence: list[set[str]]) -> tuple[set[str], Collection[Value]]:
    """The facts of the whole message, and the pairs of those that stand in one sentence."""
    if len(by_sentence) == 1:
        return set(by_sentence[0]), list(combinations(sorted(by_sentence[0]), 2))
    pairs: set[Value] = set()
    for told in by_sentence:
        pairs.update(combinations(sorted(told), 2))
    return set().union(*by_sentence), pairs


def _told(tokens: Sequence[Token], chunks: Sequence[Chunk], cues: Cues) -> list[set[str]]:
    """The facts of each of its sentences."""
    sentence_of = _sentences(tokens)
    by_sentence: list[set[str]] = [set() for _ in range(sentence_of[-1] + 1)]
    for at, token in enumerate(tokens):
        if token.text in {"?", "!"}:
            by_sentence[sentence_of[at]].add(token.text)
    for cue, places in cues.found.items():
        if (fact := _FACTS.get(cue)) is not None:
            for start, _ in places:
                by_sentence[sentence_of[start]].add(fact)
    for at, chunk in enumerate(chunks):
        if (chunk.kind == "count" and _times(chunks, at)) or (chunk.kind == "occasions" and chunk.value == 1):
            by_sentence[sentence_of[chunk.start]].add("ratio")
        if (fact := _KINDS.get(chunk.kind)) is not None and chunk.everyone is None:  # who all do it asks nothing
            by_sentence[sentence_of[chunk.start]].add(fact + "?" if chunk.meaning.unsure else fact)
        if "ai" in chunk.meaning.roles:
            by_sentence[sentence_of[chunk.start]].add("ai")
    return by_sentence


def _times(chunks: Sequence[Chunk], at: int) -> bool:
    """As in "ten times a Google search", which counts none."""
    after = chunks[at + 1 : at + 3]
    return len(after) > 1 and after[0].plays("times") and after[1].kind in {"thing", "carrier"}


def _sentences(tokens: Sequence[Token]) -> list[int]:
    """In which sentence each token stands."""
    found, sentence, ended = [], 0, False
    for token in tokens:
        if ended and token.text not in _SENTENCE_ENDS:
            sentence, ended = sentence + 1, False
        found.append(sentence)
        ended = ended or token.text in _SENTENCE_ENDS
    return found
