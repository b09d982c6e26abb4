"""A file of sentences (replies.ftl), parsed once: what each says, and what in it is no sentence."""

from dataclasses import dataclass, field
from functools import lru_cache

from bot.languages.templates import Template, template


@dataclass(slots=True)
class Sentences:
    """What a file holds, in its order."""

    keys: list[str] = field(default_factory=list)
    """Each message's, also of one that has attributes alone and says nothing."""
    said: list[str] = field(default_factory=list)
    """Those that say something."""
    templates: dict[str, Template] = field(default_factory=dict)
    """By key, those that need no Fluent to be said."""
    broken: list[tuple[int, str]] = field(default_factory=list)
    """What is no sentence: where it begins, in characters, and itself."""


@lru_cache(maxsize=8)
def read_sentences(source: str) -> Sentences:
    """A file's text, parsed; whoever looks at the same text again finds it parsed: that takes a while."""
    from fluent.syntax import FluentParser, ast

    found = Sentences()
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            found.keys.append(entry.id.name)
            if entry.value is not None:
                found.said.append(entry.id.name)
                ready = template(entry.value)
                if ready is not None:
                    found.templates[entry.id.name] = ready
        elif isinstance(entry, ast.Junk):
            found.broken.append((entry.span.start if entry.span else 0, str(entry.content)))
    return found
