"""bot/languages/products.yaml -> the products, checked, and their phrases among those of each language."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from bot.languages.refusals import BadLanguage
from bot.reading.loading.files import checked, raw_yaml
from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.names_shape import Phrases as Typed
from bot.reading.loading.names_shape import Strict
from bot.reading.loading.phrases import Phrases
from bot.reading.words.products import Product, Products
from bot.reading.words.vocabulary import key_of
from estimator import Catalog


class _Given(Strict):
    """An app with AI in it that no catalogue has; see the head of products.yaml."""

    makes: Typed
    model: str | None = None
    say: str = "service"
    names: Typed = ()
    capital: Typed = ()
    nouns: Mapping[str, Typed] = Field(default_factory=dict)
    verbs: Mapping[str, Typed] = Field(default_factory=dict)


def read_products(path: Path, catalog: Catalog) -> Products:
    """products.yaml, checked against the catalogue. Raises BadLanguage naming the entry and the mend."""
    found = {}
    for slug, raw in raw_yaml(path).items():
        given = checked(_Given, raw, path)
        unknown = {*given.makes, *given.nouns, *given.verbs} - catalog.activities.keys()
        model = catalog.models.get(given.model) if given.model else None
        if unknown or (given.model and (model is None or not {*given.makes} <= model.activities.keys())):
            named = ", ".join(sorted(unknown)) or f"{given.model} that makes {', '.join(given.makes)}"
            raise BadLanguage(path.name, slug, f"the catalogue has no {named}", "Mend its name or take it out")
        found[slug] = Product(slug, **given.model_dump())
    return found


def add_products(phrases: Phrases, products: Products, grammar: Grammar) -> None:
    """Their names, nouns and verbs. What the language or the catalogue calls something else keeps its meaning."""
    for product in products.values():
        phrases.add(product.names, product=product.id)
        phrases.add(product.capital, product=product.id, proper=True)
        for name in (*product.names, *product.capital):
            meaning = phrases.meanings[key_of(name)[0]]
            meaning.model = meaning.model or product.model  # and no name to be taken apart, as a model's is
        for activity, nouns in product.nouns.items():
            phrases.add(nouns, grammar.plurals, act=activity, product=product.id)
        for activity, verbs in product.verbs.items():
            phrases.add(verbs, verb=activity, product=product.id)
