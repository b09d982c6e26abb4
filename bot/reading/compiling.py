"""The folders of bot/languages and the catalogue's ids -> Lexicon, once at start."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from sys import intern
from typing import Any, TypeVar

from babel import Locale

from bot.languages import FIRST
from bot.languages.names import Names as Spoken
from bot.reading.apps import add_products, read_products
from bot.reading.bystanders import ORDINALS
from bot.reading.glances import digits_ahead, words_alone, words_beside_digits
from bot.reading.joined import joined_of
from bot.reading.lexicon import ADDS, Language, Lexicon, NumberWords
from bot.reading.loading import Grammar, Names, read_grammar, read_names
from bot.reading.locations import read_locations
from bot.reading.naming import model_names
from bot.reading.patterns import patterns
from bot.reading.phrasing import draft
from bot.reading.refusals import BadLanguage, Faults
from bot.reading.text import FRACTIONS
from bot.reading.text import fold as folded_anew
from bot.reading.towns import read_towns
from bot.reading.uses import Uses, uses_from
from bot.reading.vocabulary import END, Key, Phrases, by_first, key_of
from bot.reading.weights import load_weights
from estimator import Catalog

LANGUAGES = Path(__file__).parent.parent / "languages"
_SHORTEST_TYPO = 4
_HUNDRED = 100
_SIZE_LETTERS = frozenset("pik")
"""As in 1080p, 1080i, 4K."""
_LITTLE = 0.1
"""What the name of a place tells of the language: it breaks ties."""
_TOWN = 0.5
"""The most that a word tells which is also the name of a town."""
V = TypeVar("V")


def fold(word: str) -> str:
    """A word as it is looked up. One object in every table, so that the next look finds it at hand."""
    return intern(folded_anew(word))


def compile_lexicon(catalog: Catalog, languages: Path | None = None) -> Lexicon:
    """All folders of bot/languages that hold a names.yaml; a name with two meanings, a thing without one: refused."""
    folders = sorted(path.parent for path in (languages or LANGUAGES).glob("*/names.yaml"))
    if not folders:
        raise BadLanguage(str(languages or LANGUAGES), "the folder", "there is no <lang>/names.yaml in it", "Add one")
    read = _read(folders)
    towns, drafts, faults = read_towns(LANGUAGES / "towns.yaml"), {}, Faults()
    for lang, (names, _, grammar) in read.items():
        with faults.kept():
            drafts[lang] = draft(lang, names, grammar, catalog, towns)
    faults.tell()
    products = read_products(LANGUAGES / "products.yaml", catalog)
    for lang, (_, _, grammar) in read.items():
        add_products(drafts[lang][0], products, grammar)
    known = {lang: _known(phrases, cues, read[lang][2]) for lang, (phrases, cues) in drafts.items()}
    core = {lang: _core(*drafts[lang], read[lang][2]) for lang in read}
    order = sorted(drafts, key=lambda lang: (lang != FIRST, read[lang][2].preview, lang))
    whole = [lang for lang in order if not read[lang][2].preview]
    elided_of = {
        fold(word) for _, _, grammar in read.values() for word in grammar.of if word in grammar.elided
    }  # of any language
    uses = uses_from(catalog.activities)
    compiled = {
        lang: replace(
            _compiled(lang, drafts[lang], read[lang][2], known[lang], elided_of, uses=uses, languages=read),
            beside=_beside(read[lang][0]),
        )
        for lang in order
    }
    told = _told(order, whole, drafts=drafts, grammars={lang: read[lang][2] for lang in read}, known=known, core=core)
    shared: dict[tuple[float, ...], tuple[float, ...]] = {}
    evidence = {
        word: shared.setdefault(weighed, weighed)
        for word in frozenset().union(*told)
        if (weighed := tuple([weights.get(word, 0.0) for weights in told]))
    }
    spoken = {lang: Spoken(read[lang][2].locale, raw) for lang, (_, raw, _) in read.items()}
    does = {model.id: tuple(model.activities) for model in catalog.models.values()}
    first = read[order[0]][0]
    reach = {
        thing.carriers.unit: slug
        for slug, thing in reversed(first.everyday.items())
        if thing.carriers and thing.carriers.unit in _distances(read)
    }
    places = frozenset(m.place for phrases, _ in drafts.values() for m in phrases.meanings.values() if m.place)
    return Lexicon(
        compiled,
        tuple(compiled[lang] for lang in whole),
        evidence,
        spoken,
        does,
        reach,
        places,
        _begin_places(drafts[lang][0] for lang in whole or order),
        unsourced=frozenset(thing for thing, told in catalog.things.items() if told.unsourced),
        where=read_locations(LANGUAGES / "where.csv"),
        begin_cues=frozenset().union(*(language.cues for language in compiled.values())),
        weights=load_weights(),
        products=products,
        makes=does | {product.id: product.makes for product in products.values()},
        uses=uses,
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


def _borrowing(own: dict[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """A preview's names to speak with: what it has no name for is called as in the first language."""
    return own | {kind: others[kind] | own[kind] for kind in ("activities", "everyday", "places")}


