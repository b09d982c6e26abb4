"""Sentences of Fluent's, made ready to be said by Python's own format: Fluent's walk takes twenty times as long.

An answer says thirty. What puts words in is a template; what chooses between forms, by a word or by the number that it
counts, is templates to choose from. A sentence that does anything else stays Fluent's.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from fluent.syntax import ast

COUNTED = "n"
"""The argument that is a number; all others are words. Fluent alone writes it out."""

Argument: TypeAlias = str | float
Plural: TypeAlias = Callable[[float], str]
"""A count -> the name of its form."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several forms, by an argument: the first whose key is its word, its number or its plural form."""

    by: str
    forms: tuple[tuple[Argument, "Template"], ...]
    otherwise: "Template"

    def fitting(self, arguments: Mapping[str, Argument], plural: Plural) -> "Template":
        """The form to be said. KeyError where the argument is missing."""
        value = arguments[self.by]
        form = value if isinstance(value, str) else plural(value)
        return next((said for key, said in self.forms if key in (value, form)), self.otherwise)


@dataclass(frozen=True, slots=True)
class Template:
    """Text with places for words (`%(name)s`), and choices between."""

    pieces: tuple[str | Choice, ...]

    @property
    def plain(self) -> str | None:
        """The whole as one text, where nothing is to choose."""
        texts = [piece for piece in self.pieces if isinstance(piece, str)]
        return "".join(texts) if len(texts) == len(self.pieces) else None

    def said(self, arguments: Mapping[str, Argument], plural: Plural) -> str:
        """The sentence. KeyError where an argument is missing."""
        return "".join(
            [
                piece % arguments
                if isinstance(piece, str)
                else piece.fitting(arguments, plural).said(arguments, plural)
                for piece in self.pieces
            ]
        )


def template(pattern: "ast.Pattern | None") -> Template | None:
    """A sentence as a template; None where it is to be said by Fluent itself."""
    from fluent.syntax import ast

    pieces: list[str | Choice] = []
    for element in pattern.elements if pattern else ():
        expression = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(element, ast.TextElement):
            pieces.append(_literal(element.value))
        elif isinstance(expression, ast.VariableReference) and expression.id.name != COUNTED:
            pieces.append(f"%({expression.id.name})s")
        elif isinstance(expression, ast.StringLiteral):
            pieces.append(_literal(str(expression.parse()["value"])))
        elif isinstance(expression, ast.SelectExpression) and (choice := _choice(expression)) is not None:
            pieces.append(choice)
        else:
            return None
    return Template(tuple(pieces))


def _choice(expression: "ast.SelectExpression") -> Choice | None:
    from fluent.syntax import ast

    if not isinstance(expression.selector, ast.VariableReference):
        return None
    forms: list[tuple[Argument, Template]] = []
    otherwise = None
    for variant in expression.variants:
        key, said = variant.key, template(variant.value)
        if said is None:
            return None
        forms.append((key.name if isinstance(key, ast.Identifier) else float(key.value), said))
        otherwise = said if variant.default else otherwise
    return None if otherwise is None else Choice(expression.selector.id.name, tuple(forms), otherwise)


def _literal(text: str) -> str:
    return text.replace("%", "%%")
