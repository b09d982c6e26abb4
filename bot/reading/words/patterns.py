"""Patterns of words and slots as a tree that is walked token by token: "aged {n}", "in {year}"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.reading.words.text import fold, normalise, tokenise

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Pattern:
    """Where a pattern goes on: by its words, by its slots; `kind` where one ends here."""

    words: "dict[str, Pattern]" = field(default_factory=dict)
    slots: "dict[str, Pattern]" = field(default_factory=dict)
    kind: str | None = None

    def literals(self) -> set[str]:
        """All the words of the patterns from here on."""
        ahead = (*self.words.values(), *self.slots.values())
        return set(self.words).union(*(pattern.literals() for pattern in ahead))


def patterns(by_kind: Iterable[tuple[str, Iterable[str]]]) -> Pattern:
    """The tree of all patterns."""
    root = Pattern()
    for kind, phrases in by_kind:
        for phrase in phrases:
            node = root
            for index, part in enumerate(_SLOT.split(phrase)):
                if index % 2:
                    node = node.slots.setdefault(part, Pattern())
                    continue
                for token in tokenise(normalise(part)):
                    node = node.words.setdefault(fold(token.text), Pattern())
            node.kind = kind
    return root