def _beside(names: Names) -> dict[str, frozenset[str]]:
    return {slug: frozenset(map(fold, thing.beside)) for slug, thing in names.everyday.items() if thing.beside}


def _begin_places(drafted: Iterable[Phrases]) -> frozenset[str]:
    """First words of places' names of several words that all languages have."""
    begun = [{key[0] for key, meaning in of.meanings.items() if meaning.place and len(key) > 1} for of in drafted]
    return frozenset(set.intersection(*begun))


def _distances(read: Mapping[str, tuple[Names, Any, Grammar]]) -> set[str]:
    return {unit for _, _, grammar in read.values() for unit in grammar.distances}


def _known(phrases: Phrases, cues: Phrases, grammar: Grammar) -> frozenset[str]:
    """Every word that this language has, but for the names of towns: none of them is a typing error."""
    words = _words(phrases, towns=False) | {word for key in cues.meanings for word in key}
    numbers = grammar.numbers
    for given in (numbers.words, numbers.scales, numbers.fractions, grammar.no_typo, grammar.common.split()):
        words |= {fold(word) for word in given}
    words |= {word for word in patterns(grammar.bystanders.items()).literals() if len(word) >= _SHORTEST_TYPO}
    forms = {ending: [fold(form) for form in group] for ending, group in grammar.conjugation.items()}
    for verb in map(fold, grammar.verbs.split()):
        ends = next((ending for ending in forms if verb.endswith(ending)), "")
        stem = verb[: len(verb) - len(ends)]
        words |= {stem + form for form in forms.get(ends, ())}
    return frozenset(words)


def _words(phrases: Phrases, *, towns: bool) -> set[str]:
    """The words of the names of towns, or of all other phrases."""
    return {word for key, meaning in phrases.meanings.items() if meaning.town == towns for word in key}


def _core(phrases: Phrases, cues: Phrases, grammar: Grammar) -> frozenset[str]:
    """The words of a language that are no names of places or models: these tell languages apart."""
    own = (key for key, meaning in phrases.meanings.items() if not (meaning.place or meaning.maker or meaning.demonym))
    words = {word for key in (*own, *cues.meanings) for word in key} | {fold(word) for word in grammar.common.split()}
    return frozenset(words | {fold(word) for word in (*grammar.numbers.words, *grammar.numbers.scales)})


def _told(
    order: list[str],
    whole: list[str],
    *,
    drafts: Mapping[str, tuple[Phrases, Phrases]],
    grammars: Mapping[str, Grammar],
    known: Mapping[str, frozenset[str]],
    core: Mapping[str, frozenset[str]],
) -> list[dict[str, float]]:
    """How much each word speaks for each language, in their order.

    A preview's words take none from a whole language, so that what was read rightly stays so when one is added; a word
    that both have speaks for the preview as much.
    """
    told: dict[str, dict[str, float]] = {}
    for lang in (*whole, *(lang for lang in order if lang not in whole)):
        beside = dict.fromkeys((*whole, lang))
        told[lang] = _evidence(
            lang, drafts[lang][0], grammars[lang], {o: known[o] for o in beside}, {o: core[o] for o in beside}
        )
        if lang not in whole:
            for other in whole:
                both = {word: weight for word, weight in told[other].items() if word in core[lang]}
                told[lang] |= {word: max(weight, told[lang].get(word, 0.0)) for word, weight in both.items()}
    return [told[lang] for lang in order]


