"""The folders of bot/languages and the catalogue's ids -> Lexicon, once at start."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.languages import FIRST
from bot.languages.names import Names as Spoken
from bot.languages.refusals import BadLanguage, Faults
from bot.reading.choosing.weights import load_weights
from bot.reading.loading.apps import add_products, read_products
from bot.reading.loading.files import read_grammar, read_names
from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.locations import read_locations
from bot.reading.loading.names_shape import Names
from bot.reading.loading.one_language import language_of
from bot.reading.loading.phrases import Phrases
from bot.reading.loading.phrasing import draft
from bot.reading.loading.strangers import FILE as STRANGERS
from bot.reading.loading.strangers import strangers_from
from bot.reading.loading.telling import evidence, known_words
from bot.reading.loading.towns import read_towns
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.products import Product
from bot.reading.words.uses import uses_from
from bot.reading.words.vocabulary import kept
from estimator import Catalog

LANGUAGES = Path(__file__).parents[2] / "languages"


def compile_lexicon(catalog: Catalog, languages: Path | None = None) -> Lexicon:
    """All folders of bot/languages that hold a names.yaml; a name with two meanings, a thing without one: refused."""
    folders = sorted(path.parent for path in (languages or LANGUAGES).glob("*/names.yaml"))
    if not folders:
        raise BadLanguage(str(languages or LANGUAGES), "the folder", "there is no <lang>/names.yaml in it", "Add one")
    read = _read(folders)
    products = read_products(LANGUAGES / "products.yaml", catalog)
    drafts = _drafted(read, catalog, products)
    known = {lang: known_words(phrases, cues, read[lang][2]) for lang, (phrases, cues) in drafts.items()}
    order = sorted(drafts, key=lambda lang: (lang != FIRST, read[lang][2].preview, lang))
    whole = [lang for lang in order if not read[lang][2].preview]
    elided_of = {
        kept(word) for _, _, grammar in read.values() for word in grammar.of if word in grammar.elided
    }  # of any language
    uses = uses_from(catalog.activities)
    compiled = {
        lang: replace(
            language_of(lang, drafts[lang], read[lang][2], known[lang], elided_of, uses=uses, languages=read),
            beside=_beside(read[lang][0]),
        )
        for lang in order
    }
    spoken = {lang: Spoken(read[lang][2].locale, read[lang][1]) for lang in order}
    does = {model.id: tuple(model.activities) for model in catalog.models.values()}
    first = read[order[0]][0]
    reach = {
        thing.carriers.unit: slug
        for slug, thing in reversed(first.everyday.items())
        if thing.carriers and thing.carriers.unit in _distances(read)
    }
    places = frozenset(m.place for phrases, _ in drafts.values() for m in phrases.meanings.values() if m.place)
    told = evidence(order, whole, drafts=drafts, grammars={lang: read[lang][2] for lang in read}, known=known)
    return Lexicon(
        compiled,
        tuple(compiled[lang] for lang in whole),
        told,
        spoken,
        does,
        reach,
        places,
        _begin_places(drafts[lang][0] for lang in whole or order),
        unsourced=frozenset(thing for thing, told in catalog.things.items() if told.unsourced),
        electric=frozenset(slug for slug, told in catalog.things.items() if told.electric or told.grid_scaled),
        powered=frozenset(catalog.places),
        where=read_locations(LANGUAGES / "where.csv"),
        begin_cues=frozenset().union(*(language.cues for language in compiled.values())),
        begin_measures=_begin_measures(drafts[lang][1] for lang in drafts),
        weights=load_weights(),
        products=products,
        makes=does | {product.id: product.makes for product in products.values()},
        uses=uses,
        people={place: one.rounded for place, one in catalog.populations.items()},
        strangers=strangers_from(LANGUAGES / STRANGERS, _known(compiled, told), order),
        newest=max((source.year for source in catalog.sources.values() if source.year), default=0),
    )


def _read(folders: Iterable[Path]) -> dict[str, tuple[Names, Any, Grammar]]:
    """Each folder's names, checked and as they stand, and its grammar; what is wrong in any of them is told at once."""
    names: dict[str, tuple[Names, Any]] = {}
    grammars: dict[str, Grammar] = {}
    faults = Faults()
    for folder in folders:
        with faults.kept():
            names[folder.name] = read_names(folder / "names.yaml")
        with faults.kept():
            grammars[folder.name] = read_grammar(folder / "grammar.yaml")
    faults.tell()
    for lang in names:
        if grammars[lang].preview and FIRST in names:
            names[lang] = names[lang][0], _borrowing(names[lang][1], names[FIRST][1])
    return {lang: (*names[lang], grammars[lang]) for lang in names}


def _drafted(
    read: Mapping[str, tuple[Names, Any, Grammar]], catalog: Catalog, products: Mapping[str, Product]
) -> dict[str, tuple[Phrases, Phrases]]:
    """The phrases and the cues of each language; what is wrong in any of them is told at once."""
    towns, faults = read_towns(LANGUAGES / "towns.yaml"), Faults()
    drafts: dict[str, tuple[Phrases, Phrases]] = {}
    for lang, (names, _, grammar) in read.items():
        with faults.kept():
            drafts[lang] = draft(lang, names, grammar, catalog, towns)
    faults.tell()
    for lang, (phrases, _) in drafts.items():
        add_products(phrases, products, read[lang][2])
    return drafts


def _borrowing(own: dict[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """A preview's names to speak with: what it has no name for is called as in the first language."""
    return own | {kind: others[kind] | own[kind] for kind in ("activities", "everyday", "places")}


def _beside(names: Names) -> dict[str, frozenset[str]]:
    return {slug: frozenset(map(kept, thing.beside)) for slug, thing in names.everyday.items() if thing.beside}


def _known(compiled: Mapping[str, Language], told: Iterable[str]) -> frozenset[str]:
    """All words that some language has, or that speak for one."""
    return frozenset(told).union(*(language.known for language in compiled.values()))


def _begin_measures(cues: Iterable[Phrases]) -> frozenset[str]:
    """First words of what names a measure in some language."""
    told = (item for phrases in cues for item in phrases.meanings.items())
    return frozenset(key[0] for key, meaning in told if any(role.startswith("measure:") for role in meaning.roles))


def _begin_places(drafted: Iterable[Phrases]) -> frozenset[str]:
    """First words of places' names of several words that all languages have."""
    begun = [{key[0] for key, meaning in of.meanings.items() if meaning.place and len(key) > 1} for of in drafted]
    return frozenset(set.intersection(*begun))


def _distances(read: Mapping[str, tuple[Names, Any, Grammar]]) -> set[str]:
    return {unit for _, _, grammar in read.values() for unit in grammar.distances}
