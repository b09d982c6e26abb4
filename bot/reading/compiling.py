"""The folders of bot/languages and the catalogue's ids -> Lexicon, once at start."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from bot.languages.names import Names as Spoken
from bot.reading.lexicon import Language, Lexicon, NumberWords
from bot.reading.loading import ActivityNames, BadLanguage, Grammar, Names, ThingNames, read_grammar, read_names
from bot.reading.text import fold
from bot.reading.vocabulary import Phrases, key_of
from estimator import Catalog

LANGUAGES = Path(__file__).parent.parent / "languages"
_ISO_COUNTRY = 2
_ROLES = (
    "per",
    "whole",
    "during",
    "past",
    "fillers",
    "each",
    "together",
    "in_groups",
    "times",
    "another",
    "ai",
    "by",
    "to",
    "of",
    "all",
    "versus",
    "between",
    "superlatives",
    "in_units",
    "how_many",
    "places_power",
    "selves",
    "light",
)
_SHORTEST_TYPO = 4


def load_lexicon(catalog: Catalog, languages: Path | None = None) -> Lexicon:
    """All folders of bot/languages that hold a names.yaml; a name with two meanings, a thing without one: refused."""
    folders = sorted(path.parent for path in (languages or LANGUAGES).glob("*/names.yaml"))
    if not folders:
        raise BadLanguage(str(languages or LANGUAGES), "the folder", "there is no <lang>/names.yaml in it", "Add one")
    read = {
        folder.name: (*read_names(folder / "names.yaml"), read_grammar(folder / "grammar.yaml")) for folder in folders
    }
    drafts = {lang: _draft(lang, names, grammar, catalog) for lang, (names, _, grammar) in read.items()}
    known = {lang: _known(phrases, cues, read[lang][2]) for lang, (phrases, cues) in drafts.items()}
    core = {lang: _core(*drafts[lang], read[lang][2]) for lang in read}
    order = sorted(drafts, key=lambda lang: (lang != "en", lang))
    compiled = {lang: _compiled(lang, drafts[lang], read[lang][2], known, core) for lang in order}
    spoken = {lang: Spoken(read[lang][2].locale, raw) for lang, (_, raw, _) in read.items()}
    does = {model.id: tuple(model.activities) for model in catalog.models.values()}
    first = next(iter(read.values()))[0]
    reach = {
        thing.carriers.unit: slug
        for slug, thing in reversed(first.everyday.items())
        if thing.carriers and thing.carriers.unit in _distances(read)
    }
    places = frozenset(code for code in catalog.places if len(code) == _ISO_COUNTRY or "-" in code)
    beyond = frozenset(code for names, _, _ in read.values() for code in names.beyond)
    return Lexicon(compiled, spoken, does, reach, places | beyond)


def _distances(read: Mapping[str, tuple[Names, Any, Grammar]]) -> set[str]:
    return {unit for _, _, grammar in read.values() for unit in grammar.distances}


def _draft(lang: str, names: Names, grammar: Grammar, catalog: Catalog) -> tuple[Phrases, Phrases]:
    """The phrases of structure (each token belongs to one) and the cues of intent (they may overlap)."""
    _complete(lang, names, catalog)
    phrases = Phrases(f"{lang}/names.yaml")
    for slug, activity in names.activities.items():
        _add_activity(phrases, slug, activity, grammar)
    for slug, thing in names.everyday.items():
        _add_thing(phrases, slug, thing, names, grammar)
    _add_models(phrases, names, catalog)
    _add_grammar(phrases, grammar)
    _add_beyond(phrases, names)
    _add_places(phrases, names, grammar, catalog)
    cues = Phrases(f"{lang}/grammar.yaml")
    for cue, words in _cues(grammar):
        inflected = cue.startswith(("measure:", "subject:", "faq:bot", "faq:figures", "impact:"))
        cues.add(words, grammar.plurals if inflected else (), roles=frozenset({cue}))
    return phrases, cues


def _complete(lang: str, names: Names, catalog: Catalog) -> None:
    """Every activity, everyday thing and place of the catalogue has its words, and no other has."""
    for kind, have, want in (
        ("activities", names.activities, catalog.activities),
        ("everyday", names.everyday, catalog.things),
        ("places", names.places, catalog.places),
    ):
        for slug in want:
            if slug not in have and not (kind == "places" and "-" not in slug):  # CLDR names the countries
                raise BadLanguage(
                    f"{lang}/names.yaml", f"{kind}.{slug}", "it has no name in this language", "Add an entry for it"
                )
        for slug in have:
            if slug not in want:
                raise BadLanguage(
                    f"{lang}/names.yaml",
                    f"{kind}.{slug}",
                    "the catalogue knows no such thing",
                    "Take it out, or mend its name",
                )


def _add_activity(phrases: Phrases, slug: str, activity: ActivityNames, grammar: Grammar) -> None:
    plurals = grammar.plurals
    phrases.add(activity.names, plurals, act=slug)
    phrases.add(activity.unsure, plurals, act=slug, unsure=True)
    phrases.add(activity.verbs, verb=slug)
    phrases.add(activity.sources, plurals, sources=frozenset({slug}))
    for name, worth in activity.worth.items():
        phrases.add([name], plurals, act=slug, worth=worth)


def _add_thing(phrases: Phrases, slug: str, thing: ThingNames, names: Names, grammar: Grammar) -> None:
    phrases.add((thing.one, thing.other, *thing.names), grammar.plurals, thing=slug, written_by=thing.written_by)
    phrases.add(thing.common, grammar.plurals, common=True)
    if thing.carriers:
        like = names.everyday[thing.carriers.like].carriers if thing.carriers.like else None
        carried = (*thing.carriers.names, *(like.names if like else ()))
        phrases.add(carried, grammar.plurals, carriers={thing.carriers.unit: slug})


def _add_models(phrases: Phrases, names: Names, catalog: Catalog) -> None:
    """The catalogue's names of models; those that the language gives to another model are the language's."""
    ours = {key_of(word)[0] for words in names.models.values() for word in words}
    for slug, words in names.models.items():
        phrases.add(words, model=slug)
    for model in catalog.models.values():
        clash = {key_of(alias)[0] for alias in model.word_clash}
        for alias in sorted({model.name, *model.aliases}):
            if key_of(alias)[0] not in ours:
                phrases.add([alias], model=model.id, clash=key_of(alias)[0] in clash)


def _add_places(phrases: Phrases, names: Names, grammar: Grammar, catalog: Catalog) -> None:
    territories = Locale(grammar.locale).territories
    for code in catalog.places:
        if len(code) != _ISO_COUNTRY and "-" not in code:
            continue  # regions: their words would be too broad to mean one grid
        place = names.places.get(code)
        own = [territories[code]] if len(code) == _ISO_COUNTRY and code in territories else []
        if place is None:
            phrases.add(own, place=code, written=frozenset(name.lower() for name in own))
            continue
        named = [*own, *([place.name] if place.name else []), *place.aliases]
        for name in named:
            if key_of(name)[0] not in phrases.meanings or phrases.meanings[key_of(name)[0]].place is None:
                phrases.add([name], place=code, clash=place.word_clash, written=frozenset({name.lower()}))
        caps = [c for c in place.caps_only if key_of(c)[0] not in phrases.meanings]
        phrases.add(caps, place=code, caps=True, clash="-" in code)  # OR, ME, OK: states only after a preposition
        phrases.add(
            (d for d in _inflected(place.demonyms, grammar) if key_of(d)[0] not in phrases.meanings),
            grammar.plurals,
            demonym=code,
        )


def _add_beyond(phrases: Phrases, names: Names) -> None:
    """States and provinces that the catalogue has no figures for: named, so that the answer can say so."""
    for code, words in names.beyond.items():
        phrases.add((w for w in words if key_of(w)[0] not in phrases.meanings), place=code, clash=True)


def _inflected(demonyms: Iterable[str], grammar: Grammar) -> list[str]:
    """The adjectives, and their feminines where the language has any."""
    forms = []
    for word in demonyms:
        forms.append(word)
        rule = next((r for r in grammar.feminines if fold(word).endswith(r.ends)), None)
        if rule is not None:
            forms += [word[: len(word) - rule.drop] + rule.become, word + "e" if word.endswith("n") else word]
    return forms


def _add_grammar(phrases: Phrases, grammar: Grammar) -> None:
    for unit, words in grammar.units.items():
        phrases.add(words, grammar.plurals, unit=unit)
    for unit, words in grammar.distances.items():
        phrases.add(words, grammar.plurals, dist=unit)
    for days, words in grammar.periods.items():
        phrases.add(words, grammar.plurals, period=days)
    for rate, words in grammar.rates.items():
        phrases.add(words, rate=rate)
    phrases.add(grammar.groups, grammar.plurals, group=True)
    phrases.add(grammar.variants, grammar.plurals, variant=True)
    for role in _ROLES:
        phrases.add(getattr(grammar, role), roles=frozenset({role}))
    for role in ("and", "or", "except"):
        phrases.add(getattr(grammar, f"{role}_"), roles=frozenset({role}))
    for words in grammar.measures.values():
        phrases.add(words, grammar.plurals, roles=frozenset({"measure"}))
    phrases.add(grammar.versus_strong, roles=frozenset({"versus", "versus_strong"}))


def _cues(grammar: Grammar) -> Iterable[tuple[str, Iterable[str]]]:
    for measure, words in grammar.measures.items():
        yield f"measure:{measure}", words
    for kind, words in (*grammar.impact.items(),):
        yield f"impact:{kind}", words
    for kind, words in grammar.faq.items():
        yield f"faq:{kind}", words
    for kind, words in grammar.subjects.items():
        yield f"subject:{kind}", words
    for kind, words in grammar.help.items():
        yield f"help:{kind}", words
    for kind in (
        "asks",
        "starts_question",
        "requests",
        "money",
        "chatter",
        "superlatives",
        "which",
        "versus_strong",
        "how_many",
        "telling",
    ):
        yield kind, getattr(grammar, kind)


def _known(phrases: Phrases, cues: Phrases, grammar: Grammar) -> frozenset[str]:
    """Every word that this language has: none of them is a typing error."""
    words = {word for key in (*phrases.meanings, *cues.meanings) for word in key}
    numbers = grammar.numbers
    for given in (numbers.words, numbers.scales, numbers.fractions, grammar.no_typo, grammar.common.split()):
        words |= {fold(word) for word in given}
    return frozenset(words)


def _core(phrases: Phrases, cues: Phrases, grammar: Grammar) -> frozenset[str]:
    """The words of a language that are no names of places or models: these tell languages apart."""
    own = (key for key, meaning in phrases.meanings.items() if not (meaning.place or meaning.model or meaning.demonym))
    words = {word for key in (*own, *cues.meanings) for word in key} | {fold(word) for word in grammar.common.split()}
    return frozenset(words | {fold(word) for word in (*grammar.numbers.words, *grammar.numbers.scales)})


def _compiled(
    lang: str,
    drafted: tuple[Phrases, Phrases],
    grammar: Grammar,
    known: Mapping[str, frozenset[str]],
    core: Mapping[str, frozenset[str]],
) -> Language:
    phrases, cues = drafted
    respell = {fold(key): key_of(value)[0] for key, value in grammar.respell.items()}
    mine = known[lang] | set(respell)
    others = frozenset[str]().union(*(words for other, words in known.items() if other != lang))
    common = {fold(word) for word in grammar.common.split()}
    evidence = {word: 0.7 for word in mine - others if not word.isdigit()}
    theirs = frozenset[str]().union(*(words for other, words in core.items() if other != lang))
    evidence |= dict.fromkeys(common - theirs, 1.0)
    spellings: dict[tuple[str, int], list[str]] = {}
    for word in sorted(_worth_mending(phrases, cues, grammar)):
        spellings.setdefault((word[0], len(word)), []).append(word)
    return Language(
        lang=lang,
        index=phrases.index(),
        cues=cues.index(),
        numbers=_number_words(grammar),
        known=known[lang],
        evidence=evidence,
        respell=respell,
        endings=tuple(sorted(grammar.endings, key=len)),
        elided=frozenset(grammar.elided),
        nouns_first=grammar.nouns_first,
        per_glued=frozenset(grammar.per_glued),
        spellings={key: tuple(words) for key, words in spellings.items()},
        letters=frozenset(grammar.letters),
    )


def _worth_mending(phrases: Phrases, cues: Phrases, grammar: Grammar) -> set[str]:
    """The words that a typing error may have meant: of names and cues, not of places or names that are also words."""
    words: set[str] = set()
    for key, meaning in (*phrases.meanings.items(), *cues.meanings.items()):
        if not (meaning.place or meaning.demonym or meaning.clash):
            words |= {word for word in key if len(word) >= _SHORTEST_TYPO and word.isalpha()}
    words |= {fold(word) for word in (*grammar.numbers.words, *grammar.numbers.scales) if len(word) > _SHORTEST_TYPO}
    return words - {fold(word) for word in grammar.no_typo}


def _number_words(grammar: Grammar) -> NumberWords:
    numbers = grammar.numbers

    def folded(words: Iterable[str]) -> frozenset[str]:
        return frozenset(fold(word) for word in words)

    def valued(words: Mapping[str, float]) -> dict[str, float]:
        return {fold(word): value for word, value in words.items()}

    return NumberWords(
        text2num=grammar.text2num,
        words=valued(numbers.words),
        scales=valued(numbers.scales),
        glued=valued(numbers.glued),
        fractions=valued(numbers.fractions),
        takes_of=folded(numbers.takes_of),
        not_alone=folded(numbers.not_alone),
        half_more=tuple(key_of(phrase)[0] for phrase in numbers.half_more),
        joiner=folded(numbers.joiner),
        between=folded(numbers.between),
        to=folded(numbers.to),
        one_in=folded(numbers.one_in),
        minus=folded(numbers.minus),
        article=folded(numbers.article),
        multiply=folded(numbers.multiply),
        adverbs=folded(numbers.adverbs),
        of=folded(grammar.of),
    )