def _evidence(
    lang: str,
    phrases: Phrases,
    grammar: Grammar,
    known: Mapping[str, frozenset[str]],
    core: Mapping[str, frozenset[str]],
) -> dict[str, float]:
    """The words that speak for this language: those that no other has, its common ones the most."""
    parts = {word for key, meaning in phrases.meanings.items() if meaning.maker and len(key) > 1 for word in key}
    named = {other: parts - core[other] for other in known}  # the "transcribe" of "gpt-4o-transcribe" is no French
    mine = known[lang] - named[lang] | {fold(word) for word in grammar.respell}
    others = frozenset[str]().union(*(words - named[other] for other, words in known.items() if other != lang))
    common = {fold(word) for word in grammar.common.split()}
    evidence = {word: 0.7 if word in core[lang] else _LITTLE for word in mine - others if not word.isdigit()}
    theirs = frozenset[str]().union(*(words for other, words in core.items() if other != lang))
    evidence |= dict.fromkeys(common - theirs, 1.0)
    for key, meaning in phrases.meanings.items():
        if meaning.maker and len(key) == 1:
            evidence.pop(key[0], None)  # Whisper and Flux are no words of the sentence
        elif meaning.town and len(key) == 1 and key[0] in evidence:
            evidence[key[0]] = min(evidence[key[0]], _TOWN)
    return evidence


def _compiled(
    lang: str,
    drafted: tuple[Phrases, Phrases],
    grammar: Grammar,
    known: frozenset[str],
    elided_of: set[str],
    *,
    uses: Uses,
    languages: Iterable[str],
) -> Language:
    phrases, cues = drafted
    known |= _words(phrases, towns=True)
    respell = {fold(key): key_of(value)[0] for key, value in grammar.respell.items()}
    spellings: dict[tuple[str, int], list[str]] = {}
    for word in sorted(_worth_mending(phrases, cues, grammar)):
        spellings.setdefault((word[0], len(word)), []).append(word)
    bystanders, months = patterns(grammar.bystanders.items()), _months(grammar.locale)
    index, names, numbers = phrases.index(), model_names(phrases.models), _number_words(grammar, phrases, elided_of)
    sizes, pixels = _sizes(grammar), frozenset(map(fold, grammar.pixels))
    sized_by = frozenset({*map(fold, grammar.sized_by), "×"})
    unit_names = frozenset(fold(word) for words in grammar.asked_units.values() for word in words if " " not in word)
    after_numbers = months | ORDINALS | {word for slot in bystanders.slots.values() for word in slot.words}
    named = {word for word, keys in names.roots.items() if word in unit_names or any(len(key) == 1 for key, _ in keys)}
    strange = {word for word, node in index.items() if END not in node and word not in known}
    barred = frozenset({*sizes, *months, *named, *strange})
    after_digits = numbers.follows | months | ORDINALS | sized_by | pixels | _SIZE_LETTERS
    special = frozenset({*names.roots, *sizes, *bystanders.words, *months, *numbers.begins, *numbers.counting})
    return Language(
        lang=lang,
        index=index,
        begins=frozenset({*index, *special}),
        alone=words_alone(index, names, numbers, bystanders, months=months, barred=barred),
        beside_digits=words_beside_digits(after_digits, bystanders),
        digits_ahead=digits_ahead(index, names, {*sizes, *bystanders.words, *named}),
        size_signs=sized_by | pixels | _SIZE_LETTERS | {":", "/"},
        cues=cues.index(),
        codes=phrases.codes,
        models=names,
        unit_names=unit_names,
        text_sides=frozenset(map(fold, (*grammar.handed_in, *grammar.written_out))),
        sizes=sizes,
        sized_by=sized_by,
        pixels=pixels,
        numbers=numbers,
        bystanders=bystanders,
        after_numbers=after_numbers,
        months=months,
        known=known,
        settled=(known | {fold(word) for word in grammar.real.split()}) - respell.keys(),
        respell=respell,
        endings=tuple(sorted(grammar.endings, key=len)),
        misspelt_endings=grammar.misspelt_endings,
        elided=frozenset(grammar.elided),
        nouns_first=grammar.nouns_first,
        turns=_turns(grammar, languages),
        inverted=frozenset(fold(word) for word in grammar.inverted),
        per_glued=frozenset(grammar.per_glued),
        spellings={key: tuple(words) for key, words in spellings.items()},
        uses=uses,
        spaced=frozenset(grammar.spaced),
        power_units=_worth(grammar, watts=1.0, kilowatts=1000.0),
        cards=frozenset(word for word in grammar.machine.get("cards", ()) if word.isdecimal()),
        energy_units=_worth(grammar, watt_hours=1.0, kilowatt_hours=1000.0),
        letters=frozenset(letter for letter in grammar.letters if not letter.isascii()),
        returns=by_first(grammar.returns),
        beside={},
        joined=joined_of(grammar),
        vehicles={" ".join(key_of(w)[0]): thing for thing, words in grammar.vehicles.items() for w in words},
    )


