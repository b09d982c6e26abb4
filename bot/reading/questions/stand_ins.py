"""What is known of the apps named beside the uses: each stands for the uses of no model that it can make."""

from collections.abc import Iterable
from dataclasses import replace

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.products import Products
from estimator.question import Use


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
