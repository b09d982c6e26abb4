"""Apps that people name and that no catalogue has: read as a model that nobody publishes figures for, and told.

bot/languages/products.yaml lists them for all languages. A product counts a use as a model does; the use itself is of
no model, or of the one that its maker says it is, and of a closed one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Product:
    """Something with AI in it. makes: activities, its main use first; none where no figure comes near enough."""

    id: str
    makes: tuple[str, ...]
    model: str | None = None
    say: str = "service"
    names: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    verbs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Products = Mapping[str, Product]