def _worth(grammar: Grammar, **worth: float) -> dict[str, float]:
    """Words for units -> how many of the base unit each is."""
    return {fold(word): size for name, size in worth.items() for word in grammar.powers.get(name, ())}  # type: ignore[call-overload] # the names are the grammar's


def _sizes(grammar: Grammar) -> dict[str, tuple[tuple[Key, str], ...]]:
    sizes: dict[str, tuple[tuple[Key, str], ...]] = {}
    for size, phrases in grammar.sizes.items():
        for key in (key_of(phrase)[0] for phrase in phrases):
            sizes[key[0]] = tuple(sorted([*sizes.get(key[0], ()), (key, size)], key=lambda pair: -len(pair[0])))
    return sizes


def _turns(grammar: Grammar, languages: Iterable[str]) -> dict[str, tuple[tuple[Key, str], ...]]:
    """What a reply may say alone, with the turn that it asks for, or the language that it names.

    A language that the grammar does not know yet is called what CLDR calls it.
    """
    turns: dict[str, list[tuple[Key, str]]] = {}
    said = Locale(grammar.locale).languages
    called = {lang: (said[lang],) for lang in languages if lang in said} | grammar.called
    alone = (*grammar.turns.items(), *called.items())
    for turn, phrases in (*alone, ("", grammar.beside_turns), (ADDS, grammar.adds)):
        for key in (key_of(phrase)[0] for phrase in phrases):
            turns.setdefault(fold(key[0]), []).append((key, turn))
    return {first: tuple(sorted(all_, key=lambda pair: -len(pair[0]))) for first, all_ in turns.items()}


def _months(locale: str) -> frozenset[str]:
    """The months' names and their short forms, without dots."""
    forms = Locale(locale).months["format"]
    return frozenset(fold(name.rstrip(".")) for width in ("wide", "abbreviated") for name in forms[width].values())


def _worth_mending(phrases: Phrases, cues: Phrases, grammar: Grammar) -> set[str]:
    """The words that a typing error may have meant: of names and cues, not of places or names that are also words."""
    words: set[str] = set()
    for key, meaning in (*phrases.meanings.items(), *cues.meanings.items()):
        if not (meaning.place or meaning.demonym or meaning.clash):
            words |= {word for word in key if len(word) >= _SHORTEST_TYPO and word.isalpha()}
    words |= {fold(word) for word in (*grammar.numbers.words, *grammar.numbers.scales) if len(word) > _SHORTEST_TYPO}
    return words - {fold(word) for word in grammar.no_typo}


