"""Apps that people name and that no catalogue has: read as a model that nobody publishes figures for, and told.

bot/languages/products.yaml lists them for all languages. A product counts a use as a model does; the use itself is of
no model, or of the one that its maker says it is, and of a closed one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bot.reading.chunks import Chunk
from estimator.question import Use


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


def settled(
    items: tuple[Use, ...], chunks: Iterable[Chunk], products: Products
) -> tuple[tuple[Use, ...], tuple[str, ...]]:
    """The uses with what is known of the products named beside them, and the ids of those products.

    A product stands for the uses of no model that it can make; one that makes nothing with a figure, for every one.
    """
    named = dict.fromkeys(c.meaning.product for c in chunks if c.meaning.product)
    told: dict[str, None] = {}
    uses = list(items)
    for product in map(products.__getitem__, named):
        for at, use in enumerate(uses):
            able = use.activity in product.makes or not product.makes
            if able and (use.model is None or use.model == product.model):
                told[product.id] = None
                if use.model is None and use.band is None:
                    uses[at] = replace(use, model=product.model) if product.model else replace(use, band="closed")
    return tuple(uses), tuple(told)


def unlike(told: tuple[str, ...], products: Products) -> str | None:
    """The refusal where all that is named makes nothing that a figure comes near."""
    return "unpublished" if told and not any(products[one].makes for one in told) else None
