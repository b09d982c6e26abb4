"""A file of sentences (replies.ftl), read once: what each says, and what in it is no sentence.

Nine sentences of ten stand on one line and only put words in. A pattern reads those here, for Fluent's parser goes
letter by letter and would be a quarter of the first start; whatever chooses, goes on below, or is broken is Fluent's.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.syntax import ast

# One line that no other goes on: what comes after it, blank lines aside, begins an entry or a comment, or is the end.
# Neither a tab nor a carriage return nor a blank at the end is in it: what Fluent makes of those is Fluent's to say.
_ONE_LINE = re.compile(
    r"""
    ^ (?P<key> [a-zA-Z][a-zA-Z0-9_-]*) [ ]* = [ ]*
    (?P<text> (?: [^{}\r\n\t] | \{[ ]* (?: \$[a-zA-Z][a-zA-Z0-9_-]* | "[^"\\{}\r\n\t]*" ) [ ]*\} )+ ) (?<![ ])
    \n (?= (?: [ ]*\n)* (?: [a-zA-Z\#-] | \Z) )
    """,
    re.MULTILINE | re.VERBOSE,
)
_PUT_IN = re.compile(r"""\{ *(?:\$(?P<name>[a-zA-Z0-9_-]+)|"(?P<literal>[^"]*)") *\}""")
_NUMBER = "n"
"""What a sentence counts: the number itself is written by Fluent."""


@dataclass(slots=True)
class Sentences:
    """What a file holds, in its order."""

    keys: list[str] = field(default_factory=list)
    """Each message's, also of one that has attributes alone and says nothing."""
    said: list[str] = field(default_factory=list)
    """Those that say something."""
    plain: dict[str, str] = field(default_factory=dict)
    """What str.format says, by key: sentences that neither choose nor say the number that they count."""
    broken: list[tuple[int, str]] = field(default_factory=list)
    """What is no sentence: where it begins, in characters, and itself."""


@lru_cache(maxsize=8)
def read_sentences(source: str) -> Sentences:
    """A file's text, read; whoever looks at the same text again finds it read."""
    found = Sentences()
    at = 0
    for line in _ONE_LINE.finditer(source):
        _parsed(source[at : line.start()], at, found)
        key, at = line["key"], line.end()
        found.keys.append(key)
        found.said.append(key)
        template = _template_of_line(line["text"])
        if template is not None:
            found.plain[key] = template
    _parsed(source[at:], at, found)
    return found


def _template_of_line(text: str) -> str | None:
    if any(put["name"] == _NUMBER for put in _PUT_IN.finditer(text)):
        return None
    return _PUT_IN.sub(lambda put: f"{{{put['name']}}}" if put["name"] else put["literal"], text)


def _parsed(piece: str, start: int, found: Sentences) -> None:
    """Adds what Fluent's own parser finds in a piece of the file, which begins at `start`."""
    if not piece.strip():
        return
    from fluent.syntax import FluentParser, ast

    for entry in FluentParser().parse(piece).body:
        if isinstance(entry, ast.Message):
            found.keys.append(entry.id.name)
            if entry.value is not None:
                found.said.append(entry.id.name)
                template = _template(entry.value)
                if template is not None:
                    found.plain[entry.id.name] = template
        elif isinstance(entry, ast.Junk):
            found.broken.append((start + (entry.span.start if entry.span else 0), str(entry.content)))


def _template(pattern: "ast.Pattern") -> str | None:
    """A sentence for str.format, or None where it chooses between forms or says the number that it counts."""
    from fluent.syntax import ast

    template = ""
    for element in pattern.elements:
        expression = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(element, ast.TextElement):
            template += _literal(element.value)
        elif isinstance(expression, ast.VariableReference) and expression.id.name != _NUMBER:
            template += f"{{{expression.id.name}}}"
        elif isinstance(expression, ast.StringLiteral):
            template += _literal(str(expression.parse()["value"]))
        else:
            return None
    return template


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