def _number_words(grammar: Grammar, phrases: Phrases, elided_of: set[str]) -> NumberWords:
    numbers = grammar.numbers

    def folded(words: Iterable[str]) -> frozenset[str]:
        return frozenset(fold(word) for word in words)

    def valued(words: Mapping[str, V]) -> dict[str, V]:
        return {fold(word): value for word, value in words.items()}

    words, scales, fractions = valued(numbers.words), valued(numbers.scales), valued(numbers.fractions)
    words |= {word + suffix: value for suffix in numbers.about for word, value in words.items()}
    glued, takes_of, of = valued(numbers.glued), folded(numbers.takes_of), folded(grammar.of)
    not_alone, article, adverbs = folded(numbers.not_alone), folded(numbers.article), folded(numbers.adverbs)
    hedges, more = by_first(numbers.hedges), by_first(numbers.more)
    some, point = valued(numbers.some), folded(numbers.point)
    remarks, tolerance, power = (by_first(given) for given in (numbers.remarks, numbers.tolerance, numbers.power))
    zeros, to, joiner = folded(numbers.zeros), folded(numbers.to), folded(numbers.joiner)
    before_pieces, sized = folded(numbers.before_pieces), folded(numbers.sized)
    counting = frozenset({*words, *scales, *fractions}) - before_pieces
    multiplies = frozenset({*glued, *scales}) | takes_of | of
    continues = frozenset({*multiplies, *fractions, *FRACTIONS, *more})
    leads = frozenset({*folded(numbers.between), *hedges, *some, *point, "."})
    below_hundred = frozenset(word for word, value in words.items() if value < _HUNDRED)
    meant = phrases.meanings.items()
    begins = frozenset({*counting, *article, *leads, *FRACTIONS})
    follows = continues | point | to | frozenset(elided_of - of) | {*remarks, *tolerance, *power}
    first = begins | before_pieces | zeros | follows | sized | {"."}
    lone = (
        {word for word in article if words.get(word, 1) == 1} - takes_of - not_alone - of - {*scales, *fractions, *some}
    )
    begun = (leads - counting - before_pieces - article) | (lone - point)
    seconds = {word: frozenset(hedge[1] for hedge in hedges.get(word, ()) if len(hedge) > 1) for word in begun}
    ahead = {word: first | also if also - first else first for word, also in seconds.items()}
    plain = {word for word, value in words.items() if value > 0} - leads - article - takes_of - not_alone - joiner
    ahead |= dict.fromkeys(plain - {*scales, *fractions}, first | joiner)
    return NumberWords(
        text2num=grammar.text2num,
        plural_ends=grammar.plural_ends,
        words=words,
        scales=scales,
        glued=glued,
        fractions=fractions,
        takes_of=takes_of,
        not_alone=not_alone,
        more=more,
        hedges=hedges,
        remarks=remarks,
        tolerance=tolerance,
        power=power,
        point=point,
        zeros=zeros,
        some=some,
        sized=sized,
        dotted=folded(numbers.dotted),
        share_of=folded(numbers.share_of),
        before_pieces=before_pieces,
        pieces=frozenset(key[0] for key, meaning in meant if meaning.act),
        measured=frozenset(key[0] for key, m in meant if len(key) == 1 and (m.unit or m.dist or m.period))
        | folded(numbers.multiply),
        digits=(below_hundred - takes_of - not_alone - adverbs - article) | zeros,
        elided_of=frozenset(elided_of - of),
        joiner=joiner,
        between=folded(numbers.between),
        to=to,
        one_in=folded(numbers.one_in),
        minus=folded(numbers.minus),
        article=article,
        possessive=folded(numbers.possessive),
        multiply=folded(numbers.multiply),
        adverbs=adverbs,
        also_new=folded(numbers.also_new),
        of=of,
        counting=counting,
        leads=leads,
        ahead=ahead,
        begins=begins,
        multiplies=multiplies,
        follows=follows,
        continues=continues,
    )
